#pragma once

#include <QDialog>
#include <QListWidget>

#include "backend.h"
#include "isnad/store/search.h"

class QLineEdit;
class QPushButton;

namespace isnad::gui {

/// Asks for another entity than `apart_from`, found as its name is typed. Emits chosen() once.
class EntityChooser : public QDialog {
  Q_OBJECT

 public:
  EntityChooser(Backend& backend, model::EntityId apart_from, const QString& take,
                graph::Language language, QWidget* parent);

  [[nodiscard]] QLineEdit& line() { return *line_; }
  [[nodiscard]] QListWidget& list() { return *list_; }

 Q_SIGNALS:
  void chosen(isnad::model::EntityId entity);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void search();
  void show(const std::vector<store::EntityHit>& hits);
  void choose();

  Backend& backend_;
  model::EntityId apart_from_;
  graph::Language language_;
  QLineEdit* line_;
  QListWidget* list_;
  QPushButton* take_;
};

}  // namespace isnad::gui
