#pragma once

#include <string>
#include <vector>

#include <QString>

#include "isnad/model/edit.h"

namespace isnad::gui {

/// Tags in one line, and the line back: `مهم، للتحقق`. Either comma parts them.
[[nodiscard]] QString tagLine(const std::vector<std::string>& tags);
[[nodiscard]] std::vector<std::string> tagsIn(const QString& line);

/// The edits that lead from the tags that are there to those that are wanted, as one.
[[nodiscard]] model::Edit retag(const model::Target& target, const std::vector<std::string>& now,
                                const std::vector<std::string>& wanted);

}  // namespace isnad::gui
