#pragma once

#include "isnad/store/knowledge_base.h"
#include "isnad/workspace/workspace.h"
#include "knowledge_view.h"
#include "support/catch.h"
#include "support/sample.h"

/// The sample article, or another, in a knowledge base, and the view of it.
struct KeptSample {
  TemporaryFolder folder;
  isnad::gui::KnowledgeViewPtr view;

  explicit KeptSample(const isnad::model::Analysis& analysis = sampleAnalysis()) {
    const auto file = folder / "a.isnad";
    const auto options = isnad::workspace::arabicOptions();
    REQUIRE(options);
    auto base = isnad::store::KnowledgeBase::open(file, isnad::store::OpenMode::Create, *options);
    REQUIRE(base);
    REQUIRE(base->record(analysis));
    auto made = std::make_shared<isnad::gui::KnowledgeView>();
    made->file = file;
    made->knowledge = base->knowledge().value();
    made->articles = std::make_shared<const isnad::gui::ArticleShelf>(file);
    made->graph = isnad::graph::buildGraph(made->knowledge, {});
    made->index();
    view = std::move(made);
  }
};
