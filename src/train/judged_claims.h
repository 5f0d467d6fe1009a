#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/base/span.h"
#include "isnad/model/analysis.h"

namespace isnad::train {

/// A claim that a person was asked about, by where it lies in an article of running text.
struct JudgedClaim {
  model::Predicate predicate = model::Predicate::InvestsIn;
  Span subject;  ///< A mention of it.
  std::optional<Span> object;
  std::optional<double> amount;
  std::optional<double> percent;
  bool right = false;
};

/// What was judged of one article. Of a sentence listed, what was not asked about is wrong.
struct JudgedArticle {
  std::size_t bytes = 0;  ///< Its length: a check that it is the same text.
  std::map<std::uint32_t, std::vector<JudgedClaim>> sentences;  ///< By where the sentence begins.
};

/// Reads data/training/judged_claims.tsv; per article its number in the running text.
[[nodiscard]] Result<std::map<std::size_t, JudgedArticle>> readJudgedClaims(
    const std::filesystem::path& file);

/// What was said of a claim found in that article; nothing where its sentence was not listed.
[[nodiscard]] std::optional<bool> verdictOn(const JudgedArticle& article,
                                            const model::Analysis& analysis,
                                            const model::Claim& claim);

}  // namespace isnad::train
