#pragma once

#include <string>
#include <vector>

#include "isnad/graph/graph.h"
#include "isnad/io/manifest.h"
#include "isnad/io/publication.h"
#include "isnad/io/redaction.h"
#include "isnad/model/knowledge.h"

namespace isnad::publish {

/// Furniture of a picture that can be left off.
struct Furniture {
  bool title = true;
  bool date = true;
  bool legend = true;
  bool certainty = true;
  bool sources = true;
  bool count = true;  ///< «not shown: n»
};

/// What is to leave the program, and how it is to look: the command line and the dialog alike.
struct Request {
  std::string format = "png";         ///< One of formats().
  std::vector<std::string> entities;  ///< Claims about one of them, by any name; empty: all.
  std::string as_of;                  ///< ISO day; what was so or published later is left out.
  std::string known_on;               ///< Moment (UTC) or ISO day: as it was known then.
  io::RedactionRules redaction;
  std::string made;    ///< ISO day that the export tells; empty: none.
  bool texts = false;  ///< isnad: whole texts of the articles too.
  std::string title;   ///< Of a picture; empty: what it holds.
  graph::Language language = graph::Language::Arabic;
  bool dark = false;
  Furniture furniture;
  int width = 1600;  ///< Pixels, 64 … 20,000.
  int height = 1100;
  int dpi = 96;  ///< Of a PNG, 36 … 1,200: more make all on it larger.
};

/// `png`, `svg`, `pdf`, `html`, then the keys of io::GraphFormat.
[[nodiscard]] std::vector<std::string> formats();
[[nodiscard]] bool isPicture(const std::string& format);

/// A publication with its manifest, redacted where that was asked for.
struct Prepared {
  io::Publication publication;
  io::Manifest manifest;
  io::RedactionReport report;  ///< Empty where nothing was to be withheld.
  bool redacted = false;
};

/// Where knowledge comes from: `articles` are all there are.
struct Source {
  const model::Knowledge& knowledge;
  std::vector<model::ArticleId> articles;
  io::ArticleSource article;
  std::string journal = {};  ///< Number of the last edit; empty where there is none.
};

/// Fails with NotFound where an entity or a rule names nothing, and as the source does.
[[nodiscard]] Result<Prepared> prepare(const Source& source, const Request& request);

}  // namespace isnad::publish
