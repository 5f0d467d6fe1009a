#pragma once

#include <string>
#include <string_view>

#include "isnad/io/published_claim.h"

/// A published claim as bytes, for this run of this program alone: no format.
namespace isnad::io {

void pack(const PublishedClaim& claim, std::string& out);

/// The claim again; its strings keep their room. False where the bytes are none.
[[nodiscard]] bool unpack(std::string_view bytes, PublishedClaim& claim);

}  // namespace isnad::io
