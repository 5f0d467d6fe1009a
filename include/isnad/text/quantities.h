#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/base/span.h"
#include "isnad/text/tokenizer.h"

namespace isnad::text {

enum class QuantityKind : std::uint8_t {
  Money,    ///< A number with a currency.
  Percent,  ///< 12.5% , ١٢٫٥ في المئة, خمسة بالمئة
  Count,    ///< A number without either: 10 مليارات, 300 سيارة, 2026
};

enum class Bound : std::uint8_t { Exact, About, MoreThan, LessThan, UpTo };

/// A number in a text, with its unit.
struct Quantity {
  Span span;  ///< Number and unit: `62.5 مليار دولار`; qualifier words outside.
  std::uint32_t first_token = 0;
  std::uint32_t end_token = 0;  ///< One past the last token of `span`.
  QuantityKind kind = QuantityKind::Count;
  double value = 0;      ///< In units; of a range its upper bound with Bound::UpTo.
  std::string currency;  ///< ISO 4217; of a bare ريال, جنيه … see `ambiguous`.
  std::string ambiguous;  ///< `ريال`, `دينار`, `درهم`, `جنيه`, `ليرة` … where no country is named.
  Bound bound = Bound::Exact;
  bool scaled = false;  ///< A scale word or a number word was there (مليار), so it is no year.
};

/// All numbers of `text`, in order, disjoint.
///
///   62.5 مليار دولار · ملياري دولار · ثلاثة مليارات ونصف مليار ريال سعودي · ٤٥٫٥ مليون درهم
///   عشرات المليارات (1e10, MoreThan) · نحو 300 مليون (About) · ما يصل إلى 5 مليارات (UpTo)
///   بين 3 و5 مليارات دولار (5e9, UpTo) · $2.5 مليار · 2.5 billion dollars · مليون ونصف المليون
///   2ر3 بالمئة · 12,5 % · نصف مليار · مئة وخمسون مليونا · تريليون · بليون (1e9)
/// A unit governs both numbers of a range. An amount in brackets after another (`3.75 مليار ريال
/// (مليار دولار)`) is a Quantity of its own.
[[nodiscard]] std::vector<Quantity> findQuantities(std::string_view text,
                                                   const std::vector<Token>& tokens);

/// ISO 4217 of a currency word in the country (ISO 3166 alpha-2) that the article is about:
/// ("ريال", "SA") -> SAR, ("جنيه", "EG") -> EGP; empty where that country's money is another.
[[nodiscard]] std::string currencyIn(std::string_view ambiguous_word, std::string_view country);

}  // namespace isnad::text
