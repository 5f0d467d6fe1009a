#include "format_writers.h"
#include "rdf.h"
#include "text_sink.h"

namespace isnad::io {

namespace {

void writeNode(TextSink& sink, const RdfNode& node);

void writeValue(TextSink& sink, const RdfValue& value) {
  if (const auto* iri = std::get_if<Iri>(&value)) {
    sink << "{\"@id\":" << JsonText{iri->value} << '}';
  } else if (const auto* literal = std::get_if<Literal>(&value)) {
    sink << "{\"@value\":" << JsonText{literal->text};
    if (!literal->language.empty()) sink << ",\"@language\":" << JsonText{literal->language};
    if (!literal->datatype.empty()) sink << ",\"@type\":" << JsonText{literal->datatype};
    sink << '}';
  } else {
    writeNode(sink, std::get<std::vector<RdfNode>>(value).front());
  }
}

/// All values of a property stand together; types are written as such.
void writeNode(TextSink& sink, const RdfNode& node) {
  sink << '{';
  bool first = true;
  if (!node.id.empty()) {
    sink << "\"@id\":" << JsonText{node.id};
    first = false;
  }
  for (std::size_t i = 0; i < node.properties.size(); ++i) {
    const auto property = node.properties[i].first;
    const bool known = [&] {
      for (std::size_t j = 0; j < i; ++j) {
        if (node.properties[j].first == property) return true;
      }
      return false;
    }();
    if (known) continue;
    const bool type = property == "rdf:type";
    sink << (first ? "" : ",") << '"' << (type ? "@type" : property) << "\":[";
    first = false;
    bool first_value = true;
    for (std::size_t j = i; j < node.properties.size(); ++j) {
      const auto& [other, value] = node.properties[j];
      if (other != property) continue;
      if (!first_value) sink << ',';
      first_value = false;
      if (type) {
        sink << JsonText{std::get<Iri>(value).value};
      } else {
        writeValue(sink, value);
      }
    }
    sink << ']';
  }
  sink << '}';
}

}  // namespace

void writeJsonLd(const Publication& publication, std::ostream& out) {
  TextSink sink(out);
  sink << "{\"@context\":{\"@version\":1.1";
  for (const auto& prefix : rdfPrefixes())
    sink << ",\n  \"" << prefix.name << "\":{\"@id\":\"" << prefix.iri << "\",\"@prefix\":true}";
  sink << "},\n\"@graph\":[";
  bool first = true;
  eachRdfNode(publication, [&](const RdfNode& node) {
    sink << (first ? "\n" : ",\n");
    first = false;
    writeNode(sink, node);
  });
  sink << "\n]}\n";
}

}  // namespace isnad::io
