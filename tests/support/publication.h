#pragma once

#include <sstream>
#include <string>

#include "isnad/io/graph_formats.h"
#include "isnad/io/publication.h"
#include "support/sample.h"

/// «استثمرت أرامكو ملياري دولار في سابك.» as it leaves the program, with a second claim that has no
/// second entity: «ربحت سابك 3 مليارات ريال.»
inline isnad::io::Publication samplePublication() {
  using namespace isnad;
  auto analysis = sampleAnalysis();
  auto& article = analysis.article;
  article.id = {1};
  article.url = "https://example.org/a?b=1&c=2";
  article.publisher = "رويترز";
  article.published = "2026-06-15";
  const auto begin = static_cast<std::uint32_t>(article.text.size()) + 1;
  article.text += " ربحت سابك 3 مليارات ريال.";
  model::Claim profit;
  profit.id = {2};
  profit.predicate = model::Predicate::ReportsResult;
  profit.subject = {2};
  profit.amount = {3e9, "SAR", model::AmountQualifier::Exact, "3 مليارات ريال"};
  profit.metric = "أرباح";
  const Span whole{begin, static_cast<std::uint32_t>(article.text.size())};
  profit.evidence = {{}, whole, whole, whole};
  analysis.claims.push_back(profit);
  model::Knowledge knowledge{analysis.entities, analysis.claims, {}};
  for (auto& claim : knowledge.claims) claim.evidence.article = article.id;
  return io::publish(io::sourceOf(knowledge,
                                  [&](model::ArticleId) -> Result<io::PublishedArticle> {
                                    return io::PublishedArticle{article, "test 1"};
                                  }))
      .value();
}

/// Alters one claim of a publication.
template <class Change>
void alterClaim(isnad::io::Publication& publication, std::size_t index, Change change) {
  std::vector<isnad::io::PublishedClaim> claims;
  for (const auto& claim : publication.claims) claims.push_back(claim);
  change(claims.at(index));
  publication.claims = claims;
}

/// One file of a format as a string.
inline std::string written(const isnad::io::Publication& publication, isnad::io::GraphFormat format,
                           std::size_t part = 0) {
  std::ostringstream out;
  isnad::io::partsOf(format)[part].write(publication, out);
  return out.str();
}
