// How long the window's own thread is held while a filter moves over 10,000 claims: the longest
// event, in milliseconds, is the counter `longest_ms`; 100 is what a person notices.
#include <algorithm>
#include <random>

#include <QApplication>
#include <QElapsedTimer>
#include <QTreeView>
#include <benchmark/benchmark.h>

#include "claims_table.h"
#include "entity_table.h"
#include "graph_canvas.h"
#include "isnad/render/fonts.h"
#include "legend.h"
#include "timeline_panel.h"

namespace {

using namespace isnad;
using namespace isnad::gui;

/// Times every event.
class Watched : public QApplication {
 public:
  using QApplication::QApplication;
  bool notify(QObject* receiver, QEvent* event) override {
    QElapsedTimer timer;
    timer.start();
    const bool done = QApplication::notify(receiver, event);
    constexpr double kNano = 1e-6;
    longest = std::max(longest, static_cast<double>(timer.nsecsElapsed()) * kNano);
    return done;
  }
  double longest = 0;
};

Watched& application() { return *static_cast<Watched*>(qApp); }

/// Claims between as many entities as a fifth of them, over twenty years.
KnowledgeViewPtr generated(std::size_t claims) {
  auto view = std::make_shared<KnowledgeView>();
  std::mt19937 random(7);
  const auto entities = static_cast<std::int64_t>(claims / 5);
  for (std::int64_t i = 1; i <= entities; ++i) {
    model::Entity entity;
    entity.id = {i};
    entity.type = model::allEntityTypes()[random() % model::allEntityTypes().size()];
    entity.name = "شركة رقم " + std::to_string(i);
    view->knowledge.entities.push_back(entity);
  }
  const auto anyone = [&] { return static_cast<std::int64_t>(random() % entities) + 1; };
  for (std::size_t i = 1; i <= claims; ++i) {
    model::Claim claim;
    claim.id = {static_cast<std::int64_t>(i)};
    claim.subject = {anyone()};
    claim.object = model::EntityId{anyone()};
    claim.predicate = model::allPredicates()[random() % model::allPredicates().size()];
    claim.status = model::allClaimStatuses()[random() % model::allClaimStatuses().size()];
    const auto month = std::to_string(random() % 12 + 101).substr(1);
    claim.date = std::to_string(2005 + random() % 20) + "-" + month;
    claim.attribution.text = "وكالة " + std::to_string(random() % 40);
    claim.amount = model::Amount{
        static_cast<double>(random() % 1000) * 1e6, "USD", model::AmountQualifier::Exact, {}};
    view->knowledge.claims.push_back(claim);
  }
  view->graph = graph::buildGraph(view->knowledge, {});
  view->index();
  return view;
}

struct Panels {
  explicit Panels(std::size_t claims)
      : canvas(selection, worker),
        encoding(filtering, canvas),
        legend(canvas, filtering, encoding),
        timeline(filtering),
        table(selection, filtering),
        entities(selection, filtering) {
    legend.setLanguage(graph::Language::Arabic);
    timeline.setLanguage(graph::Language::Arabic);
    table.setLanguage(graph::Language::Arabic);
    entities.setLanguage(graph::Language::Arabic);
    legend.setOpen(true);
    for (QWidget* panel : std::initializer_list<QWidget*>{&canvas, &timeline, &table}) {
      panel->resize(1200, 400);
      panel->show();
    }
    filtering.setView(generated(claims));
    settle();
  }
  /// Until what was asked for is sifted, arranged and shown.
  void settle() {
    for (int round = 0; round < 2; ++round) {
      bool done = false;
      filtering.worker().submit([&done](std::stop_token) {
        QMetaObject::invokeMethod(
            qApp, [&done] { done = true; }, Qt::QueuedConnection);
      });
      while (!done) QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    QElapsedTimer timer;
    timer.start();
    constexpr int kQuiet = 30;
    while (timer.elapsed() < kQuiet) QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
  }

  Selection selection;
  Worker worker;
  Filtering filtering;
  GraphCanvas canvas;
  NodeEncoding encoding;
  Legend legend;
  TimelinePanel timeline;
  ClaimsTable table;
  EntityTable entities;
};

/// Runs `act` and reports the longest event that it led to.
template <class Act>
void watch(benchmark::State& state, Panels& panels, Act act) {
  double longest = 0;
  for (auto _ : state) {
    application().longest = 0;
    QElapsedTimer timer;
    timer.start();
    act();
    const double own = static_cast<double>(timer.nsecsElapsed()) * 1e-6;
    panels.settle();
    longest = std::max({longest, application().longest, own});
  }
  state.counters["longest_ms"] = longest;
}

void brush(benchmark::State& state) {
  Panels panels(static_cast<std::size_t>(state.range(0)));
  std::int32_t first = graph::daysIn("2010")->first;
  watch(state, panels, [&] {
    graph::ViewFilter filter;
    filter.time = graph::TimeSpan{graph::Clock::Valid, {first, first + 700}};
    first += 31;
    panels.filtering.set(filter);
  });
}

void sortTable(benchmark::State& state) {
  Panels panels(static_cast<std::size_t>(state.range(0)));
  int column = 0;
  watch(state, panels, [&] {
    panels.table.table().sortByColumn(column, Qt::AscendingOrder);
    column = (column + 1) % ClaimText::kColumns;
  });
}

void groupTable(benchmark::State& state) {
  Panels panels(static_cast<std::size_t>(state.range(0)));
  int grouping = 0;
  watch(state, panels, [&] {
    grouping = (grouping + 1) % 4;
    panels.table.model().groupBy(static_cast<Grouping>(grouping));
  });
}

BENCHMARK(brush)->Arg(10000)->Arg(100000)->Iterations(12)->Unit(benchmark::kMillisecond);
BENCHMARK(sortTable)->Arg(10000)->Arg(100000)->Iterations(8)->Unit(benchmark::kMillisecond);
BENCHMARK(groupTable)->Arg(10000)->Arg(100000)->Iterations(8)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  Watched application(argc, argv);
  QApplication::setLayoutDirection(Qt::RightToLeft);
  render::installFonts();
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
