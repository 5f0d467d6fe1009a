#include "isnad/io/claim_spool.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <numeric>
#include <optional>

#include "claim_packing.h"
#include "spill_file.h"

namespace isnad::io {

namespace {

constexpr std::size_t kInMemory = std::size_t{4} << 20;
constexpr std::size_t kWindow = std::size_t{64} << 10;
constexpr std::size_t kHead = sizeof(std::uint32_t);  // the length of what follows

std::size_t lengthAt(std::string_view bytes) {
  std::uint32_t length = 0;
  std::memcpy(&length, bytes.data(), kHead);
  return length;
}

}  // namespace

/// Records one after the other: those before `in_file` in the file, the rest in `bytes`; all in
/// `bytes` where there is no file.
struct ClaimSpool::Store {
  std::string bytes;
  std::optional<SpillFile> file;
  std::uint64_t in_file = 0;
  std::vector<std::uint64_t> places;  // of the records, in the order of reading
  std::optional<Error> trouble;       // while it is written
  mutable std::atomic<bool> broken = false;

  void add(const PublishedClaim& claim) {
    places.push_back(in_file + bytes.size());
    const auto head = bytes.size();
    bytes.append(kHead, '\0');
    pack(claim, bytes);
    const auto length = static_cast<std::uint32_t>(bytes.size() - head - kHead);
    std::memcpy(bytes.data() + head, &length, kHead);
  }

  void spill() {
    if (!file) {
      auto made = SpillFile::make();
      if (!made) return giveUp(made.error());
      file.emplace(*std::move(made));
    }
    if (const auto written = file->append(bytes); !written) return giveUp(written.error());
    in_file += bytes.size();
    bytes.clear();
  }

  void giveUp(const Error& error) {
    trouble = error;
    bytes.clear();
    bytes.shrink_to_fit();
  }

  /// The packed claim at a place; it lies in `window` or in memory. Nothing where it cannot be
  /// read.
  std::optional<std::string_view> at(std::uint64_t place, std::string& window,
                                     std::uint64_t& window_at) const {
    if (place >= in_file) {
      const auto rest = std::string_view(bytes).substr(place - in_file);
      return rest.substr(kHead, lengthAt(rest));
    }
    const auto held = [&](std::size_t size) {
      return place >= window_at && place + size <= window_at + window.size();
    };
    const auto hold = [&](std::size_t size) {
      window_at = place;
      return file->read(place, size, window) && window.size() >= kHead;
    };
    if (!held(kHead) && !hold(kWindow)) return std::nullopt;
    const auto length = lengthAt(std::string_view(window).substr(place - window_at));
    if (!held(kHead + length) && !(hold(std::max(kWindow, kHead + length)) && held(kHead + length)))
      return std::nullopt;
    return std::string_view(window).substr(place - window_at + kHead, length);
  }
};

ClaimSpool::ClaimSpool(const std::vector<PublishedClaim>& claims)
    : store_(std::make_shared<Store>()) {
  for (const auto& claim : claims) store_->add(claim);
}

std::size_t ClaimSpool::size() const { return store_ ? store_->places.size() : 0; }

ClaimSpool::Iterator ClaimSpool::begin() const { return {store_, progress_, 0}; }

const PublishedClaim ClaimSpool::operator[](std::size_t index) const {
  return *Iterator(store_, nullptr, index);
}

Status ClaimSpool::check() const {
  if (progress_ && progress_->isStopped()) return fail(ErrorCode::Cancelled, "it was stopped");
  if (store_ && store_->broken) return fail(Cause::TemporaryUnreadable);
  return {};
}

ClaimSpool::Iterator::Iterator(std::shared_ptr<Store> store, std::shared_ptr<TaskProgress> progress,
                               std::size_t index)
    : store_(std::move(store)), progress_(std::move(progress)), index_(index) {
  if (store_) read();
}

ClaimSpool::Iterator& ClaimSpool::Iterator::operator++() {
  ++index_;
  read();
  return *this;
}

void ClaimSpool::Iterator::read() {
  if (index_ >= store_->places.size() || (progress_ && !progress_->advance())) {
    store_.reset();
    return;
  }
  const auto packed = store_->at(store_->places[index_], window_, window_at_);
  if (packed && unpack(*packed, claim_)) return;
  store_->broken = true;
  store_.reset();
}

ClaimSpoolWriter::ClaimSpoolWriter() : store_(std::make_unique<ClaimSpool::Store>()) {}
ClaimSpoolWriter::~ClaimSpoolWriter() = default;
ClaimSpoolWriter::ClaimSpoolWriter(ClaimSpoolWriter&&) noexcept = default;
ClaimSpoolWriter& ClaimSpoolWriter::operator=(ClaimSpoolWriter&&) noexcept = default;

void ClaimSpoolWriter::add(const PublishedClaim& claim) {
  if (store_->trouble) return;
  store_->add(claim);
  ids_.push_back(claim.claim.id.value);
  if (store_->bytes.size() >= kInMemory) store_->spill();
}

std::size_t ClaimSpoolWriter::size() const { return ids_.size(); }

Result<ClaimSpool> ClaimSpoolWriter::finish(Order order) {
  // What lies in a file lies there whole, so that little is held meanwhile.
  if (store_->file && !store_->trouble) store_->spill();
  if (store_->trouble) return tl::unexpected<Error>(*store_->trouble);
  store_->bytes.shrink_to_fit();
  auto& places = store_->places;
  if (order == Order::ById && !std::ranges::is_sorted(ids_)) {
    std::vector<std::size_t> rank(ids_.size());
    std::iota(rank.begin(), rank.end(), std::size_t{0});
    std::ranges::stable_sort(rank, {}, [this](std::size_t i) { return ids_[i]; });
    std::vector<std::uint64_t> sorted(places.size());
    std::ranges::transform(rank, sorted.begin(), [&](std::size_t i) { return places[i]; });
    places = std::move(sorted);
  }
  places.shrink_to_fit();
  ids_ = {};
  ClaimSpool spool;
  spool.store_ = std::move(store_);
  return spool;
}

}  // namespace isnad::io
