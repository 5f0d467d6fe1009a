#pragma once

#include <string>

#include "isnad/graph/graph.h"

namespace isnad::graph {

/// A number of money or things in words that fit a label: `62.5 مليار دولار`, `$62.5bn`,
/// `نحو 3 ملايين ريال سعودي`. The qualifier is said, the value rounded to three digits.
[[nodiscard]] std::string amountText(const model::Amount& amount, Language language);

/// `12.5%`, never in scientific notation.
[[nodiscard]] std::string percentText(double percent);

[[nodiscard]] std::string predicateText(model::Predicate predicate, Language language);
[[nodiscard]] std::string statusText(model::ClaimStatus status, Language language);
[[nodiscard]] std::string familyText(model::PredicateFamily family, Language language);
[[nodiscard]] std::string typeText(model::EntityType type, Language language);

/// Of Claim::date's forms: `2026-mid` → `منتصف 2026`, `2026-Q2` → `الربع الثاني من 2026`; days and
/// months stay as they are.
[[nodiscard]] std::string dateText(const std::string& date, Language language);

/// What stands on an edge, a line each: `استثمار`, `2 مليار دولار`.
[[nodiscard]] std::vector<std::string> edgeLines(const Edge& edge, Language language);
/// The same in one line: `استثمار · 2 مليار دولار`.
[[nodiscard]] std::string edgeText(const Edge& edge, Language language);

/// How many relations a bundle holds: `علاقتان`, `3 علاقات`, `12 علاقة`; `12 relations`.
[[nodiscard]] std::string relationsText(std::uint32_t count, Language language);

/// The lines of a card: `جولة تمويل`, `20 مليار دولار`, `شينخوا`.
[[nodiscard]] std::vector<std::string> calloutLines(const Callout& callout, Language language);

/// A claim as one sentence-like line: `أرامكو · استثمار · سابك · 2 مليار دولار`.
[[nodiscard]] std::string claimLine(const model::Claim& claim, const std::string& subject,
                                    const std::string& object, Language language);

/// A claim as one reads it out, without a full stop. In Arabic by its verbal noun; what is not
/// plainly asserted says so at the end:
///
///   استثمار Nvidia في xAI، 2 مليار دولار        Nvidia invests in xAI, $2bn
///   إنتاج أوبتيموس على يد تسلا، 2026 [مخطط]      Tesla produces Optimus, 2026 [planned]
[[nodiscard]] std::string claimSentence(const model::Claim& claim, const std::string& subject,
                                        const std::string& object, Language language);

}  // namespace isnad::graph
