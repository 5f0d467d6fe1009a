#include "isnad/io/redaction.h"

#include <algorithm>
#include <fstream>
#include <set>

#include "isnad/io/manifest.h"
#include "isnad/io/seal.h"
#include "support/catch.h"
#include "support/publication.h"

using namespace isnad;
using namespace isnad::io;

namespace {

/// Three firms: 1 owns 2, 2 supplies 3, said in sentences that name the first one too.
Publication threeFirms() {
  auto publication = samplePublication();
  model::Entity third;
  third.id = {3};
  third.name = "معادن";
  publication.entities.push_back(third);
  alterClaim(publication, 1, [](PublishedClaim& supply) {
    supply.claim.predicate = model::Predicate::Supplies;
    supply.claim.object = model::EntityId{3};
    supply.claim.attribution = {std::nullopt, "مصادر مطلعة"};
    supply.quote = "تورد سابك لمعادن بعد اتفاقها مع أرامكـو وبأرامكو، بحسب مصادر مطلعة";
    supply.sentence = supply.quote;
  });
  return publication;
}

}  // namespace

TEST_CASE("a withheld entity goes with its claims, and is blacked out where others speak of it") {
  auto publication = threeFirms();
  RedactionRules rules;
  rules.entities = {"أرامكو السعودية"};  // any of its names
  const auto report = redact(publication, rules);
  REQUIRE(report);
  CHECK(report->entities == std::vector<std::string>{"أرامكو"});
  CHECK(report->claims == 1);
  REQUIRE(publication.claims.size() == 1);
  CHECK(publication.claims[0].quote ==
        "تورد سابك لمعادن بعد اتفاقها مع ▮▮▮▮ وب▮▮▮▮، بحسب مصادر مطلعة");
  for (const auto format : allGraphFormats()) {
    for (std::size_t part = 0; part < partsOf(format).size(); ++part) {
      INFO(keyOf(format));
      CHECK(findLeaks(written(publication, format, part), report->strings).empty());
    }
  }
}

TEST_CASE("an entity that only a withheld article names goes with it, and with it the words") {
  auto publication = threeFirms();
  publication.articles.push_back(publication.articles[0]);
  publication.articles[1].article.id = {2};
  publication.articles[1].article.title = "زيارة";
  for (const std::int64_t id : {4, 5}) {
    model::Entity bystander;
    bystander.id = {id};
    bystander.name = id == 4 ? "موج" : "نجم";
    publication.entities.push_back(bystander);
  }
  publication.mentions = {{{4}, 1, {0, 3}, "موج"}, {{5}, 0, {0, 10}, "نجم أرامكو"}};
  RedactionRules rules;
  rules.entities = {"أرامكو"};
  rules.sources = {"زيارة"};
  const auto report = redact(publication, rules);
  REQUIRE(report);
  CHECK(report->entities == std::vector<std::string>{"أرامكو", "موج"});
  CHECK(publication.mentions == std::vector<PublishedMention>{{{5}, 0, {0, 10}, "نجم ▮▮▮▮"}});
}

TEST_CASE("an entity that only the withheld one leads to goes too, others stay") {
  auto publication = threeFirms();
  RedactionRules rules;
  rules.entities = {"سابك"};
  const auto report = redact(publication, rules);
  REQUIRE(report);
  CHECK(publication.claims.empty());
  CHECK(publication.entities.empty());
  CHECK(report->entities == std::vector<std::string>{"أرامكو", "سابك", "معادن"});
}

TEST_CASE("unnamed voices are taken off claims and out of quotes") {
  auto publication = threeFirms();
  RedactionRules rules;
  rules.unnamed_voices = true;
  const auto report = redact(publication, rules);
  REQUIRE(report);
  CHECK(report->voices == 1);
  CHECK(publication.claims[1].claim.attribution.text.empty());
  CHECK(publication.claims[1].quote.find("مصادر") == std::string::npos);
  CHECK(publication.claims[0].claim.attribution.text == "أرامكو");
}

TEST_CASE("a withheld article takes its claims along") {
  auto publication = threeFirms();
  RedactionRules rules;
  rules.sources = {"رويترز"};
  const auto report = redact(publication, rules);
  REQUIRE(report);
  CHECK(publication.articles.empty());
  CHECK(report->articles == std::vector<std::string>{"خبر"});
}

TEST_CASE("a rule that meets nothing is an error, not a silent pass") {
  auto publication = threeFirms();
  RedactionRules rules;
  rules.entities = {"أرمكو"};
  const auto report = redact(publication, rules);
  REQUIRE_FALSE(report);
  CHECK(report.error().what == "to redact: no entity is called 'أرمكو'");
}

TEST_CASE("a leak is found plain and in every escape") {
  const std::vector<std::string> strings{"رأي & رأي"};
  CHECK(findLeaks("… رأي & رأي …", strings) == strings);
  CHECK(findLeaks("رأي &amp; رأي", strings) == strings);
  CHECK(findLeaks(R"(\u0631\u0623\u064a & \u0631\u0623\u064a)", strings) == strings);
  CHECK(findLeaks("&#1585;&#1571;&#1610; & &#1585;&#1571;&#1610;", strings) == strings);
  CHECK(findLeaks("nothing of the kind", strings).empty());
  // Two letters are no leak inside a word.
  CHECK(findLeaks("المستقبل", {"مس"}).empty());
  CHECK(findLeaks("قال مس شيئا", {"مس"}) == std::vector<std::string>{"مس"});
}

TEST_CASE("a manifest survives every format and tells what changed since") {
  auto publication = samplePublication();
  auto manifest = manifestOf(publication).value();
  manifest.made = "2026-11-26";
  manifest.entities = {"سابك"};
  publication.manifest = manifestToken(manifest);
  for (const auto format : allGraphFormats()) {
    INFO(keyOf(format));
    const TemporaryFolder folder;
    REQUIRE(writeGraph(publication, format, folder / "x"));
    const auto found = findManifest(folder / "x");
    REQUIRE(found);
    CHECK(*found == manifest);
  }
  CHECK(compare(manifest, manifest).holds());
  auto changed = samplePublication();
  alterClaim(changed, 0, [](auto& claim) { claim.claim.status = model::ClaimStatus::Denied; });
  alterClaim(changed, 1, [](auto& claim) { claim.claim.id = {7}; });
  changed.articles[0].article.sha256 = std::string(64, 'b');
  const auto agreement = compare(manifest, manifestOf(changed).value());
  CHECK(agreement.changed_claims == std::vector<std::string>{"c1"});
  CHECK(agreement.missing_claims == std::vector<std::string>{"c2"});
  CHECK(agreement.new_claims == std::vector<std::string>{"c7"});
  CHECK(agreement.changed_sources == std::vector<std::string>{"a1"});
}

TEST_CASE("a short name is blacked out before and behind Arabic punctuation") {
  for (const auto* said : {"زار قطر، ثم عاد", "عاد،قطر؟", "أين قطر؟", "في وقطر؛ و"}) {
    INFO(said);
    auto publication = samplePublication();
    publication.entities[0].name = "قطر";
    alterClaim(publication, 1, [&](auto& claim) { claim.quote = claim.sentence = said; });
    RedactionRules rules;
    rules.entities = {"قطر"};
    const auto report = redact(publication, rules);
    REQUIRE(report);
    REQUIRE(publication.claims.size() == 1);
    CHECK(publication.claims[0].quote.find("قطر") == std::string::npos);
    CHECK(findLeaks(said, report->strings) == std::vector<std::string>{"قطر"});
  }
  CHECK(findLeaks("ريال قطري", {"قطر"}).empty());
}

TEST_CASE("what follows a manifest in a file is not taken for a part of it") {
  const TemporaryFolder folder;
  const auto manifest = manifestOf(samplePublication()).value();
  std::ofstream(folder / "a.bin") << "\1\2" << manifestToken(manifest) << "aZ9_";
  REQUIRE(findManifest(folder / "a.bin"));
  CHECK(*findManifest(folder / "a.bin") == manifest);
}

TEST_CASE("a long manifest is found in the pieces that DOT needs, its seal in one") {
  auto publication = samplePublication();
  auto manifest = manifestOf(publication).value();
  for (std::int64_t i = 1; i <= 400; ++i) manifest.claims.push_back({{i}, 7});
  for (std::size_t more = 0; more < 90; ++more) {  // wherever a piece ends
    manifest.journal.assign(more, '1');
    publication.manifest = manifestToken(manifest) + sealRoom();
    const TemporaryFolder folder;
    const auto text = written(publication, GraphFormat::Dot);
    std::ofstream(folder / "a.dot") << text;
    REQUIRE(findManifest(folder / "a.dot"));
    REQUIRE(*findManifest(folder / "a.dot") == manifest);
    REQUIRE(text.find(sealRoom()) != std::string::npos);
  }
}

TEST_CASE("a damaged manifest is said to be one") {
  for (const auto* token : {"isnad-manifest/1:AAAA.", "isnad-manifest/1:AAAA"})
    CHECK(manifestFromToken(token).error().what == "its manifest is damaged");
  const TemporaryFolder folder;
  std::ofstream(folder / "a.txt") << "nothing";
  CHECK(findManifest(folder / "a.txt").error().code == ErrorCode::NotFound);
}

namespace {

/// The sample with a note on سابك, and its article and claims graded and tagged.
Publication remarked() {
  auto publication = threeFirms();
  publication.remarks.resize(3);
  publication.remarks[1] = {"اتصلنا بهم يوم الأحد", {"متابعة"}, ""};
  publication.articles[0].remarks = {"", {}, "C"};
  alterClaim(publication, 1, [](auto& claim) {
    claim.remarks = {"ينتظر تأكيدا من مصدر ثان", {"سري"}, "5"};
  });
  return publication;
}

std::size_t timesIn(const std::string& text, const std::string& part) {
  std::size_t times = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++times;
  return times;
}

}  // namespace

TEST_CASE("notes, tags and grades are in every format that holds them") {
  const auto publication = remarked();
  for (const auto format : allGraphFormats()) {
    std::string all;
    for (std::size_t part = 0; part < partsOf(format).size(); ++part)
      all += written(publication, format, part);
    INFO(keyOf(format));
    if (format == GraphFormat::Gml) continue;  // 7 bits
    CHECK(timesIn(all, "ينتظر تأكيدا") >= 1);
    // A claim between two has no place for tags there.
    if (format != GraphFormat::FollowTheMoney) CHECK(timesIn(all, "سري") >= 1);
    if (format != GraphFormat::WebAnnotation) CHECK(timesIn(all, "اتصلنا بهم") >= 1);
  }
}

TEST_CASE("notes that are left out are in no file, and are looked for there") {
  auto publication = remarked();
  RedactionRules rules;
  REQUIRE(addRule(rules, "notes"));
  const auto report = redact(publication, rules);
  REQUIRE(report);
  CHECK(report->notes == 6);
  CHECK(report->claims == 0);
  CHECK(report->strings == std::vector<std::string>{"اتصلنا بهم يوم الأحد", "سري", "متابعة",
                                                    "ينتظر تأكيدا من مصدر ثان"});
  CHECK(report->grades == "5C");
  for (const auto format : allGraphFormats()) {
    for (std::size_t part = 0; part < partsOf(format).size(); ++part)
      CHECK(findLeaks(written(publication, format, part), report->strings).empty());
  }
}

TEST_CASE("grades are found in every format that holds them, and in none that lost them") {
  auto publication = remarked();
  const auto gradesOf = [&](GraphFormat format) {
    std::set<char> all;
    for (std::size_t part = 0; part < partsOf(format).size(); ++part) {
      const auto name = std::string(partsOf(format)[part].name);
      const auto grades = gradesIn(written(publication, format, part), name.ends_with(".csv"));
      all.insert(grades.begin(), grades.end());
    }
    return std::string(all.begin(), all.end());
  };
  for (const auto format : allGraphFormats()) {
    INFO(keyOf(format));
    const bool holds =
        format != GraphFormat::FollowTheMoney && format != GraphFormat::WebAnnotation;
    CHECK(gradesOf(format) == (holds ? "5C" : ""));
  }
  RedactionRules rules;
  rules.notes = true;
  REQUIRE(redact(publication, rules));
  for (const auto format : allGraphFormats()) CHECK(gradesOf(format).empty());
}

TEST_CASE(
    "the notes and tags of what is withheld are looked for, unless they stand in what stays") {
  auto publication = remarked();
  const auto told = publication.claims[0].quote.substr(0, 10);
  alterClaim(publication, 1, [&](auto& claim) { claim.remarks.tags.push_back(told); });
  RedactionRules rules;
  rules.grades = {"5"};
  const auto report = redact(publication, rules);
  REQUIRE(report);
  CHECK(report->grades == "5");
  CHECK(std::ranges::count(report->strings, "سري") == 1);
  CHECK(std::ranges::count(report->strings, "ينتظر تأكيدا من مصدر ثان") == 1);
  CHECK(std::ranges::count(report->strings, told) == 0);
}

TEST_CASE("what is tagged or graded so is withheld, be it an entity, a claim or an article") {
  const auto claimsAfter = [](const std::string& rule) {
    auto publication = remarked();
    RedactionRules rules;
    REQUIRE(addRule(rules, rule));
    REQUIRE(redact(publication, rules));
    return publication.claims.size();
  };
  CHECK(claimsAfter("tag:سرّي") == 1);
  CHECK(claimsAfter("grade:5") == 1);
  CHECK(claimsAfter("grade:C") == 0);
  CHECK(claimsAfter("tag:متابعة") == 0);
  auto publication = remarked();
  RedactionRules rules;
  REQUIRE(addRule(rules, "grade:F"));
  CHECK(redact(publication, rules).error().what == "to redact: nothing is graded 'F'");
  CHECK_FALSE(addRule(rules, "tag:"));
}
