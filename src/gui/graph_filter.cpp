#include "graph_filter.h"

#include <algorithm>
#include <set>
#include <utility>

#include "arrangement.h"

namespace isnad::gui {

namespace {

using Arranged = GraphCanvas::Arranged;

/// All that building and placing a part takes, for the worker.
struct Part {
  FilteredPtr filtered;
  graph::Scope scope;
  KeptPlaces places;
  std::shared_ptr<const Places> pins;
  graph::LayoutOptions options;
  std::optional<model::EntityId> root;
  EntityLooksPtr looks;
};

/// What became of it, with the places that were known.
struct Placed {
  std::optional<Arranged> arranged;  ///< None where the canvas is to lay the whole out.
  std::shared_ptr<const Places> places;
};

/// Of a group, the middle of those members whose place is known.
std::optional<graph::Point> placeOf(const graph::Node& node, const Places& places) {
  graph::Point sum;
  int known = 0;
  for (const auto entity : graph::entitiesOf(node)) {
    const auto found = places.find(entity.value);
    if (found == places.end()) continue;
    sum = sum + found->second;
    ++known;
  }
  return known == 0 ? std::nullopt : std::optional(sum * (1.0 / known));
}

void addPlaces(const graph::Graph& graph, const Places& places, const Places& pins,
               graph::LayoutOptions& options) {
  std::set<std::pair<double, double>> taken;  // what was one node may be several now
  for (const auto& node : graph.nodes) {
    const auto pin = placeOf(node, pins);
    auto place = pin ? pin : placeOf(node, places);
    if (place && !taken.emplace(place->x, place->y).second) place.reset();
    options.previous.push_back(place);
    options.pinned.push_back(pin && place);
  }
}

Placed arrangedPart(Part part, const std::stop_token& stop) {
  const auto& view = part.filtered->view;
  auto places = part.places.folded();
  const auto isUnplaced = [&](const graph::Node& node) {
    return !places->contains(node.entity.value);
  };
  // What came in while a scope was shown has no place among the whole yet.
  if (!part.scope.shown && std::ranges::any_of(view->graph.nodes, isUnplaced))
    return {std::nullopt, std::move(places)};
  auto graph = std::make_shared<const graph::Graph>(
      graph::buildGraph(view->knowledge, part.filtered->filter, part.filtered->sifted, part.scope));
  auto& options = part.options;
  addPlaces(*graph, *places, *part.pins, options);
  const auto isKnown = [](const auto& place) { return place.has_value(); };
  std::vector<graph::Point> positions;
  if (std::ranges::all_of(options.previous, isKnown)) {
    for (const auto& place : options.previous) positions.push_back(*place);
  } else {
    if (std::ranges::none_of(options.previous, isKnown)) options.previous.clear();
    if (options.previous.empty()) options.pinned.clear();
    options.root = rootOf(*graph, part.root);
    completeOptions(*graph, view->knowledge, options);
    positions = graph::layout(*graph, options, stop);
  }
  return {GraphCanvas::arrangedAs(std::move(graph), std::move(positions), std::move(part.looks)),
          std::move(places)};
}

}  // namespace

GraphFilter::GraphFilter(GraphCanvas& canvas, Worker& worker)
    : canvas_(canvas), job_(worker), reading_(worker) {
  connect(&canvas, &GraphCanvas::arranged, this, [this] {
    const bool done = isSifted() && showsWhole();
    scoped_ = false;
    current_ = true;
    whole_layout_ = canvas_.layoutChoice();
    if (!done) keepPlaces();
    current_ = done;
    start();
  });
  connect(&canvas, &GraphCanvas::layoutChosen, this, [this] {
    fit_ = true;
    start(true);
  });
}

void GraphFilter::follow(const KnowledgeViewPtr& view) {
  job_.cancel();
  reading_.cancel();
  current_ = false;
  whole_read_ = false;
  view_ = view;
}

void GraphFilter::readWhole() {
  whole_read_ = false;
  reading_.start(
      [filtered = filtered_](const std::stop_token&) {
        const auto& view = filtered->view;
        std::shared_ptr<const graph::Graph> graph(view, &view->graph);
        if (!filtered->filter.showsAll())
          graph = std::make_shared<graph::Graph>(
              graph::buildGraph(view->knowledge, filtered->filter, filtered->sifted));
        return std::make_shared<const graph::Ties>(std::move(graph));
      },
      [this](std::shared_ptr<const graph::Ties> whole) {
        whole_ = std::move(whole);
        whole_read_ = true;
        Q_EMIT wholeRead();
      });
}

void GraphFilter::setView(KnowledgeViewPtr view) {
  follow(view);
  whole_places_.clear();
  scope_places_.clear();
  pins_.clear();
  canvas_.setPinned({});
  scoped_ = false;
  scope_ = {};
  Q_EMIT scopeChanged();
}

void GraphFilter::renewView(KnowledgeViewPtr view) {
  keepPlaces();
  follow(view);
  if (!scoped_) return canvas_.renewView(std::move(view));
  canvas_.adoptView(std::move(view));
  start();
}

void GraphFilter::apply(FilteredPtr filtered) {
  filtered_ = std::move(filtered);
  if (!isSifted()) return;
  if (!showsWhole()) keepPlaces();
  readWhole();
  start();
}

void GraphFilter::setScope(graph::Scope scope, Window window, const Places& places) {
  keepPlaces();
  if (scope.shown && (!scope_.shown || !places.empty()))
    scope_places_.clear();  // another picture begins
  scope_ = std::move(scope);
  kept(scope_.shown.has_value()).keep(places);
  if (!places.empty()) (scope_.shown ? scope_layout_ : whole_layout_) = canvas_.layoutChoice();
  current_ = false;
  Q_EMIT scopeChanged();
  fit_ = window == Window::Fits;
  start();
}

void GraphFilter::setPins(Places pins) {
  if (pins == pins_) return;
  keepPlaces();
  pins_ = std::move(pins);
  std::set<model::EntityId> pinned;
  for (const auto& [entity, _] : pins_) pinned.insert({entity});
  canvas_.setPinned(std::move(pinned));
  start();
}

Places GraphFilter::places() const {
  Places places;
  const auto& stage = canvas_.stage();
  if (stage.isEmpty()) return places;
  for (std::size_t i = 0; i < stage.positions().size(); ++i) {
    for (const auto entity : graph::entitiesOf(stage.graph().nodes[i]))
      places[entity.value] = stage.positions()[i];
  }
  return places;
}

Places GraphFilter::placesOf(const std::set<model::EntityId>& entities) const {
  Places places;
  const auto& stage = canvas_.stage();
  for (const auto entity : entities) {
    if (const auto node = canvas_.nodeOf(entity)) places[entity.value] = stage.positions()[*node];
  }
  return places;
}

void GraphFilter::keepPlaces() {
  if (!canvas_.isArranged() || !current_ || canvas_.stage().isEmpty()) return;
  kept(scoped_).keep(canvas_.graph(), canvas_.stage().positions());
}

/// Whether the canvas shows the whole view as it laid it out, and that is what was asked for.
bool GraphFilter::showsWhole() const {
  return filtered_->filter.showsAll() && scope_.isWhole() && pins_.empty() &&
         canvas_.graph().get() == &view_->graph;
}

/// `anew`: whatever was laid out before.
void GraphFilter::start(bool anew) {
  if (!isSifted() || !canvas_.isArranged()) return;
  const auto choice = canvas_.layoutChoice();
  const bool scoped = scope_.shown.has_value();
  if (!scoped && whole_layout_ != choice) return canvas_.setView(view_);
  if (showsWhole()) {
    job_.cancel();
    scoped_ = false;
    current_ = true;
    if (std::exchange(fit_, false)) canvas_.fit();
    Q_EMIT shown();
    return;
  }
  if (scoped && (std::exchange(scope_layout_, choice) != choice || anew)) scope_places_.clear();
  current_ = false;
  Part part{filtered_,
            scope_,
            kept(scoped),
            std::make_shared<const Places>(pins_),
            canvas_.layoutOptions(),
            canvas_.layoutRoot(),
            canvas_.looks()};
  job_.start([part](const std::stop_token& stop) { return arrangedPart(part, stop); },
             [this, scoped, before = part.places](Placed placed) {
               kept(scoped).adopt(before, std::move(placed.places));
               if (!placed.arranged) return canvas_.setView(view_);
               scoped_ = scoped;
               current_ = true;
               canvas_.replace(std::move(*placed.arranged), scoped);
               keepPlaces();
               if (std::exchange(fit_, false)) canvas_.fit();
               Q_EMIT shown();
             });
}

}  // namespace isnad::gui
