#include "isnad/text/countries.h"

#include <unicode/locid.h>

namespace isnad::text {

std::string countryName(std::string_view code) {
  const std::string region(code);
  const icu::Locale country("und", region.c_str());
  icu::UnicodeString name;
  country.getDisplayCountry(icu::Locale("ar"), name);
  std::string utf8;
  name.toUTF8String(utf8);
  return utf8 == region ? std::string() : utf8;
}

}  // namespace isnad::text
