#include <algorithm>
#include <charconv>
#include <functional>
#include <set>
#include <unordered_map>

#include "isnad/graph/times.h"
#include "isnad/text/code_points.h"
#include "raw_graph.h"

namespace isnad::io {

namespace {

using model::EntityId;

/// The number in `e12`, or 0.
std::int64_t numberIn(std::string_view id, char letter) {
  std::int64_t number = 0;
  if (!id.starts_with(letter)) return 0;
  const auto* end = id.data() + id.size();
  return std::from_chars(id.data() + 1, end, number).ptr == end && number > 0 ? number : 0;
}

std::optional<double> realIn(const std::string& text) {
  double value = 0;
  const auto* end = text.data() + text.size();
  if (text.empty() || std::from_chars(text.data(), end, value).ptr != end) return std::nullopt;
  return value;
}

std::uint32_t positionIn(const std::string& text) {
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(';', at), text.size());
    if (end > at) parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::string shortened(const std::string& relation) {
  constexpr std::uint32_t kLongest = 60;
  const text::CodePointIndex points(relation);
  return points.size() <= kLongest ? relation : relation.substr(0, points.toBytes(kLongest)) + "…";
}

Remarks remarksIn(const Fields& fields, const char* note, const char* tags, const char* grade) {
  return {fieldOf(fields, note), split(fieldOf(fields, tags)), fieldOf(fields, grade)};
}

std::optional<model::Predicate> predicateIn(const Fields& fields) {
  for (const auto* name : {"relation", "label", "interaction", "type"}) {
    const auto& word = fieldOf(fields, name);
    if (word.empty()) continue;
    if (const auto key = model::predicateFrom(word)) return key;
    for (const auto predicate : model::allPredicates()) {
      const auto arabic = arabicName(predicate);
      if (word == englishName(predicate) || word == arabic ||
          word.starts_with(std::string(arabic) + " · "))
        return predicate;
    }
  }
  return std::nullopt;
}

class Understanding {
 public:
  explicit Understanding(const RawGraph& raw) : raw_(raw) {}

  Result<GraphImport> run() {
    out_.publication.manifest = raw_.manifest;
    for (const auto& node : raw_.nodes) readNode(node);
    for (const auto& edge : raw_.edges) readEdge(edge);
    ISNAD_TRY(out_.publication.claims, claims_.finish());
    if (std::ranges::any_of(remarks_, [](const Remarks& one) { return !one.empty(); }))
      out_.publication.remarks = std::move(remarks_);
    note(ImportNote::Kind::Untyped, untyped_);
    noteRelations();
    note(ImportNote::Kind::Dangling, dangling_);
    note(ImportNote::Kind::Quoteless, quoteless_);
    note(ImportNote::Kind::Undated, undated_);
    return std::move(out_);
  }

 private:
  void note(ImportNote::Kind kind, std::size_t count, std::string relation = {}) {
    if (count > 0) out_.notes.push_back({kind, count, std::move(relation)});
  }

  /// The most frequent each, the others together.
  void noteRelations() {
    constexpr std::size_t kNamed = 8;
    std::vector<std::pair<std::string, std::size_t>> relations(left_out_.begin(), left_out_.end());
    std::ranges::stable_sort(relations, std::greater(),
                             &std::pair<std::string, std::size_t>::second);
    std::size_t others = 0;
    for (std::size_t i = 0; i < relations.size(); ++i) {
      if (i < kNamed)
        note(ImportNote::Kind::Unknown, relations[i].second, shortened(relations[i].first));
      else
        others += relations[i].second;
    }
    note(ImportNote::Kind::UnknownOthers, others);
  }

  void readNode(const RawNode& node) {
    const auto& fields = node.fields;
    if (fieldOf(fields, "type") == "statement") {
      statements_.insert(node.id);
      return;
    }
    model::Entity entity;
    entity.id = {numberIn(node.id, 'e')};
    if (!entity.id || !entity_ids_.insert(entity.id.value).second) {
      while (!entity_ids_.insert(next_entity_).second) ++next_entity_;
      entity.id = {next_entity_};
    }
    const auto type = model::entityTypeFrom(fieldOf(fields, "type"));
    untyped_ += type ? 0 : 1;
    entity.type = type.value_or(model::EntityType::Organization);
    entity.name = fieldOf(fields, "label");
    if (entity.name.empty()) entity.name = fieldOf(fields, "name");
    if (entity.name.empty()) entity.name = node.id;
    entity.latin_name = fieldOf(fields, "label_en");
    entity.aliases = split(fieldOf(fields, "aliases"));
    for (const auto* scheme : {"qid", "lei", "isin", "ticker", "mic", "country"}) {
      if (const auto& value = fieldOf(fields, scheme); !value.empty()) entity.ids[scheme] = value;
    }
    for (const auto& pair : split(fieldOf(fields, "other_ids"))) {
      const auto equals = pair.find('=');
      if (equals != std::string::npos) entity.ids[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    entities_[node.id] = out_.publication.entities.size();
    out_.publication.entities.push_back(std::move(entity));
    remarks_.push_back(remarksIn(fields, "note", "tags", ""));
  }

  void readEdge(const RawEdge& edge) {
    const auto predicate = predicateIn(edge.fields);
    if (!predicate) {
      auto relation = fieldOf(edge.fields, "relation");
      ++left_out_[relation.empty() ? fieldOf(edge.fields, "label") : relation];
      return;
    }
    const auto subject = entities_.find(edge.source);
    const auto object = entities_.find(edge.target);
    if (subject == entities_.end() ||
        (object == entities_.end() && !statements_.contains(edge.target))) {
      ++dangling_;
      return;
    }
    PublishedClaim published;
    auto& claim = published.claim;
    claim.id = {numberIn(edge.id, 'c')};
    if (!claim.id || !claim_ids_.insert(claim.id.value).second) {
      while (!claim_ids_.insert(next_claim_).second) ++next_claim_;
      claim.id = {next_claim_};
    }
    claim.predicate = *predicate;
    const auto& entities = out_.publication.entities;
    claim.subject = entities[subject->second].id;
    if (object != entities_.end()) claim.object = entities[object->second].id;
    readQualifiers(edge.fields, claim);
    published.remarks = remarksIn(edge.fields, "note", "tags", "grade");
    readWords(edge.fields, published,
              entities[subject->second].name + " — " + std::string(arabicName(*predicate)) +
                  (claim.object ? " — " + entities[object->second].name : std::string()));
    published.article = articleOf(edge.fields);
    claim.evidence.article = out_.publication.articles[published.article].article.id;
    claims_.add(published);
  }

  std::string dateIn(const std::string& text) {
    constexpr std::size_t kDay = std::string_view("2026-01-31").size();
    for (const auto& date :
         {text, text.substr(0, kDay)}) {  // the time of day is nothing a claim has
      if (graph::daysIn(date)) return date;
    }
    undated_ += text.empty() ? 0 : 1;
    return {};
  }

  void readQualifiers(const Fields& fields, model::Claim& claim) {
    if (const auto value = realIn(fieldOf(fields, "amount"))) {
      const auto qualifier = model::amountQualifierFrom(fieldOf(fields, "amount_qualifier"));
      claim.amount = {*value, fieldOf(fields, "currency"),
                      qualifier.value_or(model::AmountQualifier::Exact),
                      fieldOf(fields, "amount_text")};
    }
    claim.percent = realIn(fieldOf(fields, "percent"));
    claim.direction = model::directionFrom(fieldOf(fields, "direction"));
    claim.metric = fieldOf(fields, "metric");
    claim.role = fieldOf(fields, "role");
    claim.date = dateIn(fieldOf(fields, "date"));
    claim.status =
        model::claimStatusFrom(fieldOf(fields, "status")).value_or(model::ClaimStatus::Asserted);
    claim.attribution.text = fieldOf(fields, "attribution");
    const auto voice = entities_.find(fieldOf(fields, "attribution_id"));
    if (voice != entities_.end())
      claim.attribution.entity = out_.publication.entities[voice->second].id;
    claim.resolved = fieldOf(fields, "resolved") == "true";
    claim.confidence = static_cast<float>(realIn(fieldOf(fields, "confidence")).value_or(1));
    claim.rule = fieldOf(fields, "rule");
  }

  void readWords(const Fields& fields, PublishedClaim& published, const std::string& stand_in) {
    published.quote = fieldOf(fields, "quote");
    if (published.quote.empty()) {
      published.quote = stand_in;
      ++quoteless_;
    }
    published.sentence = fieldOf(fields, "sentence");
    if (published.sentence.find(published.quote) == std::string::npos)
      published.sentence = published.quote;
    const auto range = [&](const char* begin, const char* end) {
      return TextRange{positionIn(fieldOf(fields, begin)), positionIn(fieldOf(fields, end))};
    };
    published.quote_at = range("offset_start", "offset_end");
    published.sentence_at = range("sentence_start", "sentence_end");
    published.cue_at = range("cue_start", "cue_end");
  }

  std::size_t articleOf(const Fields& fields) {
    const auto& id = fieldOf(fields, "article_id");
    const auto key = id.empty()
                         ? fieldOf(fields, "source_url") + "\n" + fieldOf(fields, "source_title") +
                               "\n" + fieldOf(fields, "publisher")
                         : id;
    const auto [found, added] = articles_.try_emplace(key, out_.publication.articles.size());
    if (!added) return found->second;
    PublishedArticle source;
    auto& article = source.article;
    article.id = {numberIn(id, 'a')};
    if (!article.id) article.id = {static_cast<std::int64_t>(found->second) + 1};
    article.title = fieldOf(fields, "source_title");
    article.url = fieldOf(fields, "source_url");
    article.publisher = fieldOf(fields, "publisher");
    article.published = fieldOf(fields, "published_at");
    article.sha256 = fieldOf(fields, "source_sha256");
    if (const auto& language = fieldOf(fields, "quote_lang"); !language.empty())
      article.language = language;
    source.pipeline = fieldOf(fields, "pipeline");
    source.remarks = remarksIn(fields, "source_note", "source_tags", "source_grade");
    out_.publication.articles.push_back(std::move(source));
    return found->second;
  }

  const RawGraph& raw_;
  GraphImport out_;
  std::vector<Remarks> remarks_;
  ClaimSpoolWriter claims_;
  std::unordered_map<std::string, std::size_t> entities_;
  std::set<std::string, std::less<>> statements_;
  std::map<std::string, std::size_t> articles_;
  std::set<std::int64_t> entity_ids_;
  std::set<std::int64_t> claim_ids_;
  std::int64_t next_entity_ = 1;
  std::int64_t next_claim_ = 1;
  std::map<std::string, std::size_t> left_out_;
  std::size_t untyped_ = 0;
  std::size_t dangling_ = 0;
  std::size_t quoteless_ = 0;
  std::size_t undated_ = 0;
};

}  // namespace

const std::string& fieldOf(const Fields& fields, std::string_view name) {
  static const std::string kNone;
  const auto found = fields.find(name);
  return found == fields.end() ? kNone : found->second;
}

Result<GraphImport> understand(const RawGraph& raw) { return Understanding(raw).run(); }

}  // namespace isnad::io
