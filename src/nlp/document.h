#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "isnad/base/span.h"
#include "isnad/model/article.h"
#include "isnad/text/clitics.h"
#include "isnad/text/dates.h"
#include "isnad/text/quantities.h"
#include "isnad/text/tokenizer.h"
#include "lexicon.h"

namespace isnad::nlp {

/// Half-open range of token numbers.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool contains(std::uint32_t token) const { return begin <= token && token < end; }
  [[nodiscard]] bool contains(TokenRange o) const { return begin <= o.begin && o.end <= end; }
  [[nodiscard]] bool overlaps(TokenRange o) const { return begin < o.end && o.begin < end; }
  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  bool operator==(const TokenRange&) const = default;
};

/// One article, cut up: what steps 3 to 5 look at. Refers to the article's text, which must outlive
/// it.
struct Document {
  std::string_view text;
  std::string_view published;
  std::vector<text::Token> tokens;
  std::vector<Span> sentences;
  std::vector<TokenRange> sentence_tokens;  ///< Parallel to `sentences`.
  std::vector<std::uint32_t> sentence_of;   ///< Per token; kNone between sentences and in ignored.
  std::vector<TokenRange> quoted;           ///< Inside quotation marks or brackets, in order.
  std::vector<text::Quantity> quantities;
  std::vector<text::DateExpression> dates;
  std::vector<std::vector<text::Segmentation>> readings;  ///< Per token: text::segmentations().
  std::vector<std::uint8_t> in_value;  ///< Per token: 1 inside a quantity or a date.
  std::vector<model::IgnoredPassage> ignored;

  static constexpr std::uint32_t kNone = ~std::uint32_t{0};

  [[nodiscard]] bool isMark(std::uint32_t token, std::string_view mark) const {
    return token < tokens.size() && tokens[token].kind == text::TokenKind::Punctuation &&
           tokens[token].folded == mark;
  }
  [[nodiscard]] bool isWord(std::uint32_t token) const {
    return token < tokens.size() && (tokens[token].kind == text::TokenKind::Arabic ||
                                     tokens[token].kind == text::TokenKind::Latin);
  }
  /// True where white space or nothing stands between the token and the one before it.
  [[nodiscard]] bool adjacent(std::uint32_t left, std::uint32_t right) const {
    return tokens[left].span.end == tokens[right].span.begin;
  }
};

/// Cuts the article up. Passages already ignored stay so; boilerplate found is added to them.
[[nodiscard]] Document makeDocument(const model::Article& article, const Lexicon& lexicon,
                                    text::Tokenizer& tokenizer);

}  // namespace isnad::nlp
