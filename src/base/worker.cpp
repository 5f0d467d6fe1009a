#include "isnad/base/worker.h"

#include <utility>

namespace isnad {

Worker::Worker() : thread_([this](std::stop_token stop) { run(std::move(stop)); }) {}

Worker::~Worker() = default;

std::stop_source Worker::submit(Job job) {
  std::stop_source stop;
  {
    const std::lock_guard lock(mutex_);
    tasks_.push_back({std::move(job), stop});
  }
  ready_.notify_one();
  return stop;
}

void Worker::run(std::stop_token stop) {
  while (true) {
    Task task;
    {
      std::unique_lock lock(mutex_);
      if (!ready_.wait(lock, stop, [this] { return !tasks_.empty(); })) return;
      if (stop.stop_requested()) return;
      task = std::move(tasks_.front());
      tasks_.pop_front();
    }
    const std::stop_callback forward(stop, [&] { task.stop.request_stop(); });
    if (!task.stop.stop_requested()) task.job(task.stop.get_token());
  }
}

}  // namespace isnad
