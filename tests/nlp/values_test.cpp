#include <sstream>

#include "support/analysed.h"

using namespace isnad;

namespace {

/// The figures of the claims with the predicate, one after another: `3.98e+07 SAR 11% down`.
std::string values(std::string_view text, model::Predicate predicate) {
  std::ostringstream out;
  for (const auto& claim : analyse(text).claims) {
    if (claim.predicate != predicate) continue;
    if (out.tellp() > 0) out << "; ";
    out << (claim.amount ? "" : "-");
    if (claim.amount) out << claim.amount->value << claim.amount->currency;
    if (claim.percent) out << " " << *claim.percent << "%";
    if (claim.direction) out << " " << keyOf(*claim.direction);
  }
  return out.str();
}

std::string results(std::string_view text) { return values(text, model::Predicate::ReportsResult); }

std::string supplies(std::string_view text) { return values(text, model::Predicate::Supplies); }

}  // namespace

TEST_CASE("bare money is that of the country which the article speaks of most") {
  CHECK(results("تراجعت بورصة مسقط اليوم. وارتفعت أرباح بنك نزوى العماني 5% إلى 3.9 مليون ريال.") ==
        "3.9e+06OMR 5% up");
  CHECK(results("وصلت وديعة من السعودية إلى اليمن. وقال البنك المركزي اليمني إن صادرات اليمن "
                "ارتفعت 5% إلى 900 مليون ريال.") == "9e+08YER 5% up");
}

TEST_CASE("milliards without a currency are money like the last") {
  CHECK(
      results("زادت صادرات مصر 6% إلى 214 مليار دولار. وتقلصت واردات مصر إلى 38 مليارا في مارس.") ==
      "2.14e+11USD 6% up; 3.8e+10USD down");
}

TEST_CASE("what is told behind a figure says where it moved, and by how much") {
  CHECK(results("بلغت صادرات مصر 39.8 مليون دولار، بتراجع 11% عن العام السابق.") ==
        "3.98e+07USD 11% down");
  CHECK(results("بلغت صادرات مصر 16 مليون دولار مقابل 6.2 مليون دولار قبل عام.") ==
        "1.6e+07USD up");
  CHECK(results("بلغت صادرات مصر 16 مليون دولار مقابل واردات بقيمة 20 مليون دولار.") ==
        "1.6e+07USD");
  CHECK(results("بلغ معدل التضخم في تونس 9% بعد أن كان في حدود 8% في أوت.") == "- 9% up");
}

TEST_CASE("a verb that says how far something went takes its direction from the one before") {
  CHECK(values("هبطت العقود الآجلة لخام برنت 2% لتبلغ عند التسوية 71 دولارا.",
               model::Predicate::PriceMoves) == "71USD 2% down");
}

TEST_CASE("a year since which nothing like it was is not when it was") {
  model::Article article;
  article.text =
      "صعد سهم سابك 23 بالمئة، في أفضل أداء له منذ عام 1987. وهبط سهم أرامكو 2% في 2019.";
  std::string dates;
  for (const auto& claim : pipeline().analyse(article).claims) dates += "[" + claim.date + "]";
  CHECK(dates == "[][2019]");
}

TEST_CASE("goods are counted where no price is told, years and unit prices are not") {
  CHECK(supplies("صدرت ألمانيا 657 ألف سيارة إلى كندا خلال 10 أعوام.") == "657000");
  CHECK(supplies("تستورد الهند من قطر 2 مليون طن بسعر 241 دولارا للطن.") == "2e+06");
  CHECK(supplies("تستورد الهند الغاز من قطر بقيمة 3 مليارات دولار.") == "3e+09USD");
}

TEST_CASE("a deal's worth may stand behind its clause or in the sentence after") {
  CHECK(values("وافقت أرامكو على شراء حصة في سابك من صندوق الاستثمارات العامة، وذلك مقابل 69 مليار "
               "دولار.",
               model::Predicate::Acquires) == "6.9e+10USD");
  CHECK(values(
            "وقعت أرامكو مذكرة تفاهم مع توتال لبناء مصفاة. وتبلغ قيمة الاتفاق نحو 5 مليارات دولار.",
            model::Predicate::PartnersWith) == "5e+09USD");
}

TEST_CASE("who owns all owns 100 percent, and a sum is no price of a rivalry") {
  CHECK(values("تدير المصنع شركة سابك، المملوكة بالكامل لأرامكو.", model::Predicate::Owns) ==
        "- 100%");
  CHECK(values("تجاوزت المبيعات 5 مليارات دولار، بينما تنافس أوبر كريم في الخليج.",
               model::Predicate::CompetesWith) == "-");
}
