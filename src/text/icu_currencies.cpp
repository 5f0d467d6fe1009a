#include "icu_currencies.h"

#include <algorithm>
#include <array>
#include <set>

#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/unistr.h>

#include "isnad/base/string_map.h"
#include "isnad/text/fold.h"

namespace isnad::text {

namespace {

/// Units that are ordinary words too: only the nationality after them makes them money.
constexpr std::array<std::string_view, 6> kOrdinary{"بات", "كون", "ليو", "ريف", "سوم", "دونغ"};
constexpr std::array<std::string_view, 12> kEnglish{"all", "try", "top", "cup", "pen", "mad",
                                                    "gel", "ron", "sos", "bob", "mop", "bam"};

struct Names {
  StringMap<std::string> full;  ///< "unit adjective" → code
  StringMap<std::set<std::string>> unit;
  StringSet codes;
};

std::string withoutArticleAndEnding(std::string_view word) {
  constexpr std::string_view kArticle = "ال";
  if (word.size() > 8 && word.starts_with(kArticle)) word.remove_prefix(kArticle.size());
  if (word.size() > 6 && (word.ends_with("ه") || word.ends_with("ا"))) word.remove_suffix(2);
  return std::string(word);
}

std::string arabicName(const UChar* code) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  const auto* name = ucurr_getName(code, "ar", UCURR_LONG_NAME, nullptr, &length, &status);
  std::string utf8;
  if (U_SUCCESS(status)) icu::UnicodeString(name, length).toUTF8String(utf8);
  return foldKey(utf8);
}

Names readNames() {
  Names names;
  UErrorCode status = U_ZERO_ERROR;
  auto* codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
  if (U_FAILURE(status)) return names;
  int32_t length = 0;
  while (const auto* code = uenum_unext(codes, &length, &status)) {
    std::string iso;
    icu::UnicodeString(code, length).toUTF8String(iso);
    if (iso.starts_with('X')) continue;  // metals, special drawing rights
    names.codes.insert(foldKey(iso));
    const auto name = arabicName(code);
    const auto space = name.find(' ');
    if (space == std::string::npos || name.find(' ', space + 1) != std::string::npos) continue;
    const auto unit = name.substr(0, space);
    names.full.emplace(unit + " " + withoutArticleAndEnding(name.substr(space + 1)), iso);
    names.unit[unit].insert(iso);
  }
  uenum_close(codes);
  return names;
}

const Names& names() {
  static const auto read = readNames();
  return read;
}

}  // namespace

std::string icuCurrency(std::string_view unit, std::string_view adjective) {
  const auto known =
      names().full.find(std::string(unit) + " " + withoutArticleAndEnding(adjective));
  return known == names().full.end() ? std::string() : known->second;
}

std::string icuCurrency(std::string_view unit) {
  if (std::ranges::find(kOrdinary, unit) != kOrdinary.end()) return {};
  const auto known = names().unit.find(unit);
  return known == names().unit.end() || known->second.size() != 1 ? std::string()
                                                                  : *known->second.begin();
}

bool isIcuUnit(std::string_view unit) {
  return names().unit.contains(unit) && std::ranges::find(kOrdinary, unit) == kOrdinary.end();
}

bool isCurrencyCode(std::string_view folded) {
  return folded.size() == 3 && names().codes.contains(folded) &&
         std::ranges::find(kEnglish, folded) == kEnglish.end();
}

}  // namespace isnad::text
