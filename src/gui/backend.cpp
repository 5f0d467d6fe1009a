#include "backend.h"

#include <QMetaObject>

#include "isnad/base/resource_folder.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

Result<KnowledgeViewPtr> readView(workspace::Workspace& workspace) {
  auto view = std::make_shared<KnowledgeView>();
  view->file = workspace.file();
  ISNAD_TRY(view->knowledge, workspace.knowledge());
  ISNAD_TRY(const auto summaries, workspace.articles());
  for (const auto& summary : summaries) {
    ISNAD_TRY(auto article, workspace.article(summary.id));
    view->articles.push_back(std::move(article));
  }
  view->graph = graph::buildGraph(view->knowledge, {});
  view->index();
  return view;
}

}  // namespace

std::filesystem::path ownKnowledgeBase() { return userDataFolder() / "isnad.isnad"; }

Backend::Backend(QObject* parent) : QObject(parent) {}

void Backend::open(const std::filesystem::path& file, store::OpenMode mode) {
  worker_.submit([this, file, mode](std::stop_token) {
    std::error_code error;
    if (workspace_ && std::filesystem::equivalent(workspace_->file(), file, error))
      workspace_.reset();  // a knowledge base has one writer
    auto workspace = workspace::Workspace::open(file, mode);
    std::optional<Error> busy;  // somebody else writes: it is said, and the file is only read
    if (!workspace && workspace.error().code == ErrorCode::Busy) {
      busy = workspace.error();
      workspace = workspace::Workspace::open(file, store::OpenMode::ReadOnly);
    }
    Result<KnowledgeViewPtr> view = fail(ErrorCode::NotFound, {});
    if (workspace) {
      view = readView(*workspace);
      if (view) workspace_ = std::move(*workspace);
    } else {
      view = tl::unexpected<Error>(workspace.error());
    }
    QMetaObject::invokeMethod(this, [this, busy, view = std::move(view)] {
      if (view)
        Q_EMIT opened(*view);
      else
        Q_EMIT failed(view.error());
      if (view && busy) Q_EMIT heldElsewhere(*busy);
    });
  });
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
    QStringList failures;
    int added = 0;
    Result<KnowledgeViewPtr> view = fail(ErrorCode::NotFound, {});
    if (!workspace_) {
      auto own = workspace::Workspace::open(ownKnowledgeBase(), store::OpenMode::Create);
      if (own)
        workspace_ = std::move(*own);
      else
        view = tl::unexpected<Error>(own.error());
    }
    if (workspace_) {
      const auto report = workspace_->import(files, progress, stop);
      if (!report) {
        failures << toQt(report.error().what);
      } else {
        for (const auto& file : report->files) {
          if (!file.outcome)
            failures << toQt(file.outcome.error().what);
          else if (*file.outcome != store::Recorded::Unchanged)
            ++added;
        }
      }
      view = readView(*workspace_);
    }
    QMetaObject::invokeMethod(this, [this, view = std::move(view), failures, added] {
      importing_ = false;
      if (view)
        Q_EMIT opened(*view);
      else
        Q_EMIT failed(view.error());
      if (view) Q_EMIT imported(added, failures);
    });
  });
}

void Backend::cancelImport() { import_stop_.request_stop(); }

}  // namespace isnad::gui
