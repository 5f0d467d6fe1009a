#pragma once

#include <QDialog>

#include "isnad/graph/manner.h"
#include "isnad/model/edit.h"

class QComboBox;
class QLineEdit;

namespace isnad::gui {

/// Asks for the name and the type of an entity that words name.
class EntityDialog : public QDialog {
  Q_OBJECT

 public:
  EntityDialog(const QString& words, const graph::Manner& language, QWidget* parent = nullptr);

 Q_SIGNALS:
  void made(const isnad::model::AddEntity& entity);

 private:
  void send();

  QLineEdit* name_;
  QLineEdit* latin_name_;
  QComboBox* type_;
};

}  // namespace isnad::gui
