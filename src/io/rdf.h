#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "isnad/io/publication.h"

/// A publication in RDF terms: schema.org for things and articles, PROV-O for where a claim comes
/// from, Web Annotation selectors for its words, RDF reification for what it says. A claim is never
/// stated as a plain triple unless it is asserted.
namespace isnad::io {

struct RdfNode;

struct Iri {
  std::string value;  ///< Absolute, or `prefix:name` of kPrefixes.
};

struct Literal {
  std::string text;
  std::string language;       ///< `ar`, or empty.
  std::string_view datatype;  ///< `xsd:date`, or empty.
};

using RdfValue = std::variant<Iri, Literal, std::vector<RdfNode>>;

struct RdfNode {
  std::string id;  ///< Absolute IRI; empty for a blank node.
  std::vector<std::pair<std::string_view, RdfValue>> properties;

  void add(std::string_view property, RdfValue value) {
    properties.emplace_back(property, std::move(value));
  }
};

struct Prefix {
  std::string_view name;
  std::string_view iri;
};
[[nodiscard]] std::span<const Prefix> rdfPrefixes();

/// Each entity, article, pipeline and claim, one node at a time.
void eachRdfNode(const Publication& publication, const std::function<void(const RdfNode&)>& use);

}  // namespace isnad::io
