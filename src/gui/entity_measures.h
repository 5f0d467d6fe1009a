#pragma once

#include <memory>

#include "filtering.h"
#include "isnad/base/result.h"
#include "isnad/graph/structure.h"

namespace isnad::gui {

/// What is measured of an entity over the claims that a filter leaves; see isnad/graph/measures.h.
struct EntityMeasures {
  std::uint32_t entity = 0;     ///< Index into Knowledge::entities.
  std::uint32_t claims = 0;     ///< That name it as subject or object.
  std::uint32_t degree = 0;     ///< Neighbours.
  std::uint32_t weighted = 0;   ///< Claims that tie it to them.
  std::uint32_t core = 0;       ///< The largest k-core that it is in.
  std::uint32_t community = 0;  ///< From 0, the largest.
  std::uint32_t component = 0;  ///< From 0, the largest.
  double page_rank = 0;
  double betweenness = 0;
  double name_rank = 0;  ///< Where its name stands among all, as the language sorts them.
};

struct MeasuredEntities {
  KnowledgeViewPtr view;
  std::vector<EntityMeasures> entities;  ///< Those that a shown claim names.
};
using MeasuredEntitiesPtr = std::shared_ptr<const MeasuredEntities>;

/// The entities that a shown claim names, and how they hang together, by their places in the list.
struct ShownEntities {
  std::vector<EntityMeasures> entities;  ///< Only `entity` and `claims` are known.
  graph::Structure structure;
};
[[nodiscard]] ShownEntities shownEntities(const Filtered& filtered);

/// Takes seconds for large views: for a worker. Ends with ErrorCode::Cancelled when it is stopped.
[[nodiscard]] Result<MeasuredEntitiesPtr> measureEntities(const Filtered& filtered,
                                                          const std::stop_token& stop);

}  // namespace isnad::gui
