#pragma once

#include <QColor>

#include "isnad/model/ontology.h"

namespace isnad::render {

/// Colours of one theme: colour-blind safe (after Okabe and Ito), contrast at least 4.5 to the
/// ground.
struct Palette {
  QColor ground;
  QColor panel;
  QColor line;
  QColor text;
  QColor quiet_text;
  QColor accent;
  bool dark = false;

  [[nodiscard]] static Palette light();
  [[nodiscard]] static Palette darkTheme();
  [[nodiscard]] QColor of(model::EntityType type) const;
  [[nodiscard]] QColor of(model::PredicateFamily family) const;
};

}  // namespace isnad::render
