#include <algorithm>
#include <array>

#include "positions.h"

namespace isnad::nlp {

namespace {

using model::ClaimStatus;
using model::EntityType;

/// A verb of leading; `pronoun`: one at its end says what is led.
struct Lead {
  bool pronoun = false;
};

constexpr std::array<std::string_view, 16> kLeads{"يراس", "تراس", "يتراس", "تتراس", "يقود", "تقود",
                                                  "قاد",  "قادت", "يدير",  "تدير",  "ادار", "ادارت",
                                                  "راس",  "تزعم", "يتزعم", "ترات"};

class LeaderReader : private TenureReader {
 public:
  using TenureReader::TenureReader;

  void read() {
    const auto& tokens = reading_.sentence.tokens;
    for (auto token = tokens.begin; token + 1 < tokens.end; ++token) {
      if (document().tokens[token].kind != text::TokenKind::Arabic) continue;
      const auto word = folded(token);
      if (word == "براسه" || word == "برياسه" || word == "بقياده" || word == "باداره") {
        readUnder(token);
      } else if (word == "راس" && token > tokens.begin && folded(token - 1) == "علي") {
        readHead(token);
      } else if (const auto lead = leadAt(token)) {
        readVerb(token, *lead);
      } else if (succeeds(token)) {
        readSuccessor(token);
      } else if (word == "نظيره" || word == "نظيرته" || word == "ونظيره" || word == "نظيرها") {
        readCounterpart(token);
      } else {
        readWork(token);
      }
    }
  }

 private:
  std::optional<Lead> leadAt(std::uint32_t token) const {
    for (const auto& reading : document().readings[token]) {
      constexpr std::size_t kLongest = 14;  // bytes: يترأس and a pronoun
      if (reading.preposition != 0 || reading.article || reading.stem.size() > kLongest) continue;
      if (isOneOf(kLeads, reading.stem)) return Lead{false};
      // إدارة is a noun: no verb with a pronoun but in «الذي أداره».
      if (reading.stem == "اداره" && !isRelative(token)) continue;
      for (const std::string_view pronoun : {"ها", "ه"}) {
        if (reading.stem.ends_with(pronoun) &&
            isOneOf(kLeads,
                    std::string_view(reading.stem).substr(0, reading.stem.size() - pronoun.size())))
          return Lead{true};
      }
    }
    return std::nullopt;
  }

  bool isRelative(std::uint32_t token) const {
    return token > reading_.sentence.tokens.begin &&
           (folded(token - 1) == "الذي" || folded(token - 1) == "التي");
  }

  /// X، برئاسة | PERSON
  void readUnder(std::uint32_t token) {
    const auto* person = offices_.personAt(token + 1);
    if (person == nullptr) return;
    const auto* body = organizationBefore(token);
    if (body != nullptr) add(*person, {body->entity, body->resolved, 0}, {token, token + 1}, {});
  }

  /// The organization right before the token; a place that it is in may stand between.
  const Argument* organizationBefore(std::uint32_t token) const {
    constexpr std::uint32_t kFar = 5;
    const auto& arguments = reading_.sentence.arguments;
    for (auto argument = arguments.rbegin(); argument != arguments.rend(); ++argument) {
      if (argument->tokens.end > token) continue;
      if (token - argument->tokens.end > kFar) return nullptr;
      const auto type = typeOf(*argument);
      if (type == EntityType::Organization) return &*argument;
      if (type != EntityType::Place) return nullptr;
    }
    return nullptr;
  }

  /// يرأس X فلان · X التي يرأسها فلان · مجلس الإدارة الذي يرأسه فلان · ويرأس مجلس إدارتها فلان ·
  /// فلان الذي يقود X
  void readVerb(std::uint32_t verb, const Lead& lead) {
    auto at = verb + 1;
    // «قاد | الفريق البحثي»: a team without a name.
    if (folded(at) == "الفريق") return;
    auto body = lead.pronoun ? body_.meantAt(verb) : boardAt(at);
    if (!body && !lead.pronoun) body = body_.at(at);
    if (!body) {
      // يرأس فلان | X, يرأس فلان | مجلس إدارة X
      const auto* person = offices_.personAt(at);
      if (person == nullptr) return;
      auto after = person->tokens.end;
      body = boardAt(after);
      if (!body) body = body_.at(after);
      if (body) add(*person, *body, {verb, after}, roleOf(verb, lead));
      return;
    }
    if (const auto* person = leaderAt(at)) {
      add(*person, *body, {verb, person->tokens.end}, roleOf(verb, lead));
    } else if (const auto* before = relativeBefore(verb); before != nullptr && !lead.pronoun) {
      add(*before, *body, {verb, at}, roleOf(verb, lead));
    }
  }

  /// Moves past مجلس إدارة; of whom it is: مجلس إدارة | X, مجلس إدارتها.
  std::optional<Body> boardAt(std::uint32_t& token) const {
    if (token + 1 >= reading_.sentence.tokens.end || folded(token) != "مجلس" ||
        !folded(token + 1).starts_with("ادار"))
      return std::nullopt;
    const auto board = token;
    token += 2;
    if (folded(board + 1).ends_with("ها") || folded(board + 1).ends_with("ته")) {
      const auto firm = body_.pronounBefore(board);
      return firm ? std::optional(Body{*firm, true, 0}) : std::nullopt;
    }
    return token < reading_.sentence.tokens.end ? body_.at(token) : std::nullopt;
  }

  /// The person at the token, or whose office stands before the name: يرأسها | وزير المالية فلان.
  const Argument* leaderAt(std::uint32_t token) const {
    if (token >= reading_.sentence.tokens.end) return nullptr;
    if (const auto* person = offices_.personNear(token)) return person;
    const auto chain = offices_.chainAt(token);
    return chain.empty() ? nullptr : offices_.personNear(chain.back().tokens.end);
  }

  /// PERSON[،] الذي | يقود …
  const Argument* relativeBefore(std::uint32_t verb) const {
    auto at = verb;
    const auto begin = reading_.sentence.tokens.begin;
    if (at > begin && (folded(at - 1) == "الذي" || folded(at - 1) == "التي")) --at;
    if (at != verb && at > begin && (folded(at - 1) == "الرجل" || folded(at - 1) == "المراه")) --at;
    if (at != verb && at > begin && document().isMark(at - 1, "،")) --at;
    return offices_.personEndingAt(at);
  }

  /// سيخلفه, خلفه, ليخلف
  bool succeeds(std::uint32_t token) const {
    return std::ranges::any_of(document().readings[token], [](const auto& reading) {
      return reading.preposition == 0 && (reading.stem == "يخلفه" || reading.stem == "يخلفها" ||
                                          reading.stem == "تخلفه" || reading.stem == "تخلفها");
    });
  }

  void readSuccessor(std::uint32_t verb) {
    const auto* person = offices_.personNear(verb + 1);
    if (person == nullptr) return;
    const auto before = personSpokenOf(reading_, verb);
    const auto* held = before && *before != person->entity ? memory_.lastOf(*before) : nullptr;
    if (held == nullptr) held = memory_.lastButOf(person->entity);
    if (held == nullptr || !held->body) return;
    const bool future = folded(verb).find("سي") == 0 || folded(verb).find("وسي") == 0;
    add(*person, {*held->body, true, 0}, {verb, person->tokens.end}, std::string(held->role),
        future ? ClaimStatus::Planned : ClaimStatus::Asserted);
  }

  /// وزير الخارجية الألماني …، ونظيره الفرنسي | PERSON: the same office of another state.
  void readCounterpart(std::uint32_t token) {
    if (token + 2 >= reading_.sentence.tokens.end || memory_.held.empty()) return;
    const auto* person = offices_.personAt(token + 2);
    const auto& held = memory_.held.back();
    if (person == nullptr || held.kind != OfficeKind::State) return;
    for (const auto& country : reading_.sentence.nationalities) {
      if (country.tokens.begin != token + 1) continue;
      const auto role = held.role;
      add(*person, {country.entity, true, 0}, {token, token + 2}, role);
      return;
    }
  }

  /// PERSON … على رأس | X
  void readHead(std::uint32_t token) {
    auto at = token + 1;
    const auto body = body_.at(at);
    if (!body) return;
    constexpr std::uint32_t kFar = 4;
    for (const auto& argument : reading_.sentence.arguments) {
      if (argument.tokens.end > token - 1 || token - 1 - argument.tokens.end > kFar ||
          !offices_.isPerson(argument) || isParted(argument.tokens.end, token - 1))
        continue;
      add(argument, *body, {token - 1, at}, "على رأس");
      return;
    }
  }

  bool isParted(std::uint32_t from, std::uint32_t to) const {
    for (auto token = from; token < to; ++token) {
      if (document().tokens[token].kind == text::TokenKind::Punctuation) return true;
    }
    return false;
  }

  /// عمل | [فلان] سابقا لدى X
  void readWork(std::uint32_t verb) {
    static constexpr std::array<std::string_view, 5> kWorks{"عمل", "عملت", "يعمل", "وعمل", "وعملت"};
    constexpr std::uint32_t kFar = 4;
    if (!isOneOf(kWorks, folded(verb))) return;
    auto at = verb + 1;
    const auto* named = offices_.personNear(at);
    if (named != nullptr) at = named->tokens.end;
    const auto last = at + kFar;
    while (at < last && at + 1 < reading_.sentence.tokens.end && folded(at) != "لدي") {
      // «عملت | المجموعة لدى X»: somebody else.
      if (folded(at).starts_with("ال")) return;
      ++at;
    }
    if (at + 1 >= reading_.sentence.tokens.end || folded(at) != "لدي") return;
    ++at;
    const auto body = organizationAt(at);
    const auto person = named != nullptr ? named->entity : personSpokenOf(reading_, verb);
    if (!body || !person) return;
    Tenure tenure;
    tenure.person = *person;
    tenure.body = body;
    tenure.trigger = {verb, verb + 1};
    tenure.quote = {verb, at};
    tenure.status = folded(verb) == "يعمل" ? ClaimStatus::Asserted : ClaimStatus::Ended;
    tenure.resolved_person = named == nullptr;
    found_.push_back(positionFinding(tenure));
  }

  std::optional<Body> organizationAt(std::uint32_t& token) const {
    for (const auto& argument : reading_.sentence.arguments) {
      if (argument.first != token || typeOf(argument) != EntityType::Organization) continue;
      token = argument.tokens.end;
      return Body{argument.entity, argument.resolved, 0};
    }
    return std::nullopt;
  }

  std::string roleOf(std::uint32_t verb, const Lead& lead) const {
    const auto& tokens = document().tokens;
    auto last = verb;
    if (!lead.pronoun && folded(verb + 1) == "مجلس") last = verb + 2;
    return std::string(document().text.substr(tokens[verb].span.begin,
                                              tokens[last].span.end - tokens[verb].span.begin));
  }

  void add(const Argument& person, const Body& body, TokenRange span, std::string role,
           ClaimStatus status = ClaimStatus::Asserted) {
    Tenure tenure;
    tenure.person = person.entity;
    tenure.body = body;
    tenure.role = role.empty() ? std::string(document().tokens[span.begin].span.of(document().text))
                               : std::move(role);
    tenure.trigger = {span.begin, span.begin + 1};
    tenure.quote = {std::min(span.begin, person.tokens.begin),
                    std::max(span.end, person.tokens.end)};
    tenure.status = status;
    memory_.held.push_back({person.entity, body.entity, OfficeKind::Firm, tenure.role});
    found_.push_back(positionFinding(tenure));
  }
};

}  // namespace

void findLeaders(const Reading& reading, PositionMemory& memory, std::vector<Finding>& found) {
  LeaderReader(reading, memory, found).read();
}

}  // namespace isnad::nlp
