#pragma once
#include <filesystem>
#include <vector>
#include "candidate.h"
#include "claim_rule.h"
#include "linker.h"
namespace isnad::nlp {
class ClaimEngine {
 public:
  [[nodiscard]] Status addFolder(const std::filesystem::path& folder) { return rules_.addFolder(folder); }
  [[nodiscard]] std::vector<model::Claim> extract(const Scene&, const Linked&) const { return {}; }
 private:
  RuleBook rules_;
};
}  // namespace isnad::nlp
