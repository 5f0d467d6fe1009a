#include "links.h"

#include <algorithm>

namespace isnad::store {

using model::EntityId;

const char* const kClaimsOfEntity = R"sql(
  ((SELECT coalesce(sum(claims), 0) FROM entity AS part JOIN link ON a = part.id WHERE part.root = entity.id)
    - (SELECT coalesce(sum(claims), 0) FROM entity AS part JOIN entity AS other ON other.root = part.root
      JOIN link ON a = part.id AND b = other.id WHERE part.root = entity.id)))sql";

Result<Roots> Roots::read(Database& database) {
  Roots roots;
  ISNAD_TRY(auto rows,
            database.prepare("SELECT id, root FROM entity WHERE merged_into IS NOT NULL"));
  ISNAD_CHECK(rows.each([&](const Statement& row) -> Status {
    roots.roots_[row.integer(0)] = {row.integer(1)};
    roots.merged_.emplace(row.integer(1), EntityId{row.integer(0)});
    return {};
  }));
  return roots;
}

EntityId Roots::of(EntityId entity) const {
  const auto found = roots_.find(entity.value);
  return found == roots_.end() ? entity : found->second;
}

std::vector<EntityId> Roots::merged(EntityId root) const {
  std::vector<EntityId> parts;
  const auto [begin, end] = merged_.equal_range(root.value);
  for (auto part = begin; part != end; ++part) parts.push_back(part->second);
  return parts;
}

std::string listOf(std::span<const EntityId> ids) {
  std::string list = "(";
  for (const auto id : ids) list += (list.size() == 1 ? "" : ",") + std::to_string(id.value);
  return list + ")";
}

Result<std::vector<EntityId>> idsFrom(Database& database, const std::string& sql) {
  ISNAD_TRY(const auto numbers, database.integers(sql));
  std::vector<EntityId> ids;
  ids.reserve(numbers.size());
  for (const auto number : numbers) ids.push_back({number});
  return ids;
}

Result<std::string> partsOf(Database& database, std::span<const EntityId> roots) {
  ISNAD_TRY(const auto parts,
            idsFrom(database, "SELECT id FROM entity WHERE root IN " + listOf(roots)));
  return listOf(parts);
}

Result<bool> meetsMerged(Database& database, EntityId root) {
  ISNAD_TRY(const auto merged, database.find(R"sql(
    SELECT 1 FROM entity WHERE merged_into IS NOT NULL
      AND (root = ?1 OR id = ?1 OR EXISTS (SELECT 1 FROM link WHERE a = ?1 AND b = entity.id)) LIMIT 1)sql",
                                             root));
  return merged.has_value();
}

Result<std::vector<Link>> linksOf(Database& database, EntityId root) {
  ISNAD_TRY(const auto roots, Roots::read(database));
  ISNAD_TRY(const auto parts, partsOf(database, {&root, 1}));
  std::unordered_map<std::int64_t, std::int64_t> claims;
  ISNAD_TRY(auto rows, database.prepare("SELECT b, claims FROM link WHERE a IN " + parts));
  ISNAD_CHECK(rows.each([&](const Statement& row) -> Status {
    claims[roots.of({row.integer(0)}).value] += row.integer(1);
    return {};
  }));
  claims.erase(root.value);
  std::vector<Link> links;
  links.reserve(claims.size());
  for (const auto& [other, count] : claims) links.push_back({{other}, count});
  std::ranges::sort(links, {},
                    [](const Link& link) { return std::pair(-link.claims, link.other); });
  return links;
}

}  // namespace isnad::store
