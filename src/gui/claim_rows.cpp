#include "claim_rows.h"

#include <algorithm>
#include <unordered_map>

#include <QCollator>
#include <QHash>

#include "qt_text.h"

namespace isnad::gui {

namespace {

using Claims = std::vector<std::uint32_t>;

bool holds(const ClaimText& text, std::uint32_t claim, const std::vector<std::string>& wanted,
           ClaimWords& words) {
  if (wanted.empty()) return true;
  auto& own = words[claim];
  if (own.empty()) own = text.wordsOf(claim);
  return std::ranges::all_of(wanted,
                             [&](const auto& word) { return own.find(word) != std::string::npos; });
}

/// Where each text stands among all of them: comparing numbers is quick, comparing texts is not.
std::vector<double> ranksOf(const std::vector<QString>& texts) {
  QHash<QString, double> rank;
  for (const auto& text : texts) rank.insert(text, 0);
  auto distinct = rank.keys();
  const QCollator collator;
  std::sort(distinct.begin(), distinct.end(), collator);
  for (qsizetype i = 0; i < distinct.size(); ++i) rank[distinct[i]] = static_cast<double>(i);
  std::vector<double> ranks;
  ranks.reserve(texts.size());
  for (const auto& text : texts) ranks.push_back(rank.value(text));
  return ranks;
}

double amountKey(const model::Claim& claim) {
  constexpr double kPercents = 1e-6;  // percentages stand before all sums, in their own order
  if (claim.amount) return claim.amount->value;
  return claim.percent ? *claim.percent * kPercents : -1.0;
}

/// Numbers by which the claims are sorted, parallel to them.
std::vector<double> keysOf(const ClaimText& text, const Claims& claims, int column) {
  if (column == ClaimText::Amount) {
    std::vector<double> keys;
    for (const auto claim : claims) keys.push_back(amountKey(text.at(claim)));
    return keys;
  }
  std::vector<QString> texts;
  texts.reserve(claims.size());
  for (const auto claim : claims)
    texts.push_back(column == ClaimText::Date ? toQt(text.at(claim).date) : text.of(claim, column));
  return ranksOf(texts);
}

void sortBy(const ClaimText& text, const ClaimOrder& order, Claims& claims) {
  if (order.column < 0) return;
  const auto keys = keysOf(text, claims, order.column);
  std::vector<std::pair<double, std::uint32_t>> sorted;
  for (std::size_t i = 0; i < claims.size(); ++i) sorted.emplace_back(keys[i], claims[i]);
  const auto key = &std::pair<double, std::uint32_t>::first;
  if (order.direction == Qt::AscendingOrder)
    std::ranges::stable_sort(sorted, {}, key);
  else
    std::ranges::stable_sort(sorted, std::greater<>(), key);
  std::ranges::transform(sorted, claims.begin(), &std::pair<double, std::uint32_t>::second);
}

std::int64_t groupOf(const model::Claim& claim, Grouping grouping) {
  switch (grouping) {
    case Grouping::Subject:
      return claim.subject.value;
    case Grouping::Predicate:
      return static_cast<std::int64_t>(claim.predicate);
    case Grouping::Status:
      return static_cast<std::int64_t>(claim.status);
    case Grouping::Article:
      return claim.evidence.article.value;
    case Grouping::None:
      break;
  }
  return 0;
}

QString titleOf(const ClaimText& text, std::uint32_t claim, Grouping grouping) {
  switch (grouping) {
    case Grouping::Subject:
      return text.of(claim, ClaimText::Subject);
    case Grouping::Predicate:
      return text.of(claim, ClaimText::Predicate);
    case Grouping::Status:
      return text.of(claim, ClaimText::Status);
    case Grouping::Article: {
      const auto* article = text.view()->source(text.at(claim).evidence.article);
      return article == nullptr ? QString() : toQt(article->title);
    }
    case Grouping::None:
      break;
  }
  return {};
}

void group(const ClaimText& text, const Claims& claims, Grouping grouping, ClaimRows& rows) {
  rows.grouped = grouping != Grouping::None;
  if (!rows.grouped) {
    rows.groups.push_back({{}, claims});
    return;
  }
  std::unordered_map<std::int64_t, std::size_t> known;
  for (const auto claim : claims) {
    const auto [found, is_new] =
        known.try_emplace(groupOf(text.at(claim), grouping), rows.groups.size());
    if (is_new) rows.groups.push_back({titleOf(text, claim, grouping), {}});
    rows.groups[found->second].claims.push_back(claim);
  }
  std::ranges::stable_sort(rows.groups, std::greater<>(),
                           [](const auto& group) { return group.claims.size(); });
}

}  // namespace

ClaimRows arrangeClaims(const ClaimText& text, const graph::Sifted& sifted, const ClaimOrder& order,
                        ClaimWords& words, const std::stop_token& stop) {
  ClaimRows rows;
  words.resize(text.size());
  Claims claims;
  for (std::uint32_t i = 0; i < text.size() && !stop.stop_requested(); ++i) {
    if (sifted.shows(i) && holds(text, i, order.words, words)) claims.push_back(i);
  }
  if (stop.stop_requested()) return rows;
  rows.count = claims.size();
  sortBy(text, order, claims);
  group(text, claims, order.grouping, rows);
  rows.places.resize(text.size());
  for (std::size_t g = 0; g < rows.groups.size(); ++g) {
    const auto& in = rows.groups[g].claims;
    for (std::size_t row = 0; row < in.size(); ++row)
      rows.places[in[row]] = {static_cast<std::int32_t>(g), static_cast<std::int32_t>(row)};
  }
  return rows;
}

}  // namespace isnad::gui
