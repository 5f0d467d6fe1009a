#include "document.h"

#include <algorithm>
#include <array>

#include "boilerplate.h"

namespace isnad::nlp {

namespace {

/// The readings of the token's particles, or just the word itself where it is no Arabic word.
std::vector<text::Segmentation> readingsOf(const text::Token& token) {
  if (token.kind == text::TokenKind::Arabic) return text::segmentations(token.folded);
  text::Segmentation whole;
  whole.stem = token.folded;
  return {whole};
}

struct MarkPair {
  std::string_view open;
  std::string_view close;
};

constexpr std::array<MarkPair, 8> kPairs{{
    {"«", "»"},
    {"“", "”"},
    {"(", ")"},
    {"[", "]"},
    {"‹", "›"},
    {"\"", "\""},
    {"”", "“"},
    {"'", "'"},
}};
constexpr std::uint32_t kLongestQuotation = 60;  // tokens

void findQuotations(Document& document) {
  for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
    if (document.tokens[i].kind != text::TokenKind::Punctuation) continue;
    for (const auto& pair : kPairs) {
      if (document.tokens[i].folded != pair.open) continue;
      const auto limit = std::min<std::uint32_t>(static_cast<std::uint32_t>(document.tokens.size()),
                                                 i + kLongestQuotation);
      std::uint32_t close = i + 1;
      while (close < limit && !document.isMark(close, pair.close)) ++close;
      if (close == limit || document.sentence_of[close] != document.sentence_of[i]) break;
      if (close > i + 1) document.quoted.push_back({i + 1, close});
      if (pair.open == pair.close) i = close;
      break;
    }
  }
}

void markValues(Document& document) {
  document.readings.reserve(document.tokens.size());
  for (const auto& token : document.tokens) document.readings.push_back(readingsOf(token));
  document.in_value.assign(document.tokens.size(), 0);
  const auto mark = [&](std::uint32_t begin, std::uint32_t end) {
    for (auto i = begin; i < end; ++i) document.in_value[i] = 1;
  };
  for (const auto& quantity : document.quantities) {
    if (quantity.kind != text::QuantityKind::Count || quantity.scaled) {
      mark(quantity.first_token, quantity.end_token);
    }
  }
  for (const auto& date : document.dates) mark(date.first_token, date.end_token);
}

}  // namespace

Document makeDocument(const model::Article& article, const Lexicon& lexicon,
                      text::Tokenizer& tokenizer) {
  Document document;
  document.text = article.text;
  document.published = article.published;
  document.ignored = article.ignored;
  for (auto& passage : findBoilerplate(article.text, lexicon)) {
    const bool known = std::ranges::any_of(
        article.ignored, [&](const auto& other) { return other.span.overlaps(passage.span); });
    if (!known) document.ignored.push_back(std::move(passage));
  }
  std::ranges::sort(document.ignored, {}, &model::IgnoredPassage::span);

  document.tokens = tokenizer.tokenize(document.text);
  std::erase_if(document.tokens, [&](const text::Token& token) {
    return std::ranges::any_of(
        document.ignored, [&](const auto& passage) { return passage.span.overlaps(token.span); });
  });
  document.sentences = text::splitSentences(document.text, document.tokens);
  document.sentence_of.assign(document.tokens.size(), Document::kNone);
  std::uint32_t token = 0;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Span sentence = document.sentences[s];
    while (token < document.tokens.size() && document.tokens[token].span.begin < sentence.begin)
      ++token;
    const auto first = token;
    while (token < document.tokens.size() && document.tokens[token].span.begin < sentence.end) {
      document.sentence_of[token++] = s;
    }
    document.sentence_tokens.push_back({first, token});
  }
  document.quantities = text::findQuantities(document.text, document.tokens);
  document.dates = text::findDates(document.text, document.tokens, article.published);
  markValues(document);
  findQuotations(document);
  return document;
}

}  // namespace isnad::nlp
