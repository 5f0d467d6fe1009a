#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace isnad::render {

/// Threads that do one thing together, over and over: run() calls the job on each, the caller's own
/// among them, and returns when all are done.
class ThreadTeam {
 public:
  using Job = std::function<void(unsigned member)>;

  explicit ThreadTeam(unsigned size) {
    for (unsigned member = 1; member < size; ++member)
      threads_.emplace_back([this, member](const std::stop_token& stop) { serve(member, stop); });
  }

  [[nodiscard]] unsigned size() const { return static_cast<unsigned>(threads_.size()) + 1; }

  void run(const Job& job) {
    {
      const std::lock_guard lock(mutex_);
      job_ = &job;
      working_ = threads_.size();
      ++round_;
    }
    begin_.notify_all();
    job(0);
    std::unique_lock lock(mutex_);
    end_.wait(lock, [this] { return working_ == 0; });
  }

 private:
  void serve(unsigned member, const std::stop_token& stop) {
    std::uint64_t done = 0;
    while (true) {
      const Job* job = nullptr;
      {
        std::unique_lock lock(mutex_);
        if (!begin_.wait(lock, stop, [&] { return round_ != done; })) return;
        done = round_;
        job = job_;
      }
      (*job)(member);
      const std::lock_guard lock(mutex_);
      if (--working_ == 0) end_.notify_one();
    }
  }

  std::mutex mutex_;
  std::condition_variable_any begin_;
  std::condition_variable end_;
  const Job* job_ = nullptr;           // guarded by mutex_
  std::size_t working_ = 0;            // guarded by mutex_
  std::uint64_t round_ = 0;            // guarded by mutex_
  std::vector<std::jthread> threads_;  // last: they end before the rest
};

}  // namespace isnad::render
