#pragma once

#include <QStyledItemDelegate>

namespace isnad::gui {

/// A title, and under it, more quietly, where it comes from (ArticleModel::kSourceRole).
class ArticleLine : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                               const QModelIndex& index) const override;
};

}  // namespace isnad::gui
