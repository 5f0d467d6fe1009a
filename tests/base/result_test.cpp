#include "isnad/base/result.h"

#include "support/catch.h"

using namespace isnad;

namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return fail(ErrorCode::InvalidInput, "odd");
  return number / 2;
}

Result<int> quarter(int number) {
  ISNAD_TRY(const int once, half(number));
  ISNAD_TRY(const int twice, half(once));
  return twice;
}

Status checkTwice(int number) {
  ISNAD_CHECK(half(number));
  ISNAD_CHECK(half(number / 2));
  return {};
}

}  // namespace

TEST_CASE("a failure leaves the function that tried, with its code and words") {
  CHECK(quarter(12) == 3);
  REQUIRE_FALSE(quarter(6));
  CHECK(quarter(6).error().code == ErrorCode::InvalidInput);
  CHECK(quarter(6).error().what == "odd");
  CHECK(checkTwice(4));
  CHECK_FALSE(checkTwice(2));
}

TEST_CASE("an error tells, level by level, what was being done") {
  const Error error{ErrorCode::Io, "disk full"};
  CHECK(error.in("writing a.isnad").what == "writing a.isnad: disk full");
  CHECK(passOn(error, "saving").value().what == "saving: disk full");
}
