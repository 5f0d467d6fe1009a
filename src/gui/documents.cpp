#include "documents.h"

#include <QFileDialog>
#include <QMimeData>
#include <QUrl>

#include "error_words.h"
#include "isnad/render/snapshot.h"
#include "publish_dialog.h"
#include "qt_text.h"

namespace isnad::gui {

Documents::Documents(Backend& backend, Selection& selection, GraphCanvas& canvas,
                     Appearance& appearance, Commands& commands, QWidget& window)
    : QObject(&window),
      backend_(backend),
      selection_(selection),
      canvas_(canvas),
      appearance_(appearance),
      window_(window) {
  commands.add("isnad::gui::Documents",
               {{MenuId::File, QT_TR_NOOP("&Open a knowledge base…"), QKeySequence::Open,
                 [this] { askOpen(); }},
                {MenuId::File, QT_TR_NOOP("&Import articles…"), QKeySequence(Qt::CTRL | Qt::Key_I),
                 [this] { askImport(); }},
                {MenuId::File, QT_TR_NOOP("&Export the picture…"),
                 QKeySequence(Qt::CTRL | Qt::Key_E), [this] { askExport(); }},
                {MenuId::File, QT_TR_NOOP("&Publish with evidence…"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] { askPublish(); }}});
  const auto look = [this](KnowledgeViewPtr view) { view_ = std::move(view); };
  connect(&backend, &Backend::opened, this, look);
  connect(&backend, &Backend::edited, this, look);
}

void Documents::open(const std::filesystem::path& file) {
  backend_.open(file, store::OpenMode::ReadWrite);
}

void Documents::take(const QMimeData& dropped) {
  std::vector<std::filesystem::path> articles;
  for (const auto& url : dropped.urls()) {
    const std::filesystem::path file = fromQt(url.toLocalFile());
    if (file.extension() == ".isnad") {
      open(file);
    } else if (!file.empty()) {
      articles.push_back(file);
    }
  }
  backend_.import(articles);
}

void Documents::askOpen() {
  const auto file = QFileDialog::getOpenFileName(&window_, tr("Open a knowledge base"), {},
                                                 tr("Knowledge bases (*.isnad)"));
  if (!file.isEmpty()) open(fromQt(file));
}

void Documents::askImport() {
  const auto names = QFileDialog::getOpenFileNames(&window_, tr("Import articles"), {},
                                                   tr("Text files (*.txt);;All files (*)"));
  std::vector<std::filesystem::path> files;
  for (const auto& name : names) files.emplace_back(fromQt(name));
  backend_.import(files);
}

void Documents::askExport() {
  const auto name =
      QFileDialog::getSaveFileName(&window_, tr("Export the picture"), QStringLiteral("isnad.png"),
                                   tr("Pictures (*.png)") + QStringLiteral(";;PDF (*.pdf)"));
  if (name.isEmpty()) return;
  constexpr double kScale = 2;
  const auto written = name.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)
                           ? canvas_.writePdf(fromQt(name))
                           : render::writePng(canvas_.picture(kScale), fromQt(name));
  Q_EMIT told(written ? tr("Written: %1").arg(name)
                      : worded(written.error(), appearance_.language()));
}

void Documents::askPublish() {
  if (!view_) return;
  auto* dialog = new PublishDialog(view_, selection_.entity(), appearance_.language(),
                                   backend_.worker(), &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &PublishDialog::written, this,
          [this](const QString& file) { Q_EMIT told(tr("Written: %1").arg(file)); });
  dialog->open();
}

}  // namespace isnad::gui
