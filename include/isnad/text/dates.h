#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/base/span.h"
#include "isnad/text/tokenizer.h"

namespace isnad::text {

/// A date in a text, as precise as the text is.
struct DateExpression {
  Span span;
  std::uint32_t first_token = 0;
  std::uint32_t end_token = 0;
  /// `2026`, `2026-06`, `2026-06-15`, `2026-Q2`, `2026-H1`, `2026-early`, `2026-mid`, `2026-late`
  std::string iso;
};

/// All dates of `text`, in order, disjoint. `published` (ISO day, may be empty) is what أمس, العام
/// الماضي, الربع الثاني (without a year) and الأحد are counted from; without it they are left out.
///
///   عام 2026 · 15 يونيو/حزيران 2026 · حزيران 2018 · مطلع عام 2026 · منتصف 2026 · نهاية 2019
///   الربع الثاني من 2017 · النصف الأول من العام الحالي · 12 رمضان 1439 هـ · 2018/05/07 ·
///   31-12-2017
/// Both month families (يونيو, حزيران, جوان), Hijri through ICU (islamic-umalqura).
/// A four-digit number from 1900 to 2100 is a year only after عام, سنة, في, بحلول, خلال, منذ,
/// حتى, من, a month, a quarter, or alone in brackets.
[[nodiscard]] std::vector<DateExpression> findDates(std::string_view text,
                                                    const std::vector<Token>& tokens,
                                                    std::string_view published);

}  // namespace isnad::text
