#pragma once

#include <optional>
#include <string>

#include "claim_engine.h"

namespace isnad::nlp {

/// What a verb does to its figure.
enum class Move : std::uint8_t { Rises, Falls, Levels, Earns, None };

/// A word that a result or a price is told of.
struct Metric {
  std::uint32_t token = 0;
  bool price = false;
  bool possessive = false;  ///< أرباحها
  bool weak = false;        ///< حصة, حجم: says little alone.
  bool macro = false;       ///< تضخم: of a country.
  bool definite = false;    ///< الأرباح
};

/// Finds what a sentence tells figures of, and whose it is.
class MetricReader {
 public:
  explicit MetricReader(const Reading& reading) : reading_(reading) {}

  const Document& document() const { return reading_.scene.document; }
  TokenRange tokens() const { return reading_.sentence.tokens; }
  std::string_view folded(std::uint32_t token) const { return document().tokens[token].folded; }
  bool is(WordClass word_class, std::uint32_t token) const {
    const auto word = folded(token);
    if (reading_.scene.lexicon.is(word_class, word)) return true;
    for (const auto& reading : document().readings[token]) {
      if (reading_.scene.lexicon.is(word_class, reading.stem)) return true;
    }
    return false;
  }

  /// The word is a metric, perhaps with ال or a possessive ending.
  [[nodiscard]] std::optional<Metric> metricAt(std::uint32_t token) const;
  [[nodiscard]] bool insideName(std::uint32_t token) const;
  [[nodiscard]] TokenRange clauseAround(std::uint32_t verb) const;
  /// What moved: after the verb, or before it where the sentence puts the subject first.
  [[nodiscard]] std::optional<Metric> metricOf(std::uint32_t verb, TokenRange clause) const;
  /// كشفت عن أرباحها، حيث بلغت …: the clause before has what the verb speaks of.
  [[nodiscard]] TokenRange withClauseBefore(TokenRange clause, std::uint32_t verb) const;
  [[nodiscard]] const Argument* argumentAfter(std::uint32_t from, std::uint32_t reach,
                                              TokenRange clause, bool any_type) const;
  [[nodiscard]] std::optional<Argument> ownerOf(const Metric& metric, std::uint32_t verb,
                                                TokenRange clause) const;
  [[nodiscard]] std::string metricText(const Metric& metric, TokenRange clause) const;
  /// رقم | معاملات, حقوق | المساهمين: weak words that together are not.
  [[nodiscard]] bool isWhole(std::uint32_t token) const;
  /// رأس مال, رأس المال, رأس مالها
  [[nodiscard]] std::optional<Metric> capitalAt(std::uint32_t token) const;

 private:
  [[nodiscard]] bool isMetric(const std::string& stem) const;
  /// إجمالي الاحتياطي is a reserve: what a weak word counts says more than the word.
  [[nodiscard]] Metric strongest(Metric metric, TokenRange clause) const;
  [[nodiscard]] const Argument* argumentBefore(std::uint32_t token, std::uint32_t reach,
                                               TokenRange clause) const;
  /// أعلنت | صافولا توزيع أرباح: who announces speaks of itself.
  [[nodiscard]] bool announces(const Argument& speaker) const;
  /// Whose, where the sentence does not say: a possessive speaks of what the last sentence was
  /// about, and so does الأرباح; a country's figures are the country's.
  [[nodiscard]] std::optional<Argument> ownerInContext(const Metric& metric,
                                                       std::uint32_t verb) const;
  [[nodiscard]] bool valueBetween(std::uint32_t from, std::uint32_t to) const;
  [[nodiscard]] bool startsArgument(std::uint32_t token) const;

  const Reading& reading_;
};

}  // namespace isnad::nlp
