#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "support/catch.h"
#include "support/sample.h"

namespace {

std::string contents(const std::filesystem::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE(
    "the bundled article is read as the golden file has it, scripts/accept-golden takes a new "
    "reading") {
  const TemporaryFolder folder;
  const auto out = folder / "read.json";
  const auto command = std::string(ISNAD_BIN) + "/isnad analyse " + ISNAD_DATA +
                       "/musk-empire.txt --json > " + out.string();
  REQUIRE(std::system(command.c_str()) == 0);
  CHECK(contents(out) == contents(std::filesystem::path(ISNAD_TEST_FILES) / "musk-empire.json"));
}
