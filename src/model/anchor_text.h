#pragma once

#include "isnad/model/edit.h"
#include "isnad/model/fields.h"

namespace isnad::model {

/// What `from` makes of the key; InvalidInput where the closed list lacks it.
template <class From>
auto listed(From from, const std::string& key, std::string_view what)
    -> Result<typename decltype(from(std::string_view{}))::value_type> {
  if (const auto value = from(key)) return *value;
  return fail(ErrorCode::InvalidInput, "there is no " + std::string(what) + " '" + key + "'");
}

[[nodiscard]] std::string spanText(Span span);
[[nodiscard]] Result<Span> spanIn(const Fields& fields, std::string_view name);
void addPlace(Fields& fields, const Place& place);
[[nodiscard]] Result<Place> placeIn(const Fields& fields);

}  // namespace isnad::model
