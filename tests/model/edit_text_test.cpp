#include "isnad/model/edit_text.h"

#include "support/catch.h"

using namespace isnad;
using namespace isnad::model;

namespace {

/// The line read as an edit and written again.
std::string again(const std::string& line) {
  const auto edit = editFromText(line);
  INFO(line);
  INFO((edit ? "" : edit.error().what));
  REQUIRE(edit);
  return toText(*edit);
}

std::string refusal(const std::string& line) {
  const auto edit = editFromText(line);
  REQUIRE_FALSE(edit);
  CHECK(edit.error().code == ErrorCode::InvalidInput);
  return edit.error().what;
}

}  // namespace

TEST_CASE("an edit is a line, and the line is the edit") {
  const auto line = GENERATE(
      as<std::string>{}, R"(rename entity=organization/سابك name="سابك السعودية" latin=SABIC)",
      R"(rename entity=organization/سابك)", R"(retype entity=organization/تسلا type=product)",
      R"(merge entity=person/ماسك into="person/إيلون ماسك")", R"(unmerge entity=person/ماسك)",
      R"(distinct a=person/أ b=person/ب)", R"(maybe-same a=person/أ b=person/ب)",
      R"(add-entity key=place/نيوم type=place name=نيوم)",
      R"(remove-entity key=place/نيوم type=place name=نيوم latin=NEOM)",
      R"(add-alias entity=place/نيوم alias="مدينة نيوم")",
      R"(mention article=ab at=3-9 words=سابك entity=organization/سابك)",
      R"(no-mention article=ab at=3-9 words=سابك)", R"(as-read article=ab at=3-9 words=سابك)",
      R"(note on=entity:organization/سابك text="قال \"نعم\"\nثم لا")",
      R"(tag on=article:ab tag=مهم)", R"(untag on=publisher:رويترز tag=مهم)",
      R"(grade on=publisher:رويترز grade=A)", R"(grade on=publisher:رويترز grade="")",
      R"(pin view="نظرة 1" entity=person/أ x=0.1 y=-2.5e-07)", R"(unpin entity=person/أ)",
      R"(save-view name=أولى settings="zoom=2 x")", R"(forget-view name=أولى)",
      R"(group title=معا edit={rename entity="a b" name=""} edit="unmerge entity=b")");
  CHECK(again(line) == line);
}

TEST_CASE("claims stand in edits by their words and by what they say") {
  ClaimContent content{Predicate::InvestsIn,
                       {"organization/أرامكو"},
                       EntityKey{"organization/سابك"},
                       Amount{2e9, "USD", AmountQualifier::About, "نحو ملياري دولار"},
                       12.5,
                       Direction::Up,
                       "أرباح",
                       "",
                       "2026-Q2",
                       ClaimStatus::Denied,
                       EntityKey{"organization/رويترز"},
                       "وكالة رويترز"};
  const Place quote{"ab", {0, 63}, "استثمرت \"أرامكو\""};
  const auto anchor = anchorOf(quote, {0, 14}, content, false);
  CHECK(anchor.detail == R"(metric=أرباح amount="نحو ملياري دولار" percent=12.5 date=2026-Q2)");
  CHECK(claimAnchorFromText(toText(anchor)) == anchor);
  CHECK(claimContentFromText(toText(content)) == content);
  for (const Edit& edit :
       {Edit{JudgeClaim{anchor, Verdict::Rejected}}, Edit{JudgeClaim{anchor, std::nullopt}},
        Edit{CorrectClaim{anchor, content}}, Edit{CorrectClaim{anchor, std::nullopt}},
        Edit{AddClaim{quote, content, true}}, Edit{AddClaim{quote, content, false}},
        Edit{ResolveContradiction{anchor, anchor, Resolution::SecondHolds}},
        Edit{EditGroup{"x", {Edit{JudgeClaim{anchor, Verdict::Accepted}}}}}}) {
    CHECK(editFromText(toText(edit)) == edit);
  }
}

TEST_CASE("a line that is no edit is refused with a sentence that says why") {
  CHECK(refusal("") == "an edit begins with a verb");
  CHECK(refusal("paint entity=a") == "there is no edit 'paint'");
  CHECK(refusal("rename name=a") == "'rename' needs entity=…");
  CHECK(refusal("rename entity=\"a") == "the quotation mark after 'entity=' is never closed");
  CHECK(refusal("rename entity={a") == "the brace after 'entity=' is never closed");
  CHECK(refusal("rename entity a=b").find("'entity' is no name=value") == 0);
  CHECK(refusal("retype entity=a type=car") == "there is no type 'car'");
  CHECK(refusal("pin entity=a x=1") == "'pin' needs x=… and y=…");
  CHECK(refusal("pin entity=a x=1 y=two") == "y=two is no number");
  CHECK(refusal("as-read article=ab at=9-3 words=x").find("at=9-3 is no span") == 0);
  CHECK(refusal("note on=house:1 text=x").find("'house:1' names nothing") == 0);
}
