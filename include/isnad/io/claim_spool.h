#pragma once

#include <cstdint>
#include <iterator>
#include <memory>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/base/task_progress.h"
#include "isnad/io/published_claim.h"

namespace isnad::io {

/// Claims with their words, written once and read in order as often as a format needs them. They
/// lie packed in memory while they are few (4 MiB), in a file without a name when they are many:
/// in TMPDIR, /var/tmp or /tmp, as SQLite's. So one claim at a time is held, and eight bytes for
/// each of the others. Copies share what is written; any number of threads may read.
class ClaimSpool {
 public:
  class Iterator;

  ClaimSpool() = default;
  ClaimSpool(const std::vector<PublishedClaim>& claims);  ///< In memory, however many.

  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] bool empty() const { return size() == 0; }
  /// Claims from the first on, each read when the one before it was used. Ends early where the
  /// file cannot be read or `watchedBy` was stopped; check() tells.
  [[nodiscard]] Iterator begin() const;
  [[nodiscard]] static std::default_sentinel_t end() { return {}; }
  [[nodiscard]] const PublishedClaim operator[](std::size_t index) const;

  /// Every claim that is read through this copy from now on is a step of it.
  void watchedBy(std::shared_ptr<TaskProgress> progress) { progress_ = std::move(progress); }
  /// Cancelled where the reading was stopped, Io where it failed: what was made of it is not whole.
  [[nodiscard]] Status check() const;

 private:
  friend class ClaimSpoolWriter;
  struct Store;
  std::shared_ptr<Store> store_;
  std::shared_ptr<TaskProgress> progress_;
};

/// An input iterator: the claim it stands at is overwritten by the next.
class ClaimSpool::Iterator {
 public:
  using iterator_concept = std::input_iterator_tag;
  using value_type = PublishedClaim;
  using difference_type = std::ptrdiff_t;

  Iterator() = default;
  const PublishedClaim& operator*() const { return claim_; }
  const PublishedClaim* operator->() const { return &claim_; }
  Iterator& operator++();
  void operator++(int) { ++*this; }
  bool operator==(std::default_sentinel_t) const { return store_ == nullptr; }

 private:
  friend class ClaimSpool;
  Iterator(std::shared_ptr<Store> store, std::shared_ptr<TaskProgress> progress, std::size_t index);
  void read();

  std::shared_ptr<Store> store_;  // none at the end
  std::shared_ptr<TaskProgress> progress_;
  std::size_t index_ = 0;
  std::string window_;  // of the file
  std::uint64_t window_at_ = 0;
  PublishedClaim claim_;
};

/// Fills a spool. What fails on the way is told by finish().
class ClaimSpoolWriter {
 public:
  ClaimSpoolWriter();
  ~ClaimSpoolWriter();
  ClaimSpoolWriter(ClaimSpoolWriter&&) noexcept;
  ClaimSpoolWriter& operator=(ClaimSpoolWriter&&) noexcept;

  void add(const PublishedClaim& claim);
  [[nodiscard]] std::size_t size() const;

  enum class Order : std::uint8_t { AsAdded, ById };
  /// Once, at the end. Io where the file could not be made or written.
  [[nodiscard]] Result<ClaimSpool> finish(Order order = Order::AsAdded);

 private:
  std::unique_ptr<ClaimSpool::Store> store_;
  std::vector<std::int64_t> ids_;
};

/// The claims that `change` answers true for, as it leaves them.
template <class Change>
[[nodiscard]] Result<ClaimSpool> changed(const ClaimSpool& claims, Change change) {
  ClaimSpoolWriter writer;
  for (PublishedClaim claim : claims) {
    if (change(claim)) writer.add(claim);
  }
  ISNAD_CHECK(claims.check());
  return writer.finish();
}

}  // namespace isnad::io
