#include "outside.h"

#include <utility>

#include "isnad/store/neighbourhood.h"

namespace isnad::gui {

namespace {

using Entities = std::vector<model::EntityId>;

/// Those not in the view, the strongest first.
Result<Entities> nextOutside(store::KnowledgeBase& base, const KnowledgeView& view,
                             model::EntityId entity, std::size_t most) {
  constexpr std::int64_t kPage = 200;
  Entities found;
  for (std::int64_t offset = 0;; offset += kPage) {
    ISNAD_TRY(const auto around, store::neighbours(base, entity, {offset, kPage}));
    for (const auto& neighbour : around.page) {
      if (found.size() == most) return found;
      if (view.entity(neighbour.entity) == nullptr) found.push_back(neighbour.entity);
    }
    if (std::ssize(around.page) < kPage) return found;
  }
}

}  // namespace

Outside::Outside(Backend& backend, QObject* parent) : QObject(parent), backend_(backend) {
  connect(&backend, &Backend::opened, this, [this] {
    counts_.clear();
    awaited_ = {};
  });
  connect(&backend, &Backend::edited, this, [this] {
    counts_.clear();
    finish(true);
  });
}

/// Once everybody knows what is shown now.
void Outside::finish(bool more) {
  if (!awaited_) return;
  QMetaObject::invokeMethod(
      this, [done = std::exchange(awaited_, {}), more] { done(more); }, Qt::QueuedConnection);
}

std::optional<std::size_t> Outside::neighboursOf(model::EntityId entity) {
  const auto& view = backend_.view();
  if (!view || view->whole) return std::nullopt;
  const auto [count, unknown] = counts_.try_emplace(entity);
  if (unknown) {
    backend_.ask(
        this,
        [entity](store::KnowledgeBase& base) {
          return store::neighbours(base, entity, {0, 1});
        },
        [this, entity](const Result<store::Neighbours>& found) {
          if (!found || !counts_.contains(entity)) return;
          counts_[entity] = static_cast<std::size_t>(found->all);
          Q_EMIT counted();
        });
  }
  return count->second;
}

void Outside::bring(const std::set<model::EntityId>& entities, std::size_t most,
                    std::function<void(bool)> done) {
  const auto view = backend_.view();
  if (!view || view->whole) return done(false);
  awaited_ = std::move(done);
  backend_.ask(
      this,
      [view, entities, most](store::KnowledgeBase& base) -> Result<Entities> {
        Entities all;
        for (const auto entity : entities) {
          ISNAD_TRY(const auto some, nextOutside(base, *view, entity, most));
          all.insert(all.end(), some.begin(), some.end());
        }
        return all;
      },
      [this](const Result<Entities>& found) {
        if (!found || found->empty()) return finish(false);
        backend_.gather(
            [found = *found](store::KnowledgeBase&) -> Result<Entities> { return found; });
      });
}

}  // namespace isnad::gui
