#include "isnad/graph/wording.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace isnad::graph {

namespace {

using model::AmountQualifier;

struct Scale {
  double value;
  std::string_view one;      // after 11 and more, and after fractions: مليار
  std::string_view several;  // after 3 … 10: مليارات
  std::string_view english;
};

constexpr std::array<Scale, 4> kScales{{{1e12, "تريليون", "تريليونات", "tn"},
                                        {1e9, "مليار", "مليارات", "bn"},
                                        {1e6, "مليون", "ملايين", "m"},
                                        {1e3, "ألف", "آلاف", "k"}}};

struct Money {
  std::string_view code;
  std::string_view arabic;
  std::string_view sign;
};

constexpr std::array<Money, 22> kMoney{{
    {"USD", "دولار", "$"},           {"EUR", "يورو", "€"},
    {"GBP", "جنيه إسترليني", "£"},   {"JPY", "ين", "¥"},
    {"CNY", "يوان", "CN¥"},          {"SAR", "ريال سعودي", "SAR "},
    {"AED", "درهم إماراتي", "AED "}, {"QAR", "ريال قطري", "QAR "},
    {"KWD", "دينار كويتي", "KWD "},  {"BHD", "دينار بحريني", "BHD "},
    {"OMR", "ريال عماني", "OMR "},   {"EGP", "جنيه مصري", "EGP "},
    {"JOD", "دينار أردني", "JOD "},  {"TND", "دينار تونسي", "TND "},
    {"MAD", "درهم مغربي", "MAD "},   {"DZD", "دينار جزائري", "DZD "},
    {"IQD", "دينار عراقي", "IQD "},  {"LBP", "ليرة لبنانية", "LBP "},
    {"TRY", "ليرة تركية", "TRY "},   {"RUB", "روبل", "RUB "},
    {"CHF", "فرنك سويسري", "CHF "},  {"INR", "روبية هندية", "INR "},
}};

/// Up to three digits after the point, none that are zero.
std::string decimal(double value, int digits = 2) {
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.*f", digits, value);
  std::string text(buffer.data());
  if (text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
  }
  return text;
}

std::string_view qualifierText(AmountQualifier qualifier, Language language) {
  const bool arabic = language == Language::Arabic;
  switch (qualifier) {
    case AmountQualifier::About:
      return arabic ? "نحو " : "about ";
    case AmountQualifier::MoreThan:
      return arabic ? "أكثر من " : "over ";
    case AmountQualifier::LessThan:
      return arabic ? "أقل من " : "under ";
    case AmountQualifier::UpTo:
      return arabic ? "حتى " : "up to ";
    case AmountQualifier::Exact:
      return "";
  }
  return "";
}

const Scale* scaleOf(double value) {
  for (const auto& scale : kScales) {
    if (std::abs(value) >= scale.value) return &scale;
  }
  return nullptr;
}

}  // namespace

std::string amountText(const model::Amount& amount, const Manner& manner) {
  const auto language = manner.language;
  std::string text(qualifierText(amount.qualifier, language));
  const auto* scale = scaleOf(amount.value);
  const double number = scale != nullptr ? amount.value / scale->value : amount.value;
  const Money* money = nullptr;
  for (const auto& known : kMoney) {
    if (known.code == amount.currency) money = &known;
  }
  if (language == Language::English) {
    if (money != nullptr)
      text += money->sign;
    else if (!amount.currency.empty())
      text += amount.currency + " ";
    return text + decimal(number) +
           (scale != nullptr ? std::string(scale->english) : std::string());
  }
  text += inDigits(decimal(number), manner);
  if (scale != nullptr) {
    const bool few = number >= 3 && number <= 10 && number == std::floor(number);
    text += ' ';
    text += few ? scale->several : scale->one;
  }
  if (money != nullptr)
    text += ' ' + std::string(money->arabic);
  else if (!amount.currency.empty())
    text += ' ' + amount.currency;
  return text;
}

std::string percentText(double percent, const Manner& manner) {
  return inDigits(decimal(percent) + "%", manner);
}

std::string predicateText(model::Predicate predicate, const Manner& manner) {
  return std::string(manner.language == Language::Arabic ? arabicName(predicate)
                                                         : englishName(predicate));
}

std::string statusText(model::ClaimStatus status, const Manner& manner) {
  return std::string(manner.language == Language::Arabic ? arabicName(status)
                                                         : englishName(status));
}

std::string familyText(model::PredicateFamily family, const Manner& manner) {
  const bool arabic = manner.language == Language::Arabic;
  switch (family) {
    case model::PredicateFamily::Ownership:
      return arabic ? "ملكية وتمويل" : "Ownership and money";
    case model::PredicateFamily::Deal:
      return arabic ? "صفقات" : "Deals";
    case model::PredicateFamily::People:
      return arabic ? "أشخاص ونفوذ" : "People and influence";
    case model::PredicateFamily::Conflict:
      return arabic ? "نزاع ومنافسة" : "Conflict";
    case model::PredicateFamily::ProductPlace:
      return arabic ? "منتجات وأماكن" : "Products and places";
    case model::PredicateFamily::Market:
      return arabic ? "سوق" : "Market";
  }
  return {};
}

std::string typeText(model::EntityType type, const Manner& manner) {
  return std::string(manner.language == Language::Arabic ? arabicName(type) : englishName(type));
}

std::vector<std::string> edgeLines(const Graph& graph, const Edge& edge, const Manner& manner) {
  std::vector<std::string> lines{predicateText(edge.predicate, manner)};
  if (const auto& amount = graph.amountOf(edge))
    lines.push_back(amountText(*amount, manner));
  else if (const auto percent = graph.percentOf(edge))
    lines.push_back(percentText(*percent, manner));
  return lines;
}

std::string edgeText(const Graph& graph, const Edge& edge, const Manner& manner) {
  const auto lines = edgeLines(graph, edge, manner);
  return lines.size() == 1 ? lines.front() : lines.front() + " · " + lines.back();
}

std::string relationsText(std::uint32_t count, const Manner& manner) {
  const auto number = inDigits(std::to_string(count), manner);
  if (manner.language == Language::English)
    return number + (count == 1 ? " relation" : " relations");
  if (count == 1) return "علاقة واحدة";
  if (count == 2) return "علاقتان";
  const auto rest = count % 100;
  return number + (rest >= 3 && rest <= 10 ? " علاقات" : " علاقة");
}

std::vector<std::string> calloutLines(const Callout& callout, const Manner& manner) {
  std::vector<std::string> lines{predicateText(callout.predicate, manner)};
  if (!callout.metric.empty()) lines.back() = callout.metric;
  if (!callout.role.empty()) lines.back() = callout.role;
  std::string values;
  if (callout.amount) values = amountText(*callout.amount, manner);
  if (callout.percent) {
    if (!values.empty()) values += " · ";
    if (callout.direction)
      values += *callout.direction == model::Direction::Up     ? "▲ "
                : *callout.direction == model::Direction::Down ? "▼ "
                                                               : "";
    values += percentText(*callout.percent, manner);
  }
  if (!values.empty()) lines.push_back(values);
  if (callout.status != model::ClaimStatus::Asserted)
    lines.push_back(statusText(callout.status, manner));
  if (!callout.source.empty()) lines.push_back(callout.source);
  return lines;
}

std::string claimLine(const model::Claim& claim, const std::string& subject,
                      const std::string& object, const Manner& manner) {
  auto line = subject + " · " + predicateText(claim.predicate, manner);
  if (!object.empty()) line += " · " + object;
  if (!claim.role.empty()) line += " · " + claim.role;
  if (!claim.metric.empty()) line += " · " + claim.metric;
  if (claim.amount) line += " · " + amountText(*claim.amount, manner);
  if (claim.percent) line += " · " + percentText(*claim.percent, manner);
  return line;
}

}  // namespace isnad::graph
