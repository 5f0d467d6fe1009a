#include "isnad/base/worker.h"

#include <atomic>
#include <future>
#include <vector>

#include "support/catch.h"

using isnad::Worker;

TEST_CASE("jobs run one after another in the order they were submitted") {
  std::vector<int> order;
  std::promise<void> done;
  {
    Worker worker;
    for (int i = 0; i < 5; ++i) worker.submit([&order, i](std::stop_token) { order.push_back(i); });
    worker.submit([&done](std::stop_token) { done.set_value(); });
    done.get_future().wait();
  }
  CHECK(order == std::vector<int>{0, 1, 2, 3, 4});
}

TEST_CASE("a job cancelled before it begins never runs") {
  std::atomic<bool> ran = false;
  std::promise<void> gate;
  std::promise<void> done;
  Worker worker;
  worker.submit([&](std::stop_token) { gate.get_future().wait(); });
  auto stop = worker.submit([&](std::stop_token) { ran = true; });
  stop.request_stop();
  worker.submit([&](std::stop_token) { done.set_value(); });
  gate.set_value();
  done.get_future().wait();
  CHECK_FALSE(ran);
}

TEST_CASE("a running job sees that it is cancelled") {
  std::promise<void> started;
  std::promise<bool> stopped;
  Worker worker;
  auto stop = worker.submit([&](std::stop_token token) {
    started.set_value();
    while (!token.stop_requested()) std::this_thread::yield();
    stopped.set_value(true);
  });
  started.get_future().wait();
  stop.request_stop();
  CHECK(stopped.get_future().get());
}

TEST_CASE("destroying a worker stops its running job and drops the rest") {
  std::atomic<int> ran = 0;
  {
    Worker worker;
    std::promise<void> started;
    worker.submit([&](std::stop_token token) {
      started.set_value();
      while (!token.stop_requested()) std::this_thread::yield();
      ++ran;
    });
    worker.submit([&](std::stop_token) { ran += 100; });
    started.get_future().wait();
  }
  CHECK(ran == 1);
}
