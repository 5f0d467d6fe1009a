#include "article_line.h"

#include <QApplication>
#include <QPainter>

#include "article_list.h"
#include "isnad/render/label.h"

namespace isnad::gui {

namespace {

constexpr int kAside = 4;
constexpr int kPadding = 2;
constexpr double kSmaller = 0.88;

QFont smallFont(const QFont& font) {
  auto small = font;
  if (font.pixelSize() > 0)
    small.setPixelSize(qRound(font.pixelSize() * kSmaller));
  else
    small.setPointSizeF(font.pointSizeF() * kSmaller);
  return small;
}

}  // namespace

QSize ArticleLine::sizeHint(const QStyleOptionViewItem& option,
                            const QModelIndex& /*index*/) const {
  const int height = option.fontMetrics.height() + QFontMetrics(smallFont(option.font)).height();
  return {0, height + 2 * kPadding};
}

void ArticleLine::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
  auto item = option;
  initStyleOption(&item, index);
  const auto title = std::exchange(item.text, {});
  const auto* style = item.widget != nullptr ? item.widget->style() : QApplication::style();
  style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
  const bool chosen = item.state.testFlag(QStyle::State_Selected);
  const auto part = chosen ? QPalette::HighlightedText : QPalette::Text;
  auto place = item.rect.adjusted(kAside, kPadding, -kAside, -kPadding);
  const auto align = QStyle::visualAlignment(item.direction, Qt::AlignLeft | Qt::AlignTop);
  // Cut before it is set apart, so that the dots stand where its own words end.
  const auto write = [&](const QFont& font, const QColor& colour, const QString& text) {
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->setPen(colour);
    painter->setLayoutDirection(render::isRightToLeft(text) ? Qt::RightToLeft : Qt::LeftToRight);
    painter->drawText(place, static_cast<int>(align | Qt::AlignAbsolute) | Qt::TextSingleLine,
                      render::isolated(metrics.elidedText(text, Qt::ElideRight, place.width())));
    place.setTop(place.top() + metrics.height());
  };
  painter->save();
  write(item.font, item.palette.color(part), title);
  write(smallFont(item.font), item.palette.color(chosen ? part : QPalette::PlaceholderText),
        index.data(ArticleModel::kSourceRole).toString());
  painter->restore();
}

}  // namespace isnad::gui
