#include "claim_recipe.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <unordered_map>

#include "claim_features.h"
#include "claim_misses.h"
#include "claim_reader.h"
#include "isnad/eval/score_card.h"
#include "isnad/io/analysis_json.h"
#include "judged_claims.h"
#include "logistic.h"
#include "rule_example.h"

namespace isnad::train {

namespace {

/// One annotated article, read by the program.
struct Lesson {
  model::Analysis gold;
  std::unique_ptr<ReadArticle> read;
  std::vector<BinaryExample> examples;
};

model::Analysis analysisOf(const Lesson& lesson) {
  model::Analysis analysis;
  analysis.entities = lesson.read->linked.entities;
  for (const auto& mention : lesson.read->linked.mentions)
    analysis.mentions.push_back({{}, {mention.entity + std::int64_t{1}}, mention.span, 1, {}, {}});
  return analysis;
}

/// Feature names and their numbers.
class FeatureIndex {
 public:
  std::uint32_t of(const nlp::NamedFeature& feature) {
    const auto [found, added] =
        numbers_.try_emplace(feature.hash, static_cast<std::uint32_t>(features_.size()));
    if (added) features_.push_back(feature);
    return found->second;
  }
  const std::vector<nlp::NamedFeature>& all() const { return features_; }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
  std::vector<nlp::NamedFeature> features_;
};

/// A candidate is right where the gold has its claim and states it in that sentence; where the gold
/// states it elsewhere, it teaches nothing.
enum class Verdict { Right, Wrong, Elsewhere };

Verdict judge(const model::Analysis& gold,
              const std::vector<std::optional<model::EntityId>>& to_gold, model::Claim claim) {
  const auto asGold = [&](model::EntityId id) {
    const auto& same = to_gold[static_cast<std::size_t>(id.value) - 1];
    const auto stranger = static_cast<std::int64_t>(gold.entities.size()) + id.value;
    return same.value_or(model::EntityId{stranger});
  };
  claim.subject = asGold(claim.subject);
  if (claim.object) claim.object = asGold(*claim.object);
  auto verdict = Verdict::Wrong;
  for (const auto& stated : gold.claims) {
    if (!eval::statesClaim(stated, claim)) continue;
    if (stated.evidence.quote.overlaps(claim.evidence.sentence)) return Verdict::Right;
    verdict = Verdict::Elsewhere;
  }
  return verdict;
}

BinaryExample exampleOf(const nlp::ClaimCandidate& candidate, bool right, FeatureIndex& index) {
  BinaryExample example;
  example.positive = right;
  for (const auto& feature : candidate.features) example.features.push_back(index.of(feature));
  return example;
}

struct Tally {
  std::size_t claims = 0;
  std::size_t reachable = 0;
};

void learn(const ClaimReader& reader, Lesson& lesson, FeatureIndex& index, Tally& tally) {
  const auto to_gold = eval::pairEntities(lesson.gold, analysisOf(lesson));
  std::vector<bool> reached(lesson.gold.claims.size());
  for (const auto& candidate :
       reader.engine.candidates(lesson.read->scene(reader), lesson.read->linked)) {
    const auto verdict = judge(lesson.gold, to_gold, candidate.finding.claim);
    if (verdict == Verdict::Elsewhere) continue;
    const bool right = verdict == Verdict::Right;
    lesson.examples.push_back(exampleOf(candidate, right, index));
    if (right) {
      for (std::size_t i = 0; i < reached.size(); ++i) {
        model::Analysis one = lesson.gold;
        one.claims = {lesson.gold.claims[i]};
        if (judge(one, to_gold, candidate.finding.claim) == Verdict::Right) reached[i] = true;
      }
    }
  }
  tally.claims += reached.size();
  tally.reachable += static_cast<std::size_t>(std::ranges::count(reached, true));
}

Result<std::vector<std::unique_ptr<Lesson>>> readLessons(
    ClaimReader& reader, const std::vector<std::filesystem::path>& files, FeatureIndex& index) {
  std::vector<std::unique_ptr<Lesson>> lessons;
  Tally tally;
  for (const auto& file : files) {
    ISNAD_TRY(auto gold, io::readAnalysis(file));
    auto lesson = std::make_unique<Lesson>();
    lesson->gold = std::move(gold);
    lesson->gold.article.ignored.clear();
    lesson->read = readArticle(reader, lesson->gold.article);
    learn(reader, *lesson, index, tally);
    lessons.push_back(std::move(lesson));
  }
  std::printf("%zu articles, %zu claims, %zu of them within reach, %zu features\n", lessons.size(),
              tally.claims, tally.reachable, index.all().size());
  return lessons;
}

/// Of these the judges let more pass (an event's town, a session's high) than the annotators of
/// whole articles, and the scorer learned to claim it.
bool isJudgedLoosely(model::Predicate predicate) {
  return predicate == model::Predicate::LocatedIn || predicate == model::Predicate::PriceMoves;
}

/// Articles of running text whose claims were judged one by one.
Result<std::vector<std::unique_ptr<Lesson>>> readJudgedLessons(ClaimReader& reader,
                                                               const ClaimRecipeOptions& options,
                                                               FeatureIndex& index) {
  std::vector<std::unique_ptr<Lesson>> lessons;
  if (options.judged.empty()) return lessons;
  ISNAD_TRY(const auto judged, readJudgedClaims(options.judged));
  ISNAD_TRY(const auto articles, readRawArticles(options.raw));
  std::size_t right = 0;
  std::size_t all = 0;
  for (const auto& [number, article] : judged) {
    if (number >= articles.size() || articles[number].size() != article.bytes)
      return fail(ErrorCode::InvalidInput, options.raw.string() + " is not the text that " +
                                               options.judged.string() + " speaks of");
    auto lesson = std::make_unique<Lesson>();
    model::Article text;
    text.text = articles[number];
    lesson->read = readArticle(reader, std::move(text));
    const auto analysis = analysisOf(*lesson);
    for (const auto& candidate :
         reader.engine.candidates(lesson->read->scene(reader), lesson->read->linked)) {
      const auto verdict = verdictOn(article, analysis, candidate.finding.claim);
      if (!verdict || isJudgedLoosely(candidate.finding.claim.predicate)) continue;
      ++all;
      right += *verdict ? 1 : 0;
      lesson->examples.push_back(exampleOf(candidate, *verdict, index));
    }
    lessons.push_back(std::move(lesson));
  }
  std::printf("%zu articles judged: %zu candidates, %zu of them right\n", lessons.size(), all,
              right);
  return lessons;
}

/// The rules' own examples, and sentences of the same kind.
Result<std::vector<nlp::RuleExample>> readExamples(const ClaimReader& reader,
                                                   const std::filesystem::path& sentences) {
  std::vector<nlp::RuleExample> examples;
  for (const auto& rule : reader.engine.rules().rules()) {
    for (const auto& line : rule.examples) {
      ISNAD_TRY(auto example, nlp::readRuleExample(line));
      examples.push_back(std::move(example));
    }
  }
  std::ifstream in(sentences);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    ISNAD_TRY(auto example, nlp::readRuleExample(line));
    examples.push_back(std::move(example));
  }
  return examples;
}

Result<std::unique_ptr<Lesson>> readExampleLesson(ClaimReader& reader,
                                                  const ClaimRecipeOptions& options,
                                                  FeatureIndex& index) {
  ISNAD_TRY(const auto examples, readExamples(reader, options.sentences));
  auto lesson = std::make_unique<Lesson>();
  std::size_t right = 0;
  for (const auto& sentence : examples) {
    model::Article article;
    article.text = sentence.text;
    const auto document = nlp::makeDocument(article, reader.lexicon, reader.tokenizer);
    const nlp::Scene scene{document, reader.gazetteer, reader.lexicon};
    const auto linked = nlp::linkNames(document, sentence);
    for (const auto& candidate : reader.engine.candidates(scene, linked)) {
      const bool said = nlp::says(sentence, candidate.finding.claim, linked);
      right += said ? 1 : 0;
      lesson->examples.push_back(exampleOf(candidate, said, index));
    }
  }
  std::printf("%zu example sentences: %zu candidates, %zu of them right\n", examples.size(),
              lesson->examples.size(), right);
  return lesson;
}

using Lessons = std::vector<const Lesson*>;

constexpr int kGoldWeight = 2;

/// What is seen less often teaches nothing that holds elsewhere.
std::vector<BinaryExample> withoutRare(const std::vector<const BinaryExample*>& examples,
                                       std::size_t features) {
  constexpr std::uint32_t kLeastSeen = 8;
  std::vector<std::uint32_t> times(features, 0);
  for (const auto* example : examples) {
    for (const auto feature : example->features) ++times[feature];
  }
  std::vector<BinaryExample> kept;
  kept.reserve(examples.size());
  for (const auto* example : examples) {
    auto& copy = kept.emplace_back(*example);
    std::erase_if(copy.features,
                  [&](std::uint32_t feature) { return times[feature] < kLeastSeen; });
  }
  return kept;
}

std::vector<float> fit(const Lessons& lessons, std::size_t features,
                       const ClaimRecipeOptions& options) {
  std::vector<const BinaryExample*> examples;
  for (const auto* lesson : lessons) {
    // Whole articles annotated with care count for more than claims judged one by one.
    const int times = lesson->gold.claims.empty() ? 1 : kGoldWeight;
    for (int i = 0; i < times; ++i) {
      for (const auto& example : lesson->examples) examples.push_back(&example);
    }
  }
  const auto frequent = withoutRare(examples, features);
  examples.clear();
  for (const auto& example : frequent) examples.push_back(&example);
  LogisticOptions logistic;
  if (options.l2 > 0) logistic.l2 = options.l2;
  if (options.positive_weight > 0) logistic.positive_weight = options.positive_weight;
  return fitLogistic(examples, features, logistic);
}

nlp::ClaimWeights weightsOf(const FeatureIndex& index, const std::vector<float>& weights) {
  std::vector<std::pair<std::uint64_t, float>> table;
  for (std::size_t i = 0; i < weights.size(); ++i) {  // features of unseen articles have none
    constexpr float kLeast = 1e-6F;
    auto weight = weights[i];
    if (nlp::marksRule(index.all()[i]) && std::abs(weight) < kLeast) weight = kLeast;
    if (weight != 0) table.emplace_back(index.all()[i].hash, weight);
  }
  return nlp::ClaimWeights(table);
}

/// Adds to both: the fold's own card, and that of all folds.
void measure(const ClaimReader& reader, const Lessons& lessons, eval::ScoreCard& card,
             eval::ScoreCard& all) {
  for (const auto* lesson : lessons) {
    auto found = analysisOf(*lesson);
    found.claims = reader.engine.extract(lesson->read->scene(reader), lesson->read->linked);
    card.add(lesson->gold, found);
    all.add(lesson->gold, found);
  }
}

void print(const char* what, const eval::ScoreCard& card) {
  std::printf("%-12s claim P %.3f R %.3f F1 %.3f (%u/%u/%u)  pair P %.3f R %.3f F1 %.3f", what,
              card.claim.precision(), card.claim.recall(), card.claim.f1(), card.claim.right,
              card.claim.invented, card.claim.missed, card.pair.precision(), card.pair.recall(),
              card.pair.f1());
  for (const auto& [name, share] : card.qualifiers)
    std::printf("  %s %.2f", name.c_str(), share.value());
  std::printf("\n");
}

void printPredicates(const eval::ScoreCard& card) {
  for (const auto& [name, counts] : card.predicates)
    std::printf("  %-15s P %.3f R %.3f F1 %.3f (%u right, %u invented, %u missed)\n", name.c_str(),
                counts.precision(), counts.recall(), counts.f1(), counts.right, counts.invented,
                counts.missed);
}

void crossValidate(ClaimReader& reader, const std::vector<std::unique_ptr<Lesson>>& lessons,
                   const Lessons& always, const FeatureIndex& index,
                   const ClaimRecipeOptions& options) {
  eval::ScoreCard all;
  for (int fold = 0; fold < options.folds; ++fold) {
    auto learned = always;
    Lessons unseen;
    for (std::size_t i = 0; i < lessons.size(); ++i) {
      const bool kept_back =
          static_cast<int>((i + 1) % static_cast<std::size_t>(options.folds)) == fold;
      (kept_back ? unseen : learned).push_back(lessons[i].get());
    }
    reader.engine.setWeights(weightsOf(index, fit(learned, index.all().size(), options)));
    eval::ScoreCard card;
    measure(reader, unseen, card, all);
    print(("fold " + std::to_string(fold)).c_str(), card);
  }
  print("unseen", all);
  printPredicates(all);
}

Status reportMisses(const ClaimReader& reader, const std::vector<std::unique_ptr<Lesson>>& unseen,
                    const std::filesystem::path& file) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(std::fopen(file.c_str(), "w"),
                                                            &std::fclose);
  if (!out) return fail(ErrorCode::Io, "cannot write " + file.string());
  for (const auto& lesson : unseen) {
    const auto scene = lesson->read->scene(reader);
    auto found = analysisOf(*lesson);
    const auto to_gold = eval::pairEntities(lesson->gold, found);
    found.claims = reader.engine.extract(scene, lesson->read->linked);
    writeMisses(out.get(), lesson->gold, found, to_gold,
                reader.engine.candidates(scene, lesson->read->linked));
  }
  return {};
}

void measureUnseen(const ClaimReader& reader, const std::vector<std::unique_ptr<Lesson>>& unseen) {
  Lessons lessons;
  for (const auto& lesson : unseen) lessons.push_back(lesson.get());
  eval::ScoreCard card;
  eval::ScoreCard all;
  measure(reader, lessons, card, all);
  print("unseen", card);
  printPredicates(card);
}

}  // namespace

Status trainClaims(const ClaimRecipeOptions& options) {
  ISNAD_TRY(auto reader, loadClaimReader(options.resources, options.names));
  FeatureIndex index;
  ISNAD_TRY(const auto lessons, readLessons(reader, options.gold, index));
  ISNAD_TRY(const auto judged, readJudgedLessons(reader, options, index));
  ISNAD_TRY(const auto sentences, readExampleLesson(reader, options, index));
  Lessons all{sentences.get()};
  for (const auto& lesson : judged) all.push_back(lesson.get());
  if (options.folds > 0) crossValidate(reader, lessons, all, index, options);
  if (options.output.empty() && options.unseen.empty()) return {};
  for (const auto& lesson : lessons) all.push_back(lesson.get());
  const auto weights = fit(all, index.all().size(), options);
  if (!options.unseen.empty()) {
    ISNAD_TRY(const auto unseen, readLessons(reader, options.unseen, index));
    reader.engine.setWeights(weightsOf(index, weights));
    measureUnseen(reader, unseen);
    if (!options.misses.empty())
      if (auto written = reportMisses(reader, unseen, options.misses); !written) return written;
  }
  if (options.output.empty()) return {};
  std::ofstream out(options.output);
  out << "# Weights of the claim scorer: hash, weight, feature. Made by scripts/train; see "
         "claims.md.\n";
  constexpr float kLeast = 0.05F;  // lesser ones change nothing and fill the file
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const auto& feature = index.all()[i];
    if (std::abs(weights[i]) < kLeast && !nlp::marksRule(feature)) continue;
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%016llx\t%.4f\t",
                  static_cast<unsigned long long>(feature.hash), static_cast<double>(weights[i]));
    out << text.data() << feature.name << "\n";
  }
  if (!out) return fail(ErrorCode::Io, "cannot write " + options.output.string());
  return {};
}

}  // namespace isnad::train
