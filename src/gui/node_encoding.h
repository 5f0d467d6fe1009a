#pragma once

#include <optional>
#include <vector>

#include <QObject>

#include "filtering.h"
#include "graph_canvas.h"
#include "isnad/graph/measures.h"
#include "isnad/render/encoding.h"
#include "latest_job.h"
#include "settings.h"

namespace isnad::gui {

using graph::EncodingChoice;
using render::EncodingStep;

/// Sizes and colours of nodes by what is measured among what the filter leaves: follows the filter,
/// measures on a thread of its own, and gives the canvas its looks. GUI thread only.
class NodeEncoding : public QObject {
  Q_OBJECT

 public:
  NodeEncoding(Filtering& filtering, GraphCanvas& canvas, QObject* parent = nullptr);

  void choose(const EncodingChoice& choice);
  [[nodiscard]] const EncodingChoice& choice() const { return choice_; }
  /// Whether what is shown is not yet what was chosen.
  [[nodiscard]] bool isMeasuring() const { return measuring_; }
  /// From the least to the most; groups from the largest on, and last all others together.
  [[nodiscard]] const std::vector<EncodingStep>& sizes() const { return sizes_; }
  [[nodiscard]] const std::vector<EncodingStep>& colours() const { return colours_; }

 Q_SIGNALS:
  void changed();  ///< The choice, or what explains it.

 private:
  void measure();

  Filtering& filtering_;
  GraphCanvas& canvas_;
  EncodingChoice choice_;
  std::vector<EncodingStep> sizes_;
  std::vector<EncodingStep> colours_;
  bool measuring_ = false;
  Worker worker_;
  LatestJob job_;
};

/// As the settings keep it from run to run.
[[nodiscard]] EncodingChoice readEncoding(const Settings& settings);
void keepEncoding(Settings& settings, const EncodingChoice& choice);

}  // namespace isnad::gui
