#include "upkeep.h"

#include "preferences_dialog.h"
#include "recent_files.h"

namespace isnad::gui {

Upkeep::Upkeep(Settings& settings, Backend& backend, Selection& selection, Panels& panels,
               Docks& docks, Appearance& appearance, QMainWindow& window)
    : QObject(&window),
      settings_(settings),
      panels_(panels),
      backend_(backend),
      appearance_(appearance),
      window_(window),
      first_steps_(new FirstSteps(settings, backend, selection, docks, appearance, &window)) {
  connect(&appearance, &Appearance::chosen, this,
          [this](const Preferences& chosen) { keepPreferences(settings_, chosen); });
  connect(&panels.encoding(), &NodeEncoding::changed, this,
          [this] { keepEncoding(settings_, panels_.encoding().choice()); });
}

void Upkeep::addCommands(Commands& commands) {
  constexpr auto kContext = "isnad::gui::Upkeep";
  auto* recent = new RecentFiles(settings_, backend_, appearance_, &window_);
  connect(recent, &RecentFiles::wanted, this, [this](const std::filesystem::path& file) {
    backend_.open(file, store::OpenMode::ReadWrite);
  });
  commands.menu(MenuId::File).addMenu(recent);
  commands.add(kContext, {{MenuId::File, QT_TR_NOOP("Se&ttings…"),
                           QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { askPreferences(); }},
                          {MenuId::Help, QT_TR_NOOP("&First steps"),
                           QKeySequence(Qt::SHIFT | Qt::Key_F1), [this] { first_steps_->ask(); }}});
}

void Upkeep::restore(Browsing& browsing) {
  session_ = new Session(settings_, backend_, browsing, panels_, window_);
  appearance_.apply(readPreferences(settings_));
  panels_.encoding().choose(readEncoding(settings_));
  session_->restoreWindow();
}

void Upkeep::resume() {
  if (session_->resume()) return;
  std::error_code missing;
  if (std::filesystem::exists(ownKnowledgeBase(), missing))
    backend_.open(ownKnowledgeBase(), store::OpenMode::ReadWrite);
  else
    backend_.openSample();
}

void Upkeep::askPreferences() {
  auto* dialog = new PreferencesDialog(appearance_, &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

}  // namespace isnad::gui
