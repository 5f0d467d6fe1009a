#include "remarks.h"

#include <algorithm>

#include "isnad/model/edit_text.h"

namespace isnad::publish {

using model::TargetKind;

namespace {

std::string placeOf(const std::string& sha256, Span span) {
  return sha256 + " " + std::to_string(span.begin) + " " + std::to_string(span.end);
}

}  // namespace

Result<RemarkReader> RemarkReader::of(store::KnowledgeBase& base,
                                      const std::vector<model::Entity>& entities) {
  RemarkReader reader(base);
  ISNAD_TRY(const auto all, base.remarks());
  for (const auto& remark : all)
    reader.by_target_[toText(remark.target)] = {remark.note, remark.tags, remark.grade};
  ISNAD_CHECK(reader.readClaims(all));
  const auto isOfRelation = [](const auto& one) { return one.target.kind == TargetKind::Relation; };
  if (std::ranges::any_of(all, isOfRelation)) {
    for (const auto& entity : entities) reader.keys_[entity.id.value] = entity.key;
  }
  return reader;
}

Status RemarkReader::readClaims(const std::vector<store::Remark>& all) {
  for (const auto& remark : all) {
    if (remark.target.kind != TargetKind::Claim) continue;
    ISNAD_TRY(const auto anchor, model::claimAnchorFromText(remark.target.key));
    at_words_[placeOf(anchor.quote.article, anchor.quote.span)].push_back(
        {remark.target.key, {remark.note, remark.tags, remark.grade}});
  }
  return {};
}

void RemarkReader::take(io::Remarks& into, TargetKind kind, const std::string& key) const {
  if (key.empty() || by_target_.empty()) return;
  const auto found = by_target_.find(toText(model::Target{kind, key}));
  if (found != by_target_.end()) io::addRemarks(into, found->second);
}

std::vector<io::Remarks> RemarkReader::ofEntities(
    const std::vector<model::Entity>& entities) const {
  if (by_target_.empty()) return {};
  std::vector<io::Remarks> remarks(entities.size());
  for (std::size_t i = 0; i < remarks.size(); ++i)
    take(remarks[i], TargetKind::Entity, entities[i].key);
  if (std::ranges::all_of(remarks, [](const io::Remarks& one) { return one.empty(); })) return {};
  return remarks;
}

io::Remarks RemarkReader::ofArticle(const model::Article& article) const {
  io::Remarks remarks;
  take(remarks, TargetKind::Article, article.sha256);
  take(remarks, TargetKind::Publisher, article.publisher);
  return remarks;
}

Result<io::Remarks> RemarkReader::ofClaim(const io::PublishedClaim& published,
                                          const model::Article& article) const {
  io::Remarks remarks;
  const auto& claim = published.claim;
  if (claim.object && !keys_.empty()) {
    take(remarks, TargetKind::Relation,
         std::string(keyOf(claim.predicate)) + " " + keys_.at(claim.subject.value) + " " +
             keys_.at(claim.object->value));
  }
  if (at_words_.empty()) return remarks;
  const auto found = at_words_.find(placeOf(article.sha256, claim.evidence.quote));
  if (found == at_words_.end()) return remarks;
  // Several claims may stand at the same words.
  ISNAD_TRY(const auto anchor, base_->anchorOf(claim.id));
  const auto own = model::toText(anchor);
  for (const auto& [key, said] : found->second) {
    if (key == own) io::addRemarks(remarks, said);
  }
  return remarks;
}

}  // namespace isnad::publish
