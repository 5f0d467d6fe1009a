#pragma once

#include <utility>

#include <QCoreApplication>

#include "isnad/base/worker.h"

namespace isnad::gui {

/// Runs work on the worker and delivers its result on the GUI thread. Starting again, or destroying
/// this object, abandons what was started before: its token stops and its result never arrives.
class LatestJob {
 public:
  explicit LatestJob(Worker& worker) : worker_(worker) {}
  ~LatestJob() { cancel(); }
  LatestJob(const LatestJob&) = delete;
  LatestJob& operator=(const LatestJob&) = delete;

  void cancel() { stop_.request_stop(); }

  /// `work(std::stop_token)` runs on the worker, `done(result)` on the GUI thread.
  template <class Work, class Done>
  void start(Work work, Done done) {
    cancel();
    stop_ = worker_.submit(
        [work = std::move(work), done = std::move(done)](std::stop_token stop) mutable {
          // The token is asked again where cancel() is called, on the GUI thread: no race.
          QMetaObject::invokeMethod(
              qApp,
              [done = std::move(done), stop, result = work(stop)]() mutable {
                if (!stop.stop_requested()) done(std::move(result));
              },
              Qt::QueuedConnection);
        });
  }

 private:
  Worker& worker_;
  std::stop_source stop_;
};

}  // namespace isnad::gui
