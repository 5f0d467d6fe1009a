#include "commands.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace isnad::gui {

namespace {

constexpr const char* kTitles[] = {QT_TRANSLATE_NOOP("isnad::gui::Commands", "&File"),
                                   QT_TRANSLATE_NOOP("isnad::gui::Commands", "&Edit"),
                                   QT_TRANSLATE_NOOP("isnad::gui::Commands", "&View"),
                                   QT_TRANSLATE_NOOP("isnad::gui::Commands", "E&xplore"),
                                   QT_TRANSLATE_NOOP("isnad::gui::Commands", "&Layout"),
                                   QT_TRANSLATE_NOOP("isnad::gui::Commands", "&Help")};

}  // namespace

Commands::Commands(QMainWindow& window) : QObject(&window), window_(window) {
  for ([[maybe_unused]] const char* title : kTitles)
    menus_.push_back(window.menuBar()->addMenu(QString()));
}

QAction& Commands::add(const char* context, Command command) {
  auto* action = menu(command.menu).addAction(QString());
  action->setShortcut(command.key);
  connect(action, &QAction::triggered, this, std::move(command.run));
  named_.push_back({action, context, command.text});
  return *action;
}

void Commands::add(const char* context, std::initializer_list<Command> commands) {
  for (const auto& command : commands) add(context, command);
}

void Commands::adopt(MenuId id, QAction& action) { menu(id).addAction(&action); }

void Commands::separate(MenuId id) { menu(id).addSeparator(); }

QMenu& Commands::menu(MenuId id) const { return *menus_[static_cast<std::size_t>(id)]; }

QString plainText(QString text) { return text.remove(QLatin1Char('&')); }

std::vector<QAction*> Commands::all() const {
  std::vector<QAction*> actions;
  for (const auto* menu : menus_) {
    for (auto* action : menu->actions())
      if (!action->isSeparator() && action->menu() == nullptr) actions.push_back(action);
  }
  return actions;
}

void Commands::retranslate() {
  for (std::size_t i = 0; i < menus_.size(); ++i) menus_[i]->setTitle(tr(kTitles[i]));
  for (const auto& [action, context, text] : named_)
    action->setText(QCoreApplication::translate(context, text));
}

}  // namespace isnad::gui
