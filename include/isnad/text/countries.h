#pragma once

#include <string>
#include <string_view>

namespace isnad::text {

/// What ICU calls a country in Arabic (`SA` → المملكة العربية السعودية); empty for a code (ISO 3166
/// alpha-2) that it does not know.
[[nodiscard]] std::string countryName(std::string_view code);

}  // namespace isnad::text
