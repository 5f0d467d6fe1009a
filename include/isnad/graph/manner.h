#pragma once

#include <string>

#include "isnad/graph/graph.h"

namespace isnad::graph {

enum class Digits : std::uint8_t { Western, Arabic };  ///< 012 or ٠١٢, in Arabic texts.

/// How words, figures and dates are written for a reader. A language alone is a manner, with
/// Western digits and the Gregorian calendar.
struct Manner {
  /// A date of Claim::date's forms in another calendar, with Western digits; empty where it
  /// cannot tell.
  using Calendar = std::string (*)(const std::string& date, Language language);

  Language language = Language::Arabic;
  Digits digits = Digits::Western;
  Calendar calendar = nullptr;  ///< None: Gregorian.

  constexpr Manner() = default;
  constexpr Manner(Language spoken) : language(spoken) {}   // NOLINT: a manner
  constexpr operator Language() const { return language; }  // NOLINT: speaks it
  [[nodiscard]] constexpr bool operator==(Language other) const { return language == other; }
};

/// Figures that were written for a reader, with Western digits, in the manner's: `٢٫٥٪`. Not for
/// names and quotes, which stay as they were written.
[[nodiscard]] std::string inDigits(std::string text, const Manner& manner);

}  // namespace isnad::graph
