#include <fstream>

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>

#include "gui/support/open_window.h"
#include "more_badge.h"
#include "scope_bar.h"
#include "support/star.h"
#include "trail.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

/// أرامكو invests in ب ج د.
struct OpenStar : OpenWindow {
  OpenStar() : OpenWindow({tiedTo("أرامكو", {"ب", "ج", "د"})}) {}
  explicit OpenStar(const std::vector<std::string>& others)
      : OpenWindow({tiedTo("أرامكو", others)}) {}

  model::EntityId called(const char* name) { return *window.view()->entityCalled(name); }
  void select(const char* name) { window.selection().selectEntity(called(name)); }
  /// The names in the canvas, once it shows so many.
  std::string names() {
    std::string names;
    if (canvas().stage().isEmpty()) return names;
    for (const auto& node : canvas().stage().graph().nodes)
      names += (names.empty() ? "" : " ") + node.label;
    return names;
  }
  bool comesToShow(const std::string& wanted) {
    const bool shows =
        waitFor([&] { return window.panels().filter().isShown() && names() == wanted; });
    if (!shows) WARN("shown: " << names());
    return shows;
  }
  Exploring& exploring() { return window.exploring(); }
  ScopeBar& bar() { return *window.findChild<ScopeBar*>(); }
  void back() {
    turn();
    window.browsing().back().trigger();
  }
  void forward() {
    turn();
    window.browsing().forward().trigger();
  }
  static void turn() {
    QEventLoop loop;
    QTimer::singleShot(20, &loop, &QEventLoop::quit);
    loop.exec();
  }
};

}  // namespace

TEST_CASE("from one entity the graph is grown by its neighbours and shrunk again") {
  testApplication();
  OpenStar open;
  open.select("ب");
  open.exploring().showOnly();
  CHECK(open.comesToShow("ب"));
  open.exploring().expand();
  CHECK(open.comesToShow("أرامكو ب"));
  open.select("أرامكو");
  CHECK(open.exploring().lacking() == 2);
  open.exploring().expand();
  CHECK(open.comesToShow("أرامكو ب ج د"));
  open.exploring().collapse();
  CHECK(open.comesToShow("أرامكو"));
  open.exploring().showEverything();
  CHECK(open.comesToShow("أرامكو ب ج د"));
}

TEST_CASE("a double click on a node brings in its neighbours") {
  testApplication();
  OpenStar open;
  open.select("ب");
  open.exploring().showOnly();
  REQUIRE(open.comesToShow("ب"));
  const auto at = open.canvas().toWidget(open.canvas().scene().nodes.at(0).center);
  QMouseEvent event(QEvent::MouseButtonDblClick, at, open.canvas().mapToGlobal(at), Qt::LeftButton,
                    Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&open.canvas(), &event);
  CHECK(open.comesToShow("أرامكو ب"));
}

TEST_CASE("of many neighbours twelve come at a time, and the bar tells how many are left") {
  testApplication();
  std::vector<std::string> many;
  for (int i = 0; i < 15; ++i) many.push_back("شركة" + std::to_string(i));
  OpenStar open(many);
  open.window.setLanguage(graph::Language::English);
  open.select("أرامكو");
  open.exploring().showOnly();
  CHECK(open.comesToShow("أرامكو"));
  CHECK(open.bar().more().text() == QStringLiteral("12 more (15)"));
  open.bar().more().click();
  CHECK(waitFor([&] { return open.bar().text() == QStringLiteral("13 of 16 entities"); }));
  CHECK(open.bar().more().text() == QStringLiteral("3 more"));
  open.bar().more().click();
  CHECK(waitFor([&] { return open.bar().text() == QStringLiteral("16 of 16 entities"); }));
  CHECK_FALSE(open.bar().more().isVisibleTo(&open.bar()));
}

TEST_CASE("what is there already stays about where it is when neighbours come in") {
  testApplication();
  OpenStar open;
  open.select("أرامكو");
  open.exploring().showAround(1);
  REQUIRE(open.comesToShow("أرامكو ب ج د"));
  open.window.selection().selectEntities({open.called("أرامكو"), open.called("ب")},
                                         open.called("ب"));
  open.exploring().showOnly();
  REQUIRE(open.comesToShow("أرامكو ب"));
  const auto before = open.canvas().stage().positions();
  open.select("أرامكو");
  open.exploring().expand();
  REQUIRE(open.comesToShow("أرامكو ب ج د"));
  const auto after = open.canvas().stage().positions();
  CHECK((after[0] - before[0]).length() < 120);
  CHECK((after[1] - before[1]).length() < 120);
}

TEST_CASE("only the article that is read is shown") {
  testApplication();
  OpenWindow open({sampleAnalysis(), tiedTo("أرامكو", {"ب"})});
  const auto shown = [&] {
    return open.canvas().stage().isEmpty() ? 0 : open.canvas().stage().graph().nodes.size();
  };
  REQUIRE(shown() == 3);
  for (const auto& article : open.window.view()->articles->page({})) {
    if (article.title == "خبر") open.window.selection().showArticle(article.id);
  }
  open.window.exploring().showArticle();
  CHECK(waitFor([&] { return shown() == 2; }));
}

TEST_CASE("what is hidden comes back, and back and forward lead through all that was looked at") {
  testApplication();
  OpenStar open;
  open.select("ج");
  open.turn();
  open.exploring().hide();
  REQUIRE(open.comesToShow("أرامكو ب د"));
  open.select("أرامكو");
  open.turn();
  open.exploring().showOnly();
  REQUIRE(open.comesToShow("أرامكو"));
  open.back();
  CHECK(open.window.selection().entity() == open.called("أرامكو"));
  open.back();
  open.back();
  CHECK(open.comesToShow("أرامكو ب ج د"));
  CHECK(open.window.selection().entity() == open.called("ج"));
  open.forward();
  CHECK(open.comesToShow("أرامكو ب د"));
  CHECK_FALSE(open.window.selection().entity());
}

TEST_CASE("back and forward lead through filters, and the legend follows") {
  testApplication();
  OpenStar open;
  auto& words = open.window.panels().legend().fields().words();
  words.setText(QStringLiteral("ب"));
  REQUIRE(open.comesToShow("أرامكو ب"));
  open.turn();
  words.setText(QStringLiteral("د"));
  REQUIRE(open.comesToShow("أرامكو د"));
  open.turn();
  open.back();
  CHECK(open.comesToShow("أرامكو ب ج د"));
  CHECK(words.text().isEmpty());
  open.forward();
  CHECK(open.comesToShow("أرامكو د"));
  CHECK(words.text() == QStringLiteral("د"));
}

TEST_CASE("a filter leaves out of the part that is shown, and of what may be brought in") {
  testApplication();
  OpenStar open;
  open.select("أرامكو");
  open.exploring().showAround(1);
  REQUIRE(open.comesToShow("أرامكو ب ج د"));
  graph::ViewFilter filter;
  filter.words = "ب";
  open.exploring().showOnly();
  REQUIRE(open.comesToShow("أرامكو"));
  CHECK(open.exploring().lacking() == 3);
  open.window.filtering().set(filter);
  REQUIRE(waitFor([&] { return open.exploring().lacking() == 1; }));
  open.exploring().expand();
  CHECK(open.comesToShow("أرامكو ب"));
}

TEST_CASE("coming back, everything is where it was") {
  testApplication();
  OpenStar open;
  open.select("أرامكو");
  open.exploring().showAround(1);
  REQUIRE(waitFor([&] { return open.window.panels().filter().scope().shown.has_value(); }));
  REQUIRE(open.comesToShow("أرامكو ب ج د"));
  const auto places = open.canvas().stage().positions();
  open.canvas().lookFrom(graph::Camera{{11, 12}, 1.3});
  open.turn();
  open.exploring().showOnly();
  REQUIRE(open.comesToShow("أرامكو"));
  open.back();
  REQUIRE(open.comesToShow("أرامكو ب ج د"));
  CHECK(waitFor([&] { return open.canvas().camera() == graph::Camera{{11, 12}, 1.3}; }));
  CHECK(open.canvas().stage().positions() == places);
}

TEST_CASE("back leads to the layout of before, of everything and of a part") {
  testApplication();
  OpenStar open;
  auto& canvas = open.canvas();
  const auto comes = [&](graph::LayoutChoice choice, const auto& holds) {
    return waitFor([&] {
      return open.window.panels().filter().isShown() && canvas.layoutChoice() == choice &&
             holds(canvas.stage().positions());
    });
  };
  using Places = std::vector<graph::Point>;
  const auto is = [](const Places& places) {
    return [&places](const Places& now) { return now == places; };
  };
  const auto isNot = [](const Places& places) {
    return [&places](const Places& now) { return now != places; };
  };
  REQUIRE(open.comesToShow("أرامكو ب ج د"));
  open.turn();
  Places before = canvas.stage().positions();
  canvas.setLayout(graph::LayoutKind::Circular);
  REQUIRE(comes(graph::LayoutKind::Circular, isNot(before)));
  Places circle = canvas.stage().positions();
  open.back();  // everything is laid out anew, in the window as it is now
  REQUIRE(comes(graph::LayoutKind::Force, isNot(circle)));
  open.window.selection().selectEntities({open.called("أرامكو"), open.called("ب")},
                                         open.called("ب"));
  open.exploring().showOnly();
  REQUIRE(open.comesToShow("أرامكو ب"));
  open.turn();
  before = canvas.stage().positions();
  canvas.setLayout(graph::LayoutKind::Circular);
  REQUIRE(comes(graph::LayoutKind::Circular, isNot(before)));
  circle = canvas.stage().positions();
  open.back();
  CHECK(comes(graph::LayoutKind::Force, is(before)));
  open.forward();
  CHECK(comes(graph::LayoutKind::Circular, is(circle)));
}

TEST_CASE("articles that are imported leave the part that is shown, and what is selected") {
  testApplication();
  OpenStar open;
  open.select("ب");
  open.exploring().showOnly();
  REQUIRE(open.comesToShow("ب"));
  const auto article = open.folder / "خبر.txt";
  std::ofstream(article) << "استثمرت إنفيديا ملياري دولار في شركة أنثروبيك.\n";
  open.window.backend().import({article});
  REQUIRE(waitFor([&] { return open.window.view()->articles->page({}).size() == 2; }));
  CHECK(open.comesToShow("ب"));
  CHECK(open.window.selection().entity() == open.called("ب"));
}

TEST_CASE("at the node that is selected stands how many neighbours are not shown") {
  testApplication();
  OpenStar open;
  auto& badge = *open.window.findChild<MoreBadge*>();
  open.select("أرامكو");
  CHECK_FALSE(badge.isVisible());
  open.exploring().showOnly();
  REQUIRE(open.comesToShow("أرامكو"));
  REQUIRE(waitFor([&] { return badge.isVisible(); }));
  CHECK(badge.text().endsWith(QStringLiteral("+3")));
  badge.click();
  CHECK(open.comesToShow("أرامكو ب ج د"));
  CHECK_FALSE(badge.isVisible());
}

TEST_CASE("in Arabic back is to the right") {
  testApplication();
  OpenStar open;
  CHECK(open.window.browsing().back().shortcut() == QKeySequence(Qt::ALT | Qt::Key_Right));
  open.window.setLanguage(graph::Language::English);
  CHECK(open.window.browsing().back().shortcut() == QKeySequence(Qt::ALT | Qt::Key_Left));
}

TEST_CASE("the fourth button of the mouse leads back") {
  testApplication();
  OpenStar open;
  open.select("ب");
  open.turn();
  open.select("ج");
  open.turn();
  QMouseEvent event(QEvent::MouseButtonPress, QPointF(5, 5), QPointF(5, 5), Qt::BackButton,
                    Qt::BackButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&open.canvas(), &event);
  CHECK(open.window.selection().entity() == open.called("ب"));
}

TEST_CASE("several are grouped as one node, which is selected and opened as a whole") {
  testApplication();
  OpenStar open;
  open.window.selection().selectEntities({open.called("ب"), open.called("ج")}, open.called("ب"));
  open.exploring().group("شركات");
  REQUIRE(open.comesToShow("أرامكو شركات د"));
  open.select("د");
  open.canvas().select({graph::HitKind::Node, 1});
  CHECK(open.window.selection().entities().size() == 2);
  open.exploring().ungroup();
  CHECK(open.comesToShow("أرامكو ب ج د"));
}

TEST_CASE(
    "what is pinned stays there when the graph is laid out anew, and after an undo does not") {
  testApplication();
  OpenStar open;
  open.select("ب");
  open.exploring().pin();
  auto& filter = open.window.panels().filter();
  REQUIRE(waitFor([&] { return filter.pins().size() == 1; }));
  const auto at = filter.pins().begin()->second;
  open.canvas().setLayout(graph::LayoutKind::Circular);
  CHECK(waitFor([&] {
    const auto node = graph::nodeOf(open.canvas().stage().graph(), open.called("ب"));
    const auto others = open.canvas().stage().positions();
    return open.canvas().isArranged() && others[static_cast<std::size_t>(node)] == at;
  }));
  REQUIRE(waitFor([&] { return open.window.editing().undo().isEnabled(); }));
  open.window.editing().undo().trigger();
  CHECK(waitFor([&] { return filter.pins().empty(); }));
}

TEST_CASE("an edit leaves the part that is shown as it is") {
  testApplication();
  OpenStar open;
  open.select("أرامكو");
  open.exploring().showOnly();
  REQUIRE(open.comesToShow("أرامكو"));
  const auto key = open.window.view()->entity(open.called("أرامكو"))->key;
  open.window.backend().edit([key](store::KnowledgeBase&) -> Result<model::Edit> {
    return model::Edit{model::RenameEntity{{key}, "العملاق", std::nullopt}};
  });
  CHECK(open.comesToShow("العملاق"));
}

TEST_CASE(
    "with Shift a frame in the canvas selects several, and a click adds one or takes it away") {
  testApplication();
  OpenStar open;
  const auto send = [&](QEvent::Type type, QPointF at) {
    QMouseEvent event(type, at, open.canvas().mapToGlobal(at), Qt::LeftButton, Qt::LeftButton,
                      Qt::ShiftModifier);
    QCoreApplication::sendEvent(&open.canvas(), &event);
  };
  send(QEvent::MouseButtonPress, {1, 1});
  send(QEvent::MouseMove, QPointF(open.canvas().width() - 1, open.canvas().height() - 1));
  send(QEvent::MouseButtonRelease, QPointF(open.canvas().width() - 1, open.canvas().height() - 1));
  CHECK(open.window.selection().entities().size() == 4);
  const auto at = open.canvas().toWidget(open.canvas().scene().nodes.at(1).center);
  send(QEvent::MouseButtonPress, at);
  send(QEvent::MouseButtonRelease, at);
  CHECK(open.window.selection().entities().size() == 3);
}

TEST_CASE("several that are selected are dragged as one") {
  testApplication();
  OpenStar open;
  open.window.selection().selectEntities({open.called("ب"), open.called("ج")}, open.called("ب"));
  const auto before = open.canvas().stage().positions();
  const auto from = open.canvas().toWidget(open.canvas().scene().nodes.at(1).center);
  const auto send = [&](QEvent::Type type, QPointF at) {
    QMouseEvent event(type, at, open.canvas().mapToGlobal(at), Qt::LeftButton, Qt::LeftButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(&open.canvas(), &event);
  };
  send(QEvent::MouseButtonPress, from);
  send(QEvent::MouseMove, from + QPointF(30, 0));
  send(QEvent::MouseButtonRelease, from + QPointF(30, 0));
  const auto after = open.canvas().stage().positions();
  CHECK(after[0] == before[0]);
  CHECK(after[1].x > before[1].x);
  CHECK(after[2].x - before[2].x == Approx(after[1].x - before[1].x));
}

TEST_CASE("the menu of a node and of an edge offer what can be done, by mouse and by key") {
  testApplication();
  OpenStar open;
  open.window.setLanguage(graph::Language::English);
  const auto ask = [&](QContextMenuEvent::Reason reason, QPointF at) {
    QContextMenuEvent event(reason, at.toPoint(), open.canvas().mapToGlobal(at.toPoint()));
    QCoreApplication::sendEvent(&open.canvas(), &event);
    QStringList texts;
    auto* menu = open.canvas().findChild<QMenu*>(QStringLiteral("graph menu"));
    REQUIRE(menu != nullptr);
    for (const auto* action : menu->actions()) {
      texts << action->text();
      if (action->text().startsWith(QLatin1String("Copy"))) const_cast<QAction*>(action)->trigger();
    }
    delete menu;
    return texts.join(QLatin1Char(';')).remove(QLatin1Char('&'));
  };
  const auto node = open.canvas().toWidget(open.canvas().scene().nodes.at(1).center);
  CHECK(ask(QContextMenuEvent::Mouse, node).contains(QStringLiteral("Merge into")));
  CHECK(QGuiApplication::clipboard()->text() == QStringLiteral("ب"));
  open.select("ج");
  CHECK(ask(QContextMenuEvent::Keyboard, {}).contains(QStringLiteral("Show only this")));
  CHECK(QGuiApplication::clipboard()->text() == QStringLiteral("ج"));
  open.window.selection().selectClaims({{1}}, {1});
  CHECK(ask(QContextMenuEvent::Keyboard, {}).contains(QStringLiteral("Copy the sentence")));
  CHECK(QGuiApplication::clipboard()->text().contains(QStringLiteral("«أرامكو ب ج د»")));
}

TEST_CASE("no two commands have one key") {
  testApplication();
  OpenWindow open;
  QStringList keys;
  for (const auto* action : open.window.commands().all()) {
    const auto key = action->shortcut().toString();
    if (key.isEmpty()) continue;
    INFO(key.toStdString());
    CHECK_FALSE(keys.contains(key));
    keys << key;
  }
}

TEST_CASE("a trail forgets what came after the place one goes on from") {
  const auto at = [](std::int64_t entity) {
    Outlook outlook;
    outlook.selected.entity = model::EntityId{entity};
    return outlook;
  };
  Trail trail;
  for (const auto place : {1, 2, 3}) trail.visit(at(place));
  CHECK(trail.go(-2)->selected.entity == model::EntityId{1});
  CHECK_FALSE(trail.go(-1));
  trail.visit(at(4));
  CHECK_FALSE(trail.canGoForward());
  CHECK(trail.go(-1)->selected.entity == model::EntityId{1});
}
