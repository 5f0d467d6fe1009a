#include "isnad/text/tokenizer.h"

#include <memory>

#include "support/catch.h"

using namespace isnad;
using namespace isnad::text;

namespace {

std::vector<Token> tokensOf(std::string_view text) {
  auto tokenizer = Tokenizer::create();
  REQUIRE(tokenizer);
  // An exact copy on the heap, so that a sanitizer sees one byte too far.
  const std::unique_ptr<char[]> exact(new char[text.size()]);
  std::copy(text.begin(), text.end(), exact.get());
  return tokenizer->tokenize({exact.get(), text.size()});
}

std::string boxed(std::string_view text) {
  std::string out;
  for (const auto& token : tokensOf(text)) {
    if (!out.empty()) out += ' ';
    out += "[" + std::string(token.span.of(text)) + "]";
  }
  return out;
}

std::string sentences(std::string_view text) {
  std::string out;
  for (const auto span : splitSentences(text, tokensOf(text)))
    out += "<" + std::string(span.of(text)) + ">";
  return out;
}

std::string folded(std::string_view text) {
  std::string out;
  for (const auto& token : tokensOf(text)) out += (out.empty() ? "" : " ") + token.folded;
  return out;
}

}  // namespace

TEST_CASE("words, numbers and marks are tokens, white space is none") {
  CHECK(boxed("الصفقة 3.5 مليار") == "[الصفقة] [3.5] [مليار]");
  CHECK(boxed("«أرامكو»، و\"سابك\"") == "[«] [أرامكو] [»] [،] [و] [\"] [سابك] [\"]");
}

TEST_CASE("digits part from Arabic letters, not from Latin ones") {
  CHECK(boxed("بـ7 مليارات، 20مليار") == "[بـ] [7] [مليارات] [،] [20] [مليار]");
  CHECK(boxed("xAI Grok 4 G20 5G") == "[xAI] [Grok] [4] [G20] [5G]");
}

TEST_CASE("hashtags part at their underscores") {
  CHECK(boxed("#رؤية_المملكة") == "[#] [رؤية] [_] [المملكة]");
}

TEST_CASE("a number keeps its decimal mark whatever the press writes, thousands marks go") {
  CHECK(folded("97.4 4,3 ٤٥٫٥ 3ر2 1,250 1.250.000 ٣٠٠") == "97.4 4.3 45.5 2.3 1250 1250000 300");
}

TEST_CASE("folding makes spellings of one word equal") {
  CHECK(folded("إنڤيديا الأُولـى شركة مؤسسة") == "انفيديا الاولي شركه موسسه");
}

TEST_CASE(
    "a full stop ends a sentence, that of a number, an initial or a spelt-out name does not") {
  CHECK(sentences("بلغت 97.4 مليار. وقال د. أحمد ذلك.") == "<بلغت 97.4 مليار.><وقال د. أحمد ذلك.>");
  CHECK(sentences("باعت سي.إن.بي.سي حصتها.") == "<باعت سي.إن.بي.سي حصتها.>");
  CHECK(sentences("يبني شبكة Orbital AI. وهي كبيرة.") == "<يبني شبكة Orbital AI.><وهي كبيرة.>");
}

TEST_CASE("a line end always ends a sentence, an ellipsis does not") {
  CHECK(sentences("أرباح قياسية.. وتوسع\nقال المدير ذلك") ==
        "<أرباح قياسية.. وتوسع><قال المدير ذلك>");
}

TEST_CASE("nothing and only white space have no tokens and no sentences") {
  CHECK(tokensOf("").empty());
  CHECK(tokensOf(" \n\t").empty());
  CHECK(sentences("").empty());
}
