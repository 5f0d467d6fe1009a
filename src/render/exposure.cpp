#include "exposure.h"

#include <algorithm>
#include <cmath>

#include "edge_bins.h"

namespace isnad::render {

namespace {

std::uint32_t blend(QRgb under, QRgb over, double share) {
  const auto channel = [&](int a, int b) { return static_cast<int>(a + (b - a) * share + 0.5); };
  return qRgb(channel(qRed(under), qRed(over)), channel(qGreen(under), qGreen(over)),
              channel(qBlue(under), qBlue(over)));
}

}  // namespace

double opacityOfOne(std::size_t edges) {
  const double many = std::max(static_cast<double>(edges), 1.0) / 1200;
  return std::clamp(0.72 * std::pow(many, -0.45), 0.02, 0.72);
}

double exposure(std::size_t edges, double weight, double mean_counts) {
  constexpr double kMeanOpacity = 0.3;
  return std::min(-std::log(1 - opacityOfOne(edges)) / kFullWeight * weight,
                  kMeanOpacity / std::max(mean_counts, 1e-3));
}

InkTable inkTable(const Palette& palette, double k, double weight, double strength) {
  constexpr double kMostOpaque = 0.9;
  constexpr double kPureUpTo = 3;  // edges over a pixel
  constexpr double kNeutralFrom = 24;
  const QRgb neutral = palette.dark ? qRgb(150, 168, 205) : qRgb(84, 100, 138);
  InkTable table;
  while (static_cast<double>(InkTable::kSteps << table.shift) * k < 4 && table.shift < 3)
    ++table.shift;
  std::array<QRgb, InkTable::kInks> families{neutral};
  for (std::size_t ink = 1; ink < InkTable::kInks; ++ink)
    families[ink] = palette.of(static_cast<model::PredicateFamily>(ink - 1)).rgb();
  for (std::size_t step = 0; step < InkTable::kSteps; ++step) {
    const auto counts = static_cast<double>(step << table.shift);
    const double over = counts / kFullWeight * weight;
    const double mix = 0.75 * std::clamp((over - kPureUpTo) / (kNeutralFrom - kPureUpTo), 0.0, 1.0);
    const double opacity = std::min(kMostOpaque, 1 - std::exp(-k * counts)) * strength;
    for (std::size_t ink = 0; ink < InkTable::kInks; ++ink)
      table.colors[ink * InkTable::kSteps + step] =
          blend(palette.ground.rgb(), blend(families[ink], neutral, mix), opacity);
  }
  return table;
}

}  // namespace isnad::render
