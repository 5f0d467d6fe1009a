#include "file_question.h"

#include <QFileSystemModel>
#include <QLocale>
#include <QTreeView>

namespace isnad::gui {

QString FileWords::said(const QModelIndex& index) const {
  constexpr int kSize = 1;
  constexpr int kKind = 2;
  const auto* files = qobject_cast<const QFileSystemModel*>(index.model());
  if (files == nullptr) return {};
  if (index.column() == kKind && files->isDir(index)) return tr("Folder");
  if (index.column() == kSize && !files->isDir(index))
    return QLocale().formattedDataSize(files->size(index), 1, QLocale::DataSizeTraditionalFormat);
  return {};
}

void FileWords::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  if (const auto text = said(index); !text.isEmpty()) option->text = text;
}

void askForFiles(QWidget& parent, const FileQuestion& question,
                 std::function<void(const QStringList&)> chosen) {
  auto* dialog = new QFileDialog(&parent, question.title, {}, question.filter);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(question.mode);
  if (question.mode == QFileDialog::AnyFile) dialog->setAcceptMode(QFileDialog::AcceptSave);
  if (question.mode == QFileDialog::Directory) dialog->setOption(QFileDialog::ShowDirsOnly);
  if (!question.name.isEmpty()) dialog->selectFile(question.name);
  if (auto* list = dialog->findChild<QTreeView*>()) list->setItemDelegate(new FileWords(dialog));
  QObject::connect(dialog, &QFileDialog::filesSelected, &parent, std::move(chosen));
  dialog->open();
}

}  // namespace isnad::gui
