#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/graph/graph.h"
#include "isnad/graph/layout.h"

namespace isnad::graph {

/// Where countries and cities lie.
class Atlas {
 public:
  /// Reads `atlas/places.tsv` (id, latitude, longitude, names) of the program's resources, and more
  /// names of those ids from `gazetteer/countries.tsv` and `gazetteer/cities.tsv`. Fails with
  /// NotFound, or with InvalidInput naming file and line.
  [[nodiscard]] static Result<Atlas> read(const std::filesystem::path& resources);

  /// By a name as the gazetteer spells it: `دبي`, `Dubai`, an alias. Where two places share a name,
  /// that of the atlas itself, then the first of the gazetteer's, countries before cities.
  [[nodiscard]] std::optional<GeoPoint> find(const std::string& name) const;

  /// For LayoutOptions::places: places by their names, nothing for other types.
  [[nodiscard]] std::vector<std::optional<GeoPoint>> placesOf(const Graph& graph) const;

 private:
  void add(const std::string& names, GeoPoint place);  // separated by '|'

  std::map<std::string, GeoPoint> places_;  // by name
};

}  // namespace isnad::graph
