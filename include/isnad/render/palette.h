#pragma once

#include <cstdint>

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

  /// Hues of nodes that measures choose: of groups, of all other groups, and of classes from the
  /// least to the most. Each has at least the contrast of a type.
  static constexpr std::uint8_t kGroupHue = 1;  ///< The first.
  static constexpr std::uint8_t kGroupHues = 8;
  static constexpr std::uint8_t kOtherHue = kGroupHue + kGroupHues;
  static constexpr std::uint8_t kClassHue = kOtherHue + 1;  ///< The first.
  static constexpr std::uint8_t kClassHues = 5;
  static constexpr std::uint8_t kHues = kClassHue + kClassHues;
  /// 0 is the text's colour.
  [[nodiscard]] QColor hue(std::uint8_t index) const;
  /// The hue's colour; of hue 0 the type's.
  [[nodiscard]] QColor ofNode(model::EntityType type, std::uint8_t hue) const;
};

}  // namespace isnad::render
