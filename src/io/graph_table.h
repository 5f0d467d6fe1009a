#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "isnad/io/publication.h"

namespace isnad::io {

enum class ColumnType : std::uint8_t { Text, Integer, Real, Boolean };
/// `string`, `long`, `double`, `boolean`: what GraphML, GEXF and CX2 all call them.
[[nodiscard]] std::string_view typeName(ColumnType type);

/// One attribute of nodes or edges: an ASCII name that is never translated.
struct Column {
  std::string_view name;
  ColumnType type;
};

/// A value of a row; nothing where it is not known.
using Value = std::variant<std::monostate, std::string, std::int64_t, double, bool>;

[[nodiscard]] inline bool isKnown(const Value& value) { return value.index() != 0; }

struct NodeRow {
  std::string id;            ///< `e12` for an entity, `s34` for claim c34 if it has no second one.
  std::uint64_t number = 0;  ///< From 0, in order.
  std::string label;
  std::optional<model::EntityType> type;  ///< None for a claim.
  std::size_t entity = 0;                 ///< Index into Publication::entities, if it is one.
  std::optional<graph::Point> at;
  double weight = 0;          ///< Claims that name it.
  std::vector<Value> values;  ///< Parallel to nodeColumns().
};

struct EdgeRow {
  std::string id;  ///< `c34`.
  std::uint64_t number = 0;
  std::string source;
  std::string target;
  std::uint64_t source_number = 0;  ///< Of the nodes' numbers.
  std::uint64_t target_number = 0;
  std::string label;
  const PublishedClaim* claim = nullptr;
  const PublishedArticle* article = nullptr;
  std::vector<Value> values;  ///< Parallel to edgeColumns().
};

[[nodiscard]] std::span<const Column> nodeColumns();
[[nodiscard]] std::span<const Column> edgeColumns();

/// A publication as every graph format sees it: one node an entity, one edge a claim. A claim
/// without a second entity gets a node of its own, of type `statement`, so that each claim is
/// exactly one edge and nothing is lost. Rows are made one at a time: what is held is counted per
/// entity. Making it and each walk over the edges read the claims once, a walk over the nodes too
/// if there are statements; where that fails, Publication::claims tells.
class GraphTable {
 public:
  explicit GraphTable(const Publication& publication);

  void eachNode(const std::function<void(const NodeRow&)>& use) const;
  void eachEdge(const std::function<void(const EdgeRow&)>& use) const;
  [[nodiscard]] std::size_t nodes() const;
  [[nodiscard]] std::size_t edges() const { return publication_.claims.size(); }

 private:
  struct Seen {
    std::int64_t claims = 0;
    std::vector<std::uint32_t> articles;  ///< Sorted, each once.
    std::string first;
    std::string last;
  };
  void count(std::size_t entity, const PublishedClaim& claim);
  std::vector<Value> entityValues(std::size_t index) const;
  std::vector<Value> statementValues(const PublishedClaim& claim) const;
  std::vector<Value> edgeValues(const PublishedClaim& claim) const;

  const Publication& publication_;
  std::unordered_map<std::int64_t, std::size_t> entity_index_;
  std::vector<Seen> seen_;
  std::size_t statements_ = 0;
};

/// `e12`, `c34`, `a5`.
[[nodiscard]] std::string idOf(model::EntityId id);
[[nodiscard]] std::string idOf(model::ClaimId id);
[[nodiscard]] std::string idOf(model::ArticleId id);

/// What the claim says apart from its entities: `استثمار · 2 مليار دولار`.
[[nodiscard]] std::string labelOf(const model::Claim& claim);

/// confirmed, reported, attributed, expected, possible, denied: how sure the words are.
[[nodiscard]] std::string_view certaintyOf(const model::Claim& claim);

/// unreviewed, accepted, corrected, added: what a person has done about the claim.
[[nodiscard]] std::string_view reviewOf(const model::Claim& claim);

/// year, half, quarter, month, day, part_of_year; empty for no date.
[[nodiscard]] std::string_view datePrecision(std::string_view date);

/// The first and last day that a date of the ontology may mean: `2026-Q2` is 2026-04-01 … 06-30.
struct DayRange {
  std::string first;
  std::string last;
};
[[nodiscard]] std::optional<DayRange> daysOf(std::string_view date);

/// The FollowTheMoney schema of an entity, and of a claim between entities of two such types.
[[nodiscard]] std::string_view ftmSchemaOf(const model::Entity& entity);
[[nodiscard]] std::string_view ftmSchemaOf(const model::Claim& claim, std::string_view subject,
                                           std::string_view object);

/// The entity's id in a scheme (`qid`, `ticker`); empty where unknown.
[[nodiscard]] std::string_view idIn(const model::Entity& entity, std::string_view scheme);

}  // namespace isnad::io
