#include "session.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include <QEvent>

#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr int kDocks = 1;  // the set of docks that a kept state is of
constexpr int kMostClaims = 200;
constexpr auto kGeometry = QLatin1String("session/geometry");
constexpr auto kState = QLatin1String("session/docks");
constexpr auto kColumns = QLatin1String("session/columns");
constexpr auto kFile = QLatin1String("session/file");
constexpr auto kEntity = QLatin1String("session/entity");
constexpr auto kClaims = QLatin1String("session/claims");
constexpr auto kFocus = QLatin1String("session/focus");
constexpr auto kView = QLatin1String("session/view");
constexpr auto kPlaces = QLatin1String("session/places");

std::string keyOf(const KnowledgeView& view, model::EntityId id) {
  const auto* entity = view.entity(id);
  return entity != nullptr ? entity->key : std::string();
}

EntityOf entitiesByKey(const KnowledgeView& view) {
  std::unordered_map<std::string, model::EntityId> ids;
  for (const auto& entity : view.knowledge.entities) ids.emplace(entity.key, entity.id);
  return [ids = std::move(ids)](const std::string& key) {
    const auto found = ids.find(key);
    return found == ids.end() ? std::nullopt : std::optional(found->second);
  };
}

bool isSane(const graph::Point& point) {
  constexpr double kFar = 1e9;
  return std::abs(point.x) <= kFar && std::abs(point.y) <= kFar;
}

bool isSane(const graph::Camera& camera) {
  return isSane(camera.center) && camera.zoom >= 1e-6 && camera.zoom <= 1e3;
}

}  // namespace

Session::Session(Settings& settings, Backend& backend, Browsing& browsing, Panels& panels,
                 QMainWindow& window)
    : QObject(&window),
      settings_(settings),
      backend_(backend),
      browsing_(browsing),
      panels_(panels),
      window_(window) {
  window.installEventFilter(this);
  connect(&backend, &Backend::opened, this, [this](const KnowledgeViewPtr& view) {
    if (resuming_ && toQt(view->file.string()) != settings_.text(kFile)) resuming_ = false;
  });
  connect(&backend, &Backend::failed, this, [this] { resuming_ = false; });
  connect(&panels.canvas(), &GraphCanvas::arranged, this, &Session::restoreLook);
}

void Session::restoreWindow() {
  window_.restoreGeometry(settings_.bytes(kGeometry));
  window_.restoreState(settings_.bytes(kState), kDocks);
  std::vector<int> columns;
  for (const auto& width : settings_.texts(kColumns)) columns.push_back(width.toInt());
  panels_.setColumns(columns);
}

bool Session::resume() {
  const auto name = settings_.text(kFile);
  std::error_code error;
  if (name.isEmpty() || !std::filesystem::is_regular_file(fromQt(name), error)) return false;
  resuming_ = true;
  backend_.open(fromQt(name), store::OpenMode::ReadWrite);
  return true;
}

bool Session::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Close) keep();
  return QObject::eventFilter(watched, event);
}

void Session::keep() {
  settings_.keep(kGeometry, window_.saveGeometry());
  settings_.keep(kState, window_.saveState(kDocks));
  QStringList columns;
  for (const auto width : panels_.columns()) columns << QString::number(width);
  settings_.keep(kColumns, columns);
  const auto& view = backend_.view();
  if (view && !view->sample) keepLook(*view);
}

void Session::keepLook(const KnowledgeView& view) {
  std::error_code error;
  const auto whole = std::filesystem::absolute(view.file, error);
  settings_.keep(kFile, toQt((error ? view.file : whole).string()));
  auto outlook = browsing_.outlook();
  const auto& selected = outlook.selected;
  settings_.keep(kEntity, selected.entity ? toQt(keyOf(view, *selected.entity)) : QString());
  QStringList claims;
  for (const auto claim : selected.claims) {
    if (claims.size() < kMostClaims) claims << QString::number(claim.value);
  }
  settings_.keep(kClaims, claims);
  settings_.keep(kFocus, QString::number(selected.focus.value));
  const bool far = outlook.places.size() > kMostPlaces;  // its places are found anew, elsewhere
  if (far || panels_.canvas().isFitted()) outlook.camera.reset();
  if (far) outlook.places.clear();
  keepPlaces(view, outlook.places);
  settings_.keep(kView, toQt(toText(outlook, [&](auto id) { return keyOf(view, id); })));
}

/// As `x y key`.
void Session::keepPlaces(const KnowledgeView& view, const Places& places) {
  QStringList lines;
  for (const auto& [entity, at] : places)
    lines << QStringLiteral("%1 %2 %3")
                 .arg(QString::number(at.x, 'g', 17), QString::number(at.y, 'g', 17),
                      toQt(keyOf(view, {entity})));
  settings_.keep(kPlaces, lines);
}

void Session::restoreLook() {
  const auto view = backend_.view();
  if (!std::exchange(resuming_, false) || !view) return;
  browsing_.show(keptLook(*view));
}

/// What is no longer there is left out; all is shown where nothing that can be read was kept.
Outlook Session::keptLook(const KnowledgeView& view) const {
  const auto entityOf = entitiesByKey(view);
  auto outlook = savedViewFrom(fromQt(settings_.text(kView)), entityOf).value_or(Outlook{});
  const bool nothing_left = outlook.scope.shown && outlook.scope.shown->empty();
  if (nothing_left) outlook.scope.shown.reset();
  if (nothing_left || (outlook.camera && !isSane(*outlook.camera))) outlook.camera.reset();
  if (outlook.scope.shown) addPlaces(entityOf, outlook);
  addSelected(view, entityOf, outlook.selected);
  return outlook;
}

void Session::addPlaces(const EntityOf& entityOf, Outlook& outlook) const {
  for (const auto& line : settings_.texts(kPlaces)) {
    const auto x = line.section(QLatin1Char(' '), 0, 0).toDouble();
    const auto y = line.section(QLatin1Char(' '), 1, 1).toDouble();
    const auto entity = entityOf(fromQt(line.section(QLatin1Char(' '), 2)));
    if (entity && isSane(graph::Point{x, y})) outlook.places[entity->value] = {x, y};
  }
}

void Session::addSelected(const KnowledgeView& view, const EntityOf& entityOf,
                          Selected& selected) const {
  if (const auto leading = entityOf(fromQt(settings_.text(kEntity)))) selected.entity = leading;
  for (const auto& number : settings_.texts(kClaims)) {
    const model::ClaimId claim{number.toLongLong()};
    if (view.claim(claim) != nullptr) selected.claims.push_back(claim);
  }
  selected.focus = {settings_.text(kFocus).toLongLong()};
  if (std::ranges::find(selected.claims, selected.focus) == selected.claims.end())
    selected.focus = selected.claims.empty() ? model::ClaimId{} : selected.claims.front();
}

}  // namespace isnad::gui
