#include "isnad/base/resource_folder.h"

#include <cstdlib>

namespace isnad {

namespace fs = std::filesystem;

namespace {

fs::path fromEnvironment(const char* variable, const char* below_home) {
  if (const char* value = std::getenv(variable);
      value != nullptr && fs::path(value).is_absolute()) {
    return fs::path(value) / "isnad";
  }
  const char* home = std::getenv("HOME");
  return fs::path(home != nullptr ? home : "/") / below_home / "isnad";
}

}  // namespace

Result<fs::path> resourceFolder() {
  std::error_code error;
  if (const char* told = std::getenv("ISNAD_RESOURCES"); told != nullptr && *told != '\0') {
    if (fs::is_directory(told, error)) return fs::path(told);
    return fail(ErrorCode::NotFound,
                std::string("ISNAD_RESOURCES names ") + told + ", which is not a folder");
  }
  const fs::path executable = fs::read_symlink("/proc/self/exe", error);
  const fs::path beside = executable.parent_path().parent_path() / "share" / "isnad";
  if (!error && fs::is_directory(beside, error)) return beside;
  return fail(Cause::DataFilesMissing, {beside.string()});
}

fs::path userResourceFolder() { return fromEnvironment("XDG_CONFIG_HOME", ".config"); }

fs::path userDataFolder() { return fromEnvironment("XDG_DATA_HOME", ".local/share"); }

}  // namespace isnad
