#include "encoding_key.h"

#include <algorithm>

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

#include "isnad/graph/wording.h"
#include "measure_words.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr int kGap = 6;
constexpr double kScale = 0.36;  // of sizes in the key
constexpr int kSwatch = 28;      // pixels each way
constexpr double kColourRadius = 6;

}  // namespace

EncodingKey::EncodingKey(NodeEncoding& encoding, QWidget* parent)
    : QWidget(parent),
      encoding_(encoding),
      size_label_(new QLabel(this)),
      colour_label_(new QLabel(this)),
      size_(new QComboBox(this)),
      colour_(new QComboBox(this)),
      lines_(new QWidget(this)),
      grid_(new QGridLayout(lines_)) {
  auto* column = new QGridLayout(this);
  column->setContentsMargins(0, 0, 0, kGap);
  column->setSpacing(kGap);
  column->addWidget(size_label_, 0, 0);
  column->addWidget(size_, 0, 1);
  column->addWidget(colour_label_, 1, 0);
  column->addWidget(colour_, 1, 1);
  column->addWidget(lines_, 2, 0, 1, 2);
  column->setColumnStretch(1, 1);
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setHorizontalSpacing(kGap);
  grid_->setVerticalSpacing(0);
  grid_->setColumnStretch(1, 1);
  size_label_->setBuddy(size_);
  colour_label_->setBuddy(colour_);
  for (auto* box : {size_, colour_})
    connect(box, &QComboBox::currentIndexChanged, this, &EncodingKey::choose);
  connect(&encoding_, &NodeEncoding::changed, this, &EncodingKey::readEncoding);
}

void EncodingKey::setLanguage(const graph::Manner& language) {
  language_ = language;
  reading_ = true;
  size_label_->setText(tr("Size"));
  colour_label_->setText(tr("Colour"));
  size_->setAccessibleName(tr("Size of nodes"));
  colour_->setAccessibleName(tr("Colour of nodes"));
  offerMeasures(*size_, tr("Relations"), false);
  offerMeasures(*colour_, tr("Type"), true);
  reading_ = false;
  readEncoding();
}

void EncodingKey::setPalette(const render::Palette& palette) {
  palette_ = palette;
  explain();
}

void EncodingKey::choose() {
  if (!reading_) encoding_.choose({chosenMeasure(*size_), chosenMeasure(*colour_)});
}

void EncodingKey::readEncoding() {
  reading_ = true;
  chooseMeasure(*size_, encoding_.choice().size);
  chooseMeasure(*colour_, encoding_.choice().colour);
  reading_ = false;
  explain();
}

QString EncodingKey::rangeOf(const EncodingStep& step, graph::Measure measure) const {
  const auto least = measureFigure(measure, step.least, language_);
  const auto most = measureFigure(measure, step.most, language_);
  return least == most ? least : tr("%1 to %2").arg(least, most);
}

QString EncodingKey::nameOf(const EncodingStep& step, graph::Measure measure) const {
  const auto range = rangeOf(step, measure);
  if (measure == graph::Measure::Community) return tr("Community %1").arg(range);
  if (measure == graph::Measure::Component) return tr("Component %1").arg(range);
  return measureName(measure) + QLatin1Char(' ') + range;
}

void EncodingKey::explain() {
  while (auto* item = grid_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const auto& choice = encoding_.choice();
  const auto count = [this](std::uint32_t entities) {
    return tr("%n entity(s)", nullptr, static_cast<int>(entities));
  };
  if (encoding_.isMeasuring()) grid_->addWidget(new QLabel(tr("Measuring …"), lines_), 0, 0, 1, 2);
  if (choice.size) {
    for (const auto& step : encoding_.sizes()) addLine(step, nameOf(step, *choice.size));
  }
  if (choice.colour) {
    const auto& steps = encoding_.colours();
    for (const auto& step : steps) {
      const bool rest = step.hue == render::Palette::kOtherHue;
      const auto name = rest ? tr("all others") : nameOf(step, *choice.colour);
      addLine(step, name + QStringLiteral(" · ") + count(step.entities));
    }
  }
  lines_->setVisible(grid_->count() > 0);
  adjustSize();
  Q_EMIT resized();
}

void EncodingKey::addLine(const EncodingStep& step, const QString& text) {
  const int row = grid_->rowCount();
  auto* swatch = new QLabel(lines_);
  swatch->setPixmap(swatchOf(step));
  swatch->setFixedWidth(kSwatch);
  grid_->addWidget(swatch, row, 0);
  grid_->addWidget(new QLabel(text, lines_), row, 1);
}

QPixmap EncodingKey::swatchOf(const EncodingStep& step) const {
  const double radius = step.radius > 0 ? step.radius * kScale : kColourRadius;
  const double height = std::max(2 * radius + 4, 18.0);
  QPixmap picture((QSizeF(kSwatch, height) * devicePixelRatioF()).toSize());
  picture.setDevicePixelRatio(devicePixelRatioF());
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  const auto color = step.hue == 0 ? palette_.quiet_text : palette_.hue(step.hue);
  painter.setPen(QPen(palette_.dark ? color.lighter(125) : color.darker(125), 1.2));
  painter.setBrush(step.hue == 0 ? QBrush(Qt::NoBrush) : QBrush(color));
  painter.drawEllipse(QPointF(kSwatch / 2.0, height / 2), radius, radius);
  return picture;
}

QStringList EncodingKey::texts() const {
  QStringList texts;
  for (const auto* label : lines_->findChildren<QLabel*>()) {
    if (!label->text().isEmpty()) texts << label->text();
  }
  return texts;
}

QString EncodingKey::summary() const {
  QStringList parts;
  const auto& [size, colour] = encoding_.choice();
  if (size) parts << tr("size: %1").arg(measureName(*size));
  if (colour) parts << tr("colour: %1").arg(measureName(*colour));
  return parts.join(QStringLiteral(" · "));
}

}  // namespace isnad::gui
