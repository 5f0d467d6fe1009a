#include "view_reader.h"

#include <algorithm>

#include "isnad/store/neighbourhood.h"
#include "isnad/store/review.h"

namespace isnad::gui {

Result<KnowledgeViewPtr> ShownPart::read(workspace::Workspace& workspace, const Clocks& clocks,
                                         bool sample) {
  const auto& as_of = clocks.as_of;
  auto& base = workspace.base();
  if (file_ != workspace.file()) {
    entities_.clear();
    everything_ = false;
    file_ = workspace.file();
    shelf_.reset();
  }
  if (!shelf_ || shelf_->knownOn() != clocks.known_on)
    shelf_ = std::make_shared<const ArticleShelf>(file_, clocks.known_on);
  auto view = std::make_shared<KnowledgeView>();
  view->file = file_;
  view->articles = shelf_;
  view->sample = sample;
  view->read_only = store::isReadOnly(base);
  view->clocks = clocks;
  ISNAD_TRY(view->extent, base.extent());
  view->whole = everything_ ||
                (view->extent.entities <= kWholeEntities && view->extent.claims <= kWholeClaims);
  if (!view->whole && entities_.empty()) {
    ISNAD_TRY(entities_, store::mostConnected(base));
  }
  if (!view->whole) {
    ISNAD_TRY(view->knowledge, store::knowledgeAmong(base, entities_, as_of));
  } else if (as_of.empty()) {
    ISNAD_TRY(view->knowledge, workspace.knowledge());
  } else {
    ISNAD_TRY(view->knowledge, store::knowledgeAsOf(base, as_of));
  }
  view->graph = graph::buildGraph(view->knowledge, {});
  view->index();
  return view;
}

bool ShownPart::gather(const std::vector<model::EntityId>& entities) {
  const auto before = entities_.size();
  for (const auto id : entities) {
    if (std::ranges::find(entities_, id) == entities_.end()) entities_.push_back(id);
  }
  const bool grown = entities_.size() > before;
  if (entities_.size() > kMostGathered)
    entities_.erase(entities_.begin(), entities_.end() - kMostGathered);
  return grown;
}

}  // namespace isnad::gui
