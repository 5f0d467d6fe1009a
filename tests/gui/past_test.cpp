#include <fstream>

#include <QImage>
#include <QLabel>

#include "citation.h"
#include "error_words.h"
#include "finder.h"
#include "gui/support/open_window.h"
#include "isnad/base/resource_folder.h"
#include "isnad/io/article_file.h"
#include "status_line.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

/// Two articles, of which the second came in two months after the first.
std::filesystem::path twoImports(const TemporaryFolder& folder) {
  const auto file = folder / "two.isnad";
  std::string now = "2026-01-10T12:00:00.000Z";
  auto options = workspace::arabicOptions().value();
  options.clock = [&now] { return now; };
  auto base = store::KnowledgeBase::open(file, store::OpenMode::Create, options).value();
  auto first = sampleAnalysis();
  first.article.title = "الأول";
  auto second = sampleAnalysis();
  second.article.title = "الثاني";
  second.article.sha256 = std::string(64, 'b');
  REQUIRE(base.record(first));
  now = "2026-03-10T12:00:00.000Z";
  REQUIRE(base.record(second));
  return file;
}

QStringList titles(MainWindow& window) {
  QStringList all;
  const auto* list = window.findChild<ArticleList*>();
  for (int row = 0; row < list->model()->rowCount(); ++row)
    all << list->model()->index(row, 0).data().toString();
  return all;
}

QString lastLine(MainWindow& window) {
  QStringList all;
  for (const auto* label : window.findChild<StatusLine*>()->findChildren<QLabel*>())
    if (!label->isHidden()) all << label->text();
  return all.join(QLatin1Char('|'));
}

}  // namespace

TEST_CASE("the list of articles and the reader hold what was known at the time that is shown") {
  testApplication();
  OpenWindow open;
  auto& window = open.window;
  window.open(twoImports(open.folder));
  REQUIRE(waitFor([&] { return titles(window).size() == 2; }));
  window.clocks().show({}, QDate(2026, 2, 1));
  REQUIRE(waitFor([&] { return titles(window) == QStringList{QStringLiteral("الأول")}; }));
  auto* list = window.findChild<ArticleList*>();
  CHECK_FALSE(list->isHidden());
  CHECK(window.view()->article({2}) == nullptr);
  window.clocks().show({}, QDate(2026, 1, 1));
  REQUIRE(waitFor([&] { return titles(window).isEmpty(); }));
  CHECK(list->isHidden());
  CHECK(window.panels().reader().toPlainText().isEmpty());
  CHECK(window.panels().reader().placeholderText().contains(QStringLiteral("آنذاك")));
  CHECK(lastLine(window).contains(QStringLiteral("للقراءة فقط")));
  window.clocks().badge().click();
  CHECK(waitFor([&] { return titles(window).size() == 2; }));
  CHECK(window.panels().reader().toPlainText().contains(QStringLiteral("أرامكو")));
}

TEST_CASE("what was not known yet is not found") {
  testApplication();
  OpenWindow open;
  auto& window = open.window;
  window.open(twoImports(open.folder));
  REQUIRE(waitFor([&] { return titles(window).size() == 2; }));
  const auto found = [&](const std::string& title) {
    Finder finder;
    finder.setView(window.view());
    std::optional<std::size_t> articles;
    finder.find(title, [&](const Findings& findings) { articles = findings.articles.size(); });
    REQUIRE(waitFor([&] { return articles.has_value(); }));
    return *articles;
  };
  CHECK(found("الثاني") == 1);
  window.clocks().show({}, QDate(2026, 2, 1));
  REQUIRE(waitFor([&] { return titles(window).size() == 1; }));
  CHECK(found("الثاني") == 0);
  CHECK(found("الأول") == 1);
}

TEST_CASE("before the first import the canvas says something else than in a new window") {
  testApplication();
  OpenWindow open;
  auto& window = open.window;
  const auto picture = [&] { return open.canvas().grab().toImage(); };
  const auto shows = [&](const Clocks& clocks) {
    auto view = std::make_shared<KnowledgeView>();
    view->clocks = clocks;
    GraphCanvas canvas(window.selection(), window.backend().worker());
    canvas.resize(600, 400);
    canvas.setView(view);
    return canvas.grab().toImage();
  };
  const auto fresh = shows({});
  const auto unknown = shows({{}, "2026-01-01T00:00:00.000Z"});
  const auto not_so = shows({"2026-01-01", {}});
  CHECK(fresh != unknown);
  CHECK(fresh != not_so);
  CHECK(unknown != not_so);
  window.clocks().show({}, QDate(2020, 1, 1));
  const auto before = picture();
  CHECK(waitFor([&] { return picture() != before; }));
}

TEST_CASE("in a window that may only read, the last line says so, and no edit is offered") {
  testApplication();
  OpenWindow open;
  CHECK(lastLine(open.window).contains(QStringLiteral("كل شيء محفوظ")));
  MainWindow second;
  second.open(open.window.view()->file);
  REQUIRE(waitFor([&] { return second.view() != nullptr; }));
  CHECK(waitFor([&] { return lastLine(second).contains(QStringLiteral("للقراءة فقط")); }));
  CHECK_FALSE(lastLine(second).contains(QStringLiteral("محفوظ")));
  CHECK_FALSE(second.editing().undo().isEnabled());
}

TEST_CASE("failures that people meet are told in Arabic alone in an Arabic window") {
  testApplication();
  OpenWindow open;
  const auto latin = [](const QString& text) {
    return std::ranges::any_of(text, [](QChar letter) {
      return letter >= QLatin1Char('a') && letter <= QLatin1Char('z');
    });
  };
  const auto write = [&](const char* name, const std::string& bytes) {
    std::ofstream(open.folder / name, std::ios::binary) << bytes;
    return open.folder / name;
  };
  const auto opening = [&](const std::filesystem::path& file) {
    auto opened = workspace::Workspace::open(file, store::OpenMode::ReadWrite);
    REQUIRE_FALSE(opened);
    return opened.error();
  };
  const std::string magic("SQLite format 3\0", 16);
  for (const auto& error :
       {opening(open.folder / "none.isnad"), opening(open.window.view()->file),
        opening(write("empty.isnad", "")), opening(write("other.isnad", std::string(200, 'x'))),
        opening(write("foreign.isnad", magic + std::string(200, '\0'))),
        io::readArticle(write("bytes.txt", std::string(200, '\1'))).error(),
        io::readArticle(open.folder / "none.txt").error()}) {
    const auto words = worded(error, graph::Language::Arabic).section(QStringLiteral("»: "), -1);
    INFO(error.what);
    INFO(words.toStdString());
    CHECK_FALSE(words.isEmpty());
    CHECK_FALSE(
        latin(QString(words).remove(QStringLiteral("isnad")).remove(QStringLiteral("UTF"))));
    CHECK(worded(error, graph::Language::English) == toQt(error.what));
  }
  const auto word = [](const Failure& failure) {
    return worded(failure, graph::Language::Arabic).toStdString();
  };
  CHECK(word({"/a/خبر (2).txt", errorOf(Cause::DiskFull).in("recording", "/a/خبر (2).txt")}) ==
        "«\u2068خبر (2).txt\u2069»: القرص ممتلئ، ولم يتغيّر شيء.");
}

TEST_CASE("every cause of a failure has its sentence in Arabic, with the same names in it") {
  testApplication();
  OpenWindow open;
  const std::vector<std::string> names{"الأول", "الثاني"};
  for (const auto cause : allCauses()) {
    if (cause == Cause::Other) continue;
    const auto error = errorOf(cause, names);
    const auto words = worded(error, graph::Language::Arabic).toStdString();
    INFO(error.what);
    INFO(words);
    CHECK(words != error.what);
    for (const auto& name : names) {
      const bool told = error.what.find(name) != std::string::npos;
      CHECK(told == (words.find(name) != std::string::npos));
    }
  }
}

TEST_CASE("a temporary file that fails leaves the folder to choose to the reader, in Arabic too") {
  testApplication();
  OpenWindow open;
  for (const auto cause :
       {Cause::NoTemporaryFile, Cause::TemporaryFull, Cause::TemporaryUnreadable}) {
    const auto error = errorOf(cause, {"/var/tmp"}).in("writing", "/a/b.graphml");
    const auto words = worded(error, graph::Language::Arabic);
    CHECK(words.startsWith(QStringLiteral("«\u2068b.graphml\u2069»: ")));
    CHECK(words.contains(QStringLiteral("TMPDIR")));
  }
}

TEST_CASE("where a claim is said is told by name, with its day, or in full") {
  testApplication();
  model::Article article;
  article.title = "خبر";
  article.publisher = "أرقام";
  article.published = "2026-11-26";
  const auto text = [&](SourceForm form) {
    return sourceText(article, form, graph::Language::Arabic).toStdString();
  };
  CHECK(text(SourceForm::Name) == "أرقام");
  CHECK(text(SourceForm::Dated) == "أرقام، 2026-11-26");
  CHECK(text(SourceForm::Full) == "أرقام، 2026-11-26، «خبر»");
  article.publisher.clear();
  CHECK(text(SourceForm::Name) == "«خبر»");
  CHECK(text(SourceForm::Dated) == "«خبر»، 2026-11-26");
  CHECK(text(SourceForm::Full) == "«خبر»، 2026-11-26");
  article.title = "عنوان طويل لا يتسع له سطر واحد في لوحة المسار بحال";
  CHECK(text(SourceForm::Dated) == "«عنوان طويل لا يتسع له سطر واحد في لوحة …»، 2026-11-26");
  article.title.clear();
  CHECK(text(SourceForm::Full) == "2026-11-26");
}
