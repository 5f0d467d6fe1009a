#pragma once

#include <filesystem>

#include "isnad/publish/prepare.h"

namespace isnad::publish {

/// A PNG, SVG, PDF or HTML page.
[[nodiscard]] Status writePicture(const Prepared& prepared, const Request& request,
                                  const std::filesystem::path& out);

}  // namespace isnad::publish
