#include "isnad/text/decode.h"

#include "isnad/text/transliteration.h"
#include "support/catch.h"

using namespace isnad;
using namespace isnad::text;

TEST_CASE("UTF-8 with a mark, UTF-16 and windows-1256 become the same text") {
  CHECK(decode("\xEF\xBB\xBF"
               "سابك")
            .value()
            .text == "سابك");
  CHECK(decode(std::string_view("\xFF\xFE\x33\x06\x27\x06", 6)).value().text == "سا");
  // «شركة سابك تربح» in windows-1256.
  const auto legacy = decode("\xD4\xD1\xDF\xC9 \xD3\xC7\xC8\xDF \xCA\xD1\xC8\xCD");
  REQUIRE(legacy);
  CHECK(legacy->text == "شركة سابك تربح");
  CHECK(legacy->encoding == "windows-1256");
}

TEST_CASE("an encoding of one byte a letter tells its letters, others do not") {
  const auto letters = lettersOf("windows-1256");
  REQUIRE(letters);
  CHECK(letters->at('A') == U'A');
  CHECK(letters->at(0xD4) == U'ش');
  CHECK(lettersOf("iso-8859-6")->at(0xC7) == U'ا');
  CHECK(lettersOf("iso-8859-6")->at(0xA1) == 0);
  CHECK_FALSE(lettersOf("GB18030"));
  CHECK_FALSE(lettersOf("no such encoding"));
  CHECK(isUtf8("سابك"));
  CHECK_FALSE(isUtf8("\xD4\xD1"));
}

TEST_CASE("line ends become one kind") { CHECK(decode("a\r\nb\rc\n").value().text == "a\nb\nc\n"); }

TEST_CASE("what is no text is refused with a reason") {
  CHECK(decode("").error().what == "it is empty");
  CHECK(decode(" \n ").error().code == ErrorCode::InvalidInput);
  CHECK(decode(std::string(100000, '\0')).error().code == ErrorCode::InvalidInput);
  CHECK(decode("\x89PNG\x1A\x01\x02").error().code == ErrorCode::InvalidInput);
}

TEST_CASE("a name meets its transliteration") {
  CHECK(skeleton("بلومبرغ") == skeleton("Bloomberg"));
  CHECK(similarity("مايكروسوفت", "Microsoft") > 0.8);
  CHECK(similarity("نتفليكس", "Netflix") > 0.8);
  CHECK(similarity("أرامكو", "Microsoft") < 0.6);
}
