#include <QAccessible>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>

#include "accessible_lists.h"
#include "gui/support/open_window.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

QAccessibleInterface& accessible(QWidget& widget) {
  auto* found = QAccessible::queryAccessibleInterface(&widget);
  REQUIRE(found != nullptr);
  return *found;
}

QString nameOf(const QAccessibleInterface* one) { return one->text(QAccessible::Name); }
QString descriptionOf(const QAccessibleInterface* one) {
  return one->text(QAccessible::Description);
}

/// `name | description`, a line each.
std::string childrenOf(QWidget& widget) {
  QStringList lines;
  auto& whole = accessible(widget);
  for (int i = 0; i < whole.childCount(); ++i) {
    const auto* child = whole.child(i);
    if (child->role() == QAccessible::ListItem)
      lines << nameOf(child) + QStringLiteral(" | ") + descriptionOf(child);
  }
  return lines.join(QLatin1Char('\n')).toStdString();
}

}  // namespace

TEST_CASE("every node and relation of the graph is an object that says in words what it is") {
  testApplication();
  OpenWindow open;
  open.window.setLanguage(graph::Language::Arabic);
  CHECK(
      childrenOf(open.canvas()) ==
      "أرامكو | Aramco، مؤسسة، علاقة واحدة\n"
      "سابك | مؤسسة، علاقة واحدة\n"
      "استثمار أرامكو في سابك، 2 مليار دولار، 2026 [مخطط]، القائل: أرامكو | ادعاء واحد، مصدر واحد");
  open.window.setLanguage(graph::Language::English);
  CHECK(childrenOf(open.canvas()) ==
        "أرامكو | Aramco, organization, 1 relation\n"
        "سابك | organization, 1 relation\n"
        "أرامكو invests in سابك, $2bn, 2026 [planned], says أرامكو | 1 claim, 1 source");
  CHECK(descriptionOf(&accessible(open.canvas())).toStdString() ==
        "2 entities in view, 1 relation");
}

TEST_CASE("the object of a node lies where the node is, and is found there") {
  testApplication();
  OpenWindow open;
  auto& canvas = accessible(open.canvas());
  for (const auto& node : open.canvas().scene().nodes) {
    const auto at = open.canvas().mapToGlobal(open.canvas().toWidget(node.center).toPoint());
    auto* child = canvas.childAt(at.x(), at.y());
    REQUIRE(child != nullptr);
    CHECK(nameOf(child).toStdString() == open.window.view()->graph.nodes[node.node].label);
    CHECK(child->rect().contains(at));
    CHECK(canvas.indexOfChild(child) >= 0);
    CHECK(child->parent() == &canvas);
  }
  CHECK(canvas.childAt(-5, -5) == nullptr);
}

TEST_CASE("pressing an object does what a click does, and its state says so") {
  testApplication();
  OpenWindow open;
  auto& canvas = accessible(open.canvas());
  auto* node = canvas.child(1);
  CHECK(node->state().selectable);
  CHECK_FALSE(node->state().selected);
  node->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  CHECK(open.window.selection().entity() == open.window.view()->graph.nodes[1].entity);
  CHECK(node->state().selected);
  auto* relation = canvas.child(2);
  relation->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  CHECK(open.window.selection().claims() == std::vector<model::ClaimId>{{1}});
  CHECK(relation->state().selected);
  CHECK_FALSE(node->state().selected);
}

TEST_CASE("the object that the keyboard is at has the focus") {
  testApplication();
  OpenWindow open;
  open.window.activateWindow();
  open.canvas().setFocus(Qt::TabFocusReason);
  REQUIRE(waitFor([&] { return open.canvas().hasFocus(); }));
  open.window.selection().selectEntity(open.window.view()->graph.nodes[1].entity);
  const auto* current = accessible(open.canvas()).focusChild();
  REQUIRE(current != nullptr);
  CHECK(nameOf(current).toStdString() == "سابك");
  CHECK(current->state().focused);
  CHECK_FALSE(accessible(open.canvas()).child(0)->state().focused);
}

TEST_CASE("what is moved out of the window is no object any more") {
  testApplication();
  OpenWindow open;
  CHECK(childrenOf(open.canvas()).find("سابك |") != std::string::npos);
  open.canvas().lookAt({1e6, 1e6});
  CHECK(childrenOf(open.canvas()).empty());
}

TEST_CASE("what is selected through its object in a list or a box is chosen as by a click") {
  testApplication();
  OpenWindow open;
  open.window.setLanguage(graph::Language::English);
  QListWidget list;
  list.addItems({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
  actOnSelection(list);
  int clicked = -1;
  QObject::connect(&list, &QListView::clicked,
                   [&](const QModelIndex& index) { clicked = index.row(); });
  list.setCurrentRow(0);
  accessible(list).child(2)->actionInterface()->doAction(
      QAccessibleActionInterface::toggleAction());
  CHECK(waitFor([&] { return clicked == 2; }));
  CHECK(list.currentRow() == 2);

  QComboBox box;
  box.addItems({QStringLiteral("a"), QStringLiteral("b")});
  int activated = -1;
  QObject::connect(&box, &QComboBox::activated, [&](int row) { activated = row; });
  auto& lines = accessible(box);
  lines.child(0)->child(1)->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
  CHECK(activated == 1);
  CHECK(box.currentIndex() == 1);
}

TEST_CASE("a filter that is switched through its object filters") {
  testApplication();
  OpenWindow open;
  open.window.setLanguage(graph::Language::English);
  auto& fields = open.window.panels().legend().fields();
  const auto buttons = fields.findChildren<QPushButton*>();
  const auto doubtful = std::ranges::find_if(buttons, [](const auto* button) {
    return button->text() == QStringLiteral("Only refused or possible");
  });
  REQUIRE(doubtful != buttons.end());
  auto* action = accessible(**doubtful).actionInterface();
  action->doAction(QAccessibleActionInterface::toggleAction());
  CHECK(waitFor([&] { return open.canvas().graph()->nodes.empty(); }));
  action->doAction(QAccessibleActionInterface::toggleAction());
  CHECK(waitFor([&] { return open.canvas().graph()->nodes.size() == 2; }));
}
