#include "entity_chooser.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "isnad/graph/wording.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr std::int64_t kLines = 50;

}  // namespace

EntityChooser::EntityChooser(Backend& backend, model::EntityId apart_from, const QString& take,
                             graph::Language language, QWidget* parent)
    : QDialog(parent),
      backend_(backend),
      apart_from_(apart_from),
      language_(language),
      line_(new QLineEdit(this)),
      list_(new QListWidget(this)) {
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  take_ = buttons->button(QDialogButtonBox::Ok);
  take_->setText(take);
  take_->setEnabled(false);
  line_->setPlaceholderText(tr("Type a name"));
  line_->setAccessibleName(tr("Type a name"));
  list_->setAccessibleName(tr("Entities found"));
  line_->installEventFilter(this);
  auto* column = new QVBoxLayout(this);
  column->addWidget(line_);
  column->addWidget(list_, 1);
  column->addWidget(buttons);
  constexpr QSize kSize(420, 360);
  resize(kSize);
  connect(line_, &QLineEdit::textChanged, this, &EntityChooser::search);
  connect(list_, &QListWidget::itemActivated, this, &EntityChooser::choose);
  connect(buttons, &QDialogButtonBox::accepted, this, &EntityChooser::choose);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void EntityChooser::search() {
  const auto words = fromQt(line_->text().trimmed());
  if (words.empty()) return show({});
  backend_.ask(
      this,
      [words](store::KnowledgeBase& base) {
        return searchEntities(base, words, {0, kLines});
      },
      [this, words](const Result<std::vector<store::EntityHit>>& hits) {
        if (words == fromQt(line_->text().trimmed()))
          show(hits.value_or(std::vector<store::EntityHit>{}));
      });
}

void EntityChooser::show(const std::vector<store::EntityHit>& hits) {
  list_->clear();
  for (const auto& hit : hits) {
    if (hit.entity == apart_from_) continue;
    auto* item = new QListWidgetItem(
        QStringLiteral("%1 · %2").arg(toQt(hit.name), toQt(graph::typeText(hit.type, language_))),
        list_);
    item->setData(Qt::UserRole, QVariant::fromValue<qlonglong>(hit.entity.value));
  }
  list_->setCurrentRow(0);
  take_->setEnabled(list_->count() > 0);
}

void EntityChooser::choose() {
  const auto* item = list_->currentItem();
  if (item == nullptr) return;
  Q_EMIT chosen({item->data(Qt::UserRole).toLongLong()});
  accept();
}

/// The arrows walk the list while one types.
bool EntityChooser::eventFilter(QObject* watched, QEvent* event) {
  if (watched == line_ && event->type() == QEvent::KeyPress) {
    const auto key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
      const int row = list_->currentRow() + (key == Qt::Key_Down ? 1 : -1);
      list_->setCurrentRow(std::clamp(row, 0, std::max(0, list_->count() - 1)));
      return true;
    }
  }
  return QDialog::eventFilter(watched, event);
}

}  // namespace isnad::gui
