#pragma once

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "isnad/model/analysis.h"

/// Articles made up for measuring: few entities are in many articles and many in few, as in news.
class Newsroom {
 public:
  explicit Newsroom(std::size_t entities, unsigned seed = 7) : random_(seed), entities_(entities) {
    for (int i = 0; i < kWords; ++i) words_.push_back(word());
  }

  /// The next article: ten sentences of a claim each.
  isnad::model::Analysis next() {
    using namespace isnad;
    model::Analysis analysis;
    auto& article = analysis.article;
    analysis.pipeline = "bench";
    auto digits = std::to_string(++count_);
    article.sha256 = digits + std::string(64 - digits.size(), 'f');
    article.title = "خبر رقم " + digits;
    article.publisher = "صحيفة " + std::to_string(below(40));
    article.published =
        "20" + std::to_string(10 + below(16)) + "-0" + std::to_string(1 + below(9)) + "-11";
    for (int i = 0; i < 10; ++i) addSentence(analysis);
    return analysis;
  }

  /// One more article, always the same: entity `entities + i` is tied to `ends[i]` and to nobody
  /// else, so that ways between two of these are two steps longer than those between their ends.
  isnad::model::Analysis outskirts(const std::vector<std::size_t>& ends) {
    isnad::model::Analysis analysis;
    analysis.pipeline = "bench";
    analysis.article.sha256 = std::string(64, 'e');
    analysis.article.title = "أطراف";
    analysis.article.published = "2026-01-11";
    for (std::size_t i = 0; i < ends.size(); ++i) addSentence(analysis, entities_ + i, ends[i]);
    return analysis;
  }

  std::size_t entities() const { return entities_; }
  std::string name(std::size_t entity) const {
    return "شركة " + words_[entity % 997] + std::to_string(entity);
  }
  const std::string& word(std::size_t nth) const { return words_[nth]; }

 private:
  static constexpr int kWords = 8000;

  std::size_t below(std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
  }
  /// Small numbers often, large ones seldom.
  std::size_t skewed(std::size_t end) {
    const double u = std::uniform_real_distribution<>(0, 1)(random_);
    return static_cast<std::size_t>(static_cast<double>(end) * std::pow(u, 3));
  }
  std::string word() {
    static const std::vector<std::string> letters{"ا", "ب", "ت", "ج", "ح", "د", "ر", "س", "ش", "ع",
                                                  "ف", "ق", "ك", "ل", "م", "ن", "ه", "و", "ي"};
    std::string text;
    for (std::size_t i = 0; i < 3 + below(4); ++i) text += letters[below(letters.size())];
    return text;
  }

  /// Writes the name and says whose it is.
  isnad::model::EntityId write(isnad::model::Analysis& analysis, std::size_t number) {
    using namespace isnad;
    auto& text = analysis.article.text;
    const auto called = name(number);
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += called;
    model::EntityId id;
    for (const auto& entity : analysis.entities) {
      if (entity.name == called) id = entity.id;
    }
    if (!id) {
      id = {static_cast<std::int64_t>(analysis.entities.size()) + 1};
      model::Entity entity;
      entity.id = id;
      entity.name = called;
      analysis.entities.push_back(std::move(entity));
    }
    analysis.mentions.push_back(
        {{}, id, {begin, static_cast<std::uint32_t>(text.size())}, 0.75F, "bench", "same name"});
    return id;
  }

  void addSentence(isnad::model::Analysis& analysis) {
    const auto first = skewed(entities_);
    auto second = skewed(entities_);
    if (second == first) second = (first + 1) % entities_;
    addSentence(analysis, first, second);
  }

  void addSentence(isnad::model::Analysis& analysis, std::size_t first, std::size_t second) {
    using namespace isnad;
    auto& text = analysis.article.text;
    model::Claim claim;
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += "استثمرت";
    claim.evidence.cue = {begin, static_cast<std::uint32_t>(text.size())};
    text += " ";
    claim.subject = write(analysis, first);
    text += " ملياري دولار في ";
    claim.object = write(analysis, second);
    for (int i = 0; i < 8; ++i) text += " " + words_[skewed(words_.size())];
    text += ".\n";
    claim.id = {static_cast<std::int64_t>(analysis.claims.size()) + 1};
    claim.predicate = model::allPredicates()[below(10)];
    claim.amount = {2e9, "USD", model::AmountQualifier::Exact, "ملياري دولار"};
    claim.confidence = 0.5F;
    claim.rule = "bench";
    const Span sentence{begin, static_cast<std::uint32_t>(text.size()) - 1};
    claim.evidence.sentence = sentence;
    claim.evidence.quote = sentence;
    analysis.sentences.push_back(sentence);
    analysis.claims.push_back(std::move(claim));
  }

  std::mt19937 random_;
  std::size_t entities_;
  std::size_t count_ = 0;
  std::vector<std::string> words_;
};
