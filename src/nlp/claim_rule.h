#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "isnad/base/filtered_map.h"
#include "isnad/base/result.h"
#include "isnad/base/string_map.h"
#include "isnad/model/ontology.h"
#include "word_set.h"

namespace isnad::nlp {

/// The form in which a trigger stands in the text.
enum class TriggerForm : std::uint8_t { Past, Imperfect, Noun, Participle, Word };

/// Where the filler of a slot stands.
enum class Place : std::uint8_t {
  Before,  ///< Before the trigger in its clause, under no preposition.
  After,   ///< After it in its clause, under no preposition or one of those named.
  Of,      ///< The next thing after a noun trigger, as its genitive: استحواذ توتال.
  Relative,  ///< What the relative pronoun before the trigger refers to: الشركة التي استحوذت.
  Topic,    ///< What the sentence, or the one before, is about.
  Context,  ///< What the sentence before is about.
  Recent,   ///< What was named last before the trigger, whatever governs it.
  Near,     ///< The nearest on either side, under any preposition.
  Apposed,  ///< What the trigger is said of in apposition: سابك، ومقرها الرياض; no other is
            ///< between.
  Pair,  ///< The two of a type that were named last: الشركتان.
  Next,  ///< As After, and nothing is between but what the trigger itself is said with.
  Sole,  ///< As Next, without what و joins to it: وقعت X التابعة لـY وZ.
  Soon,  ///< As Next, with adjectives and sums of any kind between: اتفاق تعاون جديد مع توتال.
  Nation,  ///< The country of the adjective that the trigger's phrase has: صادرات القمح الروسي.
  Doer,    ///< The last one before the trigger in its clause that no preposition governs.
  Described,  ///< As Apposed, of a description: الشركة، ومقرها الرياض.
  Meant,      ///< Whom its pronoun can only mean: أعلنت سابك أن وحدتها.
  Second,     ///< What follows the name that follows the trigger: باعت X Y.
  Beyond,  ///< The first under the prepositions behind the sum: استثمرت X مليار دولار في Y.
  Main,    ///< The organization named most, if thrice and in the first sentence too.
  Raiser,  ///< Whose funding round it is: of the sentence, else as Main, else as Context.
  Teller,  ///< Who says what the trigger stands in, no publisher: أعلنت أرامكو، الأحد، أنها وقعت.
};

struct SlotPlace {
  Place place = Place::After;
  std::vector<std::string> prepositions;  ///< Folded: علي, في, ب, ل, من … Empty: under none.
};

struct Slot {
  std::vector<model::EntityType> types;
  std::vector<SlotPlace> places;  ///< In order of preference.
  bool optional = false;
};

/// One way of saying something. See docs/rules.md for the file format.
struct ClaimRule {
  std::string name;
  model::Predicate predicate = model::Predicate::InvestsIn;
  Slot subject;
  std::optional<Slot> object;
  bool takes_amount = false;
  bool takes_percent = false;
  bool needs_amount = false;  ///< Amount or percent must be there.
  bool takes_role = false;
  bool hint = false;  ///< Claims nothing by itself: the scorer weighs what stands around it.
  std::optional<model::ClaimStatus> status;  ///< Where the rule itself decides it.
  WordSet with;                              ///< Folded words, one of which must be in the clause.
  WordSet without;                           ///< None of which may be.
  float confidence = 0.8F;
  /// Its words leave no doubt who is meant: what it says is not weighed.
  [[nodiscard]] bool isCertain() const { return !hint && confidence >= kCertain; }
  static constexpr float kCertain = 0.9F;
  std::vector<std::string> examples;
  std::string file;
  int line = 0;
};

struct Trigger {
  std::uint32_t rule = 0;
  TriggerForm form = TriggerForm::Word;
  std::vector<std::string> rest;  ///< Further words of a phrase, folded.
};

/// All rules, found by the first word of their triggers.
class RuleBook {
 public:
  /// Reads every *.rules of the folder. A rule that makes no sense is refused with file, line and
  /// reason, and nothing of its file is taken.
  [[nodiscard]] Status addFolder(const std::filesystem::path& folder);
  [[nodiscard]] Status addFile(const std::filesystem::path& file);

  [[nodiscard]] const std::vector<Trigger>* triggersOf(std::string_view folded_word) const;
  [[nodiscard]] const std::vector<ClaimRule>& rules() const { return rules_; }
  /// The types that may fill a slot of the rule; of a hint, those of all rules of its predicate.
  [[nodiscard]] const std::vector<model::EntityType>& typesOfSubject(const ClaimRule& rule) const;
  [[nodiscard]] const std::vector<model::EntityType>& typesOfObject(const ClaimRule& rule) const;

 private:
  /// What may fill the slots of a predicate, by all its rules.
  struct SlotTypes {
    std::vector<model::EntityType> subject;
    std::vector<model::EntityType> object;
  };

  std::map<model::Predicate, SlotTypes> types_;
  std::vector<ClaimRule> rules_;
  FilteredMap<std::vector<Trigger>> triggers_{16};
};

/// The forms of a trigger as a rule writes it: `v:استثمر/ستثمر` (past and imperfect stem),
/// `n:استثمار` (verbal noun), `p:مالك` (participle), `w:مذكره_تفاهم` (as it stands, _ for space).
/// Folded. Empty where it is none of these.
struct TriggerWord {
  std::string word;
  TriggerForm form;
};
[[nodiscard]] std::vector<TriggerWord> inflect(std::string_view trigger);

}  // namespace isnad::nlp
