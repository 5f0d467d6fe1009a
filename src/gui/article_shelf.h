#pragma once

#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

#include "isnad/store/search.h"

namespace isnad::gui {

using ArticlePtr = std::shared_ptr<const model::Article>;

/// The articles of a knowledge base, each read when it is asked for. Those that were asked for last
/// are kept, and for good who published each of them, and when: what an article says never changes,
/// so one shelf serves every view of a file at the same time of knowledge. It reads through a
/// connection of its own, by index and in microseconds, which is why the GUI thread may ask it.
/// Thread-safe.
class ArticleShelf {
 public:
  /// Those that were known at a moment (UTC); empty: now.
  explicit ArticleShelf(std::filesystem::path file, std::string known_on = {})
      : file_(std::move(file)), known_on_(std::move(known_on)) {}
  /// Holds these, and no file.
  explicit ArticleShelf(std::vector<model::Article> articles);

  [[nodiscard]] const std::string& knownOn() const { return known_on_; }
  /// Empty where there is none.
  [[nodiscard]] const std::filesystem::path& file() const { return file_; }
  /// Null where there is none, or it cannot be read.
  [[nodiscard]] ArticlePtr find(model::ArticleId id) const;
  /// The same without its text. Stays where it is while the shelf is there.
  [[nodiscard]] const model::Article* source(model::ArticleId id) const;
  /// Newest first; without their counts where there is no file.
  [[nodiscard]] std::vector<store::ArticleSummary> page(store::Page page) const;
  /// Who is named in it now, in order of place.
  [[nodiscard]] std::vector<model::Mention> mentionsIn(model::ArticleId id) const;

  static constexpr std::size_t kKept = 100;  ///< Articles with their texts.

 private:
  [[nodiscard]] store::KnowledgeBase* base() const;  // null where it cannot be opened
  [[nodiscard]] bool holds(store::KnowledgeBase& base, model::ArticleId id) const;

  std::filesystem::path file_;
  std::string known_on_;
  std::unordered_map<std::int64_t, ArticlePtr> held_;  // where there is no file
  mutable std::mutex mutex_;
  mutable std::optional<store::KnowledgeBase> base_;
  mutable std::unordered_map<std::int64_t, ArticlePtr> read_;
  mutable std::deque<std::int64_t> order_;  // of those read, the first first
  mutable std::unordered_map<std::int64_t, std::unique_ptr<model::Article>> sources_;
};

}  // namespace isnad::gui
