#include "isnad/text/hijri.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <memory>

#include <unicode/ucal.h>

namespace isnad::text {

namespace {

constexpr int kFirstYear = 1300;
constexpr int kLastYear = 1600;
constexpr int kMonths = 12;
constexpr int kLongestMonth = 30;

struct Close {
  void operator()(void** calendar) const { ucal_close(calendar); }
};
using Calendar = std::unique_ptr<void*, Close>;

/// In UTC; null where ICU lacks it.
Calendar calendarOf(const char* locale) {
  UErrorCode status = U_ZERO_ERROR;
  constexpr std::array<UChar, 4> kUtc{u'U', u'T', u'C', 0};
  Calendar calendar(ucal_open(kUtc.data(), -1, locale, UCAL_TRADITIONAL, &status));
  if (U_FAILURE(status) != 0) return nullptr;
  ucal_clear(calendar.get());
  return calendar;
}

constexpr auto kHijri = "ar@calendar=islamic-umalqura";
constexpr auto kGregorian = "en@calendar=gregorian";

/// The day `year`-`month`-`day` of one calendar in another; nothing where ICU fails.
std::optional<HijriDay> converted(const char* from, HijriDay day, const char* to) {
  const auto source = calendarOf(from);
  const auto target = calendarOf(to);
  if (!source || !target) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  ucal_setDate(source.get(), day.year, day.month - 1, day.day, &status);
  ucal_setMillis(target.get(), ucal_getMillis(source.get(), &status), &status);
  const HijriDay result{ucal_get(target.get(), UCAL_YEAR, &status),
                        ucal_get(target.get(), UCAL_MONTH, &status) + 1,
                        ucal_get(target.get(), UCAL_DATE, &status)};
  if (U_FAILURE(status) != 0) return std::nullopt;
  return result;
}

std::string isoDay(const HijriDay& day) {
  std::array<char, 16> iso{};
  std::snprintf(iso.data(), iso.size(), "%04d-%02d-%02d", day.year % 10000, day.month % 100,
                day.day % 100);
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
  const auto gregorian = converted(kHijri, {year, month, day}, kGregorian);
  return gregorian ? isoDay(*gregorian) : std::string();
}

std::optional<HijriDay> hijriOfGregorian(std::string_view iso) {
  constexpr std::size_t kDayLength = 10;
  if (iso.size() != kDayLength || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = numberIn(iso.substr(0, 4));
  const auto month = numberIn(iso.substr(5, 2));
  const auto day = numberIn(iso.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const HijriDay gregorian{*year, *month, *day};
  const auto hijri = converted(kGregorian, gregorian, kHijri);
  if (!hijri || hijri->year < kFirstYear || hijri->year > kLastYear) return std::nullopt;
  // ICU takes the 31st of June for the first of July.
  const auto back = converted(kHijri, *hijri, kGregorian);
  return back == gregorian ? hijri : std::nullopt;
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
