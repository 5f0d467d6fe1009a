#include "filter_list.h"

#include <algorithm>
#include <utility>

#include <QHeaderView>

#include "qt_text.h"
#include "swatch.h"

namespace isnad::gui {

namespace {

constexpr int kIndent = 14;
constexpr int kNarrowest = 24;  // pixels of a column
constexpr QSize kSwatch{26, 16};

Qt::CheckState stateOf(Shows shows) {
  switch (shows) {
    case Shows::Nothing:
      return Qt::Unchecked;
    case Shows::Some:
      return Qt::PartiallyChecked;
    case Shows::All:
      break;
  }
  return Qt::Checked;
}

}  // namespace

FilterList::FilterList(Filtering& filtering, QWidget* parent)
    : QTreeWidget(parent), filtering_(filtering) {
  setColumnCount(2);
  setHeaderHidden(true);
  setFrameShape(QFrame::NoFrame);
  setIndentation(kIndent);
  setIconSize(kSwatch);
  setUniformRowHeights(true);
  setExpandsOnDoubleClick(false);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(this, &QTreeWidget::itemExpanded, this, &FilterList::fitHeight);
  connect(this, &QTreeWidget::itemCollapsed, this, &FilterList::fitHeight);
  header()->setStretchLastSection(false);
  header()->setMinimumSectionSize(kNarrowest);
  header()->setSectionResizeMode(0, QHeaderView::Stretch);
  header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  connect(this, &QTreeWidget::itemChanged, this, &FilterList::change);
  connect(this, &QTreeWidget::itemPressed, this,
          [this](const QTreeWidgetItem* item) { pressed_ = item->checkState(0); });
  connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
    if (rowOf(item) == nullptr)
      item->setExpanded(!item->isExpanded());
    else if (item->checkState(0) == pressed_)  // not the box, which has changed by itself
      item->setCheckState(0, pressed_ == Qt::Checked ? Qt::Unchecked : Qt::Checked);
  });
  connect(this, &QTreeWidget::itemActivated, this, &FilterList::choose);
  connect(&filtering, &Filtering::changed, this, &FilterList::readState);
  connect(&filtering, &Filtering::sifted, this, [this](const FilteredPtr& filtered) {
    if (view_ != filtered->view) rebuild();
    readState();
  });
}

void FilterList::setLanguage(const graph::Manner& language) {
  language_ = language;
  setAccessibleName(tr("What is shown"));
  rebuild();
}

void FilterList::setPalette(const render::Palette& palette) {
  palette_ = palette;
  rebuild();
}

void FilterList::setTypeColours(bool coloured) {
  if (std::exchange(type_colours_, coloured) != coloured) rebuild();
}

QString FilterList::headingOf(graph::Facet facet) const {
  switch (facet) {
    case graph::Facet::Type:
      return tr("Entities");
    case graph::Facet::Predicate:
      return tr("Relations");
    case graph::Facet::Status:
      return tr("Status");
    default:
      return tr("Who says so");
  }
}

void FilterList::rebuild() {
  reading_ = true;
  clear();
  items_.clear();
  view_ = filtering_.filtered() ? filtering_.filtered()->view : nullptr;
  rows_ = view_ ? filterRowsOf(*view_, language_) : std::vector<FilterRow>();
  QTreeWidgetItem* heading = nullptr;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (i == 0 || rows_[i].facet != rows_[i - 1].facet) {
      heading = new QTreeWidgetItem(this, {headingOf(rows_[i].facet)});
      heading->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
      auto font = heading->font(0);
      font.setBold(true);
      heading->setFont(0, font);
      heading->setFirstColumnSpanned(true);
      heading->setExpanded(true);
    }
    add(heading, rows_[i]);
  }
  reading_ = false;
  readState();
  fitHeight();
}

void FilterList::add(QTreeWidgetItem* parent, const FilterRow& row) {
  auto* item = new QTreeWidgetItem(parent, {row.text});
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
  item->setCheckState(0, Qt::Checked);
  item->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
  item->setToolTip(0, tr("Double click or Enter: only this"));
  if (row.facet != graph::Facet::Source)
    item->setIcon(0, swatchOf(row, palette_, type_colours_, kSwatch, devicePixelRatioF()));
  items_.emplace_back(item, &row);
  for (const auto& part : row.parts) add(item, part);
}

const FilterRow* FilterList::rowOf(const QTreeWidgetItem* item) const {
  const auto found = std::ranges::find(items_, item, &decltype(items_)::value_type::first);
  return found == items_.end() ? nullptr : found->second;
}

void FilterList::readState() {
  if (!view_) return;
  reading_ = true;
  const auto& filtered = filtering_.filtered();
  for (const auto& [item, row] : items_) {
    item->setCheckState(0, stateOf(whatShows(filtering_.filter(), *row, view_->facets)));
    item->setText(
        1, toQt(graph::inDigits(std::to_string(countOf(*row, filtered->counts)), language_)));
  }
  reading_ = false;
}

void FilterList::change(QTreeWidgetItem* item) {
  const auto* row = reading_ ? nullptr : rowOf(item);
  if (row == nullptr) return;
  auto filter = filtering_.filter();
  setShown(filter, *row, view_->facets, item->checkState(0) != Qt::Unchecked);
  filtering_.set(std::move(filter));
  readState();
}

void FilterList::choose(QTreeWidgetItem* item) {
  const auto* chosen = rowOf(item);
  if (chosen == nullptr) return;
  auto filter = filtering_.filter();
  bool alone = true;
  for (const auto& row : rows_) {
    if (row.facet == chosen->facet && whatShows(filter, row, view_->facets) != Shows::Nothing)
      alone = alone && &row == chosen;
  }
  for (const auto& row : rows_) {
    if (row.facet == chosen->facet) setShown(filter, row, view_->facets, alone);
  }
  setShown(filter, *chosen, view_->facets, true);
  filtering_.set(std::move(filter));
}

QStringList FilterList::texts() const {
  QStringList texts;
  for (const auto& row : rows_) texts << row.text;
  return texts;
}

void FilterList::toggle(int row) {
  if (row < 0 || row >= static_cast<int>(rows_.size())) return;
  const auto& chosen = rows_[static_cast<std::size_t>(row)];
  auto filter = filtering_.filter();
  setShown(filter, chosen, view_->facets,
           whatShows(filter, chosen, view_->facets) == Shows::Nothing);
  filtering_.set(std::move(filter));
}

/// It stands among other things in what is scrolled as a whole.
void FilterList::fitHeight() {
  int lines = 0;
  for (auto* item = topLevelItem(0); item != nullptr; item = itemBelow(item)) ++lines;
  setFixedHeight(lines * std::max(sizeHintForRow(0), 1) + 4);
  Q_EMIT resized();
}

}  // namespace isnad::gui
