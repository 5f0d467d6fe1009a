#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include <QDialog>

#include "backend.h"
#include "isnad/io/graph_import.h"
#include "latest_job.h"

class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;

namespace isnad::gui {

/// The format of a graph file that is dropped or opened; none where it is something else, say an
/// article, or a folder of them.
[[nodiscard]] std::optional<io::ImportFormat> graphFormatOf(const std::filesystem::path& file);

/// Shows what a graph file would bring: how much, its first claims with their words, what is left
/// out and why. Nothing is changed before that is agreed to.
class GraphImportDialog : public QDialog {
  Q_OBJECT

 public:
  GraphImportDialog(Backend& backend, const std::filesystem::path& file, graph::Language language,
                    QWidget* parent = nullptr);

  [[nodiscard]] bool isRead() const { return read_; }
  [[nodiscard]] QString summary() const;
  [[nodiscard]] QString preview() const;
  /// Takes it in, if it could be read; Backend::imported follows.
  void accept() override;

 private:
  static QString worded(const io::ImportNote& note);
  static QString linesOf(const io::GraphImport& import, graph::Language language);
  void present(const Result<io::GraphImport>& import);

  Backend& backend_;
  graph::Language language_;
  LatestJob job_;
  std::shared_ptr<const io::Publication> publication_;  ///< None: it cannot be read.
  bool read_ = false;
  QLabel* summary_;
  QPlainTextEdit* lines_;
  QDialogButtonBox* buttons_;
};

}  // namespace isnad::gui
