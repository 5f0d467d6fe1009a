#include <QKeyEvent>
#include <QMouseEvent>

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
  view->graph = graph::buildGraph(view->knowledge, {});
  view->index();
  return view;
}

struct OpenLegend {
  OpenLegend() : canvas(selection, worker), legend(canvas), filter(canvas, worker) {
    QObject::connect(&legend, &Legend::filterChanged, &legend,
                     [this](const graph::ViewFilter& hidden) { filter.apply(hidden); });
    canvas.resize(800, 600);
    legend.setLanguage(graph::Language::English);
    show(smallView());
  }
  void show(const KnowledgeViewPtr& view) {
    filter.setView(view);
    canvas.setView(view);
    REQUIRE(waitFor([&] { return canvas.isArranged(); }));
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
  GraphCanvas canvas;
  Legend legend;
  GraphFilter filter;
};

void press(QWidget& widget, Qt::Key key) {
  QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
  QCoreApplication::sendEvent(&widget, &event);
}

}  // namespace

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
  press(open.legend, Qt::Key_Space);
  CHECK(open.legend.isOpen());
  for (int row = 0; row <= open.rowOf("product"); ++row) press(open.legend, Qt::Key_Down);
  press(open.legend, Qt::Key_Space);
  CHECK(open.comesToShow("ماسك تسلا"));
}

TEST_CASE("a click on a row hides what it explains") {
  testApplication();
  OpenLegend open;
  open.legend.setOpen(true);
  const int rows = static_cast<int>(open.legend.texts().size());
  const QPointF last(20, open.legend.height() - 22);
  QMouseEvent event(QEvent::MouseButtonPress, last, last, Qt::LeftButton, Qt::LeftButton,
                    Qt::NoModifier);
  QCoreApplication::sendEvent(&open.legend, &event);
  CHECK(open.legend.texts()[rows - 1] == QStringLiteral("denied"));
  CHECK(open.comesToShow("ماسك أوبتيموس"));
}
