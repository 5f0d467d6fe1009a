#include "apply.h"

#include <algorithm>

#include "apply_parts.h"

namespace isnad::store {

using model::Edit;

namespace {

struct Apply {
  Database& database;
  model::EntityKey made;  ///< By the last AddEntity of this group.

  template <class E>
  Result<Applied> operator()(const E& edit) {
    E filled = edit;
    ISNAD_TRY(auto inverse, applyOne(database, filled));
    return Applied{{std::move(filled)}, {std::move(inverse)}};
  }

  Result<Applied> operator()(const model::AddEntity& edit) {
    auto filled = edit;
    ISNAD_TRY(auto inverse, applyOne(database, filled));
    made = filled.key;
    return Applied{{std::move(filled)}, {std::move(inverse)}};
  }

  Result<Applied> operator()(const model::SetMention& edit) {
    auto filled = edit;
    if (filled.decision == model::MentionDecision::Names && filled.entity.empty())
      filled.entity = made;
    ISNAD_TRY(auto inverse, applyOne(database, filled));
    return Applied{{std::move(filled)}, {std::move(inverse)}};
  }

  Result<Applied> operator()(const model::EditGroup& group) {
    model::EditGroup filled{group.title, {}};
    model::EditGroup inverse{group.title, {}};
    for (const auto& edit : group.edits) {
      ISNAD_TRY(auto applied, std::visit(*this, edit.what));
      filled.edits.push_back(std::move(applied.edit));
      inverse.edits.push_back(std::move(applied.inverse));
    }
    std::ranges::reverse(inverse.edits);
    return Applied{{std::move(filled)}, {std::move(inverse)}};
  }
};

}  // namespace

Result<Applied> applyEdit(Database& database, const Edit& edit) {
  return std::visit(Apply{database, {}}, edit.what);
}

}  // namespace isnad::store
