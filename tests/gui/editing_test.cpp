#include <QCheckBox>
#include <QDateEdit>
#include <QDialog>
#include <QTest>

#include "gui/support/open_window.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

void sendRename(OpenWindow& open, const std::string& name) {
  open.window.backend().edit([name](store::KnowledgeBase& base) -> Result<model::Edit> {
    ISNAD_TRY(auto entity, base.keyOf({1}));
    return model::Edit{model::RenameEntity{std::move(entity), name, {}}};
  });
}

/// أرامكو is called so by a person.
void rename(OpenWindow& open, const std::string& name) {
  sendRename(open, name);
  const bool renamed = waitFor([&] { return open.window.view()->nameOf({1}) == name; });
  INFO(open.window.message().toStdString());
  REQUIRE(renamed);
}

}  // namespace

TEST_CASE("an edit is undone and redone by the menu, which says what it acts on") {
  testApplication();
  OpenWindow open;
  auto& editing = open.window.editing();
  CHECK_FALSE(editing.undo().isEnabled());
  rename(open, "أرامكو السعودية");
  REQUIRE(waitFor([&] { return editing.undo().isEnabled(); }));
  CHECK(editing.undo().text().contains(QStringLiteral("غيّر اسم")));
  CHECK(editing.undo().text().contains(QStringLiteral("أرامكو السعودية")));
  CHECK_FALSE(editing.redo().isEnabled());
  editing.undo().trigger();
  REQUIRE(waitFor([&] { return open.window.view()->nameOf({1}) == "أرامكو"; }));
  REQUIRE(waitFor([&] { return editing.redo().isEnabled(); }));
  CHECK_FALSE(editing.undo().isEnabled());
  editing.redo().trigger();
  CHECK(waitFor([&] { return open.window.view()->nameOf({1}) == "أرامكو السعودية"; }));
}

TEST_CASE("what was edited in an earlier session is undone too") {
  testApplication();
  OpenWindow open;
  rename(open, "أرامكو السعودية");
  const auto file = open.window.view()->file;
  open.window.open(file);
  REQUIRE(waitFor([&] { return open.window.editing().undo().isEnabled(); }));
  open.window.editing().undo().trigger();
  CHECK(waitFor([&] { return open.window.view()->nameOf({1}) == "أرامكو"; }));
}

TEST_CASE("an edit that cannot be done is told of, and nothing changes") {
  testApplication();
  OpenWindow open;
  open.window.backend().edit([](store::KnowledgeBase&) -> Result<model::Edit> {
    return model::Edit{model::RenameEntity{{"organization/لا أحد"}, "أحد", {}}};
  });
  CHECK(waitFor([&] { return open.window.message().contains(QStringLiteral("لا أحد")); }));
  CHECK(open.window.message().startsWith(QStringLiteral("لم يُعمل التحرير")));
  CHECK_FALSE(open.window.editing().undo().isEnabled());
}

TEST_CASE("an edit keeps what is selected") {
  testApplication();
  OpenWindow open;
  open.window.selection().selectEntity({1});
  rename(open, "شركة أرامكو");
  CHECK(open.window.selection().entity() == model::EntityId{1});
  CHECK(open.window.panels().inspector().toPlainText().contains(QStringLiteral("شركة أرامكو")));
}

TEST_CASE("an edit moves neither the nodes nor the camera") {
  testApplication();
  OpenWindow open;
  open.canvas().zoomBy(2);
  open.canvas().lookAt({30, 40});
  const auto positions = open.canvas().stage().positions();
  const auto camera = open.canvas().camera();
  rename(open, "شركة أرامكو");
  REQUIRE(waitFor([&] { return open.canvas().isArranged(); }));
  CHECK(open.canvas().stage().graph().nodes[0].label == "شركة أرامكو");
  CHECK(open.canvas().stage().positions() == positions);
  CHECK(open.canvas().camera().center == camera.center);
  CHECK(open.canvas().camera().zoom == camera.zoom);
}

TEST_CASE("the history goes back to any edit, and forth again") {
  testApplication();
  OpenWindow open;
  rename(open, "أولى");
  rename(open, "ثانية");
  rename(open, "ثالثة");
  auto& list = open.window.editing().historyPanel().list();
  REQUIRE(waitFor([&] { return list.count() == 4; }));  // and what was before
  CHECK(list.item(0)->text().contains(QStringLiteral("ثالثة")));
  CHECK(list.item(0)->font().bold());
  open.window.editing().historyPanel().show();
  const auto click = [&](int row) {
    const auto middle = list.visualItemRect(list.item(row)).center();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::NoModifier, middle);
  };
  click(2);
  REQUIRE(waitFor([&] { return open.window.view()->nameOf({1}) == "أولى"; }));
  REQUIRE(waitFor([&] { return list.item(2)->font().bold(); }));
  CHECK(list.item(0)->foreground().color() == list.palette().color(QPalette::PlaceholderText));
  click(3);
  REQUIRE(waitFor([&] { return open.window.view()->nameOf({1}) == "أرامكو"; }));
  REQUIRE(waitFor([&] { return list.item(3)->font().bold(); }));
  list.setCurrentRow(0);
  QTest::keyClick(&list, Qt::Key_Return);
  CHECK(waitFor([&] { return open.window.view()->nameOf({1}) == "ثالثة"; }));
}

TEST_CASE("what was known on a day before is shown, cannot be edited, and is left by the badge") {
  testApplication();
  OpenWindow open;
  rename(open, "أولى");
  auto& badge = open.window.clocks().badge();
  CHECK(badge.isHidden());
  open.window.clocks().show({}, QDate::currentDate().addDays(-2));
  REQUIRE(waitFor([&] { return open.window.view()->knowledge.claims.empty(); }));
  REQUIRE(waitFor([&] { return !badge.isHidden(); }));
  CHECK_FALSE(open.window.editing().undo().isEnabled());
  open.window.backend().undo();
  badge.click();
  REQUIRE(waitFor([&] { return open.window.view()->knowledge.claims.size() == 1; }));
  CHECK(open.window.view()->nameOf({1}) == "أولى");
  CHECK(waitFor([&] { return badge.isHidden(); }));
  CHECK(open.window.editing().undo().isEnabled());
}

TEST_CASE("what was so on a day is shown, also while edits are made and undone") {
  testApplication();
  auto claimed = sampleAnalysis();
  claimed.claims[0].date = "2026-06";
  OpenWindow open({claimed});
  auto& window = open.window;
  auto& badge = window.clocks().badge();
  window.clocks().show(QDate(2026, 6, 1), {});
  REQUIRE(waitFor([&] { return window.view()->knowledge.claims.size() == 1; }));
  REQUIRE(waitFor([&] { return badge.text().contains(QStringLiteral("2026-06-01")); }));
  CHECK_FALSE(badge.isHidden());
  window.clocks().show(QDate(2026, 5, 31), {});
  REQUIRE(waitFor([&] { return window.view()->knowledge.claims.empty(); }));
  REQUIRE(waitFor([&] { return badge.text().contains(QStringLiteral("2026-05-31")); }));
  sendRename(open, "أولى");
  REQUIRE(waitFor([&] { return window.editing().undo().isEnabled(); }));
  CHECK(window.view()->knowledge.claims.empty());
  CHECK_FALSE(badge.isHidden());
  window.editing().undo().trigger();
  REQUIRE(waitFor([&] { return !window.editing().undo().isEnabled(); }));
  CHECK(window.view()->knowledge.claims.empty());
  badge.click();
  CHECK(waitFor([&] { return window.view()->knowledge.claims.size() == 1; }));
  CHECK(waitFor([&] { return badge.isHidden(); }));
}

TEST_CASE("both clocks are set in one dialog, and the badge says both days") {
  testApplication();
  OpenWindow open;
  auto& window = open.window;
  window.clocks().action().trigger();
  auto* dialog = window.findChild<QDialog*>();
  REQUIRE(dialog != nullptr);
  const auto checks = dialog->findChildren<QCheckBox*>();
  const auto days = dialog->findChildren<QDateEdit*>();
  REQUIRE(checks.size() == 2);
  REQUIRE(days.size() == 2);
  for (auto* check : checks) check->setChecked(true);
  days[0]->setDate(QDate(2024, 2, 29));
  days[1]->setDate(QDate::currentDate().addDays(-1));
  dialog->accept();
  auto& badge = window.clocks().badge();
  REQUIRE(waitFor([&] { return !badge.isHidden(); }));
  CHECK(badge.text().contains(QStringLiteral("2024-02-29")));
  CHECK(badge.text().contains(QDate::currentDate().addDays(-1).toString(Qt::ISODate)));
  badge.click();
  CHECK(waitFor([&] { return badge.isHidden(); }));
}
