#include <algorithm>
#include <array>

#include "isnad/text/fold.h"
#include "office_body.h"

namespace isnad::nlp {

namespace {

using model::EntityType;

constexpr std::string_view kArticle = "ال";

/// What begins the names of those whom nobody means by الشركة, or by its chief without a name.
constexpr std::array<std::string_view, 12> kAuthorities{"وزاره", "هييه",   "بورصه",  "سوق",
                                                        "محكمه", "مجلس",   "لجنه",   "حكومه",
                                                        "مكتب",  "مفوضيه", "برلمان", "جامعه"};

bool startsWithHead(std::string_view name, std::string_view head) {
  if (name.starts_with(kArticle)) name.remove_prefix(kArticle.size());
  return name.starts_with(head);
}

}  // namespace

bool OfficeBody::isFirm(std::uint32_t entity) const {
  if (typeOf(entity) != EntityType::Organization || reading_.linked.isMedia(entity)) return false;
  const auto name = text::foldKey(reading_.linked.entities[entity].name);
  return std::ranges::none_of(kAuthorities, [&](auto head) { return startsWithHead(name, head); });
}

/// مجموعة X, «X، مجموعة …»: whom the article itself calls so, if that is one only.
std::optional<std::uint32_t> OfficeBody::calledBy(std::string_view word) const {
  if (word == "شركه") return std::nullopt;
  constexpr std::uint32_t kGloss = 5;  // X (Y)، مجموعة
  std::optional<std::uint32_t> only;
  const auto& tokens = reading_.scene.document.tokens;
  for (const auto& mention : reading_.linked.mentions) {
    if (!isFirm(mention.entity)) continue;
    const auto first = mention.tokens.begin;
    // «X، مجموعة كذا التي …»: of X, which is called so already.
    if (only && first > 0 && tokens[first - 1].folded == "،" && tokens[first].folded == word)
      continue;
    bool called = startsWithHead(tokens[first].folded, word) ||
                  (first > 0 && tokens[first - 1].folded.ends_with(word));
    for (auto at = mention.tokens.end; at + 1 < tokens.size() && at < mention.tokens.end + kGloss;
         ++at) {
      if (tokens[at].folded == "،") {
        called = called || tokens[at + 1].folded == word;
        break;
      }
    }
    if (!called) continue;
    if (only && *only != mention.entity) return std::nullopt;
    only = mention.entity;
  }
  return only;
}

/// The organization named last whose name begins with the word.
std::optional<std::uint32_t> OfficeBody::withHead(std::string_view head,
                                                  std::uint32_t before) const {
  const auto fits = [&](std::uint32_t entity) {
    if (typeOf(entity) != EntityType::Organization) return false;
    const auto name = text::foldKey(reading_.linked.entities[entity].name);
    if (name.find(' ') == std::string::npos) return false;  // الصندوق
    // دويتشه | بنك
    if (name.ends_with(head) && name[name.size() - head.size() - 1] == ' ') return true;
    return startsWithHead(name, head) || (head == "مصرف" && startsWithHead(name, "بنك"));
  };
  const auto& arguments = reading_.sentence.arguments;
  for (auto argument = arguments.rbegin(); argument != arguments.rend(); ++argument) {
    if (argument->tokens.end <= before && !argument->resolved && fits(argument->entity))
      return argument->entity;
  }
  if (reading_.discourse.topic && fits(*reading_.discourse.topic)) return reading_.discourse.topic;
  for (const auto entity : reading_.discourse.before) {
    if (fits(entity)) return entity;
  }
  return std::nullopt;
}

/// The only organization of the article whose name begins with the word.
std::optional<std::uint32_t> OfficeBody::onlyWithHead(std::string_view head) const {
  std::optional<std::uint32_t> only;
  for (std::uint32_t i = 0; i < reading_.linked.entities.size(); ++i) {
    if (typeOf(i) != EntityType::Organization ||
        !startsWithHead(text::foldKey(reading_.linked.entities[i].name), head))
      continue;
    if (only) return std::nullopt;
    only = i;
  }
  return only;
}

/// «سحب X من | البورصة»: where firms are traded is not meant by their pronouns.
bool OfficeBody::isMarket(std::uint32_t entity) const {
  const auto name = text::foldKey(reading_.linked.entities[entity].name);
  return startsWithHead(name, "بورصه") || startsWithHead(name, "سوق");
}

/// Whom ها means: the organization named last in the sentence that is not merely with whom somebody
/// deals, but one of the headline that the sentence begins with before one named in passing; else
/// the firm spoken of.
std::optional<std::uint32_t> OfficeBody::pronounBefore(std::uint32_t token) const {
  const Argument* last = nullptr;
  const Argument* leads = nullptr;
  for (const auto& argument : reading_.sentence.arguments) {
    if (argument.tokens.end > token) break;
    if (typeOf(argument.entity) != EntityType::Organization ||
        reading_.linked.isMedia(argument.entity) || isMarket(argument.entity) ||
        argument.preposition == "مع")
      continue;
    last = &argument;
    const bool headline = reading_.salience.in_title[argument.entity] != 0;
    if (leads == nullptr && headline && argument.preposition.empty()) leads = &argument;
  }
  if (last == nullptr || last->resolved) return firmBefore(token);
  const bool in_passing =
      reading_.salience.times[last->entity] < 2 && reading_.salience.in_title[last->entity] == 0;
  return in_passing && leads != nullptr ? leads->entity : last->entity;
}

/// A firm much spoken of that the clause has named, what the sentence before was about, or the one
/// that the article names most; none that is named but once, below the headline.
std::optional<std::uint32_t> OfficeBody::firmBefore(std::uint32_t token) const {
  const auto main = mainFirm();
  constexpr std::uint32_t kSpokenOf = 2;
  if (!main || weight(*main) < kSpokenOf) return std::nullopt;
  const auto weighs = [&](std::uint32_t entity) {
    return weight(entity) >= kSpokenOf && 4 * weight(entity) >= 3 * weight(*main) && isFirm(entity);
  };
  const auto& arguments = reading_.sentence.arguments;
  for (auto argument = arguments.rbegin(); argument != arguments.rend(); ++argument) {
    if (argument->tokens.end > token || argument->resolved) continue;
    if (weighs(argument->entity)) return argument->entity;
  }
  if (const auto& topic = reading_.discourse.topic; topic && weighs(*topic)) return topic;
  return main;
}

/// How often the article names it; its first sentence counts twice more.
std::uint32_t OfficeBody::weight(std::uint32_t entity) const {
  return reading_.salience.times[entity] + 2U * reading_.salience.in_title[entity];
}

std::optional<std::uint32_t> OfficeBody::mainFirm() const {
  if (memory_.main_firm_is_known) return memory_.main_firm;
  memory_.main_firm_is_known = true;
  for (std::uint32_t i = 0; i < reading_.linked.entities.size(); ++i) {
    const bool heavier = !memory_.main_firm || weight(i) > weight(*memory_.main_firm);
    if (heavier && isFirm(i)) memory_.main_firm = i;
  }
  return memory_.main_firm;
}

/// محافظ: of the central bank, مفوضة: of the commission that the article names.
std::optional<std::uint32_t> OfficeBody::institutionOf(const Office& office) const {
  const auto head = folded(office.tokens.begin);
  if (head.find("مفوض") != std::string::npos) {
    if (const auto commission = withHead("مفوضيه", office.tokens.begin)) return commission;
    return onlyWithHead("مفوضيه");
  }
  for (const std::string_view word : {"بنك", "مصرف"}) {
    if (const auto bank = withHead(word, office.tokens.begin)) return bank;
  }
  return std::nullopt;
}

}  // namespace isnad::nlp
