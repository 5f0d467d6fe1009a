#include "lexicon.h"

#include <algorithm>
#include <charconv>

#include "isnad/text/clitics.h"
#include "isnad/text/fold.h"
#include "table.h"

namespace isnad::nlp {

namespace {

constexpr std::array<std::pair<std::string_view, WordClass>, 16> kClasses{{
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
    {"price", WordClass::Price},
    {"rises", WordClass::Rises},
    {"falls", WordClass::Falls},
    {"levels", WordClass::Levels},
}};

constexpr std::size_t indexOf(WordClass word_class) { return static_cast<std::size_t>(word_class); }

std::string withoutArticle(const std::string& word) {
  constexpr std::string_view kArticle = "ال";
  return word.starts_with(kArticle) ? word.substr(kArticle.size()) : word;
}

}  // namespace

Status Lexicon::addFolder(const std::filesystem::path& folder) {
  const auto words_file = folder / "words.tsv";
  if (std::filesystem::exists(words_file)) {
    ISNAD_TRY(const auto rows, readTable(words_file));
    for (const auto& row : rows) {
      const auto known =
          std::ranges::find(kClasses, row.at(0), &std::pair<std::string_view, WordClass>::first);
      if (known == kClasses.end()) {
        return badLine(words_file, row.line, "no word class: '" + row.at(0) + "'");
      }
      const auto type = model::entityTypeFrom(row.at(1));
      for (const auto& word : splitList(row.at(2), '|')) {
        auto folded = text::foldKey(word);
        if (folded.find(' ') != std::string::npos) {
          phrases_[indexOf(known->second)].push_back(std::move(folded));
        } else {
          words_[indexOf(known->second)].try_emplace(std::move(folded), type);
        }
      }
    }
  }
  const auto names_file = folder / "person_names.tsv";
  if (std::filesystem::exists(names_file)) {
    ISNAD_TRY(const auto rows, readTable(names_file));
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
  }
  const auto common_file = folder / "common_words.tsv";
  if (std::filesystem::exists(common_file)) {
    ISNAD_TRY(const auto rows, readTable(common_file));
    for (const auto& row : rows) common_.insert(text::foldKey(row.at(0)));
  }
  return {};
}

bool Lexicon::isCommon(std::string_view folded) const {
  return common_.contains(std::string(folded));
}

bool Lexicon::is(WordClass word_class, std::string_view folded) const {
  return words_[indexOf(word_class)].contains(std::string(folded));
}

bool Lexicon::isInflected(WordClass word_class, std::string_view folded) const {
  for (const auto& reading : text::segmentations(folded)) {
    if (is(word_class, reading.stem) || is(word_class, withoutArticle(reading.stem))) return true;
  }
  return false;
}

std::optional<model::EntityType> Lexicon::typeOf(WordClass word_class,
                                                 std::string_view folded) const {
  const auto& words = words_[indexOf(word_class)];
  for (const auto& reading : text::segmentations(folded)) {
    for (const auto& form : {reading.stem, withoutArticle(reading.stem)}) {
      if (const auto found = words.find(form); found != words.end()) return found->second;
    }
  }
  return std::nullopt;
}

const NameToken* Lexicon::nameToken(std::string_view folded) const {
  const auto found = names_.find(std::string(folded));
  return found == names_.end() ? nullptr : &found->second;
}

const std::vector<std::string>& Lexicon::phrases(WordClass word_class) const {
  return phrases_[indexOf(word_class)];
}

}  // namespace isnad::nlp
