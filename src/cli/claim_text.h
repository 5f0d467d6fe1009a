#pragma once

#include <string>
#include <string_view>

#include "isnad/model/analysis.h"

namespace isnad::cli {

/// `أرامكو — استثمار → سابك · ملياري دولار · مؤكد · بحسب رويترز`, then the quote on a line of its
/// own.
[[nodiscard]] std::string claimText(const model::Claim& claim, std::string_view subject,
                                    std::string_view object, std::string_view article_text);

}  // namespace isnad::cli
