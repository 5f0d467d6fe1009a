#include "article_shelf.h"

#include <algorithm>

#include "isnad/store/review.h"

namespace isnad::gui {

ArticleShelf::ArticleShelf(std::vector<model::Article> articles) {
  for (auto& article : articles) {
    const auto id = article.id.value;
    held_[id] = std::make_shared<const model::Article>(std::move(article));
  }
}

store::KnowledgeBase* ArticleShelf::base() const {
  if (!base_ && !file_.empty()) {
    auto reading = store::KnowledgeBase::open(file_, store::OpenMode::ReadOnly);
    if (reading) base_ = std::move(*reading);
  }
  return base_ ? &*base_ : nullptr;
}

bool ArticleShelf::holds(store::KnowledgeBase& base, model::ArticleId id) const {
  if (known_on_.empty()) return true;
  return store::wasKnownOn(base, id, known_on_).value_or(false);
}

ArticlePtr ArticleShelf::find(model::ArticleId id) const {
  if (const auto held = held_.find(id.value); held != held_.end()) return held->second;
  const std::lock_guard lock(mutex_);
  if (const auto kept = read_.find(id.value); kept != read_.end()) return kept->second;
  auto* reading = base();
  if (reading == nullptr || !holds(*reading, id)) return nullptr;
  auto article = reading->article(id);
  if (!article) return nullptr;
  if (order_.size() == kKept) {
    read_.erase(order_.front());
    order_.pop_front();
  }
  order_.push_back(id.value);
  return read_[id.value] = std::make_shared<const model::Article>(std::move(*article));
}

const model::Article* ArticleShelf::source(model::ArticleId id) const {
  if (const auto held = held_.find(id.value); held != held_.end()) return held->second.get();
  const std::lock_guard lock(mutex_);
  if (const auto kept = sources_.find(id.value); kept != sources_.end()) return kept->second.get();
  auto* reading = base();
  if (reading == nullptr || !holds(*reading, id)) return nullptr;
  auto article = reading->source(id);
  if (!article) return nullptr;
  return (sources_[id.value] = std::make_unique<model::Article>(std::move(*article))).get();
}

std::vector<store::ArticleSummary> ArticleShelf::page(store::Page page) const {
  const std::lock_guard lock(mutex_);
  if (auto* reading = base())
    return store::articlesKnownOn(*reading, page, known_on_)
        .value_or(std::vector<store::ArticleSummary>());
  std::vector<store::ArticleSummary> all;
  for (const auto& [id, article] : held_) {
    all.push_back({article->id, article->title, article->name, article->publisher,
                   article->published, 0, 0, article->id});
  }
  std::ranges::sort(all, std::greater<>(),
                    [](const auto& article) { return std::pair(article.published, article.id); });
  const auto size = static_cast<std::int64_t>(all.size());
  const auto begin = std::min(page.offset, size);
  const auto end = std::min(begin + page.limit, size);
  return {all.begin() + begin, all.begin() + end};
}

std::vector<model::Mention> ArticleShelf::mentionsIn(model::ArticleId id) const {
  const std::lock_guard lock(mutex_);
  auto* reading = base();
  if (reading == nullptr) return {};
  return reading->mentionsIn(id).value_or(std::vector<model::Mention>());
}

}  // namespace isnad::gui
