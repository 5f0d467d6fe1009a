#pragma once

namespace isnad::store {

/// One article after another, to: many articles, edits, history, search.
/// Needs foreign keys off and the functions of connection.h.
extern const char* const kSecondStep;

/// Claims and mentions keep the entities that the words name; merges are followed on reading.
/// Needs foreign keys off; the derived columns of claims come after it.
extern const char* const kThirdStep;

}  // namespace isnad::store
