#include "isnad/text/fold.h"

#include "isnad/text/clitics.h"
#include "isnad/text/code_points.h"
#include "support/catch.h"

using namespace isnad;
using namespace isnad::text;

namespace {

/// The original words behind the first occurrence of `part` in the folded text.
std::string behind(std::string_view original, std::string_view part) {
  const auto folded = fold(original);
  const auto at = folded.text.find(part);
  REQUIRE(at != std::string::npos);
  const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())};
  return std::string(folded.map.toOriginal(span).of(original));
}

std::string readings(std::string_view word) {
  std::string out;
  for (const auto& reading : segmentations(word)) {
    out += "[" + std::string(word.substr(0, reading.length)) + "+" + reading.stem + "]";
  }
  return out;
}

}  // namespace

TEST_CASE("presentation forms, ligatures and diacritics fold to plain letters") {
  CHECK(foldKey("ﺃﺭﺍﻣﻜﻮ") == "ارامكو");
  CHECK(foldKey("ﻻ") == "لا");
  CHECK(foldKey("مُحَمَّد") == "محمد");
  CHECK(foldKey("XAI Ü") == "xai u");
}

TEST_CASE("a folded stretch leads back to the whole original characters") {
  CHECK(behind("قالت أرامـكو إنّها", "ارامكو") == "أرامـكو");
  CHECK(behind("قالت أرامكو إنّها", "انها") == "إنّها");
  CHECK(behind("سعر ٤٥ دولارا", "45") == "٤٥");
}

TEST_CASE("particles come off in every way, the whole word first") {
  CHECK(readings("لماسك") == "[+لماسك][ل+ماسك]");
  CHECK(readings("وبالرياض") == "[+وبالرياض][و+بالرياض][وب+الرياض]");
  CHECK(readings("للسعوديه") == "[+للسعوديه][ل+لسعوديه][ل+السعوديه]");
}

TEST_CASE("what a particle covers in the original counts its tatweel and diacritics") {
  CHECK(originalPrefixLength("بـأرامكو", 2) == 4);
  CHECK(originalPrefixLength("وَلماسك", 4) == 6);
}

TEST_CASE("code points and bytes find each other") {
  const std::string text = "أ b😀ج";
  const CodePointIndex index(text);
  CHECK(index.size() == 5);
  CHECK(index.toCodePoints(2) == 1);
  CHECK(index.toBytes(4) == 8);
  CHECK(index.toBytes(99) == text.size());
}
