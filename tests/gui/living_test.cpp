#include <fstream>
#include <map>

#include <QAction>
#include <QComboBox>
#include <QFileSystemModel>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

#include "file_question.h"
#include "gui/support/open_window.h"
#include "preferences_dialog.h"
#include "recent_files.h"
#include "support/star.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

void write(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

std::string read(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Without the marks that keep directions apart.
QString plain(QString text) {
  static const QRegularExpression kMarks(QStringLiteral("[\u2066-\u2069]"));
  return text.remove(kMarks);
}

/// A window that keeps its settings in the folder, closed as by a person.
struct KeepingWindow {
  MainWindow window;

  explicit KeepingWindow(const std::filesystem::path& settings) : window(settings) {
    window.QWidget::show();
  }
  ~KeepingWindow() { window.close(); }
  [[nodiscard]] bool arrives() {
    return waitFor([&] { return window.view() && window.panels().canvas().isArranged(); });
  }
};

}  // namespace

TEST_CASE("what a person likes is shown at once, and kept") {
  testApplication();
  TemporaryFolder folder;
  Preferences wanted;
  wanted.language = graph::Language::English;
  wanted.theme = Theme::Dark;
  wanted.digits = graph::Digits::Arabic;
  wanted.calendar = Calendar::Hijri;
  wanted.text_percent = 150;
  wanted.reduced_motion = true;
  {
    MainWindow window(folder / "viewer.ini");
    CHECK(window.appearance().preferences() == Preferences());
    const int usual = QApplication::font().pixelSize();
    window.appearance().choose(wanted);
    CHECK(QApplication::font().pixelSize() == usual * 3 / 2);
    CHECK(QApplication::palette().color(QPalette::Window) == render::Palette::darkTheme().panel);
    CHECK(QApplication::layoutDirection() == Qt::LeftToRight);
    CHECK(window.panels().canvas().reducesMotion());
  }
  MainWindow again(folder / "viewer.ini");
  CHECK(again.appearance().preferences() == wanted);
  CHECK(again.panels().canvas().reducesMotion());
  again.appearance().choose({});
}

TEST_CASE("the dialog of settings shows each choice at once, and Cancel takes it back") {
  testApplication();
  MainWindow window;
  PreferencesDialog dialog(window.appearance(), &window);
  const auto boxes = dialog.findChildren<QComboBox*>();
  REQUIRE(boxes.size() == 4);
  boxes[0]->setCurrentIndex(1);
  CHECK(window.appearance().language() == graph::Language::English);
  CHECK(dialog.windowTitle() == QStringLiteral("Settings"));
  boxes[2]->setCurrentIndex(1);
  CHECK(window.appearance().manner().digits == graph::Digits::Arabic);
  dialog.findChild<QSpinBox*>()->setValue(200);
  CHECK(textScale() == Approx(2));
  dialog.reject();
  CHECK(window.appearance().preferences() == Preferences());
  CHECK(textScale() == Approx(1));
}

TEST_CASE(
    "figures and dates are in the digits and the calendar chosen, quotes as they were written") {
  testApplication();
  auto analysis = sampleAnalysis();
  analysis.claims[0].date = "2026-06-15";
  analysis.claims[0].percent = 12.5;
  OpenWindow open({analysis});
  Preferences chosen;
  chosen.digits = graph::Digits::Arabic;
  chosen.calendar = Calendar::Hijri;
  open.window.appearance().choose(chosen);
  open.window.selection().selectClaims({{1}}, {1});
  const auto text = plain(open.window.panels().inspector().toPlainText());
  CHECK(text.contains(QStringLiteral("٢ مليار دولار")));
  CHECK(text.contains(QStringLiteral("٢٩ ذو الحجة ١٤٤٧ هـ")));
  auto* rows = open.window.docks().claims().table().model();
  const auto cell = [&](int column) { return plain(rows->index(0, column).data().toString()); };
  CHECK(waitFor([&] { return cell(ClaimsModel::Date).contains(QStringLiteral("١٤٤٧")); }));
  CHECK(cell(ClaimsModel::Amount).contains(QStringLiteral("٢ مليار دولار")));
  open.window.appearance().choose({});
}

TEST_CASE("a damaged or hostile file of settings is an empty one") {
  testApplication();
  TemporaryFolder folder;
  const auto file = folder / "viewer.ini";
  const std::string hostile[] = {
      std::string(1000, '\0'),
      std::string(3 << 20, 'a'),
      "[session]\ngeometry=@Variant(\\0\\0\\0\\x7f\\xff\\xff\\xff\\xff)\n",
      "[session]\ngeometry=////////\ndocks=AdnQywAD/////////////////////w\ncolumns=-5, x, 1e9\n"
      "view=view x=inf y=nan zoom=nan scope=some show=x filter=y\nplaces=a, nan inf "
      "x\nfile=/dev/zero\nfocus=99999999999999999999\nclaims=a, -1\n"
      "[preferences]\nlanguage=xx\ntheme=7\ntext_percent=1e300\ndigits=\n[recent]\nfiles=/dev/"
      "null, "
      "\\0, /nowhere/x.isnad\n",
      "[preferences\nlanguage",
  };
  qputenv("XDG_DATA_HOME", (folder / "data").c_str());
  for (const auto& bytes : hostile) {
    write(file, bytes);
    KeepingWindow kept(file);
    CHECK(kept.window.appearance().preferences() == Preferences());
    CHECK(kept.window.width() > 100);
    kept.window.resume();
    CHECK(kept.arrives());
  }
  qunsetenv("XDG_DATA_HOME");
}

TEST_CASE("the window opens again as it was left: file, selection, part that was looked at") {
  testApplication();
  OpenWindow made;
  TemporaryFolder folder;
  const auto settings = folder / "viewer.ini";
  graph::Camera left;
  {
    KeepingWindow kept(settings);
    kept.window.open(made.window.view()->file);
    REQUIRE(kept.arrives());
    kept.window.selection().selectClaims({{1}}, {1});
    kept.window.panels().canvas().zoomBy(1.5);
    kept.window.panels().canvas().lookAt({12, 34});
    left = kept.window.panels().canvas().camera();
    kept.window.resize(1111, 777);
    kept.window.docks().claims().show();
  }
  KeepingWindow again(settings);
  CHECK(again.window.size() == QSize(1111, 777));
  CHECK(again.window.docks().claims().isVisible());
  again.window.resume();
  REQUIRE(again.arrives());
  CHECK(again.window.view()->file == made.window.view()->file);
  CHECK(again.window.selection().focus() == model::ClaimId{1});
  CHECK(again.window.panels().canvas().camera().center == left.center);
  CHECK(again.window.panels().canvas().camera().zoom == Approx(left.zoom));
}

TEST_CASE("the window opens again on the part that was shown, filtered and laid out as it was") {
  testApplication();
  OpenWindow made({tiedTo("أرامكو", {"ب", "ج", "د"})});
  TemporaryFolder folder;
  const auto settings = folder / "viewer.ini";
  const auto namesShown = [](MainWindow& window) {
    std::map<std::string, graph::Point> places;
    const auto& stage = window.panels().canvas().stage();
    for (std::size_t i = 0; i < stage.positions().size(); ++i)
      places[stage.graph().nodes[i].label] = stage.positions()[i];
    return places;
  };
  std::map<std::string, graph::Point> left;
  graph::ViewFilter filter;
  filter.core = 1;
  {
    KeepingWindow kept(settings);
    kept.window.open(made.window.view()->file);
    REQUIRE(kept.arrives());
    const auto called = [&](const char* name) { return *kept.window.view()->entityCalled(name); };
    kept.window.selection().selectEntities({called("أرامكو"), called("ب"), called("ج")},
                                           called("ج"));
    kept.window.exploring().showOnly();
    kept.window.filtering().set(filter);
    REQUIRE(waitFor([&] { return namesShown(kept.window).size() == 3; }));
    REQUIRE(waitFor([&] { return kept.window.panels().filter().isShown(); }));
    kept.window.panels().canvas().lookFrom(graph::Camera{{7, 8}, 1.25});
    left = namesShown(kept.window);
  }
  KeepingWindow again(settings);
  again.window.resume();
  REQUIRE(again.arrives());
  REQUIRE(waitFor([&] { return namesShown(again.window) == left; }));
  CHECK(again.window.panels().canvas().camera() == graph::Camera{{7, 8}, 1.25});
  CHECK(again.window.filtering().filter() == filter);
  CHECK(again.window.selection().entities().size() == 3);
  CHECK(again.window.selection().entity() == again.window.view()->entityCalled("ج"));
}

TEST_CASE("knowledge bases that were open stand in a menu, the last one first, those gone grey") {
  testApplication();
  OpenWindow first;
  OpenWindow second;
  TemporaryFolder folder;
  KeepingWindow kept(folder / "viewer.ini");
  const auto gone = folder / "gone.isnad";
  std::filesystem::copy_file(first.window.view()->file, gone);
  for (const auto& file : {gone, first.window.view()->file, second.window.view()->file}) {
    kept.window.open(file);
    REQUIRE(waitFor([&] { return kept.window.view() && kept.window.view()->file == file; }));
  }
  std::filesystem::remove(gone);
  auto* menu = kept.window.findChild<RecentFiles*>();
  REQUIRE(menu != nullptr);
  Q_EMIT menu->aboutToShow();
  const auto actions = menu->actions();
  REQUIRE(actions.size() == 5);
  CHECK(actions[0]->toolTip().toStdString() == second.window.view()->file);
  CHECK(actions[1]->isEnabled());
  CHECK_FALSE(actions[2]->isEnabled());
  actions[1]->trigger();
  CHECK(waitFor([&] { return kept.window.view()->file == first.window.view()->file; }));
  REQUIRE(actions.back()->text().startsWith(QStringLiteral("ان")));
  actions.back()->trigger();
  CHECK(menu->files().empty());
}

TEST_CASE("whoever has no knowledge base sees the sample, which nothing alters") {
  testApplication();
  const auto original =
      std::filesystem::path(std::getenv("ISNAD_RESOURCES")) / "sample" / "sample.isnad";
  const auto before = read(original);
  REQUIRE(!before.empty());
  TemporaryFolder folder;
  qputenv("XDG_DATA_HOME", (folder / "data").c_str());
  KeepingWindow kept(folder / "viewer.ini");
  auto& window = kept.window;
  window.resume();
  REQUIRE(kept.arrives());
  CHECK(window.view()->sample);
  CHECK(window.view()->knowledge.claims.size() > 5);
  CHECK(window.windowTitle().startsWith(QStringLiteral("مثال")));
  const auto entity = window.view()->knowledge.entities.front().id;
  window.backend().edit([entity](store::KnowledgeBase& base) -> Result<model::Edit> {
    ISNAD_TRY(auto key, base.keyOf(entity));
    return model::Edit{model::RenameEntity{std::move(key), "آخر", {}}};
  });
  REQUIRE(waitFor([&] { return window.view()->nameOf(entity) == "آخر"; }));
  CHECK(window.view()->sample);
  const auto article = folder / "a.txt";
  write(article, "أرامكو تستثمر في سابك\n\nاستثمرت أرامكو ملياري دولار في سابك.\n");
  window.backend().import({article});
  REQUIRE(waitFor([&] { return !window.view()->sample; }));
  CHECK(window.view()->file == folder / "data" / "isnad" / "isnad.isnad");
  CHECK(window.view()->extent.articles == 1);
  CHECK(read(original) == before);
  qunsetenv("XDG_DATA_HOME");
}

TEST_CASE("three things to try do what they say, and stay away once they are closed") {
  testApplication();
  TemporaryFolder folder;
  const auto settings = folder / "viewer.ini";
  {
    KeepingWindow kept(settings);
    auto& window = kept.window;
    window.backend().openSample();
    REQUIRE(kept.arrives());
    auto& steps = window.firstSteps();
    REQUIRE(steps.isVisible());
    auto* text = steps.findChild<QLabel*>();
    Q_EMIT text->linkActivated(QStringLiteral("0"));
    CHECK_FALSE(window.panels().reader().markedEvidence().isEmpty());
    Q_EMIT text->linkActivated(QStringLiteral("1"));
    CHECK(waitFor([&] { return window.selection().claims().size() > 1; }));
    Q_EMIT text->linkActivated(QStringLiteral("2"));
    auto& claims = window.docks().claims();
    CHECK(claims.isVisible());
    CHECK(waitFor([&] { return claims.table().model()->rowCount() == 1; }));
    steps.findChild<QToolButton*>()->click();
    CHECK_FALSE(steps.isVisible());
  }
  KeepingWindow again(settings);
  again.window.backend().openSample();
  REQUIRE(again.arrives());
  CHECK_FALSE(again.window.firstSteps().isVisible());
  again.window.firstSteps().ask();
  CHECK(again.window.firstSteps().isVisible());
}

TEST_CASE("colours follow the desktop while the window is open, unless they were chosen") {
  testApplication();
  MainWindow window;
  int changes = 0;
  QObject::connect(&window.appearance(), &Appearance::coloursChanged, [&] { ++changes; });
  const auto desktopChanges = [&] {
    QEvent event(QEvent::ThemeChange);
    QApplication::sendEvent(&window, &event);
  };
  desktopChanges();
  CHECK(changes == 1);
  window.setTheme(Theme::Dark);
  changes = 0;
  desktopChanges();
  CHECK(changes == 0);
  window.setTheme(Theme::System);
}

TEST_CASE("where files are asked for, sizes and folders are said in the language of the window") {
  testApplication();
  TemporaryFolder folder;
  write(folder / "a.txt", "");
  std::filesystem::create_directory(folder / "b");
  OpenWindow open;
  open.window.setLanguage(graph::Language::Arabic);
  QFileSystemModel files;
  FileWords words;
  const auto root = toQt((folder / "").string());
  files.setRootPath(root);
  const auto said = [&](const char* name, int column) {
    return words.said(files.index(root + QLatin1String(name), column));
  };
  CHECK(waitFor([&] { return said("a.txt", 1).contains(QStringLiteral("بايت")); }));
  CHECK(said("b", 2) == QStringLiteral("مجلد"));
}
