#include "isnad/text/dates.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "isnad/base/string_map.h"
#include "isnad/text/hijri.h"

namespace isnad::text {

namespace {

struct Month {
  std::string_view name;
  int number;
};

constexpr std::array<Month, 46> kMonths{{
    {"يناير", 1},     {"جانفي", 1},  {"فبراير", 2},    {"فيفري", 2},    {"شباط", 2},
    {"مارس", 3},      {"اذار", 3},   {"ابريل", 4},     {"افريل", 4},    {"نيسان", 4},
    {"مايو", 5},      {"ماي", 5},    {"ايار", 5},      {"يونيو", 6},    {"يونيه", 6},
    {"جوان", 6},      {"حزيران", 6}, {"يوليو", 7},     {"يوليوز", 7},   {"يوليه", 7},
    {"جويليه", 7},    {"تموز", 7},   {"اغسطس", 8},     {"غشت", 8},      {"اوت", 8},
    {"اب", 8},        {"سبتمبر", 9}, {"شتنبر", 9},     {"ايلول", 9},    {"اكتوبر", 10},
    {"نوفمبر", 11},   {"نونبر", 11}, {"ديسمبر", 12},   {"دجنبر", 12},   {"january", 1},
    {"february", 2},  {"march", 3},  {"april", 4},     {"may", 5},      {"june", 6},
    {"july", 7},      {"august", 8}, {"september", 9}, {"october", 10}, {"november", 11},
    {"december", 12},
}};

constexpr std::array<Month, 9> kHijriMonths{{{"محرم", 1},
                                             {"المحرم", 1},
                                             {"صفر", 2},
                                             {"رجب", 7},
                                             {"شعبان", 8},
                                             {"رمضان", 9},
                                             {"شوال", 10},
                                             {"القعده", 11},
                                             {"الحجه", 12}}};

constexpr std::array<std::string_view, 13> kYearCues{"عام",  "سنه",  "في",   "بحلول", "خلال",
                                                     "منذ",  "حتي",  "من",   "العام", "الي",
                                                     "عامي", "لعام", "نهايه"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kPartsOfYear{
    {{"مطلع", "early"},
     {"بدايه", "early"},
     {"بدايات", "early"},
     {"اوايل", "early"},
     {"مستهل", "early"},
     {"منتصف", "mid"},
     {"اواسط", "mid"},
     {"نهايه", "late"},
     {"اواخر", "late"},
     {"ختام", "late"},
     {"موفي", "late"},
     {"نهايات", "late"},
     {"اخر", "late"}}};
constexpr std::array<std::pair<std::string_view, int>, 8> kOrdinals{{{"الاول", 1},
                                                                     {"الاولي", 1},
                                                                     {"الثاني", 2},
                                                                     {"الثانيه", 2},
                                                                     {"الثالث", 3},
                                                                     {"الرابع", 4},
                                                                     {"الاخير", 4},
                                                                     {"الثالثه", 3}}};

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

int toInt(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

bool isYear(int number) { return number >= 1900 && number <= 2100; }

/// Days since 1970-01-01 and back (civil calendar; after Howard Hinnant's chrono algorithms).
int daysFrom(int year, int month, int day) {
  year -= month <= 2;
  const int era = year / 400;
  const int of_era = year - era * 400;
  const int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

std::string isoFrom(int days) {
  days += 719468;
  const int era = days / 146097;
  const int of_era = days - era * 146097;
  const int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted = (5 * of_year + 2) / 153;
  const int day = of_year - (153 * shifted + 2) / 5 + 1;
  const int month = shifted < 10 ? shifted + 3 : shifted - 9;
  const int year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  return std::to_string(year) + "-" + two(month) + "-" + two(day);
}

class Reader {
 public:
  Reader(const std::vector<Token>& tokens, std::string_view published) : tokens_(tokens) {
    if (published.size() >= 10) {
      year_ = toInt(published.substr(0, 4));
      month_ = toInt(published.substr(5, 2));
      day_ = toInt(published.substr(8, 2));
    }
  }

  std::vector<DateExpression> read() {
    std::vector<DateExpression> dates;
    for (std::uint32_t at = 0; at < tokens_.size();) {
      end_ = at;
      auto iso = readAt(at);
      if (iso.empty() || end_ <= at) {
        ++at;
        continue;
      }
      dates.push_back(
          {{tokens_[at].span.begin, tokens_[end_ - 1].span.end}, at, end_, std::move(iso)});
      at = end_;
    }
    return dates;
  }

 private:
  std::string_view word(std::uint32_t at) const {
    return at < tokens_.size() ? std::string_view(tokens_[at].folded) : std::string_view();
  }
  int numberAt(std::uint32_t at) const {
    return at < tokens_.size() && tokens_[at].kind == TokenKind::Number ? toInt(word(at)) : -1;
  }
  bool isPublishedKnown() const { return year_ > 0; }

  /// Asked of nearly every word, so by hash.
  static int monthOf(std::string_view folded) {
    static const auto kNumbers = [] {
      StringMap<int> numbers;
      for (const auto& month : kMonths) numbers.emplace(month.name, month.number);
      return numbers;
    }();
    const auto known = kNumbers.find(folded);
    return known == kNumbers.end() ? 0 : known->second;
  }

  /// A month name at `at`: one word, `كانون الثاني`, `يونيو/حزيران`, `يونيو حزيران`. Sets `after`.
  int monthAt(std::uint32_t at, std::uint32_t& after) const {
    int month = monthOf(word(at));
    after = at + 1;
    if (month == 0 && (word(at) == "كانون" || word(at) == "تشرين")) {
      const bool first = word(at + 1) == "الاول";
      if (!first && word(at + 1) != "الثاني") return 0;
      month = word(at) == "كانون" ? (first ? 12 : 1) : (first ? 10 : 11);
      after = at + 2;
    }
    if (month == 0) return 0;
    const auto twin = after + (word(after) == "/" ? 1U : 0U);
    std::uint32_t twin_end = twin + 1;
    int other = monthOf(word(twin));
    if (other == 0 && (word(twin) == "كانون" || word(twin) == "تشرين")) {
      other = month;
      twin_end = twin + 2;
    }
    if (other == month) after = twin_end;
    return month;
  }

  /// A year at `at`, `عام`, `من عام` … before it allowed; 0 where none is told.
  int yearAt(std::uint32_t at, std::uint32_t& after) const {
    while (word(at) == "من" || word(at) == "عام" || word(at) == "سنه" || word(at) == "العام" ||
           word(at) == "في")
      ++at;
    if (const int year = numberAt(at); isYear(year)) {
      after = at + 1;
      return year;
    }
    if (!isPublishedKnown()) return 0;
    int relative = 0;
    if (word(at) == "الحالي" || word(at) == "الجاري") {
      relative = year_;
    } else if (word(at) == "الماضي" || word(at) == "المنصرم") {
      relative = year_ - 1;
    } else if (word(at) == "المقبل" || word(at) == "القادم") {
      relative = year_ + 1;
    }
    if (relative != 0) after = at + 1;
    return relative;
  }

  std::string readAt(std::uint32_t at) {
    if (auto iso = hijriDate(at); !iso.empty()) return iso;
    if (auto iso = numericDate(at); !iso.empty()) return iso;
    if (auto iso = dayAndMonth(at); !iso.empty()) return iso;
    if (auto iso = quarter(at); !iso.empty()) return iso;
    if (auto iso = partOfYear(at); !iso.empty()) return iso;
    if (auto iso = monthAlone(at); !iso.empty()) return iso;
    if (auto iso = relative(at); !iso.empty()) return iso;
    return yearAlone(at);
  }

  static bool isHijriYear(int number) { return number >= 1350 && number <= 1500; }

  /// رمضان · ربيع الآخر · جمادى الأولى · ذي القعدة; 0 where it is none. Sets `after`.
  int hijriMonthAt(std::uint32_t at, std::uint32_t& after) const {
    const auto first = word(at);
    const auto second = word(at + 1);
    after = at + 2;
    const bool earlier = second == "الاول" || second == "الاولي" || second == "اول";
    const bool later =
        second == "الاخر" || second == "الثاني" || second == "الاخره" || second == "الثانيه";
    if (first == "ربيع" && (earlier || later)) return earlier ? 3 : 4;
    if (first.starts_with("جمادي") && (earlier || later)) return earlier ? 5 : 6;
    const bool headed = first == "ذو" || first == "ذي" || first == "شهر";
    const auto known = std::ranges::find(kHijriMonths, headed ? second : first, &Month::name);
    if (!headed) after = at + 1;
    return known == kHijriMonths.end() ? 0 : known->number;
  }

  /// A Hijri year at `at` with its sign هـ, which after a month may be missing. Sets `after`.
  int hijriYearAt(std::uint32_t at, bool needs_sign, std::uint32_t& after) const {
    while (word(at) == "من" || word(at) == "عام" || word(at) == "لعام" || word(at) == "سنه") ++at;
    const int year = numberAt(at);
    if (!isHijriYear(year)) return 0;
    const bool sign = word(at + 1) == "ه" || word(at + 1) == "هجري" || word(at + 1) == "هجريه";
    after = at + 1 + (sign ? 1U : 0U);
    return sign || !needs_sign ? year : 0;
  }

  /// 12 رمضان 1439 هـ · شوال 1439 · 21/9/1439هـ · عام 1440 هـ. A month or a year of the Hijri
  /// calendar becomes the Gregorian one that holds its middle.
  std::string hijriDate(std::uint32_t at) {
    constexpr int kMiddle = 15;
    std::uint32_t after = 0;
    const int number = numberAt(at);
    const bool has_day = number >= 1 && number <= 30;
    if (const int month = hijriMonthAt(at + (has_day ? 1U : 0U), after); month != 0) {
      const int year = hijriYearAt(after, false, after);
      const auto iso = gregorianOfHijri(year, month, has_day ? number : kMiddle);
      if (!iso.empty()) end_ = after;
      return has_day ? iso : iso.substr(0, 7);
    }
    if (has_day && word(at + 1) == "/" && word(at + 3) == "/") {
      const int year = hijriYearAt(at + 4, false, after);
      const auto iso = gregorianOfHijri(year, numberAt(at + 2), number);
      if (!iso.empty()) end_ = after;
      return iso;
    }
    if (!isHijriYear(number)) return {};
    const auto iso = gregorianOfHijri(hijriYearAt(at, true, after), 7, 1);
    if (!iso.empty()) end_ = after;
    return iso.substr(0, 4);
  }

  /// 2018/05/07 · 31-12-2017
  std::string numericDate(std::uint32_t at) {
    const int a = numberAt(at);
    const int b = numberAt(at + 2);
    const int c = numberAt(at + 4);
    const auto mark = word(at + 1);
    if (a < 0 || b < 1 || c < 0 || b > 12 || (mark != "/" && mark != "-") || word(at + 3) != mark)
      return {};
    end_ = at + 5;
    if (isYear(a) && c >= 1 && c <= 31) return std::to_string(a) + "-" + two(b) + "-" + two(c);
    if (isYear(c) && a >= 1 && a <= 31) return std::to_string(c) + "-" + two(b) + "-" + two(a);
    return {};
  }

  std::string dayAndMonth(std::uint32_t at) {
    const int day = numberAt(at);
    if (day < 1 || day > 31) return {};
    std::uint32_t after = 0;
    const auto month_at = at + 1 + (word(at + 1) == "من" ? 1U : 0U);
    const int month = monthAt(month_at, after);
    if (month == 0) return {};
    int year = yearAt(after, after);
    if (year == 0) year = yearOfMonth(month);
    if (year == 0) return {};
    end_ = after;
    return std::to_string(year) + "-" + two(month) + "-" + two(day);
  }

  /// The year of a month told without one: the last such month up to the day of publication.
  int yearOfMonth(int month) const {
    if (!isPublishedKnown()) return 0;
    return month <= month_ ? year_ : year_ - 1;
  }

  std::string monthAlone(std::uint32_t at) {
    std::uint32_t after = 0;
    const auto stem = word(at);
    const int month = monthAt(at, after);
    if (month == 0) return {};
    const bool weak = stem == "اب" || stem == "ماي" || stem == "مارس" || stem == "may" ||
                      stem == "march" || stem == "اوت";
    std::uint32_t year_end = after;
    int year = 0;
    if (numberAt(after) > 0 || word(after) == "من" || word(after) == "عام")
      year = yearAt(after, year_end);
    if (year == 0 &&
        (word(after) == "الماضي" || word(after) == "الجاري" || word(after) == "الحالي")) {
      year_end = after + 1;
      year = yearOfMonth(month);
    } else if (year == 0 && (word(after) == "المقبل" || word(after) == "القادم") &&
               isPublishedKnown()) {
      year_end = after + 1;
      year = month > month_ ? year_ : year_ + 1;
    }
    if (year == 0) {
      const bool cue =
          at > 0 && (word(at - 1) == "في" || word(at - 1) == "شهر" || word(at - 1) == "خلال" ||
                     word(at - 1) == "نهايه" || word(at - 1) == "بنهايه");
      if (weak && !cue) return {};
      year = yearOfMonth(month);
      year_end = after;
    }
    if (year == 0) return {};
    end_ = year_end;
    return std::to_string(year) + "-" + two(month);
  }

  static int ordinal(std::string_view folded) {
    for (const auto& [name, number] : kOrdinals) {
      if (name == folded) return number;
    }
    return 0;
  }

  /// الربع الثاني من 2017 · النصف الأول من العام الحالي
  std::string quarter(std::uint32_t at) {
    const auto unit = word(at);
    const bool is_quarter = unit == "الربع" || unit == "للربع" || unit == "بالربع";
    const bool is_half = unit == "النصف" || unit == "للنصف" || unit == "بالنصف";
    if (!is_quarter && !is_half) return {};
    const int which = ordinal(word(at + 1));
    if (which == 0 || (is_half && which > 2 && word(at + 1) != "الاخير")) return {};
    std::uint32_t after = at + 2;
    int year = yearAt(after, after);
    if (year == 0) year = isPublishedKnown() ? year_ : 0;
    if (year == 0) return {};
    end_ = after;
    return std::to_string(year) + (is_quarter ? "-Q" : "-H") +
           std::to_string(is_half && which > 2 ? 2 : which);
  }

  /// مطلع عام 2026 · منتصف 2026 · نهاية العام الماضي
  std::string partOfYear(std::uint32_t at) {
    std::string_view unit = word(at);
    std::string_view part;
    for (int letters = 0; letters < 2 && part.empty(); ++letters) {
      for (const auto& [name, key] : kPartsOfYear) {
        if (unit == name) part = key;
      }
      if (unit.size() <= 4) break;
      unit.remove_prefix(2);
    }
    if (part.empty()) return {};
    std::uint32_t after = at + 1;
    if (word(after) == "هذا") ++after;
    const bool names_year = word(after) == "عام" || word(after) == "العام" ||
                            word(after) == "سنه" || isYear(numberAt(after));
    if (!names_year) return {};
    int year = yearAt(after, after);
    if (year == 0 && word(after) == "العام" && isPublishedKnown()) {
      year = year_;
      ++after;
    }
    if (year == 0) return {};
    end_ = after;
    return std::to_string(year) + "-" + std::string(part);
  }

  std::string relative(std::uint32_t at) {
    if (!isPublishedKnown()) return {};
    const auto unit = word(at);
    const int today = daysFrom(year_, month_, day_);
    if (unit == "امس") {
      end_ = at + 1;
      return isoFrom(today - 1);
    }
    const auto next = word(at + 1);
    const bool last = next == "الماضي" || next == "الماضيه" || next == "المنصرم";
    const bool coming =
        next == "المقبل" || next == "القادم" || next == "المقبله" || next == "القادمه";
    const bool current =
        next == "الحالي" || next == "الجاري" || next == "الحاليه" || next == "الجاريه";
    if (!last && !coming && !current) return {};
    const int step = last ? -1 : coming ? 1 : 0;
    const auto stem = unit.starts_with("ال") ? unit : unit.size() > 6 ? unit.substr(2) : unit;
    if (stem == "العام" || stem == "السنه" || unit == "العام") {
      end_ = at + 2;
      return std::to_string(year_ + step);
    }
    if (unit == "الشهر") {
      const int month = year_ * 12 + month_ - 1 + step;
      end_ = at + 2;
      return std::to_string(month / 12) + "-" + two(month % 12 + 1);
    }
    return {};
  }

  std::string yearAlone(std::uint32_t at) {
    const int year = numberAt(at);
    if (!isYear(year) || word(at).size() != 4) return {};
    const bool bracketed = at > 0 && word(at - 1) == "(" && word(at + 1) == ")";
    const bool cue = at > 0 && std::ranges::find(kYearCues, word(at - 1)) != kYearCues.end();
    const bool cue_with_particle =
        at > 0 && word(at - 1).size() > 4 &&
        std::ranges::find(kYearCues, std::string_view(word(at - 1)).substr(2)) != kYearCues.end();
    if (!bracketed && !cue && !cue_with_particle) return {};
    end_ = at + 1;
    return std::to_string(year);
  }

  const std::vector<Token>& tokens_;
  int year_ = 0;
  int month_ = 0;
  int day_ = 0;
  std::uint32_t end_ = 0;
};

}  // namespace

std::vector<DateExpression> findDates(std::string_view /*text*/, const std::vector<Token>& tokens,
                                      std::string_view published) {
  return Reader(tokens, published).read();
}

}  // namespace isnad::text
