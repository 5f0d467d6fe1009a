#include "isnad/render/sheet.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "dense_scene.h"
#include "isnad/graph/wording.h"
#include "isnad/render/fonts.h"
#include "isnad/render/label.h"
#include "isnad/render/scene_painter.h"
#include "sheet_words.h"

namespace isnad::render {

namespace {

using graph::Language;

constexpr double kMargin = 28;
constexpr double kTitleSize = 24;
constexpr double kSmall = 13;
constexpr double kRow = 24;
constexpr double kSourceRow = 19;

/// Puts title, legend and sources around the room that is left for the graph.
class Layout {
 public:
  explicit Layout(Sheet& sheet)
      : sheet_(sheet),
        words_(sheet.options.language),
        width_(sheet.options.size.width()),
        height_(sheet.options.size.height()),
        // Furniture must not crowd a small picture out, nor vanish on a large one, which is made
        // large to show more of the graph.
        unit_(std::clamp(std::pow(std::min(width_, height_) / 1000.0, 0.75), 0.45, 20.0)),
        rtl_(sheet.options.language == Language::Arabic) {}

  /// The room for the graph; legend and sources follow when it is known what was not shown.
  void placeTop() {
    double top = kMargin * unit_;
    const auto& options = sheet_.options;
    if (options.with_title) {
      const auto title = options.title.empty()
                             ? words_.title(sheet_.graph.nodes.size(), sheet_.graph.edges.size())
                             : QString::fromStdString(options.title);
      addText(title, top, kTitleSize, true, sheet_.palette.text, QStringLiteral("title"));
      top += kTitleSize * 1.5 * unit_;
    }
    const auto date = words_.date(options.made, options.as_of, options.known_on);
    if (options.with_date && !date.isEmpty()) {
      addText(date, top, kSmall, false, sheet_.palette.quiet_text, QStringLiteral("sheet-quiet"));
      top += kSmall * 1.6 * unit_;
    }
    top_ = top;
    bottom_ = height_ - kMargin * unit_ - bandHeight();
    sheet_.frame = {kMargin * unit_ / 2, top_, width_ - kMargin * unit_,
                    std::max(40.0, bottom_ - top_)};
  }

  void placeBottom() {
    double y = bottom_ + 8 * unit_;
    if (hasBand()) {
      sheet_.marks.push_back({SheetMark::Kind::Line,
                              {kMargin * unit_, y - 4 * unit_, width_ - 2 * kMargin * unit_, 0},
                              {},
                              {}});
    }
    if (sheet_.options.with_legend) {
      for (const auto& samples : {typeSamples(), sizeSamples(), colourSamples()})
        y = flow(samples, y);
    }
    if (sheet_.options.with_certainty) y = flow(statusSamples(), y);
    if (sheet_.options.with_sources) y = placeSources(y);
    if (sheet_.options.with_count) {
      addText(words_.notShown(hidden()), y, kSmall, false, sheet_.palette.quiet_text,
              QStringLiteral("sheet-quiet"));
    }
  }

 private:
  struct Sample {
    SheetMark mark;
    QString words;
  };

  bool hasBand() const {
    const auto& options = sheet_.options;
    return options.with_legend || options.with_certainty || options.with_count ||
           (options.with_sources && !options.sources.empty());
  }

  std::size_t shownSources() const {
    const double room = height_ * 0.28;
    const auto rows = static_cast<std::size_t>(std::max(1.0, room / (kSourceRow * unit_)));
    return std::min(sheet_.options.sources.size(), rows * columns());
  }
  std::size_t columns() const { return width_ / unit_ > 900 ? 2 : 1; }
  std::size_t sourceRows() const {
    const bool more = shownSources() < sheet_.options.sources.size();
    return (shownSources() + columns() - 1) / columns() + (more ? 1 : 0);
  }

  double bandHeight() {
    const auto& options = sheet_.options;
    double height = hasBand() ? 8 * unit_ : 0;
    if (options.with_legend)
      height += flowHeight(typeSamples()) + flowHeight(sizeSamples()) + flowHeight(colourSamples());
    if (options.with_certainty) height += flowHeight(statusSamples());
    if (options.with_sources)
      height += static_cast<double>(sourceRows()) * kSourceRow * unit_ + 4 * unit_;
    if (options.with_count) height += kSmall * 1.6 * unit_;
    return height;
  }

  std::vector<Sample> typeSamples() const {
    std::set<model::EntityType> types;
    for (const auto& node : sheet_.graph.nodes) types.insert(node.type);
    std::vector<Sample> samples;
    for (const auto type : types) {
      SheetMark mark;
      mark.kind = SheetMark::Kind::Node;
      mark.type = type;
      // Where colours tell something else, only the shape tells the type.
      if (!sheet_.options.encoding.colours.empty()) mark.hue = Palette::kOtherHue;
      samples.push_back({mark, QString::fromStdString(typeText(type, sheet_.options.language))});
    }
    return samples;
  }

  /// How the chosen measure grows with the size.
  std::vector<Sample> sizeSamples() const {
    constexpr double kScale = 0.3;  // of sizes in the legend
    std::vector<Sample> samples;
    const auto& encoding = sheet_.options.encoding;
    for (const auto& step : encoding.sizes) {
      SheetMark mark;
      mark.kind = SheetMark::Kind::Look;
      mark.radius = step.radius * kScale;
      samples.push_back({mark, words_.step(*encoding.choice.size, step)});
    }
    return samples;
  }

  std::vector<Sample> colourSamples() const {
    std::vector<Sample> samples;
    const auto& encoding = sheet_.options.encoding;
    for (const auto& step : encoding.colours) {
      SheetMark mark;
      mark.kind = SheetMark::Kind::Look;
      mark.hue = step.hue;
      samples.push_back({mark, words_.step(*encoding.choice.colour, step)});
    }
    return samples;
  }

  std::vector<Sample> statusSamples() const {
    std::vector<Sample> samples;
    for (const auto status : model::allClaimStatuses()) {
      SheetMark mark;
      mark.kind = SheetMark::Kind::Edge;
      mark.status = status;
      samples.push_back(
          {mark, QString::fromStdString(statusText(status, sheet_.options.language))});
    }
    return samples;
  }

  double widthOf(const Sample& sample) const {
    const double mark = sample.mark.kind == SheetMark::Kind::Edge ? 46 : 20;
    return (mark + 8 + 22) * unit_ + labelWidth(sample.words, interfaceFont(kSmall * unit_));
  }

  double flowHeight(const std::vector<Sample>& samples) const {
    const double room = width_ - 2 * kMargin * unit_;
    double used = 0;
    double rows = samples.empty() ? 0 : 1;
    for (const auto& sample : samples) {
      if (used > 0 && used + widthOf(sample) > room) {
        ++rows;
        used = 0;
      }
      used += widthOf(sample);
    }
    return rows * kRow * unit_;
  }

  /// Samples side by side from where reading starts; returns where the next thing may stand.
  double flow(std::vector<Sample> samples, double y) {
    const double room = width_ - 2 * kMargin * unit_;
    double used = 0;
    for (auto& sample : samples) {
      const double width = widthOf(sample);
      if (used > 0 && used + width > room) {
        y += kRow * unit_;
        used = 0;
      }
      const double mark = (sample.mark.kind == SheetMark::Kind::Edge ? 46 : 20) * unit_;
      const double left = rtl_ ? width_ - kMargin * unit_ - used - mark : kMargin * unit_ + used;
      sample.mark.box = {left, y, mark, kRow * unit_};
      sheet_.marks.push_back(sample.mark);
      const double words = width - mark - 30 * unit_;
      SheetText text;
      text.text = sample.words;
      text.box = {rtl_ ? left - 8 * unit_ - words : left + mark + 8 * unit_, y, words,
                  kRow * unit_};
      text.size = kSmall * unit_;
      text.color = sheet_.palette.text;
      text.css = QStringLiteral("legend");
      sheet_.texts.push_back(text);
      used += width;
    }
    return samples.empty() ? y : y + kRow * unit_;
  }

  double placeSources(double y) {
    const auto& sources = sheet_.options.sources;
    if (sources.empty()) return y;
    const auto shown = shownSources();
    const auto rows = (shown + columns() - 1) / columns();
    const double gap = 24 * unit_;
    const double column =
        (width_ - 2 * kMargin * unit_ - gap * static_cast<double>(columns() - 1)) /
        static_cast<double>(columns());
    for (std::size_t i = 0; i < shown; ++i) {
      const auto place = static_cast<double>(i / rows);
      const double left = rtl_ ? width_ - kMargin * unit_ - (place + 1) * column - place * gap
                               : kMargin * unit_ + place * (column + gap);
      SheetText text;
      text.size = kSmall * 0.92 * unit_;
      const auto line = QStringLiteral("%1. %2").arg(
          QString::fromStdString(graph::inDigits(std::to_string(i + 1), sheet_.options.language)),
          QString::fromStdString(sources[i].text));
      text.text = elided(line, interfaceFont(text.size), column);
      text.box = {left, y + static_cast<double>(i % rows) * kSourceRow * unit_, column,
                  kSourceRow * unit_};
      text.color = sheet_.palette.text;
      text.alignment = rtl_ ? Qt::AlignRight : Qt::AlignLeft;
      text.css = QStringLiteral("source");
      text.url = sources[i].url;
      sheet_.texts.push_back(text);
    }
    y += static_cast<double>(rows) * kSourceRow * unit_;
    if (shown < sources.size()) {
      addText(words_.moreSources(sources.size() - shown), y, kSmall * 0.92, false,
              sheet_.palette.quiet_text, QStringLiteral("sheet-quiet"));
      y += kSourceRow * unit_;
    }
    return y + 4 * unit_;
  }

  SheetWords::Hidden hidden() const {
    SheetWords::Hidden hidden;
    hidden.entities = sheet_.options.hidden_entities;
    hidden.claims = sheet_.options.withheld_claims;
    hidden.other_entities = sheet_.options.other_entities;
    hidden.other_claims = sheet_.options.other_claims;
    hidden.cards = sheet_.graph.callouts.size() - sheet_.scene.callouts.size();
    for (const auto& edge : sheet_.scene.edges) hidden.edge_texts += edge.pill ? 0 : 1;
    if (sheet_.dense) {
      for (const auto& node : sheet_.scene.nodes) hidden.names += node.label.width > 0 ? 0 : 1;
    }
    return hidden;
  }

  void addText(const QString& words, double y, double size, bool bold, const QColor& color,
               const QString& css) {
    SheetText text;
    text.size = size * unit_;
    text.bold = bold;
    text.color = color;
    text.alignment = rtl_ ? Qt::AlignRight : Qt::AlignLeft;
    text.css = css;
    text.box = {kMargin * unit_, y, width_ - 2 * kMargin * unit_, size * 1.5 * unit_};
    text.text = elided(words, interfaceFont(text.size, bold), text.box.width());
    sheet_.texts.push_back(text);
  }

  Sheet& sheet_;
  SheetWords words_;
  double width_;
  double height_;
  double unit_;
  bool rtl_;
  double top_ = 0;
  double bottom_ = 0;
};

}  // namespace

QPointF Sheet::toSheet(graph::Point world) const {
  const auto at = camera.toScreen(world, frame.width(), frame.height());
  return {frame.left() + at.x, frame.top() + at.y};
}

QRectF Sheet::toSheet(const graph::Rect& world) const {
  return {toSheet(graph::Point{world.left, world.top}),
          QSizeF(world.width * camera.zoom, world.height * camera.zoom)};
}

namespace {

const graph::NodeLooks* looksOf(const Sheet& sheet) {
  const auto& looks = sheet.options.encoding.looks;
  return looks.size() == sheet.graph.nodes.size() ? &looks : nullptr;
}

void placeGraph(Sheet& sheet, const std::stop_token& stop) {
  const auto& graph = sheet.graph;
  const auto measure = textMeasure();
  const auto frame = sheet.frame.size();
  sheet.dense = isDense(graph);
  auto positions = sheet.options.positions;
  if (positions.size() != graph.nodes.size()) {
    graph::LayoutOptions how;
    if (!sheet.dense) how.boxes = graph::boxSizes(graph, measure);
    how.aspect = frame.width() / frame.height();
    positions = graph::layout(graph, how, stop);
  }
  if (stop.stop_requested()) return;
  double largest = 1.6 * std::max(1.0, std::min(frame.width(), frame.height()) / 900);
  if (sheet.dense) {
    sheet.scene = denseScene(graph, positions, looksOf(sheet), measure, frame);
    largest = 1e6;
  } else {
    graph::SceneOptions how;
    how.language = sheet.options.language;
    how.looks = looksOf(sheet);
    sheet.scene = graph::buildScene(graph, positions, measure, how);
  }
  sheet.camera = graph::Camera::fit(sheet.scene.bounds, frame.width(), frame.height(), 16, largest);
}

}  // namespace

Sheet makeSheet(graph::Graph graph, const SheetOptions& options, const std::stop_token& stop) {
  installFonts();
  Sheet sheet;
  sheet.graph = std::move(graph);
  sheet.options = options;
  sheet.palette = options.dark ? Palette::darkTheme() : Palette::light();
  Layout layout(sheet);
  layout.placeTop();
  if (!sheet.graph.nodes.empty()) placeGraph(sheet, stop);
  if (!stop.stop_requested()) layout.placeBottom();
  return sheet;
}

}  // namespace isnad::render
