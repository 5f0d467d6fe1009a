#pragma once

#include <string>
#include <vector>

#include "isnad/model/analysis.h"
#include "sqlite.h"

/// Rows that fulfil an SQL condition, in order of id. Entities carry the names and identifiers of
/// all that were merged into them.
namespace isnad::store {

[[nodiscard]] Result<std::vector<model::Entity>> readEntities(Database& database,
                                                              const std::string& condition);
[[nodiscard]] Result<std::vector<model::Claim>> readClaims(Database& database,
                                                           const std::string& condition);
[[nodiscard]] Result<std::vector<model::Mention>> readMentions(Database& database,
                                                               const std::string& condition);

}  // namespace isnad::store
