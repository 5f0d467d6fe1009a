#include "office.h"

#include <algorithm>
#include <array>

namespace isnad::nlp {

namespace {

using model::EntityType;
using text::TokenKind;

constexpr std::uint32_t kLongestOffice = 14;  // tokens
constexpr std::string_view kArticle = "ال";

std::string_view bare(std::string_view folded) {
  for (const auto prefix : {"وال", "ال", "لل"}) {
    if (folded.starts_with(prefix)) return folded.substr(std::string_view(prefix).size());
  }
  return folded;
}

constexpr std::array<std::string_view, 29> kHonorifics{
    "الامير",  "الشيخ",  "السيد",      "الدكتور",  "المهندس", "السير",  "الملك",  "السيده",
    "الاستاذ", "د",      "الجنرال",    "الدكتوره", "م",       "العميد", "اللواء", "الفريق",
    "العقيد",  "القاضي", "معالي",      "سعاده",    "سمو",     "فخامه",  "الشيخه", "المهندسه",
    "الاميره", "اللورد", "البروفيسور", "المشير",   "الكابتن"};

constexpr std::array<std::string_view, 9> kTimes{"سابقا",    "حاليا",    "انذاك", "وقتذاك", "حينها",
                                                 "بالانابه", "بالنيابه", "موقتا", "اسبق"};

constexpr std::array<std::string_view, 5> kFormer{"سابق", "سابقه", "سابقا", "اسبق", "راحل"};

/// Words of an office that only a firm or the like has.
constexpr std::array<std::string_view, 20> kOfFirms{
    "تنفيذي",    "تنفيذيه", "تنفيذيا",  "منتدب",   "منتدبا", "اداره",  "مدير",
    "مديره",     "مديرا",   "موسس",     "شريك",    "شريكه",  "عمليات", "تشغيل",
    "تكنولوجيا", "تقنيه",   "تنفيذيين", "ادارتها", "ادارته", "مديرها"};
constexpr std::array<std::string_view, 12> kOfStates{"وزير",  "وزيره",   "وزيرا", "وزراء",
                                                     "حكومه", "جمهوريه", "دوله",  "عهد",
                                                     "عاهل",  "اميرها",  "ملكها", "وزرايها"};
constexpr std::array<std::string_view, 6> kOfInstitutions{"محافظ", "محافظا", "حاكم",
                                                          "حاكمه", "مفوض",   "مفوضه"};
constexpr std::array<std::string_view, 6> kEnvoys{"سفير",  "سفيره",  "سفيرا",
                                                  "مبعوث", "مبعوثه", "مبعوثا"};
constexpr std::array<std::string_view, 7> kOfficeNouns{"عضويه",    "رياسه",   "اداره",  "قياده",
                                                       "الحاكميه", "رياستها", "ادارتها"};

/// لرئاسة, برئاسة without their particle.
std::string_view nounStem(std::string_view word) {
  constexpr std::size_t kLetter = 2;  // bytes
  const bool prefixed = word.starts_with("ل") || word.starts_with("ب");
  return prefixed ? word.substr(kLetter) : word;
}

/// مؤسس, مؤسسها, مؤسسو; no مؤسسة.
bool isFounder(std::string_view word) {
  static constexpr std::array<std::string_view, 7> kFounders{"موسس",  "موسسها", "موسسا",  "موسسو",
                                                             "موسسي", "وموسس",  "موسسوها"};
  return isOneOf(kFounders, bare(word));
}

}  // namespace

bool isInnerMark(const Document& document, std::uint32_t token) {
  static constexpr std::array<std::string_view, 11> kMarks{"\"", "«", "»", "#", "_", "-",
                                                           ".",  "“", "”", "(", ")"};
  return document.tokens[token].kind == TokenKind::Punctuation &&
         isOneOf(kMarks, document.tokens[token].folded);
}

std::vector<Office> OfficeReader::chainAt(std::uint32_t token) const {
  const auto limit = reading_.sentence.tokens.end;
  std::vector<Office> chain;
  std::size_t prefix = 0;
  bool possessive = false;
  if (!isHead(token, prefix, possessive)) return chain;
  chain.push_back(officeAt(token, prefix, possessive));
  for (;;) {
    auto next = chain.back().tokens.end;
    const bool apart = next + 1 < limit && folded(next) == "و";
    if (apart) ++next;
    if (next >= limit || !isHead(next, prefix, possessive)) break;
    if (!apart && !folded(next).starts_with("و")) break;
    chain.push_back(officeAt(next, prefix, possessive));
  }
  return chain;
}

bool OfficeReader::isOfficeNoun(std::uint32_t token) const {
  const bool board = folded(token) == "مجلس" && token + 1 < reading_.sentence.tokens.end &&
                     folded(token + 1).starts_with("ادار");
  return (board || isOneOf(kOfficeNouns, nounStem(folded(token)))) && !insideName(token);
}

Office OfficeReader::nounAt(std::uint32_t token) const {
  const auto prefix = folded(token).size() - nounStem(folded(token)).size();
  auto office = officeAt(token, prefix, folded(token).ends_with("ها"));
  const bool of_bank = folded(token).find("حاكم") != std::string::npos;
  // رئاسة | الوزراء
  const bool of_state =
      token + 1 < office.tokens.end && isOneOf(kOfStates, bare(folded(token + 1)));
  office.kind = of_bank ? OfficeKind::Institution : of_state ? OfficeKind::State : OfficeKind::Firm;
  return office;
}

Office OfficeReader::officeAt(std::uint32_t token, std::size_t prefix, bool possessive) const {
  Office office;
  office.tokens = {token, endOf(token)};
  office.prefix = prefix;
  office.possessive = possessive;
  readWords(office);
  office.kind = kindOf(office);
  office.of_person = isOfPerson(office);
  return office;
}

bool OfficeReader::isOfPerson(const Office& office) const {
  const auto head = office.tokens.begin;
  if (office.kind == OfficeKind::State || isDeputy(head)) return false;
  const std::string_view word = std::string_view(folded(head)).substr(office.prefix);
  auto last = office.tokens.end - 1;
  if (last == head)
    return !office.possessive && !folded(head).starts_with(kArticle) &&
           word == bare(folded(head)) && !office.only_founder;
  while (last > head + 1 && (isOfNation(last) || isOneOf(kFormer, bare(folded(last))))) --last;
  const bool staff = word.starts_with("كبير") && folded(last).ends_with("ي") &&
                     !folded(last).starts_with(kArticle);
  return staff || folded(last) == "الرييس" || folded(last) == "للرييس";
}

void OfficeReader::readWords(Office& office) const {
  const auto head = folded(office.tokens.begin);
  office.only_founder = isFounder(std::string_view(head).substr(office.prefix));
  for (auto token = office.tokens.begin; token < office.tokens.end; ++token) {
    const auto word = bare(folded(token));
    if (isOneOf(kFormer, word)) office.former = true;
    if (isFounder(word)) office.founder = true;
  }
  office.founder = office.founder || office.only_founder;
}

OfficeKind OfficeReader::kindOf(const Office& office) const {
  const auto begin = office.tokens.begin;
  const auto head = bare(std::string_view(folded(begin)).substr(office.prefix));
  if (isOneOf(kEnvoys, head)) return OfficeKind::Envoy;
  if (isOneOf(kOfInstitutions, head)) return OfficeKind::Institution;
  if (head.starts_with("مدرب")) return OfficeKind::Staff;
  bool state = false;
  for (auto token = begin; token < office.tokens.end; ++token) {
    const auto word = token == begin ? head : bare(folded(token));
    // وزير الاستثمار والتعاون: what a minister is for says nothing about firms.
    if (isOneOf(kOfStates, word)) state = true;
    if (!state && isOneOf(kOfFirms, word)) return OfficeKind::Firm;
    // المتحدث باسم | الرئاسة
    if (word == "رياسه" && (head.starts_with("متحدث") || head.starts_with("ناطق"))) state = true;
    // نائب الرئيس | الإيراني
    if (token > begin && isDeputy(begin) && word == "رييس" && folded(token) != word &&
        isOfNation(token + 1))
      state = true;
  }
  if (state) return OfficeKind::State;
  const bool chief = head.starts_with("كبير");
  if (office.possessive || office.only_founder || chief) return OfficeKind::Firm;
  // الرئيس | الأمريكي: of a state where nothing else is said.
  const bool president = head.starts_with("رييس") && folded(begin).find("ال") != std::string::npos;
  const bool adviser = head.starts_with("مستشار") && begin + 2 < office.tokens.end &&
                       bare(folded(begin + 1)) == "امن";
  if (president || adviser || isLeaderOfState(begin)) return OfficeKind::State;
  return OfficeKind::Staff;
}

/// المستشارة | الألمانية, للزعيم | الكوري
bool OfficeReader::isLeaderOfState(std::uint32_t head) const {
  static constexpr std::array<std::string_view, 5> kLeaders{"مستشار", "مستشاره", "زعيم", "زعيمه",
                                                            "مرشد"};
  const auto word = folded(head);
  return isOneOf(kLeaders, bare(word)) && word != bare(word) && isOfNation(head + 1);
}

/// الألمانية: the adjective of a country.
bool OfficeReader::isOfNation(std::uint32_t token) const {
  return token < reading_.sentence.tokens.end && folded(token).starts_with(kArticle) &&
         !reading_.scene.gazetteer.countryOfDemonym(folded(token)).empty();
}

bool OfficeReader::isHead(std::uint32_t token, std::size_t& prefix, bool& possessive) const {
  return document().tokens[token].kind == TokenKind::Arabic &&
         isHeadWord(token, prefix, possessive) && !insideName(token);
}

bool OfficeReader::isHeadWord(std::uint32_t token, std::size_t& prefix, bool& possessive) const {
  const auto& lexicon = reading_.scene.lexicon;
  for (const auto& reading : document().readings[token]) {
    if (reading.future) continue;
    prefix = reading.length;
    possessive = false;
    if (isOwned(reading.stem, "ها")) {
      possessive = true;
      return true;
    }
    if (lexicon.is(WordClass::RoleHead, reading.stem)) {
      // كبير alone is an adjective: بشكل كبير.
      if (!reading.stem.starts_with("كبير")) return true;
      return token + 1 < reading_.sentence.tokens.end && isOfPeople(token + 1);
    }
    if (isAssistant(token, reading.stem)) return true;
    // مؤسسة is no founder of his, مساعدة no helper of his.
    possessive = !isFeminine(token) && (isOwned(reading.stem, "ه") || isOwned(reading.stem, "هم"));
    if (possessive) return true;
  }
  return false;
}

bool OfficeReader::isFeminine(std::uint32_t token) const {
  return document().tokens[token].span.of(document().text).ends_with("ة");
}

/// Words that head an office beside some only: مساعدة | رئيس كذا is no help, كاتب | عام النقابة no
/// writer.
bool OfficeReader::isAssistant(std::uint32_t token, std::string_view stem) const {
  if (token + 1 >= reading_.sentence.tokens.end) return false;
  static constexpr std::array<std::string_view, 6> kMinor{"دوله", "الدوله", "عام",
                                                          "عامه", "العام",  "العامه"};
  if (stem == "كاتب" || stem == "كاتبه") return isOneOf(kMinor, folded(token + 1));
  // والي | صفاقس, no «وإلى».
  if (folded(token) == "والي") {
    const auto* place = nameAt(token + 1);
    if (document().tokens[token].span.of(document().text).ends_with("ى") || place == nullptr)
      return false;
    // والي | بنك كذا
    return reading_.linked.entities[place->entity].type == EntityType::Place ||
           folded(token + 1) == "بنك";
  }
  const auto next = bare(folded(token + 1));
  static constexpr std::array<std::string_view, 6> kDeputies{"وكيل",  "وكيله",  "وكيلا",
                                                             "وكيلي", "الوكيل", "الوكيله"};
  if (isOneOf(kDeputies, stem))
    return next.starts_with("وزار") || next == "محافظ" || next == "اول" || next == "امين";
  const auto word = folded(token);
  const bool helps = word.starts_with("ل") || word.starts_with("ب");
  return stem == "مساعده" && !helps &&
         (isOneOf(kOfStates, next) || next == "رييس" || next == "مدير" || next == "امين");
}

/// كبير | المستشارين, | مستشاري كذا, | مفاوضيها: a plural of people, no thing.
bool OfficeReader::isOfPeople(std::uint32_t token) const {
  const std::string_view word = folded(token);
  if (!document().isWord(token) || document().in_value[token] != 0 || endsOffice(token))
    return false;
  if (word.starts_with(kArticle)) return word.ends_with("ين") || word.ends_with("اء");
  return word.ends_with("ي") || word.ends_with("يها") || word.ends_with("يه") ||
         word.ends_with("اء") || word.ends_with("ين");
}

/// رئيسها, مديرته: an office with a pronoun.
bool OfficeReader::isOwned(const std::string& stem, std::string_view pronoun) const {
  constexpr std::size_t kShortest = 6;  // bytes: three letters
  if (!stem.ends_with(pronoun) || stem.size() < pronoun.size() + kShortest) return false;
  auto owned = stem.substr(0, stem.size() - pronoun.size());
  if (owned.ends_with("ت")) owned.replace(owned.size() - std::string_view("ت").size(), 2, "ه");
  return reading_.scene.lexicon.is(WordClass::RoleHead, owned);
}

bool OfficeReader::insideName(std::uint32_t token) const {
  return std::ranges::any_of(reading_.sentence.arguments, [&](const Argument& argument) {
    return !argument.resolved && argument.tokens.contains(token) && !isMistaken(argument);
  });
}

/// كبير الاقتصاديين, أسبق للأشغال, السفيرة: words of an office taken for a name.
bool OfficeReader::isMistaken(const Argument& argument) const {
  const auto first = folded(argument.tokens.begin);
  if (first == "السفيره" && argument.tokens.size() == 1) return true;
  return reading_.linked.entities[argument.entity].type == EntityType::Person &&
         argument.tokens.size() > 1 && (first.ends_with("كبير") || isOneOf(kFormer, first));
}

bool OfficeReader::isPerson(const Argument& argument) const {
  return !argument.resolved && !isMistaken(argument) &&
         reading_.linked.entities[argument.entity].type == EntityType::Person;
}

/// Titles of courtesy between office and name: الأمير, الشيخ, السيد.
bool OfficeReader::isHonorific(std::uint32_t token) const {
  return isOneOf(kHonorifics, folded(token)) ||
         (document().isMark(token, ".") && token > 0 &&
          (folded(token - 1) == "د" || folded(token - 1) == "م"));
}

const Argument* OfficeReader::personAt(std::uint32_t token) const {
  const auto limit = reading_.sentence.tokens.end;
  if (token < limit && document().isMark(token, "#")) ++token;
  while (token < limit && isHonorific(token) && !insideName(token)) ++token;
  for (const auto& argument : reading_.sentence.arguments) {
    if (argument.tokens.begin == token && isPerson(argument)) return &argument;
  }
  return nullptr;
}

bool OfficeReader::describesPerson(std::uint32_t token) const {
  static constexpr std::array<std::string_view, 16> kWords{
      "رجل",   "سيده",  "شقيقه", "شقيقها", "شقيقته", "نجله", "نجلها", "ابنه",
      "ابنته", "ابنها", "زوجته", "زوجها",  "والده",  "ابن",  "صهره",  "صديقه"};
  const auto word = folded(token);
  if (insideName(token) || !document().isWord(token)) return false;
  return word.starts_with(kArticle) || isOneOf(kWords, word);
}

const Argument* OfficeReader::personNear(std::uint32_t token) const {
  constexpr std::uint32_t kTitle = 3;
  for (auto at = token; at <= token + kTitle && at < reading_.sentence.tokens.end; ++at) {
    if (const auto* person = personAt(at)) return person;
    if (!describesPerson(at)) return nullptr;
  }
  return nullptr;
}

const Argument* OfficeReader::personEndingAt(std::uint32_t end) const {
  for (const auto& argument : reading_.sentence.arguments) {
    if (argument.tokens.end == end && isPerson(argument)) return &argument;
  }
  return nullptr;
}

/// Where the name of the office that `head` begins ends: before a verb, a mark, a person, or a
/// word that ties on something else.
std::uint32_t OfficeReader::endOf(std::uint32_t head) const {
  constexpr std::uint32_t kBareWords = 3;  // without article, one after the other
  const auto limit = std::min(reading_.sentence.tokens.end, head + kLongestOffice);
  std::uint32_t bare_words = 0;
  auto token = head + 1;
  for (; token < limit; ++token) {
    if (isInnerMark(document(), token)) continue;
    if (document().tokens[token].kind == TokenKind::Punctuation || personAt(token) != nullptr)
      break;
    if (const auto* name = nameAt(token)) {
      if (name->conjoined && startsOtherOffice(token)) break;
      token = name->tokens.end - 1;
      bare_words = 0;
      continue;
    }
    if (isOneOf(kTimes, folded(token)) || isTie(token, head)) continue;
    if (isChiefOfDeputy(head, token) || isNonExecutive(token)) continue;
    if (endsOffice(token)) break;
    const auto word = folded(token);
    const bool definite = word.starts_with(kArticle) || word.starts_with("لل") ||
                          word.starts_with("وال") || word.starts_with("بال");
    bare_words = definite ? 0 : bare_words + 1;
    // نائب رئيس مجلس إدارة | شركة
    if (bare_words > kBareWords && word != "شركه" && word != "مجموعه") break;
  }
  while (token > head + 1 && isInnerMark(document(), token - 1) &&
         !document().isMark(token - 1, "»") && !document().isMark(token - 1, "\""))
    --token;
  return token;
}

const Argument* OfficeReader::nameAt(std::uint32_t token) const {
  for (const auto& argument : reading_.sentence.arguments) {
    if (!argument.resolved && argument.tokens.begin == token && !isPerson(argument))
      return &argument;
  }
  return nullptr;
}

/// النائب الأول | لمدير كذا, مساعد | للرئيس
bool OfficeReader::isChiefOfDeputy(std::uint32_t head, std::uint32_t token) const {
  std::size_t prefix = 0;
  bool possessive = false;
  return isDeputy(head) && folded(token).starts_with("ل") && isHead(token, prefix, possessive) &&
         prefix > 0;
}

/// الرئيس | غير التنفيذي
bool OfficeReader::isNonExecutive(std::uint32_t token) const {
  return folded(token) == "غير" && token + 1 < reading_.sentence.tokens.end &&
         bare(folded(token + 1)).starts_with("تنفيذي");
}

bool OfficeReader::isDeputy(std::uint32_t head) const {
  static constexpr std::array<std::string_view, 5> kDeputies{"نايب", "نايبه", "نايبا", "مساعد",
                                                             "مساعده"};
  const auto word = bare(folded(head));
  return isOneOf(kDeputies, word.starts_with("و") ? bare(word.substr(2)) : word);
}

bool OfficeReader::startsOtherOffice(std::uint32_t token) const {
  std::size_t prefix = 0;
  bool possessive = false;
  if (folded(token) == "و")
    return token + 1 < reading_.sentence.tokens.end && isHead(token + 1, prefix, possessive);
  return isHead(token, prefix, possessive) && prefix > 0;
}

/// في | بنك …, لدى …, and right behind the head عن | البرنامج, على | المشروع.
bool OfficeReader::isTie(std::uint32_t token, std::uint32_t head) const {
  const auto word = folded(token);
  static constexpr std::array<std::string_view, 10> kOccasions{
      "تصريح", "تصريحات", "حديث", "بيان", "مقابله", "ندوه", "كلمه", "مداخله", "موتمر", "تدوينه"};
  if (word == "عن" || word == "علي") return token <= head + 2;
  if (word == "في" && token + 1 < reading_.sentence.tokens.end &&
      isOneOf(kOccasions, folded(token + 1)))
    return false;
  return word == "في" || word == "لدي" || word == "باسم" || word == "به" || word == "بها" ||
         word == "فيها" || word == "فيه" || word == "لديها" || word == "لديه" || word == "لها";
}

bool OfficeReader::endsOffice(std::uint32_t token) const {
  const auto word = folded(token);
  const auto& lexicon = reading_.scene.lexicon;
  // وزير | النقل, مدير | البيان: with an article no verb.
  const bool says = !word.starts_with(kArticle) && lexicon.isInflected(WordClass::Speech, word);
  if (says || lexicon.is(WordClass::Function, word)) return true;
  static constexpr std::array<std::string_view, 14> kCircumstances{
      "بمساعده", "بدعم",   "بمناسبه", "بحضور", "برفقه", "بتهمه", "بدلا",
      "بصفته",   "بصفتها", "محل",     "ليحل",  "لتحل",  "ليخلف", "لتخلف"};
  if (isOneOf(kCircumstances, word)) return true;
  const bool reign = word == "عهد" && folded(token - 1) == "في";
  if (word == "خلفا" || reign || startsOtherOffice(token)) return true;
  const bool verb = word.starts_with("ي") || word.starts_with("لي") || word.starts_with("سي") ||
                    word.starts_with("وي") || word.starts_with("فا");
  return verb && !word.starts_with(kArticle);
}

}  // namespace isnad::nlp
