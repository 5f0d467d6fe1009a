// The whole pipeline on the bundled article, beside ICU alone cutting the same text into words; the
// last line is their ratio.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "isnad/base/resource_folder.h"
#include "isnad/nlp/pipeline.h"

namespace {

std::string articleText() {
  std::ifstream in(ISNAD_DATA "/musk-empire.txt");
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The fastest of several runs, in milliseconds.
template <class Work>
double fastest(Work work) {
  constexpr int kRuns = 50;
  double best = 1e300;
  for (int run = 0; run < kRuns; ++run) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    best = std::min(best, taken.count());
  }
  return best;
}

}  // namespace

int main() {
  const auto folder = isnad::resourceFolder();
  if (!folder) return std::fprintf(stderr, "%s\n", folder.error().what.c_str()), 1;
  const auto pipeline = isnad::nlp::Pipeline::load({*folder});
  if (!pipeline) return std::fprintf(stderr, "%s\n", pipeline.error().what.c_str()), 1;
  isnad::model::Article article;
  article.text = articleText();

  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale("ar"), status));
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, article.text.data(), static_cast<std::int64_t>(article.text.size()),
                 &status);
  std::size_t cut = 0;
  const double icu_alone = fastest([&] {
    words->setText(&text, status);
    while (words->next() != icu::BreakIterator::DONE) ++cut;
  });
  std::size_t claims = 0;
  const double whole = fastest([&] { claims += pipeline->analyse(article).claims.size(); });
  utext_close(&text);
  std::printf("icu words     %8.3f ms\npipeline      %8.3f ms\nratio         %8.1f\n", icu_alone,
              whole, whole / icu_alone);
  return cut > 0 && claims > 0 ? 0 : 1;
}
