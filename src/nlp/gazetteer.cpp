#include "gazetteer.h"

#include <algorithm>

#include "isnad/text/countries.h"
#include "isnad/text/fold.h"
#include "table.h"

namespace isnad::nlp {

namespace {

enum Column : std::size_t {
  kId,
  kType,
  kName,
  kLatin,
  kAliases,
  kCountry,
  kIds,
  kFlags,
  kDemonyms
};

bool joinsNameParts(const text::Token& token) {
  return token.kind == text::TokenKind::Punctuation &&
         (token.folded == "." || token.folded == "-" || token.folded == "_" ||
          token.folded == "&" || token.folded == "'" || token.folded == "’");
}

}  // namespace

Status Gazetteer::addFolder(const std::filesystem::path& folder, text::Tokenizer& tokenizer) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (const auto& item : std::filesystem::directory_iterator(folder, error)) {
    if (item.path().extension() == ".tsv") files.push_back(item.path());
  }
  if (error) return fail(ErrorCode::NotFound, "cannot read the folder " + folder.string());
  std::ranges::sort(files);
  for (const auto& file : files) {
    ISNAD_TRY(const auto rows, readTable(file));
    for (const auto& row : rows) {
      if (row.at(kId) == "id") continue;
      const auto type = model::entityTypeFrom(row.at(kType));
      if (!type) return badLine(file, row.line, "no entity type: '" + row.at(kType) + "'");
      if (row.at(kId).empty() || (row.at(kName).empty() && row.at(kLatin).empty())) {
        return badLine(file, row.line, "an entry needs an id and a name");
      }
      const auto flags = splitList(row.at(kFlags), '|');
      GazetteerEntry entry{row.at(kId),
                           *type,
                           row.at(kName),
                           row.at(kLatin),
                           row.at(kCountry),
                           {},
                           file.stem() == "media",
                           std::ranges::find(flags, "ambiguous") != flags.end()};
      for (const auto& pair : splitList(row.at(kIds), ';')) {
        const auto equals = pair.find('=');
        if (equals == std::string::npos) return badLine(file, row.line, "ids are scheme=value");
        entry.ids.emplace(pair.substr(0, equals), pair.substr(equals + 1));
      }
      const auto [known, is_new] =
          by_id_.try_emplace(entry.id, static_cast<std::uint32_t>(entries_.size()));
      const auto index = known->second;
      if (is_new)
        entries_.push_back(entry);
      else
        entries_[index] = entry;
      addForm(entry.name, index, tokenizer);
      addForm(entry.latin_name, index, tokenizer);
      for (const auto& alias : splitList(row.at(kAliases), '|')) addForm(alias, index, tokenizer);
      for (const auto& demonym : splitList(row.at(kDemonyms), '|')) {
        demonyms_.emplace(text::foldKey(demonym), entry.country);
      }
      if (file.stem() == "countries") {
        countries_.try_emplace(entry.country, index);
        addForm(text::countryName(entry.country), index, tokenizer);
      }
    }
  }
  return {};
}

void Gazetteer::addForm(std::string_view form, std::uint32_t entry, text::Tokenizer& tokenizer) {
  Node node = 0;
  for (const auto& token : tokenizer.tokenize(form)) {
    if (token.kind != text::TokenKind::Punctuation) node = grow(node, token.folded);
  }
  if (node != 0 && std::ranges::find(ends_[node], entry) == ends_[node].end()) {
    ends_[node].push_back(entry);
  }
}

Gazetteer::Node Gazetteer::grow(Node node, const std::string& word) {
  const auto id = *words_.tryEmplace(word, static_cast<std::uint32_t>(words_.size()));
  const auto key = std::uint64_t{node} << 32 | id;
  const auto [edge, is_new] = edges_.try_emplace(key, static_cast<Node>(ends_.size()));
  const Node next = edge->second;
  if (is_new) ends_.emplace_back();
  return next;
}

Gazetteer::Node Gazetteer::step(Node node, std::string_view word) const {
  const auto* id = words_.find(word);
  if (id == nullptr) return 0;
  const auto edge = edges_.find(std::uint64_t{node} << 32 | *id);
  return edge == edges_.end() ? 0 : edge->second;
}

void Gazetteer::longestAt(const std::vector<text::Token>& tokens, std::uint32_t first,
                          std::string_view first_stem, std::uint32_t limit,
                          std::vector<Match>& matches) const {
  Node node = step(0, first_stem);
  Node best = 0;
  std::uint32_t best_end = 0;
  std::uint32_t next = first + 1;
  while (node != 0) {
    if (!ends_[node].empty()) {
      best = node;
      best_end = next;
    }
    while (next < limit && joinsNameParts(tokens[next])) ++next;
    if (next >= limit) break;
    node = step(node, tokens[next++].folded);
  }
  if (best == 0) return;
  for (const auto entry : ends_[best]) matches.push_back({best_end, entry});
}

std::string_view Gazetteer::countryOfDemonym(std::string_view folded_word) const {
  constexpr std::string_view kArticle = "ال";
  if (folded_word.starts_with(kArticle)) folded_word.remove_prefix(kArticle.size());
  auto found = demonyms_.find(folded_word);
  if (found == demonyms_.end() && folded_word.ends_with("ه")) {
    folded_word.remove_suffix(std::string_view("ه").size());
    found = demonyms_.find(folded_word);
  }
  return found == demonyms_.end() ? std::string_view{} : std::string_view(found->second);
}

int Gazetteer::countryEntry(std::string_view country) const {
  const auto found = countries_.find(country);
  return found == countries_.end() ? -1 : static_cast<int>(found->second);
}

}  // namespace isnad::nlp
