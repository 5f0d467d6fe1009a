#pragma once

#include "metric_reader.h"
#include "rule_matcher.h"

namespace isnad::nlp {

/// What stands behind the figure of a movement, and the verb before one that only says how far it
/// went, tell where it moved: بلغ 16 مليارا مقابل 6 قبل عام · 39 مليونا، بتراجع 11% · زاد …
/// ليبلغ 4.
class FigureTail : private MetricReader {
 public:
  explicit FigureTail(const Reading& reading) : MetricReader(reading), reading_(reading) {}

  /// Gives the movement the direction and the percentage that it lacks, and takes from it a date
  /// since which nothing like it was (أفضل أداء منذ 1987).
  void complete(RuleHit& met) const;

 private:
  struct Tail {
    std::optional<model::Direction> direction;
    std::optional<double> percent;
  };
  [[nodiscard]] bool isSince(const std::string& iso) const;
  [[nodiscard]] const text::Quantity* figureOf(const model::Claim& claim, std::uint32_t verb) const;
  /// (5.1 مليار دولار), نقطة، and the like: where the words behind the figure begin.
  [[nodiscard]] std::uint32_t behind(const text::Quantity& figure) const;
  [[nodiscard]] Tail change(std::uint32_t token) const;
  [[nodiscard]] Tail comparison(const text::Quantity& figure, std::uint32_t token) const;
  /// مقابل واردات بقيمة …: what it is held against is another thing.
  [[nodiscard]] bool isAnother(std::uint32_t token, std::uint32_t figure) const;
  [[nodiscard]] bool speaksOfAnother(TokenRange words) const;
  [[nodiscard]] std::optional<model::Direction> byVerb(std::uint32_t verb, std::uint32_t figure,
                                                       bool price) const;
  [[nodiscard]] const text::Quantity* quantityFrom(std::uint32_t token, std::uint32_t reach) const;

  const Reading& reading_;
};

}  // namespace isnad::nlp
