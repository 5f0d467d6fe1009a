#include "claim_dialog.h"

#include <algorithm>
#include <cmath>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>

#include "isnad/graph/wording.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr double kThousand = 1e3;
constexpr double kMillion = 1e6;
constexpr double kBillion = 1e9;
constexpr double kTrillion = 1e12;

template <class Value, class Text>
void fill(QComboBox& box, std::span<const Value> values, Text text, const graph::Manner& language) {
  for (const auto value : values) box.addItem(toQt(text(value, language)), static_cast<int>(value));
}

std::optional<model::EntityKey> keyIn(const QComboBox& box) {
  const auto key = fromQt(box.currentData().toString());
  return key.empty() ? std::nullopt : std::optional(model::EntityKey{key});
}

/// In either digits: `2.5`, `٢٫٥`.
std::optional<double> numberIn(const QLineEdit& line) {
  QString plain;
  for (const auto letter : line.text().trimmed())
    plain += letter.isDigit() ? QString::number(letter.digitValue()) : QString(letter);
  plain.replace(QChar(0x066B), QLatin1Char('.'));
  bool fine = false;
  const double number = plain.toDouble(&fine);
  return fine ? std::optional(number) : std::nullopt;
}

QString shortest(double number) {
  return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

void admitNumbers(QLineEdit& line) {
  static const QRegularExpression kNumber(QStringLiteral("-?\\d{0,15}([.٫]\\d{0,6})?"),
                                          QRegularExpression::UseUnicodePropertiesOption);
  line.setValidator(new QRegularExpressionValidator(kNumber, &line));
}

}  // namespace

std::optional<model::ClaimContent> contentOf(const KnowledgeView& view, const model::Claim& claim) {
  const auto keyOf = [&](model::EntityId id) {
    const auto* entity = view.entity(id);
    return entity == nullptr ? std::nullopt : std::optional(model::EntityKey{entity->key});
  };
  const auto subject = keyOf(claim.subject);
  const auto object = claim.object ? keyOf(*claim.object) : std::nullopt;
  const auto& said_by = claim.attribution;
  const auto source = said_by.entity ? keyOf(*said_by.entity) : std::nullopt;
  if (!subject || (claim.object && !object)) return std::nullopt;
  return model::ClaimContent{claim.predicate, *subject,        object,       claim.amount,
                             claim.percent,   claim.direction, claim.metric, claim.role,
                             claim.date,      claim.status,    source,       said_by.text};
}

ClaimDialog::ClaimDialog(const graph::Manner& language, QWidget* parent)
    : QDialog(parent),
      subject_(new QComboBox(this)),
      predicate_(new QComboBox(this)),
      object_(new QComboBox(this)),
      role_(new QLineEdit(this)),
      metric_(new QLineEdit(this)),
      direction_(new QComboBox(this)),
      qualifier_(new QComboBox(this)),
      amount_(new QLineEdit(this)),
      unit_(new QComboBox(this)),
      currency_(new QComboBox(this)),
      percent_(new QLineEdit(this)),
      date_(new QLineEdit(this)),
      status_(new QComboBox(this)),
      source_(new QComboBox(this)) {
  fill(*predicate_, model::allPredicates(), graph::predicateText, language);
  fill(*status_, model::allClaimStatuses(), graph::statusText, language);
  object_->addItem(tr("none"), QString());
  direction_->addItem(tr("not said"));
  for (const auto& [text, direction] : {std::pair{tr("rises"), model::Direction::Up},
                                        {tr("falls"), model::Direction::Down},
                                        {tr("stays"), model::Direction::Flat}})
    direction_->addItem(text, static_cast<int>(direction));
  using Qualifier = model::AmountQualifier;
  for (const auto& [text, qualifier] : {std::pair{tr("exactly"), Qualifier::Exact},
                                        {tr("about"), Qualifier::About},
                                        {tr("more than"), Qualifier::MoreThan},
                                        {tr("less than"), Qualifier::LessThan},
                                        {tr("up to"), Qualifier::UpTo}})
    qualifier_->addItem(text, static_cast<int>(qualifier));
  source_->setEditable(true);
  source_->setInsertPolicy(QComboBox::NoInsert);
  source_->addItem(tr("the article itself"), QString());
  for (const auto& [text, unit] : {std::pair{tr("units"), 1.0},
                                   {tr("thousand"), kThousand},
                                   {tr("million"), kMillion},
                                   {tr("billion"), kBillion},
                                   {tr("trillion"), kTrillion}})
    unit_->addItem(text, unit);
  currency_->setEditable(true);
  currency_->setInsertPolicy(QComboBox::NoInsert);
  currency_->addItem(QString());
  currency_->addItems({QStringLiteral("USD"), QStringLiteral("SAR"), QStringLiteral("AED"),
                       QStringLiteral("EGP"), QStringLiteral("QAR"), QStringLiteral("KWD"),
                       QStringLiteral("EUR"), QStringLiteral("GBP"), QStringLiteral("CNY"),
                       QStringLiteral("JPY")});
  static const QRegularExpression kCode(QStringLiteral("[A-Za-z]{0,3}"));
  currency_->setValidator(new QRegularExpressionValidator(kCode, currency_));
  currency_->lineEdit()->setPlaceholderText(tr("no currency"));
  currency_->setAccessibleName(tr("Currency"));
  unit_->setAccessibleName(tr("Unit"));
  qualifier_->setAccessibleName(tr("How exactly"));
  admitNumbers(*amount_);
  admitNumbers(*percent_);
  static const QRegularExpression kDate(
      QStringLiteral("\\d{4}(-\\d{2}(-\\d{2})?|-Q[1-4]|-H[12]|-early|-mid|-late)?"));
  date_->setValidator(new QRegularExpressionValidator(kDate, date_));
  date_->setPlaceholderText(QStringLiteral("2026-06-15"));
}

ClaimDialog::ClaimDialog(const KnowledgeView& view, model::ArticleId article,
                         const model::Place& words, const graph::Manner& language, QWidget* parent)
    : ClaimDialog(language, parent) {
  setWindowTitle(tr("A new claim"));
  std::vector<std::string> named;
  for (const auto& mention : view.mentionsIn(article)) {
    const auto* entity = view.entity(mention.entity);
    if (entity == nullptr) continue;
    offer(*entity);
    if (words.span.contains(mention.span) && std::ranges::find(named, entity->key) == named.end())
      named.push_back(entity->key);
  }
  if (!named.empty()) subject_->setCurrentIndex(subject_->findData(toQt(named[0])));
  if (named.size() > 1) object_->setCurrentIndex(object_->findData(toQt(named[1])));
  lay(toQt(words.words), tr("Add"));
}

ClaimDialog::ClaimDialog(const KnowledgeView& view, const model::Claim& claim,
                         model::ClaimContent content, const graph::Manner& language,
                         QWidget* parent)
    : ClaimDialog(language, parent) {
  setWindowTitle(tr("What the words say"));
  for (const auto id : {std::optional(claim.subject), claim.object, claim.attribution.entity}) {
    const auto* entity = id ? view.entity(*id) : nullptr;
    if (entity != nullptr) offer(*entity);
  }
  for (const auto& mention : view.mentionsIn(claim.evidence.article)) {
    if (const auto* entity = view.entity(mention.entity)) offer(*entity);
  }
  given_ = std::move(content);
  show(given_);
  const auto article = view.article(claim.evidence.article);
  lay(article ? toQt(claim.evidence.quote.of(article->text)) : QString(), tr("Correct"));
}

void ClaimDialog::lay(const QString& words, const QString& take) {
  auto* quote = new QLabel(QStringLiteral("«%1»").arg(words), this);
  quote->setWordWrap(true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  take_ = buttons->button(QDialogButtonBox::Ok);
  take_->setText(take);
  auto* figure = new QHBoxLayout;
  figure->addWidget(qualifier_);
  figure->addWidget(amount_, 1);
  figure->addWidget(unit_);
  figure->addWidget(currency_);
  auto* form = new QFormLayout(this);
  form->addRow(quote);
  form->addRow(tr("&Subject"), subject_);
  form->addRow(tr("&Relation"), predicate_);
  form->addRow(tr("&Object"), object_);
  form->addRow(tr("Ro&le"), role_);
  form->addRow(tr("&Measured"), metric_);
  form->addRow(tr("Mo&ves"), direction_);
  form->addRow(tr("&Amount"), figure);
  form->addRow(tr("S&hare in per cent"), percent_);
  form->addRow(tr("&Date"), date_);
  form->addRow(tr("Sta&tus"), status_);
  form->addRow(tr("&Who says so"), source_);
  form->addRow(buttons);
  if (auto* label = qobject_cast<QLabel*>(form->labelForField(figure))) label->setBuddy(amount_);
  amount_->setAccessibleName(tr("Amount"));
  for (auto* box : {subject_, object_})
    connect(box, &QComboBox::currentIndexChanged, this, &ClaimDialog::allow);
  connect(buttons, &QDialogButtonBox::accepted, this, [this] {
    Q_EMIT made(content());
    accept();
  });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  allow();
}

void ClaimDialog::offer(const model::Entity& entity) {
  const auto key = toQt(entity.key);
  if (subject_->findData(key) >= 0) return;
  for (auto* box : {subject_, object_, source_}) box->addItem(toQt(entity.name), key);
}

void ClaimDialog::show(const model::ClaimContent& content) {
  const auto choose = [](QComboBox& box, const QVariant& wanted) {
    if (const int row = box.findData(wanted); row >= 0) box.setCurrentIndex(row);
  };
  choose(*subject_, toQt(content.subject.text));
  if (content.object) choose(*object_, toQt(content.object->text));
  choose(*predicate_, static_cast<int>(content.predicate));
  choose(*status_, static_cast<int>(content.status));
  role_->setText(toQt(content.role));
  metric_->setText(toQt(content.metric));
  if (content.direction) choose(*direction_, static_cast<int>(*content.direction));
  if (content.amount) choose(*qualifier_, static_cast<int>(content.amount->qualifier));
  if (content.percent) percent_->setText(shortest(*content.percent));
  date_->setText(toQt(content.date));
  showAmount(content.amount);
  if (content.source)
    choose(*source_, toQt(content.source->text));
  else if (!content.source_text.empty())
    source_->setEditText(toQt(content.source_text));
}

/// In the largest unit that leaves few digits.
void ClaimDialog::showAmount(const std::optional<model::Amount>& amount) {
  if (!amount) return;
  for (int row = unit_->count() - 1; row >= 0; --row) {
    const double unit = unit_->itemData(row).toDouble();
    if (row > 0 && std::abs(amount->value) < unit) continue;
    unit_->setCurrentIndex(row);
    amount_->setText(shortest(amount->value / unit));
    break;
  }
  currency_->setEditText(toQt(amount->currency));
}

/// What was given, but for value, currency and how exactly.
std::optional<model::Amount> ClaimDialog::amount() const {
  const auto number = numberIn(*amount_);
  if (!number) return std::nullopt;
  const double value = *number * unit_->currentData().toDouble();
  const auto currency = fromQt(currency_->currentText().trimmed().toUpper());
  auto amount = given_.amount.value_or(model::Amount{});
  constexpr double kEqual = 1e-9;
  const auto qualifier = static_cast<model::AmountQualifier>(qualifier_->currentData().toInt());
  const bool same = std::abs(amount.value - value) <= kEqual * std::abs(value);
  if (same && amount.currency == currency && amount.qualifier == qualifier) return amount;
  return model::Amount{value, currency, qualifier, {}};
}

void ClaimDialog::allow() {
  take_->setEnabled(subject_->count() > 0 && subject_->currentData() != object_->currentData());
}

model::ClaimContent ClaimDialog::content() const {
  auto content = given_;
  content.predicate = static_cast<model::Predicate>(predicate_->currentData().toInt());
  content.subject = keyIn(*subject_).value_or(model::EntityKey{});
  content.object = keyIn(*object_);
  content.role = fromQt(role_->text().trimmed());
  content.metric = fromQt(metric_->text().trimmed());
  const auto moves = direction_->currentData();
  content.direction.reset();
  if (moves.isValid()) content.direction = static_cast<model::Direction>(moves.toInt());
  content.amount = amount();
  content.percent = numberIn(*percent_);
  const auto date = fromQt(date_->text());
  content.date = date_->hasAcceptableInput() || date == given_.date ? date : std::string();
  content.status = static_cast<model::ClaimStatus>(status_->currentData().toInt());
  const auto said_by = source_->currentText().trimmed();
  const int chosen = source_->currentIndex();  // of several of one name
  const int known = source_->itemText(chosen) == said_by ? chosen : source_->findText(said_by);
  content.source.reset();
  if (known > 0) content.source = model::EntityKey{fromQt(source_->itemData(known).toString())};
  const bool kept = content.source && content.source == given_.source;
  if (!kept) content.source_text = known == 0 ? std::string() : fromQt(said_by);
  return content;
}

}  // namespace isnad::gui
