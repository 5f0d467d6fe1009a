#pragma once

#include <functional>

#include <QStringList>
#include <QWidget>

/// Small dialogs over which the rest of the window stays usable. `done` gets what was said, unless
/// it is what was there before.
namespace isnad::gui {

struct TextPrompt {
  QString title;
  QString label;
  QString text;            ///< What is there now.
  bool long_text = false;  ///< Of several lines.
};
void askText(QWidget& window, const TextPrompt& prompt,
             std::function<void(const std::string&)> done);

struct ChoicePrompt {
  QString title;
  QString label;
  QStringList choices;
  int now = 0;  ///< The index of what is so now.
};
void askChoice(QWidget& window, const ChoicePrompt& prompt, std::function<void(int)> done);

}  // namespace isnad::gui
