#include "panels.h"

#include <algorithm>

#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

namespace isnad::gui {

namespace {

constexpr int kNarrow = 1100;  // pixels under which two columns share one
constexpr int kListPart = 36;  // hundredths of the column that the list of articles takes

}  // namespace

Panels::Panels(Selection& selection, Worker& worker, Filtering& filtering, QWidget* parent)
    : QWidget(parent),
      columns_(new QSplitter(Qt::Horizontal, this)),
      reading_(new QSplitter(Qt::Vertical, this)),
      articles_(new ArticleList(selection, filtering.worker(), reading_)),
      choosing_(new ArticleFilter(*articles_, filtering.worker(), reading_)),
      reader_(new ArticleReader(selection, reading_)),
      canvas_(new GraphCanvas(selection, worker, this)),
      overview_(new OverviewMap(*canvas_)),
      encoding_(new NodeEncoding(filtering, *canvas_, this)),
      legend_(new Legend(*canvas_, filtering, *encoding_)),
      filter_(*canvas_, worker),
      inspector_(new Inspector(selection, this)),
      tabs_(new QTabWidget(this)) {
  layOut();
  connect(&filtering, &Filtering::sifted, this,
          [this](const FilteredPtr& filtered) { filter_.apply(filtered); });
  connect(&selection, &Selection::changed, this, [this, &selection] {
    if (narrow_ && selection.entity()) tabs_->setCurrentWidget(inspector_);
    if (narrow_ && !selection.claims().empty()) tabs_->setCurrentWidget(inspector_);
  });
  leadKeyboard();
  reader_->setFocus();
}

void Panels::layOut() {
  auto* list = new QWidget(reading_);
  auto* column = new QVBoxLayout(list);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(choosing_);
  column->addWidget(articles_, 1);
  reading_->addWidget(list);
  reading_->addWidget(reader_);
  reading_->setStretchFactor(0, 0);
  reading_->setStretchFactor(1, 1);
  for (auto* splitter : {columns_, reading_}) splitter->setChildrenCollapsible(false);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(columns_);
  canvas_->setReserved(Legend::kFolded);
  columns_->setHandleWidth(5);
  tabs_->setDocumentMode(true);
  tabs_->hide();
}

std::vector<QWidget*> Panels::all() const { return {articles_, reader_, canvas_, inspector_}; }

/// From the graph to what is said of the selection, and with Escape back to the graph.
void Panels::leadKeyboard() {
  connect(canvas_, &GraphCanvas::detailsWanted, this, &Panels::showDetails);
  for (auto* column : std::initializer_list<QWidget*>{reading_, inspector_}) {
    auto* back = new QShortcut(QKeySequence(Qt::Key_Escape), column);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this,
            [this] { canvas_->setFocus(Qt::ShortcutFocusReason); });
  }
  const std::vector<QWidget*> order{articles_, reader_, canvas_, legend_, inspector_};
  for (std::size_t i = 1; i < order.size(); ++i) setTabOrder(order[i - 1], order[i]);
}

void Panels::showDetails() {
  if (narrow_) tabs_->setCurrentWidget(inspector_);
  inspector_->setFocus(Qt::ShortcutFocusReason);
}

void Panels::setView(const KnowledgeViewPtr& view) {
  articles_->setView(view);
  choosing_->setView(view);
  reading_->widget(0)->setVisible(articles_->isVisibleTo(reading_->widget(0)));
  reader_->setView(view);
  inspector_->setView(view);
  // Reading comes first, not the line above it, which is the first that could have the keyboard.
  const auto* held = window()->focusWidget();
  if (held == nullptr || held == &choosing_->words()) reader_->setFocus();
  filter_.setView(view);
  canvas_->setView(view);
}

void Panels::renewView(const KnowledgeViewPtr& view) {
  articles_->setView(view);
  choosing_->setView(view);
  reading_->widget(0)->setVisible(articles_->isVisibleTo(reading_->widget(0)));
  reader_->renewView(view);
  inspector_->setView(view);
  filter_.renewView(view);
}

void Panels::setLanguage(const graph::Manner& language) {
  canvas_->setLanguage(language);
  legend_->setLanguage(language);
  inspector_->setLanguage(language);
  articles_->setLanguage(language);
  choosing_->setLanguage(language);
  reader_->setAccessibleName(tr("Article"));
  inspector_->setAccessibleName(tr("Details"));
  nameTabs();
}

void Panels::setColours(const render::Palette& palette) {
  canvas_->setPalette(palette);
  overview_->setPalette(palette);
  legend_->setPalette(palette);
  inspector_->setColours(palette);
  reader_->setColours(palette);
}

void Panels::nameTabs() {
  if (tabs_->count() != 2) return;
  tabs_->setTabText(0, tr("Article"));
  tabs_->setTabText(1, tr("Details"));
}

void Panels::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (!placed_ || narrow_ != (width() < kNarrow)) arrangeColumns();
}

std::vector<int> Panels::columns() const {
  const auto sizes = columns_->sizes();
  return {sizes.begin(), sizes.end()};
}

void Panels::setColumns(std::vector<int> widths) {
  wanted_columns_ = std::move(widths);
  takeWantedColumns();
}

void Panels::takeWantedColumns() {
  constexpr int kWidest = 20000;
  const auto fits = [](int width) { return width > 0 && width < kWidest; };
  if (!placed_ || wanted_columns_.empty()) return;
  const auto widths = std::exchange(wanted_columns_, {});
  if (static_cast<int>(widths.size()) == columns_->count() && std::ranges::all_of(widths, fits))
    columns_->setSizes(QList<int>(widths.begin(), widths.end()));
}

void Panels::arrangeColumns() {
  narrow_ = width() < kNarrow;
  if (!placed_)
    reading_->setSizes({height() * kListPart / 100, height() * (100 - kListPart) / 100});
  placed_ = true;
  while (tabs_->count() > 0) tabs_->removeTab(0);
  // The reader stands where reading starts: the splitter turns round with the layout direction.
  if (narrow_) {
    tabs_->addTab(reading_, {});
    tabs_->addTab(inspector_, {});
    nameTabs();
    columns_->insertWidget(0, tabs_);
    columns_->insertWidget(1, canvas_);
    tabs_->show();
    columns_->setStretchFactor(0, 0);
    columns_->setStretchFactor(1, 1);
    columns_->setSizes({width() * 2 / 5, width() * 3 / 5});
    return takeWantedColumns();
  }
  tabs_->hide();
  tabs_->setParent(this);
  columns_->insertWidget(0, reading_);
  columns_->insertWidget(1, canvas_);
  columns_->insertWidget(2, inspector_);
  reading_->show();
  inspector_->show();
  for (int i = 0; i < 3; ++i) columns_->setStretchFactor(i, i == 1 ? 1 : 0);
  const int side = std::clamp(width() * 27 / 100, 300, 520);
  columns_->setSizes({side, width() - side - side * 4 / 5, side * 4 / 5});
  takeWantedColumns();
}

}  // namespace isnad::gui
