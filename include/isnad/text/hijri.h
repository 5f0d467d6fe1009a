#pragma once

#include <optional>
#include <string>
#include <string_view>

/// The Hijri calendar of Umm al-Qura, as ICU has it, from 1300 to 1600.
namespace isnad::text {

struct HijriDay {
  int year = 0;
  int month = 0;  ///< 1 … 12
  int day = 0;

  bool operator==(const HijriDay&) const = default;
};

/// The Gregorian day (ISO 8601) of a Hijri day. Empty where there is no such day or the year is out
/// of range.
[[nodiscard]] std::string gregorianOfHijri(int year, int month, int day);

/// The same the other way round; nothing for what is no ISO day, or out of range.
[[nodiscard]] std::optional<HijriDay> hijriOfGregorian(std::string_view iso);

/// A Gregorian day, month or year in the Hijri calendar, in Arabic or English; empty for others.
///
///   2026-06-15  29 ذو الحجة 1447 هـ                29 Dhu al-Hijja 1447 AH
///   2026-06     ذو الحجة 1447 – محرم 1448 هـ        Dhu al-Hijja 1447 – Muharram 1448 AH
///   2026        1447–1448 هـ                       1447–1448 AH
[[nodiscard]] std::string hijriText(std::string_view date, bool arabic);

}  // namespace isnad::text
