#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "isnad/base/id.h"
#include "isnad/base/span.h"
#include "isnad/model/article.h"
#include "isnad/model/ontology.h"

namespace isnad::model {

/// In an Analysis: position in `entities` + 1. Out of the store: the row's key.
using EntityId = Id<struct EntityTag>;
/// In an Analysis: position in `claims` + 1. Out of the store: the row's key.
using ClaimId = Id<struct ClaimTag>;

/// A thing spoken of: one per thing, whatever its spellings.
struct Entity {
  EntityId id;
  EntityType type = EntityType::Organization;
  std::string name;                        ///< Fullest Arabic form; Latin where there is none.
  std::string latin_name;                  ///< Empty where unknown.
  std::vector<std::string> aliases;        ///< Other spellings met or known, without `name`.
  std::map<std::string, std::string> ids;  ///< Scheme to value, say {"ticker", "2222.SR"}.
  std::string key = {};  ///< What edits call it (edit.h); empty outside a knowledge base.

  bool operator==(const Entity&) const = default;
};

/// One occurrence of a name in an article.
struct Mention {
  ArticleId article;
  EntityId entity;
  Span span;
  float confidence = 1;   ///< 0 … 1.
  std::string found_by;   ///< Why it is a mention: `gazetteer`, `title`, `quoted name` …
  std::string linked_by;  ///< Why it is this entity: `same name`, `surname`, `acronym` …

  bool operator==(const Mention&) const = default;
};

/// A number with its unit, as the text gives it.
struct Amount {
  double value = 0;      ///< In units: 2 مليار is 2e9.
  std::string currency;  ///< ISO 4217; empty if it is not money.
  AmountQualifier qualifier = AmountQualifier::Exact;
  std::string text;  ///< Number and unit as written.

  bool operator==(const Amount&) const = default;
};

/// Who says so, where it is not the article's own voice. Empty text: the article itself.
struct Attribution {
  std::optional<EntityId> entity;
  std::string text;

  bool operator==(const Attribution&) const = default;
};

/// The words that state a claim. `sentence` contains `quote`, which contains `cue`.
struct Evidence {
  ArticleId article;
  Span sentence;
  Span quote;  ///< The sentence, or the clause of a long one, that states it.
  Span cue;    ///< The words that gave the claim away.

  bool operator==(const Evidence&) const = default;
};

/// What one source says: subject, predicate, object, and how much, when, how surely.
struct Claim {
  ClaimId id;
  Predicate predicate = Predicate::InvestsIn;
  EntityId subject;
  std::optional<EntityId> object;
  std::optional<Amount> amount;
  std::optional<double> percent;
  std::optional<Direction> direction;
  std::string metric;  ///< As written: `أرباح`; else empty.
  std::string role;    ///< As written: `الرئيس التنفيذي`; else empty.
  std::string date;    ///< ISO 8601 as precise as the text is: `2026`, `2026-mid`, `2026-Q2`.
  ClaimStatus status = ClaimStatus::Asserted;
  Attribution attribution;
  bool resolved = false;  ///< An argument came from a pronoun, a description or the context.
  float confidence = 1;   ///< 0 … 1.
  std::string rule;       ///< Name of the rule that found it.
  Evidence evidence;
  std::optional<Verdict> verdict = {};  ///< A person's, who may differ from `confidence`.
  bool corrected = false;               ///< A person changed what it says.
  bool by_hand = false;                 ///< A person added it.

  bool operator==(const Claim&) const = default;
};

/// All that was read out of one article.
struct Analysis {
  Article article;
  std::vector<Span> sentences;    ///< In order, disjoint.
  std::vector<Entity> entities;   ///< entities[i].id.value == i + 1.
  std::vector<Mention> mentions;  ///< In text order, disjoint.
  std::vector<Claim> claims;      ///< In text order of their quotes.
  std::string pipeline;           ///< Version of the pipeline that made it.

  bool operator==(const Analysis&) const = default;
};

}  // namespace isnad::model
