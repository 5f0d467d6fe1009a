#pragma once

#include <functional>
#include <initializer_list>
#include <vector>

#include <QKeySequence>
#include <QMainWindow>
#include <QObject>

class QAction;
class QMenu;

namespace isnad::gui {

/// The menus, in the order of the bar.
enum class MenuId { File, Edit, View, Explore, Layout, Help };

/// One command: `text` is marked for translation with QT_TR_NOOP, in the class that adds it.
struct Command {
  MenuId menu;
  const char* text;
  QKeySequence key;
  std::function<void()> run;
};

/// Every command of the window: each stands in a menu, most have a key, and the search box offers
/// all of them. Parts of the window add theirs; texts follow the language.
class Commands : public QObject {
  Q_OBJECT

 public:
  explicit Commands(QMainWindow& window);

  /// Adds a command whose text is translated in `context`, the adding class's name with its
  /// namespaces. The action belongs to the window.
  QAction& add(const char* context, Command command);
  void add(const char* context, std::initializer_list<Command> commands);
  /// Adds an action whose owner names it.
  void adopt(MenuId menu, QAction& action);
  void separate(MenuId menu);

  static constexpr MenuId kMenus[] = {MenuId::File,    MenuId::Edit,   MenuId::View,
                                      MenuId::Explore, MenuId::Layout, MenuId::Help};
  [[nodiscard]] QMenu& menu(MenuId id) const;
  /// All of them, menu by menu.
  [[nodiscard]] std::vector<QAction*> all() const;
  void retranslate();

 private:
  struct Named {
    QAction* action;
    const char* context;
    const char* text;
  };
  QMainWindow& window_;
  std::vector<QMenu*> menus_;
  std::vector<Named> named_;
};

/// A menu's or command's text without the mark of its letter.
[[nodiscard]] QString plainText(QString text);

}  // namespace isnad::gui
