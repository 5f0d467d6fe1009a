#pragma once

#include <QTextBrowser>

#include "dossier.h"
#include "isnad/graph/manner.h"
#include "isnad/render/palette.h"
#include "knowledge_view.h"
#include "selection.h"
#include "wishes.h"

namespace isnad::gui {

/// What is selected, in words: an entity with its names and claims, or a relation with every claim,
/// its sentence and cue, amount, status and source. A click on a claim or a name selects it; what
/// a person can decide are links too, and told of by signals.
class Inspector : public QTextBrowser {
  Q_OBJECT

 public:
  static constexpr std::size_t kPage = 40;  ///< Claims that a card begins with.

  explicit Inspector(Selection& selection, QWidget* parent = nullptr);

  void setView(KnowledgeViewPtr view);
  void setColours(const render::Palette& palette);
  void setLanguage(const graph::Manner& language);
  /// Whether decisions are offered.
  void setDecidable(bool decidable);
  /// Shown if it is of what is selected.
  void setDossier(DossierPtr dossier);

 Q_SIGNALS:
  void judged(isnad::model::ClaimId claim, isnad::gui::Judgement judgement);
  void resolved(isnad::model::ClaimId first, isnad::model::ClaimId second,
                std::optional<isnad::model::Resolution> resolution);
  void toldApart(isnad::model::EntityId a, isnad::model::EntityId b);
  void merged(isnad::model::EntityId entity, isnad::model::EntityId into);
  void wished(isnad::gui::EntityWish wish);  ///< Of the entity that is selected.
  void wishedOf(isnad::model::ClaimId claim, isnad::gui::ClaimWish wish);

 private:
  void refresh();
  void follow(const QUrl& link);
  /// `back`: takes back what was decided.
  void decide(const QString& what, bool back, std::int64_t first, std::int64_t second);
  [[nodiscard]] const Dossier* dossier() const;
  [[nodiscard]] QString entityDecisions() const;
  [[nodiscard]] QString claimDecisions(const model::Claim& claim) const;
  [[nodiscard]] QString suggestionCard(const store::MergeSuggestion& suggestion) const;
  [[nodiscard]] QString originOf(const model::Claim& claim) const;
  [[nodiscard]] QString contradictionCard(const store::Contradiction& pair) const;
  [[nodiscard]] QString contradictionsCard() const;
  [[nodiscard]] QString remarkCard(const Dossier::Remark& remark) const;
  [[nodiscard]] QString sourceLine(const model::Claim& claim) const;
  [[nodiscard]] QString quoteBox(const model::Claim& claim) const;
  [[nodiscard]] QString entityCard(const model::Entity& entity) const;
  [[nodiscard]] QString relationCard() const;
  [[nodiscard]] QString presenceLine() const;
  [[nodiscard]] QString familiesLine(const std::vector<model::ClaimId>& claims) const;
  [[nodiscard]] QString claimCards(const std::vector<model::ClaimId>& claims,
                                   bool with_subject) const;
  [[nodiscard]] QString claimCard(const model::Claim& claim, bool with_subject) const;
  [[nodiscard]] QString quoteOf(const model::Claim& claim) const;
  [[nodiscard]] QString chip(const QString& text, const QColor& color) const;
  [[nodiscard]] QString entityLink(model::EntityId id, const std::string& called = {}) const;
  [[nodiscard]] QString welcome() const;

  Selection& selection_;
  KnowledgeViewPtr view_;
  DossierPtr dossier_;
  bool decidable_ = true;
  std::optional<model::EntityId> shown_entity_;  ///< Of the card that is shown.
  std::vector<model::ClaimId> shown_claims_;
  std::size_t listed_ = kPage;  ///< Claims of the card, at most.
  render::Palette palette_ = render::Palette::light();
  graph::Manner language_;
};

}  // namespace isnad::gui
