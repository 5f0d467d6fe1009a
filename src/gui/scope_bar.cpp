#include "scope_bar.h"

#include <algorithm>

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace isnad::gui {

namespace {

constexpr int kAway = 12;  // from the canvas's edge

}  // namespace

ScopeBar::ScopeBar(GraphCanvas& canvas, GraphFilter& filter, Exploring& exploring,
                   Browsing& browsing, Appearance& appearance)
    : QFrame(&canvas),
      canvas_(canvas),
      filter_(filter),
      exploring_(exploring),
      back_(new QToolButton(this)),
      forward_(new QToolButton(this)),
      text_(new QLabel(this)),
      more_(new QToolButton(this)),
      everything_(new QToolButton(this)) {
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(6, 2, 6, 2);
  for (auto* part : std::initializer_list<QWidget*>{back_, forward_, text_, more_, everything_})
    row->addWidget(part);
  for (auto* button : {back_, forward_, more_, everything_}) {
    button->setAutoRaise(true);
    button->setMinimumHeight(28);
  }
  connect(back_, &QToolButton::clicked, &browsing.back(), &QAction::trigger);
  connect(forward_, &QToolButton::clicked, &browsing.forward(), &QAction::trigger);
  connect(everything_, &QToolButton::clicked, &exploring, &Exploring::showEverything);
  connect(more_, &QToolButton::clicked, &exploring, [&exploring] { exploring.expand(); });
  auto* families = new QMenu(more_);
  connect(families, &QMenu::aboutToShow, &exploring, [families, &exploring] {
    families->clear();
    exploring.fillFamilies(*families);
  });
  more_->setMenu(families);
  more_->setPopupMode(QToolButton::MenuButtonPopup);
  const auto follow = [](QToolButton* button, QAction& action) {
    const auto enable = [button, &action] { button->setEnabled(action.isEnabled()); };
    QObject::connect(&action, &QAction::changed, button, enable);
    enable();
  };
  follow(back_, browsing.back());
  follow(forward_, browsing.forward());
  canvas.installEventFilter(this);
  connect(&filter, &GraphFilter::scopeChanged, this, &ScopeBar::refresh);
  connect(&filter, &GraphFilter::shown, this, &ScopeBar::count);
  connect(&exploring, &Exploring::chosenChanged, this, &ScopeBar::refresh);
  connect(&appearance, &Appearance::languageChanged, this, &ScopeBar::refresh);
  count();
}

QString ScopeBar::text() const { return text_->text(); }

void ScopeBar::count() {
  shown_ = 0;
  if (!canvas_.stage().isEmpty()) {
    for (const auto& node : canvas_.stage().graph().nodes)
      shown_ += std::max<std::size_t>(1, node.members.size());
  }
  refresh();
}

void ScopeBar::refresh() {
  setAccessibleName(tr("What is shown"));
  const bool right_to_left = layoutDirection() == Qt::RightToLeft;
  back_->setText(right_to_left ? QStringLiteral("→") : QStringLiteral("←"));
  forward_->setText(right_to_left ? QStringLiteral("←") : QStringLiteral("→"));
  back_->setAccessibleName(tr("Back"));
  back_->setToolTip(tr("Back"));
  forward_->setAccessibleName(tr("Forward"));
  forward_->setToolTip(tr("Forward"));
  everything_->setText(tr("Show everything"));
  const auto whole = filter_.whole().graph().nodes.size();
  text_->setText(tr("%1 of %n entity(s)", nullptr, static_cast<int>(whole)).arg(shown_));
  more_->setText(exploring_.moreText());
  more_->setVisible(!more_->text().isEmpty());
  more_->setToolTip(tr("Bring in the neighbours of what is selected"));
  setVisible(!filter_.scope().isWhole());
  adjustSize();
  canvas_.setReservedTop(isHidden() ? 0 : height() + kAway);
  place();
}

/// In the middle, at the top.
void ScopeBar::place() { move((canvas_.width() - width()) / 2, kAway); }

bool ScopeBar::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) place();
  return QFrame::eventFilter(watched, event);
}

}  // namespace isnad::gui
