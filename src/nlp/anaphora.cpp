#include "anaphora.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "isnad/base/string_map.h"
#include "isnad/text/fold.h"

namespace isnad::nlp {

namespace {

using model::EntityType;

constexpr std::array<Description, 49> kDescriptions{{
    {"الشركه", "", "", EntityType::Organization},
    {"المجموعه", "", "", EntityType::Organization},
    {"البنك", "بنك", "مصرف", EntityType::Organization},
    {"المصرف", "مصرف", "بنك", EntityType::Organization},
    {"الصندوق", "صندوق", "", EntityType::Organization},
    {"الوزاره", "وزاره", "", EntityType::Organization},
    {"الهييه", "هييه", "", EntityType::Organization},
    {"الموسسه", "موسسه", "", EntityType::Organization},
    {"المنظمه", "منظمه", "", EntityType::Organization},
    {"الوكاله", "", "", EntityType::Organization},
    {"الصحيفه", "", "", EntityType::Organization},
    {"العملاق", "", "", EntityType::Organization},
    {"شركته", "", "", EntityType::Organization},
    {"الغرفه", "غرفه", "", EntityType::Organization},
    {"الجامعه", "جامعه", "", EntityType::Organization},
    {"المعهد", "معهد", "", EntityType::Organization},
    {"المنصه", "", "", EntityType::Organization},
    {"المكتب", "مكتب", "", EntityType::Organization},
    {"الجهاز", "جهاز", "", EntityType::Organization},
    {"المجمع", "مجمع", "", EntityType::Organization},
    {"الجمعيه", "جمعيه", "", EntityType::Organization},
    {"الديوان", "ديوان", "", EntityType::Organization},
    {"النادي", "نادي", "", EntityType::Organization},
    {"المصنع", "مصنع", "", EntityType::Organization},
    {"الاتحاد", "اتحاد", "", EntityType::Organization},
    {"البورصه", "بورصه", "", EntityType::Organization},
    {"المفوضيه", "مفوضيه", "", EntityType::Organization},
    {"الناقله", "طيران", "خطوط", EntityType::Organization},
    {"المصفاه", "مصفاه", "", EntityType::Place},
    {"المطار", "مطار", "", EntityType::Place},
    {"المرفا", "مرفا", "ميناء", EntityType::Place},
    {"الميناء", "ميناء", "مرفا", EntityType::Place},
    {"المملكه", "", "", EntityType::Place},
    {"البلاد", "", "", EntityType::Place},
    {"الدوله", "", "", EntityType::Place},
    {"الحكومه", "", "", EntityType::Place},
    {"بلاده", "", "", EntityType::Place},
    {"الملياردير", "", "", EntityType::Person},
    {"الوزير", "", "", EntityType::Person},
    {"الوزيره", "", "", EntityType::Person},
    {"الموشر", "موشر", "", EntityType::Instrument},
    {"العمله", "", "", EntityType::Instrument},
    {"المجلس", "مجلس", "", EntityType::Organization},
    {"اللجنه", "لجنه", "", EntityType::Organization},
    {"المحكمه", "محكمه", "", EntityType::Organization},
    {"النقابه", "نقابه", "", EntityType::Organization},
    {"الحزب", "حزب", "", EntityType::Organization},
    {"المركز", "مركز", "", EntityType::Organization},
    {"الحقل", "حقل", "", EntityType::Place},
}};

/// True where the name has the word, with its article or without.
bool hasWord(std::string_view name, std::string_view word) {
  for (auto at = name.find(word); at != std::string_view::npos; at = name.find(word, at + 1)) {
    const auto end = at + word.size();
    const bool ends = end == name.size() || name[end] == ' ';
    const auto before = name.substr(0, at);
    constexpr std::string_view kArticle = "ال";
    const auto bare =
        before.ends_with(kArticle) ? before.substr(0, before.size() - kArticle.size()) : before;
    if (ends && (bare.empty() || bare.ends_with(' '))) return true;
  }
  return false;
}

bool isOfMedia(const Description& description) {
  return description.word == "الوكاله" || description.word == "الصحيفه";
}

bool fits(const Description& description, std::string_view country, const Linked& linked,
          std::uint32_t entity) {
  const auto& candidate = linked.entities[entity];
  if (candidate.type != description.type) return false;
  // الشركة الألمانية is no firm that is at home elsewhere.
  const auto& home = linked.countries[entity];
  if (!country.empty() && !home.empty() && home != country) return false;
  // العملة البريطانية says which; العملة alone may be any, the dollar that it is weighed in too.
  if (description.word == "العمله" && (country.empty() || home.empty())) return false;
  const bool platform = description.word == "المنصه";
  if (!platform && linked.isMedia(entity) != isOfMedia(description)) return false;
  if (description.type == EntityType::Place && description.head.empty() &&
      !linked.isCountry(entity))
    return false;
  if (description.head.empty()) return true;
  const auto name = text::foldKey(candidate.name);
  return hasWord(name, description.head) ||
         (!description.other_head.empty() && hasWord(name, description.other_head));
}

/// What speaks for one entity.
struct Factors {
  bool bare_here = false;  ///< Earlier in the sentence, under no preposition.
  bool here = false;
  bool alone_here = false;  ///< No other that fits is in the sentence.
  bool topic = false;
  std::uint32_t ago = 0;  ///< So many others that fit were named since.
};

float salienceOf(std::uint32_t entity, const Factors& factors, const Salience& salience) {
  constexpr float kTitle = 1.5F;
  constexpr float kBareHere = 1.0F;
  constexpr float kHere = 0.5F;
  constexpr float kAloneHere = 2.5F;
  constexpr float kTopic = 1.0F;
  constexpr float kAgo = 0.2F;
  constexpr std::uint32_t kLongAgo = 5;
  auto sum = std::log(static_cast<float>(std::max(salience.times[entity], 1U)));
  if (salience.in_title[entity] != 0) sum += kTitle;
  if (factors.bare_here)
    sum += kBareHere;
  else if (factors.here)
    sum += kHere;
  if (factors.alone_here) sum += kAloneHere;
  if (factors.topic) sum += kTopic;
  return sum - kAgo * static_cast<float>(std::min(factors.ago, kLongAgo));
}

std::string_view reasonOf(const Factors& factors) {
  if (factors.here || factors.bare_here) return "named earlier in the sentence";
  if (factors.topic) return "what the sentence before is about";
  return "the most salient one named that fits the description";
}

Factors factorsOf(std::uint32_t entity, const Discourse& discourse, const Sentence& sentence) {
  Factors factors;
  for (const auto& earlier : sentence.arguments) {
    if (earlier.entity != entity) continue;
    factors.here = true;
    factors.bare_here = factors.bare_here || earlier.preposition.empty();
  }
  factors.topic = discourse.topic == entity;
  return factors;
}

/// The entity of the sentence that fits, if no other does.
template <class Fits>
std::optional<std::uint32_t> onlyOneHere(const Sentence& sentence, Fits fits) {
  std::optional<std::uint32_t> only;
  for (const auto& earlier : sentence.arguments) {
    if (!fits(earlier.entity) || only == earlier.entity) continue;
    if (only) return std::nullopt;
    only = earlier.entity;
  }
  return only;
}

Lead leadOf(float ahead) {
  constexpr float kLittle = 0.6F;
  constexpr float kMuch = 1.5F;
  return ahead > kMuch ? Lead::Much : ahead > kLittle ? Lead::Little : Lead::None;
}

}  // namespace

const Description* descriptionOf(std::string_view stem) {
  static const auto kByWord = [] {
    StringMap<const Description*> by_word;
    for (const auto& description : kDescriptions) by_word.emplace(description.word, &description);
    return by_word;
  }();
  const auto found = kByWord.find(stem);
  return found == kByWord.end() ? nullptr : found->second;
}

std::optional<Referent> resolve(const Description& description, std::string_view country,
                                const Linked& linked, const Salience& salience,
                                const Discourse& discourse, const Sentence& sentence) {
  const auto alone = onlyOneHere(
      sentence, [&](std::uint32_t entity) { return fits(description, country, linked, entity); });
  std::vector<std::pair<float, Referent>> fitting;
  for (const auto entity : discourse.recent) {
    if (!fits(description, country, linked, entity)) continue;
    auto factors = factorsOf(entity, discourse, sentence);
    // الحكومة of a country that was merely named once is anybody's.
    if (description.type == EntityType::Place && description.head.empty() && !factors.here &&
        !factors.topic)
      continue;
    factors.alone_here = alone == entity;
    factors.ago = static_cast<std::uint32_t>(fitting.size());
    fitting.push_back({salienceOf(entity, factors, salience), {entity, reasonOf(factors)}});
  }
  if (fitting.empty()) return std::nullopt;
  std::ranges::stable_sort(fitting, std::greater{}, &std::pair<float, Referent>::first);
  auto referent = fitting.front().second;
  if (!country.empty() && linked.countries[referent.entity] == country)
    referent.lead = Lead::Nationality;
  else if (fitting.size() == 1)
    referent.lead = Lead::Alone;
  else
    referent.lead = leadOf(fitting[0].first - fitting[1].first);
  return referent;
}

}  // namespace isnad::nlp
