#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "isnad/base/result.h"
#include "isnad/model/analysis.h"

namespace isnad::io {

/// `isnad-analysis/1`: positions in code points of the article's text, the unit of the W3C Web
/// Annotation TextPositionSelector; UTF-8, one space of indentation, keys in fixed order.
/// Besides the format's own fields: `sentences`, `confidence`, `cue`, `rule`, and for mentions
/// `foundBy` and `linkedBy`.
[[nodiscard]] std::string toJson(const model::Analysis& analysis);

/// The way back. Fails with InvalidInput, naming what is wrong, on anything else than the format:
/// broken JSON, spans that do not hold their text, unknown predicates, entities that are not there.
[[nodiscard]] Result<model::Analysis> analysisFromJson(std::string_view json);

/// The same from a file. Every message names it; a missing one is NotFound.
[[nodiscard]] Result<model::Analysis> readAnalysis(const std::filesystem::path& file);

}  // namespace isnad::io
