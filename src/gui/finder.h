#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "isnad/store/neighbourhood.h"
#include "knowledge_view.h"
#include "latest_job.h"

namespace isnad::gui {

/// What was found for some words, the best first.
struct Findings {
  /// Of a large knowledge base it may be outside the part that is shown.
  struct Entity {
    model::EntityId id;
    std::string name;
    std::string latin_name;
    model::EntityType type = model::EntityType::Organization;
  };
  struct Article {
    model::ArticleId id;
    std::string title;
    std::string excerpt;  ///< The words around the first place in the text.
  };
  std::vector<Entity> entities;
  std::vector<Article> articles;
  std::vector<model::ClaimId> claims;
};

/// Looks for words while they are typed, on a thread and a reading connection of its own, so that
/// neither a layout nor an import makes it wait. Spellings are compared folded, names across
/// scripts by their consonants (`Nvidia` finds إنفيديا); the last word may be unfinished.
class Finder {
 public:
  static constexpr std::size_t kMost = 6;  ///< Of each kind.

  Finder();
  ~Finder();

  void setView(KnowledgeViewPtr view);
  /// `done` is called on the GUI thread, unless find() is called again before.
  void find(const std::string& words, std::function<void(const Findings&)> done);
  /// The shortest ways from one entity to another, at most kMostPaths of kMostSteps claims; empty
  /// where there is none. As find(), but apart from it.
  void findPaths(model::EntityId from, model::EntityId to,
                 std::function<void(const std::vector<store::Path>&)> done);
  static constexpr int kMostSteps = 6;
  static constexpr std::size_t kMostPaths = 5;

 private:
  struct Source;
  std::shared_ptr<Source> source_;  // touched by jobs of worker_ only
  Worker worker_;
  LatestJob job_;
  LatestJob path_job_;
};

}  // namespace isnad::gui
