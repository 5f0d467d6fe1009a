#pragma once

#include <string_view>

#include <QString>

#include "isnad/base/span.h"

/// The one door between UTF-8 with byte spans (below) and QString with UTF-16 positions (in the
/// GUI).
namespace isnad::gui {

[[nodiscard]] inline QString toQt(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

[[nodiscard]] inline std::string fromQt(const QString& text) { return text.toStdString(); }

/// A half-open range of UTF-16 units.
struct QtRange {
  int begin = 0;
  int end = 0;
};

/// UTF-16 units before the byte `at` of `text`.
[[nodiscard]] inline int toQtPosition(std::string_view text, std::uint32_t at) {
  int units = 0;
  for (std::uint32_t i = 0; i < at && i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0U ? 2 : 1;
  }
  return units;
}

[[nodiscard]] inline QtRange toQtRange(std::string_view text, Span span) {
  const int begin = toQtPosition(text, span.begin);
  return {begin, begin + toQtPosition(span.of(text), span.size())};
}

}  // namespace isnad::gui
