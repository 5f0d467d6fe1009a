#pragma once

#include "isnad/publish/prepare.h"
#include "isnad/render/sheet.h"

namespace isnad::publish {

/// The picture that would be written, laid out: for a preview. Not whole where the one who watches
/// `prepared` has stopped it. Only in a build with Qt.
[[nodiscard]] render::Sheet sheetOf(const Prepared& prepared, const Request& request);

/// What should be known of such a picture as PNG or PDF: see write().
[[nodiscard]] std::vector<std::string> notesOn(const render::Sheet& sheet);

}  // namespace isnad::publish
