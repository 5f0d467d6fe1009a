#include <cstdlib>

#include "isnad/model/edit_text.h"
#include "support/news.h"
#include "support/sample.h"

using namespace isnad;
using namespace isnad::store;

namespace {

std::string complaints(KnowledgeBase& base) {
  std::string text;
  const auto report = base.check();
  REQUIRE(report);
  for (const auto& finding : report->findings) text += finding.what + "\n";
  return text;
}

int rounds(const char* variable, int otherwise) {
  const char* text = std::getenv(variable);
  return text == nullptr ? otherwise : std::atoi(text);
}

}  // namespace

TEST_CASE("random edits, undone entirely, give back the same bytes, done again, the same result") {
  const TemporaryFolder folder;
  auto base = KnowledgeBase::open(folder / "a.isnad", OpenMode::Create).value();
  for (std::size_t n = 0; n < 12; ++n) REQUIRE(base.record(newsNumber(n)));
  const auto before = dumped(base);
  const int sequences = rounds("ISNAD_EDIT_SEQUENCES", 25);
  for (int sequence = 0; sequence < sequences; ++sequence) {
    RandomEdits edits(static_cast<unsigned>(sequence));
    const int length = edits.upTo(11) + 1;
    int done = 0;
    for (int i = 0; i < length; ++i) {
      const auto edit = edits.next(base);
      const auto inverse = base.apply(edit);
      INFO(toText(edit));
      INFO((inverse ? "" : inverse.error().what));
      CHECK((inverse || inverse.error().code == ErrorCode::InvalidInput));
      done += inverse ? 1 : 0;
    }
    const auto after = dumped(base);
    if (sequence % 10 == 0) CHECK(complaints(base) == "");
    for (int i = 0; i < done; ++i) REQUIRE(base.undo());
    INFO("sequence " << sequence);
    REQUIRE(dumped(base) == before);
    for (int i = 0; i < done; ++i) REQUIRE(base.redo());
    REQUIRE(dumped(base) == after);
    for (int i = 0; i < done; ++i) REQUIRE(base.undo());
  }
  CHECK(complaints(base) == "");
}

TEST_CASE("edits undone after a newer reading leave what the newer reading says") {
  const TemporaryFolder folder;
  constexpr std::size_t kArticles = 12;
  const auto newer = [](std::size_t n) {
    auto analysis = newsNumber(n);
    analysis.pipeline = "news 2";
    if (n % 4 == 0) analysis.claims.pop_back();
    if (n % 4 == 1) analysis.claims[0].evidence.quote.end -= 1;  // without its last digit
    if (n % 4 == 2) analysis.claims[1].date = "2026-Q3";
    return analysis;
  };
  const auto read = [&](KnowledgeBase& base, auto analyses) {
    for (std::size_t n = 0; n < kArticles; ++n) REQUIRE(base.record(analyses(n)));
  };
  auto untouched = KnowledgeBase::open(folder / "b.isnad", OpenMode::Create).value();
  read(untouched, newsNumber);
  read(untouched, newer);
  const auto expected = dumped(untouched);
  const int sequences = rounds("ISNAD_EDIT_SEQUENCES", 8);
  for (int sequence = 0; sequence < sequences; ++sequence) {
    INFO("sequence " << sequence);
    const auto file = folder / ("a" + std::to_string(sequence) + ".isnad").c_str();
    auto base = KnowledgeBase::open(file, OpenMode::Create).value();
    read(base, newsNumber);
    RandomEdits edits(static_cast<unsigned>(sequence) + 5000);
    for (int i = 0; i < 12; ++i) (void)base.apply(edits.next(base));
    read(base, newer);
    CHECK(complaints(base) == "");
    while (base.nextUndo().value()) {
      const auto undone = base.undo();
      INFO((undone ? "" : undone.error().what));
      REQUIRE(undone);
    }
    CHECK(complaints(base) == "");
    CHECK(dumped(base) == expected);
  }
}
