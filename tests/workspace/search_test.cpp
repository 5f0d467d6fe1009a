#include "isnad/store/search.h"

#include "isnad/workspace/workspace.h"
#include "support/catch.h"
#include "support/sample.h"

using namespace isnad;

namespace {

/// What a search finds in one article, in brackets.
std::string found(const std::string& text, const std::string& words, bool exact = false) {
  const TemporaryFolder folder;
  auto workspace = workspace::Workspace::open(folder / "a.isnad", store::OpenMode::Create).value();
  auto analysis = sampleAnalysis();
  analysis.article.text = text;
  analysis.mentions.clear();
  analysis.claims.clear();
  analysis.sentences.clear();
  REQUIRE(workspace.base().record(analysis));
  const auto result = store::searchArticles(workspace.base(), {words, exact, false, {}}).value();
  std::string all;
  for (const auto& hit : result.hits) {
    for (const auto span : hit.in_text) all += "[" + std::string(span.of(text)) + "]";
  }
  return all;
}

}  // namespace

TEST_CASE("a search finds a name in every spelling and behind its particles") {
  CHECK(found("قال أحمد لاحمد وأحمد: إن الأحمد غير محمد", "أحمد") ==
        "[أحمد][لاحمد][وأحمد][الأحمد]");
  CHECK(found("قال أحمد لاحمد وأحمد", "احمد") == "[أحمد][لاحمد][وأحمد]");
  CHECK(found("عادت للسعودية وبالسعوديّة", "السعودية") == "[للسعودية][وبالسعوديّة]");
  CHECK(found("في السعوديـــة سنة ٢٠٢٦", "السعودية 2026") == "[السعوديـــة][٢٠٢٦]");
  CHECK(found("أعلنت Aramco نتائجها", "aramco") == "[Aramco]");
  CHECK(found("صندوق الاستثمارات العامة", "\"صندوق الاستثمارات\"") == "[صندوق الاستثمارات]");
}

TEST_CASE("an exact search finds the letters as they are") {
  CHECK(found("قال أحمد لاحمد وأحمد", "أحمد", true) == "[أحمد]");
  CHECK(found("قال أحمد لاحمد", "احمد", true).empty());
  CHECK(found("في السعوديـــة", "السعودية", true).empty());
}
