// What a claim's date and kind are called elsewhere.
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "graph_table.h"

namespace isnad::io {

namespace {

using model::EntityType;
using model::Predicate;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The number in text[at, at + size), or -1.
int numberAt(std::string_view text, std::size_t at, std::size_t size) {
  int value = -1;
  if (text.size() < at + size) return -1;
  const auto* end = text.data() + at + size;
  if (std::from_chars(text.data() + at, end, value).ptr != end) return -1;
  return value;
}

int lastDay(int year, int month) {
  static constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return kDays[static_cast<std::size_t>(month) - 1] + (month == 2 && leap ? 1 : 0);
}

DayRange months(int year, int first, int last) {
  return {fmt::format("{:04}-{:02}-01", year, first),
          fmt::format("{:04}-{:02}-{:02}", year, last, lastDay(year, last))};
}

bool canOwn(std::string_view schema) {
  return schema == "Person" || schema == "Company" || schema == "Organization" ||
         schema == "PublicBody" || schema == "LegalEntity";
}

}  // namespace

std::string_view datePrecision(std::string_view date) {
  if (date.empty()) return {};
  if (date.size() == 4) return "year";
  const auto rest = date.substr(5);
  if (rest.starts_with('Q')) return "quarter";
  if (rest.starts_with('H')) return "half";
  if (!isDigit(rest.empty() ? ' ' : rest.front())) return "part_of_year";
  return rest.size() == 2 ? "month" : "day";
}

std::optional<DayRange> daysOf(std::string_view date) {
  const int year = numberAt(date, 0, 4);
  const auto precision = datePrecision(date);
  if (year < 0) return std::nullopt;
  if (precision == "year") return months(year, 1, 12);
  if (precision == "part_of_year") {
    const auto part = date.substr(5);
    if (part == "early") return months(year, 1, 4);
    if (part == "mid") return months(year, 5, 8);
    return months(year, 9, 12);
  }
  const int number =
      precision == "quarter" || precision == "half" ? numberAt(date, 6, 1) : numberAt(date, 5, 2);
  if (number < 1) return std::nullopt;
  if (precision == "quarter" && number <= 4) return months(year, number * 3 - 2, number * 3);
  if (precision == "half" && number <= 2) return months(year, number * 6 - 5, number * 6);
  if (precision == "month" && number <= 12) return months(year, number, number);
  if (precision == "day" && date.size() == 10)
    return DayRange{std::string(date), std::string(date)};
  return std::nullopt;
}

std::string_view ftmSchemaOf(const model::Entity& entity) {
  switch (entity.type) {
    case EntityType::Person:
      return "Person";
    case EntityType::Organization:
      // What is traded or registered is a company; of others only that much is known.
      return idIn(entity, "ticker").empty() && idIn(entity, "lei").empty() ? "Organization"
                                                                           : "Company";
    case EntityType::Place:
      return "Address";
    case EntityType::Product:
    case EntityType::Term:
      return "Note";  // Asset and Thing, which would fit, are abstract
    case EntityType::Instrument:
      return "Security";
    case EntityType::Event:
      return "Event";
  }
  return "Note";
}

std::string_view ftmSchemaOf(const model::Claim& claim, std::string_view subject,
                             std::string_view object) {
  if (!claim.object) return "Note";
  const bool agents = canOwn(subject) && canOwn(object);
  const bool asset = object == "Company" || object == "Security";
  switch (claim.predicate) {
    case Predicate::Owns:
    case Predicate::Acquires:
      return canOwn(subject) && asset ? "Ownership" : "UnknownLink";
    case Predicate::InvestsIn:
      return agents ? "Payment" : "UnknownLink";
    case Predicate::HoldsPosition:
      return subject == "Person" && agents ? "Employment" : "UnknownLink";
    case Predicate::LendsTo:
      return agents ? "Debt" : "UnknownLink";
    default:
      return "UnknownLink";
  }
}

}  // namespace isnad::io
