#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "isnad/base/span.h"
#include "isnad/model/analysis.h"

/// Names for things that last: edits and journals use these, never the rows of a knowledge base.
namespace isnad::model {

/// What an entity is called by edits: `organization/أرامكو`. Given once, when it is first met;
/// renaming, retyping and merging leave it alone. Homonyms get `#2`, `#3` … at the end.
struct EntityKey {
  std::string text;

  [[nodiscard]] bool empty() const { return text.empty(); }
  auto operator<=>(const EntityKey&) const = default;
};

/// Words of an article that never change their place: the text is known by its hash.
struct Place {
  std::string article;  ///< SHA-256 of the text, lower-case hex.
  Span span;
  std::string words;  ///< What stands there. For people; the span decides.

  bool operator==(const Place&) const = default;
};

/// A claim, whoever reads the article next: the words that state it, and what it says at least.
struct ClaimAnchor {
  Place quote;
  Span cue;
  Predicate predicate = Predicate::InvestsIn;
  EntityKey subject;  ///< As read, before any merge.
  std::optional<EntityKey> object;
  std::string detail;  ///< Tells apart what else would be equal: metric, role, figures, date.
  bool by_hand = false;

  bool operator==(const ClaimAnchor&) const = default;
};

/// What a claim says, without where.
struct ClaimContent {
  Predicate predicate = Predicate::InvestsIn;
  EntityKey subject;
  std::optional<EntityKey> object;
  std::optional<Amount> amount;
  std::optional<double> percent;
  std::optional<Direction> direction;
  std::string metric;
  std::string role;
  std::string date;
  ClaimStatus status = ClaimStatus::Asserted;
  std::optional<EntityKey> source;
  std::string source_text;

  bool operator==(const ClaimContent&) const = default;
};

enum class Resolution : std::uint8_t { FirstHolds, SecondHolds, BothHold };
enum class TargetKind : std::uint8_t { Entity, Claim, Article, Publisher, Relation };

/// Letters of the Admiralty scale, the best first: for sources (entities, articles, publishers),
/// and for what they say (claims, relations).
inline constexpr std::string_view kSourceGrades = "ABCDEF";
inline constexpr std::string_view kClaimGrades = "123456";
[[nodiscard]] std::string_view gradesOf(TargetKind kind);
[[nodiscard]] bool isGradeOf(TargetKind kind, std::string_view grade);

/// What a note, a tag or a grade hangs on.
struct Target {
  TargetKind kind = TargetKind::Entity;
  /// Entity: its key. Claim: `toText(anchor)`. Article: its SHA-256. Publisher: its name.
  /// Relation: `predicate subject-key object-key`.
  std::string key;

  bool operator==(const Target&) const = default;
};

struct Point {
  double x = 0;
  double y = 0;

  bool operator==(const Point&) const = default;
};

/// The anchor of a claim that says `content` at `quote`.
[[nodiscard]] ClaimAnchor anchorOf(const Place& quote, Span cue, const ClaimContent& content,
                                   bool by_hand);

}  // namespace isnad::model
