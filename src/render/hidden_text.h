#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "isnad/render/sheet.h"

namespace isnad::render {

/// A code point on its place in the invisible layer of a PDF, in points from the bottom left.
struct HiddenLetter {
  char32_t letter = 0;
  double left = 0;
  double width = 0;
  double baseline = 0;
  double size = 0;
};

/// The letters of every text of the sheet, each label from left to right. Readers of PDF take
/// letters by their place and turn right-to-left runs around; what they cannot know, to which run
/// signs and brackets belong, is told to them by LRM and RLM marks at the borders of runs.
[[nodiscard]] std::vector<std::vector<HiddenLetter>> hiddenLetters(const Sheet& sheet,
                                                                   double points_per_pixel);

/// The codes of a font without shapes: one for each letter in each of its widths, so that a label
/// is one string whose letters stand where they are drawn.
class HiddenCodes {
 public:
  /// `width` in thousandths of the font size.
  std::uint16_t codeOf(char32_t letter, int width);
  /// The ToUnicode map.
  [[nodiscard]] std::string meanings() const;
  [[nodiscard]] const std::vector<int>& widths() const { return widths_; }  ///< Code 1 first.

 private:
  std::map<std::pair<char32_t, int>, std::uint16_t> codes_;
  std::vector<char32_t> letters_;
  std::vector<int> widths_;
};

/// Content stream operators that set the letters in the font `/IsnadText`, drawing nothing.
[[nodiscard]] std::string hiddenContent(const std::vector<std::vector<HiddenLetter>>& labels,
                                        HiddenCodes& codes);

}  // namespace isnad::render
