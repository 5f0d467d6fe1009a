#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace isnad::nlp {

/// What the pipeline says of its own decisions, for `isnad analyse --explain`. Filled only where
/// somebody asks: finders get a null pointer else.
struct Trace {
  std::vector<std::string> mentions;  ///< Parallel to the analysis's mentions.
  std::vector<std::string> claims;    ///< Parallel to its claims.
  std::vector<std::string>
      sentences;  ///< Per sentence, why nothing (more) was claimed; else empty.
  std::vector<std::string> near_misses;  ///< Of the sentence at hand.
};

}  // namespace isnad::nlp
