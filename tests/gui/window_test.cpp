#include <fstream>
#include <set>

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QTableView>
#include <QUrl>

#include "gui/support/open_window.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

void click(QWidget& widget, QPointF at) {
  for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
    QMouseEvent event(type, at, widget.mapToGlobal(at), Qt::LeftButton, Qt::LeftButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
  }
}

}  // namespace

TEST_CASE("a click on an edge leads to the very words that say it") {
  testApplication();
  OpenWindow open;
  const auto& edge = open.canvas().scene().edges.at(0);
  click(open.canvas(), open.canvas().toWidget(graph::pointOn(edge, 0.5)));
  REQUIRE(open.window.selection().claims() == std::vector<model::ClaimId>{{1}});
  CHECK(open.window.panels().reader().markedEvidence().toStdString() ==
        sampleAnalysis().article.text);
  const auto card = open.window.panels().inspector().toPlainText().toStdString();
  CHECK(card.find("استثمرت أرامكو ملياري دولار في سابك.") != std::string::npos);
}

TEST_CASE("a click on a node selects its entity, one on the ground clears") {
  testApplication();
  OpenWindow open;
  const auto& node = open.canvas().scene().nodes.at(1);
  click(open.canvas(), open.canvas().toWidget(node.center));
  CHECK(open.window.selection().entity() == open.window.view()->graph.nodes[1].entity);
  CHECK(open.window.panels().inspector().toPlainText().contains(QStringLiteral("سابك")));
  click(open.canvas(), {3, 3});
  CHECK_FALSE(open.window.selection().entity());
}

TEST_CASE("files dragged over the window are asked to be dropped, other things are not") {
  testApplication();
  OpenWindow open;
  auto& zone = *open.window.findChild<DropZone*>();
  const auto drag = [&](const QMimeData& data) {
    QDragEnterEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&open.window, &event);
    return event.isAccepted();
  };
  QMimeData words;
  words.setText(QStringLiteral("كلام"));
  CHECK_FALSE(drag(words));
  CHECK(zone.isHidden());
  QMimeData files;
  files.setUrls({QUrl::fromLocalFile(QStringLiteral("/nowhere/a.txt"))});
  CHECK(drag(files));
  CHECK(zone.isVisible());
  CHECK(zone.geometry() == open.window.rect());
  QDragLeaveEvent leaves;
  QCoreApplication::sendEvent(&open.window, &leaves);
  CHECK(zone.isHidden());
  // Whoever drags ends without a word.
  zone.findChild<QTimer*>()->setInterval(1);
  CHECK(drag(files));
  CHECK(zone.isVisible());
  CHECK(waitFor([&] { return zone.isHidden(); }));
}

TEST_CASE("what is found by the search is selected in table and inspector alike") {
  testApplication();
  OpenWindow open;
  open.window.search().setText(QStringLiteral("استثمرت"));
  REQUIRE(waitFor([&] { return open.window.search().lines().size() == 4; }));
  for (const auto key : {Qt::Key_Down, Qt::Key_Return}) {
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&open.window.search(), &event);
  }
  CHECK(open.window.selection().claims() == std::vector<model::ClaimId>{{1}});
  CHECK(open.window.docks().claims().table().selectionModel()->selectedRows().size() == 1);
  CHECK(open.window.panels().inspector().toPlainText().contains(QStringLiteral("سابك")));
}

TEST_CASE("another kind of layout arranges what is shown anew") {
  testApplication();
  OpenWindow open;
  const auto placesOf = [&] {
    std::vector<graph::Point> places;
    for (const auto& node : open.canvas().scene().nodes) places.push_back(node.center);
    return places;
  };
  const auto before = placesOf();
  open.canvas().setLayout(graph::LayoutKind::Layered);
  CHECK_FALSE(open.canvas().isArranged());
  REQUIRE(waitFor([&] { return open.canvas().isArranged(); }));
  CHECK(placesOf().size() == before.size());
  CHECK(placesOf() != before);
}

TEST_CASE("the language turns the window round and names everything anew") {
  testApplication();
  OpenWindow open;
  open.window.setLanguage(graph::Language::Arabic);
  CHECK(qApp->layoutDirection() == Qt::RightToLeft);
  CHECK(open.window.windowTitle().contains(QStringLiteral("إسناد")));
  open.window.setLanguage(graph::Language::English);
  CHECK(qApp->layoutDirection() == Qt::LeftToRight);
  CHECK(open.window.windowTitle().contains(QStringLiteral("Isnad")));
}

TEST_CASE("where nothing is shown, the canvas says so beside the legend, not under it") {
  testApplication();
  OpenWindow open;
  open.window.resize(1024, 700);
  auto& canvas = open.canvas();
  auto& legend = open.window.panels().legend();
  graph::ViewFilter nothing;
  nothing.words = "لا أحد";
  open.window.filtering().set(nothing);
  REQUIRE(waitFor([&] { return canvas.graph()->nodes.empty(); }));
  const auto written = [&](const QRect& part) {
    QImage image(canvas.size(), QImage::Format_RGB32);
    canvas.render(&image, {}, {}, QWidget::DrawWindowBackground);
    std::set<QRgb> colours;
    for (int y = part.top(); y <= part.bottom(); ++y)
      for (int x = part.left(); x <= part.right(); ++x) colours.insert(image.pixel(x, y));
    return colours.size() > 1;
  };
  for (const auto width : {1024, 1400}) {
    open.window.resize(width, 700);
    legend.setOpen(true);
    CHECK_FALSE(written(legend.geometry()));
    legend.setOpen(false);
    CHECK(written(canvas.rect()));
  }
}

TEST_CASE("in an empty window the reader speaks the language that is chosen") {
  testApplication();
  OpenWindow open((std::vector<model::Analysis>()));
  for (const auto& [language, word] :
       {std::pair{graph::Language::English, "Drop"}, {graph::Language::Arabic, "ملف"}}) {
    open.window.setLanguage(language);
    CHECK(waitFor([&, word = word] {
      return open.window.panels().reader().placeholderText().contains(QString::fromUtf8(word));
    }));
  }
}

TEST_CASE("a file that is no knowledge base is told of in the message bar, the window stays") {
  testApplication();
  OpenWindow open;
  std::ofstream(open.folder / "bad.isnad") << std::string(2000, 'x');
  open.window.open(open.folder / "bad.isnad");
  CHECK(waitFor([&] { return open.window.message().contains(QStringLiteral("bad.isnad")); }));
  CHECK(open.window.view()->knowledge.claims.size() == 1);
}

TEST_CASE("what another program writes to is shown, and said to be for reading only") {
  testApplication();
  OpenWindow open;
  const auto file = open.folder / "held.isnad";
  auto writer = store::KnowledgeBase::open(file, store::OpenMode::Create).value();
  auto analysis = sampleAnalysis();
  analysis.article.name = "held";
  REQUIRE(writer.record(analysis));
  open.window.open(file);
  REQUIRE(waitFor([&] { return open.window.view()->file == file; }));
  CHECK(waitFor([&] { return open.window.message().contains(QStringLiteral("للقراءة")); }));
  CHECK(open.window.view()->knowledge.claims.size() == 1);
}

TEST_CASE("what cannot be written to is shown, and said why it can only be read") {
  testApplication();
  OpenWindow open;
  const auto file = open.folder / "kept.isnad";
  {
    auto writer = store::KnowledgeBase::open(file, store::OpenMode::Create).value();
    auto analysis = sampleAnalysis();
    analysis.article.name = "kept";
    REQUIRE(writer.record(analysis));
  }
  std::filesystem::remove(file.string() + "-lock");
  std::filesystem::create_directory(file.string() + "-lock");  // where a writer's mark would stand
  open.window.open(file);
  REQUIRE(waitFor([&] { return open.window.view()->file == file; }));
  CHECK(waitFor([&] { return open.window.message().contains(QStringLiteral("kept.isnad")); }));
  CHECK(open.window.view()->read_only);
  CHECK(open.window.view()->knowledge.claims.size() == 1);
}

TEST_CASE("articles imported in the background appear, bad ones are told of") {
  testApplication();
  OpenWindow open;
  std::ofstream(open.folder / "good.txt") << "استحوذت أوبر على إنتل.";
  std::ofstream(open.folder / "bad.txt") << "";
  open.window.backend().import({open.folder / "good.txt", open.folder / "bad.txt"});
  CHECK(waitFor([&] { return open.window.view()->extent.articles == 2; }));
  CHECK(waitFor([&] { return open.window.message().contains(QStringLiteral("bad.txt")); }));
}

TEST_CASE("without a knowledge base, articles go into the user's own one, made for them") {
  testApplication();
  const TemporaryFolder folder;
  qputenv("XDG_DATA_HOME", QByteArray::fromStdString((folder / "data").string()));
  std::ofstream(folder / "good.txt") << "استحوذت أوبر على إنتل.";
  MainWindow window;
  window.backend().import({folder / "good.txt"});
  CHECK(waitFor([&] { return window.view() && window.view()->extent.articles == 1; }));
  CHECK(window.view()->file == folder / "data/isnad/isnad.isnad");
}

TEST_CASE("of jobs started one after another only the last delivers") {
  testApplication();
  Worker worker;
  LatestJob job(worker);
  std::vector<int> delivered;
  for (int i = 0; i < 5; ++i) {
    job.start([i](std::stop_token) { return i; }, [&](int result) { delivered.push_back(result); });
  }
  REQUIRE(waitFor([&] { return !delivered.empty(); }));
  CHECK(delivered == std::vector<int>{4});
}
