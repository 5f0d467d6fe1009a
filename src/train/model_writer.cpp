#include "model_writer.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <fstream>

namespace isnad::train {

using nlp::FileHeader;
using nlp::kLabels;
using nlp::kRow;
using nlp::Scores;

namespace {

constexpr double kFill = 0.65;

/// Places keys into a table of open addressing; the slot of each.
std::vector<std::uint32_t> place(const std::vector<std::uint64_t>& keys, std::uint32_t slots,
                                 std::vector<std::uint32_t>& checks) {
  checks.assign(slots, 0);
  std::vector<std::uint32_t> placed;
  for (const auto key : keys) {
    auto slot = nlp::slotOf(key, slots);
    while (checks[slot] != 0) slot = slot + 1 == slots ? 0 : slot + 1;
    checks[slot] = nlp::checkOf(key);
    placed.push_back(slot);
  }
  return placed;
}

std::uint32_t slotsFor(std::size_t keys) {
  return static_cast<std::uint32_t>(static_cast<double>(keys) / kFill) + 4;
}

template <class T>
void append(std::vector<std::byte>& bytes, const std::vector<T>& values) {
  const auto at = bytes.size();
  bytes.resize(at + values.size() * sizeof(T));
  std::memcpy(bytes.data() + at, values.data(), values.size() * sizeof(T));
}

float largest(const Scores& row) {
  float most = 0;
  for (std::size_t j = 0; j < kLabels; ++j) most = std::max(most, std::abs(row[j]));
  return most;
}

void appendWords(const WordFactTable& words, FileHeader& header, std::vector<std::byte>& bytes) {
  std::vector<std::uint64_t> keys;
  for (const auto& [hash, facts] : words.all()) keys.push_back(hash);
  std::ranges::sort(keys);
  header.word_slots = slotsFor(keys.size());
  std::vector<std::uint32_t> checks;
  const auto slots = place(keys, header.word_slots, checks);
  std::vector<nlp::WordSlot> table(header.word_slots);
  for (std::size_t i = 0; i < keys.size(); ++i)
    table[slots[i]] = {checks[slots[i]], *words.find(keys[i])};
  append(bytes, table);
}

void appendWeights(const TrainedModel& model, std::size_t head, float smallest, FileHeader& header,
                   std::vector<std::byte>& bytes) {
  std::vector<std::uint64_t> keys;
  std::vector<Scores> rows;
  std::vector<float> sizes;
  for (std::uint32_t f = 0; f < model.features->size(); ++f) {
    const auto row = model.weights->row(f, model.domain[head]);
    if (largest(row) < smallest) continue;
    keys.push_back(model.features->hashes()[f]);
    rows.push_back(row);
    sizes.push_back(largest(row));
  }
  // A few very large weights may be cut off, so that the many small ones keep their precision.
  auto sorted = sizes;
  std::ranges::sort(sorted);
  const float top = sorted.empty() ? 1.0F : sorted[sorted.size() - 1 - sorted.size() / 2000];
  header.scale[head] = top / 127;
  header.weight_slots[head] = slotsFor(keys.size());
  std::vector<std::uint32_t> checks;
  const auto slots = place(keys, header.weight_slots[head], checks);
  std::vector<nlp::WeightSlot> table(header.weight_slots[head]);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto& slot = table[slots[i]];
    slot.check = checks[slots[i]];
    for (std::size_t j = 0; j < kLabels; ++j) {
      const float value = std::round(rows[i][j] / header.scale[head]);
      slot.row[j] = static_cast<std::int8_t>(std::clamp(value, -127.0F, 127.0F));
    }
  }
  append(bytes, table);
}

}  // namespace

Status writeModel(const TrainedModel& model, float smallest, const std::filesystem::path& path) {
  FileHeader header;
  std::vector<std::byte> body;
  appendWords(*model.words, header, body);
  for (std::size_t head = 0; head < nlp::kTaggerHeads; ++head) {
    appendWeights(model, head, smallest, header, body);
    header.outside_bias[head] = model.outside_bias[head];
    header.transitions[head] = model.weights->transitions(model.domain[head]);
    header.memory_transitions[head] = header.transitions[head];
    if (model.memory[head] == nullptr) continue;
    header.memory_transitions[head] = model.memory[head]->transitions(0);
    for (std::uint32_t f = 0; f < nlp::kMemoryFeatures; ++f)
      header.memory[head][f] = model.memory[head]->row(f, 0);
  }
  header.size = sizeof header + body.size();
  std::vector<std::byte> bytes(sizeof header);
  std::memcpy(bytes.data(), &header, sizeof header);
  append(bytes, body);
  header.checksum = nlp::checksumOf(std::span(bytes).subspan(offsetof(FileHeader, size)));
  std::memcpy(bytes.data(), &header, sizeof header);
  std::ofstream out(path, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) return fail(ErrorCode::Io, path.string() + ": cannot be written");
  return {};
}

}  // namespace isnad::train
