#include "isnad/publish/prepare.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "isnad/io/graph_formats.h"
#include "isnad/io/seal.h"
#include "isnad/store/review.h"
#include "isnad/text/fold.h"
#include "remarks.h"

namespace isnad::publish {

namespace {

bool isCalled(const model::Entity& entity, const std::string& folded) {
  const auto same = [&](const std::string& name) { return text::foldKey(name) == folded; };
  return same(entity.name) || same(entity.latin_name) || std::ranges::any_of(entity.aliases, same);
}

constexpr std::array<std::string_view, 4> kPictures{"png", "svg", "pdf", "html"};

/// Whoever is named as saying a claim comes along.
model::Knowledge partOf(const model::Knowledge& knowledge, const Part& part) {
  std::unordered_set<std::int64_t> claims;
  for (const auto claim : part.claims) claims.insert(claim.value);
  std::unordered_set<std::int64_t> entities;
  for (const auto entity : part.entities) entities.insert(entity.value);
  model::Knowledge out;
  for (const auto& claim : knowledge.claims) {
    if (!claims.contains(claim.id.value)) continue;
    out.claims.push_back(claim);
    entities.insert(claim.subject.value);
    if (claim.object) entities.insert(claim.object->value);
    if (claim.attribution.entity) entities.insert(claim.attribution.entity->value);
  }
  for (const auto& entity : knowledge.entities) {
    if (entities.contains(entity.id.value)) out.entities.push_back(entity);
  }
  return out;
}

void place(io::Publication& publication, const Part& part) {
  if (part.positions.empty()) return;
  std::unordered_map<std::int64_t, graph::Point> places;
  for (std::size_t i = 0; i < part.entities.size(); ++i)
    places[part.entities[i].value] = part.positions[i];
  for (const auto& entity : publication.entities) {
    const auto found = places.find(entity.id.value);
    publication.positions.push_back(found == places.end() ? graph::Point{} : found->second);
  }
}

}  // namespace

std::vector<std::string> formats() {
  std::vector<std::string> names(kPictures.begin(), kPictures.end());
  for (const auto format : io::allGraphFormats()) names.emplace_back(keyOf(format));
  return names;
}

bool isPicture(const std::string& format) {
  return std::ranges::find(kPictures, format) != kPictures.end();
}

Result<Prepared> collect(const Source& source, const Request& request) {
  io::PublicationQuery query;
  if (!request.part) query.as_of = request.as_of;  // the part was chosen from what was so then
  query.texts = request.texts;
  for (const auto& name : request.entities) {
    const auto before = query.entities.size();
    const auto folded = text::foldKey(name);
    for (const auto& entity : source.knowledge.entities) {
      if (isCalled(entity, folded)) query.entities.push_back(entity.id);
    }
    if (query.entities.size() == before)
      return fail(ErrorCode::NotFound, "no entity is called '" + name + "'");
  }
  Prepared out;
  if (request.part) {
    const auto knowledge = partOf(source.knowledge, *request.part);
    out.other_entities = source.knowledge.entities.size() - knowledge.entities.size();
    out.other_claims = source.knowledge.claims.size() - knowledge.claims.size();
    ISNAD_TRY(out.publication, io::publish(knowledge, source.article, query));
    place(out.publication, *request.part);
  } else {
    if (request.entities.empty()) query.articles = source.articles;
    ISNAD_TRY(out.publication, io::publish(source.knowledge, source.article, query));
  }
  out.manifest = io::manifestOf(out.publication);
  out.manifest.made = request.made;
  out.manifest.entities = request.entities;
  out.manifest.as_of = request.as_of;
  out.manifest.known_on = request.known_on;
  out.manifest.journal = source.journal;
  out.manifest.part = request.part != nullptr;
  return out;
}

Result<Prepared> collect(store::KnowledgeBase& base, std::string_view pipeline,
                         const Request& request) {
  ISNAD_TRY(const auto knowledge,
            request.as_of.empty() ? base.knowledge() : store::knowledgeAsOf(base, request.as_of));
  Source source{knowledge, {}, {}};
  ISNAD_TRY(const auto articles, base.articles());
  for (const auto& article : articles) source.articles.push_back(article.id);
  source.article = [&](model::ArticleId id) -> Result<io::PublishedArticle> {
    ISNAD_TRY(auto article, base.article(id));
    return io::PublishedArticle{std::move(article), std::string(pipeline)};
  };
  ISNAD_TRY(const auto edits, base.journal({0, 1}));
  if (!edits.empty()) source.journal = std::to_string(edits.front().number);
  ISNAD_TRY(auto collected, collect(source, request));
  ISNAD_CHECK(readRemarks(base, collected.publication));
  return collected;
}

Result<Prepared> seal(Prepared out, const Request& request) {
  out.redacted = !request.redaction.empty();
  if (out.redacted) {
    ISNAD_TRY(out.report, io::redact(out.publication, request.redaction));
    io::keepOnly(out.manifest, out.publication);
    out.manifest.redacted = true;
    out.manifest.entities.clear();  // one of them may be what is withheld
  }
  out.publication.manifest = io::manifestToken(out.manifest) + io::sealRoom();
  return out;
}

Result<Prepared> prepare(const Source& source, const Request& request) {
  ISNAD_TRY(auto collected, collect(source, request));
  return seal(std::move(collected), request);
}

}  // namespace isnad::publish
