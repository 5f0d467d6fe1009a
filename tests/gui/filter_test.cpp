#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QWheelEvent>

#include "graph_filter.h"
#include "gui/support/wait.h"
#include "legend.h"
#include "support/application.h"
#include "support/catch.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

/// ماسك produces أوبتيموس and, it is denied, acquires تسلا.
KnowledgeViewPtr smallView() {
  auto view = std::make_shared<KnowledgeView>();
  const auto add = [&](std::int64_t id, model::EntityType type, const char* name) {
    model::Entity entity;
    entity.id = {id};
    entity.type = type;
    entity.name = name;
    view->knowledge.entities.push_back(entity);
  };
  add(1, model::EntityType::Person, "ماسك");
  add(2, model::EntityType::Product, "أوبتيموس");
  add(3, model::EntityType::Organization, "تسلا");
  const auto claim = [&](std::int64_t id, model::Predicate predicate, std::int64_t object,
                         model::ClaimStatus status) {
    model::Claim made;
    made.id = {id};
    made.predicate = predicate;
    made.subject = {1};
    made.object = model::EntityId{object};
    made.status = status;
    view->knowledge.claims.push_back(made);
  };
  claim(1, model::Predicate::Produces, 2, model::ClaimStatus::Asserted);
  claim(2, model::Predicate::Acquires, 3, model::ClaimStatus::Denied);
  auto& claims = view->knowledge.claims;
  claims[0].date = "2026-05";
  claims[1].date = "2024";
  claims[1].amount = model::Amount{2e9, "USD", model::AmountQualifier::Exact, {}};
  view->graph = graph::buildGraph(view->knowledge, {});
  view->index();
  return view;
}

struct OpenLegend {
  OpenLegend()
      : canvas(selection, worker),
        encoding(filtering, canvas),
        legend(canvas, filtering, encoding),
        filter(canvas, worker) {
    QObject::connect(&filtering, &Filtering::sifted, &legend,
                     [this](const FilteredPtr& filtered) { filter.apply(filtered); });
    canvas.resize(800, 600);
    legend.setLanguage(graph::Language::English);
    show(smallView());
  }
  void show(const KnowledgeViewPtr& view) {
    filter.setView(view);
    canvas.setView(view);
    filtering.setView(view);
    REQUIRE(waitFor([&] { return canvas.isArranged() && !legend.texts().isEmpty(); }));
  }
  /// `ماسك أوبتيموس`: the names in the canvas.
  std::string names() const {
    std::string names;
    if (canvas.stage().isEmpty()) return names;
    for (const auto& node : canvas.stage().graph().nodes)
      names += (names.empty() ? "" : " ") + node.label;
    return names;
  }
  bool comesToShow(const std::string& wanted) {
    return waitFor([&] { return names() == wanted; });
  }
  int rowOf(const char* text) const {
    return static_cast<int>(legend.texts().indexOf(QString::fromUtf8(text)));
  }

  Selection selection;
  Worker worker;
  Filtering filtering;
  GraphCanvas canvas;
  NodeEncoding encoding;
  Legend legend;
  GraphFilter filter;
};

void press(QWidget& widget, Qt::Key key) {
  QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
  QCoreApplication::sendEvent(&widget, &event);
}

}  // namespace

TEST_CASE("the wheel scrolls the legend and chooses nothing on the way") {
  testApplication();
  OpenLegend open;
  const auto boxes = open.legend.findChildren<QComboBox*>();
  REQUIRE(boxes.size() > 3);
  for (auto* box : boxes) {
    const int chosen = box->currentIndex();
    QWheelEvent wheel({5, 5}, box->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(box, &wheel);
    CHECK(box->currentIndex() == chosen);
  }
}

TEST_CASE("the legend explains what occurs, in the window's language, each with its claims") {
  testApplication();
  OpenLegend open;
  CHECK(open.legend.texts().join(QStringLiteral("|")).toStdString() ==
        "person|organization|product|Deals|Products and places|asserted|denied");
  auto* deals = open.legend.list().findItems(QStringLiteral("Deals"), Qt::MatchRecursive).at(0);
  CHECK(deals->text(1) == QStringLiteral("1"));
  open.legend.setLanguage(graph::Language::Arabic);
  CHECK(open.legend.texts().size() == 7);
  const int folded = open.legend.height();
  open.legend.setOpen(true);
  CHECK(open.legend.height() > folded + 80);
}

TEST_CASE("what is unchecked in the legend is hidden in the graph until it is checked again") {
  testApplication();
  OpenLegend open;
  CHECK(open.comesToShow("ماسك أوبتيموس تسلا"));
  open.legend.toggle(open.rowOf("product"));
  CHECK(open.comesToShow("ماسك تسلا"));
  open.legend.toggle(open.rowOf("product"));
  CHECK(open.comesToShow("ماسك أوبتيموس تسلا"));
  open.legend.toggle(open.rowOf("denied"));
  CHECK(open.comesToShow("ماسك أوبتيموس"));
  open.legend.toggle(open.rowOf("denied"));
  open.legend.toggle(open.rowOf("Deals"));
  CHECK(open.comesToShow("ماسك أوبتيموس"));
  open.legend.toggle(open.rowOf("person"));
  CHECK(open.comesToShow(""));
  CHECK(open.legend.isVisibleTo(&open.canvas));
}

TEST_CASE("what stays keeps its place, what comes back finds its own, the camera does not move") {
  testApplication();
  OpenLegend open;
  const auto before = open.canvas.stage().positions();
  const auto center = open.canvas.camera().center;
  open.legend.toggle(open.rowOf("product"));
  REQUIRE(open.comesToShow("ماسك تسلا"));
  CHECK(open.canvas.stage().positions() == std::vector<graph::Point>{before.at(0), before.at(2)});
  open.legend.toggle(open.rowOf("product"));
  REQUIRE(open.comesToShow("ماسك أوبتيموس تسلا"));
  CHECK(open.canvas.stage().positions() == before);
  CHECK(open.canvas.camera().center == center);
}

TEST_CASE("the filter stays when the knowledge base is read again") {
  testApplication();
  OpenLegend open;
  open.legend.toggle(open.rowOf("product"));
  REQUIRE(open.comesToShow("ماسك تسلا"));
  open.show(smallView());
  CHECK(open.comesToShow("ماسك تسلا"));
}

TEST_CASE("the legend is unfolded, walked and toggled by keys alone") {
  testApplication();
  OpenLegend open;
  open.legend.toggleOpen();
  CHECK(open.legend.isOpen());
  auto& list = open.legend.list();
  list.setCurrentItem(list.topLevelItem(0));
  for (int row = 0; row <= open.rowOf("product"); ++row) press(list, Qt::Key_Down);
  press(list, Qt::Key_Space);
  CHECK(open.comesToShow("ماسك تسلا"));
  press(open.legend, Qt::Key_Escape);
  CHECK_FALSE(open.legend.isOpen());
}

TEST_CASE("a click anywhere on a row hides what it explains, a double click shows it alone") {
  testApplication();
  OpenLegend open;
  open.canvas.show();
  open.legend.setOpen(true);
  auto& list = open.legend.list();
  auto* row = list.findItems(QStringLiteral("denied"), Qt::MatchRecursive).at(0);
  REQUIRE(
      waitFor([&] { return list.viewport()->rect().contains(list.visualItemRect(row).center()); }));
  const auto at = list.visualItemRect(row).center();
  QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, at);
  CHECK(row->checkState(0) == Qt::Unchecked);
  CHECK(open.comesToShow("ماسك أوبتيموس"));
  QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, at);
  CHECK(open.comesToShow("ماسك أوبتيموس تسلا"));
  Q_EMIT list.itemActivated(row, 0);
  CHECK(open.comesToShow("ماسك تسلا"));
  Q_EMIT list.itemActivated(row, 0);
  CHECK(open.comesToShow("ماسك أوبتيموس تسلا"));
}

TEST_CASE("only refused or possible claims are one click away, and all another") {
  testApplication();
  OpenLegend open;
  open.legend.fields().doubtful().click();
  CHECK(open.comesToShow("ماسك تسلا"));
  CHECK(open.legend.title() == QStringLiteral("Legend · 1 claim(s) hidden"));
  CHECK(open.legend.showAll().text() == QStringLiteral("Show all: 1 claim(s) hidden"));
  open.legend.showAll().click();
  CHECK(open.comesToShow("ماسك أوبتيموس تسلا"));
  CHECK_FALSE(open.legend.fields().doubtful().isChecked());
  CHECK(open.legend.title() == QStringLiteral("Legend"));
}

TEST_CASE("the fields of the filter hide by words, time and amount, and follow the filter") {
  testApplication();
  OpenLegend open;
  auto& fields = open.legend.fields();
  fields.words().setText(QStringLiteral("تسلا"));
  CHECK(open.comesToShow("ماسك تسلا"));
  fields.words().clear();
  CHECK(open.comesToShow("ماسك أوبتيموس تسلا"));
  const int year = fields.time().findText(QStringLiteral("2026"));
  REQUIRE(year > 0);
  fields.time().setCurrentIndex(year);
  Q_EMIT fields.time().activated(year);
  CHECK(open.comesToShow("ماسك أوبتيموس"));
  graph::ViewFilter filter;
  filter.time = graph::TimeSpan{graph::Clock::Valid, *graph::daysIn("2026-Q2")};
  open.filtering.set(filter);
  CHECK(fields.time().currentText() == QStringLiteral("Q2 2026"));
  open.filtering.clear();
  CHECK(fields.time().currentIndex() == 0);
  const int currency = fields.currency().findText(QStringLiteral("USD"));
  REQUIRE(currency > 0);
  fields.currency().setCurrentIndex(currency);
  Q_EMIT fields.currency().activated(currency);
  CHECK(open.comesToShow("ماسك تسلا"));
  fields.least().setText(QStringLiteral("3bn"));
  Q_EMIT fields.least().editingFinished();
  CHECK(open.comesToShow(""));
  CHECK(open.filtering.filter().amount->least == 3e9);
}

TEST_CASE("beside a time those without a date are counted, and shown too where that is asked") {
  testApplication();
  OpenLegend open;
  auto view = std::make_shared<KnowledgeView>(*smallView());
  view->knowledge.claims[1].date.clear();
  view->index();
  open.show(view);
  auto& undated = open.legend.fields().undated();
  CHECK(undated.isHidden());
  graph::ViewFilter filter;
  filter.time = graph::TimeSpan{graph::Clock::Valid, *graph::daysIn("2026")};
  open.filtering.set(filter);
  CHECK(open.comesToShow("ماسك أوبتيموس"));
  CHECK_FALSE(undated.isHidden());
  CHECK(undated.text() == QStringLiteral("Also without a date: 1"));
  undated.click();
  CHECK(open.comesToShow("ماسك أوبتيموس تسلا"));
  open.filtering.clear();
  CHECK(undated.isHidden());
}

TEST_CASE("a filter is offered the years and currencies of the view, read once for all filters") {
  testApplication();
  OpenLegend open;
  auto view = std::make_shared<KnowledgeView>(*smallView());
  auto& claims = view->knowledge.claims;
  REQUIRE(claims.size() >= 2);
  claims[0].amount = model::Amount{1, "AED", model::AmountQualifier::Exact, {}};
  claims[0].date = "2019-12-31";
  for (std::size_t i = 0; i < 2; ++i) {
    auto claim = claims[1];
    claim.id = {static_cast<std::int64_t>(1000 + i)};
    claim.amount = model::Amount{1, "SAR", model::AmountQualifier::Exact, {}};
    claim.date = "2024-12";
    claims.push_back(claim);
  }
  view->index();
  const FilterOffers offers(*view);
  REQUIRE(offers.currencies.size() >= 2);
  CHECK(offers.currencies.front() == "SAR");
  CHECK(std::ranges::find(offers.currencies, "AED") != offers.currencies.end());
  CHECK(std::ranges::is_sorted(offers.valid_years, std::greater<>()));
  CHECK(std::ranges::find(offers.valid_years, 2019) != offers.valid_years.end());
  open.show(view);
  REQUIRE(waitFor([&] { return open.filtering.filtered()->view == view; }));
  const auto offered = open.filtering.filtered()->offers;
  graph::ViewFilter filter;
  filter.time = graph::TimeSpan{graph::Clock::Valid, *graph::daysIn("2019")};
  open.filtering.set(filter);
  REQUIRE(waitFor([&] { return open.filtering.filtered()->filter == filter; }));
  CHECK(open.filtering.filtered()->offers == offered);
}

TEST_CASE("figures are read as people write them") {
  const auto read = [](const char* text) { return figureFrom(QString::fromUtf8(text)); };
  CHECK(read("2500") == 2500.0);
  CHECK(read("2.5bn") == 2.5e9);
  CHECK(read("500 m") == 5e8);
  CHECK(read("2 مليار") == 2e9);
  CHECK(read("٣ ملايين") == 3e6);
  CHECK_FALSE(read(""));
  CHECK_FALSE(read("كثير"));
}

TEST_CASE("the filter's measure and figures leave entities out, and come back with the filter") {
  testApplication();
  OpenLegend open;
  auto& fields = open.legend.fields();
  fields.measure().setCurrentIndex(1);  // neighbours
  Q_EMIT fields.measure().activated(1);
  CHECK(fields.measuredMost().isEnabled());
  fields.measuredMost().setText(QStringLiteral("1"));
  Q_EMIT fields.measuredMost().editingFinished();
  CHECK(open.filtering.filter().measure ==
        graph::MeasureSpan{graph::Measure::Degree, std::nullopt, 1});
  CHECK(open.comesToShow(""));
  open.filtering.clear();
  CHECK(open.comesToShow("ماسك أوبتيموس تسلا"));
  CHECK(fields.measure().currentIndex() == 0);
}
