#include "import_check.h"

#include <optional>
#include <unordered_set>

#include "graph_table.h"
#include "isnad/text/code_points.h"

namespace isnad::io {

namespace {

auto wrong(const std::string& id, const char* what) {
  return fail(ErrorCode::InvalidInput, id + ": " + what);
}

bool hasNul(const std::string& text) { return text.find('\0') != std::string::npos; }

Status checkEntities(const Publication& publication) {
  std::unordered_set<std::int64_t> ids;
  for (const auto& entity : publication.entities) {
    const auto id = idOf(entity.id);
    if (!ids.insert(entity.id.value).second) return wrong(id, "two entities have this id");
    if (entity.name.empty()) return wrong(id, "it has no name");
    if (hasNul(entity.name) || hasNul(entity.latin_name)) return wrong(id, "its name holds a NUL");
    for (const auto& alias : entity.aliases) {
      if (alias.empty() || hasNul(alias)) return wrong(id, "an alias is empty or holds a NUL");
    }
  }
  return {};
}

Status checkArticles(const Publication& publication) {
  std::unordered_set<std::int64_t> ids;
  for (const auto& source : publication.articles) {
    const auto& article = source.article;
    const auto id = idOf(article.id);
    if (!ids.insert(article.id.value).second) return wrong(id, "two articles have this id");
    for (const auto* text : {&article.title, &article.text, &article.name, &article.url,
                             &article.publisher, &article.published}) {
      if (hasNul(*text)) return wrong(id, "its title, text or source holds a NUL");
    }
  }
  return {};
}

bool isInside(TextRange inner, TextRange outer) {
  return outer.begin <= inner.begin && inner.begin <= inner.end && inner.end <= outer.end;
}

/// Positions count only where the article's text came along.
Status checkPlaces(const PublishedClaim& published, const std::string& text,
                   const text::CodePointIndex& points) {
  const auto id = idOf(published.claim.id);
  const auto sentence = published.sentence_at;
  const auto quote = published.quote_at;
  if (!isInside(quote, sentence) || !isInside(published.cue_at, sentence) ||
      quote.begin == quote.end || sentence.end > points.size())
    return wrong(id, "its words lie outside their sentence, or that outside the article");
  const auto begin = points.toBytes(quote.begin);
  if (text.compare(begin, points.toBytes(quote.end) - begin, published.quote) != 0)
    return wrong(id, "its quote does not stand where it is said to");
  return {};
}

Status checkClaims(const Publication& publication) {
  std::unordered_set<std::int64_t> ids;
  std::vector<std::optional<text::CodePointIndex>> points(publication.articles.size());
  for (const auto& published : publication.claims) {
    const auto& claim = published.claim;
    const auto id = idOf(claim.id);
    if (!ids.insert(claim.id.value).second) return wrong(id, "two claims have this id");
    if (!(claim.confidence >= 0 && claim.confidence <= 1))
      return wrong(id, "its confidence is not between 0 and 1");
    if (published.quote.empty() || hasNul(published.sentence))
      return wrong(id, "its quote is empty, or holds a NUL");
    if (published.sentence.find(published.quote) == std::string::npos)
      return wrong(id, "its quote does not stand in its sentence");
    const auto& text = publication.articles[published.article].article.text;
    if (text.empty()) continue;
    auto& index = points[published.article];
    if (!index) index.emplace(text);
    ISNAD_CHECK(checkPlaces(published, text, *index));
  }
  return {};
}

Status checkMentions(const Publication& publication) {
  std::vector<std::optional<text::CodePointIndex>> indexes(publication.articles.size());
  for (const auto& mention : publication.mentions) {
    const auto id = idOf(mention.entity);
    if (mention.words.empty() || hasNul(mention.words))
      return wrong(id, "the words that name it are empty, or hold a NUL");
    const auto& text = publication.articles[mention.article].article.text;
    if (text.empty()) continue;
    auto& points = indexes[mention.article];
    if (!points) points.emplace(text);
    const auto at = mention.at;
    const bool inside = at.begin < at.end && at.end <= points->size();
    const auto begin = inside ? points->toBytes(at.begin) : 0;
    if (!inside || text.compare(begin, points->toBytes(at.end) - begin, mention.words) != 0)
      return wrong(id, "the words that name it do not stand where they are said to");
  }
  return {};
}

}  // namespace

Status checkImported(const Publication& publication) {
  ISNAD_CHECK(checkEntities(publication));
  ISNAD_CHECK(checkArticles(publication));
  ISNAD_CHECK(checkMentions(publication));
  return checkClaims(publication);
}

}  // namespace isnad::io
