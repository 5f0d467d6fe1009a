#pragma once

#include <string>
#include <string_view>

namespace isnad::text {

/// A currency named by one word or sign.
struct CurrencyWord {
  std::string code;       ///< ISO 4217; empty where the word alone does not tell.
  std::string ambiguous;  ///< `ريال`, `دينار` … as folded; empty where `code` is sure.
};

/// What a folded word or sign (دولار, دولارات, usd, $) names; both empty where it is none.
[[nodiscard]] CurrencyWord currencyWord(std::string_view folded);

/// The currency that an ambiguous word is, with the nationality after it: (ريال, سعودي) → SAR.
/// Empty where the second word is no nationality of such money.
[[nodiscard]] std::string currencyWithAdjective(std::string_view word, std::string_view adjective);

}  // namespace isnad::text
