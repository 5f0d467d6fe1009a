#include "article_filter.h"

#include <functional>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "isnad/graph/wording.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr std::int64_t kFew = 8;
constexpr int kPadding = 8;

/// What the boxes hold after `first`, which chooses all; what was chosen stays so where it is
/// there.
void refill(QComboBox& box, const QString& first,
            const std::vector<store::ArticleGroups::Group>& groups,
            const std::function<QString(const std::string&)>& name, const graph::Manner& language) {
  const QSignalBlocker quiet(box);
  const auto chosen = box.currentIndex() > 0 ? box.currentData() : QVariant();
  box.clear();
  box.addItem(first);
  for (const auto& group : groups) {
    const auto articles = toQt(graph::inDigits(std::to_string(group.articles), language));
    box.addItem(QStringLiteral("\u2068%1\u2069 (%2)").arg(name(group.name), articles),
                toQt(group.name));
  }
  box.setCurrentIndex(std::max(chosen.isValid() ? box.findData(chosen) : 0, 0));
  box.setVisible(groups.size() > 1);
}

}  // namespace

ArticleFilter::ArticleFilter(ArticleList& list, Worker& worker, QWidget* parent)
    : QWidget(parent),
      articles_(list.articles()),
      words_(new QLineEdit(this)),
      publisher_(new QComboBox(this)),
      year_(new QComboBox(this)),
      count_(new QLabel(this)),
      job_(worker) {
  words_->setClearButtonEnabled(true);
  auto* line = new QHBoxLayout;
  line->addWidget(publisher_, 1);
  line->addWidget(year_);
  for (auto* box : {publisher_, year_}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    connect(box, &QComboBox::activated, this, &ArticleFilter::choose);
  }
  auto* first = new QHBoxLayout;
  first->addWidget(words_, 1);
  first->addWidget(count_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kPadding, kPadding, kPadding, kPadding / 2);
  column->addLayout(first);
  column->addLayout(line);
  connect(words_, &QLineEdit::textChanged, this, &ArticleFilter::choose);
  connect(&articles_, &ArticleModel::arranged, this, &ArticleFilter::tell);
  setTabOrder(words_, publisher_);
  setTabOrder(publisher_, year_);
  setTabOrder(year_, &list);
  hide();
}

void ArticleFilter::setView(const KnowledgeViewPtr& view) {
  const bool same =
      view_ && view_->articles == view->articles && view_->extent.articles == view->extent.articles;
  const bool elsewhere = !view_ || view_->file != view->file;
  view_ = view;
  if (same) return;
  if (elsewhere) {
    const QSignalBlocker quiet(*words_);
    words_->clear();
    offer({});
    choose();
  }
  setVisible(view->extent.articles > kFew);
  job_.start(
      [file = view->articles->file(),
       known_on = view->articles->knownOn()](const std::stop_token&) {
        auto base = store::KnowledgeBase::open(file, store::OpenMode::ReadOnly);
        if (!base) return store::ArticleGroups{};
        return store::articleGroups(*base, known_on).value_or(store::ArticleGroups{});
      },
      [this](store::ArticleGroups groups) {
        offer(std::move(groups));
        choose();
      });
}

void ArticleFilter::setLanguage(const graph::Manner& language) {
  language_ = language;
  words_->setPlaceholderText(tr("Choose articles by words"));
  words_->setAccessibleName(tr("Choose articles by words"));
  publisher_->setAccessibleName(tr("Publisher"));
  year_->setAccessibleName(tr("Year of publication"));
  fill();
  tell();
}

void ArticleFilter::offer(store::ArticleGroups groups) {
  groups_ = std::move(groups);
  fill();
}

void ArticleFilter::fill() {
  refill(
      *publisher_, tr("All publishers"), groups_.publishers,
      [](const std::string& name) { return name.empty() ? tr("Not named") : toQt(name); },
      language_);
  refill(
      *year_, tr("Any year"), groups_.years,
      [this](const std::string& year) { return toQt(graph::dateText(year, language_)); },
      language_);
}

void ArticleFilter::choose() {
  store::ArticleChoice choice;
  choice.words = fromQt(words_->text().simplified());
  // The last word may go on, unless it is closed.
  if (!choice.words.empty() && choice.words.back() != '"' && choice.words.back() != '*')
    choice.words += '*';
  if (publisher_->currentIndex() > 0)
    choice.publisher = fromQt(publisher_->currentData().toString());
  if (year_->currentIndex() > 0) {
    const auto year = fromQt(year_->currentData().toString());
    choice.first_day = year + "-01-01";
    choice.last_day = year + "-12-31";
  }
  articles_.choose(std::move(choice));
}

void ArticleFilter::tell() {
  const bool some = articles_.choice() != store::ArticleChoice{};
  count_->setVisible(some);
  count_->setText(tr("%n article(s)", nullptr, static_cast<int>(articles_.all())));
}

}  // namespace isnad::gui
