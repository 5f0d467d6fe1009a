#pragma once

#include <QEventLoop>
#include <QTimer>

/// Turns events until the condition holds; false after a while.
template <class Condition>
bool waitFor(Condition condition) {
  constexpr int kTries = 500;
  constexpr int kMilliseconds = 10;
  for (int i = 0; i < kTries && !condition(); ++i) {
    QEventLoop loop;
    QTimer::singleShot(kMilliseconds, &loop, &QEventLoop::quit);
    loop.exec();
  }
  return condition();
}
