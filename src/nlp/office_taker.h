#pragma once

#include "office_body.h"

namespace isnad::nlp {

/// Who has an office.
struct Holder {
  std::uint32_t person = 0;
  TokenRange tokens;
  bool before = false;                 ///< Named before the office.
  bool resolved = false;               ///< Not named in the sentence.
  std::optional<std::uint32_t> giver;  ///< The body whose office it is by the verb: who appoints.
  std::optional<model::ClaimStatus> status;  ///< What the verb says of it.
};

/// Finds whose an office is made by a verb: عينت X فلانا رئيسا · شغل فلان منصب … · تولى رئاسة ….
class OfficeTaker {
 public:
  OfficeTaker(const Reading& reading, const OfficeReader& offices)
      : reading_(reading), offices_(offices) {}

  [[nodiscard]] std::optional<Holder> of(const Office& office) const;
  /// A verb before a noun of office says that somebody takes or leaves it: تولى | رئاسة.
  [[nodiscard]] bool isTaken(std::uint32_t office) const;

 private:
  [[nodiscard]] const Document& document() const { return reading_.scene.document; }
  [[nodiscard]] std::string_view folded(std::uint32_t token) const {
    return document().tokens[token].folded;
  }
  [[nodiscard]] std::uint32_t begin() const { return reading_.sentence.tokens.begin; }
  [[nodiscard]] model::EntityType typeOf(const Argument& argument) const {
    return reading_.linked.entities[argument.entity].type;
  }
  [[nodiscard]] bool isJoined(std::uint32_t board) const;
  [[nodiscard]] bool mayBeTaken(const Office& office, bool post) const;
  [[nodiscard]] std::optional<Holder> takerOf(std::uint32_t verb, std::uint32_t office) const;
  [[nodiscard]] std::optional<Holder> givenTo(const Office& office) const;
  [[nodiscard]] std::optional<std::uint32_t> giverOf(std::uint32_t verb,
                                                     std::uint32_t office) const;
  [[nodiscard]] std::optional<std::uint32_t> placeOf(std::uint32_t verb,
                                                     std::uint32_t office) const;
  [[nodiscard]] std::optional<model::ClaimStatus> statusOf(std::uint32_t verb) const;

  const Reading& reading_;
  const OfficeReader& offices_;
};

}  // namespace isnad::nlp
