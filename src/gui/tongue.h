#pragma once

#include <QTranslator>

#include "isnad/graph/graph.h"

namespace isnad::gui {

/// The language that the application speaks: its own words, Qt's, the locale, the direction.
class Tongue {
 public:
  void speak(graph::Language language);

 private:
  QTranslator own_;
  QTranslator qt_;
};

}  // namespace isnad::gui
