#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QListView>

#include "difference_marks.h"
#include "error_words.h"
#include "gui/support/open_window.h"
#include "support/star.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

struct OpenStar : OpenWindow {
  OpenStar() : OpenWindow({tiedTo("أرامكو", {"ب", "ج", "د"})}) {}

  model::EntityId called(const char* name) { return *window.view()->entityCalled(name); }
  bool comesToShow(std::size_t nodes) {
    return waitFor([&] {
      return !canvas().stage().isEmpty() && canvas().stage().graph().nodes.size() == nodes;
    });
  }
  bool comesToList(const QStringList& names) {
    return waitFor([&] { return window.savedViews().names() == names; });
  }
  void showTwo() {
    window.selection().selectEntities({called("أرامكو"), called("ج")}, called("ج"));
    window.exploring().showOnly();
    REQUIRE(comesToShow(2));
  }
  void save(const char* name) {
    window.savedViews().save(QString::fromUtf8(name));
    REQUIRE(comesToList({QString::fromUtf8(name)}));
  }
};

std::string namedByNumber(model::EntityId id) { return "e" + std::to_string(id.value); }

std::optional<model::EntityId> numbered(const std::string& key) {
  return model::EntityId{std::stoll(key.substr(1))};
}

}  // namespace

TEST_CASE("a view is saved under a name and shown again, everything where it was") {
  testApplication();
  OpenStar open;
  open.showTwo();
  open.canvas().lookFrom(graph::Camera{{7, 8}, 1.25});
  const auto places = open.canvas().stage().positions();
  open.save("صفقة");
  open.window.selection().clear();
  open.window.exploring().showEverything();
  REQUIRE(open.comesToShow(4));
  open.window.savedViews().open(QStringLiteral("صفقة"));
  REQUIRE(open.comesToShow(2));
  CHECK(open.canvas().stage().positions() == places);
  CHECK(open.canvas().camera() == graph::Camera{{7, 8}, 1.25});
  CHECK(open.window.selection().entities().size() == 2);
}

TEST_CASE("why a view cannot be shown is said in the language of the window") {
  testApplication();
  OpenStar open;
  open.window.setLanguage(graph::Language::Arabic);
  QString told;
  QObject::connect(&open.window.savedViews(), &SavedViews::told,
                   [&](const QString& sentence) { told = sentence; });
  open.window.savedViews().open(QStringLiteral("nowhere"));
  REQUIRE(waitFor([&] { return !told.isEmpty(); }));
  const auto why = worded(errorOf(Cause::ViewGone, {"nowhere"}), graph::Language::Arabic);
  open.window.setLanguage(graph::Language::English);
  CHECK(told.endsWith(why));
}

TEST_CASE("a saved view brings its filter along") {
  testApplication();
  OpenStar open;
  graph::ViewFilter filter;
  filter.words = "ب";
  open.window.filtering().set(filter);
  REQUIRE(open.comesToShow(2));
  open.save("صفقة");
  open.window.filtering().clear();
  REQUIRE(open.comesToShow(4));
  open.window.savedViews().open(QStringLiteral("صفقة"));
  REQUIRE(open.comesToShow(2));
  CHECK(open.window.filtering().filter() == filter);
}

TEST_CASE("a saved view is there when the file is opened again, and after an undo is not") {
  testApplication();
  OpenStar open;
  open.showTwo();
  open.save("صفقة");
  open.window.open(open.window.view()->file);
  REQUIRE(open.comesToShow(4));
  open.window.savedViews().open(QStringLiteral("صفقة"));
  CHECK(open.comesToShow(2));
  REQUIRE(waitFor([&] { return open.window.editing().undo().isEnabled(); }));
  open.window.editing().undo().trigger();
  CHECK(open.comesToList({}));
}

TEST_CASE("a saved view is renamed in the list, with its places, and forgotten") {
  testApplication();
  OpenStar open;
  QListView& list = open.window.findChild<ViewsPanel*>()->list();
  const QAbstractItemModelTester tester(list.model(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
  const auto* hint = list.viewport()->findChild<QLabel*>();
  REQUIRE(hint != nullptr);
  CHECK_FALSE(hint->isHidden());  // how a view comes here
  open.showTwo();
  open.save("صفقة");
  CHECK(hint->isHidden());
  CHECK(list.model()->setData(list.model()->index(0, 0), QStringLiteral("أخرى"), Qt::EditRole));
  REQUIRE(open.comesToList({QStringLiteral("أخرى")}));
  open.window.exploring().showEverything();
  REQUIRE(open.comesToShow(4));
  open.window.savedViews().open(QStringLiteral("أخرى"));
  CHECK(open.comesToShow(2));
  open.window.savedViews().forget(QStringLiteral("أخرى"));
  CHECK(open.comesToList({}));
}

TEST_CASE("a view is not renamed to what another is called") {
  testApplication();
  OpenStar open;
  open.window.savedViews().save(QStringLiteral("أ"));
  open.window.savedViews().save(QStringLiteral("ب"));
  REQUIRE(open.comesToList({QStringLiteral("أ"), QStringLiteral("ب")}));
  open.window.savedViews().rename(QStringLiteral("أ"), QStringLiteral("ب"));
  CHECK(waitFor([&] { return !open.window.message().isEmpty(); }));
  CHECK(open.comesToList({QStringLiteral("أ"), QStringLiteral("ب")}));
}

TEST_CASE("what is shown is compared with a saved view, and each difference leads to what it is") {
  testApplication();
  OpenStar open;
  open.window.setLanguage(graph::Language::English);
  open.showTwo();
  open.save("صفقة");
  open.window.exploring().showEverything();
  REQUIRE(open.comesToShow(4));
  open.window.savedViews().compare(QStringLiteral("صفقة"));
  auto& list = open.window.findChild<ViewsPanel*>()->differences();
  REQUIRE(waitFor([&] { return list.count() == 5; }));
  CHECK(list.item(0)->text() == QStringLiteral("Only in what was shown"));
  CHECK(list.item(1)->text() == QStringLiteral("ب"));
  Q_EMIT list.itemActivated(list.item(1));
  CHECK(open.window.selection().entity() == open.called("ب"));
  Q_EMIT list.itemActivated(list.item(4));
  CHECK(open.window.selection().claims().size() == 1);
  Q_EMIT list.itemActivated(list.item(0));
  CHECK(open.window.selection().entities().size() == 2);
}

TEST_CASE(
    "the canvas shows both views that are compared, with a sign at what only one of them has") {
  testApplication();
  OpenStar open;
  auto& marks = *open.window.findChild<DifferenceMarks*>();
  open.window.setLanguage(graph::Language::English);
  open.save("كل");
  open.showTwo();
  open.window.savedViews().compare(QStringLiteral("كل"));
  REQUIRE(open.comesToShow(4));
  CHECK(waitFor([&] { return marks.marked(false) == 4; }));  // two firms and a relation of each
  CHECK(marks.marked(true) == 0);
  CHECK(marks.isVisible());
  CHECK(marks.legend().last() == QStringLiteral("Only in “كل”"));
  open.window.browsing().back().trigger();
  CHECK(open.comesToShow(2));
  CHECK_FALSE(marks.isVisible());
  open.window.exploring().showEverything();
  REQUIRE(open.comesToShow(4));
  open.showTwo();
}

TEST_CASE("a view as a line of text reads back as it was") {
  Outlook outlook;
  outlook.layout = graph::LayoutKind::Circular;
  outlook.scope = graph::grouped(graph::only({}, {{1}, {2}, {3}}), "بنوك \"كبرى\"", {{2}, {3}});
  outlook.scope.hidden = {{4}};
  outlook.filter.hidden_types = {model::EntityType::Place};
  outlook.selected.entities = {{1}};
  outlook.selected.entity = model::EntityId{1};
  outlook.camera = graph::Camera{{1.5, -2}, 0.25};
  const auto line = toText(outlook, namedByNumber);
  const auto read = savedViewFrom(line, numbered);
  REQUIRE(read);
  CHECK(read->showsSame(outlook));
  CHECK(read->camera == outlook.camera);
  outlook.layout = graph::Attraction::Clusters;
  const auto clustered = savedViewFrom(toText(outlook, namedByNumber), numbered);
  REQUIRE(clustered);
  CHECK(clustered->showsSame(outlook));
  CHECK_FALSE(savedViewFrom("picture x=1", numbered));
}
