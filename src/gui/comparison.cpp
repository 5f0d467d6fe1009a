#include "comparison.h"

#include "isnad/graph/wording.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

enum Role { kEntity = Qt::UserRole, kClaim, kHere };

}  // namespace

ComparisonList::ComparisonList(Selection& selection, Appearance& appearance, QWidget* parent)
    : QListWidget(parent), selection_(selection), appearance_(appearance) {
  setWordWrap(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  hide();
  connect(this, &QListWidget::itemActivated, this,
          [this](const QListWidgetItem* item) { choose(*item); });
  connect(this, &QListWidget::itemClicked, this,
          [this](const QListWidgetItem* item) { choose(*item); });
  connect(&appearance, &Appearance::languageChanged, this, &ComparisonList::refresh);
}

void ComparisonList::show(const Comparison& comparison, KnowledgeViewPtr view) {
  comparison_ = comparison;
  view_ = std::move(view);
  refresh();
  QListWidget::show();
}

void ComparisonList::refresh() {
  setAccessibleName(tr("Differences"));
  clear();
  if (!view_) return;
  addSide(tr("Only in what was shown"), comparison_.here);
  addSide(tr("Only in “%1”").arg(comparison_.name), comparison_.there);
  if (count() == 0) addItem(tr("“%1” shows the same.").arg(comparison_.name));
}

void ComparisonList::addSide(const QString& heading, const graph::Extra& extra) {
  if (extra.isEmpty()) return;
  auto* head = new QListWidgetItem(heading, this);
  auto font = head->font();
  font.setBold(true);
  head->setFont(font);
  head->setData(kHere, &extra == &comparison_.here);
  for (const auto entity : extra.entities) {
    auto* item = new QListWidgetItem(toQt(view_->nameOf(entity)), this);
    item->setData(kEntity, QVariant::fromValue<qlonglong>(entity.value));
  }
  for (const auto id : extra.relations) {
    const auto* claim = view_->claim(id);
    if (claim == nullptr) continue;
    const auto object = claim->object ? view_->nameOf(*claim->object) : std::string();
    auto* item = new QListWidgetItem(
        toQt(graph::claimLine(*claim, view_->nameOf(claim->subject), object, appearance_.manner())),
        this);
    item->setData(kClaim, QVariant::fromValue<qlonglong>(id.value));
  }
}

void ComparisonList::choose(const QListWidgetItem& item) {
  if (const auto entity = item.data(kEntity); entity.isValid())
    return selection_.selectEntity({entity.toLongLong()});
  if (const auto claim = item.data(kClaim); claim.isValid())
    return selection_.selectClaims({{claim.toLongLong()}}, {claim.toLongLong()});
  if (!item.data(kHere).isValid()) return;
  const auto& side = item.data(kHere).toBool() ? comparison_.here : comparison_.there;
  if (side.entities.empty()) return;
  selection_.selectEntities({side.entities.begin(), side.entities.end()}, side.entities.front());
}

}  // namespace isnad::gui
