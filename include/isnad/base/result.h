#pragma once

#include <utility>

#include <tl/expected.hpp>

#include "isnad/base/error.h"

namespace isnad {

/// A value, or the Error that prevented it. std::expected as soon as the toolchain has it.
template <class T>
using Result = tl::expected<T, Error>;

/// Success, or the Error that prevented it.
using Status = Result<void>;

/// `return fail(ErrorCode::NotFound, "no such entity");`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string what) {
  return tl::unexpected<Error>(Error{code, std::move(what)});
}

/// `return fail(Cause::NoEntityCalled, {name});`
[[nodiscard]] inline tl::unexpected<Error> fail(Cause cause, std::vector<std::string> names = {}) {
  return tl::unexpected<Error>(errorOf(cause, std::move(names)));
}

/// Passes a failure on, with where it was met: `return passOn(r.error(), "line 7");`
[[nodiscard]] inline tl::unexpected<Error> passOn(const Error& error, std::string_view context) {
  return tl::unexpected<Error>(error.in(context));
}

/// The same, with what was being done with a file: `return passOn(r.error(), "reading", file);`
[[nodiscard]] inline tl::unexpected<Error> passOn(const Error& error, std::string_view doing,
                                                  const std::string& path) {
  return tl::unexpected<Error>(error.in(doing, path));
}

}  // namespace isnad

#define ISNAD_CAT_(a, b) a##b
#define ISNAD_CAT(a, b) ISNAD_CAT_(a, b)
/// `ISNAD_TRY(auto article, reader.next());` leaves the function with the error if there is one.
#define ISNAD_TRY(declaration, expression) \
  ISNAD_TRY_(ISNAD_CAT(isnad_try_, __LINE__), declaration, expression)
#define ISNAD_TRY_(result, declaration, expression)                                \
  auto result = (expression);                                                      \
  if (!result) return ::tl::unexpected<::isnad::Error>(std::move(result).error()); \
  declaration = *std::move(result)
/// The same for an expression whose success carries no value.
#define ISNAD_CHECK(expression) ISNAD_CHECK_(ISNAD_CAT(isnad_check_, __LINE__), expression)
#define ISNAD_CHECK_(result, expression)   \
  if (auto result = (expression); !result) \
  return ::tl::unexpected<::isnad::Error>(std::move(result).error())
