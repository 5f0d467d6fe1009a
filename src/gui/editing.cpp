#include "editing.h"

#include <QAction>

#include "edit_wording.h"
#include "error_words.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

/// In a menu, & marks a key.
QString inMenu(QString text) { return text.replace(QLatin1Char('&'), QStringLiteral("&&")); }

}  // namespace

Editing::Editing(Backend& backend, Selection& selection, Inspector& inspector,
                 ArticleReader& reader, Commands& commands, QMainWindow& window)
    : QObject(&window),
      backend_(backend),
      selection_(selection),
      inspector_(inspector),
      window_(window),
      undo_(new QAction(&window)),
      redo_(new QAction(&window)),
      history_panel_(new HistoryPanel(&window)),
      entities_(backend, selection, context_, window),
      claims_(backend, context_, window),
      hand_made_(backend, reader, context_, window) {
  undo_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
  redo_->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
  connect(undo_, &QAction::triggered, &backend, &Backend::undo);
  connect(redo_, &QAction::triggered, &backend, &Backend::redo);
  connect(history_panel_, &HistoryPanel::wanted, &backend, &Backend::travelTo);
  history_panel_->setObjectName(QStringLiteral("history"));
  history_panel_->hide();
  addCommands(commands);
  connectInspector();
  const auto look = [this](KnowledgeViewPtr view) { context_.view = std::move(view); };
  connect(&backend, &Backend::opened, this, look);
  connect(&backend, &Backend::edited, this, look);
  connect(&backend, &Backend::historyChanged, this, [this](const History& history) {
    history_ = history;
    history_panel_->setHistory(history);
    inspector_.setDecidable(history.canBeEdited());
    hand_made_.setOffered(history.canBeEdited());
    nameUndo();
    if (std::exchange(hides_, false) && history.undo)
      Q_EMIT told(tr("%1. Ctrl+Z takes it back.").arg(wordsOf(history.undo->edit)));
    readDossier();
  });
  connect(&selection, &Selection::changed, this, &Editing::readDossier);
  connect(&hand_made_, &HandMade::told, this, &Editing::told);
  connect(&backend, &Backend::refused, this, [this](const Error& error) {
    hides_ = false;
    Q_EMIT told(tr("The edit was not made: %1").arg(worded(error, context_.language)));
  });
}

void Editing::addCommands(Commands& commands) {
  const auto add = [&commands](auto& group, const char* text, QKeySequence key, auto run) {
    group.push_back(&commands.add("isnad::gui::Editing", {MenuId::Edit, text, key, run}));
  };
  commands.adopt(MenuId::Edit, *undo_);
  commands.adopt(MenuId::Edit, *redo_);
  commands.separate(MenuId::Edit);
  const auto ask = [this](EntityWish wish) { return [this, wish] { entities_.ask(wish); }; };
  add(on_entity_, QT_TR_NOOP("Re&name…"), QKeySequence(Qt::Key_F2), ask(EntityWish::Rename));
  add(on_entity_, QT_TR_NOOP("Al&so called…"), QKeySequence(Qt::SHIFT | Qt::Key_F2),
      ask(EntityWish::Alias));
  add(on_entity_, QT_TR_NOOP("T&ype…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y),
      ask(EntityWish::Retype));
  add(on_entity_, QT_TR_NOOP("&Merge into…"), QKeySequence(Qt::CTRL | Qt::Key_M),
      ask(EntityWish::Merge));
  add(on_entity_, QT_TR_NOOP("Not the same &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
      ask(EntityWish::TellApart));
  add(on_entity_, QT_TR_NOOP("S&plit…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_M),
      ask(EntityWish::Split));
  add(on_entity_, QT_TR_NOOP("Ta&gs…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
      ask(EntityWish::Tag));
  add(on_entity_, QT_TR_NOOP("N&ote…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
      ask(EntityWish::Note));
  commands.separate(MenuId::Edit);
  add(on_claim_, QT_TR_NOOP("The claim is &correct"), QKeySequence(Qt::ALT | Qt::Key_1),
      [this] { judgeFocus(Judgement::Correct); });
  add(on_claim_, QT_TR_NOOP("The claim is &disputed"), QKeySequence(Qt::ALT | Qt::Key_2),
      [this] { judgeFocus(Judgement::Disputed); });
  add(on_claim_, QT_TR_NOOP("The claim is &wrong"), QKeySequence(Qt::ALT | Qt::Key_3),
      [this] { judgeFocus(Judgement::Wrong); });
  const auto of_claim = [this](ClaimWish wish) {
    return [this, wish] { claims_.ask(wish, selection_.focus()); };
  };
  add(on_claim_, QT_TR_NOOP("The claim sa&ys something else…"), QKeySequence(Qt::ALT | Qt::Key_7),
      of_claim(ClaimWish::Correct));
  add(on_claim_, QT_TR_NOOP("Note on the c&laim…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N),
      of_claim(ClaimWish::Note));
  add(on_claim_, QT_TR_NOOP("Tags of the claim…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_T),
      of_claim(ClaimWish::Tag));
  add(on_claim_, QT_TR_NOOP("How li&kely is the claim…"), QKeySequence(Qt::ALT | Qt::Key_4),
      of_claim(ClaimWish::Grade));
  add(on_claim_, QT_TR_NOOP("Grade the so&urce…"), QKeySequence(Qt::ALT | Qt::Key_5),
      of_claim(ClaimWish::GradeSource));
  add(on_claim_, QT_TR_NOOP("Tags of the article…"), QKeySequence(Qt::ALT | Qt::Key_6),
      of_claim(ClaimWish::TagArticle));
  commands.separate(MenuId::Edit);
  add(on_words_, QT_TR_NOOP("Add the chosen words as an &entity…"),
      QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E), [this] { hand_made_.askEntity(); });
  add(on_words_, QT_TR_NOOP("The chosen words name…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_K),
      [this] { hand_made_.askMention(); });
  add(on_words_, QT_TR_NOOP("Add a claim from the chosen words…"),
      QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C), [this] { hand_made_.askClaim(); });
  commands.separate(MenuId::Edit);
  auto* history = history_panel_->toggleViewAction();
  history->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_H));
  commands.adopt(MenuId::Edit, *history);
  connect(history, &QAction::triggered, this, [this](bool shown) {
    if (shown) history_panel_->list().setFocus();
  });
  allow();
}

/// The history stands beside the inspector, where reading ends.
void Editing::setLanguage(const graph::Manner& language) {
  context_.language = language;
  history_panel_->setLanguage(language);
  const bool shown = history_panel_->isVisible();
  window_.addDockWidget(
      language == graph::Language::Arabic ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea,
      history_panel_);
  history_panel_->setVisible(shown);
}

void Editing::connectInspector() {
  connect(&inspector_, &Inspector::judged, this, &Editing::judge);
  connect(&inspector_, &Inspector::merged, &entities_, &EntityEditing::merge);
  connect(&inspector_, &Inspector::toldApart, &entities_, &EntityEditing::tellApart);
  connect(&inspector_, &Inspector::wished, &entities_, &EntityEditing::ask);
  connect(&inspector_, &Inspector::wishedOf, this,
          [this](model::ClaimId claim, ClaimWish wish) { claims_.ask(wish, claim); });
  connect(&inspector_, &Inspector::resolved, &claims_, &ClaimEditing::resolve);
}

void Editing::retranslate() { nameUndo(); }

void Editing::nameUndo() {
  const auto& undo = history_.undo;
  const auto& redo = history_.redo;
  undo_->setEnabled(undo.has_value());
  redo_->setEnabled(redo.has_value());
  undo_->setText(undo ? tr("&Undo: %1").arg(inMenu(wordsOf(undo->edit))) : tr("&Undo"));
  redo_->setText(redo ? tr("&Redo: %1").arg(inMenu(wordsOf(redo->edit))) : tr("&Redo"));
}

void Editing::allow() {
  const bool now = history_.canBeEdited();
  for (auto* action : on_entity_) action->setEnabled(now && chosenEntity() != nullptr);
  const bool claim = context_.view && context_.view->claim(selection_.focus()) != nullptr;
  for (auto* action : on_claim_) action->setEnabled(now && claim);
  for (auto* action : on_words_) action->setEnabled(now);
}

void Editing::readDossier() {
  allow();
  if (!context_.view) return;
  const auto done = [this](const Result<DossierPtr>& dossier) {
    context_.dossier = dossier ? *dossier : nullptr;
    inspector_.setDossier(context_.dossier);
  };
  if (const auto* entity = chosenEntity()) {
    const auto id = entity->id;
    const auto shown = context_.view->claimsOf(id);
    backend_.ask(
        this, [id, shown](store::KnowledgeBase& base) { return readDossierOf(base, id, shown); },
        done);
  } else if (!selection_.claims().empty()) {
    const auto claims = selection_.claims();
    const auto* leading = context_.view->claim(claims.front());
    if (leading == nullptr) return;
    backend_.ask(
        this,
        [leading = *leading, claims](store::KnowledgeBase& base) {
          return readDossierOf(base, leading, claims);
        },
        done);
  }
}

const model::Entity* Editing::chosenEntity() const {
  return context_.view && selection_.entity() ? context_.view->entity(*selection_.entity())
                                              : nullptr;
}

void Editing::judge(model::ClaimId claim, Judgement judgement) {
  hides_ = judgement == Judgement::Wrong;
  backend_.edit([claim, judgement](store::KnowledgeBase& base) {
    return gui::judgement(base, claim, judgement);
  });
}

void Editing::judgeFocus(Judgement judgement) { judge(selection_.focus(), judgement); }

}  // namespace isnad::gui
