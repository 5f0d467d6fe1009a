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

TEST_CASE("a cause is told in a sentence with its names in it, and where it was met") {
  CHECK(filled("%2 is %1, %3", {"%2", "b"}) == "b is %2, %3");
  const auto error = errorOf(Cause::MarkedDistinct, {"أ", "ب"});
  CHECK(error.code == ErrorCode::InvalidInput);
  CHECK(error.what == "'أ' and 'ب' were marked as not the same; take that back first");
  const auto met = errorOf(Cause::NoSuchFile).in("reading", "/a/b.txt").in("importing", "/a");
  CHECK(met.what == "importing /a: reading /a/b.txt: there is no such file");
  CHECK(met.file == "b.txt");
  CHECK(met.cause == Cause::NoSuchFile);
}

TEST_CASE("an error tells, level by level, what was being done") {
  const Error error{ErrorCode::Io, "disk full"};
  CHECK(error.in("writing a.isnad").what == "writing a.isnad: disk full");
  CHECK(passOn(error, "saving").value().what == "saving: disk full");
}
