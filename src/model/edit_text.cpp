#include "isnad/model/edit_text.h"

#include <array>

#include "anchor_text.h"

namespace isnad::model {

namespace {

/// The line of each kind of edit, and its verb: one overload a kind.
struct Write {
  Fields operator()(const RenameEntity& edit) const {
    Fields fields("rename");
    fields.add("entity", edit.entity.text).addOptional("name", edit.name);
    return fields.addOptional("latin", edit.latin_name);
  }
  Fields operator()(const RetypeEntity& edit) const {
    Fields fields("retype");
    fields.add("entity", edit.entity.text);
    return edit.type ? fields.add("type", keyOf(*edit.type)) : fields;
  }
  Fields operator()(const MergeEntity& edit) const {
    Fields fields(edit.into ? "merge" : "unmerge");
    fields.add("entity", edit.entity.text);
    return edit.into ? fields.add("into", edit.into->text) : fields;
  }
  Fields operator()(const DistinguishEntities& edit) const {
    return Fields(edit.distinct ? "distinct" : "maybe-same")
        .add("a", edit.a.text)
        .add("b", edit.b.text);
  }
  Fields operator()(const AddEntity& edit) const {
    Fields fields(edit.present ? "add-entity" : "remove-entity");
    fields.addText("key", edit.key.text).add("type", keyOf(edit.type)).add("name", edit.name);
    return fields.addText("latin", edit.latin_name);
  }
  Fields operator()(const AddAlias& edit) const {
    return Fields(edit.present ? "add-alias" : "remove-alias")
        .add("entity", edit.entity.text)
        .add("alias", edit.alias);
  }
  Fields operator()(const SetMention& edit) const {
    constexpr std::array<const char*, 3> kVerbs{"as-read", "mention", "no-mention"};
    Fields fields(kVerbs[static_cast<std::size_t>(edit.decision)]);
    addPlace(fields, edit.place);
    return fields.addText("entity", edit.entity.text);
  }
  Fields operator()(const JudgeClaim& edit) const {
    return Fields("judge")
        .add("claim", toText(edit.claim))
        .add("verdict", edit.verdict ? keyOf(*edit.verdict) : "none");
  }
  Fields operator()(const CorrectClaim& edit) const {
    Fields fields("correct");
    fields.add("claim", toText(edit.claim));
    return edit.content ? fields.add("content", toText(*edit.content)) : fields;
  }
  Fields operator()(const AddClaim& edit) const {
    Fields fields(edit.present ? "add-claim" : "remove-claim");
    addPlace(fields, edit.quote);
    return fields.add("content", toText(edit.content));
  }
  Fields operator()(const SetNote& edit) const {
    return Fields("note").add("on", toText(edit.target)).add("text", edit.text);
  }
  Fields operator()(const SetTag& edit) const {
    return Fields(edit.present ? "tag" : "untag")
        .add("on", toText(edit.target))
        .add("tag", edit.tag);
  }
  Fields operator()(const SetGrade& edit) const {
    return Fields("grade").add("on", toText(edit.target)).add("grade", edit.grade);
  }
  Fields operator()(const PinEntity& edit) const {
    Fields fields(edit.at ? "pin" : "unpin");
    fields.addText("view", edit.view).add("entity", edit.entity.text);
    return edit.at ? fields.addNumber("x", edit.at->x).addNumber("y", edit.at->y) : fields;
  }
  Fields operator()(const SaveView& edit) const {
    Fields fields(edit.settings ? "save-view" : "forget-view");
    return fields.add("name", edit.name).addOptional("settings", edit.settings);
  }
  Fields operator()(const ResolveContradiction& edit) const {
    Fields fields("resolve");
    fields.add("first", toText(edit.first)).add("second", toText(edit.second));
    return fields.add("holds", edit.resolution ? keyOf(*edit.resolution) : "open");
  }
  Fields operator()(const EditGroup& edit) const {
    Fields fields("group");
    fields.add("title", edit.title);
    for (const auto& one : edit.edits) fields.add("edit", toText(one));
    return fields;
  }
};

using Reader = Result<Edit> (*)(const Fields& fields);

Result<EntityKey> entityIn(const Fields& fields, std::string_view name) {
  ISNAD_TRY(auto text, fields.need(name));
  return EntityKey{std::move(text)};
}

Result<Target> targetIn(const Fields& fields) {
  ISNAD_TRY(const auto text, fields.need("on"));
  return targetFromText(text);
}

Result<ClaimAnchor> claimIn(const Fields& fields, std::string_view name) {
  ISNAD_TRY(const auto text, fields.need(name));
  return claimAnchorFromText(text);
}

Result<Edit> readRename(const Fields& fields) {
  ISNAD_TRY(auto entity, entityIn(fields, "entity"));
  return Edit{RenameEntity{std::move(entity), fields.find("name"), fields.find("latin")}};
}

Result<Edit> readRetype(const Fields& fields) {
  RetypeEntity edit;
  ISNAD_TRY(edit.entity, entityIn(fields, "entity"));
  if (const auto type = fields.find("type")) {
    ISNAD_TRY(edit.type, listed(entityTypeFrom, *type, "type"));
  }
  return Edit{edit};
}

Result<Edit> readMerge(const Fields& fields) {
  MergeEntity edit;
  ISNAD_TRY(edit.entity, entityIn(fields, "entity"));
  if (fields.verb() == "merge") {
    ISNAD_TRY(edit.into, entityIn(fields, "into"));
  }
  return Edit{edit};
}

Result<Edit> readDistinct(const Fields& fields) {
  DistinguishEntities edit;
  ISNAD_TRY(edit.a, entityIn(fields, "a"));
  ISNAD_TRY(edit.b, entityIn(fields, "b"));
  edit.distinct = fields.verb() == "distinct";
  return Edit{edit};
}

Result<Edit> readAddEntity(const Fields& fields) {
  AddEntity edit;
  edit.key.text = fields.textOr("key");
  ISNAD_TRY(const auto type, fields.need("type"));
  ISNAD_TRY(edit.type, listed(entityTypeFrom, type, "type"));
  ISNAD_TRY(edit.name, fields.need("name"));
  edit.latin_name = fields.textOr("latin");
  edit.present = fields.verb() == "add-entity";
  return Edit{edit};
}

Result<Edit> readAddAlias(const Fields& fields) {
  AddAlias edit;
  ISNAD_TRY(edit.entity, entityIn(fields, "entity"));
  ISNAD_TRY(edit.alias, fields.need("alias"));
  edit.present = fields.verb() == "add-alias";
  return Edit{edit};
}

Result<Edit> readMention(const Fields& fields) {
  SetMention edit;
  ISNAD_TRY(edit.place, placeIn(fields));
  edit.decision = fields.verb() == "mention"   ? MentionDecision::Names
                  : fields.verb() == "as-read" ? MentionDecision::None
                                               : MentionDecision::NamesNothing;
  if (edit.decision == MentionDecision::Names) edit.entity.text = fields.textOr("entity");
  return Edit{edit};
}

Result<Edit> readJudge(const Fields& fields) {
  JudgeClaim edit;
  ISNAD_TRY(edit.claim, claimIn(fields, "claim"));
  ISNAD_TRY(const auto verdict, fields.need("verdict"));
  if (verdict != "none") {
    ISNAD_TRY(edit.verdict, listed(verdictFrom, verdict, "verdict"));
  }
  return Edit{edit};
}

Result<Edit> readCorrect(const Fields& fields) {
  CorrectClaim edit;
  ISNAD_TRY(edit.claim, claimIn(fields, "claim"));
  if (const auto content = fields.find("content")) {
    ISNAD_TRY(edit.content, claimContentFromText(*content));
  }
  return Edit{edit};
}

Result<Edit> readAddClaim(const Fields& fields) {
  AddClaim edit;
  ISNAD_TRY(edit.quote, placeIn(fields));
  ISNAD_TRY(const auto content, fields.need("content"));
  ISNAD_TRY(edit.content, claimContentFromText(content));
  edit.present = fields.verb() == "add-claim";
  return Edit{edit};
}

Result<Edit> readNote(const Fields& fields) {
  ISNAD_TRY(auto target, targetIn(fields));
  ISNAD_TRY(auto text, fields.need("text"));
  return Edit{SetNote{std::move(target), std::move(text)}};
}

Result<Edit> readTag(const Fields& fields) {
  ISNAD_TRY(auto target, targetIn(fields));
  ISNAD_TRY(auto tag, fields.need("tag"));
  return Edit{SetTag{std::move(target), std::move(tag), fields.verb() == "tag"}};
}

Result<Edit> readGrade(const Fields& fields) {
  ISNAD_TRY(auto target, targetIn(fields));
  ISNAD_TRY(auto grade, fields.need("grade"));
  return Edit{SetGrade{std::move(target), std::move(grade)}};
}

Result<Edit> readPin(const Fields& fields) {
  PinEntity edit;
  edit.view = fields.textOr("view");
  ISNAD_TRY(edit.entity, entityIn(fields, "entity"));
  if (fields.verb() == "unpin") return Edit{edit};
  ISNAD_TRY(const auto x, fields.number("x"));
  ISNAD_TRY(const auto y, fields.number("y"));
  if (!x || !y) return fail(ErrorCode::InvalidInput, "'pin' needs x=… and y=…");
  edit.at = Point{*x, *y};
  return Edit{edit};
}

Result<Edit> readView(const Fields& fields) {
  SaveView edit;
  ISNAD_TRY(edit.name, fields.need("name"));
  if (fields.verb() == "save-view") edit.settings = fields.textOr("settings");
  return Edit{edit};
}

Result<Edit> readResolve(const Fields& fields) {
  ResolveContradiction edit;
  ISNAD_TRY(edit.first, claimIn(fields, "first"));
  ISNAD_TRY(edit.second, claimIn(fields, "second"));
  ISNAD_TRY(const auto holds, fields.need("holds"));
  if (holds != "open") {
    ISNAD_TRY(edit.resolution, listed(resolutionFrom, holds, "resolution"));
  }
  return Edit{edit};
}

Result<Edit> readGroup(const Fields& fields) {
  EditGroup group{fields.textOr("title"), {}};
  for (const auto& line : fields.all("edit")) {
    ISNAD_TRY(auto edit, editFromText(line));
    group.edits.push_back(std::move(edit));
  }
  return Edit{group};
}

constexpr std::array<std::pair<std::string_view, Reader>, 27> kReaders{{
    {"rename", readRename},
    {"retype", readRetype},
    {"merge", readMerge},
    {"unmerge", readMerge},
    {"distinct", readDistinct},
    {"maybe-same", readDistinct},
    {"add-entity", readAddEntity},
    {"remove-entity", readAddEntity},
    {"add-alias", readAddAlias},
    {"remove-alias", readAddAlias},
    {"mention", readMention},
    {"no-mention", readMention},
    {"as-read", readMention},
    {"judge", readJudge},
    {"correct", readCorrect},
    {"add-claim", readAddClaim},
    {"remove-claim", readAddClaim},
    {"note", readNote},
    {"tag", readTag},
    {"untag", readTag},
    {"grade", readGrade},
    {"pin", readPin},
    {"unpin", readPin},
    {"save-view", readView},
    {"forget-view", readView},
    {"resolve", readResolve},
    {"group", readGroup},
}};

}  // namespace

std::string toText(const Edit& edit) { return std::visit(Write{}, edit.what).line(); }

std::string verbOf(const Edit& edit) { return std::visit(Write{}, edit.what).verb(); }

Result<Edit> editFromText(std::string_view line) {
  ISNAD_TRY(const auto fields, Fields::parse(line));
  for (const auto& [verb, read] : kReaders) {
    if (verb == fields.verb()) return read(fields);
  }
  return fail(ErrorCode::InvalidInput, "there is no edit '" + fields.verb() + "'");
}

}  // namespace isnad::model
