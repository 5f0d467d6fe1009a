#include <algorithm>

#include "rule_matcher.h"
#include "word_list.h"

namespace isnad::nlp {

namespace {

using model::Predicate;
using text::Quantity;
using text::QuantityKind;
using text::TokenKind;

/// Less than this is the price of one share or one ton, not what a deal is worth.
constexpr double kLeastDeal = 1000;

/// Founding, making and competing have no price; a sum beside them tells of something else.
bool hasWorth(Predicate predicate) {
  return predicate != Predicate::Founded && predicate != Predicate::Produces &&
         predicate != Predicate::CompetesWith;
}

/// The figures of a deal: those of the trigger's clause, and its worth told right behind it.
class DealFigures {
 public:
  DealFigures(const Reading& reading, const Hit& hit)
      : reading_(reading), hit_(hit), clause_(reading.sentence.clauseOf(hit.tokens.begin)) {}

  const Quantity* worth() const {
    if (const auto* money = nearest([&](const Quantity& q) { return isWorth(q); })) return money;
    if (const auto* money = worthBehind()) return money;
    return worthNext();
  }

  const Quantity* share() const {
    return nearest([](const Quantity& q) { return q.kind == QuantityKind::Percent; });
  }

  /// 18 ألف رقاقة · 65 طائرة: what is delivered, where no price is told.
  const Quantity* goods() const {
    return nearest([&](const Quantity& q) { return countsGoods(q); });
  }

  /// المملوكة بالكامل ل…
  bool isWhole() const {
    constexpr std::uint32_t kFar = 6;
    const auto end = std::min(hit_.tokens.end + kFar, clause_.end);
    for (auto token = hit_.tokens.end; token < end; ++token) {
      if (word(token) == "بالكامل" || word(token) == "كليا") return true;
    }
    return false;
  }

 private:
  const Document& document() const { return reading_.scene.document; }
  std::string_view word(std::uint32_t token) const {
    return token < reading_.sentence.tokens.end ? std::string_view(document().tokens[token].folded)
                                                : std::string_view();
  }

  template <class Fits>
  const Quantity* nearest(Fits fits) const {
    return nearestQuantity(document(), clause_, hit_.tokens.begin, fits);
  }

  bool isWorth(const Quantity& quantity) const {
    constexpr Words<8> kEach{"للسهم",   "للطن", "للبرميل", "لكل",
                             "للاوقيه", "سهم",  "للوحده",  "للاونصه"};
    return quantity.kind == QuantityKind::Money && quantity.value >= kLeastDeal &&
           !isOneOf(kEach, word(quantity.end_token));
  }

  /// … على حصة في B، | مقابل 3 مليارات دولار · … B، في صفقة قيمتها …
  const Quantity* worthBehind() const {
    constexpr std::uint32_t kFar = 14;
    constexpr Words<16> kOfWorth{"مقابل",   "بقيمه",  "بمبلغ",  "لقاء",   "قيمتها", "قيمته",
                                 "بسعر",    "بكلفه",  "بتكلفه", "قيمه",   "بثمن",   "تكلفتها",
                                 "وقيمتها", "كلفتها", "بحجم",   "بقيمتها"};
    for (const auto& quantity : document().quantities) {
      if (quantity.first_token < clause_.end) continue;
      if (quantity.first_token > clause_.end + kFar || !tellsOn(quantity.first_token)) break;
      if (!isWorth(quantity)) continue;
      for (auto token = clause_.end; token < quantity.first_token; ++token) {
        if (isOneOf(kOfWorth, word(token))) return &quantity;
      }
      break;
    }
    return nullptr;
  }

  /// وتبلغ قيمة الصفقة نحو 3 مليارات دولار: told in the sentence after.
  const Quantity* worthNext() const {
    constexpr Words<7> kOfWorth{"قيمه", "بقيمه", "قيمتها", "قيمته", "القيمه", "تكلفه", "كلفه"};
    constexpr std::uint32_t kBefore = 7;
    const auto next = reading_.sentence.index + 1;
    if (!isDeal(hit_.rule->predicate) || next >= document().sentence_tokens.size()) return nullptr;
    const auto sentence = document().sentence_tokens[next];
    for (const auto& quantity : document().quantities) {
      if (quantity.first_token >= sentence.end) break;
      if (quantity.first_token < sentence.begin || !isWorth(quantity)) continue;
      const auto begin = std::max(sentence.begin + kBefore, quantity.first_token) - kBefore;
      bool worth = false;
      bool deal = false;
      for (auto token = begin; token < quantity.first_token; ++token) {
        const std::string_view told = document().tokens[token].folded;
        worth = worth || isOneOf(kOfWorth, told) || told.ends_with("قيمه");
        deal = deal || namesDeal(told);
      }
      if (worth && deal) return &quantity;
    }
    return nullptr;
  }

  bool namesDeal(std::string_view told) const {
    constexpr Words<8> kSales{"الصفقه",   "للصفقه",  "العمليه", "للعمليه",
                              "الاندماج", "الطلبيه", "العرض",   "البيع"};
    constexpr Words<8> kDeals{"الاتفاق", "الاتفاقيه", "للاتفاقيه", "العقد",
                              "للعقد",   "العقود",    "المشروع",   "للمشروع"};
    const auto predicate = hit_.rule->predicate;
    const bool agreed = predicate == Predicate::PartnersWith || predicate == Predicate::Supplies;
    const bool sold = predicate != Predicate::PartnersWith;
    return (sold && isOneOf(kSales, told)) || (agreed && isOneOf(kDeals, told));
  }

  static bool isDeal(Predicate predicate) {
    return predicate == Predicate::Acquires || predicate == Predicate::Divests ||
           predicate == Predicate::MergesWith || predicate == Predicate::PartnersWith ||
           predicate == Predicate::Supplies;
  }

  /// From the end of the clause to `until` the sentence speaks of nobody else.
  bool tellsOn(std::uint32_t until) const {
    if (until >= reading_.sentence.tokens.end) return false;
    return std::ranges::none_of(reading_.sentence.arguments, [&](const Argument& argument) {
      return argument.tokens.begin >= clause_.end && argument.tokens.begin < until;
    });
  }

  bool countsGoods(const Quantity& quantity) const {
    constexpr Words<22> kNoGoods{
        "عام", "عاما", "سنه", "سنوات", "اعوام",  "شهر",  "شهرا", "اشهر",   "يوم",  "يوما", "ايام",
        "في",  "من",   "الي", "اسبوع", "اسابيع", "نقطه", "علي",  "بالميه", "ساعه", "سهم",  "دول"};
    const auto next = quantity.end_token;
    if (quantity.kind != QuantityKind::Count || next >= clause_.end ||
        document().tokens[next].kind != TokenKind::Arabic || isOneOf(kNoGoods, word(next)) ||
        word(next).starts_with("و") || word(next).starts_with("ال"))
      return false;
    const auto isDate = [&](const text::DateExpression& date) {
      return date.first_token <= quantity.first_token && quantity.first_token < date.end_token;
    };
    const bool named = std::ranges::any_of(reading_.sentence.arguments, [&](const Argument& name) {
      return name.tokens.contains(quantity.first_token) || name.tokens.begin == next;
    });
    return !named && std::ranges::none_of(document().dates, isDate);
  }

  const Reading& reading_;
  const Hit& hit_;
  TokenRange clause_;
};

}  // namespace

void readRuleValues(const Reading& reading, const Hit& hit, model::Claim& claim) {
  const DealFigures figures(reading, hit);
  const auto predicate = hit.rule->predicate;
  if (hit.rule->takes_amount && hasWorth(predicate)) {
    const auto* amount = figures.worth();
    if (amount == nullptr && predicate == Predicate::Supplies) amount = figures.goods();
    if (amount != nullptr) claim.amount = toAmount(reading.scene, reading.linked, *amount);
  }
  if (hit.rule->takes_percent) {
    if (const auto* share = figures.share())
      claim.percent = share->value;
    else if (predicate == Predicate::Owns && figures.isWhole())
      claim.percent = 100;
  }
  claim.date = nearestDate(reading.scene.document, reading.sentence.clauseOf(hit.tokens.begin),
                           hit.tokens.begin);
}

}  // namespace isnad::nlp
