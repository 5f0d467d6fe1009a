#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "isnad/base/result.h"

namespace isnad::io {

/// Room for a seal, to stand behind a manifest: `isnad-seal/1:`, 64 zeros and a full stop. As the
/// manifest, it stands in each format as it is.
[[nodiscard]] std::string sealRoom();

/// Fills each room in the files of one export with the SHA-256 of all their bytes, as they were
/// when the rooms were empty; the checksum of a PNG's chunk follows. Nothing else changes. Fails
/// with Io, naming the file; does nothing where there is no room.
[[nodiscard]] Status sealFiles(const std::vector<std::filesystem::path>& files);

enum class Seal : std::uint8_t {
  None,    ///< The export carries none, or an empty one.
  Whole,   ///< Its bytes are those that were written.
  Broken,  ///< They are not.
};

/// Tells whether an export, a file or a folder of them, is as it was written. It guards against
/// slips and hasty hands: whoever alters a file can seal it anew. Fails with Io, naming the file.
[[nodiscard]] Result<Seal> sealOn(const std::filesystem::path& written);

}  // namespace isnad::io
