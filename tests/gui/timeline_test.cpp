#include <QAccessible>
#include <QComboBox>
#include <QPushButton>
#include <QTest>

#include "gui/support/dated.h"
#include "gui/support/wait.h"
#include "support/application.h"
#include "support/catch.h"
#include "timeline_panel.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

graph::Days between(const char* first, const char* last) {
  return {graph::daysIn(first)->first, graph::daysIn(last)->last};
}

struct OpenTimeline {
  explicit OpenTimeline(const std::vector<std::string>& dates = {"2024-01", "2024-03", "2024-03",
                                                                 "2024-12"})
      : panel(filtering) {
    panel.setLanguage(graph::Language::English);
    panel.setLayoutDirection(Qt::LeftToRight);
    panel.resize(800, 200);
    panel.setFloating(true);
    filtering.setView(datedView(dates));
    REQUIRE(waitFor([&] { return !bars().histogram().bins.empty(); }));
    panel.show();
    panel.histogram().resize(720, 110);
  }
  TimeHistogram& bars() { return panel.histogram(); }
  QPoint at(const char* date) {
    const auto days = *graph::daysIn(date);
    return {static_cast<int>((bars().xOf(days.first) + bars().xOf(days.last + 1)) / 2), 50};
  }
  void drag(QPoint from, QPoint to) {
    QTest::mousePress(&bars(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&bars(), to);
    QTest::mouseRelease(&bars(), Qt::LeftButton, {}, to);
  }
  std::optional<graph::Days> chosen() const {
    const auto& time = filtering.filter().time;
    return time ? std::optional(time->days) : std::nullopt;
  }
  std::size_t shown() {
    QCoreApplication::processEvents();
    return filtering.filtered()->sifted.shown;
  }

  Filtering filtering;
  TimelinePanel panel;
};

}  // namespace

TEST_CASE("a drag over the bars chooses their days, a double click all again") {
  testApplication();
  OpenTimeline open;
  CHECK(open.bars().histogram().size == graph::BinSize::Month);
  open.drag(open.at("2024-02"), open.at("2024-04"));
  CHECK(open.chosen() == between("2024-02", "2024-04"));
  CHECK(waitFor([&] { return open.shown() == 2; }));
  CHECK(open.panel.text() ==
        QString::fromUtf8("\u20682024-02\u2069 – \u20682024-04\u2069 · 2 claim(s)"));
  QTest::mouseDClick(&open.bars(), Qt::LeftButton, {}, open.at("2024-06"));
  CHECK_FALSE(open.chosen());
  CHECK(waitFor([&] { return open.shown() == 4; }));
}

TEST_CASE("the brush is moved from inside and widened at its edges") {
  testApplication();
  OpenTimeline open;
  open.drag(open.at("2024-02"), open.at("2024-04"));
  open.drag(open.at("2024-03"), open.at("2024-05"));
  CHECK(open.chosen() == between("2024-04", "2024-06"));
  const QPoint edge(static_cast<int>(open.bars().xOf(between("2024-06", "2024-06").last + 1)), 50);
  open.drag(edge, open.at("2024-09"));
  CHECK(open.chosen() == between("2024-04", "2024-09"));
}

TEST_CASE("arrows move the brush the way time runs, with shift they widen it") {
  testApplication();
  OpenTimeline open;
  QTest::keyClick(&open.bars(), Qt::Key_Left);
  CHECK(open.chosen() == between("2024-12", "2024-12"));
  QTest::keyClick(&open.bars(), Qt::Key_Left);
  CHECK(open.chosen() == between("2024-11", "2024-11"));
  QTest::keyClick(&open.bars(), Qt::Key_Left, Qt::ShiftModifier);
  CHECK(open.chosen() == between("2024-10", "2024-11"));
  open.bars().setLayoutDirection(Qt::RightToLeft);
  QTest::keyClick(&open.bars(), Qt::Key_Left);
  CHECK(open.chosen() == between("2024-11", "2024-12"));
  QTest::keyClick(&open.bars(), Qt::Key_Escape);
  CHECK_FALSE(open.chosen());
}

TEST_CASE("time runs from right to left in a window that is read so") {
  testApplication();
  OpenTimeline open;
  CHECK(open.at("2024-01").x() < open.at("2024-12").x());
  open.bars().setLayoutDirection(Qt::RightToLeft);
  CHECK(open.at("2024-01").x() > open.at("2024-12").x());
}

TEST_CASE("no date of the axis lies on another") {
  testApplication();
  for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
    OpenTimeline open({"2009-05", "2011-08", "2019-12"});
    open.panel.setLanguage(graph::Language::Arabic);
    open.panel.setLayoutDirection(direction);
    const auto labels = open.bars().axisLabels();
    REQUIRE(labels.size() > 2);
    for (std::size_t i = 1; i < labels.size(); ++i)
      CHECK_FALSE(labels[i].area.intersects(labels[i - 1].area));
  }
}

TEST_CASE("zooming in brings finer bars, zooming out no more than there is") {
  testApplication();
  OpenTimeline open;
  const auto whole = open.bars().visible();
  for (int i = 0; i < 5; ++i) QTest::keyClick(&open.bars(), Qt::Key_Plus);
  CHECK(waitFor([&] { return open.bars().histogram().size == graph::BinSize::Day; }));
  for (int i = 0; i < 9; ++i) QTest::keyClick(&open.bars(), Qt::Key_Minus);
  CHECK(open.bars().visible() == whole);
}

TEST_CASE("a bar says its days and what its claims are") {
  testApplication();
  OpenTimeline open;
  CHECK(open.bars().textOf(2).toStdString() == "2024-03\n2 claim(s)\nDeals: 2");
}

TEST_CASE("the other clock has its own bars, and says where it has none") {
  testApplication();
  OpenTimeline open;
  open.panel.clock().setCurrentIndex(1);
  Q_EMIT open.panel.clock().activated(1);
  CHECK(waitFor([&] {
    return open.panel.text() == QStringLiteral("No article says when it was published.");
  }));
}

TEST_CASE("a year far from all others stretches no bars, and is shown when asked for") {
  testApplication();
  OpenTimeline open({"1979", "2024-01", "2024-03", "2024-03", "2024-12", "2067"});
  CHECK(open.bars().visible() == between("2024-01", "2024-12"));
  CHECK(open.bars().histogram().before == 1);
  CHECK(open.bars().histogram().after == 1);
  REQUIRE_FALSE(open.panel.beyondButton().isHidden());
  CHECK(open.panel.beyondButton().text() == QStringLiteral("2 claim(s) beyond these days: show"));
  open.panel.beyondButton().click();
  CHECK(waitFor([&] { return open.bars().visible() == between("1979", "2067"); }));
  CHECK(open.panel.beyondButton().isHidden());
}

TEST_CASE("the timeline shows itself where there are two days to tell apart") {
  testApplication();
  CHECK_FALSE(OpenTimeline({"2024", "2024"}).filtering.filter().time);
  Filtering filtering;
  TimelinePanel panel(filtering);
  panel.hide();
  filtering.setView(datedView({"2024", "2024"}));
  REQUIRE(waitFor([&] { return filtering.filtered() != nullptr; }));
  CHECK_FALSE(panel.isVisible());
  const auto view = datedView({"2024", "2025"});
  filtering.setView(view);
  REQUIRE(waitFor([&] { return filtering.filtered()->view == view; }));
  CHECK(panel.isVisible());
}
