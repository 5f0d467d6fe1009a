#include "status_line.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>
#include <QtMath>

namespace isnad::gui {

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent),
      counts_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      kept_(new QLabel(this)),
      rate_(new QLabel(this)),
      cancel_(new QToolButton(this)) {
  progress_->setMaximumWidth(180);
  for (auto* label : {counts_, kept_, rate_}) label->setContentsMargins(12, 0, 12, 4);
  addWidget(counts_, 1);
  setSizeGripEnabled(false);
  addPermanentWidget(rate_);
  addPermanentWidget(progress_);
  addPermanentWidget(cancel_);
  addPermanentWidget(kept_);
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
  if (done == 0 || !since_.isValid()) since_.start();
  rate_->setText(pace(done, all));
  rate_->setVisible(done < all);
  progress_->setRange(0, all);
  progress_->setValue(done);
  progress_->setVisible(done < all);
  cancel_->setVisible(done < all);
}

void StatusLine::stopProgress() {
  since_.invalidate();
  rate_->hide();
  progress_->hide();
  cancel_->hide();
}

/// `3.2 articles a second, about 40 seconds left`; nothing until that can be told.
QString StatusLine::pace(int done, int all) const {
  constexpr double kMillisecond = 1e-3;
  constexpr double kMinute = 60;
  const double seconds = static_cast<double>(since_.elapsed()) * kMillisecond;
  if (done == 0 || seconds < 1) return {};
  const double rate = done / seconds;
  const double left = (all - done) / rate;
  const auto speed = tr("%1 articles a second").arg(QLocale().toString(rate, 'f', 1));
  const auto rest = left < kMinute ? tr("about %n second(s) left", nullptr, qCeil(left))
                                   : tr("about %n minute(s) left", nullptr, qCeil(left / kMinute));
  return speed +
         (language_ == graph::Language::Arabic ? QStringLiteral("، ") : QStringLiteral(", ")) +
         rest;
}

void StatusLine::showCounts() {
  kept_->setVisible(view_ != nullptr);
  if (view_) {
    kept_->setText(view_->read_only ? tr("Read only")
                   : view_->sample  ? tr("A sample: changes are not kept")
                                    : tr("✓ All is kept"));
    kept_->setToolTip(
        view_->read_only
            ? tr("What is shown cannot be changed.")
            : tr("Every change is written to the file at once; there is nothing to save."));
  }
  if (!view_) {
    counts_->setText(tr("No knowledge base is open"));
    return;
  }
  const QString between =
      language_ == graph::Language::Arabic ? QStringLiteral("، ") : QStringLiteral(", ");
  const auto articles = tr("%n article(s)", nullptr, static_cast<int>(view_->extent.articles));
  const auto entities = [](std::int64_t count) {
    return tr("%n entity(s)", nullptr, static_cast<int>(count));
  };
  const auto shown = entities(static_cast<std::int64_t>(view_->knowledge.entities.size())) +
                     between +
                     tr("%n claim(s)", nullptr, static_cast<int>(view_->knowledge.claims.size()));
  if (view_->whole) {
    counts_->setText(articles + between + shown);
    return;
  }
  counts_->setText(articles + between + entities(view_->extent.entities) + QStringLiteral(" · ") +
                   tr("Shown, the most connected and what was searched for: %1").arg(shown));
}

}  // namespace isnad::gui
