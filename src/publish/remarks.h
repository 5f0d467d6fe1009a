#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "isnad/io/publication.h"
#include "isnad/store/knowledge_base.h"

namespace isnad::publish {

/// What people have written beside entities, claims and articles: to each what is meant for it, for
/// its relation or its publisher. Remarks are few, so that they are held and claims come by.
class RemarkReader {
 public:
  /// `base` outlives it; `entities` are all there are.
  [[nodiscard]] static Result<RemarkReader> of(store::KnowledgeBase& base,
                                               const std::vector<model::Entity>& entities);

  /// Parallel to `entities`; empty where none has any.
  [[nodiscard]] std::vector<io::Remarks> ofEntities(
      const std::vector<model::Entity>& entities) const;
  [[nodiscard]] io::Remarks ofArticle(const model::Article& article) const;
  [[nodiscard]] Result<io::Remarks> ofClaim(const io::PublishedClaim& claim,
                                            const model::Article& article) const;

 private:
  explicit RemarkReader(store::KnowledgeBase& base) : base_(&base) {}
  Status readClaims(const std::vector<store::Remark>& all);
  void take(io::Remarks& into, model::TargetKind kind, const std::string& key) const;

  struct OfClaim {
    std::string anchor;
    io::Remarks remarks;
  };
  store::KnowledgeBase* base_;
  std::unordered_map<std::string, io::Remarks> by_target_;
  std::unordered_map<std::int64_t, std::string> keys_;  // of entities, where relations are remarked
  std::unordered_map<std::string, std::vector<OfClaim>> at_words_;
};

}  // namespace isnad::publish
