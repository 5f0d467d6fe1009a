#pragma once

#include <string>
#include <string_view>

namespace isnad::text {

/// What ICU calls the world's currencies in Arabic, folded and without endings. Built at first use;
/// safe to call from any thread.
///
///   ("بات", "تايلاندي") -> THB    ("شلن", "كيني") -> KES
[[nodiscard]] std::string icuCurrency(std::string_view unit, std::string_view adjective);

/// The currency whose unit only one country has (تنغي → KZT); empty where several do, or none.
[[nodiscard]] std::string icuCurrency(std::string_view unit);

/// True where some currency's unit is the word: شلن.
[[nodiscard]] bool isIcuUnit(std::string_view unit);

/// True for an ISO 4217 code in small letters that is no English word: `thb`.
[[nodiscard]] bool isCurrencyCode(std::string_view folded);

}  // namespace isnad::text
