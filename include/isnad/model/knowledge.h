#pragma once

#include <vector>

#include "isnad/model/analysis.h"

namespace isnad::model {

/// What a view is made of: entities and the claims between them, over any number of articles.
/// Every entity that a claim names is among `entities`.
struct Knowledge {
  std::vector<Entity> entities;
  std::vector<Claim> claims;
  std::vector<Mention> mentions;  ///< Of the articles asked for; may be empty.
};

}  // namespace isnad::model
