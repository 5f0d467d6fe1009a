#include "judged_claims.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "table.h"

namespace isnad::train {

namespace {

std::optional<std::uint32_t> numberOf(std::string_view text) {
  std::uint32_t number = 0;
  const auto* end = text.data() + text.size();
  if (text.empty() || std::from_chars(text.data(), end, number).ptr != end) return std::nullopt;
  return number;
}

std::optional<double> valueOf(const std::string& text) {
  double value = 0;
  const auto* end = text.data() + text.size();
  if (text.empty() || std::from_chars(text.data(), end, value).ptr != end) return std::nullopt;
  return value;
}

std::optional<Span> spanOf(std::string_view text) {
  const auto dash = text.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto begin = numberOf(text.substr(0, dash));
  const auto end = numberOf(text.substr(dash + 1));
  if (!begin || !end) return std::nullopt;
  return Span{*begin, *end};
}

bool isNamedAt(const model::Analysis& analysis, model::EntityId entity, Span place) {
  return std::ranges::any_of(analysis.mentions, [&](const model::Mention& mention) {
    return mention.entity == entity && mention.span.overlaps(place);
  });
}

bool same(std::optional<double> a, std::optional<double> b) {
  constexpr double kTolerance = 0.01;
  if (!a || !b) return !a && !b;
  return std::abs(*a - *b) <= kTolerance * std::max(std::abs(*a), std::abs(*b));
}

bool isMeant(const JudgedClaim& judged, const model::Analysis& analysis,
             const model::Claim& claim) {
  if (judged.predicate != claim.predicate || judged.object.has_value() != claim.object.has_value())
    return false;
  const bool subject = isNamedAt(analysis, claim.subject, judged.subject);
  if (!judged.object) {
    const auto amount = claim.amount ? std::optional(claim.amount->value) : std::nullopt;
    return subject && same(judged.amount, amount) && same(judged.percent, claim.percent);
  }
  if (subject && isNamedAt(analysis, *claim.object, *judged.object)) return true;
  return isSymmetric(claim.predicate) && isNamedAt(analysis, *claim.object, judged.subject) &&
         isNamedAt(analysis, claim.subject, *judged.object);
}

/// A figure that nobody was asked about may well be somebody's result.
bool isFigureAsked(const std::vector<JudgedClaim>& asked, const model::Claim& claim) {
  return std::ranges::any_of(asked, [&](const JudgedClaim& judged) {
    const bool amount = judged.amount && claim.amount && same(judged.amount, claim.amount->value);
    const bool percent = judged.percent && same(judged.percent, claim.percent);
    return amount || percent || (!claim.amount && !claim.percent);
  });
}

}  // namespace

Result<std::map<std::size_t, JudgedArticle>> readJudgedClaims(const std::filesystem::path& file) {
  ISNAD_TRY(const auto rows, nlp::readTable(file));
  std::map<std::size_t, JudgedArticle> articles;
  for (const auto& row : rows) {
    const auto number = numberOf(row.at(0));
    const auto bytes = numberOf(row.at(1));
    const auto sentence = spanOf(row.at(2));
    const auto predicate = model::predicateFrom(row.at(3));
    const auto subject = spanOf(row.at(4));
    if (!number || !bytes || !sentence || !predicate || !subject)
      return nlp::badLine(file, row.line, "not a judged claim");
    auto& article = articles[*number];
    article.bytes = *bytes;
    article.sentences[sentence->begin].push_back({*predicate, *subject, spanOf(row.at(5)),
                                                  valueOf(row.at(6)), valueOf(row.at(7)),
                                                  row.at(8) == "1"});
  }
  return articles;
}

std::optional<bool> verdictOn(const JudgedArticle& article, const model::Analysis& analysis,
                              const model::Claim& claim) {
  const auto sentence = article.sentences.find(claim.evidence.sentence.begin);
  if (sentence == article.sentences.end()) return std::nullopt;
  const bool right = std::ranges::any_of(sentence->second, [&](const JudgedClaim& judged) {
    return judged.right && isMeant(judged, analysis, claim);
  });
  if (!right && !claim.object && !isFigureAsked(sentence->second, claim)) return std::nullopt;
  return right;
}

}  // namespace isnad::train
