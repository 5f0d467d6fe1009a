#pragma once

#include <optional>

#include <QDockWidget>

#include "finder.h"
#include "isnad/graph/manner.h"
#include "isnad/render/palette.h"
#include "selection.h"

class QTextBrowser;
class QUrl;

namespace isnad::gui {

/// How two entities hang together, read out: the shortest ways between them, a sentence for each
/// step, with its source and a link to its words. The entity that is selected is where they begin,
/// the one selected next is where they lead; the first way is then selected as a whole.
class PathPanel : public QDockWidget {
  Q_OBJECT

 public:
  explicit PathPanel(Selection& selection, QWidget* parent = nullptr);

  void setView(KnowledgeViewPtr view);
  void setLanguage(const graph::Manner& language);
  void setColours(const render::Palette& palette);
  /// Shows the panel and begins at the entity that is selected, else at the one selected next.
  void begin();
  [[nodiscard]] QString text() const;

 Q_SIGNALS:
  /// An entity is to be selected, where the path begins or leads to.
  void asks();
  /// Paths lead over entities outside the part that is shown; setView() with them goes on.
  void wanted(const std::vector<isnad::model::EntityId>& entities);

 private:
  enum class Stage { Idle, From, To, Looking, Found };
  void readSelection();
  void look(model::EntityId to);
  void showPaths(const std::vector<store::Path>& paths);
  void dropUnshown();
  void refresh();
  void follow(const QUrl& link);
  [[nodiscard]] std::vector<model::ClaimId> claimsAlong(const store::Path& path) const;
  [[nodiscard]] std::vector<model::ClaimId> claimsBetween(model::EntityId one,
                                                          model::EntityId other) const;
  [[nodiscard]] QString htmlOf(const store::Path& path) const;
  [[nodiscard]] QString htmlOf(const model::Claim& claim, std::size_t others) const;
  [[nodiscard]] QString instruction() const;

  Selection& selection_;
  KnowledgeViewPtr view_;
  graph::Manner language_;
  render::Palette palette_ = render::Palette::light();
  Stage stage_ = Stage::Idle;
  model::EntityId from_;
  model::EntityId to_;
  std::vector<store::Path> paths_;
  bool asked_ = false;  ///< For what is outside the part that is shown.
  QTextBrowser* browser_;
  Finder finder_;
};

}  // namespace isnad::gui
