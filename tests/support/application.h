#pragma once

#include <ctime>
#include <string>

#include <QApplication>
#include <QEvent>

#include "isnad/render/fonts.h"

/// Tells, while it is watched, which event held its thread longest: see support/watch.h.
class TestApplication : public QApplication {
 public:
  using QApplication::QApplication;

  bool notify(QObject* receiver, QEvent* event) override {
    if (!watched || depth_ > 0) return QApplication::notify(receiver, event);
    const std::string name = std::string(receiver->metaObject()->className()) + ", event " +
                             std::to_string(static_cast<int>(event->type()));
    ++depth_;
    const double before = milliseconds();
    const bool done = QApplication::notify(receiver, event);
    const double took = milliseconds() - before;
    --depth_;
    if (took > longest) {
      longest = took;
      longest_event = name;
    }
    return done;
  }

  bool watched = false;
  double longest = 0;  ///< Milliseconds of the thread's own time.
  std::string longest_event;

 private:
  static double milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
  }

  int depth_ = 0;
};

/// The one application object of a test program, made by the first test that needs it.
inline TestApplication& testApplication() {
  static int argc = 1;
  static char name[] = "test";
  static char* argv[] = {name, nullptr};
  static auto* application = [] {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    auto* made = new TestApplication(argc, argv);
    isnad::render::installFonts();
    return made;
  }();
  return *application;
}
