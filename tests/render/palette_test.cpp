#include "isnad/render/palette.h"

#include "isnad/model/ontology.h"
#include "support/catch.h"
#include "support/contrast.h"

using namespace isnad;
using namespace isnad::render;

namespace {

/// A colour at an opacity over a ground.
QColor over(const QColor& color, const QColor& ground, double opacity) {
  const auto mixed = [&](double a, double b) {
    return static_cast<float>(a * opacity + b * (1 - opacity));
  };
  return QColor::fromRgbF(mixed(color.redF(), ground.redF()),
                          mixed(color.greenF(), ground.greenF()),
                          mixed(color.blueF(), ground.blueF()));
}

constexpr double kEdgeOpacity = 0.8;

}  // namespace

TEST_CASE("contrast is 21 of black on white, 1 of a colour on itself") {
  CHECK(contrast(Qt::black, Qt::white) == Approx(21));
  CHECK(contrast(Qt::red, Qt::red) == Approx(1));
  CHECK(contrast(QColor(0x767676), Qt::white) == Approx(4.54).margin(0.01));
}

TEST_CASE("every text can be read on every ground it stands on, in light and dark") {
  for (const auto& palette : {Palette::light(), Palette::darkTheme()}) {
    for (const auto& ground : {palette.ground, palette.panel, palette.inset}) {
      CHECK(contrast(palette.text, ground) >= kTextContrast);
      CHECK(contrast(palette.quiet_text, ground) >= kTextContrast);
      CHECK(contrast(palette.accent, ground) >= kTextContrast);
      // Predicates and cue words have the colour of their family.
      for (const auto predicate : model::allPredicates())
        CHECK(contrast(palette.of(model::familyOf(predicate)), ground) >= kTextContrast);
    }
  }
}

TEST_CASE("every shape and line of the graph stands out from its ground, in light and dark") {
  for (const auto& palette : {Palette::light(), Palette::darkTheme()}) {
    for (const auto& ground : {palette.ground, palette.panel}) {
      for (const auto type : model::allEntityTypes())
        CHECK(contrast(palette.of(type), ground) >= kGraphicsContrast);
      for (std::uint8_t hue = 1; hue < Palette::kHues; ++hue) {
        CAPTURE(static_cast<int>(hue));
        CHECK(contrast(palette.hue(hue), ground) >= kGraphicsContrast);
      }
      for (const auto predicate : model::allPredicates()) {
        const auto line = over(palette.of(model::familyOf(predicate)), ground, kEdgeOpacity);
        CHECK(contrast(line, ground) >= kGraphicsContrast);
      }
    }
  }
}

TEST_CASE("classes of a measure grow darker on light ground, and lighter on dark") {
  for (const auto& palette : {Palette::light(), Palette::darkTheme()}) {
    for (std::uint8_t hue = Palette::kClassHue; hue + 1 < Palette::kHues; ++hue) {
      const auto next = static_cast<std::uint8_t>(hue + 1);
      CHECK(contrast(palette.hue(next), palette.ground) >
            1.15 * contrast(palette.hue(hue), palette.ground));
    }
  }
}
