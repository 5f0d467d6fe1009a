#include "isnad/publish/prepare.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "isnad/io/graph_formats.h"
#include "isnad/io/seal.h"
#include "isnad/store/provenance.h"
#include "isnad/text/fold.h"
#include "remarks.h"

namespace isnad::publish {

namespace {

bool isCalled(const model::Entity& entity, const std::string& folded) {
  const auto same = [&](const std::string& name) { return text::foldKey(name) == folded; };
  return same(entity.name) || same(entity.latin_name) || std::ranges::any_of(entity.aliases, same);
}

constexpr std::array<std::string_view, 4> kPictures{"png", "svg", "pdf", "html"};

io::PublicationQuery::Part queryOf(const Part& part) { return {part.entities, part.claims}; }

/// Counts what it hands on.
class Census {
 public:
  explicit Census(io::PublicationSource& source) : claims_from_(std::move(source.claims)) {
    source.claims = [this](const auto& use) {
      return claims_from_([&](const model::Claim& claim) -> Status {
        ++claims;
        for (const auto& entity :
             {std::optional(claim.subject), claim.object, claim.attribution.entity}) {
          if (entity) named.insert(entity->value);
        }
        return use(claim);
      });
    };
  }
  Census(const Census&) = delete;
  Census& operator=(const Census&) = delete;

  std::size_t claims = 0;
  std::unordered_set<std::int64_t> named;

 private:
  decltype(io::PublicationSource::claims) claims_from_;
};

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

Result<Prepared> collect(Source source, const Request& request, TaskProgress* progress) {
  io::PublicationQuery query;
  if (!request.part) query.as_of = request.as_of;  // the part was chosen from what was so then
  query.texts = request.texts;
  for (const auto& name : request.entities) {
    const auto before = query.entities.size();
    const auto folded = text::foldKey(name);
    for (const auto& entity : source.knowledge.entities) {
      if (isCalled(entity, folded)) query.entities.push_back(entity.id);
    }
    if (query.entities.size() == before) return fail(Cause::NoEntityCalled, {name});
  }
  if (progress != nullptr) progress->expect(source.articles.size());
  Prepared out;
  if (request.part) {
    query.part = queryOf(*request.part);
    const auto known = source.knowledge.entities.size();
    const Census census(source.knowledge);
    ISNAD_TRY(out.publication, io::publish(std::move(source.knowledge), query, progress));
    const auto all = request.as_of.empty() ? known : census.named.size();
    out.other_entities = all - out.publication.entities.size();
    out.other_claims = census.claims - out.publication.claims.size();
    place(out.publication, *request.part);
  } else {
    if (request.entities.empty()) query.articles = source.articles;
    ISNAD_TRY(out.publication, io::publish(std::move(source.knowledge), query, progress));
  }
  ISNAD_TRY(out.manifest, io::manifestOf(out.publication));
  out.manifest.made = request.made;
  out.manifest.entities = request.entities;
  out.manifest.as_of = request.as_of;
  out.manifest.known_on = request.known_on;
  out.manifest.journal = source.journal;
  out.manifest.part = request.part != nullptr;
  return out;
}

Result<Prepared> collect(store::KnowledgeBase& base, const Request& request,
                         TaskProgress* progress) {
  Source source;
  ISNAD_TRY(source.knowledge.entities, base.entities());
  ISNAD_TRY(auto remarks, RemarkReader::of(base, source.knowledge.entities));
  source.knowledge.claims = [&](const auto& use) { return base.eachClaim(use, request.as_of); };
  ISNAD_TRY(const auto pipelines, store::pipelines(base));
  source.knowledge.article = [&](model::ArticleId id) -> Result<io::PublishedArticle> {
    ISNAD_TRY(auto article, base.article(id));
    auto about = remarks.ofArticle(article);
    return io::PublishedArticle{std::move(article), pipelines.at(id.value), std::move(about)};
  };
  source.knowledge.remarks = [&](const io::PublishedClaim& claim, const model::Article& article) {
    return remarks.ofClaim(claim, article);
  };
  source.knowledge.mentions = [&](model::ArticleId id) { return base.mentionsIn(id); };
  ISNAD_TRY(source.articles, base.articleIds());
  ISNAD_TRY(const auto edits, base.journal({0, 1}));
  if (!edits.empty()) source.journal = std::to_string(edits.front().number);
  ISNAD_TRY(auto collected, collect(std::move(source), request, progress));
  collected.publication.remarks = remarks.ofEntities(collected.publication.entities);
  return collected;
}

void watch(Prepared& prepared, std::shared_ptr<TaskProgress> progress) {
  prepared.publication.claims.watchedBy(progress);
  prepared.progress = std::move(progress);
}

Result<Prepared> seal(Prepared out, const Request& request) {
  out.redacted = !request.redaction.empty();
  if (out.redacted) {
    ISNAD_TRY(out.report, io::redact(out.publication, request.redaction));
    ISNAD_CHECK(io::keepOnly(out.manifest, out.publication));
    out.manifest.redacted = true;
    out.manifest.entities.clear();  // one of them may be what is withheld
  }
  out.manifest.sealed = true;
  out.publication.manifest = io::manifestToken(out.manifest) + io::sealRoom();
  out.publication.manifest.shrink_to_fit();
  return out;
}

Result<Prepared> prepare(Source source, const Request& request) {
  ISNAD_TRY(auto collected, collect(std::move(source), request));
  return seal(std::move(collected), request);
}

}  // namespace isnad::publish
