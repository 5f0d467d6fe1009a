#include "word_facts.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <fstream>
#include <unordered_set>

#include "isnad/text/fold.h"
#include "word_classes.h"

namespace isnad::train {

namespace {

constexpr std::uint32_t kClassMinCount = 4;
constexpr int kClassRounds = 12;
constexpr std::uint32_t kProfileMinCount = 5;

using ClassedWords = std::vector<std::pair<std::string, std::uint16_t>>;

ClassedWords readClasses(const std::filesystem::path& file) {
  ClassedWords classes;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const auto tab = line.find('\t');
    if (tab == std::string::npos) continue;
    classes.emplace_back(line.substr(0, tab),
                         static_cast<std::uint16_t>(std::atoi(line.c_str() + tab + 1)));
  }
  return classes;
}

ClassedWords computeClasses(const LabelledSentences& raw, std::uint32_t classes) {
  std::vector<std::vector<std::string>> sentences;
  sentences.reserve(raw.size());
  for (const auto& sentence : raw) {
    auto& words = sentences.emplace_back();
    for (const auto& word : sentence.words) words.push_back(nlp::taggerWord(word));
  }
  const auto stream = numberWords(sentences, kClassMinCount);
  const auto class_of = exchangeClasses(stream, classes, kClassRounds);
  ClassedWords result;
  for (std::size_t i = 2; i < stream.words.size(); ++i)
    result.emplace_back(stream.words[i], class_of[i]);
  return result;
}

std::vector<std::string> columnsOf(const std::string& line, char separator) {
  std::vector<std::string> columns;
  std::size_t begin = 0;
  while (begin <= line.size()) {
    const auto end = std::min(line.find(separator, begin), line.size());
    columns.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return columns;
}

template <class Use>
Status forEachRow(const std::filesystem::path& file, Use use) {
  std::ifstream in(file);
  if (!in) return fail(ErrorCode::NotFound, file.string() + ": cannot be read");
  bool header = true;
  for (std::string line; std::getline(in, line);) {
    if (!header) use(columnsOf(line, '\t'));
    header = false;
  }
  return {};
}

std::uint64_t hashOfWord(std::string_view word) { return nlp::taggerWordHash(text::foldKey(word)); }

struct LabelCounts {
  std::uint32_t all = 0;
  std::array<std::uint32_t, 3> type{};
  std::uint32_t begins = 0;
};

std::uint8_t shareBin(std::uint32_t part, std::uint32_t all) {
  const double share = static_cast<double>(part) / all;
  return static_cast<std::uint8_t>(share < .1   ? 0
                                   : share < .3 ? 1
                                   : share < .6 ? 2
                                   : share < .9 ? 3
                                                : 4);
}

std::uint8_t profileOf(const LabelCounts& counts) {
  if (counts.all < kProfileMinCount) return 0;
  const auto main =
      static_cast<std::size_t>(std::ranges::max_element(counts.type) - counts.type.begin());
  if (counts.type[main] * 50 < counts.all) return 1;
  std::uint32_t named = 0;
  for (const auto count : counts.type) named += count;
  const auto others = std::min(shareBin(named - counts.type[main], counts.all), std::uint8_t{2});
  const auto begins = counts.begins * 4 < named ? 0 : counts.begins * 4 < 3 * named ? 1 : 2;
  return static_cast<std::uint8_t>(2 + 45 * main + 9 * shareBin(counts.type[main], counts.all) +
                                   3 * others + begins);
}

}  // namespace

Status addWordClasses(const LabelledSentences& raw, std::uint32_t classes,
                      const std::filesystem::path& cache, WordFactTable& table) {
  auto classed = readClasses(cache);
  if (classed.empty()) {
    classed = computeClasses(raw, classes);
    if (!cache.empty()) {
      std::ofstream out(cache);
      for (const auto& [word, number] : classed) out << word << '\t' << number << '\n';
    }
  }
  for (const auto& [word, number] : classed)
    table.of(nlp::taggerWordHash(word)).word_class = number;
  std::unordered_map<std::uint64_t, std::uint32_t> counts;
  for (const auto& sentence : raw) {
    for (const auto& word : sentence.words) ++counts[nlp::taggerWordHash(word)];
  }
  for (const auto& [hash, count] : counts) {
    if (count >= kClassMinCount)
      table.of(hash).frequency =
          static_cast<std::uint8_t>(std::min(std::bit_width(count), 15U) & 15U);
  }
  return {};
}

Status addNameLists(const std::filesystem::path& folder, WordFactTable& table) {
  ISNAD_CHECK(forEachRow(folder / "wikidata_person_name_tokens.tsv", [&](const auto& row) {
    if (row.size() < 3) return;
    table.of(hashOfWord(row[0])).name_lists |= std::atoi(row[2].c_str()) >= 10 ? 1 : 2;
  }));
  for (const auto* file : {"geonames_ar.tsv", "cldr_subdivisions.tsv", "cities_world_large.tsv"}) {
    ISNAD_CHECK(forEachRow(folder / file, [&](const auto& row) {
      if (row.size() < 2) return;
      table.of(hashOfWord(columnsOf(row[1], ' ').front())).name_lists |= 4;
    }));
  }
  for (const auto* file : {"400-Arabic-Names.txt", "last-names-in-arabic.txt",
                           "male-first--names-in-arabic.txt", "female-first-names-in-arabic.txt"}) {
    ISNAD_CHECK(forEachRow(folder / "names_akhateeb" / file, [&](const auto& row) {
      if (!row[0].empty()) table.of(hashOfWord(row[0])).name_lists |= 8;
    }));
  }
  return {};
}

void addLabelProfiles(const LabelledSentences& raw, const nlp::Tagger& tagger,
                      WordFactTable& table) {
  std::unordered_map<std::uint64_t, LabelCounts> counts;
  for (const auto& sentence : raw) {
    const auto names = tagger.tag(nlp::TaggerHead::Newswire, {sentence.tokens}).front().names;
    std::vector<std::uint64_t> hashes;
    for (const auto& word : sentence.words) hashes.push_back(nlp::taggerWordHash(word));
    for (const auto hash : hashes) ++counts[hash].all;
    for (const auto& name : names) {
      for (auto t = name.begin; t < name.end; ++t)
        ++counts[hashes[t]].type[static_cast<std::size_t>(name.type)];
      ++counts[hashes[name.begin]].begins;
    }
  }
  for (const auto& [hash, count] : counts) {
    const auto profile = profileOf(count);
    if (profile != 0) table.of(hash).profile = profile;
  }
}

}  // namespace isnad::train
