#pragma once

#include <QFrame>

#include "appearance.h"
#include "backend.h"
#include "docks.h"
#include "selection.h"
#include "settings.h"

class QLabel;
class QToolButton;

namespace isnad::gui {

/// Over the sample: what it is, and three things to try, each a link that does it. Once closed it
/// stays away, in later runs too, until it is asked for.
class FirstSteps : public QFrame {
  Q_OBJECT

 public:
  enum class Step { Read, Path, Refused };

  FirstSteps(Settings& settings, Backend& backend, Selection& selection, Docks& docks,
             Appearance& appearance, QWidget* parent = nullptr);

  /// Opens the sample if need be, and shows the steps.
  void ask();
  void take(Step step);

 private:
  void setView(KnowledgeViewPtr view);
  void retranslate();
  void dismiss();
  void readSentence();
  void findPath();
  void filterRefused();

  Settings& settings_;
  Backend& backend_;
  Selection& selection_;
  Docks& docks_;
  Appearance& appearance_;
  KnowledgeViewPtr view_;
  QLabel* text_;
  QToolButton* close_;
};

/// Two entities that are as far from each other as any at most `most` steps apart; nothing where no
/// two are linked. For small graphs.
[[nodiscard]] std::optional<std::pair<model::EntityId, model::EntityId>> farApart(
    const graph::Graph& graph, int most);

}  // namespace isnad::gui
