#include "inspector.h"

#include <algorithm>
#include <map>

#include <QScrollBar>
#include <QTextBlock>
#include <QUrl>

#include "citation.h"
#include "inspector_text.h"
#include "isnad/graph/wording.h"
#include "theme.h"

namespace isnad::gui {

namespace {

/// What a link is about, whether it says so or takes it back.
QString aboutOf(const QTextCharFormat& format) {
  return format.isAnchor() ? format.anchorHref().section(QLatin1Char('#'), 0, 0) : QString();
}

/// What the link is about that Tab has led to; empty: none.
QString linkChosen(QTextCursor cursor) {
  if (!cursor.hasSelection()) return {};
  cursor.setPosition(cursor.selectionStart() + 1);
  return aboutOf(cursor.charFormat());
}

/// The link about that, chosen as by Tab.
QTextCursor linkAbout(QTextDocument& document, const QString& what) {
  QTextCursor link(&document);
  for (auto block = document.begin(); block.isValid(); block = block.next()) {
    for (auto part = block.begin(); !part.atEnd(); ++part) {
      const auto fragment = part.fragment();
      if (aboutOf(fragment.charFormat()) != what) continue;
      link.setPosition(fragment.position());
      link.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
      return link;
    }
  }
  return link;
}

}  // namespace

Inspector::Inspector(Selection& selection, QWidget* parent)
    : QTextBrowser(parent), selection_(selection) {
  setOpenLinks(false);
  setFrameShape(QFrame::NoFrame);
  document()->setDocumentMargin(12);
  connect(this, &QTextBrowser::anchorClicked, this, &Inspector::follow);
  connect(&selection_, &Selection::changed, this, &Inspector::refresh);
}

void Inspector::setView(KnowledgeViewPtr view) {
  view_ = std::move(view);
  refresh();
}

void Inspector::setColours(const render::Palette& palette) {
  palette_ = palette;
  refresh();
}

void Inspector::setLanguage(const graph::Manner& language) {
  language_ = language;
  refresh();
}

void Inspector::follow(const QUrl& link) {
  const auto id = link.path().toLongLong();
  if (link.scheme() == QLatin1String("entity")) {
    selection_.selectEntity({id});
  } else if (link.scheme() == QLatin1String("more")) {
    listed_ += kPage;
    refresh();
  } else if (link.scheme() == QLatin1String("claim")) {
    const auto& claims = selection_.claims();
    const bool in_relation = std::ranges::find(claims, model::ClaimId{id}) != claims.end();
    selection_.selectClaims(in_relation ? claims : std::vector<model::ClaimId>{{id}}, {id});
  } else {
    decide(link.scheme(), link.hasFragment(),
           link.path().section(QLatin1Char('/'), 0, 0).toLongLong(),
           link.path().section(QLatin1Char('/'), 1, 1).toLongLong());
  }
}

void Inspector::refresh() {
  const bool rtl = language_ == graph::Language::Arabic;
  // The same card told anew stays where it was read.
  const bool same = shown_entity_ == selection_.entity() && shown_claims_ == selection_.claims();
  if (!same) listed_ = kPage;
  QString body;
  if (view_ && selection_.entity() && view_->entity(*selection_.entity()) != nullptr) {
    body = entityCard(*view_->entity(*selection_.entity()));
  } else if (view_ && !selection_.claims().empty()) {
    body = relationCard();
  } else {
    body = welcome();
  }
  const int scroll = same ? verticalScrollBar()->value() : 0;
  const auto link = same ? linkChosen(textCursor()) : QString();
  shown_entity_ = selection_.entity();
  shown_claims_ = selection_.claims();
  setHtml(QStringLiteral("<html><head><style>a { color: %1; text-decoration: none; } body { color: "
                         "%2; }</style></head>"
                         "<body dir=\"%3\">%4</body></html>")
              .arg(palette_.accent.name(), palette_.text.name(),
                   rtl ? QStringLiteral("rtl") : QStringLiteral("ltr"), body));
  if (!link.isEmpty()) setTextCursor(linkAbout(*document(), link));
  verticalScrollBar()->setValue(scroll);
}

QString Inspector::welcome() const {
  const bool rtl = language_ == graph::Language::Arabic;
  const auto quiet = QStringLiteral("color:%1;").arg(palette_.quiet_text.name());
  return paragraph(QStringLiteral("<b>%1</b>").arg(html(tr("Nothing is selected"))), rtl) +
         paragraph(html(tr("Click a node to see what is said about it.")), rtl, quiet) +
         paragraph(html(tr("Click an edge to read the words behind it.")), rtl, quiet) +
         paragraph(html(tr("Click a name in the article to find it in the graph.")), rtl, quiet);
}

QString Inspector::chip(const QString& text, const QColor& color) const {
  return QStringLiteral("<span style=\"color:%1;\">■</span>&nbsp;%2").arg(color.name(), html(text));
}

/// `called`: where only a part is shown that it is not in.
QString Inspector::entityLink(model::EntityId id, const std::string& called) const {
  const auto* entity = view_->entity(id);
  return QStringLiteral("<a href=\"entity:%1\">%2</a>")
      .arg(id.value)
      .arg(html(entity != nullptr ? entity->name : called));
}

QString Inspector::entityCard(const model::Entity& entity) const {
  const bool rtl = language_ == graph::Language::Arabic;
  QString out = paragraph(QStringLiteral("<span style=\"font-size:%1px;\"><b>%2</b></span>")
                              .arg(qRound(20 * textScale()))
                              .arg(html(entity.name)),
                          rtl);
  if (!entity.latin_name.empty() && entity.latin_name != entity.name) {
    out += paragraph(html(entity.latin_name), rtl,
                     QStringLiteral("color:%1;").arg(palette_.quiet_text.name()));
  }
  out +=
      paragraph(chip(toQt(graph::typeText(entity.type, language_)), palette_.of(entity.type)), rtl);
  QStringList aliases;
  for (const auto& alias : entity.aliases) aliases << html(alias);
  if (!aliases.isEmpty())
    out += paragraph(html(tr("Also:")) + QLatin1Char(' ') +
                         aliases.join(rtl ? QStringLiteral("، ") : QStringLiteral(", ")),
                     rtl);
  for (const auto& [scheme, value] : entity.ids) {
    out += paragraph(html(toQt(scheme + ": " + value)), rtl,
                     QStringLiteral("color:%1;").arg(palette_.quiet_text.name()));
  }
  out += presenceLine() + entityDecisions() + contradictionsCard();
  const auto claims = view_->claimsOf(entity.id);
  out += paragraph(QStringLiteral("<b>%1</b>")
                       .arg(html(tr("%n claim(s)", nullptr, static_cast<int>(claims.size())))),
                   rtl, QStringLiteral("margin-top:12px;"));
  return out + familiesLine(claims) + claimCards(claims, true);
}

/// In how many articles, of how many publishers.
QString Inspector::presenceLine() const {
  if (dossier() == nullptr || dossier()->presence.articles == 0) return {};
  const auto& [articles, publishers] = dossier()->presence;
  auto text = tr("Named in %n article(s)", nullptr, static_cast<int>(articles));
  if (publishers > 0)
    text += QStringLiteral(" · ") + tr("%n publisher(s)", nullptr, static_cast<int>(publishers));
  return paragraph(html(text), language_ == graph::Language::Arabic,
                   QStringLiteral("color:%1;").arg(palette_.quiet_text.name()));
}

/// What they are about, with how many each, those with most first.
QString Inspector::familiesLine(const std::vector<model::ClaimId>& claims) const {
  std::map<model::PredicateFamily, int> counts;
  for (const auto id : claims) ++counts[familyOf(view_->claim(id)->predicate)];
  if (counts.size() < 2) return {};
  std::vector<std::pair<model::PredicateFamily, int>> order(counts.begin(), counts.end());
  std::ranges::stable_sort(order, std::greater<>(),
                           &std::pair<model::PredicateFamily, int>::second);
  QStringList parts;
  for (const auto& [family, count] : order) {
    const auto number = toQt(graph::inDigits(std::to_string(count), language_));
    parts << chip(toQt(graph::familyText(family, language_)), palette_.of(family)) +
                 QStringLiteral("&nbsp;") + number;
  }
  return paragraph(parts.join(QStringLiteral(" &nbsp; ")), language_ == graph::Language::Arabic);
}

/// A page of them, up to the one that is looked at, and how many there are more.
QString Inspector::claimCards(const std::vector<model::ClaimId>& claims, bool with_subject) const {
  const auto focus = std::ranges::find(claims, selection_.focus());
  const auto least = focus == claims.end() ? 0 : focus - claims.begin() + 1;
  const auto end = std::min(std::max(listed_, static_cast<std::size_t>(least)), claims.size());
  QString out;
  for (std::size_t i = 0; i < end; ++i) {
    if (const auto* claim = view_->claim(claims[i])) out += claimCard(*claim, with_subject);
  }
  if (end == claims.size()) return out;
  const auto left = static_cast<int>(claims.size() - end);
  return out + paragraph(QStringLiteral("<a href=\"more:\">%1</a>")
                             .arg(html(tr("%n claim(s) more: show", nullptr, left))),
                         language_ == graph::Language::Arabic, QStringLiteral("margin-top:10px;"));
}

QString Inspector::relationCard() const {
  const auto* leading = view_->claim(selection_.claims().front());
  if (leading == nullptr) return welcome();
  const bool rtl = language_ == graph::Language::Arabic;
  QString title = entityLink(leading->subject) + QStringLiteral(" · ") +
                  html(graph::predicateText(leading->predicate, language_));
  if (leading->object) title += QStringLiteral(" · ") + entityLink(*leading->object);
  QString out = paragraph(QStringLiteral("<span style=\"font-size:%1px;\"><b>%2</b></span>")
                              .arg(qRound(17 * textScale()))
                              .arg(title),
                          rtl);
  auto counted = tr("%n claim(s)", nullptr, static_cast<int>(selection_.claims().size()));
  if (dossier() != nullptr && dossier()->sources > 0) {
    counted += QStringLiteral(" · ") +
               tr("%n independent source(s)", nullptr, static_cast<int>(dossier()->sources));
  }
  out += paragraph(html(counted), rtl, QStringLiteral("color:%1;").arg(palette_.quiet_text.name()));
  out += contradictionsCard();
  return out + claimCards(selection_.claims(), false);
}

/// The words themselves, the cue in bold.
QString Inspector::quoteOf(const model::Claim& claim) const {
  const auto article = view_->article(claim.evidence.article);
  if (article == nullptr) return {};
  const auto& text = article->text;
  const auto part = [&](std::uint32_t begin, std::uint32_t end) {
    return html(toQt(Span{begin, end}.of(text)));
  };
  const auto& [_, sentence, quote, cue] = claim.evidence;
  if (!quote.contains(cue)) return part(quote.begin, quote.end);
  return part(quote.begin, cue.begin) +
         QStringLiteral("<b style=\"color:%1;\">%2</b>")
             .arg(palette_.of(familyOf(claim.predicate)).name(), part(cue.begin, cue.end)) +
         part(cue.end, quote.end);
}

/// The same on a ground of its own.
QString Inspector::quoteBox(const model::Claim& claim) const {
  return QStringLiteral(
             "<table width=\"100%\" cellpadding=\"8\" cellspacing=\"0\" bgcolor=\"%1\"><tr><td "
             "dir=\"rtl\">"
             "<p dir=\"rtl\">%2</p></td></tr></table>")
      .arg(palette_.inset.name(), quoteOf(claim));
}

QString Inspector::claimCard(const model::Claim& claim, bool with_subject) const {
  const bool rtl = language_ == graph::Language::Arabic;
  const auto quiet = QStringLiteral("color:%1;").arg(palette_.quiet_text.name());
  QString head = chip(toQt(graph::predicateText(claim.predicate, language_)),
                      palette_.of(familyOf(claim.predicate)));
  if (with_subject) {
    head = entityLink(claim.subject) + QStringLiteral(" · ") + head;
    if (claim.object) head += QStringLiteral(" · ") + entityLink(*claim.object);
  }
  QStringList facts;
  if (!claim.role.empty()) facts << html(claim.role);
  if (!claim.metric.empty()) facts << html(claim.metric);
  if (claim.amount)
    facts << QStringLiteral("<b>%1</b>").arg(html(graph::amountText(*claim.amount, language_)));
  if (claim.percent)
    facts << QStringLiteral("<b>%1</b>").arg(html(graph::percentText(*claim.percent, language_)));
  if (!claim.date.empty()) {
    facts << QStringLiteral("\u2068%1\u2069").arg(html(graph::dateText(claim.date, language_)));
  }
  facts << html(graph::statusText(claim.status, language_));
  QString out = paragraph(head, rtl, QStringLiteral("margin-top:10px;"));
  out += paragraph(facts.join(QStringLiteral(" · ")), rtl);
  out += quoteBox(claim);
  if (!claim.attribution.text.empty()) {
    const auto who = claim.attribution.entity
                         ? entityLink(*claim.attribution.entity, claim.attribution.text)
                         : html(claim.attribution.text);
    out += paragraph(html(tr("Says:")) + QLatin1Char(' ') + who, rtl, quiet);
  }
  const auto* article = view_->source(claim.evidence.article);
  const auto source =
      article == nullptr ? QString() : html(sourceText(*article, SourceForm::Titled, language_));
  out += paragraph(QStringLiteral("<a href=\"claim:%1\">%2</a>")
                           .arg(claim.id.value)
                           .arg(html(tr("Show in the article"))) +
                       QStringLiteral(" · ") + source,
                   rtl, quiet);
  out += claimDecisions(claim);
  return out;
}

}  // namespace isnad::gui
