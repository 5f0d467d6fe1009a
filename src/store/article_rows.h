#pragma once

#include "isnad/store/records.h"
#include "sqlite.h"

namespace isnad::store {

/// The columns of an ArticleSummary.
inline constexpr const char* kSummaryColumns = R"sql(
    SELECT id, title, name, publisher, published,
      (SELECT count(*) FROM mention WHERE mention.article = article.id AND mention.shown),
      (SELECT count(*) FROM claim WHERE claim.article = article.id AND claim.shown), story
    FROM article )sql";

[[nodiscard]] inline ArticleSummary summaryIn(const Statement& row) {
  return {{row.integer(0)}, row.text(1),    row.text(2),    row.text(3),
          row.text(4),      row.integer(5), row.integer(6), {row.integer(7)}};
}

}  // namespace isnad::store
