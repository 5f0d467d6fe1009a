#pragma once

#include <string>
#include <vector>

#include "isnad/model/knowledge.h"

/// Organizations called so, with ids from 1.
inline isnad::model::Knowledge namedThings(const std::vector<std::string>& names) {
  isnad::model::Knowledge knowledge;
  for (const auto& name : names) {
    isnad::model::Entity entity;
    entity.id = {static_cast<std::int64_t>(knowledge.entities.size()) + 1};
    entity.name = name;
    knowledge.entities.push_back(entity);
  }
  return knowledge;
}

/// A claim between two of them; object 0 is none.
inline void addClaim(isnad::model::Knowledge& knowledge, std::int64_t subject,
                     isnad::model::Predicate predicate, std::int64_t object,
                     isnad::model::ClaimStatus status = isnad::model::ClaimStatus::Asserted) {
  isnad::model::Claim claim;
  claim.id = {static_cast<std::int64_t>(knowledge.claims.size()) + 1};
  claim.evidence.article = {1};
  claim.subject = {subject};
  if (object != 0) claim.object = isnad::model::EntityId{object};
  claim.predicate = predicate;
  claim.status = status;
  knowledge.claims.push_back(claim);
}
