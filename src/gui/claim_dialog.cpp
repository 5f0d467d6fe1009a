#include "claim_dialog.h"

#include <algorithm>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleValidator>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>

#include "isnad/graph/wording.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

template <class Value, class Text>
void fill(QComboBox& box, std::span<const Value> values, Text text, const graph::Manner& language) {
  for (const auto value : values) box.addItem(toQt(text(value, language)), static_cast<int>(value));
}

std::optional<model::EntityKey> keyIn(const QComboBox& box) {
  const auto key = fromQt(box.currentData().toString());
  return key.empty() ? std::nullopt : std::optional(model::EntityKey{key});
}

}  // namespace

ClaimDialog::ClaimDialog(const KnowledgeView& view, model::ArticleId article, model::Place words,
                         const graph::Manner& language, QWidget* parent)
    : QDialog(parent),
      words_(std::move(words)),
      subject_(new QComboBox(this)),
      predicate_(new QComboBox(this)),
      object_(new QComboBox(this)),
      status_(new QComboBox(this)),
      percent_(new QLineEdit(this)),
      date_(new QLineEdit(this)) {
  setWindowTitle(tr("A new claim"));
  fill(*predicate_, model::allPredicates(), graph::predicateText, language);
  fill(*status_, model::allClaimStatuses(), graph::statusText, language);
  object_->addItem(tr("none"), QString());
  fillEntities(view, article);
  auto* hundred = new QDoubleValidator(0, 1e6, 4, percent_);
  hundred->setLocale(QLocale::c());
  percent_->setValidator(hundred);
  static const QRegularExpression kDate(
      QStringLiteral("\\d{4}(-\\d{2}(-\\d{2})?|-Q[1-4]|-H[12]|-early|-mid|-late)?"));
  date_->setValidator(new QRegularExpressionValidator(kDate, date_));
  date_->setPlaceholderText(QStringLiteral("2026-06-15"));
  auto* quote = new QLabel(QStringLiteral("«%1»").arg(toQt(words_.words)), this);
  quote->setWordWrap(true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  add_ = buttons->button(QDialogButtonBox::Ok);
  add_->setText(tr("Add"));
  auto* form = new QFormLayout(this);
  form->addRow(quote);
  form->addRow(tr("&Subject"), subject_);
  form->addRow(tr("&Relation"), predicate_);
  form->addRow(tr("&Object"), object_);
  form->addRow(tr("Sta&tus"), status_);
  form->addRow(tr("S&hare in per cent"), percent_);
  form->addRow(tr("&Date"), date_);
  form->addRow(buttons);
  for (auto* box : {subject_, object_})
    connect(box, &QComboBox::currentIndexChanged, this, &ClaimDialog::allow);
  connect(buttons, &QDialogButtonBox::accepted, this, &ClaimDialog::send);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  allow();
}

/// Those of the article, in order; what the words name is chosen.
void ClaimDialog::fillEntities(const KnowledgeView& view, model::ArticleId article) {
  std::vector<std::string> named;
  for (const auto& mention : view.mentionsIn(article)) {
    const auto* entity = view.entity(mention.entity);
    if (entity == nullptr) continue;
    const auto key = toQt(entity->key);
    if (subject_->findData(key) < 0) {
      subject_->addItem(toQt(entity->name), key);
      object_->addItem(toQt(entity->name), key);
    }
    if (words_.span.contains(mention.span) && std::ranges::find(named, entity->key) == named.end())
      named.push_back(entity->key);
  }
  if (!named.empty()) subject_->setCurrentIndex(subject_->findData(toQt(named[0])));
  if (named.size() > 1) object_->setCurrentIndex(object_->findData(toQt(named[1])));
}

void ClaimDialog::allow() {
  add_->setEnabled(subject_->count() > 0 && subject_->currentData() != object_->currentData());
}

model::ClaimContent ClaimDialog::content() const {
  model::ClaimContent content;
  content.predicate = static_cast<model::Predicate>(predicate_->currentData().toInt());
  content.subject = keyIn(*subject_).value_or(model::EntityKey{});
  content.object = keyIn(*object_);
  content.status = static_cast<model::ClaimStatus>(status_->currentData().toInt());
  bool fine = false;
  const double percent = percent_->text().toDouble(&fine);
  if (fine) content.percent = percent;
  if (date_->hasAcceptableInput()) content.date = fromQt(date_->text());
  return content;
}

void ClaimDialog::send() {
  Q_EMIT made({words_, content(), true});
  accept();
}

}  // namespace isnad::gui
