#include "main_window.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QVBoxLayout>

#include "error_words.h"
#include "isnad/render/snapshot.h"
#include "publish_dialog.h"
#include "qt_text.h"

namespace isnad::gui {

struct MainWindow::ActionRow {
  const char* menu;
  const char* text;
  QKeySequence key;
  std::function<void()> run;
};

MainWindow::MainWindow() {
  auto* centre = new QWidget(this);
  auto* column = new QVBoxLayout(centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  message_ = new MessageBar(centre);
  panels_ = new Panels(selection_, backend_.worker(), centre);
  column->addWidget(message_);
  column->addWidget(panels_, 1);
  setCentralWidget(centre);
  setAcceptDrops(true);
  search_ = new SearchBox(selection_, this);
  menuBar()->setCornerWidget(search_);
  docks_ = std::make_unique<Docks>(selection_, *this);
  makeActions();
  status_ = new StatusLine(this);
  setStatusBar(status_);
  editing_ = new Editing(backend_, selection_, panels_->inspector(), *this);
  menuBar()->insertMenu(menus_[1].first->menuAction(), &editing_->menu());
  clocks_ = new TwoClocks(backend_, *this);
  menus_[1].first->addAction(&clocks_->action());
  status_->addPermanentWidget(&clocks_->badge());
  offerCommands();
  connect(&backend_, &Backend::opened, this, &MainWindow::show);
  connect(&backend_, &Backend::edited, this, &MainWindow::showEdited);
  connect(&backend_, &Backend::failed, this,
          [this](const Error& error) { message_->say(worded(error, language_)); });
  connect(editing_, &Editing::told, message_, &MessageBar::say);
  connect(&backend_, &Backend::heldElsewhere, this,
          [this](const Error& error) { message_->say(worded(error, language_)); });
  connect(&backend_, &Backend::imported, this, &MainWindow::showImported);
  connect(&backend_, &Backend::progressed, status_, &StatusLine::showProgress);
  connect(status_, &StatusLine::cancelled, &backend_, &Backend::cancelImport);
  setLanguage(language_);
  setTheme(theme_);
}

void MainWindow::makeActions() {
  const auto file = QT_TR_NOOP("&File");
  const auto view = QT_TR_NOOP("&View");
  const auto layout = QT_TR_NOOP("&Layout");
  const auto help = QT_TR_NOOP("&Help");
  const auto arrangeAs = [this](graph::LayoutKind kind) {
    return [this, kind] { panels_->canvas().setLayout(kind); };
  };
  constexpr double kStep = 1.25;
  const std::vector<ActionRow> rows{
      {file, QT_TR_NOOP("&Open a knowledge base…"), QKeySequence::Open, [this] { askOpen(); }},
      {file, QT_TR_NOOP("&Import articles…"), QKeySequence(Qt::CTRL | Qt::Key_I),
       [this] { askImport(); }},
      {file, QT_TR_NOOP("&Export the picture…"), QKeySequence(Qt::CTRL | Qt::Key_E),
       [this] { askExport(); }},
      {file, QT_TR_NOOP("&Publish with evidence…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
       [this] { askPublish(); }},
      {file, QT_TR_NOOP("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); }},
      {view, QT_TR_NOOP("&Search…"), QKeySequence(Qt::CTRL | Qt::Key_K),
       [this] { search_->start(); }},
      {view, QT_TR_NOOP("Claims &table"), QKeySequence(Qt::CTRL | Qt::Key_T),
       [this] { docks_->claims().toggle(); }},
      {view, QT_TR_NOOP("&Path between two entities"), QKeySequence(Qt::CTRL | Qt::Key_P),
       [this] { docks_->path().begin(); }},
      {view, QT_TR_NOOP("Zoom &in"), QKeySequence(Qt::CTRL | Qt::Key_Plus),
       [this] { panels_->canvas().zoomBy(kStep); }},
      {view, QT_TR_NOOP("Zoom &out"), QKeySequence(Qt::CTRL | Qt::Key_Minus),
       [this] { panels_->canvas().zoomBy(1 / kStep); }},
      {view, QT_TR_NOOP("&Fit to the window"), QKeySequence(Qt::CTRL | Qt::Key_0),
       [this] { panels_->canvas().fit(); }},
      {view, QT_TR_NOOP("Clear the &selection"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
       [this] { selection_.clear(); }},
      {view, QT_TR_NOOP("Light or &dark"), QKeySequence(Qt::CTRL | Qt::Key_D),
       [this] { setTheme(coloursOf(theme_).dark ? Theme::Light : Theme::Dark); }},
      {view, QT_TR_NOOP("العربية / English"), QKeySequence(Qt::CTRL | Qt::Key_L),
       [this] {
         setLanguage(language_ == graph::Language::Arabic ? graph::Language::English
                                                          : graph::Language::Arabic);
       }},
      {layout, QT_TR_NOOP("By &ties"), QKeySequence(Qt::CTRL | Qt::Key_1),
       arrangeAs(graph::LayoutKind::Force)},
      {layout, QT_TR_NOOP("In &layers"), QKeySequence(Qt::CTRL | Qt::Key_2),
       arrangeAs(graph::LayoutKind::Layered)},
      {layout, QT_TR_NOOP("&Around the selection"), QKeySequence(Qt::CTRL | Qt::Key_3),
       arrangeAs(graph::LayoutKind::Radial)},
      {layout, QT_TR_NOOP("On a &circle"), QKeySequence(Qt::CTRL | Qt::Key_4),
       arrangeAs(graph::LayoutKind::Circular)},
      {layout, QT_TR_NOOP("In ti&me"), QKeySequence(Qt::CTRL | Qt::Key_5),
       arrangeAs(graph::LayoutKind::Timeline)},
      {layout, QT_TR_NOOP("On the ma&p"), QKeySequence(Qt::CTRL | Qt::Key_6),
       arrangeAs(graph::LayoutKind::Geographic)},
      {help, QT_TR_NOOP("&About Isnad"), QKeySequence(Qt::Key_F1), [this] { about(); }},
  };
  QMenu* menu = nullptr;
  for (const auto& row : rows) {
    if (menus_.empty() || menus_.back().second != row.menu) {
      menu = menuBar()->addMenu(QString());
      menus_.emplace_back(menu, row.menu);
    }
    auto* action = menu->addAction(QString());
    action->setShortcut(row.key);
    connect(action, &QAction::triggered, this, row.run);
    actions_.emplace_back(action, row.text);
  }
}

/// What the search box can carry out.
void MainWindow::offerCommands() {
  std::vector<QAction*> commands;
  for (const auto& [action, _] : actions_) commands.push_back(action);
  for (auto* action : editing_->menu().actions()) commands.push_back(action);
  commands.push_back(&clocks_->action());
  search_->setCommands(std::move(commands));
}

void MainWindow::open(const std::filesystem::path& file) {
  backend_.open(file, store::OpenMode::ReadWrite);
}

void MainWindow::show(KnowledgeViewPtr view) {
  view_ = std::move(view);
  selection_.clear();
  message_->say({});
  panels_->setView(view_);
  search_->setView(view_);
  status_->setView(view_);
  docks_->setView(view_);
  retranslate();
}

/// What was selected stays so, as far as it is still there.
void MainWindow::showEdited(KnowledgeViewPtr view) {
  view_ = std::move(view);
  selection_.keepOnly([this](model::EntityId id) { return view_->entity(id) != nullptr; },
                      [this](model::ClaimId id) { return view_->claim(id) != nullptr; });
  message_->say({});
  panels_->renewView(view_);
  search_->setView(view_);
  status_->setView(view_);
  docks_->setView(view_);
  retranslate();
}

void MainWindow::showImported(int added, const QStringList& failures) {
  status_->stopProgress();
  QStringList lines{tr("%n article(s) imported", nullptr, added)};
  message_->say((lines + failures).join(QLatin1Char('\n')));
}

void MainWindow::setLanguage(graph::Language language) {
  language_ = language;
  tongue_.speak(language);
  editing_->setLanguage(language);
  retranslate();
  panels_->setLanguage(language);
  search_->setLanguage(language);
  status_->setLanguage(language);
  docks_->setLanguage(language);
}

void MainWindow::retranslate() {
  for (const auto& [menu, text] : menus_) menu->setTitle(tr(text));
  for (const auto& [action, text] : actions_) action->setText(tr(text));
  editing_->retranslate();
  clocks_->retranslate();
  setWindowTitle(view_
                     ? QStringLiteral("%1 — %2").arg(toQt(view_->file.stem().string()), tr("Isnad"))
                     : tr("Isnad"));
}

void MainWindow::setTheme(Theme theme) {
  theme_ = theme;
  const auto colours = coloursOf(theme);
  applyTheme(colours);
  panels_->setColours(colours);
  search_->setColours(colours);
  docks_->setColours(colours);
}

void MainWindow::askOpen() {
  const auto file = QFileDialog::getOpenFileName(this, tr("Open a knowledge base"), {},
                                                 tr("Knowledge bases (*.isnad)"));
  if (!file.isEmpty()) open(fromQt(file));
}

void MainWindow::askImport() {
  const auto names = QFileDialog::getOpenFileNames(this, tr("Import articles"), {},
                                                   tr("Text files (*.txt);;All files (*)"));
  std::vector<std::filesystem::path> files;
  for (const auto& name : names) files.emplace_back(fromQt(name));
  backend_.import(files);
}

void MainWindow::askExport() {
  const auto name =
      QFileDialog::getSaveFileName(this, tr("Export the picture"), QStringLiteral("isnad.png"),
                                   tr("Pictures (*.png)") + QStringLiteral(";;PDF (*.pdf)"));
  if (name.isEmpty()) return;
  constexpr double kScale = 2;
  const auto& canvas = panels_->canvas();
  const auto written = name.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)
                           ? canvas.writePdf(fromQt(name))
                           : render::writePng(canvas.picture(kScale), fromQt(name));
  message_->say(written ? tr("Written: %1").arg(name) : worded(written.error(), language_));
}

void MainWindow::askPublish() {
  if (!view_) return;
  auto* dialog = new PublishDialog(view_, selection_.entity(), language_, backend_.worker(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &PublishDialog::written, this,
          [this](const QString& file) { message_->say(tr("Written: %1").arg(file)); });
  dialog->open();
}

void MainWindow::about() {
  QMessageBox::about(this, tr("About Isnad"),
                     tr("Isnad 0.1.0\nKnowledge graphs from Arabic financial news: every edge "
                        "leads back to the words "
                        "that say it.\nFree software under the GNU GPL, version 3 or later."));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  std::vector<std::filesystem::path> articles;
  for (const auto& url : event->mimeData()->urls()) {
    const std::filesystem::path file = fromQt(url.toLocalFile());
    if (file.extension() == ".isnad") {
      open(file);
    } else if (!file.empty()) {
      articles.push_back(file);
    }
  }
  backend_.import(articles);
}

}  // namespace isnad::gui
