#include "claim_listing.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <random>
#include <set>

#include "claim_reader.h"
#include "isnad/io/analysis_json.h"

namespace isnad::train {

namespace {

constexpr float kWorthAsking = -3.2F;          // log-odds: 4 %
constexpr float kWorthReading = -2.2F;         // of the best claim of a sentence: 10 %
constexpr std::size_t kMostAsked = 12;         // claims a sentence
constexpr std::size_t kLongestSentence = 700;  // bytes

/// What is asked about: one claim, by the first mentions of its entities.
struct Question {
  model::Claim claim;
  float score = 0;
};

std::string keyOfClaim(const model::Claim& claim) {
  const bool turn = isSymmetric(claim.predicate) && claim.object && *claim.object < claim.subject;
  const auto a = turn ? claim.object->value : claim.subject.value;
  const auto b = turn ? claim.subject.value : claim.object ? claim.object->value : 0;
  auto key =
      std::string(keyOf(claim.predicate)) + "|" + std::to_string(a) + "|" + std::to_string(b);
  if (claim.object) return key;
  if (claim.amount) key += "|" + std::to_string(claim.amount->value);
  if (claim.percent) key += "|%" + std::to_string(*claim.percent);
  return key;
}

std::string wordsOf(const model::Claim& claim, const nlp::Linked& linked) {
  const auto name = [&](model::EntityId id) {
    return linked.entities[static_cast<std::size_t>(id.value) - 1].name;
  };
  auto text = std::string(keyOf(claim.predicate)) + "(" + name(claim.subject) + " ; " +
              (claim.object ? name(*claim.object) : "-");
  if (claim.amount) text += " ; " + claim.amount->text;
  if (claim.percent) text += " ; " + std::to_string(*claim.percent).substr(0, 5) + "%";
  if (!claim.metric.empty()) text += " ; " + claim.metric;
  return text + ")";
}

class Lister {
 public:
  Lister(ClaimReader& reader, const ListingOptions& options)
      : reader_(reader),
        listing_(options.output / "listing.txt"),
        keys_(options.output / "keys.tsv") {}

  bool list(std::size_t number, const std::string& text) {
    model::Article article;
    article.text = text;
    const auto read = readArticle(reader_, std::move(article));
    std::map<std::uint32_t, std::map<std::string, Question>> by_sentence;
    for (auto& candidate : reader_.engine.candidates(read->scene(reader_), read->linked)) {
      auto& claim = candidate.finding.claim;
      if (candidate.score < kWorthAsking && !candidate.picked) continue;
      auto& question = by_sentence[claim.evidence.sentence.begin][keyOfClaim(claim)];
      if (question.score != 0 && question.score >= candidate.score) continue;
      question = {claim, candidate.score};
    }
    if (by_sentence.size() < 2 || !isAboutMoney(*read)) return false;
    for (const auto& [begin, questions] : by_sentence) ask(*read, number, questions);
    return true;
  }

 private:
  static bool isAboutMoney(const ReadArticle& read) {
    constexpr std::ptrdiff_t kFew = 3;
    const auto& quantities = read.document.quantities;
    return std::ranges::count_if(quantities, [](const text::Quantity& quantity) {
             return quantity.kind != text::QuantityKind::Count;
           }) >= kFew;
  }

  void ask(const ReadArticle& read, std::size_t number,
           const std::map<std::string, Question>& questions) {
    std::vector<Question> sorted;
    for (const auto& [key, question] : questions) sorted.push_back(question);
    std::ranges::stable_sort(
        sorted, [](const Question& a, const Question& b) { return a.score > b.score; });
    if (sorted.size() > kMostAsked) sorted.resize(kMostAsked);
    if (sorted.front().score < kWorthReading) return;
    const auto sentence = sorted.front().claim.evidence.sentence;
    if (sentence.size() > kLongestSentence) return;
    ++asked_;
    const auto& sentences = read.document.sentences;
    const auto at = std::ranges::find(sentences, sentence) - sentences.begin();
    listing_ << "#" << asked_ << "\n";
    if (at > 0)
      listing_ << "  (before: "
               << sentences[static_cast<std::size_t>(at) - 1].of(read.document.text) << ")\n";
    listing_ << "  " << sentence.of(read.document.text) << "\n";
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      listing_ << "  " << i + 1 << ". " << wordsOf(sorted[i].claim, read.linked) << "\n";
      writeKey(read, number, sentence, i + 1, sorted[i].claim);
    }
    listing_ << "\n";
  }

  void writeKey(const ReadArticle& read, std::size_t number, Span sentence, std::size_t question,
                const model::Claim& claim) {
    const auto first = [&](model::EntityId id) {
      const auto found =
          std::ranges::find(read.linked.mentions, static_cast<std::uint32_t>(id.value - 1),
                            &nlp::LinkedMention::entity);
      return std::to_string(found->span.begin) + "-" + std::to_string(found->span.end);
    };
    keys_ << asked_ << "\t" << question << "\t" << number << "\t" << read.article.text.size()
          << "\t" << sentence.begin << "-" << sentence.end << "\t" << keyOf(claim.predicate) << "\t"
          << first(claim.subject) << "\t" << (claim.object ? first(*claim.object) : "") << "\t";
    if (claim.amount) keys_ << claim.amount->value;
    keys_ << "\t";
    if (claim.percent) keys_ << *claim.percent;
    keys_ << "\n";
  }

  ClaimReader& reader_;
  std::ofstream listing_;
  std::ofstream keys_;
  std::size_t asked_ = 0;
};

/// The first words of an annotated article, by which it is found again in running text.
std::string beginning(const std::string& text) {
  constexpr std::size_t kEnough = 120;
  return text.substr(0, std::min(kEnough, text.find('\n')));
}

}  // namespace

Status listClaims(const ListingOptions& options) {
  ISNAD_TRY(auto reader, loadClaimReader(options.resources, options.names));
  ISNAD_TRY(auto weights, nlp::ClaimWeights::load(options.weights));
  reader.engine.setWeights(std::move(weights));
  ISNAD_TRY(const auto articles, readRawArticles(options.raw));
  std::set<std::string> known;
  for (const auto& file : options.without) {
    ISNAD_TRY(const auto gold, io::readAnalysis(file));
    known.insert(beginning(gold.article.text));
  }
  std::filesystem::create_directories(options.output);
  Lister lister(reader, options);
  std::mt19937 random(options.seed);
  std::vector<std::size_t> order(articles.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::shuffle(order.begin(), order.end(), random);
  std::uint32_t listed = 0;
  for (const auto number : order) {
    if (listed == options.articles) break;
    if (known.contains(beginning(articles[number]))) continue;
    if (lister.list(number, articles[number])) ++listed;
  }
  std::printf("%u articles listed in %s\n", listed, options.output.c_str());
  return {};
}

}  // namespace isnad::train
