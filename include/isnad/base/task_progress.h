#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <stop_token>

namespace isnad {

/// How far a long piece of work is, and whether it is still wanted. Every member may be called from
/// any thread: one works, others look on and stop it.
class TaskProgress {
 public:
  /// More work is ahead.
  void expect(std::size_t steps) { expected_ += steps; }
  /// Some of it is done. False where the rest is not wanted any more.
  [[nodiscard]] bool advance(std::size_t steps = 1) {
    done_ += steps;
    return !isStopped();
  }
  void stop() { (void)stop_.request_stop(); }
  [[nodiscard]] bool isStopped() const { return stop_.stop_requested(); }
  /// For work that asks a token instead, a layout say.
  [[nodiscard]] std::stop_token token() const { return stop_.get_token(); }
  /// 0 … 1; 0 while nobody knows how much is ahead.
  [[nodiscard]] double part() const {
    const std::size_t expected = expected_;
    if (expected == 0) return 0;
    return std::min(1.0, static_cast<double>(done_) / static_cast<double>(expected));
  }

 private:
  std::atomic<std::size_t> expected_ = 0;
  std::atomic<std::size_t> done_ = 0;
  std::stop_source stop_;
};

}  // namespace isnad
