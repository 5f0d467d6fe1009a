#pragma once

#include "isnad/io/publication.h"
#include "publish_commands.h"

namespace isnad::cli {

/// A PNG, SVG, PDF or HTML page of the publication. `withheld`: claims that a redaction took out.
[[nodiscard]] Status writePicture(const io::Publication& publication, const ExportOptions& options,
                                  std::size_t withheld);

}  // namespace isnad::cli
