#include "preferences.h"

#include "isnad/text/hijri.h"

namespace isnad::gui {

namespace {

/// The words in the file, in the order of the enumerators.
template <class Choice>
struct Words {
  QLatin1String key;
  std::vector<QLatin1String> words;

  void read(const Settings& settings, Choice& choice) const {
    const auto said = settings.text(key);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (said == words[i]) choice = static_cast<Choice>(i);
    }
  }
  void keep(Settings& settings, Choice choice) const {
    settings.keep(key, QString(words[static_cast<std::size_t>(choice)]));
  }
};

/// Calls `each` with every choice and its words.
template <class AnyPreferences, class Each>
void visit(AnyPreferences& preferences, Each each) {
  using L = QLatin1String;
  each(Words<graph::Language>{L("preferences/language"), {L("ar"), L("en")}}, preferences.language);
  each(Words<Theme>{L("preferences/theme"), {L("system"), L("light"), L("dark")}},
       preferences.theme);
  each(Words<graph::Digits>{L("preferences/digits"), {L("western"), L("arabic")}},
       preferences.digits);
  each(Words<Calendar>{L("preferences/calendar"), {L("gregorian"), L("hijri")}},
       preferences.calendar);
  each(Words<bool>{L("preferences/reduced_motion"), {L("no"), L("yes")}},
       preferences.reduced_motion);
}

constexpr auto kTextSize = QLatin1String("preferences/text_percent");

std::string hijriDate(const std::string& date, graph::Language language) {
  return text::hijriText(date, language == graph::Language::Arabic);
}

}  // namespace

graph::Manner Preferences::manner() const {
  graph::Manner manner = language;
  manner.digits = digits;
  if (calendar == Calendar::Hijri) manner.calendar = hijriDate;
  return manner;
}

Preferences readPreferences(const Settings& settings) {
  Preferences read;
  visit(read, [&](const auto& words, auto& choice) { words.read(settings, choice); });
  read.text_percent =
      static_cast<int>(settings.number(kTextSize, Preferences::kSmallestText,
                                       Preferences::kSmallestText, Preferences::kLargestText));
  return read;
}

void keepPreferences(Settings& settings, const Preferences& preferences) {
  visit(preferences, [&](const auto& words, auto choice) { words.keep(settings, choice); });
  settings.keep(kTextSize, static_cast<double>(preferences.text_percent));
}

}  // namespace isnad::gui
