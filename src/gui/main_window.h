#pragma once

#include <memory>
#include <vector>

#include <QMainWindow>

#include "backend.h"
#include "docks.h"
#include "editing.h"
#include "message_bar.h"
#include "panels.h"
#include "search_box.h"
#include "selection.h"
#include "status_line.h"
#include "theme.h"
#include "tongue.h"
#include "two_clocks.h"

namespace isnad::gui {

/// The window: panels, message bar, status line, and the table of actions.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow();

  void open(const std::filesystem::path& file);
  void setLanguage(graph::Language language);
  void setTheme(Theme theme);

  [[nodiscard]] Panels& panels() { return *panels_; }
  [[nodiscard]] SearchBox& search() { return *search_; }
  [[nodiscard]] Docks& docks() { return *docks_; }
  [[nodiscard]] Selection& selection() { return selection_; }
  [[nodiscard]] Backend& backend() { return backend_; }
  [[nodiscard]] Editing& editing() { return *editing_; }
  [[nodiscard]] TwoClocks& clocks() { return *clocks_; }
  [[nodiscard]] const KnowledgeViewPtr& view() const { return view_; }
  [[nodiscard]] QString message() const { return message_->text(); }

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  struct ActionRow;
  void makeActions();
  void offerCommands();
  void retranslate();
  void show(KnowledgeViewPtr view);
  void showEdited(KnowledgeViewPtr view);
  void showImported(int added, const QStringList& failures);
  void askOpen();
  void askImport();
  void askExport();
  void askPublish();
  void about();

  Selection selection_;
  Backend backend_;
  KnowledgeViewPtr view_;
  graph::Language language_ = graph::Language::Arabic;
  Theme theme_ = Theme::System;
  Tongue tongue_;
  std::vector<std::pair<QAction*, const char*>> actions_;
  std::vector<std::pair<QMenu*, const char*>> menus_;
  Editing* editing_ = nullptr;
  TwoClocks* clocks_ = nullptr;
  MessageBar* message_ = nullptr;
  Panels* panels_ = nullptr;
  SearchBox* search_ = nullptr;
  std::unique_ptr<Docks> docks_;
  StatusLine* status_ = nullptr;
};

}  // namespace isnad::gui
