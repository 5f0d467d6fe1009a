#include "tagger_model.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>

#include "vectorised.h"

namespace isnad::nlp {

static_assert(std::endian::native == std::endian::little, "the model file is little-endian");
static_assert(sizeof(WordSlot) == 8);
static_assert(sizeof(WeightSlot) == 20);
static_assert(sizeof(FileHeader) % 16 == 0);

namespace {

std::size_t sizeOf(const FileHeader& header) {
  std::size_t size = sizeof(FileHeader) + std::size_t{header.word_slots} * sizeof(WordSlot);
  for (const auto slots : header.weight_slots) size += std::size_t{slots} * sizeof(WeightSlot);
  return size;
}

Status check(std::span<const std::byte> bytes) {
  if (bytes.size() < sizeof(FileHeader))
    return fail(ErrorCode::Corrupt, "too short for a tagger model; install the program again");
  const auto& header = *reinterpret_cast<const FileHeader*>(bytes.data());
  if (header.magic != FileHeader::kMagic)
    return fail(ErrorCode::Corrupt, "not a tagger model; install the program again");
  if (header.version != FileHeader::kVersion || header.features != kFeaturesPerToken)
    return fail(ErrorCode::Unsupported, "a tagger model of another version of the program");
  if (header.size != bytes.size() || sizeOf(header) != bytes.size())
    return fail(ErrorCode::Corrupt, "the tagger model is cut off; install the program again");
  if (header.checksum != checksumOf(bytes.subspan(offsetof(FileHeader, size))))
    return fail(ErrorCode::Corrupt, "the tagger model is damaged; install the program again");
  return {};
}

}  // namespace

std::uint64_t checksumOf(std::span<const std::byte> bytes) {
  // Four lanes, so that the multiplications overlap: the file is read at memory's speed.
  std::array<std::uint64_t, 4> lanes{1, 2, 3, 4};
  std::array<std::uint64_t, 4> block{};
  while (!bytes.empty()) {
    const auto size = std::min(bytes.size(), sizeof block);
    block.fill(0);
    std::memcpy(block.data(), bytes.data(), size);
    for (std::size_t i = 0; i < 4; ++i)
      lanes[i] = (lanes[i] ^ block[i]) * 0x100000001B3ULL + (lanes[i] >> 47U);
    bytes = bytes.subspan(size);
  }
  std::uint64_t sum = 0;
  for (const auto lane : lanes) sum = std::rotl(sum, 17) * 0x9E3779B97F4A7C15ULL ^ lane;
  return sum;
}

TaggerModel::TaggerModel(MappedFile file)
    : file_(std::move(file)), header_(reinterpret_cast<const FileHeader*>(file_.bytes().data())) {
  const auto* at = file_.bytes().data() + sizeof(FileHeader);
  words_ = {reinterpret_cast<const WordSlot*>(at), header_->word_slots};
  at += words_.size_bytes();
  for (std::size_t head = 0; head < kTaggerHeads; ++head) {
    weights_[head] = {reinterpret_cast<const WeightSlot*>(at), header_->weight_slots[head]};
    at += weights_[head].size_bytes();
  }
}

Result<TaggerModel> TaggerModel::load(const std::filesystem::path& path) {
  ISNAD_TRY(auto file, MappedFile::open(path));
  if (auto sound = check(file.bytes()); !sound) return passOn(sound.error(), path.string());
  return TaggerModel(std::move(file));
}

const WordFacts* TaggerModel::find(std::uint64_t word_hash) const {
  const auto slots = static_cast<std::uint32_t>(words_.size());
  if (slots == 0) return nullptr;
  const auto check = checkOf(word_hash);
  for (auto slot = slotOf(word_hash, slots); words_[slot].check != 0;
       slot = slot + 1 == slots ? 0 : slot + 1) {
    if (words_[slot].check == check) return &words_[slot].facts;
  }
  return nullptr;
}

void TaggerModel::fetch(TaggerHead head, std::span<const std::uint64_t> features) const {
  const auto weights = weights_[static_cast<std::size_t>(head)];
  const auto slots = static_cast<std::uint32_t>(weights.size());
  if (slots == 0) return;
  for (const auto feature : features) __builtin_prefetch(&weights[slotOf(feature, slots)]);
}

ISNAD_VECTORISED
void TaggerModel::addWeights(TaggerHead head, std::span<const std::uint64_t> features,
                             Sums& sums) const {
  const auto weights = weights_[static_cast<std::size_t>(head)];
  const auto slots = static_cast<std::uint32_t>(weights.size());
  if (slots == 0) return;
  auto total = sums;
  for (const auto feature : features) {
    if (feature == 0) continue;
    const auto check = checkOf(feature);
    auto slot = slotOf(feature, slots);
    while (weights[slot].check != 0 && weights[slot].check != check)
      slot = slot + 1 == slots ? 0 : slot + 1;
    if (weights[slot].check == 0) continue;
    const auto row = weights[slot].row;  // a copy cannot alias `total`: one vector addition
    for (std::size_t j = 0; j < kRow; ++j) total[j] = static_cast<std::int16_t>(total[j] + row[j]);
  }
  sums = total;
}

Scores TaggerModel::emission(TaggerHead head, const Sums& sums) const {
  const auto which = static_cast<std::size_t>(head);
  Scores scores;
  for (std::size_t j = 0; j < kRow; ++j)
    scores[j] = static_cast<float>(sums[j]) * header_->scale[which];
  scores[kOutside] -= header_->outside_bias[which];
  return scores;
}

}  // namespace isnad::nlp
