#include "apply_parts.h"
#include "claim_rows.h"
#include "isnad/model/edit_text.h"

namespace isnad::store {

using model::Target;
using model::TargetKind;

namespace {

/// Entities and articles must be there; the rest may come with a later import.
Status checkTarget(Database& database, const Target& target) {
  if (target.kind == TargetKind::Entity) ISNAD_CHECK(entityCalled(database, {target.key}));
  if (target.kind == TargetKind::Article) ISNAD_CHECK(articleHashed(database, target.key));
  if (target.kind == TargetKind::Claim) ISNAD_CHECK(model::claimAnchorFromText(target.key));
  return {};
}

}  // namespace

Result<model::SetNote> applyOne(Database& database, model::SetNote& edit) {
  ISNAD_CHECK(checkTarget(database, edit.target));
  const auto kind = keyOf(edit.target.kind);
  ISNAD_TRY(const auto before,
            database.findText("SELECT text FROM note WHERE kind = ? AND target = ?", kind,
                              edit.target.key));
  if (edit.text.empty()) {
    ISNAD_CHECK(
        database.run("DELETE FROM note WHERE kind = ? AND target = ?", kind, edit.target.key));
  } else {
    ISNAD_CHECK(database.run("INSERT OR REPLACE INTO note VALUES (?, ?, ?)", kind, edit.target.key,
                             edit.text));
  }
  return model::SetNote{edit.target, before.value_or("")};
}

Result<model::SetTag> applyOne(Database& database, model::SetTag& edit) {
  ISNAD_CHECK(checkTarget(database, edit.target));
  if (edit.tag.empty()) return fail(Cause::TagMissing);
  const auto kind = keyOf(edit.target.kind);
  ISNAD_TRY(const auto before,
            database.find("SELECT 1 FROM tag WHERE kind = ? AND target = ? AND tag = ?", kind,
                          edit.target.key, edit.tag));
  ISNAD_CHECK(database.run(edit.present
                               ? "INSERT OR IGNORE INTO tag VALUES (?, ?, ?)"
                               : "DELETE FROM tag WHERE kind = ? AND target = ? AND tag = ?",
                           kind, edit.target.key, edit.tag));
  return model::SetTag{edit.target, edit.tag, before.has_value()};
}

Result<model::SetGrade> applyOne(Database& database, model::SetGrade& edit) {
  ISNAD_CHECK(checkTarget(database, edit.target));
  const auto kind = keyOf(edit.target.kind);
  ISNAD_TRY(const auto before,
            database.findText("SELECT grade FROM grade WHERE kind = ? AND target = ?", kind,
                              edit.target.key));
  if (edit.grade.empty()) {
    ISNAD_CHECK(
        database.run("DELETE FROM grade WHERE kind = ? AND target = ?", kind, edit.target.key));
  } else {
    ISNAD_CHECK(database.run("INSERT OR REPLACE INTO grade VALUES (?, ?, ?)", kind, edit.target.key,
                             edit.grade));
  }
  return model::SetGrade{edit.target, before.value_or("")};
}

Result<model::PinEntity> applyOne(Database& database, model::PinEntity& edit) {
  ISNAD_TRY(const auto id, entityCalled(database, edit.entity));
  model::PinEntity inverse{edit.view, edit.entity, {}};
  ISNAD_TRY(auto row, database.prepare("SELECT x, y FROM pin WHERE view = ? AND entity = ?"));
  row.with(edit.view, id);
  ISNAD_TRY(const bool pinned, row.step());
  if (pinned) inverse.at = model::Point{row.real(0), row.real(1)};
  row.reset();
  if (edit.at) {
    ISNAD_CHECK(database.run("INSERT OR REPLACE INTO pin VALUES (?, ?, ?, ?)", edit.view, id,
                             edit.at->x, edit.at->y));
  } else {
    ISNAD_CHECK(database.run("DELETE FROM pin WHERE view = ? AND entity = ?", edit.view, id));
  }
  return inverse;
}

Result<model::SaveView> applyOne(Database& database, model::SaveView& edit) {
  if (edit.name.empty()) return fail(Cause::ViewNameMissing);
  model::SaveView inverse{edit.name, {}};
  ISNAD_TRY(inverse.settings,
            database.findText("SELECT settings FROM view WHERE name = ?", edit.name));
  if (edit.settings) {
    ISNAD_CHECK(
        database.run("INSERT OR REPLACE INTO view VALUES (?, ?)", edit.name, *edit.settings));
  } else {
    ISNAD_CHECK(database.run("DELETE FROM view WHERE name = ?", edit.name));
  }
  return inverse;
}

Result<model::ResolveContradiction> applyOne(Database& database,
                                             model::ResolveContradiction& edit) {
  const auto first = toText(edit.first);
  const auto second = toText(edit.second);
  ISNAD_TRY(const auto before,
            database.findText("SELECT holds FROM resolution WHERE first = ? AND second = ?", first,
                              second));
  if (edit.resolution) {
    ISNAD_CHECK(database.run("INSERT OR REPLACE INTO resolution VALUES (?, ?, ?)", first, second,
                             keyOf(*edit.resolution)));
  } else {
    ISNAD_CHECK(
        database.run("DELETE FROM resolution WHERE first = ? AND second = ?", first, second));
  }
  return model::ResolveContradiction{edit.first, edit.second,
                                     before ? model::resolutionFrom(*before) : std::nullopt};
}

}  // namespace isnad::store
