#include "theme.h"

#include <algorithm>

#include <QListWidget>
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

TEST_CASE("what is cut short in a list ends at the end of its own words") {
  testApplication();
  applyTheme(render::Palette::light());
  QApplication::setLayoutDirection(Qt::LeftToRight);
  QListWidget list;
  list.resize(120, 40);
  list.show();
  list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list.addItem(QStringLiteral("للل للل ").repeated(12));  // lams, which are tall
  QCoreApplication::processEvents();
  const auto image = list.viewport()->grab().toImage();
  const auto line = list.visualItemRect(list.item(0));
  const auto topOfInk = [&](int x) {
    for (int y = line.top(); y <= line.bottom(); ++y)
      if (qGray(image.pixel(x, y)) < 128) return y;
    return -1;
  };
  std::vector<int> tops;
  for (int x = 0; x < image.width(); ++x)
    if (const int top = topOfInk(x); top >= 0) tops.push_back(top);
  REQUIRE(tops.size() > 20);
  constexpr int kHigher = 3;
  const auto tall = *std::ranges::min_element(tops) + kHigher;
  CHECK(*std::min_element(tops.begin(), tops.begin() + 4) > tall);  // dots, on the left
  CHECK(*std::min_element(tops.end() - 6, tops.end()) < tall);
  QApplication::setLayoutDirection(Qt::RightToLeft);
}
