#include "isnad/render/density_rasterizer.h"

#include <algorithm>

#include "coverage_band.h"
#include "exposure.h"
#include "support/catch.h"
#include "support/gui_application.h"
#include "support/planted.h"

using namespace isnad;
using namespace isnad::render;

namespace {

double plainMeasure(const std::string& text, double size, bool /*bold*/) {
  return size * 0.5 * static_cast<double>(text.size());
}

const graph::TextMeasure kMeasure = plainMeasure;

struct Painter {
  explicit Painter(const PlantedGraph& of, unsigned threads = 2)
      : planted(of), drawing(graph::drawGraph(of.graph, of.positions)), rasterizer(threads) {}

  QImage paint(QSize size, const graph::Camera& camera, double ratio = 1,
               const RasterOptions& options = {}) {
    graph::FramePlanner planner;
    const auto plan = planner.plan({planted.graph, planted.positions, drawing, kMeasure}, camera,
                                   size.width(), size.height());
    QImage image(size * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    CHECK(rasterizer.paint(drawing, plan, Palette::light(), options, image));
    return image;
  }
  QImage fitted(QSize size) {
    return paint(size, graph::Camera::fit(drawing.bounds, size.width(), size.height()));
  }

  PlantedGraph planted;
  graph::Drawing drawing;
  DensityRasterizer rasterizer;
};

/// Two nodes at the ends of a line through the middle of the picture.
PlantedGraph pair(model::Predicate predicate, model::ClaimStatus status, graph::Point half) {
  PlantedGraph planted;
  for (const double side : {-1.0, 1.0}) {
    graph::Node node;
    node.label = "شركة";
    node.relations = 1;
    planted.graph.nodes.push_back(node);
    planted.positions.push_back(half * side - graph::shapeCentre({0, 0}));
  }
  graph::Edge edge;
  edge.target = 1;
  edge.predicate = predicate;
  edge.status = status;
  planted.graph.edges.push_back(edge);
  return planted;
}

int inked(const QImage& image, const QRect& area) {
  int count = 0;
  for (int y = area.top(); y <= area.bottom(); ++y) {
    for (int x = area.left(); x <= area.right(); ++x)
      count += image.pixelColor(x, y) != Palette::light().ground ? 1 : 0;
  }
  return count;
}

}  // namespace

TEST_CASE("an edge has its pixels from end to end, in the colour of its family, and no others") {
  for (const auto& half :
       {graph::Point{120, 40}, graph::Point{-30, 90}, graph::Point{100, 0}, graph::Point{0, 90}}) {
    Painter painter(pair(model::Predicate::LegalAction, model::ClaimStatus::Asserted, half));
    const auto image = painter.paint({300, 240}, {{0, 0}, 1});
    for (double t = -0.7; t <= 0.7; t += 0.1) {
      const auto at = half * t + graph::Point{150, 120};
      const QColor color = image.pixelColor(static_cast<int>(at.x), static_cast<int>(at.y));
      INFO(half.x << "," << half.y << " at " << t << ": " << color.name().toStdString());
      CHECK(color.red() > color.blue() + 40);  // conflict is red
    }
    const graph::Point aside{half.y * 0.3, -half.x * 0.3};
    const QRect beside(static_cast<int>(150 + aside.x) - 6, static_cast<int>(120 + aside.y) - 6, 12,
                       12);
    CHECK(inked(image, beside) == 0);
  }
}

TEST_CASE("planned, possible and ended edges have gaps, denied ones a bar") {
  const auto inkOf = [](model::ClaimStatus status) {
    Painter painter(pair(model::Predicate::Owns, status, {120, 0}));
    return inked(painter.paint({300, 100}, {{0, 0}, 1}), QRect(70, 40, 120, 20));
  };
  const int solid = inkOf(model::ClaimStatus::Asserted);
  CHECK(solid >= 120);
  CHECK(inkOf(model::ClaimStatus::Ended) < solid);
  CHECK(inkOf(model::ClaimStatus::Planned) < inkOf(model::ClaimStatus::Ended));
  CHECK(inkOf(model::ClaimStatus::Possible) < inkOf(model::ClaimStatus::Planned));
  CHECK(inkOf(model::ClaimStatus::Denied) > solid);
}

TEST_CASE("an arrowhead stands before the target, none at the end of a symmetric relation") {
  const auto headOf = [](model::Predicate predicate) {
    Painter painter(pair(predicate, model::ClaimStatus::Asserted, {120, 0}));
    return inked(painter.paint({300, 100}, {{0, 0}, 1}), QRect(244, 44, 9, 12));
  };
  CHECK(headOf(model::Predicate::Owns) > headOf(model::Predicate::PartnersWith) + 8);
}

TEST_CASE("the picture does not depend on the number of threads, nor on what was painted before") {
  const auto planted = plantedGraph(12000, 36000);
  Painter one(planted, 1);
  Painter three(planted, 3);
  const QSize odd(731, 333);
  const auto first = one.fitted(odd);
  CHECK(first == three.fitted(odd));
  static_cast<void>(one.paint({400, 555}, {{100, 50}, 0.4}));
  CHECK(first == one.fitted(odd));
}

TEST_CASE("every kind of processor counts the same pixels") {
  const auto planted = plantedGraph(4000, 12000);
  const auto drawing = graph::drawGraph(planted.graph, planted.positions);
  graph::FramePlan plan;
  plan.width = 203;
  plan.height = 131;
  const auto all = static_cast<std::uint32_t>(drawing.edges.edges().size());
  const auto painted = [&](const CoverageKernel& kernel, LineDetail detail) {
    EdgeBins bins(kernel);
    bins.begin(PixelView::of(plan, 203, 131, 1), 131, detail, 12);
    bins.add(drawing, {0, all}, 1);
    bins.end();
    CoverageBand band(kernel);
    band.begin(203, 0, 131, 131, false);
    band.add(bins.band(0));
    std::vector<std::uint32_t> picture(std::size_t{203} * 131);
    band.resolve(inkTable(Palette::light(), 0.05, 1, 1), picture.data(), 203);
    return std::pair(picture, bins.counts());
  };
  for (const double nearer : {1.0, 6.0}) {
    plan.camera = graph::Camera::fit(drawing.bounds, 203, 131);
    plan.camera.zoom *= nearer;
    std::vector<std::vector<std::uint32_t>> pictures;
    for (const auto detail : {LineDetail::Styled, LineDetail::Plain, LineDetail::Stippled}) {
      const auto [picture, counts] = painted(coverageKernel(), detail);
      CHECK(std::pair(picture, counts) == painted(baselineCoverage(), detail));
      CHECK(std::ranges::count(picture, Palette::light().ground.rgb()) < 203 * 131 * 9 / 10);
      for (const auto& other : pictures) CHECK(picture != other);
      pictures.push_back(picture);
    }
  }
}

TEST_CASE("a long line is fainter by halves, and among very many has gaps instead") {
  // A line counts in full up to 19 pixels, half from 27 on, a quarter from 54 on, an eighth from
  // 109 on, a sixteenth from 217 on.
  const auto countsOf = [](double length, LineDetail detail) {
    const auto planted =
        pair(model::Predicate::PartnersWith, model::ClaimStatus::Asserted, {length / 2, 0});
    const auto drawing = graph::drawGraph(planted.graph, planted.positions);
    graph::FramePlan plan;
    plan.camera = {{0, 0}, 1};
    EdgeBins bins;
    bins.begin(PixelView::of(plan, 300, 240, 1), 64, detail, 19.2F);
    bins.add(drawing, {0, 1}, 1);
    bins.end();
    const auto& across = bins.band(1).across;
    CHECK(across.size() == 1);
    const auto style = static_cast<std::int32_t>(across.blocks()->style[0]);
    const int weight = 1 << (style >> line_style::kWeight & line_style::kByte);
    const int stride = style >> line_style::kStride & line_style::kByte;
    CHECK(std::abs(static_cast<double>(bins.counts()) - length * weight / stride) < 16);
    return std::pair(weight, stride);
  };
  CHECK(countsOf(24, LineDetail::Plain) == std::pair(16, 1));
  CHECK(countsOf(40, LineDetail::Plain) == std::pair(8, 1));
  CHECK(countsOf(80, LineDetail::Plain) == std::pair(4, 1));
  CHECK(countsOf(160, LineDetail::Plain) == std::pair(2, 1));
  CHECK(countsOf(24, LineDetail::Stippled) == std::pair(16, 1));
  CHECK(countsOf(40, LineDetail::Stippled) == std::pair(16, 2));
  CHECK(countsOf(80, LineDetail::Stippled) == std::pair(16, 4));
  CHECK(countsOf(160, LineDetail::Stippled) == std::pair(8, 4));
  CHECK(countsOf(260, LineDetail::Plain) == std::pair(1, 1));
  CHECK(countsOf(260, LineDetail::Stippled) == std::pair(4, 4));
  CHECK(countsOf(160, LineDetail::Styled) == std::pair(16, 1));
}

TEST_CASE("where nothing is there is ground, also right after a full picture") {
  Painter painter(plantedGraph(3000, 9000));
  static_cast<void>(painter.fitted({640, 400}));
  const auto empty = painter.paint({640, 400}, {{1e7, 1e7}, 1});
  CHECK(inked(empty, empty.rect()) == 0);
}

TEST_CASE("on a screen of twice the density the same things are twice as large") {
  Painter painter(pair(model::Predicate::Owns, model::ClaimStatus::Asserted, {60, 0}));
  const auto plain = painter.paint({200, 100}, {{0, 0}, 1});
  const auto dense = painter.paint({200, 100}, {{0, 0}, 1}, 2);
  CHECK(dense.size() == QSize(400, 200));
  CHECK(dense.pixelColor(80, 100) == plain.pixelColor(40, 50));  // the middle of the left shape
  const int area = inked(plain, QRect(20, 30, 35, 40));
  const int twice = inked(dense, QRect(40, 60, 70, 80));
  CHECK(twice > 3.5 * area);
  CHECK(twice < 4.5 * area);
}

TEST_CASE("each type has a shape of its own, not its colour alone") {
  std::vector<int> areas;
  for (const auto type : model::allEntityTypes()) {
    auto planted = pair(model::Predicate::Owns, model::ClaimStatus::Asserted, {60, 0});
    planted.graph.nodes[0].type = type;
    planted.graph.edges.clear();
    Painter painter(planted);
    areas.push_back(inked(painter.paint({200, 100}, {{0, 0}, 1}), QRect(0, 0, 90, 100)));
  }
  std::ranges::sort(areas);
  for (std::size_t i = 0; i + 1 < areas.size(); ++i) CHECK(areas[i] < areas[i + 1]);
}

TEST_CASE("a sample of the edges has about the darkness of all of them") {
  Painter painter(plantedGraph(20000, 60000));
  const auto camera = graph::Camera::fit(painter.drawing.bounds, 640, 400);
  const auto mean = [](const QImage& image) {
    double sum = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) sum += qGray(image.pixel(x, y));
    }
    return sum / image.width() / image.height();
  };
  const double all = mean(painter.paint({640, 400}, camera));
  CHECK(std::abs(mean(painter.paint({640, 400}, camera, 1, {15000, 1})) - all) < 6);
  CHECK(mean(painter.paint({640, 400}, camera, 1, {0, 0.25})) > all + 10);
}

TEST_CASE("painting that is asked to stop says so") {
  Painter painter(plantedGraph(3000, 9000));
  graph::FramePlanner planner;
  const auto plan =
      planner.plan({painter.planted.graph, painter.planted.positions, painter.drawing, kMeasure},
                   {{0, 0}, 0.1}, 300, 200);
  QImage image(300, 200, QImage::Format_RGB32);
  std::stop_source stop;
  stop.request_stop();
  CHECK_FALSE(painter.rasterizer.paint(painter.drawing, plan, Palette::light(), {}, image,
                                       stop.get_token()));
}
