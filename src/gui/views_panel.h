#pragma once

#include <QAbstractListModel>
#include <QDockWidget>

#include "appearance.h"
#include "commands.h"
#include "saved_views.h"

class QListView;
class QPushButton;

namespace isnad::gui {

/// The names of the saved views; setting one renames the view.
class ViewsModel : public QAbstractListModel {
  Q_OBJECT

 public:
  ViewsModel(SavedViews& views, QObject* parent);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  SavedViews& views_;
  QStringList names_;
};

/// The saved views, to be shown, compared with what is shown, renamed and forgotten. A double click
/// or Enter shows one.
class ViewsPanel : public QDockWidget {
  Q_OBJECT

 public:
  ViewsPanel(SavedViews& views, Selection& selection, Appearance& appearance, Commands& commands,
             QMainWindow& window);

  [[nodiscard]] QListView& list() { return *list_; }
  [[nodiscard]] ComparisonList& differences() { return *differences_; }
  /// Asks for a name and saves what is shown under it.
  void askSave();

 private:
  void retranslate(graph::Language language);
  void allow();
  [[nodiscard]] QString current() const;

  SavedViews& views_;
  QMainWindow& window_;
  ViewsModel* model_;
  QListView* list_;
  QPushButton* save_;
  QPushButton* show_;
  QPushButton* rename_;
  QPushButton* forget_;
  QPushButton* compare_;
  ComparisonList* differences_;
};

}  // namespace isnad::gui
