#include "picture_export.h"

namespace isnad::cli {

Status writePicture(const io::Publication& /*publication*/, const ExportOptions& options,
                    std::size_t /*withheld*/) {
  return fail(ErrorCode::Unsupported, "there is no format '" + options.format + "' in this build");
}

}  // namespace isnad::cli
