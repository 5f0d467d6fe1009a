#include "citation.h"

#include <QStringList>

#include "isnad/graph/wording.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

/// Whole words.
QString shortened(const QString& title) {
  constexpr int kMost = 40;
  if (title.size() <= kMost) return title;
  const auto end = title.lastIndexOf(QLatin1Char(' '), kMost);
  return title.left(end > 0 ? end : kMost) + QStringLiteral(" …");
}

}  // namespace

QString sourceText(const model::Article& article, SourceForm form, const graph::Manner& language) {
  const auto publisher = toQt(article.publisher);
  const auto whole = toQt(article.title);
  const bool full = form == SourceForm::Full;
  const bool cut = form == SourceForm::Dated || form == SourceForm::Titled;
  const auto title = QStringLiteral("«%1»").arg(cut ? shortened(whole) : whole);
  QStringList parts;
  if (!publisher.isEmpty()) parts << publisher;
  if (publisher.isEmpty() && !whole.isEmpty()) parts << title;
  if (form == SourceForm::Name) return parts.join(QString());
  if (!article.published.empty()) parts << toQt(graph::dateText(article.published, language));
  const bool titled = full || form == SourceForm::Titled;
  if (titled && !publisher.isEmpty() && !whole.isEmpty()) parts << title;
  if (full && !article.url.empty()) parts << toQt(article.url);
  const bool arabic = language == graph::Language::Arabic;
  return parts.join(arabic ? QStringLiteral("، ") : QStringLiteral(", "));
}

QString citationOf(const KnowledgeView& view, const model::Claim& claim,
                   const graph::Manner& language) {
  const auto object = claim.object ? view.nameOf(*claim.object) : std::string();
  auto lines = toQt(graph::claimLine(claim, view.nameOf(claim.subject), object, language));
  lines += QStringLiteral(" · ") + toQt(graph::statusText(claim.status, language));
  const auto article = view.article(claim.evidence.article);
  if (article == nullptr) return lines;
  return lines + QStringLiteral("\n«%1» (%2)")
                     .arg(toQt(claim.evidence.quote.of(article->text)),
                          sourceText(*article, SourceForm::Full, language));
}

QString citationOf(const KnowledgeView& view, const model::Entity& entity,
                   const graph::Manner& language) {
  auto head = toQt(entity.name);
  if (!entity.latin_name.empty() && entity.latin_name != entity.name)
    head += QStringLiteral(" · ") + toQt(entity.latin_name);
  QStringList parts{head + QStringLiteral(" · ") + toQt(graph::typeText(entity.type, language))};
  for (const auto id : view.claimsOf(entity.id))
    parts << citationOf(view, *view.claim(id), language);
  return parts.join(QStringLiteral("\n\n"));
}

}  // namespace isnad::gui
