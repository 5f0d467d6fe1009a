#include "lexicon.h"

#include <algorithm>
#include <charconv>

#include "isnad/text/fold.h"
#include "table.h"

namespace isnad::nlp {

namespace {

constexpr std::array<std::pair<std::string_view, WordClass>, 23> kClasses{{
    {"head_outside", WordClass::HeadOutside},
    {"head_inside", WordClass::HeadInside},
    {"name_stop", WordClass::NameStop},
    {"title", WordClass::Title},
    {"title_rest", WordClass::TitleRest},
    {"function", WordClass::Function},
    {"speech", WordClass::Speech},
    {"quoted_head", WordClass::QuotedHead},
    {"boilerplate", WordClass::Boilerplate},
    {"not_name", WordClass::NotName},
    {"role_head", WordClass::RoleHead},
    {"metric", WordClass::Metric},
    {"weak_metric", WordClass::WeakMetric},
    {"macro_metric", WordClass::MacroMetric},
    {"price", WordClass::Price},
    {"rises", WordClass::Rises},
    {"falls", WordClass::Falls},
    {"levels", WordClass::Levels},
    {"earns", WordClass::Earns},
    {"legal_form", WordClass::LegalForm},
    {"firm_end", WordClass::FirmEnd},
    {"business", WordClass::Business},
    {"possessed_head", WordClass::PossessedHead},
}};

constexpr std::size_t indexOf(WordClass word_class) { return static_cast<std::size_t>(word_class); }

constexpr std::string_view kArticle = "ال";
constexpr std::size_t kLetter = 2;  // bytes
constexpr std::size_t kShortestStem = 2 * kLetter;

constexpr std::uint32_t bitOf(WordClass word_class) { return 1U << indexOf(word_class); }

bool isConjunction(std::string_view word) { return word.starts_with("و") || word.starts_with("ف"); }

bool isPreposition(std::string_view word) {
  return word.starts_with("ب") || word.starts_with("ل") || word.starts_with("ك");
}

/// Calls use(form) for the word and what is left of it without particles, and for each of these
/// without its article, until use returns true. Makes no strings.
template <class Use>
bool anyForm(std::string_view word, Use use) {
  const auto forms = [&](std::string_view rest) {
    if (rest.size() < kShortestStem) return false;
    if (use(rest)) return true;
    return rest.size() > kArticle.size() && rest.starts_with(kArticle) &&
           use(rest.substr(kArticle.size()));
  };
  const auto withPreposition = [&](std::string_view rest) {
    if (rest.size() < kShortestStem + kLetter) return false;
    if (isPreposition(rest) && forms(rest.substr(kLetter))) return true;
    // In لل the article lost its alef.
    if (rest.starts_with("لل") && use(rest.substr(2 * kLetter))) return true;
    return rest.starts_with("س") && forms(rest.substr(kLetter));
  };
  if (word.size() < kShortestStem) return use(word);
  if (forms(word) || withPreposition(word)) return true;
  if (!isConjunction(word)) return false;
  const auto rest = word.substr(kLetter);
  return forms(rest) || withPreposition(rest);
}

}  // namespace

Status Lexicon::addWords(const std::filesystem::path& file) {
  ISNAD_TRY(const auto rows, readTable(file));
  for (const auto& row : rows) {
    const auto known =
        std::ranges::find(kClasses, row.at(0), &std::pair<std::string_view, WordClass>::first);
    if (known == kClasses.end())
      return badLine(file, row.line, "no word class: '" + row.at(0) + "'");
    const auto type = model::entityTypeFrom(row.at(1));
    for (const auto& word : splitList(row.at(2), '|')) {
      auto folded = text::foldKey(word);
      if (folded.find(' ') != std::string::npos) {
        phrases_[indexOf(known->second)].push_back(std::move(folded));
        continue;
      }
      auto& entry = words_[std::move(folded)];
      if ((entry.classes & bitOf(known->second)) == 0) entry.types[indexOf(known->second)] = type;
      entry.classes |= bitOf(known->second);
    }
  }
  return {};
}

Status Lexicon::addPersonNames(const std::filesystem::path& file) {
  ISNAD_TRY(const auto rows, readTable(file));
  for (const auto& row : rows) {
    NameToken name;
    const auto& count = row.at(1);
    std::from_chars(count.data(), count.data() + count.size(), name.count);
    name.given = row.at(2) == "given" || row.at(2) == "both";
    name.family = row.at(2) == "family" || row.at(2) == "both";
    name.ambiguous = row.at(3) == "ambiguous";
    if (!name.given && !name.family) continue;
    auto& known = names_[text::foldKey(row.at(0))];
    known = {std::max(known.count, name.count), known.given || name.given,
             known.family || name.family, known.ambiguous || name.ambiguous};
  }
  return {};
}

Status Lexicon::addCommonWords(const std::filesystem::path& file) {
  ISNAD_TRY(const auto rows, readTable(file));
  for (const auto& row : rows) common_.tryEmplace(text::foldKey(row.at(0)));
  return {};
}

Status Lexicon::addStatusCues(const std::filesystem::path& file) {
  ISNAD_TRY(const auto rows, readTable(file));
  for (const auto& row : rows) {
    const auto status = model::claimStatusFrom(row.at(0));
    if (!status) return badLine(file, row.line, "no status: '" + row.at(0) + "'");
    StatusCue cue{*status, 0};
    const auto& reach = row.at(2);
    const auto* end = reach.data() + reach.size();
    if (reach.empty() || std::from_chars(reach.data(), end, cue.reach).ptr != end)
      return badLine(file, row.line, "the reach is a number of tokens");
    status_cues_[text::foldKey(row.at(1))] = cue;
  }
  return {};
}

Status Lexicon::addFolder(const std::filesystem::path& folder) {
  using Reader = Status (Lexicon::*)(const std::filesystem::path&);
  constexpr std::array<std::pair<const char*, Reader>, 4> kFiles{
      {{"words.tsv", &Lexicon::addWords},
       {"person_names.tsv", &Lexicon::addPersonNames},
       {"common_words.tsv", &Lexicon::addCommonWords},
       {"status_cues.tsv", &Lexicon::addStatusCues}}};
  for (const auto& [name, read] : kFiles) {
    if (std::filesystem::exists(folder / name)) ISNAD_CHECK((this->*read)(folder / name));
  }
  return {};
}

const StatusCue* Lexicon::statusCue(std::string_view folded) const {
  return status_cues_.find(folded);
}

bool Lexicon::isCommon(std::string_view folded) const { return common_.find(folded) != nullptr; }

const Lexicon::Word* Lexicon::find(std::string_view word) const { return words_.find(word); }

bool Lexicon::is(WordClass word_class, std::string_view folded) const {
  const auto* word = find(folded);
  return word != nullptr && (word->classes & bitOf(word_class)) != 0;
}

WordClass Lexicon::firstOf(std::initializer_list<WordClass> classes,
                           std::string_view folded) const {
  const auto* word = find(folded);
  if (word == nullptr) return WordClass::kCount;
  const auto* found = std::ranges::find_if(
      classes, [&](WordClass word_class) { return (word->classes & bitOf(word_class)) != 0; });
  return found == classes.end() ? WordClass::kCount : *found;
}

Lexicon::Classes Lexicon::inflectedClasses(std::string_view folded) const {
  Classes classes = 0;
  anyForm(folded, [&](std::string_view form) {
    if (const auto* word = find(form)) classes |= word->classes;
    return false;
  });
  return classes;
}

bool Lexicon::isInflected(WordClass word_class, std::string_view folded) const {
  return anyForm(folded, [&](std::string_view form) { return is(word_class, form); });
}

bool Lexicon::isInflectedAnyOf(std::initializer_list<WordClass> classes,
                               std::string_view folded) const {
  Classes wanted = 0;
  for (const auto word_class : classes) wanted |= bitOf(word_class);
  return (inflectedClasses(folded) & wanted) != 0;
}

std::optional<model::EntityType> Lexicon::typeOf(WordClass word_class,
                                                 std::string_view folded) const {
  std::optional<model::EntityType> type;
  anyForm(folded, [&](std::string_view form) {
    const auto* word = find(form);
    if (word == nullptr || (word->classes & bitOf(word_class)) == 0) return false;
    type = word->types[indexOf(word_class)];
    return true;
  });
  return type;
}

const NameToken* Lexicon::nameToken(std::string_view folded) const { return names_.find(folded); }

const std::vector<std::string>& Lexicon::phrases(WordClass word_class) const {
  return phrases_[indexOf(word_class)];
}

}  // namespace isnad::nlp
