#pragma once

#include <array>
#include <filesystem>

#include "crf_trainer.h"
#include "isnad/base/result.h"
#include "tagger_model.h"
#include "word_facts.h"

namespace isnad::train {

/// What a model file is made of.
struct TrainedModel {
  const FeatureIndex* features = nullptr;
  const CrfWeights* weights = nullptr;
  const WordFactTable* words = nullptr;
  std::array<std::size_t, nlp::kTaggerHeads> domain{};  ///< Of each head.
  std::array<float, nlp::kTaggerHeads> outside_bias{};
  /// Second pass; not there in a first model.
  std::array<const CrfWeights*, nlp::kTaggerHeads> memory{};
};

/// Weights below `smallest` in all labels are left out; the rest become 8-bit numbers.
[[nodiscard]] Status writeModel(const TrainedModel& model, float smallest,
                                const std::filesystem::path& path);

}  // namespace isnad::train
