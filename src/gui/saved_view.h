#pragma once

#include <functional>

#include "isnad/base/result.h"
#include "trail.h"

namespace isnad::gui {

using KeyOf = std::function<std::string(model::EntityId)>;
/// Nothing where nothing is called so any more.
using EntityOf = std::function<std::optional<model::EntityId>(const std::string&)>;

/// What a named view keeps of an outlook, but for its places, which are pins in the file. One line,
/// entities by their keys; what they are now called or merged into does not matter:
///
///   view layout=force x=0 y=0 zoom=1 filter={filter hide-type=place} scope=some
///     show=organization/سابك hide=… group={group name=بنوك member=…} select=…
[[nodiscard]] std::string toText(const Outlook& outlook, const KeyOf& keyOf);
/// Entities that are no longer there are left out. InvalidInput for what is no such line.
[[nodiscard]] Result<Outlook> savedViewFrom(const std::string& line, const EntityOf& entityOf);

}  // namespace isnad::gui
