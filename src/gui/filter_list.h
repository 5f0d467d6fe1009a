#pragma once

#include <QTreeWidget>

#include "filter_rows.h"
#include "isnad/render/palette.h"

namespace isnad::gui {

/// The rows of the filter under a heading for each facet, each with its sign in the graph and how
/// many claims it would show. A click or Space hides what a row stands for, or shows it again; a
/// double click or Enter shows that one alone of its heading, and all of them the next time.
class FilterList : public QTreeWidget {
  Q_OBJECT

 public:
  explicit FilterList(Filtering& filtering, QWidget* parent = nullptr);

  void setLanguage(const graph::Manner& language);
  void setPalette(const render::Palette& palette);
  /// Whether nodes have the colours of their types; else only their shapes.
  void setTypeColours(bool coloured);
  /// What the rows say, in their order, without headings and parts.
  [[nodiscard]] QStringList texts() const;
  /// Hides what the row stands for, or shows it again. Nothing where there is no such row.
  void toggle(int row);
 Q_SIGNALS:
  void resized();

 private:
  void rebuild();
  void fitHeight();
  void add(QTreeWidgetItem* parent, const FilterRow& row);
  void readState();
  void change(QTreeWidgetItem* item);
  void choose(QTreeWidgetItem* item);
  [[nodiscard]] const FilterRow* rowOf(const QTreeWidgetItem* item) const;
  [[nodiscard]] QString headingOf(graph::Facet facet) const;

  Filtering& filtering_;
  graph::Manner language_;
  render::Palette palette_ = render::Palette::light();
  KnowledgeViewPtr view_;
  std::vector<FilterRow> rows_;
  std::vector<std::pair<QTreeWidgetItem*, const FilterRow*>> items_;
  bool type_colours_ = true;
  Qt::CheckState pressed_ = Qt::Unchecked;
  bool reading_ = false;  // the boxes follow the filter, not a person
};

}  // namespace isnad::gui
