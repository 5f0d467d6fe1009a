#include "connection.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>

#include "fts_words.h"
#include "valid_time.h"

namespace isnad::store {

std::string systemTime() {
  using namespace std::chrono;
  const auto now = system_clock::now();
  const auto seconds = system_clock::to_time_t(now);
  constexpr int kThousand = 1000;
  const auto millis = duration_cast<milliseconds>(now.time_since_epoch()).count() % kThousand;
  std::tm utc{};
  ::gmtime_r(&seconds, &utc);
  std::array<char, 40> day{};
  std::strftime(day.data(), day.size(), "%Y-%m-%dT%H:%M:%S", &utc);
  std::array<char, 8> rest{};
  std::snprintf(rest.data(), rest.size(), ".%03dZ", static_cast<int>(millis));
  return std::string(day.data()) + rest.data();
}

Status prepareConnection(Database& database, std::shared_ptr<WordReader> words,
                         std::shared_ptr<Clock> clock) {
  using Texts = std::vector<std::string>;
  database.addFunction("isnad_now", 0, false, [clock](const Texts&) { return (*clock)(); });
  database.addFunction("isnad_fold", 1, true,
                       [words](const Texts& texts) { return words->fold(texts[0]); });
  database.addFunction("isnad_first_day", 2, true,
                       [](const Texts& texts) { return firstDay(texts[0], texts[1]); });
  database.addFunction("isnad_last_day", 2, true,
                       [](const Texts& texts) { return lastDay(texts[0], texts[1]); });
  ISNAD_CHECK(addTokenizer(database, std::move(words)));
  // 64 MiB of pages: an import touches far more than the 2 MiB that SQLite keeps by itself.
  return database.execute("PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536");
}

}  // namespace isnad::store
