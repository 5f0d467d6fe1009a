#include "article_list.h"

#include <QPainter>

#include "accessible_lists.h"
#include "article_line.h"
#include "citation.h"
#include "isnad/workspace/workspace.h"
#include "qt_text.h"

namespace isnad::gui {

void ArticleModel::setView(const KnowledgeViewPtr& view) {
  if (shelf_ && shelf_ == view->articles && count_ == view->extent.articles) return;
  shelf_ = view->articles;
  count_ = view->extent.articles;
  read();
}

void ArticleModel::setLanguage(const graph::Manner& language) {
  language_ = language;
  if (!rows_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void ArticleModel::choose(store::ArticleChoice choice) {
  if (choice == choice_) return;
  choice_ = std::move(choice);
  read();
}

void ArticleModel::read() {
  job_.cancel();
  looking_ = false;
  if (!choosesAll() && shelf_) return look(0);
  begin({count_, shelf_ ? shelf_->page({0, kPage}) : std::vector<store::ArticleSummary>()});
}

/// Through a connection of its own: the shelf's must not be waited for.
void ArticleModel::look(std::int64_t offset) {
  looking_ = true;
  auto choice = choice_;
  choice.known_on = shelf_->knownOn();
  job_.start(
      [file = shelf_->file(), choice, offset](const std::stop_token&) {
        const auto words = workspace::arabicOptions();
        if (!words) return store::ChosenArticles{};
        auto base = store::KnowledgeBase::open(file, store::OpenMode::ReadOnly, *words);
        if (!base) return store::ChosenArticles{};
        return store::chosenArticles(*base, choice, {offset, kPage})
            .value_or(store::ChosenArticles{});
      },
      [this, offset](store::ChosenArticles chosen) {
        looking_ = false;
        if (offset == 0) return begin(std::move(chosen));
        append(std::move(chosen.page));
      });
}

void ArticleModel::begin(store::ChosenArticles chosen) {
  beginResetModel();
  rows_ = std::move(chosen.page);
  all_ = chosen.all;
  ended_ = rows_.size() < kPage;
  endResetModel();
  Q_EMIT arranged();
}

void ArticleModel::append(std::vector<store::ArticleSummary> more) {
  ended_ = more.size() < kPage;
  if (more.empty()) return;
  beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(more.size()) - 1);
  std::ranges::move(more, std::back_inserter(rows_));
  endInsertRows();
}

model::ArticleId ArticleModel::articleAt(int row) const {
  return rows_[static_cast<std::size_t>(row)].id;
}

int ArticleModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QString ArticleModel::sourceOf(const store::ArticleSummary& article) const {
  model::Article source;
  source.publisher = article.publisher;
  source.published = article.published;
  const auto said = sourceText(source, SourceForm::Dated, language_);
  const auto claims = tr("%n claim(s)", nullptr, static_cast<int>(article.claims));
  return said.isEmpty() ? claims : said + QStringLiteral(" · ") + claims;
}

QVariant ArticleModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& article = rows_[static_cast<std::size_t>(index.row())];
  const auto title = toQt(article.title.empty() ? article.name : article.title);
  switch (role) {
    case Qt::DisplayRole:
      return title;
    case kSourceRole:
      return sourceOf(article);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
      return QString(title + QLatin1Char('\n') + sourceOf(article));
    default:
      return {};
  }
}

bool ArticleModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && !ended_ && !looking_;
}

void ArticleModel::fetchMore(const QModelIndex& parent) {
  if (!canFetchMore(parent)) return;
  const auto known = static_cast<std::int64_t>(rows_.size());
  if (choosesAll()) return append(shelf_->page({known, kPage}));
  look(known);
}

ArticleList::ArticleList(Selection& selection, Worker& worker, QWidget* parent)
    : QListView(parent), selection_(selection), articles_(worker) {
  setFrameShape(QFrame::NoFrame);
  setTextElideMode(Qt::ElideRight);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setUniformItemSizes(true);
  setItemDelegate(new ArticleLine(this));
  constexpr int kMargin = 12;
  setViewportMargins(kMargin, 0, kMargin, 0);
  setModel(&articles_);
  actOnSelection(*this);
  const auto choose = [this](const QModelIndex& index) {
    selection_.showArticle(articles_.articleAt(index.row()));
  };
  connect(this, &QListView::activated, this, choose);
  connect(this, &QListView::clicked, this, choose);
  connect(&articles_, &ArticleModel::arranged, viewport(), qOverload<>(&QWidget::update));
}

void ArticleList::setView(const KnowledgeViewPtr& view) {
  articles_.setView(view);
  // What the reader shows needs no list, unless there are more at another time.
  const bool past = !view->clocks.known_on.empty();
  setVisible(view->extent.articles > (past ? 0 : 1));
}

void ArticleList::setLanguage(const graph::Manner& language) {
  articles_.setLanguage(language);
  setAccessibleName(tr("Articles"));
}

void ArticleList::paintEvent(QPaintEvent* event) {
  QListView::paintEvent(event);
  if (articles_.rowCount() > 0) return;
  QPainter painter(viewport());
  painter.setPen(palette().color(QPalette::PlaceholderText));
  painter.drawText(viewport()->rect(), static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap,
                   tr("No article is like this. Choose others above."));
}

}  // namespace isnad::gui
