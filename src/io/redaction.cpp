#include "isnad/io/redaction.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <sstream>
#include <type_traits>
#include <unordered_set>
#include <utility>

#include "isnad/text/code_points.h"
#include "isnad/text/fold.h"
#include "mask.h"

namespace isnad::io {

namespace {

using model::EntityId;

std::vector<std::string> namesOf(const model::Entity& entity) {
  std::vector<std::string> names{entity.name};
  if (!entity.latin_name.empty()) names.push_back(entity.latin_name);
  names.insert(names.end(), entity.aliases.begin(), entity.aliases.end());
  return names;
}

bool isCalled(const model::Entity& entity, const std::string& folded) {
  return std::ranges::any_of(
      namesOf(entity), [&](const std::string& name) { return text::foldKey(name) == folded; });
}

/// Those of entities and articles.
template <class Use>
void eachRemarks(Publication& publication, const Use& use) {
  for (auto& remarks : publication.remarks) use(remarks);
  for (auto& source : publication.articles) use(source.remarks);
}

template <class RemarksOf, class Use>
void eachText(RemarksOf& remarks,
              const Use& use) requires std::is_same_v<std::remove_const_t<RemarksOf>, Remarks> {
  use(remarks.note);
  for (auto& tag : remarks.tags) use(tag);
}

/// All that people or articles worded beside the claims, but for addresses.
template <class Use>
void eachText(Publication& publication, const Use& use) {
  for (auto& entity : publication.entities) {
    use(entity.name);
    use(entity.latin_name);
    for (auto& alias : entity.aliases) use(alias);
  }
  for (auto& mention : publication.mentions) use(mention.words);
  eachRemarks(publication, [&](Remarks& remarks) { eachText(remarks, use); });
  for (auto& source : publication.articles) {
    for (auto* text : {&source.article.title, &source.article.name, &source.article.publisher})
      use(*text);
  }
}

/// The same of a claim.
template <class Claim, class Use>
void eachTextOf(Claim& published, const Use& use) {
  eachText(published.remarks, use);
  auto& claim = published.claim;
  for (auto* text : {&published.quote, &published.sentence, &published.prefix, &published.suffix,
                     &claim.metric, &claim.role, &claim.attribution.text})
    use(*text);
  if (claim.amount) use(claim.amount->text);
}

class Redactor {
 public:
  Redactor(Publication& publication, const RedactionRules& rules)
      : publication_(publication), rules_(rules) {}

  Result<RedactionReport> run() {
    ISNAD_CHECK(chooseEntities());
    ISNAD_CHECK(chooseArticles());
    ISNAD_CHECK(chooseVoices());
    ISNAD_CHECK(chooseTagged());
    ISNAD_CHECK(chooseGraded());
    ISNAD_CHECK(weighClaims());
    removeEntities();
    removeArticles();
    maskAll();
    ISNAD_CHECK(rewriteClaims());
    takeNotesOff();
    ISNAD_CHECK(lookForRemarks());
    return std::move(report_);
  }

 private:
  Status chooseEntities() {
    for (const auto& rule : rules_.entities) {
      const auto folded = text::foldKey(rule);
      bool met = false;
      for (const auto& entity : publication_.entities) {
        if (!isCalled(entity, folded)) continue;
        met = true;
        withholdEntity(entity);
      }
      if (!met) return fail(Cause::RedactNoEntity, {rule});
    }
    return {};
  }

  Status chooseArticles() {
    articles_.resize(publication_.articles.size());
    for (const auto& rule : rules_.sources) {
      const auto folded = text::foldKey(rule);
      bool met = false;
      for (std::size_t i = 0; i < publication_.articles.size(); ++i) {
        const auto& article = publication_.articles[i].article;
        const std::array<const std::string*, 4> known{&article.title, &article.name, &article.url,
                                                      &article.publisher};
        if (std::ranges::none_of(known, [&](const auto* part) {
              return !part->empty() && text::foldKey(*part) == folded;
            }))
          continue;
        met = true;
        withholdArticle(i);
      }
      if (!met) return fail(Cause::RedactNoArticle, {rule});
    }
    return {};
  }

  Status chooseVoices() {
    std::set<std::string> rules;
    for (const auto& rule : rules_.voices) rules.insert(text::foldKey(rule));
    std::set<std::string> met;
    if (!rules.empty() || rules_.unnamed_voices) {
      for (const auto& published : publication_.claims) {
        const auto& voice = published.claim.attribution;
        const auto rule = rules.find(rules.empty() ? std::string() : text::foldKey(voice.text));
        if (rule != rules.end()) met.insert(*rule);
        const bool unnamed = rules_.unnamed_voices && !voice.entity && !voice.text.empty();
        if (rule != rules.end() || unnamed) voices_.insert(voice.text);
      }
    }
    for (const auto& rule : rules_.voices) {
      if (!met.contains(text::foldKey(rule))) return fail(Cause::RedactNoVoice, {rule});
    }
    // «ما» tells nobody who it was.
    constexpr std::uint32_t kTelling = 3;
    for (const auto& voice : voices_) {
      if (text::CodePointIndex(voice).size() >= kTelling) withhold(voice);
    }
    return {};
  }

  Status chooseTagged() {
    for (const auto& rule : rules_.tags) {
      const auto folded = text::foldKey(rule);
      const auto isTagged = [&](const Remarks& remarks) {
        return std::ranges::any_of(
            remarks.tags, [&](const std::string& tag) { return text::foldKey(tag) == folded; });
      };
      if (!chooseRemarked(isTagged)) return fail(Cause::RedactNoTag, {rule});
    }
    return {};
  }

  Status chooseGraded() {
    for (const auto& rule : rules_.grades) {
      const auto isGraded = [&](const Remarks& remarks) { return remarks.grade == rule; };
      if (!chooseRemarked(isGraded)) return fail(Cause::RedactNoGrade, {rule});
    }
    return {};
  }

  template <class Condition>
  bool chooseRemarked(const Condition& condition) {
    bool met = false;
    for (std::size_t i = 0; i < publication_.remarks.size(); ++i) {
      if (!condition(publication_.remarks[i])) continue;
      met = true;
      withholdEntity(publication_.entities[i]);
    }
    for (std::size_t i = 0; i < publication_.articles.size(); ++i) {
      if (!condition(publication_.articles[i].remarks)) continue;
      met = true;
      withholdArticle(i);
    }
    for (const auto& published : publication_.claims) {
      if (!condition(published.remarks)) continue;
      met = true;
      claims_.insert(published.claim.id.value);
    }
    return met;
  }

  void withholdEntity(const model::Entity& entity) {
    entities_.insert(entity.id.value);
    for (const auto& name : namesOf(entity)) withhold(name);
  }

  void withholdArticle(std::size_t index) {
    if (articles_[index]) return;
    articles_[index] = true;
    const auto& article = publication_.articles[index].article;
    report_.articles.push_back(article.title);
    withhold(article.title);
    withhold(article.url);
  }

  void withhold(const std::string& name) {
    if (name.empty() || std::ranges::find(report_.strings, name) != report_.strings.end()) return;
    report_.strings.push_back(name);
  }

  [[nodiscard]] bool goes(const PublishedClaim& published) const {
    const auto& claim = published.claim;
    return articles_[published.article] || entities_.contains(claim.subject.value) ||
           (claim.object && entities_.contains(claim.object->value)) ||
           claims_.contains(claim.id.value);
  }

  /// What goes, and what is left of entities and articles when it is gone.
  Status weighClaims() {
    used_.resize(publication_.articles.size());
    for (const auto& published : publication_.claims) {
      const auto& claim = published.claim;
      if (!goes(published)) {
        left_.insert(claim.subject.value);
        if (claim.object) left_.insert(claim.object->value);
        if (claim.attribution.entity) left_.insert(claim.attribution.entity->value);
        used_[published.article] = true;
        continue;
      }
      ++report_.claims;
      if (!published.remarks.empty()) withheld_.push_back(published.remarks);
      orphans_.insert(claim.subject.value);
      if (claim.object) orphans_.insert(claim.object->value);
      emptied_.insert(published.article);
    }
    return publication_.claims.check();
  }

  [[nodiscard]] bool articleGoes(std::size_t index) const {
    return articles_[index] || (!used_[index] && emptied_.contains(index));
  }

  void removeEntities() {
    for (const auto& mention : publication_.mentions) {
      if (articleGoes(mention.article)) orphans_.insert(mention.entity.value);
    }
    std::erase_if(orphans_, [&](std::int64_t id) { return left_.contains(id); });
    orphans_.insert(entities_.begin(), entities_.end());
    std::vector<model::Entity> kept;
    std::vector<graph::Point> positions;
    std::vector<Remarks> remarks;
    for (std::size_t i = 0; i < publication_.entities.size(); ++i) {
      auto& entity = publication_.entities[i];
      if (orphans_.contains(entity.id.value)) {
        report_.entities.push_back(entity.name);
        if (!publication_.remarks.empty()) withheld_.push_back(publication_.remarks[i]);
        continue;
      }
      if (!publication_.positions.empty()) positions.push_back(publication_.positions[i]);
      if (!publication_.remarks.empty()) remarks.push_back(publication_.remarks[i]);
      kept.push_back(std::move(entity));
    }
    publication_.entities = std::move(kept);
    publication_.positions = std::move(positions);
    publication_.remarks = std::move(remarks);
    std::erase_if(publication_.mentions,
                  [&](const auto& mention) { return orphans_.contains(mention.entity.value); });
  }

  /// Articles that the last claim was taken from, too.
  void removeArticles() {
    place_.resize(publication_.articles.size());
    std::vector<PublishedArticle> kept;
    for (std::size_t i = 0; i < publication_.articles.size(); ++i) {
      place_[i] = kept.size();
      if (articleGoes(i)) {
        withheld_.push_back(publication_.articles[i].remarks);
        continue;
      }
      kept.push_back(std::move(publication_.articles[i]));
      kept.back().article.text.clear();
      kept.back().article.ignored.clear();
    }
    publication_.articles = std::move(kept);
    for (auto& mention : publication_.mentions) mention.article = place_[mention.article];
  }

  /// Claims that stay, without what is withheld.
  Status rewriteClaims() {
    ISNAD_TRY(publication_.claims, changed(publication_.claims, [this](PublishedClaim& published) {
                if (goes(published)) return false;
                published.article = place_[published.article];
                silence(published.claim.attribution);
                eachTextOf(published,
                           [this](std::string& text) { report_.masked += mask_->cover(text); });
                if (rules_.notes) takeOff(published.remarks);
                return true;
              }));
    return {};
  }

  void silence(model::Attribution& attribution) {
    const bool withheld = (attribution.entity && entities_.contains(attribution.entity->value)) ||
                          voices_.contains(attribution.text);
    if (!withheld || (!attribution.entity && attribution.text.empty())) return;
    attribution = {};
    ++report_.voices;
  }

  void takeOff(Remarks& remarks) {
    report_.notes += remarks.tags.size();
    report_.notes += remarks.note.empty() ? 0 : 1;
    report_.notes += remarks.grade.empty() ? 0 : 1;
    if (!remarks.empty()) withheld_.push_back(std::exchange(remarks, {}));
  }

  void takeNotesOff() {
    if (!rules_.notes) return;
    eachRemarks(publication_, [this](Remarks& remarks) { takeOff(remarks); });
    publication_.remarks.clear();
  }

  Status lookForRemarks() {
    constexpr std::uint32_t kTellingNote = 12;
    constexpr std::uint32_t kTellingTag = 3;
    std::set<std::string> telling;
    std::set<char> grades;
    for (const auto& remarks : withheld_) {
      if (text::CodePointIndex(remarks.note).size() >= kTellingNote) telling.insert(remarks.note);
      for (const auto& tag : remarks.tags) {
        if (text::CodePointIndex(tag).size() >= kTellingTag) telling.insert(tag);
      }
      grades.insert(remarks.grade.begin(), remarks.grade.end());
    }
    const auto isTold = [&](const std::string& text) {
      std::erase_if(telling, [&](const auto& told) { return text.find(told) != text.npos; });
    };
    const auto isGiven = [&](const Remarks& remarks) {
      for (const char grade : remarks.grade) grades.erase(grade);
    };
    eachText(publication_, isTold);
    eachRemarks(publication_, isGiven);
    if (!telling.empty() || !grades.empty()) {
      for (const auto& published : publication_.claims) {
        eachTextOf(published, isTold);
        isGiven(published.remarks);
      }
      ISNAD_CHECK(publication_.claims.check());
    }
    for (const auto& told : telling) withhold(told);
    report_.grades.assign(grades.begin(), grades.end());
    return {};
  }

  /// Entities and articles.
  void maskAll() {
    mask_.emplace(report_.strings);
    eachText(publication_, [this](std::string& text) { report_.masked += mask_->cover(text); });
    for (auto& source : publication_.articles) {
      // Half an address leads nowhere.
      if (!mask_->meets(source.article.url)) continue;
      source.article.url.clear();
      ++report_.masked;
    }
  }

  Publication& publication_;
  const RedactionRules& rules_;
  std::unordered_set<std::int64_t> entities_;
  std::unordered_set<std::int64_t> claims_;
  std::vector<bool> articles_;
  std::vector<std::size_t> place_;  ///< Of an article among those that stay.
  std::vector<bool> used_;          ///< Articles that a claim that stays is from.
  std::set<std::string> voices_;
  std::unordered_set<std::int64_t> left_;     ///< Entities that a claim that stays names.
  std::unordered_set<std::int64_t> orphans_;  ///< Entities that a removed claim named.
  std::unordered_set<std::size_t> emptied_;   ///< Articles that a claim was removed from.
  std::vector<Remarks> withheld_;             ///< Of what goes, and those that are taken off.
  std::optional<Mask> mask_;
  RedactionReport report_;
};

}  // namespace

Status addRule(RedactionRules& rules, const std::string& word) {
  const std::array<std::pair<std::string_view, std::vector<std::string>*>, 5> lists{
      {{"entity:", &rules.entities},
       {"source:", &rules.sources},
       {"voice:", &rules.voices},
       {"tag:", &rules.tags},
       {"grade:", &rules.grades}}};
  if (word == "unnamed") {
    rules.unnamed_voices = true;
    return {};
  }
  if (word == "notes") {
    rules.notes = true;
    return {};
  }
  for (const auto& [prefix, list] : lists) {
    if (!word.starts_with(prefix) || word.size() == prefix.size()) continue;
    list->push_back(word.substr(prefix.size()));
    return {};
  }
  return fail(ErrorCode::InvalidInput,
              "a rule of redaction is entity:NAME, source:NAME, voice:NAME, tag:NAME, grade:A … F "
              "or 1 … 6, unnamed or notes, not '" +
                  word + "'");
}

Result<RedactionReport> redact(Publication& publication, const RedactionRules& rules) {
  return Redactor(publication, rules).run();
}

std::vector<std::string> findLeaks(std::string_view bytes,
                                   const std::vector<std::string>& strings) {
  std::vector<std::string> leaks;
  for (const auto& string : strings) {
    const auto spellings = escapedSpellings(string);
    if (std::ranges::any_of(spellings, [&](const std::string& spelling) {
          return standsIn(bytes, spelling, spelling == string);
        }))
      leaks.push_back(string);
  }
  return leaks;
}

Result<Publication> blanked(Publication publication) {
  const auto blank = [](std::string& text) {
    if (!text.empty()) text = "0";
  };
  eachText(publication, blank);
  eachRemarks(publication, [](Remarks& remarks) { remarks = {}; });
  ISNAD_TRY(publication.claims, changed(publication.claims, [&](PublishedClaim& published) {
              eachTextOf(published, blank);
              published.remarks = {};
              return true;
            }));
  for (auto& entity : publication.entities) {
    for (auto& [scheme, value] : entity.ids) value = "0";
  }
  for (auto& source : publication.articles) {
    source.article.url.clear();
    source.article.text.clear();
  }
  publication.manifest.clear();
  return publication;
}

std::string reportText(const RedactionReport& report) {
  std::ostringstream out;
  out << "withheld: " << report.entities.size() << " entities, " << report.articles.size()
      << " articles, " << report.claims << " claims; " << report.voices << " attributions and "
      << report.notes << " notes, tags and grades taken off, " << report.masked
      << " places blacked out\n";
  for (const auto& name : report.entities) out << "  entity   " << name << "\n";
  for (const auto& title : report.articles) out << "  article  " << title << "\n";
  for (const auto& text : report.strings) out << "  looked for in the file  " << text << "\n";
  for (const char grade : report.grades) out << "  looked for in the file  grade " << grade << "\n";
  return out.str();
}

}  // namespace isnad::io
