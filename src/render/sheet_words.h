#pragma once

#include <string>

#include <QString>

#include "isnad/graph/graph.h"
#include "isnad/graph/manner.h"
#include "isnad/render/encoding.h"

namespace isnad::render {

/// What a sheet says of itself, in both languages.
class SheetWords {
 public:
  explicit SheetWords(const graph::Manner& manner)
      : manner_(manner), arabic_(manner == graph::Language::Arabic) {}

  [[nodiscard]] QString title(std::size_t entities, std::size_t relations) const;
  [[nodiscard]] QString date(const std::string& made, const std::string& as_of,
                             const std::string& known_on) const;
  struct Hidden {
    std::size_t entities = 0;        ///< Without a claim.
    std::size_t claims = 0;          ///< Withheld.
    std::size_t cards = 0;           ///< No room.
    std::size_t edge_texts = 0;      ///< No room.
    std::size_t names = 0;           ///< No room.
    std::size_t other_entities = 0;  ///< Not in the part that is shown.
    std::size_t other_claims = 0;
  };
  [[nodiscard]] QString notShown(const Hidden& hidden) const;
  /// A line of the legend: what is measured, from where to where, and of how many it is so.
  [[nodiscard]] QString step(graph::Measure measure, const EncodingStep& step) const;
  [[nodiscard]] QString moreSources(std::size_t count) const;

 private:
  [[nodiscard]] QString inDigits(const QString& words) const;

  graph::Manner manner_;
  bool arabic_;
};

}  // namespace isnad::render
