#include "documents.h"

#include <QMimeData>
#include <QUrl>

#include "file_question.h"
#include "graph_import_dialog.h"
#include "publish_dialog.h"
#include "qt_text.h"

namespace isnad::gui {

Documents::Documents(Backend& backend, Selection& selection, GraphCanvas& canvas,
                     NodeEncoding& encoding, Appearance& appearance, Commands& commands,
                     QWidget& window)
    : QObject(&window),
      backend_(backend),
      selection_(selection),
      canvas_(canvas),
      encoding_(encoding),
      appearance_(appearance),
      window_(window) {
  commands.add(
      "isnad::gui::Documents",
      {{MenuId::File, QT_TR_NOOP("&Open a knowledge base…"), QKeySequence::Open,
        [this] { askOpen(); }},
       {MenuId::File, QT_TR_NOOP("&Import articles…"), QKeySequence(Qt::CTRL | Qt::Key_I),
        [this] { askImport(); }},
       {MenuId::File, QT_TR_NOOP("Take in a &graph…"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), [this] { askGraph(); }},
       {MenuId::File, QT_TR_NOOP("&Export the picture…"), QKeySequence(Qt::CTRL | Qt::Key_E),
        [this] {
          if (backend_.view()) publish(Scope::View);
        }},
       {MenuId::File, QT_TR_NOOP("&Publish with evidence…"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
        [this] {
          if (backend_.view()) publish(Scope::Everything);
        }},
       {MenuId::File, QT_TR_NOOP("P&rint the picture…"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), [this] {
          if (backend_.view()) publish(Scope::View).print();
        }}});
  connect(&backend, &Backend::historyChanged, this,
          [this](const History& history) { clocks_ = history.clocks; });
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
    } else if (graphFormatOf(file)) {
      preview(file);
    } else if (!file.empty()) {
      articles.push_back(file);
    }
  }
  backend_.import(articles);
}

void Documents::askOpen() {
  askForFiles(window_, {tr("Open a knowledge base"), tr("Knowledge bases (*.isnad)")},
              [this](const QStringList& names) {
                for (const auto& name : names) open(fromQt(name));
              });
}

void Documents::askImport() {
  const FileQuestion question{tr("Import articles"),
                              tr("Text files (*.txt);;All files (*)"),
                              {},
                              QFileDialog::ExistingFiles};
  askForFiles(window_, question, [this](const QStringList& names) {
    std::vector<std::filesystem::path> files;
    for (const auto& name : names) files.emplace_back(fromQt(name));
    backend_.import(files);
  });
}

void Documents::askGraph() {
  askForFiles(window_, {tr("Take in a graph"), tr("Graphs (*.graphml *.gexf *.csv *.json *.ftm)")},
              [this](const QStringList& names) {
                for (const auto& name : names) preview(fromQt(name));
              });
}

void Documents::preview(const std::filesystem::path& file) {
  auto* dialog = new GraphImportDialog(backend_, file, appearance_.language(), &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

PublishDialog& Documents::publish(Scope scope) {
  PublishContext context;
  context.shown = shownBy(canvas_, selection_);
  if (selection_.entity()) context.chosen = backend_.view()->nameOf(*selection_.entity());
  context.language = appearance_.manner();
  context.clocks = clocks_;
  context.encoding = encoding_.choice();
  auto* dialog = new PublishDialog(backend_, std::move(context), &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setScope(scope);
  connect(dialog, &PublishDialog::written, this, [this](const QString& file) {
    Q_EMIT told(tr("Written: %1").arg(QStringLiteral("\u2066%1\u2069").arg(file)));
  });
  dialog->open();
  return *dialog;
}

}  // namespace isnad::gui
