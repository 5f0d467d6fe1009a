#pragma once

#include <string_view>

#include "isnad/base/result.h"
#include "isnad/model/edit.h"
#include "isnad/store/knowledge_base.h"

namespace isnad::workspace {

/// An edit as a person types it: the line of model/edit_text.h, where
/// * an entity may be called by any of its names, if only one entity is called so;
/// * `claim=#12`, `article=#3` are the numbers that `isnad claims --numbers`
///   print;
/// * `words=…` without `at=…` are the only place where the article says them.
///
///   rename entity=سابك name="سابك السعودية"
///   judge claim=#12 verdict=rejected
[[nodiscard]] Result<model::Edit> editFromWords(store::KnowledgeBase& base, std::string_view line);

}  // namespace isnad::workspace
