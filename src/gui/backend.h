#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QObject>
#include <QPointer>
#include <QTemporaryDir>

#include "error_words.h"
#include "history.h"
#include "isnad/base/worker.h"
#include "isnad/workspace/workspace.h"
#include "knowledge_view.h"
#include "latest_job.h"
#include "view_reader.h"

namespace isnad::gui {

/// Where articles go when no knowledge base was named: isnad.isnad in the user's data folder.
[[nodiscard]] std::filesystem::path ownKnowledgeBase();

/// Makes an edit out of what the knowledge base knows, say a claim's anchor. Runs on the worker.
using EditMaker = std::function<Result<model::Edit>(store::KnowledgeBase&)>;
/// Entities to be brought into what is shown. Runs on the worker.
using EntityFinder = std::function<Result<std::vector<model::EntityId>>(store::KnowledgeBase&)>;

/// Everything that reads or writes files, on a thread of its own. Answers come as signals on the
/// GUI thread.
class Backend : public QObject {
  Q_OBJECT

 public:
  explicit Backend(QObject* parent = nullptr);

  void open(const std::filesystem::path& file, store::OpenMode mode);
  /// Opens a copy of the sample that comes with the program: what is edited in it is not kept.
  void openSample();
  /// Reads the files into the open knowledge base; where none is open, or the sample, into the
  /// user's own one, made if need be.
  void import(const std::vector<std::filesystem::path>& files);
  void cancelImport();
  /// Takes in what a graph file held, all or nothing, in the same place; signals as import().
  void takeIn(std::shared_ptr<const io::Publication> publication);
  [[nodiscard]] bool isImporting() const { return importing_; }
  /// Carries an edit out: edited(), and refused() where nothing has changed.
  void edit(EditMaker make);
  void undo();
  void redo();
  /// Undoes or redoes until entry `number` of the journal is the last that is done; 0 undoes all.
  void travelTo(std::int64_t number);
  /// Shows everything as it was on a day, as it was known at a moment, or both: edited(). Opening
  /// and importing lead back to now. Edits, undo and redo go on while a day is shown, and do
  /// nothing while what was known at a moment is.
  void showAt(const Clocks& clocks);
  /// Where only a part is shown (KnowledgeView::whole), brings entities into it: edited(), unless
  /// they all are in it.
  void gather(EntityFinder which);
  /// Shows all of a large knowledge base, until another is opened: edited().
  void showEverything();
  /// Asks the knowledge base on the worker, `ask(store::KnowledgeBase&)`; `done(answer)` runs on
  /// the GUI thread, in the order asked, unless `context` is gone by then or nothing is open.
  template <class Ask, class Done>
  void ask(QObject* context, Ask ask, Done done) {
    worker_.submit([this, context = QPointer<QObject>(context), ask = std::move(ask),
                    done = std::move(done)](std::stop_token) mutable {
      if (!workspace_) return;
      auto& shown = past_ ? *past_ : *workspace_;
      QMetaObject::invokeMethod(this, [context, done, answer = ask(shown.base())]() mutable {
        if (context) done(std::move(answer));
      });
    });
  }
  [[nodiscard]] Worker& worker() { return worker_; }
  /// What opened() or edited() told last; null before. On the GUI thread.
  [[nodiscard]] const KnowledgeViewPtr& view() const { return view_; }

 Q_SIGNALS:
  void opened(isnad::gui::KnowledgeViewPtr view);
  void failed(const isnad::Error& error);
  void refused(const isnad::Error& error);
  /// What was opened can only be read, because another program writes to it; after opened().
  void heldElsewhere();
  void progressed(int done, int all);
  /// `added` articles are new.
  void imported(int added, const std::vector<isnad::gui::Failure>& failures);
  /// What is shown after an edit, an undo, a redo, or an import into what was open.
  void edited(isnad::gui::KnowledgeViewPtr view);
  /// After opened() and edited().
  void historyChanged(const isnad::gui::History& history);

 private:
  /// Runs the change on the worker, then reads anew what is shown.
  void change(std::function<Status(workspace::Workspace&)> how);
  /// Shows anew where `how` says that there is more.
  void showMore(std::function<Result<bool>(store::KnowledgeBase&)> how);
  void present(Result<workspace::Workspace> opening,
               std::unique_ptr<QTemporaryDir> sample);  // on the worker
  void tellHistory();                                   // the same
  void returnToNow();                                   // the same
  Status openOwn();                                     // the same: unless one is open
  void presentImported(Result<KnowledgeViewPtr> view, int added,
                       std::vector<Failure> failures);  // the same
  [[nodiscard]] Result<KnowledgeViewPtr> readShown();   // the same
  /// On the GUI thread: what is shown from now on, told by opened() or edited(); false, with
  /// failed(), where it could not be read.
  bool deliver(const Result<KnowledgeViewPtr>& view, void (Backend::*told)(KnowledgeViewPtr));
  /// The same after something was read in: told by edited() where the file was open before.
  bool deliverMore(const Result<KnowledgeViewPtr>& view);

  std::unique_ptr<QTemporaryDir> sample_;          // of workspace_; touched by jobs of worker_ only
  std::optional<workspace::Workspace> workspace_;  // touched by jobs of worker_ only
  std::optional<workspace::Workspace> past_;       // the same
  Clocks clocks_;                                  // the same
  ShownPart part_;                                 // the same
  KnowledgeViewPtr view_;                          // of the GUI thread
  bool importing_ = false;
  std::stop_source import_stop_;
  Worker worker_;  // after what its jobs touch: it ends first
};

}  // namespace isnad::gui
