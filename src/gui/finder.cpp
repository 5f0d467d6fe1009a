#include "finder.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <unordered_map>

#include "isnad/graph/wording.h"
#include "isnad/store/search.h"
#include "isnad/text/fold.h"
#include "isnad/text/transliteration.h"
#include "isnad/workspace/workspace.h"

namespace isnad::gui {

namespace {

constexpr std::size_t kShortestSkeleton = 3;  // consonants; shorter ones meet too easily

std::vector<std::string> wordsOf(const std::string& folded) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < folded.size();) {
    const auto end = std::min(folded.find(' ', begin), folded.size());
    if (end > begin) words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

bool isLatin(const std::string& folded) { return static_cast<unsigned char>(folded[0]) < 0x80U; }

/// Whether a word of the text begins so; of an Arabic one particles may stand before.
bool holds(const std::string& text, const std::string& beginning) {
  for (auto at = text.find(beginning); at != std::string::npos; at = text.find(beginning, at + 1)) {
    const auto before = at == 0 ? ' ' : text[at - 1];
    if (!isLatin(beginning) || std::isalnum(static_cast<unsigned char>(before)) == 0) return true;
  }
  return false;
}

}  // namespace

/// What is searched, with what is made ready by the first search.
struct Finder::Source {
  struct Name {
    model::EntityId entity;
    bool latin = false;
    std::vector<std::string> skeletons;  // of its words
  };

  explicit Source(KnowledgeViewPtr shown) : view(std::move(shown)) {}

  void openBase();
  void makeReady();
  void addName(const model::Entity& entity, const std::string& name);
  void findEntities(const std::string& words, Findings& findings);
  void findAcrossScripts(const std::vector<std::string>& words, Findings& findings) const;
  void findArticles(const std::string& words, Findings& findings);
  void findClaims(const std::vector<std::string>& words, Findings& findings) const;

  KnowledgeViewPtr view;
  bool opened = false;  // or tried to
  bool ready = false;
  std::optional<store::KnowledgeBase> base;  // nothing where it cannot be read a second time
  std::vector<Name> names;
  std::vector<std::string> claims;  // folded, parallel to the view's
};

void Finder::Source::addName(const model::Entity& entity, const std::string& name) {
  if (name.empty()) return;
  const auto words = wordsOf(text::foldKey(name));
  if (words.empty()) return;
  Name made{entity.id, isLatin(words.front()), {}};
  for (const auto& word : words) made.skeletons.push_back(text::skeleton(word));
  names.push_back(std::move(made));
}

void Finder::Source::openBase() {
  if (opened) return;
  opened = true;
  const auto options = workspace::arabicOptions();
  if (!options) return;
  auto reading = store::KnowledgeBase::open(view->file, store::OpenMode::ReadOnly, *options);
  if (reading && !view->clocks.known_on.empty())
    reading = reading->asKnownOn(view->clocks.known_on);
  if (reading) base = std::move(*reading);
}

void Finder::Source::makeReady() {
  openBase();
  if (ready) return;
  ready = true;
  for (const auto& entity : view->knowledge.entities) {
    addName(entity, entity.name);
    addName(entity, entity.latin_name);
    for (const auto& alias : entity.aliases) addName(entity, alias);
  }
  Result<model::Article> article = fail(ErrorCode::NotFound, {});
  for (const auto& claim : view->knowledge.claims) {
    const auto object = claim.object ? view->nameOf(*claim.object) : std::string();
    std::string words;
    for (const auto language : {graph::Language::Arabic, graph::Language::English})
      words += graph::claimLine(claim, view->nameOf(claim.subject), object, language) + ' ';
    for (const auto end : {claim.subject, claim.object.value_or(claim.subject)}) {
      if (const auto* entity = view->entity(end)) words += entity->latin_name + ' ';
    }
    if (base && (!article || article->id != claim.evidence.article))
      article = base->article(claim.evidence.article);  // not the view's, which would keep it
    if (article && article->id == claim.evidence.article)
      words += claim.evidence.quote.of(article->text);
    claims.push_back(text::foldKey(words));
  }
}

void Finder::Source::findEntities(const std::string& words, Findings& findings) {
  if (!base) return;
  const auto hits = store::searchEntities(*base, words, {0, kMost});
  if (!hits) return;
  for (const auto& hit : *hits) {
    // What came into the file after a whole view was read is not in the picture yet.
    if (const auto* entity = view->entity(hit.entity))
      findings.entities.push_back({entity->id, entity->name, entity->latin_name, entity->type});
    else if (!view->whole)
      findings.entities.push_back({hit.entity, hit.name, {}, hit.type});
  }
}

void Finder::Source::findAcrossScripts(const std::vector<std::string>& words,
                                       Findings& findings) const {
  std::vector<std::string> wanted;
  for (const auto& word : words) wanted.push_back(text::skeleton(word));
  const bool distinct = std::ranges::all_of(
      wanted, [](const auto& skeleton) { return skeleton.size() >= kShortestSkeleton; });
  if (!distinct || wanted.empty()) return;
  const bool latin = isLatin(words.front());
  for (const auto& name : names) {
    if (findings.entities.size() >= kMost) return;
    if (name.latin == latin) continue;
    const bool meets = std::ranges::all_of(wanted, [&](const auto& skeleton) {
      return std::ranges::any_of(name.skeletons,
                                 [&](const auto& word) { return word.starts_with(skeleton); });
    });
    const bool new_one = std::ranges::find(findings.entities, name.entity, &Findings::Entity::id) ==
                         findings.entities.end();
    if (!meets || !new_one) continue;
    const auto& entity = *view->entity(name.entity);
    findings.entities.push_back({entity.id, entity.name, entity.latin_name, entity.type});
  }
}

void Finder::Source::findArticles(const std::string& words, Findings& findings) {
  if (!base) return;
  store::SearchQuery query;
  query.words = words.ends_with('"') || words.ends_with('*') ? words : words + '*';
  query.page = {0, kMost};
  const auto result = store::searchArticles(*base, query);
  if (!result) return;
  for (const auto& hit : result->hits)
    findings.articles.push_back({hit.article.id, hit.article.title, hit.excerpt});
}

void Finder::Source::findClaims(const std::vector<std::string>& words, Findings& findings) const {
  for (std::size_t i = 0; i < claims.size() && findings.claims.size() < kMost; ++i) {
    const bool all =
        std::ranges::all_of(words, [&](const auto& word) { return holds(claims[i], word); });
    if (all) findings.claims.push_back(view->knowledge.claims[i].id);
  }
}

Finder::Finder() : job_(worker_), path_job_(worker_) {}
Finder::~Finder() = default;

void Finder::setView(KnowledgeViewPtr view) {
  job_.cancel();
  path_job_.cancel();
  source_ = std::make_shared<Source>(std::move(view));
}

void Finder::find(const std::string& words, std::function<void(const Findings&)> done) {
  job_.cancel();
  if (!source_) return;
  job_.start(
      [source = source_, words](const std::stop_token& stop) {
        Findings findings;
        const auto folded = wordsOf(text::foldKey(words));
        if (folded.empty() || stop.stop_requested()) return findings;
        source->makeReady();
        source->findEntities(words, findings);
        source->findAcrossScripts(folded, findings);
        if (!stop.stop_requested()) source->findArticles(words, findings);
        if (!stop.stop_requested()) source->findClaims(folded, findings);
        return findings;
      },
      std::move(done));
}

void Finder::findPaths(model::EntityId from, model::EntityId to,
                       std::function<void(const std::vector<store::Path>&)> done) {
  path_job_.cancel();
  if (!source_) return;
  path_job_.start(
      [source = source_, from, to](const std::stop_token&) {
        source->openBase();
        std::vector<store::Path> none;
        if (!source->base) return none;
        return store::shortestPaths(*source->base, from, to, kMostSteps, kMostPaths)
            .value_or(std::move(none));
      },
      std::move(done));
}

}  // namespace isnad::gui
