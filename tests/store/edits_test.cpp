#include <sstream>

#include "isnad/model/edit_text.h"
#include "isnad/store/knowledge_base.h"
#include "sqlite.h"
#include "support/catch.h"
#include "support/sample.h"

using namespace isnad;
using namespace isnad::store;
using model::Edit;

namespace {

const std::string kArticle(64, 'a');
const model::EntityKey kAramco{"organization/أرامكو"};
const model::EntityKey kSabic{"organization/سابك"};

/// A knowledge base with the sample article, on a file that goes away.
struct Base {
  TemporaryFolder folder;
  KnowledgeBase base = open();

  KnowledgeBase open() {
    auto opened = KnowledgeBase::open(folder / "a.isnad", OpenMode::Create);
    REQUIRE(opened);
    REQUIRE(opened->record(sampleAnalysis()));
    return std::move(*opened);
  }

  std::string dump() {
    std::ostringstream out;
    REQUIRE(base.dump(out));
    return out.str();
  }

  Edit apply(const Edit& edit) {
    auto inverse = base.apply(edit);
    INFO((inverse ? "" : inverse.error().what));
    REQUIRE(inverse);
    return *inverse;
  }

  std::string refusal(const Edit& edit) {
    const auto before = dump();
    const auto inverse = base.apply(edit);
    REQUIRE_FALSE(inverse);
    CHECK(dump() == before);
    return inverse.error().what;
  }

  model::Claim claim() { return base.knowledge().value().claims.at(0); }
  model::ClaimAnchor anchor() { return base.anchorOf(claim().id).value(); }
};

model::Place placeOf(const std::string& words) {
  const auto text = sampleAnalysis().article.text;
  const auto at = static_cast<std::uint32_t>(text.find(words));
  return {kArticle, {at, at + static_cast<std::uint32_t>(words.size())}, words};
}

model::ClaimContent ownership() {
  model::ClaimContent content;
  content.predicate = model::Predicate::Owns;
  content.subject = kAramco;
  content.object = kSabic;
  content.percent = 70;
  return content;
}

std::vector<Edit> oneOfEachKind(const model::ClaimAnchor& claim) {
  using namespace model;
  const Target on_entity{TargetKind::Entity, kSabic.text};
  auto corrected = ownership();
  corrected.status = ClaimStatus::Denied;
  return {{RenameEntity{kAramco, "أرامكو السعودية", "Saudi Aramco"}},
          {RetypeEntity{kSabic, EntityType::Product}},
          {MergeEntity{kSabic, kAramco}},
          {DistinguishEntities{kAramco, kSabic, true}},
          {AddEntity{{}, EntityType::Place, "الظهران", "Dhahran", true}},
          {AddAlias{kSabic, "الشركة السعودية للصناعات الأساسية", true}},
          {SetMention{placeOf("ملياري"), MentionDecision::Names, kSabic}},
          {SetMention{placeOf("سابك"), MentionDecision::NamesNothing, {}}},
          {JudgeClaim{claim, Verdict::Accepted}},
          {JudgeClaim{claim, Verdict::Rejected}},
          {CorrectClaim{claim, corrected}},
          {AddClaim{placeOf("أرامكو ملياري دولار في سابك"), ownership(), true}},
          {SetNote{on_entity, "سطر\nوسطر"}},
          {SetTag{{TargetKind::Claim, toText(claim)}, "مهم", true}},
          {SetGrade{{TargetKind::Publisher, "رويترز"}, "A"}},
          {PinEntity{"", kSabic, Point{1.5, -2}}},
          {SaveView{"أولى", "zoom=2"}},
          {ResolveContradiction{claim, claim, Resolution::BothHold}},
          splitEntity({{}, EntityType::Organization, "أرامكو", "", true}, {placeOf("أرامكو")})};
}

}  // namespace

TEST_CASE("every edit changes something, and its inverse brings back every byte") {
  Base kb;
  const auto before = kb.dump();
  for (const auto& edit : oneOfEachKind(kb.anchor())) {
    INFO(toText(edit));
    const auto inverse = kb.apply(edit);
    CHECK(((kb.dump() != before) || std::holds_alternative<model::DistinguishEntities>(edit.what)));
    kb.apply(inverse);
    CHECK(kb.dump() == before);
  }
}

TEST_CASE("everything is undone and done again, also by the next session") {
  Base kb;
  std::vector<std::string> states{kb.dump()};
  for (const auto& edit : oneOfEachKind(kb.anchor())) {
    if (std::holds_alternative<model::DistinguishEntities>(edit.what)) continue;  // merged by then
    kb.apply(edit);
    states.push_back(kb.dump());
  }
  for (std::size_t i = states.size() - 1; i > 0; --i) {
    REQUIRE(kb.base.undo());
    CHECK(kb.dump() == states[i - 1]);
    if (i % 5 == 0) {  // the journal lies in the file
      kb.base = std::move(*KnowledgeBase::open(kb.folder / "none.isnad", OpenMode::Create));
      kb.base = kb.open();
    }
  }
  CHECK(kb.base.undo().error().what == "there is nothing to undo");
  for (std::size_t i = 1; i < states.size(); ++i) {
    REQUIRE(kb.base.redo());
    CHECK(kb.dump() == states[i]);
  }
  CHECK(kb.base.redo().error().code == ErrorCode::NotFound);
}

TEST_CASE("a new edit ends what could be redone, the journal keeps all") {
  Base kb;
  kb.apply({model::RenameEntity{kAramco, "أ", {}}});
  REQUIRE(kb.base.undo());
  CHECK(kb.base.nextRedo().value()->number == 1);
  kb.apply({model::RenameEntity{kAramco, "ب", {}}});
  CHECK_FALSE(kb.base.redo());
  const auto journal = kb.base.journal().value();
  REQUIRE(journal.size() == 3);
  CHECK(journal[0].state == JournalState::Done);
  CHECK(journal[1].action == JournalAction::Undo);
  CHECK(journal[1].of == 1);
  CHECK(journal[2].state == JournalState::Dropped);
  CHECK(verbOf(journal[2].edit) == "rename");
}

TEST_CASE("what is merged speaks with one voice, and is itself again when unmerged") {
  Base kb;
  kb.apply({model::AddEntity{{}, model::EntityType::Organization, "شركة الزيت", "", true}});
  kb.apply({model::MergeEntity{kAramco, model::EntityKey{"organization/شركة الزيت"}}});
  auto knowledge = kb.base.knowledge().value();
  REQUIRE(knowledge.entities.size() == 2);
  CHECK(knowledge.entities[1].name == "شركة الزيت");
  CHECK(knowledge.entities[1].aliases ==
        std::vector<std::string>{"Aramco", "أرامكو", "أرامكو السعودية"});
  CHECK(knowledge.entities[1].ids.at("ticker") == "2222.SR");
  CHECK(knowledge.claims[0].subject == knowledge.entities[1].id);
  CHECK(knowledge.mentions[0].entity == knowledge.entities[1].id);
  CHECK(kb.anchor().subject == kAramco);
  kb.apply({model::MergeEntity{kAramco, {}}});
  CHECK(kb.claim().subject == model::EntityId{1});
}

TEST_CASE("what is not the same cannot be merged, and nothing into its own part") {
  Base kb;
  const Edit merge{model::MergeEntity{kSabic, kAramco}};
  kb.apply({model::DistinguishEntities{kAramco, kSabic, true}});
  CHECK(kb.refusal(merge).find("marked as not the same") != std::string::npos);
  kb.apply({model::DistinguishEntities{kSabic, kAramco, false}});
  kb.apply(merge);
  CHECK(kb.refusal({model::MergeEntity{kAramco, kSabic}}).find("is part of") != std::string::npos);
  CHECK(
      kb.refusal({model::DistinguishEntities{kAramco, kSabic, true}}).find("unmerge them first") !=
      std::string::npos);
}

TEST_CASE("a mention that names another takes the claims of its sentence with it") {
  Base kb;
  kb.apply(model::splitEntity({{}, model::EntityType::Organization, "أرامكو", "", true},
                              {placeOf("أرامكو")}));
  const auto knowledge = kb.base.knowledge().value();
  REQUIRE(knowledge.entities.size() == 2);
  CHECK(knowledge.entities[1].key == "organization/أرامكو#2");
  CHECK(kb.claim().subject == knowledge.entities[1].id);
  CHECK(kb.claim().attribution.entity == knowledge.entities[1].id);
}

TEST_CASE("a verdict stands beside the machine's confidence, a correction keeps what was read") {
  Base kb;
  kb.apply({model::CorrectClaim{kb.anchor(), ownership()}});
  auto claim = kb.claim();
  CHECK(claim.predicate == model::Predicate::Owns);
  CHECK(claim.corrected);
  CHECK(claim.confidence == 0.5F);
  CHECK_FALSE(claim.verdict);
  CHECK(kb.anchor().predicate == model::Predicate::InvestsIn);
  kb.apply({model::JudgeClaim{kb.anchor(), model::Verdict::Rejected}});
  CHECK(kb.base.knowledge().value().claims.empty());
  REQUIRE(kb.base.undo());
  REQUIRE(kb.base.undo());
  CHECK(kb.claim().amount == sampleAnalysis().claims[0].amount);
}

TEST_CASE("an edit that makes no sense is refused with a sentence and changes nothing") {
  Base kb;
  using namespace model;
  CHECK(kb.refusal({RenameEntity{{"organization/لا"}, "x", {}}}) ==
        "there is no entity 'organization/لا'");
  CHECK(kb.refusal({RenameEntity{kAramco, "", {}}}).find("needs a name") != std::string::npos);
  CHECK(kb.refusal({SetMention{{kArticle, {1, 5}, ""}, MentionDecision::Names, kSabic}}) ==
        "bytes 1-5 are no words of that article");
  auto elsewhere = placeOf("سابك");
  elsewhere.words = "نفط";
  CHECK(kb.refusal({SetMention{elsewhere, MentionDecision::NamesNothing, {}}}) ==
        "the article says «سابك» there, not «نفط»");
  for (const auto* grade : {"Z", "1", "AB"}) {
    const EditGroup group{"", {{SetGrade{{TargetKind::Publisher, "رويترز"}, grade}}}};
    CHECK(kb.refusal({group}) == "'" + std::string(grade) +
                                     "' is no grade of a source; these take A (reliable) to F "
                                     "(cannot be judged)");
  }
  CHECK(kb.refusal({SetGrade{{TargetKind::Entity, kSabic.text}, "2"}}).find("of a source") !=
        std::string::npos);
  CHECK(kb.refusal({SetGrade{{TargetKind::Claim, toText(kb.anchor())}, "A"}})
            .find("'A' is no grade of a claim") == 0);
  CHECK(kb.refusal({AddEntity{kAramco, EntityType::Place, "x", "", true}})
            .find("was read out of articles") != std::string::npos);
  CHECK(kb.refusal({EditGroup{"",
                              {{SetTag{{TargetKind::Entity, kSabic.text}, "أ", true}},
                               {RenameEntity{{"x"}, "y", {}}}}}}) == "there is no entity 'x'");
  kb.apply({SetMention{placeOf("أرامكو ملياري"), MentionDecision::NamesNothing, {}}});
  CHECK(kb.refusal({SetMention{placeOf("ملياري"), MentionDecision::Names, kSabic}})
            .find("crosses «أرامكو ملياري»") != std::string::npos);
}

TEST_CASE("a grade of the wrong scale, from before there was a rule, is sound and can be undone") {
  Base kb;
  const auto before = kb.dump();
  auto old = Database::open(kb.folder / "a.isnad", Access::ReadWrite).value();
  REQUIRE(old.execute(R"sql(
    INSERT INTO grade VALUES ('publisher', 'رويترز', '1');
    INSERT INTO journal (at, action, edit, inverse, state) VALUES ('2026-11-26T00:00:00.000Z', 'do',
      'grade on=publisher:رويترز grade=1', 'grade on=publisher:رويترز grade=""', 'done'))sql"));
  CHECK(kb.base.check()->clean());
  REQUIRE(kb.base.undo());
  CHECK(kb.dump() == before);
  REQUIRE(kb.base.redo());
  CHECK(kb.base.check()->clean());
}
