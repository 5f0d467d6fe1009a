#include "publish_dialog.h"

#include <QEventLoop>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QTimer>

#include "support/application.h"
#include "support/catch.h"
#include "support/sample.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

KnowledgeViewPtr sampleView() {
  const auto analysis = sampleAnalysis();
  auto view = std::make_shared<KnowledgeView>();
  view->knowledge = {analysis.entities, analysis.claims, {}};
  for (auto& claim : view->knowledge.claims) claim.evidence.article = {1};
  view->articles = {analysis.article};
  view->articles.front().id = {1};
  view->graph = graph::buildGraph(view->knowledge, {});
  view->index();
  return view;
}

template <class Condition>
bool waitFor(Condition condition) {
  for (int i = 0; i < 500 && !condition(); ++i) {
    QEventLoop loop;
    QTimer::singleShot(10, &loop, &QEventLoop::quit);
    loop.exec();
  }
  return condition();
}

}  // namespace

TEST_CASE("the preview follows format and redaction, and says what goes out") {
  testApplication();
  Worker worker;
  PublishDialog dialog(sampleView(), model::EntityId{1}, graph::Language::English, worker);
  REQUIRE(waitFor([&] { return dialog.isPreviewed(); }));
  CHECK(dialog.summary() == QStringLiteral("2 entities · 1 claims · 1 articles"));
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
  testApplication();
  const TemporaryFolder folder;
  Worker worker;
  PublishDialog dialog(sampleView(), std::nullopt, graph::Language::Arabic, worker);
  bool written = false;
  QObject::connect(&dialog, &PublishDialog::written, [&] { written = true; });
  for (const auto* format : {"png", "svg", "pdf", "html", "gexf", "csv"}) {
    written = false;
    dialog.setFormat(QString::fromLatin1(format));
    dialog.writeTo(folder / format);
    REQUIRE(waitFor([&] { return written; }));
    CHECK(std::filesystem::exists(folder / format));
  }
  QString wrong;
  QObject::connect(&dialog, &PublishDialog::failed, [&](const QString& what) { wrong = what; });
  dialog.setFormat(QStringLiteral("gml"));
  dialog.writeTo(folder / "none" / "a.gml");
  REQUIRE(waitFor([&] { return !wrong.isEmpty(); }));
  CHECK(wrong.contains(QStringLiteral("a.gml")));
}

TEST_CASE("printing fills a page of the picture's own orientation") {
  testApplication();
  const TemporaryFolder folder;
  Worker worker;
  PublishDialog dialog(sampleView(), std::nullopt, graph::Language::Arabic, worker);
  {
    QPdfWriter page(QString::fromStdString((folder / "page.pdf").string()));
    page.setPageSize(QPageSize(QPageSize::A4));
    dialog.drawOn(page, page.resolution());
    CHECK(page.pageLayout().orientation() == QPageLayout::Landscape);
  }
  CHECK(std::filesystem::file_size(folder / "page.pdf") > 10'000);
}
