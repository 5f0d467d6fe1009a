#pragma once

#include <QDialog>
#include <QListWidget>

#include "backend.h"
#include "isnad/store/search.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace isnad::gui {

/// Asks for another entity than `one`, found as its name is typed. Before anything is typed, those
/// that may be the same as `one` are offered, the likeliest first. Emits chosen() once.
class EntityChooser : public QDialog {
  Q_OBJECT

 public:
  EntityChooser(Backend& backend, const model::Entity& one, const QString& take,
                graph::Language language, QWidget* parent);

  [[nodiscard]] QLineEdit& line() { return *line_; }
  [[nodiscard]] QListWidget& list() { return *list_; }
  /// What the list holds, or that nothing fits.
  [[nodiscard]] QString hint() const;

 Q_SIGNALS:
  void chosen(isnad::model::EntityId entity);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void search();
  void show(const std::vector<store::EntityHit>& hits);
  void choose();

  Backend& backend_;
  model::Entity one_;
  graph::Language language_;
  QLineEdit* line_;
  QLabel* hint_;
  QListWidget* list_;
  QPushButton* take_;
};

}  // namespace isnad::gui
