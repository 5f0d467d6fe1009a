#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "isnad/base/filtered_map.h"
#include "isnad/base/result.h"
#include "isnad/base/string_map.h"
#include "isnad/model/ontology.h"
#include "isnad/text/tokenizer.h"

namespace isnad::nlp {

/// A known thing: one row of a file in `gazetteer/`.
struct GazetteerEntry {
  std::string id;
  model::EntityType type = model::EntityType::Organization;
  std::string name;
  std::string latin_name;
  std::string country;  ///< ISO 3166 alpha-2; empty where unknown.
  std::map<std::string, std::string> ids;
  bool media = false;      ///< Listed as a publisher: it tells of others more than of itself.
  bool ambiguous = false;  ///< Its forms are also ordinary words: needs evidence beside it.
};

/// Names of known things, matched as sequences of folded tokens.
class Gazetteer {
 public:
  /// Reads every *.tsv of the folder, in alphabetical order. A row whose id exists replaces it.
  [[nodiscard]] Status addFolder(const std::filesystem::path& folder, text::Tokenizer& tokenizer);

  struct Match {
    std::uint32_t end_token = 0;  ///< One past the last token of the name.
    std::uint32_t entry = 0;
  };

  /// The longest name that begins with `first_stem` (a folded token without its particles) at
  /// token `first` and goes on with the tokens after it, up to `limit`. Full stops, hyphens and
  /// underscores between the parts of a name are passed over. Adds to `matches`: several entries
  /// may share one form.
  void longestAt(const std::vector<text::Token>& tokens, std::uint32_t first,
                 std::string_view first_stem, std::uint32_t limit,
                 std::vector<Match>& matches) const;

  [[nodiscard]] const GazetteerEntry& entry(std::uint32_t index) const { return entries_[index]; }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

  /// The country whose nationality adjective this folded word is (with or without ال); empty.
  [[nodiscard]] std::string_view countryOfDemonym(std::string_view folded_word) const;
  /// Index of the entry of a country (ISO 3166 alpha-2); -1 where unknown.
  [[nodiscard]] int countryEntry(std::string_view country) const;

 private:
  using Node = std::uint32_t;
  void addForm(std::string_view form, std::uint32_t entry, text::Tokenizer& tokenizer);
  [[nodiscard]] Node step(Node node, std::string_view word) const;
  Node grow(Node node, const std::string& word);

  std::vector<GazetteerEntry> entries_;
  StringMap<std::uint32_t> by_id_;
  FilteredMap<std::uint32_t> words_{18};
  std::unordered_map<std::uint64_t, Node> edges_;
  std::vector<std::vector<std::uint32_t>> ends_{{}};  // per node: entries whose form ends there
  StringMap<std::string> demonyms_;
  StringMap<std::uint32_t> countries_;
};

}  // namespace isnad::nlp
