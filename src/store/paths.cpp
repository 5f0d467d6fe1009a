#include <algorithm>
#include <unordered_map>

#include "isnad/store/neighbourhood.h"
#include "links.h"
#include "parts.h"

namespace isnad::store {

using model::EntityId;

namespace {

/// Whom claims tie to an entity and to all that was merged into it.
class Links {
 public:
  static Result<Links> of(Database& database) {
    ISNAD_TRY(auto rows, database.prepare("SELECT b, claims FROM link WHERE a = ?"));
    ISNAD_TRY(auto roots, Roots::read(database));
    return Links(std::move(rows), std::move(roots));
  }

  /// Calls `take` with another entity and a number of claims; of merged ones more than once.
  template <class Take>
  Status each(std::int64_t entity, Take take) {
    ISNAD_CHECK(eachOf({entity}, take));
    for (const auto part : roots_.merged({entity})) ISNAD_CHECK(eachOf(part, take));
    return {};
  }

 private:
  Links(Statement rows, Roots roots) : rows_(std::move(rows)), roots_(std::move(roots)) {}

  template <class Take>
  Status eachOf(EntityId part, Take& take) {
    return rows_.with(part).each([&](const Statement& row) -> Status {
      take(roots_.of({row.integer(0)}).value, row.integer(1));
      return {};
    });
  }

  Statement rows_;
  Roots roots_;
};

/// Breadth first from one end: how far each entity met is, level by level.
struct Wave {
  std::unordered_map<std::int64_t, int> distance;
  std::vector<std::int64_t> front;
  int depth = 0;
};

Status grow(Links& links, Wave& wave) {
  std::vector<std::int64_t> next;
  ++wave.depth;
  for (const auto entity : wave.front) {
    ISNAD_CHECK(links.each(entity, [&](std::int64_t other, std::int64_t) {
      if (wave.distance.emplace(other, wave.depth).second) next.push_back(other);
    }));
  }
  wave.front = std::move(next);
  return {};
}

/// Entities where the waves meet at the least sum of distances.
std::vector<std::int64_t> meetings(const Wave& one, const Wave& other, int& length) {
  std::vector<std::int64_t> met;
  const bool one_is_smaller = one.distance.size() < other.distance.size();
  const auto& few = one_is_smaller ? one : other;
  const auto& many = one_is_smaller ? other : one;
  for (const auto& [entity, distance] : few.distance) {
    const auto found = many.distance.find(entity);
    if (found == many.distance.end()) continue;
    const int sum = distance + found->second;
    if (sum < length) met.clear();
    if (sum <= length) met.push_back(entity);
    length = std::min(length, sum);
  }
  return met;
}

struct Way {
  std::int64_t weakest;  ///< Claims of its thinnest pair.
  Path path;
};

/// Walks from a meeting back to where the wave began, the pairs with most claims first.
class Walk {
 public:
  Walk(Links& links, const Wave& wave, std::size_t limit)
      : links_(links), wave_(wave), limit_(limit) {}

  Result<std::vector<Way>> from(std::int64_t entity) {
    Path path{{entity}};
    ISNAD_CHECK(step(path, kManyClaims));
    return std::move(ways_);
  }

 private:
  static constexpr std::int64_t kManyClaims = std::int64_t{1} << 62;

  Status step(Path& path, std::int64_t weakest) {
    const int distance = wave_.distance.at(path.back().value);
    if (distance == 0) {
      ways_.push_back({weakest, path});
      return {};
    }
    std::unordered_map<std::int64_t, std::int64_t> claims_to;
    ISNAD_CHECK(links_.each(path.back().value, [&](std::int64_t other, std::int64_t claims) {
      const auto found = wave_.distance.find(other);
      if (found != wave_.distance.end() && found->second == distance - 1)
        claims_to[other] += claims;
    }));
    std::vector<std::pair<std::int64_t, std::int64_t>> closer;
    closer.reserve(claims_to.size());
    for (const auto& [other, claims] : claims_to) closer.emplace_back(claims, other);
    std::ranges::sort(closer, std::greater<>());
    for (const auto& [claims, entity] : closer) {
      if (ways_.size() >= limit_) break;
      path.push_back({entity});
      ISNAD_CHECK(step(path, std::min(weakest, claims)));
      path.pop_back();
    }
    return {};
  }

  Links& links_;
  const Wave& wave_;
  std::size_t limit_;
  std::vector<Way> ways_;
};

}  // namespace

Result<std::vector<Path>> shortestPaths(KnowledgeBase& base, EntityId from, EntityId to, int steps,
                                        std::size_t limit) {
  auto& database = Inside::database(base);
  if (from == to) return std::vector<Path>{{from}};
  ISNAD_TRY(auto links, Links::of(database));
  Wave start{{{from.value, 0}}, {from.value}, 0};
  Wave goal{{{to.value, 0}}, {to.value}, 0};
  int length = steps + 1;
  std::vector<std::int64_t> met;
  while (met.empty() && start.depth + goal.depth < steps) {
    auto& smaller = start.front.size() <= goal.front.size() ? start : goal;
    if (smaller.front.empty()) break;
    ISNAD_CHECK(grow(links, smaller));
    met = meetings(start, goal, length);
  }
  std::vector<Way> ways;
  std::ranges::sort(met);
  constexpr std::size_t kMeetings = 200;
  if (met.size() > kMeetings) met.resize(kMeetings);
  for (const auto entity : met) {
    ISNAD_TRY(const auto back, Walk(links, start, limit).from(entity));
    ISNAD_TRY(const auto on, Walk(links, goal, limit).from(entity));
    for (const auto& head : back) {
      for (const auto& tail : on) {
        Way way{std::min(head.weakest, tail.weakest), {head.path.rbegin(), head.path.rend()}};
        way.path.insert(way.path.end(), tail.path.begin() + 1, tail.path.end());
        ways.push_back(std::move(way));
      }
    }
  }
  std::ranges::stable_sort(ways, std::greater<>(), &Way::weakest);
  std::vector<Path> paths;
  for (auto& way : ways) {
    if (paths.size() == limit) break;
    if (std::ranges::find(paths, way.path) == paths.end()) paths.push_back(std::move(way.path));
  }
  return paths;
}

}  // namespace isnad::store
