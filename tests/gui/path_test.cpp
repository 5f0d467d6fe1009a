#include "gui/support/view.h"
#include "gui/support/wait.h"
#include "path_panel.h"
#include "support/application.h"
#include "support/catch.h"

using namespace isnad;
using namespace isnad::gui;

namespace {

/// أرامكو invests in سابك, which produces أوبتيموس, as is planned; أرقام alone is tied to nothing.
model::Analysis chain() {
  auto analysis = sampleAnalysis();
  analysis.article.publisher = "أرقام";
  analysis.article.published = "2026-11-26";
  const auto whole = analysis.sentences[0];
  const auto add = [&](std::int64_t id, model::EntityType type, const char* name) {
    model::Entity entity;
    entity.id = {id};
    entity.type = type;
    entity.name = name;
    analysis.entities.push_back(entity);
  };
  add(3, model::EntityType::Product, "أوبتيموس");
  add(4, model::EntityType::Organization, "تسلا");
  auto& first = analysis.claims[0];
  first.status = model::ClaimStatus::Asserted;
  first.date.clear();
  model::Claim second = first;
  second.id = {2};
  second.predicate = model::Predicate::Produces;
  second.subject = {2};
  second.object = model::EntityId{3};
  second.amount.reset();
  second.status = model::ClaimStatus::Planned;
  second.evidence = {{}, whole, whole, whole};
  model::Claim alone = second;
  alone.id = {3};
  alone.predicate = model::Predicate::ReportsResult;
  alone.subject = {4};
  alone.object.reset();
  analysis.claims.push_back(second);
  analysis.claims.push_back(alone);
  return analysis;
}

struct OpenPath {
  OpenPath() : kept(chain()), panel(selection) {
    panel.setLanguage(graph::Language::Arabic);
    panel.setView(kept.view);
  }
  void select(const char* name) { selection.selectEntity(*kept.view->entityCalled(name)); }
  /// What the panel reads out, without marks of direction.
  std::string text() const {
    auto text = panel.text();
    for (const char16_t mark : {u'\u2066', u'\u2067', u'\u2068', u'\u2069'})
      text.remove(QChar(mark));
    return text.toStdString();
  }
  bool says(const char* words) {
    const bool said = waitFor([&] { return text().find(words) != std::string::npos; });
    if (!said) UNSCOPED_INFO(text());
    return said;
  }

  KeptSample kept;
  Selection selection;
  PathPanel panel;
};

}  // namespace

TEST_CASE("a path is read out from one end to the other, each step with its source") {
  testApplication();
  OpenPath open;
  open.select("أرامكو");
  open.panel.begin();
  open.select("أوبتيموس");
  CHECK(
      open.says("استثمار أرامكو في سابك، 2 مليار دولار (أرقام، 2026-11-26)؛ "
                "إنتاج أوبتيموس على يد سابك [مخطط] (أرقام، 2026-11-26)."));
  open.panel.setLanguage(graph::Language::English);
  CHECK(
      open.says("أرامكو invests in سابك, $2bn (أرقام, 2026-11-26); "
                "سابك produces أوبتيموس [planned] (أرقام, 2026-11-26)."));
}

TEST_CASE("the path that is read out is selected as a whole") {
  testApplication();
  OpenPath open;
  open.panel.begin();
  open.select("أوبتيموس");
  open.select("أرامكو");
  REQUIRE(waitFor([&] { return !open.selection.claims().empty(); }));
  CHECK(open.selection.claims().size() == 2);
  CHECK(open.selection.focus() == open.selection.claims().front());
}

TEST_CASE("where nothing leads from one to the other it is said") {
  testApplication();
  OpenPath open;
  open.panel.setLanguage(graph::Language::English);
  open.select("أرامكو");
  open.panel.begin();
  open.select("تسلا");
  CHECK(open.says("No claims lead from one to the other"));
  CHECK(open.selection.claims().empty());
}

TEST_CASE("the entity where a path began cannot be its end, begun anew, another can") {
  testApplication();
  OpenPath open;
  open.panel.setLanguage(graph::Language::English);
  open.select("تسلا");
  open.panel.begin();
  open.select("تسلا");
  CHECK(open.says("select the other end"));
  open.select("سابك");
  CHECK(open.says("From تسلا to سابك"));
  open.panel.begin();
  CHECK(open.says("From سابك to …"));
}
