#pragma once

#include <optional>

#include "office.h"

namespace isnad::nlp {

/// What an article has said so far of who holds what.
struct PositionMemory {
  struct Held {
    std::uint32_t person;
    std::optional<std::uint32_t> body;
    OfficeKind kind;
    std::string role;
  };
  std::vector<Held> held;  ///< In text order.
  bool home_is_known = false;
  std::optional<std::uint32_t> home;  ///< The country that the article is about, once asked for.
  bool main_firm_is_known = false;
  std::optional<std::uint32_t> main_firm;  ///< The firm that it names most, once asked for.

  [[nodiscard]] const Held* lastOf(std::uint32_t person) const;
  [[nodiscard]] const Held* lastButOf(std::uint32_t person) const;
};

/// Whose an office is.
struct Body {
  std::uint32_t entity = 0;
  bool resolved = false;
  std::uint32_t names_from = 0;  ///< Token where the office names it; 0 where it does not.
};

/// Says whose an office is: whom its words name, whom they describe, or of whom the text speaks.
class OfficeBody {
 public:
  OfficeBody(const Reading& reading, PositionMemory& memory) : reading_(reading), memory_(memory) {}

  /// `hint`: who appoints, or what an office tied to this one is of.
  [[nodiscard]] std::optional<Body> of(const Office& office, std::uint32_t person,
                                       std::optional<std::uint32_t> hint) const;
  /// Both are of states by their adjectives, and not of one: «رئيسة الوزراء البريطانية وولي العهد
  /// السعودي».
  [[nodiscard]] bool isOtherState(const Office& office, const Office& than) const;
  /// Its words name a body that is not among the names found.
  [[nodiscard]] bool namesUnknown(const Office& office) const;
  /// … and which has a name: «مدير وكالة كذا», not «المدير العام للغابات».
  [[nodiscard]] bool namesOther(const Office& office) const;
  /// Its words tell no other body than the firm that the text speaks of: المدير العام للشركة.
  [[nodiscard]] bool meansFirmSpokenOf(const Office& office) const;
  /// What stands in the office's own words.
  [[nodiscard]] std::optional<Body> named(const Office& office) const;
  /// The firm that a text means by الشركة or by a pronoun at the token.
  [[nodiscard]] std::optional<std::uint32_t> firmBefore(std::uint32_t token) const;
  [[nodiscard]] std::optional<std::uint32_t> pronounBefore(std::uint32_t token) const;
  /// The organization that begins at the token, or that a noun there stands for; moves past it.
  [[nodiscard]] std::optional<Body> at(std::uint32_t& token) const;
  /// What the pronoun of a verb means: what التي before it refers to, else whom ها means there.
  [[nodiscard]] std::optional<Body> meantAt(std::uint32_t verb) const;
  /// The organization that a definite noun at the token stands for: المصرف, المجموعة.
  [[nodiscard]] std::optional<std::uint32_t> described(std::uint32_t token) const;

 private:
  [[nodiscard]] std::string_view folded(std::uint32_t token) const {
    return reading_.scene.document.tokens[token].folded;
  }
  [[nodiscard]] model::EntityType typeOf(std::uint32_t entity) const {
    return reading_.linked.entities[entity].type;
  }
  [[nodiscard]] bool isFirm(std::uint32_t entity) const;
  [[nodiscard]] std::uint32_t weight(std::uint32_t entity) const;
  [[nodiscard]] std::optional<std::uint32_t> mainFirm() const;
  [[nodiscard]] std::optional<Body> byAdjective(const Office& office, bool& has_adjective) const;
  [[nodiscard]] std::optional<std::uint32_t> countryOfPronoun(const Office& office) const;
  [[nodiscard]] std::optional<Body> describedIn(const Office& office, bool& describes) const;
  [[nodiscard]] bool isPortfolio(const Office& office, const Argument& argument) const;
  [[nodiscard]] bool isOfOther(const Office& office, const Argument& place) const;
  [[nodiscard]] bool leavesOffice(const Office& office, const Argument& argument) const;
  [[nodiscard]] std::string_view demonymAt(std::uint32_t token) const;
  [[nodiscard]] std::optional<std::uint32_t> nationIn(const Office& office) const;
  [[nodiscard]] std::string_view demonymIn(const Office& office) const;
  [[nodiscard]] bool isOfSomething(const Office& office) const;
  [[nodiscard]] bool isPlaceHere(const Office& office, std::uint32_t token) const;
  [[nodiscard]] bool isDescribedFurther(const Office& office, std::uint32_t noun) const;
  [[nodiscard]] std::optional<std::uint32_t> bodyWordIn(const Office& office) const;
  [[nodiscard]] bool isOfTheFirm(const Office& office) const;
  [[nodiscard]] bool isMarket(std::uint32_t entity) const;
  [[nodiscard]] bool isDescription(const Argument& argument) const;
  [[nodiscard]] const Argument* quotedBehind(const Argument& argument) const;
  [[nodiscard]] bool isCalled(std::uint32_t entity, std::string_view word) const;
  [[nodiscard]] std::optional<std::uint32_t> calledBy(std::string_view word) const;
  [[nodiscard]] std::optional<std::uint32_t> countryOf(const Office& office,
                                                       std::uint32_t person) const;
  [[nodiscard]] std::optional<std::uint32_t> countryInSentence(std::uint32_t before) const;
  [[nodiscard]] std::optional<std::uint32_t> home() const;
  [[nodiscard]] std::optional<std::uint32_t> institutionOf(const Office& office) const;
  [[nodiscard]] std::optional<std::uint32_t> withHead(std::string_view head,
                                                      std::uint32_t before) const;

  [[nodiscard]] std::optional<std::uint32_t> onlyWithHead(std::string_view head) const;

  const Reading& reading_;
  PositionMemory& memory_;
};

}  // namespace isnad::nlp
