#include "first_steps.h"

#include <algorithm>
#include <deque>
#include <ranges>

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include "isnad/graph/wording.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

constexpr auto kDismissed = QLatin1String("first_steps/dismissed");

/// Steps from `start` to each node; -1: none lead there.
std::vector<int> stepsFrom(const std::vector<std::vector<std::uint32_t>>& neighbours,
                           std::uint32_t start) {
  std::vector<int> steps(neighbours.size(), -1);
  std::deque<std::uint32_t> next{start};
  steps[start] = 0;
  while (!next.empty()) {
    const auto node = next.front();
    next.pop_front();
    for (const auto other : neighbours[node]) {
      if (steps[other] >= 0) continue;
      steps[other] = steps[node] + 1;
      next.push_back(other);
    }
  }
  return steps;
}

}  // namespace

std::optional<std::pair<model::EntityId, model::EntityId>> farApart(const graph::Graph& graph,
                                                                    int most) {
  std::vector<std::vector<std::uint32_t>> neighbours(graph.nodes.size());
  for (const auto& edge : graph.edges) {
    neighbours[edge.source].push_back(edge.target);
    neighbours[edge.target].push_back(edge.source);
  }
  std::optional<std::pair<model::EntityId, model::EntityId>> best;
  int farthest = 0;
  for (std::uint32_t from = 0; from < graph.nodes.size(); ++from) {
    const auto steps = stepsFrom(neighbours, from);
    for (std::uint32_t to = 0; to < steps.size(); ++to) {
      if (steps[to] <= farthest || steps[to] > most) continue;
      farthest = steps[to];
      best.emplace(graph.nodes[from].entity, graph.nodes[to].entity);
    }
  }
  return best;
}

FirstSteps::FirstSteps(Settings& settings, Backend& backend, Selection& selection, Docks& docks,
                       Appearance& appearance, QWidget* parent)
    : QFrame(parent),
      settings_(settings),
      backend_(backend),
      selection_(selection),
      docks_(docks),
      appearance_(appearance),
      text_(new QLabel(this)),
      close_(new QToolButton(this)) {
  setFrameShape(QFrame::StyledPanel);
  text_->setWordWrap(true);
  text_->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
  close_->setText(QStringLiteral("×"));
  close_->setAutoRaise(true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 6, 12, 6);
  row->addWidget(text_, 1);
  row->addWidget(close_, 0, Qt::AlignTop);
  hide();
  connect(text_, &QLabel::linkActivated, this,
          [this](const QString& link) { take(static_cast<Step>(link.toInt())); });
  connect(close_, &QToolButton::clicked, this, &FirstSteps::dismiss);
  connect(&backend, &Backend::opened, this, &FirstSteps::setView);
  connect(&appearance, &Appearance::languageChanged, this, &FirstSteps::retranslate);
  connect(&appearance, &Appearance::coloursChanged, this, &FirstSteps::retranslate);
}

void FirstSteps::setView(KnowledgeViewPtr view) {
  view_ = std::move(view);
  setVisible(view_->sample && settings_.text(kDismissed).isEmpty());
}

void FirstSteps::ask() {
  settings_.forget(kDismissed);
  if (view_ && view_->sample)
    QFrame::show();
  else
    backend_.openSample();
}

void FirstSteps::dismiss() {
  settings_.keep(kDismissed, QStringLiteral("yes"));
  hide();
}

void FirstSteps::retranslate() {
  const auto step = [this](Step which, const QString& text) {
    return QStringLiteral("<a href=\"%1\" style=\"color:%2;\">%3</a>")
        .arg(static_cast<int>(which))
        .arg(appearance_.colours().accent.name(), text.toHtmlEscaped());
  };
  const QStringList steps{step(Step::Read, tr("Read the words behind a relation")),
                          step(Step::Path, tr("See how two entities hang together")),
                          step(Step::Refused, tr("List what was refused or denied"))};
  const auto about =
      tr("This is a sample: one article, and what it says. What you change in it is not kept; "
         "articles that you drop on the window go to a knowledge base of your own.");
  text_->setText(QStringLiteral("%1<br/><b>%2</b> &nbsp; %3")
                     .arg(about.toHtmlEscaped(), tr("Try:").toHtmlEscaped(),
                          steps.join(QStringLiteral(" &nbsp;·&nbsp; "))));
  text_->setAccessibleName(tr("First steps"));
  close_->setToolTip(tr("Close, and show no more"));
  close_->setAccessibleName(close_->toolTip());
}

void FirstSteps::take(Step step) {
  if (!view_) return;
  switch (step) {
    case Step::Read:
      return readSentence();
    case Step::Path:
      return findPath();
    case Step::Refused:
      return filterRefused();
  }
}

/// The relation of the best known entity that says most: with an amount, by most claims.
void FirstSteps::readSentence() {
  const auto& graph = view_->graph;
  if (graph.edges.empty()) return;
  const auto weight = [&](std::size_t i) {
    const auto& edge = graph.edges[i];
    const auto ends = graph.nodes[edge.source].relations + graph.nodes[edge.target].relations;
    return std::tuple(graph.amountOf(edge).has_value(), ends, graph.claimsOf(i).size());
  };
  const auto claims = graph.claimsOf(
      std::ranges::max(std::views::iota(std::size_t{0}, graph.edges.size()), {}, weight));
  selection_.selectClaims({claims.begin(), claims.end()}, claims.front());
}

void FirstSteps::findPath() {
  const auto ends = farApart(view_->graph, Finder::kMostSteps);
  if (!ends) return;
  selection_.clear();
  docks_.path().begin();
  selection_.selectEntity(ends->first);
  selection_.selectEntity(ends->second);
}

void FirstSteps::filterRefused() {
  auto& claims = docks_.claims();
  claims.show();
  claims.raise();
  claims.filter().setText(
      toQt(graph::statusText(model::ClaimStatus::Denied, appearance_.manner())));
  claims.filter().setFocus();
}

}  // namespace isnad::gui
