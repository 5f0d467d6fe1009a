#pragma once

#include <QTranslator>

#include "isnad/graph/manner.h"

namespace isnad::gui {

/// The language that the application speaks: its own words, Qt's, the locale with its digits, the
/// direction.
class Tongue {
 public:
  void speak(const graph::Manner& manner);

 private:
  QTranslator own_;
  QTranslator qt_;
};

}  // namespace isnad::gui
