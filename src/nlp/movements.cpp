#include <algorithm>
#include <array>

#include "figure_tail.h"
#include "metric_reader.h"
#include "plain_movement.h"
#include "rule_matcher.h"
#include "word_list.h"

namespace isnad::nlp {

namespace {

using model::Direction;
using model::EntityType;
using model::Predicate;
using text::TokenKind;

/// Movements are read by no rule of the book; these stand for them.
ClaimRule movementRule(const char* name, Predicate predicate, std::vector<EntityType> types) {
  ClaimRule rule;
  rule.name = name;
  rule.predicate = predicate;
  rule.subject.types = std::move(types);
  return rule;
}
ClaimRule certain(ClaimRule rule, const char* name) {
  rule.name = name;
  rule.confidence = 0.92F;
  return rule;
}
const ClaimRule kResult =
    movementRule("result", Predicate::ReportsResult, {EntityType::Organization, EntityType::Place});
const ClaimRule kPlainResult = certain(kResult, "plain result");
const ClaimRule kPrice = movementRule("price movement", Predicate::PriceMoves,
                                      {EntityType::Instrument, EntityType::Organization});
const ClaimRule kPlainPrice = certain(kPrice, "plain price movement");

class MovementReader : private MetricReader {
 public:
  explicit MovementReader(const Reading& reading)
      : MetricReader(reading), reading_(reading), plain_(reading) {}

  std::vector<RuleHit> read() {
    for (auto token = tokens().begin; token < tokens().end; ++token) {
      if (document().tokens[token].kind != TokenKind::Arabic || document().in_value[token] != 0)
        continue;
      if (isCompared(token) || sellsPaper(token) || isAgreed(token)) continue;
      if (plain_.tellsPlainly(token)) {
        if (const auto end = readPlain(token, Move::Levels); end > token) token = end - 1;
      } else if (const auto move = moveAt(token); move != Move::None) {
        if (const auto end = readPlain(token, move); end > token)
          token = end - 1;
        else
          readMove(token, move);
      } else if (!insideName(token) && metricAt(token)) {
        if (const auto plain = plain_.nominalAt(token))
          token = claimPlain(token, Move::None, {*plain}) - 1;
        else
          readFigure(token);
      }
    }
    for (const auto& quantity : document().quantities) {
      if (!tokens().contains(quantity.first_token)) continue;
      if (const auto people = plain_.headcountAt(quantity); people && !isTaken(quantity))
        claimPlain(people->metric->token, Move::None, {*people});
      else
        readBareFigure(quantity);
    }
    const FigureTail tail(reading_);
    for (auto& met : hits_) tail.complete(met);
    return std::move(hits_);
  }

 private:
  /// فقد ارتفع …: at the beginning, or before another verb, it is no loss.
  bool isParticle(std::uint32_t token) const {
    if (folded(token) != "فقد") return false;
    if (token == tokens().begin || document().tokens[token - 1].kind == TokenKind::Punctuation)
      return !plain_.losesSomething(token);
    return token + 1 < tokens().end && classOf(folded(token + 1)) != WordClass::kCount;
  }

  Move moveAt(std::uint32_t token) const {
    if (isParticle(token)) return Move::None;
    auto best = classOf(folded(token));
    for (const auto& reading : document().readings[token])
      if (reading.length > 0) best = std::min(best, classOf(reading.stem));
    if (best == WordClass::kCount || (best == WordClass::Earns && insideName(token)))
      return Move::None;
    return best == WordClass::Rises    ? Move::Rises
           : best == WordClass::Falls  ? Move::Falls
           : best == WordClass::Levels ? Move::Levels
                                       : Move::Earns;
  }

  WordClass classOf(std::string_view word) const {
    return reading_.scene.lexicon.firstOf(
        {WordClass::Rises, WordClass::Falls, WordClass::Levels, WordClass::Earns}, word);
  }

  std::optional<Direction> directionOf(std::uint32_t token, Move move) const {
    if (move == Move::Rises) return Direction::Up;
    if (move == Move::Falls) return Direction::Down;
    return move == Move::Levels ? levelDirection(token) : std::nullopt;
  }

  std::optional<Direction> levelDirection(std::uint32_t token) const {
    if (folded(token).find("ستقر") != std::string::npos) return Direction::Flat;
    // سجلت تراجعا · أنهى السهم الجلسة على ارتفاع
    constexpr std::uint32_t kReach = 14;
    const auto end = std::min(token + kReach, clauseAround(token).end);
    for (auto i = token + 1; i < end; ++i) {
      if (is(WordClass::Rises, i)) return Direction::Up;
      if (is(WordClass::Falls, i)) return Direction::Down;
      if (isExtreme(folded(i)) && i + 1 < end && folded(i + 1).starts_with("مستو"))
        return folded(i).ends_with("اعلي") ? Direction::Up : Direction::Down;
    }
    static constexpr std::array<std::string_view, 4> kPasses{"تجاوز", "تخطي", "اخترق", "فاق"};
    return hasStem(kPasses, folded(token)) ? std::optional(Direction::Up) : std::nullopt;
  }

  /// مقارنة مع أرباح بلغت …: of an earlier period, given for comparison.
  bool isCompared(std::uint32_t token) const {
    static constexpr std::array<std::string_view, 4> kCompares{"مقارنه", "بالمقارنه", "مقابل",
                                                               "قياسا"};
    constexpr std::uint32_t kFar = 4;
    for (auto before = token; before-- > tokens().begin && token - before <= kFar;) {
      if (document().tokens[before].kind == TokenKind::Punctuation ||
          document().in_value[before] != 0)
        return false;
      // الدولار مقابل الجنيه: a rate of exchange is no comparison.
      if (folded(before) == "مقابل" && !metricAt(before + 1)) return false;
      if (isOneOf(kCompares, folded(before))) return true;
    }
    return false;
  }

  /// باعت سندات, بيع حصة: what is sold is no result.
  bool sellsPaper(std::uint32_t verb) const {
    static constexpr std::array<std::string_view, 7> kPaper{"سندات", "صكوك",    "صكوكا", "حصه",
                                                            "اسهم",  "السندات", "دينا"};
    constexpr std::uint32_t kFar = 5;
    if (!hasStem(Words<2>{"باع", "بيع"}, folded(verb))) return false;
    for (auto token = verb + 1; token < std::min(verb + kFar, tokens().end); ++token) {
      if (isOneOf(kPaper, folded(token))) return true;
    }
    return false;
  }

  /// اتفاق على خفض الإنتاج 1.8 مليون برميل, خفض سقف سعر الخام: what several agree to change is
  /// none's result, and no price.
  bool isAgreed(std::uint32_t verb) const {
    static constexpr std::array<std::string_view, 4> kChanges{"خفض", "رفع", "زياده", "تقليص"};
    static constexpr std::array<std::string_view, 1> kCap{"سقف"};
    static constexpr std::array<std::string_view, 4> kAgrees{"اتفاق", "اتفق", "توافق", "تعهد"};
    constexpr std::uint32_t kFar = 9;
    const auto next = verb + 1;
    if (verb > tokens().begin && hasStem(kCap, folded(verb - 1))) return true;
    if (!hasStem(kChanges, folded(verb)) || next >= tokens().end) return false;
    for (auto token = next; token < std::min(next + 3, tokens().end); ++token) {
      if (hasStem(kCap, folded(token))) return true;
    }
    if (folded(next).find("نتاج") == std::string::npos) return false;
    for (auto token = verb; token-- > tokens().begin && verb - token <= kFar;) {
      if (hasStem(kAgrees, folded(token))) return true;
    }
    return false;
  }

  /// سندات بقيمة 3 مليارات: a figure of what is borrowed, bought or fined.
  bool countsDeal(std::uint32_t anchor) const {
    static constexpr std::array<std::string_view, 11> kDeals{"سندات", "صكوك",  "صكوكا",  "قرض",
                                                             "قرضا",  "صفقه",  "صفقات",  "عقد",
                                                             "عقود",  "غرامه", "اتفاقيه"};
    constexpr std::uint32_t kFar = 6;
    for (auto token = anchor + 1; token-- > tokens().begin && anchor - token <= kFar;) {
      if (document().tokens[token].kind == TokenKind::Punctuation) return false;
      if (isOneOf(kDeals, folded(token))) return true;
      for (const auto& reading : document().readings[token]) {
        if (isOneOf(kDeals, reading.stem)) return true;
      }
    }
    return false;
  }

  RuleHit hitAt(std::uint32_t verb, const ClaimRule& rule, TokenRange quote) const {
    RuleHit met;
    met.hit.rule = &rule;
    met.hit.form = TriggerForm::Word;
    met.hit.tokens = {verb, verb + 1};
    // سيرتفع, but not سجل: what follows the particle is an imperfect.
    met.hit.future = std::ranges::any_of(document().readings[verb], [](const auto& reading) {
      return reading.future && (reading.stem.starts_with("ي") || reading.stem.starts_with("ت") ||
                                reading.stem.starts_with("ن"));
    });
    met.quote = quote;
    return met;
  }

  /// What leaves no doubt is claimed as it stands. Gives where it ends, `verb` where there is none.
  std::uint32_t readPlain(std::uint32_t verb, Move move) {
    return claimPlain(verb, move, plain_.at(verb, move));
  }

  std::uint32_t claimPlain(std::uint32_t verb, Move move,
                           const std::vector<PlainMovement>& stated) {
    std::uint32_t end = verb;
    for (const auto& plain : stated) {
      const bool price = plain.predicate == Predicate::PriceMoves;
      auto met = hitAt(
          verb, price ? kPlainPrice : kPlainResult,
          {reading_.sentence.clauseOf(verb).begin, std::max(clauseAround(verb).end, plain.end)});
      auto& values = met.values.emplace();
      values.direction = directionOf(verb, move);
      values.date = nearestDate(document(), met.quote, verb);
      values.amount = plain.amount;
      values.percent = plain.percent;
      if (!price) values.metric = metricOfPlain(plain, verb, met.quote);
      met.traits = traitsOf(move, plain.metric, values);
      Finding finding;
      finding.trigger = met.hit.tokens;
      finding.quote = met.quote;
      finding.future_particle = met.hit.future;
      finding.claim = values;
      finding.claim.predicate = plain.predicate;
      finding.claim.rule = met.hit.rule->name;
      finding.claim.confidence = met.hit.rule->confidence;
      finding.claim.subject = {plain.owner.entity + std::int64_t{1}};
      finding.claim.resolved = plain.owner.resolved;
      if (plain.aimed) {
        finding.claim.status = model::ClaimStatus::Planned;
        finding.status_decided = true;
      }
      met.picks.push_back(std::move(finding));
      hits_.push_back(std::move(met));
      end = std::max(end, plain.end);
    }
    return end;
  }

  std::string metricOfPlain(const PlainMovement& plain, std::uint32_t verb,
                            TokenRange clause) const {
    if (plain.by_verb) return wordAt(verb);
    return plain.metric ? metricText(*plain.metric, clause) : "أسعار";
  }

  void readMove(std::uint32_t verb, Move move) {
    const auto direction = directionOf(verb, move);
    auto clause = clauseAround(verb);
    auto metric = metricOf(verb, clause);
    pick_.reset();
    // An instrument moves itself: ارتفع خام برنت, الدولار تراجع.
    if (const auto* instrument = instrumentNear(verb, clause)) {
      pick(verb, clause, *instrument, Predicate::PriceMoves, {}, direction);
    } else {
      if (!metric) {
        clause = withClauseBefore(clause, verb);
        metric = metricOf(verb, clause);
      }
      if (metric)
        pickOwner(verb, clause, *metric, direction);
      else
        pickGainOrLoss(verb, clause, direction);
    }
    offer(verb, clause, move, metric, direction);
  }

  void pickOwner(std::uint32_t verb, TokenRange clause, const Metric& metric,
                 std::optional<Direction> direction) {
    const auto owner = ownerOf(metric, verb, clause);
    if (!owner) return;
    const bool price =
        metric.price || reading_.linked.entities[owner->entity].type == EntityType::Instrument;
    if (price && reading_.linked.entities[owner->entity].type == EntityType::Place) return;
    pick(verb, clause, *owner, price ? Predicate::PriceMoves : Predicate::ReportsResult,
         price ? std::string() : metricText(metric, clause), direction);
  }

  /// خسرت | أوبر | 4.5 مليار دولار: the verb itself is the metric.
  void pickGainOrLoss(std::uint32_t verb, TokenRange clause, std::optional<Direction> direction) {
    if (!is(WordClass::Earns, verb)) return;
    const auto* who = argumentAfter(verb + 1, 1, clause, false);
    if (who == nullptr || !who->preposition.empty() ||
        reading_.linked.entities[who->entity].type != EntityType::Organization)
      return;
    pick(verb, clause, *who, Predicate::ReportsResult, wordAt(verb), direction);
  }

  std::string wordAt(std::uint32_t token) const {
    return std::string(document().tokens[token].span.of(document().text));
  }

  /// بأرباح 3 مليارات, برأسمال 100 مليار: a metric with its figure and no verb.
  void readFigure(std::uint32_t token) {
    constexpr std::uint32_t kFigureReach = 6;
    auto clause = clauseAround(token);
    clause.begin = token;
    const auto limit = std::min(token + kFigureReach, clause.end);
    for (auto next = token + 1; next < limit; ++next) {
      if (moveAt(next) != Move::None) return;
      if (document().in_value[next] == 0) continue;
      pick_.reset();
      return offer(token, {reading_.sentence.clauseOf(token).begin, clause.end}, Move::None,
                   metricAt(token), std::nullopt);
    }
  }

  /// A figure that no verb and no metric has taken: what word stands before it may tell.
  void readBareFigure(const text::Quantity& quantity) {
    if (quantity.kind == text::QuantityKind::Count && !quantity.scaled) return;
    if (quantity.first_token == tokens().begin || isTaken(quantity)) return;
    const auto anchor = quantity.first_token - 1;
    if (document().tokens[anchor].kind != TokenKind::Arabic || insideName(anchor) ||
        countsDeal(anchor))
      return;
    const auto clause = reading_.sentence.clauseOf(anchor);
    RuleHit met;
    met.hit.rule = &kResult;
    met.hit.form = TriggerForm::Word;
    met.hit.tokens = {anchor, anchor + 1};
    met.quote = clause;
    met.values.emplace();
    met.values->date = nearestDate(document(), clause, anchor);
    met.values->metric = wordAt(anchor);
    if (quantity.kind == text::QuantityKind::Percent)
      met.values->percent = quantity.value;
    else
      met.values->amount = toAmount(reading_.scene, reading_.linked, quantity);
    met.traits = traitsOf(Move::None, std::nullopt, *met.values);
    hits_.push_back(std::move(met));
  }

  bool isTaken(const text::Quantity& quantity) const {
    return std::ranges::any_of(hits_, [&](const RuleHit& met) {
      const auto& values = *met.values;
      return (values.amount && values.amount->value == quantity.value) ||
             (values.percent && *values.percent == quantity.value);
    });
  }

  /// Hands the movement on, once as a result and once as a price, with what the scorer is to know.
  void offer(std::uint32_t verb, TokenRange clause, Move move, const std::optional<Metric>& metric,
             std::optional<Direction> direction) {
    model::Claim values;
    values.direction = direction;
    values.date = nearestDate(document(), clause, verb);
    for (const auto* rule : {&kResult, &kPrice}) {
      const bool price = rule == &kPrice;
      auto met = hitAt(verb, *rule, clause);
      met.values = values;
      readValues(verb, clause, rule->predicate, *met.values);
      const bool figure = met.values->amount || met.values->percent;
      if (!figure && move != Move::Rises && move != Move::Falls) continue;
      if (!price) met.values->metric = metric ? metricText(*metric, clause) : wordAt(verb);
      met.traits = traitsOf(move, metric, *met.values);
      if (pick_ && pick_->claim.predicate == rule->predicate) met.picks.push_back(*pick_);
      hits_.push_back(std::move(met));
    }
  }

  std::vector<FeatureValue> traitsOf(Move move, const std::optional<Metric>& metric,
                                     const model::Claim& values) const {
    static constexpr std::array<std::string_view, 5> kMoves{"rises", "falls", "levels", "earns",
                                                            "no verb"};
    static constexpr std::array<std::string_view, 4> kFigures{"no figure", "amount", "percent",
                                                              "amount percent"};
    const auto verb = static_cast<std::uint32_t>(move);
    const auto figure = (values.amount ? 1U : 0U) + (values.percent ? 2U : 0U);
    const auto count = values.amount && values.amount->currency.empty() ? 4U : 0U;
    std::vector<FeatureValue> traits{{100 + verb, kMoves[verb]},
                                     {110 + figure + count, kFigures[figure]}};
    const auto manner = !metric         ? FeatureValue{120, "no metric"}
                        : metric->price ? FeatureValue{121, "price"}
                        : metric->macro ? FeatureValue{122, "macro"}
                        : metric->weak  ? FeatureValue{123, "weak"}
                                        : FeatureValue{124, "metric"};
    traits.push_back(manner);
    traits.push_back(metric && metric->possessive ? FeatureValue{131, "possessive"}
                     : metric && metric->definite ? FeatureValue{132, "definite"}
                                                  : FeatureValue{130, "indefinite"});
    return traits;
  }

  const Argument* instrumentNear(std::uint32_t verb, TokenRange clause) const {
    constexpr std::uint32_t kNear = 3;
    const Argument* before = nullptr;
    for (const auto& argument : reading_.sentence.arguments) {
      if (reading_.linked.entities[argument.entity].type != EntityType::Instrument) continue;
      if (!clause.contains(argument.tokens.begin) || !argument.preposition.empty()) continue;
      if (argument.first > verb && argument.first <= verb + kNear) return &argument;
      if (argument.tokens.end <= verb && verb - argument.tokens.end <= 2 * kNear)
        before = &argument;
    }
    return before;
  }

  void pick(std::uint32_t verb, TokenRange clause, const Argument& owner, Predicate predicate,
            std::string metric, std::optional<Direction> direction) {
    Finding finding;
    finding.trigger = {verb, verb + 1};
    finding.quote = clause;
    auto& claim = finding.claim;
    claim.predicate = predicate;
    claim.rule = predicate == Predicate::PriceMoves ? "price movement" : "result";
    claim.confidence = owner.resolved ? 0.65F : 0.8F;
    claim.subject = {owner.entity + std::int64_t{1}};
    claim.resolved = owner.resolved;
    claim.metric = std::move(metric);
    claim.direction = direction;
    claim.date = nearestDate(document(), clause, verb);
    readValues(verb, clause, predicate, claim);
    if (!claim.amount && !claim.percent) return;
    pick_ = std::move(finding);
  }

  /// `من 285 إلى 555`: the number after من is the earlier one.
  bool isEarlierValue(const text::Quantity& quantity, TokenRange clause) const {
    if (quantity.first_token == 0) return false;
    auto before = quantity.first_token - 1;
    const auto word = folded(before);
    if (word != "من") return false;
    for (auto token = quantity.end_token; token < std::min(quantity.end_token + 12, clause.end);
         ++token) {
      if (folded(token) == "الي") return true;
    }
    return false;
  }

  void readValues(std::uint32_t verb, TokenRange clause, Predicate predicate,
                  model::Claim& claim) const {
    const text::Quantity* money = nullptr;
    const text::Quantity* share = nullptr;
    const text::Quantity* count = nullptr;
    for (const auto& quantity : document().quantities) {
      if (!clause.contains(quantity.first_token) || isEarlierValue(quantity, clause)) continue;
      const bool after = quantity.first_token > verb;
      if (!after && quantity.kind != text::QuantityKind::Percent) continue;
      if (quantity.kind == text::QuantityKind::Money && money == nullptr) money = &quantity;
      if (quantity.kind == text::QuantityKind::Percent &&
          (share == nullptr || share->first_token < verb)) {
        if (share == nullptr || after) share = &quantity;
      }
      const bool dated = std::ranges::any_of(document().dates, [&](const auto& date) {
        return quantity.first_token >= date.first_token && quantity.first_token < date.end_token;
      });
      if (quantity.kind == text::QuantityKind::Count && count == nullptr && !dated &&
          isLevel(quantity))
        count = &quantity;
    }
    if (share != nullptr) claim.percent = share->value;
    if (predicate == Predicate::PriceMoves && count != nullptr &&
        (money == nullptr || count->first_token < money->first_token))
      money = count;
    if (money == nullptr && count != nullptr && count->scaled) money = count;
    if (money == nullptr) return;
    claim.amount = toAmount(reading_.scene, reading_.linked, *money);
    if (money == count && predicate == Predicate::ReportsResult)
      claim.amount->currency = currencyCarriedTo(*count);
  }

  /// 20 مليار دولار … البالغ 88 مليارا،: a scaled number that counts nothing is money like the
  /// last.
  std::string currencyCarriedTo(const text::Quantity& quantity) const {
    const auto next = quantity.end_token;
    const bool counts_something =
        next < document().tokens.size() && document().tokens[next].kind != TokenKind::Punctuation;
    if (!quantity.scaled || counts_something) return {};
    std::string currency;
    for (const auto& earlier : document().quantities) {
      if (earlier.first_token >= quantity.first_token) break;
      if (earlier.kind == text::QuantityKind::Money)
        currency = toAmount(reading_.scene, reading_.linked, earlier).currency;
    }
    return currency;
  }

  /// A bare number after إلى, عند, مستوى: the level that something came to.
  bool isLevel(const text::Quantity& quantity) const {
    if (quantity.first_token == 0) return false;
    const auto word = folded(quantity.first_token - 1);
    return quantity.scaled || word == "الي" || word == "عند" || word == "مستوي" ||
           word == "النقطه" || word == "سعره";
  }

  const Reading& reading_;
  PlainMovementReader plain_;
  std::vector<RuleHit> hits_;
  std::optional<Finding> pick_;  ///< What the rules alone make of the verb at hand.
};

}  // namespace

std::vector<RuleHit> matchMovements(const Reading& reading) {
  return MovementReader(reading).read();
}

}  // namespace isnad::nlp
