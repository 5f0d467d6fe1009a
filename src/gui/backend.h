#pragma once

#include <optional>

#include <QObject>
#include <QStringList>

#include "isnad/base/worker.h"
#include "isnad/workspace/workspace.h"
#include "knowledge_view.h"
#include "latest_job.h"

namespace isnad::gui {

/// Where articles go when no knowledge base was named: isnad.isnad in the user's data folder.
[[nodiscard]] std::filesystem::path ownKnowledgeBase();

/// Everything that reads or writes files, on a thread of its own. Answers come as signals on the
/// GUI thread.
class Backend : public QObject {
  Q_OBJECT

 public:
  explicit Backend(QObject* parent = nullptr);

  void open(const std::filesystem::path& file, store::OpenMode mode);
  /// Reads the files into the open knowledge base; where none is open, into the user's own one,
  /// made if need be.
  void import(const std::vector<std::filesystem::path>& files);
  void cancelImport();
  [[nodiscard]] bool isImporting() const { return importing_; }
  [[nodiscard]] Worker& worker() { return worker_; }

 Q_SIGNALS:
  void opened(isnad::gui::KnowledgeViewPtr view);
  void failed(const isnad::Error& error);
  /// What was opened can only be read, because another program writes to it; after opened().
  void heldElsewhere(const isnad::Error& error);
  void progressed(int done, int all);
  /// `added` articles are new; each failure is one sentence.
  void imported(int added, const QStringList& failures);

 private:
  std::optional<workspace::Workspace> workspace_;  // touched by jobs of worker_ only
  bool importing_ = false;
  std::stop_source import_stop_;
  Worker worker_;  // after what its jobs touch: it ends first
};

}  // namespace isnad::gui
