#include <sstream>

#include "isnad/text/countries.h"
#include "isnad/text/dates.h"
#include "isnad/text/quantities.h"
#include "support/catch.h"

using namespace isnad::text;

namespace {

/// `value currency bound`, one after another: `97.4e9 USD`.
std::string quantities(std::string_view text) {
  auto tokenizer = Tokenizer::create();
  const auto tokens = tokenizer->tokenize(text);
  std::ostringstream out;
  for (const auto& quantity : findQuantities(text, tokens)) {
    if (out.tellp() > 0) out << "; ";
    switch (quantity.bound) {
      case Bound::Exact:
        break;
      case Bound::About:
        out << "~";
        break;
      case Bound::MoreThan:
        out << ">";
        break;
      case Bound::LessThan:
        out << "<";
        break;
      case Bound::UpTo:
        out << "<=";
        break;
    }
    out << quantity.value;
    if (quantity.kind == QuantityKind::Percent) out << "%";
    if (quantity.kind == QuantityKind::Money)
      out << " " << (quantity.currency.empty() ? quantity.ambiguous : quantity.currency);
    out << " «" << quantity.span.of(text) << "»";
  }
  return out.str();
}

std::string dates(std::string_view text, std::string_view published = {}) {
  auto tokenizer = Tokenizer::create();
  std::string out;
  for (const auto& date : findDates(text, tokenizer->tokenize(text), published)) {
    out += (out.empty() ? "" : " ") + date.iso;
  }
  return out;
}

}  // namespace

TEST_CASE("money: digits and words, scales, duals and halves") {
  CHECK(quantities("بقيمة 97.4 مليار دولار") == "9.74e+10 USD «97.4 مليار دولار»");
  CHECK(quantities("بضخ ملياري دولار") == "2e+09 USD «ملياري دولار»");
  CHECK(quantities("ثلاثة مليارات ونصف مليار ريال سعودي") ==
        "3.5e+09 SAR «ثلاثة مليارات ونصف مليار ريال سعودي»");
  CHECK(quantities("بقيمة ألف مليون دولار") == "1e+09 USD «ألف مليون دولار»");
  CHECK(quantities("من 214 مليار دينار إلى 38 مليارا تحت ضغط") ==
        "2.14e+11 دينار «214 مليار دينار»; 3.8e+10 دينار «38 مليارا»");
  CHECK(quantities("٤٥٫٥ مليون يورو") == "4.55e+07 EUR «٤٥٫٥ مليون يورو»");
  CHECK(quantities("$2.5 مليار") == "2.5e+09 USD «$2.5 مليار»");
  CHECK(quantities("نصف مليون دولار") == "500000 USD «نصف مليون دولار»");
  CHECK(quantities("خمسة وعشرين بليون دولار") == "2.5e+10 USD «خمسة وعشرين بليون دولار»");
}

TEST_CASE("million dinars are written م د in Tunis") {
  CHECK(quantities("بلغت 900 م د") == "9e+08 دينار «900 م د»");
  CHECK(quantities("بلغت 2.5 م.د") == "2.5e+06 دينار «2.5 م.د»");
}

TEST_CASE("money without a country keeps its ambiguous name, the country tells later") {
  CHECK(quantities("3 مليارات ريال") == "3e+09 ريال «3 مليارات ريال»");
  CHECK(currencyIn("ريال", "SA") == "SAR");
  CHECK(currencyIn("جنيه", "EG") == "EGP");
  CHECK(currencyIn("جنيه", "SA").empty());
}

TEST_CASE("what stands before a number bounds it") {
  CHECK(quantities("نحو 300 مليون دولار") == "~3e+08 USD «300 مليون دولار»");
  CHECK(quantities("أكثر من 5 مليارات دولار") == ">5e+09 USD «5 مليارات دولار»");
  CHECK(quantities("تصل إلى 10 مليارات دولار") == "<=1e+10 USD «10 مليارات دولار»");
  CHECK(quantities("تقارب 97.4 مليار دولار") == "~9.74e+10 USD «97.4 مليار دولار»");
  CHECK(quantities("عشرات المليارات") == ">1e+10 «عشرات المليارات»");
}

TEST_CASE("a range is its upper bound, two currencies are two quantities") {
  CHECK(quantities("بين 3 و5 مليارات دولار") == "<=5e+09 USD «3 و5 مليارات دولار»");
  CHECK(quantities("3.75 مليار ريال (مليار دولار)") ==
        "3.75e+09 ريال «3.75 مليار ريال»; 1e+09 USD «مليار دولار»");
}

TEST_CASE("a number told in two scales is one") {
  CHECK(quantities("165 مليارا و600 مليون ريال") == "1.656e+11 ريال «165 مليارا و600 مليون ريال»");
  CHECK(quantities("دفع 217 ألفا و165 دولارا") == "217165 USD «217 ألفا و165 دولارا»");
  CHECK(quantities("3 مليارات يورو و200 مليون دولار") ==
        "3e+09 EUR «3 مليارات يورو»; 2e+08 USD «200 مليون دولار»");
}

TEST_CASE("shares") {
  CHECK(quantities("بنسبة 12.5% و 5 في المئة وخمسة بالمئة") ==
        "12.5% «12.5%»; 5% «5 في المئة»; 5% «خمسة بالمئة»");
}

TEST_CASE("a particle before a number word stays outside") {
  CHECK(quantities("بملياري دولار") == "2e+09 USD «ملياري دولار»");
}

TEST_CASE("dates as precise as the text is") {
  CHECK(dates("في مطلع عام 2026") == "2026-early");
  CHECK(dates("منتصف عام 2026") == "2026-mid");
  CHECK(dates("يوم 15 يونيو/حزيران 2026") == "2026-06-15");
  CHECK(dates("في كانون الثاني 2019") == "2019-01");
  CHECK(dates("الربع الثاني من 2017") == "2017-Q2");
  CHECK(dates("2018/05/07") == "2018-05-07");
  CHECK(dates("باع 2026 سيارة").empty());
}

TEST_CASE("relative dates count from publication, and are left out without it") {
  CHECK(dates("أعلنت أمس", "2018-03-01") == "2018-02-28");
  CHECK(dates("أعلنت أمس").empty());
  CHECK(dates("العام الماضي", "2018-08-13") == "2017");
  CHECK(dates("الشهر الماضي", "2018-01-13") == "2017-12");
}

TEST_CASE("money of every country, by ICU's Arabic names and by ISO code") {
  CHECK(quantities("500 مليون بات تايلاندي") == "5e+08 THB «500 مليون بات تايلاندي»");
  CHECK(quantities("20 مليار شلن كيني") == "2e+10 KES «20 مليار شلن كيني»");
  CHECK(quantities("7 ملايين شلن أوغندي") == "7e+06 UGX «7 ملايين شلن أوغندي»");
  CHECK(quantities("7 ملايين نايرا") == "7e+06 NGN «7 ملايين نايرا»");
  CHECK(quantities("بات الأمر واضحا بعد 5 بات فيها") == "5 «5»");
  CHECK(quantities("3 مليارات زلوتي بولندي") == "3e+09 PLN «3 مليارات زلوتي بولندي»");
  CHECK(quantities("12 مليون THB") == "1.2e+07 THB «12 مليون THB»");
}

TEST_CASE("a Hijri date becomes the Gregorian one") {
  CHECK(dates("في 1 رمضان 1445 هـ") == "2024-03-11");
  CHECK(dates("يوم 15 ذي الحجة 1439هـ") == "2018-08-26");
  CHECK(dates("بتاريخ 21/9/1439هـ") == "2018-06-05");
  CHECK(dates("خلال شهر شوال 1440") == "2019-06");
  CHECK(dates("جمادى الأولى من عام 1441هـ") == "2020-01");
  CHECK(dates("في عام 1440 هـ") == "2019");
  CHECK(dates("حضر 1440 زائرا في رمضان").empty());
}

TEST_CASE("countries have the names that ICU knows") {
  CHECK(countryName("SA") == "المملكة العربية السعودية");
  CHECK(countryName("CM") == "الكاميرون");
  CHECK(countryName("QQ").empty());
}
