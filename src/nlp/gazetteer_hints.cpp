#include "gazetteer_hints.h"

#include <algorithm>

#include "isnad/text/clitics.h"
#include "isnad/text/fold.h"
#include "tag_lattice.h"

namespace isnad::nlp {

namespace {

int kindOf(const GazetteerEntry& entry) {
  constexpr int kOther = 3;
  const auto type = tagTypeOf(entry.type);
  return type ? static_cast<int>(*type) : kOther;
}

void longest(const std::vector<text::Token>& tokens, std::uint32_t first,
             const std::vector<text::Segmentation>& readings, const Gazetteer& gazetteer,
             std::vector<Gazetteer::Match>& best) {
  const auto limit = static_cast<std::uint32_t>(tokens.size());
  best.clear();
  if (tokens[first].kind != text::TokenKind::Arabic) {
    gazetteer.longestAt(tokens, first, tokens[first].folded, limit, best);
    return;
  }
  std::vector<Gazetteer::Match> matches;
  for (const auto& reading : readings) {
    if (reading.future) continue;
    matches.clear();
    gazetteer.longestAt(tokens, first, reading.stem, limit, matches);
    if (!matches.empty() && (best.empty() || matches[0].end_token > best[0].end_token))
      best = matches;
  }
}

}  // namespace

std::vector<GazetteerHint> gazetteerHints(const std::vector<text::Token>& tokens,
                                          const Gazetteer& gazetteer) {
  std::vector<std::vector<text::Segmentation>> readings;
  readings.reserve(tokens.size());
  for (const auto& token : tokens) readings.push_back(text::segmentations(token.folded));
  return gazetteerHints(tokens, readings, gazetteer);
}

std::vector<GazetteerHint> gazetteerHints(
    const std::vector<text::Token>& tokens,
    const std::vector<std::vector<text::Segmentation>>& readings, const Gazetteer& gazetteer) {
  std::vector<GazetteerHint> hints(tokens.size(), 0);
  std::vector<Gazetteer::Match> best;
  for (std::uint32_t first = 0; first < tokens.size(); ++first) {
    if (tokens[first].kind == text::TokenKind::Punctuation) continue;
    longest(tokens, first, readings[first], gazetteer, best);
    if (best.empty()) continue;
    const auto& entry = gazetteer.entry(best[0].entry);
    const auto end = best[0].end_token;
    for (auto i = first; i < end; ++i) {
      const int position = end - first == 1 ? 0 : i == first ? 1 : i + 1 < end ? 2 : 3;
      hints[i] =
          static_cast<GazetteerHint>(1 + 4 * kindOf(entry) + position + (entry.ambiguous ? 16 : 0));
    }
    first = end - 1;
  }
  return hints;
}

text::Token tokenOfWord(std::string_view word, text::Tokenizer& tokenizer) {
  auto tokens = tokenizer.tokenize(word);
  if (tokens.size() == 1) return tokens.front();
  text::Token whole;
  whole.kind = tokens.empty() ? text::TokenKind::Punctuation : tokens.front().kind;
  whole.folded = text::foldKey(word);
  return whole;
}

}  // namespace isnad::nlp
