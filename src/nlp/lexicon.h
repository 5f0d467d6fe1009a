#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/base/filtered_map.h"
#include "isnad/base/result.h"
#include "isnad/base/string_map.h"
#include "isnad/model/ontology.h"

namespace isnad::nlp {

/// What a word can be, apart from a name. The classes of `lexicon/words.tsv`.
enum class WordClass : std::uint8_t {
  HeadOutside,
  HeadInside,
  NameStop,
  Title,
  TitleRest,
  Function,
  Speech,
  QuotedHead,
  Boilerplate,
  NotName,
  RoleHead,
  Metric,
  WeakMetric,
  MacroMetric,
  Price,
  Rises,
  Falls,
  Levels,
  Earns,
  LegalForm,
  FirmEnd,
  Business,
  PossessedHead,
  kCount,
};

/// What a token of a person's name can be.
struct NameToken {
  std::uint32_t count = 0;
  bool given = false;
  bool family = false;
  bool ambiguous = false;  ///< Also an ordinary word.
};

/// A word that says how surely what follows it is so.
struct StatusCue {
  model::ClaimStatus status = model::ClaimStatus::Asserted;
  std::uint32_t reach = 0;  ///< Tokens after it that it governs.
};

/// Word classes and person name tokens, looked up in the folded form.
class Lexicon {
 public:
  /// Adds `words.tsv`, `person_names.tsv`, `common_words.tsv` and `status_cues.tsv` of the folder;
  /// a missing file adds nothing.
  [[nodiscard]] Status addFolder(const std::filesystem::path& folder);

  [[nodiscard]] bool is(WordClass word_class, std::string_view folded) const;
  /// The first of `classes` that the word has; kCount where it has none.
  [[nodiscard]] WordClass firstOf(std::initializer_list<WordClass> classes,
                                  std::string_view folded) const;
  /// The same for the word or what is left of it without و ف ب ل ك and ال.
  [[nodiscard]] bool isInflected(WordClass word_class, std::string_view folded) const;
  [[nodiscard]] bool isInflectedAnyOf(std::initializer_list<WordClass> classes,
                                      std::string_view folded) const;
  /// The entity type that a head of this class announces.
  [[nodiscard]] std::optional<model::EntityType> typeOf(WordClass word_class,
                                                        std::string_view folded) const;
  [[nodiscard]] const NameToken* nameToken(std::string_view folded) const;
  /// True for a word that is common in the press and hardly ever part of a name.
  [[nodiscard]] bool isCommon(std::string_view folded) const;
  /// Null for a word that is no such cue.
  [[nodiscard]] const StatusCue* statusCue(std::string_view folded) const;
  /// Phrases (several words) of a class, folded.
  [[nodiscard]] const std::vector<std::string>& phrases(WordClass word_class) const;

 private:
  using Classes = std::uint32_t;  ///< A bit per WordClass.
  struct Word {
    Classes classes = 0;
    std::array<std::optional<model::EntityType>, static_cast<std::size_t>(WordClass::kCount)> types;
  };
  [[nodiscard]] Status addWords(const std::filesystem::path& file);
  [[nodiscard]] Status addPersonNames(const std::filesystem::path& file);
  [[nodiscard]] Status addCommonWords(const std::filesystem::path& file);
  [[nodiscard]] Status addStatusCues(const std::filesystem::path& file);
  [[nodiscard]] Classes inflectedClasses(std::string_view folded) const;
  [[nodiscard]] const Word* find(std::string_view word) const;

  FilteredMap<Word> words_{15};  ///< Asked several times of every word of a text.
  std::array<std::vector<std::string>, static_cast<std::size_t>(WordClass::kCount)> phrases_;
  FilteredMap<NameToken> names_{18};
  FilteredMap<char> common_{18};
  FilteredMap<StatusCue> status_cues_{13};
};

}  // namespace isnad::nlp
