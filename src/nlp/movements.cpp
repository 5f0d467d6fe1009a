#include <algorithm>
#include <array>

#include "claim_engine.h"

namespace isnad::nlp {

namespace {

using model::Direction;
using model::EntityType;
using model::Predicate;
using text::TokenKind;

constexpr std::uint32_t kMetricReach = 7;  // tokens between the verb and what moved
constexpr std::uint32_t kOwnerReach = 7;   // tokens between a metric and whose it is
constexpr std::array<std::string_view, 9> kComparison{
    "مقارنه", "مقابل", "مقارنة", "بينما", "فيما", "بعدما", "حيث", "بالمقارنه", "قياسا"};

class MovementReader {
 public:
  MovementReader(const Reading& reading, std::vector<Finding>& found)
      : reading_(reading), found_(found) {}

  void read() {
    for (auto token = tokens().begin; token < tokens().end; ++token) {
      if (document().tokens[token].kind != TokenKind::Arabic || document().in_value[token] != 0)
        continue;
      if (is(WordClass::Rises, token))
        readMove(token, Direction::Up);
      else if (is(WordClass::Falls, token))
        readMove(token, Direction::Down);
      else if (is(WordClass::Levels, token))
        readMove(token, levelDirection(token));
    }
  }

 private:
  const Document& document() const { return reading_.scene.document; }
  TokenRange tokens() const { return reading_.sentence.tokens; }
  const std::string& folded(std::uint32_t token) const { return document().tokens[token].folded; }
  bool is(WordClass word_class, std::uint32_t token) const {
    const auto& word = folded(token);
    if (reading_.scene.lexicon.is(word_class, word)) return true;
    for (const auto& reading : document().readings[token]) {
      if (reading_.scene.lexicon.is(word_class, reading.stem)) return true;
    }
    return false;
  }

  std::optional<Direction> levelDirection(std::uint32_t token) const {
    if (folded(token).find("ستقر") != std::string::npos) return Direction::Flat;
    // سجلت تراجعا · حققت ارتفاعا
    for (auto i = token + 1; i < std::min(token + 8, tokens().end); ++i) {
      if (is(WordClass::Rises, i)) return Direction::Up;
      if (is(WordClass::Falls, i)) return Direction::Down;
    }
    return std::nullopt;
  }

  struct Metric {
    std::uint32_t token = 0;
    bool price = false;
    bool possessive = false;  ///< أرباحها
    bool weak = false;        ///< حصة, حجم: says little alone.
    bool macro = false;       ///< تضخم: of a country.
    bool definite = false;    ///< الأرباح
  };

  /// The word is a metric, perhaps with ال or a possessive ending.
  std::optional<Metric> metricAt(std::uint32_t token) const {
    if (document().tokens[token].kind != TokenKind::Arabic || insideName(token))
      return std::nullopt;
    for (const auto& reading : document().readings[token]) {
      auto stem = reading.stem;
      if (stem.starts_with("ال")) stem = stem.substr(std::string_view("ال").size());
      bool possessive = false;
      for (const std::string_view ending : {"ها", "هم", "ه"}) {
        if (!stem.ends_with(ending) || isMetric(stem)) continue;
        auto bare = stem.substr(0, stem.size() - ending.size());
        if (isMetric(bare)) {
          stem = bare;
          possessive = true;
        } else if (bare.ends_with("ت") && isMetric(bare.substr(0, bare.size() - 2) + "ه")) {
          stem = bare.substr(0, bare.size() - 2) + "ه";
          possessive = true;
        }
      }
      if (stem.ends_with("ا") && !isMetric(stem) && isMetric(stem.substr(0, stem.size() - 2))) {
        stem = stem.substr(0, stem.size() - 2);
      }
      if (!isMetric(stem)) continue;
      const auto& lexicon = reading_.scene.lexicon;
      return Metric{token,
                    lexicon.is(WordClass::Price, stem),
                    possessive,
                    lexicon.is(WordClass::WeakMetric, stem),
                    lexicon.is(WordClass::MacroMetric, stem),
                    reading.article};
    }
    return std::nullopt;
  }

  bool isMetric(const std::string& stem) const {
    return reading_.scene.lexicon.is(WordClass::Metric, stem) ||
           reading_.scene.lexicon.is(WordClass::Price, stem);
  }

  bool insideName(std::uint32_t token) const {
    return std::ranges::any_of(reading_.sentence.arguments, [&](const Argument& argument) {
      return argument.tokens.contains(token);
    });
  }

  TokenRange clauseAround(std::uint32_t verb) const {
    auto clause = reading_.sentence.clauseOf(verb);
    for (auto token = verb + 1; token < clause.end; ++token) {
      const bool comparison = std::ranges::find(kComparison, folded(token)) != kComparison.end();
      if (comparison) clause.end = token;
    }
    return clause;
  }

  /// What moved: after the verb, or before it where the sentence puts the subject first.
  std::optional<Metric> metricOf(std::uint32_t verb, TokenRange clause) const {
    for (auto token = verb + 1; token < std::min(verb + 1 + kMetricReach, clause.end); ++token) {
      if (document().in_value[token] != 0) break;
      if (auto metric = metricAt(token)) return strongest(*metric, clause);
    }
    for (auto token = verb; token-- > clause.begin && verb - token <= 2 * kMetricReach;) {
      if (auto metric = metricAt(token)) {
        // The first word of a chain names it: صافي ربح, سعر سهم.
        while (metric->token > clause.begin) {
          auto outer = metricAt(metric->token - 1);
          if (!outer) break;
          outer->possessive = outer->possessive || metric->possessive;
          outer->definite = outer->definite || metric->definite;
          metric = outer;
        }
        return strongest(*metric, clause);
      }
    }
    return std::nullopt;
  }

  /// إجمالي الاحتياطي is a reserve: what a weak word counts says more than the word.
  Metric strongest(Metric metric, TokenRange clause) const {
    if (!metric.weak || metric.token + 1 >= clause.end) return metric;
    const auto inner = metricAt(metric.token + 1);
    if (!inner) return metric;
    metric.weak = inner->weak;
    metric.macro = inner->macro;
    metric.price = inner->price;
    metric.possessive = metric.possessive || inner->possessive;
    metric.definite = metric.definite || inner->definite;
    return metric;
  }

  /// كشفت عن أرباحها، حيث بلغت …: the clause before has what the verb speaks of.
  TokenRange withClauseBefore(TokenRange clause, std::uint32_t verb) const {
    constexpr std::uint32_t kOpening = 2;
    if (verb > clause.begin + kOpening || clause.begin == tokens().begin) return clause;
    return {reading_.sentence.clauseOf(clause.begin - 1).begin, clause.end};
  }

  const Argument* argumentAfter(std::uint32_t from, std::uint32_t reach, TokenRange clause,
                                bool any_type) const {
    for (const auto& argument : reading_.sentence.arguments) {
      if (argument.tokens.begin < from) continue;
      if (argument.first > from + reach || argument.first >= clause.end) break;
      const auto type = reading_.linked.entities[argument.entity].type;
      const bool fits = type == EntityType::Organization || type == EntityType::Place ||
                        type == EntityType::Instrument;
      if (!fits && !any_type) continue;
      if (argument.preposition.empty() || argument.preposition == "ل" ||
          argument.preposition == "لدي" || argument.preposition == "في" ||
          argument.preposition == "ب") {
        return &argument;
      }
    }
    return nullptr;
  }

  const Argument* argumentBefore(std::uint32_t token, std::uint32_t reach,
                                 TokenRange clause) const {
    const Argument* found = nullptr;
    for (const auto& argument : reading_.sentence.arguments) {
      if (argument.tokens.end > token) break;
      if (argument.tokens.begin < clause.begin || token - argument.tokens.end > reach) continue;
      const auto type = reading_.linked.entities[argument.entity].type;
      if (!argument.preposition.empty() || type == EntityType::Person ||
          type == EntityType::Product)
        continue;
      found = &argument;
    }
    return found;
  }

  void readMove(std::uint32_t verb, std::optional<Direction> direction) {
    auto clause = clauseAround(verb);
    // An instrument moves itself: ارتفع خام برنت, الدولار تراجع.
    if (const auto* instrument = instrumentNear(verb, clause)) {
      add(verb, clause, *instrument, Predicate::PriceMoves, {}, direction);
      return;
    }
    auto metric = metricOf(verb, clause);
    if (!metric) {
      clause = withClauseBefore(clause, verb);
      metric = metricOf(verb, clause);
    }
    if (!metric) return readGainOrLoss(verb, clause, direction);
    const auto owner = ownerOf(*metric, verb, clause);
    if (!owner) return;
    const bool price =
        metric->price || reading_.linked.entities[owner->entity].type == EntityType::Instrument;
    if (price && reading_.linked.entities[owner->entity].type == EntityType::Place) return;
    add(verb, clause, *owner, price ? Predicate::PriceMoves : Predicate::ReportsResult,
        price ? std::string() : metricText(*metric, *owner, clause), direction);
  }

  /// خسرت | أوبر | 4.5 مليار دولار: the verb itself is the metric.
  void readGainOrLoss(std::uint32_t verb, TokenRange clause, std::optional<Direction> direction) {
    static constexpr std::array<std::string_view, 6> kVerbs{"خسر",   "خسرت", "تكبد",
                                                            "تكبدت", "ربح",  "ربحت"};
    const bool money = std::ranges::any_of(document().readings[verb], [](const auto& reading) {
      return std::ranges::find(kVerbs, std::string_view(reading.stem)) != kVerbs.end();
    });
    if (!money) return;
    const auto* who = argumentAfter(verb + 1, 1, clause, false);
    if (who == nullptr || !who->preposition.empty() ||
        reading_.linked.entities[who->entity].type != EntityType::Organization)
      return;
    add(verb, clause, *who, Predicate::ReportsResult,
        std::string(document().tokens[verb].span.of(document().text)), direction);
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

  std::optional<Argument> ownerOf(const Metric& metric, std::uint32_t verb,
                                  TokenRange clause) const {
    if (!metric.possessive) {
      const auto reach = metric.weak ? 2U : kOwnerReach;
      if (const auto* after = argumentAfter(metric.token + 1, reach, clause, false)) {
        if (after->first < metric.token + 1 + kOwnerReach &&
            !valueBetween(metric.token, after->first))
          return *after;
      }
    }
    if (metric.token > verb) {  // حقق المصرف أرباحا
      if (const auto* between = argumentAfter(verb + 1, metric.token - verb, clause, false);
          between != nullptr && between->tokens.begin < metric.token &&
          (between->preposition.empty() || between->preposition == "ل")) {
        return *between;
      }
    }
    if (!metric.weak || metric.possessive) {
      const auto* before = argumentBefore(std::min(metric.token, verb), 2 * kOwnerReach, clause);
      const bool told =
          before != nullptr && (reading_.linked.isMedia(before->entity) ||
                                (reading_.isSource(before->entity) && !metric.possessive &&
                                 before->tokens.end < verb && !announces(*before)));
      // A central bank tells of its country; where no country is named, of itself.
      const bool stands_for_country = metric.macro && !reading_.country && before != nullptr &&
                                      !reading_.linked.isMedia(before->entity);
      if (before != nullptr && (!told || stands_for_country)) {
        auto owner = *before;
        owner.resolved = true;
        return owner;
      }
    }
    return ownerInContext(metric, verb);
  }

  /// أعلنت | صافولا توزيع أرباح: who announces speaks of itself.
  bool announces(const Argument& speaker) const {
    if (speaker.first == tokens().begin) return false;
    return std::ranges::any_of(document().readings[speaker.first - 1], [](const auto& reading) {
      return reading.stem == "اعلن" || reading.stem == "اعلنت" || reading.stem == "كشفت" ||
             reading.stem == "كشف";
    });
  }

  /// Whose, where the sentence does not say: a possessive speaks of what the last sentence was
  /// about, and so does الأرباح; a country's figures are the country's.
  std::optional<Argument> ownerInContext(const Metric& metric, std::uint32_t verb) const {
    const auto standIn = [&](std::uint32_t entity, std::string_view why) {
      return Argument{{verb, verb + 1}, verb, entity, true, {}, -1, false, why};
    };
    if (metric.macro && !metric.possessive) {
      if (!reading_.country) return std::nullopt;
      return standIn(*reading_.country, "the country that the article is about");
    }
    const bool spoken_of = metric.possessive || (metric.definite && !metric.weak);
    if (!spoken_of || !reading_.discourse.topic ||
        reading_.linked.isMedia(*reading_.discourse.topic))
      return std::nullopt;
    const auto type = reading_.linked.entities[*reading_.discourse.topic].type;
    const bool fits = type == EntityType::Organization ||
                      (metric.price && metric.possessive && type == EntityType::Instrument) ||
                      (!metric.price && type == EntityType::Place);
    if (!fits) return std::nullopt;
    return standIn(*reading_.discourse.topic, "what the sentence before is about");
  }

  bool isDefinite(std::uint32_t token) const {
    return std::ranges::any_of(document().readings[token],
                               [](const auto& reading) { return reading.article; });
  }

  bool valueBetween(std::uint32_t from, std::uint32_t to) const {
    for (auto token = from; token < to; ++token) {
      if (document().in_value[token] != 0) return true;
    }
    return false;
  }

  std::string metricText(const Metric& metric, const Argument& owner, TokenRange clause) const {
    auto end = metric.token + 1;
    while (end < clause.end && end < metric.token + 5 &&
           document().tokens[end].kind == TokenKind::Arabic && document().in_value[end] == 0 &&
           !insideName(end) && end != owner.first &&
           (folded(end).starts_with("ال") || metricAt(end)) &&
           !reading_.scene.lexicon.is(WordClass::Function, folded(end))) {
      ++end;
    }
    const auto& tokens = document().tokens;
    return std::string(
        document().text.substr(tokens[metric.token].span.begin,
                               tokens[end - 1].span.end - tokens[metric.token].span.begin));
  }

  void add(std::uint32_t verb, TokenRange clause, const Argument& owner, Predicate predicate,
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
    found_.push_back(std::move(finding));
  }

  /// `من 285 إلى 555`: the number after من is the earlier one.
  bool isEarlierValue(const text::Quantity& quantity, TokenRange clause) const {
    if (quantity.first_token == 0) return false;
    auto before = quantity.first_token - 1;
    const auto& word = folded(before);
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
    if (money == nullptr && predicate == Predicate::PriceMoves) money = count;
    if (money == nullptr && count != nullptr && count->scaled) money = count;
    if (money != nullptr) claim.amount = toAmount(reading_.scene, reading_.linked, *money);
  }

  /// A bare number after إلى, عند, مستوى: the level that something came to.
  bool isLevel(const text::Quantity& quantity) const {
    if (quantity.first_token == 0) return false;
    const auto& word = folded(quantity.first_token - 1);
    return quantity.scaled || word == "الي" || word == "عند" || word == "مستوي" ||
           word == "النقطه" || word == "سعره";
  }

  const Reading& reading_;
  std::vector<Finding>& found_;
};

}  // namespace

void findMovements(const Reading& reading, std::vector<Finding>& found) {
  MovementReader(reading, found).read();
}

}  // namespace isnad::nlp
