#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QTreeView>

#include "claims_table.h"
#include "gui/support/view.h"
#include "gui/support/wait.h"
#include "support/application.h"
#include "support/catch.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

/// The sample's claim, and three that are made of it.
KnowledgeViewPtr fourClaims(const KnowledgeView& sample) {
  auto view = std::make_shared<KnowledgeView>(sample);
  const auto first = view->knowledge.claims[0];
  for (std::int64_t i = 1; i <= 3; ++i) {
    auto claim = first;
    claim.id = {first.id.value + i};
    view->knowledge.claims.push_back(claim);
  }
  auto& claims = view->knowledge.claims;
  claims[1].predicate = model::Predicate::Acquires;
  claims[1].amount->value = 9e8;
  claims[2].amount.reset();
  claims[2].percent = 30;
  claims[3].amount.reset();
  view->index();
  return view;
}

/// A row as it is read: `أرامكو | استثمار | سابك | …`.
std::string rowText(const QAbstractItemModel& model, int row) {
  QStringList cells;
  for (int column = 0; column < model.columnCount(); ++column)
    cells << model.index(row, column).data().toString();
  auto text = cells.join(QStringLiteral(" | "));
  for (const char16_t mark : {u'\u2066', u'\u2067', u'\u2069'}) text.remove(QChar(mark));
  return text.toStdString();
}

struct OpenTable {
  OpenTable() : view(fourClaims(*kept.view)), table(selection, filtering) {
    table.setLanguage(graph::Language::English);
    filtering.setView(view);
    settle();
  }
  /// Until the rows are those that were asked for last.
  void settle() {
    bool done = false;
    filtering.worker().submit([&](std::stop_token) {
      QMetaObject::invokeMethod(
          qApp, [&] { done = true; }, Qt::QueuedConnection);
    });
    REQUIRE(waitFor([&] { return done; }));
    if (table.model().rows().places.empty()) settle();
  }
  QAbstractItemModel& rows() { return *table.table().model(); }
  model::ClaimId claim(std::size_t i) const { return view->knowledge.claims[i].id; }

  KeptSample kept;
  KnowledgeViewPtr view;
  Selection selection;
  Filtering filtering;
  ClaimsTable table;
};

}  // namespace

TEST_CASE("claims stand in a table, each with what it says and where") {
  testApplication();
  OpenTable open;
  CHECK(rowText(open.rows(), 0) == "أرامكو | invests in | سابك | $2bn | 2026 | planned | «خبر»");
  CHECK(rowText(open.rows(), 2) == "أرامكو | invests in | سابك | 30% | 2026 | planned | «خبر»");
  open.table.setLanguage(graph::Language::Arabic);
  open.settle();
  CHECK(rowText(open.rows(), 1) ==
        "أرامكو | استحواذ | سابك | 900 مليون دولار | 2026 | مخطط | «خبر»");
}

TEST_CASE("Qt's own checks find no fault in the model, whatever is shown") {
  testApplication();
  OpenTable open;
  const QAbstractItemModelTester tester(&open.table.model(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
  for (const auto grouping : {Grouping::Predicate, Grouping::Article, Grouping::None}) {
    open.table.model().groupBy(grouping);
    open.settle();
    open.table.model().search(QStringLiteral("acquires"));
    open.settle();
    open.table.model().search(QString());
    open.settle();
  }
  open.table.setLanguage(graph::Language::Arabic);
  open.filtering.setView(open.kept.view);
  open.settle();
  CHECK(open.rows().rowCount() == 1);
}

TEST_CASE("amounts are sorted by size: none, percentages, sums") {
  testApplication();
  OpenTable open;
  open.table.table().sortByColumn(ClaimText::Amount, Qt::AscendingOrder);
  open.settle();
  std::vector<std::string> amounts;
  for (int row = 0; row < open.rows().rowCount(); ++row)
    amounts.push_back(open.rows().index(row, ClaimText::Amount).data().toString().toStdString());
  REQUIRE(amounts.size() == 4);
  CHECK(amounts[0].empty());
  CHECK(amounts[1].find("30%") != std::string::npos);
  CHECK(amounts[2].find("$900m") != std::string::npos);
  CHECK(amounts[3].find("$2bn") != std::string::npos);
}

TEST_CASE("the filter finds words in any column and in the evidence, whatever their spelling") {
  testApplication();
  OpenTable open;
  const auto rowsFor = [&](const char* words) {
    open.table.filter().setText(QString::fromUtf8(words));
    open.settle();
    return open.rows().rowCount();
  };
  CHECK(rowsFor("") == 4);
  CHECK(rowsFor("acquires") == 1);
  CHECK(rowsFor("ارامكو INVESTS") == 3);
  CHECK(rowsFor("استثمرت") == 4);
  CHECK(rowsFor("تسلا") == 0);
}

TEST_CASE("the table leaves out what the filter of the view hides") {
  testApplication();
  OpenTable open;
  graph::ViewFilter filter;
  filter.hidden_predicates = {model::Predicate::InvestsIn};
  open.filtering.set(filter);
  open.settle();
  open.settle();
  CHECK(open.rows().rowCount() == 1);
}

TEST_CASE("claims are grouped, the largest group first, and what is chosen stays so") {
  testApplication();
  OpenTable open;
  open.selection.selectClaims({open.claim(1)}, open.claim(1));
  open.table.grouping().setCurrentIndex(static_cast<int>(Grouping::Predicate));
  open.settle();
  REQUIRE(open.rows().rowCount() == 2);
  const auto titleOf = [&](int row) { return open.rows().index(row, 0).data().toString(); };
  CHECK(titleOf(0) == QStringLiteral("invests in · 3 claim(s)"));
  CHECK(titleOf(1) == QStringLiteral("acquires · 1 claim(s)"));
  CHECK(open.rows().rowCount(open.rows().index(0, 0)) == 3);
  const auto chosen = open.table.table().selectionModel()->selectedRows();
  REQUIRE(chosen.size() == 1);
  CHECK(chosen[0].parent().row() == 1);
  CHECK(open.selection.claims() == std::vector<model::ClaimId>{open.claim(1)});
}

TEST_CASE("a row that is chosen is the claim that is selected, and the other way round") {
  testApplication();
  OpenTable open;
  open.table.table().sortByColumn(ClaimText::Amount, Qt::DescendingOrder);
  open.settle();
  open.table.table().setCurrentIndex(open.rows().index(1, 0));
  CHECK(open.selection.claims() == std::vector<model::ClaimId>{open.claim(1)});
  open.table.table().selectionModel()->select(
      open.rows().index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
  CHECK(open.selection.claims() == std::vector<model::ClaimId>{open.claim(1), open.claim(2)});
  CHECK(open.selection.focus() == open.claim(1));
  open.selection.selectClaims({open.claim(0), open.claim(2)}, open.claim(2));
  const auto chosen = open.table.table().selectionModel()->selectedRows();
  REQUIRE(chosen.size() == 2);
  CHECK(open.table.table().currentIndex().row() == 2);
  CHECK(open.selection.claims().size() == 2);
  open.selection.clear();
  CHECK(open.table.table().selectionModel()->selectedRows().empty());
}

TEST_CASE("rows are copied as text with the words that say it, in the order shown") {
  testApplication();
  OpenTable open;
  open.selection.selectClaims({open.claim(0), open.claim(1)}, open.claim(0));
  open.table.copy();
  CHECK(QGuiApplication::clipboard()->text().toStdString() ==
        "أرامكو · invests in · سابك · $2bn · planned\n"
        "«استثمرت أرامكو ملياري دولار في سابك.» («خبر»)\n"
        "\n"
        "أرامكو · acquires · سابك · $900m · planned\n"
        "«استثمرت أرامكو ملياري دولار في سابك.» («خبر»)");
}

TEST_CASE("rows are copied as CSV, with their words and where those are from") {
  testApplication();
  OpenTable open;
  open.selection.selectClaims({open.claim(0), open.claim(2)}, open.claim(0));
  open.table.copyCsv();
  CHECK(QGuiApplication::clipboard()->text().toStdString() ==
        "subject,predicate,object,amount,currency,percent,date,status,publisher,published,quote,"
        "url\n"
        "أرامكو,invests_in,سابك,2000000000,USD,,2026,planned,,,"
        "استثمرت أرامكو ملياري دولار في سابك.,\n"
        "أرامكو,invests_in,سابك,,,30,2026,planned,,,استثمرت أرامكو ملياري دولار في سابك.,\n");
}
