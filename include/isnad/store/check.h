#pragma once

#include <string>
#include <vector>

#include "isnad/store/records.h"

namespace isnad::store {

/// Something that is not as it should be.
struct Finding {
  std::string what;         ///< One sentence.
  bool repairable = false;  ///< KnowledgeBase::repair() puts it right without losing anything.
};

struct CheckReport {
  std::vector<Finding> findings;
  std::vector<Orphan> orphans;  ///< No faults: decisions that wait for a person.

  [[nodiscard]] bool clean() const { return findings.empty(); }
};

}  // namespace isnad::store
