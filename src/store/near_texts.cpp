#include "near_texts.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace isnad::store {

namespace {

constexpr std::size_t kHashes = 32;
constexpr std::size_t kBands = 8;
constexpr std::size_t kRows = kHashes / kBands;
constexpr std::size_t kShingle = 3;  // words
constexpr std::size_t kNear = 22;    // of kHashes: about 70 % of the shingles

using Signature = std::array<std::uint32_t, kHashes>;

constexpr std::uint64_t kFnvBasis = 0xcbf29ce484222325ULL;
constexpr std::uint64_t kFnvPrime = 0x100000001b3ULL;

std::uint64_t mix(std::uint64_t value) {  // the finaliser of splitmix64
  value = (value ^ value >> 30U) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ value >> 27U) * 0x94d049bb133111ebULL;
  return value ^ value >> 31U;
}

std::uint64_t hashOf(std::string_view text) {
  std::uint64_t hash = kFnvBasis;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * kFnvPrime;
  return hash;
}

Signature signatureOf(const std::vector<WordReader::Word>& words) {
  Signature signature;
  signature.fill(std::numeric_limits<std::uint32_t>::max());
  std::vector<std::uint64_t> hashes;
  for (const auto& word : words) {
    if (!word.forms.empty()) hashes.push_back(hashOf(word.forms.front()));
  }
  for (std::size_t i = 0; i + kShingle <= hashes.size(); ++i) {
    std::uint64_t shingle = 0;
    for (std::size_t k = 0; k < kShingle; ++k) shingle = mix(shingle + hashes[i + k]);
    for (std::size_t h = 0; h < kHashes; ++h) {
      shingle = mix(shingle + h + 1);
      signature[h] = std::min(signature[h], static_cast<std::uint32_t>(shingle >> 32U));
    }
  }
  return signature;
}

std::int64_t bandHash(const Signature& signature, std::size_t band) {
  std::uint64_t hash = band;
  for (std::size_t r = 0; r < kRows; ++r) hash = mix(hash + signature[band * kRows + r]);
  return static_cast<std::int64_t>(hash);
}

std::string_view bytesOf(const Signature& signature) {
  return {reinterpret_cast<const char*>(signature.data()), sizeof signature};
}

std::size_t shared(const Signature& signature, const std::string& bytes) {
  if (bytes.size() != sizeof signature) return 0;
  Signature other;
  std::memcpy(other.data(), bytes.data(), bytes.size());
  std::size_t same = 0;
  for (std::size_t h = 0; h < kHashes; ++h) same += signature[h] == other[h] ? 1U : 0U;
  return same;
}

}  // namespace

Status joinStory(Database& database, WordReader& words, model::ArticleId article,
                 std::string_view text) {
  const auto read = words.words(text);
  std::int64_t story = article.value;
  if (read.size() >= kShingle) {
    const auto signature = signatureOf(read);
    std::size_t most = kNear - 1;
    ISNAD_TRY(auto near, database.prepare(R"sql(
      SELECT story, signature FROM near_band JOIN near_text USING (article) JOIN article ON article.id = near_band.article
      WHERE band = ? AND hash = ? ORDER BY near_band.article LIMIT 20)sql"));
    ISNAD_TRY(auto insert, database.prepare("INSERT INTO near_band VALUES (?, ?, ?)"));
    for (std::size_t band = 0; band < kBands; ++band) {
      const auto hash = bandHash(signature, band);
      ISNAD_CHECK(near.with(band, hash).each([&](const Statement& row) -> Status {
        const auto same = shared(signature, row.text(1));
        if (same > most) {
          most = same;
          story = row.integer(0);
        }
        return {};
      }));
      ISNAD_CHECK(insert.with(band, hash, article).run());
    }
    ISNAD_TRY(auto keep, database.prepare("INSERT INTO near_text VALUES (?, ?)"));
    keep.bind(1, article.value).bindBlob(2, bytesOf(signature));
    ISNAD_CHECK(keep.run());
  }
  return database.run("UPDATE article SET story = ?2 WHERE id = ?1", article, story);
}

}  // namespace isnad::store
