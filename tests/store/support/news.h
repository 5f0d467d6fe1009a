#pragma once

#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "isnad/store/knowledge_base.h"
#include "support/catch.h"

/// Article number `n`: «استثمرت شركة 3 مع بنك 2 ملياري دولار في صندوق 5. خبر 17.» Names come again
/// in other articles, so that entities link.
inline isnad::model::Analysis newsNumber(std::size_t n) {
  using namespace isnad;
  model::Analysis analysis;
  auto& article = analysis.article;
  const std::vector<std::string> names{"شركة" + std::to_string(n % 7),
                                       "بنك" + std::to_string(n % 5),
                                       "صندوق" + std::to_string(n % 11)};
  article.text = "استثمرت " + names[0] + " مع " + names[1] + " ملياري دولار في " + names[2] +
                 ". خبر " + std::to_string(n) + ".";
  article.title = "خبر " + std::to_string(n);
  article.publisher = "صحيفة" + std::to_string(n % 3);
  article.published = "2026-0" + std::to_string(n % 9 + 1) + "-15";
  auto digits = std::to_string(n);
  article.sha256 = digits + std::string(64 - digits.size(), 'e');
  analysis.pipeline = "news 1";
  const auto end = static_cast<std::uint32_t>(article.text.find(". خبر"));
  analysis.sentences = {{0, end + 1}};
  const auto spanOf = [&](const std::string& part) {
    const auto at = static_cast<std::uint32_t>(article.text.find(part));
    return Span{at, at + static_cast<std::uint32_t>(part.size())};
  };
  for (const auto& name : names) {
    model::Entity entity;
    entity.id = {static_cast<std::int64_t>(analysis.entities.size()) + 1};
    entity.name = name;
    analysis.entities.push_back(entity);
    analysis.mentions.push_back({{}, entity.id, spanOf(name), 0.75F, "test", "same name"});
  }
  for (const std::int64_t subject : {1, 2}) {
    model::Claim claim;
    claim.id = {subject};
    claim.subject = {subject};
    claim.object = model::EntityId{3};
    claim.amount = {2e9, "USD", model::AmountQualifier::Exact, "ملياري دولار"};
    claim.rule = "test";
    claim.confidence = 0.5F;
    claim.evidence = {{}, {0, end}, {0, end}, spanOf("استثمرت")};
    analysis.claims.push_back(claim);
  }
  return analysis;
}

inline std::string dumped(isnad::store::KnowledgeBase& base) {
  std::ostringstream out;
  REQUIRE(base.dump(out));
  return out.str();
}

/// Edits that a person might make, one after another, by chance but the same for the same seed.
class RandomEdits {
 public:
  explicit RandomEdits(unsigned seed) : random_(seed) {}

  /// May be one that the knowledge base refuses (a merge of what is not the same).
  isnad::model::Edit next(isnad::store::KnowledgeBase& base) {
    using namespace isnad::model;
    const auto knowledge = base.knowledge().value();
    const auto key = [&](const Entity& entity) { return EntityKey{entity.key}; };
    const auto& one = pick(knowledge.entities);
    const auto& other = pick(knowledge.entities);
    const auto anchor = base.anchorOf(pick(knowledge.claims).id).value();
    const auto& mention = pick(knowledge.mentions);
    const auto article = base.article(mention.article).value();
    const Place place{article.sha256, mention.span, {}};
    ClaimContent content{Predicate::Owns, key(one), key(other), {}, 12.5, {}, {}, {},
                         "2026",          {},       {},         {}};
    switch (upTo(15)) {
      case 0:
        return {RenameEntity{key(one), "اسم " + number(),
                             upTo(1) == 0 ? "Name" : std::optional<std::string>{}}};
      case 1:
        return {
            RetypeEntity{key(one), upTo(1) == 0 ? EntityType::Place : std::optional<EntityType>{}}};
      case 2:
        return {MergeEntity{key(one), key(other)}};
      case 3:
        return {MergeEntity{key(one), {}}};
      case 4:
        return {DistinguishEntities{key(one), key(other), upTo(1) == 0}};
      case 5:
        return splitEntity({{}, EntityType::Organization, "جزء", "", true}, {place});
      case 6:
        return {SetMention{place, MentionDecision::NamesNothing, {}}};
      case 7:
        return {SetMention{place, MentionDecision::Names, key(other)}};
      case 8:
        return {SetMention{place, MentionDecision::None, {}}};
      case 9:
        return {JudgeClaim{anchor, upTo(3) == 0 ? Verdict::Rejected : Verdict::Accepted}};
      case 10:
        return {CorrectClaim{anchor, upTo(2) == 0 ? std::nullopt : std::optional(content)}};
      case 11:
        return {AddClaim{place, content, true}};
      case 12:
        return {SetNote{{TargetKind::Entity, key(one).text}, upTo(3) == 0 ? "" : "نص " + number()}};
      case 13:
        return {SetTag{{TargetKind::Relation, "owns " + key(one).text}, "وسم", upTo(1) == 0}};
      case 14:
        return {PinEntity{"", key(one), Point{0.5 * upTo(9), -1.0 * upTo(9)}}};
      default:
        return {AddAlias{key(one), "كنية " + number(), true}};
    }
  }

  int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }

 private:
  template <class T>
  const T& pick(const std::vector<T>& from) {
    REQUIRE_FALSE(from.empty());
    return from[static_cast<std::size_t>(upTo(static_cast<int>(from.size()) - 1))];
  }
  std::string number() { return std::to_string(upTo(99)); }

  std::mt19937 random_;
};
