#pragma once

#include "support/application.h"

/// While it is there, measures how long the GUI thread is held by each event that reaches an
/// object, with all that the event sets off. It is the thread's own time, so that a busy machine
/// does not count.
class Watch {
 public:
  /// Milliseconds. A person notices 100; tests are built without optimisation, so they get three
  /// times that.
  static constexpr double kAllowed = 300;

  Watch() {
    testApplication().longest = 0;
    testApplication().watched = true;
  }
  ~Watch() { testApplication().watched = false; }
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

  [[nodiscard]] double longest() const { return testApplication().longest; }
  [[nodiscard]] std::string longestEvent() const { return testApplication().longest_event; }
};
