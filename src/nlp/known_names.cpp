#include <algorithm>
#include <unordered_set>

#include "candidate.h"

namespace isnad::nlp {

namespace {

/// A short word, or one with a particle, is weak evidence on its own.
constexpr std::size_t kShortestPrefixedStem = 6;  // bytes: three Arabic letters

struct Hit {
  Gazetteer::Match match;
  std::uint32_t first_token;
  std::size_t prefix;
};

bool isQuotedWhole(const Document& document, TokenRange tokens) {
  return std::ranges::find(document.quoted, tokens) != document.quoted.end();
}

bool isAfterHashtag(const Document& document, std::uint32_t token) {
  return token > 0 && document.isMark(token - 1, "#");
}

std::vector<Hit> longestHits(const Scene& scene, std::uint32_t first, std::uint32_t limit) {
  std::vector<Hit> best;
  std::vector<Gazetteer::Match> matches;
  for (const auto& reading : scene.document.readings[first]) {
    if (reading.future) continue;
    if (reading.length > 0 && reading.stem.size() < kShortestPrefixedStem) continue;
    matches.clear();
    scene.gazetteer.longestAt(scene.document.tokens, first, reading.stem, limit, matches);
    for (const auto& match : matches) {
      if (!best.empty() && match.end_token < best.front().match.end_token) continue;
      if (!best.empty() && match.end_token > best.front().match.end_token) best.clear();
      if (!best.empty() && reading.length > best.front().prefix) continue;
      best.push_back({match, first, reading.length});
    }
  }
  return best;
}

/// True where a word of `range` outside `but` tells of a price or of a movement.
bool tellsOfPrice(const Scene& scene, TokenRange range, TokenRange but) {
  for (auto token = range.begin; token < range.end; ++token) {
    if (but.contains(token)) continue;
    if (scene.lexicon.isInflectedAnyOf(
            {WordClass::Price, WordClass::Rises, WordClass::Falls, WordClass::Levels},
            scene.document.tokens[token].folded))
      return true;
  }
  return false;
}

TokenRange sentenceOf(const Document& document, std::uint32_t token) {
  return document.sentence_tokens[document.sentence_of[token]];
}

/// الذهب, الدولار: instruments where their price is spoken of close by.
bool hasPriceBeside(const Scene& scene, TokenRange tokens) {
  constexpr std::uint32_t kNear = 5;
  const auto sentence = sentenceOf(scene.document, tokens.begin);
  const auto begin = tokens.begin > sentence.begin + kNear ? tokens.begin - kNear : sentence.begin;
  return tellsOfPrice(scene, {begin, std::min(tokens.end + kNear, sentence.end)}, tokens);
}

/// What has a price elsewhere in the article has one wherever anything moves.
bool movesInSentence(const Scene& scene, std::uint32_t token) {
  return tellsOfPrice(scene, sentenceOf(scene.document, token), {});
}

/// الدولار مقابل الين: two instruments are weighed against each other.
bool isWeighed(const Scene& scene, const Hit& hit) {
  constexpr std::uint32_t kNear = 4;
  const auto& document = scene.document;
  const auto sentence = sentenceOf(document, hit.first_token);
  const auto end = std::min(hit.match.end_token + kNear, sentence.end);
  const auto begin =
      hit.first_token > sentence.begin + kNear ? hit.first_token - kNear : sentence.begin;
  for (auto token = begin; token < end; ++token) {
    const std::string_view word = document.tokens[token].folded;
    if (word == "مقابل" || word == "امام" || word == "بمقابل") return true;
  }
  return false;
}

bool hasEvidence(const Scene& scene, const Hit& hit, const GazetteerEntry& entry) {
  const TokenRange tokens{hit.first_token, hit.match.end_token};
  if (tokens.size() > 1 && !entry.ambiguous) return true;
  if (scene.document.in_value[hit.first_token] != 0) return false;
  if (!entry.ambiguous) return true;
  if (entry.type == model::EntityType::Instrument &&
      (hasPriceBeside(scene, tokens) || isWeighed(scene, hit)))
    return true;
  if (isQuotedWhole(scene.document, tokens)) return true;
  // إيرادات المراعي, سهم العربي: who has results or shares is a firm.
  if (entry.type == model::EntityType::Organization && hit.first_token > 0 &&
      scene.lexicon.isInflectedAnyOf({WordClass::Metric, WordClass::Price},
                                     scene.document.tokens[hit.first_token - 1].folded))
    return true;
  if (isAfterHashtag(scene.document, hit.first_token)) return true;
  return hasHeadBefore(scene, hit.first_token, entry.type);
}

Candidate candidateOf(const Scene& scene, Hit hit) {
  const auto& entry = scene.gazetteer.entry(hit.match.entry);
  // كأس العالم 2018: the year belongs to the event.
  const auto next = hit.match.end_token;
  constexpr std::size_t kYearDigits = 4;
  if (entry.type == model::EntityType::Event && next < scene.document.tokens.size() &&
      scene.document.tokens[next].kind == text::TokenKind::Number &&
      scene.document.tokens[next].folded.size() == kYearDigits) {
    ++hit.match.end_token;
  }
  auto candidate =
      makeCandidate(scene.document, {hit.first_token, hit.match.end_token}, hit.prefix, entry.type,
                    hasHeadBefore(scene, hit.first_token, entry.type) ? 1.0F : 0.95F, "gazetteer");
  candidate.entry = static_cast<int>(hit.match.entry);
  candidate.needs_support = false;
  return candidate;
}

}  // namespace

void findKnownNames(const Scene& scene, std::vector<Candidate>& found) {
  std::vector<Hit> waiting;
  std::unordered_set<std::uint32_t> certain;
  const auto& document = scene.document;
  for (const auto sentence : document.sentence_tokens) {
    for (auto first = sentence.begin; first < sentence.end; ++first) {
      if (!document.isWord(first) && document.tokens[first].kind != text::TokenKind::Number)
        continue;
      for (const auto& hit : longestHits(scene, first, sentence.end)) {
        const auto& entry = scene.gazetteer.entry(hit.match.entry);
        if (!hasEvidence(scene, hit, entry)) {
          waiting.push_back(hit);
          continue;
        }
        certain.insert(hit.match.entry);
        found.push_back(candidateOf(scene, hit));
      }
    }
  }
  for (const auto& hit : waiting) {
    const bool priced =
        scene.gazetteer.entry(hit.match.entry).type == model::EntityType::Instrument;
    if (certain.contains(hit.match.entry) && document.in_value[hit.first_token] == 0 &&
        (!priced || movesInSentence(scene, hit.first_token))) {
      found.push_back(candidateOf(scene, hit));
    }
  }
}

}  // namespace isnad::nlp
