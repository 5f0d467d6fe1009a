#pragma once

namespace isnad::store {

/// One article after another, to: many articles, edits, history, search.
/// Needs foreign keys off and the functions of connection.h.
extern const char* const kSecondStep;

}  // namespace isnad::store
