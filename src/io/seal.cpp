#include "isnad/io/seal.h"

#include <algorithm>
#include <fstream>
#include <optional>

#include "isnad/io/graph_formats.h"
#include "sha256.h"

namespace isnad::io {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMark = "isnad-seal/1:";
constexpr std::size_t kDigits = 64;
constexpr char kEnd = '.';

const std::string& emptySeal() {
  static const std::string kZeros(kDigits, '0');
  return kZeros;
}

/// A file in pieces: an export may be larger than the memory.
class Pieces {
 public:
  explicit Pieces(const fs::path& file) : in_(file, std::ios::binary | std::ios::ate) {
    if (in_) size_ = static_cast<std::size_t>(in_.tellg());
  }

  [[nodiscard]] bool isOpen() const { return in_.is_open(); }
  [[nodiscard]] std::size_t size() const { return size_; }
  /// Shorter at the end.
  std::string at(std::size_t place, std::size_t size) {
    std::string piece(place < size_ ? std::min(size, size_ - place) : 0, '\0');
    in_.seekg(static_cast<std::streamoff>(place));
    in_.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    return piece;
  }

 private:
  std::ifstream in_;
  std::size_t size_ = 0;
};

constexpr std::size_t kPiece = std::size_t{1} << 20;

bool isDigit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

/// Where the digits of a file's seals begin.
std::vector<std::size_t> sealsIn(Pieces& file) {
  constexpr std::size_t kWhole = kMark.size() + kDigits + 1;
  std::vector<std::size_t> places;
  for (std::size_t from = 0; from < file.size(); from += kPiece) {
    const auto piece = file.at(from, kPiece + kWhole - 1);  // one that begins in it is whole
    for (auto at = piece.find(kMark); at != std::string::npos && at + kWhole <= piece.size();
         at = piece.find(kMark, at + 1)) {
      const auto digits = std::string_view(piece).substr(at + kMark.size(), kDigits);
      if (piece[at + kWhole - 1] == kEnd && std::ranges::all_of(digits, isDigit))
        places.push_back(from + at + kMark.size());
    }
  }
  return places;
}

/// Bytes that stand in for those of a file from `at` on.
struct Patch {
  std::size_t at = 0;
  std::string bytes;
};

/// ISO 3309, as PNG has it.
std::uint32_t crcOf(std::string_view bytes) {
  constexpr std::uint32_t kPolynomial = 0xEDB88320U;
  std::uint32_t crc = ~0U;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? kPolynomial : 0U);
  }
  return ~crc;
}

std::uint32_t bigEndian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (const char c : bytes.substr(0, 4)) value = (value << 8U) | static_cast<unsigned char>(c);
  return value;
}

/// The checksum of the PNG chunk that a patch lies in, with the patch. Chunks are: length, four
/// letters, data, checksum of the latter two.
std::optional<Patch> checksumOf(Pieces& png, const Patch& patch) {
  constexpr std::size_t kSignature = 8;
  constexpr std::size_t kHead = 8;
  constexpr std::size_t kFrame = 12;
  for (auto at = kSignature; at + kFrame <= png.size();) {
    const std::size_t length = bigEndian(png.at(at, 4));
    if (length > png.size() - at - kFrame) break;
    const auto end = at + kHead + length;
    if (patch.at >= at + kHead && patch.at + patch.bytes.size() <= end) {
      auto chunk = png.at(at + 4, length + 4);
      chunk.replace(patch.at - at - 4, patch.bytes.size(), patch.bytes);
      const auto crc = crcOf(chunk);
      Patch checksum{end, {}};
      for (const unsigned shift : {24U, 16U, 8U, 0U})
        checksum.bytes += static_cast<char>((crc >> shift) & 255U);
      return checksum;
    }
    at += kFrame + length;
  }
  return std::nullopt;
}

/// A file of an export, and where the digits of its seals begin.
struct Rooms {
  fs::path path;
  std::vector<std::size_t> places;
};

auto unreadable(const fs::path& file) {
  return passOn(errorOf(Cause::CannotBeRead), "reading", file);
}

Result<std::vector<Rooms>> roomsIn(const std::vector<fs::path>& files) {
  std::vector<Rooms> rooms;
  for (const auto& path : files) {
    Pieces file(path);
    if (!file.isOpen()) return unreadable(path);
    rooms.push_back({path, sealsIn(file)});
  }
  return rooms;
}

bool isEmpty(const std::vector<Rooms>& rooms) {
  return std::ranges::all_of(rooms, [](const Rooms& of) { return of.places.empty(); });
}

/// What makes `seal` the seal of a file, in order.
std::vector<Patch> patchesFor(Pieces& file, const std::vector<std::size_t>& places,
                              const std::string& seal) {
  std::vector<Patch> patches;
  const bool png = file.at(0, 4) == "\x89PNG";
  for (const auto place : places) {
    patches.push_back({place, seal});
    if (!png) continue;
    if (auto checksum = checksumOf(file, patches.back())) patches.push_back(std::move(*checksum));
  }
  return patches;
}

/// The part of a patch that falls into a piece.
void lay(std::string& piece, std::size_t from, const Patch& patch) {
  for (std::size_t i = 0; i < patch.bytes.size(); ++i) {
    const auto at = patch.at + i;
    if (at >= from && at < from + piece.size()) piece[at - from] = patch.bytes[i];
  }
}

/// Of all files, with their seals empty.
Result<std::string> hashOf(const std::vector<Rooms>& rooms) {
  Sha256 hash;
  for (const auto& [path, places] : rooms) {
    Pieces file(path);
    if (!file.isOpen()) return unreadable(path);
    hash.add(std::to_string(file.size()) + "\n");
    const auto patches = patchesFor(file, places, emptySeal());
    for (std::size_t from = 0; from < file.size(); from += kPiece) {
      auto piece = file.at(from, kPiece);
      for (const auto& patch : patches) lay(piece, from, patch);
      hash.add(piece);
    }
  }
  return hash.hex();
}

Status overwrite(const fs::path& file, const std::vector<Patch>& patches) {
  if (patches.empty()) return {};
  std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
  for (const auto& patch : patches) {
    out.seekp(static_cast<std::streamoff>(patch.at));
    out.write(patch.bytes.data(), static_cast<std::streamsize>(patch.bytes.size()));
  }
  out.close();
  if (!out) return passOn(errorOf(Cause::CannotBeWritten), "sealing", file);
  return {};
}

Result<Seal> sealAmong(const std::vector<fs::path>& files) {
  ISNAD_TRY(const auto rooms, roomsIn(files));
  const auto sealed =
      std::ranges::find_if(rooms, [](const Rooms& of) { return !of.places.empty(); });
  if (sealed == rooms.end()) return Seal::None;
  const auto seal = Pieces(sealed->path).at(sealed->places.front(), kDigits);
  if (seal == emptySeal()) return Seal::None;
  ISNAD_TRY(const auto hash, hashOf(rooms));
  return hash == seal ? Seal::Whole : Seal::Broken;
}

}  // namespace

std::string sealRoom() { return std::string(kMark) + emptySeal() + kEnd; }

Status sealFiles(const std::vector<fs::path>& files) {
  ISNAD_TRY(const auto rooms, roomsIn(files));
  if (isEmpty(rooms)) return {};
  ISNAD_TRY(const auto seal, hashOf(rooms));
  for (const auto& [path, places] : rooms) {
    Pieces file(path);
    ISNAD_CHECK(overwrite(path, patchesFor(file, places, seal)));
  }
  return {};
}

Result<Seal> sealOn(const fs::path& written) {
  if (!fs::is_directory(written)) return sealAmong({written});
  auto best = Seal::None;
  for (const auto format : allGraphFormats()) {
    if (!isFolder(format)) continue;
    std::vector<fs::path> files;
    for (const auto& part : partsOf(format)) files.push_back(written / part.name);
    if (!std::ranges::all_of(files, [](const auto& file) { return fs::is_regular_file(file); }))
      continue;
    ISNAD_TRY(const auto seal, sealAmong(files));
    if (seal == Seal::Whole) return seal;
    if (seal == Seal::Broken) best = seal;
  }
  return best;
}

}  // namespace isnad::io
