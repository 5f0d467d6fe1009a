#pragma once

#include <QFileDialog>
#include <QIdentityProxyModel>
#include <QStringList>

namespace isnad::gui {

/// Says sizes and kinds of files in the language of the window: Qt's file dialog says them in the
/// system's. Its source is a QFileSystemModel.
class FileWords : public QIdentityProxyModel {
  Q_OBJECT

 public:
  using QIdentityProxyModel::QIdentityProxyModel;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
};

/// What is asked for with the desktop's dialog, or with Qt's where there is none.
struct FileQuestion {
  QString title;
  QString filter = {};  ///< `Text files (*.txt);;All files (*)`.
  QString name = {};    ///< That is offered.
  QFileDialog::FileMode mode = QFileDialog::ExistingFile;
};

/// The names of the files, none where nothing was chosen; AnyFile is one to write to. Waits for the
/// answer.
[[nodiscard]] QStringList askForFiles(QWidget& parent, const FileQuestion& question);

}  // namespace isnad::gui
