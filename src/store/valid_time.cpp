#include "valid_time.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace isnad::store {

namespace {

struct Months {
  std::string_view name;
  int first;
  int last;
};

constexpr std::array<Months, 9> kParts{{{"Q1", 1, 3},
                                        {"Q2", 4, 6},
                                        {"Q3", 7, 9},
                                        {"Q4", 10, 12},
                                        {"H1", 1, 6},
                                        {"H2", 7, 12},
                                        {"early", 1, 4},
                                        {"mid", 5, 8},
                                        {"late", 9, 12}}};

bool isNumber(std::string_view text, std::size_t digits) {
  return text.size() == digits &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view text) {
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

std::string day(int year, int month, int of_month) {
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, of_month);
  return text.data();
}

int daysIn(int year, int month) {
  using namespace std::chrono;
  const year_month_day_last last{std::chrono::year(year),
                                 month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

struct Days {
  std::string first;
  std::string last;
};

Days daysOf(std::string_view date) {
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kDay = 10;
  if (!isNumber(date.substr(0, kYear), kYear)) return {};
  const int year = number(date.substr(0, kYear));
  if (date.size() == kYear) return {day(year, 1, 1), day(year, 12, 31)};
  if (date[kYear] != '-') return {};
  const auto part = date.substr(kYear + 1);
  for (const auto& months : kParts) {
    if (part == months.name)
      return {day(year, months.first, 1), day(year, months.last, daysIn(year, months.last))};
  }
  if (!isNumber(part.substr(0, 2), 2)) return {};
  const int month = number(part.substr(0, 2));
  if (month < 1 || month > 12) return {};
  if (part.size() == 2) return {day(year, month, 1), day(year, month, daysIn(year, month))};
  if (date.size() != kDay || part[2] != '-' || !isNumber(part.substr(3), 2)) return {};
  const int of_month = number(part.substr(3));
  if (of_month < 1 || of_month > daysIn(year, month)) return {};
  return {std::string(date), std::string(date)};
}

}  // namespace

std::string firstDay(std::string_view date, std::string_view published) {
  return daysOf(date.empty() ? published : date).first;
}

std::string lastDay(std::string_view date, std::string_view published) {
  return daysOf(date.empty() ? published : date).last;
}

Result<std::string> wasSo(const std::string& day) {
  const auto last = lastDay(day, {});
  if (last.empty()) return fail(Cause::NoDay, {day});
  return R"sql(shown AND valid_from <= ')sql" + last +
         R"sql(' AND NOT EXISTS (SELECT 1 FROM entity AS who JOIN entity AS same ON same.root = who.root
        CROSS JOIN claim AS later INDEXED BY claim_ended ON later.subject = same.id
      WHERE who.id = claim.subject AND later.predicate = claim.predicate
        AND (SELECT root FROM entity WHERE id = later.object) IS (SELECT root FROM entity WHERE id = claim.object)
        AND later.role = claim.role AND later.shown AND later.status = 'ended' AND claim.status <> 'ended'
      AND later.valid_from > claim.valid_from AND later.valid_from <= ')sql" +
         last + "')";
}

}  // namespace isnad::store
