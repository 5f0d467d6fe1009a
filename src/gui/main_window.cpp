#include "main_window.h"

#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QVBoxLayout>

#include "accessible_lists.h"
#include "copying.h"
#include "error_words.h"
#include "gatherer.h"
#include "keyboard.h"
#include "menu_bar_seat.h"
#include "qt_text.h"
#include "view_commands.h"

namespace isnad::gui {

MainWindow::MainWindow(const std::filesystem::path& settings) : settings_(settings) {
  constexpr QSize kUsualSize(1400, 900);
  resize(kUsualSize);
  makeListsAccessible();
  layOut();
  addCommands();
  connectBackend();
  connect(&appearance_, &Appearance::languageChanged, this, &MainWindow::speak);
  connect(&appearance_, &Appearance::coloursChanged, this, &MainWindow::colour);
  connect(&appearance_, &Appearance::motionChanged, &panels_->canvas(),
          &GraphCanvas::setReducedMotion);
  upkeep_->restore(discovery_->browsing());
}

void MainWindow::layOut() {
  auto* centre = new QWidget(this);
  auto* column = new QVBoxLayout(centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  message_ = new MessageBar(centre);
  panels_ = new Panels(selection_, backend_.worker(), filtering_, centre);
  docks_ = std::make_unique<Docks>(selection_, filtering_, *this);
  upkeep_ = new Upkeep(settings_, backend_, selection_, *panels_, *docks_, appearance_, *this);
  column->addWidget(message_);
  column->addWidget(&upkeep_->firstSteps());
  column->addWidget(panels_, 1);
  setCentralWidget(centre);
  search_ = new SearchBox(selection_, this);
  new MenuBarSeat(*menuBar(), *search_);
  drops_ = new DropZone(*this);
  status_ = new StatusLine(this);
  setStatusBar(status_);
}

void MainWindow::addCommands() {
  constexpr auto kContext = "isnad::gui::MainWindow";
  documents_ = new Documents(backend_, selection_, panels_->canvas(), panels_->encoding(),
                             appearance_, commands_, *this);
  connect(documents_, &Documents::told, message_, &MessageBar::say);
  connect(drops_, &DropZone::dropped, documents_, &Documents::take);
  upkeep_->addCommands(commands_);
  commands_.add(kContext, {MenuId::File, QT_TR_NOOP("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q),
                           [this] { close(); }});
  editing_ =
      new Editing(backend_, selection_, panels_->inspector(), panels_->reader(), commands_, *this);
  connect(editing_, &Editing::told, message_, &MessageBar::say);
  auto* copying = new Copying(backend_, selection_, appearance_, commands_, this);
  discovery_ = new Discovery(backend_, selection_, filtering_, *panels_, *editing_, *copying,
                             appearance_, commands_, *this);
  connect(discovery_, &Discovery::told, message_, &MessageBar::say);
  copying->serve(panels_->canvas());
  copying->serve(panels_->inspector());
  commands_.add(
      kContext,
      {{MenuId::View, QT_TR_NOOP("&Search…"), QKeySequence(Qt::CTRL | Qt::Key_K),
        [this] { search_->start(); }},
       {MenuId::View, QT_TR_NOOP("Claims &table"), QKeySequence(Qt::CTRL | Qt::Key_T),
        [this] { docks_->claims().toggle(); }},
       {MenuId::View, QT_TR_NOOP("&Entities table"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B),
        [this] { docks_->entities().toggle(); }},
       {MenuId::View, QT_TR_NOOP("T&imeline"), QKeySequence(Qt::CTRL | Qt::Key_B),
        [this] { docks_->timeline().toggle(); }},
       {MenuId::View, QT_TR_NOOP("Legend and &filter"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [this] { panels_->legend().toggleOpen(); }},
       {MenuId::View, QT_TR_NOOP("Clear the filte&r"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X), [this] { filtering_.clear(); }},
       {MenuId::View, QT_TR_NOOP("&Path between two entities"), QKeySequence(Qt::CTRL | Qt::Key_P),
        [this] { docks_->path().begin(); }}});
  addViewCommands(commands_, panels_->canvas(), selection_, appearance_);
  addEncodingCommands(commands_, panels_->legend());
  leadByKeyboard(*this, commands_, *search_, *message_, *panels_);
  auto* gatherer = new Gatherer(backend_, selection_, this);
  connect(&docks_->path(), &PathPanel::wanted, gatherer, &Gatherer::bring);
  // Once whoever has selected is done with the keyboard.
  connect(&docks_->path(), &PathPanel::asks, search_, &SearchBox::start, Qt::QueuedConnection);
  commands_.add(kContext, {MenuId::View, QT_TR_NOOP("L&oad the whole file"),
                           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_0),
                           [this] { backend_.showEverything(); }});
  clocks_ = new TwoClocks(backend_, *this);
  connect(clocks_, &TwoClocks::told, message_, &MessageBar::say);
  commands_.adopt(MenuId::View, clocks_->action());
  status_->addPermanentWidget(&clocks_->badge());
  commands_.add(kContext, {MenuId::Help, QT_TR_NOOP("&About Isnad"),
                           QKeySequence(Qt::CTRL | Qt::Key_F1), [this] { about(); }});
  search_->setCommands(commands_.all());
}

void MainWindow::connectBackend() {
  const auto complain = [this](const Error& error) {
    message_->say(worded(error, appearance_.language()));
  };
  connect(&backend_, &Backend::opened, &filtering_, &Filtering::setView);
  connect(&backend_, &Backend::edited, &filtering_, &Filtering::setView);
  connect(&backend_, &Backend::opened, this, &MainWindow::show);
  connect(&backend_, &Backend::edited, this, &MainWindow::showEdited);
  connect(&backend_, &Backend::failed, this, complain);
  connect(&backend_, &Backend::heldElsewhere, this, [this] { message_->say(onlyReadHere()); });
  connect(&backend_, &Backend::imported, this, &MainWindow::showImported);
  connect(&backend_, &Backend::progressed, status_, &StatusLine::showProgress);
  connect(status_, &StatusLine::cancelled, &backend_, &Backend::cancelImport);
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

void MainWindow::showImported(int added, const std::vector<Failure>& failures) {
  status_->stopProgress();
  QStringList lines{tr("%n article(s) imported", nullptr, added)};
  for (const auto& failure : failures) lines << worded(failure, appearance_.language());
  message_->say(lines.join(QLatin1Char('\n')));
}

void MainWindow::speak(const graph::Manner& language) {
  editing_->setLanguage(language);
  clocks_->setLanguage(language);
  retranslate();
  panels_->setLanguage(language);
  search_->setLanguage(language);
  status_->setLanguage(language);
  docks_->setLanguage(language);
}

void MainWindow::retranslate() {
  commands_.retranslate();
  editing_->retranslate();
  drops_->retranslate();
  setWindowTitle(
      view_ ? QStringLiteral("%1 — %2").arg(
                  view_->sample ? tr("Sample") : toQt(view_->file.stem().string()), tr("Isnad"))
            : tr("Isnad"));
}

void MainWindow::colour(const render::Palette& palette) {
  panels_->setColours(palette);
  search_->setColours(palette);
  docks_->setColours(palette);
  drops_->setColours(palette);
}

void MainWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::ThemeChange) appearance_.followSystem();
  QMainWindow::changeEvent(event);
}

void MainWindow::about() {
  QMessageBox::about(this, tr("About Isnad"),
                     tr("Isnad 0.1.0\nKnowledge graphs from Arabic financial news: every edge "
                        "leads back to the words "
                        "that say it.\nFree software under the GNU GPL, version 3 or later."));
}

}  // namespace isnad::gui
