#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "candidate.h"
#include "word_list.h"

namespace isnad::nlp {

namespace {

using model::EntityType;

constexpr float kToldBefore = 2;  ///< A head or a title tells more than what the words look like.

/// For a person, an organization, a place: the first three types.
using Votes = std::array<float, 3>;

bool isOpen(const Candidate& name) {
  return name.entry < 0 &&
         (name.type == EntityType::Person || name.type == EntityType::Organization ||
          name.type == EntityType::Place);
}

/// وليد الأحمد: a person whatever stands before it.
bool hasGivenName(const Scene& scene, const Candidate& name) {
  const auto space = name.key.find(' ');
  if (name.type != EntityType::Person || space == std::string::npos) return false;
  const auto* first = scene.lexicon.nameToken(std::string_view(name.key).substr(0, space));
  return first != nullptr && first->given && !first->ambiguous;
}

/// شركة X, حقل X, الدكتور X: what the words before a name say it is. But رئيس الشركة X is no firm.
std::optional<EntityType> typeToldBefore(const Scene& scene, const Candidate& name) {
  if (name.found_by == "title" || name.found_by == "before a role") return EntityType::Person;
  const auto at = name.tokens.begin;
  const std::string_view before = at > 0 ? scene.document.tokens[at - 1].folded : "";
  if (isDefinite(before) || before.starts_with("لل") || hasGivenName(scene, name))
    return std::nullopt;
  for (const auto type : {EntityType::Organization, EntityType::Place}) {
    if (hasHeadBefore(scene, name.tokens.begin, type)) return type;
  }
  return std::nullopt;
}

/// One spelling, one thing: all bearers get the type that most speaks for.
void agreeOnSpelling(const Scene& scene, std::vector<Candidate>& names) {
  std::unordered_map<std::string_view, Votes> votes;
  for (const auto& name : names) {
    if (!isOpen(name)) continue;
    auto& of = votes[withoutArticle(name.key)];
    of[static_cast<std::size_t>(name.type)] += name.score;
    if (const auto told = typeToldBefore(scene, name))
      of[static_cast<std::size_t>(*told)] += kToldBefore;
  }
  for (auto& name : names) {
    if (!isOpen(name)) continue;
    const auto& of = votes[withoutArticle(name.key)];
    if (const auto told = typeToldBefore(scene, name))
      name.type = *told;
    else
      name.type = static_cast<EntityType>(std::ranges::max_element(of) - of.begin());
  }
}

/// What is left of the names of a type after each of their words, or before it.
class Parts {
 public:
  Parts(const Scene& scene, const std::vector<Candidate>& names) {
    for (const auto& name : names) {
      const std::string_view key = name.key;
      if (name.type == EntityType::Person) {
        for (auto at = key.find(' '); at != key.npos; at = key.find(' ', at + 1))
          surnames_.insert(key.substr(at + 1));
      } else if (name.type == EntityType::Organization) {
        addBeginnings(scene, key);
      }
    }
  }
  bool isSurname(std::string_view key) const { return surnames_.contains(key); }
  bool beginsFirm(std::string_view key) const { return beginnings_.contains(key); }

 private:
  void addBeginnings(const Scene& scene, std::string_view key) {
    auto from = key.find(' ');
    if (from == key.npos) return;
    if (isNameHead(scene, key.substr(0, from))) {
      key.remove_prefix(from + 1);
      beginnings_.insert(key);
      from = key.find(' ');
    }
    for (; from != key.npos; from = key.find(' ', from + 1))
      beginnings_.insert(key.substr(0, from));
  }

  std::unordered_set<std::string_view> surnames_;
  std::unordered_set<std::string_view> beginnings_;
};

}  // namespace

void agreeOnTypes(const Scene& scene, std::vector<Candidate>& names) {
  agreeOnSpelling(scene, names);
  const Parts parts(scene, names);
  for (auto& name : names) {
    if (!isOpen(name)) continue;
    const bool surname = parts.isSurname(name.key);
    if ((!surname && !parts.beginsFirm(name.key)) || typeToldBefore(scene, name)) continue;
    const bool several = name.key.find(' ') != std::string::npos;
    if (name.type != EntityType::Person && surname)
      name.type = EntityType::Person;
    else if (name.type != EntityType::Organization && !surname &&
             (several || !isPlace(scene, name.key)) && scene.lexicon.nameToken(name.key) == nullptr)
      name.type = EntityType::Organization;
  }
}

}  // namespace isnad::nlp
