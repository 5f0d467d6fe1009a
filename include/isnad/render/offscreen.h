#pragma once

#include <memory>

class QGuiApplication;

namespace isnad::render {

/// What drawing needs where there is no window: make one in `main`, keep it while pictures are
/// made. Fonts are installed, messages about an absent desktop kept off stderr.
class OffscreenApplication {
 public:
  OffscreenApplication();
  ~OffscreenApplication();
  OffscreenApplication(const OffscreenApplication&) = delete;
  OffscreenApplication& operator=(const OffscreenApplication&) = delete;

 private:
  std::unique_ptr<QGuiApplication> application_;  ///< None where there is one already.
};

}  // namespace isnad::render
