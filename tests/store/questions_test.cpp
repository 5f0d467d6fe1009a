#include "isnad/store/neighbourhood.h"
#include "isnad/store/review.h"
#include "isnad/store/search.h"
#include "support/news.h"
#include "support/sample.h"

using namespace isnad;
using namespace isnad::store;
using model::EntityId;

namespace {

/// Claims between named firms, each in an article of its own: `say("أ", Owns, "ب")`.
class Newsroom {
 public:
  KnowledgeBase& base() { return base_; }

  model::Claim& say(const std::string& subject, model::Predicate predicate,
                    const std::string& object, const std::string& publisher = {}) {
    auto& analysis = articles_.emplace_back();
    auto& article = analysis.article;
    const auto number = std::to_string(++count_);
    article.text = "خبر " + number + " " + subject + " " + object + " كلام يطول " + number;
    article.publisher = publisher;
    article.sha256 = number + std::string(64 - number.size(), 'd');
    analysis.pipeline = "test";
    const Span whole{0, static_cast<std::uint32_t>(article.text.size())};
    analysis.sentences = {whole};
    for (const auto& name : {subject, object}) {
      model::Entity entity;
      entity.id = {static_cast<std::int64_t>(analysis.entities.size()) + 1};
      entity.name = name;
      analysis.entities.push_back(entity);
      const auto at = static_cast<std::uint32_t>(article.text.find(name));
      analysis.mentions.push_back(
          {{}, entity.id, {at, at + static_cast<std::uint32_t>(name.size())}, 1, "", ""});
    }
    model::Claim claim;
    claim.predicate = predicate;
    claim.subject = {1};
    claim.object = EntityId{2};
    claim.evidence = {{}, whole, whole, {0, 6}};
    analysis.claims.push_back(claim);
    return analysis.claims.back();
  }

  model::Analysis& last() { return articles_.back(); }

  void print() {
    REQUIRE(base_.recordAll(articles_));
    articles_.clear();
  }

  EntityId of(const std::string& name) {
    return base_.entity(base_.entityNamed(name).value()).value();
  }

  std::string names(const Path& path) {
    std::string text;
    for (const auto id : path) {
      const auto key = base_.keyOf(id).value().text;
      text += (text.empty() ? "" : " ") + key.substr(key.find('/') + 1);
    }
    return text;
  }

 private:
  TemporaryFolder folder_;
  KnowledgeBase base_ = KnowledgeBase::open(folder_ / "a.isnad", OpenMode::Create).value();
  std::vector<model::Analysis> articles_;
  int count_ = 0;
};

std::string quoted(const std::vector<Span>& spans, const std::string& text) {
  std::string all;
  for (const auto span : spans) all += "[" + std::string(span.of(text)) + "]";
  return all;
}

using enum model::Predicate;

}  // namespace

TEST_CASE("neighbours come by the number of claims, page by page") {
  Newsroom news;
  for (int i = 0; i < 3; ++i) news.say("مركز", Owns, "أول");
  for (int i = 0; i < 2; ++i) news.say("ثان", Owns, "مركز");
  news.say("مركز", Supplies, "ثالث");
  news.say("أول", Owns, "ثان");
  news.print();
  const auto all = neighbours(news.base(), news.of("مركز"), {}).value();
  REQUIRE(all.all == 3);
  CHECK(all.page[0].name == "أول");
  CHECK(all.page[0].claims == 3);
  CHECK(neighbours(news.base(), news.of("مركز"), {1, 1})->page.at(0).name == "ثان");
  const auto around = knowledgeAround(news.base(), news.of("مركز"), {0, 2}).value();
  CHECK(around.entities.size() == 3);
  CHECK(around.claims.size() == 5);
  CHECK(knowledgeAmong(news.base(), std::vector{news.of("أول"), news.of("ثان")})->claims.size() ==
        1);
}

TEST_CASE("the most connected come first, as many as have few links among them") {
  Newsroom news;
  news.say("أ", Owns, "ب");
  news.say("أ", Owns, "ج");
  news.say("أ", Owns, "د");
  news.say("ب", Owns, "ج");
  news.say("ه", Owns, "و");
  news.print();
  const auto among = [&](PartLimits limits) {
    return news.names(mostConnected(news.base(), limits).value());
  };
  CHECK(among({10, 10}) == "أ ب ج د ه و");
  CHECK(among({2, 10}) == "أ ب");
  CHECK(among({10, 2}) == "أ ب");  // ج would make it three
  CHECK(among({10, 3}) == "أ ب ج");
  CHECK(among({10, 0}) == "أ");
}

TEST_CASE("a part has what ties its entities and what is said of each alone, as it was on a day") {
  Newsroom news;
  news.say("أ", Owns, "ب").date = "2025";
  news.say("أ", GoesPublic, "ب").object.reset();
  news.say("أ", Owns, "ج");
  news.print();
  const std::vector part{news.of("أ"), news.of("ب")};
  CHECK(knowledgeAmong(news.base(), part)->claims.size() == 2);
  CHECK(knowledgeAmong(news.base(), part)->entities.size() == 2);
  CHECK(knowledgeAmong(news.base(), part, "2024")->claims.size() == 1);
  CHECK(knowledgeAmong(news.base(), part, "2026-01-01")->claims.size() == 2);
  CHECK(knowledgeAmong(news.base(), part, "heute").error().code == ErrorCode::InvalidInput);
}

TEST_CASE("a part with a merged entity shows whom it was merged into") {
  Newsroom news;
  news.say("أ", Owns, "ب");
  news.say("ج", Owns, "ب");
  news.print();
  const std::vector part{news.of("ج"), news.of("ب")};
  const auto key = [&](const char* name) { return news.base().entityNamed(name).value(); };
  REQUIRE(news.base().apply({model::MergeEntity{key("ج"), key("أ")}}));
  const auto known = knowledgeAmong(news.base(), part).value();
  CHECK(known.claims.size() == 2);
  CHECK(known.entities.size() == 2);
  CHECK(known.entities.front().name == "أ");
}

TEST_CASE("an article tells whom it names, and how large everything is, is known without a count") {
  Newsroom news;
  news.say("أ", Owns, "ب");
  news.say("أ", Owns, "ج");
  news.print();
  const auto first = news.base().articles().value().front().id;
  CHECK(news.names(entitiesIn(news.base(), first).value()) == "أ ب");
  CHECK(news.base().mentionsIn(first)->size() == 2);
  const auto extent = news.base().extent().value();
  CHECK(extent.articles == 2);
  CHECK(extent.entities == 3);
  CHECK(extent.claims == 2);
}

TEST_CASE("the shortest paths are found, through the best-told pairs first, within four steps") {
  Newsroom news;
  for (const auto* pair : {"أب", "بج", "جد", "ده", "هو"}) {
    const std::string letters = pair;
    news.say(letters.substr(0, 2), Owns, letters.substr(2));
  }
  news.say("أ", Owns, "س");
  news.say("ج", Owns, "س");
  news.say("ج", Supplies, "س");
  news.say("أ", Supplies, "س");
  news.print();
  const auto paths = shortestPaths(news.base(), news.of("أ"), news.of("د")).value();
  REQUIRE(paths.size() == 2);
  CHECK(news.names(paths[0]) == "أ س ج د");
  CHECK(news.names(paths[1]) == "أ ب ج د");
  CHECK(news.names(shortestPaths(news.base(), news.of("أ"), news.of("ه"))->at(1)) == "أ ب ج د ه");
  CHECK(shortestPaths(news.base(), news.of("أ"), news.of("و"))->empty());
  CHECK(shortestPaths(news.base(), news.of("أ"), news.of("أ"))->size() == 1);
}

TEST_CASE("what is rejected or merged changes who is a neighbour") {
  Newsroom news;
  news.say("أ", Owns, "ب");
  news.say("ب", Owns, "ج");
  news.print();
  REQUIRE(news.base().apply(
      {model::MergeEntity{{"organization/ج"}, model::EntityKey{"organization/أ"}}}));
  CHECK(neighbours(news.base(), news.of("أ"), {})->page.at(0).claims == 2);
  const auto anchor = news.base().anchorOf({1}).value();
  REQUIRE(news.base().apply({model::JudgeClaim{anchor, model::Verdict::Rejected}}));
  CHECK(neighbours(news.base(), news.of("أ"), {})->page.at(0).claims == 1);
  CHECK(news.base().check()->clean());
}

TEST_CASE("an entity with very many claims is merged and unmerged as well as one with few") {
  Newsroom news;
  for (int i = 0; i < 700; ++i) news.say("كبير", Owns, "جار" + std::to_string(i % 40));
  for (int i = 0; i < 5; ++i) news.say("صغير", Owns, "جار" + std::to_string(i));
  news.say("صغير", Owns, "كبير");
  news.print();
  const auto before = dumped(news.base());
  for (const auto* part : {"organization/كبير", "organization/صغير"}) {
    INFO(part);
    const model::EntityKey whole{part == std::string("organization/كبير") ? "organization/صغير"
                                                                          : "organization/كبير"};
    REQUIRE(news.base().apply({model::MergeEntity{{part}, whole}}));
    CHECK(neighbours(news.base(), news.of(whole.text), {})->all == 40);
    CHECK(news.base().check()->clean());
    REQUIRE(news.base().undo());
    CHECK(news.base().check()->clean());
    CHECK(dumped(news.base()) == before);
  }
}

TEST_CASE(
    "sources are independent: an agency that many print is one, nearly the same text is one") {
  Newsroom news;
  news.say("أ", Owns, "ب", "صحيفة 1");
  news.say("أ", Owns, "ب", "صحيفة 1");
  news.say("أ", Owns, "ب", "صحيفة 2");
  const std::string wire =
      "نقلت الوكالة اليوم عن مصدر في السوق أن الشركة أ اشترت كل الأسهم في الشركة ب بعد مفاوضات "
      "طالت ستة أشهر كاملة";
  for (const auto* publisher : {"صحيفة 3", "صحيفة 4", "صحيفة 5"}) {
    news.say("أ", Owns, "ب", publisher);
    news.last().article.text = wire + " (" + publisher + ")";
  }
  news.print();
  const auto relations = relationsOf(news.base(), news.of("أ"), {}).value();
  REQUIRE(relations.size() == 1);
  CHECK(relations[0].claims == 6);
  CHECK(relations[0].sources == 3);
}

TEST_CASE("claims that cannot both be so are laid side by side, and a person settles them") {
  Newsroom news;
  const auto amount = [](double value) {
    return model::Amount{value, "USD", model::AmountQualifier::Exact, ""};
  };
  news.say("أ", Acquires, "ب").amount = amount(3e9);
  news.say("أ", Acquires, "ب").amount = amount(3.5e9);
  news.say("أ", Acquires, "ب").amount = amount(3.01e9);
  news.say("ج", Owns, "د").percent = 12;
  news.say("ج", Owns, "د").percent = 15;
  news.say("ه", MergesWith, "و");
  news.say("ه", MergesWith, "و").status = model::ClaimStatus::Denied;
  auto& early = news.say("ز", ReportsResult, "ح");
  early.amount = amount(1e9);
  early.date = "2025";
  auto& late = news.say("ز", ReportsResult, "ح");
  late.amount = amount(2e9);
  late.date = "2026";
  news.print();
  const auto all = contradictions(news.base(), {}, {}).value();
  std::vector<Disagreement> kinds;
  for (const auto& one : all) kinds.push_back(one.about);
  std::ranges::sort(kinds);
  CHECK(kinds == std::vector{Disagreement::Amount, Disagreement::Amount, Disagreement::Percent,
                             Disagreement::Denial});
  const auto mine = contradictions(news.base(), news.of("د"), {}).value();
  REQUIRE(mine.size() == 1);
  CHECK(mine[0].first.percent == 12);
  CHECK(mine[0].second.percent == 15);
  const auto first = news.base().anchorOf(mine[0].first.id).value();
  const auto second = news.base().anchorOf(mine[0].second.id).value();
  REQUIRE(news.base().apply(
      {model::ResolveContradiction{second, first, model::Resolution::FirstHolds}}));
  CHECK(contradictions(news.base(), news.of("د"), {})->at(0).resolution ==
        model::Resolution::SecondHolds);
  REQUIRE(news.base().undo());
  CHECK_FALSE(contradictions(news.base(), news.of("د"), {})->at(0).resolution);
}

TEST_CASE("entities that may be one are suggested with reasons, homonyms are guarded") {
  Newsroom news;
  news.say("أرامكو", Owns, "سابك");
  news.say("أرامكو السعودية", Owns, "سابك");
  news.say("مصرف الراجحي", Owns, "سابك");
  news.print();
  auto list = mergeSuggestions(news.base(), {}).value();
  REQUIRE(list.size() == 1);
  CHECK(list[0].name + " = " + list[0].into_name == "أرامكو السعودية = أرامكو");
  CHECK(list[0].reasons == std::vector{MergeReason::NameContained, MergeReason::SharedNeighbours});
  for (const auto* name : {"أرامكو", "أرامكو السعودية"}) {
    const auto own = mergeSuggestionsFor(news.base(), news.of(name)).value();
    REQUIRE(own.size() == 1);
    CHECK(own[0].entity == list[0].entity);
    CHECK(own[0].reasons == list[0].reasons);
    CHECK(own[0].score == list[0].score);
  }
  CHECK(mergeSuggestionsFor(news.base(), news.of("سابك"))->empty());
  REQUIRE(news.base().apply({model::DistinguishEntities{
      {"organization/أرامكو"}, {"organization/أرامكو السعودية"}, true}}));
  CHECK(mergeSuggestions(news.base(), {})->empty());
}

TEST_CASE("of two homonyms the one at home in the article's company is meant, or a third is made") {
  Newsroom news;
  const auto with = [&](const char* name, const char* ticker, const char* company) {
    news.say(name, Owns, company);
    if (*ticker != 0) news.last().entities[0].ids = {{"ticker", ticker}};
    news.print();
  };
  with("الوطنية", "1", "سابك");
  with("الوطنية", "2", "زين");
  CHECK(news.base().entityNamed("الوطنية").error().what.find("'organization/الوطنية#2'") !=
        std::string::npos);
  with("الوطنية", "", "زين");
  CHECK(neighbours(news.base(), news.of("organization/الوطنية#2"), {})->page.at(0).claims == 2);
  with("الوطنية", "", "غريب");
  CHECK(neighbours(news.base(), news.of("organization/الوطنية#3"), {})->page.at(0).name == "غريب");
  const auto list = mergeSuggestions(news.base(), {}).value();
  CHECK(list.size() == 2);  // the third with each of the two; never tickers 1 and 2
  CHECK(mergeSuggestionsFor(news.base(), news.of("organization/الوطنية#3"))->size() == 2);
  CHECK(mergeSuggestionsFor(news.base(), news.of("organization/الوطنية"))->size() == 1);
}

TEST_CASE("what was so on a day leaves out what came later and what had ended") {
  Newsroom news;
  const auto claim = [&](const char* date, model::ClaimStatus status) {
    auto& said = news.say("أ", Owns, "ب");
    said.date = date;
    said.status = status;
  };
  claim("2020", model::ClaimStatus::Asserted);
  claim("2024-06", model::ClaimStatus::Ended);
  news.say("أ", Supplies, "ج").date = "2025-Q2";
  news.print();
  const auto on = [&](const char* day) { return knowledgeAsOf(news.base(), day)->claims.size(); };
  CHECK(on("2019") == 0);
  CHECK(on("2024-05-31") == 1);
  CHECK(knowledgeAsOf(news.base(), "2024-07")->claims.at(0).status == model::ClaimStatus::Ended);
  CHECK(on("2026") == 2);
  CHECK(knowledgeAsOf(news.base(), "soon").error().code == ErrorCode::InvalidInput);
}

TEST_CASE("the difference of two knowledge bases is the facts that only one has") {
  const TemporaryFolder folder;
  auto one = KnowledgeBase::open(folder / "a.isnad", OpenMode::Create).value();
  auto other = KnowledgeBase::open(folder / "b.isnad", OpenMode::Create).value();
  for (auto* base : {&one, &other}) REQUIRE(base->record(newsNumber(1)));
  CHECK(difference(one, other)->come.empty());
  REQUIRE(
      other.apply({model::SetTag{{model::TargetKind::Entity, "organization/بنك1"}, "مهم", true}}));
  const auto changed = difference(one, other).value();
  CHECK(changed.gone.empty());
  CHECK(changed.come == std::vector<std::string>{"tag on=entity:organization/بنك1 is=مهم"});
}

TEST_CASE("search finds all words, phrases, beginnings, and tells where they stand") {
  const TemporaryFolder folder;
  auto base = KnowledgeBase::open(folder / "a.isnad", OpenMode::Create).value();
  for (std::size_t n = 1; n < 30; ++n) REQUIRE(base.record(newsNumber(n)));
  const auto find = [&](const std::string& words) {
    return searchArticles(base, {words, false, false, {}}).value();
  };
  CHECK(find("شركة1 صندوق1").all == 1);
  CHECK(find("\"خبر 17\"").all == 1);
  CHECK(find("\"17 خبر\"").all == 0);
  CHECK(find("شرك*").all == 29);
  CHECK(find("شرك").all == 0);
  const auto hit = find("بنك2 صندوق6 دولار").hits.at(0);
  const auto text = base.article(hit.article.id)->text;
  CHECK(quoted(hit.in_text, text) == "[بنك2][دولار][صندوق6]");
  CHECK(hit.excerpt == hit.excerpt_at.of(text));
  CHECK(searchArticles(base, {"خبر", false, true, {3, 2}})->hits.at(0).article.title == "خبر 26");
  CHECK(searchArticles(base, {" \" - ", false, false, {}}).error().code == ErrorCode::InvalidInput);
  const auto entities = searchEntities(base, "صند", {0, 3}).value();
  CHECK(entities.size() == 3);
  CHECK(entities[0].links >= entities[1].links);
}

TEST_CASE("who is called just so comes before those that are linked more") {
  const TemporaryFolder folder;
  auto base = KnowledgeBase::open(folder / "a.isnad", OpenMode::Create).value();
  for (const std::size_t n : {1, 10, 21, 32}) REQUIRE(base.record(newsNumber(n)));
  std::string found;
  const auto hits = searchEntities(base, "صندوق1", {0, 3}).value();
  for (const auto& hit : hits) found += hit.name + " " + std::to_string(hit.links) + "; ";
  CHECK(found == "صندوق1 2; صندوق10 6; ");
}

TEST_CASE("articles are chosen by words, publisher and day, newest first, and counted") {
  const TemporaryFolder folder;
  auto base = KnowledgeBase::open(folder / "a.isnad", OpenMode::Create).value();
  for (std::size_t n = 1; n < 30; ++n) REQUIRE(base.record(newsNumber(n)));
  const auto titles = [&](const ArticleChoice& choice, Page page = {}) {
    const auto chosen = chosenArticles(base, choice, page).value();
    auto text = std::to_string(chosen.all) + ":";
    for (const auto& article : chosen.page) text += " " + article.title.substr(7);
    return text;
  };
  CHECK(titles({}, {0, 2}) == "29: 26 17");
  CHECK(titles({"شركة1 صندوق1", {}, {}, {}, {}}) == "1: 1");
  CHECK(titles({"خب*", "صحيفة1", "2026-08-01", {}, {}}) == "3: 25 16 7");
  CHECK(titles({{}, "صحيفة1", "2026-08-01", "2026-08-15", {}}) == "3: 25 16 7");
  CHECK(titles({{}, std::string(), {}, {}, {}}) == "0:");
  CHECK(titles({{}, {}, {}, {}, "2001-01-01T00:00:00.000Z"}) == "0:");
  CHECK(chosenArticles(base, {"\"", {}, {}, {}, {}}, {}).error().code == ErrorCode::InvalidInput);
  const auto groups = articleGroups(base, {}).value();
  REQUIRE(groups.publishers.size() == 3);
  CHECK(groups.publishers[0].name == "صحيفة1");
  CHECK(groups.publishers[0].articles == 10);
  REQUIRE(groups.years.size() == 1);
  CHECK(groups.years[0].name == "2026");
  CHECK(groups.years[0].articles == 29);
}

TEST_CASE("an entity is present in the articles that name it, and at their publishers") {
  const TemporaryFolder folder;
  auto base = KnowledgeBase::open(folder / "a.isnad", OpenMode::Create).value();
  for (std::size_t n = 1; n < 30; ++n) REQUIRE(base.record(newsNumber(n)));
  const auto firm = base.entity(base.entityNamed("شركة1").value()).value();
  const auto presence = presenceOf(base, firm);
  INFO((presence ? "" : presence.error().what));
  REQUIRE(presence);
  CHECK(presence->articles == 5);
  CHECK(presence->publishers == 3);
}
