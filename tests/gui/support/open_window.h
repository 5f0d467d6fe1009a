#pragma once

#include <vector>

#include "gui/support/wait.h"
#include "main_window.h"
#include "support/application.h"
#include "support/catch.h"
#include "support/sample.h"

/// A window on a knowledge base that holds the sample article, or others.
struct OpenWindow {
  TemporaryFolder folder;
  isnad::gui::MainWindow window;

  explicit OpenWindow(const std::vector<isnad::model::Analysis>& analyses = {sampleAnalysis()}) {
    using namespace isnad;
    const auto file = folder / "a.isnad";
    {
      auto words = workspace::arabicOptions();
      REQUIRE(words);
      auto base = store::KnowledgeBase::open(file, store::OpenMode::Create, *words);
      REQUIRE(base);
      REQUIRE(base->recordAll(analyses));
    }
    window.resize(1400, 900);
    window.QWidget::show();
    window.open(file);
    REQUIRE(waitFor([&] { return window.view() && window.panels().canvas().isArranged(); }));
  }

  isnad::gui::GraphCanvas& canvas() { return window.panels().canvas(); }
};
