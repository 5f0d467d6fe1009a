#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace isnad {

/// One background thread that runs jobs in the order they were submitted.
/// What only its jobs touch (a store connection, a tokenizer) needs no lock.
/// Every member may be called from any thread; a job must not throw.
class Worker {
 public:
  using Job = std::function<void(std::stop_token)>;

  Worker();
  ~Worker();  ///< Asks the running job to stop, drops the waiting ones, and joins.
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// Queues the job and returns at once. request_stop() on the result cancels it: a job that has
  /// not begun is dropped, one that runs sees it in its token.
  std::stop_source submit(Job job);

 private:
  struct Task {
    Job job;
    std::stop_source stop;
  };
  void run(std::stop_token stop);

  std::mutex mutex_;
  std::condition_variable_any ready_;
  std::deque<Task> tasks_;  // guarded by mutex_
  std::jthread thread_;     // last: it starts when the rest is ready
};

}  // namespace isnad
