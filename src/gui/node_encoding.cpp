#include "node_encoding.h"

#include <algorithm>

#include "entity_measures.h"
#include "isnad/graph/node_looks.h"
#include "isnad/render/palette.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

using render::Palette;

struct Encoded {
  EntityLooksPtr looks;
  std::vector<EncodingStep> sizes;
  std::vector<EncodingStep> colours;
};

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

Result<Encoded> encode(const Filtered& filtered, const EncodingChoice& choice,
                       const std::stop_token& stop) {
  Encoded encoded;
  const auto [entities, structure] = shownEntities(filtered);
  if (entities.empty()) return encoded;
  auto looks = std::make_shared<EntityLooks>();
  const auto lookOf = [&](std::size_t i) -> graph::NodeLook& {
    return (*looks)[filtered.view->knowledge.entities[entities[i].entity].id.value];
  };
  if (choice.size) {
    ISNAD_TRY(const auto values, graph::measured(structure, *choice.size, stop));
    const double most = std::max(std::ranges::max(values), 1e-12);
    for (std::size_t i = 0; i < values.size(); ++i)
      lookOf(i).radius = static_cast<float>(graph::radiusFor(values[i] / most));
    encoded.sizes = sizeSteps(values, most);
  }
  if (choice.colour) {
    ISNAD_TRY(const auto values, graph::measured(structure, *choice.colour, stop));
    encoded.colours = isGrouping(*choice.colour) ? groupSteps(values) : classSteps(values);
    for (std::size_t i = 0; i < values.size(); ++i)
      lookOf(i).hue = encoded.colours[stepOf(encoded.colours, values[i])].hue;
  }
  encoded.looks = std::move(looks);
  return encoded;
}

constexpr auto kSize = QLatin1String("encoding/size");
constexpr auto kColour = QLatin1String("encoding/colour");

}  // namespace

NodeEncoding::NodeEncoding(Filtering& filtering, GraphCanvas& canvas, QObject* parent)
    : QObject(parent), filtering_(filtering), canvas_(canvas), job_(worker_) {
  connect(&filtering_, &Filtering::sifted, this, &NodeEncoding::measure);
}

void NodeEncoding::choose(const EncodingChoice& choice) {
  if (choice == choice_) return;
  choice_ = choice;
  measure();
}

void NodeEncoding::measure() {
  job_.cancel();
  const auto& filtered = filtering_.filtered();
  measuring_ = filtered && (choice_.size || choice_.colour);
  if (!measuring_) {
    sizes_.clear();
    colours_.clear();
    canvas_.setLooks(nullptr);
  } else {
    job_.start([filtered, choice = choice_](
                   const std::stop_token& stop) { return encode(*filtered, choice, stop); },
               [this](Result<Encoded> encoded) {
                 measuring_ = false;
                 if (encoded) {
                   sizes_ = std::move(encoded->sizes);
                   colours_ = std::move(encoded->colours);
                   canvas_.setLooks(std::move(encoded->looks));
                 }
                 Q_EMIT changed();
               });
  }
  Q_EMIT changed();
}

EncodingChoice readEncoding(const Settings& settings) {
  const auto read = [&](QLatin1String key) {
    return graph::measureFrom(fromQt(settings.text(key)));
  };
  EncodingChoice choice{read(kSize), read(kColour)};
  if (choice.size && isGrouping(*choice.size)) choice.size.reset();
  return choice;
}

void keepEncoding(Settings& settings, const EncodingChoice& choice) {
  const auto keep = [&](QLatin1String key, const std::optional<graph::Measure>& measure) {
    if (!measure) return settings.forget(key);
    settings.keep(key, toQt(std::string(graph::keyOf(*measure))));
  };
  keep(kSize, choice.size);
  keep(kColour, choice.colour);
}

}  // namespace isnad::gui
