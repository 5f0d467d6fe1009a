#include "claim_misses.h"

#include <algorithm>
#include <string>

#include "isnad/eval/score_card.h"

namespace isnad::train {

namespace {

using model::Analysis;
using model::Claim;
using model::EntityId;

const char* nameOf(Loss loss) {
  switch (loss) {
    case Loss::Subject:
      return "subject";
    case Loss::Object:
      return "object";
    case Loss::Trigger:
      return "trigger";
    case Loss::Filler:
      return "filler";
    case Loss::Scorer:
      return "scorer";
    case Loss::Elsewhere:
      return "elsewhere";
    case Loss::None:
      break;
  }
  return "none";
}

/// The gold's claims and the program's in the gold's numbers of entities.
class MissWriter {
 public:
  MissWriter(std::FILE* out, const Analysis& gold, const Analysis& found,
             const std::vector<std::optional<EntityId>>& to_gold,
             const std::vector<nlp::ClaimCandidate>& candidates)
      : out_(out), gold_(gold), found_(found), to_gold_(to_gold) {
    for (const auto& claim : found.claims) claims_.push_back(inGold(claim));
    for (const auto& candidate : candidates) {
      candidates_.push_back(inGold(candidate.finding.claim));
      scores_.push_back(candidate.score);
    }
  }

  void write() {
    std::vector<bool> used(claims_.size());
    for (const auto& claim : gold_.claims) {
      const auto found = std::ranges::find_if(claims_, [&](const Claim& other) {
        return !used[indexOf(other)] && eval::statesClaim(claim, other);
      });
      if (found != claims_.end())
        used[indexOf(*found)] = true;
      else
        writeLost(claim);
    }
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      if (used[i]) continue;
      const auto& claim = found_.claims[i];
      const bool twice = std::ranges::any_of(
          gold_.claims, [&](const Claim& stated) { return eval::statesClaim(stated, claims_[i]); });
      writeLine(twice ? "twice" : "invented", claim.confidence, claim, found_, claim.rule);
    }
  }

 private:
  std::size_t indexOf(const Claim& claim) const {
    return static_cast<std::size_t>(&claim - claims_.data());
  }

  EntityId inGold(EntityId id) const {
    const EntityId stranger{static_cast<std::int64_t>(gold_.entities.size()) + id.value};
    return to_gold_[static_cast<std::size_t>(id.value) - 1].value_or(stranger);
  }

  Claim inGold(Claim claim) const {
    claim.subject = inGold(claim.subject);
    if (claim.object) claim.object = inGold(*claim.object);
    return claim;
  }

  bool isFound(EntityId id) const {
    return std::ranges::any_of(to_gold_, [&](const auto& known) { return known == id; });
  }

  void writeLost(const Claim& claim) {
    auto loss = Loss::Trigger;
    float score = 0;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const auto& candidate = candidates_[i];
      const bool here = claim.evidence.quote.overlaps(candidate.evidence.sentence);
      if (!here || candidate.predicate != claim.predicate) continue;
      if (!eval::statesClaim(claim, candidate)) {
        if (loss == Loss::Trigger) loss = Loss::Filler;
        continue;
      }
      if (loss != Loss::Scorer || scores_[i] > score) score = scores_[i];
      loss = Loss::Scorer;
    }
    if (loss == Loss::Scorer && score >= nlp::kLeastBelief) loss = Loss::Elsewhere;
    if (claim.object && !isFound(*claim.object)) loss = Loss::Object;
    if (!isFound(claim.subject)) loss = Loss::Subject;
    writeLine(nameOf(loss), score, claim, gold_, claim.resolved ? "resolved" : "");
  }

  void writeLine(const char* what, float score, const Claim& claim, const Analysis& analysis,
                 const std::string& remark) {
    const auto name = [&](EntityId id) {
      return analysis.entities[static_cast<std::size_t>(id.value) - 1].name.c_str();
    };
    const auto quote = claim.evidence.quote;
    const auto& text = gold_.article.text;
    const auto words = text.substr(quote.begin, quote.end - quote.begin);
    std::fprintf(out_, "%s\t%.1f\t%s\t%s\t%s\t%s\t%s\n", what, static_cast<double>(score),
                 std::string(keyOf(claim.predicate)).c_str(), name(claim.subject),
                 claim.object ? name(*claim.object) : "-", remark.c_str(), words.c_str());
  }

  std::FILE* out_;
  const Analysis& gold_;
  const Analysis& found_;
  const std::vector<std::optional<EntityId>>& to_gold_;
  std::vector<Claim> claims_;
  std::vector<Claim> candidates_;
  std::vector<float> scores_;
};

}  // namespace

void writeMisses(std::FILE* out, const Analysis& gold, const Analysis& found,
                 const std::vector<std::optional<EntityId>>& to_gold,
                 const std::vector<nlp::ClaimCandidate>& candidates) {
  MissWriter(out, gold, found, to_gold, candidates).write();
}

}  // namespace isnad::train
