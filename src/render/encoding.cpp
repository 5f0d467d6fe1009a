#include "isnad/render/encoding.h"

#include <algorithm>
#include <cmath>

#include <QString>

#include "isnad/render/palette.h"

namespace isnad::render {

namespace {

/// Three sizes that show how they grow.
std::vector<EncodingStep> sizeSteps(const std::vector<double>& values, double most) {
  constexpr std::size_t kSteps = 3;
  std::vector<EncodingStep> steps;
  const auto classes = graph::classesOf(values, kSteps - 1);
  for (const double least : classes)
    steps.push_back({least, least, graph::radiusFor(least / most), 0, 0});
  if (steps.empty() || steps.back().most < most)
    steps.push_back({most, most, graph::radiusFor(1), 0, 0});
  return steps;
}

/// Groups have a hue each as far as there are hues, the largest first.
std::vector<EncodingStep> groupSteps(const std::vector<double>& values) {
  std::vector<EncodingStep> steps;
  for (const double value : values) {
    const auto place = std::min(static_cast<std::size_t>(value) - 1,
                                static_cast<std::size_t>(Palette::kGroupHues));
    while (steps.size() <= place) {
      const auto number = static_cast<double>(steps.size() + 1);
      steps.push_back(
          {number, number, 0, static_cast<std::uint8_t>(Palette::kGroupHue + steps.size()), 0});
    }
    ++steps[place].entities;
    steps[place].most = std::max(steps[place].most, value);
  }
  return steps;
}

std::vector<EncodingStep> classSteps(const std::vector<double>& values) {
  const auto classes = graph::classesOf(values, Palette::kClassHues);
  std::vector<EncodingStep> steps;
  for (std::size_t i = 0; i < classes.size(); ++i) {
    // Fewer classes take hues from both ends and between.
    const std::size_t hue = classes.size() == 1
                                ? Palette::kClassHues / 2
                                : i * (Palette::kClassHues - 1U) / (classes.size() - 1);
    steps.push_back(
        {classes[i], classes[i], 0, static_cast<std::uint8_t>(Palette::kClassHue + hue), 0});
  }
  for (const double value : values) {
    auto& step = steps[graph::classIn(classes, value)];
    step.most = std::max(step.most, value);
    ++step.entities;
  }
  return steps;
}

std::size_t stepOf(const std::vector<EncodingStep>& steps, double value) {
  std::size_t at = 0;
  while (at + 1 < steps.size() && steps[at + 1].least <= value) ++at;
  return at;
}

}  // namespace

Result<Encoding> encode(const graph::Structure& structure, const graph::EncodingChoice& choice,
                        const std::stop_token& stop) {
  Encoding encoding;
  encoding.choice = choice;
  if (structure.nodes == 0 || !choice.any()) return encoding;
  auto& looks = encoding.looks;
  looks.resize(structure.nodes);
  if (choice.size) {
    ISNAD_TRY(const auto values, graph::measured(structure, *choice.size, stop));
    const double most = std::max(std::ranges::max(values), 1e-12);
    for (std::size_t i = 0; i < values.size(); ++i)
      looks[i].radius = static_cast<float>(graph::radiusFor(values[i] / most));
    encoding.sizes = sizeSteps(values, most);
  }
  if (choice.colour) {
    ISNAD_TRY(const auto values, graph::measured(structure, *choice.colour, stop));
    encoding.colours = isGrouping(*choice.colour) ? groupSteps(values) : classSteps(values);
    for (std::size_t i = 0; i < values.size(); ++i)
      looks[i].hue = encoding.colours[stepOf(encoding.colours, values[i])].hue;
  }
  return encoding;
}

std::string figureOf(graph::Measure measure, double value) {
  constexpr int kRankDigits = 4;
  const bool whole = measure != graph::Measure::Betweenness || value == std::round(value);
  const int digits = measure == graph::Measure::PageRank ? kRankDigits : whole ? 0 : 1;
  return QString::number(value, 'f', digits).toStdString();
}

}  // namespace isnad::render
