#include "theme.h"

#include <QPalette>

#include "support/application.h"
#include "support/catch.h"
#include "support/contrast.h"

using namespace isnad;
using namespace isnad::gui;

TEST_CASE("every text of a widget can be read on its ground, in light and dark") {
  testApplication();
  constexpr std::pair<QPalette::ColorRole, QPalette::ColorRole> kTexts[] = {
      {QPalette::WindowText, QPalette::Window},
      {QPalette::Text, QPalette::Base},
      {QPalette::Text, QPalette::AlternateBase},
      {QPalette::ButtonText, QPalette::Button},
      {QPalette::PlaceholderText, QPalette::Base},
      {QPalette::ToolTipText, QPalette::ToolTipBase},
      {QPalette::Link, QPalette::Base},
      {QPalette::HighlightedText, QPalette::Highlight}};
  for (const auto& colours : {render::Palette::darkTheme(), render::Palette::light()}) {
    applyTheme(colours);
    for (const auto& [text, ground] : kTexts) {
      CAPTURE(text, ground);
      const auto palette = QApplication::palette();
      CHECK(contrast(palette.color(text), palette.color(ground)) >= kTextContrast);
    }
    const auto palette = QApplication::palette();
    CHECK(contrast(palette.color(QPalette::Highlight), palette.color(QPalette::Base)) >=
          kGraphicsContrast);
  }
}
