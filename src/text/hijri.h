#pragma once

#include <string>

namespace isnad::text {

/// The Gregorian day (ISO 8601) of a day of the Hijri calendar of Umm al-Qura, as ICU has it. Empty
/// where there is no such day or the year is outside 1300 to 1600.
[[nodiscard]] std::string gregorianOfHijri(int year, int month, int day);

}  // namespace isnad::text
