#pragma once

#include <vector>

#include <QLineEdit>
#include <QPointer>

#include "finder.h"
#include "isnad/graph/manner.h"
#include "isnad/render/palette.h"
#include "selection.h"

class QAction;
class QListWidget;
class QListWidgetItem;

namespace isnad::gui {

/// One box for entities, articles, claims and commands: what fits appears under it in groups while
/// it is typed. Up and Down walk through it, Enter chooses, Escape leaves.
class SearchBox : public QLineEdit {
  Q_OBJECT

 public:
  explicit SearchBox(Selection& selection, QWidget* parent = nullptr);

  void setView(KnowledgeViewPtr view);
  void setLanguage(const graph::Manner& language);
  void setColours(const render::Palette& palette);
  /// What can be done: each one's text is searched, and it is triggered where it is chosen.
  void setCommands(std::vector<QAction*> commands) { commands_ = std::move(commands); }

  /// Takes the focus, with what stands there selected.
  void start();
  [[nodiscard]] QSize sizeHint() const override;
  /// The lines of the list, headings among them; none while it is hidden.
  [[nodiscard]] QStringList lines() const;

 Q_SIGNALS:
  void left();  ///< With something chosen, or with nothing: the keyboard goes on elsewhere.

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  enum class Kind { Entity, Article, Claim, Command };
  void look();
  void show(const Findings& findings);
  void addHeading(const QString& text);
  void addLine(Kind kind, qint64 id, const QString& text, const QIcon& icon = {});
  void addCommands();
  void step(int by);
  void choose(const QListWidgetItem* item);
  void place();
  [[nodiscard]] int rowHeight() const;
  [[nodiscard]] QIcon iconOf(model::EntityType type) const;

  Selection& selection_;
  KnowledgeViewPtr view_;
  render::Palette palette_ = render::Palette::light();
  graph::Manner language_;
  std::vector<QAction*> commands_;
  Finder finder_;
  QPointer<QListWidget> list_;  // a child of the window, over its panels
  bool looking_ = false;        // an answer is on its way
  bool chosen_ = false;         // Enter was pressed before it came
};

}  // namespace isnad::gui
