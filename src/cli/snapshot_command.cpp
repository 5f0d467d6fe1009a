#include "commands.h"

#ifdef ISNAD_HAS_RENDER
#include <ostream>

#include <QGuiApplication>

#include "isnad/graph/graph.h"
#include "isnad/publish/write.h"
#include "isnad/render/fonts.h"
#include "isnad/render/snapshot.h"
#include "isnad/workspace/workspace.h"
#endif

namespace isnad::cli {

#ifdef ISNAD_HAS_RENDER

Status snapshot(const SnapshotOptions& options, std::ostream& out) {
  ISNAD_CHECK(publish::checkTarget(options.out));
  ISNAD_TRY(auto workspace, workspace::Workspace::open(options.base, store::OpenMode::ReadOnly));
  ISNAD_TRY(const auto knowledge, workspace.knowledge());
  qputenv("QT_QPA_PLATFORM", "offscreen");
  render::silencePlatformWarnings();
  int argc = 1;
  char name[] = "isnad";
  char* argv[] = {name, nullptr};
  const QGuiApplication application(argc, argv);
  render::SnapshotOptions drawing;
  drawing.size = {options.width, options.height};
  drawing.language = options.language == "en" ? graph::Language::English : graph::Language::Arabic;
  drawing.dark = options.theme == "dark";
  ISNAD_CHECK(render::writeSnapshot(graph::buildGraph(knowledge, {}), options.out, drawing));
  out << options.out.string() << "\n";
  return {};
}

#else

Status snapshot(const SnapshotOptions& /*options*/, std::ostream& /*out*/) {
  return fail(ErrorCode::Unsupported,
              "this build has no pictures: it was made without Qt (ISNAD_GUI=OFF)");
}

#endif

}  // namespace isnad::cli
