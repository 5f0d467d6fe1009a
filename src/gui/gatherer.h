#pragma once

#include <QObject>

#include "backend.h"
#include "selection.h"

namespace isnad::gui {

/// Where only a part of a knowledge base is shown, brings in what is selected outside it: an entity
/// with its strongest neighbours, an article with all whom it names.
class Gatherer : public QObject {
  Q_OBJECT

 public:
  Gatherer(Backend& backend, Selection& selection, QObject* parent);
  void bring(const std::vector<model::EntityId>& entities);

 private:
  void look();

  Backend& backend_;
  Selection& selection_;
  model::ArticleId article_;  ///< The one looked at last.
};

}  // namespace isnad::gui
