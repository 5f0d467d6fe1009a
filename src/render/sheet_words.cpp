#include "sheet_words.h"

#include <QStringList>

#include "isnad/graph/wording.h"
#include "isnad/render/palette.h"

namespace isnad::render {

namespace {

/// The six forms that Arabic counts with.
struct Counted {
  const char* one;
  const char* two;
  const char* few;    // 3 … 10
  const char* many;   // 11 … 99
  const char* other;  // 0, 100, 101, 102 …
  const char* english_one;
  const char* english;
};

constexpr Counted kEntities{"كيان واحد", "كيانان", "كيانات", "كيانا", "كيان", "entity", "entities"};
constexpr Counted kRelations{"علاقة واحدة", "علاقتان",  "علاقات",   "علاقة",
                             "علاقة",       "relation", "relations"};
constexpr Counted kClaims{"ادعاء واحد", "ادعاءان", "ادعاءات", "ادعاء", "ادعاء", "claim", "claims"};
constexpr Counted kCards{"بطاقة واحدة", "بطاقتان", "بطاقات", "بطاقة", "بطاقة", "card", "cards"};
constexpr Counted kTexts{"نص علاقة واحد", "نصا علاقتين", "نصوص علاقات", "نص علاقة",
                         "نص علاقة",      "edge text",   "edge texts"};
constexpr Counted kNames{"اسم واحد", "اسمان", "أسماء", "اسما", "اسم", "name", "names"};
constexpr Counted kSources{"مصدر واحد", "مصدران", "مصادر", "مصدرا", "مصدر", "source", "sources"};

/// By its key's place; of groups, what one is called.
QString measureWord(graph::Measure measure, bool arabic) {
  switch (measure) {
    case graph::Measure::Degree:
      return QString::fromUtf8(arabic ? "الجيران" : "Neighbours");
    case graph::Measure::Ties:
      return QString::fromUtf8(arabic ? "الروابط" : "Ties");
    case graph::Measure::PageRank:
      return QString::fromUtf8(arabic ? "الرتبة" : "PageRank");
    case graph::Measure::Betweenness:
      return QString::fromUtf8(arabic ? "التوسط" : "Betweenness");
    case graph::Measure::Core:
      return QString::fromUtf8(arabic ? "النواة" : "Core");
    case graph::Measure::Community:
      return QString::fromUtf8(arabic ? "الجماعة" : "Community");
    case graph::Measure::Component:
      break;
  }
  return QString::fromUtf8(arabic ? "الجزء" : "Component");
}

QString counted(std::size_t count, const Counted& forms, bool arabic) {
  const auto number = QString::number(count) + QLatin1Char(' ');
  if (!arabic) return number + QString::fromUtf8(count == 1 ? forms.english_one : forms.english);
  if (count == 1) return QString::fromUtf8(forms.one);
  if (count == 2) return QString::fromUtf8(forms.two);
  const auto rest = count % 100;
  const auto* form = rest >= 3 && rest <= 10 ? forms.few : rest >= 11 ? forms.many : forms.other;
  return number + QString::fromUtf8(form);
}

}  // namespace

QString SheetWords::inDigits(const QString& words) const {
  return QString::fromStdString(graph::inDigits(words.toStdString(), manner_));
}

QString SheetWords::title(std::size_t entities, std::size_t relations) const {
  const auto first = counted(entities, kEntities, arabic_);
  const auto second = counted(relations, kRelations, arabic_);
  return inDigits(first + (arabic_ ? QStringLiteral(" و") : QStringLiteral(", ")) + second);
}

QString SheetWords::date(const std::string& made, const std::string& as_of,
                         const std::string& known_on) const {
  QStringList words;
  const auto add = [&](const std::string& day, const char* arabic, const char* english) {
    if (day.empty()) return;
    const auto shown = graph::dateText(day, manner_);
    words << QString::fromUtf8(arabic_ ? arabic : english).arg(QString::fromStdString(shown));
  };
  add(made, "أُعدّ في %1", "Made on %1");
  add(as_of, "وفق ما كان حتى %1", "As of %1");
  add(known_on, "وفق ما كان معروفا في %1", "As known on %1");
  return words.join(QStringLiteral(" · "));
}

QString SheetWords::notShown(const Hidden& hidden) const {
  const auto all = hidden.entities + hidden.claims + hidden.cards + hidden.edge_texts +
                   hidden.names + hidden.other_entities + hidden.other_claims;
  if (all == 0)
    return arabic_ ? QStringLiteral("غير معروض: لا شيء") : QStringLiteral("Not shown: nothing");
  QStringList parts;
  const auto add = [&](std::size_t count, const Counted& forms, const char* arabic,
                       const char* english) {
    if (count == 0) return;
    parts << counted(count, forms, arabic_) + QString::fromUtf8(arabic_ ? arabic : english);
  };
  add(hidden.entities, kEntities, " بلا ادعاء", " without a claim");
  add(hidden.claims, kClaims, " بالحجب", " withheld");
  add(hidden.other_entities, kEntities, " خارج العرض", " outside this view");
  add(hidden.other_claims, kClaims, " خارج العرض", " outside this view");
  add(hidden.cards, kCards, " لضيق المكان", " for want of room");
  add(hidden.names, kNames, " لضيق المكان", " for want of room");
  add(hidden.edge_texts, kTexts, " لضيق المكان", " for want of room");
  const auto head =
      arabic_ ? QStringLiteral("غير معروض (%1): ") : QStringLiteral("Not shown (%1): ");
  return inDigits(head.arg(all) +
                  parts.join(arabic_ ? QStringLiteral("، ") : QStringLiteral(", ")));
}

QString SheetWords::step(graph::Measure measure, const EncodingStep& step) const {
  auto words = measureWord(measure, arabic_);
  const auto least = QString::fromStdString(figureOf(measure, step.least));
  const auto most = QString::fromStdString(figureOf(measure, step.most));
  if (step.hue == Palette::kOtherHue)
    words = QString::fromUtf8(arabic_ ? "كل ما عداها" : "all others");
  else if (least == most)
    words += QLatin1Char(' ') + least;
  else
    words += QString::fromUtf8(arabic_ ? " من %1 إلى %2" : " %1 to %2").arg(least, most);
  if (step.entities > 0)
    words += QStringLiteral(" · ") + counted(step.entities, kEntities, arabic_);
  return inDigits(words);
}

QString SheetWords::moreSources(std::size_t count) const {
  return inDigits(arabic_ ? QStringLiteral("… و") + counted(count, kSources, true)
                          : QStringLiteral("… and %1").arg(counted(count, kSources, false)));
}

}  // namespace isnad::render
