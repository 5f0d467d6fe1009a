#include "isnad/graph/wording.h"

#include "support/catch.h"

using namespace isnad;
using namespace isnad::graph;

namespace {

std::string read(model::Predicate predicate, Language language, const char* object = "ب") {
  model::Claim claim;
  claim.predicate = predicate;
  return claimSentence(claim, "أ", object, language);
}

}  // namespace

TEST_CASE("a claim is read out by its verbal noun in Arabic, by its verb in English") {
  CHECK(read(model::Predicate::InvestsIn, Language::Arabic) == "استثمار أ في ب");
  CHECK(read(model::Predicate::Founded, Language::Arabic) == "تأسيس ب على يد أ");
  CHECK(read(model::Predicate::CompetesWith, Language::Arabic) == "منافسة بين أ وبين ب");
  CHECK(read(model::Predicate::GoesPublic, Language::Arabic, "") == "طرح عام من أ");
  CHECK(read(model::Predicate::InvestsIn, Language::English) == "أ invests in ب");
}

TEST_CASE("parts of a year are told in words, days as they are") {
  const auto arabic = [](const char* date) { return dateText(date, Language::Arabic); };
  CHECK(arabic("2026-mid") == "منتصف 2026");
  CHECK(arabic("2026-Q2") == "الربع الثاني من 2026");
  CHECK(arabic("2026") == "2026");
  CHECK(arabic("2026-06-15") == "2026-06-15");
  CHECK(dateText("2026-late", Language::English) == "late 2026");
  CHECK(dateText("2026-H1", Language::English) == "H1 2026");
}

TEST_CASE("every predicate has words of its own in Arabic") {
  for (const auto predicate : model::allPredicates())
    CHECK(read(predicate, Language::Arabic) != "أ ب");
}

TEST_CASE("a claim that is read out says how much, when, and how surely") {
  model::Claim claim;
  claim.predicate = model::Predicate::Owns;
  claim.percent = 30;
  claim.date = "2026";
  claim.status = model::ClaimStatus::Denied;
  CHECK(claimSentence(claim, "A", "B", Language::English) == "A owns B, 30%, 2026 [denied]");
}

TEST_CASE("figures and dates are written in Arabic digits where these are chosen") {
  Manner manner;
  manner.digits = Digits::Arabic;
  CHECK(amountText({2.5e9, "USD", model::AmountQualifier::About, {}}, manner) ==
        "نحو ٢٫٥ مليار دولار");
  CHECK(percentText(12.5, manner) == "١٢٫٥٪");
  CHECK(dateText("2026-mid", manner) == "منتصف ٢٠٢٦");
  CHECK(dateText("2026-06-15", manner) == "٢٠٢٦/٠٦/١٥");
  CHECK(relationsText(12, manner) == "١٢ علاقة");
  manner.language = Language::English;
  CHECK(percentText(12.5, manner) == "12.5%");
}

TEST_CASE("dates are told in another calendar, as far as it knows them") {
  Manner manner;
  manner.calendar = [](const std::string& date, Language) {
    return date == "2026" ? std::string("1447–1448 هـ") : std::string();
  };
  CHECK(dateText("2026", manner) == "1447–1448 هـ");
  CHECK(dateText("2026-mid", manner) == "منتصف 2026");
  manner.digits = Digits::Arabic;
  CHECK(dateText("2026", manner) == "١٤٤٧–١٤٤٨ هـ");
}
