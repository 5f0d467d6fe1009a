#include "rule_example.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace isnad::nlp {

namespace {

constexpr std::string_view kArrow = " => ";
constexpr std::string_view kAnd = " ; ";

Status readBrackets(std::string_view notation, RuleExample& example) {
  while (!notation.empty()) {
    const auto open = notation.find('[');
    example.text += notation.substr(0, open);
    if (open == std::string_view::npos) return {};
    notation.remove_prefix(open + 1);
    const auto bar = notation.find('|');
    const auto close = notation.find(']');
    if (bar == std::string_view::npos || close == std::string_view::npos || bar > close)
      return fail(ErrorCode::InvalidInput, "a name is written [name|type]");
    const auto type = model::entityTypeFrom(notation.substr(bar + 1, close - bar - 1));
    if (!type) return fail(ErrorCode::InvalidInput, "no entity type in the brackets");
    const auto begin = static_cast<std::uint32_t>(example.text.size());
    example.text += notation.substr(0, bar);
    example.names.push_back({std::string(notation.substr(0, bar)),
                             *type,
                             {begin, static_cast<std::uint32_t>(example.text.size())}});
    notation.remove_prefix(close + 1);
  }
  return {};
}

TokenRange tokensOver(const Document& document, Span span) {
  TokenRange tokens;
  for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
    if (!document.tokens[i].span.overlaps(span)) continue;
    if (tokens.end == 0) tokens.begin = i;
    tokens.end = i + 1;
  }
  return tokens;
}

}  // namespace

Result<RuleExample> readRuleExample(std::string_view line) {
  const auto arrow = line.find(kArrow);
  if (arrow == std::string_view::npos)
    return fail(ErrorCode::InvalidInput, "an example is a sentence, =>, and what it says");
  RuleExample example;
  ISNAD_CHECK(readBrackets(line.substr(0, arrow), example));
  auto rest = line.substr(arrow + kArrow.size());
  for (auto end = rest.find(kAnd); end != std::string_view::npos; end = rest.find(kAnd)) {
    example.claims.emplace_back(rest.substr(0, end));
    rest.remove_prefix(end + kAnd.size());
  }
  example.claims.emplace_back(rest);
  return example;
}

Linked linkNames(const Document& document, const RuleExample& example) {
  Linked linked;
  for (const auto& name : example.names) {
    const auto known = std::ranges::find(linked.entities, name.text, &model::Entity::name);
    const auto index = static_cast<std::uint32_t>(known - linked.entities.begin());
    linked.mentions.push_back(
        {tokensOver(document, name.span), name.span, index, 1, -1, "example", "example"});
    if (known != linked.entities.end()) continue;
    model::Entity entity;
    entity.id = {index + std::int64_t{1}};
    entity.type = name.type;
    entity.name = name.text;
    linked.entities.push_back(std::move(entity));
    linked.countries.emplace_back();
  }
  return linked;
}

bool says(const std::string& expectation, const model::Claim& claim, const Linked& linked) {
  const auto name = [&](model::EntityId id) {
    return linked.entities[static_cast<std::size_t>(id.value) - 1].name;
  };
  const auto matches = [&](const std::string& said) {
    if (expectation == said) return true;
    if (!expectation.starts_with(said + " ")) return false;
    const auto figure = expectation.substr(said.size() + 1);
    char* end = nullptr;
    const double expected = std::strtod(figure.c_str(), &end);
    if (end == figure.c_str() || (*end != 0 && *end != '%')) return false;
    constexpr double kTolerance = 0.01;
    if (*end == '%') return claim.percent && std::abs(*claim.percent - expected) < kTolerance;
    return claim.amount &&
           std::abs(claim.amount->value - expected) <= kTolerance * std::abs(expected);
  };
  const auto predicate = std::string(keyOf(claim.predicate)) + " ";
  if (!claim.object) return matches(predicate + name(claim.subject));
  return matches(predicate + name(claim.subject) + " " + name(*claim.object)) ||
         (isSymmetric(claim.predicate) &&
          matches(predicate + name(*claim.object) + " " + name(claim.subject)));
}

bool says(const RuleExample& example, const model::Claim& claim, const Linked& linked) {
  return std::ranges::any_of(example.claims, [&](const std::string& expectation) {
    return says(expectation, claim, linked);
  });
}

}  // namespace isnad::nlp
