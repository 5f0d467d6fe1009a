#include "isnad/io/analysis_json.h"

#include <fstream>
#include <iterator>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "isnad/io/article_file.h"
#include "isnad/text/code_points.h"

namespace isnad::io {

namespace {

using Json = nlohmann::ordered_json;
using model::EntityId;

constexpr const char* kFormat = "isnad-analysis/1";

Json orNull(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
std::string idOf(EntityId id) { return "e" + std::to_string(id.value); }

class Writer {
 public:
  explicit Writer(const model::Analysis& analysis)
      : analysis_(analysis), points_(analysis.article.text) {}

  Json write() const {
    Json root;
    root["format"] = kFormat;
    root["article"] = article();
    root["ignored"] = Json::array();
    for (const auto& passage : analysis_.article.ignored) {
      auto item = range(passage.span, false);
      item["reason"] = passage.reason;
      root["ignored"].push_back(std::move(item));
    }
    root["sentences"] = Json::array();
    for (const auto sentence : analysis_.sentences)
      root["sentences"].push_back(range(sentence, false));
    root["entities"] = Json::array();
    for (const auto& entity : analysis_.entities) root["entities"].push_back(entityJson(entity));
    root["mentions"] = Json::array();
    for (const auto& mention : analysis_.mentions) root["mentions"].push_back(mentionJson(mention));
    root["claims"] = Json::array();
    for (const auto& claim : analysis_.claims) root["claims"].push_back(claimJson(claim));
    root["pipeline"] = analysis_.pipeline;
    return root;
  }

 private:
  Json range(Span span, bool with_text) const {
    Json json{{"begin", points_.toCodePoints(span.begin)}, {"end", points_.toCodePoints(span.end)}};
    if (with_text) json["text"] = span.of(analysis_.article.text);
    return json;
  }

  Json article() const {
    const auto& article = analysis_.article;
    return {{"id", article.name},
            {"title", article.title},
            {"url", orNull(article.url)},
            {"publisher", orNull(article.publisher)},
            {"published", orNull(article.published)},
            {"sha256", article.sha256},
            {"language", article.language},
            {"text", article.text}};
  }

  static Json entityJson(const model::Entity& entity) {
    Json ids = Json::object();
    for (const auto& [scheme, value] : entity.ids) ids[scheme] = value;
    return {{"id", idOf(entity.id)},     {"type", keyOf(entity.type)},
            {"name", entity.name},       {"nameLatin", orNull(entity.latin_name)},
            {"aliases", entity.aliases}, {"ids", std::move(ids)}};
  }

  Json mentionJson(const model::Mention& mention) const {
    Json json{{"entity", idOf(mention.entity)}};
    json.update(range(mention.span, true));
    json["confidence"] = rounded(mention.confidence);
    json["foundBy"] = mention.found_by;
    json["linkedBy"] = mention.linked_by;
    return json;
  }

  static double rounded(float value) {
    return static_cast<double>(static_cast<int>(value * 1000 + 0.5F)) / 1000;
  }

  Json claimJson(const model::Claim& claim) const {
    Json json{{"id", "c" + std::to_string(claim.id.value)},
              {"predicate", keyOf(claim.predicate)},
              {"subject", idOf(claim.subject)},
              {"object", claim.object ? Json(idOf(*claim.object)) : Json(nullptr)}};
    json["amount"] = nullptr;
    if (claim.amount) {
      json["amount"] = {{"value", claim.amount->value},
                        {"currency", orNull(claim.amount->currency)},
                        {"qualifier", keyOf(claim.amount->qualifier)},
                        {"text", claim.amount->text}};
    }
    json["percent"] = claim.percent ? Json(*claim.percent) : Json(nullptr);
    json["direction"] = claim.direction ? Json(keyOf(*claim.direction)) : Json(nullptr);
    json["metric"] = orNull(claim.metric);
    json["role"] = orNull(claim.role);
    json["date"] = orNull(claim.date);
    json["status"] = keyOf(claim.status);
    json["attribution"] = nullptr;
    if (claim.attribution.entity || !claim.attribution.text.empty()) {
      Json who = Json::object();
      if (claim.attribution.entity) who["entity"] = idOf(*claim.attribution.entity);
      who["text"] = claim.attribution.text;
      json["attribution"] = std::move(who);
    }
    json["resolved"] = claim.resolved;
    json["confidence"] = rounded(claim.confidence);
    json["rule"] = claim.rule;
    json["cue"] = range(claim.evidence.cue, true);
    json["sentence"] = range(claim.evidence.sentence, false);
    json["evidence"] = range(claim.evidence.quote, true);
    return json;
  }

  const model::Analysis& analysis_;
  text::CodePointIndex points_;
};

/// Thrown inside this file only, where nlohmann's own exceptions pass too.
struct Malformed {
  std::string what;
};

class Reader {
 public:
  explicit Reader(const Json& root) : root_(root) {}

  model::Analysis read() {
    if (root_.value("format", "") != kFormat)
      throw Malformed{std::string("the format is not ") + kFormat};
    readArticle();
    const text::CodePointIndex points(analysis_.article.text);
    points_ = &points;
    for (const auto& item : root_.value("ignored", Json::array())) {
      analysis_.article.ignored.push_back({span(item), item.value("reason", "boilerplate")});
    }
    for (const auto& item : root_.value("sentences", Json::array()))
      analysis_.sentences.push_back(span(item));
    for (const auto& item : root_.at("entities")) readEntity(item);
    for (const auto& item : root_.at("mentions")) readMention(item);
    for (const auto& item : root_.at("claims")) readClaim(item);
    analysis_.pipeline = root_.value("pipeline", "");
    return std::move(analysis_);
  }

 private:
  static std::string text(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? std::string() : found->get<std::string>();
  }

  void readArticle() {
    const auto& item = root_.at("article");
    auto& article = analysis_.article;
    article.name = text(item, "id");
    article.title = text(item, "title");
    article.url = text(item, "url");
    article.publisher = text(item, "publisher");
    article.published = text(item, "published");
    article.language = item.value("language", "ar");
    article.text = text(item, "text");
    completeArticle(article);
  }

  Span span(const Json& item) const {
    const Span span{points_->toBytes(item.at("begin").get<std::uint32_t>()),
                    points_->toBytes(item.at("end").get<std::uint32_t>())};
    if (span.begin > span.end) throw Malformed{"a span ends before it begins"};
    if (item.contains("text") &&
        span.of(analysis_.article.text) != item["text"].get<std::string>()) {
      throw Malformed{"the span at " + std::to_string(item["begin"].get<std::uint32_t>()) +
                      " does not hold its text"};
    }
    return span;
  }

  EntityId entity(const std::string& name) const {
    const auto found = ids_.find(name);
    if (found == ids_.end()) throw Malformed{"there is no entity '" + name + "'"};
    return found->second;
  }

  void readEntity(const Json& item) {
    model::Entity entity;
    entity.id = {static_cast<std::int64_t>(analysis_.entities.size()) + 1};
    const auto type = model::entityTypeFrom(text(item, "type"));
    if (!type) throw Malformed{"there is no entity type '" + text(item, "type") + "'"};
    entity.type = *type;
    entity.name = text(item, "name");
    entity.latin_name = text(item, "nameLatin");
    entity.aliases = item.value("aliases", std::vector<std::string>{});
    const Json ids = item.value("ids", Json::object());
    for (const auto& [scheme, value] : ids.items()) entity.ids[scheme] = value;
    ids_[text(item, "id")] = entity.id;
    analysis_.entities.push_back(std::move(entity));
  }

  void readMention(const Json& item) {
    analysis_.mentions.push_back({{},
                                  entity(text(item, "entity")),
                                  span(item),
                                  item.value("confidence", 1.0F),
                                  text(item, "foundBy"),
                                  text(item, "linkedBy")});
  }

  template <class E>
  static E closed(const std::optional<E>& value, const std::string& key) {
    if (!value) throw Malformed{"'" + key + "' is in no closed list"};
    return *value;
  }

  void readClaim(const Json& item) {
    model::Claim claim;
    claim.id = {static_cast<std::int64_t>(analysis_.claims.size()) + 1};
    claim.predicate =
        closed(model::predicateFrom(text(item, "predicate")), text(item, "predicate"));
    claim.subject = entity(text(item, "subject"));
    if (const auto object = text(item, "object"); !object.empty()) claim.object = entity(object);
    if (item.contains("amount") && item["amount"].is_object()) {
      const auto& amount = item["amount"];
      const auto qualifier = amount.value("qualifier", "exact");
      claim.amount = {amount.at("value").get<double>(), text(amount, "currency"),
                      closed(model::amountQualifierFrom(qualifier), qualifier),
                      text(amount, "text")};
    }
    if (item.contains("percent") && item["percent"].is_number())
      claim.percent = item["percent"].get<double>();
    if (const auto direction = text(item, "direction"); !direction.empty()) {
      claim.direction = closed(model::directionFrom(direction), direction);
    }
    claim.metric = text(item, "metric");
    claim.role = text(item, "role");
    claim.date = text(item, "date");
    const auto status = item.value("status", "asserted");
    claim.status = closed(model::claimStatusFrom(status), status);
    if (item.contains("attribution") && item["attribution"].is_object()) {
      const auto& who = item["attribution"];
      if (const auto name = text(who, "entity"); !name.empty())
        claim.attribution.entity = entity(name);
      claim.attribution.text = text(who, "text");
    }
    claim.resolved = item.value("resolved", false);
    claim.confidence = item.value("confidence", 1.0F);
    claim.rule = text(item, "rule");
    claim.evidence.quote = span(item.at("evidence"));
    claim.evidence.sentence =
        item.contains("sentence") ? span(item["sentence"]) : claim.evidence.quote;
    claim.evidence.cue = item.contains("cue") ? span(item["cue"]) : claim.evidence.quote;
    analysis_.claims.push_back(std::move(claim));
  }

  const Json& root_;
  const text::CodePointIndex* points_ = nullptr;
  model::Analysis analysis_;
  std::unordered_map<std::string, EntityId> ids_;
};

}  // namespace

std::string toJson(const model::Analysis& analysis) {
  return Writer(analysis).write().dump(1) + "\n";
}

Result<model::Analysis> analysisFromJson(std::string_view json) {
  try {
    const auto root = Json::parse(json);
    return Reader(root).read();
  } catch (const Malformed& error) {
    return fail(ErrorCode::InvalidInput, error.what);
  } catch (const nlohmann::json::exception& error) {
    return fail(ErrorCode::InvalidInput, error.what());
  }
}

Result<model::Analysis> readAnalysis(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return fail(ErrorCode::NotFound, file.string() + ": cannot be read");
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  auto analysis = analysisFromJson(bytes);
  if (!analysis) return passOn(analysis.error(), file.string());
  return analysis;
}

}  // namespace isnad::io
