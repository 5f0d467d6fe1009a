#include "isnad/text/transliteration.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "isnad/text/fold.h"
#include "utf8.h"

namespace isnad::text {

namespace {

/// The class of a consonant that both scripts share; 0 for vowels and marks.
char classOf(char32_t c) {
  switch (c) {
    case U'ب':
    case U'p':
    case U'b':
      return 'b';
    case U'ت':
    case U'ط':
    case U'ث':
    case U't':
    case U'د':
    case U'ض':
    case U'd':
      return 't';
    case U'ج':
    case U'غ':
    case U'ك':
    case U'ق':
    case U'خ':
    case U'g':
    case U'j':
    case U'k':
    case U'c':
    case U'q':
      return 'k';
    case U'ف':
    case U'f':
    case U'v':
      return 'f';
    case U'س':
    case U'ص':
    case U'ز':
    case U'ش':
    case U'ظ':
    case U'ذ':
    case U's':
    case U'z':
      return 's';
    case U'ر':
    case U'r':
      return 'r';
    case U'ل':
    case U'l':
      return 'l';
    case U'م':
    case U'm':
      return 'm';
    case U'ن':
    case U'n':
      return 'n';
    default:
      return 0;
  }
}

}  // namespace

std::string skeleton(std::string_view name) {
  const auto folded = foldKey(name);
  std::string out;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = nextCodePoint(folded, at);
    if (c == U'x') {
      out += "ks";
      continue;
    }
    char consonant = classOf(c);
    if (consonant == 0) continue;
    // c before e, i sounds s; ch, sh, ph, th, gh are one sound.
    const char after = at < folded.size() ? folded[at] : '\0';
    if (c == U'c' && (after == 'e' || after == 'i' || after == 'y')) consonant = 's';
    if (c == U'c' && after == 'h') consonant = 's';
    if (c == U'p' && after == 'h') consonant = 'f';
    if (out.empty() || out.back() != consonant) out += consonant;
  }
  return out;
}

double similarity(std::string_view arabic, std::string_view latin) {
  const auto a = skeleton(arabic);
  const auto b = skeleton(latin);
  if (a.empty() || b.empty()) return 0;
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto cost = a[i - 1] == b[j - 1] ? 0U : 1U;
      const auto best = std::min({row[j] + 1, row[j - 1] + 1, diagonal + cost});
      diagonal = row[j];
      row[j] = best;
    }
  }
  const auto longest = static_cast<double>(std::max(a.size(), b.size()));
  const double alike = 1.0 - static_cast<double>(row[b.size()]) / longest;
  return longest >= 3 ? alike : alike * 0.75;
}

}  // namespace isnad::text
