#pragma once

#include <vector>

#include <QMainWindow>
#include <QTranslator>

#include "backend.h"
#include "editing.h"
#include "known_on.h"
#include "message_bar.h"
#include "panels.h"
#include "selection.h"
#include "theme.h"

class QLabel;
class QProgressBar;
class QToolButton;

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
  [[nodiscard]] Selection& selection() { return selection_; }
  [[nodiscard]] Backend& backend() { return backend_; }
  [[nodiscard]] Editing& editing() { return *editing_; }
  [[nodiscard]] KnownOn& knownOn() { return *known_on_; }
  [[nodiscard]] const KnowledgeViewPtr& view() const { return view_; }
  [[nodiscard]] QString message() const { return message_->text(); }

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  struct ActionRow;
  void makeActions();
  void makeStatusLine();
  void retranslate();
  void show(KnowledgeViewPtr view);
  void showEdited(KnowledgeViewPtr view);
  void showImported(int added, const QStringList& failures);
  [[nodiscard]] QString worded(const Error& error) const;
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
  QTranslator translator_;
  QTranslator qt_translator_;
  std::vector<std::pair<QAction*, const char*>> actions_;
  std::vector<std::pair<QMenu*, const char*>> menus_;
  Editing* editing_ = nullptr;
  KnownOn* known_on_ = nullptr;
  MessageBar* message_ = nullptr;
  Panels* panels_ = nullptr;
  QLabel* counts_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QToolButton* cancel_ = nullptr;
};

}  // namespace isnad::gui
