#include "session.h"

#include <algorithm>

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
constexpr auto kZoom = QLatin1String("session/zoom");
constexpr auto kX = QLatin1String("session/x");
constexpr auto kY = QLatin1String("session/y");

}  // namespace

Session::Session(Settings& settings, Backend& backend, Selection& selection, Panels& panels,
                 QMainWindow& window)
    : QObject(&window),
      settings_(settings),
      backend_(backend),
      selection_(selection),
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
  const auto* entity = selection_.entity() ? view.entity(*selection_.entity()) : nullptr;
  settings_.keep(kEntity, entity != nullptr ? toQt(entity->key) : QString());
  QStringList claims;
  for (const auto claim : selection_.claims()) {
    if (claims.size() < kMostClaims) claims << QString::number(claim.value);
  }
  settings_.keep(kClaims, claims);
  settings_.keep(kFocus, QString::number(selection_.focus().value));
  const auto& canvas = panels_.canvas();
  if (canvas.isFitted()) return settings_.forget(kZoom);
  settings_.keep(kZoom, canvas.camera().zoom);
  settings_.keep(kX, canvas.camera().center.x);
  settings_.keep(kY, canvas.camera().center.y);
}

void Session::restoreLook() {
  const auto view = backend_.view();
  if (!std::exchange(resuming_, false) || !view) return;
  const auto key = fromQt(settings_.text(kEntity));
  for (const auto& entity : view->knowledge.entities) {
    if (!key.empty() && entity.key == key) selection_.selectEntity(entity.id);
  }
  std::vector<model::ClaimId> claims;
  for (const auto& number : settings_.texts(kClaims)) {
    const model::ClaimId claim{number.toLongLong()};
    if (view->claim(claim) != nullptr) claims.push_back(claim);
  }
  const model::ClaimId focus{settings_.text(kFocus).toLongLong()};
  if (!claims.empty()) {
    const bool among = std::ranges::find(claims, focus) != claims.end();
    selection_.selectClaims(claims, among ? focus : claims.front());
  }
  constexpr double kFar = 1e9;
  const double zoom = settings_.number(kZoom, 0, 1e-6, 1e3);
  if (zoom <= 0) return;
  auto& canvas = panels_.canvas();
  canvas.lookAt({settings_.number(kX, 0, -kFar, kFar), settings_.number(kY, 0, -kFar, kFar)});
  canvas.zoomBy(zoom / canvas.camera().zoom);
}

}  // namespace isnad::gui
