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

Status checkGrade(const model::SetGrade& edit) {
  const auto kind = edit.target.kind;
  if (edit.grade.empty() || model::isGradeOf(kind, edit.grade)) return {};
  const bool said = model::gradesOf(kind) == model::kClaimGrades;
  return fail(ErrorCode::InvalidInput,
              "'" + edit.grade + "' is no grade of " +
                  (said ? "a claim or relation; these take 1 (confirmed) to 6 (cannot be judged)"
                        : "a source; these take A (reliable) to F (cannot be judged)"));
}

}  // namespace

Status checkNew(const Edit& edit) {
  if (const auto* grade = std::get_if<model::SetGrade>(&edit.what)) return checkGrade(*grade);
  if (const auto* group = std::get_if<model::EditGroup>(&edit.what)) {
    for (const auto& part : group->edits) ISNAD_CHECK(checkNew(part));
  }
  return {};
}

Result<Applied> applyEdit(Database& database, const Edit& edit) {
  return std::visit(Apply{database, {}}, edit.what);
}

}  // namespace isnad::store
