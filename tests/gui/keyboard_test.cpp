#include <QKeyEvent>
#include <QPushButton>
#include <QTest>

#include "focus_marks.h"
#include "gui/support/open_window.h"
#include "panel_ring.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

/// The accessible name of what has the focus.
std::string focused() {
  const auto* widget = QApplication::focusWidget();
  return widget == nullptr ? "" : widget->accessibleName().toStdString();
}

/// An active window, in English.
struct Keyed : OpenWindow {
  Keyed() {
    window.setLanguage(graph::Language::English);
    window.activateWindow();
    REQUIRE(waitFor([&] { return window.isActiveWindow(); }));
  }
  void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
    QWidget* widget = QApplication::focusWidget();
    QTest::keyClick(widget != nullptr ? widget : &window, key, with);
  }
};

}  // namespace

TEST_CASE("F6 leads through the panels and round again, Shift+F6 back") {
  testApplication();
  Keyed open;
  open.window.search().start();
  std::string order;
  for (int i = 0; i < 5; ++i) {
    order += focused() + " > ";
    open.press(Qt::Key_F6);
  }
  CHECK(order == "Search > Article > Graph > Details > Search > ");
  open.press(Qt::Key_F6, Qt::ShiftModifier);
  open.press(Qt::Key_F6, Qt::ShiftModifier);
  CHECK(focused() == "Details");
  open.window.docks().claims().toggle();
  CHECK(focused() == "Filter by words");
  open.press(Qt::Key_F6, Qt::ShiftModifier);
  CHECK(focused() == "Details");
  open.press(Qt::Key_F6);
  CHECK(focused() == "Filter by words");
}

TEST_CASE("in a panel the keyboard comes back to where it was") {
  testApplication();
  QWidget panel;
  auto* first = new QPushButton(&panel);
  auto* second = new QPushButton(&panel);
  panel.show();
  CHECK(entryOf(panel) == first);
  second->setFocus();
  CHECK(entryOf(panel) == second);
  second->setEnabled(false);
  CHECK(entryOf(panel) == first);
}

TEST_CASE("from a search by Enter to the graph, by Enter to the details, by Escape back") {
  testApplication();
  Keyed open;
  open.window.search().start();
  open.window.search().setText(QStringLiteral("سابك"));
  REQUIRE(waitFor([&] { return !open.window.search().lines().isEmpty(); }));
  open.press(Qt::Key_Return);
  CHECK(focused() == "Graph");
  CHECK(open.window.selection().entity() == open.window.view()->graph.nodes[1].entity);
  open.press(Qt::Key_Space);
  CHECK(open.window.selection().claims() == std::vector<model::ClaimId>{{1}});
  open.press(Qt::Key_Return);
  CHECK(focused() == "Details");
  open.press(Qt::Key_Escape);
  CHECK(focused() == "Graph");
}

TEST_CASE("a text that the keyboard has come to is framed, one that the mouse has come to is not") {
  testApplication();
  Keyed open;
  open.canvas().setFocus();
  const auto* marks = open.window.findChild<FocusMarks*>();
  REQUIRE(marks != nullptr);
  auto& details = open.window.panels().inspector();
  open.press(Qt::Key_F6);
  REQUIRE(focused() == "Details");
  CHECK(marks->marked() == &details);
  CHECK(open.window.grab(QRect(details.mapTo(&open.window, QPoint(0, 100)), QSize(1, 1)))
            .toImage()
            .pixelColor(0, 0) == QApplication::palette().color(QPalette::Highlight));
  open.press(Qt::Key_F6);
  CHECK(marks->marked() == nullptr);
  details.setFocus(Qt::MouseFocusReason);
  CHECK(marks->marked() == nullptr);
}

TEST_CASE("Tab walks the links of the details, and Enter follows them") {
  testApplication();
  Keyed open;
  open.window.selection().selectClaims({{1}}, {1});
  open.canvas().setFocus();
  open.press(Qt::Key_Return);
  REQUIRE(focused() == "Details");
  open.press(Qt::Key_Tab);
  CHECK(open.window.panels().inspector().textCursor().selectedText() == QStringLiteral("أرامكو"));
  open.press(Qt::Key_Return);
  CHECK(open.window.selection().entity() == open.window.view()->graph.nodes[0].entity);
  CHECK(focused() == "Details");
}

TEST_CASE("in the article Ctrl+Down leads to the next claim, Enter selects what is at the caret") {
  testApplication();
  Keyed open;
  open.window.panels().reader().setFocus();
  REQUIRE(waitFor([&] { return focused() == "Article"; }));
  open.press(Qt::Key_Down, Qt::ControlModifier);
  CHECK(open.window.selection().claims() == std::vector<model::ClaimId>{{1}});
  auto caret = open.window.panels().reader().textCursor();
  caret.setPosition(caret.document()->toPlainText().indexOf(QStringLiteral("أرامكو")) + 2);
  open.window.panels().reader().setTextCursor(caret);
  open.press(Qt::Key_Return);
  CHECK(open.window.selection().entity() == open.window.view()->graph.nodes[0].entity);
}

TEST_CASE("a path waits in the search box for the name where it begins, and where it leads") {
  testApplication();
  Keyed open;
  const auto waits = [&] {
    return waitFor([&] { return QApplication::focusWidget() == &open.window.search(); });
  };
  open.window.docks().path().begin();
  REQUIRE(waits());
  open.canvas().setFocus();
  open.window.selection().selectEntity(open.window.view()->knowledge.entities.front().id);
  CHECK(waits());
}

TEST_CASE("the search box is reached from within a text field") {
  testApplication();
  Keyed open;
  open.window.panels().legend().toggleOpen();
  auto& words = open.window.panels().legend().fields().words();
  words.setFocus();
  words.setText(QStringLiteral("سابك"));
  words.setCursorPosition(0);
  open.press(Qt::Key_K, Qt::ControlModifier);
  CHECK(focused() == "Search");
  CHECK(words.text() == QStringLiteral("سابك"));
}
