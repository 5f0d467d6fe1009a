#include "claims_table.h"

#include <algorithm>
#include <array>

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "dock_page.h"
#include "dock_toggle.h"

namespace isnad::gui {

namespace {

constexpr int kHeight = 190;
constexpr int kPadding = 8;
constexpr int kFilterWidth = 320;
constexpr qsizetype kMostChosen = 200;
constexpr std::size_t kMostOpen = 200;  // groups; of more their titles alone can be looked through
constexpr std::size_t kMostSpanned = 20000;  // claims under titles that take the whole line
constexpr std::array<int, ClaimText::kColumns> kWidths{170, 120, 150, 140, 90, 90, 150};

}  // namespace

ClaimsTable::ClaimsTable(Selection& selection, Filtering& filtering, QWidget* parent)
    : QDockWidget(parent),
      selection_(selection),
      filtering_(filtering),
      claims_(filtering),
      table_(new QTreeView(this)),
      filter_(new QLineEdit(this)),
      grouping_(new QComboBox(this)),
      count_(new QLabel(this)),
      copy_(new QToolButton(this)),
      copy_text_(new QAction(this)),
      copy_csv_(new QAction(this)) {
  setObjectName(QStringLiteral("claims"));
  setAllowedAreas(Qt::BottomDockWidgetArea | Qt::TopDockWidgetArea);
  layOut();
  connect(filter_, &QLineEdit::textChanged, &claims_, &ClaimsModel::search);
  connect(grouping_, &QComboBox::currentIndexChanged, this, [this](int chosen) {
    if (chosen >= 0) claims_.groupBy(static_cast<Grouping>(chosen));
  });
  connect(copy_text_, &QAction::triggered, this, &ClaimsTable::copy);
  connect(copy_csv_, &QAction::triggered, this, &ClaimsTable::copyCsv);
  connect(&claims_, &ClaimsModel::modelAboutToBeReset, this, [this] { reading_ = true; });
  connect(&claims_, &ClaimsModel::arranged, this, &ClaimsTable::showRows);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &ClaimsTable::chooseRows);
  connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &ClaimsTable::chooseRows);
  connect(&selection_, &Selection::changed, this, &ClaimsTable::readSelection);
}

void ClaimsTable::layOut() {
  filter_->setClearButtonEnabled(true);
  filter_->setMaximumWidth(kFilterWidth);
  copy_->setPopupMode(QToolButton::InstantPopup);
  auto* menu = new QMenu(copy_);
  menu->addAction(copy_text_);
  menu->addAction(copy_csv_);
  copy_->setMenu(menu);
  copy_text_->setShortcut(QKeySequence::Copy);
  copy_csv_->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C));
  for (auto* action : {copy_text_, copy_csv_}) {
    action->setShortcutContext(Qt::WidgetShortcut);
    table_->addAction(action);
  }
  auto* line = new QHBoxLayout;
  line->addWidget(filter_, 1);
  line->addWidget(grouping_);
  line->addWidget(copy_);
  line->addWidget(count_);
  line->addStretch();
  table_->setModel(&claims_);
  table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  table_->setUniformRowHeights(true);
  table_->setAlternatingRowColors(true);
  table_->setRootIsDecorated(false);
  table_->header()->setSortIndicator(-1, Qt::AscendingOrder);
  table_->setSortingEnabled(true);
  table_->header()->setSortIndicatorClearable(true);
  for (int i = 0; i < ClaimText::kColumns; ++i)
    table_->setColumnWidth(i, kWidths[static_cast<std::size_t>(i)]);
  auto* content = new DockPage(kHeight, this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(kPadding, kPadding, kPadding, 0);
  column->addLayout(line);
  column->addWidget(table_);
  setWidget(content);
}

void ClaimsTable::setLanguage(const graph::Manner& language) {
  claims_.setLanguage(language);
  setWindowTitle(tr("Claims"));
  filter_->setPlaceholderText(tr("Filter by words"));
  filter_->setAccessibleName(tr("Filter by words"));
  table_->setAccessibleName(tr("Claims"));
  const QStringList groupings{tr("Not grouped"), tr("By subject"), tr("By relation"),
                              tr("By status"), tr("By article")};
  const QSignalBlocker quiet(*grouping_);
  const int chosen = std::max(grouping_->currentIndex(), 0);
  grouping_->clear();
  grouping_->addItems(groupings);
  grouping_->setCurrentIndex(chosen);
  grouping_->setAccessibleName(tr("Grouping"));
  copy_->setText(tr("Copy"));
  copy_text_->setText(tr("As text, with sources"));
  copy_csv_->setText(tr("As a table (CSV)"));
  count();
}

void ClaimsTable::count() {
  const auto shown = static_cast<int>(claims_.rows().count);
  const auto& view = filtering_.view();
  const bool none = !view || view->knowledge.claims.empty();
  count_->setText(shown > 0 ? tr("%n claim(s)", nullptr, shown)
                  : none    ? tr("No claims yet: drop an article on the window.")
                            : tr("No claim is like this: change the words or the filter."));
}

void ClaimsTable::toggle() { gui::toggle(*this, *filter_); }

void ClaimsTable::showRows() {
  const auto& rows = claims_.rows();
  table_->setRootIsDecorated(rows.grouped);
  if (rows.grouped && rows.groups.size() <= kMostOpen) openGroups();
  reading_ = false;
  readSelection();
  count();
}

/// One by one: expandAll() keeps an index of every row, and takes seconds for 100,000.
void ClaimsTable::openGroups() {
  const auto& rows = claims_.rows();
  for (int i = 0; i < static_cast<int>(rows.groups.size()); ++i) {
    if (rows.count <= kMostSpanned) table_->setFirstColumnSpanned(i, {}, true);
    table_->expand(claims_.index(i, 0));
  }
}

/// All rows that are chosen; of very many the current one alone, since nobody looks at them all.
void ClaimsTable::chooseRows() {
  if (reading_) return;
  const auto idOf = [this](std::size_t claim) { return claims_.text().at(claim).id; };
  const auto rows = table_->selectionModel()->selectedRows();
  const auto current = table_->currentIndex().siblingAtColumn(0);
  std::vector<model::ClaimId> chosen;
  if (rows.size() <= kMostChosen) {
    for (const auto claim : chosenClaims()) chosen.push_back(idOf(claim));
  } else if (const auto claim = claims_.claimAt(current)) {
    chosen.push_back(idOf(*claim));
  }
  if (chosen.empty()) return;
  const auto claim = claims_.claimAt(current);
  const auto focus = claim && rows.contains(current) ? idOf(*claim) : chosen.front();
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
    const auto index = claims_.indexOf(claim);
    if (!index.isValid()) continue;
    chosen.select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    if (claim != selection_.focus()) continue;
    chosen.setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    table_->scrollTo(index);
  }
  reading_ = false;
}

std::vector<std::size_t> ClaimsTable::chosenClaims() const {
  auto rows = table_->selectionModel()->selectedRows();
  std::ranges::sort(rows, {}, [](const QModelIndex& row) {
    return std::pair(row.parent().isValid() ? row.parent().row() : -1, row.row());
  });
  std::vector<std::size_t> claims;
  for (const auto& row : rows) {
    if (const auto claim = claims_.claimAt(row)) claims.push_back(*claim);
  }
  return claims;
}

void ClaimsTable::copy() const {
  QStringList texts;
  for (const auto claim : chosenClaims()) texts << claims_.text().citation(claim);
  if (!texts.isEmpty()) QGuiApplication::clipboard()->setText(texts.join(QStringLiteral("\n\n")));
}

void ClaimsTable::copyCsv() const {
  QStringList lines{ClaimText::csvHeader()};
  for (const auto claim : chosenClaims()) lines << claims_.text().csv(claim);
  if (lines.size() > 1)
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

}  // namespace isnad::gui
