#include "isnad/graph/times.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <unordered_map>

#include "isnad/graph/graph.h"

namespace isnad::graph {

namespace {

std::optional<unsigned> number(std::string_view digits) {
  unsigned value = 0;
  const auto* end = digits.data() + digits.size();
  const auto [rest, error] = std::from_chars(digits.data(), end, value);
  if (digits.empty() || error != std::errc() || rest != end) return std::nullopt;
  return value;
}

/// Months [first, end), counted from 0.
struct Months {
  unsigned first;
  unsigned end;
};

std::optional<Months> monthsOf(std::string_view part) {
  if (part == "early") return Months{0, 4};
  if (part == "mid") return Months{4, 8};
  if (part == "late") return Months{8, 12};
  const bool quarter = part.starts_with('Q');
  const bool half = part.starts_with('H');
  const auto which = number(quarter || half ? part.substr(1) : part);
  const unsigned length = quarter ? 3 : half ? 6 : 1;
  if (!which || *which < 1 || *which * length > 12) return std::nullopt;
  return Months{(*which - 1) * length, *which * length};
}

Days monthsFrom(int year, Months months) {
  using namespace std::chrono;
  const auto startOf = [year](unsigned month) {
    return dayNumber(std::chrono::year(year + static_cast<int>(month / 12)) /
                     std::chrono::month(month % 12 + 1) / std::chrono::day(1));
  };
  return {startOf(months.first), startOf(months.end) - 1};
}

}  // namespace

std::int32_t dayNumber(std::chrono::sys_days day) {
  return static_cast<std::int32_t>(day.time_since_epoch().count());
}

std::optional<Days> daysIn(std::string_view date) {
  const auto year = number(date.substr(0, 4));
  if (!year || date.size() < 4) return std::nullopt;
  const int y = static_cast<int>(*year);
  if (date.size() == 4) return monthsFrom(y, {0, 12});
  if (date[4] != '-') return std::nullopt;
  const auto part = date.substr(5);
  if (part.size() == 5 && part[2] == '-') {
    const auto month = number(part.substr(0, 2));
    const auto day = number(part.substr(3));
    if (!month || !day) return std::nullopt;
    const auto whole = std::chrono::year(y) / std::chrono::month(*month) / std::chrono::day(*day);
    if (!whole.ok()) return std::nullopt;
    return Days{dayNumber(whole), dayNumber(whole)};
  }
  const auto months = monthsOf(part);
  if (!months) return std::nullopt;
  return monthsFrom(y, *months);
}

std::string isoDay(std::int32_t day) {
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
  const auto padded = [](auto value, std::size_t digits) {
    auto text = std::to_string(value);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
  };
  return padded(static_cast<int>(date.year()), 4) + "-" +
         padded(static_cast<unsigned>(date.month()), 2) + "-" +
         padded(static_cast<unsigned>(date.day()), 2);
}

std::optional<double> daysOf(std::string_view date) {
  const auto days = daysIn(date);
  if (!days) return std::nullopt;
  return (days->first + days->last + 1) / 2.0;
}

std::vector<std::optional<double>> timesOf(const Graph& graph, const model::Knowledge& knowledge) {
  std::unordered_map<std::int64_t, double> earliest;
  const auto note = [&](model::EntityId entity, double day) {
    const auto [known, is_new] = earliest.try_emplace(entity.value, day);
    if (!is_new && day < known->second) known->second = day;
  };
  for (const auto& claim : knowledge.claims) {
    const auto day = daysOf(claim.date);
    if (!day) continue;
    note(claim.subject, *day);
    if (claim.object) note(*claim.object, *day);
  }
  std::vector<std::optional<double>> times(graph.nodes.size());
  for (std::size_t i = 0; i < times.size(); ++i) {
    const auto known = earliest.find(graph.nodes[i].entity.value);
    if (known != earliest.end()) times[i] = known->second;
  }
  return times;
}

}  // namespace isnad::graph
