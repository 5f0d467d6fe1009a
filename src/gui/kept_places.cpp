#include "kept_places.h"

#include <algorithm>
#include <utility>

namespace isnad::gui {

void KeptPlaces::keep(std::shared_ptr<const graph::Graph> graph,
                      std::vector<graph::Point> positions) {
  std::erase_if(since_, [&](const Picture& picture) { return picture.graph == graph; });
  since_.push_back({std::move(graph),
                    std::make_shared<const std::vector<graph::Point>>(std::move(positions)),
                    nullptr});
}

void KeptPlaces::keep(const Places& places) {
  if (!places.empty()) since_.push_back({nullptr, nullptr, std::make_shared<const Places>(places)});
}

std::shared_ptr<const Places> KeptPlaces::folded() const {
  if (since_.empty()) return base_;
  auto all = std::make_shared<Places>(*base_);
  for (const auto& [graph, positions, places] : since_) {
    for (std::size_t i = 0; graph && i < positions->size(); ++i) {
      const auto& node = graph->nodes[i];
      if (node.members.empty()) (*all)[node.entity.value] = (*positions)[i];
    }
    if (!places) continue;
    for (const auto& [entity, place] : *places) (*all)[entity] = place;
  }
  return all;
}

void KeptPlaces::adopt(const KeptPlaces& earlier, std::shared_ptr<const Places> places) {
  if (base_ != earlier.base_) return;  // others have come, or all were forgotten
  base_ = std::move(places);
  std::erase_if(since_, [&](const Picture& picture) {
    return std::ranges::find(earlier.since_, picture) != earlier.since_.end();
  });
}

}  // namespace isnad::gui
