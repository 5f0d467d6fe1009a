#pragma once

#include "isnad/model/edit.h"
#include "sqlite.h"

namespace isnad::store {

/// An edit that was carried out, with what the store filled in, and the edit that takes it back.
struct Applied {
  model::Edit edit;
  model::Edit inverse;
};

/// Carries an edit out within the caller's transaction. On failure the transaction must be rolled
/// back. NotFound: an entity or article is not there. InvalidInput: it makes no sense; the sentence
/// says why.
[[nodiscard]] Result<Applied> applyEdit(Database& database, const model::Edit& edit);

/// What is asked of an edit that a person makes now, and not of older ones that are undone or
/// carried out again. InvalidInput, with a sentence.
[[nodiscard]] Status checkNew(const model::Edit& edit);

}  // namespace isnad::store
