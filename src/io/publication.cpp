#include "isnad/io/publication.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "isnad/text/code_points.h"

namespace isnad::io {

namespace {

constexpr std::uint32_t kContext = 32;  // code points; what annotation tools keep around a quote

bool names(const model::Claim& claim, const std::vector<model::EntityId>& wanted) {
  return std::ranges::any_of(
      wanted, [&](model::EntityId id) { return claim.subject == id || claim.object == id; });
}

/// Claims of one article: its words are cut while its text is at hand.
class Cutter {
 public:
  explicit Cutter(const model::Article& article) : text_(article.text), points_(article.text) {}

  Result<PublishedClaim> cut(const model::Claim& claim) const {
    const auto& evidence = claim.evidence;
    for (const auto span : {evidence.quote, evidence.sentence, evidence.cue}) {
      if (span.begin > span.end || span.end > text_.size())
        return fail(ErrorCode::Corrupt, "the words of claim " + std::to_string(claim.id.value) +
                                            " lie outside its article; import the article again");
    }
    PublishedClaim out;
    out.claim = claim;
    out.quote = evidence.quote.of(text_);
    out.sentence = evidence.sentence.of(text_);
    out.quote_at = range(evidence.quote);
    out.sentence_at = range(evidence.sentence);
    out.cue_at = range(evidence.cue);
    const auto from = points_.toBytes(out.quote_at.begin - std::min(out.quote_at.begin, kContext));
    const auto to = points_.toBytes(out.quote_at.end + kContext);
    out.prefix = text_.substr(from, evidence.quote.begin - from);
    out.suffix = text_.substr(evidence.quote.end, to - evidence.quote.end);
    return out;
  }

 private:
  TextRange range(Span span) const {
    return {points_.toCodePoints(span.begin), points_.toCodePoints(span.end)};
  }

  std::string_view text_;
  text::CodePointIndex points_;
};

bool isLater(const model::Article& article, const std::string& as_of) {
  return !as_of.empty() && !article.published.empty() &&
         article.published.substr(0, as_of.size()) > as_of;
}

}  // namespace

Result<Publication> publish(const model::Knowledge& knowledge, const ArticleSource& articles,
                            const PublicationQuery& query) {
  std::map<std::int64_t, std::vector<const model::Claim*>> by_article;
  for (const auto& claim : knowledge.claims) {
    if (query.entities.empty() || names(claim, query.entities))
      by_article[claim.evidence.article.value].push_back(&claim);
  }
  const bool all = query.entities.empty() && query.as_of.empty();
  for (const auto article : query.articles) by_article[article.value];
  Publication out;
  for (const auto& [id, claims] : by_article) {
    ISNAD_TRY(auto source, articles({id}));
    if (isLater(source.article, query.as_of)) continue;
    const Cutter cutter(source.article);
    for (const auto* claim : claims) {
      ISNAD_TRY(auto cut, cutter.cut(*claim));
      cut.article = out.articles.size();
      out.claims.push_back(std::move(cut));
    }
    if (!query.texts) source.article.text.clear();
    out.articles.push_back(std::move(source));
  }
  const auto id = [](const PublishedClaim& claim) { return claim.claim.id; };
  if (!std::ranges::is_sorted(out.claims, {}, id)) std::ranges::sort(out.claims, {}, id);
  std::unordered_set<std::int64_t> named;
  for (const auto& claim : out.claims) {
    named.insert(claim.claim.subject.value);
    if (claim.claim.object) named.insert(claim.claim.object->value);
    if (claim.claim.attribution.entity) named.insert(claim.claim.attribution.entity->value);
  }
  for (const auto& entity : knowledge.entities) {
    if (all || named.contains(entity.id.value)) out.entities.push_back(entity);
  }
  std::ranges::stable_sort(out.entities, {}, &model::Entity::id);
  return out;
}

void addRemarks(Remarks& to, const Remarks& more) {
  if (!to.note.empty() && !more.note.empty()) to.note += '\n';
  to.note += more.note;
  for (const auto& tag : more.tags) {
    if (std::ranges::find(to.tags, tag) == to.tags.end()) to.tags.push_back(tag);
  }
  if (to.grade.empty()) to.grade = more.grade;
}

model::Knowledge knowledgeOf(const Publication& publication) {
  model::Knowledge knowledge;
  knowledge.entities = publication.entities;
  knowledge.claims.reserve(publication.claims.size());
  for (const auto& claim : publication.claims) knowledge.claims.push_back(claim.claim);
  return knowledge;
}

}  // namespace isnad::io
