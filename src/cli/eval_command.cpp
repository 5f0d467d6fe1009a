#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <ostream>

#include "commands.h"
#include "isnad/eval/label_score.h"
#include "isnad/eval/score_card.h"
#include "isnad/io/analysis_json.h"
#include "isnad/workspace/workspace.h"

namespace isnad::cli {

namespace {

namespace fs = std::filesystem;

std::string three(double value) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%.3f", value);
  return text.data();
}

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(width, text.size()), ' ');
  return text;
}

void print(const std::string& name, const eval::Counts& counts, std::ostream& out) {
  out << padded(name, 17) << "P " << three(counts.precision()) << "  R " << three(counts.recall())
      << "  F1 " << three(counts.f1()) << "   (" << counts.right << " right, " << counts.invented
      << " invented, " << counts.missed << " missed)\n";
}

using Rows = std::vector<std::pair<std::string, const eval::Counts*>>;

Rows rowsOf(const eval::ScoreCard& card) {
  return {{"mention strict", &card.mention_strict},
          {"mention lenient", &card.mention_lenient},
          {"entity", &card.entity},
          {"claim", &card.claim},
          {"pair", &card.pair}};
}

void printCard(const eval::ScoreCard& card, const EvalOptions& options, double seconds,
               std::ostream& out) {
  out << card.articles << " articles, " << three(seconds / std::max(card.articles, 1U))
      << " seconds each\n";
  for (const auto& [name, counts] : rowsOf(card)) print(name, *counts, out);
  for (const auto& [name, share] : card.qualifiers) {
    out << "  " << padded(name, 15) << three(share.value()) << "   (" << share.right << " of "
        << share.of << ")\n";
  }
  if (!options.per_predicate) return;
  for (const auto& [name, counts] : card.predicates) print("  " + name, counts, out);
}

std::string json(const eval::Counts& counts) {
  return "{\"p\": " + three(counts.precision()) + ", \"r\": " + three(counts.recall()) +
         ", \"f1\": " + three(counts.f1()) + ", \"tp\": " + std::to_string(counts.right) +
         ", \"fp\": " + std::to_string(counts.invented) +
         ", \"fn\": " + std::to_string(counts.missed) + "}";
}

void printJson(const eval::ScoreCard& card, double seconds, std::ostream& out) {
  out << "{\"articles\": " << card.articles << ", \"seconds\": " << three(seconds);
  for (const auto& [name, counts] : rowsOf(card))
    out << ",\n \"" << name << "\": " << json(*counts);
  out << ",\n \"qualifiers\": {";
  const char* comma = "";
  for (const auto& [name, share] : card.qualifiers) {
    out << comma << "\"" << name << "\": {\"right\": " << share.right << ", \"of\": " << share.of
        << "}";
    comma = ", ";
  }
  out << "},\n \"predicates\": {";
  comma = "";
  for (const auto& [name, counts] : card.predicates) {
    out << comma << "\n  \"" << name << "\": " << json(counts);
    comma = ",";
  }
  out << "}}\n";
}

Result<eval::LabelledWords> readConll(const fs::path& file) {
  std::ifstream in(file);
  if (!in) return fail(ErrorCode::NotFound, file.string() + ": cannot be read");
  return eval::readLabelledWords(in, file.string());
}

bool isConll(const fs::path& file) {
  return file.extension() == ".conll" || file.extension() == ".bio";
}

Status evaluateTagger(const fs::path& file, const nlp::Pipeline& pipeline, std::ostream& out) {
  ISNAD_TRY(const auto gold, readConll(file));
  const auto found = pipeline.tagWords(gold.words);
  const auto score = eval::scoreLabels(gold.labels, found);
  out << file.string() << ": " << gold.words.size() << " sentences\n";
  print("names", score.all, out);
  for (const auto& [type, counts] : score.types) print("  " + type, counts, out);
  return {};
}

}  // namespace

Status evaluate(const EvalOptions& options, std::ostream& out, std::ostream& err) {
  ISNAD_TRY(const auto pipeline, workspace::loadPipeline());
  for (const auto& warning : pipeline.warnings()) err << "isnad: " << warning << "\n";
  const auto files = expandFolders(options.gold, ".json");
  if (files.empty())
    return fail(ErrorCode::InvalidInput, "there are no .json files in the folders given");
  eval::ScoreCard card;
  std::chrono::duration<double> taken{0};
  for (const auto& file : files) {
    if (isConll(file)) {
      ISNAD_CHECK(evaluateTagger(file, pipeline, out));
      continue;
    }
    ISNAD_TRY(const auto gold, io::readAnalysis(file));
    model::Article article = gold.article;
    article.ignored.clear();
    const auto start = std::chrono::steady_clock::now();
    const auto found = pipeline.analyse(article);
    taken += std::chrono::steady_clock::now() - start;
    card.add(gold, found);
  }
  if (card.articles == 0) return {};
  if (options.json)
    printJson(card, taken.count(), out);
  else
    printCard(card, options, taken.count(), out);
  return {};
}

}  // namespace isnad::cli
