#include "key_sheet.h"

#include <map>

#include <QAction>
#include <QMenu>

#include "gui/support/open_window.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

const Commands& commandsOf(MainWindow& window) {
  const auto* commands = window.findChild<Commands*>();
  REQUIRE(commands != nullptr);
  return *commands;
}

}  // namespace

TEST_CASE("every command has a key, and no two have the same") {
  testApplication();
  MainWindow window;
  std::map<QString, QString> owners;
  for (const auto* action : commandsOf(window).all()) {
    if (action->menu() != nullptr) continue;
    CAPTURE(action->text().toStdString());
    CHECK_FALSE(action->shortcuts().isEmpty());
    for (const auto& key : action->shortcuts()) {
      const auto name = key.toString();
      CAPTURE(name.toStdString(), owners[name].toStdString());
      CHECK(owners[name].isEmpty());
      owners[name] = action->text();
    }
  }
}

TEST_CASE("the sheet of keys lists every command in its menu, and what the graph understands") {
  testApplication();
  MainWindow window;
  window.setLanguage(graph::Language::English);
  const KeySheet sheet(commandsOf(window), &window);
  const auto lines = sheet.text().split(QLatin1Char('\n'));
  for (const auto* action : commandsOf(window).all()) {
    const auto start = plainText(action->text()) + QLatin1Char('\t');
    CAPTURE(start.toStdString());
    CHECK(std::ranges::any_of(lines, [&](const auto& line) { return line.startsWith(start); }));
  }
  CHECK(lines.indexOf(QStringLiteral("File")) < lines.indexOf(QStringLiteral("View")));
  CHECK(lines.contains(QStringLiteral("Along a relation to the next entity\tarrows")));
}

TEST_CASE("a key is found by what it does and by its name") {
  testApplication();
  MainWindow window;
  window.setLanguage(graph::Language::English);
  KeySheet sheet(commandsOf(window), &window);
  sheet.find(QStringLiteral("most relations first"));
  CHECK(sheet.text().toStdString() ==
        "In the graph\nThrough all entities, those with most relations first\tPage Down, Page Up");
  sheet.find(QStringLiteral("f6 shift"));
  CHECK(sheet.text().toStdString() == "View\nPrevious panel\t\u2066Shift+F6\u2069");
  sheet.find(QStringLiteral("nothing is called so"));
  CHECK(sheet.text().isEmpty());
}

TEST_CASE("in Arabic the sheet of keys is Arabic") {
  testApplication();
  MainWindow window;
  window.setLanguage(graph::Language::Arabic);
  const KeySheet sheet(commandsOf(window), &window);
  for (const auto& line : sheet.text().split(QLatin1Char('\n'))) {
    CAPTURE(line.toStdString());
    CHECK(line.at(0).script() == QChar::Script_Arabic);
  }
}
