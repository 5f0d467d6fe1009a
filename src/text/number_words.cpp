#include "number_words.h"

#include <array>
#include <string>
#include <unordered_map>

namespace isnad::text {

namespace {

using Kind = NumberWord::Kind;

std::unordered_map<std::string_view, NumberWord> makeWords() {
  std::unordered_map<std::string_view, NumberWord> words;
  struct Row {
    std::string_view word;
    double value;
  };
  static constexpr std::array<Row, 52> kUnits{
      {{"واحد", 1},      {"واحده", 1},      {"اثنان", 2},     {"اثنين", 2},      {"اثنتان", 2},
       {"اثنتين", 2},    {"ثلاثه", 3},      {"ثلاث", 3},      {"اربعه", 4},      {"اربع", 4},
       {"خمسه", 5},      {"خمس", 5},        {"سته", 6},       {"ست", 6},         {"سبعه", 7},
       {"سبع", 7},       {"ثمانيه", 8},     {"ثماني", 8},     {"ثمان", 8},       {"تسعه", 9},
       {"تسع", 9},       {"عشره", 10},      {"عشر", 10},      {"عشرون", 20},     {"عشرين", 20},
       {"ثلاثون", 30},   {"ثلاثين", 30},    {"اربعون", 40},   {"اربعين", 40},    {"خمسون", 50},
       {"خمسين", 50},    {"ستون", 60},      {"ستين", 60},     {"سبعون", 70},     {"سبعين", 70},
       {"ثمانون", 80},   {"ثمانين", 80},    {"تسعون", 90},    {"تسعين", 90},     {"ميه", 100},
       {"مايه", 100},    {"ميتين", 200},    {"مايتين", 200},  {"ميتان", 200},    {"مايتان", 200},
       {"ثلاثميه", 300}, {"ثلاثمايه", 300}, {"اربعميه", 400}, {"اربعمايه", 400}, {"خمسميه", 500},
       {"خمسمايه", 500}, {"ستميه", 600}}};
  static constexpr std::array<Row, 7> kMoreUnits{{{"ستمايه", 600},
                                                  {"سبعميه", 700},
                                                  {"سبعمايه", 700},
                                                  {"ثمانميه", 800},
                                                  {"ثمانمايه", 800},
                                                  {"تسعميه", 900},
                                                  {"تسعمايه", 900}}};
  static constexpr std::array<Row, 26> kScales{
      {{"الف", 1e3},       {"الاف", 1e3},       {"الفا", 1e3},    {"مليون", 1e6},
       {"ملايين", 1e6},    {"مليونا", 1e6},     {"مليار", 1e9},   {"مليارات", 1e9},
       {"مليارا", 1e9},    {"بليون", 1e9},      {"بلايين", 1e9},  {"بليونا", 1e9},
       {"تريليون", 1e12},  {"تريليونات", 1e12}, {"ترليون", 1e12}, {"تريليونا", 1e12},
       {"ترليونات", 1e12}, {"million", 1e6},    {"billion", 1e9}, {"trillion", 1e12},
       {"thousand", 1e3},  {"mn", 1e6},         {"bn", 1e9},      {"الملايين", 1e6},
       {"المليارات", 1e9}, {"الالاف", 1e3}}};
  static constexpr std::array<Row, 12> kDuals{{{"الفي", 2e3},
                                               {"الفان", 2e3},
                                               {"الفين", 2e3},
                                               {"مليوني", 2e6},
                                               {"مليونان", 2e6},
                                               {"مليونين", 2e6},
                                               {"ملياري", 2e9},
                                               {"ملياران", 2e9},
                                               {"مليارين", 2e9},
                                               {"تريليوني", 2e12},
                                               {"تريليونان", 2e12},
                                               {"تريليونين", 2e12}}};
  static constexpr std::array<Row, 4> kFractions{
      {{"نصف", 0.5}, {"ربع", 0.25}, {"ثلث", 1.0 / 3}, {"ثلثي", 2.0 / 3}}};
  static constexpr std::array<Row, 3> kDozens{{{"عشرات", 10}, {"ميات", 100}, {"مايات", 100}}};
  for (const auto& [word, value] : kUnits) words.emplace(word, NumberWord{Kind::Unit, value});
  for (const auto& [word, value] : kMoreUnits) words.emplace(word, NumberWord{Kind::Unit, value});
  for (const auto& [word, value] : kScales) words.emplace(word, NumberWord{Kind::Scale, value});
  for (const auto& [word, value] : kDuals) words.emplace(word, NumberWord{Kind::Dual, value});
  for (const auto& [word, value] : kFractions)
    words.emplace(word, NumberWord{Kind::Fraction, value});
  for (const auto& [word, value] : kDozens) words.emplace(word, NumberWord{Kind::Dozens, value});
  return words;
}

}  // namespace

std::optional<NumberWord> numberWord(std::string_view folded) {
  static const auto kWords = makeWords();
  const auto found = kWords.find(folded);
  if (found == kWords.end()) return std::nullopt;
  return found->second;
}

}  // namespace isnad::text
