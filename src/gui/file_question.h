#pragma once

#include <functional>

#include <QFileDialog>
#include <QStringList>
#include <QStyledItemDelegate>

namespace isnad::gui {

/// Says sizes and kinds of files in the language of the window, where Qt's file dialog lists them:
/// that says them in the system's. For indices of a QFileSystemModel. (A proxy model could say
/// them, too, but with one the dialog loses all but one of several names that are typed.)
class FileWords : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  /// Empty where it is said already.
  [[nodiscard]] QString said(const QModelIndex& index) const;

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

/// What is asked for with the desktop's dialog, or with Qt's where there is none.
struct FileQuestion {
  QString title;
  QString filter = {};  ///< `Text files (*.txt);;All files (*)`.
  QString name = {};    ///< That is offered.
  QFileDialog::FileMode mode = QFileDialog::ExistingFile;
};

/// Asks, and returns at once. `chosen` is called with the names of the files if any are chosen,
/// unless the parent is gone by then; AnyFile is one to write to.
void askForFiles(QWidget& parent, const FileQuestion& question,
                 std::function<void(const QStringList&)> chosen);

}  // namespace isnad::gui
