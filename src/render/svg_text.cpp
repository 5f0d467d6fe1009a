#include "svg_text.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace isnad::render {

std::string xmlEscaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (c == '\'') {
      out += "&#39;";
    } else if (text.substr(i).starts_with("\xEF\xBF\xBE") ||
               text.substr(i).starts_with("\xEF\xBF\xBF")) {
      i += 2;
    } else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') {
      out += c;
    }
  }
  return out;
}

std::string xmlEscaped(const QString& text) { return xmlEscaped(text.toStdString()); }

std::string coordinate(double value) {
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.2f", std::abs(value) < 0.005 ? 0.0 : value);
  std::string text(digits.data());
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string hexColor(const QColor& color) { return color.name().toStdString(); }

}  // namespace isnad::render
