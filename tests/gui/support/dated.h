#pragma once

#include <string>
#include <vector>

#include "knowledge_view.h"
#include "support/knowledge.h"

/// أ acquires ب once for each date.
inline isnad::gui::KnowledgeViewPtr datedView(const std::vector<std::string>& dates) {
  auto view = std::make_shared<isnad::gui::KnowledgeView>();
  view->knowledge = namedThings({"أ", "ب"});
  view->file = std::to_string(dates.size()) + dates.back();
  for (const auto& date : dates) {
    addClaim(view->knowledge, 1, isnad::model::Predicate::Acquires, 2);
    view->knowledge.claims.back().date = date;
  }
  view->graph = isnad::graph::buildGraph(view->knowledge, {});
  view->index();
  return view;
}
