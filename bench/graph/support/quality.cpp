#include "quality.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <fstream>
#include <random>
#include <string>
#include <utility>

namespace isnad::bench {

namespace {

using graph::Link;
using graph::Point;

struct Rows {
  std::vector<std::uint32_t> offsets;
  std::vector<std::uint32_t> targets;
};

Rows rowsOf(const graph::Structure& structure) {
  Rows rows;
  rows.offsets.assign(structure.nodes + 1, 0);
  for (const auto& [a, b] : structure.links) {
    ++rows.offsets[a + 1];
    ++rows.offsets[b + 1];
  }
  for (std::uint32_t i = 0; i < structure.nodes; ++i) rows.offsets[i + 1] += rows.offsets[i];
  rows.targets.resize(rows.offsets.back());
  auto end = rows.offsets;
  for (const auto& [a, b] : structure.links) {
    rows.targets[end[a]++] = b;
    rows.targets[end[b]++] = a;
  }
  return rows;
}

double stressOf(const Rows& rows, const std::vector<Point>& at, std::mt19937_64& random) {
  const auto size = static_cast<std::uint32_t>(at.size());
  const std::uint32_t sources = size <= 2000     ? size
                                : size <= 20000  ? 200
                                : size <= 200000 ? 60
                                                 : 24;
  double squares = 0;
  double sum = 0;
  double count = 0;
  std::vector<std::uint32_t> hops;
  std::vector<std::uint32_t> queue;
  for (std::uint32_t k = 0; k < sources; ++k) {
    const auto source = sources == size ? k : static_cast<std::uint32_t>(random() % size);
    hops.assign(size, 0);
    queue.assign(1, source);
    hops[source] = 1;
    for (std::size_t head = 0; head < queue.size(); ++head) {
      const auto node = queue[head];
      if (node != source) {
        const double ratio = (at[node] - at[source]).length() / (hops[node] - 1);
        squares += ratio * ratio;
        sum += ratio;
        ++count;
      }
      for (auto i = rows.offsets[node]; i < rows.offsets[node + 1]; ++i) {
        const auto next = rows.targets[i];
        if (hops[next] != 0) continue;
        hops[next] = hops[node] + 1;
        queue.push_back(next);
      }
    }
  }
  return 1 - sum * sum / (squares * count);
}

/// Nearest nodes through a grid of cells, rings of them outwards.
class Grid {
 public:
  explicit Grid(const std::vector<Point>& at) : at_(at) {
    side_ = std::max(1, static_cast<int>(std::sqrt(static_cast<double>(at.size()) / 2)));
    Point high = low_ = at.front();
    for (const auto p : at) {
      low_ = {std::min(low_.x, p.x), std::min(low_.y, p.y)};
      high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    cell_ = std::max({high.x - low_.x, high.y - low_.y, 1e-9}) * 1.0001 / side_;
    nodes_.resize(static_cast<std::size_t>(side_) * static_cast<std::size_t>(side_));
    for (std::uint32_t i = 0; i < at.size(); ++i) cellAt(column(at[i]), row(at[i])).push_back(i);
  }

  std::vector<std::uint32_t> nearest(std::uint32_t node, std::size_t count) {
    std::vector<std::pair<double, std::uint32_t>> found;  // a heap, the farthest first
    for (int ring = 0; ring < side_; ++ring) {
      if (found.size() == count && found.front().first <= (ring - 1) * cell_) break;
      visitRing(node, ring, count, found);
    }
    std::ranges::sort(found);
    std::vector<std::uint32_t> nodes;
    for (const auto& [distance, other] : found) nodes.push_back(other);
    return nodes;
  }

 private:
  int column(Point p) const {
    return std::clamp(static_cast<int>((p.x - low_.x) / cell_), 0, side_ - 1);
  }
  int row(Point p) const {
    return std::clamp(static_cast<int>((p.y - low_.y) / cell_), 0, side_ - 1);
  }
  std::vector<std::uint32_t>& cellAt(int x, int y) {
    return nodes_[static_cast<std::size_t>(y) * static_cast<std::size_t>(side_) +
                  static_cast<std::size_t>(x)];
  }

  void visitRing(std::uint32_t node, int ring, std::size_t count,
                 std::vector<std::pair<double, std::uint32_t>>& found) {
    const int cx = column(at_[node]);
    const int cy = row(at_[node]);
    for (int y = cy - ring; y <= cy + ring; ++y) {
      const bool edge = std::abs(y - cy) == ring;
      for (int x = cx - ring; x <= cx + ring; x += edge || ring == 0 ? 1 : 2 * ring) {
        if (x < 0 || y < 0 || x >= side_ || y >= side_) continue;
        for (const auto other : cellAt(x, y)) {
          if (other == node) continue;
          found.emplace_back((at_[other] - at_[node]).length(), other);
          std::ranges::push_heap(found);
          if (found.size() <= count) continue;
          std::ranges::pop_heap(found);
          found.pop_back();
        }
      }
    }
  }

  const std::vector<Point>& at_;
  int side_ = 1;
  Point low_;
  double cell_ = 1;
  std::vector<std::vector<std::uint32_t>> nodes_;
};

double neighbourhoodOf(const Rows& rows, const std::vector<Point>& at, std::mt19937_64& random) {
  constexpr int kSampled = 5000;
  Grid grid(at);
  double sum = 0;
  int count = 0;
  for (int k = 0; k < kSampled; ++k) {
    const auto node = static_cast<std::uint32_t>(random() % at.size());
    const auto degree = rows.offsets[node + 1] - rows.offsets[node];
    if (degree == 0) continue;
    const auto first = rows.targets.begin() + rows.offsets[node];
    std::size_t common = 0;
    for (const auto other : grid.nearest(node, degree))
      common += std::find(first, first + degree, other) != first + degree ? 1 : 0;
    sum += static_cast<double>(common) / static_cast<double>(2 * degree - common);
    ++count;
  }
  return sum / count;
}

bool cross(Point a, Point b, Point c, Point d) {
  const auto side = [](Point p, Point q, Point r) {
    return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  };
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

double crossingsOf(const std::vector<Link>& links, const std::vector<Point>& at,
                   std::mt19937_64& random) {
  constexpr int kSampled = 2'000'000;
  int crossings = 0;
  for (int k = 0; k < kSampled; ++k) {
    const auto& [a, b] = links[random() % links.size()];
    const auto& [c, d] = links[random() % links.size()];
    if (a == c || a == d || b == c || b == d) continue;
    crossings += cross(at[a], at[b], at[c], at[d]) ? 1 : 0;
  }
  return static_cast<double>(crossings) / kSampled;
}

}  // namespace

Quality qualityOf(const graph::Structure& structure, const std::vector<Point>& positions) {
  const auto rows = rowsOf(structure);
  std::mt19937_64 random(1);
  Quality quality;
  quality.stress = stressOf(rows, positions, random);
  quality.neighbourhood = neighbourhoodOf(rows, positions, random);
  quality.crossings = crossingsOf(structure.links, positions, random);
  return quality;
}

double cpuSeconds() {
  std::timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

double peakMegabytes(bool reset) {
  if (reset) std::ofstream("/proc/self/clear_refs") << 5;
  std::ifstream status("/proc/self/status");
  std::string line;
  while (std::getline(status, line)) {
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
  }
  return 0;
}

}  // namespace isnad::bench
