#include "decisions.h"

#include <algorithm>

#include "claim_rows.h"
#include "isnad/model/edit_text.h"

namespace isnad::store {

using model::ArticleId;
using model::ClaimAnchor;
using model::ClaimId;
using model::EntityId;

namespace {

/// An anchor with the store's ids, so that it can be compared with rows.
struct Wanted {
  ArticleId article;
  Span quote;
  Span cue;
  model::Predicate predicate;
  EntityId subject;
  std::optional<EntityId> object;
  std::string detail;
  bool by_hand;

  bool operator==(const Wanted&) const = default;
};

Span spanAt(const Statement& row, int column) {
  return {static_cast<std::uint32_t>(row.integer(column)),
          static_cast<std::uint32_t>(row.integer(column + 1))};
}

Result<Wanted> wanted(Database& database, const ClaimAnchor& anchor) {
  Wanted out{{}, anchor.quote.span, anchor.cue,    anchor.predicate, {},
             {}, anchor.detail,     anchor.by_hand};
  ISNAD_TRY(out.article, articleHashed(database, anchor.quote.article));
  ISNAD_TRY(out.subject, entityCalled(database, anchor.subject));
  if (anchor.object) {
    ISNAD_TRY(out.object, entityCalled(database, *anchor.object));
  }
  return out;
}

enum class When : std::uint8_t { Now, Before };

/// The claims that the article makes, as read, in order of id; of those before, the newest first.
Result<std::vector<std::pair<ClaimId, Wanted>>> claimsOf(Database& database, ArticleId article,
                                                         When when) {
  std::vector<std::pair<ClaimId, Wanted>> claims;
  std::vector<std::pair<ClaimId, bool>> rows;
  const std::string condition =
      when == When::Now ? "known_to IS NULL ORDER BY id" : "known_to IS NOT NULL ORDER BY id DESC";
  ISNAD_TRY(auto query,
            database.prepare("SELECT id, quote_begin, quote_end, cue_begin, cue_end, said_subject, "
                             "said_object, origin = 'person' FROM claim WHERE article = ? AND " +
                             condition));
  ISNAD_CHECK(query.with(article).each([&](const Statement& row) -> Status {
    std::optional<EntityId> object;
    if (!row.isNull(6)) object = EntityId{row.integer(6)};
    claims.push_back({ClaimId{row.integer(0)},
                      {article,
                       spanAt(row, 1),
                       spanAt(row, 3),
                       {},
                       {row.integer(5)},
                       object,
                       {},
                       row.integer(7) != 0}});
    return {};
  }));
  for (auto& [id, claim] : claims) {
    ISNAD_TRY(const auto content, contentAsRead(database, id));
    const auto anchor = model::anchorOf({}, claim.cue, content, claim.by_hand);
    claim.predicate = anchor.predicate;
    claim.detail = anchor.detail;
    ISNAD_TRY(claim.subject, entityCalled(database, content.subject));
    if (content.object) {
      ISNAD_TRY(claim.object, entityCalled(database, *content.object));
    }
  }
  return claims;
}

Result<bool> isSame(Database& database, std::optional<EntityId> a, std::optional<EntityId> b) {
  if (a == b) return true;
  if (!a || !b) return false;
  ISNAD_TRY(const auto same,
            database.find("SELECT 1 FROM entity AS a JOIN entity AS b USING (root) "
                          "WHERE a.id = ? AND b.id = ?",
                          *a, *b));
  return same.has_value();
}

/// How much the claim is the one wanted; 0: it is another one.
Result<int> likeness(Database& database, const Wanted& anchor, const Wanted& claim) {
  constexpr int kSameWords = 4;
  constexpr int kSameCue = 2;
  if (claim.predicate != anchor.predicate || claim.by_hand != anchor.by_hand) return 0;
  if (!claim.quote.overlaps(anchor.quote)) return 0;
  ISNAD_TRY(const bool subject, isSame(database, claim.subject, anchor.subject));
  ISNAD_TRY(const bool object, isSame(database, claim.object, anchor.object));
  if (!subject || !object) return 0;
  int score = 1;
  if (claim.cue == anchor.cue) score += kSameCue;
  if (claim.detail == anchor.detail) score += kSameWords;
  if (claim.quote == anchor.quote) ++score;
  return score;
}

Result<std::optional<ClaimId>> find(Database& database, const Wanted& anchor,
                                    const std::vector<ClaimId>& taken, When when = When::Now) {
  ISNAD_TRY(const auto claims, claimsOf(database, anchor.article, when));
  std::optional<ClaimId> best;
  int most = 0;
  for (const auto& [id, claim] : claims) {
    if (std::ranges::find(taken, id) != taken.end()) continue;
    if (claim == anchor) return std::optional(id);
    ISNAD_TRY(const int score, likeness(database, anchor, claim));
    if (score > most) {
      most = score;
      best = id;
    }
  }
  return best;
}

Result<std::vector<ClaimId>> decidedClaims(Database& database, ArticleId article) {
  std::vector<ClaimId> claims;
  ISNAD_TRY(auto rows, database.prepare("SELECT claim FROM claim_decision WHERE article = ? AND "
                                        "claim IS NOT NULL"));
  ISNAD_CHECK(rows.with(article).each([&](const Statement& row) -> Status {
    claims.push_back({row.integer(0)});
    return {};
  }));
  return claims;
}

/// Writes a decision on its claim: the verdict, and the correction over what was read.
Status imprint(Database& database, ClaimId claim, const ClaimDecision& decision) {
  ISNAD_TRY(const auto as_read, contentAsRead(database, claim));
  std::optional<std::string> verdict;
  if (decision.verdict) verdict = keyOf(*decision.verdict);
  std::optional<std::string> kept;
  if (decision.correction) kept = toText(as_read);
  ISNAD_CHECK(writeContent(database, claim, decision.correction.value_or(as_read)));
  return database.run("UPDATE claim SET verdict = ?2, as_read = ?3 WHERE id = ?1", claim, verdict,
                      kept);
}

Result<ClaimDecision> readDecision(Database& database, std::int64_t id) {
  ISNAD_TRY(auto row,
            database.prepare("SELECT verdict, correction FROM claim_decision WHERE id = ?"));
  row.with(id);
  ISNAD_TRY(const bool found, row.step());
  ClaimDecision decision;
  if (!found) return decision;
  if (!row.isNull(0)) decision.verdict = model::verdictFrom(row.text(0));
  if (!row.isNull(1)) {
    ISNAD_TRY(decision.correction, model::claimContentFromText(row.text(1)));
  }
  return decision;
}

Status end(Database& database, ClaimId claim) {
  return database.run("UPDATE claim SET known_to = max(known_from, isnad_now()) WHERE id = ?",
                      claim);
}

Result<Wanted> wantedBy(Database& database, std::int64_t decision) {
  ISNAD_TRY(auto row, database.prepare(R"sql(
    SELECT article, quote_begin, quote_end, cue_begin, cue_end, predicate, subject, object, detail, by_hand
    FROM claim_decision WHERE id = ?)sql"));
  row.with(decision);
  ISNAD_TRY(const bool found, row.step());
  const auto predicate = model::predicateFrom(row.text(5));
  if (!found || !predicate) return fail(ErrorCode::Corrupt, "a decision has no predicate");
  Wanted anchor{{row.integer(0)}, spanAt(row, 1),     spanAt(row, 3),
                *predicate,       {row.integer(6)},   {},
                row.text(8),      row.integer(9) != 0};
  if (!row.isNull(7)) anchor.object = EntityId{row.integer(7)};
  return anchor;
}

}  // namespace

Result<LocatedClaim> locate(Database& database, const ClaimAnchor& anchor) {
  ISNAD_TRY(const auto sought, wanted(database, anchor));
  ISNAD_TRY(auto decided, database.prepare(R"sql(
    SELECT id, claim, orphan FROM claim_decision WHERE article = ?1 AND quote_begin = ?2 AND quote_end = ?3
      AND cue_begin = ?4 AND cue_end = ?5 AND predicate = ?6 AND subject = ?7 AND object IS ?8
      AND detail = ?9 AND by_hand = ?10)sql"));
  decided.with(sought.article, sought.quote.begin, sought.quote.end, sought.cue.begin,
               sought.cue.end, keyOf(sought.predicate), sought.subject);
  if (sought.object) decided.bind(8, sought.object->value);
  decided.bind(9, sought.detail).bind(10, sought.by_hand);
  ISNAD_TRY(const bool known, decided.step());
  LocatedClaim located{sought.article, {}, 0, false};
  if (known) {
    located = {sought.article, {decided.integer(1)}, decided.integer(0), decided.integer(2) != 0};
  } else {
    ISNAD_TRY(const auto taken, decidedClaims(database, sought.article));
    ISNAD_TRY(const auto claim, find(database, sought, taken));
    located.claim = claim.value_or(ClaimId{});
    located.gone = !claim;
  }
  if (located.claim) return located;
  ISNAD_TRY(const auto former, find(database, sought, {}, When::Before));
  located.claim = former.value_or(ClaimId{});
  return located;
}

Result<ClaimAnchor> anchorOfClaim(Database& database, ClaimId claim) {
  ISNAD_TRY(const auto decision,
            database.find("SELECT id FROM claim_decision WHERE claim = ?", claim));
  ISNAD_TRY(auto row, database.prepare(R"sql(
    SELECT sha256, quote_begin, quote_end, cue_begin, cue_end, origin = 'person', text
    FROM claim JOIN article ON article.id = claim.article WHERE claim.id = ?)sql"));
  row.with(claim);
  ISNAD_TRY(const bool found, row.step());
  if (!found) return fail(Cause::NoClaim, {std::to_string(claim.value)});
  const auto text = row.text(6);
  if (!decision) {
    ISNAD_TRY(const auto content, contentAsRead(database, claim));
    const auto quote = spanAt(row, 1);
    return model::anchorOf({row.text(0), quote, std::string(quote.of(text))}, spanAt(row, 3),
                           content, row.integer(5) != 0);
  }
  ISNAD_TRY(const auto sought, wantedBy(database, *decision));
  ClaimAnchor anchor{{row.text(0), sought.quote, std::string(sought.quote.of(text))},
                     sought.cue,
                     sought.predicate,
                     {},
                     {},
                     sought.detail,
                     sought.by_hand};
  ISNAD_TRY(anchor.subject, keyOfEntity(database, sought.subject));
  if (sought.object) {
    ISNAD_TRY(anchor.object, keyOfEntity(database, *sought.object));
  }
  return anchor;
}

Result<ClaimDecision> decisionOf(Database& database, const LocatedClaim& claim) {
  return readDecision(database, claim.decision);
}

Status decide(Database& database, const ClaimAnchor& anchor, const LocatedClaim& claim,
              const ClaimDecision& decision) {
  std::optional<std::string> verdict;
  std::optional<std::string> correction;
  if (decision.verdict) verdict = keyOf(*decision.verdict);
  if (decision.correction) correction = toText(*decision.correction);
  const bool decided = verdict || correction;
  const bool shown = !claim.gone || (decided && decision.verdict != model::Verdict::Rejected);
  std::optional<std::int64_t> attached;
  if (shown && claim.claim) attached = claim.claim.value;
  if (!decided) {
    ISNAD_CHECK(database.run("DELETE FROM claim_decision WHERE id = ?", claim.decision));
  } else if (claim.decision != 0) {
    ISNAD_CHECK(database.run(
        "UPDATE claim_decision SET verdict = ?2, correction = ?3, claim = ?4 WHERE id = ?1",
        claim.decision, verdict, correction, attached));
  } else {
    ISNAD_TRY(const auto sought, wanted(database, anchor));
    ISNAD_TRY(auto insert, database.prepare(R"sql(
      INSERT INTO claim_decision (article, quote_begin, quote_end, words, cue_begin, cue_end, predicate, subject,
        object, detail, by_hand, verdict, correction, claim, orphan)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql"));
    insert.with(sought.article, sought.quote.begin, sought.quote.end, anchor.quote.words,
                sought.cue.begin, sought.cue.end, keyOf(sought.predicate), sought.subject,
                sought.object ? std::optional(sought.object->value) : std::nullopt, sought.detail,
                sought.by_hand, verdict, correction, attached, claim.gone);
    ISNAD_CHECK(insert.run());
  }
  if (!claim.claim) return {};
  if (claim.gone && shown)
    ISNAD_CHECK(database.run("UPDATE claim SET known_to = NULL WHERE id = ?", claim.claim));
  if (claim.gone && !shown)
    ISNAD_CHECK(
        database.run("UPDATE claim SET known_to = max(known_from, isnad_now()) WHERE id = ? "
                     "AND known_to IS NULL",
                     claim.claim));
  return imprint(database, claim.claim, decision);
}

Status reattachDecisions(Database& database, ArticleId article,
                         const std::vector<ClaimId>& former) {
  std::vector<std::pair<std::int64_t, ClaimId>> decisions;
  ISNAD_TRY(auto rows,
            database.prepare("SELECT id, claim FROM claim_decision WHERE article = ? ORDER BY id"));
  ISNAD_CHECK(rows.with(article).each([&](const Statement& row) -> Status {
    decisions.emplace_back(row.integer(0), ClaimId{row.integer(1)});
    return {};
  }));
  const auto isFormer = [&](ClaimId claim) {
    return std::ranges::find(former, claim) != former.end();
  };
  std::vector<ClaimId> taken = former;  // a decision moves to a claim of the new reading
  for (const auto& [id, claim] : decisions) {
    if (claim && !isFormer(claim)) taken.push_back(claim);
  }
  std::vector<ClaimId> kept;
  for (const auto& [id, claim] : decisions) {
    if (claim && !isFormer(claim)) {
      ISNAD_CHECK(database.run("UPDATE claim_decision SET orphan = 0 WHERE id = ?", id));
      continue;
    }
    ISNAD_TRY(const auto sought, wantedBy(database, id));
    ISNAD_TRY(const auto decision, readDecision(database, id));
    ISNAD_TRY(const auto found, find(database, sought, taken));
    if (found) {
      if (claim) ISNAD_CHECK(end(database, claim));
      ISNAD_CHECK(database.run("UPDATE claim_decision SET claim = ?2, orphan = 0 WHERE id = ?1", id,
                               *found));
      ISNAD_CHECK(imprint(database, *found, decision));
      taken.push_back(*found);
      continue;
    }
    const bool stays = claim && decision.verdict != model::Verdict::Rejected;
    if (stays) kept.push_back(claim);
    ISNAD_CHECK(database.run("UPDATE claim_decision SET claim = ?2, orphan = 1 WHERE id = ?1", id,
                             stays ? std::optional(claim.value) : std::nullopt));
  }
  for (const auto claim : former) {
    if (std::ranges::find(kept, claim) == kept.end()) ISNAD_CHECK(end(database, claim));
  }
  return {};
}

}  // namespace isnad::store
