#include "modality.h"

#include <algorithm>
#include <array>

namespace isnad::nlp {

namespace {

using model::ClaimStatus;

struct Cue {
  std::string_view word;
  ClaimStatus status;
  std::uint32_t reach;  ///< How many tokens after it it governs.
};

constexpr std::array<Cue, 91> kCues{{
    {"لم", ClaimStatus::Denied, 3},         {"لن", ClaimStatus::Denied, 3},
    {"نفي", ClaimStatus::Denied, 10},       {"نفت", ClaimStatus::Denied, 10},
    {"تنفي", ClaimStatus::Denied, 10},      {"ينفي", ClaimStatus::Denied, 10},
    {"رفض", ClaimStatus::Denied, 8},        {"رفضت", ClaimStatus::Denied, 8},
    {"ترفض", ClaimStatus::Denied, 8},       {"الغاء", ClaimStatus::Denied, 6},
    {"الغت", ClaimStatus::Denied, 8},       {"الغي", ClaimStatus::Denied, 8},
    {"فشل", ClaimStatus::Denied, 8},        {"فشلت", ClaimStatus::Denied, 8},
    {"انهيار", ClaimStatus::Denied, 4},     {"استبعد", ClaimStatus::Denied, 8},
    {"استبعدت", ClaimStatus::Denied, 8},    {"تخلت", ClaimStatus::Denied, 6},
    {"تراجعت_عن", ClaimStatus::Denied, 6},  {"اخفقت", ClaimStatus::Denied, 8},
    {"يعتزم", ClaimStatus::Planned, 14},    {"تعتزم", ClaimStatus::Planned, 14},
    {"اعتزام", ClaimStatus::Planned, 12},   {"اعتزامها", ClaimStatus::Planned, 12},
    {"يخطط", ClaimStatus::Planned, 14},     {"تخطط", ClaimStatus::Planned, 14},
    {"سوف", ClaimStatus::Planned, 6},       {"المقرر", ClaimStatus::Planned, 12},
    {"المنتظر", ClaimStatus::Planned, 12},  {"المرتقب", ClaimStatus::Planned, 6},
    {"المرتقبه", ClaimStatus::Planned, 6},  {"تستهدف", ClaimStatus::Planned, 10},
    {"يستهدف", ClaimStatus::Planned, 10},   {"تسعي", ClaimStatus::Planned, 10},
    {"يسعي", ClaimStatus::Planned, 10},     {"السعي", ClaimStatus::Planned, 8},
    {"عزمها", ClaimStatus::Planned, 10},    {"عزمه", ClaimStatus::Planned, 10},
    {"عزم", ClaimStatus::Planned, 8},       {"نيتها", ClaimStatus::Planned, 10},
    {"نيته", ClaimStatus::Planned, 10},     {"نيه", ClaimStatus::Planned, 8},
    {"خطه", ClaimStatus::Planned, 8},       {"خطط", ClaimStatus::Planned, 8},
    {"خططا", ClaimStatus::Planned, 8},      {"خطتها", ClaimStatus::Planned, 8},
    {"خططها", ClaimStatus::Planned, 8},     {"تنوي", ClaimStatus::Planned, 12},
    {"ينوي", ClaimStatus::Planned, 12},     {"تستعد", ClaimStatus::Planned, 10},
    {"يستعد", ClaimStatus::Planned, 10},    {"استعدادا", ClaimStatus::Planned, 6},
    {"ستقوم", ClaimStatus::Planned, 8},     {"سيتم", ClaimStatus::Planned, 8},
    {"ستتم", ClaimStatus::Planned, 8},      {"ستبدا", ClaimStatus::Planned, 8},
    {"المتوقع", ClaimStatus::Planned, 12},  {"تعهد", ClaimStatus::Planned, 8},
    {"تعهدت", ClaimStatus::Planned, 8},     {"وافق", ClaimStatus::Asserted, 1},
    {"تامل", ClaimStatus::Planned, 8},      {"يامل", ClaimStatus::Planned, 8},
    {"المزمع", ClaimStatus::Planned, 6},    {"يهدف", ClaimStatus::Planned, 6},
    {"تهدف", ClaimStatus::Planned, 6},      {"ربما", ClaimStatus::Possible, 10},
    {"محتمل", ClaimStatus::Possible, 6},    {"محتمله", ClaimStatus::Possible, 6},
    {"المحتمل", ClaimStatus::Possible, 10}, {"محادثات", ClaimStatus::Possible, 12},
    {"مفاوضات", ClaimStatus::Possible, 12}, {"مباحثات", ClaimStatus::Possible, 12},
    {"يدرس", ClaimStatus::Possible, 12},    {"تدرس", ClaimStatus::Possible, 12},
    {"دراسه", ClaimStatus::Possible, 5},    {"يبحث", ClaimStatus::Possible, 8},
    {"تبحث", ClaimStatus::Possible, 8},     {"تكهنات", ClaimStatus::Possible, 10},
    {"شايعات", ClaimStatus::Possible, 8},   {"الممكن", ClaimStatus::Possible, 10},
    {"يمكن", ClaimStatus::Possible, 8},     {"امكانيه", ClaimStatus::Possible, 8},
    {"احتمال", ClaimStatus::Possible, 8},   {"يفكر", ClaimStatus::Possible, 8},
    {"تفكر", ClaimStatus::Possible, 8},     {"مهتمه", ClaimStatus::Possible, 8},
    {"خيارات", ClaimStatus::Possible, 6},   {"تتفاوض", ClaimStatus::Possible, 10},
    {"يتفاوض", ClaimStatus::Possible, 10},  {"يتوقع", ClaimStatus::Planned, 10},
    {"تتوقع", ClaimStatus::Planned, 10},
}};

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

}  // namespace

model::ClaimStatus statusAt(const Scene& scene, const Sentence& sentence, TokenRange trigger,
                            bool future_particle) {
  const auto& tokens = scene.document.tokens;
  const auto clause = sentence.clauseOf(trigger.begin);
  for (auto i = trigger.end; i < std::min(trigger.end + 3, clause.end); ++i) {
    const auto& word = tokens[i].folded;
    if (word == "المحتمل" || word == "المحتمله" || word == "محتمل" || word == "محتمله")
      return ClaimStatus::Possible;
    if (word == "المرتقب" || word == "المرتقبه" || word == "المزمع" || word == "المزمعه" ||
        word == "المقرر") {
      return ClaimStatus::Planned;
    }
  }
  // The nearest cue before the trigger wins.
  for (auto i = trigger.begin; i-- > clause.begin;) {
    const auto distance = trigger.begin - i;
    const auto& word = tokens[i].folded;
    if (word == "قد" && distance <= 2 && startsImperfect(tokens[i + 1].folded))
      return ClaimStatus::Possible;
    for (const auto& reading : scene.document.readings[i]) {
      const auto cue = std::ranges::find(kCues, std::string_view(reading.stem), &Cue::word);
      if (cue == kCues.end() || distance > cue->reach || cue->status == ClaimStatus::Asserted)
        continue;
      return isDenied(scene, clause, i) ? ClaimStatus::Denied : cue->status;
    }
  }
  return future_particle ? ClaimStatus::Planned : ClaimStatus::Asserted;
}

}  // namespace isnad::nlp
