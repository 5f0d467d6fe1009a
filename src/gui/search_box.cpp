#include "search_box.h"

#include <algorithm>

#include <QAccessible>
#include <QAction>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>

#include "accessible_lists.h"
#include "commands.h"
#include "isnad/graph/wording.h"
#include "isnad/render/scene_painter.h"
#include "isnad/text/fold.h"
#include "line_text.h"
#include "qt_text.h"
#include "theme.h"

namespace isnad::gui {

namespace {

constexpr int kWidth = 420;
constexpr int kListWidth = 560;
constexpr int kMostHeight = 520;
constexpr int kRow = 28;  // pixels high at least
constexpr int kIcon = 18;
constexpr int kKind = Qt::UserRole;
constexpr int kId = Qt::UserRole + 1;

}  // namespace

SearchBox::SearchBox(Selection& selection, QWidget* parent)
    : QLineEdit(parent), selection_(selection) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setClearButtonEnabled(true);
  connect(this, &QLineEdit::textChanged, this, &SearchBox::look);
}

void SearchBox::setView(KnowledgeViewPtr view) {
  view_ = view;
  finder_.setView(std::move(view));
  if (list_) list_->hide();
}

void SearchBox::setLanguage(const graph::Manner& language) {
  language_ = language;
  setPlaceholderText(tr("Search entities, articles, claims, commands (Ctrl+K)"));
  setAccessibleName(tr("Search"));
  if (list_) list_->hide();
}

void SearchBox::setColours(const render::Palette& palette) {
  palette_ = palette;
  if (list_) list_->hide();
}

QSize SearchBox::sizeHint() const {
  return {std::min(kWidth, window()->width() / 2), QLineEdit::sizeHint().height()};
}

void SearchBox::start() {
  setFocus(Qt::ShortcutFocusReason);
  selectAll();
}

QStringList SearchBox::lines() const {
  QStringList lines;
  if (!list_ || list_->isHidden()) return lines;
  for (int i = 0; i < list_->count(); ++i)
    lines << list_->item(i)->data(Qt::AccessibleTextRole).toString();
  return lines;
}

void SearchBox::look() {
  looking_ = false;
  chosen_ = false;
  if (text().trimmed().isEmpty()) {
    finder_.find({}, [](const Findings&) {});
    if (list_) list_->hide();
    return;
  }
  if (!view_) return show({});
  looking_ = true;
  finder_.find(fromQt(text().trimmed()), [this](const Findings& findings) { show(findings); });
}

void SearchBox::show(const Findings& findings) {
  if (!list_) {
    list_ = new QListWidget(window());
    list_->setFocusPolicy(Qt::NoFocus);  // typing goes on
    list_->setIconSize({kIcon, kIcon});
    list_->setTextElideMode(Qt::ElideRight);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    actOnSelection(*list_);
    connect(list_, &QListWidget::itemClicked, this, &SearchBox::choose);
  }
  list_->clear();
  list_->setStyleSheet(QStringLiteral("QListWidget { border: 1px solid %1; background: %2; } "
                                      "QListWidget::item { padding: 0 8px; }")
                           .arg(palette_.line.name(), palette_.panel.name()));
  list_->setAccessibleName(tr("Search results"));
  if (!findings.entities.empty()) addHeading(tr("Entities"));
  for (const auto& entity : findings.entities) {
    auto line = toQt(entity.name);
    if (!entity.latin_name.empty() && entity.latin_name != entity.name)
      line += QStringLiteral(" · ") + toQt(entity.latin_name);
    addLine(Kind::Entity, entity.id.value,
            line + QStringLiteral(" · ") + toQt(graph::typeText(entity.type, language_)),
            iconOf(entity.type));
  }
  if (!findings.articles.empty()) addHeading(tr("Articles"));
  for (const auto& article : findings.articles) {
    addLine(Kind::Article, article.id.value, toQt(article.title));
    list_->item(list_->count() - 1)->setToolTip(toQt(article.excerpt));
  }
  if (!findings.claims.empty()) addHeading(tr("Claims"));
  for (const auto id : findings.claims) {
    const auto& claim = *view_->claim(id);
    const auto object = claim.object ? view_->nameOf(*claim.object) : std::string();
    addLine(Kind::Claim, id.value,
            toQt(graph::claimLine(claim, view_->nameOf(claim.subject), object, language_)));
  }
  addCommands();
  if (list_->count() == 0) addHeading(tr("Nothing is called so. Try fewer letters."));
  list_->setCurrentRow(-1);
  step(1);
  place();
  looking_ = false;
  if (chosen_) choose(list_->currentItem());
}

void SearchBox::addCommands() {
  const auto wanted = text::foldKey(fromQt(text().trimmed()));
  bool first = true;
  for (std::size_t i = 0; i < commands_.size(); ++i) {
    const auto words = plainText(commands_[i]->text());
    if (!commands_[i]->isEnabled() ||
        text::foldKey(fromQt(words)).find(wanted) == std::string::npos)
      continue;
    if (first) addHeading(tr("Commands"));
    first = false;
    const auto key = commands_[i]->shortcut().toString(QKeySequence::NativeText);
    addLine(Kind::Command, static_cast<qint64>(i),
            key.isEmpty() ? words : words + QStringLiteral(" · ") + key);
  }
}

void SearchBox::addHeading(const QString& text) {
  auto* item = new QListWidgetItem(text, list_);
  item->setData(Qt::AccessibleTextRole, text);
  item->setFlags(Qt::NoItemFlags);
  item->setFont(textFont(12, true));
  item->setForeground(palette_.quiet_text);
  item->setSizeHint({0, rowHeight()});
}

int SearchBox::rowHeight() const {
  constexpr int kAround = 8;
  return std::max(kRow, fontMetrics().height() + kAround);
}

void SearchBox::addLine(Kind kind, qint64 id, const QString& text, const QIcon& icon) {
  auto* item = new QListWidgetItem(icon, lineText(text, language_), list_);
  item->setData(Qt::AccessibleTextRole, text);
  item->setData(kKind, static_cast<int>(kind));
  item->setData(kId, id);
  item->setSizeHint({0, rowHeight()});
}

/// The type's shape, in the colour of the text where its line is chosen.
QIcon SearchBox::iconOf(model::EntityType type) const {
  constexpr double kMiddle = kIcon / 2.0;
  const auto shape = render::shapeOf(type, {kMiddle, kMiddle}, kMiddle - 2);
  const auto paint = [&](const QColor& color) {
    const qreal ratio = devicePixelRatioF();
    QPixmap picture((QSizeF(kIcon, kIcon) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5));
    if (type != model::EntityType::Term) painter.setBrush(color);
    painter.drawPath(shape);
    return picture;
  };
  QIcon icon(paint(palette_.of(type)));
  icon.addPixmap(paint(palette().highlightedText().color()), QIcon::Selected);
  return icon;
}

/// Under the box, within the window.
void SearchBox::place() {
  int height = 2 * list_->frameWidth();
  for (int i = 0; i < list_->count(); ++i) height += rowHeight();
  auto* over = list_->parentWidget();
  const auto corner = mapTo(over, QPoint(0, this->height()));
  const int width = std::min(std::max(kListWidth, this->width()), over->width());
  const bool right_to_left = layoutDirection() == Qt::RightToLeft;
  const int x = right_to_left ? corner.x() : corner.x() + this->width() - width;
  list_->setGeometry(std::clamp(x, 0, over->width() - width), corner.y(), width,
                     std::min({height, kMostHeight, over->height() - corner.y()}));
  list_->raise();
  list_->show();
}

void SearchBox::step(int by) {
  int row = list_->currentRow();
  do {
    row += by;
  } while (row >= 0 && row < list_->count() &&
           (list_->item(row)->flags() & Qt::ItemIsEnabled) == 0);
  if (row < 0 || row >= list_->count()) return;
  list_->setCurrentRow(row);
  // With the first one its heading comes back into sight.
  list_->scrollToItem(list_->item(row == 1 ? 0 : row));
  // The list never has the focus, but a screen reader reads its line.
  QAccessibleEvent chosen(list_, QAccessible::Focus);
  chosen.setChild(row);
  QAccessible::updateAccessibility(&chosen);
}

void SearchBox::choose(const QListWidgetItem* item) {
  if (item == nullptr || !item->data(kKind).isValid()) return;
  const auto kind = static_cast<Kind>(item->data(kKind).toInt());
  const auto id = item->data(kId).toLongLong();
  list_->hide();
  Q_EMIT left();
  switch (kind) {
    case Kind::Entity:
      return selection_.selectEntity({id});
    case Kind::Article:
      return selection_.showArticle({id});
    case Kind::Claim:
      return selection_.selectClaims({{id}}, {id});
    case Kind::Command:
      return commands_[static_cast<std::size_t>(id)]->trigger();
  }
}

void SearchBox::keyPressEvent(QKeyEvent* event) {
  const bool open = list_ && list_->isVisible();
  switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
      if (open)
        step(event->key() == Qt::Key_Down ? 1 : -1);
      else
        look();
      return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      chosen_ = looking_;
      if (open && !looking_) choose(list_->currentItem());
      return;
    case Qt::Key_Escape:
      if (open)
        list_->hide();
      else
        Q_EMIT left();
      return;
    default:
      QLineEdit::keyPressEvent(event);
  }
}

void SearchBox::focusOutEvent(QFocusEvent* event) {
  QLineEdit::focusOutEvent(event);
  if (list_) list_->hide();
}

}  // namespace isnad::gui
