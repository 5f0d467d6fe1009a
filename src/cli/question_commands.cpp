#include <filesystem>
#include <iomanip>
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

#include "base_commands.h"
#include "claim_text.h"
#include "isnad/model/edit_text.h"
#include "isnad/store/neighbourhood.h"
#include "isnad/store/review.h"
#include "isnad/store/search.h"
#include "isnad/workspace/workspace.h"

namespace isnad::cli {

namespace {

using workspace::Workspace;

struct Options {
  std::filesystem::path base;
  std::filesystem::path other;
  std::string words;
  std::string from;
  std::string to;
  std::string known_on;
  bool exact = false;
  bool newest = false;
  int steps = 4;
  store::Page page{0, 20};
};

Result<Workspace> reading(const std::filesystem::path& file) {
  return Workspace::open(file, store::OpenMode::ReadOnly);
}

/// As it is, or as it was known at a moment.
Result<Workspace> asked(const Options& options) {
  ISNAD_TRY(auto workspace, reading(options.base));
  if (options.known_on.empty()) return workspace;
  return workspace.asKnownOn(options.known_on);
}

Result<std::string> nameOf(store::KnowledgeBase& base, model::EntityId id) {
  ISNAD_TRY(const auto known, store::knowledgeAmong(base, std::span(&id, 1)));
  return known.entities.empty() ? std::string("?") : known.entities.front().name;
}

Result<model::EntityId> entityCalled(store::KnowledgeBase& base, const std::string& name) {
  ISNAD_TRY(const auto key, base.entityNamed(name));
  return base.entity(key);
}

/// The excerpt on one line, hits between asterisks.
std::string marked(const store::ArticleHit& hit) {
  std::string line;
  std::uint32_t at = hit.excerpt_at.begin;
  const auto text = [&](Span span) {
    return hit.excerpt.substr(span.begin - hit.excerpt_at.begin, span.size());
  };
  for (const auto span : hit.in_text) {
    if (!hit.excerpt_at.contains(span)) continue;
    line += text({at, span.begin}) + "*" + text(span) + "*";
    at = span.end;
  }
  line += text({at, hit.excerpt_at.end});
  for (auto& c : line) {
    if (c == '\n') c = ' ';
  }
  return line;
}

Status search(const Options& options, std::ostream& out) {
  ISNAD_TRY(auto workspace, asked(options));
  auto& base = workspace.base();
  ISNAD_TRY(const auto entities, store::searchEntities(base, options.words, {0, 5}));
  for (const auto& entity : entities)
    out << arabicName(entity.type) << "  " << entity.name << "  (" << entity.links << ")\n";
  ISNAD_TRY(const auto result, store::searchArticles(base, {options.words, options.exact,
                                                            options.newest, options.page}));
  for (const auto& hit : result.hits) {
    out << "article #" << hit.article.id.value << "  " << hit.article.title;
    if (!hit.article.published.empty()) out << "  " << hit.article.published;
    out << "\n    " << marked(hit) << "\n";
  }
  out << result.all << (result.all == store::kCountedHits ? " or more" : "") << " articles\n";
  return {};
}

Status neighbours(const Options& options, std::ostream& out) {
  ISNAD_TRY(auto workspace, asked(options));
  ISNAD_TRY(const auto entity, entityCalled(workspace.base(), options.words));
  ISNAD_TRY(const auto found, store::neighbours(workspace.base(), entity, options.page));
  for (const auto& neighbour : found.page)
    out << neighbour.claims << "  " << neighbour.name << "  " << arabicName(neighbour.type) << "\n";
  out << found.all << " neighbours\n";
  return {};
}

Status relations(const Options& options, std::ostream& out) {
  ISNAD_TRY(auto workspace, asked(options));
  auto& base = workspace.base();
  ISNAD_TRY(const auto entity, entityCalled(base, options.words));
  ISNAD_TRY(const auto found, store::relationsOf(base, entity, options.page));
  for (const auto& relation : found) {
    ISNAD_TRY(const auto subject, nameOf(base, relation.subject));
    out << subject << " — " << arabicName(relation.predicate);
    if (relation.object) {
      ISNAD_TRY(const auto object, nameOf(base, *relation.object));
      out << " → " << object;
    }
    out << "  " << relation.claims << (relation.claims == 1 ? " claim, " : " claims, ")
        << relation.sources << (relation.sources == 1 ? " source" : " independent sources") << "\n";
  }
  if (found.empty()) out << "nothing is said of it\n";
  return {};
}

Status path(const Options& options, std::ostream& out) {
  ISNAD_TRY(auto workspace, asked(options));
  auto& base = workspace.base();
  ISNAD_TRY(const auto from, entityCalled(base, options.from));
  ISNAD_TRY(const auto to, entityCalled(base, options.to));
  ISNAD_TRY(const auto paths, store::shortestPaths(base, from, to, options.steps,
                                                   static_cast<std::size_t>(options.page.limit)));
  if (paths.empty()) {
    return fail(ErrorCode::NotFound, "no path of at most " + std::to_string(options.steps) +
                                         " steps leads from '" + options.from + "' to '" +
                                         options.to + "'");
  }
  for (const auto& one : paths) {
    std::string line;
    for (const auto id : one) {
      ISNAD_TRY(const auto name, nameOf(base, id));
      line += (line.empty() ? "" : " — ") + name;
    }
    out << line << "\n";
  }
  return {};
}

const char* wordFor(store::MergeReason reason) {
  switch (reason) {
    case store::MergeReason::SameIdentifier:
      return "same identifier";
    case store::MergeReason::SameName:
      return "same name";
    case store::MergeReason::NameContained:
      return "one name in the other";
    case store::MergeReason::SharedNeighbours:
      return "same neighbours";
    case store::MergeReason::OtherType:
      return "but other type";
    case store::MergeReason::BothInOneArticle:
      return "but told apart in an article";
  }
  return "";
}

Status suggestions(const Options& options, std::ostream& out) {
  ISNAD_TRY(auto workspace, asked(options));
  ISNAD_TRY(const auto list, store::mergeSuggestions(workspace.base(), options.page));
  for (const auto& one : list) {
    ISNAD_TRY(const auto entity, workspace.base().keyOf(one.entity));
    ISNAD_TRY(const auto into, workspace.base().keyOf(one.into));
    out << std::fixed << std::setprecision(2) << one.score << "  merge entity=\"" << entity.text
        << "\" into=\"" << into.text << "\"  (";
    for (std::size_t i = 0; i < one.reasons.size(); ++i)
      out << (i == 0 ? "" : ", ") << wordFor(one.reasons[i]);
    out << ")\n";
  }
  if (list.empty()) out << "no two entities look like one\n";
  return {};
}

const char* wordFor(store::Disagreement about) {
  switch (about) {
    case store::Disagreement::Amount:
      return "amount";
    case store::Disagreement::Percent:
      return "percent";
    case store::Disagreement::Direction:
      return "direction";
    case store::Disagreement::Date:
      return "date";
    case store::Disagreement::Denial:
      return "denied against asserted";
  }
  return "";
}

Status contradictions(const Options& options, std::ostream& out) {
  ISNAD_TRY(auto workspace, asked(options));
  auto& base = workspace.base();
  model::EntityId entity;
  if (!options.words.empty()) {
    ISNAD_TRY(entity, entityCalled(base, options.words));
  }
  ISNAD_TRY(const auto list, store::contradictions(base, entity, options.page));
  for (const auto& one : list) {
    out << wordFor(one.about) << ": #" << one.first.id.value << " against #" << one.second.id.value;
    if (one.resolution) out << "  settled: " << keyOf(*one.resolution);
    out << "\n";
    for (const auto* claim : {&one.first, &one.second}) {
      ISNAD_TRY(const auto article, base.article(claim->evidence.article));
      ISNAD_TRY(const auto subject, nameOf(base, claim->subject));
      std::string object;
      if (claim->object) {
        ISNAD_TRY(object, nameOf(base, *claim->object));
      }
      out << claimText(*claim, subject, object, article.text);
    }
  }
  if (list.empty()) out << "no claims disagree\n";
  return {};
}

Status printDifference(store::KnowledgeBase& before, store::KnowledgeBase& after,
                       std::ostream& out) {
  ISNAD_TRY(const auto changed, store::difference(before, after));
  for (const auto& line : changed.gone) out << "- " << line << "\n";
  for (const auto& line : changed.come) out << "+ " << line << "\n";
  return {};
}

Status diff(const Options& options, std::ostream& out) {
  ISNAD_TRY(auto one, reading(options.base));
  if (options.other.empty() == options.from.empty()) {
    return fail(ErrorCode::InvalidInput,
                "name a second knowledge base, or two moments with --from and --to");
  }
  if (!options.other.empty()) {
    ISNAD_TRY(auto other, reading(options.other));
    return printDifference(one.base(), other.base(), out);
  }
  ISNAD_TRY(auto before, one.base().asKnownOn(options.from));
  if (options.to.empty()) return printDifference(before, one.base(), out);
  ISNAD_TRY(auto after, one.base().asKnownOn(options.to));
  return printDifference(before, after, out);
}

}  // namespace

Chosen addQuestionCommands(CLI::App& app) {
  auto options = std::make_shared<Options>();
  using Run = Status (*)(const Options&, std::ostream&);
  std::vector<std::pair<CLI::App*, Run>> commands;
  const auto add = [&](const char* name, const char* text, Run run) {
    auto* command = app.add_subcommand(name, text);
    command->add_option("KB", options->base, "The knowledge base")->required();
    commands.emplace_back(command, run);
    return command;
  };
  const auto addPage = [&](CLI::App* command) {
    command->add_option("--as-known-on", options->known_on,
                        "As it was known at a moment (UTC), say 2026-06-15");
    command->add_option("--limit", options->page.limit, "How many (20)");
    command->add_option("--offset", options->page.offset, "How many to pass over first");
  };
  auto* search_command = add("search", "Find words in articles, and entities by name", search);
  search_command->add_option("WORDS", options->words, "All of them; \"side by side\"; beginn*")
      ->required();
  search_command->add_flag("--exact", options->exact, "Letter by letter, without folding");
  search_command->add_flag("--newest", options->newest, "Newest first, not the best first");
  addPage(search_command);
  auto* neighbours_command =
      add("neighbours", "Who is tied to an entity, and how often", neighbours);
  neighbours_command->add_option("ENTITY", options->words, "Its name or key")->required();
  addPage(neighbours_command);
  auto* relations_command =
      add("relations", "What is said of an entity, by how many independent sources", relations);
  relations_command->add_option("ENTITY", options->words, "Its name or key")->required();
  addPage(relations_command);
  auto* path_command = add("path", "The shortest ways from one entity to another", path);
  path_command->add_option("FROM", options->from, "Its name or key")->required();
  path_command->add_option("TO", options->to, "Its name or key")->required();
  path_command->add_option("--steps", options->steps, "At most so many claims long (4)")
      ->check(CLI::Range(1, 8));
  addPage(path_command);
  addPage(add("suggestions", "Entities that may be one, as edits to make", suggestions));
  auto* contradictions_command =
      add("contradictions", "Claims that cannot both be so, side by side", contradictions);
  contradictions_command->add_option("--entity", options->words, "Only those about it");
  addPage(contradictions_command);
  auto* diff_command =
      add("diff", "What changed between two knowledge bases, or two moments of one", diff);
  diff_command->add_option("OTHER", options->other, "The later knowledge base");
  diff_command->add_option("--from", options->from, "A moment (UTC): 2026-11-26 is its end");
  diff_command->add_option("--to", options->to, "A later moment; now if left out");
  return [=]() -> Action {
    for (const auto& [command, run] : commands) {
      if (command->parsed())
        return [options, chosen = run](std::ostream& out, std::ostream&) {
          return chosen(*options, out);
        };
    }
    return {};
  };
}

}  // namespace isnad::cli
