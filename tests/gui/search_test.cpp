#include <QAction>
#include <QKeyEvent>

#include "gui/support/view.h"
#include "gui/support/wait.h"
#include "line_text.h"
#include "search_box.h"
#include "support/application.h"
#include "support/catch.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

void press(QWidget& widget, Qt::Key key) {
  QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
  QCoreApplication::sendEvent(&widget, &event);
}

/// A search box over the sample article, in a window of its own.
struct OpenSearch {
  OpenSearch() : box(selection, &window) {
    window.resize(900, 600);
    window.show();
    box.setLanguage(graph::Language::English);
    box.setView(kept.view);
  }

  /// What the list shows for these words.
  QStringList linesFor(const char* words) {
    box.setText(QString::fromUtf8(words));
    press(box, Qt::Key_Down);
    REQUIRE(waitFor([&] { return !box.lines().isEmpty(); }));
    return box.lines();
  }
  bool finds(const char* words, const char* line) {
    const auto lines = linesFor(words);
    const bool found = lines.filter(QString::fromUtf8(line)).size() == 1;
    if (!found) UNSCOPED_INFO(lines.join(QLatin1Char('\n')).toStdString());
    box.clear();
    return found;
  }

  KeptSample kept;
  Selection selection;
  QWidget window;
  SearchBox box;
};

}  // namespace

TEST_CASE("one box finds entities, articles and claims, each under its heading") {
  testApplication();
  OpenSearch search;
  auto lines = search.linesFor("سابك");
  REQUIRE(lines.size() == 6);
  CHECK(lines.takeLast().startsWith(QStringLiteral("أرامكو · ")));
  CHECK(lines.join(QStringLiteral(" | ")).toStdString() ==
        "Entities | سابك · organization | Articles | خبر | Claims");
}

TEST_CASE("a name is found by its beginning, in another spelling and in another script") {
  testApplication();
  OpenSearch search;
  CHECK(search.finds("أرام", "أرامكو · Aramco"));
  CHECK(search.finds("ارامكو", "أرامكو · Aramco"));
  CHECK(search.finds("aram", "أرامكو · Aramco"));
  CHECK(search.finds("sabik", "سابك"));
  CHECK(search.finds("invests", "أرامكو · invests in · سابك"));
  CHECK(search.finds("nvests", "Nothing is called so"));
  CHECK(search.finds("xyz", "Nothing is called so"));
}

TEST_CASE("Enter selects the first that was found, also before it is shown") {
  testApplication();
  OpenSearch search;
  search.box.setText(QStringLiteral("سابك"));
  press(search.box, Qt::Key_Return);
  REQUIRE(waitFor([&] { return search.selection.entity().has_value(); }));
  CHECK(search.kept.view->nameOf(*search.selection.entity()) == "سابك");
  CHECK(search.box.lines().isEmpty());
}

TEST_CASE("Down passes over the headings: to the article, then to the claim") {
  testApplication();
  OpenSearch search;
  search.linesFor("سابك");
  press(search.box, Qt::Key_Down);
  press(search.box, Qt::Key_Return);
  CHECK(search.selection.article() == search.kept.view->articles->page({}).at(0).id);
  search.linesFor("سابك");
  press(search.box, Qt::Key_Down);
  press(search.box, Qt::Key_Down);
  press(search.box, Qt::Key_Return);
  CHECK(search.selection.focus() == search.kept.view->knowledge.claims[0].id);
}

TEST_CASE("a command is found by its words and carried out") {
  testApplication();
  OpenSearch search;
  QAction zoom(QStringLiteral("Zoom &in"));
  int times = 0;
  QObject::connect(&zoom, &QAction::triggered, [&] { ++times; });
  search.box.setCommands({&zoom});
  CHECK(search.linesFor("zoom").first() == QStringLiteral("Commands"));
  press(search.box, Qt::Key_Return);
  CHECK(times == 1);
}

TEST_CASE("a line in English keeps its order where it begins with an Arabic name") {
  const auto line = lineText(QStringLiteral("تسلا · invests in · xAI"), graph::Language::English);
  CHECK(line.startsWith(QChar(0x200e)));
  CHECK(line.count(QChar(0x2068)) == 3);
  CHECK(lineText(QStringLiteral("Tesla · xAI"), graph::Language::English) ==
        QStringLiteral("Tesla · xAI"));
}
