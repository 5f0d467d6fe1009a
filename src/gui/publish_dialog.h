#pragma once

#include <map>
#include <memory>

#include <QDialog>
#include <QTimer>

#include "backend.h"
#include "isnad/publish/prepare.h"
#include "published_part.h"

class QPagedPaintDevice;
class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace isnad::gui {

/// What the window knows when it opens the dialog.
struct PublishContext {
  ShownGraph shown;
  std::string chosen;  ///< Name of the selected entity; empty: none is.
  graph::Manner language;
  Clocks clocks = {};
  graph::EncodingChoice encoding = {};  ///< What sizes and colours show in the window.
};

/// Everything that `isnad export` does, of all that is known or of what the window shows, with a
/// preview that follows each change: the picture as it will be, or the first lines of the file.
/// Work is done on the worker.
class PublishDialog : public QDialog {
  Q_OBJECT

 public:
  PublishDialog(Backend& backend, PublishContext context, QWidget* parent = nullptr);
  ~PublishDialog() override;

  /// What the controls say.
  [[nodiscard]] publish::Request request() const;
  void setFormat(const QString& format);
  /// Nothing where the dialog does not offer it.
  void setScope(Scope scope);
  /// Writes to the file or folder without asking; `written` or `failed` follows. Meanwhile
  /// reject() stops it: the dialog stays, and nothing is left where the file would be.
  void writeTo(const std::filesystem::path& out);
  /// Lays the picture out for the page, landscape or not as it is, and draws it there; `printed` or
  /// `failed` follows.
  void drawOn(std::shared_ptr<QPagedPaintDevice> page, double pixels_per_inch);
  /// Asks for a printer, then draws on it.
  void print();
  [[nodiscard]] bool isPreviewed() const { return previewed_; }
  [[nodiscard]] QString summary() const;
  void reject() override;

 Q_SIGNALS:
  void previewed();
  void written(const QString& file);
  void printed();
  void failed(const QString& sentence);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Shown;
  struct Kept;
  static constexpr int kAboutChosen = -1;  // in the list of scopes: a question to the base
  QWidget* makeQuestions();
  void makeForm(QFormLayout* form);
  void makeScopes();
  void makePictureRows(QFormLayout* form);
  void makeRedactionRows(QFormLayout* form);
  QWidget* makePreview();
  void followFormat();
  void refresh();
  void present(const Result<Shown>& shown);
  [[nodiscard]] static Shown shownOf(const publish::Prepared& made, const publish::Request& request,
                                     QSize room);
  void askWhere();
  void beginWriting();
  void endWriting();
  void refuse(const Error& error);
  /// `make(prepared, request)` on the worker, `done(result)` here.
  template <class Make, class Done>
  void work(publish::Request request, std::shared_ptr<TaskProgress> progress, Make make, Done done);

  Backend& backend_;
  PublishContext context_;
  std::map<Scope, std::shared_ptr<const publish::Part>> parts_;
  std::shared_ptr<Kept> kept_;
  std::shared_ptr<TaskProgress> progress_;  // of the file being written; else none
  std::shared_ptr<TaskProgress> preview_;   // of the preview made last
  QTimer pause_;
  QTimer glance_;
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
  QCheckBox* notes_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  QLabel* picture_ = nullptr;
  QPlainTextEdit* lines_ = nullptr;
  QLabel* summary_ = nullptr;
  QProgressBar* bar_ = nullptr;
  QWidget* questions_ = nullptr;
  QDialogButtonBox* buttons_ = nullptr;
  QPushButton* print_ = nullptr;
};

}  // namespace isnad::gui
