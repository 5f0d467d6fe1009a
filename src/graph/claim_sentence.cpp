#include <array>

#include "isnad/graph/wording.h"

namespace isnad::graph {

namespace {

using model::Predicate;

/// Verbal nouns, since they ask for nobody's gender: `استثمار أ في ب`. Of some the object stands
/// first: `إنتاج ب على يد أ`.
struct Nominal {
  Predicate predicate;
  std::string_view noun;
  std::string_view between;
  bool object_first = false;
};

constexpr std::array<Nominal, 21> kNominals{{
    {Predicate::InvestsIn, "استثمار", "في"},
    {Predicate::Acquires, "استحواذ", "على"},
    {Predicate::Divests, "تخارج", "من"},
    {Predicate::Owns, "ملكية", "في"},
    {Predicate::MergesWith, "اندماج", "مع"},
    {Predicate::Founded, "تأسيس", "على يد", true},
    {Predicate::HoldsPosition, "منصب", "في"},
    {Predicate::RaisesFunding, "جولة تمويل", "من"},
    {Predicate::LendsTo, "إقراض", "من جانب", true},
    {Predicate::IssuesDebt, "إصدار دين من", "إلى"},
    {Predicate::GoesPublic, "طرح عام من", "في"},
    {Predicate::PartnersWith, "شراكة", "مع"},
    {Predicate::Supplies, "توريد من", "إلى"},
    {Predicate::CompetesWith, "منافسة بين", "وبين"},
    {Predicate::LegalAction, "إجراء قانوني من", "ضد"},
    {Predicate::Produces, "إنتاج", "على يد", true},
    {Predicate::LocatedIn, "مقر", "في"},
    {Predicate::Influences, "نفوذ", "لدى"},
    {Predicate::ValuedAt, "تقييم", "لدى"},
    {Predicate::ReportsResult, "نتائج", "لدى"},
    {Predicate::PriceMoves, "حركة سعر", "مقابل"},
}};

std::string arabicCore(Predicate predicate, const std::string& subject, const std::string& object) {
  for (const auto& [which, noun, between, object_first] : kNominals) {
    if (which != predicate) continue;
    if (object.empty()) return std::string(noun) + ' ' + subject;
    return std::string(noun) + ' ' + (object_first ? object : subject) + ' ' +
           std::string(between) + ' ' + (object_first ? subject : object);
  }
  return subject + ' ' + object;
}

}  // namespace

std::string claimSentence(const model::Claim& claim, const std::string& subject,
                          const std::string& object, const Manner& manner) {
  const bool arabic = manner.language == Language::Arabic;
  std::string sentence;
  if (arabic) {
    sentence = arabicCore(claim.predicate, subject, object);
  } else {
    sentence = subject + ' ' + std::string(englishName(claim.predicate));
    if (!object.empty()) sentence += ' ' + object;
  }
  const std::string comma = arabic ? "، " : ", ";
  if (!claim.role.empty()) sentence += comma + claim.role;
  if (!claim.metric.empty()) sentence += comma + claim.metric;
  if (claim.amount) sentence += comma + amountText(*claim.amount, manner);
  if (claim.percent) sentence += comma + percentText(*claim.percent, manner);
  if (!claim.date.empty()) sentence += comma + dateText(claim.date, manner);
  if (claim.status != model::ClaimStatus::Asserted)
    sentence += " [" + statusText(claim.status, manner) + ']';
  return sentence;
}

}  // namespace isnad::graph
