#include <set>

#include "isnad/io/redaction.h"
#include "isnad/model/anchor.h"
#include "raw_graph.h"

namespace isnad::io {

namespace {

bool isWord(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool isGrade(char c) {
  constexpr auto kNone = std::string_view::npos;
  return model::kSourceGrades.find(c) != kNone || model::kClaimGrades.find(c) != kNone;
}

/// The letter that follows a field's name, behind whatever a format puts between the two:
/// `grade="B"`, `"grade": [{"@value":"B"`, `for="grade" value="B"`.
char letterAfter(std::string_view bytes) {
  constexpr std::size_t kLongest = 16;
  bytes = bytes.substr(0, kLongest);
  for (;;) {
    while (!bytes.empty() && !isWord(bytes.front()) && bytes.front() != '\n')
      bytes.remove_prefix(1);
    if (!bytes.starts_with("value")) break;
    bytes.remove_prefix(std::string_view("value").size());
  }
  if (bytes.empty() || !isGrade(bytes.front())) return 0;
  return bytes.size() > 1 && isWord(bytes[1]) ? '\0' : bytes.front();
}

std::string joined(const std::set<char>& letters) { return {letters.begin(), letters.end()}; }

}  // namespace

std::string gradesIn(std::string_view bytes, bool table) {
  std::set<char> letters;
  if (table) {
    const auto rows = readTable(std::string(bytes), "the table");
    if (!rows) return {};
    for (const auto& fields : *rows) {
      for (const auto* name : {"grade", "source_grade"}) {
        const auto& value = fieldOf(fields, name);
        letters.insert(value.begin(), value.end());
      }
    }
    return joined(letters);
  }
  constexpr std::string_view kName = "rade";  // `grade`, `sourceGrade`
  for (auto at = bytes.find(kName); at != std::string_view::npos; at = bytes.find(kName, at + 1)) {
    const auto end = at + kName.size();
    if (at == 0 || (bytes[at - 1] != 'g' && bytes[at - 1] != 'G') || end == bytes.size() ||
        isWord(bytes[end]))
      continue;
    if (const char letter = letterAfter(bytes.substr(end)); letter != 0) letters.insert(letter);
  }
  return joined(letters);
}

}  // namespace isnad::io
