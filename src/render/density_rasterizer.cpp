#include "isnad/render/density_rasterizer.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <thread>

#include "coverage_band.h"
#include "edge_bins.h"
#include "exposure.h"
#include "isnad/base/team.h"
#include "node_stamps.h"

namespace isnad::render {

namespace {

constexpr unsigned kMostThreads = 8;
constexpr int kBandPixels = 81920;              // what of one band stays in a core's cache
constexpr std::size_t kStippledAbove = 100000;  // edges in view
constexpr std::size_t kBusyBand = 3000;         // segments
constexpr std::uint32_t kChunk = 2048;

unsigned threadCount(unsigned wanted) {
  return wanted != 0 ? wanted : std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads);
}

int bandHeight(int width) { return std::clamp(kBandPixels / std::max(width, 1) / 16 * 16, 16, 64); }

/// Up to which length a line keeps all its ink, in pixels: twice what half of the edges have, so
/// that those between communities do not hide what lies inside them. Where no edges are much longer
/// than others, a twentieth of the picture's diagonal.
float shortLength(const graph::Drawing& drawing, const PixelView& view) {
  constexpr std::size_t kSampled = 255;
  constexpr float kTimesMedian = 2;
  constexpr float kLeast = 10;
  constexpr float kMostShare = 0.05F;
  const auto edges = drawing.edges.edges();
  const auto nodes = drawing.nodes.nodes();
  const auto width = static_cast<float>(view.width);
  const auto height = static_cast<float>(view.height);
  const float most = kMostShare * std::hypot(width, height);
  if (edges.size() < kSampled) return most;
  std::array<float, kSampled> lengths{};
  for (std::size_t i = 0; i < kSampled; ++i) {
    const auto& edge = edges[(2 * i + 1) * edges.size() / (2 * kSampled)];
    const auto& from = nodes[edge.source];
    const auto& to = nodes[edge.target];
    lengths[i] = std::hypot(to.x - from.x, to.y - from.y);
  }
  const auto middle = lengths.begin() + kSampled / 2;
  std::ranges::nth_element(lengths, middle);
  return std::clamp(kTimesMedian * *middle * view.zoom, kLeast * view.ratio, most);
}

/// Work for one thread at a time: no range is longer than a chunk.
std::vector<graph::IndexRange> inChunks(const std::vector<graph::IndexRange>& ranges) {
  std::vector<graph::IndexRange> chunks;
  for (const auto range : ranges) {
    for (auto begin = range.begin; begin < range.end; begin += kChunk)
      chunks.push_back({begin, std::min(begin + kChunk, range.end)});
  }
  return chunks;
}

}  // namespace

class DensityRasterizer::Impl {
 public:
  explicit Impl(unsigned threads) : team_(threads), bins_(threads), bands_(threads) {}

  bool paint(const graph::Drawing& drawing, const graph::FramePlan& plan, const Palette& palette,
             const RasterOptions& options, QImage& image, const std::stop_token& stop) {
    const auto view = PixelView::of(plan, image.width(), image.height(), image.devicePixelRatio());
    const int height = bandHeight(view.width);
    binEdges(drawing, plan, options, view, height, stop);
    const double weight = step_;
    std::int64_t counts = 0;
    for (const auto& bins : bins_) counts += bins.counts();
    const double k =
        exposure(plan.edge_count, weight, static_cast<double>(counts) / view.width / view.height);
    const auto inks = inkTable(palette, k, weight, options.strength);
    setNodeInks(palette);
    auto* pixels = reinterpret_cast<std::uint32_t*>(image.bits());
    const auto stride = static_cast<std::size_t>(image.bytesPerLine()) / sizeof(std::uint32_t);
    const int count = (view.height + height - 1) / height;
    std::atomic<int> next = 0;
    team_.each([&](unsigned member) {
      for (int band = next++; band < count && !stop.stop_requested(); band = next++) {
        const int first = band * height;
        const int rows = std::min(height, view.height - first);
        auto& coverage = bands_[member];
        std::size_t segments = 0;
        for (const auto& bins : bins_) segments += bins.band(static_cast<std::size_t>(band)).size();
        coverage.begin(view.width, first, rows, height, segments > kBusyBand);
        // In the order of the bins' chunks, whatever thread made them.
        for (const auto& bins : bins_) coverage.add(bins.band(static_cast<std::size_t>(band)));
        coverage.resolve(inks, pixels + static_cast<std::size_t>(first) * stride, stride);
        drawNodes(drawing.nodes, view, static_cast<float>(options.strength),
                  {pixels, stride, view.width, first, first + rows});
      }
    });
    return !stop.stop_requested();
  }

 private:
  void binEdges(const graph::Drawing& drawing, const graph::FramePlan& plan,
                const RasterOptions& options, const PixelView& view, int band_height,
                const std::stop_token& stop) {
    const auto chunks = inChunks(plan.edges);
    step_ = options.most_edges == 0
                ? 1
                : static_cast<std::uint32_t>(plan.edge_count / options.most_edges + 1);
    const auto detail = plan.edge_count <= kImmediateEdges  ? LineDetail::Styled
                        : plan.edge_count <= kStippledAbove ? LineDetail::Plain
                                                            : LineDetail::Stippled;
    const float short_length = shortLength(drawing, view);
    // Each thread takes a run of neighbouring chunks, so that the picture does not depend on which
    // was faster.
    const std::size_t each = (chunks.size() + team_.size() - 1) / team_.size();
    team_.each([&](unsigned member) {
      auto& bins = bins_[member];
      bins.begin(view, band_height, detail, short_length);
      const auto end = std::min(chunks.size(), (member + 1) * each);
      for (auto chunk = member * each; chunk < end && !stop.stop_requested(); ++chunk)
        bins.add(drawing, chunks[chunk], step_);
      bins.end();
    });
  }

  void setNodeInks(const Palette& palette) {
    const auto inkOf = [&](const QColor& color, bool hollow) {
      return NodeInk{hollow ? palette.ground.rgb() : color.rgb(),
                     (palette.dark ? color.lighter(125) : color.darker(125)).rgb()};
    };
    for (const auto type : model::allEntityTypes())
      type_inks_[static_cast<std::size_t>(type)] =
          inkOf(palette.of(type), type == model::EntityType::Term);
    for (std::size_t hue = 0; hue < Palette::kHues; ++hue)
      hue_inks_[hue] = inkOf(palette.hue(static_cast<std::uint8_t>(hue)), false);
  }

  void drawNodes(const graph::NodeGrid& nodes, const PixelView& view, float strength,
                 const PixelRows& rows) {
    const float air = nodes.largestRadius() * 1.1F + 3 / view.zoom;
    const graph::Box box{(0 - view.x) / view.zoom - air,
                         (static_cast<float>(rows.first) - view.y) / view.zoom - air,
                         (static_cast<float>(view.width) - view.x) / view.zoom + air,
                         (static_cast<float>(rows.end) - view.y) / view.zoom + air};
    nodes.visitIn(box, [&](const graph::DrawnNode& node) {
      stampNode(stamps_, node.type, node.x * view.zoom + view.x, node.y * view.zoom + view.y,
                node.radius * view.zoom,
                node.hue == 0 ? type_inks_[static_cast<std::size_t>(node.type)]
                              : hue_inks_[node.hue % Palette::kHues],
                strength, rows);
    });
  }

  Team team_;
  std::vector<EdgeBins> bins_;       // one a thread
  std::vector<CoverageBand> bands_;  // one a thread
  NodeStamps stamps_;
  std::array<NodeInk, 7> type_inks_{};
  std::array<NodeInk, Palette::kHues> hue_inks_{};
  std::uint32_t step_ = 1;
};

DensityRasterizer::DensityRasterizer(unsigned threads)
    : impl_(std::make_unique<Impl>(threadCount(threads))) {}

DensityRasterizer::~DensityRasterizer() = default;

bool DensityRasterizer::paint(const graph::Drawing& drawing, const graph::FramePlan& plan,
                              const Palette& palette, const RasterOptions& options, QImage& image,
                              std::stop_token stop) {
  return impl_->paint(drawing, plan, palette, options, image, stop);
}

}  // namespace isnad::render
