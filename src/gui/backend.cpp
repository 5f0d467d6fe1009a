#include "backend.h"

#include <QMetaObject>

#include "isnad/base/resource_folder.h"
#include "qt_text.h"

namespace isnad::gui {

std::filesystem::path ownKnowledgeBase() { return userDataFolder() / "isnad.isnad"; }

Backend::Backend(QObject* parent) : QObject(parent) {}

void Backend::open(const std::filesystem::path& file, store::OpenMode mode) {
  worker_.submit([this, file, mode](std::stop_token) {
    std::error_code error;
    if (workspace_ && std::filesystem::equivalent(workspace_->file(), file, error))
      workspace_.reset();  // a knowledge base has one writer
    auto workspace = workspace::Workspace::open(file, mode);
    // Somebody else writes, or nobody may: it is said, and the file is only read.
    std::optional<Error> refused;
    if (!workspace) {
      auto read = workspace::Workspace::open(file, store::OpenMode::ReadOnly);
      if (read) refused = workspace.error();
      if (read) workspace = std::move(read);
    }
    present(std::move(workspace), nullptr);
    if (!refused) return;
    QMetaObject::invokeMethod(this, [this, error = *refused] {
      if (error.code == ErrorCode::Busy) return Q_EMIT heldElsewhere();
      Q_EMIT failed(error);
    });
  });
}

void Backend::openSample() {
  worker_.submit([this](std::stop_token) {
    auto folder = std::make_unique<QTemporaryDir>();
    const std::filesystem::path copy = fromQt(folder->filePath(QStringLiteral("sample.isnad")));
    const auto resources = resourceFolder();
    if (!resources) return present(tl::unexpected<Error>(resources.error()), nullptr);
    const auto original = *resources / "sample" / "sample.isnad";
    std::error_code error;
    std::filesystem::copy_file(original, copy, error);
    if (error) {
      const bool there = std::filesystem::exists(original);
      return present(
          tl::unexpected<Error>(there ? errorOf(Cause::CannotBeWritten).in("writing", copy)
                                      : errorOf(Cause::NotInstalled).in("opening", original)),
          nullptr);
    }
    std::filesystem::permissions(copy, std::filesystem::perms::owner_write,
                                 std::filesystem::perm_options::add, error);
    present(workspace::Workspace::open(copy, store::OpenMode::ReadWrite), std::move(folder));
  });
}

/// What was open stays where the new one cannot be read.
void Backend::present(Result<workspace::Workspace> opening, std::unique_ptr<QTemporaryDir> sample) {
  Result<KnowledgeViewPtr> view = fail(ErrorCode::NotFound, {});
  if (opening) {
    ShownPart part;
    view = part.read(*opening, {}, sample != nullptr);
    if (view) {
      returnToNow();
      part_ = std::move(part);
      workspace_ = std::move(*opening);
      sample_ = std::move(sample);
    }
  } else {
    view = tl::unexpected<Error>(opening.error());
  }
  QMetaObject::invokeMethod(this,
                            [this, view = std::move(view)] { deliver(view, &Backend::opened); });
  tellHistory();
}

void Backend::import(const std::vector<std::filesystem::path>& files) {
  if (importing_ || files.empty()) return;
  importing_ = true;
  import_stop_ = worker_.submit([this, files](std::stop_token stop) {
    const auto progress = [this](std::size_t done, std::size_t all) {
      QMetaObject::invokeMethod(this, [this, done, all] {
        Q_EMIT progressed(static_cast<int>(done), static_cast<int>(all));
      });
    };
    std::vector<Failure> failures;
    int added = 0;
    returnToNow();
    Result<KnowledgeViewPtr> view = fail(ErrorCode::NotFound, {});
    if (const auto open = openOwn(); !open) {
      view = tl::unexpected<Error>(open.error());
    } else {
      const auto report = workspace_->import(files, progress, stop);
      if (!report) {
        failures.push_back({{}, report.error()});
      } else {
        for (const auto& file : report->files) {
          if (!file.outcome)
            failures.push_back({file.file, file.outcome.error()});
          else if (*file.outcome != store::Recorded::Unchanged)
            ++added;
        }
      }
      view = readShown();
    }
    QMetaObject::invokeMethod(this, [this] { importing_ = false; });
    presentImported(std::move(view), added, std::move(failures));
  });
}

Status Backend::openOwn() {
  if (workspace_ && !sample_) return {};
  ISNAD_TRY(workspace_, workspace::Workspace::open(ownKnowledgeBase(), store::OpenMode::Create));
  sample_.reset();
  return {};
}

void Backend::takeIn(std::shared_ptr<const io::Publication> publication) {
  worker_.submit([this, publication = std::move(publication)](std::stop_token) {
    std::vector<Failure> failures;
    int added = 0;
    returnToNow();
    Result<KnowledgeViewPtr> view = fail(ErrorCode::NotFound, {});
    if (const auto open = openOwn(); !open) {
      view = tl::unexpected<Error>(open.error());
    } else {
      if (const auto taken = workspace_->takeIn(*publication); taken)
        added = static_cast<int>(taken->articles);
      else
        failures.push_back({{}, taken.error()});
      view = readShown();
    }
    presentImported(std::move(view), added, std::move(failures));
  });
}

/// What is open now is shown, though nothing of a file may have come in.
void Backend::presentImported(Result<KnowledgeViewPtr> view, int added,
                              std::vector<Failure> failures) {
  QMetaObject::invokeMethod(this,
                            [this, view = std::move(view), added, failures = std::move(failures)] {
                              if (deliverMore(view)) Q_EMIT imported(added, failures);
                            });
  tellHistory();
}

void Backend::cancelImport() { import_stop_.request_stop(); }

void Backend::change(std::function<Status(workspace::Workspace&)> how) {
  worker_.submit([this, how = std::move(how)](std::stop_token) {
    if (!workspace_ || past_) return;
    const auto done = how(*workspace_);
    auto view = readShown();
    QMetaObject::invokeMethod(this, [this, done, view = std::move(view)] {
      deliver(view, &Backend::edited);
      if (!done) Q_EMIT refused(done.error());
    });
    tellHistory();
  });
}

void Backend::edit(EditMaker make) {
  change([make = std::move(make)](workspace::Workspace& workspace) -> Status {
    ISNAD_TRY(const auto edit, make(workspace.base()));
    ISNAD_CHECK(workspace.apply(edit));
    return {};
  });
}

void Backend::undo() {
  change([](workspace::Workspace& workspace) -> Status {
    ISNAD_CHECK(workspace.undo());
    return {};
  });
}

void Backend::redo() {
  change([](workspace::Workspace& workspace) -> Status {
    ISNAD_CHECK(workspace.redo());
    return {};
  });
}

void Backend::travelTo(std::int64_t number) {
  change([number](workspace::Workspace& workspace) -> Status {
    for (;;) {
      ISNAD_TRY(const auto last, workspace.base().nextUndo());
      if (!last || last->number <= number) break;
      ISNAD_CHECK(workspace.undo());
    }
    for (;;) {
      ISNAD_TRY(const auto next, workspace.base().nextRedo());
      if (!next || next->number > number) break;
      ISNAD_CHECK(workspace.redo());
    }
    return {};
  });
}

void Backend::showAt(const Clocks& clocks) {
  worker_.submit([this, clocks](std::stop_token) {
    if (!workspace_) return;
    std::optional<workspace::Workspace> past;
    Result<KnowledgeViewPtr> view = fail(ErrorCode::NotFound, {});
    if (!clocks.known_on.empty()) {
      auto made = workspace_->asKnownOn(clocks.known_on);
      if (made)
        past = std::move(*made);
      else
        view = tl::unexpected<Error>(made.error());
    }
    if (past || clocks.known_on.empty())
      view = part_.read(past ? *past : *workspace_, clocks, sample_ != nullptr);
    if (view) {
      past_ = std::move(past);
      clocks_ = clocks;
    }
    QMetaObject::invokeMethod(this,
                              [this, view = std::move(view)] { deliver(view, &Backend::edited); });
    tellHistory();
  });
}

Result<KnowledgeViewPtr> Backend::readShown() {
  return part_.read(past_ ? *past_ : *workspace_, clocks_, sample_ != nullptr);
}

void Backend::showMore(std::function<Result<bool>(store::KnowledgeBase&)> how) {
  worker_.submit([this, how = std::move(how)](std::stop_token) {
    if (!workspace_) return;
    Result<KnowledgeViewPtr> view = fail(ErrorCode::NotFound, {});
    const auto more = how((past_ ? *past_ : *workspace_).base());
    if (more && !*more) return;
    if (more)
      view = readShown();
    else
      view = tl::unexpected<Error>(more.error());
    QMetaObject::invokeMethod(this,
                              [this, view = std::move(view)] { deliver(view, &Backend::edited); });
  });
}

void Backend::gather(EntityFinder which) {
  showMore([this, which = std::move(which)](store::KnowledgeBase& base) -> Result<bool> {
    ISNAD_TRY(const auto entities, which(base));
    return part_.gather(entities);
  });
}

void Backend::showEverything() {
  showMore([this](store::KnowledgeBase& /*base*/) -> Result<bool> {
    part_.showEverything();
    return true;
  });
}

bool Backend::deliver(const Result<KnowledgeViewPtr>& view,
                      void (Backend::*told)(KnowledgeViewPtr)) {
  if (!view) {
    Q_EMIT failed(view.error());
    return false;
  }
  view_ = *view;
  Q_EMIT(this->*told)(view_);
  return true;
}

bool Backend::deliverMore(const Result<KnowledgeViewPtr>& view) {
  const bool same = view && view_ && (*view)->file == view_->file;
  return deliver(view, same ? &Backend::edited : &Backend::opened);
}

void Backend::returnToNow() {
  past_.reset();
  clocks_ = {};
}

void Backend::tellHistory() {
  auto history = workspace_ && !past_ ? readHistory(workspace_->base()) : Result<History>{};
  if (history) history->clocks = clocks_;
  QMetaObject::invokeMethod(this, [this, history = std::move(history)] {
    if (history)
      Q_EMIT historyChanged(*history);
    else
      Q_EMIT failed(history.error());
  });
}

}  // namespace isnad::gui
