#include <QAction>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include "entity_chooser.h"
#include "gui/support/open_window.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

/// Another article that says of the sample's claim that it was five thousand millions.
model::Analysis otherAmount() {
  auto analysis = sampleAnalysis();
  auto& text = analysis.article.text;
  text = "استثمرت أرامكو خمسة مليارات دولار في سابك.";
  analysis.article.sha256 = std::string(64, 'b');
  analysis.article.publisher = "رويترز";
  const Span whole{0, static_cast<std::uint32_t>(text.size())};
  analysis.sentences = {whole};
  const auto at = static_cast<std::uint32_t>(text.find("سابك"));
  analysis.mentions[1].span = {at, at + 8};
  auto& claim = analysis.claims[0];
  claim.amount = {5e9, "USD", model::AmountQualifier::Exact, "خمسة مليارات دولار"};
  claim.attribution = {};
  claim.evidence.sentence = claim.evidence.quote = whole;
  return analysis;
}

/// The sample with a longer name for its second entity.
model::Analysis longerName() {
  auto analysis = sampleAnalysis();
  analysis.article.text = "استثمرت أرامكو ملياري دولار في سابك للتقنية.";
  analysis.article.sha256 = std::string(64, 'c');
  analysis.entities[1].name = "سابك للتقنية";
  return analysis;
}

/// What a click on a link of the inspector does; false where there is no such link.
bool follow(OpenWindow& open, const QString& address) {
  auto& inspector = open.window.panels().inspector();
  if (!inspector.toHtml().contains(QStringLiteral("href=\"%1\"").arg(address))) return false;
  Q_EMIT inspector.anchorClicked(QUrl(address));
  return true;
}

QString card(OpenWindow& open) { return open.window.panels().inspector().toPlainText(); }

bool cardSays(OpenWindow& open, const char* words) {
  const bool says = waitFor([&] { return card(open).contains(QString::fromUtf8(words)); });
  if (!says) WARN("the card says: " << card(open).toStdString());
  return says;
}

void undo(OpenWindow& open) {
  REQUIRE(waitFor([&] { return open.window.editing().undo().isEnabled(); }));
  open.window.editing().undo().trigger();
}

/// Types into the dialog that is open, and closes it.
void answer(OpenWindow& open, const QString& text) {
  auto* dialog = open.window.findChild<QInputDialog*>();
  REQUIRE(dialog != nullptr);
  dialog->setTextValue(text);
  dialog->accept();
}

}  // namespace

TEST_CASE("a claim judged wrong is no longer shown, until that is undone") {
  testApplication();
  OpenWindow open;
  open.window.selection().selectClaims({{1}}, {1});
  REQUIRE(follow(open, QStringLiteral("wrong:1")));
  CHECK(waitFor([&] { return open.window.view()->claim({1}) == nullptr; }));
  CHECK(open.window.selection().claims().empty());
  CHECK(waitFor([&] { return open.window.message().contains(QStringLiteral("Ctrl+Z")); }));
  undo(open);
  CHECK(waitFor([&] { return open.window.view()->claim({1}) != nullptr; }));
}

TEST_CASE("a claim's card shows what was judged, and a second click takes it back") {
  testApplication();
  OpenWindow open;
  open.window.selection().selectClaims({{1}}, {1});
  REQUIRE(follow(open, QStringLiteral("disputed:1")));
  CHECK(cardSays(open, "● محل خلاف"));
  REQUIRE(follow(open, QStringLiteral("correct:1")));
  CHECK(cardSays(open, "● صحيح"));
  CHECK_FALSE(card(open).contains(QString::fromUtf8("● محل خلاف")));
  undo(open);  // verdict and tag in one
  CHECK(cardSays(open, "● محل خلاف"));
  CHECK_FALSE(card(open).contains(QString::fromUtf8("● صحيح")));
  REQUIRE(follow(open, QStringLiteral("disputed:1#back")));
  CHECK(waitFor([&] { return !card(open).contains(QStringLiteral("●")); }));
}

TEST_CASE("a claim is judged by keys") {
  testApplication();
  OpenWindow open;
  open.window.selection().selectClaims({{1}}, {1});
  for (auto* action : open.window.commands().all()) {
    if (action->shortcut() == QKeySequence(Qt::ALT | Qt::Key_1)) action->trigger();
  }
  CHECK(cardSays(open, "● صحيح"));
}

TEST_CASE("Tab leads to what can be decided, and Enter decides, without losing its place") {
  testApplication();
  OpenWindow open;
  open.window.selection().selectClaims({{1}}, {1});
  auto& inspector = open.window.panels().inspector();
  open.window.activateWindow();
  inspector.setFocus();
  REQUIRE(waitFor([&] { return inspector.hasFocus(); }));
  const auto press = [&](int key) {
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&inspector, &event);
  };
  const auto chosen = [&] { return inspector.textCursor().selectedText(); };
  constexpr int kMostLinks = 10;
  for (int i = 0; i < kMostLinks && chosen() != QStringLiteral("صحيح"); ++i) press(Qt::Key_Tab);
  REQUIRE(chosen() == QStringLiteral("صحيح"));
  press(Qt::Key_Return);
  REQUIRE(cardSays(open, "● صحيح"));
  CHECK(chosen().endsWith(QStringLiteral("صحيح")));
  press(Qt::Key_Return);
  CHECK(waitFor([&] { return !card(open).contains(QStringLiteral("●")); }));
}

TEST_CASE("an entity is renamed and noted on from its card") {
  testApplication();
  OpenWindow open;
  open.window.selection().selectEntity({1});
  REQUIRE(follow(open, QStringLiteral("rename:")));
  answer(open, QStringLiteral("شركة أرامكو"));
  REQUIRE(cardSays(open, "شركة أرامكو"));
  REQUIRE(follow(open, QStringLiteral("note:")));
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  answer(open, QStringLiteral("اسمها الجديد منذ 2019"));
  CHECK(cardSays(open, "اسمها الجديد منذ"));
  CHECK(cardSays(open, "تعديل الملاحظة"));
}

TEST_CASE("a relation says how many independent sources it has, and what they disagree about") {
  testApplication();
  OpenWindow open({sampleAnalysis(), otherAmount()});
  open.window.selection().selectClaims({{1}, {2}}, {1});
  CHECK(cardSays(open, "مصدران مستقلان"));
  REQUIRE(cardSays(open, "تختلف المصادر في المبلغ"));
  CHECK(card(open).count(QString::fromUtf8("خمسة مليارات دولار")) == 2);
  REQUIRE(follow(open, QStringLiteral("second:1/2")));
  CHECK(cardSays(open, "● الثاني هو الصحيح"));
}

TEST_CASE("two entities that may be one are offered to be merged, with the reason") {
  testApplication();
  OpenWindow open({sampleAnalysis(), longerName()});
  const auto longer = open.window.view()->entityCalled("سابك للتقنية");
  REQUIRE(longer);
  open.window.selection().selectEntity(*longer);
  REQUIRE(cardSays(open, "أحد الاسمين جزء من الآخر"));
  const auto pair = QStringLiteral("%1/2").arg(longer->value);
  const auto other = QStringLiteral("2/%1").arg(longer->value);
  SECTION("the same: it goes on as the other") {
    REQUIRE((follow(open, QStringLiteral("same:") + pair) ||
             follow(open, QStringLiteral("same:") + other)));
    CHECK(waitFor([&] { return open.window.view()->knowledge.entities.size() == 2; }));
    CHECK(open.window.selection().entity());
    undo(open);
    CHECK(waitFor([&] { return open.window.view()->knowledge.entities.size() == 3; }));
  }
  SECTION("not the same: it is not asked again") {
    REQUIRE((follow(open, QStringLiteral("apart:") + pair) ||
             follow(open, QStringLiteral("apart:") + other)));
    CHECK(waitFor([&] { return !card(open).contains(QStringLiteral("لعله هو نفسه")); }));
  }
}

TEST_CASE("an entity to merge into is found as its name is typed") {
  testApplication();
  OpenWindow open({sampleAnalysis(), longerName()});
  open.window.selection().selectEntity({2});
  REQUIRE(follow(open, QStringLiteral("merge:")));
  auto* chooser = open.window.findChild<EntityChooser*>();
  REQUIRE(chooser != nullptr);
  // Before that, those called alike are offered.
  REQUIRE(waitFor([&] { return chooser->list().count() == 1; }));
  CHECK(chooser->list().item(0)->text().startsWith(QStringLiteral("سابك للتقنية")));
  CHECK(chooser->hint() == QStringLiteral("أسماء متقاربة:"));
  CHECK(chooser->list().currentRow() == -1);  // Enter merges with nobody that was not chosen
  auto* take = chooser->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
  CHECK_FALSE(take->isEnabled());
  chooser->list().setCurrentRow(0);
  CHECK(take->isEnabled());
  chooser->line().setText(QStringLiteral("بنك"));
  REQUIRE(waitFor([&] { return chooser->list().count() == 0; }));
  CHECK(chooser->hint() == QStringLiteral("لا شيء بهذا الاسم. جرّب حروفا أقل."));
  chooser->line().setText(QStringLiteral("ساب"));
  REQUIRE(waitFor([&] { return chooser->list().count() == 1; }));  // itself left out
  CHECK(chooser->list().item(0)->text().startsWith(QStringLiteral("سابك للتقنية")));
  Q_EMIT chooser->list().itemActivated(chooser->list().item(0));
  CHECK(waitFor([&] { return open.window.view()->knowledge.entities.size() == 2; }));
  CHECK(open.window.view()->nameOf(*open.window.selection().entity()) == "سابك للتقنية");
}
