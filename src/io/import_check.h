#pragma once

#include "isnad/base/result.h"
#include "isnad/io/publication.h"

namespace isnad::io {

/// InvalidInput where a publication that came from outside says what a knowledge base cannot hold:
/// names that are empty, a NUL, two things of one id, confidences outside 0 … 1, words that do not
/// stand where they are said to.
[[nodiscard]] Status checkImported(const Publication& publication);

}  // namespace isnad::io
