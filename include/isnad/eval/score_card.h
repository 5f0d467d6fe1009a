#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "isnad/model/analysis.h"

namespace isnad::eval {

/// What was found against what is there.
struct Counts {
  std::uint32_t right = 0;
  std::uint32_t invented = 0;
  std::uint32_t missed = 0;

  void add(std::uint32_t found_right, std::size_t found, std::size_t there);
  [[nodiscard]] double precision() const;  ///< 0 … 1; 0 where nothing was found.
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
};

/// Of so many claims that were found, so many had this qualifier right.
struct Share {
  std::uint32_t right = 0;
  std::uint32_t of = 0;
  [[nodiscard]] double value() const { return of == 0 ? 0 : static_cast<double>(right) / of; }
};

/// Sums over articles (micro average):
///   mention  strict: same span and type; lenient: overlapping span, same type (`term` left out)
///   entity   paired one to one by shared mentions, best first; right where the types agree and the
///            mention sets overlap by at least half (Jaccard)
///   claim    same predicate, subject and object, either order where the predicate is symmetric;
///            without an object also the same amount (1 %) or percent, else the role's first word
///   pair     the same two entities, whatever the predicate
/// and on the claims found right the share of right qualifiers.
struct ScoreCard {
  std::uint32_t articles = 0;
  Counts mention_strict;
  Counts mention_lenient;
  Counts entity;
  Counts claim;
  Counts pair;
  std::map<std::string, Share> qualifiers;  ///< amount, percent, direction, status, attribution
  std::map<std::string, Counts> predicates;

  /// Compares two analyses of one text.
  void add(const model::Analysis& gold, const model::Analysis& found);
};

/// For each entity found, the one of the gold that it is, paired as ScoreCard does.
[[nodiscard]] std::vector<std::optional<model::EntityId>> pairEntities(
    const model::Analysis& gold, const model::Analysis& found);

/// True where both claims, their arguments being entities of one analysis, count as the same.
[[nodiscard]] bool statesClaim(const model::Claim& gold, const model::Claim& found);

}  // namespace isnad::eval
