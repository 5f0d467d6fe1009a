#include "status_line.h"

#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace isnad::gui {

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent),
      counts_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      cancel_(new QToolButton(this)) {
  progress_->setMaximumWidth(180);
  counts_->setContentsMargins(12, 0, 12, 4);
  addWidget(counts_, 1);
  setSizeGripEnabled(false);
  addPermanentWidget(progress_);
  addPermanentWidget(cancel_);
  stopProgress();
  connect(cancel_, &QToolButton::clicked, this, &StatusLine::cancelled);
}

void StatusLine::setView(KnowledgeViewPtr view) {
  view_ = std::move(view);
  showCounts();
}

void StatusLine::setLanguage(const graph::Manner& language) {
  language_ = language;
  setAccessibleName(tr("Status"));
  progress_->setAccessibleName(tr("Import"));
  cancel_->setText(tr("Cancel"));
  showCounts();
}

void StatusLine::showProgress(int done, int all) {
  progress_->setRange(0, all);
  progress_->setValue(done);
  progress_->setVisible(done < all);
  cancel_->setVisible(done < all);
}

void StatusLine::stopProgress() {
  progress_->hide();
  cancel_->hide();
}

void StatusLine::showCounts() {
  if (!view_) {
    counts_->setText(tr("No knowledge base is open"));
    return;
  }
  const QString between =
      language_ == graph::Language::Arabic ? QStringLiteral("، ") : QStringLiteral(", ");
  counts_->setText(
      tr("%n article(s)", nullptr, static_cast<int>(view_->articles.size())) + between +
      tr("%n entity(s)", nullptr, static_cast<int>(view_->knowledge.entities.size())) + between +
      tr("%n claim(s)", nullptr, static_cast<int>(view_->knowledge.claims.size())));
}

}  // namespace isnad::gui
