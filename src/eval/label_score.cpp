#include "isnad/eval/label_score.h"

#include <istream>
#include <set>
#include <tuple>

namespace isnad::eval {

namespace {

using Name = std::tuple<std::size_t, std::size_t, std::string>;  // begin, end, type

/// The type of a label in our terms; empty for `O` and for types that are left out.
std::string typeOf(const std::string& label) {
  if (label.size() < 3) return {};
  const auto type = label.substr(2);
  if (type == "PER" || type == "PERS") return "PER";
  if (type == "ORG" || type == "LOC") return type;
  return {};
}

std::set<Name> namesOf(const std::vector<std::string>& labels) {
  std::set<Name> names;
  for (std::size_t i = 0; i < labels.size();) {
    const auto type = typeOf(labels[i]);
    auto end = i + 1;
    while (end < labels.size() && labels[end].starts_with("I-") && typeOf(labels[end]) == type)
      ++end;
    if (!type.empty()) names.emplace(i, end, type);
    i = type.empty() ? i + 1 : end;
  }
  return names;
}

}  // namespace

Result<LabelledWords> readLabelledWords(std::istream& in, const std::string& name) {
  LabelledWords read;
  bool open = false;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) {
      open = false;
      continue;
    }
    const auto gap = line.find_last_of("\t ");
    if (gap == std::string::npos || gap == 0 || gap + 1 == line.size()) {
      return fail(ErrorCode::InvalidInput,
                  name + ":" + std::to_string(number) + ": a line is a word, a tab and a label");
    }
    if (!open) {
      read.words.emplace_back();
      read.labels.emplace_back();
      open = true;
    }
    read.words.back().push_back(line.substr(0, line.find_first_of("\t ")));
    read.labels.back().push_back(line.substr(gap + 1));
  }
  return read;
}

LabelScore scoreLabels(const std::vector<std::vector<std::string>>& gold,
                       const std::vector<std::vector<std::string>>& found) {
  LabelScore score;
  for (std::size_t s = 0; s < gold.size(); ++s) {
    const auto there = namesOf(gold[s]);
    const auto seen = s < found.size() ? namesOf(found[s]) : std::set<Name>{};
    for (const auto& name : there) {
      auto& type = score.types[std::get<2>(name)];
      const bool right = seen.contains(name);
      ++(right ? type.right : type.missed);
      ++(right ? score.all.right : score.all.missed);
    }
    for (const auto& name : seen) {
      if (there.contains(name)) continue;
      ++score.types[std::get<2>(name)].invented;
      ++score.all.invented;
    }
  }
  return score;
}

}  // namespace isnad::eval
