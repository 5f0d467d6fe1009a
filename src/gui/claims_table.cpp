#include "claims_table.h"

#include <algorithm>
#include <array>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include "isnad/text/fold.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr int kRow = 28;  // pixels high
constexpr int kPadding = 8;
constexpr int kFilterWidth = 320;
constexpr qsizetype kMostChosen = 200;
constexpr std::array<int, ClaimsModel::kColumns> kWidths{170, 120, 170, 150, 90, 90, 160};

}  // namespace

ClaimsFilter::ClaimsFilter(const ClaimsModel& claims, QObject* parent)
    : QSortFilterProxyModel(parent), claims_(claims) {
  setSortRole(ClaimsModel::kSortRole);
  setSortLocaleAware(true);
}

void ClaimsFilter::setText(const QString& text) {
  wanted_.clear();
  for (const auto& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
    wanted_.push_back(text::foldKey(fromQt(word)));
  invalidateFilter();
}

bool ClaimsFilter::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const {
  if (wanted_.empty()) return true;
  const auto& words = claims_.wordsOf(row);
  return std::ranges::all_of(
      wanted_, [&](const auto& word) { return words.find(word) != std::string::npos; });
}

ClaimsTable::ClaimsTable(Selection& selection, QWidget* parent)
    : QDockWidget(parent), selection_(selection), rows_(claims_) {
  setObjectName(QStringLiteral("claims"));
  setAllowedAreas(Qt::BottomDockWidgetArea | Qt::TopDockWidgetArea);
  auto* content = new QWidget(this);
  filter_ = new QLineEdit(content);
  filter_->setClearButtonEnabled(true);
  filter_->setMaximumWidth(kFilterWidth);
  count_ = new QLabel(content);
  auto* line = new QHBoxLayout;
  line->addWidget(filter_, 1);
  line->addWidget(count_);
  line->addStretch();
  rows_.setSourceModel(&claims_);
  table_ = new QTableView(content);
  table_->setModel(&rows_);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSortingEnabled(true);
  table_->sortByColumn(-1, Qt::AscendingOrder);
  table_->setShowGrid(false);
  table_->setAlternatingRowColors(true);
  table_->setTabKeyNavigation(false);
  table_->setWordWrap(false);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(kRow);
  table_->horizontalHeader()->setStretchLastSection(true);
  table_->horizontalHeader()->setHighlightSections(false);
  for (int i = 0; i < ClaimsModel::kColumns; ++i)
    table_->setColumnWidth(i, kWidths[static_cast<std::size_t>(i)]);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(kPadding, kPadding, kPadding, 0);
  column->addLayout(line);
  column->addWidget(table_);
  setWidget(content);
  auto* key = new QShortcut(QKeySequence::Copy, table_);
  key->setContext(Qt::WidgetShortcut);
  connect(key, &QShortcut::activated, this, &ClaimsTable::copy);
  connect(filter_, &QLineEdit::textChanged, this, [this](const QString& text) {
    rows_.setText(text);
    count();
  });
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &ClaimsTable::chooseRows);
  connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &ClaimsTable::chooseRows);
  connect(&selection_, &Selection::changed, this, &ClaimsTable::readSelection);
}

void ClaimsTable::setView(KnowledgeViewPtr view) {
  reading_ = true;
  claims_.setView(std::move(view));
  reading_ = false;
  count();
}

void ClaimsTable::setLanguage(const graph::Manner& language) {
  claims_.setLanguage(language);
  setWindowTitle(tr("Claims"));
  filter_->setPlaceholderText(tr("Filter by words"));
  filter_->setAccessibleName(tr("Filter by words"));
  table_->setAccessibleName(tr("Claims"));
  count();
}

void ClaimsTable::count() { count_->setText(tr("%n claim(s)", nullptr, rows_.rowCount())); }

void ClaimsTable::toggle() {
  setVisible(!isVisible());
  if (isVisible()) filter_->setFocus(Qt::ShortcutFocusReason);
}

/// All rows that are chosen; of very many the current one alone, since nobody looks at them all.
void ClaimsTable::chooseRows() {
  if (reading_) return;
  const auto claimOf = [this](const QModelIndex& index) {
    return claims_.claimAt(rows_.mapToSource(index).row());
  };
  auto rows = table_->selectionModel()->selectedRows();
  if (rows.empty()) return;
  const auto current = table_->currentIndex().siblingAtColumn(0);
  const auto focus = claimOf(rows.contains(current) ? current : rows.front());
  std::vector<model::ClaimId> chosen;
  if (rows.size() <= kMostChosen) {
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const auto& row : rows) chosen.push_back(claimOf(row));
  } else {
    chosen = {focus};
  }
  if (chosen == selection_.claims() && focus == selection_.focus()) return;
  reading_ = true;
  selection_.selectClaims(std::move(chosen), focus);
  reading_ = false;
}

void ClaimsTable::readSelection() {
  if (reading_) return;
  reading_ = true;
  auto& chosen = *table_->selectionModel();
  chosen.clear();
  for (const auto claim : selection_.claims()) {
    const int row = claims_.rowOf(claim);
    const auto index = row < 0 ? QModelIndex() : rows_.mapFromSource(claims_.index(row, 0));
    if (!index.isValid()) continue;
    chosen.select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    if (claim != selection_.focus()) continue;
    chosen.setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    table_->scrollTo(index);
  }
  reading_ = false;
}

void ClaimsTable::copy() const {
  auto chosen = table_->selectionModel()->selectedRows();
  std::ranges::sort(chosen, {}, &QModelIndex::row);
  QStringList texts;
  for (const auto& index : chosen) texts << claims_.citation(rows_.mapToSource(index).row());
  if (!texts.isEmpty()) QGuiApplication::clipboard()->setText(texts.join(QStringLiteral("\n\n")));
}

}  // namespace isnad::gui
