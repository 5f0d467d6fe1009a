#include "hidden_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "isnad/render/label.h"

namespace isnad::render {

namespace {

constexpr char32_t kLeftToRightMark = 0x200E;
constexpr char32_t kRightToLeftMark = 0x200F;
constexpr double kMeasured = 8;      // letters are measured at eight times their size
constexpr double kMarkWidth = 0.02;  // of the font size

/// A stretch of letters that a reader must keep together: from right to left, or left to right.
struct Run {
  bool right_to_left = false;
  std::vector<LetterPlace> letters;
};

bool isStrong(char32_t letter, bool right_to_left) {
  const auto category = QChar::category(letter);
  const bool arabic = QChar::script(letter) == QChar::Script_Arabic;
  const bool counts = category >= QChar::Letter_Uppercase && category <= QChar::Letter_Other;
  if (right_to_left) return counts && arabic;
  return (counts && !arabic) || category == QChar::Number_DecimalDigit;
}

std::vector<Run> runsOf(const std::vector<LetterPlace>& letters) {
  std::vector<Run> runs;
  for (const auto& letter : letters) {
    if (runs.empty() || runs.back().right_to_left != letter.right_to_left)
      runs.push_back({letter.right_to_left, {}});
    runs.back().letters.push_back(letter);
  }
  return runs;
}

LetterPlace markAt(char32_t mark, double at, double width) { return {mark, at, at + width, false}; }

/// The run's letters from left to right, with a mark at an end that its own letters do not tell: at
/// the right one, where a reader comes in, and at the left one if the label ends there.
std::vector<LetterPlace> fenced(const Run& run, bool leftmost, double mark) {
  auto letters = run.letters;
  if (run.right_to_left) std::ranges::reverse(letters);
  const auto fence = run.right_to_left ? kRightToLeftMark : kLeftToRightMark;
  if (!isStrong(letters.back().letter, run.right_to_left))
    letters.push_back(markAt(fence, letters.back().right - mark, mark));
  if (leftmost && !isStrong(letters.front().letter, run.right_to_left))
    letters.insert(letters.begin(), markAt(fence, letters.front().left, mark));
  return letters;
}

/// Readers take the direction of a page from its letters; ours is from right to left as soon as it
/// holds a label that mixes both.
std::vector<HiddenLetter> ballast(const std::vector<std::vector<HiddenLetter>>& labels) {
  std::int64_t balance = 1;
  for (const auto& label : labels) {
    for (const auto& letter : label) {
      const bool arabic = letter.letter == kRightToLeftMark || isStrong(letter.letter, true);
      const bool latin = letter.letter == kLeftToRightMark ||
                         (isStrong(letter.letter, false) &&
                          QChar::category(letter.letter) != QChar::Number_DecimalDigit);
      balance += latin ? 1 : arabic ? -1 : 0;
    }
  }
  if (balance <= 0) return {};
  constexpr double kSmallest = 0.01;
  const HiddenLetter mark{kRightToLeftMark, 1, kSmallest, 1, 1};
  return std::vector<HiddenLetter>(static_cast<std::size_t>(balance), mark);
}

std::string hex(unsigned value, int digits) {
  std::array<char, 12> text{};
  std::snprintf(text.data(), text.size(), "%0*X", digits, value);
  return text.data();
}

}  // namespace

std::vector<std::vector<HiddenLetter>> hiddenLetters(const Sheet& sheet, double points_per_pixel) {
  auto texts = graphTexts(sheet);
  texts.insert(texts.end(), sheet.texts.begin(), sheet.texts.end());
  std::vector<std::vector<HiddenLetter>> labels;
  const double height = sheet.options.size.height();
  bool mixed = false;
  for (const auto& text : texts) {
    const auto font = fontOf(text, kMeasured);
    const auto metrics = lineMetrics(text.text, font);
    const double width = metrics.width / kMeasured;
    const double left = text.alignment & Qt::AlignRight  ? text.box.right() - width
                        : text.alignment & Qt::AlignLeft ? text.box.left()
                                                         : text.box.center().x() - width / 2;
    const double baseline =
        text.box.center().y() + (metrics.ascent - metrics.height / 2) / kMeasured;
    std::vector<LetterPlace> letters;
    auto runs = runsOf(letterPlaces(text.text, font));
    std::ranges::stable_sort(runs, {}, [](const Run& run) {
      return std::ranges::min_element(run.letters, {}, &LetterPlace::left)->left;
    });
    for (std::size_t i = 0; i < runs.size(); ++i) {
      const auto part = fenced(runs[i], i == 0, kMarkWidth * text.size * kMeasured);
      letters.insert(letters.end(), part.begin(), part.end());
    }
    auto& label = labels.emplace_back();
    for (const auto& letter : letters) {
      label.push_back({letter.letter, (left + letter.left / kMeasured) * points_per_pixel,
                       std::max(letter.right - letter.left, 0.01) / kMeasured * points_per_pixel,
                       (height - baseline) * points_per_pixel, text.size * points_per_pixel});
    }
    mixed = mixed || isRightToLeft(text.text);
  }
  if (mixed) labels.push_back(ballast(labels));
  return labels;
}

HiddenFonts::Code HiddenFonts::codeOf(char32_t letter) {
  const auto found = codes_.find(letter);
  if (found != codes_.end()) return found->second;
  constexpr std::size_t kFull = 255;
  if (letters_.empty() || letters_.back().size() == kFull) letters_.emplace_back();
  letters_.back().push_back(letter);
  const Code code{letters_.size() - 1, static_cast<unsigned char>(letters_.back().size())};
  codes_[letter] = code;
  return code;
}

std::string HiddenFonts::meanings(std::size_t font) const {
  std::string map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
      "/CMapName /Isnad-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n";
  constexpr std::size_t kBlock = 100;
  const auto& letters = letters_[font];
  for (std::size_t begin = 0; begin < letters.size(); begin += kBlock) {
    const auto end = std::min(begin + kBlock, letters.size());
    map += std::to_string(end - begin) + " beginbfchar\n";
    for (auto i = begin; i < end; ++i) {
      map += "<" + hex(static_cast<unsigned>(i + 1), 2) + "> <";
      const auto letter = letters[i];
      for (const QChar unit : QString::fromUcs4(&letter, 1)) map += hex(unit.unicode(), 4);
      map += ">\n";
    }
    map += "endbfchar\n";
  }
  return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

std::string hiddenContent(const std::vector<std::vector<HiddenLetter>>& labels,
                          HiddenFonts& fonts) {
  std::string content = "BT 3 Tr\n";
  std::size_t current = 0;
  bool set = false;
  for (const auto& label : labels) {
    for (const auto& letter : label) {
      const auto code = fonts.codeOf(letter.letter);
      if (!set || code.font != current) {
        content += "/IsnadText" + std::to_string(code.font) + " 1 Tf\n";
        current = code.font;
        set = true;
      }
      std::array<char, 96> matrix{};
      std::snprintf(matrix.data(), matrix.size(), "%.4f 0 0 %.3f %.3f %.3f Tm <%02X> Tj\n",
                    letter.width, letter.size, letter.left, letter.baseline, code.code);
      content += matrix.data();
    }
  }
  return content + "ET\n";
}

}  // namespace isnad::render
