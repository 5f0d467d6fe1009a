#include "text_sink.h"

#include <fmt/format.h>

namespace isnad::io {

namespace {

bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20; }

/// U+FFFE and U+FFFF are UTF-8, but no XML.
bool isNonCharacter(std::string_view rest) {
  return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF");
}

std::string_view xmlEscape(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\n':
      return "&#10;";
    case '\t':
      return "&#9;";
    case '\r':
      return "&#13;";
    default:
      return {};
  }
}

}  // namespace

std::string plainNumber(double value) {
  auto text = fmt::format("{:.10f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

TextSink& operator<<(TextSink& sink, XmlText text) {
  const auto all = text.text;
  std::size_t plain = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto escape = xmlEscape(all[i]);
    const bool barred = all[i] == '\xEF' && isNonCharacter(all.substr(i));
    if (escape.empty() && !isControl(all[i]) && !barred) continue;
    sink << all.substr(plain, i - plain) << escape;
    if (barred) i += 2;
    plain = i + 1;
  }
  return sink << all.substr(plain);
}

TextSink& operator<<(TextSink& sink, JsonText text) {
  return sink << '"' << JsonInside{text.text} << '"';
}

TextSink& operator<<(TextSink& sink, JsonInside text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  const auto all = text.text;
  std::size_t plain = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const char c = all[i];
    if (c != '"' && c != '\\' && !isControl(c)) continue;
    sink << all.substr(plain, i - plain) << '\\';
    if (c == '"' || c == '\\') {
      sink << c;
    } else if (c == '\n') {
      sink << 'n';
    } else {
      const auto byte = static_cast<unsigned char>(c);
      sink << "u00" << kHex[byte >> 4U] << kHex[byte & 15U];
    }
    plain = i + 1;
  }
  return sink << all.substr(plain);
}

}  // namespace isnad::io
