#pragma once

#include <QString>

#include "isnad/graph/wording.h"
#include "knowledge_view.h"

namespace isnad::gui {

/// What the columns of a table of claims say. Any thread may ask.
class ClaimText {
 public:
  enum Column { Subject, Predicate, Object, Amount, Date, Status, Source, kColumns };

  ClaimText() = default;
  ClaimText(KnowledgeViewPtr view, const graph::Manner& language)
      : view_(std::move(view)), language_(language) {}

  [[nodiscard]] const KnowledgeViewPtr& view() const { return view_; }
  [[nodiscard]] const graph::Manner& language() const { return language_; }
  [[nodiscard]] std::size_t size() const { return view_ ? view_->knowledge.claims.size() : 0; }
  [[nodiscard]] const model::Claim& at(std::size_t claim) const {
    return view_->knowledge.claims[claim];
  }
  [[nodiscard]] QString of(std::size_t claim, int column) const;
  /// All that a row shows, folded, and the words it was read from: for a filter.
  [[nodiscard]] std::string wordsOf(std::size_t claim) const;
  /// See citation.h.
  [[nodiscard]] QString citation(std::size_t claim) const;
  /// The same for a table of figures: values as they are kept, a line of RFC 4180.
  [[nodiscard]] QString csv(std::size_t claim) const;
  /// subject,predicate,object,amount,currency,percent,date,status,publisher,published,quote,url
  [[nodiscard]] static QString csvHeader();

 private:
  KnowledgeViewPtr view_;
  graph::Manner language_;
};

}  // namespace isnad::gui
