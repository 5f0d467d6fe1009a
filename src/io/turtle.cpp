#include "format_writers.h"
#include "rdf.h"
#include "text_sink.h"

namespace isnad::io {

namespace {

bool isPrefixed(std::string_view name) {
  for (const auto& prefix : rdfPrefixes()) {
    if (name.starts_with(std::string(prefix.name) + ":")) return true;
  }
  return false;
}

void writeIri(TextSink& sink, std::string_view name) {
  if (isPrefixed(name)) {
    sink << name;
  } else {
    sink << '<' << name << '>';
  }
}

void writeString(TextSink& sink, std::string_view text) {
  sink << '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      sink << '\\' << c;
    } else if (c == '\n') {
      sink << "\\n";
    } else if (c == '\r') {
      sink << "\\r";
    } else if (c == '\t') {
      sink << "\\t";
    } else {
      sink << c;
    }
  }
  sink << '"';
}

void writeProperties(TextSink& sink, const RdfNode& node, const std::string& indent);

void writeValue(TextSink& sink, const RdfValue& value, const std::string& indent) {
  if (const auto* iri = std::get_if<Iri>(&value)) {
    writeIri(sink, iri->value);
  } else if (const auto* literal = std::get_if<Literal>(&value)) {
    writeString(sink, literal->text);
    if (!literal->language.empty()) sink << '@' << literal->language;
    if (!literal->datatype.empty()) sink << "^^" << literal->datatype;
  } else {
    sink << '[';
    writeProperties(sink, std::get<std::vector<RdfNode>>(value).front(), indent + "  ");
    sink << '\n' << indent << ']';
  }
}

void writeProperties(TextSink& sink, const RdfNode& node, const std::string& indent) {
  bool first = true;
  for (const auto& [property, value] : node.properties) {
    sink << (first ? "\n" : " ;\n") << indent << property << ' ';
    writeValue(sink, value, indent);
    first = false;
  }
}

}  // namespace

void writeTurtle(const Publication& publication, std::ostream& out) {
  TextSink sink(out);
  for (const auto& prefix : rdfPrefixes())
    sink << "@prefix " << prefix.name << ": <" << prefix.iri << "> .\n";
  eachRdfNode(publication, [&](const RdfNode& node) {
    sink << '\n';
    writeIri(sink, node.id);
    writeProperties(sink, node, "  ");
    sink << " .\n";
  });
}

}  // namespace isnad::io
