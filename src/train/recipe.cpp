#include "recipe.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <future>

#include "crf_trainer.h"
#include "model_writer.h"
#include "span_score.h"
#include "tagger_memory.h"
#include "word_facts.h"

namespace isnad::train {

namespace {

constexpr std::uint32_t kClasses = 800;
constexpr std::uint32_t kMinCount = 2;
constexpr std::size_t kFolds = 3;
constexpr std::uint32_t kNewswireWindow = 1200;  // tokens; its articles have no marked borders
constexpr std::size_t kHeldOutTokens = 18000;
constexpr float kSmallestWeight = 0.03F;
constexpr int kDraftEpochs = 3;
constexpr std::uint32_t kSeeds = 4;
constexpr float kLeastDraftWeight = 0.3F;
constexpr float kOutsideBias = 0.5F;

enum Domain : std::uint8_t { kNewswire, kEncyclopedia, kFinance, kDomains };

struct Data {
  LabelledSentences newswire;
  LabelledSentences newswire_test;
  LabelledSentences encyclopedia;
  LabelledSentences encyclopedia_test;
  LabelledSentences finance;
  LabelledSentences finance_test;
  LabelledSentences raw;
};

/// Moves the last sentences, `tokens` in all, to `test`.
void holdOut(LabelledSentences& train, LabelledSentences& test, std::size_t tokens) {
  auto cut = train.size();
  for (std::size_t count = 0; cut > 0 && count < tokens;) count += train[--cut].tokens.size();
  test.assign(std::make_move_iterator(train.begin() + static_cast<std::ptrdiff_t>(cut)),
              std::make_move_iterator(train.end()));
  train.resize(cut);
}

Result<Data> readData(const RecipeOptions& options) {
  ISNAD_TRY(auto tokenizer, text::Tokenizer::create());
  nlp::Gazetteer gazetteer;
  ISNAD_CHECK(gazetteer.addFolder(options.resources / "gazetteer", tokenizer));
  const auto ner = options.corpora / "ner";
  Data data;
  ISNAD_TRY(data.newswire, readConll(ner / "anercorp_camel_train.conll", gazetteer, tokenizer));
  if (options.hold_out) holdOut(data.newswire, data.newswire_test, kHeldOutTokens);
  ISNAD_TRY(data.encyclopedia, readConll(ner / "wikifane_train.conll", gazetteer, tokenizer));
  ISNAD_TRY(data.encyclopedia_test, readConll(ner / "wikifane_dev.conll", gazetteer, tokenizer));
  ISNAD_TRY(data.finance, readGold(options.gold, gazetteer, tokenizer));
  ISNAD_TRY(data.finance_test, readGold(options.gold_test, gazetteer, tokenizer));
  ISNAD_TRY(data.raw, readRawText(options.corpora / "raw" / "ant_news.txt", gazetteer, tokenizer));
  return data;
}

struct Training {
  std::vector<const LabelledSentence*> sentences;
  std::vector<std::uint8_t> domains;
  std::vector<std::uint8_t> folds;  ///< Each domain in kFolds blocks.

  void add(const LabelledSentences& more, Domain domain) {
    for (std::size_t i = 0; i < more.size(); ++i) {
      sentences.push_back(&more[i]);
      domains.push_back(domain);
      folds.push_back(static_cast<std::uint8_t>(i * kFolds / more.size()));
    }
  }
};

float weightOf(std::uint8_t domain) { return domain == kEncyclopedia ? 0.5F : 1.0F; }

struct Fitted {
  FeatureIndex index;
  CrfWeights weights;
};

Instance instanceOf(const LabelledSentence& sentence, std::uint8_t domain,
                    const nlp::WordTable& table, const FeatureIndex& index) {
  std::vector<nlp::TokenFeatures> features;
  nlp::taggerFeatures(sentence.tokens, table, features);
  Instance instance;
  instance.labels = sentence.labels;
  instance.domain = domain;
  instance.weight = weightOf(domain);
  for (const auto& token : features) index.lookUp(token, instance.features.emplace_back());
  return instance;
}

/// Fits on the sentences that are not in `fold`; on all where it is kFolds.
void train(const Training& training, const nlp::WordTable& table, std::size_t fold,
           const TrainingOptions& options, std::uint32_t seeds, Fitted& fitted) {
  std::vector<Instance> instances;
  for (std::size_t i = 0; i < training.sentences.size(); ++i) {
    if (training.folds[i] != fold)
      instances.push_back(
          instanceOf(*training.sentences[i], training.domains[i], table, fitted.index));
  }
  std::fprintf(stderr, "fitting %zu sentences, %zu features\n", instances.size(),
               fitted.index.size());
  fitted.weights = trainCrf(instances, fitted.index.size(), kDomains, options, seeds);
}

float largestWeight(const CrfWeights& weights, std::uint32_t feature) {
  float largest = 0;
  for (std::size_t domain = 0; domain < kDomains; ++domain) {
    for (const auto weight : weights.row(feature, domain))
      largest = std::max(largest, std::abs(weight));
  }
  return largest;
}

/// Fits all features, keeps those that matter, and fits these again: the others' small shares go
/// over to them, and the table becomes small enough for a processor's cache.
Fitted fit(const Training& training, const nlp::WordTable& table, std::size_t fold,
           const TrainingOptions& options, std::uint32_t seeds) {
  Fitted fitted;
  std::vector<nlp::TokenFeatures> features;
  for (std::size_t i = 0; i < training.sentences.size(); ++i) {
    if (training.folds[i] == fold) continue;
    nlp::taggerFeatures(training.sentences[i]->tokens, table, features);
    for (const auto& token : features) fitted.index.count(token);
  }
  fitted.index.freeze(kMinCount);
  TrainingOptions draft = options;
  draft.epochs = kDraftEpochs;
  draft.average_from = 1;
  train(training, table, fold, draft, 1, fitted);
  std::vector<std::uint32_t> kept;
  for (std::uint32_t f = 0; f < fitted.index.size(); ++f) {
    if (largestWeight(fitted.weights, f) >= kLeastDraftWeight) kept.push_back(f);
  }
  fitted.index.keep(kept);
  train(training, table, fold, options, seeds, fitted);
  return fitted;
}

std::array<std::size_t, nlp::kTaggerHeads> headDomains(const Data& data) {
  return {kNewswire, data.finance.empty() ? std::size_t{kEncyclopedia} : std::size_t{kFinance}};
}

/// First-pass emissions of every sentence, each from a model that did not learn from it.
std::vector<std::vector<nlp::Scores>> jackknife(const Training& training,
                                                const nlp::WordTable& table,
                                                const TrainingOptions& options) {
  const auto n = training.sentences.size();
  std::vector<std::vector<nlp::Scores>> emissions(n);
  const auto runFold = [&](std::size_t fold) {
    const auto fitted = fit(training, table, fold, options, 1);
    for (std::size_t i = 0; i < n; ++i) {
      if (training.folds[i] != fold) continue;
      const auto instance =
          instanceOf(*training.sentences[i], training.domains[i], table, fitted.index);
      emissions[i] = emissionsOf(instance, fitted.weights, training.domains[i], 0);
    }
  };
  auto second = std::async(std::launch::async, [&] { runFold(1); });
  runFold(0);
  second.get();
  runFold(2);
  return emissions;
}

/// Second pass: weights of the memory features on top of the first pass's emissions.
CrfWeights fitMemory(const Training& training,
                     const std::vector<std::vector<nlp::Scores>>& emissions,
                     const nlp::Transitions& transitions,
                     const std::vector<std::uint8_t>& domains) {
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < emissions.size(); ++i) {
    if (std::ranges::find(domains, training.domains[i]) != domains.end()) chosen.push_back(i);
  }
  std::vector<std::uint64_t> keys;
  std::vector<nlp::Label> labels;
  std::vector<std::uint8_t> starts;
  const nlp::TagLattice lattice(transitions);
  for (const auto i : chosen) {
    auto biased = emissions[i];
    for (auto& scores : biased) scores[nlp::kOutside] -= kOutsideBias;
    const auto best = lattice.bestLabels(biased);
    labels.insert(labels.end(), best.begin(), best.end());
    for (std::size_t t = 0; t < best.size(); ++t) {
      keys.push_back(nlp::memoryKey(training.sentences[i]->words[t]));
      starts.push_back(t == 0 ? 1 : 0);
    }
  }
  const auto memory = nlp::memoryFeatures(keys, labels, starts, kNewswireWindow);
  std::vector<Instance> instances;
  std::size_t at = 0;
  for (const auto i : chosen) {
    auto& instance = instances.emplace_back();
    instance.labels = training.sentences[i]->labels;
    instance.base = emissions[i];
    for (std::size_t t = 0; t < instance.labels.size(); ++t, ++at)
      instance.features.emplace_back(memory[at].begin(), memory[at].end());
  }
  TrainingOptions options;
  options.dropout = 0;
  options.rate = 0.05F;
  return trainCrf(instances, nlp::kMemoryFeatures, 1, options);
}

Status report(const std::filesystem::path& model, const Data& data) {
  ISNAD_TRY(const auto tagger, nlp::Tagger::load(model));
  using nlp::TaggerHead;
  const auto print = [&](const char* name, TaggerHead head, const LabelledSentences& sentences,
                         std::uint32_t window) {
    if (!sentences.empty())
      std::fprintf(stderr, "%-14s %s\n", name,
                   score(tagger, head, sentences, window).line().c_str());
  };
  print("newswire", TaggerHead::Newswire, data.newswire_test, kNewswireWindow);
  print("encyclopedia", TaggerHead::Finance, data.encyclopedia_test, kNewswireWindow);
  print("finance", TaggerHead::Finance, data.finance_test, 400);
  print("finance, newswire head", TaggerHead::Newswire, data.finance_test, 400);
  return {};
}

}  // namespace

Status train(const RecipeOptions& options) {
  ISNAD_TRY(const auto data, readData(options));
  std::fprintf(stderr, "sentences: newswire %zu, encyclopedia %zu, finance %zu, raw %zu\n",
               data.newswire.size(), data.encyclopedia.size(), data.finance.size(),
               data.raw.size());
  WordFactTable words;
  ISNAD_CHECK(addNameLists(options.corpora / "gazetteers", words));
  ISNAD_CHECK(addWordClasses(data.raw, kClasses, options.work / "word_classes.tsv", words));

  Training training;
  training.add(data.newswire, kNewswire);
  training.add(data.encyclopedia, kEncyclopedia);
  training.add(data.finance, kFinance);

  TrainedModel model;
  model.words = &words;
  model.domain = headDomains(data);
  model.outside_bias.fill(kOutsideBias);

  const auto first = fit(training, words, kFolds, {}, 1);
  model.features = &first.index;
  model.weights = &first.weights;
  const auto draft = options.work / "first.model";
  ISNAD_CHECK(writeModel(model, kSmallestWeight, draft));
  ISNAD_CHECK(report(draft, data));
  {
    ISNAD_TRY(const auto tagger, nlp::Tagger::load(draft));
    addLabelProfiles(data.raw, tagger, words);
  }
  const auto second = fit(training, words, kFolds, {}, kSeeds);
  model.features = &second.index;
  model.weights = &second.weights;
  ISNAD_CHECK(writeModel(model, kSmallestWeight, draft));
  ISNAD_CHECK(report(draft, data));

  TrainingOptions quick;
  quick.epochs = 4;
  quick.average_from = 1;
  const auto emissions = jackknife(training, words, quick);
  const auto newswire_memory =
      fitMemory(training, emissions, second.weights.transitions(kNewswire), {kNewswire});
  const auto finance_memory = fitMemory(
      training, emissions, second.weights.transitions(model.domain[1]), {kNewswire, kFinance});
  model.memory = {&newswire_memory, &finance_memory};
  model.outside_bias = {kOutsideBias, 0};
  ISNAD_CHECK(writeModel(model, kSmallestWeight, options.output));
  return report(options.output, data);
}

}  // namespace isnad::train
