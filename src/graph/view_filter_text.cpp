#include "isnad/graph/view_filter.h"
#include "isnad/model/fields.h"

namespace isnad::graph {

namespace {

constexpr const char* kVerb = "filter";
constexpr const char* kType = "hide-type";
constexpr const char* kPredicate = "hide-predicate";
constexpr const char* kStatus = "hide-status";
constexpr const char* kSource = "hide-source";

template <class E>
void addAll(model::Fields& fields, const char* name, const std::vector<E>& hidden) {
  for (const auto value : hidden) fields.add(name, keyOf(value));
}

template <class E, class From>
void readAll(const model::Fields& fields, const char* name, From from, std::vector<E>& hidden) {
  for (const auto& key : fields.all(name)) {
    if (const auto value = from(key)) hidden.push_back(*value);
  }
}

Result<std::int32_t> dayFrom(const model::Fields& fields, const char* name) {
  ISNAD_TRY(const auto text, fields.need(name));
  const auto days = daysIn(text);
  if (!days || days->first != days->last)
    return fail(ErrorCode::InvalidInput, std::string(name) + "=" + text + " is no day");
  return days->first;
}

Status readTime(const model::Fields& fields, ViewFilter& filter) {
  const auto clock = fields.find("clock");
  if (!clock) return {};
  TimeSpan time;
  time.clock = *clock == "recorded" ? Clock::Recorded : Clock::Valid;
  ISNAD_TRY(time.days.first, dayFrom(fields, "from"));
  ISNAD_TRY(time.days.last, dayFrom(fields, "to"));
  time.undated = fields.find("undated").has_value();
  filter.time = time;
  return {};
}

Status readAmount(const model::Fields& fields, ViewFilter& filter) {
  const auto currency = fields.find("currency");
  if (!currency) return {};
  AmountSpan amount{*currency, {}, {}};
  ISNAD_TRY(amount.least, fields.number("least"));
  ISNAD_TRY(amount.most, fields.number("most"));
  filter.amount = std::move(amount);
  return {};
}

Status readMeasure(const model::Fields& fields, ViewFilter& filter) {
  const auto key = fields.find("measure");
  const auto measure = key ? measureFrom(*key) : std::nullopt;
  if (!measure) return {};
  MeasureSpan span{*measure, {}, {}};
  ISNAD_TRY(span.least, fields.number("measured-least"));
  ISNAD_TRY(span.most, fields.number("measured-most"));
  filter.measure = span;
  return {};
}

}  // namespace

std::string toText(const ViewFilter& filter) {
  model::Fields fields(kVerb);
  addAll(fields, kType, filter.hidden_types);
  addAll(fields, kPredicate, filter.hidden_predicates);
  addAll(fields, kStatus, filter.hidden_statuses);
  for (const auto& source : filter.hidden_sources) fields.add(kSource, source);
  if (filter.amount) {
    fields.add("currency", filter.amount->currency);
    if (filter.amount->least) fields.addNumber("least", *filter.amount->least);
    if (filter.amount->most) fields.addNumber("most", *filter.amount->most);
  }
  if (filter.time) {
    fields.add("clock", filter.time->clock == Clock::Valid ? "valid" : "recorded");
    fields.add("from", isoDay(filter.time->days.first)).add("to", isoDay(filter.time->days.last));
    if (filter.time->undated) fields.add("undated", "yes");
  }
  fields.addText("words", filter.words);
  if (filter.core > 0) fields.addNumber("core", filter.core);
  if (const auto& span = filter.measure) {
    fields.add("measure", keyOf(span->measure));
    if (span->least) fields.addNumber("measured-least", *span->least);
    if (span->most) fields.addNumber("measured-most", *span->most);
  }
  if (filter.show_isolated) fields.add("isolated", "yes");
  return fields.line();
}

Result<ViewFilter> viewFilterFrom(std::string_view line) {
  ISNAD_TRY(const auto fields, model::Fields::parse(line));
  if (fields.verb() != kVerb)
    return fail(ErrorCode::InvalidInput, "'" + fields.verb() + "' is no filter of a view");
  ViewFilter filter;
  readAll(fields, kType, model::entityTypeFrom, filter.hidden_types);
  readAll(fields, kPredicate, model::predicateFrom, filter.hidden_predicates);
  readAll(fields, kStatus, model::claimStatusFrom, filter.hidden_statuses);
  filter.hidden_sources = fields.all(kSource);
  ISNAD_CHECK(readAmount(fields, filter));
  ISNAD_CHECK(readTime(fields, filter));
  ISNAD_CHECK(readMeasure(fields, filter));
  filter.words = fields.textOr("words");
  ISNAD_TRY(const auto core, fields.number("core"));
  constexpr double kLargestCore = 1e6;
  if (core && !(*core >= 0 && *core <= kLargestCore))
    return fail(ErrorCode::InvalidInput, "core= must be from 0 to 1000000");
  filter.core = core ? static_cast<std::uint32_t>(*core) : 0;
  filter.show_isolated = fields.find("isolated").has_value();
  return filter;
}

}  // namespace isnad::graph
