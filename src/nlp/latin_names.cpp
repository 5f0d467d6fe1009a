#include <algorithm>
#include <cctype>

#include "candidate.h"

namespace isnad::nlp {

namespace {

using model::EntityType;
using text::TokenKind;

bool hasUpper(std::string_view word) {
  return std::ranges::any_of(word,
                             [](unsigned char c) { return std::isupper(c) != 0 || c >= 0x80; });
}

/// GPUs, AGI, IPO: capitals, perhaps with a plural s.
bool isAcronym(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  return word.size() >= 2 && word.size() <= 6 && std::ranges::all_of(word, [](unsigned char c) {
           return std::isupper(c) != 0 || std::isdigit(c) != 0;
         });
}

/// A Latin name goes on over spaces, `&`, `.`, `-`, and a number at its end (Galaxy 9).
std::uint32_t endOfRun(const Document& document, std::uint32_t first, std::uint32_t limit) {
  auto end = first + 1;
  while (end < limit) {
    const auto& token = document.tokens[end];
    const auto gap = token.span.begin - document.tokens[end - 1].span.end;
    if (gap > 1) break;
    if (token.kind == TokenKind::Latin) {
      ++end;
    } else if (token.kind == TokenKind::Number && document.quantities.size() > 0 &&
               document.in_value[end] == 0 && token.folded.size() <= 4) {
      ++end;
    } else if ((token.folded == "&" || token.folded == "." || token.folded == "-") &&
               end + 1 < limit && document.tokens[end + 1].kind == TokenKind::Latin &&
               (token.folded == "&" || gap == 0)) {
      end += 2;
    } else {
      break;
    }
  }
  return end;
}

bool isBracketed(const Document& document, TokenRange tokens) {
  return tokens.begin > 0 && document.isMark(tokens.begin - 1, "(") &&
         document.isMark(tokens.end, ")");
}

/// هاتفها → هاتف, سيارتها → سياره; the word itself where it has no such ending.
std::string withoutPossessive(const std::string& folded) {
  constexpr std::string_view kHer = "ها";
  constexpr std::string_view kTa = "ت";
  if (folded.size() <= 8 || !folded.ends_with(kHer)) return folded;
  auto stem = folded.substr(0, folded.size() - kHer.size());
  if (stem.ends_with(kTa)) stem.replace(stem.size() - kTa.size(), kTa.size(), "ه");
  return stem;
}

/// What a head word before the name says it is. Looks past quotes, brackets and definite
/// adjectives.
std::optional<EntityType> typeFromContext(const Scene& scene, TokenRange tokens) {
  auto token = tokens.begin;
  for (int steps = 0; steps < 4 && token > 0; ++steps) {
    --token;
    const auto& word = scene.document.tokens[token];
    if (word.kind == TokenKind::Punctuation) {
      if (word.folded == "." || word.folded == "،") break;
      continue;
    }
    if (word.kind != TokenKind::Arabic) break;
    for (const auto& form : {word.folded, withoutPossessive(word.folded)}) {
      for (const auto word_class : {WordClass::QuotedHead, WordClass::HeadOutside}) {
        if (const auto type = scene.lexicon.typeOf(word_class, form)) return type;
      }
    }
    if (!word.folded.starts_with("ال")) break;
  }
  return std::nullopt;
}

/// A number in it (Galaxy 9, Galaxy S9 2): a model of something, if nothing else is known.
bool hasNumber(const Document& document, TokenRange tokens) {
  for (auto token = tokens.begin; token < tokens.end; ++token) {
    if (document.tokens[token].kind == TokenKind::Number) return true;
  }
  return false;
}

}  // namespace

void findLatinNames(const Scene& scene, std::vector<Candidate>& found) {
  const auto& document = scene.document;
  for (const auto sentence : document.sentence_tokens) {
    for (auto token = sentence.begin; token < sentence.end;) {
      if (document.tokens[token].kind != TokenKind::Latin || document.in_value[token] != 0) {
        ++token;
        continue;
      }
      const TokenRange run{token, endOfRun(document, token, sentence.end)};
      token = run.end;
      const auto text = document.text.substr(
          document.tokens[run.begin].span.begin,
          document.tokens[run.end - 1].span.end - document.tokens[run.begin].span.begin);
      if (!hasUpper(text)) continue;
      auto type = typeFromContext(scene, run);
      if (!type && hasNumber(document, run)) type = EntityType::Product;
      const bool acronym = run.size() == 1 && isAcronym(text) && isBracketed(document, run);
      if (acronym && (!type || *type == EntityType::Product)) type = EntityType::Term;
      found.push_back(makeCandidate(document, run, 0, type.value_or(EntityType::Organization),
                                    type || run.size() > 1 ? 0.75F : 0.6F,
                                    acronym ? "acronym" : "Latin name"));
      found.back().needs_support = acronym || run.size() == 1;
    }
  }
}

}  // namespace isnad::nlp
