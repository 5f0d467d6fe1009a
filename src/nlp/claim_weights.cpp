#include "claim_weights.h"

#include <bit>
#include <charconv>

#include "isnad/base/string_map.h"
#include "table.h"

namespace isnad::nlp {

ClaimWeights::ClaimWeights(const std::vector<std::pair<std::uint64_t, float>>& weights) {
  constexpr std::size_t kRoom = 2;  // at most half full, so a miss is seen at once
  slots_.resize(std::bit_ceil((weights.size() + 1) * kRoom));
  mask_ = slots_.size() - 1;
  for (const auto& [hash, weight] : weights) {
    auto slot = hash >> 1U & mask_;  // the last bit is one in all
    while (slots_[slot].tag != 0) slot = (slot + 1) & mask_;
    slots_[slot] = {tagOf(hash), weight};
  }
}

Result<ClaimWeights> ClaimWeights::load(const std::filesystem::path& file) {
  ISNAD_TRY(const auto rows, readTable(file));
  std::vector<std::pair<std::uint64_t, float>> weights;
  weights.reserve(rows.size());
  for (const auto& row : rows) {
    const auto& hash_text = row.at(0);
    const auto& weight_text = row.at(1);
    std::uint64_t hash = 0;
    float weight = 0;
    constexpr int kHex = 16;
    const auto* hash_end = hash_text.data() + hash_text.size();
    const auto* weight_end = weight_text.data() + weight_text.size();
    if (std::from_chars(hash_text.data(), hash_end, hash, kHex).ptr != hash_end || hash == 0)
      return badLine(file, row.line, "the first column is a hash in hexadecimal");
    if (weight_text.empty() ||
        std::from_chars(weight_text.data(), weight_end, weight).ptr != weight_end)
      return badLine(file, row.line, "the second column is a number");
    weights.emplace_back(hash, weight);
  }
  return ClaimWeights(weights);
}

void FeatureSink::keep(std::uint64_t hash, FeatureValue kind,
                       std::initializer_list<FeatureValue> values) {
  std::string name(kind.name);
  for (const auto& value : values) {
    name += name.size() == kind.name.size() ? '=' : '|';
    name += value.name;
  }
  named_->push_back({hash, std::move(name)});
}

FeatureValue wordValue(std::string_view word) {
  const auto hash = ViewHash{}(word);
  return {static_cast<std::uint32_t>(hash ^ (hash >> 32U)), word};
}

}  // namespace isnad::nlp
