#include "prompts.h"

#include <QInputDialog>

#include "qt_text.h"

namespace isnad::gui {

namespace {

QInputDialog& dialogOver(QWidget& window, const QString& title, const QString& label) {
  auto* dialog = new QInputDialog(&window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(title);
  dialog->setLabelText(label);
  return *dialog;
}

}  // namespace

void askText(QWidget& window, const TextPrompt& prompt,
             std::function<void(const std::string&)> done) {
  auto& dialog = dialogOver(window, prompt.title, prompt.label);
  dialog.setOption(QInputDialog::UsePlainTextEditForTextInput, prompt.long_text);
  dialog.setTextValue(prompt.text);
  QObject::connect(&dialog, &QInputDialog::textValueSelected, &window,
                   [text = prompt.text, done = std::move(done)](const QString& typed) {
                     const auto said = typed.trimmed();
                     if (said != text) done(fromQt(said));
                   });
  dialog.open();
}

void askChoice(QWidget& window, const ChoicePrompt& prompt, std::function<void(int)> done) {
  auto& dialog = dialogOver(window, prompt.title, prompt.label);
  dialog.setOption(QInputDialog::UseListViewForComboBoxItems);
  dialog.setComboBoxItems(prompt.choices);
  dialog.setTextValue(prompt.choices.value(prompt.now));
  QObject::connect(
      &dialog, &QInputDialog::textValueSelected, &window,
      [choices = prompt.choices, now = prompt.now, done = std::move(done)](const QString& chosen) {
        const auto index = static_cast<int>(choices.indexOf(chosen));
        if (index >= 0 && index != now) done(index);
      });
  dialog.open();
}

}  // namespace isnad::gui
