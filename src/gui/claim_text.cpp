#include "claim_text.h"

#include "citation.h"
#include "csv_line.h"
#include "isnad/text/fold.h"
#include "qt_text.h"

namespace isnad::gui {

QString ClaimText::of(std::size_t index, int column) const {
  const auto& claim = at(index);
  switch (column) {
    case Subject:
      return toQt(view_->nameOf(claim.subject));
    case Predicate:
      return toQt(graph::predicateText(claim.predicate, language_));
    case Object:
      return toQt(claim.object ? view_->nameOf(*claim.object)
                               : (claim.role.empty() ? claim.metric : claim.role));
    case Amount:
      if (claim.amount) return toQt(graph::amountText(*claim.amount, language_));
      return claim.percent ? toQt(graph::percentText(*claim.percent, language_)) : QString();
    case Date:
      return toQt(graph::dateText(claim.date, language_));
    case Status:
      return toQt(graph::statusText(claim.status, language_));
    case Source: {
      const auto* article = view_->source(claim.evidence.article);
      return article == nullptr ? QString() : sourceText(*article, SourceForm::Name, language_);
    }
    default:
      return {};
  }
}

std::string ClaimText::wordsOf(std::size_t index) const {
  QString all;
  for (int column = 0; column < kColumns; ++column) all += of(index, column) + QLatin1Char('\n');
  auto words = fromQt(all);
  const auto& claim = at(index);
  if (const auto article = view_->article(claim.evidence.article))
    words += claim.evidence.quote.of(article->text);
  return text::foldKey(words);
}

QString ClaimText::citation(std::size_t index) const {
  return citationOf(*view_, at(index), language_);
}

QString ClaimText::csvHeader() {
  return csvLine({QStringLiteral("subject"), QStringLiteral("predicate"), QStringLiteral("object"),
                  QStringLiteral("amount"), QStringLiteral("currency"), QStringLiteral("percent"),
                  QStringLiteral("date"), QStringLiteral("status"), QStringLiteral("publisher"),
                  QStringLiteral("published"), QStringLiteral("quote"), QStringLiteral("url")});
}

QString ClaimText::csv(std::size_t index) const {
  const auto& claim = at(index);
  constexpr int kDigits = 15;
  const auto number = [](double value) { return QString::number(value, 'g', kDigits); };
  const auto article = view_->article(claim.evidence.article);
  return csvLine({of(index, Subject), toQt(keyOf(claim.predicate)), of(index, Object),
                  claim.amount ? number(claim.amount->value) : QString(),
                  claim.amount ? toQt(claim.amount->currency) : QString(),
                  claim.percent ? number(*claim.percent) : QString(), toQt(claim.date),
                  toQt(keyOf(claim.status)), article ? toQt(article->publisher) : QString(),
                  article ? toQt(article->published) : QString(),
                  article ? toQt(claim.evidence.quote.of(article->text)) : QString(),
                  article ? toQt(article->url) : QString()});
}

}  // namespace isnad::gui
