#include "seats.h"

#include <algorithm>
#include <array>

#include "word_list.h"

namespace isnad::nlp {

namespace {

using model::EntityType;

/// What stands in one town or country and has its name with it.
constexpr std::array<std::string_view, 18> kInTowns{
    "سفاره", "قنصليه", "جامعه", "كليه",  "معهد",  "مستشفي", "متحف",   "محكمه", "مدرسه",
    "مكتبه", "مختبر",  "مركز",  "بلديه", "اداره", "مصلحه",  "ملحقيه", "نيابه", "معرض"};
/// What is a country's, whose organs meet and act in many towns.
constexpr std::array<std::string_view, 7> kInCountries{"وزاره", "هييه", "وكاله", "موسسه",
                                                       "ديوان", "سلطه", "غرفه"};
/// اجتماع | وزارة كذا في فيينا, ممثل | وكالة كذا في تونس: not the body, but this is there.
constexpr std::array<std::string_view, 27> kElsewhere{
    "اجتماع", "اجتماعات", "قمه",   "لقاء",  "موتمر", "جلسه",   "جلسات",  "منتدي",  "وفد",
    "ممثل",   "ممثلي",    "ممثله", "مندوب", "مبعوث", "مراسل",  "مراسله", "مكتب",   "فرع",
    "فروع",   "مشروع",    "بعثه",  "مسوول", "عضو",   "حسابات", "خبراء",  "مسوولي", "خبير"};

/// مصنع | X في طنجة, مناجم | X في تشيلي وبيرو: what a firm has there.
constexpr std::array<std::string_view, 21> kSites{
    "مصنع",  "مصانع", "مصنعي", "مقر",  "مكتب",  "مكاتب",  "فرع",
    "فروع",  "متجر",  "متاجر", "معمل", "معامل", "مختبر",  "مختبرات",
    "مصفاه", "منجم",  "مناجم", "محطه", "ورش",   "مستودع", "مستودعات"};

class SeatReader {
 public:
  explicit SeatReader(const Reading& reading) : reading_(reading) {}

  void read(std::vector<Finding>& found) const {
    const auto& arguments = reading_.sentence.arguments;
    for (std::size_t i = 0; i + 1 < arguments.size(); ++i) {
      const auto& body = arguments[i];
      const auto& place = arguments[i + 1];
      if (body.resolved || place.resolved || typeOf(body) != EntityType::Organization ||
          typeOf(place) != EntityType::Place || body.entity == place.entity)
        continue;
      if (!isIn(body, place)) continue;
      if (isSite(body)) {
        addSites(i, found);
      } else if (mayBeThere(body, place)) {
        found.push_back(seat(body, place));
      }
    }
  }

 private:
  EntityType typeOf(const Argument& argument) const {
    return reading_.linked.entities[argument.entity].type;
  }
  std::string_view folded(std::uint32_t token) const {
    return reading_.scene.document.tokens[token].folded;
  }

  static std::string_view bare(std::string_view word) {
    for (const std::string_view prefix : {"وال", "بال", "ال", "لل"}) {
      if (word.starts_with(prefix)) return word.substr(prefix.size());
    }
    return word;
  }

  /// BODY [السعودية] في [مدينة] | PLACE, BODY | بالرياض
  bool isIn(const Argument& body, const Argument& place) const {
    auto at = body.tokens.end;
    if (at < place.first && !reading_.scene.gazetteer.countryOfDemonym(folded(at)).empty()) ++at;
    if (place.preposition == "في") return at + 1 == place.first && folded(at) == "في";
    return place.preposition == "ب" && at == place.first;
  }

  bool isSite(const Argument& body) const {
    return body.governor >= 0 && !reading_.linked.isMedia(body.entity) &&
           isOneOf(kSites, bare(folded(static_cast<std::uint32_t>(body.governor))));
  }

  /// The place and those that «و» joins to it.
  void addSites(std::size_t index, std::vector<Finding>& found) const {
    const auto& arguments = reading_.sentence.arguments;
    for (auto i = index + 1; i < arguments.size(); ++i) {
      const auto& place = arguments[i];
      const bool joined = i == index + 1 || (place.conjoined && place.preposition.empty() &&
                                             place.first <= arguments[i - 1].tokens.end + 1);
      if (!joined || typeOf(place) != EntityType::Place) return;
      auto finding = seat(arguments[index], place);
      finding.claim.rule = "site_of";
      found.push_back(std::move(finding));
    }
  }

  bool mayBeThere(const Argument& body, const Argument& place) const {
    if (reading_.linked.isMedia(body.entity)) return false;
    if (body.governor >= 0) {
      const auto governor = bare(folded(static_cast<std::uint32_t>(body.governor)));
      if (isOneOf(kElsewhere, governor)) return false;
    }
    // «وافدون إلى | جامعة كذا»: a name of one word tells too little.
    if (body.tokens.size() < 2 && body.tokens.end == place.first) return false;
    const auto head = headOf(body);
    // «إيجاد | مؤسسة للزكاة في تونس»: one that is to be, or any.
    if (head == "موسسه" && folded(body.tokens.begin) == head) return false;
    if (isOneOf(kInTowns, head)) return true;
    return isOneOf(kInCountries, head) && reading_.linked.isCountry(place.entity);
  }

  std::string_view headOf(const Argument& body) const {
    const auto head = bare(folded(body.tokens.begin));
    for (const std::string_view particle : {"و", "ب", "ل"}) {
      if (head.starts_with(particle) && isHead(head.substr(particle.size())))
        return head.substr(particle.size());
    }
    return head;
  }

  static bool isHead(std::string_view word) {
    return isOneOf(kInTowns, word) || isOneOf(kInCountries, word);
  }

  static Finding seat(const Argument& body, const Argument& place) {
    Finding finding;
    finding.trigger = {body.tokens.begin, body.tokens.begin + 1};
    finding.quote = {body.first, place.tokens.end};
    finding.status_decided = true;
    auto& claim = finding.claim;
    claim.predicate = model::Predicate::LocatedIn;
    claim.rule = "institution";
    claim.confidence = 0.85F;
    claim.subject = {body.entity + std::int64_t{1}};
    claim.object = model::EntityId{place.entity + std::int64_t{1}};
    claim.status = model::ClaimStatus::Asserted;
    return finding;
  }

  const Reading& reading_;
};

}  // namespace

void findSeats(const Reading& reading, std::vector<Finding>& found) {
  SeatReader(reading).read(found);
}

}  // namespace isnad::nlp
