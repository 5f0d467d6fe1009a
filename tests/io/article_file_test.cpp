#include "isnad/io/article_file.h"

#include <fstream>

#include "support/catch.h"
#include "support/sample.h"

using namespace isnad;

namespace {

void write(const std::filesystem::path& file, std::string_view bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

std::string refusal(const std::filesystem::path& file) {
  const auto article = io::readArticle(file);
  return article ? "accepted" : article.error().what;
}

}  // namespace

TEST_CASE("an article is titled by its first line and named by its file") {
  const TemporaryFolder folder;
  write(folder / "news.txt", "\n عنوان الخبر \nنص الخبر.\n");
  const auto article = io::readArticle(folder / "news.txt");
  REQUIRE(article);
  CHECK(article->title == "عنوان الخبر");
  CHECK(article->name == "news");
  CHECK(article->text == "\n عنوان الخبر \nنص الخبر.\n");
}

TEST_CASE("what cannot be an article is refused in one sentence that names the file") {
  const TemporaryFolder folder;
  write(folder / "empty.txt", "");
  write(folder / "zeros.txt", std::string(200000, '\0'));
  write(folder / "picture.txt", "\xFF\xD8\xFF\xE0\x10JFIF");
  CHECK(refusal(folder / "none.txt").ends_with("none.txt: there is no such file"));
  CHECK(refusal(folder / "empty.txt").ends_with("empty.txt: it is empty"));
  CHECK(refusal(folder / "zeros.txt").find("control characters") != std::string::npos);
  CHECK(refusal(folder / "picture.txt").find("picture.txt: ") != std::string::npos);
  CHECK(refusal(folder / "").find("a folder") != std::string::npos);
}
