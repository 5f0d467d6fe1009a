#include "entity_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

#include "isnad/graph/wording.h"
#include "qt_text.h"

namespace isnad::gui {

EntityDialog::EntityDialog(const QString& words, const graph::Manner& language, QWidget* parent)
    : QDialog(parent),
      name_(new QLineEdit(words.simplified(), this)),
      latin_name_(new QLineEdit(this)),
      type_(new QComboBox(this)) {
  setWindowTitle(tr("A new entity"));
  for (const auto type : model::allEntityTypes())
    type_->addItem(toQt(graph::typeText(type, language)), static_cast<int>(type));
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  auto* add = buttons->button(QDialogButtonBox::Ok);
  add->setText(tr("Add"));
  auto* form = new QFormLayout(this);
  form->addRow(tr("&Name"), name_);
  form->addRow(tr("Name in &Latin letters"), latin_name_);
  form->addRow(tr("&Type"), type_);
  form->addRow(buttons);
  connect(name_, &QLineEdit::textChanged, this,
          [add](const QString& text) { add->setEnabled(!text.trimmed().isEmpty()); });
  connect(buttons, &QDialogButtonBox::accepted, this, &EntityDialog::send);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void EntityDialog::send() {
  model::AddEntity entity;
  entity.name = fromQt(name_->text().simplified());
  entity.latin_name = fromQt(latin_name_->text().simplified());
  entity.type = static_cast<model::EntityType>(type_->currentData().toInt());
  Q_EMIT made(entity);
  accept();
}

}  // namespace isnad::gui
