#include "isnad/store/search.h"

#include <algorithm>

#include "article_rows.h"
#include "entity_rows.h"
#include "fts_words.h"
#include "links.h"
#include "parts.h"

namespace isnad::store {

namespace {

constexpr char kOpen = '\x02';
constexpr char kClose = '\x03';

/// Whether an entity has the name of the parameter whose number and `)` follow.
constexpr const char* kIsCalled =
    "id IN (SELECT part.root FROM entity_name JOIN entity AS part ON part.id = entity_name.entity "
    "WHERE folded = ?";

/// A token as a string of FTS5's query language.
std::string literal(const std::string& token) {
  std::string text{'"', kToken};
  for (const char c : token) {
    if (c == '"') text += '"';
    text += c;
  }
  return text + '"';
}

/// The words of one stretch of a query, to stand side by side (or anywhere).
std::string expressionOf(WordReader& words, std::string_view stretch, bool exact, bool phrase) {
  std::string expression;
  for (const auto& word : words.words(stretch)) {
    const auto token = exact ? kSpelling + std::string(word.span.of(stretch)) : word.forms.front();
    if (!expression.empty()) expression += phrase ? " + " : " AND ";
    expression += literal(token);
    if (!phrase && word.span.end < stretch.size() && stretch[word.span.end] == '*')
      expression += " *";
  }
  return expression;
}

Result<std::string> matchExpression(WordReader& words, std::string_view query, bool exact) {
  std::string whole;
  std::string_view rest = query;
  for (bool phrase = false; !rest.empty(); phrase = !phrase) {
    const auto quote = std::min(rest.find('"'), rest.size());
    const auto part = expressionOf(words, rest.substr(0, quote), exact, phrase);
    if (!part.empty()) whole += (whole.empty() ? "(" : " AND (") + part + ")";
    rest.remove_prefix(std::min(quote + 1, rest.size()));
  }
  if (whole.empty()) return fail(Cause::NoWords);
  return whole;
}

/// Takes highlight()'s marks out again; where they stood.
std::vector<Span> unmarked(const std::string& marked) {
  std::vector<Span> spans;
  std::uint32_t at = 0;
  for (const char c : marked) {
    if (c == kOpen)
      spans.push_back({at, at});
    else if (c == kClose)
      spans.back().end = at;
    else
      ++at;
  }
  return spans;
}

/// About so many bytes around the words, from a word's beginning to a word's end.
Span excerptAround(std::string_view text, Span words) {
  constexpr std::uint32_t kBefore = 90;
  constexpr std::uint32_t kAfter = 200;
  auto begin = words.begin > kBefore ? words.begin - kBefore : 0;
  auto end = std::min(words.end + kAfter, static_cast<std::uint32_t>(text.size()));
  while (begin > 0 && begin < words.begin && text[begin - 1] != ' ' && text[begin - 1] != '\n')
    ++begin;
  while (end < text.size() && end > words.end && text[end] != ' ' && text[end] != '\n') --end;
  return {begin, end};
}

Result<ArticleHit> readHit(const Statement& row) {
  ArticleHit hit;
  hit.article = {{row.integer(0)}, row.text(1), row.text(2), row.text(3),
                 row.text(4),      0,           0,           {row.integer(8)}};
  hit.in_title = unmarked(row.text(6));
  hit.in_text = unmarked(row.text(7));
  const auto text = row.text(5);
  if (text.empty()) return hit;
  const Span first = hit.in_text.empty() ? Span{0, 0} : hit.in_text.front();
  hit.excerpt_at = excerptAround(text, first);
  hit.excerpt = hit.excerpt_at.of(text);
  return hit;
}

}  // namespace

Result<SearchResult> searchArticles(KnowledgeBase& base, const SearchQuery& query) {
  auto& database = Inside::database(base);
  ISNAD_TRY(const auto match, matchExpression(Inside::words(base), query.words, query.exact));
  SearchResult result;
  ISNAD_TRY(const auto all, database.find("SELECT count(*) FROM (SELECT 1 FROM article_words WHERE "
                                          "article_words MATCH ? LIMIT ?)",
                                          match, kCountedHits));
  result.all = all.value_or(0);
  const std::string order = query.newest_first ? "rowid DESC" : "rank, rowid DESC";
  std::vector<std::int64_t> ids;
  ISNAD_TRY(auto found,
            database.prepare("SELECT rowid FROM article_words WHERE article_words MATCH ? "
                             "ORDER BY " +
                             order + " LIMIT ? OFFSET ?"));
  ISNAD_CHECK(found.with(match, query.page.limit, query.page.offset)
                  .each([&](const Statement& row) -> Status {
                    ids.push_back(row.integer(0));
                    return {};
                  }));
  ISNAD_TRY(auto marked, database.prepare(R"sql(
    SELECT article.id, article.title, name, publisher, published, article.text,
      highlight(article_words, 0, char(2), char(3)), highlight(article_words, 1, char(2), char(3)), story
    FROM article_words JOIN article ON article.id = article_words.rowid
    WHERE article_words MATCH ? AND article_words.rowid = ?)sql"));
  for (const auto id : ids) {
    ISNAD_CHECK(marked.with(match, id).each([&](const Statement& row) -> Status {
      ISNAD_TRY(auto hit, readHit(row));
      result.hits.push_back(std::move(hit));
      return {};
    }));
  }
  return result;
}

Result<ChosenArticles> chosenArticles(KnowledgeBase& base, const ArticleChoice& choice, Page page) {
  auto& database = Inside::database(base);
  std::string match;
  std::string where = R"sql(
    WHERE (?1 = '' OR imported_at <= ?1) AND (?2 = 0 OR publisher = ?3)
      AND published >= ?4 AND (?5 = '' OR published < ?5 || '~'))sql";
  if (choice.words.empty()) {
    where += " AND ?6 = ''";
  } else {
    ISNAD_TRY(match, matchExpression(Inside::words(base), choice.words, false));
    where += " AND id IN (SELECT rowid FROM article_words WHERE article_words MATCH ?6)";
  }
  const auto bound = [&](Statement& query, const auto&... more) -> Statement& {
    return query.with(choice.known_on, choice.publisher ? 1 : 0, choice.publisher.value_or(""),
                      choice.first_day, choice.last_day, match, more...);
  };
  ChosenArticles chosen;
  ISNAD_TRY(auto count, database.prepare("SELECT count(*) FROM article" + where));
  ISNAD_CHECK(bound(count).each([&](const Statement& row) -> Status {
    chosen.all = row.integer(0);
    return {};
  }));
  ISNAD_TRY(auto query, database.prepare(kSummaryColumns + where +
                                         " ORDER BY published DESC, id DESC LIMIT ?7 OFFSET ?8"));
  ISNAD_CHECK(bound(query, page.limit, page.offset).each([&](const Statement& row) -> Status {
    chosen.page.push_back(summaryIn(row));
    return {};
  }));
  return chosen;
}

Result<ArticleGroups> articleGroups(KnowledgeBase& base, const std::string& known_on) {
  auto& database = Inside::database(base);
  ArticleGroups groups;
  const auto read = [&](const char* sql, std::vector<ArticleGroups::Group>& into) -> Status {
    ISNAD_TRY(auto query, database.prepare(sql));
    return query.with(known_on, kMostPublishers).each([&](const Statement& row) -> Status {
      into.push_back({row.text(0), row.integer(1)});
      return {};
    });
  };
  ISNAD_CHECK(read(R"sql(
    SELECT publisher, count(*) AS articles FROM article WHERE ?1 = '' OR imported_at <= ?1
    GROUP BY publisher ORDER BY articles DESC, publisher LIMIT ?2)sql",
                   groups.publishers));
  ISNAD_CHECK(read(R"sql(
    SELECT substr(published, 1, 4) AS year, count(*) FROM article
    WHERE published <> '' AND (?1 = '' OR imported_at <= ?1)
    GROUP BY year ORDER BY year DESC LIMIT ?2)sql",
                   groups.years));
  return groups;
}

Result<std::vector<EntityHit>> searchEntities(KnowledgeBase& base, const std::string& words,
                                              Page page) {
  auto& database = Inside::database(base);
  const auto folded = Inside::words(base).fold(words);
  std::string condition;
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < folded.size();) {
    const auto end = std::min(folded.find(' ', begin), folded.size());
    if (end > begin) {
      parts.push_back(folded.substr(begin, end - begin));
      const auto nth = std::to_string(parts.size());
      condition +=
          std::string(condition.empty() ? "" : " INTERSECT ") +
          "SELECT root FROM name_word JOIN entity ON entity.id = name_word.entity WHERE word >= ?" +
          nth + " AND word < ?" + nth + " || char(1114111)";
    }
    begin = end + 1;
  }
  if (parts.empty()) return fail(Cause::NoWords);
  ISNAD_TRY(auto rows, database.prepare(std::string("SELECT id, name, type, ") + kClaimsOfEntity +
                                        " FROM entity WHERE id IN (" + condition + ") AND " +
                                        kEntityIsVisible + " ORDER BY " + kIsCalled +
                                        std::to_string(parts.size() + 1) + ") DESC, 4 DESC, id" +
                                        " LIMIT " + std::to_string(page.limit) + " OFFSET " +
                                        std::to_string(page.offset)));
  int parameter = 0;
  std::string name;
  for (const auto& part : parts) {
    rows.bind(++parameter, part);
    name += (name.empty() ? "" : " ") + part;
  }
  rows.bind(++parameter, name);
  std::vector<EntityHit> hits;
  ISNAD_CHECK(rows.each([&](const Statement& row) -> Status {
    hits.push_back({{row.integer(0)},
                    row.text(1),
                    model::entityTypeFrom(row.text(2)).value_or(model::EntityType::Term),
                    row.integer(3)});
    return {};
  }));
  return hits;
}

}  // namespace isnad::store
