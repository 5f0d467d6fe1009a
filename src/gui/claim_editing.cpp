#include "claim_editing.h"

#include "citation.h"
#include "claim_dialog.h"
#include "isnad/model/edit_text.h"
#include "prompts.h"
#include "qt_text.h"
#include "tags.h"

namespace isnad::gui {

ClaimEditing::ClaimEditing(Backend& backend, const EditContext& context, QWidget& window)
    : backend_(backend), context_(context), window_(window) {}

ClaimEditing::TargetMaker ClaimEditing::onClaim(model::ClaimId claim) {
  return [claim](store::KnowledgeBase& base) -> Result<model::Target> {
    ISNAD_TRY(const auto anchor, base.anchorOf(claim));
    return model::Target{model::TargetKind::Claim, model::toText(anchor)};
  };
}

void ClaimEditing::ask(ClaimWish wish, model::ClaimId id) {
  const auto* claim = context_.view ? context_.view->claim(id) : nullptr;
  const auto* article = claim ? context_.view->source(claim->evidence.article) : nullptr;
  if (article == nullptr) return;
  const auto& dossier = context_.dossier;
  const auto remark = dossier ? dossier->remarkOn(id) : Dossier::Remark{};
  const auto on = [](model::Target target) -> TargetMaker {
    return [target = std::move(target)](store::KnowledgeBase&) -> Result<model::Target> {
      return target;
    };
  };
  switch (wish) {
    case ClaimWish::Correct:
      return askContent(*claim);
    case ClaimWish::Note:
      return askNote(id);
    case ClaimWish::Tag:
      return askTags(onClaim(id), remark.tags);
    case ClaimWish::Grade:
      return askGrade(onClaim(id), tr("How likely is this claim?"),
                      {tr("confirmed by others"), tr("probably true"), tr("possibly true"),
                       tr("doubtful"), tr("improbable"), tr("cannot be judged")},
                      QLatin1Char('1'), remark.grade);
    case ClaimWish::GradeSource: {
      const auto source = sourceOf(*article);
      const auto name = sourceText(*article, SourceForm::Name, context_.language);
      return askGrade(on(source), tr("How far is %1 to be trusted?").arg(name),
                      {tr("reliable"), tr("usually reliable"), tr("fairly reliable"),
                       tr("not usually reliable"), tr("unreliable"), tr("cannot be judged")},
                      QLatin1Char('A'), dossier ? dossier->remarkOn(source).grade : std::string());
    }
    case ClaimWish::TagArticle: {
      const model::Target target{model::TargetKind::Article, article->sha256};
      return askTags(on(target),
                     dossier ? dossier->remarkOn(target).tags : std::vector<std::string>{});
    }
  }
}

void ClaimEditing::askContent(const model::Claim& claim) {
  auto content = contentOf(*context_.view, claim);
  if (!content) return;
  auto* dialog = new ClaimDialog(*context_.view, claim, *content, context_.language, &window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ClaimDialog::made, this,
          [this, id = claim.id, voice = claim.attribution,
           before = *content](const model::ClaimContent& wanted) {
            if (wanted == before) return;
            backend_.edit([id, voice, wanted = model::ClaimContent(wanted)](
                              store::KnowledgeBase& base) mutable -> Result<model::Edit> {
              ISNAD_TRY(auto anchor, base.anchorOf(id));
              // Who says so may be outside the part that is shown.
              if (voice.entity && !wanted.source && wanted.source_text == voice.text) {
                ISNAD_TRY(wanted.source, base.keyOf(*voice.entity));
              }
              return model::Edit{model::CorrectClaim{std::move(anchor), wanted}};
            });
          });
  dialog->open();
}

void ClaimEditing::askNote(model::ClaimId claim) {
  const auto note = context_.dossier ? context_.dossier->remarkOn(claim).note : std::string();
  askText(window_, {tr("Note"), tr("On this claim"), toQt(note), true},
          [this, claim](const std::string& text) {
            backend_.edit(
                [claim, text](store::KnowledgeBase& base) { return noteOn(base, claim, text); });
          });
}

void ClaimEditing::askTags(TargetMaker target, const std::vector<std::string>& now) {
  askText(window_, {tr("Tags"), tr("With commas between them"), tagLine(now)},
          [this, now, target = std::move(target)](const std::string& line) {
            backend_.edit([now, target, wanted = tagsIn(toQt(line))](
                              store::KnowledgeBase& base) -> Result<model::Edit> {
              ISNAD_TRY(const auto on, target(base));
              return retag(on, now, wanted);
            });
          });
}

/// The Admiralty scale: `first` and the five that follow it, the best first.
void ClaimEditing::askGrade(TargetMaker target, const QString& label, const QStringList& meanings,
                            QChar first, const std::string& now) {
  ChoicePrompt prompt{tr("Grade"), label, {tr("No grade")}, 0};
  std::vector<std::string> grades{{}};
  for (const auto& meaning : meanings) {
    const QChar grade(static_cast<char16_t>(first.unicode() + grades.size() - 1));
    prompt.choices << QStringLiteral("\u2066%1\u2069 · %2").arg(grade).arg(meaning);
    grades.push_back(fromQt(QString(grade)));
    if (grades.back() == now) prompt.now = static_cast<int>(grades.size()) - 1;
  }
  askChoice(window_, prompt, [this, grades, target = std::move(target)](int index) {
    const auto grade = grades[static_cast<std::size_t>(index)];
    backend_.edit([grade, target](store::KnowledgeBase& base) -> Result<model::Edit> {
      ISNAD_TRY(const auto on, target(base));
      return model::Edit{model::SetGrade{on, grade}};
    });
  });
}

void ClaimEditing::resolve(model::ClaimId first, model::ClaimId second,
                           std::optional<model::Resolution> resolution) {
  backend_.edit([first, second, resolution](store::KnowledgeBase& base) -> Result<model::Edit> {
    ISNAD_TRY(auto one, base.anchorOf(first));
    ISNAD_TRY(auto other, base.anchorOf(second));
    return model::Edit{model::ResolveContradiction{std::move(one), std::move(other), resolution}};
  });
}

}  // namespace isnad::gui
