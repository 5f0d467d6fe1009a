#include "attribution.h"

#include <algorithm>
#include <array>

namespace isnad::nlp {

namespace {

using model::EntityType;
using text::TokenKind;

/// Nouns that are a source without a name; what follows them up to a comma belongs to the phrase.
constexpr std::array<std::string_view, 26> kSourceNouns{
    "مصادر",    "مصدر",  "المصادر", "المصدر", "تقارير", "تقرير",   "التقرير", "تسريبات", "بيانات",
    "البيانات", "وثيقه", "وثائق",   "وثايق",  "مسوول",  "مسوولون", "مسوولين", "محللون",  "محللين",
    "المحللون", "خبراء", "توقعات",  "وساءل",  "وسايل",  "صحف",     "معلومات", "احصاءيات"};
constexpr std::array<std::string_view, 8> kAccordingTo{"وفقا",  "بحسب",  "حسب", "وحسب",
                                                       "وبحسب", "ووفقا", "وفق", "ووفق"};
constexpr std::uint32_t kSpeakerReach = 14;

bool isOneOf(std::string_view word, auto& list) {
  return std::ranges::find(list, word) != list.end();
}

class FrameReader {
 public:
  FrameReader(const Scene& scene, const Linked& linked, const Sentence& sentence,
              Discourse& discourse)
      : scene_(scene), linked_(linked), sentence_(sentence), discourse_(discourse) {}

  std::vector<Frame> read() {
    for (auto token = sentence_.tokens.begin; token < sentence_.tokens.end; ++token) {
      const auto& word = folded(token);
      if (isOneOf(word, kAccordingTo))
        readAccordingTo(token);
      else if (isSpeechVerb(token))
        readSpeech(token);
    }
    return std::move(frames_);
  }

 private:
  const std::string& folded(std::uint32_t token) const {
    return scene_.document.tokens[token].folded;
  }

  bool isSpeechVerb(std::uint32_t token) const {
    if (scene_.document.tokens[token].kind != TokenKind::Arabic) return false;
    const auto& word = folded(token);
    if (scene_.lexicon.is(WordClass::Speech, word)) return true;
    const std::string_view stem = word;
    return (stem.starts_with("و") || stem.starts_with("ف")) && stem.size() > 6 &&
           scene_.lexicon.is(WordClass::Speech, stem.substr(2));
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

  void add(const model::Attribution& who, TokenRange scope) { frames_.push_back({who, scope}); }

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
           folded(end) != "ان" && folded(end) != "الي") {
      ++end;
    }
    return end;
  }

  /// An argument of the source phrase that speaks: تقرير نشرته وكالة شينخوا, مصادر لوكالة شينخوا.
  std::optional<Argument> namedSource(std::uint32_t from, std::uint32_t reach) const {
    auto limit = std::min(from + reach, sentence_.tokens.end);
    for (auto token = from; token < limit; ++token) {
      if (scene_.document.isMark(token, "،") || folded(token) == "ان" || folded(token) == "بان")
        limit = token;
    }
    for (const auto& argument : sentence_.arguments) {
      if (argument.tokens.begin >= from && argument.tokens.begin < limit && canSpeak(argument))
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
    if (const auto named = namedSource(token + 1, 7)) {
      add(whoOf(*named), sentence_.tokens);
      discourse_.speaker = named->entity;
      discourse_.speaker_text = sourceText(*named);
      return;
    }
    const auto end = endOfPhrase(token + 1);
    const auto phrase = textOf(token + 1, end);
    // «وفقا للتقرير»: the report spoken of before.
    const auto stem = text::lightStem(folded(token + 1));
    if (stem == "تقرير" && discourse_.speaker) {
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
      const auto& word = folded(i);
      if (word == "ان" || word == "انه" || word == "انها" || word == "انهم" || word == "بان" ||
          word == "بانه" || word == "بانها" || word == "عن" || word == ":" || word == "\"" ||
          word == "«" || word == "الي" || word == "“") {
        return true;
      }
    }
    const auto& verb = folded(token);
    return verb.find("اعلن") != std::string::npos;
  }

  void readSpeech(std::uint32_t token) {
    if (!saysSomething(token)) return;
    TokenRange scope{token, sentence_.tokens.end};
    const auto next = token + 1;
    if (next < sentence_.tokens.end && isSourceNoun(next)) {
      if (const auto named = namedSource(next, 6)) {
        add(whoOf(*named), scope);
        return;
      }
      add({std::nullopt, textOf(next, endOfPhrase(next))}, scope);
      return;
    }
    // The speaker stands right after the verb (with a title before the name), or right before it.
    auto limit = std::min(token + kSpeakerReach, sentence_.tokens.end);
    for (auto i = next; i < limit; ++i) {
      const auto& word = folded(i);
      if (word == "ان" || word == "بان" || word == ":" || word == "انه" || word == "انها" ||
          word == "عن" || word == "\"") {
        if (!(word == "\"" && i == next)) limit = i;
      }
    }
    std::optional<Argument> speaker;
    for (const auto& argument : sentence_.arguments) {
      if (argument.tokens.begin < next || argument.tokens.begin >= limit || !canSpeak(argument))
        continue;
      const bool is_person = linked_.entities[argument.entity].type == EntityType::Person;
      if (!argument.preposition.empty() && !is_person) continue;
      // A person after a title beats the firm inside the title: قال رئيس شركة X، فلان.
      if (!speaker || (is_person && linked_.entities[speaker->entity].type != EntityType::Person))
        speaker = argument;
    }
    if (!speaker && token > sentence_.tokens.begin) speaker = subjectBefore(token);
    if (speaker) {
      scope.begin = std::max(token, speaker->tokens.end);
      add(whoOf(*speaker), scope);
      discourse_.speaker = speaker->entity;
      discourse_.speaker_text = sourceText(*speaker);
    } else if (discourse_.speaker && continuesSpeaker(token)) {
      add({model::EntityId{*discourse_.speaker + std::int64_t{1}}, discourse_.speaker_text}, scope);
    }
  }

  bool isSourceNoun(std::uint32_t token) const {
    return isOneOf(std::string_view(folded(token)), kSourceNouns);
  }

  /// وأضاف أن …: whoever spoke last.
  bool continuesSpeaker(std::uint32_t token) const {
    return token <= sentence_.tokens.begin + 2 || startsClauseWithVerb(token);
  }

  /// X قال …: the argument close before the verb, under no preposition.
  std::optional<Argument> subjectBefore(std::uint32_t token) const {
    std::optional<Argument> found;
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

bool isAccordingTo(std::string_view folded) { return isOneOf(folded, kAccordingTo); }

std::vector<Frame> findFrames(const Scene& scene, const Linked& linked, const Sentence& sentence,
                              Discourse& discourse) {
  return FrameReader(scene, linked, sentence, discourse).read();
}

}  // namespace isnad::nlp
