#include <algorithm>
#include <array>

#include "claim_engine.h"

namespace isnad::nlp {

namespace {

using model::EntityType;
using model::Predicate;
using text::TokenKind;

constexpr std::uint32_t kLongestRole = 14;  // tokens

class PositionReader {
 public:
  PositionReader(const Reading& reading, std::vector<Finding>& found)
      : reading_(reading), found_(found) {}

  void read() {
    for (const auto& argument : reading_.sentence.arguments) {
      if (argument.resolved || reading_.linked.entities[argument.entity].type != EntityType::Person)
        continue;
      if (!readBefore(argument)) readAfter(argument);
    }
  }

 private:
  const Document& document() const { return reading_.scene.document; }
  const std::string& folded(std::uint32_t token) const { return document().tokens[token].folded; }
  bool is(WordClass word_class, std::uint32_t token) const {
    return reading_.scene.lexicon.is(word_class, folded(token));
  }

  /// A role word at the token; particles before it allowed. Sets how many bytes they take.
  bool isRoleHead(std::uint32_t token, std::size_t& prefix) const {
    if (document().tokens[token].kind != TokenKind::Arabic || insideOther(token)) return false;
    for (const auto& reading : document().readings[token]) {
      if (!reading.future && reading_.scene.lexicon.is(WordClass::RoleHead, reading.stem)) {
        prefix = reading.length;
        return true;
      }
    }
    return false;
  }

  bool insideOther(std::uint32_t token) const {
    return std::ranges::any_of(reading_.sentence.arguments, [&](const Argument& argument) {
      return !argument.resolved && argument.tokens.contains(token);
    });
  }

  /// [role … organization][،] PERSON
  bool readBefore(const Argument& person) {
    inner_object_ = nullptr;
    const auto begin = reading_.sentence.tokens.begin;
    auto end = person.tokens.begin;
    while (end > begin && isHonorific(end - 1)) --end;
    if (end > begin && document().isMark(end - 1, "،")) --end;
    bool any = false;
    auto segment_end = end;
    for (auto token = end; token-- > begin && end - token <= kLongestRole;) {
      if (document().tokens[token].kind == TokenKind::Punctuation && !isInnerMark(token)) break;
      if (reading_.scene.lexicon.is(WordClass::Speech, folded(token)) || insidePerson(token)) break;
      std::size_t prefix = 0;
      if (!isRoleHead(token, prefix)) continue;
      if (endOfRole(token, segment_end) < segment_end) break;
      // نائب رئيس, كبير مستشاري: the outer word begins the role.
      std::size_t outer_prefix = 0;
      if (prefix == 0 && token > begin && isRoleHead(token - 1, outer_prefix)) continue;
      add(person, {token, segment_end}, prefix);
      any = true;
      segment_end = token;
      if (prefix == 0 || !folded(token).starts_with("و")) break;  // ووزير: another role before it
    }
    return any;
  }

  /// Titles of courtesy between role and name: الأمير, الشيخ, السيد.
  bool isHonorific(std::uint32_t token) const {
    static constexpr std::array<std::string_view, 11> kHonorifics{
        "الامير", "الشيخ",  "السيد",   "الدكتور", "المهندس", "السير",
        "الملك",  "السيده", "الاستاذ", "د",       "الجنرال"};
    return std::ranges::find(kHonorifics, folded(token)) != kHonorifics.end() ||
           (document().isMark(token, ".") && token > 0 && folded(token - 1) == "د");
  }

  bool isInnerMark(std::uint32_t token) const {
    const auto& mark = folded(token);
    return mark == "\"" || mark == "«" || mark == "»" || mark == "#" || mark == "_" ||
           mark == "-" || mark == "." || mark == "“" || mark == "”" || mark == "(" || mark == ")";
  }

  /// سيتولى PERSON | رئاسة X: an office that a verb of taking it makes a post.
  bool isOffice(const Argument& person, std::uint32_t token) const {
    static constexpr std::array<std::string_view, 3> kOffices{"رياسه", "اداره", "قياده"};
    if (std::ranges::find(kOffices, std::string_view(folded(token))) == kOffices.end() ||
        person.first == reading_.sentence.tokens.begin)
      return false;
    return std::ranges::any_of(document().readings[person.first - 1], [](const auto& reading) {
      return reading.stem == "تولي" || reading.stem == "يتولي" || reading.stem == "تتولي" ||
             reading.stem == "تولت";
    });
  }

  /// استقال PERSON من منصب | الرئيس: past the word for a post, if it stands close by.
  std::uint32_t afterPost(std::uint32_t from) const {
    constexpr std::uint32_t kNear = 4;
    for (auto token = from; token < std::min(from + kNear, reading_.sentence.tokens.end); ++token) {
      const auto& word = folded(token);
      if (word == "منصب" || word == "بمنصب" || word == "لمنصب" || word == "منصبه" ||
          word == "منصبها" || word == "مهامه")
        return token + 1;
      if (document().tokens[token].kind == TokenKind::Punctuation) break;
    }
    return from;
  }

  /// عينت | أوبر PERSON رئيسا: who appoints has the post to give.
  const Argument* appointer(const Argument& person) const {
    const auto clause = reading_.sentence.clauseOf(person.tokens.begin);
    bool appoints = false;
    const Argument* found = nullptr;
    for (auto token = clause.begin; token < person.tokens.begin; ++token) {
      for (const auto& reading : document().readings[token])
        appoints = appoints || reading.stem == "عين" || reading.stem == "عينت" ||
                   reading.stem == "تعيين" || reading.stem == "اختارت" || reading.stem == "رشحت";
    }
    for (const auto& argument : reading_.sentence.arguments) {
      if (argument.tokens.end > person.tokens.begin) break;
      if (argument.tokens.begin >= clause.begin &&
          reading_.linked.entities[argument.entity].type == EntityType::Organization)
        found = &argument;
    }
    return appoints ? found : nullptr;
  }

  /// PERSON[،] role … organization, up to a comma or a verb.
  void readAfter(const Argument& person) {
    inner_object_ = nullptr;
    const auto limit = reading_.sentence.tokens.end;
    auto token = afterPost(person.tokens.end);
    if (token < limit && document().isMark(token, "،")) ++token;
    std::size_t prefix = 0;
    if (token >= limit || !(isRoleHead(token, prefix) || isOffice(person, token))) return;
    if (prefix > 0 && token == person.tokens.end) return;
    inner_object_ = appointer(person);
    // نائب رئيس الوزراء | ورئيس البورصة: one role after the other; what the last is of, the ones
    // before it may be of too.
    struct Role {
      TokenRange tokens;
      std::size_t prefix;
    };
    std::vector<Role> roles;
    while (token < limit) {
      roles.push_back({{token, endOfRole(token, limit)}, prefix});
      token = roles.back().tokens.end;
      if (token >= limit || !isRoleHead(token, prefix) || !folded(token).starts_with("و")) break;
    }
    for (auto role = roles.rbegin(); role != roles.rend(); ++role)
      add(person, role->tokens, role->prefix);
  }

  bool insidePerson(std::uint32_t token) const {
    return std::ranges::any_of(reading_.sentence.arguments, [&](const Argument& argument) {
      return argument.tokens.contains(token) && isPerson(argument);
    });
  }

  bool isPerson(const Argument& argument) const {
    return reading_.linked.entities[argument.entity].type == EntityType::Person;
  }

  /// Where the name of the post that begins at `head` ends: before a verb, a mark, a person, or a
  /// word that ties on something else.
  std::uint32_t endOfRole(std::uint32_t head, std::uint32_t limit) const {
    constexpr std::uint32_t kBareWords = 3;  // without article, one after the other
    std::uint32_t bare = 0;
    auto token = head + 1;
    for (; token < std::min(limit, head + kLongestRole); ++token) {
      if (isInnerMark(token) && document().tokens[token].kind == TokenKind::Punctuation) continue;
      if (document().tokens[token].kind == TokenKind::Punctuation || insidePerson(token)) break;
      if (const auto* name = nameAt(token)) {
        if (name->conjoined && startsOtherPost(token)) break;
        token = name->tokens.end - 1;
        bare = 0;
        continue;
      }
      if (isTimeOfPost(token)) continue;
      if (isTie(token, head)) continue;
      if (endsRole(token)) break;
      bare = isBare(token) ? bare + 1 : 0;
      if (bare > kBareWords) break;
    }
    return std::min(token, limit);
  }

  const Argument* nameAt(std::uint32_t token) const {
    for (const auto& argument : reading_.sentence.arguments) {
      if (!argument.resolved && argument.tokens.begin == token && !isPerson(argument))
        return &argument;
    }
    return nullptr;
  }

  bool startsOtherPost(std::uint32_t token) const {
    std::size_t prefix = 0;
    return isRoleHead(token, prefix) && prefix > 0;
  }

  bool isTimeOfPost(std::uint32_t token) const {
    static constexpr std::array<std::string_view, 8> kTimes{
        "سابقا", "حاليا", "انذاك", "وقتذاك", "حينها", "بالانابه", "بالنيابه", "موقتا"};
    return std::ranges::find(kTimes, std::string_view(folded(token))) != kTimes.end();
  }

  /// في | بنك …, لدى …, and right behind the head عن | البرنامج, على | المشروع.
  bool isTie(std::uint32_t token, std::uint32_t head) const {
    const auto& word = folded(token);
    if (word == "عن" || word == "علي") return token <= head + 2;
    return word == "في" || word == "لدي" || word == "باسم" || word == "به" || word == "بها";
  }

  bool endsRole(std::uint32_t token) const {
    const auto& word = folded(token);
    const auto& lexicon = reading_.scene.lexicon;
    if (lexicon.is(WordClass::Function, word) || lexicon.isInflected(WordClass::Speech, word))
      return true;
    if (startsOtherPost(token)) return true;
    const bool verb = word.starts_with("ي") || word.starts_with("لي") || word.starts_with("سي") ||
                      word.starts_with("وي") || word.starts_with("فا");
    return verb && !word.starts_with("ال");
  }

  bool isBare(std::uint32_t token) const {
    const auto& word = folded(token);
    return !word.starts_with("ال") && !word.starts_with("لل") && !word.starts_with("وال") &&
           !word.starts_with("بال");
  }

  /// The organization, or else the place, inside the role phrase.
  const Argument* objectIn(TokenRange role) const {
    const Argument* place = nullptr;
    for (const auto& argument : reading_.sentence.arguments) {
      if (argument.tokens.begin <= role.begin || argument.tokens.begin >= role.end) continue;
      const auto type = reading_.linked.entities[argument.entity].type;
      if (type == EntityType::Organization || type == EntityType::Product) return &argument;
      if (type == EntityType::Place && place == nullptr) place = &argument;
    }
    return place;
  }

  /// The country whose adjective the role ends with, if the article speaks of it.
  std::optional<std::uint32_t> countryIn(TokenRange role, std::uint32_t& adjective) const {
    for (auto token = role.begin + 1; token < role.end; ++token) {
      const auto country = reading_.scene.gazetteer.countryOfDemonym(folded(token));
      if (country.empty()) continue;
      adjective = token;
      for (std::uint32_t i = 0; i < reading_.linked.entities.size(); ++i) {
        if (reading_.linked.countries[i] == country && reading_.linked.isCountry(i)) {
          return i;
        }
      }
      return std::nullopt;
    }
    return std::nullopt;
  }

  /// الرئيس التنفيذي, of no firm that is told: of the one that the last sentence was about.
  std::optional<std::uint32_t> firmOf(TokenRange role) const {
    const auto topic = reading_.discourse.topic;
    if (!topic || reading_.linked.isMedia(*topic) ||
        reading_.linked.entities[*topic].type != EntityType::Organization)
      return std::nullopt;
    for (auto token = role.begin + 1; token < role.end; ++token) {
      const auto& word = folded(token);
      if (word == "التنفيذي" || word == "التنفيذيه" || word == "المنتدب" || word == "الاداره")
        return topic;
    }
    return std::nullopt;
  }

  /// مؤسس X ورئيسها: the organization named last before the role.
  const Argument* possessor(TokenRange role) const {
    if (!folded(role.begin).ends_with("ها")) return nullptr;
    const Argument* found = nullptr;
    for (const auto& argument : reading_.sentence.arguments) {
      if (argument.tokens.end > role.begin) break;
      if (reading_.linked.entities[argument.entity].type == EntityType::Organization)
        found = &argument;
    }
    return found;
  }

  std::string roleText(TokenRange role, std::size_t prefix) const {
    auto end = role.end;
    while (end > role.begin + 1 && (document().tokens[end - 1].kind == TokenKind::Punctuation ||
                                    isPrepositionWord(folded(end - 1))))
      --end;
    const auto& first = document().tokens[role.begin];
    const auto skipped =
        prefix == 0 ? 0 : text::originalPrefixLength(first.span.of(document().text), prefix);
    const auto begin = first.span.begin + skipped;
    return std::string(document().text.substr(begin, document().tokens[end - 1].span.end - begin));
  }

  void add(const Argument& person, TokenRange role, std::size_t prefix) {
    Finding finding;
    finding.trigger = {role.begin, role.begin + 1};
    finding.quote = {std::min(role.begin, person.tokens.begin),
                     std::max(role.end, person.tokens.end)};
    finding.status_decided = true;
    auto& claim = finding.claim;
    claim.predicate = Predicate::HoldsPosition;
    claim.rule = "position";
    claim.confidence = 0.85F;
    claim.subject = {person.entity + std::int64_t{1}};
    auto text_end = role.end;
    std::uint32_t adjective = 0;
    if (const auto* object = objectIn(role)) {
      claim.object = model::EntityId{object->entity + std::int64_t{1}};
      claim.resolved = object->resolved;
      text_end = std::max(object->first, role.begin + 1);
    } else if (const auto country = countryIn(role, adjective)) {
      claim.object = model::EntityId{*country + std::int64_t{1}};
      claim.resolved = true;
      text_end = adjective;
    } else if (const auto* own = possessor(role); own != nullptr) {
      claim.object = model::EntityId{own->entity + std::int64_t{1}};
      claim.resolved = true;
    } else if (adjective != 0) {
      text_end = role.end;  // of a country that the article does not speak of
    } else if (const auto firm = firmOf(role); firm && inner_object_ == nullptr) {
      claim.object = model::EntityId{*firm + std::int64_t{1}};
      claim.resolved = true;
    } else if (inner_object_ != nullptr) {
      claim.object = model::EntityId{inner_object_->entity + std::int64_t{1}};
      claim.resolved = inner_object_->resolved;
    }
    if (const auto* object = objectIn(role)) inner_object_ = object;
    claim.role = roleText({role.begin, text_end}, prefix);
    bool founder = false;
    for (auto token = role.begin; token < role.end; ++token) {
      const auto& word = folded(token);
      if (word == "السابق" || word == "السابقه" || word == "سابقا" || word == "الاسبق")
        claim.status = model::ClaimStatus::Ended;
      if (word == "موسس" || word == "الموسس" || word == "والموسس" || word == "وموسس")
        founder = true;
    }
    if (isResignation(role, person)) claim.status = model::ClaimStatus::Ended;
    if (founder && claim.object) {
      Finding founded = finding;
      founded.claim.predicate = Predicate::Founded;
      founded.claim.role.clear();
      founded.claim.status = model::ClaimStatus::Asserted;
      found_.push_back(std::move(founded));
      if (folded(role.begin).find("موسس") != std::string::npos) return;
    }
    found_.push_back(std::move(finding));
  }

  bool isResignation(TokenRange role, const Argument& person) const {
    const auto clause = reading_.sentence.clauseOf(role.begin);
    const auto from = std::max(clause.begin, std::min(role.begin, person.tokens.begin) > 4
                                                 ? std::min(role.begin, person.tokens.begin) - 4
                                                 : 0);
    for (auto token = from; token < std::min(clause.end, std::max(role.end, person.tokens.end) + 4);
         ++token) {
      const auto& word = folded(token);
      if (word.find("استقال") != std::string::npos || word == "اقاله" || word == "اقالت" ||
          word == "تنحي" || word == "اعفاء")
        return true;
    }
    return false;
  }

  const Reading& reading_;
  std::vector<Finding>& found_;
  /// Of the role read last: الرئيس والمدير العام ل| X holds both.
  const Argument* inner_object_ = nullptr;
};

}  // namespace

void findPositions(const Reading& reading, std::vector<Finding>& found) {
  PositionReader(reading, found).read();
}

}  // namespace isnad::nlp
