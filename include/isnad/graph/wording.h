#pragma once

#include <string>

#include "isnad/graph/manner.h"

namespace isnad::graph {

/// A number of money or things in words that fit a label: `62.5 مليار دولار`, `$62.5bn`,
/// `نحو 3 ملايين ريال سعودي`. The qualifier is said, the value rounded to three digits.
[[nodiscard]] std::string amountText(const model::Amount& amount, const Manner& manner);

/// `12.5%`, `١٢٫٥٪`, never in scientific notation.
[[nodiscard]] std::string percentText(double percent, const Manner& manner = {});

[[nodiscard]] std::string predicateText(model::Predicate predicate, const Manner& manner);
[[nodiscard]] std::string statusText(model::ClaimStatus status, const Manner& manner);
[[nodiscard]] std::string familyText(model::PredicateFamily family, const Manner& manner);
[[nodiscard]] std::string typeText(model::EntityType type, const Manner& manner);

/// Of Claim::date's forms: `2026-mid` → `منتصف 2026`, `2026-Q2` → `الربع الثاني من 2026`; days and
/// months stay as they are, but for the manner's calendar and digits: `٢٠٢٦/٠٦/١٥`.
[[nodiscard]] std::string dateText(const std::string& date, const Manner& manner);

/// What stands on an edge, a line each: `استثمار`, `2 مليار دولار`.
[[nodiscard]] std::vector<std::string> edgeLines(const Graph& graph, const Edge& edge,
                                                 const Manner& manner);
/// The same in one line: `استثمار · 2 مليار دولار`.
[[nodiscard]] std::string edgeText(const Graph& graph, const Edge& edge, const Manner& manner);

/// How many relations a bundle holds: `علاقتان`, `3 علاقات`, `12 علاقة`; `12 relations`.
[[nodiscard]] std::string relationsText(std::uint32_t count, const Manner& manner);

/// The lines of a card: `جولة تمويل`, `20 مليار دولار`, `شينخوا`.
[[nodiscard]] std::vector<std::string> calloutLines(const Callout& callout, const Manner& manner);

/// A claim as one sentence-like line: `أرامكو · استثمار · سابك · 2 مليار دولار`.
[[nodiscard]] std::string claimLine(const model::Claim& claim, const std::string& subject,
                                    const std::string& object, const Manner& manner);

/// A claim as one reads it out, without a full stop. In Arabic by its verbal noun; what is not
/// plainly asserted says so at the end:
///
///   استثمار Nvidia في xAI، 2 مليار دولار        Nvidia invests in xAI, $2bn
///   إنتاج أوبتيموس على يد تسلا، 2026 [مخطط]      Tesla produces Optimus, 2026 [planned]
[[nodiscard]] std::string claimSentence(const model::Claim& claim, const std::string& subject,
                                        const std::string& object, const Manner& manner);

}  // namespace isnad::graph
