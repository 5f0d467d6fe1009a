#pragma once

#include <QColor>

#include "isnad/model/ontology.h"

namespace isnad::render {

/// Colours of one theme: colour-blind safe (after Okabe and Ito). On ground, panel and inset texts,
/// the accent and families have a contrast of at least 4.5; on ground and panel types, and families
/// at four fifths, one of at least 3 (WCAG 2.2 AA, 1.4.3 and 1.4.11).
struct Palette {
  QColor ground;
  QColor panel;
  QColor inset;  ///< Of quoted words in a panel.
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
