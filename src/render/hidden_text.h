#pragma once

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

/// Fonts without shapes: a code for each letter, 255 a font, and what they mean.
class HiddenFonts {
 public:
  struct Code {
    std::size_t font = 0;
    unsigned char code = 0;
  };
  Code codeOf(char32_t letter);
  [[nodiscard]] std::size_t count() const { return letters_.size(); }
  /// The ToUnicode map of a font.
  [[nodiscard]] std::string meanings(std::size_t font) const;
  [[nodiscard]] std::size_t size(std::size_t font) const { return letters_[font].size(); }

 private:
  std::map<char32_t, Code> codes_;
  std::vector<std::vector<char32_t>> letters_;  // by font, code 1 first
};

/// Content stream operators that set the letters, drawing nothing.
[[nodiscard]] std::string hiddenContent(const std::vector<std::vector<HiddenLetter>>& labels,
                                        HiddenFonts& fonts);

}  // namespace isnad::render
