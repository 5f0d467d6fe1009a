#include "hijri.h"

#include <array>
#include <cstdio>
#include <memory>

#include <unicode/ucal.h>

namespace isnad::text {

namespace {

struct Close {
  void operator()(void** calendar) const { ucal_close(calendar); }
};
using Calendar = std::unique_ptr<void*, Close>;

}  // namespace

std::string gregorianOfHijri(int year, int month, int day) {
  constexpr int kFirstYear = 1300;
  constexpr int kLastYear = 1600;
  constexpr int kMonths = 12;
  constexpr int kLongestMonth = 30;
  if (year < kFirstYear || year > kLastYear || month < 1 || month > kMonths || day < 1 ||
      day > kLongestMonth)
    return {};
  UErrorCode status = U_ZERO_ERROR;
  constexpr std::array<UChar, 4> kUtc{u'U', u'T', u'C', 0};
  const Calendar hijri(
      ucal_open(kUtc.data(), -1, "ar@calendar=islamic-umalqura", UCAL_TRADITIONAL, &status));
  const Calendar gregorian(
      ucal_open(kUtc.data(), -1, "en@calendar=gregorian", UCAL_TRADITIONAL, &status));
  if (U_FAILURE(status) != 0) return {};
  ucal_clear(hijri.get());
  ucal_setDate(hijri.get(), year, month - 1, day, &status);
  ucal_setMillis(gregorian.get(), ucal_getMillis(hijri.get(), &status), &status);
  const int y = ucal_get(gregorian.get(), UCAL_YEAR, &status);
  const int m = ucal_get(gregorian.get(), UCAL_MONTH, &status) + 1;
  const int d = ucal_get(gregorian.get(), UCAL_DATE, &status);
  if (U_FAILURE(status) != 0) return {};
  std::array<char, 16> iso{};
  std::snprintf(iso.data(), iso.size(), "%04d-%02d-%02d", y % 10000, m % 100, d % 100);
  return iso.data();
}

}  // namespace isnad::text
