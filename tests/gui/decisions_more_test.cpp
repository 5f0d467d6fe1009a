#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTextCursor>

#include "claim_dialog.h"
#include "entity_chooser.h"
#include "entity_dialog.h"
#include "gui/support/open_window.h"
#include "split_dialog.h"
#include "tags.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

QString card(OpenWindow& open) { return open.window.panels().inspector().toPlainText(); }

bool cardSays(OpenWindow& open, const QString& words) {
  const bool says = waitFor([&] { return card(open).contains(words); });
  if (!says) WARN("the card says: " << card(open).toStdString());
  return says;
}

void follow(OpenWindow& open, const QString& address) {
  Q_EMIT open.window.panels().inspector().anchorClicked(QUrl(address));
}

/// The one that was opened last.
template <class Dialog>
Dialog& dialogOf(OpenWindow& open) {
  const auto dialogs = open.window.findChildren<Dialog*>();
  REQUIRE_FALSE(dialogs.isEmpty());
  return *dialogs.back();
}

void answer(OpenWindow& open, const QString& text) {
  auto& dialog = dialogOf<QInputDialog>(open);
  dialog.setTextValue(text);
  dialog.accept();
}

void accept(QDialog& dialog) {
  dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
}

void undo(OpenWindow& open) {
  REQUIRE(waitFor([&] { return open.window.editing().undo().isEnabled(); }));
  open.window.editing().undo().trigger();
}

/// Chooses words of the article as with the mouse.
void choose(OpenWindow& open, const QString& words) {
  auto& reader = open.window.panels().reader();
  const auto at = static_cast<int>(reader.toPlainText().indexOf(words));
  REQUIRE(at >= 0);
  auto cursor = reader.textCursor();
  cursor.setPosition(at);
  cursor.setPosition(at + static_cast<int>(words.size()), QTextCursor::KeepAnchor);
  reader.setTextCursor(cursor);
}

void trigger(OpenWindow& open, const QString& text) {
  for (auto* action : open.window.commands().all()) {
    if (action->text().remove(QLatin1Char('&')) != text) continue;
    REQUIRE(waitFor([&] { return action->isEnabled(); }));
    return action->trigger();
  }
  FAIL("there is no command " << text.toStdString());
}

}  // namespace

TEST_CASE("an entity gets another type, another name, tags, and each is undone") {
  testApplication();
  OpenWindow open;
  open.window.setLanguage(graph::Language::English);
  open.window.selection().selectEntity({1});
  follow(open, QStringLiteral("retype:"));
  answer(open, QStringLiteral("person"));
  CHECK(
      waitFor([&] { return open.window.view()->entity({1})->type == model::EntityType::Person; }));
  undo(open);
  CHECK(waitFor(
      [&] { return open.window.view()->entity({1})->type == model::EntityType::Organization; }));
  follow(open, QStringLiteral("alias:"));
  answer(open, QStringLiteral("ارامكو العالمية"));
  CHECK(cardSays(open, QStringLiteral("ارامكو العالمية")));
  follow(open, QStringLiteral("tag:"));
  answer(open, QStringLiteral("مهم، للتحقق"));
  CHECK(cardSays(open, QStringLiteral("مهم")));
  CHECK(cardSays(open, QStringLiteral("للتحقق")));
  undo(open);
  CHECK(waitFor([&] { return !card(open).contains(QStringLiteral("للتحقق")); }));
  open.window.setLanguage(graph::Language::Arabic);
}

TEST_CASE("two entities that a person tells apart are not merged after that") {
  testApplication();
  OpenWindow open;
  open.window.selection().selectEntity({1});
  follow(open, QStringLiteral("tellapart:"));
  auto& chooser = dialogOf<EntityChooser>(open);
  const auto none = QStringLiteral("لا اسم قريب من هذا. اكتب اسما.");
  CHECK(waitFor([&] { return chooser.hint() == none; }));
  chooser.line().setText(QStringLiteral("سابك"));
  REQUIRE(waitFor([&] { return chooser.list().count() == 1; }));
  Q_EMIT chooser.list().itemActivated(chooser.list().item(0));
  REQUIRE(waitFor([&] { return open.window.editing().undo().isEnabled(); }));
  open.window.backend().edit([](store::KnowledgeBase& base) -> Result<model::Edit> {
    ISNAD_TRY(auto one, base.keyOf({1}));
    ISNAD_TRY(auto other, base.keyOf({2}));
    return model::Edit{model::MergeEntity{std::move(one), std::move(other)}};
  });
  CHECK(waitFor([&] { return !open.window.message().isEmpty(); }));
  CHECK(open.window.view()->knowledge.entities.size() == 2);
}

TEST_CASE("mentions that are of another one are split off, with what is said there") {
  testApplication();
  OpenWindow open;
  open.window.selection().selectEntity({2});
  follow(open, QStringLiteral("split:"));
  auto& dialog = dialogOf<SplitDialog>(open);
  auto* list = dialog.findChild<QListWidget*>();
  REQUIRE(list->count() == 1);
  CHECK(list->item(0)->text().contains(QStringLiteral("«سابك»")));
  list->item(0)->setCheckState(Qt::Checked);
  dialog.findChild<QLineEdit*>()->setText(QStringLiteral("سابك الأخرى"));
  accept(dialog);
  CHECK(waitFor([&] { return open.window.view()->entityCalled("سابك الأخرى").has_value(); }));
  const auto part = open.window.view()->entityCalled("سابك الأخرى");
  REQUIRE(part);
  CHECK(open.window.view()->claim({1})->object == part);
  undo(open);
  CHECK(waitFor([&] { return open.window.view()->claim({1})->object == model::EntityId{2}; }));
}

TEST_CASE("a mention stands among whole words, with dots only where some are left out") {
  const auto shown = [](const std::string& text) {
    const auto at = static_cast<std::uint32_t>(text.find("سابك"));
    return inContext(text, {at, at + static_cast<std::uint32_t>(std::string("سابك").size())})
        .toStdString();
  };
  CHECK(shown("استثمرت سابك ملياري\nدولار.") == "استثمرت «سابك» ملياري دولار.");
  CHECK(shown("أعلنت الشركة السعودية للصناعات الأساسية وسابك اليوم") ==
        "… السعودية للصناعات الأساسية و«سابك» اليوم");
  CHECK(shown("قالت سابك إن الأرباح الفصلية ارتفعت ارتفاعا كبيرا") ==
        "قالت «سابك» إن الأرباح الفصلية ارتفعت …");
}

TEST_CASE("claim, source and article are graded and tagged, and the card says so") {
  testApplication();
  auto analysis = sampleAnalysis();
  analysis.article.publisher = "أرقام";
  OpenWindow open({analysis});
  open.window.setLanguage(graph::Language::English);
  open.window.selection().selectClaims({{1}}, {1});
  follow(open, QStringLiteral("sourcegrade:1"));
  auto& dialog = dialogOf<QInputDialog>(open);
  CHECK(dialog.labelText().contains(QStringLiteral("أرقام")));
  dialog.setTextValue(dialog.comboBoxItems().value(2));
  dialog.accept();
  CHECK(cardSays(open, QStringLiteral("Grade B")));
  follow(open, QStringLiteral("grade:1"));
  auto& likely = dialogOf<QInputDialog>(open);
  likely.setTextValue(likely.comboBoxItems().value(1));
  likely.accept();
  CHECK(cardSays(open, QStringLiteral("Grade 1")));
  for (const auto* kind : {"claimtag", "articletag"}) {
    follow(open, QStringLiteral("%1:1").arg(QLatin1String(kind)));
    auto& tags = dialogOf<QInputDialog>(open);
    tags.setTextValue(QLatin1String(kind));
    tags.accept();
    CHECK(cardSays(open, QLatin1String(kind)));
  }
  undo(open);
  CHECK(waitFor([&] { return !card(open).contains(QStringLiteral("articletag")); }));
  open.window.setLanguage(graph::Language::Arabic);
}

TEST_CASE("words of the article become an entity, then a claim, by hand, and both are undone") {
  testApplication();
  OpenWindow open;
  open.window.setLanguage(graph::Language::English);
  choose(open, QStringLiteral("دولار"));
  CHECK(open.window.panels().reader().chosenWords()->words == "دولار");
  choose(open, QStringLiteral("لياري دو"));
  CHECK(open.window.panels().reader().chosenWords()->words == "لياري دو");
  choose(open, QStringLiteral("دولار"));
  trigger(open, QStringLiteral("Add the chosen words as an entity…"));
  accept(dialogOf<EntityDialog>(open));
  REQUIRE(waitFor([&] { return open.window.view()->entityCalled("دولار").has_value(); }));
  choose(open, QStringLiteral("أرامكو ملياري دولار"));
  trigger(open, QStringLiteral("Add a claim from the chosen words…"));
  auto& dialog = dialogOf<ClaimDialog>(open);
  const auto boxes = dialog.findChildren<QComboBox*>();
  CHECK(boxes[0]->currentText() == QStringLiteral("أرامكو"));
  CHECK(boxes[2]->currentText() == QStringLiteral("دولار"));
  accept(dialog);
  CHECK(waitFor([&] { return open.window.view()->knowledge.claims.size() == 2; }));
  undo(open);
  CHECK(waitFor([&] { return open.window.view()->knowledge.claims.size() == 1; }));
  undo(open);
  CHECK(waitFor([&] { return !open.window.view()->entityCalled("دولار"); }));
  open.window.setLanguage(graph::Language::Arabic);
}

TEST_CASE("what a claim says is corrected by hand, with amount, role and who says so, and undone") {
  testApplication();
  OpenWindow open;
  open.window.setLanguage(graph::Language::English);
  open.window.selection().selectClaims({{1}}, {1});
  const auto claim = [&] { return *open.window.view()->claim(open.window.selection().focus()); };
  const auto before = claim();
  REQUIRE(before.amount);
  trigger(open, QStringLiteral("The claim says something else…"));
  auto& dialog = dialogOf<ClaimDialog>(open);
  const auto content = contentOf(*open.window.view(), before);
  REQUIRE(content);
  CHECK(dialog.content() == *content);
  const auto lines = dialog.findChildren<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
  REQUIRE(lines.size() == 5);
  CHECK(lines[2]->text() == QStringLiteral("2"));
  lines[0]->setText(QStringLiteral("شريك"));
  lines[1]->setText(QStringLiteral("حصة"));
  lines[2]->setText(QStringLiteral("٢٫٥"));
  const auto say = [&](const char* words) {
    for (auto* box : dialog.findChildren<QComboBox*>()) {
      const int row = box->findText(QString::fromUtf8(words));
      if (row >= 0) box->setCurrentIndex(row);
    }
  };
  say("rises");
  say("more than");
  dialog.findChildren<QComboBox*>().last()->setEditText(QStringLiteral("مصادر مطلعة"));
  accept(dialog);
  REQUIRE(waitFor([&] { return claim().role == "شريك"; }));
  CHECK(claim().amount->value == 2.5e9);
  CHECK(claim().amount->qualifier == model::AmountQualifier::MoreThan);
  CHECK(claim().metric == "حصة");
  CHECK(claim().direction == model::Direction::Up);
  CHECK(claim().amount->currency == before.amount->currency);
  CHECK(claim().attribution.text == "مصادر مطلعة");
  CHECK(claim().predicate == before.predicate);
  undo(open);
  CHECK(waitFor([&] { return claim().role.empty() && claim().amount == before.amount; }));
  open.window.setLanguage(graph::Language::Arabic);
}

TEST_CASE("without chosen words, the window says that words must be chosen first") {
  testApplication();
  OpenWindow open;
  open.window.setLanguage(graph::Language::English);
  trigger(open, QStringLiteral("Add a claim from the chosen words…"));
  CHECK(open.window.message().contains(QStringLiteral("Choose words")));
  open.window.setLanguage(graph::Language::Arabic);
}

TEST_CASE("what is selected is copied as text with its words and their source") {
  testApplication();
  OpenWindow open;
  QKeyEvent copy(QEvent::KeyPress, Qt::Key_C, Qt::ControlModifier);
  open.window.selection().selectClaims({{1}}, {1});
  QCoreApplication::sendEvent(&open.canvas(), &copy);
  const auto* clipboard = QGuiApplication::clipboard();
  CHECK(clipboard->text().toStdString() ==
        "أرامكو · استثمار · سابك · 2 مليار دولار · مخطط\n"
        "«استثمرت أرامكو ملياري دولار في سابك.» («خبر»)");
  open.window.selection().selectEntity({1});
  QCoreApplication::sendEvent(&open.window.panels().inspector(), &copy);
  CHECK(clipboard->text().startsWith(QStringLiteral("أرامكو · Aramco")));
  CHECK(clipboard->text().contains(QStringLiteral("«استثمرت أرامكو")));
}

TEST_CASE("tags stand in one line, and only what changes is edited") {
  CHECK(tagsIn(QStringLiteral(" مهم، للتحقق, مهم ,, ")) ==
        std::vector<std::string>{"مهم", "للتحقق"});
  const model::Target target{model::TargetKind::Entity, "organization/أ"};
  const auto edit = retag(target, {"مهم", "قديم"}, {"مهم", "جديد"});
  const auto& group = std::get<model::EditGroup>(edit.what);
  REQUIRE(group.edits.size() == 2);
  CHECK(group.edits[0].what == model::Edit{model::SetTag{target, "قديم", false}}.what);
  CHECK(group.edits[1].what == model::Edit{model::SetTag{target, "جديد", true}}.what);
}
