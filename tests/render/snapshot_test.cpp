#include "isnad/render/snapshot.h"

#include <filesystem>
#include <fstream>

#include "isnad/render/fonts.h"
#include "isnad/render/frame_painter.h"
#include "isnad/render/label.h"
#include "support/catch.h"
#include "support/gui_application.h"
#include "support/knowledge.h"
#include "support/planted.h"
#include "support/sample.h"

using namespace isnad;

namespace {

graph::Graph twoFirms(model::ClaimStatus status) {
  auto knowledge = namedThings({"أرامكو", "سابك"});
  addClaim(knowledge, 1, model::Predicate::Acquires, 2, status);
  return graph::buildGraph(knowledge, {});
}

}  // namespace

TEST_CASE("a snapshot has the size asked for, the theme's ground, and the same pixels every time") {
  needGuiApplication();
  render::SnapshotOptions options;
  options.size = {500, 400};
  const auto image = render::drawSnapshot(twoFirms(model::ClaimStatus::Asserted), options);
  CHECK(image.size() == QSize(500, 400));
  CHECK(image.pixelColor(0, 0) == QColor(0xFBFBFD));
  CHECK(image == render::drawSnapshot(twoFirms(model::ClaimStatus::Asserted), options));
  options.dark = true;
  CHECK(render::drawSnapshot(twoFirms(model::ClaimStatus::Asserted), options).pixelColor(0, 0) ==
        QColor(0x14161B));
}

TEST_CASE("each status is drawn in its own way") {
  needGuiApplication();
  std::vector<QImage> images;
  for (const auto status : model::allClaimStatuses())
    images.push_back(render::drawSnapshot(twoFirms(status), {}));
  for (std::size_t i = 0; i < images.size(); ++i) {
    for (std::size_t j = i + 1; j < images.size(); ++j) CHECK(images[i] != images[j]);
  }
}

TEST_CASE("a disputed relation is marked") {
  needGuiApplication();
  auto graph = twoFirms(model::ClaimStatus::Asserted);
  const auto plain = render::drawSnapshot(graph, {});
  graph.edges[0].disputed = true;
  CHECK(render::drawSnapshot(graph, {}) != plain);
}

TEST_CASE("a picture that cannot be written says where, and leaves nothing") {
  needGuiApplication();
  const TemporaryFolder folder;
  const auto file = folder / "no-such-folder" / "a.png";
  const auto written = render::writeSnapshot(twoFirms(model::ClaimStatus::Asserted), file, {});
  REQUIRE_FALSE(written);
  CHECK(written.error().what.find("a.png") != std::string::npos);
  CHECK(render::writeSnapshot({}, folder / "empty.png", {}));
  CHECK(std::filesystem::file_size(folder / "empty.png") > 100);
}

TEST_CASE("a graph of thousands is drawn too, with names that can be read") {
  needGuiApplication();
  const auto planted = plantedGraph(1200, 3000);
  graph::Stage stage(render::textMeasure());
  stage.show(
      std::make_shared<const graph::Graph>(planted.graph), planted.positions,
      std::make_shared<const graph::Drawing>(graph::drawGraph(planted.graph, planted.positions)));
  stage.frame(stage.fit(600, 400), 600, 400);
  const auto plain = render::pictureOf(stage, render::Palette::light(), {}, 1);
  const auto dense = render::pictureOf(stage, render::Palette::light(), {}, 2);
  CHECK(plain.size() == QSize(600, 400));
  CHECK(dense.size() == QSize(1200, 800));
  const auto& box = stage.plan().labels.front().box;
  int dark = 0;
  for (int y = static_cast<int>(box.top); y < static_cast<int>(box.bottom()); ++y) {
    for (int x = static_cast<int>(box.left); x < static_cast<int>(box.right()); ++x)
      dark += qGray(plain.pixel(x, y)) < 90 ? 1 : 0;
  }
  CHECK(dark > 40);
}
