#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "claim_engine.h"
#include "word_list.h"

namespace isnad::nlp {

/// Whose an office is where its words do not name anybody.
enum class OfficeKind : std::uint8_t {
  Firm,  ///< الرئيس التنفيذي, العضو المنتدب: of the firm spoken of.
  Institution,  ///< محافظ, مفوضة: of the central bank, the commission that is spoken of.
  State,        ///< وزير المالية, رئيس الوزراء, الرئيس: of a country.
  Envoy,        ///< سفير, مبعوث: of the country of its adjective, not of where it is sent.
  Staff,        ///< محلل, خبير, عضو: nobody's unless it says so.
};

/// An office as it stands in a sentence: «رئيس مجلس إدارة شركة X السابق».
struct Office {
  TokenRange tokens;
  std::size_t prefix = 0;  ///< Folded bytes of particles that its first token carries.
  OfficeKind kind = OfficeKind::Staff;
  bool founder = false;       ///< مؤسس is among its words.
  bool only_founder = false;  ///< … and it says nothing else.
  bool former = false;        ///< السابق, سابقا, حتى عام …
  bool possessive = false;    ///< رئيسها: a pronoun says of whom.
  bool of_person = false;  ///< «محامي الرئيس» | X, «كبيرة موظفي» | X, «شريك» | X: of X, if anybody.
};

/// Finds offices in a sentence by the words that head them.
class OfficeReader {
 public:
  explicit OfficeReader(const Reading& reading) : reading_(reading) {}

  /// The office that begins at the token, and those that «و» ties to it. Empty where none begins.
  [[nodiscard]] std::vector<Office> chainAt(std::uint32_t token) const;
  /// رئاسة, إدارة, مجلس إدارة: an office where a verb of taking or leaving it says so.
  [[nodiscard]] bool isOfficeNoun(std::uint32_t token) const;
  /// The office that begins at a noun of that kind.
  [[nodiscard]] Office nounAt(std::uint32_t token) const;

  /// A person named, who begins at the token or whose titles of courtesy do: الشيخ, الدكتور.
  [[nodiscard]] const Argument* personAt(std::uint32_t token) const;
  /// … or whom up to three words describe that begin there: البريطاني, رجل الأعمال, ابن شقيقته.
  [[nodiscard]] const Argument* personNear(std::uint32_t token) const;
  [[nodiscard]] const Argument* personEndingAt(std::uint32_t end) const;
  [[nodiscard]] bool isPerson(const Argument& argument) const;

 private:
  [[nodiscard]] const Document& document() const { return reading_.scene.document; }
  [[nodiscard]] std::string_view folded(std::uint32_t token) const {
    return document().tokens[token].folded;
  }
  [[nodiscard]] bool isHead(std::uint32_t token, std::size_t& prefix, bool& possessive) const;
  [[nodiscard]] bool isOfPeople(std::uint32_t token) const;
  [[nodiscard]] bool isFeminine(std::uint32_t token) const;
  [[nodiscard]] bool isAssistant(std::uint32_t token, std::string_view stem) const;
  [[nodiscard]] bool isOwned(const std::string& stem, std::string_view pronoun) const;
  [[nodiscard]] bool isMistaken(const Argument& argument) const;
  [[nodiscard]] bool isHeadWord(std::uint32_t token, std::size_t& prefix, bool& possessive) const;
  [[nodiscard]] Office officeAt(std::uint32_t token, std::size_t prefix, bool possessive) const;
  [[nodiscard]] std::uint32_t endOf(std::uint32_t head) const;
  void readWords(Office& office) const;
  [[nodiscard]] OfficeKind kindOf(const Office& office) const;
  [[nodiscard]] bool isLeaderOfState(std::uint32_t head) const;
  [[nodiscard]] bool isChiefOfDeputy(std::uint32_t head, std::uint32_t token) const;
  [[nodiscard]] bool isNonExecutive(std::uint32_t token) const;
  [[nodiscard]] bool isDeputy(std::uint32_t head) const;
  [[nodiscard]] bool isOfPerson(const Office& office) const;
  [[nodiscard]] bool isOfNation(std::uint32_t token) const;
  [[nodiscard]] bool isHonorific(std::uint32_t token) const;
  [[nodiscard]] bool describesPerson(std::uint32_t token) const;
  [[nodiscard]] bool insideName(std::uint32_t token) const;
  [[nodiscard]] const Argument* nameAt(std::uint32_t token) const;
  [[nodiscard]] bool startsOtherOffice(std::uint32_t token) const;
  [[nodiscard]] bool isTie(std::uint32_t token, std::uint32_t head) const;
  [[nodiscard]] bool endsOffice(std::uint32_t token) const;

  const Reading& reading_;
};

/// Quotation marks, brackets, hyphens: what stands inside a name or an office.
[[nodiscard]] bool isInnerMark(const Document& document, std::uint32_t token);

}  // namespace isnad::nlp
