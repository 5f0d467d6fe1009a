#include "isnad/model/edit.h"

#include "isnad/model/fields.h"

namespace isnad::model {

ClaimAnchor anchorOf(const Place& quote, Span cue, const ClaimContent& content, bool by_hand) {
  Fields detail("of");
  detail.addText("metric", content.metric).addText("role", content.role);
  if (content.amount) detail.addText("amount", content.amount->text);
  if (content.percent) detail.addNumber("percent", *content.percent);
  detail.addText("date", content.date);
  auto line = detail.line().substr(2);
  if (!line.empty()) line.erase(0, 1);
  return {quote, cue, content.predicate, content.subject, content.object, std::move(line), by_hand};
}

Edit splitEntity(const AddEntity& part, const std::vector<Place>& mentions) {
  EditGroup group{"split", {}};
  group.edits.push_back({part});
  for (const auto& place : mentions)
    group.edits.push_back({SetMention{place, MentionDecision::Names, part.key}});
  return {group};
}

}  // namespace isnad::model
