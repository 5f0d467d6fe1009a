#pragma once

#include <QDialog>
#include <QTimer>

#include "isnad/publish/prepare.h"
#include "knowledge_view.h"
#include "latest_job.h"

class QPagedPaintDevice;
class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace isnad::gui {

/// Everything that `isnad export` does, with a preview that follows each change: the picture as it
/// will be, or the first lines of the file. Work is done on the worker.
class PublishDialog : public QDialog {
  Q_OBJECT

 public:
  /// `chosen` is the entity that is selected in the window, if one is.
  PublishDialog(KnowledgeViewPtr view, std::optional<model::EntityId> chosen,
                graph::Language language, Worker& worker, QWidget* parent = nullptr);

  /// What the controls say.
  [[nodiscard]] publish::Request request() const;
  void setFormat(const QString& format);
  /// Writes to the file or folder without asking; `written` or `failed` follows.
  void writeTo(const std::filesystem::path& out);
  /// Draws the picture on the page, as large as it fits, landscape or not as it is.
  void drawOn(QPagedPaintDevice& page, double pixels_per_inch);
  [[nodiscard]] bool isPreviewed() const { return previewed_; }
  [[nodiscard]] QString summary() const;

 Q_SIGNALS:
  void previewed();
  void written(const QString& file);
  void failed(const QString& sentence);

 private:
  struct Shown;
  void makeForm(QFormLayout* form);
  void makePictureRows(QFormLayout* form);
  void makeRedactionRows(QFormLayout* form);
  QWidget* makePreview();
  void followFormat();
  void refresh();
  void present(const Shown& shown);
  void askWhere();
  void askPrinter();
  [[nodiscard]] static Shown shownOf(const KnowledgeView& view, const publish::Request& request);

  KnowledgeViewPtr view_;
  std::optional<model::EntityId> chosen_;
  LatestJob preview_;
  LatestJob write_;
  QTimer pause_;
  bool previewed_ = false;
  QComboBox* format_ = nullptr;
  QComboBox* scope_ = nullptr;
  QComboBox* language_ = nullptr;
  QComboBox* ground_ = nullptr;
  QLineEdit* title_ = nullptr;
  QSpinBox* width_ = nullptr;
  QSpinBox* height_ = nullptr;
  QSpinBox* dpi_ = nullptr;
  std::vector<QCheckBox*> furniture_;  // title, date, legend, certainty, sources, count
  QCheckBox* texts_ = nullptr;
  QPlainTextEdit* withheld_ = nullptr;
  QCheckBox* unnamed_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  QLabel* picture_ = nullptr;
  QPlainTextEdit* lines_ = nullptr;
  QLabel* summary_ = nullptr;
  QDialogButtonBox* buttons_ = nullptr;
  QPushButton* print_ = nullptr;
};

}  // namespace isnad::gui
