#include <algorithm>
#include <optional>

#include "candidate.h"
#include "word_list.h"

namespace isnad::nlp {

namespace {

using model::EntityType;
using text::TokenKind;

constexpr std::string_view kLam = "ل";
constexpr std::string_view kDoubleLam = "لل";
constexpr float kTold = 0.8F;

/// Up to `most` definite words from `from` on, and what is coordinate to them: … المالية والعقارية.
std::uint32_t endOfDefinites(const Scene& scene, std::uint32_t from, std::uint32_t most,
                             std::uint32_t limit) {
  auto end = from;
  for (std::uint32_t free = 0; end < limit; ++end) {
    const auto& token = scene.document.tokens[end];
    std::string_view word = token.folded;
    if (word.starts_with("وال"))
      word.remove_prefix(std::string_view("و").size());
    else if (++free > most)
      break;
    if (token.kind != TokenKind::Arabic || !isDefinite(word) ||
        scene.lexicon.is(WordClass::NameStop, word) || scene.lexicon.is(WordClass::Title, word) ||
        !scene.gazetteer.countryOfDemonym(word).empty())
      break;
  }
  return end;
}

/// Where the line of business that begins at `token` ends: للتأمين التعاوني, لإدارة الأصول;
/// `token` itself where none does.
std::uint32_t endOfBusiness(const Scene& scene, std::uint32_t token, std::uint32_t limit) {
  if (token >= limit || scene.document.in_value[token] != 0) return token;
  std::string_view word = scene.document.tokens[token].folded;
  if (word.starts_with(kDoubleLam)) {
    word.remove_prefix(kDoubleLam.size());
    if (!scene.lexicon.is(WordClass::Business, word)) return token;
    return endOfDefinites(scene, token + 1, 1, limit);
  }
  if (!word.starts_with(kLam)) return token;
  word.remove_prefix(kLam.size());
  if (!scene.lexicon.is(WordClass::Business, word)) return token;
  const auto end = endOfDefinites(scene, token + 1, 2, limit);
  return end > token + 1 ? end : token;
}

/// `name` up to `end`, the particles of its first word off as they were: a firm.
Candidate extended(const Document& document, const Candidate& name, std::uint32_t end) {
  const auto part =
      makeCandidate(document, {name.tokens.begin, name.tokens.end}, 0, name.type, 0, "");
  const auto prefix = part.key.size() - name.key.size();
  auto longer = makeCandidate(document, {name.tokens.begin, end}, prefix, EntityType::Organization,
                              name.score, name.found_by);
  longer.needs_support = name.needs_support;
  return longer;
}

/// A firm whose line of business belongs to its name, but not what a known firm does.
void addBusiness(const Scene& scene, std::vector<Candidate>& found) {
  const auto& document = scene.document;
  const auto size = found.size();
  for (std::size_t i = 0; i < size; ++i) {
    const auto& name = found[i];
    if (name.entry >= 0 || name.type == EntityType::Product || name.type == EntityType::Place ||
        document.tokens[name.tokens.begin].kind != TokenKind::Arabic)
      continue;
    const auto limit = document.sentence_tokens[document.sentence_of[name.tokens.begin]].end;
    const auto end = endOfBusiness(scene, name.tokens.end, limit);
    const std::string_view first_word = document.tokens[name.tokens.begin].folded;
    // نيسان لصناعة السيارات says what the firm does; الشركة العربية لصناعة الورق is its name.
    const bool of_objects =
        !document.tokens[name.tokens.end < limit ? name.tokens.end : 0].folded.starts_with(
            kDoubleLam);
    if (end == name.tokens.end || (of_objects && !isDefinite(first_word))) continue;
    found.push_back(extended(document, name, end));
  }
}

/// شركة سهل للدفع: whatever word stands between is the name.
void findBetweenHeadAndBusiness(const Scene& scene, TokenRange sentence,
                                std::vector<Candidate>& found) {
  const auto& document = scene.document;
  for (auto token = sentence.begin; token + 2 < sentence.end; ++token) {
    if (!document.tokens[token + 2].folded.starts_with(kDoubleLam)) continue;
    const std::string_view head = document.tokens[token].folded;
    if (isDefinite(head) ||
        scene.lexicon.typeOf(WordClass::HeadOutside, head) != EntityType::Organization)
      continue;
    const auto& word = document.tokens[token + 1];
    if (word.kind != TokenKind::Arabic || isDefinite(word.folded) ||
        scene.lexicon.firstOf({WordClass::NotName, WordClass::NameStop, WordClass::Function},
                              word.folded) != WordClass::kCount ||
        !scene.gazetteer.countryOfDemonym(word.folded).empty() ||
        (word.folded.ends_with("ه") &&
         (scene.lexicon.isCommon(word.folded) || word.folded.starts_with("م"))))
      continue;
    const auto end = endOfBusiness(scene, token + 2, sentence.end);
    if (end == token + 2) continue;
    found.push_back(makeCandidate(document, {token + 1, end}, 0, EntityType::Organization, kTold,
                                  "line of business"));
    found.back().needs_support = false;
  }
}

/// The particles of a word that begins a name; nothing where it hardly does.
std::optional<std::size_t> prefixOfName(const Scene& scene, std::uint32_t token) {
  constexpr std::size_t kParticle = 2;  // bytes
  const auto& word = scene.document.tokens[token];
  if (word.kind != TokenKind::Arabic || scene.document.in_value[token] != 0) return std::nullopt;
  const std::string_view folded = word.folded;
  const auto stem = folded.substr(std::min(kParticle, folded.size()));
  if (folded.starts_with("و") && mayBeName(scene, stem) &&
      scene.lexicon.nameToken(folded) == nullptr)
    return kParticle;
  if ((folded.starts_with("ل") || folded.starts_with("ب")) && scene.lexicon.isCommon(stem))
    return kParticle;
  return mayBeName(scene, folded) ? std::optional<std::size_t>(0) : std::nullopt;
}

/// X كابيتال, X Y القابضة: what such a word ends is a firm.
void addFirmsThatEnd(const Scene& scene, TokenRange ending, std::vector<Candidate>& found) {
  const auto& document = scene.document;
  const auto word_before = ending.begin - 1;
  const auto prefix = prefixOfName(scene, word_before);
  const auto size = found.size();
  for (std::size_t i = 0; i < size; ++i) {
    const auto& name = found[i];
    const bool beside = name.tokens.end == ending.begin;
    const bool with_word = name.tokens.end == word_before && prefix == std::size_t{0};
    if ((!beside && !with_word) || name.type == EntityType::Product) continue;
    auto longer = extended(document, name, ending.end);
    // تلال الخليج القابضة: no place holds others.
    const auto first = name.tokens.begin;
    if (name.type == EntityType::Place && first > 0 && name.tokens.size() == 1 &&
        document.sentence_of[first - 1] == document.sentence_of[first] &&
        !isDefinite(document.tokens[first - 1].folded) && prefixOfName(scene, first - 1))
      longer = makeCandidate(document, {first - 1, ending.end}, *prefixOfName(scene, first - 1),
                             EntityType::Organization, kTold, "firm");
    longer.score = std::max(name.score, kTold);
    longer.found_by = "firm";
    longer.needs_support = false;
    found.push_back(std::move(longer));
  }
  // القابضة may be a firm of its own: وقعت القابضة.
  const bool own_firm = isDefinite(document.tokens[ending.begin].folded) &&
                        !hasHeadBefore(scene, word_before, EntityType::Organization);
  if (!prefix || own_firm) return;
  found.push_back(makeCandidate(document, {word_before, ending.end}, *prefix,
                                EntityType::Organization, kTold, "firm"));
  found.back().needs_support = false;
}

/// يو سي سي القابضة holds no القابضة.
void dropWithin(std::uint32_t end, std::size_t first_firm, std::vector<Candidate>& found) {
  const bool is_end =
      std::any_of(found.begin() + static_cast<std::ptrdiff_t>(first_firm), found.end(),
                  [&](const Candidate& c) { return c.tokens.end == end; });
  if (!is_end) return;
  std::erase_if(found, [&](const Candidate& name) {
    return name.tokens.end == end && name.tokens.size() == 1;
  });
}

void findByFirmEnd(const Scene& scene, TokenRange sentence, std::vector<Candidate>& found) {
  const auto isEnd = [&](std::uint32_t token) {
    return scene.lexicon.is(WordClass::FirmEnd, scene.document.tokens[token].folded);
  };
  for (auto token = sentence.begin + 1; token < sentence.end; ++token) {
    if (!isEnd(token)) continue;
    TokenRange ending{token, token + 1};
    while (ending.end < sentence.end && isEnd(ending.end)) ++ending.end;
    const auto before = found.size();
    addFirmsThatEnd(scene, ending, found);
    dropWithin(ending.end, before, found);
    token = ending.end - 1;
  }
}

}  // namespace

void findFirmNames(const Scene& scene, std::vector<Candidate>& found) {
  addBusiness(scene, found);
  for (const auto sentence : scene.document.sentence_tokens) {
    findBetweenHeadAndBusiness(scene, sentence, found);
    findByFirmEnd(scene, sentence, found);
  }
}

}  // namespace isnad::nlp
