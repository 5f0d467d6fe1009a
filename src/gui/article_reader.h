#pragma once

#include <optional>

#include <QTextBrowser>

#include "isnad/model/anchor.h"
#include "isnad/render/palette.h"
#include "knowledge_view.h"
#include "qt_text.h"
#include "selection.h"

class QMenu;

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

  /// The article that is read, if one is.
  [[nodiscard]] model::ArticleId article() const;
  /// The words that a person has chosen with the mouse or the keyboard, without space around them.
  [[nodiscard]] std::optional<model::Place> chosenWords() const;
  /// The words marked as the evidence of the selected claim; empty where none is.
  [[nodiscard]] QString markedEvidence() const;

 Q_SIGNALS:
  /// The menu over the text is about to be shown: who can do something adds it.
  void menuWanted(QMenu& menu);

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void selectAt(int position);
  void selectNextClaim(int by);
  void tellEmpty();
  void readSelection();
  void showArticle(ArticlePtr article);
  void mark();
  void addTint(QList<ExtraSelection>& marks, QtRange range, const QTextCharFormat& format) const;
  [[nodiscard]] QtRange rangeOf(Span span) const;

  Selection& selection_;
  KnowledgeViewPtr view_;
  ArticlePtr article_;
  std::vector<int> units_before_;  // per byte of the article's text, UTF-16 units before it
  render::Palette palette_ = render::Palette::light();
};

}  // namespace isnad::gui
