#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/base/task_progress.h"
#include "isnad/graph/geometry.h"
#include "isnad/io/claim_spool.h"
#include "isnad/io/published_claim.h"
#include "isnad/model/article.h"
#include "isnad/model/knowledge.h"

namespace isnad::io {

/// An article that says one of the claims, or was asked for. Its `article.text` is empty unless
/// texts were asked for.
struct PublishedArticle {
  model::Article article;
  std::string pipeline;  ///< Version that read it; empty where unknown.
  Remarks remarks = {};  ///< Of the article, and of its publisher.

  bool operator==(const PublishedArticle&) const = default;
};

/// Where an entity that no claim names is first named.
struct PublishedMention {
  model::EntityId entity;
  std::size_t article = 0;  ///< In Publication::articles.
  TextRange at;
  std::string words;

  bool operator==(const PublishedMention&) const = default;
};

/// What leaves the program: claims, the entities they name, the articles that say them. Every
/// format is written from this and from nothing else, so what is not in it is in no file. Entities
/// and articles are held in memory; claims, which are many and carry words, are read one by one.
struct Publication {
  std::vector<model::Entity> entities;  ///< In order of id.
  ClaimSpool claims;                    ///< In order of id.
  std::vector<PublishedArticle> articles;
  std::vector<graph::Point> positions;  ///< Parallel to `entities`, or empty; y grows downwards.
  std::vector<Remarks> remarks;         ///< Parallel to `entities`, or empty.
  /// Of entities that no claim names, as far as an article here names them; in the order of
  /// `entities`.
  std::vector<PublishedMention> mentions;
  std::string manifest;  ///< manifestToken() of this publication, or empty.
};

/// An article with its text, by id: store::KnowledgeBase::article, say.
using ArticleSource = std::function<Result<PublishedArticle>(model::ArticleId)>;

/// What a publication is made of.
struct PublicationSource {
  std::vector<model::Entity> entities;
  /// Hands over every claim, those of one article together and articles in order of id, until the
  /// user fails.
  std::function<Status(const std::function<Status(const model::Claim&)>& use)> claims;
  ArticleSource article;
  /// What people have written beside a claim and its relation; may be none.
  std::function<Result<Remarks>(const PublishedClaim&, const model::Article&)> remarks = {};
  /// The names that stand in an article, in order of place; may be none.
  std::function<Result<std::vector<model::Mention>>(model::ArticleId)> mentions = {};
};
/// The same out of memory. `knowledge` outlives it.
[[nodiscard]] PublicationSource sourceOf(const model::Knowledge& knowledge, ArticleSource article);

/// Which claims go out, and how much of the articles.
struct PublicationQuery {
  std::vector<model::EntityId> entities = {};   ///< Claims that name one of them; empty: all.
  std::vector<model::ArticleId> articles = {};  ///< Go out even where no claim is taken from them.
  std::string as_of = {};                       ///< ISO day; what was published later is left out.
  bool texts = false;                           ///< Whole texts of the articles too.
  /// Nothing but these claims, and these entities with those that the claims name.
  struct Part {
    std::vector<model::EntityId> entities;
    std::vector<model::ClaimId> claims;
  };
  std::optional<Part> part = {};
};

/// Collects claims with their words, one article's text in memory at a time. Entities that no claim
/// names are left out if `query` picks entities or a day, else kept. Fails as the source does,
/// with Corrupt where a claim's span lies outside its article, with Cancelled where `progress`,
/// whose step is an article, is stopped.
[[nodiscard]] Result<Publication> publish(PublicationSource source,
                                          const PublicationQuery& query = {},
                                          TaskProgress* progress = nullptr);

/// Both, one after the other; a grade of the first stands.
void addRemarks(Remarks& to, const Remarks& more);

/// The claims and entities again, as graph::buildGraph wants them.
[[nodiscard]] model::Knowledge knowledgeOf(const Publication& publication);

}  // namespace isnad::io
