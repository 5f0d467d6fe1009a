#pragma once

#include <functional>
#include <string>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/graph/geometry.h"
#include "isnad/model/article.h"
#include "isnad/model/knowledge.h"

namespace isnad::io {

/// A half-open range of code points of an article's text: the unit of exchanged positions.
struct TextRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool operator==(const TextRange&) const = default;
};

/// What people have written beside a thing.
struct Remarks {
  std::string note;
  std::vector<std::string> tags;
  std::string grade;  ///< The Admiralty scale: A … F of sources, 1 … 6 of claims; empty: none.

  [[nodiscard]] bool empty() const { return note.empty() && tags.empty() && grade.empty(); }
  bool operator==(const Remarks&) const = default;
};

/// A claim with the words that state it, free of its article's text.
struct PublishedClaim {
  model::Claim claim;
  std::size_t article = 0;  ///< Index into Publication::articles.
  std::string quote;
  std::string sentence;
  std::string prefix;  ///< Up to 32 code points before the quote, so that it can be found again.
  std::string suffix;  ///< And after it.
  TextRange quote_at;
  TextRange sentence_at;
  TextRange cue_at;
  Remarks remarks;  ///< Of the claim, and of its relation.

  bool operator==(const PublishedClaim&) const = default;
};

/// An article that says one of the claims, or was asked for. Its `article.text` is empty unless
/// texts were asked for.
struct PublishedArticle {
  model::Article article;
  std::string pipeline;  ///< Version that read it; empty where unknown.
  Remarks remarks = {};  ///< Of the article, and of its publisher.

  bool operator==(const PublishedArticle&) const = default;
};

/// What leaves the program: claims, the entities they name, the articles that say them. Every
/// format is written from this and from nothing else, so what is not in it is in no file.
struct Publication {
  std::vector<model::Entity> entities;  ///< In order of id.
  std::vector<PublishedClaim> claims;   ///< In order of id.
  std::vector<PublishedArticle> articles;
  std::vector<graph::Point> positions;  ///< Parallel to `entities`, or empty; y grows downwards.
  std::vector<Remarks> remarks;         ///< Parallel to `entities`, or empty.
  std::string manifest;                 ///< manifestToken() of this publication, or empty.
};

/// An article with its text, by id: store::KnowledgeBase::article, say.
using ArticleSource = std::function<Result<PublishedArticle>(model::ArticleId)>;

/// Which claims go out, and how much of the articles.
struct PublicationQuery {
  std::vector<model::EntityId> entities;   ///< Claims that name one of them; empty: all.
  std::vector<model::ArticleId> articles;  ///< Go out even where no claim is taken from them.
  std::string as_of;                       ///< ISO day; what was published later is left out.
  bool texts = false;                      ///< Whole texts of the articles too.
};

/// Collects claims with their words, one article's text in memory at a time. Entities that no claim
/// names are left out if `query` picks entities, else kept. Fails as `articles` does, and with
/// Corrupt where a claim's span lies outside its article.
[[nodiscard]] Result<Publication> publish(const model::Knowledge& knowledge,
                                          const ArticleSource& articles,
                                          const PublicationQuery& query = {});

/// Both, one after the other; a grade of the first stands.
void addRemarks(Remarks& to, const Remarks& more);

/// The claims and entities again, as graph::buildGraph wants them.
[[nodiscard]] model::Knowledge knowledgeOf(const Publication& publication);

}  // namespace isnad::io
