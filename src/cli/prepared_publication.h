#pragma once

#include <string>
#include <vector>

#include "isnad/io/manifest.h"
#include "isnad/io/publication.h"
#include "isnad/workspace/workspace.h"

namespace isnad::cli {

/// Which claims a command is about.
struct PublicationChoice {
  std::vector<std::string> entities;  ///< Any of their names; empty: all claims.
  std::string as_of;                  ///< ISO day; empty: none.
  bool texts = false;
};

/// The claims with their words and a manifest of them. Fails with NotFound where an entity is not
/// known.
struct PreparedPublication {
  io::Publication publication;
  io::Manifest manifest;
};
[[nodiscard]] Result<PreparedPublication> preparePublication(workspace::Workspace& workspace,
                                                             const PublicationChoice& choice);

}  // namespace isnad::cli
