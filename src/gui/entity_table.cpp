#include "entity_table.h"

#include <algorithm>
#include <array>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include "dock_page.h"
#include "dock_toggle.h"

namespace isnad::gui {

namespace {

constexpr int kRow = 28;  // pixels high
constexpr int kHeight = 190;
constexpr int kPadding = 8;
constexpr std::array<int, EntitiesModel::kColumns> kWidths{240, 110, 100, 100, 100,
                                                           110, 120, 80,  100, 100};

}  // namespace

EntityTable::EntityTable(Selection& selection, Filtering& filtering, QWidget* parent)
    : QDockWidget(parent),
      selection_(selection),
      filtering_(filtering),
      table_(new QTableView(this)),
      state_(new QLabel(this)),
      job_(worker_) {
  setObjectName(QStringLiteral("entities"));
  setAllowedAreas(Qt::BottomDockWidgetArea | Qt::TopDockWidgetArea);
  table_->setModel(&entities_);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->horizontalHeader()->setSortIndicator(EntitiesModel::PageRank, Qt::DescendingOrder);
  table_->setSortingEnabled(true);
  table_->setShowGrid(false);
  table_->setAlternatingRowColors(true);
  table_->setTabKeyNavigation(false);
  table_->setWordWrap(false);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(kRow);
  table_->horizontalHeader()->setHighlightSections(false);
  for (int i = 0; i < EntitiesModel::kColumns; ++i)
    table_->setColumnWidth(i, kWidths[static_cast<std::size_t>(i)]);
  auto* content = new DockPage(kHeight, this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(kPadding, kPadding, kPadding, 0);
  column->addWidget(state_);
  column->addWidget(table_, 1);
  setWidget(content);
  auto* key = new QShortcut(QKeySequence::Copy, table_);
  key->setContext(Qt::WidgetShortcut);
  connect(key, &QShortcut::activated, this, &EntityTable::copy);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &EntityTable::chooseRow);
  connect(&entities_, &QAbstractItemModel::modelReset, this, &EntityTable::readSelection);
  connect(&selection_, &Selection::changed, this, &EntityTable::readSelection);
  connect(&filtering_, &Filtering::sifted, this, &EntityTable::measure);
}

void EntityTable::setLanguage(const graph::Manner& language) {
  entities_.setLanguage(language);
  setWindowTitle(tr("Entities"));
  table_->setAccessibleName(tr("Entities"));
  tell();
}

void EntityTable::toggle() { gui::toggle(*this, *table_); }

void EntityTable::showEvent(QShowEvent* event) {
  QDockWidget::showEvent(event);
  measure();
}

void EntityTable::measure() {
  const auto& filtered = filtering_.filtered();
  if (!isVisible() || !filtered || measured_ == filtered) return;
  measured_ = filtered;
  measuring_ = true;
  tell();
  job_.start([filtered](const std::stop_token& stop) { return measureEntities(*filtered, stop); },
             [this](Result<MeasuredEntitiesPtr> measured) {
               measuring_ = false;
               entities_.setEntities(measured ? *measured : nullptr);
               tell();
             });
}

void EntityTable::tell() {
  const auto& view = filtering_.view();
  const bool none = !view || view->knowledge.entities.empty();
  state_->setText(measuring_                 ? tr("Measuring …")
                  : entities_.rowCount() > 0 ? tr("%n entities", nullptr, entities_.rowCount())
                  : none                     ? tr("No entities yet: drop an article on the window.")
                         : tr("The filter shows no entity: change it in the legend."));
}

void EntityTable::chooseRow() {
  const auto current = table_->currentIndex();
  if (reading_ || !current.isValid()) return;
  reading_ = true;
  selection_.selectEntity(entities_.entityAt(current.row()));
  reading_ = false;
}

void EntityTable::readSelection() {
  if (reading_) return;
  reading_ = true;
  table_->selectionModel()->clear();
  const int row = selection_.entity() ? entities_.rowOf(*selection_.entity()) : -1;
  if (row >= 0) {
    const auto index = entities_.index(row, 0);
    auto& chosen = *table_->selectionModel();
    chosen.select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    chosen.setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    table_->scrollTo(index);
  }
  reading_ = false;
}

void EntityTable::copy() const {
  std::vector<int> rows;
  for (const auto& index : table_->selectionModel()->selectedRows()) rows.push_back(index.row());
  std::ranges::sort(rows);
  if (!rows.empty()) QGuiApplication::clipboard()->setText(entities_.table(rows));
}

}  // namespace isnad::gui
