#pragma once

#include <functional>

#include <QObject>

#include "appearance.h"
#include "backend.h"
#include "commands.h"
#include "outside.h"
#include "panels.h"
#include "selection.h"

class QAction;
class QMenu;
class QMainWindow;

namespace isnad::gui {

/// Walking through the graph step by step: showing only some of it, bringing neighbours in and
/// leaving them out again, hiding, pinning, grouping. What it does, it does to what is selected.
class Exploring : public QObject {
  Q_OBJECT

 public:
  Exploring(Backend& backend, Selection& selection, Panels& panels, Appearance& appearance,
            Commands& commands, QMainWindow& window);

  /// Of a relation, its ends; where nothing is selected, who is named in the article that is read.
  void showOnly();
  void showArticle();
  /// Who is at most so many relations away from what is selected.
  void showAround(int depth);
  void expand(std::optional<model::PredicateFamily> family = std::nullopt);
  void collapse();
  void hide();
  void showEverything();
  void selectNeighbours();
  /// Pins what is selected where it is, or lets all of it go if it is pinned.
  void pin();
  void askGroup();
  void group(const std::string& name);
  void ungroup();

  /// How many neighbours of what is selected are not shown; 0 where too many are selected to tell.
  [[nodiscard]] std::size_t lacking(std::optional<model::PredicateFamily> family = std::nullopt);
  /// Selected entities, or the ends of selected claims.
  [[nodiscard]] std::set<model::EntityId> chosen() const;
  /// `12 more (37)`; empty where nobody lacks.
  [[nodiscard]] QString moreText();
  /// A menu entry for each family that brings neighbours in.
  void fillFamilies(QMenu& menu);
  /// Fills in what can be done with what is selected, and nothing else.
  void fill(QMenu& menu);
  [[nodiscard]] QAction& everything() { return *everything_; }
  [[nodiscard]] const KnowledgeViewPtr& view() const { return backend_.view(); }

 Q_SIGNALS:
  void chosenChanged();  ///< Another set is selected, or other neighbours lack.
  void told(const QString& sentence);

 private:
  void addCommands(Commands& commands);
  void allow();
  /// A step through the whole: at once, or as soon as that is read.
  void whenRead(std::function<void()> step);
  void readPins();
  void setPins(const std::set<model::EntityId>& entities, bool pinned);
  [[nodiscard]] std::size_t lackingOf(model::EntityId entity, bool ask);
  [[nodiscard]] bool isGrouped() const;
  void bringIn(const std::set<model::EntityId>& entities,
               std::optional<model::PredicateFamily> family, bool more);
  void show(graph::Scope scope, GraphFilter::Window window = GraphFilter::Window::Fits);
  [[nodiscard]] std::set<model::EntityId> namedInArticle() const;

  Backend& backend_;
  Selection& selection_;
  Panels& panels_;
  GraphFilter& filter_;
  Appearance& appearance_;
  QMainWindow& window_;
  Outside outside_;
  std::vector<QAction*> actions_;  ///< On what is selected.
  std::vector<QAction*> around_;   ///< Those of them that show what is near.
  QAction* expand_ = nullptr;
  QAction* group_ = nullptr;
  QAction* ungroup_ = nullptr;
  QAction* everything_ = nullptr;
  std::function<void()> awaited_;  ///< A step, for when the whole is read.
};

}  // namespace isnad::gui
