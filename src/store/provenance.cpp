#include "isnad/store/provenance.h"

#include "parts.h"

namespace isnad::store {

Result<std::unordered_map<std::int64_t, std::string>> pipelines(KnowledgeBase& base) {
  std::unordered_map<std::int64_t, std::string> out;
  ISNAD_TRY(auto rows, Inside::database(base).prepare(
                           "SELECT article.id, pipeline FROM article JOIN run ON run.id = run"));
  ISNAD_CHECK(rows.each([&](const Statement& row) -> Status {
    out.emplace(row.integer(0), row.text(1));
    return {};
  }));
  return out;
}

}  // namespace isnad::store
