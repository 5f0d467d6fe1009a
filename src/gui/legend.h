#pragma once

#include <QFrame>

#include "encoding_key.h"
#include "filter_fields.h"
#include "filter_list.h"
#include "isnad/render/palette.h"

class QComboBox;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace isnad::gui {

class GraphCanvas;

/// What shapes, colours and lines of the graph mean, in a corner of the canvas: only those that
/// occur. It is the filter, too. Folded to its title until that is clicked.
class Legend : public QFrame {
  Q_OBJECT

 public:
  static constexpr int kFolded = 42;  ///< Pixels of the canvas's bottom that the folded one takes.

  Legend(GraphCanvas& canvas, Filtering& filtering, NodeEncoding& encoding);

  void setLanguage(const graph::Manner& language);
  void setPalette(const render::Palette& palette);
  void setOpen(bool open);
  /// Opens it and takes the focus, or folds it.
  void toggleOpen();
  [[nodiscard]] bool isOpen() const;
  /// What it explains, in its order.
  [[nodiscard]] QStringList texts() const { return list_->texts(); }
  /// Hides what the row explains, or shows it again. Nothing where there is no such row.
  void toggle(int row) { list_->toggle(row); }
  [[nodiscard]] FilterList& list() { return *list_; }
  [[nodiscard]] FilterFields& fields() { return *fields_; }
  [[nodiscard]] EncodingKey& encoding() { return *encoding_; }
  /// Opens it with the keyboard in what chooses sizes or colours.
  void chooseIn(QComboBox& box);
  [[nodiscard]] QPushButton& showAll() { return *show_all_; }
  [[nodiscard]] QString title() const;

 protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void tellHidden();
  void place();

  GraphCanvas& canvas_;
  Filtering& filtering_;
  QToolButton* title_;
  QWidget* body_;
  QScrollArea* scroll_;
  EncodingKey* encoding_;
  FilterList* list_;
  FilterFields* fields_;
  QPushButton* show_all_;
};

}  // namespace isnad::gui
