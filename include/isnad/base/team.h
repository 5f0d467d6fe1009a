#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace isnad {

/// Threads that share loops out among themselves, the caller among them. One caller at a time.
class Team {
 public:
  using Body = std::function<void(std::size_t begin, std::size_t end)>;

  /// `threads` counts the caller; 0: as many as the machine has.
  explicit Team(unsigned threads);
  ~Team();
  Team(const Team&) = delete;
  Team& operator=(const Team&) = delete;

  /// Calls `body` once for each piece of [0, count); pieces are `grain` long but the last, however
  /// many threads there are, so that sums by piece come out the same. Returns when all are done.
  void share(std::size_t count, std::size_t grain, const Body& body);
  /// Calls `job` once for each number below size(), so that each may have room of its own.
  void each(const std::function<void(unsigned member)>& job);

  [[nodiscard]] unsigned size() const { return static_cast<unsigned>(threads_.size()) + 1; }

 private:
  void work();
  void takePieces();

  std::mutex mutex_;
  std::condition_variable begun_;
  std::condition_variable ended_;
  const Body* body_ = nullptr;
  std::size_t count_ = 0;
  std::size_t grain_ = 1;
  std::atomic<std::size_t> next_{0};
  std::size_t round_ = 0;  // guarded by mutex_, as are the next two
  std::size_t running_ = 0;
  bool quit_ = false;
  std::vector<std::jthread> threads_;
};

}  // namespace isnad
