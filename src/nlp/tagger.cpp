#include "tagger.h"

#include <algorithm>

#include "tagger_memory.h"

namespace isnad::nlp {

namespace {

/// All sentences one after the other.
struct Flat {
  std::vector<std::size_t> begin;  ///< Of each sentence, and the end.
  std::vector<Scores> emissions;
  std::vector<std::uint64_t> keys;
  std::vector<std::uint8_t> starts;
};

Flat flatten(const TaggerModel& model, TaggerHead head,
             const std::vector<Tagger::Sentence>& sentences) {
  Flat flat;
  std::vector<TokenFeatures> features;
  for (const auto& sentence : sentences) {
    flat.begin.push_back(flat.emissions.size());
    taggerFeatures(sentence, model, features);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      model.emission(head, features[i], flat.emissions.emplace_back());
      flat.keys.push_back(memoryKey(sentence[i].folded));
      flat.starts.push_back(i == 0 ? 1 : 0);
    }
  }
  flat.begin.push_back(flat.emissions.size());
  return flat;
}

std::vector<Label> labelAll(const Flat& flat, const Transitions& transitions) {
  std::vector<Label> labels;
  labels.reserve(flat.emissions.size());
  for (std::size_t s = 0; s + 1 < flat.begin.size(); ++s) {
    const auto best = bestLabels(
        std::span(flat.emissions).subspan(flat.begin[s], flat.begin[s + 1] - flat.begin[s]),
        transitions);
    labels.insert(labels.end(), best.begin(), best.end());
  }
  return labels;
}

void addMemory(Flat& flat, const FileHeader& header, std::size_t head,
               std::span<const Label> labels, std::uint32_t window) {
  const auto features = memoryFeatures(flat.keys, labels, flat.starts, window);
  for (std::size_t i = 0; i < features.size(); ++i) {
    for (const auto feature : features[i]) {
      for (std::size_t j = 0; j < kLabels; ++j)
        flat.emissions[i][j] += header.memory[head][feature][j];
    }
  }
}

Tagger::Reading read(std::span<const Scores> emissions, const Transitions& transitions) {
  Tagger::Reading reading;
  const auto labels = bestLabels(emissions, transitions);
  reading.names = spansOf(labels);
  marginals(emissions, transitions, reading.probability);
  for (auto& name : reading.names) {
    name.score = 1;
    for (auto t = name.begin; t < name.end; ++t)
      name.score = std::min(name.score, reading.probability[t][labels[t]]);
  }
  return reading;
}

}  // namespace

std::uint64_t memoryKey(std::string_view folded) {
  constexpr std::size_t kShortest = 5;  // bytes: three Arabic letters
  const auto word = taggerWord(folded);
  const auto stem = bareWord(word).stem;
  return stem.size() < kShortest ? 0 : taggerWordHash(stem);
}

Result<Tagger> Tagger::load(const std::filesystem::path& path) {
  ISNAD_TRY(auto model, TaggerModel::load(path));
  return Tagger(std::move(model));
}

std::vector<Tagger::Reading> Tagger::tag(TaggerHead head, const std::vector<Sentence>& sentences,
                                         std::uint32_t window) const {
  const auto which = static_cast<std::size_t>(head);
  const auto& header = model_.header();
  auto flat = flatten(model_, head, sentences);
  addMemory(flat, header, which, labelAll(flat, header.transitions[which]), window);
  std::vector<Reading> readings;
  readings.reserve(sentences.size());
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    readings.push_back(
        read(std::span(flat.emissions).subspan(flat.begin[s], flat.begin[s + 1] - flat.begin[s]),
             header.memory_transitions[which]));
  }
  return readings;
}

}  // namespace isnad::nlp
