// W3C Web Annotation Data Model: a claim is a description of the words it was read from.
#include "format_writers.h"
#include "graph_table.h"
#include "text_sink.h"

namespace isnad::io {

namespace {

/// Addresses that are none become names of our own.
std::string sourceOf(const model::Article& article) {
  return article.url.empty() ? "urn:isnad:sha256:" + article.sha256 : article.url;
}

void writeTextBody(TextSink& sink, std::string_view value, std::string_view purpose,
                   std::string_view language) {
  sink << "{\"type\":\"TextualBody\",\"value\":" << JsonText{value}
       << ",\"format\":\"text/plain\",\"purpose\":\"" << purpose << '"';
  if (!language.empty()) sink << ",\"language\":\"" << language << '"';
  if (language == "ar") sink << ",\"textDirection\":\"rtl\"";
  sink << '}';
}

void writeAnnotation(TextSink& sink, const EdgeRow& edge, const std::string& subject,
                     const std::string& object) {
  const auto& published = *edge.claim;
  const auto& claim = published.claim;
  const auto& article = edge.article->article;
  auto said = subject + " · " + edge.label;
  if (!object.empty()) said += " · " + object;
  sink << "{\"id\":\"urn:isnad:" << edge.id
       << "\",\"type\":\"Annotation\",\"motivation\":\"describing\",\n \"generator\":{\"id\":"
          "\"urn:isnad\",\"type\":\"Software\",\"name\":\"Isnad\"},\n \"body\":[";
  writeTextBody(sink, said, "describing", "ar");
  for (const auto tag : {keyOf(claim.predicate), keyOf(claim.status), certaintyOf(claim)}) {
    sink << ',';
    writeTextBody(sink, tag, "tagging", "");
  }
  if (!claim.attribution.text.empty()) {
    sink << ',';
    writeTextBody(sink, claim.attribution.text, "identifying", "ar");
  }
  if (claim.amount) {
    sink << ',';
    writeTextBody(sink, plainNumber(claim.amount->value) + " " + claim.amount->currency,
                  "classifying", "");
  }
  for (const auto& tag : published.remarks.tags) {
    sink << ',';
    writeTextBody(sink, tag, "tagging", "");
  }
  if (!published.remarks.note.empty()) {
    sink << ',';
    writeTextBody(sink, published.remarks.note, "commenting", "");
  }
  sink << "],\n \"target\":{\"source\":" << JsonText{sourceOf(article)}
       << ",\"selector\":[{\"type\":\"TextQuoteSelector\",\"exact\":" << JsonText{published.quote}
       << ",\"prefix\":" << JsonText{published.prefix}
       << ",\"suffix\":" << JsonText{published.suffix}
       << "},{\"type\":\"TextPositionSelector\",\"start\":" << published.quote_at.begin
       << ",\"end\":" << published.quote_at.end << "}]";
  if (article.published.size() == 10) {
    sink << ",\"state\":{\"type\":\"TimeState\",\"sourceDate\":\"" << article.published
         << "T00:00:00Z\"}";
  }
  sink << "}}";
}

}  // namespace

void writeWebAnnotation(const Publication& publication, std::ostream& out) {
  TextSink sink(out);
  const GraphTable table(publication);
  std::unordered_map<std::int64_t, const std::string*> names;
  for (const auto& entity : publication.entities) names[entity.id.value] = &entity.name;
  sink << R"({"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:isnad:annotations",)"
       << R"("type":"AnnotationCollection","label":)" << JsonText{"Isnad " + publication.manifest}
       << ",\"total\":" << table.edges()
       << R"(,"first":{"id":"urn:isnad:annotations:1","type":"AnnotationPage","startIndex":0,)"
       << "\"items\":[";
  bool first = true;
  table.eachEdge([&](const EdgeRow& edge) {
    sink << (first ? "\n" : ",\n");
    first = false;
    const auto& claim = edge.claim->claim;
    writeAnnotation(sink, edge, *names.at(claim.subject.value),
                    claim.object ? *names.at(claim.object->value) : std::string());
  });
  sink << "\n]}}\n";
}

}  // namespace isnad::io
