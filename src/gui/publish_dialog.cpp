#include "publish_dialog.h"

#include <atomic>
#include <cmath>
#include <type_traits>

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "error_words.h"
#include "file_question.h"
#include "isnad/graph/wording.h"
#include "isnad/io/graph_formats.h"
#include "isnad/publish/sheet.h"
#include "isnad/publish/write.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr double kOfScreen = 0.94;  // the window's frame wants room too
constexpr std::size_t kPreviewedBytes = 10'000;

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
  std::atomic<bool> gone = false;  // the dialog is
  publish::Request request;        // the rest is touched on the worker only
  std::optional<publish::Prepared> collected;

  [[nodiscard]] bool fits(const publish::Request& other) const {
    return collected && request.entities == other.entities && request.part == other.part &&
           request.made == other.made && request.texts == other.texts;
  }
  Result<publish::Prepared> prepare(store::KnowledgeBase& base, const publish::Request& wanted,
                                    const std::shared_ptr<TaskProgress>& progress) {
    if (!fits(wanted)) {
      collected.reset();
      ISNAD_TRY(collected, publish::collect(base, wanted, progress.get()));
      request = wanted;
    }
    ISNAD_TRY(auto sealed, publish::seal(*collected, wanted));
    publish::watch(sealed, progress);
    return sealed;
  }
};

template <class Make, class Done>
void PublishDialog::work(publish::Request request, std::shared_ptr<TaskProgress> progress,
                         Make make, Done done) {
  using Made = std::invoke_result_t<Make, const publish::Prepared&, const publish::Request&>;
  backend_.ask(
      this,
      [kept = kept_, progress = std::move(progress), request = std::move(request),
       make](store::KnowledgeBase& base) -> Made {
        if (kept->gone || progress->isStopped())
          return fail(ErrorCode::Cancelled, "it was stopped");
        ISNAD_TRY(const auto made, kept->prepare(base, request, progress));
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
  connect(&glance_, &QTimer::timeout, this, [this] {
    if (progress_ && !progress_->isStopped())
      bar_->setValue(static_cast<int>(progress_->part() * 100));
  });
  followFormat();
  pause_.start();
}

PublishDialog::~PublishDialog() {
  kept_->gone = true;
  for (const auto& work : {progress_, preview_}) {
    if (work) work->stop();
  }
}

/// While a file is written, leaving means stopping that.
void PublishDialog::reject() {
  if (!progress_) return QDialog::reject();
  progress_->stop();
  bar_->setRange(0, 0);
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
  request.language = context_.language;
  request.language.language =
      language_->currentIndex() == 0 ? graph::Language::Arabic : graph::Language::English;
  request.dark = ground_->currentIndex() == 1;
  request.furniture = {furniture_[0]->isChecked(), furniture_[1]->isChecked(),
                       furniture_[2]->isChecked(), furniture_[3]->isChecked(),
                       furniture_[4]->isChecked(), furniture_[5]->isChecked()};
  request.encoding = context_.encoding;
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
    if (made.progress->isStopped()) return shown;  // of which nobody hears
    shown.missing = missingLetters(sheet);
    shown.image = drawn(sheet, room, 2);
  } else {
    const auto format = io::graphFormatFrom(request.format);
    shown.lines = toQt(io::beginningOf(made.publication, *format, kPreviewedBytes));
  }
  return shown;
}

void PublishDialog::refresh() {
  previewed_ = false;
  if (progress_) return;  // a file is being written; see endWriting()
  if (preview_) preview_->stop();
  const auto preview = preview_ = std::make_shared<TaskProgress>();
  work(
      request(), preview,
      [preview, room = pages_->size()](const publish::Prepared& made,
                                       const publish::Request& wanted) -> Result<Shown> {
        auto shown = shownOf(made, wanted, room);
        if (preview->isStopped()) return fail(ErrorCode::Cancelled, "another preview is due");
        return shown;
      },
      [this, preview](const Result<Shown>& shown) {
        if (!preview->isStopped()) present(shown);
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
    words = toQt(graph::inDigits(fromQt(words), context_.language));
    if (!shown->missing.isEmpty())
      words += QLatin1Char('\n') + tr("No font here has: %1").arg(shown->missing);
    summary_->setText(words);
  }
  Q_EMIT previewed();
}

void PublishDialog::askWhere() {
  const auto format = fromQt(format_->currentText());
  const auto graph_format = io::graphFormatFrom(format);
  const bool folder = graph_format && io::isFolder(*graph_format);
  const auto question =
      folder ? FileQuestion{tr("Write into a folder"), {}, {}, QFileDialog::Directory}
             : FileQuestion{tr("Write to a file"),
                            {},
                            QStringLiteral("isnad") + extensionOf(format),
                            QFileDialog::AnyFile};
  askForFiles(*this, question, [this](const QStringList& names) {
    for (const auto& name : names) writeTo(fromQt(name));
  });
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
      wanted, std::make_shared<TaskProgress>(),
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
  beginWriting();
  work(
      request(), progress_,
      [out](const publish::Prepared& made, const publish::Request& wanted) {
        return publish::write(made, wanted, out);
      },
      [this, out](const Result<std::vector<std::string>>& written) {
        endWriting();
        if (!written) return refuse(written.error());
        Q_EMIT this->written(toQt(out.string()));
        accept();
      });
}

void PublishDialog::beginWriting() {
  constexpr int kGlance = 100;  // ms
  if (preview_) preview_->stop();
  progress_ = std::make_shared<TaskProgress>();
  for (auto* button : {buttons_->button(QDialogButtonBox::Save), print_}) button->setEnabled(false);
  questions_->setEnabled(false);
  bar_->setRange(0, 100);
  bar_->setValue(0);
  bar_->show();
  glance_.start(kGlance);
}

void PublishDialog::endWriting() {
  progress_.reset();
  glance_.stop();
  bar_->hide();
  questions_->setEnabled(true);
  buttons_->button(QDialogButtonBox::Save)->setEnabled(true);
  print_->setEnabled(publish::isPicture(fromQt(format_->currentText())));
  if (!previewed_) refresh();
}

void PublishDialog::refuse(const Error& error) {
  const auto sentence = error.code == ErrorCode::Cancelled ? tr("Stopped; nothing was written")
                                                           : worded(error, context_.language);
  summary_->setText(sentence);
  Q_EMIT failed(sentence);
}

}  // namespace isnad::gui
