#pragma once

#include <QTextBrowser>

#include "isnad/render/palette.h"
#include "knowledge_view.h"
#include "qt_text.h"
#include "selection.h"

namespace isnad::gui {

/// The article, right to left: names tinted by type, the words of claims underlined in the colour
/// of their family, what is not the article grey. A click on a name or a claim selects it; what is
/// selected elsewhere is scrolled to and marked.
class ArticleReader : public QTextBrowser {
  Q_OBJECT

 public:
  explicit ArticleReader(Selection& selection, QWidget* parent = nullptr);

  void setView(KnowledgeViewPtr view);
  /// The same articles after an edit: what is read stays where it is.
  void renewView(KnowledgeViewPtr view);
  void setColours(const render::Palette& palette);

  /// The words marked as the evidence of the selected claim; empty where none is.
  [[nodiscard]] QString markedEvidence() const;

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void readSelection();
  void showArticle(const model::Article& article);
  void mark();
  void addTint(QList<ExtraSelection>& marks, QtRange range, const QTextCharFormat& format) const;
  [[nodiscard]] QtRange rangeOf(Span span) const;

  Selection& selection_;
  KnowledgeViewPtr view_;
  const model::Article* article_ = nullptr;
  std::vector<int> units_before_;  // per byte of the article's text, UTF-16 units before it
  render::Palette palette_ = render::Palette::light();
};

}  // namespace isnad::gui
