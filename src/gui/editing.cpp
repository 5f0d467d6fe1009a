#include "editing.h"

#include "edit_wording.h"

namespace isnad::gui {

namespace {

/// In a menu, & marks a key.
QString inMenu(QString text) { return text.replace(QLatin1Char('&'), QStringLiteral("&&")); }

}  // namespace

Editing::Editing(Backend& backend, QWidget& window)
    : QObject(&window),
      menu_(new QMenu(&window)),
      undo_(menu_->addAction(QString())),
      redo_(menu_->addAction(QString())) {
  undo_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
  redo_->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
  connect(undo_, &QAction::triggered, &backend, &Backend::undo);
  connect(redo_, &QAction::triggered, &backend, &Backend::redo);
  connect(&backend, &Backend::historyChanged, this, [this](const History& history) {
    history_ = history;
    retranslate();
  });
}

void Editing::retranslate() {
  menu_->setTitle(tr("&Edit"));
  const auto& [edits, undo, redo] = history_;
  undo_->setEnabled(undo.has_value());
  redo_->setEnabled(redo.has_value());
  undo_->setText(undo ? tr("&Undo: %1").arg(inMenu(wordsOf(undo->edit))) : tr("&Undo"));
  redo_->setText(redo ? tr("&Redo: %1").arg(inMenu(wordsOf(redo->edit))) : tr("&Redo"));
}

}  // namespace isnad::gui
