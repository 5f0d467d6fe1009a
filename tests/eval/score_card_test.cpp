#include "isnad/eval/score_card.h"

#include <algorithm>
#include <sstream>

#include "isnad/eval/label_score.h"
#include "support/annotated.h"
#include "support/catch.h"

using namespace isnad;

namespace {

/// An analysis with the mentions of the notation; same name and type, same entity.
model::Analysis analysisOf(std::string_view notation) {
  const auto read = readAnnotated(notation);
  model::Analysis analysis;
  analysis.article.text = read.text;
  std::size_t at = 0;
  for (const auto& [name, type_name] : read.names) {
    const auto type = *model::entityTypeFrom(type_name);
    auto known = std::ranges::find_if(analysis.entities, [&](const model::Entity& entity) {
      return entity.name == name && entity.type == type;
    });
    if (known == analysis.entities.end()) {
      model::Entity entity;
      entity.id = {static_cast<std::int64_t>(analysis.entities.size()) + 1};
      entity.name = name;
      entity.type = type;
      known = analysis.entities.insert(analysis.entities.end(), entity);
    }
    at = read.text.find(name, at);
    const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())};
    analysis.mentions.push_back({{}, known->id, span, 1, {}, {}});
    at = span.end;
  }
  return analysis;
}

model::Claim claim(model::Predicate predicate, std::int64_t subject, std::int64_t object) {
  model::Claim c;
  c.predicate = predicate;
  c.subject = {subject};
  c.object = model::EntityId{object};
  return c;
}

eval::ScoreCard compare(const model::Analysis& gold, const model::Analysis& found) {
  eval::ScoreCard card;
  card.add(gold, found);
  return card;
}

}  // namespace

TEST_CASE("what is the same scores one throughout") {
  auto gold = analysisOf("استثمرت [مبادلة|organization] في [مصر|place].");
  gold.claims.push_back(claim(model::Predicate::InvestsIn, 1, 2));
  const auto card = compare(gold, gold);
  CHECK(card.mention_strict.f1() == 1);
  CHECK(card.entity.f1() == 1);
  CHECK(card.claim.f1() == 1);
  CHECK(card.pair.f1() == 1);
}

TEST_CASE("a wrong border is lenient, a wrong type is neither") {
  const auto gold = analysisOf("قال [بنك المدار الأول|organization] في [صحار|place].");
  const auto found = analysisOf("قال بنك [المدار الأول|organization] في [صحار|person].");
  const auto card = compare(gold, found);
  CHECK(card.mention_strict.right == 0);
  CHECK(card.mention_strict.invented == 2);
  CHECK(card.mention_lenient.right == 1);
  CHECK(card.entity.right == 1);
}

TEST_CASE("terms are not counted") {
  const auto gold = analysisOf("[الناتج المحلي|term] في [صحار|place].");
  CHECK(compare(gold, gold).mention_strict.right == 1);
  CHECK(compare(gold, gold).entity.right == 1);
}

TEST_CASE("a partnership may be told either way round, an acquisition not") {
  auto gold = analysisOf("[المدار|organization] و[السحاب|organization].");
  auto found = gold;
  gold.claims.push_back(claim(model::Predicate::PartnersWith, 1, 2));
  found.claims.push_back(claim(model::Predicate::PartnersWith, 2, 1));
  CHECK(compare(gold, found).claim.right == 1);
  gold.claims[0].predicate = found.claims[0].predicate = model::Predicate::Acquires;
  CHECK(compare(gold, found).claim.right == 0);
  CHECK(compare(gold, found).pair.right == 1);
}

TEST_CASE("amounts may differ by one in a hundred, and their currency counts") {
  auto gold = analysisOf("[المدار|organization] و[السحاب|organization].");
  gold.claims.push_back(claim(model::Predicate::Acquires, 1, 2));
  gold.claims[0].amount = model::Amount{100e6, "USD", {}, {}};
  auto found = gold;
  found.claims[0].amount->value = 100.9e6;
  CHECK(compare(gold, found).qualifiers.at("amount").right == 1);
  found.claims[0].amount->value = 102e6;
  CHECK(compare(gold, found).qualifiers.at("amount").right == 0);
  found.claims[0].amount = model::Amount{100e6, "EUR", {}, {}};
  CHECK(compare(gold, found).qualifiers.at("amount").right == 0);
}

TEST_CASE("labels are scored as whole names") {
  std::istringstream conll(
      "قال\tO\nسليم\tB-PERS\nالناصر\tI-PERS\n\nفي O\nصحار B-LOC\nالدولار B-MISC\n");
  const auto gold = eval::readLabelledWords(conll, "a.conll");
  REQUIRE(gold);
  CHECK(eval::scoreLabels(gold->labels, gold->labels).all.right == 2);
  const auto score =
      eval::scoreLabels(gold->labels, {{"O", "B-PER", "O"}, {"O", "B-LOC", "B-MISC"}});
  CHECK(score.all.right == 1);
  CHECK(score.all.missed == 1);
  CHECK(score.types.at("PER").invented == 1);
  std::istringstream broken("قال\n");
  CHECK(eval::readLabelledWords(broken, "a.conll").error().what ==
        "a.conll:1: a line is a word, a tab and a label");
}
