#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QTableView>

#include "entity_table.h"
#include "gui/support/wait.h"
#include "support/application.h"
#include "support/catch.h"
#include "support/knowledge.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

/// ب is tied to أ, ج and د; أ raises money; ه is not named.
KnowledgeViewPtr star() {
  auto view = std::make_shared<KnowledgeView>();
  view->knowledge = namedThings({"أ", "ب", "ج", "د", "ه"});
  addClaim(view->knowledge, 1, model::Predicate::Owns, 2);
  addClaim(view->knowledge, 2, model::Predicate::Owns, 3);
  addClaim(view->knowledge, 2, model::Predicate::Acquires, 3);
  addClaim(view->knowledge, 2, model::Predicate::Owns, 4, model::ClaimStatus::Denied);
  addClaim(view->knowledge, 1, model::Predicate::RaisesFunding, 0);
  view->graph = graph::buildGraph(view->knowledge, {});
  view->index();
  return view;
}

struct OpenEntities {
  OpenEntities() : view(star()), table(selection, filtering) {
    table.setLanguage(graph::Language::English);
    table.show();
    filtering.setView(view);
    REQUIRE(waitFor([&] { return table.model().rowCount() == 4; }));
  }
  std::string cell(int row, int column) {
    auto text = table.model().index(row, column).data().toString();
    for (const char16_t mark : {u'\u2066', u'\u2069'}) text.remove(QChar(mark));
    return text.toStdString();
  }
  /// `ب 4 3 4`: name, claims, neighbours and ties.
  std::string row(int row) {
    std::string text;
    for (const int column : {EntitiesModel::Name, EntitiesModel::Claims, EntitiesModel::Degree,
                             EntitiesModel::Weighted})
      text += (text.empty() ? "" : " ") + cell(row, column);
    return text;
  }
  std::string names() {
    std::string text;
    for (int i = 0; i < table.model().rowCount(); ++i) text += cell(i, 0);
    return text;
  }

  KnowledgeViewPtr view;
  Selection selection;
  Filtering filtering;
  EntityTable table;
};

}  // namespace

TEST_CASE("entities stand in a table with what is measured of them, the most central first") {
  testApplication();
  OpenEntities open;
  CHECK(open.row(0) == "ب 4 3 4");
  CHECK(open.cell(0, EntitiesModel::Betweenness) == "3.0");
  CHECK(open.cell(0, EntitiesModel::Type) == "organization");
  open.table.table().sortByColumn(EntitiesModel::Name, Qt::DescendingOrder);
  CHECK(open.names() == "دجبأ");
  open.table.table().sortByColumn(EntitiesModel::Claims, Qt::AscendingOrder);
  CHECK(open.row(3) == "ب 4 3 4");
}

TEST_CASE("entities are measured among what the filter leaves") {
  testApplication();
  OpenEntities open;
  graph::ViewFilter filter;
  filter.hidden_statuses = {model::ClaimStatus::Denied};
  open.filtering.set(filter);
  REQUIRE(waitFor([&] { return open.table.model().rowCount() == 3; }));
  CHECK(open.row(0) == "ب 3 2 3");
}

TEST_CASE("an entity that is chosen in the table is selected, and the other way round") {
  testApplication();
  OpenEntities open;
  open.table.table().setCurrentIndex(open.table.model().index(0, 0));
  CHECK(open.selection.entity() == model::EntityId{2});
  open.selection.selectEntity({4});
  const auto rows = open.table.table().selectionModel()->selectedRows();
  REQUIRE(rows.size() == 1);
  CHECK(open.table.model().entityAt(rows[0].row()) == model::EntityId{4});
  open.table.table().sortByColumn(EntitiesModel::Name, Qt::AscendingOrder);
  CHECK(open.selection.entity() == model::EntityId{4});
}

TEST_CASE("chosen entities are copied as a table") {
  testApplication();
  OpenEntities open;
  open.table.table().setCurrentIndex(open.table.model().index(0, 0));
  open.table.copy();
  CHECK(QGuiApplication::clipboard()->text().toStdString().starts_with(
      "Name\tType\tClaims\tNeighbours\tTies\tPageRank\tBetweenness\tCore\tCommunity\t"
      "Component\n"
      "ب\torganization\t4\t3\t4\t"));
}

TEST_CASE("Qt's own checks find no fault in the table of entities") {
  testApplication();
  OpenEntities open;
  const QAbstractItemModelTester tester(&open.table.model(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
  open.table.model().sort(EntitiesModel::Community, Qt::AscendingOrder);
  open.table.setLanguage(graph::Language::Arabic);
  open.table.model().setEntities(nullptr);
  CHECK(open.table.model().rowCount() == 0);
}
