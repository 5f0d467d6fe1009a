#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>

#include <QObject>

#include "backend.h"

namespace isnad::gui {

/// Neighbours outside the part that is shown of a large knowledge base (KnowledgeView::whole): how
/// many there are in the file, and bringing them in. GUI thread only.
class Outside : public QObject {
  Q_OBJECT

 public:
  Outside(Backend& backend, QObject* parent);

  /// How many neighbours the file knows. Nothing where the whole is shown, and before counted().
  [[nodiscard]] std::optional<std::size_t> neighboursOf(model::EntityId entity);
  /// Brings at most `most` of each entity's neighbours that are outside into the part, those with
  /// most claims first, then says whether there were any. At once where the whole is shown.
  void bring(const std::set<model::EntityId>& entities, std::size_t most,
             std::function<void(bool)> done);

 Q_SIGNALS:
  void counted();

 private:
  void finish(bool more);

  Backend& backend_;
  std::map<model::EntityId, std::optional<std::size_t>> counts_;  ///< None: being counted.
  std::function<void(bool)> awaited_;
};

}  // namespace isnad::gui
