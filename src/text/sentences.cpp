#include <algorithm>

#include "isnad/text/tokenizer.h"

namespace isnad::text {

namespace {

constexpr std::size_t kLongestWholeQuotation = 30;  // tokens; a longer one is cut like other prose

bool isMark(const Token& token, std::string_view mark) {
  return token.kind == TokenKind::Punctuation && token.folded == mark;
}

bool isClosing(const Token& token) {
  return isMark(token, "\"") || isMark(token, "»") || isMark(token, "”") || isMark(token, ")");
}

/// A word of one or two letters: an initial, a title, the letters of a spelt-out acronym.
bool isShortWord(const Token& token) {
  return token.kind == TokenKind::Latin ? token.folded.size() <= 2
                                        : token.folded.size() <= 2 * 2 + 2;
}

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {
    closing_.assign(tokens.size(), 0);
    markShortQuotations();
  }

  std::vector<Span> split() const {
    std::vector<Span> sentences;
    std::size_t first = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const bool last = i + 1 == tokens_.size();
      if (!last && !lineEndsAfter(i) && !(endsSentence(i))) continue;
      auto end = i;
      while (!last && end + 1 < tokens_.size() && !lineEndsAfter(end) &&
             isClosing(tokens_[end + 1]) && tokens_[end].span.end == tokens_[end + 1].span.begin &&
             endsSentence(i)) {
        ++end;
      }
      sentences.push_back({tokens_[first].span.begin, tokens_[end].span.end});
      first = end + 1;
      i = end;
    }
    return sentences;
  }

 private:
  bool lineEndsAfter(std::size_t i) const {
    if (i + 1 >= tokens_.size()) return true;
    const auto gap =
        text_.substr(tokens_[i].span.end, tokens_[i + 1].span.begin - tokens_[i].span.end);
    return gap.find('\n') != std::string_view::npos;
  }

  void markShortQuotations() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const bool straight = isMark(tokens_[i], "\"");
      if (!straight && !isMark(tokens_[i], "«") && !isMark(tokens_[i], "“") &&
          !isMark(tokens_[i], "(")) {
        continue;
      }
      const std::string_view close = straight                  ? "\""
                                     : isMark(tokens_[i], "«") ? "»"
                                     : isMark(tokens_[i], "(") ? ")"
                                                               : "”";
      std::size_t end = i + 1;
      while (end < tokens_.size() && end - i < kLongestWholeQuotation && !lineEndsAfter(end - 1) &&
             !isMark(tokens_[end], close)) {
        ++end;
      }
      if (end == tokens_.size() || !isMark(tokens_[end], close)) continue;
      for (auto k = i; k < end; ++k) closing_[k] = 1;
      if (straight) i = end;
    }
  }

  bool endsSentence(std::size_t i) const {
    const auto& token = tokens_[i];
    if (token.kind != TokenKind::Punctuation || i == 0) return false;
    if (isMark(token, "؟") || isMark(token, "!") || isMark(token, "?")) return closing_[i] == 0;
    if (!isMark(token, ".")) return false;
    if (closing_[i] != 0) return false;
    const auto& before = tokens_[i - 1];
    if (before.kind == TokenKind::Punctuation) return isClosing(before);
    if (i + 1 == tokens_.size()) return true;
    const auto& after = tokens_[i + 1];
    if (isMark(after, ".")) return false;
    const bool touches = token.span.end == after.span.begin;
    if (touches && !isClosing(after)) {
      return before.kind == TokenKind::Arabic && after.kind == TokenKind::Arabic &&
             !isShortWord(before) && !isShortWord(after);
    }
    const bool initial = before.kind != TokenKind::Number &&
                         before.folded.size() <= (before.kind == TokenKind::Latin ? 1U : 2U) &&
                         before.span.end == token.span.begin;
    return !initial;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::vector<std::uint8_t> closing_;  // 1 inside a short quotation
};

}  // namespace

std::vector<Span> splitSentences(std::string_view text, const std::vector<Token>& tokens) {
  if (tokens.empty()) return {};
  return Splitter(text, tokens).split();
}

}  // namespace isnad::text
