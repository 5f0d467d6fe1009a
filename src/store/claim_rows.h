#pragma once

#include "isnad/model/edit.h"
#include "sqlite.h"

/// Claims between their rows and their values.
namespace isnad::store {

/// `SELECT` list that readClaim() reads, of a table called `claim`.
extern const char* const kClaimColumns;

/// A row of kClaimColumns, entities as the words name them. Corrupt where a word is in no closed
/// list.
[[nodiscard]] Result<model::Claim> readClaim(const Statement& row);

[[nodiscard]] Result<model::EntityId> entityCalled(Database& database, const model::EntityKey& key);
[[nodiscard]] Result<model::EntityKey> keyOfEntity(Database& database, model::EntityId id);
[[nodiscard]] Result<model::ArticleId> articleHashed(Database& database, const std::string& sha256);

/// What stands there, as a Place; InvalidInput where the span is not within the text, or cuts a
/// character, or holds other words than `place.words` (unless those are empty).
[[nodiscard]] Result<model::Place> checkedPlace(Database& database, model::Place place);

/// Adds a claim whose entities are the store's, as said, with their roots. Its evidence names the
/// article.
[[nodiscard]] Result<model::ClaimId> insertClaim(Database& database, const model::Claim& claim);

/// What a claim says, as it stands or as the machine read it.
[[nodiscard]] Result<model::ClaimContent> contentOf(Database& database, model::ClaimId id);
[[nodiscard]] Result<model::ClaimContent> contentAsRead(Database& database, model::ClaimId id);
[[nodiscard]] Status writeContent(Database& database, model::ClaimId id,
                                  const model::ClaimContent& content);
/// The same as a Claim without evidence; NotFound for unknown keys.
[[nodiscard]] Result<model::Claim> claimSaying(Database& database,
                                               const model::ClaimContent& content);

}  // namespace isnad::store
