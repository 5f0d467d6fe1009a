#include "anchor_text.h"

#include <array>
#include <charconv>

#include "isnad/model/edit_text.h"

namespace isnad::model {

namespace {

template <class E>
struct Row {
  E value;
  std::string_view key;
};

constexpr std::array<Row<Resolution>, 3> kResolutions{{{Resolution::FirstHolds, "first"},
                                                       {Resolution::SecondHolds, "second"},
                                                       {Resolution::BothHold, "both"}}};
constexpr std::array<Row<TargetKind>, 5> kTargetKinds{{{TargetKind::Entity, "entity"},
                                                       {TargetKind::Claim, "claim"},
                                                       {TargetKind::Article, "article"},
                                                       {TargetKind::Publisher, "publisher"},
                                                       {TargetKind::Relation, "relation"}}};

template <class Rows, class E>
std::string_view keyAmong(const Rows& rows, E value) {
  for (const auto& row : rows) {
    if (row.value == value) return row.key;
  }
  return {};
}

template <class Rows>
auto valueIn(const Rows& rows, std::string_view key)
    -> std::optional<std::remove_cvref_t<decltype(rows.front().value)>> {
  for (const auto& row : rows) {
    if (row.key == key) return row.value;
  }
  return std::nullopt;
}

void addAmount(Fields& fields, const Amount& amount) {
  fields.addNumber("amount", amount.value).addText("currency", amount.currency);
  fields.add("qualifier", keyOf(amount.qualifier)).addText("amount-text", amount.text);
}

Result<std::optional<Amount>> amountIn(const Fields& fields) {
  ISNAD_TRY(const auto value, fields.number("amount"));
  if (!value) return std::optional<Amount>{};
  ISNAD_TRY(const auto qualifier,
            listed(amountQualifierFrom, fields.textOr("qualifier", "exact"), "qualifier"));
  return std::optional<Amount>(
      {*value, fields.textOr("currency"), qualifier, fields.textOr("amount-text")});
}

std::optional<EntityKey> keyIn(const Fields& fields, std::string_view name) {
  auto text = fields.find(name);
  if (!text) return std::nullopt;
  return EntityKey{*std::move(text)};
}

}  // namespace

std::string_view keyOf(Resolution resolution) { return keyAmong(kResolutions, resolution); }
std::string_view keyOf(TargetKind kind) { return keyAmong(kTargetKinds, kind); }

std::string_view gradesOf(TargetKind kind) {
  const bool said = kind == TargetKind::Claim || kind == TargetKind::Relation;
  return said ? kClaimGrades : kSourceGrades;
}

bool isGradeOf(TargetKind kind, std::string_view grade) {
  return grade.size() == 1 && gradesOf(kind).find(grade) != std::string_view::npos;
}

std::optional<Resolution> resolutionFrom(std::string_view key) {
  return valueIn(kResolutions, key);
}
std::optional<TargetKind> targetKindFrom(std::string_view key) {
  return valueIn(kTargetKinds, key);
}

std::string spanText(Span span) {
  return std::to_string(span.begin) + "-" + std::to_string(span.end);
}

Result<Span> spanIn(const Fields& fields, std::string_view name) {
  ISNAD_TRY(const auto text, fields.need(name));
  Span span;
  const auto* const end = text.data() + text.size();
  const auto [middle, wrong] = std::from_chars(text.data(), end, span.begin);
  if (wrong == std::errc{} && middle != end && *middle == '-') {
    const auto [last, bad] = std::from_chars(middle + 1, end, span.end);
    if (bad == std::errc{} && last == end && span.begin <= span.end) return span;
  }
  return fail(ErrorCode::InvalidInput,
              std::string(name) + "=" + text + " is no span; write begin-end, in bytes");
}

void addPlace(Fields& fields, const Place& place) {
  fields.add("article", place.article).add("at", spanText(place.span)).add("words", place.words);
}

Result<Place> placeIn(const Fields& fields) {
  Place place;
  ISNAD_TRY(place.article, fields.need("article"));
  ISNAD_TRY(place.span, spanIn(fields, "at"));
  place.words = fields.textOr("words");
  return place;
}

std::string toText(const ClaimAnchor& anchor) {
  Fields fields("claim");
  addPlace(fields, anchor.quote);
  fields.add("cue", spanText(anchor.cue)).add("predicate", keyOf(anchor.predicate));
  fields.add("subject", anchor.subject.text);
  if (anchor.object) fields.add("object", anchor.object->text);
  fields.addText("detail", anchor.detail);
  if (anchor.by_hand) fields.add("by", "hand");
  return fields.line();
}

Result<ClaimAnchor> claimAnchorFromText(std::string_view line) {
  ISNAD_TRY(const auto fields, Fields::parse(line));
  if (fields.verb() != "claim")
    return fail(ErrorCode::InvalidInput, "a claim's place begins with 'claim'");
  ClaimAnchor anchor;
  ISNAD_TRY(anchor.quote, placeIn(fields));
  ISNAD_TRY(anchor.cue, spanIn(fields, "cue"));
  ISNAD_TRY(const auto predicate, fields.need("predicate"));
  ISNAD_TRY(anchor.predicate, listed(predicateFrom, predicate, "predicate"));
  ISNAD_TRY(anchor.subject.text, fields.need("subject"));
  anchor.object = keyIn(fields, "object");
  anchor.detail = fields.textOr("detail");
  anchor.by_hand = fields.textOr("by") == "hand";
  return anchor;
}

std::string toText(const ClaimContent& content) {
  Fields fields("says");
  fields.add("predicate", keyOf(content.predicate)).add("subject", content.subject.text);
  if (content.object) fields.add("object", content.object->text);
  if (content.amount) addAmount(fields, *content.amount);
  if (content.percent) fields.addNumber("percent", *content.percent);
  if (content.direction) fields.add("direction", keyOf(*content.direction));
  fields.addText("metric", content.metric).addText("role", content.role);
  fields.addText("date", content.date).add("status", keyOf(content.status));
  if (content.source) fields.add("source", content.source->text);
  return fields.addText("source-text", content.source_text).line();
}

Result<ClaimContent> claimContentFromText(std::string_view line) {
  ISNAD_TRY(const auto fields, Fields::parse(line));
  if (fields.verb() != "says")
    return fail(ErrorCode::InvalidInput, "what a claim says begins with 'says'");
  ClaimContent content;
  ISNAD_TRY(const auto predicate, fields.need("predicate"));
  ISNAD_TRY(content.predicate, listed(predicateFrom, predicate, "predicate"));
  ISNAD_TRY(content.subject.text, fields.need("subject"));
  content.object = keyIn(fields, "object");
  ISNAD_TRY(content.amount, amountIn(fields));
  ISNAD_TRY(content.percent, fields.number("percent"));
  if (const auto direction = fields.find("direction")) {
    ISNAD_TRY(content.direction, listed(directionFrom, *direction, "direction"));
  }
  content.metric = fields.textOr("metric");
  content.role = fields.textOr("role");
  content.date = fields.textOr("date");
  ISNAD_TRY(content.status, listed(claimStatusFrom, fields.textOr("status", "asserted"), "status"));
  content.source = keyIn(fields, "source");
  content.source_text = fields.textOr("source-text");
  return content;
}

std::string toText(const Target& target) {
  return std::string(keyOf(target.kind)) + ":" + target.key;
}

Result<Target> targetFromText(std::string_view text) {
  const auto colon = text.find(':');
  const auto kind = targetKindFrom(text.substr(0, colon));
  if (colon == std::string_view::npos || !kind || colon + 1 == text.size()) {
    return fail(ErrorCode::InvalidInput,
                "'" + std::string(text) +
                    "' names nothing; write entity:KEY, claim:PLACE, article:SHA256, "
                    "publisher:NAME or relation:KEY");
  }
  return Target{*kind, std::string(text.substr(colon + 1))};
}

}  // namespace isnad::model
