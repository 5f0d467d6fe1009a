#pragma once

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/graph/measures.h"
#include "isnad/graph/node_looks.h"

namespace isnad::render {

/// A line of what explains sizes or colours.
struct EncodingStep {
  double least = 0;  ///< Values that it stands for, both included; the group's number.
  double most = 0;
  double radius = 0;           ///< In world units; of sizes.
  std::uint8_t hue = 0;        ///< Of colours.
  std::uint32_t entities = 0;  ///< That have such a value.
};

/// Sizes and colours of nodes by what is measured, and what explains them.
struct Encoding {
  graph::EncodingChoice choice;
  graph::NodeLooks looks;  ///< Parallel to the structure's nodes; empty where nothing is chosen.
  /// From the least to the most; groups from the largest on, and last all others together.
  std::vector<EncodingStep> sizes;
  std::vector<EncodingStep> colours;
};

/// Ends with ErrorCode::Cancelled soon after it is asked to stop.
[[nodiscard]] Result<Encoding> encode(const graph::Structure& structure,
                                      const graph::EncodingChoice& choice,
                                      const std::stop_token& stop = {});

/// A value as it is shown, with Western digits: as many decimals as the measure needs.
[[nodiscard]] std::string figureOf(graph::Measure measure, double value);

}  // namespace isnad::render
