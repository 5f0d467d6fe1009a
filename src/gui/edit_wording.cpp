#include "edit_wording.h"

#include <QCoreApplication>
#include <QLocale>

#include "dossier.h"
#include "isnad/model/edit_text.h"
#include "qt_text.h"

namespace isnad::gui {

namespace {

/// In the quotation marks of the window's language, and isolated, so that it turns nothing round.
QString inQuotes(const QString& text) {
  const bool arabic = QLocale().language() == QLocale::Arabic;
  return (arabic ? QStringLiteral("«\u2068%1\u2069»") : QStringLiteral("“\u2068%1\u2069”"))
      .arg(text);
}

/// The name in a key: `organization/أرامكو#2` is of أرامكو.
QString nameIn(const model::EntityKey& key) {
  const auto text = toQt(key.text);
  return inQuotes(text.mid(text.indexOf(QLatin1Char('/')) + 1).section(QLatin1Char('#'), 0, 0));
}

QString quoted(const std::string& text) {
  constexpr int kLongest = 40;
  auto shown = toQt(text).simplified();
  if (shown.size() > kLongest) {
    const auto space = shown.lastIndexOf(QLatin1Char(' '), kLongest);
    shown = shown.left(space > 0 ? space : kLongest) + QStringLiteral("…");
  }
  return inQuotes(shown);
}

/// What a note or a tag hangs on.
QString nameOf(const model::Target& target) {
  switch (target.kind) {
    case model::TargetKind::Entity:
      return nameIn({target.key});
    case model::TargetKind::Claim:
      if (const auto claim = model::claimAnchorFromText(target.key))
        return quoted(claim->quote.words);
      break;
    case model::TargetKind::Article:
    case model::TargetKind::Publisher:
    case model::TargetKind::Relation:
      break;
  }
  return quoted(target.key);
}

struct Wording {
  Q_DECLARE_TR_FUNCTIONS(isnad::gui::Wording)

 public:
  QString operator()(const model::RenameEntity& edit) const {
    return edit.name ? tr("Rename %1 to %2").arg(nameIn(edit.entity), quoted(*edit.name))
                     : tr("Give %1 its name back").arg(nameIn(edit.entity));
  }
  QString operator()(const model::RetypeEntity& edit) const {
    return tr("Change the type of %1").arg(nameIn(edit.entity));
  }
  QString operator()(const model::MergeEntity& edit) const {
    return edit.into ? tr("Merge %1 into %2").arg(nameIn(edit.entity), nameIn(*edit.into))
                     : tr("Take %1 out of the merge").arg(nameIn(edit.entity));
  }
  QString operator()(const model::DistinguishEntities& edit) const {
    return (edit.distinct ? tr("%1 is not %2") : tr("%1 may be %2"))
        .arg(nameIn(edit.a), nameIn(edit.b));
  }
  QString operator()(const model::AddEntity& edit) const {
    return (edit.present ? tr("Add %1") : tr("Remove %1")).arg(quoted(edit.name));
  }
  QString operator()(const model::AddAlias& edit) const {
    return (edit.present ? tr("Call %1 also %2") : tr("Call %1 no longer %2"))
        .arg(nameIn(edit.entity), quoted(edit.alias));
  }
  QString operator()(const model::SetMention& edit) const {
    return tr("Say what %1 names").arg(quoted(edit.place.words));
  }
  QString operator()(const model::JudgeClaim& edit) const {
    const auto words = quoted(edit.claim.quote.words);
    if (!edit.verdict) return tr("Take back the verdict on %1").arg(words);
    return (*edit.verdict == model::Verdict::Accepted ? tr("Correct: %1") : tr("Wrong: %1"))
        .arg(words);
  }
  QString operator()(const model::CorrectClaim& edit) const {
    return tr("Correct what is read in %1").arg(quoted(edit.claim.quote.words));
  }
  QString operator()(const model::AddClaim& edit) const {
    return (edit.present ? tr("Add a claim: %1") : tr("Remove a claim: %1"))
        .arg(quoted(edit.quote.words));
  }
  QString operator()(const model::SetNote& edit) const {
    return (edit.text.empty() ? tr("Remove the note on %1") : tr("Note on %1"))
        .arg(nameOf(edit.target));
  }
  QString operator()(const model::SetTag& edit) const {
    if (edit.tag == kDisputedTag) {
      return (edit.present ? tr("Disputed: %1") : tr("No longer disputed: %1"))
          .arg(nameOf(edit.target));
    }
    return (edit.present ? tr("Tag %1: %2") : tr("Untag %1: %2"))
        .arg(nameOf(edit.target), toQt(edit.tag));
  }
  QString operator()(const model::SetGrade& edit) const {
    return tr("Grade %1: %2").arg(nameOf(edit.target), toQt(edit.grade));
  }
  QString operator()(const model::PinEntity& edit) const {
    return (edit.at ? tr("Pin %1") : tr("Unpin %1")).arg(nameIn(edit.entity));
  }
  QString operator()(const model::SaveView& edit) const {
    return (edit.settings ? tr("Save the view %1") : tr("Forget the view %1"))
        .arg(quoted(edit.name));
  }
  QString operator()(const model::ResolveContradiction& edit) const {
    return tr("Resolve the contradiction of %1").arg(quoted(edit.first.quote.words));
  }
  QString operator()(const model::EditGroup& edit) const {
    if (!edit.title.empty()) return toQt(edit.title);
    return edit.edits.empty() ? QString() : wordsOf(edit.edits.back());
  }
};

}  // namespace

QString wordsOf(const model::Edit& edit) { return std::visit(Wording{}, edit.what); }

}  // namespace isnad::gui
