// From the start of isnad-viewer as a process of its own to a picture of its window, with the graph
// arranged and painted, in a file: somewhat more than until the graph is first painted. The bound
// is 0.6 s for the sample article, and 1.5 s for the knowledge base that ISNAD_START_BASE names,
// meant for one of 100,000 articles. `cpu` is what the process used itself, in seconds; the time of
// a row is what passed, which is longer where the machine does other things, too.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <benchmark/benchmark.h>

#include "isnad/base/resource_folder.h"

namespace {

constexpr double kSampleBound = 0.6;
constexpr double kLargeBound = 1.5;

struct Times {
  double wall = 0;  // seconds
  double cpu = 0;
  bool good = false;
};

double secondsOf(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Beside this program.
std::filesystem::path viewer() {
  return std::filesystem::read_symlink("/proc/self/exe").parent_path() / "isnad-viewer";
}

Times start(const std::filesystem::path& base, const std::filesystem::path& picture) {
  const auto program = viewer().string();
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    execl(program.c_str(), program.c_str(), "--screenshot", picture.c_str(), base.c_str(), nullptr);
    _exit(127);
  }
  int status = 0;
  rusage used{};
  const bool ended = child > 0 && wait4(child, &status, 0, &used) == child;
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  return {wall.count(), secondsOf(used.ru_utime) + secondsOf(used.ru_stime),
          ended && WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

void measure(benchmark::State& state, const std::filesystem::path& base, double bound) {
  const auto picture =
      std::filesystem::temp_directory_path() / ("isnad-start-" + std::to_string(getpid()) + ".png");
  (void)start(base, picture);  // so that the files are warm
  double wall = 0;
  double cpu = 0;
  for (auto _ : state) {
    const auto times = start(base, picture);
    if (!times.good) state.SkipWithError("isnad-viewer shows nothing");
    state.SetIterationTime(times.wall);
    wall += times.wall;
    cpu += times.cpu;
  }
  std::filesystem::remove(picture);
  const auto runs = static_cast<double>(state.iterations());
  state.counters["cpu"] = cpu / runs;
  state.counters["of_bound"] = wall / runs / bound;
}

void startOnSample(benchmark::State& state) {
  const auto resources = isnad::resourceFolder();
  const auto copy = std::filesystem::temp_directory_path() /
                    ("isnad-start-" + std::to_string(getpid()) + ".isnad");
  std::error_code error;
  if (resources) std::filesystem::copy_file(*resources / "sample" / "sample.isnad", copy, error);
  if (!resources || error) return state.SkipWithError("the sample is not there");
  measure(state, copy, kSampleBound);
  for (const auto* beside : {"", "-wal", "-shm", "-lock"})
    std::filesystem::remove(copy.string() + beside, error);
}

void startOnLargeBase(benchmark::State& state) {
  const char* base = std::getenv("ISNAD_START_BASE");  // NOLINT: one thread
  if (base == nullptr) return state.SkipWithError("ISNAD_START_BASE names no knowledge base");
  measure(state, base, kLargeBound);
}

BENCHMARK(startOnSample)->UseManualTime()->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK(startOnLargeBase)->UseManualTime()->Iterations(5)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
