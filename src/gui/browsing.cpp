#include "browsing.h"

#include <QAction>
#include <QApplication>
#include <QMouseEvent>
#include <QTimer>

namespace isnad::gui {

Browsing::Browsing(Backend& backend, Selection& selection, Filtering& filtering, Panels& panels,
                   Appearance& appearance, Commands& commands, QMainWindow& window)
    : QObject(&window),
      selection_(selection),
      filtering_(filtering),
      panels_(panels),
      filter_(panels.filter()),
      window_(window),
      back_(&commands.add("isnad::gui::Browsing",
                          {MenuId::Explore, QT_TR_NOOP("&Back"), {}, [this] { go(-1); }})),
      forward_(&commands.add("isnad::gui::Browsing",
                             {MenuId::Explore, QT_TR_NOOP("&Forward"), {}, [this] { go(1); }})) {
  const auto later = [this] {
    if (std::exchange(noting_, true)) return;
    QTimer::singleShot(0, this, &Browsing::note);
  };
  connect(&backend, &Backend::opened, this, [this, later](const KnowledgeViewPtr& view) {
    if (view->file != file_) trail_.clear();
    file_ = view->file;
    later();
  });
  connect(&selection, &Selection::changed, this, later);
  connect(&filter_, &GraphFilter::scopeChanged, this, later);
  connect(&filter_, &GraphFilter::shown, this, [this, later] {
    look();
    later();
  });
  connect(&panels.canvas(), &GraphCanvas::viewChanged, this, later);
  connect(&appearance, &Appearance::languageChanged, this, &Browsing::setKeys);
  setKeys(appearance.language());
  qApp->installEventFilter(this);
}

void Browsing::setKeys(graph::Language language) {
  const bool arabic = language == graph::Language::Arabic;
  back_->setShortcut(QKeySequence(Qt::ALT | (arabic ? Qt::Key_Right : Qt::Key_Left)));
  forward_->setShortcut(QKeySequence(Qt::ALT | (arabic ? Qt::Key_Left : Qt::Key_Right)));
}

Outlook Browsing::outlook() const {
  Outlook outlook{filter_.scope(), filtering_.filter(), selection_.all(),
                  panels_.canvas().layoutChoice()};
  if (!filter_.isShown()) return outlook;  // the canvas still shows what was asked for before
  outlook.camera = panels_.canvas().camera();
  if (outlook.scope.shown) outlook.places = filter_.places();
  return outlook;
}

void Browsing::note() {
  noting_ = false;
  if (file_.empty() || awaited_) return;
  trail_.visit(outlook());
  back_->setEnabled(trail_.canGoBack());
  forward_->setEnabled(trail_.canGoForward());
}

void Browsing::go(int steps) {
  note();
  if (const auto outlook = trail_.go(steps)) show(*outlook);
}

void Browsing::look() {
  if (awaited_) panels_.canvas().lookFrom(*std::exchange(awaited_, std::nullopt));
}

Selected Browsing::present(Selected selected) const {
  const auto& view = filter_.view();
  std::erase_if(selected.entities, [&](auto entity) { return view->entity(entity) == nullptr; });
  std::erase_if(selected.claims, [&](auto claim) { return view->claim(claim) == nullptr; });
  if (selected.entity && !selected.entities.contains(*selected.entity)) selected.entity.reset();
  if (!selected.entity && !selected.entities.empty()) selected.entity = *selected.entities.begin();
  if (view->claim(selected.focus) == nullptr)
    selected.focus = selected.claims.empty() ? model::ClaimId{} : selected.claims.front();
  return selected;
}

void Browsing::show(const Outlook& outlook) {
  if (!filter_.view()) return;
  auto& canvas = panels_.canvas();
  const bool other_part =
      outlook.scope != filter_.scope() || outlook.layout != canvas.layoutChoice();
  const bool another = other_part || outlook.filter != filtering_.filter();
  canvas.setLayoutChoice(outlook.layout);
  filtering_.set(outlook.filter);
  selection_.restore(present(outlook.selected));
  if (other_part)
    filter_.setScope(outlook.scope,
                     outlook.camera ? GraphFilter::Window::Stays : GraphFilter::Window::Fits,
                     outlook.places);
  awaited_ = outlook.camera;
  if (!another && filter_.isShown()) look();
}

bool Browsing::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::MouseButtonPress) return QObject::eventFilter(watched, event);
  const auto button = static_cast<QMouseEvent*>(event)->button();
  const auto* widget = qobject_cast<QWidget*>(watched);
  if (widget == nullptr || widget->window() != &window_) return false;
  if (button != Qt::BackButton && button != Qt::ForwardButton) return false;
  go(button == Qt::BackButton ? -1 : 1);
  return true;
}

}  // namespace isnad::gui
