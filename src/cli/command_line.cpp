#include "command_line.h"

#include <array>
#include <ostream>

#include <CLI/CLI.hpp>

#include "base_commands.h"
#include "commands.h"
#include "publish_commands.h"

namespace isnad::cli {

namespace {

constexpr const char* kExamples = R"(
Examples:
  isnad analyse data/musk-empire.txt --json
  isnad analyse article.txt --explain
  isnad eval annotated-articles --per-predicate
  isnad import --into news.isnad article.txt folder-of-articles
  isnad claims news.isnad --entity سابك
  isnad snapshot news.isnad -o graph.png --size 1400x900
  isnad export news.isnad --format html -o graph.html --entity سابك
  isnad verify graph.html news.isnad)";

/// "1400x900" into two numbers.
template <class Options>
std::string readSize(const std::string& text, Options& options) {
  int width = 0;
  int height = 0;
  char mark = 0;
  char rest = 0;
  std::istringstream in(text);
  constexpr int kSmallest = 64;
  constexpr int kLargest = 20000;
  if (!(in >> width >> mark >> height) || mark != 'x' || (in >> rest) || width < kSmallest ||
      height < kSmallest || width > kLargest || height > kLargest) {
    return "a size is WIDTHxHEIGHT, each from 64 to 20000, say 1400x900";
  }
  options.width = width;
  options.height = height;
  return {};
}

void addMeasures(CLI::App& command, graph::EncodingChoice& encoding) {
  std::vector<std::string> all;
  std::vector<std::string> sizes;
  for (const auto measure : graph::kMeasures) {
    all.emplace_back(keyOf(measure));
    if (!isGrouping(measure)) sizes.emplace_back(keyOf(measure));
  }
  const auto add = [&](const char* name, std::optional<graph::Measure>& into, const auto& keys,
                       const char* what) {
    command
        .add_option_function<std::string>(
            name, [&into](const std::string& key) { into = graph::measureFrom(key); }, what)
        ->check(CLI::IsMember(keys));
  };
  add("--size-by", encoding.size, sizes, "Pictures: nodes are larger by this measure");
  add("--colour-by", encoding.colour, all, "Pictures: nodes have their colours by this measure");
}

void addExport(CLI::App& app, ExportOptions& options) {
  auto* command = app.add_subcommand("export", "Write the graph with its evidence to a file");
  command->add_option("KB", options.base, "The knowledge base")->required();
  command->add_option("-f,--format", options.request.format, "What to write")
      ->required()
      ->check(CLI::IsMember(publish::formats()));
  command->add_option("-o,--output", options.out, "The file; a folder for csv and neo4j")
      ->required();
  command->add_option("--entity", options.request.entities,
                      "Only claims about it (may be repeated)");
  command->add_option("--as-of", options.request.as_of,
                      "Only what was so, and published, by this day (2026-01-31)");
  command->add_option("--as-known-on", options.request.known_on,
                      "As it was known at a moment (UTC), say 2026-06-15");
  command->add_option("--redact", options.redact,
                      "Leave out entity:NAME, source:NAME, voice:NAME, tag:NAME, grade:A … F of "
                      "sources, grade:1 … 6 of claims, unnamed voices, or notes (may be repeated)");
  command->add_option("--redaction-report", options.report, "Write there what was withheld");
  command->add_option("--date", options.request.made, "The day it says it was made on (today)");
  command->add_flag("--texts", options.request.texts,
                    "isnad: whole texts of the articles too, which are held in memory");
  command->add_option("--title", options.request.title, "Pictures: the title");
  command->add_option("--language", options.language, "Pictures: ar or en")
      ->check(CLI::IsMember({"ar", "en"}));
  command->add_option("--theme", options.theme, "Pictures: light or dark")
      ->check(CLI::IsMember({"light", "dark"}));
  addMeasures(*command, options.request.encoding);
  command->add_option("--without", options.without, "Pictures: leave off (may be repeated)")
      ->check(CLI::IsMember({"title", "date", "legend", "certainty", "sources", "count"}));
  command->add_option("--dpi", options.request.dpi, "PNG: pixels an inch (96)")
      ->check(CLI::Range(36, 1200));
  command->add_option("--size", "Pictures: WIDTHxHEIGHT in pixels (1600x1100)")
      ->each([&options](const std::string& text) {
        if (auto wrong = readSize(text, options.request); !wrong.empty())
          throw CLI::ValidationError("--size", wrong);
      });
}

void addVerify(CLI::App& app, VerifyOptions& options) {
  auto* command = app.add_subcommand(
      "verify", "Say whether an export is unaltered and still agrees with its knowledge base");
  command->add_option("FILE", options.file, "What isnad export wrote")->required();
  command->add_option("KB", options.base, "The knowledge base");
}

void addImportGraph(CLI::App& app, ImportGraphOptions& options) {
  auto* command =
      app.add_subcommand("import-graph", "Take a graph file's claims into a knowledge base");
  command->add_option("FILE", options.file, "GraphML, GEXF, a folder of CSV, FtM, isnad JSON")
      ->required();
  command->add_option("--into", options.base, "The knowledge base; made where it is not there");
  command->add_option("-f,--format", options.format, "Where the name does not tell")
      ->check(CLI::IsMember({"graphml", "gexf", "csv", "ftm", "isnad"}));
  command->add_flag("--preview", options.preview, "Only say what would come in");
}

int answer(const Status& status, std::ostream& err) {
  if (status) return 0;
  err << "isnad: " << status.error().what << "\n";
  return 1;
}

}  // namespace

int runCommandLine(int argc, const char* const* argv, std::ostream& out, std::ostream& err) {
  CLI::App app("Isnad reads Arabic financial news: who did what to whom, in which words.", "isnad");
  app.set_version_flag("--version", "isnad 0.1.0");
  app.footer(kExamples);
  app.require_subcommand(1);

  AnalyseOptions analyse_options;
  auto* analyse_command = app.add_subcommand("analyse", "Print what an article says");
  analyse_command->add_option("FILE", analyse_options.file, "A text file")->required();
  analyse_command->add_flag("--json", analyse_options.json, "As isnad-analysis/1");
  analyse_command->add_flag("--explain", analyse_options.explain,
                            "Sentence by sentence: each name and claim, and why it is there");
  analyse_command->add_flag("!--no-transliteration", analyse_options.match_transliterations,
                            "Do not link names of two scripts by sound alone");

  EvalOptions eval_options;
  auto* eval_command = app.add_subcommand("eval", "Score the program against annotated articles");
  eval_command
      ->add_option("GOLD", eval_options.gold,
                   "isnad-analysis/1 files or folders of them; or words with BIO labels (*.conll)")
      ->required();
  eval_command->add_flag("--json", eval_options.json, "As JSON");
  eval_command->add_flag("--per-predicate", eval_options.per_predicate,
                         "The claims of each predicate too");

  ImportOptions import_options;
  auto* import_command = app.add_subcommand("import", "Read articles into a knowledge base");
  import_command
      ->add_option("--into", import_options.base, "The knowledge base; made where it is not there")
      ->required();
  import_command->add_option("FILE", import_options.files, "Text files, or folders of *.txt")
      ->required();

  ShowOptions show_options;
  auto* show_command = app.add_subcommand("show", "Count what a knowledge base holds");
  show_command->add_option("KB", show_options.base, "The knowledge base")->required();
  show_command->add_flag("--json", show_options.json, "As JSON");

  ClaimsOptions claims_options;
  auto* claims_command = app.add_subcommand("claims", "Print claims with their words");
  claims_command->add_option("KB", claims_options.base, "The knowledge base")->required();
  claims_command->add_option("--entity", claims_options.entity,
                             "Only those about it (any of its names)");
  claims_command->add_option("--as-of", claims_options.as_of,
                             "Only what was so then: 2026-06-15, 2026-06 or 2026");
  claims_command->add_option("--as-known-on", claims_options.as_known_on,
                             "As it was known at a moment (UTC), say 2026-06-15");
  claims_command->add_flag("--numbers", claims_options.numbers,
                           "With the numbers that isnad edit understands");

  SnapshotOptions snapshot_options;
  auto* snapshot_command = app.add_subcommand("snapshot", "Draw the graph as a PNG file");
  snapshot_command->add_option("KB", snapshot_options.base, "The knowledge base")->required();
  snapshot_command->add_option("-o,--output", snapshot_options.out, "The file to write")
      ->required();
  snapshot_command->add_option("--size", "WIDTHxHEIGHT in pixels (1400x900)")
      ->each([&](const std::string& text) {
        if (auto wrong = readSize(text, snapshot_options); !wrong.empty())
          throw CLI::ValidationError("--size", wrong);
      });
  snapshot_command->add_option("--language", snapshot_options.language, "ar or en")
      ->check(CLI::IsMember({"ar", "en"}));
  snapshot_command->add_option("--theme", snapshot_options.theme, "light or dark")
      ->check(CLI::IsMember({"light", "dark"}));

  const std::array chosen{addEditCommands(app), addQuestionCommands(app), addCareCommands(app)};

  ExportOptions export_options;
  addExport(app, export_options);
  VerifyOptions verify_options;
  addVerify(app, verify_options);

  ImportGraphOptions import_graph_options;
  addImportGraph(app, import_graph_options);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error, out, err);
    return code == 0 ? 0 : 2;
  }
  for (const auto& group : chosen) {
    if (const auto action = group()) return answer(action(out, err), err);
  }
  if (analyse_command->parsed()) return answer(analyse(analyse_options, out, err), err);
  if (eval_command->parsed()) return answer(evaluate(eval_options, out, err), err);
  if (import_command->parsed()) return answer(importArticles(import_options, out, err), err);
  if (show_command->parsed()) return answer(show(show_options, out), err);
  if (claims_command->parsed()) return answer(claims(claims_options, out), err);
  if (app.got_subcommand("export")) return answer(exportPublication(export_options, out, err), err);
  if (app.got_subcommand("import-graph"))
    return answer(importGraph(import_graph_options, out), err);
  if (app.got_subcommand("verify")) return answer(verify(verify_options, out), err);
  return answer(snapshot(snapshot_options, out), err);
}

}  // namespace isnad::cli
