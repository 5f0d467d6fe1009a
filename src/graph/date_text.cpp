#include <algorithm>
#include <array>

#include "isnad/graph/wording.h"

namespace isnad::graph {

namespace {

/// Between ٠١٢ a dash parts figures, and a line from the right would turn their order round; a
/// slash joins them (Unicode Standard Annex 9, rule W4): the day stands at the right, where one
/// reads it first.
std::string dayInDigits(std::string date, const Manner& manner) {
  if (manner.digits == Digits::Arabic && manner.language == Language::Arabic)
    std::ranges::replace(date, '-', '/');
  return inDigits(std::move(date), manner);
}

}  // namespace

std::string dateText(const std::string& date, const Manner& manner) {
  if (manner.calendar != nullptr) {
    auto text = manner.calendar(date, manner.language);
    if (!text.empty()) return inDigits(std::move(text), manner);
  }
  struct Part {
    std::string_view mark;
    std::string_view arabic;
    std::string_view english;
  };
  static constexpr std::array<Part, 9> kParts{{{"early", "مطلع", "early"},
                                               {"mid", "منتصف", "mid"},
                                               {"late", "أواخر", "late"},
                                               {"Q1", "الربع الأول من", "Q1"},
                                               {"Q2", "الربع الثاني من", "Q2"},
                                               {"Q3", "الربع الثالث من", "Q3"},
                                               {"Q4", "الربع الرابع من", "Q4"},
                                               {"H1", "النصف الأول من", "H1"},
                                               {"H2", "النصف الثاني من", "H2"}}};
  const auto dash = date.find('-');
  if (dash == std::string::npos) return inDigits(date, manner);
  for (const auto& part : kParts) {
    if (std::string_view(date).substr(dash + 1) != part.mark) continue;
    const auto words = manner.language == Language::Arabic ? part.arabic : part.english;
    return std::string(words) + " " + inDigits(date.substr(0, dash), manner);
  }
  return dayInDigits(date, manner);
}

}  // namespace isnad::graph
