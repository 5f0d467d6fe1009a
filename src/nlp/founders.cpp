#include <algorithm>
#include <array>

#include "positions.h"

namespace isnad::nlp {

namespace {

using model::EntityType;
using model::Predicate;

constexpr std::array<std::string_view, 8> kFoundsIt{"اسسها",  "اسسه",   "اسستها",  "اسسته",
                                                    "اسسوها", "انشاها", "انشاتها", "اسساها"};
constexpr std::array<std::string_view, 12> kIsFounded{"تاسست",   "تاسس",    "اسست",   "اسس",
                                                      "انشيت",   "انشي",    "احدثت",  "المحدثه",
                                                      "الموسسه", "تاسيسها", "تاسيسه", "انطلقت"};

/// Founders told by a pronoun or a passive verb: «X التي أسسها فلان» · «تأسست X على يد فلان».
class FounderReader : private TenureReader {
 public:
  using TenureReader::TenureReader;

  void read() {
    const auto& tokens = reading_.sentence.tokens;
    for (auto token = tokens.begin; token + 1 < tokens.end; ++token) {
      if (document().tokens[token].kind != text::TokenKind::Arabic) continue;
      if (isOneOf(kFoundsIt, stem(token))) readPronoun(token);
      if (isHand(token)) readHand(token);
    }
  }

 private:
  std::string_view stem(std::uint32_t token) const { return behindAnd(folded(token)); }

  void readPronoun(std::uint32_t verb) {
    auto body = body_.meantAt(verb);
    // «أسسها | فلان» at the head of a sentence: the firm spoken of.
    if (!body && verb == reading_.sentence.tokens.begin) {
      if (const auto firm = body_.firmBefore(verb)) body = Body{*firm, true, 0};
    }
    if (!body) body = glossed(verb);
    if (body) add(*body, foundersFrom(verb + 1, body->entity), {verb, verb + 1});
  }

  /// «X، وهي شركة | أسسها فلان»
  std::optional<Body> glossed(std::uint32_t verb) const {
    constexpr std::uint32_t kReach = 4;
    const auto begin = reading_.sentence.tokens.begin;
    for (auto at = verb; at-- > begin + 1 && verb - at <= kReach;) {
      if (folded(at) != "وهي" && folded(at) != "وهو") continue;
      const auto end = document().isMark(at - 1, "،") ? at - 1 : at;
      for (const auto& argument : reading_.sentence.arguments) {
        if (argument.tokens.end == end && !argument.resolved &&
            typeOf(argument) == EntityType::Organization)
          return Body{argument.entity, false, 0};
      }
      return std::nullopt;
    }
    return std::nullopt;
  }

  /// على يد | فلان, من طرف | فلان
  bool isHand(std::uint32_t token) const {
    const auto word = folded(token);
    const auto next = folded(token + 1);
    return (word == "علي" && (next == "يد" || next == "ايدي" || next == "يدي")) ||
           (word == "من" && (next == "طرف" || next == "قبل"));
  }

  void readHand(std::uint32_t hand) {
    constexpr std::uint32_t kReach = 12;
    const auto begin = reading_.sentence.tokens.begin;
    for (auto verb = hand; verb-- > begin && hand - verb <= kReach;) {
      if (folded(verb) == "." || folded(verb) == "؛") return;
      if (!isOneOf(kIsFounded, stem(verb))) continue;
      if (const auto body = foundedAt(verb))
        add(*body, foundersFrom(hand + 2, body->entity), {verb, verb + 1});
      return;
    }
  }

  /// تأسست | X …, X، المحدثة …
  std::optional<Body> foundedAt(std::uint32_t verb) const {
    auto at = verb + 1;
    if (auto body = body_.at(at)) return body;
    const auto begin = reading_.sentence.tokens.begin;
    auto before = verb;
    if (before > begin && document().isMark(before - 1, "،")) --before;
    if (before > begin) {
      if (const auto entity = body_.described(before - 1)) return Body{*entity, true, 0};
    }
    return body_.meantAt(verb);
  }

  /// Who is named from the token on: the first close by, and whom «و» ties to him.
  std::vector<const Argument*> foundersFrom(std::uint32_t token, std::uint32_t founded) const {
    constexpr std::uint32_t kTitles = 4;
    std::vector<const Argument*> founders;
    auto end = token;
    for (const auto& argument : reading_.sentence.arguments) {
      if (argument.tokens.begin < end || argument.resolved) continue;
      if (argument.tokens.begin > end + kTitles) break;
      const auto type = typeOf(argument);
      const bool fits = type == EntityType::Person || type == EntityType::Organization;
      if (!fits || argument.entity == founded) break;
      if (!founders.empty() && (!isTied(end, argument) || type != typeOf(*founders.front()))) break;
      if (founders.empty() && !leadsTo(end, argument)) break;
      founders.push_back(&argument);
      end = argument.tokens.end;
    }
    return founders;
  }

  /// Only titles stand between: الشقيقان, رجل الأعمال.
  bool leadsTo(std::uint32_t from, const Argument& argument) const {
    if (!argument.preposition.empty()) return false;
    for (auto token = from; token < argument.first; ++token) {
      const auto word = folded(token);
      if (!word.starts_with("ال") && word != "رجل" && word != "رايد" && word != "كل" &&
          word != "من" && word != "د" && word != "." && word != "«")
        return false;
    }
    return true;
  }

  bool isTied(std::uint32_t from, const Argument& argument) const {
    if (argument.conjoined) return argument.first <= from + 1;
    return argument.tokens.begin > from && folded(from).starts_with("و") &&
           argument.preposition.empty();
  }

  void add(const Body& body, const std::vector<const Argument*>& founders, TokenRange trigger) {
    for (const auto* founder : founders) {
      Tenure tenure;
      tenure.person = founder->entity;
      tenure.body = body;
      tenure.trigger = trigger;
      tenure.quote = {std::min(trigger.begin, founder->tokens.begin),
                      std::max(trigger.end, founder->tokens.end)};
      auto finding = positionFinding(tenure);
      finding.claim.predicate = Predicate::Founded;
      finding.claim.rule = "founders";
      found_.push_back(std::move(finding));
    }
  }
};

}  // namespace

void findFounders(const Reading& reading, PositionMemory& memory, std::vector<Finding>& found) {
  FounderReader(reading, memory, found).read();
}

}  // namespace isnad::nlp
