#include <QLineEdit>

#include "gui/support/open_window.h"
#include "support/watch.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

/// An article of its own with firms of its own.
model::Analysis numbered(int number) {
  auto analysis = sampleAnalysis();
  const auto digits = std::to_string(number);
  auto& article = analysis.article;
  article.name += digits;
  article.title += ' ' + digits;
  article.sha256 = std::string(64 - digits.size(), 'a') + digits;
  analysis.entities[1].name = "شركة " + digits;
  analysis.entities[1].aliases.clear();
  return analysis;
}

}  // namespace

TEST_CASE("no slot holds the window up, whatever a person does with 300 articles") {
  testApplication();
  std::vector<model::Analysis> analyses;
  constexpr int kArticles = 300;
  for (int i = 0; i < kArticles; ++i) analyses.push_back(numbered(i));
  OpenWindow open(analyses);
  auto& window = open.window;
  const Watch watch;
  const auto hub = window.view()->entityCalled("أرامكو");
  REQUIRE(hub);
  const auto claims = window.view()->knowledge.claims;
  // As from an event, and then the events that it sets off.
  const auto act = [&](auto what) {
    QMetaObject::invokeMethod(&window, what, Qt::QueuedConnection);
    waitFor([turns = 0]() mutable { return ++turns > 5; });
  };
  act([&] { window.selection().selectEntity(*hub); });
  for (std::size_t i = 0; i < claims.size(); i += 60)
    act([&] { window.selection().selectClaims({claims[i].id}, claims[i].id); });
  act([&] { window.docks().claims().toggle(); });
  for (const auto* text : {"1", "12", "شركة"}) {
    act([&] { window.docks().claims().filter().setText(QString::fromUtf8(text)); });
    act([&] { window.search().setText(QString::fromUtf8(text)); });
  }
  for (const double factor : {2.0, 2.0, 0.1}) act([&] { open.canvas().zoomBy(factor); });
  act([&] { window.appearance().switchLanguage(); });
  act([&] { window.appearance().switchLightAndDark(); });
  act([&] {
    window.backend().edit([hub](store::KnowledgeBase& base) -> Result<model::Edit> {
      ISNAD_TRY(auto key, base.keyOf(*hub));
      return model::Edit{model::RenameEntity{std::move(key), "أرامكو السعودية", {}}};
    });
  });
  CHECK(waitFor([&] { return window.view()->nameOf(*hub) == "أرامكو السعودية"; }));
  act([&] { window.backend().undo(); });
  CHECK(waitFor([&] { return window.view()->nameOf(*hub) == "أرامكو"; }));
  act([&] { window.appearance().apply({}); });
  INFO("the longest event took " << watch.longest() << " ms: " << watch.longestEvent());
  CHECK(watch.longest() < Watch::kAllowed);
}
