#include "isnad/graph/atlas.h"

#include <charconv>
#include <fstream>
#include <functional>

namespace isnad::graph {

namespace {

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (;;) {
    const auto end = text.find(at, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == std::string::npos) return parts;
    begin = end + 1;
  }
}

std::optional<double> number(const std::string& digits) {
  double value = 0;
  const auto* end = digits.data() + digits.size();
  const auto [rest, error] = std::from_chars(digits.data(), end, value);
  if (digits.empty() || error != std::errc() || rest != end) return std::nullopt;
  return value;
}

/// Calls `take` for each row under the header; false: the row is no good.
Status readRows(const std::filesystem::path& file,
                const std::function<bool(const std::vector<std::string>&)>& take) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(ErrorCode::NotFound, "cannot read " + file.string());
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line.starts_with('#') || line.starts_with("id\t")) continue;
    if (!take(split(line, '\t'))) {
      return fail(ErrorCode::InvalidInput,
                  file.string() + " line " + std::to_string(number) + ": no row of a place");
    }
  }
  return {};
}

}  // namespace

Result<Atlas> Atlas::read(const std::filesystem::path& resources) {
  std::map<std::string, GeoPoint> by_id;
  Atlas atlas;
  ISNAD_CHECK(readRows(resources / "atlas" / "places.tsv", [&](const auto& row) {
    if (row.size() < 3) return false;
    const auto latitude = number(row[1]);
    const auto longitude = number(row[2]);
    if (!latitude || !longitude || *latitude < -90 || *latitude > 90 || *longitude < -180 ||
        *longitude > 180)
      return false;
    const GeoPoint place{*latitude, *longitude};
    by_id[row[0]] = place;
    if (row.size() > 3) atlas.add(row[3], place);
    return true;
  }));
  for (const auto* name : {"countries.tsv", "cities.tsv"}) {
    ISNAD_CHECK(readRows(resources / "gazetteer" / name, [&](const auto& row) {
      enum Column : std::size_t { kId, kType, kName, kLatin, kAliases };
      if (row.size() <= kAliases) return false;
      const auto known = by_id.find(row[kId]);
      if (known == by_id.end()) return true;
      for (const auto column : {kName, kLatin, kAliases}) atlas.add(row[column], known->second);
      return true;
    }));
  }
  return atlas;
}

void Atlas::add(const std::string& names, GeoPoint place) {
  for (const auto& name : split(names, '|')) {
    if (!name.empty()) places_.try_emplace(name, place);
  }
}

std::optional<GeoPoint> Atlas::find(const std::string& name) const {
  const auto found = places_.find(name);
  return found == places_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::optional<GeoPoint>> Atlas::placesOf(const Graph& graph) const {
  std::vector<std::optional<GeoPoint>> places(graph.nodes.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto& node = graph.nodes[i];
    if (node.type != model::EntityType::Place) continue;
    places[i] = find(node.label);
    if (!places[i]) places[i] = find(node.latin_label);
  }
  return places;
}

}  // namespace isnad::graph
