#include "positions.h"

#include <algorithm>
#include <array>

#include "office_taker.h"

namespace isnad::nlp {

namespace {

using model::ClaimStatus;
using model::EntityType;
using model::Predicate;

/// حكومة PERSON, عهد PERSON: what is said next is of somebody else.
constexpr std::array<std::string_view, 5> kOfPersons{"حكومه", "عهد", "اداره", "حمله", "فريق"};

class PositionReader : private TenureReader {
 public:
  PositionReader(const Reading& reading, PositionMemory& memory, std::vector<Finding>& found)
      : TenureReader(reading, memory, found), taker_(reading, offices_) {}

  void read() {
    const auto& tokens = reading_.sentence.tokens;
    for (auto token = tokens.begin; token < tokens.end;) {
      auto chain = offices_.chainAt(token);
      if (chain.empty() && offices_.isOfficeNoun(token) && taker_.isTaken(token)) {
        auto office = offices_.nounAt(token);
        if (!isAdministration(office)) chain.push_back(std::move(office));
      }
      const auto holder = chain.empty() ? std::nullopt : holderOf(chain);
      if (!holder) {
        ++token;
        continue;
      }
      addAll(chain, *holder);
      addPredecessor(chain.back(), *holder);
      token = chain.back().tokens.end;
    }
  }

 private:
  bool isComma(std::uint32_t token) const {
    static constexpr std::array<std::string_view, 7> kMarks{"،", ",", "-", "–", "—", "؛", "("};
    return document().tokens[token].kind == text::TokenKind::Punctuation &&
           isOneOf(kMarks, folded(token));
  }
  bool isQuote(std::uint32_t token) const {
    return document().isMark(token, "\"") || document().isMark(token, "«") ||
           document().isMark(token, "“") || document().isMark(token, ":");
  }
  std::uint32_t begin() const { return reading_.sentence.tokens.begin; }
  std::uint32_t end() const { return reading_.sentence.tokens.end; }

  std::optional<Holder> holderOf(const std::vector<Office>& chain) const {
    const auto next = chain.back().tokens.end;
    // «رئيس شركة كذا | وفلان»: the office of the one before.
    const auto* after = offices_.personAt(next);
    const bool his = !chain.back().of_person;
    if (after != nullptr && his && !after->conjoined && !hasPreposition(*after))
      return holder(*after, false);
    const bool tied =
        chain.front().prefix > 0 && folded(chain.front().tokens.begin).starts_with("و");
    if (tied) {
      if (last_ && last_->before && chain.front().tokens.begin - last_end_ <= 1) return last_;
    } else if (const auto* person = personBefore(chain.front().tokens.begin)) {
      // عينت X فلانا | رئيسا: of X.
      const auto office = chain.front().tokens.begin;
      const bool told = folded(office).ends_with("ا") || person->tokens.end == office;
      auto taker = told ? taker_.of(chain.front()) : std::nullopt;
      return taker && taker->person == person->entity ? taker : holder(*person, true);
    }
    if (next < end() && isComma(next)) {
      if (const auto* person = offices_.personNear(next + 1)) return holder(*person, false);
    }
    return taker_.of(chain.front());
  }

  /// «مدير الحملة | لفلان»: of him, not he.
  static bool hasPreposition(const Argument& person) {
    return !person.preposition.empty() && person.first == person.tokens.begin;
  }

  static Holder holder(const Argument& person, bool before) {
    return {person.entity, person.tokens, before, false, std::nullopt, std::nullopt};
  }

  /// PERSON | رئيس … · PERSON، | رئيس … · PERSON (44 عاما)، | … · PERSON، وهو أيضا | …
  const Argument* personBefore(std::uint32_t office) const {
    static constexpr std::array<std::string_view, 7> kStill{"كذلك",  "ايضا",  "حاليا", "الان",
                                                            "سابقا", "بدوره", "كان"};
    auto at = office;
    while (at > begin() && isOneOf(kStill, folded(at - 1))) --at;
    bool is = false;
    if (at > begin() && (folded(at - 1) == "وهو" || folded(at - 1) == "وهي" ||
                         folded(at - 1) == "هو" || folded(at - 1) == "هي")) {
      --at;
      is = true;
    }
    const bool comma = at > begin() && isComma(at - 1);
    if (comma) --at;
    at = beforeBracket(at);
    const auto* person = offices_.personEndingAt(at);
    if (person != nullptr && !comma && !is && (isMetBy(*person) || isFollowed(*person)))
      return nullptr;
    if (person != nullptr && !(is && isRuled(*person))) return person;
    if (is) return lastPersonBefore(at);
    return comma ? beforeApposition(at) : nullptr;
  }

  std::uint32_t beforeBracket(std::uint32_t at) const {
    constexpr std::uint32_t kLongest = 8;
    if (at == begin() || !document().isMark(at - 1, ")")) return at;
    for (auto token = at - 1; token > begin() && at - token <= kLongest; --token) {
      if (document().isMark(token - 1, "(")) return token - 1;
    }
    return at;
  }

  /// التقت PERSON | رئيس الحكومة: whom she met, not her own office.
  bool isMetBy(const Argument& person) const {
    static constexpr std::array<std::string_view, 9> kMeets{
        "التقي", "التقت", "يلتقي", "تلتقي", "استقبل", "استقبلت", "زار", "زارت", "هاتف"};
    return person.first > begin() && isVerb(person.first - 1, kMeets, {});
  }

  /// يحل فلان محل | فلان رئيسا: the one before is.
  bool isFollowed(const Argument& person) const {
    return person.first > begin() && folded(person.first - 1) == "محل";
  }

  bool isRuled(const Argument& person) const {
    return person.governor >= 0 &&
           isOneOf(kOfPersons, folded(static_cast<std::uint32_t>(person.governor)));
  }

  const Argument* lastPersonBefore(std::uint32_t token) const {
    const Argument* last = nullptr;
    for (const auto& argument : reading_.sentence.arguments) {
      if (argument.tokens.end <= token && offices_.isPerson(argument) && !isRuled(argument))
        last = &argument;
    }
    return last;
  }

  /// PERSON، البالغ من العمر 42 عاما، | …: `end` is where the apposition ends.
  const Argument* beforeApposition(std::uint32_t end) const {
    constexpr std::uint32_t kLongest = 8;
    static constexpr std::array<std::string_view, 7> kKin{"نجل",  "ابن",   "ابنه",  "حفيد",
                                                          "شقيق", "شقيقه", "مواليد"};
    for (auto token = end; token-- > begin() && end - token <= kLongest;) {
      if (!isComma(token)) continue;
      const auto first = folded(token + 1);
      if (!first.starts_with("ال") && !isOneOf(kKin, first)) return nullptr;
      return offices_.personEndingAt(token);
    }
    return nullptr;
  }

  /// إدارة PERSON, إدارة الرئيس PERSON, إدارة 76 مشروعا: nobody's office.
  bool isAdministration(const Office& office) const {
    if (folded(office.tokens.begin) != "اداره") return false;
    return !office.possessive && !body_.named(office);
  }

  template <std::size_t N>
  bool isVerb(std::uint32_t token, const std::array<std::string_view, N>& verbs,
              std::string_view but) const {
    return std::ranges::any_of(document().readings[token], [&](const auto& reading) {
      return reading.stem != but && isOneOf(verbs, reading.stem);
    });
  }

  /// What the last office of a chain is of, the ones before it may be of too, and the other way
  /// round: الرئيس والمدير العام ل| X · مؤسس X | ورئيسها.
  void addAll(const std::vector<Office>& chain, const Holder& holder) {
    // Who makes a minister is not whose minister he is.
    auto hint = chain.front().kind == OfficeKind::State ? std::nullopt : holder.giver;
    const auto& nearest = holder.before ? chain.front() : chain.back();
    for (auto office = chain.rbegin(); office != chain.rend(); ++office) {
      if (body_.isOtherState(*office, nearest)) continue;
      if (const auto body = body_.named(*office)) hint = body->entity;
      if (!hint && office->possessive && office + 1 != chain.rend()) {
        const auto body = body_.named(*(office + 1));
        // «رئيس بنك كذا ومديره»: of a bank that nobody has found.
        if (!body && body_.namesUnknown(*(office + 1))) continue;
        if (body) hint = body->entity;
      }
      add(*office, holder, hint);
    }
    last_ = holder;
    last_end_ = chain.back().tokens.end;
  }

  void add(const Office& office, const Holder& holder, std::optional<std::uint32_t> hint) {
    const auto body = body_.of(office, holder.person, hint);
    if (!body && office.kind != OfficeKind::State && !tellsEnough(office, holder)) return;
    Tenure tenure;
    tenure.person = holder.person;
    tenure.body = body;
    tenure.kind = office.kind;
    tenure.role = roleText(office, body);
    tenure.trigger = {office.tokens.begin, office.tokens.begin + 1};
    tenure.quote = {std::min(office.tokens.begin, holder.tokens.begin),
                    std::max(office.tokens.end, holder.tokens.end)};
    tenure.resolved_person = holder.resolved;
    if (holder.status) tenure.status = *holder.status;
    if (office.former || isGivenUp(office, holder)) tenure.status = ClaimStatus::Ended;
    auto finding = positionFinding(tenure);
    if (office.founder && body) {
      auto founded = finding;
      founded.claim.predicate = Predicate::Founded;
      founded.claim.role.clear();
      founded.claim.status = ClaimStatus::Asserted;
      found_.push_back(std::move(founded));
    }
    memory_.held.push_back({holder.person, body ? std::optional(body->entity) : std::nullopt,
                            office.kind, tenure.role});
    if (!office.only_founder) found_.push_back(std::move(finding));
  }

  /// «المدير العام للغابات», «المفوض الأوروبي للطاقة»: an office in full, of a body without a name.
  bool tellsEnough(const Office& office, const Holder& holder) const {
    if (office.kind == OfficeKind::Staff || office.only_founder || office.possessive) return false;
    if (holder.resolved || office.tokens.size() < 2 || body_.namesOther(office) ||
        body_.meansFirmSpokenOf(office))
      return false;
    // «مبعوث | الرئيس» X is not X's office.
    for (auto token = office.tokens.begin + 1; token < office.tokens.end; ++token) {
      if (folded(token) == "الرييس" && office.kind == OfficeKind::Envoy) return false;
    }
    const auto last = folded(office.tokens.end - 1);
    return last.starts_with("ال") || last.starts_with("لل");
  }

  std::string roleText(const Office& office, const std::optional<Body>& body) const {
    auto end = office.tokens.end;
    if (body && body->names_from > office.tokens.begin) end = body->names_from;
    while (end > office.tokens.begin + 1 &&
           (document().tokens[end - 1].kind == text::TokenKind::Punctuation ||
            isPrepositionWord(folded(end - 1))))
      --end;
    const auto& first = document().tokens[office.tokens.begin];
    const auto skipped = office.prefix == 0 ? 0
                                            : text::originalPrefixLength(
                                                  first.span.of(document().text), office.prefix);
    const auto start = first.span.begin + skipped;
    return std::string(document().text.substr(start, document().tokens[end - 1].span.end - start));
  }

  /// استقال PERSON …, أقال …: a verb close by that ends the tenure.
  bool isGivenUp(const Office& office, const Holder& holder) const {
    constexpr std::uint32_t kNear = 4;
    static constexpr std::array<std::string_view, 12> kEnds{"اقاله", "اقالت", "اقال",  "اقيل",
                                                            "تنحي",  "تنحت",  "اعفاء", "عزل",
                                                            "ابعد",  "غادر",  "غادرت", "ترك"};
    const auto first = std::min(office.tokens.begin, holder.tokens.begin);
    const auto last = std::max(office.tokens.end, holder.tokens.end);
    const auto clause = reading_.sentence.clauseOf(office.tokens.begin);
    const auto from = std::max(clause.begin, first > kNear ? first - kNear : 0);
    for (auto token = from; token < std::min(clause.end, last + kNear); ++token) {
      const auto word = folded(token);
      // «نعتقد أن عزل أنفسنا …» is said by him, not of him.
      if (token >= last && isQuote(token)) break;
      // «قبل فلان | استقالة الوزير»: another's.
      if (token >= last && word == "استقاله") continue;
      if (word.find("استقال") != std::string::npos || isVerb(token, kEnds, {})) return true;
    }
    // حتى عام 2022: right behind it.
    return last + 1 < end() && folded(last) == "حتي";
  }

  /// … رئيسا تنفيذيا للبنك خلفا ل| PERSON: who had it before.
  void addPredecessor(const Office& office, const Holder& holder) {
    constexpr std::uint32_t kReach = 8;
    const auto from = std::max(office.tokens.end, holder.tokens.end);
    for (auto token = from; token + 1 < end() && token < from + kReach; ++token) {
      if (!offices_.chainAt(token).empty()) return;
      if (folded(token) != "خلفا" && folded(token) != "خليفه" && folded(token) != "محل") continue;
      const auto* person = predecessorAt(token + 1);
      if (person == nullptr || memory_.held.empty() || person->entity == holder.person) return;
      const auto& held = memory_.held.back();
      Tenure tenure;
      tenure.person = person->entity;
      if (held.body) tenure.body = Body{*held.body, true, 0};
      tenure.kind = held.kind;
      tenure.role = held.role;
      tenure.trigger = {token, token + 1};
      tenure.quote = {office.tokens.begin, person->tokens.end};
      tenure.status = ClaimStatus::Ended;
      if (tenure.body || tenure.kind == OfficeKind::State)
        found_.push_back(positionFinding(tenure));
      return;
    }
  }

  const Argument* predecessorAt(std::uint32_t token) const {
    constexpr std::uint32_t kTitle = 4;
    for (const auto& argument : reading_.sentence.arguments) {
      if (argument.tokens.begin >= token && argument.tokens.begin <= token + kTitle &&
          offices_.isPerson(argument))
        return &argument;
    }
    return nullptr;
  }

  OfficeTaker taker_;
  std::optional<Holder> last_;  ///< Who has the office read last, which ended at `last_end_`.
  std::uint32_t last_end_ = 0;
};

}  // namespace

Finding positionFinding(const Tenure& tenure) {
  Finding finding;
  finding.trigger = tenure.trigger;
  finding.quote = tenure.quote;
  finding.status_decided = true;
  auto& claim = finding.claim;
  claim.predicate = Predicate::HoldsPosition;
  claim.rule = "position";
  claim.confidence = 0.85F;
  claim.subject = {tenure.person + std::int64_t{1}};
  claim.resolved = tenure.resolved_person;
  if (tenure.body) {
    claim.object = model::EntityId{tenure.body->entity + std::int64_t{1}};
    claim.resolved = claim.resolved || tenure.body->resolved;
  }
  claim.role = tenure.role;
  claim.status = tenure.status;
  return finding;
}

std::optional<std::uint32_t> personSpokenOf(const Reading& reading, std::uint32_t token) {
  const auto isPerson = [&](std::uint32_t entity) {
    return reading.linked.entities[entity].type == EntityType::Person;
  };
  const auto& arguments = reading.sentence.arguments;
  for (auto argument = arguments.rbegin(); argument != arguments.rend(); ++argument) {
    if (argument->tokens.end <= token && !argument->resolved && isPerson(argument->entity))
      return argument->entity;
  }
  const auto& topic = reading.discourse.topic;
  if (topic) return isPerson(*topic) ? topic : std::nullopt;
  const auto& before = reading.discourse.before;
  const auto recent = std::ranges::find_if(before, isPerson);
  constexpr std::ptrdiff_t kFresh = 4;  // entities named since
  return recent != before.end() && recent - before.begin() < kFresh ? std::optional(*recent)
                                                                    : std::nullopt;
}

void findPositions(const Reading& reading, PositionMemory& memory, std::vector<Finding>& found) {
  if (personSpokenOf(reading, reading.sentence.tokens.end)) {
    PositionReader(reading, memory, found).read();
    findLeaders(reading, memory, found);
  }
  findFounders(reading, memory, found);
}

}  // namespace isnad::nlp
