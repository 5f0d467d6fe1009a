#include "editing.h"

#include <QAction>
#include <QInputDialog>

#include "edit_wording.h"
#include "entity_chooser.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

/// In a menu, & marks a key.
QString inMenu(QString text) { return text.replace(QLatin1Char('&'), QStringLiteral("&&")); }

}  // namespace

Editing::Editing(Backend& backend, Selection& selection, Inspector& inspector, Commands& commands,
                 QMainWindow& window)
    : QObject(&window),
      backend_(backend),
      selection_(selection),
      inspector_(inspector),
      window_(window),
      undo_(new QAction(&window)),
      redo_(new QAction(&window)),
      history_panel_(new HistoryPanel(&window)) {
  undo_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
  redo_->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
  connect(undo_, &QAction::triggered, &backend, &Backend::undo);
  connect(redo_, &QAction::triggered, &backend, &Backend::redo);
  connect(history_panel_, &HistoryPanel::wanted, &backend, &Backend::travelTo);
  history_panel_->setObjectName(QStringLiteral("history"));
  history_panel_->hide();
  addCommands(commands);
  connectInspector();
  const auto look = [this](KnowledgeViewPtr view) { view_ = std::move(view); };
  connect(&backend, &Backend::opened, this, look);
  connect(&backend, &Backend::edited, this, look);
  connect(&backend, &Backend::historyChanged, this, [this](const History& history) {
    history_ = history;
    history_panel_->setHistory(history);
    inspector_.setDecidable(history.canBeEdited());
    nameUndo();
    if (std::exchange(hides_, false) && history.undo)
      Q_EMIT told(tr("%1. Ctrl+Z takes it back.").arg(wordsOf(history.undo->edit)));
    readDossier();
  });
  connect(&selection, &Selection::changed, this, &Editing::readDossier);
  connect(&backend, &Backend::refused, this, [this](const Error& error) {
    hides_ = false;
    Q_EMIT told(tr("The edit was not made: %1").arg(toQt(error.what)));
  });
}

void Editing::addCommands(Commands& commands) {
  const auto add = [&commands](auto& group, const char* text, QKeySequence key, auto run) {
    group.push_back(&commands.add("isnad::gui::Editing", {MenuId::Edit, text, key, run}));
  };
  commands.adopt(MenuId::Edit, *undo_);
  commands.adopt(MenuId::Edit, *redo_);
  commands.separate(MenuId::Edit);
  add(on_entity_, QT_TR_NOOP("Re&name…"), QKeySequence(Qt::Key_F2), [this] { askName(); });
  add(on_entity_, QT_TR_NOOP("&Merge into…"), QKeySequence(Qt::CTRL | Qt::Key_M),
      [this] { askMerge(); });
  add(on_entity_, QT_TR_NOOP("N&ote…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
      [this] { askNote(); });
  commands.separate(MenuId::Edit);
  add(on_claim_, QT_TR_NOOP("The claim is &correct"), QKeySequence(Qt::ALT | Qt::Key_1),
      [this] { judgeFocus(Judgement::Correct); });
  add(on_claim_, QT_TR_NOOP("The claim is &disputed"), QKeySequence(Qt::ALT | Qt::Key_2),
      [this] { judgeFocus(Judgement::Disputed); });
  add(on_claim_, QT_TR_NOOP("The claim is &wrong"), QKeySequence(Qt::ALT | Qt::Key_3),
      [this] { judgeFocus(Judgement::Wrong); });
  add(on_claim_, QT_TR_NOOP("Note on the c&laim…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N),
      [this] { askClaimNote(selection_.focus()); });
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
void Editing::setLanguage(graph::Language language) {
  language_ = language;
  const bool shown = history_panel_->isVisible();
  window_.addDockWidget(
      language == graph::Language::Arabic ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea,
      history_panel_);
  history_panel_->setVisible(shown);
}

void Editing::connectInspector() {
  connect(&inspector_, &Inspector::judged, this, &Editing::judge);
  connect(&inspector_, &Inspector::merged, this, &Editing::merge);
  connect(&inspector_, &Inspector::renameWanted, this, &Editing::askName);
  connect(&inspector_, &Inspector::mergeWanted, this, &Editing::askMerge);
  connect(&inspector_, &Inspector::entityNoteWanted, this, &Editing::askNote);
  connect(&inspector_, &Inspector::claimNoteWanted, this, &Editing::askClaimNote);
  connect(&inspector_, &Inspector::toldApart, this, [this](model::EntityId a, model::EntityId b) {
    backend_.edit([a, b](store::KnowledgeBase& base) -> Result<model::Edit> {
      ISNAD_TRY(auto one, base.keyOf(a));
      ISNAD_TRY(auto other, base.keyOf(b));
      return model::Edit{model::DistinguishEntities{std::move(one), std::move(other)}};
    });
  });
  connect(&inspector_, &Inspector::resolved, this,
          [this](model::ClaimId first, model::ClaimId second,
                 std::optional<model::Resolution> resolution) {
            backend_.edit(
                [first, second, resolution](store::KnowledgeBase& base) -> Result<model::Edit> {
                  ISNAD_TRY(auto one, base.anchorOf(first));
                  ISNAD_TRY(auto other, base.anchorOf(second));
                  return model::Edit{
                      model::ResolveContradiction{std::move(one), std::move(other), resolution}};
                });
          });
}

void Editing::retranslate() {
  history_panel_->retranslate();
  nameUndo();
}

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
  const bool claim = view_ && view_->claim(selection_.focus()) != nullptr;
  for (auto* action : on_claim_) action->setEnabled(now && claim);
}

void Editing::readDossier() {
  allow();
  if (!view_) return;
  const auto done = [this](const Result<DossierPtr>& dossier) {
    dossier_ = dossier ? *dossier : nullptr;
    inspector_.setDossier(dossier_);
  };
  if (const auto* entity = chosenEntity()) {
    const auto id = entity->id;
    const auto shown = view_->claimsOf(id);
    backend_.ask(
        this, [id, shown](store::KnowledgeBase& base) { return readDossierOf(base, id, shown); },
        done);
  } else if (!selection_.claims().empty()) {
    const auto claims = selection_.claims();
    const auto* leading = view_->claim(claims.front());
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
  return view_ && selection_.entity() ? view_->entity(*selection_.entity()) : nullptr;
}

void Editing::judge(model::ClaimId claim, Judgement judgement) {
  hides_ = judgement == Judgement::Wrong;
  backend_.edit([claim, judgement](store::KnowledgeBase& base) {
    return gui::judgement(base, claim, judgement);
  });
}

void Editing::judgeFocus(Judgement judgement) { judge(selection_.focus(), judgement); }

/// What was selected goes on as what it was merged into.
void Editing::merge(model::EntityId entity, model::EntityId into) {
  if (selection_.entity() == entity) selection_.selectEntity(into);
  backend_.edit([entity, into](store::KnowledgeBase& base) -> Result<model::Edit> {
    ISNAD_TRY(auto one, base.keyOf(entity));
    ISNAD_TRY(auto other, base.keyOf(into));
    return model::Edit{model::MergeEntity{std::move(one), std::move(other)}};
  });
}

void Editing::askName() {
  const auto* entity = chosenEntity();
  if (entity == nullptr) return;
  askText(tr("Rename"), tr("The name to show"), toQt(entity->name), false,
          [this, key = entity->key, latin = entity->latin_name](const std::string& name) {
            model::RenameEntity rename{{key}, std::nullopt, std::nullopt};
            if (!name.empty()) rename.name = name;
            if (!name.empty() && !latin.empty()) rename.latin_name = latin;
            backend_.edit([edit = model::Edit{std::move(rename)}](
                              store::KnowledgeBase&) -> Result<model::Edit> { return edit; });
          });
}

void Editing::askMerge() {
  const auto* entity = chosenEntity();
  if (entity == nullptr) return;
  auto* chooser = new EntityChooser(backend_, entity->id, language_, &window_);
  chooser->setAttribute(Qt::WA_DeleteOnClose);
  chooser->setWindowTitle(tr("Merge %1 into").arg(toQt(entity->name)));
  connect(chooser, &EntityChooser::chosen, this,
          [this, id = entity->id](model::EntityId into) { merge(id, into); });
  chooser->open();
}

void Editing::askNote() {
  const auto* entity = chosenEntity();
  if (entity == nullptr) return;
  const bool known = dossier_ && dossier_->entity == entity->id;
  askText(tr("Note"), toQt(entity->name), known ? toQt(dossier_->note) : QString(), true,
          [this, key = entity->key](const std::string& text) {
            const model::Edit edit{model::SetNote{{model::TargetKind::Entity, key}, text}};
            backend_.edit([edit](store::KnowledgeBase&) -> Result<model::Edit> { return edit; });
          });
}

void Editing::askClaimNote(model::ClaimId claim) {
  QString note;
  if (dossier_) {
    const auto found = dossier_->remarks.find(claim.value);
    if (found != dossier_->remarks.end()) note = toQt(found->second.note);
  }
  askText(tr("Note"), tr("On this claim"), note, true, [this, claim](const std::string& text) {
    backend_.edit([claim, text](store::KnowledgeBase& base) { return noteOn(base, claim, text); });
  });
}

void Editing::askText(const QString& title, const QString& label, const QString& text,
                      bool long_text, std::function<void(const std::string&)> done) {
  auto* dialog = new QInputDialog(&window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setOption(QInputDialog::UsePlainTextEditForTextInput, long_text);
  dialog->setWindowTitle(title);
  dialog->setLabelText(label);
  dialog->setTextValue(text);
  connect(dialog, &QInputDialog::textValueSelected, this,
          [text, done = std::move(done)](const QString& typed) {
            const auto said = typed.trimmed();
            if (said != text) done(fromQt(said));
          });
  dialog->open();
}

}  // namespace isnad::gui
