#pragma once

#include <optional>
#include <set>
#include <vector>

#include "claim_engine.h"

namespace isnad::nlp {

/// One trigger met in the text.
struct Hit {
  const ClaimRule* rule;
  TriggerForm form;
  TokenRange tokens;
  bool future = false;
  char preposition = 0;  ///< Written onto the trigger: 'b', 'l', 'k'; 0 none.
  bool article = false;
};

/// Finds what fills the slots of a rule whose trigger was met.
class SlotFiller {
 public:
  explicit SlotFiller(const Reading& reading) : reading_(reading) {}

  [[nodiscard]] const Document& document() const { return reading_.scene.document; }
  [[nodiscard]] TokenRange tokens() const { return reading_.sentence.tokens; }
  [[nodiscard]] std::string_view folded(std::uint32_t token) const {
    return document().tokens[token].folded;
  }
  /// True where a name of the sentence covers the token.
  [[nodiscard]] bool insideName(std::uint32_t token) const;

  [[nodiscard]] model::EntityType typeOf(const Argument& argument) const;
  /// `; subject X under على (why it stands for X)`, for whoever asks why; else empty.
  [[nodiscard]] std::string slotText(const char* slot, const Argument& argument) const;
  [[nodiscard]] std::vector<Argument> fill(const Slot& slot, const Hit& hit, TokenRange clause,
                                           const std::set<std::uint32_t>& taken) const;
  /// A finite verb's subject right after it: اشترت | مايكروسوفت | نوكيا.
  [[nodiscard]] std::vector<Argument> verbSubject(const Hit& hit) const;
  /// The same for a rule whose subject comes next: it is taken before what may be its object.
  [[nodiscard]] std::vector<Argument> subjectNext(const Hit& hit) const;

  [[nodiscard]] bool typeFits(const Slot& slot, const Argument& argument) const;
  [[nodiscard]] std::vector<Argument> nationality(const Slot& slot, const Hit& hit) const;

 private:
  /// The argument and those that «و» ties to it.
  [[nodiscard]] std::vector<Argument> withConjoined(const Slot& slot, std::size_t index) const;
  /// The argument and those before it that «و» ties it to.
  [[nodiscard]] std::vector<Argument> withJoinedBefore(const Slot& slot, std::size_t last) const;
  /// سابك | السعودية: the name of a country that is the adjective of the firm before it.
  [[nodiscard]] bool isAdjective(std::size_t index) const;
  /// Barriers between trigger and filler that no slot reaches over.
  [[nodiscard]] bool blocked(std::uint32_t from, std::uint32_t to) const;
  [[nodiscard]] std::vector<Argument> after(const Slot& slot, const SlotPlace& place,
                                            const Hit& hit, std::uint32_t limit,
                                            const std::set<std::uint32_t>& taken) const;
  /// The genitive of a noun trigger: right after it, at most a word between.
  [[nodiscard]] std::vector<Argument> genitive(const Slot& slot, const Hit& hit) const;
  [[nodiscard]] std::vector<Argument> before(const Slot& slot, const Hit& hit, TokenRange clause,
                                             const std::set<std::uint32_t>& taken) const;
  /// X التي استحوذت: the argument closest before the relative pronoun before the trigger.
  [[nodiscard]] std::vector<Argument> relative(const Slot& slot, const Hit& hit,
                                               const std::set<std::uint32_t>& taken) const;
  [[nodiscard]] std::vector<Argument> closestBefore(const Slot& slot, std::uint32_t token,
                                                    std::uint32_t far,
                                                    const std::set<std::uint32_t>& taken) const;
  /// سابك، ومقرها · سابك (SABIC)، وهي شركة مقرها · سابك السعودية التي يقع مقرها
  [[nodiscard]] std::vector<Argument> apposed(const Slot& slot, const Hit& hit,
                                              const std::set<std::uint32_t>& taken) const;
  /// The token, no farther left than `least`, that what is said of an apposed name begins with.
  [[nodiscard]] std::uint32_t startOfApposition(std::uint32_t trigger, std::uint32_t least) const;
  /// Over the comma, brackets and adjectives after a name, to the token where it ends.
  [[nodiscard]] std::uint32_t endOfName(std::uint32_t apposition, std::uint32_t least) const;
  /// The first name after the trigger and what is joined to it, if it fits and every word between
  /// may stand there.
  template <class Between, class Fits>
  [[nodiscard]] std::vector<Argument> following(const Slot& slot, const Hit& hit,
                                                std::uint32_t reach,
                                                const std::set<std::uint32_t>& taken,
                                                Between between, Fits fits) const;
  /// مقرها | الرئيسي في | لندن
  [[nodiscard]] std::vector<Argument> next(const Slot& slot, const SlotPlace& place, const Hit& hit,
                                           const std::set<std::uint32_t>& taken) const;
  /// اتفاقية | تعاون جديدة مع | توتال: as `next`, with indefinite words and sums between as well.
  [[nodiscard]] std::vector<Argument> soon(const Slot& slot, const SlotPlace& place, const Hit& hit,
                                           const std::set<std::uint32_t>& taken) const;
  /// صادرات | القمح | الروسي, الشراكة | السعودية الأميركية: countries by the adjectives that
  /// follow.
  [[nodiscard]] std::vector<Argument> nation(const Slot& slot, const Hit& hit,
                                             const std::set<std::uint32_t>& taken) const;
  /// السعودي | والمصري: the state of an adjective of nationality that «و» joins on.
  [[nodiscard]] std::optional<Argument> joinedNation(std::uint32_t token) const;
  /// True for a noun or adjective that may stand before the adjective of nationality of a phrase.
  [[nodiscard]] bool isOfPhrase(std::uint32_t token) const;
  /// True for a word that may stand between a noun and what it takes: no particle, no new clause.
  [[nodiscard]] bool saidWith(std::uint32_t token, const SlotPlace& place) const;
  /// True for a name that a preposition governs over the words between: في العاصمة عمان.
  [[nodiscard]] bool isGovernedFromAfar(const Argument& argument) const;
  /// أرامكو | وقعت في الرياض: the last one named, not the last that fits; with what is joined to
  /// it.
  [[nodiscard]] std::vector<Argument> doer(const Slot& slot, const Hit& hit, TokenRange clause,
                                           const std::set<std::uint32_t>& taken) const;
  [[nodiscard]] std::vector<Argument> topic(const Slot& slot, const Hit& hit,
                                            const std::set<std::uint32_t>& taken) const;
  [[nodiscard]] std::vector<Argument> context(const Slot& slot, const Hit& hit,
                                              const std::set<std::uint32_t>& taken) const;
  [[nodiscard]] std::vector<Argument> recent(const Slot& slot, const Hit& hit,
                                             const std::set<std::uint32_t>& taken) const;
  [[nodiscard]] std::vector<Argument> teller(const Slot& slot, const Hit& hit,
                                             const std::set<std::uint32_t>& taken) const;
  /// The two that fit and were named last before the trigger: البنك وتوتال … الشركتان.
  [[nodiscard]] std::vector<Argument> pair(const Slot& slot, const Hit& hit) const;
  /// السعودية … الروسي … البلدان: the two states of the sentence, where it has no third.
  [[nodiscard]] std::vector<Argument> twoStates(const Hit& hit) const;
  /// So many countries the sentence has before the token, named or by adjectives, of the article or
  /// not.
  [[nodiscard]] std::size_t countriesBefore(std::uint32_t end) const;
  /// الشركة، ومقرها: as apposed, but what stands there is a description.
  [[nodiscard]] std::vector<Argument> described(const Slot& slot, const Hit& hit,
                                                const std::set<std::uint32_t>& taken) const;
  /// Whom a pronoun there can only mean: the one who fits and agrees with it in its sentence; where
  /// there is none, whom the sentence before is about.
  [[nodiscard]] std::vector<Argument> meant(const Slot& slot, const Hit& hit,
                                            const std::set<std::uint32_t>& taken) const;
  [[nodiscard]] std::optional<Argument> meantHere(const Slot& slot, const Hit& hit,
                                                  const std::set<std::uint32_t>& taken,
                                                  bool& any) const;
  [[nodiscard]] bool isCandidate(const Slot& slot, const Hit& hit, const Argument& argument,
                                 const std::set<std::uint32_t>& taken) const;
  [[nodiscard]] std::vector<Argument> spokenOf(const Slot& slot, const Hit& hit,
                                               const std::set<std::uint32_t>& taken) const;
  [[nodiscard]] static bool isKind(std::string_view word, std::string_view particle);
  [[nodiscard]] bool isGloss(std::uint32_t first, std::uint32_t trigger) const;
  [[nodiscard]] bool isOfSeveral(const Argument& argument) const;
  [[nodiscard]] bool isSubject(const Argument& argument) const;
  [[nodiscard]] bool isOfApposed(const Hit& hit) const;
  [[nodiscard]] bool agrees(const Hit& hit, const Argument& argument) const;
  [[nodiscard]] bool mayBeMeant(const Argument& argument) const;
  [[nodiscard]] std::vector<Argument> near(const Slot& slot, const Hit& hit, TokenRange clause,
                                           const std::set<std::uint32_t>& taken) const;

  /// The places that money is spoken of in.
  [[nodiscard]] std::vector<Argument> ofDeal(const Slot& slot, const SlotPlace& place,
                                             const Hit& hit, TokenRange clause,
                                             const std::set<std::uint32_t>& taken) const;
  /// باعت X | Y: what stands right behind the first name after the trigger.
  [[nodiscard]] std::vector<Argument> second(const Slot& slot, const SlotPlace& place,
                                             const Hit& hit,
                                             const std::set<std::uint32_t>& taken) const;
  /// على موافقة | X: who allows it does not do it.
  [[nodiscard]] bool isOfPermission(const Argument& argument) const;
  /// استثمرت X مليار دولار في | Y: the first thing under the prepositions behind the sum.
  [[nodiscard]] std::vector<Argument> beyond(const Slot& slot, const SlotPlace& place,
                                             const Hit& hit, TokenRange clause,
                                             const std::set<std::uint32_t>& taken) const;
  /// The organization that the article names most.
  [[nodiscard]] std::vector<Argument> main(const Slot& slot, const Hit& hit,
                                           const std::set<std::uint32_t>& taken) const;
  /// جمعت | X مليون دولار في جولة قادها Y: whose funding round the words tell of.
  [[nodiscard]] std::vector<Argument> raiser(const Slot& slot, const Hit& hit,
                                             const std::set<std::uint32_t>& taken) const;
  /// قادت الجولة | X: who puts money into a round.
  [[nodiscard]] bool isInvestor(const Argument& argument) const;
  /// What governs the argument, over a word of kinship too: على منافستها الأردنية | X.
  [[nodiscard]] std::string_view governmentOf(const Argument& argument) const;
  /// قال X إن شركته …, ذكرت الصحيفة أن …: a person or a paper that says what others do.
  [[nodiscard]] bool onlyTells(const Argument& argument, const Hit& hit) const;
  /// True for the words of «كل من».
  [[nodiscard]] bool isEach(std::uint32_t token) const;

  /// A word that says what the firm named next is to the one before: منافستها.
  enum class Kin : std::uint8_t { None, Bare, Governed };
  [[nodiscard]] static Kin isKin(std::string_view word);

  const Reading& reading_;
};

}  // namespace isnad::nlp
