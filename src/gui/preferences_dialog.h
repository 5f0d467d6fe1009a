#pragma once

#include <QDialog>

#include "appearance.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace isnad::gui {

/// Language, theme, digits, calendar, size of texts and motion. What is chosen is shown at once;
/// Cancel takes it back.
class PreferencesDialog : public QDialog {
  Q_OBJECT

 public:
  explicit PreferencesDialog(Appearance& appearance, QWidget* parent = nullptr);

  /// What the controls say.
  [[nodiscard]] Preferences preferences() const;

  void reject() override;

 private:
  QComboBox* addChoice();
  void retranslate();

  Appearance& appearance_;
  Preferences before_;
  QFormLayout* form_;
  QComboBox* language_;
  QComboBox* theme_;
  QComboBox* digits_;
  QComboBox* calendar_;
  QSpinBox* text_size_;
  QCheckBox* reduced_motion_;
  QLabel* sample_;
};

}  // namespace isnad::gui
