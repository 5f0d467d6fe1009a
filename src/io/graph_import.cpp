#include "isnad/io/graph_import.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "import_check.h"
#include "isnad/io/article_file.h"
#include "isnad/text/code_points.h"
#include "isnad/text/decode.h"
#include "name_search.h"
#include "raw_graph.h"

namespace isnad::io {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, ImportFormat>, 5> kKeys{
    {{"graphml", ImportFormat::GraphMl},
     {"gexf", ImportFormat::Gexf},
     {"csv", ImportFormat::Csv},
     {"ftm", ImportFormat::FollowTheMoney},
     {"isnad", ImportFormat::Isnad}}};

Result<std::string> readBytes(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in || fs::is_directory(file)) return passOn(errorOf(Cause::NoSuchFile), "reading", file);
  return std::string{std::istreambuf_iterator<char>(in), {}};
}

/// Spreadsheets save in the encoding of their system.
Result<std::string> readText(const fs::path& file) {
  ISNAD_TRY(auto bytes, readBytes(file));
  if (text::isUtf8(bytes) && bytes.find('\0') == std::string::npos) return bytes;
  auto decoded = text::decode(bytes);
  if (!decoded) return passOn(decoded.error(), file.filename().string());
  return std::move(decoded->text);
}

Result<RawGraph> readRaw(const fs::path& file, ImportFormat format) {
  if (format == ImportFormat::Csv) {
    const auto folder = fs::is_directory(file) ? file : file.parent_path();
    ISNAD_TRY(const auto nodes, readText(folder / "nodes.csv"));
    ISNAD_TRY(const auto edges, readText(folder / "edges.csv"));
    return readCsv(nodes, edges);
  }
  ISNAD_TRY(const auto bytes, readBytes(file));
  if (format == ImportFormat::GraphMl) return readGraphMl(bytes);
  if (format == ImportFormat::Gexf) return readGexf(bytes);
  return readFollowTheMoney(bytes);
}

Result<GraphImport> readUnchecked(const fs::path& file, ImportFormat format) {
  if (format == ImportFormat::Isnad) {
    ISNAD_TRY(const auto bytes, readBytes(file));
    ISNAD_TRY(auto publication, readKnowledgeJson(bytes));
    return GraphImport{std::move(publication), {}};
  }
  ISNAD_TRY(const auto raw, readRaw(file, format));
  return understand(raw);
}

/// One article out of a publication: entities renumbered, words found again.
class AnalysisMaker {
 public:
  AnalysisMaker(const Publication& publication, std::size_t article) {
    const auto& source = publication.articles[article];
    analysis_.article = source.article;
    analysis_.pipeline = source.pipeline.empty() ? "import" : source.pipeline;
    excerpt_ = analysis_.article.text.empty();
    if (excerpt_) append(analysis_.article.title);
    points_.emplace(source.article.text);
  }

  /// `sought`: its name is looked for in the sentences, as nothing tells where it stands.
  void add(const model::Entity& entity, bool sought) {
    sought_.push_back(sought);
    local_[entity.id.value] = {static_cast<std::int64_t>(analysis_.entities.size()) + 1};
    analysis_.entities.push_back(entity);
    analysis_.entities.back().id = local_[entity.id.value];
  }

  void add(const PublishedClaim& published) {
    auto claim = published.claim;
    claim.id = {static_cast<std::int64_t>(analysis_.claims.size()) + 1};
    claim.subject = local_.at(claim.subject.value);
    if (claim.object) claim.object = local_.at(claim.object->value);
    if (claim.attribution.entity)
      claim.attribution.entity = local_.at(claim.attribution.entity->value);
    claim.evidence = excerpt_ ? wordsInExcerpt(published) : wordsInText(published);
    analysis_.claims.push_back(std::move(claim));
  }

  /// After the claims: where no text came along, its words become a line of their own.
  void add(const PublishedMention& published) {
    Span here{points_->toBytes(published.at.begin), points_->toBytes(published.at.end)};
    if (excerpt_) {
      lines_.erase(published.words);
      here.begin = append(published.words);
      here.end = here.begin + static_cast<std::uint32_t>(published.words.size());
      analysis_.sentences.push_back(here);
    }
    const auto entity = local_.at(published.entity.value);
    take({{}, entity, here, 1, "import", "same place"});
  }

  model::Analysis finish() {
    auto& sentences = analysis_.sentences;
    for (const auto& claim : analysis_.claims) sentences.push_back(claim.evidence.sentence);
    std::ranges::sort(sentences);
    const auto same = std::ranges::unique(sentences);
    sentences.erase(same.begin(), same.end());
    std::ranges::stable_sort(analysis_.claims, {},
                             [](const auto& claim) { return claim.evidence.quote.begin; });
    for (std::size_t i = 0; i < analysis_.claims.size(); ++i)
      analysis_.claims[i].id = {static_cast<std::int64_t>(i) + 1};
    findMentions();
    completeArticle(analysis_.article);
    return std::move(analysis_);
  }

 private:
  model::Evidence wordsInText(const PublishedClaim& published) const {
    const auto span = [&](TextRange range) {
      const auto begin = points_->toBytes(range.begin);
      return Span{begin, std::max(begin, points_->toBytes(range.end))};
    };
    return {{}, span(published.sentence_at), span(published.quote_at), span(published.cue_at)};
  }

  model::Evidence wordsInExcerpt(const PublishedClaim& published) {
    const auto begin = append(published.sentence);
    const Span sentence{begin, begin + static_cast<std::uint32_t>(published.sentence.size())};
    const auto inside = published.sentence.find(published.quote);
    const auto from = begin + static_cast<std::uint32_t>(inside);
    const Span quote{from, from + static_cast<std::uint32_t>(published.quote.size())};
    return {{}, sentence, quote, quote};
  }

  /// A line of its own in an article of which only sentences are known; where it begins.
  std::uint32_t append(const std::string& sentence) {
    auto& text = analysis_.article.text;
    const auto [line, added] = lines_.try_emplace(sentence, 0);
    if (!added) return line->second;
    if (!text.empty()) text += '\n';
    line->second = static_cast<std::uint32_t>(text.size());
    text += sentence;
    return line->second;
  }

  /// The names of the article's entities where its sentences spell them out.
  void findMentions() {
    const std::string_view text = analysis_.article.text;
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < sought_.size(); ++i)
      names.push_back(sought_[i] ? std::string_view(analysis_.entities[i].name) : "");
    const NameSearch search(names);
    std::vector<model::Mention> found;
    for (const auto sentence : analysis_.sentences) {
      for (const auto& [name, span] : search.firstOfEach(sentence.of(text))) {
        const Span here{sentence.begin + span.begin, sentence.begin + span.end};
        found.push_back({{}, analysis_.entities[name].id, here, 1, "import", "same name"});
      }
    }
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    for (auto& mention : found) take(std::move(mention));
    std::ranges::sort(analysis_.mentions, {},
                      [](const auto& mention) { return mention.span.begin; });
  }

  /// Unless its words name something already.
  void take(model::Mention mention) {
    const auto after = taken_.lower_bound(mention.span.begin);
    if (after != taken_.end() && after->first < mention.span.end) return;
    if (after != taken_.begin() && std::prev(after)->second > mention.span.begin) return;
    taken_[mention.span.begin] = mention.span.end;
    analysis_.mentions.push_back(std::move(mention));
  }

  bool excerpt_ = false;
  std::optional<text::CodePointIndex> points_;
  std::unordered_map<std::string, std::uint32_t> lines_;  ///< Of an excerpt: where each begins.
  model::Analysis analysis_;
  std::vector<bool> sought_;                      ///< Parallel to its entities.
  std::map<std::uint32_t, std::uint32_t> taken_;  ///< Ends of mentions, by where they begin.
  std::unordered_map<std::int64_t, model::EntityId> local_;
};

/// For each entity the articles that must know it, in order.
std::vector<std::vector<std::size_t>> entitiesByArticle(const Publication& publication) {
  std::unordered_map<std::int64_t, std::size_t> index;
  for (std::size_t i = 0; i < publication.entities.size(); ++i)
    index[publication.entities[i].id.value] = i;
  std::vector<std::vector<std::size_t>> lists(publication.articles.size());
  std::vector<bool> known(publication.entities.size());
  std::vector<std::size_t> first(publication.entities.size(), 0);
  const auto name = [&](model::EntityId id, std::size_t article) {
    const auto entity = index.at(id.value);
    if (!known[entity] || article < first[entity]) first[entity] = article;
    known[entity] = true;
    lists[article].push_back(entity);
  };
  for (const auto& published : publication.claims) {
    name(published.claim.subject, published.article);
    if (published.claim.object) name(*published.claim.object, published.article);
    if (published.claim.attribution.entity)
      name(*published.claim.attribution.entity, published.article);
  }
  for (const auto& mention : publication.mentions) name(mention.entity, mention.article);
  // Entities are numbered as they were met, so that one was met no later than those after it.
  if (lists.empty()) return lists;
  auto latest = lists.size() - 1;
  for (std::size_t i = publication.entities.size(); i-- > 0;) {
    if (known[i]) latest = std::min(latest, first[i]);
    lists[latest].push_back(i);
  }
  for (auto& list : lists) {
    std::ranges::sort(list);
    const auto same = std::ranges::unique(list);
    list.erase(same.begin(), same.end());
  }
  return lists;
}

}  // namespace

std::optional<ImportFormat> importFormatFrom(std::string_view key) {
  for (const auto& [name, format] : kKeys) {
    if (name == key) return format;
  }
  return std::nullopt;
}

std::optional<ImportFormat> importFormatOf(const fs::path& file) {
  if (fs::is_directory(file)) return ImportFormat::Csv;
  const auto name = file.filename().string();
  if (name.ends_with(".ftm.json") || name.ends_with(".ftm")) return ImportFormat::FollowTheMoney;
  if (name.ends_with(".json")) return ImportFormat::Isnad;
  const auto extension = file.extension().string();
  return extension.empty() ? std::nullopt : importFormatFrom(extension.substr(1));
}

Result<GraphImport> readGraph(const fs::path& file, ImportFormat format) {
  auto import = readUnchecked(file, format);
  if (import) {
    if (const auto sound = checkImported(import->publication); !sound)
      import = tl::unexpected<Error>(sound.error());
  }
  if (!import && import.error().code != ErrorCode::NotFound)
    return passOn(import.error(), "reading", file);
  return import;
}

std::vector<model::Analysis> analysesOf(const Publication& publication) {
  const auto lists = entitiesByArticle(publication);
  std::unordered_set<std::int64_t> placed;
  for (const auto& mention : publication.mentions) placed.insert(mention.entity.value);
  std::vector<AnalysisMaker> makers;
  makers.reserve(publication.articles.size());
  for (std::size_t article = 0; article < publication.articles.size(); ++article) {
    auto& maker = makers.emplace_back(publication, article);
    for (const auto index : lists[article]) {
      const auto& entity = publication.entities[index];
      maker.add(entity, !placed.contains(entity.id.value));
    }
  }
  for (const auto& claim : publication.claims) makers[claim.article].add(claim);
  for (const auto& mention : publication.mentions) makers[mention.article].add(mention);
  std::vector<model::Analysis> analyses;
  analyses.reserve(makers.size());
  for (auto& maker : makers) analyses.push_back(maker.finish());
  return analyses;
}

}  // namespace isnad::io
