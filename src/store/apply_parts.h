#pragma once

#include "isnad/model/edit.h"
#include "sqlite.h"

/// One overload a kind of edit: completes the edit, carries it out, returns its inverse.
namespace isnad::store {

[[nodiscard]] Result<model::RenameEntity> applyOne(Database& database, model::RenameEntity& edit);
[[nodiscard]] Result<model::RetypeEntity> applyOne(Database& database, model::RetypeEntity& edit);
[[nodiscard]] Result<model::MergeEntity> applyOne(Database& database, model::MergeEntity& edit);
[[nodiscard]] Result<model::DistinguishEntities> applyOne(Database& database,
                                                          model::DistinguishEntities& edit);
[[nodiscard]] Result<model::AddEntity> applyOne(Database& database, model::AddEntity& edit);
[[nodiscard]] Result<model::AddAlias> applyOne(Database& database, model::AddAlias& edit);
[[nodiscard]] Result<model::SetMention> applyOne(Database& database, model::SetMention& edit);
[[nodiscard]] Result<model::JudgeClaim> applyOne(Database& database, model::JudgeClaim& edit);
[[nodiscard]] Result<model::CorrectClaim> applyOne(Database& database, model::CorrectClaim& edit);
[[nodiscard]] Result<model::AddClaim> applyOne(Database& database, model::AddClaim& edit);
[[nodiscard]] Result<model::SetNote> applyOne(Database& database, model::SetNote& edit);
[[nodiscard]] Result<model::SetTag> applyOne(Database& database, model::SetTag& edit);
[[nodiscard]] Result<model::SetGrade> applyOne(Database& database, model::SetGrade& edit);
[[nodiscard]] Result<model::PinEntity> applyOne(Database& database, model::PinEntity& edit);
[[nodiscard]] Result<model::SaveView> applyOne(Database& database, model::SaveView& edit);
[[nodiscard]] Result<model::ResolveContradiction> applyOne(Database& database,
                                                           model::ResolveContradiction& edit);

}  // namespace isnad::store
