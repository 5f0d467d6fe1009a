#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "isnad/base/result.h"
#include "isnad/model/edit.h"

namespace isnad::model {

/// An edit as one line, the form of the journal, of exported journals and of `isnad edit`:
///
///   rename entity=organization/سابك name="سابك السعودية"
///   merge entity=person/ماسك into="person/إيلون ماسك"
///   judge claim="claim article=… quote=0-63 predicate=invests_in …" verdict=rejected
///
/// docs/knowledge-base.md lists the verbs. Spans are bytes of the article's UTF-8 text.
[[nodiscard]] std::string toText(const Edit& edit);
[[nodiscard]] std::string toText(const ClaimAnchor& anchor);
[[nodiscard]] std::string toText(const ClaimContent& content);
[[nodiscard]] std::string toText(const Target& target);

/// The way back. InvalidInput names what is missing or unknown.
[[nodiscard]] Result<Edit> editFromText(std::string_view line);
[[nodiscard]] Result<ClaimAnchor> claimAnchorFromText(std::string_view line);
[[nodiscard]] Result<ClaimContent> claimContentFromText(std::string_view line);
[[nodiscard]] Result<Target> targetFromText(std::string_view text);

/// The verb of an edit's line: `rename`, `merge` …
[[nodiscard]] std::string verbOf(const Edit& edit);

[[nodiscard]] std::string_view keyOf(Resolution resolution);
[[nodiscard]] std::string_view keyOf(TargetKind kind);
[[nodiscard]] std::optional<Resolution> resolutionFrom(std::string_view key);
[[nodiscard]] std::optional<TargetKind> targetKindFrom(std::string_view key);

}  // namespace isnad::model
