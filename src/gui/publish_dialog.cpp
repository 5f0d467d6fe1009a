#include "publish_dialog.h"

#include <atomic>
#include <cmath>
#include <sstream>
#include <type_traits>

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "error_words.h"
#include "isnad/io/graph_formats.h"
#include "isnad/nlp/pipeline.h"
#include "isnad/publish/sheet.h"
#include "isnad/publish/write.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr QSize kSmallestPreview(320, 240);
constexpr double kOfScreen = 0.94;              // the window's frame wants room too
constexpr std::size_t kPreviewedClaims = 2000;  // above it a file's first lines would take long
constexpr qsizetype kPreviewedLetters = 6000;
constexpr int kAboutChosen = -1;  // in the list of scopes: a question to the knowledge base

/// The sheet, as large as fits the room.
QImage drawn(const render::Sheet& sheet, QSize room, double pixels_per_point) {
  const auto size = sheet.options.size.scaled(room * pixels_per_point, Qt::KeepAspectRatio);
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
  QString missing;  // letters that no font has
};

/// What the worker has collected last, since most changes are about its looks.
struct PublishDialog::Kept {
  std::atomic<int> newest = 0;     // number of the preview that is waited for
  std::atomic<bool> gone = false;  // the dialog is
  publish::Request request;        // the rest is touched on the worker only
  std::optional<publish::Prepared> collected;

  [[nodiscard]] bool fits(const publish::Request& other) const {
    return collected && request.entities == other.entities && request.part == other.part &&
           request.made == other.made && request.texts == other.texts;
  }
  Result<publish::Prepared> prepare(store::KnowledgeBase& base, const publish::Request& wanted) {
    if (!fits(wanted)) {
      collected.reset();
      ISNAD_TRY(collected, publish::collect(base, nlp::pipelineVersion(), wanted));
      request = wanted;
    }
    return publish::seal(*collected, wanted);
  }
};

template <class Make, class Done>
void PublishDialog::work(publish::Request request, Make make, Done done) {
  using Made = std::invoke_result_t<Make, const publish::Prepared&, const publish::Request&>;
  backend_.ask(
      this,
      [kept = kept_, request = std::move(request), make](store::KnowledgeBase& base) -> Made {
        if (kept->gone) return fail(ErrorCode::Cancelled, "the dialog is closed");
        ISNAD_TRY(const auto made, kept->prepare(base, request));
        return make(made, request);
      },
      done);
}

PublishDialog::PublishDialog(Backend& backend, PublishContext context, QWidget* parent)
    : QDialog(parent),
      backend_(backend),
      context_(std::move(context)),
      kept_(std::make_shared<Kept>()) {
  setWindowTitle(tr("Publish with evidence"));
  auto* row = new QHBoxLayout;
  row->addWidget(makeQuestions());
  row->addWidget(makePreview(), 1);
  buttons_ = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
  buttons_->button(QDialogButtonBox::Save)->setText(tr("Write…"));
  for (auto* button : buttons_->buttons()) button->setIcon({});
  print_ = buttons_->addButton(tr("Print…"), QDialogButtonBox::ActionRole);
  connect(print_, &QPushButton::clicked, this, &PublishDialog::print);
  connect(buttons_, &QDialogButtonBox::accepted, this, &PublishDialog::askWhere);
  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->addLayout(row, 1);
  column->addWidget(buttons_);
  resize(QSize(1060, 760).boundedTo(screen()->availableSize() * kOfScreen));
  language_->setCurrentIndex(context_.language == graph::Language::Arabic ? 0 : 1);
  constexpr int kPause = 200;  // ms after the last change
  pause_.setSingleShot(true);
  pause_.setInterval(kPause);
  connect(&pause_, &QTimer::timeout, this, &PublishDialog::refresh);
  followFormat();
  pause_.start();
}

PublishDialog::~PublishDialog() { kept_->gone = true; }

/// They scroll where the screen is low.
QWidget* PublishDialog::makeQuestions() {
  auto* questions = new QWidget(this);
  auto* form = new QFormLayout(questions);
  form->setContentsMargins(0, 0, form->horizontalSpacing(), 0);
  makeForm(form);
  auto* room = new QScrollArea(this);
  room->setFrameShape(QFrame::NoFrame);
  room->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  room->setWidgetResizable(true);
  room->setWidget(questions);
  room->setMinimumWidth(questions->sizeHint().width() +
                        room->verticalScrollBar()->sizeHint().width());
  room->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
  return room;
}

void PublishDialog::makeForm(QFormLayout* form) {
  format_ = new QComboBox(this);
  for (const auto& format : publish::formats()) format_->addItem(toQt(format));
  connect(format_, &QComboBox::currentIndexChanged, this, &PublishDialog::followFormat);
  form->addRow(tr("Format"), format_);
  scope_ = new QComboBox(this);
  makeScopes();
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

void PublishDialog::makeScopes() {
  const auto offer = [this](const QString& words, Scope scope) {
    scope_->addItem(words, static_cast<int>(scope));
    parts_[scope] = partOf(context_.shown, scope);
  };
  scope_->addItem(tr("Everything"), static_cast<int>(Scope::Everything));
  if (context_.shown.graph) {
    offer(tr("The view, as it lies"), Scope::View);
    offer(tr("What the window shows of it"), Scope::Window);
    if (!context_.shown.chosen.empty())
      offer(tr("The selection and its neighbours"), Scope::Neighbours);
  }
  if (!context_.chosen.empty())
    scope_->addItem(tr("Only about %1").arg(toQt(context_.chosen)), kAboutChosen);
}

void PublishDialog::makePictureRows(QFormLayout* form) {
  title_ = new QLineEdit(this);
  title_->setPlaceholderText(tr("What it holds"));
  form->addRow(tr("Title"), title_);
  const auto number = [this](int least, int most, int value) {
    auto* box = new QSpinBox(this);
    box->setRange(least, most);
    box->setSingleStep(100);
    box->setLocale(QLocale::c());  // digits as everywhere in the window
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
  auto* grid = new QGridLayout;
  for (const auto& words : {tr("Title"), tr("Day"), tr("Legend"), tr("Certainty key"),
                            tr("Numbered sources"), tr("What is not shown")}) {
    auto* box = new QCheckBox(words, this);
    box->setChecked(true);
    const int place = static_cast<int>(furniture_.size());
    grid->addWidget(box, place / 2, place % 2);
    furniture_.push_back(box);
  }
  form->addRow(tr("With"), grid);
}

void PublishDialog::makeRedactionRows(QFormLayout* form) {
  withheld_ = new QPlainTextEdit(this);
  withheld_->setPlaceholderText(tr("Names to withhold, one a line"));
  withheld_->setToolTip(tr("A name of an entity, or source:…, voice:…, tag:…, grade:…"));
  constexpr int kLines = 3;
  withheld_->setFixedHeight(withheld_->fontMetrics().lineSpacing() * kLines + 16);
  form->addRow(tr("Withhold"), withheld_);
  unnamed_ = new QCheckBox(tr("Sources without a name"), this);
  form->addRow(QString(), unnamed_);
  notes_ = new QCheckBox(tr("Notes, tags and grades"), this);
  form->addRow(QString(), notes_);
}

QWidget* PublishDialog::makePreview() {
  auto* side = new QWidget(this);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  picture_ = new QLabel(side);
  picture_->setMinimumSize(kSmallestPreview);
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
void PublishDialog::setScope(Scope scope) {
  const int found = scope_->findData(static_cast<int>(scope));
  if (found >= 0) scope_->setCurrentIndex(found);
}
QString PublishDialog::summary() const { return summary_->text(); }

publish::Request PublishDialog::request() const {
  publish::Request request;
  request.format = fromQt(format_->currentText());
  const int scope = scope_->currentData().toInt();
  if (scope == kAboutChosen)
    request.entities = {context_.chosen};
  else if (const auto part = parts_.find(static_cast<Scope>(scope)); part != parts_.end())
    request.part = part->second;
  request.as_of = context_.clocks.as_of;
  request.known_on = context_.clocks.known_on;
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
    const auto word = fromQt(line.trimmed());
    if (word.empty()) continue;
    if (!io::addRule(request.redaction, word)) request.redaction.entities.push_back(word);
  }
  if (unnamed_->isChecked()) request.redaction.unnamed_voices = true;
  if (notes_->isChecked()) request.redaction.notes = true;
  return request;
}

PublishDialog::Shown PublishDialog::shownOf(const publish::Prepared& made,
                                            const publish::Request& request, QSize room) {
  Shown shown;
  shown.entities = made.publication.entities.size();
  shown.claims = made.publication.claims.size();
  shown.articles = made.publication.articles.size();
  shown.withheld = made.report.claims;
  shown.masked = made.report.masked;
  if (publish::isPicture(request.format)) {
    const auto sheet = publish::sheetOf(made, request);
    shown.missing = missingLetters(sheet);
    shown.image = drawn(sheet, room, 2);
  } else if (shown.claims <= kPreviewedClaims) {
    std::ostringstream out;
    const auto format = io::graphFormatFrom(request.format);
    io::partsOf(*format).front().write(made.publication, out);
    shown.lines = toQt(out.str()).left(kPreviewedLetters);
  }
  return shown;
}

void PublishDialog::refresh() {
  previewed_ = false;
  const int number = ++kept_->newest;
  work(
      request(),
      [kept = kept_, number, room = pages_->size()](
          const publish::Prepared& made, const publish::Request& wanted) -> Result<Shown> {
        if (kept->newest != number) return fail(ErrorCode::Cancelled, "another preview is due");
        return shownOf(made, wanted, room);
      },
      [this, number](const Result<Shown>& shown) {
        if (kept_->newest == number) present(shown);
      });
}

void PublishDialog::present(const Result<Shown>& shown) {
  previewed_ = true;
  buttons_->button(QDialogButtonBox::Save)->setEnabled(shown.has_value());
  print_->setEnabled(shown && publish::isPicture(fromQt(format_->currentText())));
  if (!shown) {
    summary_->setText(worded(shown.error(), context_.language));
  } else {
    picture_->setPixmap(QPixmap::fromImage(shown->image));
    lines_->setPlainText(shown->lines);
    auto words = tr("Entities: %1 · claims: %2 · articles: %3")
                     .arg(shown->entities)
                     .arg(shown->claims)
                     .arg(shown->articles);
    if (shown->withheld + shown->masked > 0) {
      words += QLatin1Char('\n') + tr("Withheld: %1 claims · blacked out: %2 places")
                                       .arg(shown->withheld)
                                       .arg(shown->masked);
    }
    if (!shown->missing.isEmpty())
      words += QLatin1Char('\n') + tr("No font here has: %1").arg(shown->missing);
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

void PublishDialog::resizeEvent(QResizeEvent* event) {
  QDialog::resizeEvent(event);
  pause_.start();
}

void PublishDialog::print() {
  auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  auto* dialog = new QPrintDialog(printer.get(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this,
          [this, printer] { drawOn(printer, printer->resolution()); });
  dialog->open();
}

void PublishDialog::drawOn(std::shared_ptr<QPagedPaintDevice> page, double pixels_per_inch) {
  auto wanted = request();
  wanted.format = "pdf";
  page->setPageOrientation(wanted.width > wanted.height ? QPageLayout::Landscape
                                                        : QPageLayout::Portrait);
  const auto inches = page->pageLayout().paintRect(QPageLayout::Inch).size();
  // As much picture as was asked for, in the shape of the paper.
  const double area = static_cast<double>(wanted.width) * wanted.height;
  const double scale = std::sqrt(area / (inches.width() * inches.height()));
  wanted.width = static_cast<int>(inches.width() * scale);
  wanted.height = static_cast<int>(inches.height() * scale);
  work(
      wanted,
      [](const publish::Prepared& made, const publish::Request& request) -> Result<render::Sheet> {
        return publish::sheetOf(made, request);
      },
      [this, page, zoom = pixels_per_inch / scale](const Result<render::Sheet>& sheet) {
        if (!sheet) return refuse(sheet.error());
        QPainter painter(page.get());
        painter.scale(zoom, zoom);
        paintSheet(painter, *sheet);
        painter.end();
        Q_EMIT printed();
        accept();
      });
}

void PublishDialog::writeTo(const std::filesystem::path& out) {
  buttons_->setEnabled(false);
  work(
      request(),
      [out](const publish::Prepared& made, const publish::Request& wanted) {
        return publish::write(made, wanted, out);
      },
      [this, out](const Result<std::vector<std::string>>& written) {
        buttons_->setEnabled(true);
        if (!written) return refuse(written.error());
        Q_EMIT this->written(toQt(out.string()));
        accept();
      });
}

void PublishDialog::refuse(const Error& error) {
  const auto sentence = worded(error, context_.language);
  summary_->setText(sentence);
  Q_EMIT failed(sentence);
}

}  // namespace isnad::gui
