#include "remarks.h"

#include <algorithm>
#include <unordered_map>

#include "isnad/model/edit_text.h"

namespace isnad::publish {

namespace {

using model::TargetKind;

class RemarkReader {
 public:
  RemarkReader(store::KnowledgeBase& base, io::Publication& publication)
      : base_(base), publication_(publication) {}

  Status read() {
    ISNAD_TRY(const auto all, base_.remarks());
    if (all.empty()) return {};
    for (const auto& remark : all)
      by_target_[toText(remark.target)] = {remark.note, remark.tags, remark.grade};
    readEntities();
    readArticles();
    readRelations();
    for (auto& published : publication_.claims) {
      const auto& article = publication_.articles[published.article].article;
      claims_.emplace(placeOf(article.sha256, published.claim.evidence.quote), &published);
    }
    for (const auto& remark : all) {
      if (remark.target.kind == TargetKind::Claim) ISNAD_CHECK(readClaim(remark));
    }
    return {};
  }

 private:
  static std::string placeOf(const std::string& sha256, Span span) {
    return sha256 + " " + std::to_string(span.begin) + " " + std::to_string(span.end);
  }

  void take(io::Remarks& into, TargetKind kind, const std::string& key) {
    if (key.empty()) return;
    const auto found = by_target_.find(toText(model::Target{kind, key}));
    if (found != by_target_.end()) io::addRemarks(into, found->second);
  }

  void readEntities() {
    std::vector<io::Remarks> remarks(publication_.entities.size());
    for (std::size_t i = 0; i < remarks.size(); ++i)
      take(remarks[i], TargetKind::Entity, publication_.entities[i].key);
    if (std::ranges::any_of(remarks, [](const io::Remarks& one) { return !one.empty(); }))
      publication_.remarks = std::move(remarks);
  }

  void readArticles() {
    for (auto& source : publication_.articles) {
      take(source.remarks, TargetKind::Article, source.article.sha256);
      take(source.remarks, TargetKind::Publisher, source.article.publisher);
    }
  }

  void readRelations() {
    std::unordered_map<std::int64_t, const std::string*> keys;
    for (const auto& entity : publication_.entities) keys[entity.id.value] = &entity.key;
    for (auto& published : publication_.claims) {
      const auto& claim = published.claim;
      if (!claim.object) continue;
      take(published.remarks, TargetKind::Relation,
           std::string(keyOf(claim.predicate)) + " " + *keys.at(claim.subject.value) + " " +
               *keys.at(claim.object->value));
    }
  }

  /// The claim at the anchor's words; only those at the same words are asked for theirs.
  Status readClaim(const store::Remark& remark) {
    ISNAD_TRY(const auto anchor, model::claimAnchorFromText(remark.target.key));
    const auto [begin, end] = claims_.equal_range(placeOf(anchor.quote.article, anchor.quote.span));
    for (auto place = begin; place != end; ++place) {
      auto& published = *place->second;
      ISNAD_TRY(const auto own, base_.anchorOf(published.claim.id));
      if (model::toText(own) == remark.target.key)
        io::addRemarks(published.remarks, {remark.note, remark.tags, remark.grade});
    }
    return {};
  }

  store::KnowledgeBase& base_;
  io::Publication& publication_;
  std::unordered_map<std::string, io::Remarks> by_target_;
  std::unordered_multimap<std::string, io::PublishedClaim*> claims_;
};

}  // namespace

Status readRemarks(store::KnowledgeBase& base, io::Publication& publication) {
  return RemarkReader(base, publication).read();
}

}  // namespace isnad::publish
