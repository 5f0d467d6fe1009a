#include "path_panel.h"

#include <algorithm>
#include <utility>

#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include "citation.h"
#include "dock_page.h"
#include "isnad/graph/wording.h"
#include "isnad/render/label.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr int kHeight = 130;

QString html(const QString& text) { return render::isolated(text).toHtmlEscaped(); }

/// A name that keeps its own direction in whatever sentence it stands.
std::string apart(const std::string& name) {
  return name.empty() ? name : "\u2068" + name + "\u2069";
}

}  // namespace

PathPanel::PathPanel(Selection& selection, QWidget* parent)
    : QDockWidget(parent), selection_(selection), browser_(new QTextBrowser(this)) {
  setObjectName(QStringLiteral("path"));
  browser_->setOpenLinks(false);
  browser_->setFrameShape(QFrame::NoFrame);
  browser_->document()->setDocumentMargin(12);
  auto* content = new DockPage(kHeight, this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(browser_);
  setWidget(content);
  connect(browser_, &QTextBrowser::anchorClicked, this, &PathPanel::follow);
  connect(&selection_, &Selection::changed, this, &PathPanel::readSelection);
}

void PathPanel::setView(KnowledgeViewPtr view) {
  // More of the same large knowledge base: what was begun goes on.
  const bool grown = view_ && !view->whole && view_->file == view->file;
  view_ = view;
  finder_.setView(std::move(view));
  if (grown && stage_ == Stage::Looking) {
    finder_.findPaths(from_, to_, [this](const auto& paths) { showPaths(paths); });
  } else if (grown) {
    dropUnshown();
  } else {
    stage_ = Stage::Idle;
    paths_.clear();
  }
  refresh();
}

void PathPanel::setLanguage(const graph::Manner& language) {
  language_ = language;
  setWindowTitle(tr("Path"));
  browser_->setAccessibleName(tr("Path"));
  refresh();
}

void PathPanel::setColours(const render::Palette& palette) {
  palette_ = palette;
  refresh();
}

QString PathPanel::text() const { return browser_->toPlainText(); }

void PathPanel::begin() {
  QDockWidget::show();
  raise();
  stage_ = Stage::From;
  readSelection();
  refresh();
  if (stage_ == Stage::From) Q_EMIT asks();
}

void PathPanel::readSelection() {
  const auto entity = selection_.entity();
  if (!view_ || !entity) return;
  if (stage_ == Stage::From) {
    from_ = *entity;
    stage_ = Stage::To;
    refresh();
    Q_EMIT asks();
  } else if (stage_ == Stage::To && *entity != from_) {
    look(*entity);
  }
}

void PathPanel::look(model::EntityId to) {
  to_ = to;
  stage_ = Stage::Looking;
  asked_ = false;
  refresh();
  finder_.findPaths(from_, to_, [this](const auto& paths) { showPaths(paths); });
}

void PathPanel::showPaths(const std::vector<store::Path>& paths) {
  if (!view_->whole && !std::exchange(asked_, true)) {
    std::vector<model::EntityId> outside;
    for (const auto& path : paths) {
      std::ranges::copy_if(path, std::back_inserter(outside),
                           [this](auto id) { return view_->entity(id) == nullptr; });
    }
    if (!outside.empty()) {
      Q_EMIT wanted(outside);  // with the view that has them setView() looks again
      return;
    }
  }
  stage_ = Stage::Found;
  paths_ = paths;
  dropUnshown();
  refresh();
  if (paths_.empty()) return;
  const auto claims = claimsAlong(paths_.front());
  selection_.selectClaims(claims, claims.front());
}

/// What came into the file after the view was read cannot be shown yet.
void PathPanel::dropUnshown() {
  std::erase_if(paths_, [this](const auto& path) { return claimsAlong(path).empty(); });
}

/// The surest first, so that the sentence read out is the best there is.
std::vector<model::ClaimId> PathPanel::claimsBetween(model::EntityId one,
                                                     model::EntityId other) const {
  auto found = view_->claimsBetween(one, other);
  std::ranges::stable_sort(
      found, {}, [](const auto* claim) { return std::pair(claim->status, -claim->confidence); });
  std::vector<model::ClaimId> claims;
  for (const auto* claim : found) claims.push_back(claim->id);
  return claims;
}

/// Those of every step; none where a step has none.
std::vector<model::ClaimId> PathPanel::claimsAlong(const store::Path& path) const {
  std::vector<model::ClaimId> claims;
  for (std::size_t i = 1; i < path.size(); ++i) {
    const auto step = claimsBetween(path[i - 1], path[i]);
    if (step.empty()) return {};
    claims.insert(claims.end(), step.begin(), step.end());
  }
  return claims;
}

QString PathPanel::instruction() const {
  switch (stage_) {
    case Stage::Idle:
    case Stage::From:
      return html(tr("Select the entity where the path begins, in the graph or by a search."));
    case Stage::To:
      return html(tr("From %1 to …: select the other end, in the graph or by a search.")
                      .arg(toQt(apart(view_->nameOf(from_)))));
    case Stage::Looking:
      return html(tr("Looking for paths …"));
    case Stage::Found:
      break;
  }
  const auto ends = html(
      tr("From %1 to %2").arg(toQt(apart(view_->nameOf(from_))), toQt(apart(view_->nameOf(to_)))));
  if (!paths_.empty()) return QStringLiteral("<b>%1</b>").arg(ends);
  return QStringLiteral("<b>%1</b><br/>%2")
      .arg(ends, html(tr("No claims lead from one to the other in %n step(s).", nullptr,
                         Finder::kMostSteps)));
}

QString PathPanel::htmlOf(const model::Claim& claim, std::size_t others) const {
  const auto object = claim.object ? apart(view_->nameOf(*claim.object)) : std::string();
  const auto subject = apart(view_->nameOf(claim.subject));
  auto line = html(toQt(graph::claimSentence(claim, subject, object, language_)));
  const auto* article = view_->source(claim.evidence.article);
  const auto source =
      article == nullptr ? QString() : sourceText(*article, SourceForm::Dated, language_);
  line += QStringLiteral(" (\u2068<a href=\"claim:%1\">%2</a>\u2069)")
              .arg(claim.id.value)
              .arg(html(source));
  if (others > 0) {
    line += QStringLiteral(" <span style=\"color:%1;\">%2</span>")
                .arg(palette_.quiet_text.name(),
                     html(tr("and %n more", nullptr, static_cast<int>(others))));
  }
  return line;
}

QString PathPanel::htmlOf(const store::Path& path) const {
  QStringList steps;
  for (std::size_t i = 1; i < path.size(); ++i) {
    const auto claims = claimsBetween(path[i - 1], path[i]);
    steps << htmlOf(*view_->claim(claims.front()), claims.size() - 1);
  }
  const bool arabic = language_ == graph::Language::Arabic;
  return QStringLiteral("<li dir=\"%1\">%2.</li>")
      .arg(arabic ? QStringLiteral("rtl") : QStringLiteral("ltr"),
           steps.join(arabic ? QStringLiteral("؛ ") : QStringLiteral("; ")));
}

void PathPanel::refresh() {
  QString ways;
  for (const auto& path : paths_) ways += htmlOf(path);
  if (stage_ != Stage::Found) ways.clear();
  const bool arabic = language_ == graph::Language::Arabic;
  browser_->setHtml(
      QStringLiteral("<html><head><style>a { color: %1; text-decoration: none; } body { color: %2; "
                     "}</style></head><body dir=\"%3\"><p dir=\"%3\">%4</p>%5</body></html>")
          .arg(palette_.accent.name(), palette_.text.name(),
               arabic ? QStringLiteral("rtl") : QStringLiteral("ltr"), instruction(),
               ways.isEmpty() ? QString() : QStringLiteral("<ol>%1</ol>").arg(ways)));
}

void PathPanel::follow(const QUrl& link) {
  const model::ClaimId focus{link.path().toLongLong()};
  for (const auto& path : paths_) {
    const auto claims = claimsAlong(path);
    if (std::ranges::find(claims, focus) == claims.end()) continue;
    return selection_.selectClaims(claims, focus);
  }
}

}  // namespace isnad::gui
