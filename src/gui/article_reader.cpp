#include "article_reader.h"

#include <algorithm>

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>

#include "isnad/render/fonts.h"
#include "theme.h"

namespace isnad::gui {

namespace {

constexpr double kTextSize = 18;
constexpr double kTitleSize = 19;
constexpr int kLineHeight = 118;   // per cent; the naskh face is tall by itself
constexpr int kLongestLine = 640;  // pixels, about 70 letters
constexpr int kTint = 41;          // 16 % of 255

}  // namespace

ArticleReader::ArticleReader(Selection& selection, QWidget* parent)
    : QTextBrowser(parent), selection_(selection) {
  setOpenLinks(false);
  setFrameShape(QFrame::NoFrame);
  setReadOnly(true);
  setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
  viewport()->setCursor(Qt::IBeamCursor);
  connect(&selection_, &Selection::changed, this, &ArticleReader::readSelection);
}

void ArticleReader::setView(KnowledgeViewPtr view) {
  view_ = std::move(view);
  article_ = nullptr;
  clear();
  tellEmpty();
  if (view_->articles) {
    for (const auto& first : view_->articles->page({0, 1})) {
      if (auto article = view_->article(first.id)) showArticle(std::move(article));
    }
  }
  readSelection();
}

/// What stands where no article does.
void ArticleReader::tellEmpty() {
  const bool now = !view_ || view_->clocks.known_on.empty();
  setPlaceholderText(now ? tr("No article yet. Drop a text file on the window.")
                         : tr("No article was known here at that time."));
}

void ArticleReader::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) tellEmpty();
  QTextBrowser::changeEvent(event);
}

void ArticleReader::renewView(KnowledgeViewPtr view) {
  auto same = article_ == nullptr ? nullptr : view->article(article_->id);
  if (same == nullptr || same->sha256 != article_->sha256) return setView(std::move(view));
  article_ = std::move(same);
  view_ = std::move(view);
  mark();
}

void ArticleReader::setColours(const render::Palette& palette) {
  palette_ = palette;
  if (article_ == nullptr) return;
  showArticle(article_);
  readSelection();
}

void ArticleReader::showArticle(ArticlePtr shown) {
  article_ = std::move(shown);
  const auto& article = *article_;
  units_before_.assign(article.text.size() + 1, 0);
  int units = 0;
  for (std::size_t i = 0; i < article.text.size(); ++i) {
    units_before_[i] = units;
    const auto byte = static_cast<unsigned char>(article.text[i]);
    if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0U ? 2 : 1;
  }
  units_before_.back() = units;

  document()->setDefaultFont(render::readerFont(kTextSize * textScale()));
  setPlainText(toQt(article.text));
  QTextCursor cursor(document());
  cursor.select(QTextCursor::Document);
  QTextBlockFormat block;
  block.setLayoutDirection(Qt::RightToLeft);
  block.setAlignment(Qt::AlignLeft);  // of a right-to-left paragraph: its beginning
  block.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
  block.setBottomMargin(8);
  cursor.mergeBlockFormat(block);
  QTextCharFormat text;
  text.setForeground(palette_.text);
  cursor.mergeCharFormat(text);
  QTextBlockFormat tight;
  tight.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
  QTextCursor(document()->firstBlock()).mergeBlockFormat(tight);
  QTextCharFormat title;
  title.setFont(textFont(kTitleSize, true));
  title.setForeground(palette_.text);
  QTextCursor first(document()->firstBlock());
  first.select(QTextCursor::BlockUnderCursor);
  first.mergeCharFormat(title);
  mark();
}

QtRange ArticleReader::rangeOf(Span span) const {
  return {units_before_[span.begin], units_before_[span.end]};
}

void ArticleReader::addTint(QList<ExtraSelection>& marks, QtRange range,
                            const QTextCharFormat& format) const {
  ExtraSelection mark;
  mark.cursor = QTextCursor(document());
  mark.cursor.setPosition(range.begin);
  mark.cursor.setPosition(range.end, QTextCursor::KeepAnchor);
  mark.format = format;
  marks.append(mark);
}

/// Marks lie over the text as extra selections: the text's own runs stay whole, so letters keep
/// joining.
void ArticleReader::mark() {
  QList<ExtraSelection> marks;
  if (article_ == nullptr) return;
  for (const auto& passage : article_->ignored) {
    QTextCharFormat grey;
    grey.setForeground(palette_.quiet_text);
    addTint(marks, rangeOf(passage.span), grey);
  }
  const auto& chosen = selection_.claims();
  for (const auto* said : view_->claimsIn(article_->id)) {
    const auto& claim = *said;
    const bool selected = std::ranges::find(chosen, claim.id) != chosen.end();
    QColor color = palette_.of(familyOf(claim.predicate));
    QTextCharFormat line;
    line.setUnderlineStyle(selected ? QTextCharFormat::SingleUnderline : QTextCharFormat::DotLine);
    line.setUnderlineColor(color);
    if (selected) {
      QColor ground = color;
      ground.setAlpha(palette_.dark ? 80 : 46);
      line.setBackground(ground);
    }
    addTint(marks, rangeOf(claim.evidence.quote), line);
    if (selected) {
      QTextCharFormat cue;
      color.setAlpha(palette_.dark ? 150 : 110);
      cue.setBackground(color);
      addTint(marks, rangeOf(claim.evidence.cue), cue);
    }
  }
  for (const auto& mention : view_->mentionsIn(article_->id)) {
    const auto* entity = view_->entity(mention.entity);
    if (entity == nullptr) continue;
    QTextCharFormat tint;
    QColor color = palette_.of(entity->type);
    color.setAlpha(selection_.entity() == mention.entity ? 3 * kTint : kTint);
    tint.setBackground(color);
    addTint(marks, rangeOf(mention.span), tint);
  }
  setExtraSelections(marks);
}

void ArticleReader::readSelection() {
  if (!view_) return;
  const auto* claim = view_->claim(selection_.focus());
  const auto wanted = claim != nullptr ? claim->evidence.article : selection_.article();
  if (wanted && wanted != article()) {
    if (auto other = view_->article(wanted)) showArticle(std::move(other));
  }
  mark();
  if (article_ == nullptr) return;
  int position = -1;
  if (claim != nullptr) {
    position = rangeOf(claim->evidence.quote).begin;
  } else if (selection_.entity()) {
    for (const auto& mention : view_->mentionsIn(article_->id)) {
      if (mention.entity != *selection_.entity()) continue;
      position = rangeOf(mention.span).begin;
      break;
    }
  }
  if (position < 0) return;
  QTextCursor cursor(document());
  cursor.setPosition(position);
  const auto where = cursorRect(cursor);
  // A third of the way down, with what leads to it above.
  verticalScrollBar()->setValue(verticalScrollBar()->value() + where.top() -
                                viewport()->height() / 3);
}

QString ArticleReader::markedEvidence() const {
  const auto* claim = view_ ? view_->claim(selection_.focus()) : nullptr;
  if (claim == nullptr || article_ == nullptr || claim->evidence.article != article_->id) return {};
  const auto range = rangeOf(claim->evidence.quote);
  QTextCursor cursor(document());
  cursor.setPosition(range.begin);
  cursor.setPosition(range.end, QTextCursor::KeepAnchor);
  return cursor.selectedText();
}

model::ArticleId ArticleReader::article() const {
  return article_ != nullptr ? article_->id : model::ArticleId{};
}

std::optional<model::Place> ArticleReader::chosenWords() const {
  const auto cursor = textCursor();
  if (article_ == nullptr || !cursor.hasSelection()) return std::nullopt;
  const auto& text = article_->text;
  // The last byte with so many units before it is the first of its letter.
  const auto byteOf = [&](int units) {
    const auto beyond = std::ranges::upper_bound(units_before_, units);
    return static_cast<std::uint32_t>(beyond - units_before_.begin() - 1);
  };
  Span span{byteOf(cursor.selectionStart()), byteOf(cursor.selectionEnd())};
  const auto isSpace = [&](std::uint32_t at) { return text[at] == ' ' || text[at] == '\n'; };
  while (span.begin < span.end && isSpace(span.begin)) ++span.begin;
  while (span.begin < span.end && isSpace(span.end - 1)) --span.end;
  if (span.begin >= span.end) return std::nullopt;
  return model::Place{article_->sha256, span, std::string(span.of(text))};
}

void ArticleReader::contextMenuEvent(QContextMenuEvent* event) {
  const std::unique_ptr<QMenu> menu(createStandardContextMenu(event->pos()));
  Q_EMIT menuWanted(*menu);
  menu->exec(event->globalPos());
}

void ArticleReader::mouseReleaseEvent(QMouseEvent* event) {
  QTextBrowser::mouseReleaseEvent(event);
  if (event->button() == Qt::LeftButton && !textCursor().hasSelection())
    selectAt(cursorForPosition(event->position().toPoint()).position());
}

/// Enter does at the caret what a click does; Ctrl+Down and Ctrl+Up lead from claim to claim.
void ArticleReader::keyPressEvent(QKeyEvent* event) {
  const bool jumps = event->modifiers().testFlag(Qt::ControlModifier);
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    selectAt(textCursor().position());
  } else if (jumps && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
    selectNextClaim(event->key() == Qt::Key_Down ? 1 : -1);
  } else {
    QTextBrowser::keyPressEvent(event);
  }
}

void ArticleReader::selectAt(int at) {
  if (article_ == nullptr) return;
  const auto holds = [&](Span span) {
    const auto range = rangeOf(span);
    return range.begin <= at && at < range.end;
  };
  for (const auto& mention : view_->mentionsIn(article_->id)) {
    if (holds(mention.span)) {
      selection_.selectEntity(mention.entity);
      return;
    }
  }
  for (const auto* claim : view_->claimsIn(article_->id)) {
    if (!holds(claim->evidence.quote)) continue;
    return selection_.selectClaims({claim->id}, claim->id);
  }
  selection_.clear();
}

/// From the claim that is selected, else from the caret, in the order of the text; not past its
/// end.
void ArticleReader::selectNextClaim(int by) {
  if (article_ == nullptr) return;
  std::vector<std::pair<int, model::ClaimId>> claims;
  for (const auto* claim : view_->claimsIn(article_->id))
    claims.emplace_back(rangeOf(claim->evidence.quote).begin, claim->id);
  std::ranges::stable_sort(claims, {}, &std::pair<int, model::ClaimId>::first);
  auto next =
      std::ranges::find(claims, selection_.focus(), &std::pair<int, model::ClaimId>::second);
  if (next != claims.end()) {
    if (by < 0 && next == claims.begin()) return;
    next += by;
  } else {
    next = std::ranges::lower_bound(claims, textCursor().position(), {},
                                    &std::pair<int, model::ClaimId>::first);
    if (by < 0 && next != claims.begin()) --next;
  }
  if (next == claims.end()) return;
  auto caret = textCursor();
  caret.setPosition(next->first);
  setTextCursor(caret);
  selection_.selectClaims({next->second}, next->second);
}

void ArticleReader::resizeEvent(QResizeEvent* event) {
  const int spare = std::max(14, (width() - kLongestLine) / 2);
  setViewportMargins(spare, 8, spare, 8);
  QTextBrowser::resizeEvent(event);
}

}  // namespace isnad::gui
