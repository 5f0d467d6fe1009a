#include "legend.h"

#include <algorithm>

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "graph_canvas.h"

namespace isnad::gui {

namespace {

constexpr int kAway = 12;  // from the canvas's corner
constexpr int kPadding = 8;
constexpr int kTitle = 30;  // pixels high
constexpr int kWidth = 324;

}  // namespace

Legend::Legend(GraphCanvas& canvas, Filtering& filtering, NodeEncoding& encoding)
    : QFrame(&canvas),
      canvas_(canvas),
      filtering_(filtering),
      title_(new QToolButton(this)),
      body_(new QWidget(this)),
      scroll_(new QScrollArea(body_)),
      encoding_(new EncodingKey(encoding, body_)),
      list_(new FilterList(filtering, body_)),
      fields_(new FilterFields(filtering, body_)),
      show_all_(new QPushButton(body_)) {
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);
  title_->setCheckable(true);
  setFocusProxy(title_);
  title_->setAutoRaise(true);
  title_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  title_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  title_->setMinimumHeight(kTitle);
  auto* inner = new QVBoxLayout(body_);
  inner->setContentsMargins(kPadding, 0, kPadding, kPadding);
  inner->setSpacing(6);
  inner->addWidget(scroll_, 1);
  inner->addWidget(show_all_);
  auto* content = new QWidget(scroll_);
  auto* lines = new QVBoxLayout(content);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->addWidget(encoding_);
  lines->addWidget(fields_);
  lines->addWidget(list_);
  scroll_->setWidget(content);
  scroll_->setWidgetResizable(true);
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(title_);
  column->addWidget(body_, 1);
  for (auto* box : content->findChildren<QWidget*>()) {
    if (qobject_cast<QComboBox*>(box) != nullptr || qobject_cast<QAbstractSpinBox*>(box) != nullptr)
      box->installEventFilter(this);
  }
  body_->hide();
  hide();
  canvas.installEventFilter(this);
  connect(&canvas, &GraphCanvas::reservedTopChanged, this, &Legend::place);
  connect(title_, &QToolButton::toggled, this, &Legend::setOpen);
  connect(show_all_, &QPushButton::clicked, &filtering_, &Filtering::clear);
  connect(list_, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
    if (item == nullptr) return;
    const auto row = list_->visualItemRect(item).center() + list_->pos();
    scroll_->ensureVisible(row.x(), row.y(), 0, kTitle);
  });
  connect(list_, &FilterList::resized, this, [this] {
    setVisible(!list_->texts().isEmpty());
    place();
  });
  connect(&filtering_, &Filtering::sifted, this, &Legend::tellHidden);
  connect(encoding_, &EncodingKey::resized, this, &Legend::tellHidden);
  connect(&encoding, &NodeEncoding::changed, list_,
          [this, &encoding] { list_->setTypeColours(!encoding.choice().colour); });
}

void Legend::setLanguage(const graph::Manner& language) {
  setAccessibleName(tr("Legend"));
  encoding_->setLanguage(language);
  list_->setLanguage(language);
  fields_->setLanguage(language);
  tellHidden();
}

void Legend::setPalette(const render::Palette& palette) {
  encoding_->setPalette(palette);
  list_->setPalette(palette);
}

bool Legend::isOpen() const { return title_->isChecked(); }

void Legend::setOpen(bool open) {
  title_->setChecked(open);
  title_->setArrowType(open ? Qt::DownArrow : Qt::UpArrow);
  body_->setVisible(open);
  place();
}

void Legend::toggleOpen() {
  setOpen(!isOpen());
  if (isOpen()) fields_->words().setFocus(Qt::ShortcutFocusReason);
}

void Legend::chooseIn(QComboBox& box) {
  setOpen(true);
  box.setFocus(Qt::ShortcutFocusReason);
  box.showPopup();
}

QString Legend::title() const { return title_->text(); }

void Legend::tellHidden() {
  const auto& filtered = filtering_.filtered();
  const auto hidden =
      filtered ? static_cast<int>(filtered->sifted.hidden_by.size() - filtered->sifted.shown) : 0;
  const bool all = filtering_.filter().showsAll();
  auto title = all ? tr("Legend") : tr("Legend · %n claim(s) hidden", nullptr, hidden);
  if (const auto encoded = encoding_->summary(); !encoded.isEmpty())
    title += QStringLiteral(" · ") + encoded;
  title_->setText(title);
  title_->setArrowType(isOpen() ? Qt::DownArrow : Qt::UpArrow);
  show_all_->setText(all ? tr("Everything is shown")
                         : tr("Show all: %n claim(s) hidden", nullptr, hidden));
  show_all_->setEnabled(!all);
  place();
}

/// On the side where reading begins, at the bottom.
void Legend::place() {
  const int room = canvas_.height() - 2 * kAway - canvas_.reservedTop();
  const int folded = std::max(kTitle, title_->sizeHint().height());
  int height = folded;
  int width = title_->sizeHint().width() + 2 * kPadding;
  if (isOpen()) {
    const int around = show_all_->sizeHint().height() + 4 * kPadding;
    height = std::min(room, folded + around + encoding_->sizeHint().height() +
                                fields_->sizeHint().height() + list_->height());
    width = std::max(width, kWidth);
  }
  resize(std::min(width, canvas_.width() - 2 * kAway), height);
  const bool right_to_left = layoutDirection() == Qt::RightToLeft;
  move(right_to_left ? kAway : canvas_.width() - this->width() - kAway,
       canvas_.height() - this->height() - kAway);
  canvas_.update();  // a sentence of it makes room
}

bool Legend::eventFilter(QObject* watched, QEvent* event) {
  if (watched != &canvas_ && event->type() == QEvent::Wheel) {
    event->ignore();  // it scrolls the legend, and chooses nothing on the way
    return true;
  }
  if (watched == &canvas_ && event->type() == QEvent::Resize) place();
  return QFrame::eventFilter(watched, event);
}

void Legend::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
    place();
  QFrame::changeEvent(event);
}

void Legend::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape || !isOpen()) return QFrame::keyPressEvent(event);
  setOpen(false);
  title_->setFocus();
}

}  // namespace isnad::gui
