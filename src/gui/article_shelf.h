#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

#include "isnad/store/knowledge_base.h"

namespace isnad::gui {

/// The articles of a knowledge base, each read when it is first asked for and kept from then on:
/// what an article says never changes, so one shelf serves every view of a file at the same time of
/// knowledge. It reads through a connection of its own, by index and in microseconds, which is why
/// the GUI thread may ask it. Thread-safe.
class ArticleShelf {
 public:
  /// Those that were known at a moment (UTC); empty: now.
  explicit ArticleShelf(std::filesystem::path file, std::string known_on = {})
      : file_(std::move(file)), known_on_(std::move(known_on)) {}
  /// Holds these, and no file.
  explicit ArticleShelf(std::vector<model::Article> articles);

  [[nodiscard]] const std::string& knownOn() const { return known_on_; }
  /// Null where there is none, or it cannot be read. Stays where it is while the shelf is there.
  [[nodiscard]] const model::Article* find(model::ArticleId id) const;
  /// Newest first; without their counts where there is no file.
  [[nodiscard]] std::vector<store::ArticleSummary> page(store::Page page) const;
  /// Who is named in it now, in order of place.
  [[nodiscard]] std::vector<model::Mention> mentionsIn(model::ArticleId id) const;

 private:
  [[nodiscard]] store::KnowledgeBase* base() const;  // null where it cannot be opened
  [[nodiscard]] bool holds(store::KnowledgeBase& base, model::ArticleId id) const;

  std::filesystem::path file_;
  std::string known_on_;
  mutable std::mutex mutex_;
  mutable std::optional<store::KnowledgeBase> base_;
  mutable std::unordered_map<std::int64_t, std::unique_ptr<model::Article>> read_;
};

}  // namespace isnad::gui
