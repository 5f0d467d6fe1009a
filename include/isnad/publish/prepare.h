#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/graph/geometry.h"
#include "isnad/graph/graph.h"
#include "isnad/graph/manner.h"
#include "isnad/graph/measures.h"
#include "isnad/io/manifest.h"
#include "isnad/io/publication.h"
#include "isnad/io/redaction.h"
#include "isnad/model/knowledge.h"

namespace isnad::store {
class KnowledgeBase;
}

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

/// A part of what is known, as a window shows it: its filter, and where things lie.
struct Part {
  std::vector<model::EntityId> entities;
  std::vector<graph::Point> positions;  ///< Parallel to `entities`, y downwards; empty: laid out.
  std::vector<model::ClaimId> claims;
};

/// What is to leave the program, and how it is to look: the command line and the dialog alike.
struct Request {
  std::string format = "png";         ///< One of formats().
  std::vector<std::string> entities;  ///< Claims about one of them, by any name; empty: all.
  std::shared_ptr<const Part> part;   ///< Nothing but this goes out; none: all.
  std::string as_of;                  ///< ISO day; what was so or published later is left out.
  std::string known_on;               ///< Moment (UTC) or ISO day: as it was known then.
  io::RedactionRules redaction;
  std::string made;        ///< ISO day that the export tells; empty: none.
  bool texts = false;      ///< isnad: whole texts of the articles too.
  std::string title;       ///< Of a picture; empty: what it holds.
  graph::Manner language;  ///< And a picture's digits and calendar.
  bool dark = false;
  Furniture furniture;
  graph::EncodingChoice encoding;  ///< Of a picture: what its nodes' sizes and colours show.
  int width = 1600;                ///< Pixels, 64 … 20,000.
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
  std::size_t other_entities = 0;  ///< Known, but not in the part that was asked for.
  std::size_t other_claims = 0;
  std::shared_ptr<TaskProgress> progress = {};  ///< Whoever waits for write(); may be none.
};

/// From now on `progress` tells how far writing is, and stops it.
void watch(Prepared& prepared, std::shared_ptr<TaskProgress> progress);

/// Where knowledge comes from: `articles` are all there are.
struct Source {
  io::PublicationSource knowledge;
  std::vector<model::ArticleId> articles;
  std::string journal = {};  ///< Number of the last edit; empty where there is none.
};

/// What of a knowledge base is to go out, before anything is withheld: it depends on a request's
/// `entities`, `part`, `as_of`, `known_on`, `made` and `texts` alone. Held are entities and
/// articles; of claims, as many bytes as a claim has digits. A step of `progress` is an article.
[[nodiscard]] Result<Prepared> collect(Source source, const Request& request,
                                       TaskProgress* progress = nullptr);
/// The same out of an open knowledge base. `known_on` is told, not looked up: the caller opens the
/// base as it was then.
[[nodiscard]] Result<Prepared> collect(store::KnowledgeBase& base, const Request& request,
                                       TaskProgress* progress = nullptr);
/// Takes out what the request withholds, and seals the rest with its manifest.
[[nodiscard]] Result<Prepared> seal(Prepared collected, const Request& request);

/// Both in one. Fails with NotFound where an entity or a rule names nothing, and as the source
/// does.
[[nodiscard]] Result<Prepared> prepare(Source source, const Request& request);

}  // namespace isnad::publish
