#pragma once

#include <QTextBrowser>

#include "isnad/render/palette.h"
#include "knowledge_view.h"
#include "selection.h"

namespace isnad::gui {

/// What is selected, in words: an entity with its names and claims, or a relation with every claim,
/// its sentence and cue, amount, status and source. A click on a claim or a name selects it.
class Inspector : public QTextBrowser {
  Q_OBJECT

 public:
  explicit Inspector(Selection& selection, QWidget* parent = nullptr);

  void setView(KnowledgeViewPtr view);
  void setColours(const render::Palette& palette);
  void setLanguage(graph::Language language);

 private:
  void refresh();
  void follow(const QUrl& link);
  [[nodiscard]] QString entityCard(const model::Entity& entity) const;
  [[nodiscard]] QString relationCard() const;
  [[nodiscard]] QString claimCard(const model::Claim& claim, bool with_subject) const;
  [[nodiscard]] QString quoteOf(const model::Claim& claim) const;
  [[nodiscard]] QString chip(const QString& text, const QColor& color) const;
  [[nodiscard]] QString entityLink(model::EntityId id) const;
  [[nodiscard]] QString welcome() const;

  Selection& selection_;
  KnowledgeViewPtr view_;
  render::Palette palette_ = render::Palette::light();
  graph::Language language_ = graph::Language::Arabic;
};

}  // namespace isnad::gui
