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

/// Digits, and the signs that bidi ties to them: readers take each for the beginning of a run from
/// left to right.
bool looksNumeric(char32_t letter) {
  switch (QChar::direction(letter)) {
    case QChar::DirEN:
    case QChar::DirES:
    case QChar::DirET:
    case QChar::DirAN:
    case QChar::DirCS:
      return true;
    default:
      return false;
  }
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
  std::vector<LetterPlace> letters;
  for (const auto& letter : run.letters) {
    letters.push_back(letter);
    // Between Arabic letters it is no run of its own: what follows is from right to left again.
    if (run.right_to_left && looksNumeric(letter.letter))
      letters.push_back(markAt(kRightToLeftMark, letter.left, mark));
  }
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
  // Side by side, in rows: readers drop letters that nearly lie on one another.
  std::vector<HiddenLetter> marks;
  constexpr double kStep = 0.3;
  constexpr std::int64_t kRow = 120;
  for (std::int64_t i = 0; i < balance; ++i) {
    marks.push_back({kRightToLeftMark, 1 + static_cast<double>(i % kRow) * kStep, kStep,
                     1 + static_cast<double>(i / kRow) * 1.5, 1});
  }
  return marks;
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
    // Numbers of sources would stand between the words that they lie beside.
    if (text.css == QLatin1String("badge")) continue;
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

std::uint16_t HiddenCodes::codeOf(char32_t letter, int width) {
  const auto [found, added] = codes_.try_emplace({letter, width}, 0);
  if (!added) return found->second;
  constexpr std::size_t kMost = 0xFFFE;
  // A page with so many has no room for one more width: the first will do.
  if (letters_.size() == kMost) return found->second = 1;
  letters_.push_back(letter);
  widths_.push_back(width);
  return found->second = static_cast<std::uint16_t>(letters_.size());
}

std::string HiddenCodes::meanings() const {
  std::string map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
      "/CMapName /Isnad-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  constexpr std::size_t kBlock = 100;
  for (std::size_t begin = 0; begin < letters_.size(); begin += kBlock) {
    const auto end = std::min(begin + kBlock, letters_.size());
    map += std::to_string(end - begin) + " beginbfchar\n";
    for (auto i = begin; i < end; ++i) {
      map += "<" + hex(static_cast<unsigned>(i + 1), 4) + "> <";
      const auto letter = letters_[i];
      for (const QChar unit : QString::fromUcs4(&letter, 1)) map += hex(unit.unicode(), 4);
      map += ">\n";
    }
    map += "endbfchar\n";
  }
  return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

std::string hiddenContent(const std::vector<std::vector<HiddenLetter>>& labels,
                          HiddenCodes& codes) {
  std::string content = "BT 3 Tr\n";
  for (const auto& label : labels) {
    if (label.empty()) continue;
    const auto& first = label.front();
    std::array<char, 96> place{};
    std::snprintf(place.data(), place.size(), "/IsnadText %.4f Tf 1 0 0 1 %.3f %.3f Tm <",
                  first.size, first.left, first.baseline);
    content += place.data();
    double at = first.left;
    double baseline = first.baseline;
    for (const auto& letter : label) {
      if (letter.baseline != baseline) {
        std::snprintf(place.data(), place.size(), "> Tj 1 0 0 1 %.3f %.3f Tm <", letter.left,
                      letter.baseline);
        content += place.data();
        at = letter.left;
        baseline = letter.baseline;
      }
      // What rounding took from one letter the next gets.
      const double width = std::max(0.0, letter.left + letter.width - at);
      const int thousandths = static_cast<int>(std::lround(width / letter.size * 1000));
      content += hex(codes.codeOf(letter.letter, thousandths), 4);
      at += thousandths * letter.size / 1000;
    }
    content += "> Tj\n";
  }
  return content + "ET\n";
}

}  // namespace isnad::render
