#include "isnad/text/hijri.h"

#include "support/catch.h"

using namespace isnad::text;

TEST_CASE("a day has its place in both calendars") {
  CHECK(hijriOfGregorian("2018-05-17") == HijriDay{1439, 9, 2});
  CHECK(gregorianOfHijri(1439, 9, 2) == "2018-05-17");
  CHECK(hijriOfGregorian("2024-02-29") == HijriDay{1445, 8, 19});
}

TEST_CASE("what is no day, or out of range, has none") {
  for (const auto* none : {"", "2026", "2026-06", "2026-06-31", "2026-13-01", "2026-6-1", "x",
                           "1700-01-01", "2300-01-01", "2026-0a-01"}) {
    INFO(none);
    CHECK_FALSE(hijriOfGregorian(none).has_value());
  }
}

TEST_CASE("days, months and years are told in Hijri months") {
  CHECK(hijriText("2026-06-15", true) == "29 ذو الحجة 1447 هـ");
  CHECK(hijriText("2026-06", true) == "ذو الحجة 1447 – محرم 1448 هـ");
  CHECK(hijriText("2026-02", false) == "Sha'ban – Ramadan 1447 AH");
  CHECK(hijriText("2026", true) == "1447–1448 هـ");
  CHECK(hijriText("2026-mid", true).empty());
  CHECK(hijriText("", true).empty());
}
