#pragma once

#include <QObject>

#include "backend.h"
#include "edit_context.h"
#include "wishes.h"

namespace isnad::gui {

/// Asks what a person wants to say of a claim, and has it done. Does nothing where the claim is not
/// shown.
class ClaimEditing : public QObject {
  Q_OBJECT

 public:
  /// Dialogs are children of `window`.
  ClaimEditing(Backend& backend, const EditContext& context, QWidget& window);

  void ask(ClaimWish wish, model::ClaimId claim);
  void resolve(model::ClaimId first, model::ClaimId second,
               std::optional<model::Resolution> resolution);

 private:
  using TargetMaker = std::function<Result<model::Target>(store::KnowledgeBase&)>;
  void askContent(const model::Claim& claim);
  void askNote(model::ClaimId claim);
  void askTags(TargetMaker target, const std::vector<std::string>& now);
  void askGrade(TargetMaker target, const QString& label, const QStringList& meanings, QChar first,
                const std::string& now);
  [[nodiscard]] static TargetMaker onClaim(model::ClaimId claim);

  Backend& backend_;
  const EditContext& context_;
  QWidget& window_;
};

}  // namespace isnad::gui
