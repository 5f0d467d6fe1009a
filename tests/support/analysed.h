#pragma once

#include <string>
#include <string_view>

#include "isnad/base/resource_folder.h"
#include "isnad/nlp/pipeline.h"
#include "support/catch.h"

namespace isnad {

/// The pipeline with the project's own data files, loaded once.
inline const nlp::Pipeline& pipeline() {
  static const auto kPipeline = [] {
    auto folder = resourceFolder();
    REQUIRE(folder);
    auto loaded = nlp::Pipeline::load({*folder});
    REQUIRE(loaded);
    return std::move(*loaded);
  }();
  return kPipeline;
}

inline model::Analysis analyse(std::string_view text) {
  model::Article article;
  article.text = text;
  return pipeline().analyse(article);
}

/// What the text says: `acquires(أوبر, نوكيا) 2 مليار دولار planned @رويترز; …`.
inline std::string claims(std::string_view text) {
  const auto analysis = analyse(text);
  const auto name = [&](model::EntityId id) {
    return analysis.entities[static_cast<std::size_t>(id.value) - 1].name;
  };
  std::string out;
  for (const auto& claim : analysis.claims) {
    if (!out.empty()) out += "; ";
    out += std::string(keyOf(claim.predicate)) + "(" + name(claim.subject);
    if (claim.object) out += ", " + name(*claim.object);
    out += ")";
    if (claim.amount) out += " " + claim.amount->text;
    if (claim.percent) out += " %";
    if (claim.status != model::ClaimStatus::Asserted) out += " " + std::string(keyOf(claim.status));
    if (!claim.attribution.text.empty()) out += " @" + claim.attribution.text;
  }
  return out;
}

}  // namespace isnad
