#include "isnad/graph/manner.h"

namespace isnad::graph {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string inDigits(std::string text, const Manner& manner) {
  if (manner.digits != Digits::Arabic || manner.language != Language::Arabic) return text;
  std::string out;
  out.reserve(2 * text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool after_digit = i > 0 && isDigit(text[i - 1]);
    if (isDigit(c)) {
      out += '\xD9';  // ٠ is D9 A0
      out += static_cast<char>(0xA0 + (c - '0'));
    } else if (c == '.' && after_digit && i + 1 < text.size() && isDigit(text[i + 1])) {
      out += "٫";
    } else if (c == '%' && after_digit) {
      out += "٪";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace isnad::graph
