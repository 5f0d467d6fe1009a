#include "office_body.h"

#include <algorithm>
#include <array>

#include "isnad/text/fold.h"

namespace isnad::nlp {

namespace {

using model::EntityType;

constexpr std::string_view kArticle = "ال";

/// Definite nouns that stand for a body; `head`: the word its name begins with, empty for any.
struct BodyWord {
  std::string_view word;  // without article
  std::string_view head;
};
constexpr std::array<BodyWord, 43> kBodyWords{
    {{"شركه", ""},         {"مجموعه", ""},       {"منصه", ""},       {"موسسه", ""},
     {"مصنع", ""},         {"مجمع", ""},         {"تطبيق", ""},      {"بنك", "بنك"},
     {"مصرف", "مصرف"},     {"صندوق", "صندوق"},   {"وزاره", "وزاره"}, {"هييه", "هييه"},
     {"مجلس", "مجلس"},     {"مكتب", "مكتب"},     {"غرفه", "غرفه"},   {"جامعه", "جامعه"},
     {"اتحاد", "اتحاد"},   {"جمعيه", "جمعيه"},   {"معهد", "معهد"},   {"منظمه", "منظمه"},
     {"مفوضيه", "مفوضيه"}, {"ديوان", "ديوان"},   {"وكاله", "وكاله"}, {"بورصه", "بورصه"},
     {"متحف", "متحف"},     {"مطار", "مطار"},     {"ميناء", "ميناء"}, {"مستشفي", "مستشفي"},
     {"لجنه", "لجنه"},     {"برنامج", "برنامج"}, {"مركز", "مركز"},   {"نقابه", "نقابه"},
     {"حزب", "حزب"},       {"صحيفه", "صحيفه"},   {"نادي", ""},       {"فريق", ""},
     {"رابطه", "رابطه"},   {"مصلحه", "مصلحه"},   {"كليه", "كليه"},   {"مجله", "مجله"},
     {"حركه", "حركه"},     {"حلف", "حلف"},       {"موقع", ""}}};

const BodyWord* bodyWord(std::string_view folded) {
  for (const std::string_view prefix : {"ال", "لل", "بال"}) {
    if (!folded.starts_with(prefix)) continue;
    const auto rest = folded.substr(prefix.size());
    const auto* found =
        std::ranges::find(kBodyWords, rest, [](const BodyWord& w) { return w.word; });
    if (found != kBodyWords.end()) return found;
  }
  return nullptr;
}

/// شركة, لمجموعة, بديوان: without article it heads the name of one body.
bool isBareBody(std::string_view word) {
  static constexpr std::array<std::string_view, 32> kHeads{
      "شركه",  "موسسه", "مجموعه", "بنك",   "مصرف",  "وكاله", "ديوان",  "مركز",
      "معهد",  "نادي",  "جامعه",  "اتحاد", "غرفه",  "جمعيه", "منظمه",  "حزب",
      "بورصه", "قناه",  "صحيفه",  "مجله",  "تحالف", "حركه",  "صندوق",  "هييه",
      "نقابه", "دار",   "منتخب",  "متحف",  "كليه",  "مدرسه", "مستشفي", "لجنه"};
  for (const std::string_view particle : {"ل", "ب", ""}) {
    if (word.starts_with(particle) && isOneOf(kHeads, word.substr(particle.size()))) return true;
  }
  return false;
}

/// Offices that a place may have.
bool mayBeOfPlace(std::string_view head) {
  static constexpr std::array<std::string_view, 10> kHeads{"رييس", "حاكم", "محافظ", "عمده", "امير",
                                                           "ملك",  "ولي",  "زعيم",  "ممثل", "والي"};
  return std::ranges::any_of(kHeads,
                             [&](auto word) { return head.find(word) != std::string_view::npos; });
}

bool isPronounTie(std::string_view word) {
  static constexpr std::array<std::string_view, 8> kTies{"فيها", "فيه", "لديها", "لديه",
                                                         "بها",  "لها", "به",    "له"};
  return std::ranges::find(kTies, word) != kTies.end();
}

}  // namespace

const PositionMemory::Held* PositionMemory::lastOf(std::uint32_t person) const {
  for (auto one = held.rbegin(); one != held.rend(); ++one) {
    if (one->person == person) return &*one;
  }
  return nullptr;
}

const PositionMemory::Held* PositionMemory::lastButOf(std::uint32_t person) const {
  for (auto one = held.rbegin(); one != held.rend(); ++one) {
    if (one->person != person) return &*one;
  }
  return nullptr;
}

std::optional<Body> OfficeBody::of(const Office& office, std::uint32_t person,
                                   std::optional<std::uint32_t> hint) const {
  bool has_adjective = false;
  bool describes = false;
  const auto adjective = byAdjective(office, has_adjective);
  if (office.kind == OfficeKind::Envoy && adjective) return adjective;
  if (auto body = named(office)) {
    // وزير الدفاع الأميركي في تركيا: of the state whose adjective comes first.
    const bool abroad = office.kind == OfficeKind::State && has_adjective &&
                        typeOf(body->entity) == EntityType::Place;
    return abroad ? adjective : body;
  }
  const bool of_state = office.kind == OfficeKind::State || office.kind == OfficeKind::Envoy;
  if (of_state && has_adjective) return adjective;
  if (hint && (office.possessive || isOfTheFirm(office))) return Body{*hint, true, 0};
  if (office.kind == OfficeKind::State && office.possessive) {
    const auto near = countryInSentence(office.tokens.begin);
    return near ? std::optional(Body{*near, true, 0}) : std::nullopt;
  }
  if (auto body = describedIn(office, describes); body || describes) return body;
  // مؤسس | الدولة
  const bool of_other = office.only_founder && office.tokens.size() > 1 && !office.possessive &&
                        folded(office.tokens.begin).find(kArticle) == std::string::npos;
  if (namesUnknown(office) || of_other) return std::nullopt;
  if (hint) return Body{*hint, true, 0};
  const auto* held = memory_.lastOf(person);
  if (held != nullptr && held->kind == office.kind && held->body) return Body{*held->body, true, 0};
  std::optional<std::uint32_t> found;
  if (office.kind == OfficeKind::State) found = countryOf(office, person);
  if (office.kind == OfficeKind::Institution) found = institutionOf(office);
  if (office.kind == OfficeKind::Firm) found = firmBefore(office.tokens.begin);
  return found ? std::optional(Body{*found, true, 0}) : std::nullopt;
}

/// The organization, or else the place, inside the office's words.
std::optional<Body> OfficeBody::named(const Office& office) const {
  const auto head = std::string_view(folded(office.tokens.begin));
  const Argument* place = nullptr;
  for (const auto& argument : reading_.sentence.arguments) {
    if (argument.resolved || argument.tokens.begin <= office.tokens.begin ||
        argument.tokens.begin >= office.tokens.end)
      continue;
    const auto type = typeOf(argument.entity);
    const bool told = office.kind == OfficeKind::State && argument.preposition == "ل" &&
                      reading_.linked.isMedia(argument.entity);
    if (told || leavesOffice(office, argument)) break;
    // مستشار الأمن القومي, وزيرة الطاقة والمناجم: no organization.
    const bool topic = folded(argument.tokens.begin) == "الامن" || isPortfolio(office, argument);
    if (isDescription(argument)) continue;
    if ((type == EntityType::Organization && !topic) || type == EntityType::Product) {
      const auto* quoted = quotedBehind(argument);
      return Body{quoted != nullptr ? quoted->entity : argument.entity, false, argument.first};
    }
    const bool ruled = office.kind == OfficeKind::State || mayBeOfPlace(head) ||
                       (office.kind == OfficeKind::Envoy && argument.preposition.empty());
    if (type == EntityType::Place && place == nullptr && ruled && !isOfOther(office, argument) &&
        (office.kind != OfficeKind::Firm || argument.first == office.tokens.begin + 1))
      place = &argument;
  }
  if (place == nullptr) return std::nullopt;
  return Body{place->entity, false, place->first};
}

/// الصندوق, where that is taken for a name.
bool OfficeBody::isDescription(const Argument& argument) const {
  return argument.tokens.size() == 1 && bodyWord(folded(argument.tokens.begin)) != nullptr;
}

/// شركة الطاقة اللاسلكية | "X": what it is comes before its name.
const Argument* OfficeBody::quotedBehind(const Argument& argument) const {
  const auto& document = reading_.scene.document;
  const auto quote = argument.tokens.end;
  if (quote >= reading_.sentence.tokens.end || !isBareBody(folded(argument.tokens.begin)) ||
      !isInnerMark(document, quote) || document.isMark(quote, "("))
    return nullptr;
  for (const auto& other : reading_.sentence.arguments) {
    if (other.tokens.begin == quote + 1 && !other.resolved &&
        typeOf(other.entity) == EntityType::Organization)
      return &other;
  }
  return nullptr;
}

/// وزير | الشؤون الاجتماعية, where that is taken for a name.
bool OfficeBody::isPortfolio(const Office& office, const Argument& argument) const {
  return office.kind == OfficeKind::State && argument.first == office.tokens.begin + 1 &&
         (folded(office.tokens.begin).find("وزير") != std::string::npos ||
          folded(office.tokens.begin).find("كاتب") != std::string::npos) &&
         folded(argument.tokens.begin).starts_with(kArticle);
}

/// «زعيم الحركة الشعبية لتحرير | X»: of a body that the text names otherwise.
bool OfficeBody::isOfOther(const Office& office, const Argument& place) const {
  if (office.kind != OfficeKind::Staff) return false;
  static constexpr std::array<std::string_view, 5> kLands{"المنطقه", "الاماره", "الولايه",
                                                          "المدينه", "المحافظه"};
  for (auto token = office.tokens.begin + 1; token < place.first; ++token) {
    if (folded(token).starts_with(kArticle) && !isOneOf(kLands, folded(token)) &&
        reading_.scene.gazetteer.countryOfDemonym(folded(token)).empty())
      return true;
  }
  return false;
}

/// «رئيس النقابة التابعة ل| X», «مدير الشركة في المصنع الواقع في | X», «تحالف "كذا من | X"»,
/// «النائب | X»: what is named there is not what the office is of.
bool OfficeBody::leavesOffice(const Office& office, const Argument& argument) const {
  static constexpr std::array<std::string_view, 8> kLeaves{
      "التابعه", "التابع", "الواقع", "الواقعه", "المملوكه", "المملوك", "الكاين", "الكاينه"};
  const auto head = folded(office.tokens.begin);
  const bool titled = argument.first == office.tokens.begin + 1 && argument.preposition.empty() &&
                      head.starts_with(kArticle);
  if (titled || argument.preposition == "من") return true;
  for (auto token = office.tokens.begin + 1; token < argument.first; ++token) {
    if (isOneOf(kLeaves, folded(token))) return true;
  }
  return false;
}

/// «محلل لدى مسبك للمعادن», «لشركة كذا»: a name that nobody has found, so of no firm known.
/// رئيس مجلس إدارة | برشلونة: a club or firm that is taken for a town.
bool OfficeBody::isPlaceHere(const Office& office, std::uint32_t token) const {
  return office.kind == OfficeKind::Firm &&
         std::ranges::any_of(reading_.sentence.arguments, [&](const Argument& argument) {
           return argument.tokens.begin == token && !argument.resolved &&
                  argument.preposition.empty() && typeOf(argument.entity) == EntityType::Place;
         });
}

/// «المدير العام | للغابات», «كبير المستشارين | للرئيس»: of something else than the firm spoken of.
/// What a chief is for says nothing: «الرئيس التنفيذي | للعمليات».
bool OfficeBody::isOfSomething(const Office& office) const {
  static constexpr std::array<std::string_view, 16> kTasks{
      "عمليات", "تشغيل",     "استثمار", "استثمارات", "تسويق", "مبيعات", "شوون",  "ماليه",
      "اعمال",  "تكنولوجيا", "تقنيه",   "منطقه",     "قطاع",  "تطوير",  "موارد", "خدمات"};
  constexpr std::string_view kTo = "لل";
  const auto limit = std::min(office.tokens.end + 1, reading_.sentence.tokens.end);
  for (auto token = office.tokens.begin + 1; token < limit; ++token) {
    const std::string_view word = folded(token);
    if (!word.starts_with(kTo) || bodyWord(word) != nullptr) continue;
    if (!isOneOf(kTasks, word.substr(kTo.size()))) return true;
  }
  return false;
}

bool OfficeBody::namesUnknown(const Office& office) const {
  const bool of_person = office.of_person && office.tokens.size() > 1;
  return office.kind != OfficeKind::State &&
         (of_person || isOfSomething(office) || namesOther(office));
}

/// The first of its words that stands for a body.
std::optional<std::uint32_t> OfficeBody::bodyWordIn(const Office& office) const {
  for (auto token = office.tokens.begin + 1; token < office.tokens.end; ++token) {
    if (bodyWord(folded(token)) != nullptr) return token;
  }
  return std::nullopt;
}

/// المدير العام | للشركة, not للبنك, not للشركة القانونية.
bool OfficeBody::isOfTheFirm(const Office& office) const {
  const auto noun = bodyWordIn(office);
  return noun && bodyWord(folded(*noun))->head.empty() && !isDescribedFurther(office, *noun);
}

bool OfficeBody::meansFirmSpokenOf(const Office& office) const {
  if (office.kind != OfficeKind::Firm || namesUnknown(office)) return false;
  const auto noun = bodyWordIn(office);
  return !noun || bodyWord(folded(*noun))->head.empty();
}

bool OfficeBody::namesOther(const Office& office) const {
  const auto& document = reading_.scene.document;
  for (auto token = office.tokens.begin + 1; token < office.tokens.end; ++token) {
    if (isPlaceHere(office, token)) return true;
    const auto word = folded(token);
    const bool head = isBareBody(word);
    if (!head && word != "في" && word != "لدي" && word != "باسم") continue;
    auto next = token + 1;
    while (next < reading_.sentence.tokens.end && isInnerMark(document, next)) ++next;
    if (next >= reading_.sentence.tokens.end || !document.isWord(next) ||
        document.in_value[next] != 0)
      continue;
    if (head || !folded(next).starts_with(kArticle)) return true;
  }
  return false;
}

/// «الشركة | القانونية», «المجموعة | القابضة للنقل»: an adjective tells of another firm than the
/// one spoken of.
bool OfficeBody::isDescribedFurther(const Office& office, std::uint32_t noun) const {
  static constexpr std::array<std::string_view, 18> kTellNothing{
      "التنفيذي", "التنفيذيه", "العام",   "العامه",   "السابق",   "السابقه",
      "الحالي",   "الحاليه",   "المنتدب", "الجديد",   "الاسبق",   "الام",
      "الدوليه",  "الدولي",    "العملاق", "العملاقه", "العالميه", "المركزي"};
  const auto next = noun + 1;
  if (next >= office.tokens.end || !folded(next).starts_with(kArticle)) return false;
  return !isOneOf(kTellNothing, folded(next)) &&
         reading_.scene.gazetteer.countryOfDemonym(folded(next)).empty();
}

/// `describes`: some noun says of whom, whether that is understood or not.
std::optional<Body> OfficeBody::describedIn(const Office& office, bool& describes) const {
  bool other = false;  // رئيس الفريق الكهربائي | بالشركة
  for (auto token = office.tokens.begin + 1; token < office.tokens.end; ++token) {
    if (isPronounTie(folded(token)) || folded(token) == "ادارتها" || folded(token) == "ادارته") {
      if (const auto firm = pronounBefore(office.tokens.begin)) return Body{*firm, true, token};
    }
    if (bodyWord(folded(token)) == nullptr) continue;
    describes = true;
    const bool further = isDescribedFurther(office, token);
    const auto entity = described(token);
    if (further && !(entity && isCalled(*entity, folded(token + 1)))) {
      other = true;
      continue;
    }
    if (entity) return Body{*entity, true, token};
  }
  if (other || !office.possessive || office.kind == OfficeKind::State) return std::nullopt;
  if (const auto country = countryOfPronoun(office)) return Body{*country, true, 0};
  const auto firm = pronounBefore(office.tokens.begin);
  return firm ? std::optional(Body{*firm, true, 0}) : std::nullopt;
}

/// الديوان | الوطني: a word of its name.
bool OfficeBody::isCalled(std::uint32_t entity, std::string_view word) const {
  return text::foldKey(reading_.linked.entities[entity].name).find(word) != std::string::npos;
}

std::optional<std::uint32_t> OfficeBody::described(std::uint32_t token) const {
  const auto* word = bodyWord(folded(token));
  if (word == nullptr) return std::nullopt;
  if (!word->head.empty()) return withHead(word->head, token);
  if (const auto called = calledBy(word->word)) return called;
  return firmBefore(token);
}

std::optional<Body> OfficeBody::at(std::uint32_t& token) const {
  for (const auto& argument : reading_.sentence.arguments) {
    if (argument.first != token || typeOf(argument.entity) != EntityType::Organization ||
        argument.resolved || !argument.preposition.empty())
      continue;
    token = argument.tokens.end;
    return Body{argument.entity, false, 0};
  }
  if (token >= reading_.sentence.tokens.end) return std::nullopt;
  if (const auto entity = described(token)) {
    ++token;
    return Body{*entity, true, 0};
  }
  return std::nullopt;
}

std::optional<Body> OfficeBody::meantAt(std::uint32_t verb) const {
  constexpr std::uint32_t kFar = 4;
  const auto begin = reading_.sentence.tokens.begin;
  auto at = verb;
  if (at > begin && (folded(at - 1) == "كان" || folded(at - 1) == "كانت")) --at;
  if (at > begin && (folded(at - 1) == "التي" || folded(at - 1) == "الذي")) {
    for (auto token = at - 1; token-- > begin && at - token <= kFar + 1;) {
      // مجلس | الإدارة الذي يرأسه فلان
      if (folded(token).find("مجلس") != std::string::npos && folded(token + 1) == "الاداره") {
        const auto firm = firmBefore(token);
        return firm ? std::optional(Body{*firm, true, 0}) : std::nullopt;
      }
      if (const auto entity = described(token)) return Body{*entity, true, 0};
      for (const auto& argument : reading_.sentence.arguments) {
        if (argument.tokens.end == token + 1 && typeOf(argument.entity) == EntityType::Organization)
          return Body{argument.entity, true, 0};
      }
    }
    return std::nullopt;
  }
  // «شركة | أنشأها فلان», «الحكومة | ويقودها فلان»: another than whom the text has named.
  if (verb > begin && (isBareBody(folded(verb - 1)) || folded(verb).starts_with("و")))
    return std::nullopt;
  static constexpr std::array<std::string_view, 6> kBegins{"اذ", "حيث", "قد", "وقد", "فقد", "لقد"};
  if (verb > begin && isOneOf(kBegins, folded(verb - 1))) {
    const auto firm = pronounBefore(verb);
    return firm ? std::optional(Body{*firm, true, 0}) : std::nullopt;
  }
  // «اجتماع | يرأسه فلان»: what stands right before, or nothing.
  constexpr std::uint32_t kClose = 2;
  for (const auto& argument : reading_.sentence.arguments) {
    if (argument.tokens.end <= verb && verb - argument.tokens.end < kClose && !argument.resolved &&
        typeOf(argument.entity) == EntityType::Organization)
      return Body{argument.entity, true, 0};
  }
  return std::nullopt;
}

}  // namespace isnad::nlp
