#pragma once

#include <string>
#include <vector>

#include "isnad/model/analysis.h"

/// An article that says of a firm in the middle that it invests in each of the others, once for
/// every name: `tiedTo("أرامكو", {"سابك", "لوسد"})`.
inline isnad::model::Analysis tiedTo(const std::string& middle,
                                     const std::vector<std::string>& others) {
  using namespace isnad;
  model::Analysis analysis;
  auto& article = analysis.article;
  article.name = article.title = middle;
  article.sha256 = std::string(64, 'd');
  analysis.pipeline = "test 1";
  const auto addEntity = [&](const std::string& name) {
    const auto at = static_cast<std::uint32_t>(article.text.size());
    article.text += name + " ";
    model::Entity entity;
    entity.id = {static_cast<std::int64_t>(analysis.entities.size()) + 1};
    entity.name = name;
    analysis.entities.push_back(entity);
    analysis.mentions.push_back({{},
                                 entity.id,
                                 {at, at + static_cast<std::uint32_t>(name.size())},
                                 0.5F,
                                 "gazetteer",
                                 "first mention"});
  };
  addEntity(middle);
  for (const auto& name : others) addEntity(name);
  const Span whole{0, static_cast<std::uint32_t>(article.text.size()) - 1};
  analysis.sentences = {whole};
  for (std::size_t i = 1; i < analysis.entities.size(); ++i) {
    model::Claim claim;
    claim.id = {static_cast<std::int64_t>(i)};
    claim.predicate = model::Predicate::InvestsIn;
    claim.subject = {1};
    claim.object = analysis.entities[i].id;
    claim.evidence = {{}, whole, whole, analysis.mentions[i].span};
    analysis.claims.push_back(claim);
  }
  return analysis;
}
