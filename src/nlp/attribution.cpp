#include "attribution.h"

#include <algorithm>
#include <array>

#include "anaphora.h"
#include "word_list.h"

namespace isnad::nlp {

namespace {

using model::EntityType;
using text::TokenKind;

/// Nouns that are a source without a name; what follows them up to a comma belongs to the phrase.
constexpr std::array<std::string_view, 41> kSourceNouns{
    "مصادر",     "مصدر",    "المصادر",  "المصدر",   "تقارير",   "تقرير",   "التقرير",
    "تسريبات",   "بيانات",  "البيانات", "وثيقه",    "وثائق",    "وثايق",   "مسوول",
    "مسوولون",   "مسوولين", "محللون",   "محللين",   "المحللون", "خبراء",   "توقعات",
    "وساءل",     "وسايل",   "صحف",      "معلومات",  "احصاءيات", "ارقام",   "الارقام",
    "دراسه",     "الدراسه", "استطلاع",  "مسح",      "احصاءات",  "احصايات", "احصاييات",
    "الاحصاءات", "مراقبون", "مراقبين",  "متعاملون", "متعاملين", "وكالات"};
/// Those of them that are people: one who works for a firm does not speak for it.
constexpr std::array<std::string_view, 13> kPeople{
    "مصادر", "مصدر",    "مسوول",   "مسوولون",  "مسوولين",  "محللون",  "محللين",
    "خبراء", "مراقبون", "مراقبين", "متعاملون", "متعاملين", "المحللون"};
/// Verbs of saying that the word list lacks; and «بين», which mostly is a preposition.
constexpr std::array<std::string_view, 30> kMoreSpeech{
    "يوكد",  "توكد",  "يضيف", "تضيف", "يشير", "تشير",  "يوضح", "توضح",  "يفيد",  "تفيد",
    "يعتقد", "تعتقد", "زعم",  "زعمت", "يزعم", "تزعم",  "رجح",  "رجحت",  "يرجح",  "ترجح",
    "اتهم",  "اتهمت", "يتهم", "تتهم", "ابلغ", "ابلغت", "اورد", "اوردت", "اكدوا", "قالوا"};
/// Beside a verb: مشيرا إلى أن, مضيفة أن.
constexpr std::array<std::string_view, 23> kSaying{
    "مشيرا", "مشيره", "موكدا",  "موكده",  "مضيفا", "مضيفه", "موضحا", "موضحه",
    "لافتا", "لافته", "معتبرا", "معتبره", "قايلا", "قايله", "قائلا", "مشددا",
    "مشدده", "مبينا", "مبينه",  "منوها",  "محذرا", "محذره", "متوقعا"};
/// What announces itself without أن: أعلن توقيع …, توقع نمو …, أفاد بارتفاع ….
constexpr std::array<std::string_view, 10> kAnnounces{"اعلن",  "اعلنت", "توقع", "توقعت", "افاد",
                                                      "افادت", "رجح",   "رجحت", "يتوقع", "تتوقع"};
/// Whom a definite noun after a verb of saying means: whoever spoke last, if a person.
constexpr std::array<std::string_view, 12> kSpeakerNouns{
    "الوزير", "الوزيره", "المسوول",    "المسووله", "المتحدث", "المتحدثه",
    "الرييس", "المحلل",  "الملياردير", "المدير",   "الخبير",  "رييس"};
/// What may follow a verb of saying whose subject is left out.
constexpr std::array<std::string_view, 38> kNoSubject{
    "ان",       "انه",    "انها",   "انهم",  "بان",   "بانه",  "بانها",   "في",
    "خلال",     "علي",    "عبر",    "امام",  "كذلك",  "ايضا",  "بدوره",   "بدورها",
    "من",       "الي",    "عن",     "يوم",   "امس",   "اليوم", "قايلا",   "قايله",
    "كما",      "لكن",    "بعد",    "قبل",   "مع",    "الاحد", "الاثنين", "الثلاثاء",
    "الاربعاء", "الخميس", "الجمعه", "السبت", "لاحقا", "نحو"};
constexpr std::array<std::string_view, 10> kThat{"ان",   "انه",   "انها", "انهم", "بان",
                                                 "بانه", "بانها", ":",    "عن",   "بانهم"};
constexpr std::array<std::string_view, 8> kAccordingTo{"وفقا",  "بحسب",  "حسب", "وحسب",
                                                       "وبحسب", "ووفقا", "وفق", "ووفق"};
constexpr std::uint32_t kSpeakerReach = 14;

class FrameReader {
 public:
  FrameReader(const Scene& scene, const Linked& linked, const Sentence& sentence,
              Discourse& discourse)
      : scene_(scene), linked_(linked), sentence_(sentence), discourse_(discourse) {}

  std::vector<Frame> read() {
    for (auto token = sentence_.tokens.begin; token < sentence_.tokens.end; ++token) {
      const auto word = folded(token);
      if (isOneOf(kAccordingTo, word))
        readAccordingTo(token);
      else if (isSpeechVerb(token))
        readSpeech(token);
      else if (frames_.empty() && isOneOf(kSaying, word))
        readSaying(token);
    }
    return std::move(frames_);
  }

 private:
  std::string_view folded(std::uint32_t token) const {
    return scene_.document.tokens[token].folded;
  }

  bool isSpeechVerb(std::uint32_t token) const {
    if (scene_.document.tokens[token].kind != TokenKind::Arabic) return false;
    const std::string_view stem = withoutAnd(token);
    if (stem == "بين") return isVerbOfShowing(token);
    const bool tied = stem.size() != folded(token).size();
    return scene_.lexicon.is(WordClass::Speech, stem) || isOneOf(kMoreSpeech, stem) ||
           (tied && scene_.lexicon.is(WordClass::Speech, folded(token)));
  }

  std::string_view withoutAnd(std::uint32_t token) const {
    const std::string_view word = folded(token);
    const bool tied = word.starts_with("و") || word.starts_with("ف");
    return tied && word.size() > 6 ? word.substr(2) : word;
  }

  /// بيّن فلان أن, not بين: first in its part of the sentence, and أن comes soon.
  bool isVerbOfShowing(std::uint32_t token) const {
    constexpr std::uint32_t kSoon = 8;
    if (token > sentence_.tokens.begin && !scene_.document.isMark(token - 1, "،")) return false;
    for (auto i = token + 1; i < std::min(token + kSoon, sentence_.tokens.end); ++i) {
      if (folded(i) == "ان" || folded(i) == "انه" || folded(i) == "انها") return true;
      if (folded(i).starts_with("و")) return false;
    }
    return false;
  }

  std::optional<Argument> firstArgument(std::uint32_t from, std::uint32_t limit) const {
    for (const auto& argument : sentence_.arguments) {
      if (argument.tokens.begin >= from && argument.tokens.begin < limit) return argument;
    }
    return std::nullopt;
  }

  bool canSpeak(const Argument& argument) const {
    const auto type = linked_.entities[argument.entity].type;
    return type == EntityType::Person || type == EntityType::Organization;
  }

  std::string textOf(std::uint32_t first, std::uint32_t end) const {
    const auto& tokens = scene_.document.tokens;
    return std::string(scene_.document.text.substr(
        tokens[first].span.begin, tokens[end - 1].span.end - tokens[first].span.begin));
  }

  void add(const model::Attribution& who, TokenRange scope) {
    frames_.push_back({who, scope, contentFrom(scope.begin)});
  }

  std::uint32_t contentFrom(std::uint32_t token) const {
    for (auto i = token; i < sentence_.tokens.end; ++i) {
      if (isOneOf(kThat, folded(i))) return i;
    }
    return sentence_.tokens.end;
  }

  model::Attribution whoOf(const Argument& argument) const {
    return {model::EntityId{argument.entity + std::int64_t{1}}, sourceText(argument)};
  }

  /// The phrase without the particle that ties it to its frame: وكالة رويترز of لوكالة رويترز.
  std::string sourceText(const Argument& argument) const {
    auto text = textOf(argument.first, argument.tokens.end);
    const auto& first = scene_.document.tokens[argument.first];
    for (const auto& reading : text::segmentations(first.folded)) {
      if (reading.preposition == 0 || argument.preposition.size() != 2) continue;
      if (!first.folded.substr(0, reading.length).ends_with(argument.preposition)) continue;
      return text.substr(
          text::originalPrefixLength(first.span.of(scene_.document.text), reading.length));
    }
    return text;
  }

  /// The end of a source phrase that has no name: up to a comma, or four words.
  std::uint32_t endOfPhrase(std::uint32_t from) const {
    auto end = from + 1;
    while (end < sentence_.tokens.end && end < from + 4 &&
           scene_.document.tokens[end].kind == TokenKind::Arabic && !isSpeechVerb(end) &&
           !isOneOf(kThat, folded(end)) && folded(end) != "الي" && !folded(end).starts_with("ي")) {
      ++end;
    }
    return afterQuote(end);
  }

  /// … "إن بي سي | نيوز": on to the closing mark, where one opens at the token.
  std::uint32_t afterQuote(std::uint32_t token) const {
    constexpr std::uint32_t kLongest = 7;
    if (!scene_.document.isMark(token, "\"")) return token;
    for (auto i = token + 2; i < std::min(token + kLongest, sentence_.tokens.end); ++i) {
      if (scene_.document.isMark(i, "\"")) return i + 1;
    }
    return token;
  }

  /// An argument of the source phrase that speaks: تقرير نشرته وكالة شينخوا, مصادر لوكالة شينخوا.
  std::optional<Argument> namedSource(std::uint32_t from, std::uint32_t reach) const {
    auto limit = std::min(from + reach, sentence_.tokens.end);
    for (auto token = from; token < limit; ++token) {
      if (scene_.document.isMark(token, "،") || folded(token) == "ان" || folded(token) == "بان")
        limit = token;
    }
    const bool people = isOneOf(kPeople, folded(from));
    for (const auto& argument : sentence_.arguments) {
      if (argument.tokens.begin < from || argument.tokens.begin >= limit || !canSpeak(argument))
        continue;
      // «مسؤول في | X», «محللين لإرادة | X»: not whoever is named there.
      const bool ruled = argument.governor > static_cast<std::int64_t>(from);
      if (people && (ruled || argument.preposition == "في" || argument.preposition == "ب"))
        return std::nullopt;
      return argument;
    }
    return std::nullopt;
  }

  /// وفقا لتقرير نشرته وكالة شينخوا، … : the whole sentence is framed, or what stands before it in
  /// its part of the sentence where the frame comes last.
  void readAccordingTo(std::uint32_t token) {
    if (token + 1 >= sentence_.tokens.end) return;
    if (folded(token) == "حسب" && token > sentence_.tokens.begin &&
        !scene_.document.isMark(token - 1, "،") && token != sentence_.tokens.begin) {
      return;
    }
    if (const auto named = namedSource(token + 1, 9)) {
      addNamed(*named, sentence_.tokens);
      return;
    }
    auto first = token + 1;
    // «وفقا لما ذكره | مصدران»
    if ((folded(first) == "لما" || folded(first) == "ما") && first + 2 < sentence_.tokens.end)
      first += 2;
    const auto end = endOfPhrase(first);
    const auto phrase = textOf(first, end);
    // «وفقا للتقرير»: the report spoken of before.
    const auto stem = text::lightStem(folded(token + 1));
    if ((stem == "تقرير" || isSame(first)) && discourse_.speaker) {
      add({model::EntityId{*discourse_.speaker + std::int64_t{1}}, phrase}, sentence_.tokens);
      return;
    }
    add({std::nullopt, phrase}, sentence_.tokens);
  }

  bool startsClauseWithVerb(std::uint32_t token) const {
    return token == sentence_.tokens.begin || scene_.document.isMark(token - 1, "،") ||
           folded(token).starts_with("و") || folded(token - 1) == "كما" ||
           folded(token - 1) == "فيما" || folded(token - 1) == "قد" || folded(token - 1) == "وقد" ||
           folded(token - 1) == "بينما";
  }

  /// Whether something is said: إن, أن, a colon or quotation mark, or للعربية … within reach.
  bool saysSomething(std::uint32_t token) const {
    const auto limit = std::min(token + kSpeakerReach + 8, sentence_.tokens.end);
    for (auto i = token + 1; i < limit; ++i) {
      const auto word = folded(i);
      if (word == "ان" || word == "انه" || word == "انها" || word == "انهم" || word == "بان" ||
          word == "بانه" || word == "بانها" || word == "عن" || word == ":" || word == "\"" ||
          word == "«" || word == "الي" || word == "“") {
        return true;
      }
    }
    return isOneOf(kAnnounces, withoutAnd(token)) ||
           (token + 1 < sentence_.tokens.end && isSourceNoun(token + 1));
  }

  /// توقع | اتفاقا, | شركة كذا عقدا: to sign, not to expect.
  bool isSigning(std::uint32_t token) const {
    constexpr std::uint32_t kReach = 5;
    static constexpr std::array<std::string_view, 7> kSigned{"اتفاق", "عقد",  "مذكر",    "صفق",
                                                             "عقود",  "شراك", "بروتوكول"};
    if (withoutAnd(token) != "توقع") return false;
    for (auto i = token + 1; i < std::min(token + kReach, sentence_.tokens.end); ++i) {
      if (std::ranges::any_of(kSigned, [&](auto head) { return folded(i).starts_with(head); }))
        return true;
    }
    return false;
  }

  void readSpeech(std::uint32_t token) {
    if (!saysSomething(token) || isSigning(token)) return;
    TokenRange scope{token, sentence_.tokens.end};
    const auto next = token + 1;
    if (next < sentence_.tokens.end && isSourceNoun(next)) {
      scope.begin = next;
      readSource(next, scope, withoutAnd(token).starts_with("نقل") ? 10 : 6);
      return;
    }
    // The speaker stands right after the verb (with a title before the name), or right before it.
    const auto limit = endOfSpeaker(token);
    const bool decides = withoutAnd(token).starts_with("قرر");
    std::optional<Argument> speaker;
    for (const auto& argument : sentence_.arguments) {
      if (argument.tokens.begin < next || argument.tokens.begin >= limit) continue;
      if (!canSpeak(argument) && (decides || !isStateAt(argument, next))) continue;
      const bool is_person = linked_.entities[argument.entity].type == EntityType::Person;
      if (!argument.preposition.empty() && !is_person) continue;
      // A person after a title beats the firm inside the title: قال رئيس شركة X، فلان.
      if (!speaker || (is_person && linked_.entities[speaker->entity].type != EntityType::Person))
        speaker = argument;
    }
    if (!speaker && token > sentence_.tokens.begin) speaker = subjectBefore(token);
    if (speaker) {
      scope.begin = std::max(token, speaker->tokens.end);
      addNamed(*speaker, scope);
    } else if (next < sentence_.tokens.end && !decides && hasSubject(next)) {
      readUnnamed(next, scope);
    } else if (!discourse_.speaker_text.empty() && continuesSpeaker(token)) {
      goOn(scope);
    }
  }

  /// Where what is said begins, at the latest; a name in quotation marks stands before it.
  std::uint32_t endOfSpeaker(std::uint32_t verb) const {
    const auto limit = std::min(verb + kSpeakerReach, sentence_.tokens.end);
    bool inside = false;
    for (auto i = verb + 1; i < limit; ++i) {
      const auto word = folded(i);
      if (word == "\"") {
        const bool opens = !inside && (i == verb + 1 || isArgumentAt(i + 1));
        if (!inside && !opens) return i;
        inside = opens;
      } else if (isOneOf(kThat, word)) {
        return i;
      }
    }
    return limit;
  }

  /// قالت | مصادر لوكالة X, أظهرت | بيانات X, أظهرت | ذات البيانات
  void readSource(std::uint32_t noun, TokenRange scope, std::uint32_t reach) {
    if (const auto named = namedSource(noun, reach)) {
      addNamed(*named, scope);
    } else if (isSame(noun) && discourse_.speaker) {
      goOn(scope);
    } else {
      addUnnamed(noun, scope);
    }
  }

  /// ذات | المصدر, نفس | البيانات
  bool isSame(std::uint32_t token) const {
    return folded(token) == "ذات" || folded(token) == "نفس";
  }

  /// قالت | الرياض إن: a government.
  bool isStateAt(const Argument& argument, std::uint32_t token) const {
    return argument.tokens.begin == token && argument.preposition.empty() &&
           linked_.entities[argument.entity].type == EntityType::Place;
  }

  bool isArgumentAt(std::uint32_t token) const {
    return std::ranges::any_of(sentence_.arguments, [&](const Argument& argument) {
      return argument.tokens.begin == token && canSpeak(argument);
    });
  }

  /// A noun right behind the verb: قالت | هيئة تنظيمية إنها.
  bool hasSubject(std::uint32_t token) const {
    const auto word = folded(token);
    const bool accusative = word.ends_with("ا") && word.size() > 6 && !word.starts_with("ال");
    return scene_.document.tokens[token].kind == TokenKind::Arabic && !word.starts_with("ل") &&
           !word.starts_with("ب") && scene_.document.in_value[token] == 0 && !accusative &&
           !scene_.lexicon.is(WordClass::Function, word) && !isOneOf(kNoSubject, word);
  }

  /// Somebody without a name says it; الوزير is the person who spoke last.
  void readUnnamed(std::uint32_t noun, TokenRange scope) {
    if (const auto body = spokenFor(noun)) {
      addNamed(*body, scope);
      return;
    }
    if (!isFollowedByContent(noun)) return;
    if (discourse_.speaker && means(noun, linked_.entities[*discourse_.speaker].type)) {
      goOn(scope);
      return;
    }
    addUnnamed(noun, scope);
  }

  bool isFollowedByContent(std::uint32_t noun) const {
    constexpr std::uint32_t kReach = 12;
    for (auto i = noun; i < std::min(noun + kReach, sentence_.tokens.end); ++i) {
      if (isOneOf(kThat, folded(i)) || folded(i) == "الي") return true;
    }
    return false;
  }

  /// متحدث باسم | X
  std::optional<Argument> spokenFor(std::uint32_t noun) const {
    constexpr std::uint32_t kReach = 6;
    for (auto i = noun; i < std::min(noun + 3, sentence_.tokens.end); ++i) {
      if (folded(i) != "باسم") continue;
      for (const auto& argument : sentence_.arguments) {
        if (argument.tokens.begin > i && argument.tokens.begin < i + kReach && canSpeak(argument))
          return argument;
      }
    }
    return std::nullopt;
  }

  /// Whether the noun may stand for one of the type: الوزير, الوكالة.
  bool means(std::uint32_t noun, EntityType type) const {
    if (type == EntityType::Person) return isOneOf(kSpeakerNouns, folded(noun));
    const auto* description = descriptionOf(folded(noun));
    return description != nullptr && description->type == type;
  }

  void addUnnamed(std::uint32_t noun, TokenRange scope) {
    auto phrase = textOf(noun, endOfPhrase(noun));
    discourse_.speaker.reset();
    discourse_.speaker_text = phrase;
    add({std::nullopt, std::move(phrase)}, scope);
  }

  void addNamed(const Argument& speaker, TokenRange scope) {
    discourse_.speaker = speaker.entity;
    discourse_.speaker_text = sourceText(speaker);
    add(whoOf(speaker), scope);
  }

  /// Whoever spoke last speaks on.
  void goOn(TokenRange scope) {
    model::Attribution who{std::nullopt, discourse_.speaker_text};
    if (discourse_.speaker) who.entity = model::EntityId{*discourse_.speaker + std::int64_t{1}};
    add(who, scope);
  }

  /// رفع الصندوق توقعاته، | مشيرا إلى أن …: whom the sentence is about goes on to say.
  void readSaying(std::uint32_t token) {
    constexpr std::uint32_t kSoon = 4;
    const auto content = contentFrom(token);
    if (content > token + kSoon) return;
    for (const auto& argument : sentence_.arguments) {
      if (argument.tokens.begin >= token) return;
      if (!canSpeak(argument) || !argument.preposition.empty()) continue;
      add(whoOf(argument), {token, sentence_.tokens.end});
      return;
    }
  }

  bool isSourceNoun(std::uint32_t token) const {
    return isSame(token) || isOneOf(kSourceNouns, std::string_view(folded(token)));
  }

  /// وأضاف أن …: whoever spoke last.
  bool continuesSpeaker(std::uint32_t token) const {
    return token <= sentence_.tokens.begin + 2 || startsClauseWithVerb(token);
  }

  /// X قال …: the argument close before the verb, under no preposition. كانت X، …، قد | قالت …:
  /// the first one.
  std::optional<Argument> subjectBefore(std::uint32_t token) const {
    std::optional<Argument> found;
    const auto first = withoutAnd(sentence_.tokens.begin);
    const bool then = folded(token).starts_with("ف");
    if (first == "كان" || first == "كانت" || then) {
      for (const auto& argument : sentence_.arguments) {
        if (argument.tokens.end <= token && canSpeak(argument) && argument.preposition.empty())
          return argument;
      }
    }
    for (const auto& argument : sentence_.arguments) {
      if (argument.tokens.end > token || token - argument.tokens.end > 2) continue;
      if (canSpeak(argument) && argument.preposition.empty()) found = argument;
    }
    return found;
  }

  const Scene& scene_;
  const Linked& linked_;
  const Sentence& sentence_;
  Discourse& discourse_;
  std::vector<Frame> frames_;
};

}  // namespace

bool isAccordingTo(std::string_view folded) { return isOneOf(kAccordingTo, folded); }

std::vector<Frame> findFrames(const Scene& scene, const Linked& linked, const Sentence& sentence,
                              Discourse& discourse) {
  return FrameReader(scene, linked, sentence, discourse).read();
}

}  // namespace isnad::nlp
