#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "raw_graph.h"

namespace isnad::io {

namespace {

using Json = nlohmann::json;

/// What a schema of FollowTheMoney is here; `subject` empty: a thing.
struct Schema {
  std::string_view name;
  std::string_view key;  // entity type or predicate
  std::string_view subject;
  std::string_view object;
};

constexpr std::array<Schema, 20> kSchemas{{
    {"Person", "person", "", ""},
    {"Company", "organization", "", ""},
    {"Organization", "organization", "", ""},
    {"PublicBody", "organization", "", ""},
    {"LegalEntity", "organization", "", ""},
    {"Address", "place", "", ""},
    {"Security", "instrument", "", ""},
    {"Event", "event", "", ""},
    {"Note", "", "", ""},
    {"Vessel", "product", "", ""},
    {"Vehicle", "product", "", ""},
    {"Airplane", "product", "", ""},
    {"Ownership", "owns", "owner", "asset"},
    {"Directorship", "holds_position", "director", "organization"},
    {"Employment", "holds_position", "employee", "employer"},
    {"Membership", "holds_position", "member", "organization"},
    {"Payment", "invests_in", "payer", "beneficiary"},
    {"Debt", "lends_to", "creditor", "debtor"},
    {"Succession", "merges_with", "predecessor", "successor"},
    {"UnknownLink", "", "subject", "object"},
}};

const Schema* schemaCalled(std::string_view name) {
  for (const auto& schema : kSchemas) {
    if (schema.name == name) return &schema;
  }
  return nullptr;
}

class FtmReader {
 public:
  void readLine(const Json& line) {
    const auto id = line.at("id").get<std::string>();
    const auto name = line.at("schema").get<std::string>();
    const auto& properties = line.at("properties");
    if (name == "Article" || name == "Document") {
      readArticle(id, properties);
      return;
    }
    const auto* schema = schemaCalled(name);
    if (schema == nullptr) {
      graph_.edges.push_back({id, "", "", {{"relation", name}}});
    } else if (!schema->subject.empty()) {
      readLink(id, properties, *schema);
    } else if (name == "Note" && properties.contains("entity")) {
      readStatement(id, properties);
    } else if (first(properties, "description").starts_with("isnad-manifest")) {
      graph_.manifest = first(properties, "description");
    } else {
      readThing(id, properties, *schema);
    }
  }

  RawGraph finish() {
    for (auto& edge : graph_.edges) {
      const auto found = articles_.find(fieldOf(edge.fields, "article_id"));
      if (found != articles_.end()) edge.fields.insert(found->second.begin(), found->second.end());
    }
    return std::move(graph_);
  }

 private:
  static std::string first(const Json& properties, const char* name, std::size_t which = 0) {
    const auto found = properties.find(name);
    if (found == properties.end() || !found->is_array() || found->size() <= which) return {};
    return (*found)[which].get<std::string>();
  }

  static void set(Fields& fields, const char* name, std::string value) {
    if (!value.empty()) fields[name] = std::move(value);
  }

  void readThing(const std::string& id, const Json& properties, const Schema& schema) {
    Fields fields;
    set(fields, "label", first(properties, "name"));
    std::string aliases;
    const Json known = properties.value("alias", Json::array());
    for (const auto& alias : known)
      aliases += (aliases.empty() ? "" : ";") + alias.get<std::string>();
    set(fields, "aliases", aliases);
    set(fields, "qid", first(properties, "wikidataId"));
    set(fields, "ticker", first(properties, "ticker"));
    set(fields, "lei", first(properties, "leiCode"));
    set(fields, "isin", first(properties, "isin"));
    set(fields, "country", first(properties, "country"));
    auto type = std::string(schema.key);
    if (type.empty()) type = first(properties, "keywords");
    set(fields, "type", type);
    graph_.nodes.push_back({id, std::move(fields)});
  }

  void readArticle(const std::string& id, const Json& properties) {
    auto& fields = articles_[id];
    set(fields, "source_title", first(properties, "title"));
    set(fields, "source_url", first(properties, "sourceUrl"));
    set(fields, "publisher", first(properties, "publisher"));
    set(fields, "published_at", first(properties, "publishedAt"));
    auto hash = first(properties, "notes");
    if (hash.starts_with("sha256:")) set(fields, "source_sha256", hash.substr(7));
  }

  /// `… (acquires, denied, رويترز)`: predicate, status and voice, as our own lines have them.
  static void readSummary(const std::string& summary, Fields& fields) {
    const auto open = summary.rfind('(');
    if (open == std::string::npos || !summary.ends_with(')')) return;
    const auto inside = summary.substr(open + 1, summary.size() - open - 2);
    const auto comma = inside.find(", ");
    const auto predicate = inside.substr(0, comma);
    if (!model::predicateFrom(predicate)) return;
    fields["relation"] = predicate;
    if (comma == std::string::npos) return;
    const auto second = inside.find(", ", comma + 2);
    set(fields, "status", inside.substr(comma + 2, second - comma - 2));
    if (second != std::string::npos) set(fields, "attribution", inside.substr(second + 2));
  }

  static void readCommon(const Json& properties, Fields& fields) {
    set(fields, "quote", first(properties, "description"));
    set(fields, "source_url", first(properties, "sourceUrl"));
    set(fields, "publisher", first(properties, "publisher"));
    readSummary(first(properties, "summary"), fields);
  }

  void readLink(const std::string& id, const Json& properties, const Schema& schema) {
    RawEdge edge{id,
                 first(properties, std::string(schema.subject).c_str()),
                 first(properties, std::string(schema.object).c_str()),
                 {}};
    auto& fields = edge.fields;
    const auto role = first(properties, "role");
    set(fields, "relation", schema.key.empty() ? role : std::string(schema.key));
    set(fields, "date", first(properties, "date"));
    set(fields, "status", first(properties, "status"));
    if (!model::predicateFrom(role)) set(fields, "role", role);
    set(fields, "percent", first(properties, "percentage"));
    set(fields, "amount", first(properties, "amount"));
    set(fields, "currency", first(properties, "currency"));
    set(fields, "amount", first(properties, "sharesValue"));
    set(fields, "currency", first(properties, "sharesCurrency"));
    set(fields, "article_id", first(properties, "recordId", 1));
    readCommon(properties, fields);
    graph_.edges.push_back(std::move(edge));
  }

  /// A claim without a second entity.
  void readStatement(const std::string& id, const Json& properties) {
    const auto node = "s" + id;
    graph_.nodes.push_back({node, {{"type", "statement"}, {"label", first(properties, "name")}}});
    RawEdge edge{id, first(properties, "entity"), node, {}};
    set(edge.fields, "label", first(properties, "name"));
    set(edge.fields, "article_id", first(properties, "proof"));
    readCommon(properties, edge.fields);
    graph_.edges.push_back(std::move(edge));
  }

  RawGraph graph_;
  std::map<std::string, Fields, std::less<>> articles_;
};

}  // namespace

Result<RawGraph> readFollowTheMoney(const std::string& bytes) {
  FtmReader reader;
  std::size_t number = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto end = std::min(bytes.find('\n', at), bytes.size());
    ++number;
    try {
      if (end > at)
        reader.readLine(Json::parse(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                                    bytes.begin() + static_cast<std::ptrdiff_t>(end)));
    } catch (const nlohmann::json::exception& error) {
      return passOn(jsonFault(error.what()), fmt::format("line {}", number));
    }
    at = end + 1;
  }
  return reader.finish();
}

}  // namespace isnad::io
