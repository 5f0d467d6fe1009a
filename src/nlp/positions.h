#pragma once

#include "office_body.h"

namespace isnad::nlp {

/// Who holds which office: الرئيس التنفيذي لشركة X فلان · فلان، وزير المالية · عُيّن فلان رئيسا.
void findPositions(const Reading& reading, PositionMemory& memory, std::vector<Finding>& found);

/// Who leads what, and who follows whom, by a verb alone, where a person is spoken of: يرأس فلان X
/// · X برئاسة فلان · خلفا لفلان.
void findLeaders(const Reading& reading, PositionMemory& memory, std::vector<Finding>& found);

/// Who founded what, by a pronoun or a passive verb: X التي أسسها فلان · تأسست X على يد فلان.
void findFounders(const Reading& reading, PositionMemory& memory, std::vector<Finding>& found);

/// A statement that the person holds the office; the caller says with which role.
struct Tenure {
  std::uint32_t person = 0;
  std::optional<Body> body;
  OfficeKind kind = OfficeKind::Firm;
  std::string role;
  TokenRange trigger;
  TokenRange quote;
  model::ClaimStatus status = model::ClaimStatus::Asserted;
  bool resolved_person = false;
};
[[nodiscard]] Finding positionFinding(const Tenure& tenure);

/// Whom a verb without a subject of its own means: the person named last before the token, here or
/// in the sentences before.
[[nodiscard]] std::optional<std::uint32_t> personSpokenOf(const Reading& reading,
                                                          std::uint32_t token);

/// What readers of a sentence's positions look at, and where what they find goes.
class TenureReader {
 public:
  TenureReader(const Reading& reading, PositionMemory& memory, std::vector<Finding>& found)
      : reading_(reading),
        offices_(reading),
        body_(reading, memory),
        memory_(memory),
        found_(found) {}

 protected:
  [[nodiscard]] const Document& document() const { return reading_.scene.document; }
  [[nodiscard]] std::string_view folded(std::uint32_t token) const {
    return document().tokens[token].folded;
  }
  [[nodiscard]] model::EntityType typeOf(const Argument& argument) const {
    return reading_.linked.entities[argument.entity].type;
  }

  const Reading& reading_;
  OfficeReader offices_;
  OfficeBody body_;
  PositionMemory& memory_;
  std::vector<Finding>& found_;
};

}  // namespace isnad::nlp
