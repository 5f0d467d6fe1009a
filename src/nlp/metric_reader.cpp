#include "metric_reader.h"

#include <algorithm>
#include <array>

namespace isnad::nlp {

using model::EntityType;
using text::TokenKind;

namespace {

constexpr std::uint32_t kMetricReach = 7;  // tokens between the verb and what moved
constexpr std::uint32_t kOwnerReach = 7;   // tokens between a metric and whose it is
constexpr std::array<std::string_view, 9> kComparison{
    "مقارنه", "مقابل", "مقارنة", "بينما", "فيما", "بعدما", "حيث", "بالمقارنه", "قياسا"};

}  // namespace

std::optional<Metric> MetricReader::metricAt(std::uint32_t token) const {
  if (document().tokens[token].kind != TokenKind::Arabic || insideName(token)) return std::nullopt;
  if (const auto capital = capitalAt(token)) return capital;
  for (const auto& reading : document().readings[token]) {
    auto stem = reading.stem;
    const bool article = reading.article || stem.starts_with("ال");
    if (stem.starts_with("ال")) stem = stem.substr(std::string_view("ال").size());
    bool possessive = false;
    for (const std::string_view ending : {"ها", "هم", "ه"}) {
      if (article || !stem.ends_with(ending) || isMetric(stem)) continue;
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
                  lexicon.is(WordClass::WeakMetric, stem) && !isWhole(token),
                  lexicon.is(WordClass::MacroMetric, stem),
                  reading.article || (isWhole(token) && folded(token + 1).starts_with("ال"))};
  }
  return std::nullopt;
}

bool MetricReader::isWhole(std::uint32_t token) const {
  constexpr std::array<std::array<std::string_view, 2>, 5> kPairs{{{"رقم", "معاملات"},
                                                                   {"رقم", "اعمال"},
                                                                   {"حقوق", "مساهمين"},
                                                                   {"حقوق", "ملكيه"},
                                                                   {"حقوق", "ملاك"}}};
  if (token + 1 >= tokens().end) return false;
  const std::string_view next = folded(token + 1);
  return std::ranges::any_of(kPairs, [&](const auto& pair) {
    return std::string_view(folded(token)).ends_with(pair[0]) &&
           next.find(pair[1]) != std::string_view::npos;
  });
}

std::optional<Metric> MetricReader::capitalAt(std::uint32_t token) const {
  constexpr std::array<std::string_view, 4> kCapital{"مال", "المال", "مالها", "ماله"};
  const auto word = std::string_view(folded(token));
  if (!word.ends_with("راس") || token + 1 >= tokens().end) return std::nullopt;
  const auto next = std::ranges::find(kCapital, folded(token + 1));
  if (next == kCapital.end()) return std::nullopt;
  const auto form = next - kCapital.begin();
  return Metric{token, false, form > 1, false, false, form == 1};
}

bool MetricReader::isMetric(const std::string& stem) const {
  return reading_.scene.lexicon.firstOf({WordClass::Metric, WordClass::Price}, stem) !=
         WordClass::kCount;
}

bool MetricReader::insideName(std::uint32_t token) const {
  return std::ranges::any_of(reading_.sentence.arguments, [&](const Argument& argument) {
    return argument.tokens.contains(token);
  });
}

TokenRange MetricReader::clauseAround(std::uint32_t verb) const {
  auto clause = reading_.sentence.clauseOf(verb);
  for (auto token = verb + 1; token < clause.end; ++token) {
    const bool comparison = std::ranges::find(kComparison, folded(token)) != kComparison.end();
    if (comparison) clause.end = token;
  }
  return clause;
}

std::optional<Metric> MetricReader::metricOf(std::uint32_t verb, TokenRange clause) const {
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

Metric MetricReader::strongest(Metric metric, TokenRange clause) const {
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

TokenRange MetricReader::withClauseBefore(TokenRange clause, std::uint32_t verb) const {
  constexpr std::uint32_t kOpening = 2;
  if (verb > clause.begin + kOpening || clause.begin == tokens().begin) return clause;
  return {reading_.sentence.clauseOf(clause.begin - 1).begin, clause.end};
}

const Argument* MetricReader::argumentAfter(std::uint32_t from, std::uint32_t reach,
                                            TokenRange clause, bool any_type) const {
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

const Argument* MetricReader::argumentBefore(std::uint32_t token, std::uint32_t reach,
                                             TokenRange clause) const {
  const Argument* found = nullptr;
  for (const auto& argument : reading_.sentence.arguments) {
    if (argument.tokens.end > token) break;
    if (argument.tokens.begin < clause.begin || token - argument.tokens.end > reach) continue;
    const auto type = reading_.linked.entities[argument.entity].type;
    if (!argument.preposition.empty() || type == EntityType::Person || type == EntityType::Product)
      continue;
    found = &argument;
  }
  return found;
}

std::optional<Argument> MetricReader::ownerOf(const Metric& metric, std::uint32_t verb,
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

bool MetricReader::announces(const Argument& speaker) const {
  if (speaker.first == tokens().begin) return false;
  return std::ranges::any_of(document().readings[speaker.first - 1], [](const auto& reading) {
    return reading.stem == "اعلن" || reading.stem == "اعلنت" || reading.stem == "كشفت" ||
           reading.stem == "كشف";
  });
}

std::optional<Argument> MetricReader::ownerInContext(const Metric& metric,
                                                     std::uint32_t verb) const {
  const auto meant = [&](std::uint32_t entity, std::string_view why) {
    return standIn({verb, verb + 1}, entity, why);
  };
  if (metric.macro && !metric.possessive) {
    if (!reading_.country) return std::nullopt;
    return meant(*reading_.country, "the country that the article is about");
  }
  const bool spoken_of = metric.possessive || (metric.definite && !metric.weak);
  if (!spoken_of || !reading_.discourse.topic || reading_.linked.isMedia(*reading_.discourse.topic))
    return std::nullopt;
  const auto type = reading_.linked.entities[*reading_.discourse.topic].type;
  const bool fits = type == EntityType::Organization ||
                    (metric.price && metric.possessive && type == EntityType::Instrument) ||
                    (!metric.price && type == EntityType::Place);
  if (!fits) return std::nullopt;
  return meant(*reading_.discourse.topic, "what the sentence before is about");
}

bool MetricReader::valueBetween(std::uint32_t from, std::uint32_t to) const {
  for (auto token = from; token < to; ++token) {
    if (document().in_value[token] != 0) return true;
  }
  return false;
}

bool MetricReader::startsArgument(std::uint32_t token) const {
  return std::ranges::any_of(reading_.sentence.arguments,
                             [&](const Argument& argument) { return argument.first == token; });
}

std::string MetricReader::metricText(const Metric& metric, TokenRange clause) const {
  auto end = metric.token + 1;
  while (end < clause.end && end < metric.token + 5 &&
         document().tokens[end].kind == TokenKind::Arabic && document().in_value[end] == 0 &&
         !insideName(end) && !startsArgument(end) &&
         (folded(end).starts_with("ال") || metricAt(end) || capitalAt(end - 1)) &&
         !reading_.scene.lexicon.is(WordClass::Function, folded(end))) {
    ++end;
  }
  const auto& tokens = document().tokens;
  return std::string(document().text.substr(
      tokens[metric.token].span.begin, tokens[end - 1].span.end - tokens[metric.token].span.begin));
}

}  // namespace isnad::nlp
