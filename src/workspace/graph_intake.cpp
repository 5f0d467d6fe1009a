#include <algorithm>
#include <unordered_map>

#include "isnad/io/graph_import.h"
#include "isnad/model/edit_text.h"
#include "isnad/workspace/workspace.h"

namespace isnad::workspace {

namespace {

using model::Edit;
using model::Target;
using model::TargetKind;

/// What people had written beside the things of a graph file, as edits.
class RemarkEdits {
 public:
  explicit RemarkEdits(store::KnowledgeBase& base) : base_(base) {}

  /// Homonyms are passed over: nothing tells which of them is meant.
  void addEntity(const model::Entity& entity, const io::Remarks& remarks) {
    if (remarks.empty()) return;
    const auto key = base_.entityNamed(entity.name);
    if (key) add({TargetKind::Entity, key->text}, {remarks.note, remarks.tags, {}});
  }

  void addArticle(const std::string& sha256, const io::Remarks& remarks) {
    add({TargetKind::Article, sha256}, remarks);
  }

  Status addClaim(const io::PublishedClaim& published, const model::Entity& subject,
                  const model::Article& article) {
    if (published.remarks.empty()) return {};
    ISNAD_TRY(const auto id, base_.articleHashed(article.sha256));
    ISNAD_CHECK(index());
    const auto found = by_article_.find(id.value);
    if (found == by_article_.end()) return {};
    for (const auto* claim : found->second) {
      if (claim->predicate != published.claim.predicate ||
          claim->evidence.quote.of(article.text) != published.quote ||
          claim->date != published.claim.date || *names_.at(claim->subject.value) != subject.name)
        continue;
      ISNAD_TRY(const auto anchor, base_.anchorOf(claim->id));
      add({TargetKind::Claim, model::toText(anchor)}, published.remarks);
      break;
    }
    return {};
  }

  std::vector<Edit> take() { return std::move(edits_); }

 private:
  /// What is known, once a claim with remarks asks for it.
  Status index() {
    if (!knowledge_.claims.empty()) return {};
    ISNAD_TRY(knowledge_, base_.knowledge());
    for (const auto& entity : knowledge_.entities) names_[entity.id.value] = &entity.name;
    for (const auto& claim : knowledge_.claims)
      by_article_[claim.evidence.article.value].push_back(&claim);
    return {};
  }

  void add(Target target, const io::Remarks& remarks) {
    if (!remarks.note.empty()) edits_.push_back({model::SetNote{target, remarks.note}});
    for (const auto& tag : remarks.tags) {
      if (!tag.empty()) edits_.push_back({model::SetTag{target, tag, true}});
    }
    if (model::isGradeOf(target.kind, remarks.grade))
      edits_.push_back({model::SetGrade{target, remarks.grade}});
  }

  store::KnowledgeBase& base_;
  model::Knowledge knowledge_;
  std::unordered_map<std::int64_t, const std::string*> names_;
  std::unordered_map<std::int64_t, std::vector<const model::Claim*>> by_article_;
  std::vector<Edit> edits_;
};

Result<std::vector<Edit>> remarkEdits(store::KnowledgeBase& base,
                                      const io::Publication& publication,
                                      const std::vector<model::Analysis>& analyses) {
  RemarkEdits edits(base);
  for (std::size_t i = 0; i < publication.remarks.size(); ++i)
    edits.addEntity(publication.entities[i], publication.remarks[i]);
  for (std::size_t i = 0; i < publication.articles.size(); ++i)
    edits.addArticle(analyses[i].article.sha256, publication.articles[i].remarks);
  std::unordered_map<std::int64_t, const model::Entity*> by_id;
  for (const auto& entity : publication.entities) by_id[entity.id.value] = &entity;
  for (const auto& claim : publication.claims) {
    const auto* subject = by_id.at(claim.claim.subject.value);
    ISNAD_CHECK(edits.addClaim(claim, *subject, analyses[claim.article].article));
  }
  return edits.take();
}

}  // namespace

Result<TakenIn> Workspace::takeIn(const io::Publication& publication) {
  ISNAD_CHECK(backUpOnce());
  TakenIn taken;
  taken.claims = publication.claims.size();
  const auto analyses = io::analysesOf(publication);
  ISNAD_TRY(const auto recorded, base_.recordAll(analyses));
  taken.articles = recorded.size() - static_cast<std::size_t>(
                                         std::ranges::count(recorded, store::Recorded::Unchanged));
  ISNAD_TRY(auto edits, remarkEdits(base_, publication, analyses));
  taken.remarks = edits.size();
  if (!edits.empty())
    ISNAD_CHECK(base_.apply({model::EditGroup{"import-graph", std::move(edits)}}));
  return taken;
}

}  // namespace isnad::workspace
