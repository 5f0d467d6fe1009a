#include "rdf.h"

#include <algorithm>
#include <array>
#include <set>

#include "graph_table.h"
#include "text_sink.h"

namespace isnad::io {

namespace {

using model::EntityType;

constexpr std::array<Prefix, 7> kPrefixes{{
    {"isnad", "urn:isnad:term:"},
    {"oa", "http://www.w3.org/ns/oa#"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"schema", "https://schema.org/"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
}};

std::string iri(const std::string& id) { return "urn:isnad:" + id; }
Iri linkTo(const std::string& id) { return {iri(id)}; }

Literal plain(std::string_view text) { return {std::string(text), "", ""}; }
Literal whole(std::uint32_t number) { return {std::to_string(number), "", "xsd:integer"}; }
Literal decimal(double number) { return {plainNumber(number), "", "xsd:decimal"}; }
Literal said(const std::string& text, const std::string& language) { return {text, language, ""}; }

/// An IRI may hold neither spaces nor brackets of some kinds; what is none stays a string.
RdfValue address(const std::string& url) {
  const bool bad = url.find("://") == std::string::npos || std::ranges::any_of(url, [](char c) {
                     return static_cast<unsigned char>(c) <= 0x20 ||
                            std::string_view("<>\"{}|^`\\").find(c) != std::string_view::npos;
                   });
  if (bad) return plain(url);
  return Iri{url};
}

Literal dateLiteral(const std::string& date) {
  const auto precision = datePrecision(date);
  if (precision == "year") return {date, "", "xsd:gYear"};
  if (precision == "month") return {date, "", "xsd:gYearMonth"};
  if (precision == "day" && date.size() == 10) return {date, "", "xsd:date"};
  return plain(date);
}

Iri typeOf(EntityType type) {
  switch (type) {
    case EntityType::Person:
      return {"schema:Person"};
    case EntityType::Organization:
      return {"schema:Organization"};
    case EntityType::Place:
      return {"schema:Place"};
    case EntityType::Product:
      return {"schema:Product"};
    case EntityType::Instrument:
      return {"schema:FinancialProduct"};
    case EntityType::Event:
      return {"schema:Event"};
    case EntityType::Term:
      return {"schema:DefinedTerm"};
  }
  return {"schema:Thing"};
}

void addRemarks(RdfNode& node, const Remarks& remarks) {
  if (!remarks.note.empty()) node.add("skos:note", plain(remarks.note));
  for (const auto& tag : remarks.tags) node.add("schema:keywords", plain(tag));
  if (!remarks.grade.empty()) node.add("isnad:grade", plain(remarks.grade));
}

RdfNode entityNode(const model::Entity& entity) {
  RdfNode node{iri(idOf(entity.id)), {}};
  node.add("rdf:type", typeOf(entity.type));
  node.add("schema:name", said(entity.name, entity.name == entity.latin_name ? "en" : "ar"));
  if (!entity.latin_name.empty() && entity.latin_name != entity.name)
    node.add("schema:name", said(entity.latin_name, "en"));
  for (const auto& alias : entity.aliases) node.add("schema:alternateName", plain(alias));
  for (const auto& [scheme, value] : entity.ids) {
    if (scheme == "qid") {
      node.add("schema:sameAs", address("http://www.wikidata.org/entity/" + value));
    } else if (scheme == "ticker") {
      node.add("schema:tickerSymbol", plain(value));
    } else if (scheme == "lei") {
      node.add("schema:leiCode", plain(value));
    } else {
      node.add("schema:identifier", plain(scheme + ":" + value));
    }
  }
  return node;
}

RdfNode articleNode(const model::Article& article) {
  RdfNode node{iri(idOf(article.id)), {}};
  node.add("rdf:type", Iri{"schema:NewsArticle"});
  node.add("schema:headline", said(article.title, article.language));
  if (!article.url.empty()) node.add("schema:url", address(article.url));
  if (!article.publisher.empty()) {
    RdfNode publisher;
    publisher.add("rdf:type", Iri{"schema:Organization"});
    publisher.add("schema:name", said(article.publisher, article.language));
    node.add("schema:publisher", std::vector{std::move(publisher)});
  }
  if (!article.published.empty()) node.add("schema:datePublished", dateLiteral(article.published));
  node.add("schema:inLanguage", plain(article.language));
  node.add("isnad:sha256", plain(article.sha256));
  return node;
}

RdfNode evidenceNode(const PublishedClaim& claim, const model::Article& article) {
  RdfNode position;
  position.add("rdf:type", Iri{"oa:TextPositionSelector"});
  position.add("oa:start", whole(claim.quote_at.begin));
  position.add("oa:end", whole(claim.quote_at.end));
  RdfNode quote;
  quote.add("rdf:type", Iri{"oa:TextQuoteSelector"});
  quote.add("oa:exact", said(claim.quote, article.language));
  quote.add("oa:prefix", said(claim.prefix, article.language));
  quote.add("oa:suffix", said(claim.suffix, article.language));
  RdfNode node;
  node.add("rdf:type", Iri{"oa:SpecificResource"});
  node.add("oa:hasSource", linkTo(idOf(article.id)));
  node.add("oa:hasSelector", std::vector{std::move(position)});
  node.add("oa:hasSelector", std::vector{std::move(quote)});
  return node;
}

void addQualifiers(RdfNode& node, const model::Claim& claim) {
  if (claim.amount) {
    node.add("isnad:amount", decimal(claim.amount->value));
    if (!claim.amount->currency.empty()) node.add("schema:currency", plain(claim.amount->currency));
    node.add("isnad:amount_qualifier", plain(keyOf(claim.amount->qualifier)));
    node.add("isnad:amount_text", said(claim.amount->text, "ar"));
  }
  if (claim.percent) node.add("isnad:percent", decimal(*claim.percent));
  if (claim.direction) node.add("isnad:direction", plain(keyOf(*claim.direction)));
  if (!claim.metric.empty()) node.add("isnad:metric", said(claim.metric, "ar"));
  if (!claim.role.empty()) node.add("schema:roleName", said(claim.role, "ar"));
  if (!claim.date.empty()) node.add("isnad:date", dateLiteral(claim.date));
}

RdfNode claimNode(const PublishedClaim& published, const PublishedArticle& source) {
  const auto& claim = published.claim;
  RdfNode node{iri(idOf(claim.id)), {}};
  node.add("rdf:type", Iri{"schema:Claim"});
  node.add("rdf:type", Iri{"prov:Entity"});
  node.add("rdf:type", Iri{"rdf:Statement"});
  node.add("rdf:subject", linkTo(idOf(claim.subject)));
  node.add("rdf:predicate", Iri{"isnad:" + std::string(keyOf(claim.predicate))});
  if (claim.object) node.add("rdf:object", linkTo(idOf(*claim.object)));
  node.add("schema:text", said(published.quote, source.article.language));
  node.add("isnad:status", plain(keyOf(claim.status)));
  node.add("isnad:certainty", plain(certaintyOf(claim)));
  node.add("isnad:confidence", decimal(static_cast<int>(claim.confidence * 1000 + 0.5F) / 1000.0));
  addQualifiers(node, claim);
  if (claim.attribution.entity)
    node.add("prov:wasAttributedTo", linkTo(idOf(*claim.attribution.entity)));
  if (!claim.attribution.text.empty())
    node.add("isnad:attribution", said(claim.attribution.text, "ar"));
  node.add("schema:appearance", linkTo(idOf(source.article.id)));
  node.add("prov:hadPrimarySource", linkTo(idOf(source.article.id)));
  node.add("prov:wasQuotedFrom", linkTo(idOf(source.article.id)));
  if (!source.pipeline.empty()) {
    RdfNode activity;
    activity.add("rdf:type", Iri{"prov:Activity"});
    activity.add("schema:softwareVersion", plain(source.pipeline));
    node.add("prov:wasGeneratedBy", std::vector{std::move(activity)});
  }
  node.add("isnad:review", plain(reviewOf(claim)));
  addRemarks(node, published.remarks);
  node.add("isnad:evidence", std::vector{evidenceNode(published, source.article)});
  return node;
}

}  // namespace

std::span<const Prefix> rdfPrefixes() { return kPrefixes; }

void eachRdfNode(const Publication& publication, const std::function<void(const RdfNode&)>& use) {
  RdfNode whole_export{"urn:isnad:export", {}};
  whole_export.add("rdf:type", Iri{"prov:Collection"});
  whole_export.add("isnad:manifest", plain(publication.manifest));
  use(whole_export);
  for (std::size_t i = 0; i < publication.entities.size(); ++i) {
    auto node = entityNode(publication.entities[i]);
    if (!publication.remarks.empty()) addRemarks(node, publication.remarks[i]);
    use(node);
  }
  for (const auto& source : publication.articles) {
    auto node = articleNode(source.article);
    addRemarks(node, source.remarks);
    use(node);
  }
  for (const auto& claim : publication.claims) {
    use(claimNode(claim, publication.articles[claim.article]));
    if (claim.claim.status != model::ClaimStatus::Asserted || !claim.claim.object) continue;
    RdfNode stated{iri(idOf(claim.claim.subject)), {}};
    const auto property = "isnad:" + std::string(keyOf(claim.claim.predicate));
    stated.add(property, linkTo(idOf(*claim.claim.object)));
    use(stated);
  }
}

}  // namespace isnad::io
