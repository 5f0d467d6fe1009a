#include "publish_dialog.h"

#include <sstream>

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "isnad/io/graph_formats.h"
#include "isnad/nlp/pipeline.h"
#include "isnad/publish/sheet.h"
#include "isnad/publish/write.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr QSize kPreview(560, 420);
constexpr std::size_t kPreviewedClaims = 2000;  // above it a file's first lines would take long
constexpr qsizetype kPreviewedLetters = 6000;

Result<publish::Prepared> prepared(const KnowledgeView& view, const publish::Request& request) {
  publish::Source source{view.knowledge, {}, {}};
  for (const auto& article : view.articles) source.articles.push_back(article.id);
  source.article = [&](model::ArticleId id) -> Result<io::PublishedArticle> {
    const auto* article = view.article(id);
    if (article == nullptr) return fail(ErrorCode::NotFound, "an article is no longer there");
    return io::PublishedArticle{*article, std::string(nlp::pipelineVersion())};
  };
  return publish::prepare(source, request);
}

/// The sheet, as large as fits the preview.
QImage drawn(const render::Sheet& sheet, double pixels_per_point) {
  const auto size = sheet.options.size.scaled(kPreview * pixels_per_point, Qt::KeepAspectRatio);
  QImage image(size, QImage::Format_ARGB32_Premultiplied);
  QPainter painter(&image);
  painter.scale(static_cast<double>(size.width()) / sheet.options.size.width(),
                static_cast<double>(size.height()) / sheet.options.size.height());
  paintSheet(painter, sheet);
  painter.end();
  image.setDevicePixelRatio(pixels_per_point);
  return image;
}

QString extensionOf(const std::string& format) {
  if (format == "cytoscape") return QStringLiteral(".cyjs");
  if (format == "nodelink" || format == "isnad") return QStringLiteral(".json");
  if (format == "turtle") return QStringLiteral(".ttl");
  if (format == "ftm") return QStringLiteral(".ftm.json");
  if (format == "webannotation") return QStringLiteral(".jsonld");
  return QLatin1Char('.') + toQt(format);
}

}  // namespace

/// What the preview has to show.
struct PublishDialog::Shown {
  QImage image;
  QString lines;
  std::size_t entities = 0;
  std::size_t claims = 0;
  std::size_t articles = 0;
  std::size_t withheld = 0;
  std::size_t masked = 0;
  QString wrong;
};

PublishDialog::PublishDialog(KnowledgeViewPtr view, std::optional<model::EntityId> chosen,
                             graph::Language language, Worker& worker, QWidget* parent)
    : QDialog(parent), view_(std::move(view)), chosen_(chosen), preview_(worker), write_(worker) {
  setWindowTitle(tr("Publish with evidence"));
  auto* row = new QHBoxLayout;
  auto* form = new QFormLayout;
  makeForm(form);
  row->addLayout(form);
  row->addWidget(makePreview(), 1);
  buttons_ = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
  buttons_->button(QDialogButtonBox::Save)->setText(tr("Write…"));
  print_ = buttons_->addButton(tr("Print…"), QDialogButtonBox::ActionRole);
  connect(print_, &QPushButton::clicked, this, &PublishDialog::askPrinter);
  connect(buttons_, &QDialogButtonBox::accepted, this, &PublishDialog::askWhere);
  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->addLayout(row, 1);
  column->addWidget(buttons_);
  language_->setCurrentIndex(language == graph::Language::Arabic ? 0 : 1);
  constexpr int kPause = 200;  // ms after the last change
  pause_.setSingleShot(true);
  pause_.setInterval(kPause);
  connect(&pause_, &QTimer::timeout, this, &PublishDialog::refresh);
  followFormat();
  pause_.start();
}

void PublishDialog::makeForm(QFormLayout* form) {
  format_ = new QComboBox(this);
  for (const auto& format : publish::formats()) format_->addItem(toQt(format));
  connect(format_, &QComboBox::currentIndexChanged, this, &PublishDialog::followFormat);
  form->addRow(tr("Format"), format_);
  scope_ = new QComboBox(this);
  scope_->addItem(tr("Everything"));
  if (chosen_) scope_->addItem(tr("Only about %1").arg(toQt(view_->nameOf(*chosen_))));
  form->addRow(tr("Claims"), scope_);
  makePictureRows(form);
  texts_ = new QCheckBox(tr("Whole texts of the articles"), this);
  form->addRow(QString(), texts_);
  makeRedactionRows(form);
  for (auto* box : {scope_, language_, ground_})
    connect(box, &QComboBox::currentIndexChanged, &pause_, qOverload<>(&QTimer::start));
  for (auto* box : {width_, height_, dpi_})
    connect(box, &QSpinBox::valueChanged, &pause_, qOverload<>(&QTimer::start));
  for (auto* box : findChildren<QCheckBox*>())
    connect(box, &QCheckBox::toggled, &pause_, qOverload<>(&QTimer::start));
  connect(title_, &QLineEdit::textChanged, &pause_, qOverload<>(&QTimer::start));
  connect(withheld_, &QPlainTextEdit::textChanged, &pause_, qOverload<>(&QTimer::start));
}

void PublishDialog::makePictureRows(QFormLayout* form) {
  title_ = new QLineEdit(this);
  title_->setPlaceholderText(tr("What it holds"));
  form->addRow(tr("Title"), title_);
  const auto number = [this](int least, int most, int value) {
    auto* box = new QSpinBox(this);
    box->setRange(least, most);
    box->setSingleStep(100);
    box->setValue(value);
    return box;
  };
  constexpr int kLargest = 20000;
  width_ = number(64, kLargest, 1600);
  height_ = number(64, kLargest, 1100);
  dpi_ = number(36, 1200, 96);
  auto* size = new QHBoxLayout;
  size->addWidget(width_);
  size->addWidget(new QLabel(QStringLiteral("×"), this));
  size->addWidget(height_);
  form->addRow(tr("Pixels"), size);
  form->addRow(tr("Dots an inch"), dpi_);
  language_ = new QComboBox(this);
  language_->addItems({QStringLiteral("العربية"), QStringLiteral("English")});
  form->addRow(tr("Language"), language_);
  ground_ = new QComboBox(this);
  ground_->addItems({tr("Light"), tr("Dark")});
  form->addRow(tr("Ground"), ground_);
  for (const auto& words : {tr("Title"), tr("Day"), tr("Legend"), tr("Certainty key"),
                            tr("Numbered sources"), tr("What is not shown")}) {
    auto* box = new QCheckBox(words, this);
    box->setChecked(true);
    furniture_.push_back(box);
    form->addRow(furniture_.size() == 1 ? tr("With") : QString(), box);
  }
}

void PublishDialog::makeRedactionRows(QFormLayout* form) {
  withheld_ = new QPlainTextEdit(this);
  withheld_->setPlaceholderText(tr("Names to withhold, one a line"));
  constexpr int kLines = 3;
  withheld_->setFixedHeight(withheld_->fontMetrics().lineSpacing() * kLines + 16);
  form->addRow(tr("Withhold"), withheld_);
  unnamed_ = new QCheckBox(tr("Sources without a name"), this);
  form->addRow(QString(), unnamed_);
}

QWidget* PublishDialog::makePreview() {
  auto* side = new QWidget(this);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  picture_ = new QLabel(side);
  picture_->setMinimumSize(kPreview);
  picture_->setAlignment(Qt::AlignCenter);
  picture_->setAccessibleName(tr("Preview"));
  lines_ = new QPlainTextEdit(side);
  lines_->setReadOnly(true);
  lines_->setLineWrapMode(QPlainTextEdit::NoWrap);
  lines_->setLayoutDirection(Qt::LeftToRight);
  lines_->setAccessibleName(tr("Preview"));
  pages_ = new QStackedWidget(side);
  pages_->addWidget(picture_);
  pages_->addWidget(lines_);
  summary_ = new QLabel(side);
  summary_->setWordWrap(true);
  column->addWidget(pages_, 1);
  column->addWidget(summary_);
  return side;
}

void PublishDialog::followFormat() {
  const auto format = fromQt(format_->currentText());
  const bool picture = publish::isPicture(format);
  for (QWidget* widget :
       std::initializer_list<QWidget*>{title_, width_, height_, language_, ground_})
    widget->setEnabled(picture);
  for (auto* box : furniture_) box->setEnabled(picture);
  print_->setEnabled(picture);
  dpi_->setEnabled(format == "png");
  texts_->setEnabled(format == "isnad");
  pages_->setCurrentIndex(picture ? 0 : 1);
  pause_.start();
}

void PublishDialog::setFormat(const QString& format) { format_->setCurrentText(format); }
QString PublishDialog::summary() const { return summary_->text(); }

publish::Request PublishDialog::request() const {
  publish::Request request;
  request.format = fromQt(format_->currentText());
  if (scope_->currentIndex() == 1) request.entities = {view_->nameOf(*chosen_)};
  request.made = fromQt(QDate::currentDate().toString(Qt::ISODate));
  request.texts = texts_->isChecked();
  request.title = fromQt(title_->text());
  request.language =
      language_->currentIndex() == 0 ? graph::Language::Arabic : graph::Language::English;
  request.dark = ground_->currentIndex() == 1;
  request.furniture = {furniture_[0]->isChecked(), furniture_[1]->isChecked(),
                       furniture_[2]->isChecked(), furniture_[3]->isChecked(),
                       furniture_[4]->isChecked(), furniture_[5]->isChecked()};
  request.width = width_->value();
  request.height = height_->value();
  request.dpi = dpi_->value();
  for (const auto& line : withheld_->toPlainText().split(QLatin1Char('\n'))) {
    if (!line.trimmed().isEmpty()) request.redaction.entities.push_back(fromQt(line.trimmed()));
  }
  request.redaction.unnamed_voices = unnamed_->isChecked();
  return request;
}

PublishDialog::Shown PublishDialog::shownOf(const KnowledgeView& view,
                                            const publish::Request& request) {
  Shown shown;
  const auto made = prepared(view, request);
  if (!made) {
    shown.wrong = toQt(made.error().what);
    return shown;
  }
  shown.entities = made->publication.entities.size();
  shown.claims = made->publication.claims.size();
  shown.articles = made->publication.articles.size();
  shown.withheld = made->report.claims;
  shown.masked = made->report.masked;
  if (publish::isPicture(request.format)) {
    shown.image = drawn(publish::sheetOf(*made, request), 2);
  } else if (shown.claims <= kPreviewedClaims) {
    std::ostringstream out;
    const auto format = io::graphFormatFrom(request.format);
    io::partsOf(*format).front().write(made->publication, out);
    shown.lines = toQt(out.str()).left(kPreviewedLetters);
  }
  return shown;
}

void PublishDialog::refresh() {
  previewed_ = false;
  preview_.start(
      [view = view_, request = request()](std::stop_token) { return shownOf(*view, request); },
      [this](const Shown& shown) { present(shown); });
}

void PublishDialog::present(const Shown& shown) {
  previewed_ = true;
  buttons_->button(QDialogButtonBox::Save)->setEnabled(shown.wrong.isEmpty());
  if (!shown.wrong.isEmpty()) {
    summary_->setText(shown.wrong);
  } else {
    picture_->setPixmap(QPixmap::fromImage(shown.image));
    lines_->setPlainText(shown.lines);
    auto words = tr("%1 entities · %2 claims · %3 articles")
                     .arg(shown.entities)
                     .arg(shown.claims)
                     .arg(shown.articles);
    if (shown.withheld + shown.masked > 0) {
      words +=
          QLatin1Char('\n') +
          tr("Withheld: %1 claims · blacked out: %2 places").arg(shown.withheld).arg(shown.masked);
    }
    summary_->setText(words);
  }
  Q_EMIT previewed();
}

void PublishDialog::askWhere() {
  const auto format = fromQt(format_->currentText());
  const auto graph_format = io::graphFormatFrom(format);
  const auto name =
      graph_format && io::isFolder(*graph_format)
          ? QFileDialog::getExistingDirectory(this, tr("Write into a folder"))
          : QFileDialog::getSaveFileName(this, tr("Write to a file"),
                                         QStringLiteral("isnad") + extensionOf(format));
  if (!name.isEmpty()) writeTo(fromQt(name));
}

void PublishDialog::askPrinter() {
  QPrinter printer(QPrinter::HighResolution);
  QPrintDialog dialog(&printer, this);
  if (dialog.exec() == QDialog::Accepted) drawOn(printer, printer.resolution());
}

void PublishDialog::drawOn(QPagedPaintDevice& page, double pixels_per_inch) {
  auto wanted = request();
  wanted.format = "pdf";
  const auto made = prepared(*view_, wanted);
  if (!made) {
    summary_->setText(toQt(made.error().what));
    Q_EMIT failed(toQt(made.error().what));
    return;
  }
  const auto sheet = publish::sheetOf(*made, wanted);
  const QSizeF size = sheet.options.size;
  page.setPageOrientation(size.width() > size.height() ? QPageLayout::Landscape
                                                       : QPageLayout::Portrait);
  const auto room = page.pageLayout().paintRect(QPageLayout::Inch).size() * pixels_per_inch;
  QPainter painter(&page);
  const double scale = std::min(room.width() / size.width(), room.height() / size.height());
  painter.scale(scale, scale);
  paintSheet(painter, sheet);
}

void PublishDialog::writeTo(const std::filesystem::path& out) {
  buttons_->setEnabled(false);
  write_.start(
      [view = view_, request = request(), out](std::stop_token) -> Status {
        ISNAD_TRY(const auto made, prepared(*view, request));
        return publish::write(made, request, out);
      },
      [this, out](const Status& status) {
        buttons_->setEnabled(true);
        if (status) {
          Q_EMIT written(toQt(out.string()));
          accept();
        } else {
          summary_->setText(toQt(status.error().what));
          Q_EMIT failed(toQt(status.error().what));
        }
      });
}

}  // namespace isnad::gui
