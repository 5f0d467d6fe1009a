#include "isnad/io/publication.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_set>

#include "isnad/text/code_points.h"

namespace isnad::io {

namespace {

constexpr std::uint32_t kContext = 32;  // code points; what annotation tools keep around a quote

/// Claims of one article: its words are cut while its text is at hand.
class Cutter {
 public:
  explicit Cutter(const model::Article& article) : text_(article.text), points_(article.text) {}

  Result<PublishedClaim> cut(const model::Claim& claim) const {
    const auto& evidence = claim.evidence;
    for (const auto span : {evidence.quote, evidence.sentence, evidence.cue}) {
      if (span.begin > span.end || span.end > text_.size())
        return fail(Cause::ClaimOutside, {std::to_string(claim.id.value)});
    }
    PublishedClaim out;
    out.claim = claim;
    out.quote = evidence.quote.of(text_);
    out.sentence = evidence.sentence.of(text_);
    out.quote_at = range(evidence.quote);
    out.sentence_at = range(evidence.sentence);
    out.cue_at = range(evidence.cue);
    const auto from = points_.toBytes(out.quote_at.begin - std::min(out.quote_at.begin, kContext));
    const auto to = points_.toBytes(out.quote_at.end + kContext);
    out.prefix = text_.substr(from, evidence.quote.begin - from);
    out.suffix = text_.substr(evidence.quote.end, to - evidence.quote.end);
    return out;
  }

  /// None where it names nothing.
  std::optional<PublishedMention> cut(const model::Mention& mention) const {
    const auto span = mention.span;
    if (span.begin >= span.end || span.end > text_.size()) return std::nullopt;
    return PublishedMention{mention.entity, 0, range(span), std::string(span.of(text_))};
  }

 private:
  TextRange range(Span span) const {
    return {points_.toCodePoints(span.begin), points_.toCodePoints(span.end)};
  }

  std::string_view text_;
  text::CodePointIndex points_;
};

bool isLater(const model::Article& article, const std::string& as_of) {
  return !as_of.empty() && !article.published.empty() &&
         article.published.substr(0, as_of.size()) > as_of;
}

class Publisher {
 public:
  Publisher(PublicationSource source, const PublicationQuery& query, TaskProgress* progress)
      : source_(std::move(source)), query_(query), progress_(progress), waiting_(query.articles) {
    std::ranges::sort(waiting_);
    for (const auto entity : query.entities) wanted_.insert(entity.value);
    all_ = query.entities.empty() && query.as_of.empty() && !query.part;
    if (!query.part) return;
    for (const auto claim : query.part->claims) part_.insert(claim.value);
    for (const auto entity : query.part->entities) kept_.insert(entity.value);
  }

  Result<Publication> run() {
    ISNAD_CHECK(source_.claims([this](const model::Claim& claim) { return take(claim); }));
    close();
    ISNAD_CHECK(addWaiting(nullptr));
    ISNAD_TRY(out_.claims, claims_.finish(ClaimSpoolWriter::Order::ById));
    out_.entities = std::move(source_.entities);
    std::erase_if(out_.entities, [&](const auto& one) { return !stays(one.id.value); });
    std::ranges::stable_sort(out_.entities, {}, &model::Entity::id);
    for (auto& [entity, mention] : mentions_) {
      if (stays(entity) && !named_.contains(entity)) out_.mentions.push_back(std::move(mention));
    }
    return std::move(out_);
  }

 private:
  bool stays(std::int64_t entity) const {
    return all_ || kept_.contains(entity) || named_.contains(entity);
  }

  bool isWanted(const model::Claim& claim) const {
    if (query_.part && !part_.contains(claim.id.value)) return false;
    return wanted_.empty() || wanted_.contains(claim.subject.value) ||
           (claim.object && wanted_.contains(claim.object->value));
  }

  Status take(const model::Claim& claim) {
    if (!isWanted(claim)) return {};
    ISNAD_CHECK(turnTo(claim.evidence.article));
    if (!cutter_) return {};  // the article came out later
    ISNAD_TRY(auto cut, cutter_->cut(claim));
    cut.article = out_.articles.size();
    if (source_.remarks) {
      ISNAD_TRY(cut.remarks, source_.remarks(cut, article_.article));
    }
    for (const auto& entity :
         {std::optional(claim.subject), claim.object, claim.attribution.entity}) {
      if (entity) named_.insert(entity->value);
    }
    claims_.add(cut);
    return {};
  }

  Status turnTo(model::ArticleId id) {
    if (article_.article.id == id) return {};
    close();
    ISNAD_CHECK(addWaiting(&id));
    return open(id);
  }

  /// The articles asked for that come before one with claims; all where there is none.
  Status addWaiting(const model::ArticleId* before) {
    for (; next_ < waiting_.size() && (before == nullptr || waiting_[next_] <= *before); ++next_) {
      if (before != nullptr && waiting_[next_] == *before) continue;
      ISNAD_CHECK(open(waiting_[next_]));
      close();
    }
    return {};
  }

  Status open(model::ArticleId id) {
    if (progress_ != nullptr && !progress_->advance())
      return fail(ErrorCode::Cancelled, "it was stopped");
    ISNAD_TRY(article_, source_.article(id));
    article_.article.id = id;
    if (isLater(article_.article, query_.as_of)) return {};
    cutter_.emplace(article_.article);
    return takeMentions();
  }

  /// Whether a claim names the entity too is known at the end only.
  Status takeMentions() {
    if (!source_.mentions || (!all_ && kept_.empty())) return {};
    ISNAD_TRY(const auto mentions, source_.mentions(article_.article.id));
    for (const auto& mention : mentions) {
      const auto entity = mention.entity.value;
      if (!stays(entity) || named_.contains(entity) || mentions_.contains(entity)) continue;
      auto cut = cutter_->cut(mention);
      if (!cut) continue;
      cut->article = out_.articles.size();
      mentions_.emplace(entity, std::move(*cut));
    }
    return {};
  }

  void close() {
    if (cutter_) {
      if (!query_.texts) std::string().swap(article_.article.text);  // its room, too
      out_.articles.push_back(std::move(article_));
    }
    cutter_.reset();
    article_ = {};
  }

  PublicationSource source_;
  const PublicationQuery& query_;
  TaskProgress* progress_;
  std::vector<model::ArticleId> waiting_;
  std::size_t next_ = 0;  // of `waiting_`
  std::unordered_set<std::int64_t> wanted_;
  std::unordered_set<std::int64_t> part_;
  bool all_ = false;                                   // entities that no claim names, too
  std::unordered_set<std::int64_t> kept_;              // entities, whatever names them
  std::unordered_set<std::int64_t> named_;             // entities of claims
  std::map<std::int64_t, PublishedMention> mentions_;  // the first of each entity
  PublishedArticle article_;                           // the one at hand; id 0: none
  std::optional<Cutter> cutter_;                       // of its text, unless it came out too late
  ClaimSpoolWriter claims_;
  Publication out_;
};

}  // namespace

Result<Publication> publish(PublicationSource source, const PublicationQuery& query,
                            TaskProgress* progress) {
  return Publisher(std::move(source), query, progress).run();
}

PublicationSource sourceOf(const model::Knowledge& knowledge, ArticleSource article) {
  const auto claims = [&knowledge](const auto& use) -> Status {
    std::map<std::int64_t, std::vector<const model::Claim*>> by_article;
    for (const auto& claim : knowledge.claims)
      by_article[claim.evidence.article.value].push_back(&claim);
    for (const auto& [id, list] : by_article) {
      for (const auto* claim : list) ISNAD_CHECK(use(*claim));
    }
    return {};
  };
  return {knowledge.entities, claims, std::move(article)};
}

void addRemarks(Remarks& to, const Remarks& more) {
  if (!to.note.empty() && !more.note.empty()) to.note += '\n';
  to.note += more.note;
  for (const auto& tag : more.tags) {
    if (std::ranges::find(to.tags, tag) == to.tags.end()) to.tags.push_back(tag);
  }
  if (to.grade.empty()) to.grade = more.grade;
}

model::Knowledge knowledgeOf(const Publication& publication) {
  model::Knowledge knowledge;
  knowledge.entities = publication.entities;
  knowledge.claims.reserve(publication.claims.size());
  for (const auto& claim : publication.claims) knowledge.claims.push_back(claim.claim);
  return knowledge;
}

}  // namespace isnad::io
