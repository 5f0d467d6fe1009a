#pragma once

#include <optional>
#include <string_view>

namespace isnad::text {

/// What an Arabic or English word says as part of a number. Takes the folded form.
struct NumberWord {
  enum class Kind {
    Unit,      ///< ثلاثه, خمسه وعشرون is Unit + Unit
    Scale,     ///< مليار: multiplies what stands before it, 1 where nothing does
    Dual,      ///< ملياري, مليونين: two of the scale
    Fraction,  ///< نصف, ربع, ثلث
    Dozens,    ///< عشرات, مئات: "more than" that many of the scale after it
  };
  Kind kind;
  double value;
};

[[nodiscard]] std::optional<NumberWord> numberWord(std::string_view folded);

}  // namespace isnad::text
