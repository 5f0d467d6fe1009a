#include "citation.h"

#include <QStringList>

#include "isnad/graph/wording.h"
#include "qt_text.h"

namespace isnad::gui {

QString citationOf(const KnowledgeView& view, const model::Claim& claim,
                   const graph::Manner& language) {
  const auto object = claim.object ? view.nameOf(*claim.object) : std::string();
  auto lines = toQt(graph::claimLine(claim, view.nameOf(claim.subject), object, language));
  lines += QStringLiteral(" · ") + toQt(graph::statusText(claim.status, language));
  const auto* article = view.article(claim.evidence.article);
  if (article == nullptr) return lines;
  QStringList source;
  if (!article->publisher.empty()) source << toQt(article->publisher);
  if (!article->published.empty()) source << toQt(graph::dateText(article->published, language));
  source << QStringLiteral("«%1»").arg(toQt(article->title));
  if (!article->url.empty()) source << toQt(article->url);
  const bool arabic = language == graph::Language::Arabic;
  return lines + QStringLiteral("\n«%1» (%2)")
                     .arg(toQt(claim.evidence.quote.of(article->text)),
                          source.join(arabic ? QStringLiteral("، ") : QStringLiteral(", ")));
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
