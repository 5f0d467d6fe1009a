#include "tagger.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "isnad/base/string_map.h"
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

/// What a token adds to the scores of the tokens around it depends on the token alone, and most
/// tokens of an article come again: it is summed once.
class WordScores {
 public:
  WordScores(const TaggerModel& model, TaggerHead head) : model_(model), head_(head) {
    add(borderView());
  }

  static constexpr std::uint32_t kBorder = 0;

  std::uint32_t indexOf(const TaggerToken& token) {
    const auto kind = static_cast<std::uint64_t>(token.kind);
    const auto key = ViewHash{}(token.folded) * 31 + token.hint * std::uint64_t{4} + kind;
    const auto [known, is_new] = index_.try_emplace(key, static_cast<std::uint32_t>(words_.size()));
    if (is_new) {
      add(viewOf(token, model_));
      words_.back().memory_key = memoryKey(token.folded);
    }
    return known->second;
  }

  std::uint64_t memoryKeyOf(std::uint32_t index) const { return words_[index].memory_key; }

  Scores emission(const std::array<std::uint32_t, kPlaces>& around) const {
    TaggerModel::Sums sums{};
    for (std::size_t place = 0; place < kPlaces; ++place) {
      const auto& own = words_[around[place]].sums[place];
      for (std::size_t j = 0; j < kRow; ++j) sums[j] = static_cast<std::int16_t>(sums[j] + own[j]);
    }
    const auto view = [&](TokenPlace place) -> const TokenView& {
      return words_[around[static_cast<std::size_t>(place)]].view;
    };
    TokenFeatures features;
    addPairFeatures(view(TokenPlace::Before), view(TokenPlace::Own), view(TokenPlace::After),
                    features);
    const auto pairs = std::span(features).subspan(kFirstPairSlot);
    model_.fetch(head_, pairs);
    model_.addWeights(head_, pairs, sums);
    return model_.emission(head_, sums);
  }

 private:
  struct Word {
    TokenView view;
    std::uint64_t memory_key = 0;
    std::array<TaggerModel::Sums, kPlaces> sums{};
  };

  void add(const TokenView& view) {
    auto& word = words_.emplace_back();
    word.view = view;
    TokenFeatures features{};
    for (std::size_t place = 0; place < kPlaces; ++place)
      addPlaceFeatures(view, static_cast<TokenPlace>(place), features);
    model_.fetch(head_, std::span(features).first(kFirstPairSlot));
    for (std::size_t place = 0; place < kPlaces; ++place) {
      model_.addWeights(head_, std::span(features).subspan(kFirstSlot[place], kSlots[place]),
                        word.sums[place]);
    }
  }

  const TaggerModel& model_;
  TaggerHead head_;
  std::vector<Word> words_;
  std::unordered_map<std::uint64_t, std::uint32_t> index_;  ///< By hash of word, kind, hint.
};

Flat flatten(const TaggerModel& model, TaggerHead head,
             const std::vector<Tagger::Sentence>& sentences) {
  Flat flat;
  WordScores scores(model, head);
  std::vector<std::uint32_t> index;
  for (const auto& sentence : sentences) {
    flat.begin.push_back(flat.emissions.size());
    index.assign(sentence.size() + 4, WordScores::kBorder);
    for (std::size_t i = 0; i < sentence.size(); ++i) index[i + 2] = scores.indexOf(sentence[i]);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const auto* own = &index[i + 2];
      flat.emissions.push_back(scores.emission({own[0], own[-1], own[1], own[-2], own[2]}));
      flat.keys.push_back(scores.memoryKeyOf(own[0]));
      flat.starts.push_back(i == 0 ? 1 : 0);
    }
  }
  flat.begin.push_back(flat.emissions.size());
  return flat;
}

std::vector<Label> labelAll(const Flat& flat, const Transitions& transitions) {
  const TagLattice lattice(transitions);
  std::vector<Label> labels;
  labels.reserve(flat.emissions.size());
  for (std::size_t s = 0; s + 1 < flat.begin.size(); ++s) {
    const auto best = lattice.bestLabels(
        std::span(flat.emissions).subspan(flat.begin[s], flat.begin[s + 1] - flat.begin[s]));
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

Tagger::Reading read(std::span<const Scores> emissions, const TagLattice& lattice) {
  Tagger::Reading reading;
  const auto labels = lattice.bestLabels(emissions);
  reading.names = spansOf(labels);
  lattice.marginals(emissions, reading.probability);
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
  const TagLattice lattice(header.memory_transitions[which]);
  std::vector<Reading> readings;
  readings.reserve(sentences.size());
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    readings.push_back(
        read(std::span(flat.emissions).subspan(flat.begin[s], flat.begin[s + 1] - flat.begin[s]),
             lattice));
  }
  return readings;
}

}  // namespace isnad::nlp
