#include "modality.h"

#include <algorithm>
#include <array>

namespace isnad::nlp {

namespace {

using model::ClaimStatus;

constexpr std::uint32_t kFutureReach = 6;  // tokens

bool startsImperfect(std::string_view folded) {
  return folded.starts_with("ي") || folded.starts_with("ت") || folded.starts_with("ن");
}

/// نفت أنها تعتزم …: what is denied is the intention, and with it the deed.
bool isDenied(const Scene& scene, TokenRange clause, std::uint32_t cue) {
  constexpr std::uint32_t kReach = 6;
  static constexpr std::array<std::string_view, 10> kDenials{"نفي", "نفت", "ينفي",  "تنفي", "لا",
                                                             "لن",  "لم",  "نفيها", "نفيه", "ليس"};
  for (auto i = cue; i-- > clause.begin && cue - i <= kReach;) {
    for (const auto& reading : scene.document.readings[i]) {
      if (std::ranges::find(kDenials, std::string_view(reading.stem)) != kDenials.end())
        return true;
    }
  }
  return false;
}

const StatusCue* cueOf(const Lexicon& lexicon, const text::Segmentation& reading) {
  constexpr std::string_view kArticle = "ال";
  const std::string_view stem = reading.stem;
  if (const auto* cue = lexicon.statusCue(stem)) return cue;
  return stem.starts_with(kArticle) ? lexicon.statusCue(stem.substr(kArticle.size())) : nullptr;
}

/// س and a verb: سيوافق, ستتحصل; not سيارات, سياسي, ستين, nor what is part of a name.
bool isFutureVerb(const Scene& scene, const Sentence& sentence, std::uint32_t token) {
  constexpr std::size_t kShortestVerb = 8;  // bytes
  static constexpr std::array<std::string_view, 5> kNominalEndings{"ه", "ات", "ين", "ي", "يا"};
  const auto in_name = [&](const Argument& argument) { return argument.tokens.contains(token); };
  if (scene.document.in_value[token] != 0 || std::ranges::any_of(sentence.arguments, in_name))
    return false;
  return std::ranges::any_of(scene.document.readings[token], [&](const auto& reading) {
    const std::string_view stem = reading.stem;
    return reading.future && startsImperfect(stem) && stem.size() >= kShortestVerb &&
           std::ranges::none_of(kNominalEndings,
                                [&](std::string_view ending) { return stem.ends_with(ending); });
  });
}

/// تمويلات … ستتحصل عليها: what happens to it comes right after it.
bool isYetToCome(const Scene& scene, const Sentence& sentence, TokenRange trigger,
                 TokenRange clause) {
  constexpr std::uint32_t kNear = 8;
  for (auto i = trigger.end; i < std::min(trigger.end + kNear, clause.end); ++i) {
    const auto& token = scene.document.tokens[i];
    if (token.kind == text::TokenKind::Punctuation) return false;
    if (isFutureVerb(scene, sentence, i)) return true;
  }
  return false;
}

}  // namespace

model::ClaimStatus statusAt(const Scene& scene, const Sentence& sentence, TokenRange trigger,
                            bool future_particle, std::uint32_t reach) {
  const auto& tokens = scene.document.tokens;
  const auto clause = sentence.clauseOf(trigger.begin);
  for (auto i = trigger.end; i < std::min(trigger.end + 3, clause.end); ++i) {
    const std::string_view word = tokens[i].folded;
    if (word == "المحتمل" || word == "المحتمله" || word == "محتمل" || word == "محتمله")
      return ClaimStatus::Possible;
    if (word == "المرتقب" || word == "المرتقبه" || word == "المزمع" || word == "المزمعه" ||
        word == "المقرر") {
      return ClaimStatus::Planned;
    }
  }
  // The nearest cue before the trigger wins.
  for (auto i = trigger.begin; i-- > clause.begin && trigger.begin - i <= reach;) {
    const auto distance = trigger.begin - i;
    const std::string_view word = tokens[i].folded;
    if (word == "قد" && distance <= 2 && startsImperfect(tokens[i + 1].folded))
      return ClaimStatus::Possible;
    // سيوافق على تقديم …: a future verb before it.
    if (distance <= kFutureReach && isFutureVerb(scene, sentence, i)) return ClaimStatus::Planned;
    for (const auto& reading : scene.document.readings[i]) {
      const auto* cue = cueOf(scene.lexicon, reading);
      if (cue == nullptr || distance > cue->reach) continue;
      return isDenied(scene, clause, i) ? ClaimStatus::Denied : cue->status;
    }
  }
  return future_particle || isYetToCome(scene, sentence, trigger, clause) ? ClaimStatus::Planned
                                                                          : ClaimStatus::Asserted;
}

model::ClaimStatus statusOfBoth(model::ClaimStatus kept, model::ClaimStatus other) {
  if (kept == model::ClaimStatus::Denied && other == model::ClaimStatus::Ended) return other;
  return other == model::ClaimStatus::Denied && kept != model::ClaimStatus::Ended ? other : kept;
}

}  // namespace isnad::nlp
