#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "metric_reader.h"

namespace isnad::nlp {

/// A movement whose words leave no doubt of what moved, whose it is, and by or to how much:
/// ارتفعت أسعار الذهب 2% إلى 1300 دولار · بلغت صادرات تونس 3 مليارات دينار.
struct PlainMovement {
  model::Predicate predicate = model::Predicate::ReportsResult;
  Argument owner;
  std::optional<Metric> metric;  ///< Of a result.
  bool by_verb = false;          ///< باعت 560 ألف سيارة: the verb itself is the metric.
  std::optional<model::Amount> amount;
  std::optional<double> percent;
  bool aimed = false;     ///< تستهدف: planned.
  std::uint32_t end = 0;  ///< One past the last figure.
};

/// Reads movements word by word: verb, what moved, its owner, the figure, and nothing else between.
class PlainMovementReader : private MetricReader {
 public:
  explicit PlainMovementReader(const Reading& reading) : MetricReader(reading), reading_(reading) {}

  /// What the movement's verb or verbal noun at `verb` says plainly; and what is told of others in
  /// the same breath: ارتفع سهم سابك 2%، وسهم معادن 3%. Empty where anything is in doubt.
  [[nodiscard]] std::vector<PlainMovement> at(std::uint32_t verb, Move move) const;
  /// شهدت, تستهدف, تدير, تحقيق, (تم) تداول: words that tell of a movement only beside what moved.
  [[nodiscard]] bool tellsPlainly(std::uint32_t token) const;
  /// فقد | سهم سابك, فقد | الدولار: no particle.
  [[nodiscard]] bool losesSomething(std::uint32_t verb) const;
  /// معدل البطالة في إيران 12 %: a metric with owner and figure, and no verb.
  [[nodiscard]] std::optional<PlainMovement> nominalAt(std::uint32_t metric) const;
  /// يعمل لدى سابك 30 ألف موظف · تضم أكثر من 3 ملايين مشترك: people that a firm has.
  [[nodiscard]] std::optional<PlainMovement> headcountAt(const text::Quantity& quantity) const;

 private:
  /// Metric and owner: صافي أرباح شركة سابك · أسعار العقود الآجلة للذهب · الصادرات الإيرانية.
  struct Phrase {
    std::optional<Argument> owner;
    std::optional<Metric> metric;
    bool price = false;      ///< A word of prices stands in it.
    bool share = false;      ///< سهم, مؤشر: an organization's price.
    bool consumer = false;   ///< أسعار المستهلكين: a country's.
    bool own = false;        ///< سهمها
    bool the_share = false;  ///< السهم
    std::uint32_t end = 0;
  };
  struct Figures {
    std::optional<double> percent;
    const text::Quantity* amount = nullptr;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  [[nodiscard]] std::optional<Phrase> phraseFrom(std::uint32_t token, std::uint32_t limit) const;
  [[nodiscard]] std::optional<Phrase> phraseBefore(std::uint32_t verb, TokenRange clause) const;
  [[nodiscard]] bool takesOwner(const Argument& argument, Phrase& phrase) const;
  [[nodiscard]] bool readWord(std::uint32_t token, Phrase& phrase) const;
  /// هبط الذهب, with no figure in its clause: what moved where to is told all the same.
  [[nodiscard]] bool toldWithoutFigure(const Phrase& phrase, std::uint32_t verb, Move move,
                                       std::uint32_t limit) const;
  /// بلغ الدولار | أعلى مستوى · سجلت الليرة | هبوطا · فقد الريال | نصف قيمته
  [[nodiscard]] bool tellsChange(std::uint32_t verb, std::uint32_t after,
                                 std::uint32_t limit) const;
  /// انخفضت أسعار النفط، الأربعاء، | 2% · مؤشر الدولار، الذي …، | 2%: where the clause goes on, and
  /// its end.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> overAside(std::uint32_t from,
                                                                  std::uint32_t limit) const;
  /// المدخرات من | العملة الصعبة
  [[nodiscard]] bool isHeldIn(std::uint32_t token) const;
  /// كشفت أرامكو أن الأرباح …: the one firm or bank that tells of it and is named alone.
  [[nodiscard]] std::optional<std::uint32_t> teller() const;
  /// وزارة, هيئة: its figures are those of a country or a trade.
  [[nodiscard]] bool speaksOfOthers(std::uint32_t body) const;
  /// عدد | موظفيها
  [[nodiscard]] bool countsOwn(std::uint32_t token) const;
  [[nodiscard]] bool changesItsOwn(const Phrase& phrase, std::uint32_t verb,
                                   std::uint32_t metric) const;
  /// ودائع العملاء لدى | بنك دبي
  [[nodiscard]] bool holds(const Argument& keeper) const;
  /// Words that say more of a metric or price: الآجلة, القياس, المحلي, الصافية.
  [[nodiscard]] bool qualifies(std::uint32_t token) const;
  [[nodiscard]] std::optional<model::Predicate> predicateOf(const Phrase& phrase,
                                                            std::uint32_t verb, Move move) const;
  [[nodiscard]] Figures figuresFrom(std::uint32_t token, std::uint32_t limit, Move move,
                                    bool price) const;
  /// 9 مليارات، مقابل 8 مليارات قبل عام، | بزيادة 12%: `end` moves behind it where it is there.
  [[nodiscard]] std::optional<double> percentBehindComparison(std::uint32_t& end) const;
  /// توقع أن …, إذا …: it is not told as having happened.
  [[nodiscard]] bool isGuess(std::uint32_t verb, TokenRange clause) const;
  /// تتوقع | سابك …: a firm's own.
  [[nodiscard]] bool isOwnForecast(std::uint32_t guess) const;
  /// إلى 5 مليارات، بزيادة | 3%: the same movement, told further.
  [[nodiscard]] bool goesOn(std::uint32_t token, const Figures& figures) const;
  [[nodiscard]] bool endsFigures(std::uint32_t token, const Figures& figures) const;
  /// Of a price only a level is its amount: هبط 20 سنتا إلى | 72.61 دولار.
  void take(const text::Quantity& quantity, bool price, Figures& figures) const;
  [[nodiscard]] bool isEarlier(const text::Quantity& quantity) const;
  [[nodiscard]] std::optional<PlainMovement> state(Phrase phrase, std::uint32_t verb, Move move,
                                                   std::uint32_t limit) const;
  /// ارتفع سهم سابك 2% | وسهم معادن 3%: the verb goes for the next one too.
  [[nodiscard]] std::optional<PlainMovement> inTheSameBreath(std::uint32_t token, Move move) const;
  /// ارتفع سهما سابك ومعادن | 3% و2% على التوالي: to each its own.
  [[nodiscard]] std::vector<PlainMovement> respectively(const Phrase& phrase, std::uint32_t verb,
                                                        Move move) const;
  /// باعت | فولكسفاغن | 560 ألف سيارة: who did what the verb counts.
  [[nodiscard]] std::optional<PlainMovement> earnedAt(std::uint32_t verb) const;
  [[nodiscard]] std::optional<Argument> earner(std::uint32_t verb, std::uint32_t& end) const;
  /// أوصى مجلس إدارة سابك | بتوزيع أرباح نقدية بقيمة مليار ريال
  [[nodiscard]] std::optional<PlainMovement> dividendAt(std::uint32_t word) const;
  [[nodiscard]] std::optional<Argument> headcountOwner(std::uint32_t end,
                                                       std::uint32_t& verb) const;
  /// سابك: | خسر 3%
  [[nodiscard]] std::optional<PlainMovement> headlineAt(std::uint32_t verb, Move move) const;
  /// رفع صندوق النقد توقعاته | لنمو اقتصاد مصر: what is forecast, and whose.
  [[nodiscard]] std::optional<Phrase> forecastAt(std::uint32_t verb) const;
  [[nodiscard]] const text::DateExpression* dateAt(std::uint32_t token) const;
  /// مبيعات سابك | على الخارطة | بلغت: what says more of a metric, up to its verb.
  [[nodiscard]] std::uint32_t overAdjunct(std::uint32_t from, std::uint32_t verb) const;
  /// بعد الزكاة, قبل الضرائب
  [[nodiscard]] bool isNetOf(std::uint32_t token) const;
  /// في الربع الثاني من العام, حاليا: where it ends.
  [[nodiscard]] std::uint32_t overPeriod(std::uint32_t from, std::uint32_t limit) const;
  [[nodiscard]] bool countsResult(const text::Quantity& quantity, std::uint32_t verb) const;
  /// Where the figure is that follows at `token`, over نحو and أكثر من.
  [[nodiscard]] const text::Quantity* figureSoon(std::uint32_t token) const;
  /// أرامكو | حققت أرباحا: the subject stands before the verb.
  [[nodiscard]] std::optional<Argument> ownerBefore(const Phrase& phrase, std::uint32_t verb,
                                                    TokenRange clause) const;
  /// Whose, where the sentence speaks of one firm or country only.
  [[nodiscard]] std::optional<Argument> ownerUnderstood(const Phrase& phrase,
                                                        std::uint32_t verb) const;
  [[nodiscard]] std::optional<std::uint32_t> ownerMeant(const Phrase& phrase,
                                                        std::uint32_t verb) const;
  /// وبلغ صافي الربح …: the firm that the article and the sentence before are about, where this one
  /// names no other.
  [[nodiscard]] std::optional<std::uint32_t> firmMeant() const;
  /// وهبط سهمها: the one firm named before it, or what the sentence before is about.
  [[nodiscard]] std::optional<std::uint32_t> firmOfShare(std::uint32_t verb) const;
  /// وارتفع السهم
  [[nodiscard]] std::optional<std::uint32_t> ownerOfTheShare(std::uint32_t verb) const;
  /// أما سهم سابك | فارتفع
  [[nodiscard]] std::optional<Phrase> phraseAsFor(std::uint32_t verb) const;
  /// The one firm that the sentence names, exchanges and regulators aside.
  [[nodiscard]] std::optional<std::uint32_t> onlyFirm() const;
  /// النتائج المالية ل | سابك · أعلنت | سابك
  [[nodiscard]] bool reportsItself(const Argument& firm) const;
  /// أرامكو: | ارتفاع الأرباح
  [[nodiscard]] std::optional<std::uint32_t> ownerOfHeadline(std::uint32_t verb) const;
  /// 450 مليون درهم | أرباح سابك
  [[nodiscard]] std::optional<PlainMovement> figureFirst(std::uint32_t metric) const;
  /// صافي الربح: | 39.8 مليون ريال
  [[nodiscard]] std::optional<Argument> ownerOfList(const Phrase& phrase) const;
  /// أثر: not «إثر».
  [[nodiscard]] bool isEffect(std::uint32_t token) const;
  /// وحققت …, كما سجلت …: a dropped subject.
  [[nodiscard]] bool opensSentence(std::uint32_t verb) const;
  /// نتفليكس، التي وصل عدد مشتركيها: the name that a relative right before the verb goes back to.
  [[nodiscard]] std::optional<Argument> relativeOwner(std::uint32_t verb) const;
  [[nodiscard]] std::optional<std::uint32_t> ownerOfPossessive(bool macro,
                                                               std::uint32_t verb) const;
  /// The country that the article is about, where the sentence names nobody but `teller` besides.
  [[nodiscard]] std::optional<std::uint32_t> countryMeant(
      std::optional<std::uint32_t> teller = {}) const;
  [[nodiscard]] const std::vector<Argument>& sentenceArguments() const {
    return reading_.sentence.arguments;
  }
  [[nodiscard]] static bool isNisba(std::string_view word);
  [[nodiscard]] bool isQuote(std::uint32_t token) const;
  [[nodiscard]] const Argument* argumentAt(std::uint32_t token) const;
  [[nodiscard]] const Argument* argumentEnding(std::uint32_t token) const;
  [[nodiscard]] const text::Quantity* quantityAt(std::uint32_t token) const;
  [[nodiscard]] model::EntityType typeOf(const Argument& argument) const {
    return reading_.linked.entities[argument.entity].type;
  }

  const Reading& reading_;
};

}  // namespace isnad::nlp
