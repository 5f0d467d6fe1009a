#include "file_question.h"

#include <QFileSystemModel>
#include <QLocale>

namespace isnad::gui {

QVariant FileWords::data(const QModelIndex& index, int role) const {
  constexpr int kSize = 1;
  constexpr int kKind = 2;
  const auto* files = qobject_cast<const QFileSystemModel*>(sourceModel());
  if (role != Qt::DisplayRole || files == nullptr || !index.isValid())
    return QIdentityProxyModel::data(index, role);
  const auto file = mapToSource(index);
  if (index.column() == kKind && files->isDir(file)) return tr("Folder");
  if (index.column() == kSize && !files->isDir(file))
    return QLocale().formattedDataSize(files->size(file), 1, QLocale::DataSizeTraditionalFormat);
  return QIdentityProxyModel::data(index, role);
}

QStringList askForFiles(QWidget& parent, const FileQuestion& question) {
  QFileDialog dialog(&parent, question.title, {}, question.filter);
  dialog.setFileMode(question.mode);
  if (question.mode == QFileDialog::AnyFile) dialog.setAcceptMode(QFileDialog::AcceptSave);
  if (question.mode == QFileDialog::Directory) dialog.setOption(QFileDialog::ShowDirsOnly);
  if (!question.name.isEmpty()) dialog.selectFile(question.name);
  FileWords words;
  dialog.setProxyModel(&words);
  const bool chosen = dialog.exec() == QDialog::Accepted;
  const auto files = chosen ? dialog.selectedFiles() : QStringList();
  dialog.setProxyModel(nullptr);
  return files;
}

}  // namespace isnad::gui
