#pragma once

#include <filesystem>

#include "isnad/publish/prepare.h"

namespace isnad::publish {

/// A PNG, SVG, PDF or HTML page; what should be known of it.
[[nodiscard]] Result<std::vector<std::string>> writePicture(const Prepared& prepared,
                                                            const Request& request,
                                                            const std::filesystem::path& out);

/// The same without anything that is told: see io::blanked().
[[nodiscard]] Result<Prepared> blankOf(const Prepared& prepared);

}  // namespace isnad::publish
