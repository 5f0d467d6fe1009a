#include "graph_table.h"

#include <algorithm>
#include <array>

#include "isnad/graph/wording.h"

namespace isnad::io {

namespace {

constexpr std::array<Column, 22> kNodeColumns{{
    {"label", ColumnType::Text},
    {"name", ColumnType::Text},
    {"label_en", ColumnType::Text},
    {"type", ColumnType::Text},
    {"ftm_schema", ColumnType::Text},
    {"aliases", ColumnType::Text},
    {"qid", ColumnType::Text},
    {"lei", ColumnType::Text},
    {"isin", ColumnType::Text},
    {"ticker", ColumnType::Text},
    {"mic", ColumnType::Text},
    {"country", ColumnType::Text},
    {"other_ids", ColumnType::Text},
    {"n_claims", ColumnType::Integer},
    {"n_sources", ColumnType::Integer},
    {"first_seen", ColumnType::Text},
    {"last_seen", ColumnType::Text},
    {"claim_id", ColumnType::Text},
    {"x", ColumnType::Real},
    {"y", ColumnType::Real},
    {"note", ColumnType::Text},
    {"tags", ColumnType::Text},
}};

constexpr std::array<Column, 46> kEdgeColumns{{
    {"label", ColumnType::Text},
    {"relation", ColumnType::Text},
    {"directed", ColumnType::Boolean},
    {"ftm_schema", ColumnType::Text},
    {"claim_id", ColumnType::Text},
    {"status", ColumnType::Text},
    {"certainty", ColumnType::Text},
    {"polarity", ColumnType::Text},
    {"confidence", ColumnType::Real},
    {"amount", ColumnType::Real},
    {"currency", ColumnType::Text},
    {"amount_qualifier", ColumnType::Text},
    {"amount_text", ColumnType::Text},
    {"percent", ColumnType::Real},
    {"direction", ColumnType::Text},
    {"metric", ColumnType::Text},
    {"role", ColumnType::Text},
    {"date", ColumnType::Text},
    {"date_precision", ColumnType::Text},
    {"attribution", ColumnType::Text},
    {"attribution_id", ColumnType::Text},
    {"resolved", ColumnType::Boolean},
    {"rule", ColumnType::Text},
    {"quote", ColumnType::Text},
    {"quote_lang", ColumnType::Text},
    {"offset_start", ColumnType::Integer},
    {"offset_end", ColumnType::Integer},
    {"sentence", ColumnType::Text},
    {"sentence_start", ColumnType::Integer},
    {"sentence_end", ColumnType::Integer},
    {"cue_start", ColumnType::Integer},
    {"cue_end", ColumnType::Integer},
    {"article_id", ColumnType::Text},
    {"source_title", ColumnType::Text},
    {"source_url", ColumnType::Text},
    {"publisher", ColumnType::Text},
    {"published_at", ColumnType::Text},
    {"source_sha256", ColumnType::Text},
    {"pipeline", ColumnType::Text},
    {"review", ColumnType::Text},
    {"grade", ColumnType::Text},
    {"note", ColumnType::Text},
    {"tags", ColumnType::Text},
    {"source_grade", ColumnType::Text},
    {"source_note", ColumnType::Text},
    {"source_tags", ColumnType::Text},
}};

constexpr std::array<std::string_view, 6> kOwnSchemes{"qid",    "lei", "isin",
                                                      "ticker", "mic", "country"};

Value orNothing(std::string_view text) { return text.empty() ? Value() : Value(std::string(text)); }
Value real(double value) { return value; }

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const auto& part : parts) {
    if (!out.empty()) out += ';';
    out += part;
  }
  return out;
}

std::string otherIds(const model::Entity& entity) {
  std::vector<std::string> parts;
  for (const auto& [scheme, value] : entity.ids) {
    if (std::ranges::find(kOwnSchemes, scheme) == kOwnSchemes.end())
      parts.push_back(scheme + "=" + value);
  }
  return joined(parts);
}

}  // namespace

std::span<const Column> nodeColumns() { return kNodeColumns; }
std::span<const Column> edgeColumns() { return kEdgeColumns; }

std::string idOf(model::EntityId id) { return "e" + std::to_string(id.value); }
std::string idOf(model::ClaimId id) { return "c" + std::to_string(id.value); }
std::string idOf(model::ArticleId id) { return "a" + std::to_string(id.value); }

std::string_view idIn(const model::Entity& entity, std::string_view scheme) {
  const auto found = entity.ids.find(std::string(scheme));
  return found == entity.ids.end() ? std::string_view() : std::string_view(found->second);
}

std::string labelOf(const model::Claim& claim) {
  using graph::Language;
  auto label = graph::predicateText(claim.predicate, Language::Arabic);
  const auto add = [&](const std::string& part) {
    if (!part.empty()) label += " · " + part;
  };
  add(claim.role);
  add(claim.metric);
  if (claim.amount) add(graph::amountText(*claim.amount, Language::Arabic));
  if (claim.percent) add(graph::percentText(*claim.percent));
  return label;
}

std::string_view certaintyOf(const model::Claim& claim) {
  switch (claim.status) {
    case model::ClaimStatus::Planned:
      return "expected";
    case model::ClaimStatus::Possible:
      return "possible";
    case model::ClaimStatus::Denied:
      return "denied";
    case model::ClaimStatus::Asserted:
    case model::ClaimStatus::Ended:
      break;
  }
  return claim.attribution.text.empty() && !claim.attribution.entity ? "reported" : "attributed";
}

std::string_view reviewOf(const model::Claim& claim) {
  if (claim.by_hand) return "added";
  if (claim.corrected) return "corrected";
  return claim.verdict == model::Verdict::Accepted ? "accepted" : "unreviewed";
}

GraphTable::GraphTable(const Publication& publication)
    : publication_(publication), seen_(publication.entities.size()) {
  entity_index_.reserve(publication.entities.size());
  for (std::size_t i = 0; i < publication.entities.size(); ++i)
    entity_index_[publication.entities[i].id.value] = i;
  for (const auto& claim : publication.claims) {
    count(entity_index_.at(claim.claim.subject.value), claim);
    if (claim.claim.object) {
      count(entity_index_.at(claim.claim.object->value), claim);
    } else {
      ++statements_;
    }
  }
}

void GraphTable::count(std::size_t entity, const PublishedClaim& claim) {
  auto& seen = seen_[entity];
  ++seen.claims;
  const auto article = static_cast<std::uint32_t>(claim.article);
  const auto at = std::ranges::lower_bound(seen.articles, article);
  if (at == seen.articles.end() || *at != article) seen.articles.insert(at, article);
  const auto& day = publication_.articles[claim.article].article.published;
  if (day.empty()) return;
  if (seen.first.empty() || day < seen.first) seen.first = day;
  if (day > seen.last) seen.last = day;
}

std::size_t GraphTable::nodes() const { return publication_.entities.size() + statements_; }

std::vector<Value> GraphTable::entityValues(std::size_t index) const {
  const auto& entity = publication_.entities[index];
  const auto& seen = seen_[index];
  std::vector<Value> values{entity.name,
                            entity.name,
                            orNothing(entity.latin_name),
                            std::string(keyOf(entity.type)),
                            std::string(ftmSchemaOf(entity)),
                            orNothing(joined(entity.aliases))};
  for (const auto scheme : kOwnSchemes) values.push_back(orNothing(idIn(entity, scheme)));
  values.push_back(orNothing(otherIds(entity)));
  values.emplace_back(seen.claims);
  values.emplace_back(static_cast<std::int64_t>(seen.articles.size()));
  values.push_back(orNothing(seen.first));
  values.push_back(orNothing(seen.last));
  values.emplace_back();
  const bool placed = !publication_.positions.empty();
  values.push_back(placed ? real(publication_.positions[index].x) : Value());
  values.push_back(placed ? real(publication_.positions[index].y) : Value());
  const bool remarked = !publication_.remarks.empty();
  values.push_back(remarked ? orNothing(publication_.remarks[index].note) : Value());
  values.push_back(remarked ? orNothing(joined(publication_.remarks[index].tags)) : Value());
  return values;
}

std::vector<Value> GraphTable::statementValues(const PublishedClaim& claim) const {
  const auto label = labelOf(claim.claim);
  std::vector<Value> values(kNodeColumns.size());
  values[0] = label;
  values[1] = label;
  values[3] = std::string("statement");
  values[4] = std::string("Note");
  values[13] = std::int64_t{1};
  values[14] = std::int64_t{1};
  const auto& day = publication_.articles[claim.article].article.published;
  values[15] = orNothing(day);
  values[16] = orNothing(day);
  values[17] = idOf(claim.claim.id);
  return values;
}

void GraphTable::eachNode(const std::function<void(const NodeRow&)>& use) const {
  NodeRow row;
  for (std::size_t i = 0; i < publication_.entities.size(); ++i) {
    const auto& entity = publication_.entities[i];
    row.id = idOf(entity.id);
    row.number = i;
    row.label = entity.name;
    row.type = entity.type;
    row.entity = i;
    row.at.reset();
    if (!publication_.positions.empty()) row.at = publication_.positions[i];
    row.weight = static_cast<double>(seen_[i].claims);
    row.values = entityValues(i);
    use(row);
  }
  row.type.reset();
  row.at.reset();
  row.weight = 1;
  if (statements_ == 0) return;
  row.number = publication_.entities.size();
  for (const auto& claim : publication_.claims) {
    if (claim.claim.object) continue;
    row.id = "s" + std::to_string(claim.claim.id.value);
    row.label = labelOf(claim.claim);
    row.values = statementValues(claim);
    use(row);
    ++row.number;
  }
}

std::vector<Value> GraphTable::edgeValues(const PublishedClaim& published) const {
  const auto& claim = published.claim;
  const auto& source = publication_.articles[published.article];
  const auto& article = source.article;
  const auto schemaOf = [&](model::EntityId id) {
    return ftmSchemaOf(publication_.entities[entity_index_.at(id.value)]);
  };
  const auto schema = ftmSchemaOf(claim, schemaOf(claim.subject),
                                  claim.object ? schemaOf(*claim.object) : std::string_view());
  const auto position = [](std::uint32_t at) { return Value(static_cast<std::int64_t>(at)); };
  std::vector<Value> values;
  values.reserve(kEdgeColumns.size());
  const auto text = [&](std::string_view value) { values.push_back(orNothing(value)); };
  text(labelOf(claim));
  text(keyOf(claim.predicate));
  values.emplace_back(!isSymmetric(claim.predicate));
  text(schema);
  text(idOf(claim.id));
  text(keyOf(claim.status));
  text(certaintyOf(claim));
  text(claim.status == model::ClaimStatus::Denied ? "negated" : "affirmed");
  values.emplace_back(static_cast<double>(static_cast<int>(claim.confidence * 1000 + 0.5F)) / 1000);
  values.push_back(claim.amount ? real(claim.amount->value) : Value());
  text(claim.amount ? claim.amount->currency : "");
  text(claim.amount ? keyOf(claim.amount->qualifier) : "");
  text(claim.amount ? claim.amount->text : "");
  values.push_back(claim.percent ? real(*claim.percent) : Value());
  text(claim.direction ? keyOf(*claim.direction) : "");
  text(claim.metric);
  text(claim.role);
  text(claim.date);
  text(datePrecision(claim.date));
  text(claim.attribution.text);
  text(claim.attribution.entity ? idOf(*claim.attribution.entity) : "");
  values.emplace_back(claim.resolved);
  text(claim.rule);
  text(published.quote);
  text(article.language);
  for (const auto range : {published.quote_at}) {
    values.push_back(position(range.begin));
    values.push_back(position(range.end));
  }
  text(published.sentence);
  for (const auto range : {published.sentence_at, published.cue_at}) {
    values.push_back(position(range.begin));
    values.push_back(position(range.end));
  }
  text(idOf(article.id));
  text(article.title);
  text(article.url);
  text(article.publisher);
  text(article.published);
  text(article.sha256);
  text(source.pipeline);
  text(reviewOf(claim));
  text(published.remarks.grade);
  text(published.remarks.note);
  text(joined(published.remarks.tags));
  text(source.remarks.grade);
  text(source.remarks.note);
  text(joined(source.remarks.tags));
  return values;
}

void GraphTable::eachEdge(const std::function<void(const EdgeRow&)>& use) const {
  EdgeRow row;
  std::uint64_t next_statement = publication_.entities.size();
  for (const auto& claim : publication_.claims) {
    row.id = idOf(claim.claim.id);
    row.source = idOf(claim.claim.subject);
    row.source_number = entity_index_.at(claim.claim.subject.value);
    if (claim.claim.object) {
      row.target = idOf(*claim.claim.object);
      row.target_number = entity_index_.at(claim.claim.object->value);
    } else {
      row.target = "s" + std::to_string(claim.claim.id.value);
      row.target_number = next_statement++;
    }
    row.label = labelOf(claim.claim);
    row.claim = &claim;
    row.article = &publication_.articles[claim.article];
    row.values = edgeValues(claim);
    use(row);
    ++row.number;
  }
}

std::string_view typeName(ColumnType type) {
  switch (type) {
    case ColumnType::Text:
      return "string";
    case ColumnType::Integer:
      return "long";
    case ColumnType::Real:
      return "double";
    case ColumnType::Boolean:
      return "boolean";
  }
  return "string";
}

}  // namespace isnad::io
