#include <QComboBox>
#include <QTemporaryDir>

#include "encoding_key.h"
#include "gui/support/wait.h"
#include "qt_text.h"
#include "support/application.h"
#include "support/catch.h"
#include "support/knowledge.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

/// أ owns ب, ج and د; ه owns و, apart.
KnowledgeViewPtr twoParts() {
  auto view = std::make_shared<KnowledgeView>();
  view->knowledge = namedThings({"أ", "ب", "ج", "د", "ه", "و"});
  for (const int owned : {2, 3, 4}) addClaim(view->knowledge, 1, model::Predicate::Owns, owned);
  addClaim(view->knowledge, 5, model::Predicate::Owns, 6);
  view->graph = graph::buildGraph(view->knowledge, {});
  view->index();
  return view;
}

struct OpenKey {
  OpenKey() : canvas(selection, worker), encoding(filtering, canvas), key(encoding) {
    canvas.resize(800, 600);
    key.setLanguage(graph::Language::English);
    const auto view = twoParts();
    canvas.setView(view);
    filtering.setView(view);
    REQUIRE(waitFor([&] { return canvas.isArranged() && filtering.filtered(); }));
  }
  void choose(QComboBox& box, graph::Measure measure) {
    box.setCurrentIndex(box.findData(toQt(std::string(keyOf(measure)))));
    REQUIRE(waitFor([&] { return !encoding.isMeasuring() && settled(); }));
  }
  bool settled() const {
    const auto& drawn = canvas.stage().drawing()->looks;
    return (drawn != nullptr) == (canvas.looks() != nullptr);
  }
  const graph::NodeItem& node(std::size_t index) const { return canvas.scene().nodes.at(index); }
  std::string lines() const {
    auto text = key.texts().join(QLatin1Char('|'));
    return fromQt(text);
  }

  Selection selection;
  Worker worker;
  Filtering filtering;
  GraphCanvas canvas;
  NodeEncoding encoding;
  EncodingKey key;
};

}  // namespace

TEST_CASE("nodes grow with the measure that was chosen, and the key says how") {
  testApplication();
  OpenKey open;
  const double usual = open.node(0).radius;
  open.choose(open.key.size(), graph::Measure::Degree);
  CHECK(open.node(0).radius == Approx(graph::radiusFor(1)));
  CHECK(open.node(1).radius == Approx(graph::radiusFor(1.0 / 3)));
  CHECK(open.lines() == "Neighbours 1|Neighbours 3");
  CHECK(fromQt(open.key.summary()) == "size: Neighbours");
  open.key.size().setCurrentIndex(0);
  REQUIRE(waitFor([&] { return open.settled(); }));
  CHECK(open.node(0).radius == usual);
  CHECK(open.lines().empty());
}

TEST_CASE("groups have a colour each, and the key counts their entities") {
  testApplication();
  OpenKey open;
  open.choose(open.key.colour(), graph::Measure::Component);
  const std::uint8_t first = render::Palette::kGroupHue;
  CHECK(open.node(0).hue == first);
  CHECK(open.node(3).hue == first);
  CHECK(open.node(5).hue == first + 1);
  CHECK(open.lines() == "Component 1 · 4 entity(s)|Component 2 · 2 entity(s)");
}

TEST_CASE("what is measured follows the filter") {
  testApplication();
  OpenKey open;
  open.choose(open.key.colour(), graph::Measure::Core);
  graph::ViewFilter filter;
  filter.words = "ه";
  open.filtering.set(filter);
  CHECK(waitFor([&] { return open.lines() == "Core 1 · 2 entity(s)"; }));
}

TEST_CASE("choices are kept from run to run") {
  const QTemporaryDir folder;
  const auto file = std::filesystem::path(fromQt(folder.filePath(QStringLiteral("a.ini"))));
  const EncodingChoice choice{graph::Measure::PageRank, graph::Measure::Community};
  {
    Settings settings(file);
    keepEncoding(settings, choice);
  }
  Settings settings(file);
  CHECK(readEncoding(settings) == choice);
  settings.keep(QStringLiteral("encoding/size"), QStringLiteral("component"));
  settings.keep(QStringLiteral("encoding/colour"), QStringLiteral("charm"));
  CHECK(readEncoding(settings) == EncodingChoice{});
}
