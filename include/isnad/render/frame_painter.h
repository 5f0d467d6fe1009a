#pragma once

#include <QImage>

#include "isnad/graph/stage.h"
#include "isnad/render/dense_overlay.h"
#include "isnad/render/density_rasterizer.h"
#include "isnad/render/label_cache.h"
#include "isnad/render/palette.h"

namespace isnad::render {

/// How strongly a dense frame's edges and nodes show beside what is chosen.
[[nodiscard]] double strengthBeside(const Emphasis& emphasis);

/// Moves the painter from pixels of the window to the plan's world.
void enterWorld(QPainter& painter, const graph::FramePlan& plan);

/// Paints the names of a full frame, each where it is wholly in the window; the painter is in the
/// world.
void paintFrameNames(QPainter& painter, const graph::Stage& stage, const Palette& palette,
                     const Emphasis& emphasis, LabelCache* cache);

/// Paints the stage's last frame on the ground's colour, all at once: for pictures. What is hovered
/// is left out. Without a cache texts are letters, as PDF wants them; a dense frame's edges are a
/// picture of `ratio` pixels for one of the painter's.
void paintFrame(QPainter& painter, const graph::Stage& stage, const Palette& palette,
                const Emphasis& emphasis, double ratio, LabelCache* cache);

/// The same as an image of the plan's size times `ratio`.
[[nodiscard]] QImage pictureOf(const graph::Stage& stage, const Palette& palette,
                               const Emphasis& emphasis, double ratio);

}  // namespace isnad::render
