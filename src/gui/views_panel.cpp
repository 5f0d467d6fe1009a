#include "views_panel.h"

#include <QGridLayout>
#include <QInputDialog>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include "dock_toggle.h"

namespace isnad::gui {

ViewsModel::ViewsModel(SavedViews& views, QObject* parent)
    : QAbstractListModel(parent), views_(views) {
  connect(&views, &SavedViews::listed, this, [this] {
    if (names_ == views_.names()) return;
    beginResetModel();
    names_ = views_.names();
    endResetModel();
  });
}

int ViewsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(names_.size());
}

QVariant ViewsModel::data(const QModelIndex& index, int role) const {
  const bool asked = role == Qt::DisplayRole || role == Qt::EditRole;
  return index.isValid() && asked ? names_[index.row()] : QVariant();
}

bool ViewsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid() || role != Qt::EditRole) return false;
  views_.rename(names_[index.row()], value.toString().trimmed());
  return true;
}

Qt::ItemFlags ViewsModel::flags(const QModelIndex& index) const {
  return QAbstractListModel::flags(index) |
         (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

namespace {

/// In the list, as long as nothing is in it.
void tellHowToBegin(QListView& list, Appearance& appearance) {
  auto* hint = new QLabel(&list);
  hint->setWordWrap(true);
  auto* over = new QVBoxLayout(list.viewport());
  over->addWidget(hint);
  over->addStretch();
  const auto say = [hint] {
    hint->setText(ViewsPanel::tr(
        "No view is saved yet. Save keeps what is shown, its filter and its places under a name."));
  };
  QObject::connect(&appearance, &Appearance::languageChanged, hint, say);
  QObject::connect(list.model(), &QAbstractItemModel::modelReset, hint,
                   [hint, &list] { hint->setVisible(list.model()->rowCount() == 0); });
  say();
}

}  // namespace

ViewsPanel::ViewsPanel(SavedViews& views, Selection& selection, Appearance& appearance,
                       Commands& commands, QMainWindow& window)
    : QDockWidget(&window),
      views_(views),
      window_(window),
      model_(new ViewsModel(views, this)),
      list_(new QListView(this)),
      save_(new QPushButton(this)),
      show_(new QPushButton(this)),
      rename_(new QPushButton(this)),
      forget_(new QPushButton(this)),
      compare_(new QPushButton(this)),
      differences_(new ComparisonList(selection, appearance, this)) {
  setObjectName(QStringLiteral("views"));
  list_->setModel(model_);
  list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  tellHowToBegin(*list_, appearance);
  auto* content = new QWidget(this);
  auto* grid = new QGridLayout(content);
  grid->addWidget(list_, 0, 0, 1, 2);
  grid->addWidget(show_, 1, 0);
  grid->addWidget(save_, 1, 1);
  grid->addWidget(rename_, 2, 0);
  grid->addWidget(forget_, 2, 1);
  grid->addWidget(compare_, 3, 0, 1, 2);
  grid->addWidget(differences_, 4, 0, 1, 2);
  setWidget(content);
  connect(list_, &QListView::activated, this, [this] { views_.open(current()); });
  connect(show_, &QPushButton::clicked, this, [this] { views_.open(current()); });
  connect(save_, &QPushButton::clicked, this, &ViewsPanel::askSave);
  connect(rename_, &QPushButton::clicked, this, [this] { list_->edit(list_->currentIndex()); });
  connect(forget_, &QPushButton::clicked, this, [this] { views_.forget(current()); });
  connect(compare_, &QPushButton::clicked, this, [this] { views_.compare(current()); });
  connect(&views, &SavedViews::compared, this, [this, &selection](const Comparison& comparison) {
    selection.clear();  // both sides stand out alike
    differences_->show(comparison, views_.view());
  });
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ViewsPanel::allow);
  connect(model_, &QAbstractItemModel::modelReset, this, &ViewsPanel::allow);
  connect(&appearance, &Appearance::languageChanged, this, &ViewsPanel::retranslate);
  commands.add(
      "isnad::gui::ViewsPanel",
      {{MenuId::Explore, QT_TR_NOOP("Save this &view…"), QKeySequence(Qt::CTRL | Qt::Key_S),
        [this] { askSave(); }},
       {MenuId::Explore, QT_TR_NOOP("Saved vie&ws"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
        [this] { toggle(*this, *list_); }}});
  hide();
  retranslate(appearance.language());
}

/// Where reading ends, as the history.
void ViewsPanel::retranslate(graph::Language language) {
  const bool shown = isVisible();
  window_.addDockWidget(
      language == graph::Language::Arabic ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea, this);
  setVisible(shown);
  setWindowTitle(tr("Saved views"));
  list_->setAccessibleName(tr("Saved views"));
  save_->setText(tr("Save…"));
  show_->setText(tr("Show"));
  rename_->setText(tr("Rename"));
  forget_->setText(tr("Forget"));
  compare_->setText(tr("Compare with what is shown"));
  allow();
}

QString ViewsPanel::current() const { return list_->currentIndex().data().toString(); }

void ViewsPanel::allow() {
  for (auto* button : {show_, rename_, forget_, compare_})
    button->setEnabled(list_->currentIndex().isValid());
}

void ViewsPanel::askSave() {
  auto* dialog = new QInputDialog(&window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Save this view"));
  dialog->setLabelText(tr("The name of the view; a view that has it already is replaced"));
  dialog->setTextValue(current());
  connect(dialog, &QInputDialog::textValueSelected, this,
          [this](const QString& name) { views_.save(name.trimmed()); });
  dialog->open();
}

}  // namespace isnad::gui
