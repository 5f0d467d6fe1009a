#pragma once

#include <QSplitter>
#include <QTabWidget>

#include "article_filter.h"
#include "article_list.h"
#include "article_reader.h"
#include "graph_canvas.h"
#include "graph_filter.h"
#include "inspector.h"
#include "isnad/graph/manner.h"
#include "legend.h"
#include "node_encoding.h"
#include "overview_map.h"

namespace isnad::gui {

/// Reader, graph and inspector side by side, in the order of reading; reader and inspector share
/// one column of tabs where the window is narrow.
class Panels : public QWidget {
  Q_OBJECT

 public:
  Panels(Selection& selection, Worker& worker, Filtering& filtering, QWidget* parent = nullptr);

  void setView(const KnowledgeViewPtr& view);
  /// The same knowledge base after an edit: what is looked at stays where it is.
  void renewView(const KnowledgeViewPtr& view);
  void setLanguage(const graph::Manner& language);
  void setColours(const render::Palette& palette);

  /// Widths of the columns, in the order of reading.
  [[nodiscard]] std::vector<int> columns() const;
  /// Once there are as many columns as widths; widths that nobody could have chosen are ignored.
  void setColumns(std::vector<int> widths);

  [[nodiscard]] GraphCanvas& canvas() { return *canvas_; }
  [[nodiscard]] ArticleList& articles() { return *articles_; }
  [[nodiscard]] ArticleFilter& articleFilter() { return *choosing_; }
  [[nodiscard]] ArticleReader& reader() { return *reader_; }
  [[nodiscard]] OverviewMap& overview() { return *overview_; }
  [[nodiscard]] NodeEncoding& encoding() { return *encoding_; }
  [[nodiscard]] Legend& legend() { return *legend_; }
  [[nodiscard]] GraphFilter& filter() { return filter_; }
  [[nodiscard]] Inspector& inspector() { return *inspector_; }
  /// In the order of reading.
  [[nodiscard]] std::vector<QWidget*> all() const;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void layOut();
  void leadKeyboard();
  void showDetails();
  void arrangeColumns();
  void takeWantedColumns();
  void nameTabs();

  QSplitter* columns_;
  QSplitter* reading_;  ///< Article list over the reader.
  ArticleList* articles_;
  ArticleFilter* choosing_;  ///< Above the list.
  ArticleReader* reader_;
  GraphCanvas* canvas_;
  OverviewMap* overview_;
  NodeEncoding* encoding_;
  Legend* legend_;
  GraphFilter filter_;
  Inspector* inspector_;
  QTabWidget* tabs_;
  std::vector<int> wanted_columns_;
  bool narrow_ = false;
  bool placed_ = false;
};

}  // namespace isnad::gui
