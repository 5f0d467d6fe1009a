#pragma once

#include <QObject>

#include "appearance.h"
#include "backend.h"
#include "commands.h"
#include "selection.h"

class QTextEdit;

namespace isnad::gui {

/// Copies what is selected as text with its sources: a command of its own anywhere, and as plain
/// "copy" where no text is marked.
class Copying : public QObject {
  Q_OBJECT

 public:
  Copying(Backend& backend, Selection& selection, Appearance& appearance, Commands& commands,
          QObject* parent = nullptr);

  /// In this widget plain "copy" copies what is selected.
  void serve(QWidget& widget);
  [[nodiscard]] QString text() const;
  void copy() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  Backend& backend_;
  Selection& selection_;
  Appearance& appearance_;
};

}  // namespace isnad::gui
