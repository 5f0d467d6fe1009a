// FollowTheMoney, as of its schema files of 2024: an entity a line, every value a list of strings.
#include <algorithm>
#include <unordered_map>
#include <vector>

#include "format_writers.h"
#include "graph_table.h"
#include "text_sink.h"

namespace isnad::io {

namespace {

class Line {
 public:
  Line(std::string id, std::string_view schema) : id_(std::move(id)), schema_(schema) {}

  void add(std::string_view property, std::string_view value) {
    if (value.empty()) return;
    const auto found =
        std::ranges::find(properties_, property, [](const auto& item) { return item.first; });
    if (found != properties_.end()) {
      if (std::ranges::find(found->second, value) == found->second.end())
        found->second.emplace_back(value);
    } else {
      properties_.push_back({property, {std::string(value)}});
    }
  }

  void write(TextSink& sink) const {
    sink << "{\"id\":" << JsonText{id_} << ",\"schema\":" << JsonText{schema_}
         << ",\"properties\":{";
    bool first = true;
    for (const auto& [property, values] : properties_) {
      sink << (first ? "" : ",") << JsonText{property} << ":[";
      first = false;
      for (std::size_t i = 0; i < values.size(); ++i)
        sink << (i == 0 ? "" : ",") << JsonText{values[i]};
      sink << ']';
    }
    sink << "}}\n";
  }

 private:
  std::string id_;
  std::string_view schema_;
  std::vector<std::pair<std::string_view, std::vector<std::string>>> properties_;
};

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

/// What a Thing has for them.
void addRemarks(Line& line, const Remarks& remarks) {
  line.add("notes", remarks.note);
  for (const auto& tag : remarks.tags) line.add("keywords", tag);
}

void writeEntity(TextSink& sink, const model::Entity& entity, const Remarks& remarks) {
  const auto schema = ftmSchemaOf(entity);
  Line line(idOf(entity.id), schema);
  line.add("name", entity.name);
  if (entity.latin_name != entity.name) line.add("alias", entity.latin_name);
  for (const auto& alias : entity.aliases) line.add("alias", alias);
  line.add("country", lower(idIn(entity, "country")));
  line.add("wikidataId", idIn(entity, "qid"));
  if (schema == "Company") {
    line.add("ticker", idIn(entity, "ticker"));
    line.add("leiCode", idIn(entity, "lei"));
  }
  if (schema == "Security") {
    line.add("ticker", idIn(entity, "ticker"));
    line.add("isin", idIn(entity, "isin"));
  }
  line.add("keywords", keyOf(entity.type));
  addRemarks(line, remarks);
  line.write(sink);
}

void writeArticle(TextSink& sink, const PublishedArticle& source) {
  const auto& article = source.article;
  Line line(idOf(article.id), "Article");
  line.add("name", article.title);
  line.add("title", article.title);
  line.add("fileName", article.name.empty() ? idOf(article.id) : article.name);
  line.add("publisher", article.publisher);
  line.add("publishedAt", article.published);
  line.add("sourceUrl", article.url);
  line.add("language", article.language == "ar" ? "ara" : article.language);
  // contentHash is SHA-1 there, so that ours may not stand in it.
  line.add("notes", "sha256:" + article.sha256);
  addRemarks(line, source.remarks);
  line.write(sink);
}

struct Roles {
  std::string_view subject;
  std::string_view object;
};

Roles rolesOf(std::string_view schema) {
  if (schema == "Ownership") return {"owner", "asset"};
  if (schema == "Payment") return {"payer", "beneficiary"};
  if (schema == "Employment") return {"employee", "employer"};
  if (schema == "Debt") return {"creditor", "debtor"};
  return {"subject", "object"};
}

/// A date of the ontology as a prefix of an ISO one; a quarter is its year.
std::string_view ftmDate(const std::string& date) {
  const auto precision = datePrecision(date);
  const bool prefix = precision == "year" || precision == "month" || precision == "day";
  return prefix ? std::string_view(date) : std::string_view(date).substr(0, 4);
}

void addValues(Line& line, std::string_view schema, const model::Claim& claim) {
  const bool interest = schema == "Ownership" || schema == "Employment" || schema == "UnknownLink";
  if (interest) {
    line.add("status", keyOf(claim.status));
    line.add("role", claim.role.empty() ? keyOf(claim.predicate) : std::string_view(claim.role));
  }
  if (claim.percent && schema == "Ownership") line.add("percentage", plainNumber(*claim.percent));
  if (!claim.amount) return;
  if (schema == "Ownership") {
    line.add("sharesValue", plainNumber(claim.amount->value));
    line.add("sharesCurrency", claim.amount->currency);
  } else if (schema == "Payment" || schema == "Debt") {
    line.add("amount", plainNumber(claim.amount->value));
    line.add("currency", claim.amount->currency);
  }
  if (schema == "Payment") line.add("purpose", keyOf(claim.predicate));
}

void writeClaim(TextSink& sink, const PublishedClaim& published, const PublishedArticle& source,
                std::string_view schema) {
  const auto& claim = published.claim;
  Line line(idOf(claim.id), schema);
  if (schema == "Note") {
    line.add("name", labelOf(claim));
    line.add("entity", idOf(claim.subject));
    line.add("proof", idOf(source.article.id));
  } else {
    const auto roles = rolesOf(schema);
    line.add(roles.subject, idOf(claim.subject));
    line.add(roles.object, idOf(*claim.object));
    line.add("recordId", idOf(claim.id));
    line.add("recordId", idOf(source.article.id));  // an Interval has no proof
    line.add("date", ftmDate(claim.date));
    addValues(line, schema, claim);
  }
  line.add("summary", labelOf(claim) + " (" + std::string(keyOf(claim.predicate)) + ", " +
                          std::string(keyOf(claim.status)) +
                          (claim.attribution.text.empty() ? "" : ", " + claim.attribution.text) +
                          ")");
  line.add("description", published.quote);
  if (schema == "Note")
    addRemarks(line, published.remarks);
  else
    line.add("description", published.remarks.note);  // an Interval has neither notes nor keywords
  line.add("sourceUrl", source.article.url);
  line.add("publisher", source.article.publisher);
  line.write(sink);
}

}  // namespace

void writeFollowTheMoney(const Publication& publication, std::ostream& out) {
  TextSink sink(out);
  if (!publication.manifest.empty()) {
    Line manifest("isnad-export", "Note");
    manifest.add("name", "Isnad export");
    manifest.add("description", publication.manifest);
    manifest.write(sink);
  }
  std::unordered_map<std::int64_t, std::string_view> schemas;
  for (std::size_t i = 0; i < publication.entities.size(); ++i) {
    const auto& entity = publication.entities[i];
    schemas[entity.id.value] = ftmSchemaOf(entity);
    writeEntity(sink, entity, publication.remarks.empty() ? Remarks{} : publication.remarks[i]);
  }
  for (const auto& source : publication.articles) writeArticle(sink, source);
  for (const auto& claim : publication.claims) {
    const auto object =
        claim.claim.object ? schemas.at(claim.claim.object->value) : std::string_view();
    writeClaim(sink, claim, publication.articles[claim.article],
               ftmSchemaOf(claim.claim, schemas.at(claim.claim.subject.value), object));
  }
}

}  // namespace isnad::io
