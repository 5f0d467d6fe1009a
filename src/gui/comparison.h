#pragma once

#include <QListWidget>

#include "appearance.h"
#include "isnad/graph/differences.h"
#include "isnad/graph/scope.h"
#include "knowledge_view.h"
#include "selection.h"

namespace isnad::gui {

/// What was shown beside what a saved view shows: how they differ.
struct Comparison {
  QString name;        ///< Of the saved view.
  graph::Extra here;   ///< Only in what was shown.
  graph::Extra there;  ///< Only in the saved view.
  graph::Scope both;   ///< Shows the two together.
};

/// A comparison as a list: under a heading for each side its entities and relations. A row selects
/// what it names, a heading all of its entities.
class ComparisonList : public QListWidget {
  Q_OBJECT

 public:
  ComparisonList(Selection& selection, Appearance& appearance, QWidget* parent);

  void show(const Comparison& comparison, KnowledgeViewPtr view);

 private:
  void addSide(const QString& heading, const graph::Extra& extra);
  void choose(const QListWidgetItem& item);
  void refresh();

  Selection& selection_;
  Appearance& appearance_;
  Comparison comparison_;
  KnowledgeViewPtr view_;
};

}  // namespace isnad::gui
