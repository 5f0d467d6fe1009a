#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// The closed lists: what kinds of entity there are, what can be said of them, and how surely.
/// Each enumerator has one spelling in files (`organization`, `invests_in`), the same everywhere.
namespace isnad::model {

enum class EntityType : std::uint8_t {
  Person,
  Organization,
  Place,
  Product,
  Instrument,
  Event,
  Term,
};

enum class Predicate : std::uint8_t {
  InvestsIn,
  Acquires,
  Divests,
  Owns,
  MergesWith,
  Founded,
  HoldsPosition,
  RaisesFunding,
  LendsTo,
  IssuesDebt,
  GoesPublic,
  PartnersWith,
  Supplies,
  CompetesWith,
  LegalAction,
  Produces,
  LocatedIn,
  Influences,
  ValuedAt,
  ReportsResult,
  PriceMoves,
};

/// What a group of predicates is about; it decides the colour of an edge.
enum class PredicateFamily : std::uint8_t {
  Ownership,
  Deal,
  People,
  Conflict,
  ProductPlace,
  Market
};

enum class ClaimStatus : std::uint8_t {
  Asserted,  ///< It happened, it is so.
  Planned,   ///< Decided or intended.
  Possible,  ///< May be; is being talked about.
  Denied,    ///< Said not to be so; refused, cancelled, failed.
  Ended,     ///< Was so, no longer is.
};

enum class AmountQualifier : std::uint8_t { Exact, About, MoreThan, LessThan, UpTo };

enum class Direction : std::uint8_t { Up, Down, Flat };

/// What a person says of a claim, apart from the machine's confidence.
enum class Verdict : std::uint8_t { Accepted, Rejected };

/// Every enumerator, in order.
[[nodiscard]] std::span<const EntityType> allEntityTypes();
[[nodiscard]] std::span<const Predicate> allPredicates();
[[nodiscard]] std::span<const PredicateFamily> allPredicateFamilies();
[[nodiscard]] std::span<const ClaimStatus> allClaimStatuses();

/// The spelling in files: `keyOf(Predicate::InvestsIn) == "invests_in"`.
[[nodiscard]] std::string_view keyOf(EntityType type);
[[nodiscard]] std::string_view keyOf(Predicate predicate);
[[nodiscard]] std::string_view keyOf(PredicateFamily family);
[[nodiscard]] std::string_view keyOf(ClaimStatus status);
[[nodiscard]] std::string_view keyOf(AmountQualifier qualifier);
[[nodiscard]] std::string_view keyOf(Direction direction);
[[nodiscard]] std::string_view keyOf(Verdict verdict);

/// The way back; nothing where no enumerator is spelt like that.
[[nodiscard]] std::optional<EntityType> entityTypeFrom(std::string_view key);
[[nodiscard]] std::optional<Predicate> predicateFrom(std::string_view key);
[[nodiscard]] std::optional<ClaimStatus> claimStatusFrom(std::string_view key);
[[nodiscard]] std::optional<AmountQualifier> amountQualifierFrom(std::string_view key);
[[nodiscard]] std::optional<Direction> directionFrom(std::string_view key);
[[nodiscard]] std::optional<Verdict> verdictFrom(std::string_view key);

[[nodiscard]] PredicateFamily familyOf(Predicate predicate);

/// True where A–B says the same as B–A: merges_with, partners_with, competes_with.
[[nodiscard]] bool isSymmetric(Predicate predicate);

/// How the name reads on an edge and in a card: `تستثمر في`, `invests in`.
[[nodiscard]] std::string_view arabicName(Predicate predicate);
[[nodiscard]] std::string_view englishName(Predicate predicate);
[[nodiscard]] std::string_view arabicName(EntityType type);
[[nodiscard]] std::string_view englishName(EntityType type);
[[nodiscard]] std::string_view arabicName(ClaimStatus status);
[[nodiscard]] std::string_view englishName(ClaimStatus status);

}  // namespace isnad::model
