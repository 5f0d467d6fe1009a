#include "isnad/text/hijri.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <memory>
#include <vector>

#include <unicode/ucal.h>

namespace isnad::text {

using std::chrono::sys_days;

namespace {

constexpr int kFirstYear = 1300;
constexpr int kLastYear = 1600;
constexpr int kMonths = 12;
constexpr int kLongestMonth = 30;

struct Close {
  void operator()(void** calendar) const { ucal_close(calendar); }
};
using Calendar = std::unique_ptr<void*, Close>;

/// First days of all months from 1300 to the one after the last; none where ICU lacks the calendar.
std::vector<sys_days> firstDays() {
  UErrorCode status = U_ZERO_ERROR;
  constexpr std::array<UChar, 4> kUtc{u'U', u'T', u'C', 0};
  const Calendar calendar(
      ucal_open(kUtc.data(), -1, "ar@calendar=islamic-umalqura", UCAL_TRADITIONAL, &status));
  if (U_FAILURE(status) != 0) return {};
  std::vector<sys_days> first_days;
  for (int month = 0; month <= (kLastYear - kFirstYear + 1) * kMonths; ++month) {
    ucal_clear(calendar.get());
    ucal_setDate(calendar.get(), kFirstYear + month / kMonths, month % kMonths, 1, &status);
    const auto since_1970 = std::chrono::milliseconds(
        static_cast<std::int64_t>(ucal_getMillis(calendar.get(), &status)));
    first_days.emplace_back(std::chrono::floor<std::chrono::days>(since_1970));
  }
  if (U_FAILURE(status) != 0) return {};
  return first_days;
}

/// ICU is asked once: opening a calendar for each date of a table would take seconds.
const std::vector<sys_days>& monthsOfTheRange() {
  static const auto first_days = firstDays();
  return first_days;
}

std::string isoDay(std::chrono::year_month_day day) {
  std::array<char, 16> iso{};
  std::snprintf(iso.data(), iso.size(), "%04d-%02u-%02u", static_cast<int>(day.year()) % 10000,
                static_cast<unsigned>(day.month()) % 100, static_cast<unsigned>(day.day()) % 100);
  return iso.data();
}

/// The number that all of `text` is.
std::optional<int> numberIn(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

constexpr std::array<std::string_view, kMonths> kArabicMonths{
    "محرم", "صفر",   "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
    "رجب",  "شعبان", "رمضان",      "شوال",       "ذو القعدة",    "ذو الحجة"};
constexpr std::array<std::string_view, kMonths> kEnglishMonths{
    "Muharram", "Safar",   "Rabi I",  "Rabi II", "Jumada I",     "Jumada II",
    "Rajab",    "Sha'ban", "Ramadan", "Shawwal", "Dhu al-Qa'da", "Dhu al-Hijja"};

std::string monthName(int month, bool arabic) {
  const auto& names = arabic ? kArabicMonths : kEnglishMonths;
  return std::string(names[static_cast<std::size_t>(month - 1)]);
}

/// What lies between two days, by months: `شوال – ذو القعدة 1447`.
std::string monthsBetween(const HijriDay& first, const HijriDay& last, bool arabic) {
  const auto end = monthName(last.month, arabic) + ' ' + std::to_string(last.year);
  if (first.year == last.year && first.month == last.month) return end;
  auto begin = monthName(first.month, arabic);
  if (first.year != last.year) begin += ' ' + std::to_string(first.year);
  return begin + " – " + end;
}

std::optional<HijriDay> lastDayOf(std::string_view month) {
  for (const auto* day : {"-31", "-30", "-29", "-28"}) {
    if (const auto found = hijriOfGregorian(std::string(month) + day)) return found;
  }
  return std::nullopt;
}

}  // namespace

std::string gregorianOfHijri(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > kMonths || day < 1 ||
      day > kLongestMonth)
    return {};
  const auto& months = monthsOfTheRange();
  if (months.empty()) return {};
  const auto nth = static_cast<std::size_t>((year - kFirstYear) * kMonths + month - 1);
  return isoDay(months[nth] + std::chrono::days(day - 1));
}

std::optional<HijriDay> hijriOfGregorian(std::string_view iso) {
  constexpr std::size_t kDayLength = 10;
  if (iso.size() != kDayLength || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = numberIn(iso.substr(0, 4));
  const auto month = numberIn(iso.substr(5, 2));
  const auto day = numberIn(iso.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day gregorian{std::chrono::year(*year),
                                              std::chrono::month(static_cast<unsigned>(*month)),
                                              std::chrono::day(static_cast<unsigned>(*day))};
  if (!gregorian.ok()) return std::nullopt;
  const sys_days wanted = gregorian;
  const auto& months = monthsOfTheRange();
  const auto next = std::ranges::upper_bound(months, wanted);
  if (next == months.begin() || next == months.end()) return std::nullopt;
  const auto nth = static_cast<int>(next - months.begin()) - 1;
  return HijriDay{kFirstYear + nth / kMonths, nth % kMonths + 1,
                  static_cast<int>((wanted - *(next - 1)).count()) + 1};
}

std::string hijriText(std::string_view date, bool arabic) {
  constexpr std::size_t kYearLength = 4;
  constexpr std::size_t kMonthLength = 7;
  const std::string era = arabic ? " هـ" : " AH";
  if (const auto day = hijriOfGregorian(date)) {
    return std::to_string(day->day) + ' ' + monthName(day->month, arabic) + ' ' +
           std::to_string(day->year) + era;
  }
  if (date.size() == kMonthLength) {
    const auto first = hijriOfGregorian(std::string(date) + "-01");
    const auto last = lastDayOf(date);
    if (first && last) return monthsBetween(*first, *last, arabic) + era;
  }
  if (date.size() == kYearLength) {
    const auto first = hijriOfGregorian(std::string(date) + "-01-01");
    const auto last = hijriOfGregorian(std::string(date) + "-12-31");
    if (first && last) return std::to_string(first->year) + "–" + std::to_string(last->year) + era;
  }
  return {};
}

}  // namespace isnad::text
