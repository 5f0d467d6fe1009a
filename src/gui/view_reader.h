#pragma once

#include <vector>

#include "history.h"
#include "isnad/workspace/workspace.h"
#include "knowledge_view.h"

namespace isnad::gui {

/// Above these a knowledge base is not shown whole unless somebody asks for it.
inline constexpr std::int64_t kWholeEntities = 2000;
inline constexpr std::int64_t kWholeClaims = 10000;

/// What of a knowledge base is looked at. Lives on the worker.
class ShownPart {
 public:
  /// Whole, or the part that was gathered; where nothing was, the most connected entities. Of
  /// another file than before it begins anew.
  [[nodiscard]] Result<KnowledgeViewPtr> read(workspace::Workspace& workspace, const Clocks& clocks,
                                              bool sample);
  /// Adds entities to the part; true where some were not in it. Those longest in it go where it
  /// grows beyond kMostGathered.
  bool gather(const std::vector<model::EntityId>& entities);
  void showEverything() { everything_ = true; }

 private:
  static constexpr std::size_t kMostGathered = 1500;

  std::shared_ptr<const ArticleShelf> shelf_;
  std::filesystem::path file_;
  std::vector<model::EntityId> entities_;
  bool everything_ = false;
};

}  // namespace isnad::gui
