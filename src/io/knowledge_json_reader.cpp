#include <algorithm>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "raw_graph.h"

namespace isnad::io {

namespace {

using Json = nlohmann::json;

struct Malformed {
  std::string what;
};

std::string text(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() || found->is_null() ? std::string() : found->get<std::string>();
}

/// The number of `e12`; ids of other shapes are not ours.
std::int64_t number(const std::string& id) {
  std::size_t used = 0;
  if (id.size() < 2 || id.size() > 18 || id.find_first_not_of("0123456789", 1) != id.npos)
    throw Malformed{"'" + id + "' is no id of this format"};
  return std::stoll(id.substr(1), &used);
}

TextRange range(const Json& claim, const char* key) {
  const auto& item = claim.at(key);
  return {item.at("begin").get<std::uint32_t>(), item.at("end").get<std::uint32_t>()};
}

template <class E>
E closed(const std::optional<E>& value, const std::string& key) {
  if (!value) throw Malformed{"'" + key + "' is in no closed list"};
  return *value;
}

Remarks readRemarks(const Json& item) {
  return {text(item, "note"), item.value("tags", std::vector<std::string>{}), text(item, "grade")};
}

PublishedArticle readArticle(const Json& item) {
  PublishedArticle source;
  auto& article = source.article;
  article.id = {number(text(item, "id"))};
  article.sha256 = text(item, "sha256");
  article.name = text(item, "name");
  article.title = text(item, "title");
  article.url = text(item, "url");
  article.publisher = text(item, "publisher");
  article.published = text(item, "published");
  article.language = text(item, "language");
  article.text = text(item, "text");
  source.pipeline = text(item, "pipeline");
  source.remarks = readRemarks(item);
  return source;
}

model::Entity readEntity(const Json& item) {
  model::Entity entity;
  entity.id = {number(text(item, "id"))};
  entity.type = closed(model::entityTypeFrom(text(item, "type")), text(item, "type"));
  entity.name = text(item, "name");
  entity.latin_name = text(item, "nameLatin");
  entity.aliases = item.value("aliases", std::vector<std::string>{});
  const Json ids = item.value("ids", Json::object());
  for (const auto& [scheme, value] : ids.items()) entity.ids[scheme] = value;
  return entity;
}

using ArticlePlaces = std::unordered_map<std::string, std::size_t>;

std::size_t articleOf(const Json& item, const ArticlePlaces& articles, const std::string& whose) {
  const auto article = articles.find(text(item, "article"));
  if (article == articles.end()) throw Malformed{whose + " has no article"};
  return article->second;
}

PublishedMention readMention(const Json& item, const ArticlePlaces& articles,
                             const model::Entity& entity) {
  return {entity.id,
          articleOf(item, articles, "the mention of '" + entity.name + "'"),
          {item.at("begin").get<std::uint32_t>(), item.at("end").get<std::uint32_t>()},
          item.at("text").get<std::string>()};
}

PublishedClaim readClaim(const Json& item, const ArticlePlaces& articles,
                         const std::unordered_map<std::string, model::EntityId>& entities) {
  const auto entity = [&](const std::string& id) {
    const auto found = entities.find(id);
    if (found == entities.end()) throw Malformed{"there is no entity '" + id + "'"};
    return found->second;
  };
  PublishedClaim published;
  auto& claim = published.claim;
  claim.id = {number(text(item, "id"))};
  claim.predicate = closed(model::predicateFrom(text(item, "predicate")), text(item, "predicate"));
  claim.subject = entity(text(item, "subject"));
  if (item.contains("object")) claim.object = entity(text(item, "object"));
  if (item.contains("amount")) {
    const auto& amount = item["amount"];
    claim.amount = {
        amount.at("value").get<double>(), text(amount, "currency"),
        closed(model::amountQualifierFrom(text(amount, "qualifier")), text(amount, "qualifier")),
        text(amount, "text")};
  }
  if (item.contains("percent")) claim.percent = item["percent"].get<double>();
  if (item.contains("direction"))
    claim.direction =
        closed(model::directionFrom(text(item, "direction")), text(item, "direction"));
  claim.metric = text(item, "metric");
  claim.role = text(item, "role");
  claim.date = text(item, "date");
  claim.status = closed(model::claimStatusFrom(text(item, "status")), text(item, "status"));
  if (item.contains("attribution")) {
    claim.attribution.text = text(item["attribution"], "text");
    const auto voice = text(item["attribution"], "entity");
    if (!voice.empty()) claim.attribution.entity = entity(voice);
  }
  claim.resolved = item.value("resolved", false);
  claim.confidence = item.value("confidence", 1.0F);
  claim.rule = text(item, "rule");
  published.article = articleOf(item, articles, "claim " + text(item, "id"));
  published.cue_at = range(item, "cue");
  published.sentence_at = range(item, "sentence");
  published.quote_at = range(item, "evidence");
  published.sentence = text(item["sentence"], "text");
  published.quote = text(item["evidence"], "text");
  published.prefix = text(item, "prefix");
  published.suffix = text(item, "suffix");
  published.remarks = readRemarks(item);
  return published;
}

}  // namespace

Result<Publication> readKnowledgeJson(const std::string& bytes) {
  try {
    const auto root = Json::parse(bytes);
    if (text(root, "format") != "isnad-knowledge/1") return fail(Cause::NotIsnadJson);
    Publication out;
    out.manifest = text(root, "manifest");
    ArticlePlaces articles;
    std::unordered_map<std::string, model::EntityId> entities;
    std::vector<Remarks> remarks;
    for (const auto& item : root.at("articles")) {
      articles[text(item, "id")] = out.articles.size();
      out.articles.push_back(readArticle(item));
    }
    for (const auto& item : root.at("entities")) {
      out.entities.push_back(readEntity(item));
      remarks.push_back(readRemarks(item));
      entities[text(item, "id")] = out.entities.back().id;
      if (item.contains("mention"))
        out.mentions.push_back(readMention(item["mention"], articles, out.entities.back()));
    }
    if (std::ranges::any_of(remarks, [](const Remarks& one) { return !one.empty(); }))
      out.remarks = std::move(remarks);
    ClaimSpoolWriter claims;
    for (const auto& item : root.at("claims")) {
      auto claim = readClaim(item, articles, entities);
      claim.claim.evidence.article = out.articles[claim.article].article.id;
      claims.add(claim);
    }
    ISNAD_TRY(out.claims, claims.finish());
    return out;
  } catch (const Malformed& error) {
    return fail(ErrorCode::InvalidInput, error.what);
  } catch (const nlohmann::json::exception& error) {
    return tl::unexpected<Error>(jsonFault(error.what()));
  }
}

Error jsonFault(std::string_view what) {
  const auto mark = what.find("] ");
  return errorOf(Cause::BrokenJson,
                 {std::string(mark == what.npos ? what : what.substr(mark + 2))});
}

}  // namespace isnad::io
