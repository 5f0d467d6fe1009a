#include "exploring.h"

#include <algorithm>

#include <QAction>
#include <QInputDialog>
#include <QLocale>
#include <QMenu>

#include "isnad/graph/wording.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr auto kContext = "isnad::gui::Exploring";
constexpr std::size_t kBroughtAround = 50;  // of an entity's neighbours outside, to look around
constexpr std::size_t kMostCounted = 500;   // entities whose neighbours are counted
constexpr std::size_t kMostAsked = 12;      // the same, of those outside the part that is shown

}  // namespace

Exploring::Exploring(Backend& backend, Selection& selection, Panels& panels, Appearance& appearance,
                     Commands& commands, QMainWindow& window)
    : QObject(&window),
      backend_(backend),
      selection_(selection),
      panels_(panels),
      filter_(panels.filter()),
      appearance_(appearance),
      window_(window),
      outside_(backend, this) {
  addCommands(commands);
  const auto look = [this] {
    awaited_ = {};
    readPins();
    allow();
  };
  connect(&backend, &Backend::opened, this, look);
  connect(&backend, &Backend::edited, this, look);
  connect(&selection, &Selection::changed, this, &Exploring::allow);
  connect(&filter_, &GraphFilter::scopeChanged, this, &Exploring::allow);
  connect(&filter_, &GraphFilter::wholeRead, this, [this] {
    if (const auto step = std::exchange(awaited_, {})) step();
    allow();
  });
  connect(&outside_, &Outside::counted, this, &Exploring::chosenChanged);
  connect(&panels.canvas(), &GraphCanvas::activated, this, [this] { expand(); });
  connect(&panels.canvas(), &GraphCanvas::dropped, this,
          [this](const std::set<model::EntityId>& entities) {
            std::set<model::EntityId> pinned;
            for (const auto entity : entities) {
              if (filter_.pins().contains(entity.value)) pinned.insert(entity);
            }
            setPins(pinned, true);
          });
  allow();
}

void Exploring::addCommands(Commands& commands) {
  const auto on = [&](const char* text, QKeySequence key, std::function<void()> run) {
    actions_.push_back(
        &commands.add(kContext, {MenuId::Explore, text, std::move(key), std::move(run)}));
    return actions_.back();
  };
  on(QT_TR_NOOP("Show &only this"), QKeySequence(Qt::CTRL | Qt::Key_U), [this] { showOnly(); });
  commands.add(kContext,
               {MenuId::Explore, QT_TR_NOOP("Only the &article that is read"),
                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U), [this] { showArticle(); }});
  const auto first = actions_.size();
  on(QT_TR_NOOP("Only what is &one step away"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_1),
     [this] { showAround(1); });
  on(QT_TR_NOOP("Only what is &two steps away"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_2),
     [this] { showAround(2); });
  on(QT_TR_NOOP("Only what is t&hree steps away"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_3),
     [this] { showAround(3); });
  around_.assign(actions_.begin() + static_cast<std::ptrdiff_t>(first), actions_.end());
  everything_ = &commands.add(
      kContext, {MenuId::Explore, QT_TR_NOOP("Show &everything"),
                 QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_0), [this] { showEverything(); }});
  commands.separate(MenuId::Explore);
  expand_ = on(QT_TR_NOOP("Bring in its &neighbours"), QKeySequence(Qt::CTRL | Qt::Key_J),
               [this] { expand(); });
  on(QT_TR_NOOP("&Leave out what only hangs on it"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J),
     [this] { collapse(); });
  on(QT_TR_NOOP("&Select its neighbours, too"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_J),
     [this] { selectNeighbours(); });
  on(QT_TR_NOOP("&Hide"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H), [this] { hide(); });
  commands.separate(MenuId::Explore);
  on(QT_TR_NOOP("&Pin, or let go"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P),
     [this] { pin(); });
  group_ =
      on(QT_TR_NOOP("&Group as one…"), QKeySequence(Qt::CTRL | Qt::Key_G), [this] { askGroup(); });
  ungroup_ = on(QT_TR_NOOP("&Ungroup"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G),
                [this] { ungroup(); });
  commands.separate(MenuId::Explore);
}

void Exploring::allow() {
  const bool some = view() && !chosen().empty();
  for (auto* action : actions_) action->setEnabled(some);
  ungroup_->setEnabled(isGrouped());
  everything_->setEnabled(!filter_.scope().isWhole());
  Q_EMIT chosenChanged();
}

/// Whether one of those chosen stands in a group.
bool Exploring::isGrouped() const {
  const auto entities = chosen();
  const auto holds = [&](const graph::Group& group) {
    return std::ranges::any_of(entities, [&](auto one) { return group.members.contains(one); });
  };
  return std::ranges::any_of(filter_.scope().groups, holds);
}

std::set<model::EntityId> Exploring::chosen() const {
  auto entities = selection_.entities();
  for (const auto id : selection_.claims()) {
    const auto* claim = view() ? view()->claim(id) : nullptr;
    if (claim == nullptr) continue;
    entities.insert(claim->subject);
    if (claim->object) entities.insert(*claim->object);
  }
  return entities;
}

void Exploring::show(graph::Scope scope, GraphFilter::Window window) {
  awaited_ = {};
  if (!view() || scope == filter_.scope()) return;
  filter_.setScope(std::move(scope), window);
}

void Exploring::whenRead(std::function<void()> step) {
  if (filter_.isWholeRead()) return step();
  awaited_ = std::move(step);
}

void Exploring::showOnly() {
  if (const auto entities = chosen(); !entities.empty())
    show(graph::only(filter_.scope(), entities));
}

void Exploring::showArticle() {
  if (const auto named = namedInArticle(); !named.empty())
    show(graph::only(filter_.scope(), named));
}

std::set<model::EntityId> Exploring::namedInArticle() const {
  std::set<model::EntityId> named;
  const auto article = panels_.reader().article();
  if (!view() || !article) return named;
  for (const auto& mention : view()->mentionsIn(article)) {
    if (view()->entity(mention.entity) != nullptr) named.insert(mention.entity);
  }
  for (const auto* claim : view()->claimsIn(article)) {
    named.insert(claim->subject);
    if (claim->object) named.insert(*claim->object);
  }
  return named;
}

void Exploring::showAround(int depth) {
  const auto entities = chosen();
  if (entities.empty()) return;
  outside_.bring(entities, kBroughtAround, [this, entities, depth](bool /*more*/) {
    whenRead([this, entities, depth] {
      show(graph::only(filter_.scope(), graph::around(filter_.whole(), entities, depth)));
    });
  });
}

void Exploring::expand(std::optional<model::PredicateFamily> family) {
  const auto entities = chosen();
  outside_.bring(entities, graph::kExpandStep, [this, entities, family](bool more) {
    whenRead([this, entities, family, more] { bringIn(entities, family, more); });
  });
}

/// `more`: some came from outside the part that is shown.
void Exploring::bringIn(const std::set<model::EntityId>& entities,
                        std::optional<model::PredicateFamily> family, bool more) {
  auto scope = filter_.scope();
  for (const auto entity : entities)
    scope = graph::expanded(filter_.whole(), std::move(scope), entity, family);
  if (scope != filter_.scope())
    show(std::move(scope));
  else if (!more)
    Q_EMIT told(tr("All its neighbours are shown already."));
}

void Exploring::collapse() {
  whenRead([this, entities = chosen()] {
    auto scope = filter_.scope();
    for (const auto entity : entities)
      scope = graph::collapsed(filter_.whole(), std::move(scope), entity);
    show(std::move(scope), GraphFilter::Window::Stays);
  });
}

void Exploring::hide() {
  auto scope = graph::without(filter_.scope(), chosen());
  selection_.clear();
  show(std::move(scope), GraphFilter::Window::Stays);
}

void Exploring::showEverything() {
  graph::Scope everything;
  everything.groups = filter_.scope().groups;
  if (everything == filter_.scope()) everything.groups.clear();
  show(std::move(everything));
}

void Exploring::selectNeighbours() {
  const auto entities = chosen();
  if (entities.empty()) return;
  whenRead([this, entities, leading = selection_.entity().value_or(*entities.begin())] {
    auto grown = graph::around(filter_.whole(), entities, 1);
    std::erase_if(grown, [this](auto entity) { return !filter_.scope().shows(entity); });
    grown.insert(leading);
    selection_.selectEntities(std::move(grown), leading);
  });
}

void Exploring::readPins() {
  backend_.ask(
      this,
      [](store::KnowledgeBase& base) -> Places {
        Places places;
        if (const auto pins = base.pins()) {
          for (const auto& pin : *pins) places[pin.entity.value] = {pin.at.x, pin.at.y};
        }
        return places;
      },
      [this](Places places) { filter_.setPins(std::move(places)); });
}

void Exploring::pin() {
  const auto entities = chosen();
  const bool all = std::ranges::all_of(
      entities, [this](auto entity) { return filter_.pins().contains(entity.value); });
  setPins(entities, !all);
}

void Exploring::setPins(const std::set<model::EntityId>& entities, bool pinned) {
  const auto places = filter_.placesOf(entities);
  model::EditGroup group;
  for (const auto entity : entities) {
    const auto* known = view() ? view()->entity(entity) : nullptr;
    const auto place = places.find(entity.value);
    if (known == nullptr || place == places.end()) continue;
    model::PinEntity edit{{}, {known->key}, {}};
    if (pinned) edit.at = model::Point{place->second.x, place->second.y};
    group.edits.push_back({edit});
  }
  if (group.edits.empty()) return;
  const auto edit = group.edits.size() == 1 ? group.edits.front() : model::Edit{group};
  backend_.edit([edit](store::KnowledgeBase&) -> Result<model::Edit> { return edit; });
}

void Exploring::askGroup() {
  if (chosen().size() < 2) {
    Q_EMIT told(tr("Choose several first: with Shift and the mouse, or with Ctrl+Alt+J."));
    return;
  }
  auto* dialog = new QInputDialog(&window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Group as one"));
  dialog->setLabelText(tr("What the group is called"));
  connect(dialog, &QInputDialog::textValueSelected, this,
          [this](const QString& name) { group(fromQt(name.trimmed())); });
  dialog->open();
}

void Exploring::group(const std::string& name) {
  if (name.empty()) return;
  show(graph::grouped(filter_.scope(), name, chosen()), GraphFilter::Window::Stays);
}

void Exploring::ungroup() {
  show(graph::ungrouped(filter_.scope(), chosen()), GraphFilter::Window::Stays);
}

std::size_t Exploring::lacking(std::optional<model::PredicateFamily> family) {
  std::size_t count = 0;
  const auto entities = chosen();
  if (!view() || entities.size() > kMostCounted) return count;
  for (const auto entity : entities)
    count += family ? lackingNeighbours(filter_.whole(), filter_.scope(), entity, family).size()
                    : lackingOf(entity, entities.size() <= kMostAsked);
  return count;
}

std::size_t Exploring::lackingOf(model::EntityId entity, bool ask) {
  const auto lacking = lackingNeighbours(filter_.whole(), filter_.scope(), entity).size();
  const auto all = ask ? outside_.neighboursOf(entity) : std::nullopt;
  if (!all) return lacking;
  const auto shown = rankedNeighbours(filter_.whole(), entity).size() - lacking;
  return std::max(lacking, *all - std::min(*all, shown));
}

QString Exploring::moreText() {
  const auto count = lacking();
  if (count == 0) return {};
  const auto figure = [](std::size_t number) {
    return QLocale().toString(static_cast<qulonglong>(number));
  };
  if (count <= graph::kExpandStep) return tr("%1 more").arg(figure(count));
  return tr("%1 more (%2)").arg(figure(graph::kExpandStep), figure(count));
}

void Exploring::fill(QMenu& menu) {
  if (const auto more = moreText(); !more.isEmpty()) {
    auto* action = menu.addAction(more, this, [this] { expand(); });
    action->setShortcut(expand_->shortcut());
    auto* families = menu.addMenu(tr("Bring in by"));
    fillFamilies(*families);
  }
  for (auto* action : actions_) {
    const bool idle =
        action == expand_ || !action->isEnabled() || (action == group_ && chosen().size() < 2);
    if (idle || std::ranges::find(around_, action) != around_.end()) continue;
    menu.addAction(action);
    if (action == actions_.front())
      menu.addMenu(tr("Show only what is near"))
          ->addActions(QList<QAction*>(around_.begin(), around_.end()));
  }
}

void Exploring::fillFamilies(QMenu& menu) {
  for (const auto family : model::allPredicateFamilies()) {
    const auto count = lacking(family);
    if (count == 0) continue;
    auto* action = menu.addAction(
        tr("%1 (%2)").arg(toQt(graph::familyText(family, appearance_.language()))).arg(count));
    connect(action, &QAction::triggered, this, [this, family] { expand(family); });
  }
}

}  // namespace isnad::gui
