#include "commands.h"

#include <algorithm>
#include <map>
#include <ostream>

#include "claim_text.h"
#include "isnad/io/analysis_json.h"
#include "isnad/io/article_file.h"
#include "isnad/io/graph_import.h"
#include "isnad/store/review.h"
#include "isnad/workspace/workspace.h"

namespace isnad::cli {

namespace {

namespace fs = std::filesystem;

void printSummary(const model::Analysis& analysis, std::ostream& out) {
  out << analysis.article.title << "\n\n";
  std::map<std::int64_t, int> times;
  for (const auto& mention : analysis.mentions) ++times[mention.entity.value];
  for (const auto& entity : analysis.entities) {
    out << entity.name;
    if (!entity.latin_name.empty() && entity.latin_name != entity.name)
      out << " (" << entity.latin_name << ")";
    out << " · " << arabicName(entity.type) << " · " << times[entity.id.value] << "\n";
  }
  out << "\n";
  const auto name = [&](model::EntityId id) -> std::string_view {
    return analysis.entities[static_cast<std::size_t>(id.value) - 1].name;
  };
  for (const auto& claim : analysis.claims) {
    out << claimText(claim, name(claim.subject),
                     claim.object ? name(*claim.object) : std::string_view{},
                     analysis.article.text);
  }
}

/// Each sentence with its names and claims, and why each is there.
void printExplanation(const nlp::Explanation& explained, std::ostream& out) {
  const auto& analysis = explained.analysis;
  const auto name = [&](model::EntityId id) -> const std::string& {
    return analysis.entities[static_cast<std::size_t>(id.value) - 1].name;
  };
  for (std::size_t s = 0; s < analysis.sentences.size(); ++s) {
    const auto sentence = analysis.sentences[s];
    out << sentence.of(analysis.article.text) << "\n";
    for (std::size_t i = 0; i < analysis.mentions.size(); ++i) {
      const auto& mention = analysis.mentions[i];
      if (!sentence.contains(mention.span)) continue;
      const auto& entity = analysis.entities[static_cast<std::size_t>(mention.entity.value) - 1];
      out << "  name   " << mention.span.of(analysis.article.text) << " = " << entity.name << " ["
          << keyOf(entity.type) << "]: " << explained.mentions[i] << "\n";
    }
    for (std::size_t i = 0; i < analysis.claims.size(); ++i) {
      const auto& claim = analysis.claims[i];
      if (claim.evidence.sentence != sentence) continue;
      out << "  claim  " << keyOf(claim.predicate) << "(" << name(claim.subject)
          << (claim.object ? ", " + name(*claim.object) : std::string())
          << "): " << explained.claims[i] << "\n";
    }
    if (!explained.sentences[s].empty()) out << "  " << explained.sentences[s] << "\n";
    out << "\n";
  }
}

bool isCalled(const model::Entity& entity, const std::string& name) {
  return entity.name == name || entity.latin_name == name ||
         std::ranges::find(entity.aliases, name) != entity.aliases.end();
}

}  // namespace

std::vector<fs::path> expandFolders(const std::vector<fs::path>& given,
                                    std::string_view extension) {
  std::vector<fs::path> files;
  for (const auto& path : given) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      files.push_back(path);
      continue;
    }
    std::vector<fs::path> inside;
    for (const auto& item : fs::directory_iterator(path, error)) {
      if (item.path().extension() == extension) inside.push_back(item.path());
    }
    std::ranges::sort(inside);
    files.insert(files.end(), inside.begin(), inside.end());
  }
  return files;
}

Status analyse(const AnalyseOptions& options, std::ostream& out, std::ostream& err) {
  ISNAD_TRY(const auto article, io::readArticle(options.file));
  ISNAD_TRY(const auto pipeline, workspace::loadPipeline());
  for (const auto& warning : pipeline.warnings()) err << "isnad: " << warning << "\n";
  const nlp::AnalysisOptions how{options.match_transliterations};
  if (options.explain) {
    printExplanation(pipeline.explain(article, how), out);
    return {};
  }
  const auto analysis = pipeline.analyse(article, how);
  if (options.json) {
    out << io::toJson(analysis);
  } else {
    printSummary(analysis, out);
  }
  return {};
}

Status importArticles(const ImportOptions& options, std::ostream& out, std::ostream& err) {
  const auto files = expandFolders(options.files, ".txt");
  if (files.empty())
    return fail(ErrorCode::InvalidInput, "there are no .txt files in the folders given");
  const auto graph = std::ranges::find_if(
      files, [](const fs::path& file) { return io::importFormatOf(file).has_value(); });
  if (graph != files.end())
    return fail(ErrorCode::InvalidInput,
                graph->string() + " is a graph, not an article; take its claims in with: isnad " +
                    "import-graph " + graph->string() + " --into " + options.base.string());
  // A knowledge base is not made for files none of which can be read.
  ISNAD_TRY(auto workspace, workspace::Workspace::open(options.base, store::OpenMode::Create));
  ISNAD_TRY(const auto report, workspace.import(files));
  std::map<store::Recorded, std::size_t> times;
  for (const auto& file : report.files) {
    if (file.outcome) {
      ++times[*file.outcome];
    } else {
      err << "isnad: " << file.outcome.error().what << "\n";
    }
  }
  out << options.base.string() << ": " << times[store::Recorded::Added] << " added, "
      << times[store::Recorded::Replaced] << " read anew, " << times[store::Recorded::Unchanged]
      << " already there, " << report.failures() << " failed\n";
  if (report.failures() == 0) return {};
  return fail(ErrorCode::InvalidInput, std::to_string(report.failures()) + " of " +
                                           std::to_string(report.files.size()) +
                                           " files could not be imported");
}

Status show(const ShowOptions& options, std::ostream& out) {
  ISNAD_TRY(auto workspace, workspace::Workspace::open(options.base, store::OpenMode::ReadOnly));
  ISNAD_TRY(const auto counts, workspace.counts());
  if (options.json) {
    out << "{\"articles\": " << counts.articles << ", \"entities\": " << counts.entities
        << ", \"mentions\": " << counts.mentions << ", \"claims\": " << counts.claims
        << ", \"relations\": " << counts.relations << "}\n";
    return {};
  }
  out << "articles   " << counts.articles << "\nentities   " << counts.entities << "\nmentions   "
      << counts.mentions << "\nclaims     " << counts.claims << "\nrelations  " << counts.relations
      << "\n";
  constexpr std::int64_t kListed = 10;
  ISNAD_TRY(const auto articles, workspace.base().articles({0, kListed}));
  for (const auto& article : articles) out << "  " << article.title << "\n";
  if (counts.articles > kListed) out << "  … and " << counts.articles - kListed << " more\n";
  return {};
}

Status claims(const ClaimsOptions& options, std::ostream& out) {
  ISNAD_TRY(auto workspace, workspace::Workspace::open(options.base, store::OpenMode::ReadOnly));
  if (!options.as_known_on.empty()) {
    ISNAD_TRY(workspace, workspace.asKnownOn(options.as_known_on));
  }
  ISNAD_TRY(const auto knowledge, options.as_of.empty()
                                      ? workspace.knowledge()
                                      : store::knowledgeAsOf(workspace.base(), options.as_of));
  std::map<std::int64_t, const model::Entity*> entities;
  std::optional<model::EntityId> wanted;
  for (const auto& entity : knowledge.entities) {
    entities[entity.id.value] = &entity;
    if (!options.entity.empty() && !wanted && isCalled(entity, options.entity)) wanted = entity.id;
  }
  if (!options.entity.empty() && !wanted) {
    return fail(ErrorCode::NotFound, "no entity is called '" + options.entity + "'");
  }
  std::map<std::int64_t, model::Article> articles;
  for (const auto& claim : knowledge.claims) {
    if (wanted && claim.subject != *wanted && claim.object != wanted) continue;
    const auto id = claim.evidence.article;
    if (!articles.contains(id.value)) {
      ISNAD_TRY(articles[id.value], workspace.article(id));
    }
    if (options.numbers) out << "#" << claim.id.value << "  article #" << id.value << "  ";
    out << claimText(claim, entities.at(claim.subject.value)->name,
                     claim.object ? std::string_view(entities.at(claim.object->value)->name)
                                  : std::string_view{},
                     articles[id.value].text);
  }
  return {};
}

}  // namespace isnad::cli
