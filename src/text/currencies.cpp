#include "currencies.h"

#include <algorithm>
#include <array>

#include "icu_currencies.h"
#include "isnad/text/fold.h"
#include "isnad/text/quantities.h"

namespace isnad::text {

namespace {

struct Word {
  std::string_view form;
  std::string_view unit;  // the money's common name, folded
};

constexpr std::array<Word, 44> kWords{{
    {"دولار", "دولار"},     {"دولارا", "دولار"},   {"دولارات", "دولار"}, {"دولارين", "دولار"},
    {"الدولارات", "دولار"}, {"ريال", "ريال"},      {"ريالا", "ريال"},    {"ريالات", "ريال"},
    {"درهم", "درهم"},       {"درهما", "درهم"},     {"دراهم", "درهم"},    {"دينار", "دينار"},
    {"دينارا", "دينار"},    {"دنانير", "دينار"},   {"جنيه", "جنيه"},     {"جنيها", "جنيه"},
    {"جنيهات", "جنيه"},     {"ليره", "ليره"},      {"ليرات", "ليره"},    {"يورو", "يورو"},
    {"اورو", "يورو"},       {"اليورو", "يورو"},    {"ين", "ين"},         {"ينا", "ين"},
    {"يوان", "يوان"},       {"يوانا", "يوان"},     {"فرنك", "فرنك"},     {"فرنكا", "فرنك"},
    {"روبل", "روبل"},       {"روبلا", "روبل"},     {"روبيه", "روبيه"},   {"روبيات", "روبيه"},
    {"كرونه", "كرونه"},     {"بيزو", "بيزو"},      {"رينغيت", "رينغيت"}, {"وون", "وون"},
    {"راند", "راند"},       {"شيكل", "شيكل"},      {"اوقيه", "اوقيه"},   {"الريال", "ريال"},
    {"الجنيهات", "جنيه"},   {"الدنانير", "دينار"}, {"الريالات", "ريال"}, {"dollars", "دولار"},
}};

constexpr std::array<Word, 16> kCodes{{
    {"$", "USD"},
    {"€", "EUR"},
    {"£", "GBP"},
    {"¥", "JPY"},
    {"usd", "USD"},
    {"dollar", "USD"},
    {"eur", "EUR"},
    {"euros", "EUR"},
    {"euro", "EUR"},
    {"sar", "SAR"},
    {"aed", "AED"},
    {"egp", "EGP"},
    {"kwd", "KWD"},
    {"qar", "QAR"},
    {"gbp", "GBP"},
    {"استرليني", "GBP"},
}};

struct National {
  std::string_view unit;
  std::string_view country;    // ISO 3166
  std::string_view adjective;  // folded, masculine, without article
  std::string_view code;
};

constexpr std::array<National, 59> kNational{{
    {"دولار", "US", "امريكي", "USD"},
    {"دولار", "US", "اميركي", "USD"},
    {"دولار", "CA", "كندي", "CAD"},
    {"دولار", "AU", "استرالي", "AUD"},
    {"دولار", "NZ", "نيوزيلندي", "NZD"},
    {"دولار", "SG", "سنغافوري", "SGD"},
    {"دولار", "HK", "هونغ", "HKD"},
    {"دولار", "TW", "تايواني", "TWD"},
    {"ريال", "SA", "سعودي", "SAR"},
    {"ريال", "QA", "قطري", "QAR"},
    {"ريال", "OM", "عماني", "OMR"},
    {"ريال", "YE", "يمني", "YER"},
    {"ريال", "IR", "ايراني", "IRR"},
    {"ريال", "BR", "برازيلي", "BRL"},
    {"درهم", "AE", "اماراتي", "AED"},
    {"درهم", "MA", "مغربي", "MAD"},
    {"دينار", "KW", "كويتي", "KWD"},
    {"دينار", "BH", "بحريني", "BHD"},
    {"دينار", "JO", "اردني", "JOD"},
    {"دينار", "IQ", "عراقي", "IQD"},
    {"دينار", "TN", "تونسي", "TND"},
    {"دينار", "DZ", "جزايري", "DZD"},
    {"دينار", "LY", "ليبي", "LYD"},
    {"دينار", "RS", "صربي", "RSD"},
    {"جنيه", "EG", "مصري", "EGP"},
    {"جنيه", "GB", "استرليني", "GBP"},
    {"جنيه", "GB", "بريطاني", "GBP"},
    {"جنيه", "SD", "سوداني", "SDG"},
    {"جنيه", "SS", "جنوبي", "SSP"},
    {"ليره", "TR", "تركي", "TRY"},
    {"ليره", "LB", "لبناني", "LBP"},
    {"ليره", "SY", "سوري", "SYP"},
    {"ليره", "IT", "ايطالي", "ITL"},
    {"يورو", "", "اوروبي", "EUR"},
    {"ين", "JP", "ياباني", "JPY"},
    {"يوان", "CN", "صيني", "CNY"},
    {"فرنك", "CH", "سويسري", "CHF"},
    {"فرنك", "FR", "فرنسي", "FRF"},
    {"فرنك", "DJ", "جيبوتي", "DJF"},
    {"فرنك", "KM", "قمري", "KMF"},
    {"روبل", "RU", "روسي", "RUB"},
    {"روبل", "BY", "بيلاروسي", "BYN"},
    {"روبيه", "IN", "هندي", "INR"},
    {"روبيه", "PK", "باكستاني", "PKR"},
    {"روبيه", "ID", "اندونيسي", "IDR"},
    {"كرونه", "SE", "سويدي", "SEK"},
    {"كرونه", "NO", "نرويجي", "NOK"},
    {"كرونه", "DK", "دنماركي", "DKK"},
    {"بيزو", "MX", "مكسيكي", "MXN"},
    {"بيزو", "AR", "ارجنتيني", "ARS"},
    // Where the press spells otherwise than ICU does.
    {"بات", "TH", "تايلاندي", "THB"},
    {"شلن", "KE", "كيني", "KES"},
    {"تنغي", "KZ", "كازاخستاني", "KZT"},
    {"نيره", "NG", "نيجيري", "NGN"},
    {"فورنت", "HU", "مجري", "HUF"},
    {"رينغيت", "MY", "ماليزي", "MYR"},
    {"وون", "KR", "كوري", "KRW"},
    {"راند", "ZA", "افريقي", "ZAR"},
    {"شيكل", "IL", "اسرايلي", "ILS"},
}};

/// Money that one country alone has by that name, or that is meant where no country is told.
constexpr std::array<Word, 8> kSure{{{"دولار", "USD"},
                                     {"يورو", "EUR"},
                                     {"ين", "JPY"},
                                     {"يوان", "CNY"},
                                     {"روبل", "RUB"},
                                     {"رينغيت", "MYR"},
                                     {"راند", "ZAR"},
                                     {"شيكل", "ILS"}}};

std::string upper(std::string_view word) {
  std::string result(word);
  for (auto& c : result) c = static_cast<char>(c - 'a' + 'A');
  return result;
}

std::string_view withoutEnding(std::string_view adjective) {
  constexpr std::string_view kArticle = "ال";
  if (adjective.starts_with(kArticle)) adjective.remove_prefix(kArticle.size());
  if (adjective.ends_with("ه") || adjective.ends_with("ا")) adjective.remove_suffix(2);
  return adjective;
}

}  // namespace

CurrencyWord currencyWord(std::string_view folded) {
  for (const auto& [form, code] : kCodes) {
    if (form == folded) return {std::string(code), {}};
  }
  if (isCurrencyCode(folded)) return {upper(folded), {}};
  const auto known = std::ranges::find(kWords, folded, &Word::form);
  if (known == kWords.end()) {
    if (!isIcuUnit(folded)) return {};
    auto code = icuCurrency(folded);
    return code.empty() ? CurrencyWord{{}, std::string(folded)} : CurrencyWord{code, {}};
  }
  for (const auto& [unit, code] : kSure) {
    if (unit == known->unit) return {std::string(code), {}};
  }
  return {{}, std::string(known->unit)};
}

std::string currencyWithAdjective(std::string_view word, std::string_view adjective) {
  const auto known = std::ranges::find(kWords, word, &Word::form);
  const auto unit = known == kWords.end() ? word : known->unit;
  const auto stem = withoutEnding(adjective);
  for (const auto& row : kNational) {
    if (row.unit == unit && row.adjective == stem) return std::string(row.code);
  }
  return icuCurrency(unit, stem);
}

std::string currencyIn(std::string_view ambiguous_word, std::string_view country) {
  const auto folded = foldKey(ambiguous_word);
  const auto known = std::ranges::find(kWords, std::string_view(folded), &Word::form);
  if (known == kWords.end()) return {};
  for (const auto& row : kNational) {
    if (row.unit == known->unit && row.country == country) return std::string(row.code);
  }
  return {};
}

}  // namespace isnad::text
