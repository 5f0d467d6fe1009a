#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/graph/measures.h"
#include "isnad/graph/times.h"
#include "isnad/model/knowledge.h"

/// Which part of the knowledge a view shows: the filter, and what it says of each claim.
namespace isnad::graph {

/// Which time of a claim is meant.
enum class Clock : std::uint8_t {
  Valid,     ///< When it was so: the claim's own date, else the day its article was published.
  Recorded,  ///< When it was said: the day its article was published.
};

/// Claims whose time touches these days.
struct TimeSpan {
  Clock clock = Clock::Valid;
  Days days;
  bool undated = false;  ///< Also claims of which no time is known.
  bool operator==(const TimeSpan&) const = default;
};

/// Claims with an amount in this currency, both ends included. Amounts in other currencies are
/// never compared, since no rate is known: they are hidden.
struct AmountSpan {
  std::string currency;  ///< ISO 4217; empty: numbers that are no money.
  std::optional<double> least;
  std::optional<double> most;
  bool operator==(const AmountSpan&) const = default;
};

/// Entities with a measure from `least` to `most`, both included, among what the rest of the filter
/// leaves.
struct MeasureSpan {
  Measure measure = Measure::Degree;
  std::optional<double> least;
  std::optional<double> most;
  bool operator==(const MeasureSpan&) const = default;
};

/// Which part of the knowledge a view shows. Empty lists leave nothing out.
struct ViewFilter {
  std::vector<model::EntityType> hidden_types;
  std::vector<model::Predicate> hidden_predicates;
  std::vector<model::ClaimStatus> hidden_statuses;
  std::vector<std::string> hidden_sources;  ///< As ClaimFacets::sources has them.
  std::optional<AmountSpan> amount;
  std::optional<TimeSpan> time;
  std::string words;       ///< Each in a name of the subject, the object or the source.
  std::uint32_t core = 0;  ///< Entities that have as many neighbours of their kind (k-core).
  std::optional<MeasureSpan> measure;
  bool show_isolated = false;  ///< Entities that no shown claim names.

  bool operator==(const ViewFilter&) const = default;
  /// Whether no claim is hidden, whatever it says.
  [[nodiscard]] bool showsAll() const;
};

/// One line, in which only what hides something stands:
///
///   filter hide-type=place hide-source=رويترز clock=valid from=2026-01-01 to=2026-12-31
[[nodiscard]] std::string toText(const ViewFilter& filter);
/// The way back. Names that this version does not know are skipped; InvalidInput for what is no
/// such line, and for a date or number that is none.
[[nodiscard]] Result<ViewFilter> viewFilterFrom(std::string_view line);

/// What a filter compares, read once from a view's claims. Any thread may read it.
struct ClaimFacets {
  static constexpr std::uint32_t kNone = ~0U;
  struct Of {
    std::uint32_t subject = kNone;  ///< Index into Knowledge::entities.
    std::uint32_t object = kNone;
    std::uint32_t source = 0;  ///< Index into `sources`.
    std::optional<Days> valid;
    std::optional<Days> recorded;
    [[nodiscard]] const std::optional<Days>& at(Clock clock) const {
      return clock == Clock::Valid ? valid : recorded;
    }
  };
  std::vector<Of> claims;  ///< Parallel to Knowledge::claims.
  /// Who says so: whom the claim is ascribed to, else the publisher; empty where neither is known.
  std::vector<std::string> sources;
  std::vector<std::string> entity_words;  ///< Folded names, parallel to Knowledge::entities.
  std::vector<std::string> source_words;  ///< Folded, parallel to `sources`.
};

/// What a claim's article adds to it.
struct ArticleFacts {
  std::string_view publisher;
  std::string_view published;  ///< ISO 8601 day.
};
using ArticleLookUp = std::function<ArticleFacts(model::ArticleId)>;
/// Makes spellings of one word equal; without it words are compared as they are.
using Fold = std::function<std::string(std::string_view)>;

[[nodiscard]] ClaimFacets facetsOf(const model::Knowledge& knowledge,
                                   const ArticleLookUp& articles = {}, const Fold& fold = {});

/// Why a claim is hidden, a bit each.
enum class Facet : std::uint8_t {
  Type = 1,
  Predicate = 2,
  Status = 4,
  Source = 8,
  Amount = 16,
  Time = 32,
  Words = 64,
  Core = 128,  ///< Or what is measured of its entities.
};

/// What a filter does to each claim.
struct Sifted {
  std::vector<std::uint8_t> hidden_by;  ///< Facets, parallel to Knowledge::claims; 0: it is shown.
  std::size_t shown = 0;

  [[nodiscard]] bool shows(std::size_t claim) const { return hidden_by[claim] == 0; }
  /// Whether it would be shown if this one facet hid nothing.
  [[nodiscard]] bool showsBut(std::size_t claim, Facet facet) const {
    return (hidden_by[claim] & ~static_cast<unsigned>(facet)) == 0;
  }
};

/// `fold` is what the facets were made with. Stops early when asked to;
/// then the core and the measure are left out.
[[nodiscard]] Sifted sift(const model::Knowledge& knowledge, const ClaimFacets& facets,
                          const ViewFilter& filter, const Fold& fold = {},
                          const std::stop_token& stop = {});

/// How many claims each value would show, the other facets as they are. By enumerator, and by
/// index into ClaimFacets::sources. A claim counts for the types of both its entities.
struct FacetCounts {
  std::vector<std::uint32_t> types;
  std::vector<std::uint32_t> predicates;
  std::vector<std::uint32_t> statuses;
  std::vector<std::uint32_t> sources;
};
[[nodiscard]] FacetCounts countFacets(const model::Knowledge& knowledge, const ClaimFacets& facets,
                                      const Sifted& sifted);

}  // namespace isnad::graph
