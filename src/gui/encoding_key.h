#pragma once

#include <QWidget>

#include "isnad/graph/manner.h"
#include "isnad/render/palette.h"
#include "node_encoding.h"

class QComboBox;
class QGridLayout;
class QLabel;

namespace isnad::gui {

/// Chooses which measures the sizes and colours of nodes show, and explains them.
class EncodingKey : public QWidget {
  Q_OBJECT

 public:
  explicit EncodingKey(NodeEncoding& encoding, QWidget* parent = nullptr);

  void setLanguage(const graph::Manner& language);
  void setPalette(const render::Palette& palette);

  [[nodiscard]] QComboBox& size() { return *size_; }
  [[nodiscard]] QComboBox& colour() { return *colour_; }
  /// What explains sizes and colours, line by line.
  [[nodiscard]] QStringList texts() const;
  /// What was chosen, in a few words; empty where nothing was.
  [[nodiscard]] QString summary() const;

 Q_SIGNALS:
  void resized();

 private:
  void choose();
  void readEncoding();
  void explain();
  void addLine(const EncodingStep& step, const QString& text);
  [[nodiscard]] QString nameOf(const EncodingStep& step, graph::Measure measure) const;
  [[nodiscard]] QString rangeOf(const EncodingStep& step, graph::Measure measure) const;
  [[nodiscard]] QPixmap swatchOf(const EncodingStep& step) const;

  NodeEncoding& encoding_;
  graph::Manner language_;
  render::Palette palette_ = render::Palette::light();
  QLabel* size_label_;
  QLabel* colour_label_;
  QComboBox* size_;
  QComboBox* colour_;
  QWidget* lines_;
  QGridLayout* grid_;
  bool reading_ = false;
};

}  // namespace isnad::gui
