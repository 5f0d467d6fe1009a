#pragma once

#include "isnad/graph/manner.h"
#include "settings.h"
#include "theme.h"

namespace isnad::gui {

enum class Calendar { Gregorian, Hijri };

/// What a person likes, whatever is shown.
struct Preferences {
  static constexpr int kSmallestText = 100;
  static constexpr int kLargestText = 200;

  graph::Language language = graph::Language::Arabic;
  Theme theme = Theme::System;
  graph::Digits digits = graph::Digits::Western;
  Calendar calendar = Calendar::Gregorian;
  int text_percent = kSmallestText;
  bool reduced_motion = false;

  [[nodiscard]] graph::Manner manner() const;
  bool operator==(const Preferences&) const = default;
};

/// What was never chosen, or is none of the choices, is as above.
[[nodiscard]] Preferences readPreferences(const Settings& settings);
void keepPreferences(Settings& settings, const Preferences& preferences);

}  // namespace isnad::gui
