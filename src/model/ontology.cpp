#include "isnad/model/ontology.h"

#include <cassert>

namespace isnad::model {

namespace {

template <class E>
struct Row {
  E value;
  std::string_view key;
  std::string_view arabic;
  std::string_view english;
};

constexpr std::array<Row<EntityType>, 7> kEntityTypes{{
    {EntityType::Person, "person", "شخص", "person"},
    {EntityType::Organization, "organization", "مؤسسة", "organization"},
    {EntityType::Place, "place", "مكان", "place"},
    {EntityType::Product, "product", "منتج", "product"},
    {EntityType::Instrument, "instrument", "أداة مالية", "instrument"},
    {EntityType::Event, "event", "حدث", "event"},
    {EntityType::Term, "term", "مصطلح", "term"},
}};

constexpr std::array<Row<Predicate>, 21> kPredicates{{
    {Predicate::InvestsIn, "invests_in", "استثمار", "invests in"},
    {Predicate::Acquires, "acquires", "استحواذ", "acquires"},
    {Predicate::Divests, "divests", "تخارج", "divests"},
    {Predicate::Owns, "owns", "ملكية", "owns"},
    {Predicate::MergesWith, "merges_with", "اندماج", "merges with"},
    {Predicate::Founded, "founded", "تأسيس", "founded"},
    {Predicate::HoldsPosition, "holds_position", "منصب", "holds a position at"},
    {Predicate::RaisesFunding, "raises_funding", "جولة تمويل", "raises funding"},
    {Predicate::LendsTo, "lends_to", "إقراض", "lends to"},
    {Predicate::IssuesDebt, "issues_debt", "إصدار دين", "issues debt"},
    {Predicate::GoesPublic, "goes_public", "طرح عام", "goes public"},
    {Predicate::PartnersWith, "partners_with", "شراكة", "partners with"},
    {Predicate::Supplies, "supplies", "توريد", "supplies"},
    {Predicate::CompetesWith, "competes_with", "منافسة", "competes with"},
    {Predicate::LegalAction, "legal_action", "إجراء قانوني", "takes legal action against"},
    {Predicate::Produces, "produces", "إنتاج", "produces"},
    {Predicate::LocatedIn, "located_in", "مقر", "is located in"},
    {Predicate::Influences, "influences", "نفوذ", "influences"},
    {Predicate::ValuedAt, "valued_at", "تقييم", "is valued at"},
    {Predicate::ReportsResult, "reports_result", "نتائج", "reports"},
    {Predicate::PriceMoves, "price_moves", "حركة سعر", "price moves"},
}};

constexpr std::array<Row<PredicateFamily>, 6> kFamilies{{
    {PredicateFamily::Ownership, "ownership", "ملكية ومال", "ownership and money"},
    {PredicateFamily::Deal, "deal", "صفقات", "deals"},
    {PredicateFamily::People, "people", "أشخاص", "people"},
    {PredicateFamily::Conflict, "conflict", "نزاع", "conflict"},
    {PredicateFamily::ProductPlace, "product_place", "منتجات وأماكن", "products and places"},
    {PredicateFamily::Market, "market", "سوق", "market"},
}};

constexpr std::array<Row<ClaimStatus>, 5> kStatuses{{
    {ClaimStatus::Asserted, "asserted", "مؤكد", "asserted"},
    {ClaimStatus::Planned, "planned", "مخطط", "planned"},
    {ClaimStatus::Possible, "possible", "محتمل", "possible"},
    {ClaimStatus::Denied, "denied", "مرفوض أو منفي", "denied"},
    {ClaimStatus::Ended, "ended", "منته", "ended"},
}};

constexpr std::array<Row<AmountQualifier>, 5> kQualifiers{{
    {AmountQualifier::Exact, "exact", "", ""},
    {AmountQualifier::About, "about", "نحو", "about"},
    {AmountQualifier::MoreThan, "more_than", "أكثر من", "more than"},
    {AmountQualifier::LessThan, "less_than", "أقل من", "less than"},
    {AmountQualifier::UpTo, "up_to", "حتى", "up to"},
}};

constexpr std::array<Row<Direction>, 3> kDirections{{
    {Direction::Up, "up", "صعود", "up"},
    {Direction::Down, "down", "هبوط", "down"},
    {Direction::Flat, "flat", "ثبات", "flat"},
}};

constexpr std::array<Row<Verdict>, 2> kVerdicts{{
    {Verdict::Accepted, "accepted", "مقبول", "accepted"},
    {Verdict::Rejected, "rejected", "مردود", "rejected"},
}};

template <class E, std::size_t N>
constexpr std::array<E, N> valuesOf(const std::array<Row<E>, N>& rows) {
  std::array<E, N> values{};
  for (std::size_t i = 0; i < N; ++i) values[i] = rows[i].value;
  return values;
}

template <class E, std::size_t N>
const Row<E>& rowOf(const std::array<Row<E>, N>& rows, E value) {
  const auto index = static_cast<std::size_t>(value);
  assert(index < N && rows[index].value == value);
  return rows[index];
}

template <class E, std::size_t N>
std::optional<E> find(const std::array<Row<E>, N>& rows, std::string_view key) {
  for (const auto& row : rows) {
    if (row.key == key) return row.value;
  }
  return std::nullopt;
}

constexpr auto kEntityTypeValues = valuesOf(kEntityTypes);
constexpr auto kPredicateValues = valuesOf(kPredicates);
constexpr auto kFamilyValues = valuesOf(kFamilies);
constexpr auto kStatusValues = valuesOf(kStatuses);

}  // namespace

std::span<const EntityType> allEntityTypes() { return kEntityTypeValues; }
std::span<const Predicate> allPredicates() { return kPredicateValues; }
std::span<const PredicateFamily> allPredicateFamilies() { return kFamilyValues; }
std::span<const ClaimStatus> allClaimStatuses() { return kStatusValues; }

std::string_view keyOf(EntityType type) { return rowOf(kEntityTypes, type).key; }
std::string_view keyOf(Predicate predicate) { return rowOf(kPredicates, predicate).key; }
std::string_view keyOf(PredicateFamily family) { return rowOf(kFamilies, family).key; }
std::string_view keyOf(ClaimStatus status) { return rowOf(kStatuses, status).key; }
std::string_view keyOf(AmountQualifier qualifier) { return rowOf(kQualifiers, qualifier).key; }
std::string_view keyOf(Direction direction) { return rowOf(kDirections, direction).key; }
std::string_view keyOf(Verdict verdict) { return rowOf(kVerdicts, verdict).key; }

std::optional<EntityType> entityTypeFrom(std::string_view key) { return find(kEntityTypes, key); }
std::optional<Predicate> predicateFrom(std::string_view key) { return find(kPredicates, key); }
std::optional<ClaimStatus> claimStatusFrom(std::string_view key) { return find(kStatuses, key); }
std::optional<AmountQualifier> amountQualifierFrom(std::string_view key) {
  return find(kQualifiers, key);
}
std::optional<Direction> directionFrom(std::string_view key) { return find(kDirections, key); }
std::optional<Verdict> verdictFrom(std::string_view key) { return find(kVerdicts, key); }

PredicateFamily familyOf(Predicate predicate) {
  switch (predicate) {
    case Predicate::InvestsIn:
    case Predicate::Owns:
    case Predicate::RaisesFunding:
    case Predicate::LendsTo:
    case Predicate::IssuesDebt:
      return PredicateFamily::Ownership;
    case Predicate::Acquires:
    case Predicate::Divests:
    case Predicate::MergesWith:
    case Predicate::GoesPublic:
    case Predicate::PartnersWith:
    case Predicate::Supplies:
      return PredicateFamily::Deal;
    case Predicate::Founded:
    case Predicate::HoldsPosition:
    case Predicate::Influences:
      return PredicateFamily::People;
    case Predicate::CompetesWith:
    case Predicate::LegalAction:
      return PredicateFamily::Conflict;
    case Predicate::Produces:
    case Predicate::LocatedIn:
      return PredicateFamily::ProductPlace;
    case Predicate::ValuedAt:
    case Predicate::ReportsResult:
    case Predicate::PriceMoves:
      return PredicateFamily::Market;
  }
  return PredicateFamily::Market;
}

bool isSymmetric(Predicate predicate) {
  return predicate == Predicate::MergesWith || predicate == Predicate::PartnersWith ||
         predicate == Predicate::CompetesWith;
}

std::string_view arabicName(Predicate predicate) { return rowOf(kPredicates, predicate).arabic; }
std::string_view englishName(Predicate predicate) { return rowOf(kPredicates, predicate).english; }
std::string_view arabicName(EntityType type) { return rowOf(kEntityTypes, type).arabic; }
std::string_view englishName(EntityType type) { return rowOf(kEntityTypes, type).english; }
std::string_view arabicName(ClaimStatus status) { return rowOf(kStatuses, status).arabic; }
std::string_view englishName(ClaimStatus status) { return rowOf(kStatuses, status).english; }

}  // namespace isnad::model
