#pragma once

#include <memory>
#include <vector>

#include <QMainWindow>

#include "appearance.h"
#include "backend.h"
#include "commands.h"
#include "discovery.h"
#include "docks.h"
#include "documents.h"
#include "drop_zone.h"
#include "editing.h"
#include "message_bar.h"
#include "panels.h"
#include "search_box.h"
#include "selection.h"
#include "status_line.h"
#include "two_clocks.h"
#include "upkeep.h"

namespace isnad::gui {

/// The window: puts its parts together and hands them what is shown.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  /// What is kept between runs lies in the file `settings`; nothing where it is empty.
  explicit MainWindow(const std::filesystem::path& settings = {});

  void open(const std::filesystem::path& file) { documents_->open(file); }
  void resume() { upkeep_->resume(); }
  void setLanguage(graph::Language language) { appearance_.setLanguage(language); }
  void setTheme(Theme theme) { appearance_.setTheme(theme); }

  [[nodiscard]] Panels& panels() { return *panels_; }
  [[nodiscard]] SearchBox& search() { return *search_; }
  [[nodiscard]] Docks& docks() { return *docks_; }
  [[nodiscard]] Selection& selection() { return selection_; }
  [[nodiscard]] Backend& backend() { return backend_; }
  [[nodiscard]] Settings& settings() { return settings_; }
  [[nodiscard]] Filtering& filtering() { return filtering_; }
  [[nodiscard]] Appearance& appearance() { return appearance_; }
  [[nodiscard]] Commands& commands() { return commands_; }
  [[nodiscard]] Editing& editing() { return *editing_; }
  [[nodiscard]] Exploring& exploring() { return discovery_->exploring(); }
  [[nodiscard]] Browsing& browsing() { return discovery_->browsing(); }
  [[nodiscard]] SavedViews& savedViews() { return discovery_->savedViews(); }
  [[nodiscard]] TwoClocks& clocks() { return *clocks_; }
  [[nodiscard]] FirstSteps& firstSteps() { return upkeep_->firstSteps(); }
  [[nodiscard]] const KnowledgeViewPtr& view() const { return view_; }
  [[nodiscard]] QString message() const { return message_->text(); }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void layOut();
  void addCommands();
  void connectBackend();
  void retranslate();
  void show(KnowledgeViewPtr view);
  void showEdited(KnowledgeViewPtr view);
  void showImported(int added, const std::vector<Failure>& failures);
  void speak(const graph::Manner& language);
  void colour(const render::Palette& palette);
  void about();

  Settings settings_;
  Selection selection_;
  Backend backend_;
  Appearance appearance_;
  Commands commands_{*this};
  Filtering filtering_;
  KnowledgeViewPtr view_;
  Editing* editing_ = nullptr;
  Discovery* discovery_ = nullptr;
  TwoClocks* clocks_ = nullptr;
  MessageBar* message_ = nullptr;
  Upkeep* upkeep_ = nullptr;
  Panels* panels_ = nullptr;
  SearchBox* search_ = nullptr;
  Documents* documents_ = nullptr;
  std::unique_ptr<Docks> docks_;
  DropZone* drops_ = nullptr;
  StatusLine* status_ = nullptr;
};

}  // namespace isnad::gui
