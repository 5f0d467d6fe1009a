#include "isnad/base/team.h"

#include <algorithm>

namespace isnad {

Team::Team(unsigned threads) {
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  for (unsigned i = 1; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

Team::~Team() {
  {
    const std::lock_guard lock(mutex_);
    quit_ = true;
  }
  begun_.notify_all();
}

void Team::share(std::size_t count, std::size_t grain, const Body& body) {
  if (threads_.empty() || count <= grain) {
    for (std::size_t begin = 0; begin < count; begin += grain)
      body(begin, std::min(count, begin + grain));
    return;
  }
  {
    const std::lock_guard lock(mutex_);
    body_ = &body;
    count_ = count;
    grain_ = grain;
    next_ = 0;
    running_ = threads_.size();
    ++round_;
  }
  begun_.notify_all();
  takePieces();
  std::unique_lock lock(mutex_);
  ended_.wait(lock, [this] { return running_ == 0; });
}

void Team::each(const std::function<void(unsigned member)>& job) {
  share(size(), 1, [&](std::size_t member, std::size_t) { job(static_cast<unsigned>(member)); });
}

void Team::takePieces() {
  for (;;) {
    const auto begin = next_.fetch_add(grain_);
    if (begin >= count_) return;
    (*body_)(begin, std::min(count_, begin + grain_));
  }
}

void Team::work() {
  std::size_t seen = 0;
  std::unique_lock lock(mutex_);
  for (;;) {
    begun_.wait(lock, [&] { return quit_ || round_ != seen; });
    if (quit_) return;
    seen = round_;
    lock.unlock();
    takePieces();
    lock.lock();
    if (--running_ == 0) ended_.notify_one();
  }
}

}  // namespace isnad
