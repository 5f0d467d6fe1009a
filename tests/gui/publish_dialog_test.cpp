#include "publish_dialog.h"

#include <future>

#include <QPdfWriter>
#include <QPlainTextEdit>

#include "gui/support/wait.h"
#include "isnad/io/graph_import.h"
#include "published_part.h"
#include "support/application.h"
#include "support/catch.h"
#include "support/sample.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

/// A backend with the sample article, and what a window would show of it.
struct OpenBase {
  TemporaryFolder folder;
  Backend backend;
  KnowledgeViewPtr view;

  OpenBase() {
    testApplication();
    const auto file = folder / "a.isnad";
    {
      auto words = workspace::arabicOptions();
      REQUIRE(words);
      auto base = store::KnowledgeBase::open(file, store::OpenMode::Create, *words);
      REQUIRE(base);
      REQUIRE(base->record(sampleAnalysis()));
    }
    QObject::connect(&backend, &Backend::opened, [this](KnowledgeViewPtr made) { view = made; });
    backend.open(file, store::OpenMode::ReadOnly);
    REQUIRE(waitFor([&] { return view != nullptr; }));
  }

  [[nodiscard]] PublishContext context(std::vector<model::EntityId> chosen = {}) const {
    PublishContext out;
    out.shown = {{view, &view->graph}, {{0, 0}, {500, 0}}, {-100, -100, 200, 200}, chosen};
    if (!chosen.empty()) out.chosen = view->nameOf(chosen.front());
    out.language = graph::Language::English;
    return out;
  }
};

std::string nameOf(const OpenBase& base, const publish::Part& part, std::size_t i) {
  return base.view->nameOf(part.entities.at(i));
}

}  // namespace

TEST_CASE("the preview follows format and redaction, and says what goes out") {
  OpenBase base;
  PublishDialog dialog(base.backend, base.context());
  REQUIRE(waitFor([&] { return dialog.isPreviewed(); }));
  CHECK(dialog.summary() == QStringLiteral("Entities: 2 · claims: 1 · articles: 1"));
  CHECK(dialog.request().format == "png");
  dialog.setFormat(QStringLiteral("graphml"));
  REQUIRE(waitFor([&] {
    for (auto* lines : dialog.findChildren<QPlainTextEdit*>()) {
      if (lines->toPlainText().contains(QStringLiteral("<graphml"))) return true;
    }
    return false;
  }));
  for (auto* lines : dialog.findChildren<QPlainTextEdit*>()) {
    if (!lines->isReadOnly()) lines->setPlainText(QString::fromUtf8("سابك"));
  }
  REQUIRE(waitFor([&] { return dialog.summary().contains(QStringLiteral("Withheld: 1 claims")); }));
}

TEST_CASE("the dialog writes what the command line would") {
  OpenBase base;
  PublishDialog dialog(base.backend, base.context());
  bool written = false;
  QObject::connect(&dialog, &PublishDialog::written, [&] { written = true; });
  for (const auto* format : {"png", "svg", "pdf", "html", "gexf", "csv"}) {
    written = false;
    dialog.setFormat(QString::fromLatin1(format));
    dialog.writeTo(base.folder / format);
    REQUIRE(waitFor([&] { return written; }));
    CHECK(std::filesystem::exists(base.folder / format));
  }
  QString wrong;
  QObject::connect(&dialog, &PublishDialog::failed, [&](const QString& what) { wrong = what; });
  dialog.setFormat(QStringLiteral("gml"));
  dialog.writeTo(base.folder / "none" / "a.gml");
  REQUIRE(waitFor([&] { return !wrong.isEmpty(); }));
  CHECK(wrong.contains(QStringLiteral("a.gml")));
}

TEST_CASE("leaving while a file is written stops that, and leaves no file and the dialog") {
  OpenBase base;
  PublishDialog dialog(base.backend, base.context());
  REQUIRE(waitFor([&] { return dialog.isPreviewed(); }));
  QString wrong;
  bool left = false;
  QObject::connect(&dialog, &PublishDialog::failed, [&](const QString& what) { wrong = what; });
  QObject::connect(&dialog, &QDialog::finished, [&] { left = true; });
  for (const auto* format : {"png", "svg", "pdf", "html", "graphml", "csv"}) {
    wrong.clear();
    dialog.setFormat(QString::fromLatin1(format));
    std::promise<void> go;  // nothing is written before it is stopped
    base.backend.ask(
        &dialog, [wait = go.get_future().share()](store::KnowledgeBase&) { return wait.get(), 0; },
        [](int) {});
    dialog.writeTo(base.folder / ("stopped-" + std::string(format)).c_str());
    dialog.reject();
    go.set_value();
    REQUIRE(waitFor([&] { return !wrong.isEmpty(); }));
    CHECK(wrong == PublishDialog::tr("Stopped; nothing was written"));
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator(base.folder / ""))
    CHECK_FALSE(
        (entry.is_regular_file() && entry.path().string().find("stopped-") != std::string::npos));
  CHECK_FALSE(left);
  bool written = false;
  QObject::connect(&dialog, &PublishDialog::written, [&] { written = true; });
  dialog.setFormat(QStringLiteral("png"));
  dialog.writeTo(base.folder / "a.png");
  REQUIRE(waitFor([&] { return written; }));
  CHECK(std::filesystem::exists(base.folder / "a.png"));
}

TEST_CASE("what the window does not show stays out of the file, and nodes lie where they lay") {
  OpenBase base;
  PublishDialog dialog(base.backend, base.context());
  bool written = false;
  QObject::connect(&dialog, &PublishDialog::written, [&] { written = true; });
  dialog.setFormat(QStringLiteral("graphml"));
  const auto claimsIn = [&](Scope scope) {
    written = false;
    dialog.setScope(scope);
    dialog.writeTo(base.folder / "a.graphml");
    REQUIRE(waitFor([&] { return written; }));
    const auto read = io::readGraph(base.folder / "a.graphml", io::ImportFormat::GraphMl);
    REQUIRE(read);
    return read->publication.claims.size();
  };
  CHECK(claimsIn(Scope::View) == 1);
  CHECK(dialog.request().part->positions == std::vector<graph::Point>{{0, 0}, {500, 0}});
  CHECK(claimsIn(Scope::Window) == 0);  // the second node lies outside
  CHECK(claimsIn(Scope::Everything) == 1);
  CHECK_FALSE(dialog.request().part);
}

TEST_CASE("a part of the graph is what is in the window, or around what is chosen") {
  const OpenBase base;
  const auto shown = base.context({base.view->graph.nodes[1].entity}).shown;
  CHECK_FALSE(partOf(shown, Scope::Everything));
  CHECK(partOf(shown, Scope::View)->entities.size() == 2);
  const auto window = partOf(shown, Scope::Window);
  REQUIRE(window->entities.size() == 1);
  CHECK(nameOf(base, *window, 0) == "أرامكو");
  CHECK(window->claims.empty());
  const auto around = partOf(shown, Scope::Neighbours);
  CHECK(around->entities.size() == 2);
  CHECK(around->claims.size() == 1);
}

TEST_CASE("the picture is printed in the shape of the paper, turned as it is") {
  OpenBase base;
  PublishDialog dialog(base.backend, base.context());
  bool printed = false;
  QObject::connect(&dialog, &PublishDialog::printed, [&] { printed = true; });
  {
    auto page =
        std::make_shared<QPdfWriter>(QString::fromStdString((base.folder / "page.pdf").string()));
    page->setPageSize(QPageSize(QPageSize::A4));
    dialog.drawOn(page, page->resolution());
    REQUIRE(waitFor([&] { return printed; }));
    CHECK(page->pageLayout().orientation() == QPageLayout::Landscape);
  }
  CHECK(std::filesystem::file_size(base.folder / "page.pdf") > 10'000);
}
