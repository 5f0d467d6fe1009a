#include "office_taker.h"

#include <algorithm>
#include <array>

#include "modality.h"
#include "positions.h"

namespace isnad::nlp {

namespace {

using model::ClaimStatus;
using model::EntityType;

/// Verbs and their nouns that make an office somebody's.
constexpr std::array<std::string_view, 40> kTakes{
    "تولي", "يتولي", "تتولي", "تولت",   "شغل",    "يشغل",  "شغلت", "تشغل",  "تقلد", "تقلدت",
    "تسلم", "تسلمت", "رقي",   "ترقيه",  "عمل",    "عملت",  "يعمل", "تعمل",  "اصبح", "اصبحت",
    "بات",  "باتت",  "يصبح",  "سيبقي",  "يبقي",   "بقي",   "ظل",   "امضي",  "امضت", "قضي",
    "قضت",  "كان",   "صار",   "البقاء", "ترقيته", "توليه", "ظلت",  "توليها"};
/// … and of giving it: the giver is the body.
constexpr std::array<std::string_view, 27> kGives{
    "عين",    "عينت",   "يعين",    "تعين",    "تعيين",   "انتخب",  "انتخبت", "انتخاب",  "اختير",
    "اختيرت", "اختيار", "اختارت",  "اختار",   "رشح",     "رشحت",   "تكليف",  "كلفت",    "تسميه",
    "سمت",    "تعيينه", "تعيينها", "انتخابه", "اختياره", "تكليفه", "تنصيب",  "تكليفها", "اختيارها"};
constexpr std::array<std::string_view, 26> kGivesUp{
    "غادر",      "غادرت", "ترك",  "تركت",  "مغادره", "استقال", "استقالت", "استقاله", "استقالته",
    "استقالتها", "تنحي",  "تنحت", "تنحيه", "تخلي",   "تخلت",   "يستقيل",  "تستقيل",  "يتنحي",
    "تتنحي",     "يغادر", "يترك", "اقيل",  "اقيلت",  "اقاله",  "اعفي",    "اعفاء"};
constexpr std::array<std::string_view, 10> kJoins{
    "انضم", "انضمت", "ينضم", "تنضم", "انضمام", "انضمامه", "انضمامها", "التحق", "التحقت", "يلتحق"};
/// عمل في | X | مديرا: of X.
constexpr std::array<std::string_view, 4> kWorks{"عمل", "عملت", "يعمل", "تعمل"};
/// Of two persons behind it the first follows the second: يخلف فلان فلانا.
constexpr std::array<std::string_view, 7> kFollows{"يخلف", "تخلف", "خلف", "خلفت",
                                                   "يحل",  "تحل",  "حل"};
/// فاز | برئاسة X
constexpr std::array<std::string_view, 4> kWins{"فاز", "فازت", "كلفت", "تكليف"};
/// What somebody did and does no more.
constexpr std::array<std::string_view, 9> kPast{"شغل",  "شغلت", "عمل", "عملت", "امضي",
                                                "امضت", "قضي",  "قضت", "كان"};
/// أسند منصب … إلى فلان
constexpr std::array<std::string_view, 8> kHandsOver{"اسند", "اسندت", "اسناد", "عهد",
                                                     "سلم",  "سلمت",  "انتقل", "ال"};

bool isPost(std::string_view word) {
  static constexpr std::array<std::string_view, 9> kPosts{
      "منصب", "بمنصب", "لمنصب", "كمنصب", "وظيفه", "مهام", "بمهام", "ومنصب", "المنصب"};
  return isOneOf(kPosts, word);
}

template <std::size_t N>
bool isVerb(const Document& document, std::uint32_t token,
            const std::array<std::string_view, N>& verbs, std::string_view but = {}) {
  return std::ranges::any_of(document.readings[token], [&](const auto& reading) {
    return reading.stem != but && isOneOf(verbs, reading.stem);
  });
}

bool hasPronoun(std::string_view verb) { return verb.ends_with("ه") && verb != "ترقيه"; }

}  // namespace

bool OfficeTaker::isTaken(std::uint32_t office) const {
  constexpr std::uint32_t kNear = 5;
  if (folded(office) == "مجلس") return isJoined(office);
  for (auto token = office; token-- > begin() && office - token <= kNear;) {
    if (folded(office).starts_with("ل") ? isVerb(document(), token, kGives)
        : folded(office).starts_with("ب")
            ? isVerb(document(), token, kWins)
            : isVerb(document(), token, kTakes, "كان") || isVerb(document(), token, kGives) ||
                  isVerb(document(), token, kGivesUp) || isVerb(document(), token, kFollows))
      return true;
    if (document().tokens[token].kind == text::TokenKind::Punctuation) return false;
  }
  return false;
}

/// ينضم PERSON، …، إلى | مجلس إدارة X · غادر PERSON | مجلس إدارة X
bool OfficeTaker::isJoined(std::uint32_t board) const {
  constexpr std::uint32_t kReach = 14;
  constexpr std::uint32_t kNear = 4;
  const bool to = board > begin() && folded(board - 1) == "الي";
  for (auto token = board; token-- > begin() && board - token <= kReach;) {
    if (to && isVerb(document(), token, kJoins)) return true;
    if (!to && board - token <= kNear && isVerb(document(), token, kGivesUp)) return true;
  }
  return false;
}

/// رئيسا, كرئيس, منصب رئيس, رئاسة, رئيس كذا; not الرئيس alone, whom verbs have for their subject.
bool OfficeTaker::mayBeTaken(const Office& office, bool post) const {
  const auto head = folded(office.tokens.begin);
  const bool accusative = head.ends_with("ا") && !head.ends_with("ها");
  const bool as = head.starts_with("ك") && office.prefix > 0;
  const bool noun = offices_.isOfficeNoun(office.tokens.begin);
  const bool indefinite = !head.starts_with("ال") && office.tokens.size() > 1 &&
                          !folded(office.tokens.begin + 1).starts_with("ال");
  if (!post && !accusative && !as && !noun && !indefinite) return false;
  return noun || office.prefix == 0 || as;
}

std::optional<Holder> OfficeTaker::of(const Office& office) const {
  constexpr std::uint32_t kReach = 14;
  auto from = office.tokens.begin;
  const bool post = from > begin() && isPost(folded(from - 1));
  if (post) --from;
  if (!mayBeTaken(office, post)) return std::nullopt;
  const auto head = folded(office.tokens.begin);
  const bool accusative = head.ends_with("ا") && !head.ends_with("ها");
  const bool noun = offices_.isOfficeNoun(office.tokens.begin);
  // تنحى عن منصبه | رئيسا
  const bool own = from > begin() && (folded(from - 1) == "منصبه" || folded(from - 1) == "منصبها");
  const bool told = post || accusative || noun || office.prefix > 0;
  for (auto token = from; token-- > begin() && from - token <= kReach;) {
    if (document().isMark(token, ":") || document().isMark(token, "؛")) break;
    const bool leaves = (noun || post || own) && isVerb(document(), token, kGivesUp);
    const bool joins = (noun || accusative) && isVerb(document(), token, kJoins);
    const bool follows = told && isVerb(document(), token, kFollows);
    if (leaves || joins || follows || isVerb(document(), token, kTakes, accusative ? "" : "كان") ||
        isVerb(document(), token, kGives) || (noun && isVerb(document(), token, kWins))) {
      auto taker = takerOf(token, from);
      // تعيين فلان | رئيس كذا, but not تعيين فلان بعد استقالة | رئيس كذا.
      if (taker && !told && from > std::max(taker->tokens.end, token + 1) + 1) return std::nullopt;
      if (taker && leaves) taker->status = ClaimStatus::Ended;
      return taker;
    }
  }
  return post ? givenTo(office) : std::nullopt;
}

std::optional<Holder> OfficeTaker::takerOf(std::uint32_t verb, std::uint32_t office) const {
  std::optional<Holder> taker;
  const bool follows = isVerb(document(), verb, kFollows);
  const bool gives = isVerb(document(), verb, kGives);
  // تعيينه خلفا لفلان | رئيسا: whom the pronoun means.
  const bool owned = hasPronoun(folded(verb)) || folded(verb).ends_with("ها");
  for (const auto& argument : reading_.sentence.arguments) {
    if (owned || argument.tokens.begin <= verb || argument.tokens.begin >= office) continue;
    if (offices_.isPerson(argument) &&
        (argument.preposition.empty() || argument.preposition == "ل") && !(taker && follows))
      taker = Holder{argument.entity, argument.tokens, true, false, {}, {}};
  }
  // خلف القضبان
  if (follows && (!taker || taker->tokens.begin > verb + 2)) return std::nullopt;
  if (!taker) {
    // عين | الرئيس نفسه رئيسا: none whom the text has named.
    if (gives && !owned && folded(verb + 1).starts_with("ال")) return std::nullopt;
    const auto person = personSpokenOf(reading_, verb);
    if (!person) return std::nullopt;
    taker = Holder{*person, {verb, verb + 1}, true, true, {}, {}};
  }
  if (gives) taker->giver = giverOf(verb, office);
  if (isVerb(document(), verb, kWorks) || isVerb(document(), verb, kJoins))
    taker->giver = placeOf(verb, office);
  taker->status = statusOf(verb);
  return taker;
}

/// عينت | X فلانا …, أعلنت | X (…)، المدرجة في بورصة كذا، تعيين فلان …
std::optional<std::uint32_t> OfficeTaker::giverOf(std::uint32_t verb, std::uint32_t office) const {
  std::optional<std::uint32_t> before;
  std::optional<std::uint32_t> behind;
  std::optional<std::uint32_t> ruled;
  for (const auto& argument : reading_.sentence.arguments) {
    if (typeOf(argument) != EntityType::Organization || argument.tokens.begin >= office) continue;
    const bool bare = argument.preposition.empty();
    if (argument.tokens.begin > verb)
      (bare ? behind : ruled) = argument.entity;
    else if (bare && !before && !reading_.linked.isMedia(argument.entity))
      before = argument.entity;
  }
  return behind ? behind : before ? before : ruled;
}

/// عمل في | X مديرا, انضم إلى | X مديرا, and X right before حيث عمل مديرا.
std::optional<std::uint32_t> OfficeTaker::placeOf(std::uint32_t verb, std::uint32_t office) const {
  std::optional<std::uint32_t> place;
  const bool where = verb > begin() && folded(verb - 1) == "حيث";
  for (const auto& argument : reading_.sentence.arguments) {
    if (typeOf(argument) != EntityType::Organization) continue;
    if (where && argument.tokens.end <= verb && verb - argument.tokens.end <= 2)
      place = argument.entity;
    if (argument.tokens.begin > verb && argument.tokens.begin < office &&
        !argument.preposition.empty())
      place = argument.entity;
  }
  return place;
}

/// أسند | منصب الرئيس التنفيذي | إلى فلان
std::optional<Holder> OfficeTaker::givenTo(const Office& office) const {
  constexpr std::uint32_t kNear = 6;
  const auto first = office.tokens.begin > kNear ? office.tokens.begin - kNear : 0;
  for (const auto& argument : reading_.sentence.arguments) {
    if (argument.tokens.begin < office.tokens.end || !offices_.isPerson(argument)) continue;
    if (argument.tokens.begin > office.tokens.end + kNear) break;
    for (auto token = std::max(first, begin()); token < argument.tokens.begin; ++token) {
      if (isVerb(document(), token, kHandsOver))
        return Holder{argument.entity, argument.tokens, false, false, {}, {}};
    }
    break;
  }
  return std::nullopt;
}

/// سيتولى, من المقرر أن يتولى, يعتزم تعيين; شغل, كان يشغل, but not شغل منذ عام كذا.
std::optional<ClaimStatus> OfficeTaker::statusOf(std::uint32_t verb) const {
  constexpr std::uint32_t kBeforeThat = 5;
  const auto& readings = document().readings[verb];
  const bool future = std::ranges::any_of(readings, [](const auto& r) { return r.future; }) &&
                      (isVerb(document(), verb, kTakes) || isVerb(document(), verb, kGives)) &&
                      folded(verb).find("سي") <= 2;
  if (future) return ClaimStatus::Planned;
  const bool that = verb > begin() + 1 && folded(verb - 1) == "ان";
  // منذ أن تولى, بعد أن تولى: it has come.
  if (that && (folded(verb - 2) == "منذ" || folded(verb - 2) == "بعد")) return std::nullopt;
  const auto told =
      statusAt(reading_.scene, reading_.sentence, {verb, verb + 1}, false, that ? kBeforeThat : 1);
  if (told == ClaimStatus::Planned || told == ClaimStatus::Denied) return told;
  constexpr std::uint32_t kSince = 10;
  for (auto token = verb; token < std::min(reading_.sentence.tokens.end, verb + kSince); ++token) {
    if (folded(token) == "منذ") return std::nullopt;
  }
  const bool was = verb > begin() && (folded(verb - 1) == "كان" || folded(verb - 1) == "كانت");
  if (was || isVerb(document(), verb, kPast)) return ClaimStatus::Ended;
  return std::nullopt;
}

}  // namespace isnad::nlp
