#pragma once

#include <algorithm>
#include <cmath>

#include <QColor>

/// Least contrasts of WCAG 2.2 AA, 1.4.3 and 1.4.11.
inline constexpr double kTextContrast = 4.5;
inline constexpr double kGraphicsContrast = 3;

/// Relative luminance as WCAG defines it.
inline double luminance(const QColor& color) {
  const auto linear = [](double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
         0.0722 * linear(color.blueF());
}

inline double contrast(const QColor& one, const QColor& other) {
  const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
  return (lighter + 0.05) / (darker + 0.05);
}
