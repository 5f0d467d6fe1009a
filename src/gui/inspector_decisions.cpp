#include <algorithm>

#include "citation.h"
#include "inspector.h"
#include "inspector_text.h"

namespace isnad::gui {

namespace {

/// Its words stay on one line. What is chosen is taken back by it.
QString link(const QString& address, const QString& text, bool chosen = false) {
  auto words = html(text).replace(QLatin1Char(' '), QStringLiteral("&nbsp;"));
  if (chosen) words = QStringLiteral("<b>●&nbsp;%1</b>").arg(words);
  return QStringLiteral("<a href=\"%1%2\">%3</a>")
      .arg(address, chosen ? QStringLiteral("#back") : QString(), words);
}

/// A line breaks after the sign between two.
QString joined(const QStringList& links) { return links.join(QStringLiteral("&nbsp;&nbsp;· ")); }

constexpr std::pair<const char*, EntityWish> kEntityWishes[] = {
    {"rename", EntityWish::Rename}, {"merge", EntityWish::Merge},
    {"note", EntityWish::Note},     {"retype", EntityWish::Retype},
    {"split", EntityWish::Split},   {"tellapart", EntityWish::TellApart},
    {"tag", EntityWish::Tag},       {"alias", EntityWish::Alias}};
constexpr std::pair<const char*, ClaimWish> kClaimWishes[] = {
    {"content", ClaimWish::Correct},
    {"claimnote", ClaimWish::Note},
    {"claimtag", ClaimWish::Tag},
    {"grade", ClaimWish::Grade},
    {"sourcegrade", ClaimWish::GradeSource},
    {"articletag", ClaimWish::TagArticle}};

Judgement judgementOf(const model::Claim& claim, bool disputed) {
  if (disputed) return Judgement::Disputed;
  if (!claim.verdict) return Judgement::None;
  return *claim.verdict == model::Verdict::Accepted ? Judgement::Correct : Judgement::Wrong;
}

}  // namespace

void Inspector::setDossier(DossierPtr dossier) {
  dossier_ = std::move(dossier);
  refresh();
}

void Inspector::setDecidable(bool decidable) {
  if (std::exchange(decidable_, decidable) != decidable) refresh();
}

const Dossier* Inspector::dossier() const {
  const bool fits = dossier_ && dossier_->entity == selection_.entity() &&
                    (selection_.entity() || dossier_->claims == selection_.claims());
  return fits ? dossier_.get() : nullptr;
}

void Inspector::decide(const QString& what, bool back, std::int64_t first, std::int64_t second) {
  const auto is = [&](const char* scheme) { return what == QLatin1String(scheme); };
  const auto judge = [&](Judgement judgement) {
    Q_EMIT judged({first}, back ? Judgement::None : judgement);
  };
  const auto resolve = [&](model::Resolution resolution) {
    Q_EMIT resolved({first}, {second}, back ? std::nullopt : std::optional(resolution));
  };
  if (is("correct")) judge(Judgement::Correct);
  if (is("disputed")) judge(Judgement::Disputed);
  if (is("wrong")) judge(Judgement::Wrong);
  if (is("first")) resolve(model::Resolution::FirstHolds);
  if (is("second")) resolve(model::Resolution::SecondHolds);
  if (is("both")) resolve(model::Resolution::BothHold);
  if (is("apart")) Q_EMIT toldApart({first}, {second});
  if (is("same")) Q_EMIT merged({first}, {second});
  for (const auto& [scheme, wish] : kEntityWishes) {
    if (is(scheme)) Q_EMIT wished(wish);
  }
  for (const auto& [scheme, wish] : kClaimWishes) {
    if (is(scheme)) Q_EMIT wishedOf({first}, wish);
  }
}

/// What people said of it: a note, tags, a grade.
QString Inspector::remarkCard(const Dossier::Remark& remark) const {
  QString out;
  if (!remark.note.empty()) {
    auto text = html(remark.note);
    text.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    out += paragraph(QStringLiteral("✎ <i>%1</i>").arg(text), toQt(remark.note).isRightToLeft());
  }
  QStringList signs;
  for (const auto& tag : remark.tags) signs << QStringLiteral("#⁨%1⁩").arg(html(tag));
  if (!remark.grade.empty()) signs << html(tr("Grade %1").arg(toQt(remark.grade)));
  if (signs.isEmpty()) return out;
  return out + paragraph(signs.join(QStringLiteral(" &nbsp; ")),
                         language_ == graph::Language::Arabic,
                         QStringLiteral("color:%1;").arg(palette_.quiet_text.name()));
}

QString Inspector::entityDecisions() const {
  const bool rtl = language_ == graph::Language::Arabic;
  const auto* known = dossier();
  const auto remark = known != nullptr ? known->on_entity : Dossier::Remark{};
  auto out = remarkCard(remark);
  if (!decidable_) return out;
  out += paragraph(joined({link(QStringLiteral("rename:"), tr("Rename…")),
                           link(QStringLiteral("alias:"), tr("Also called…")),
                           link(QStringLiteral("retype:"), tr("Type…")),
                           link(QStringLiteral("merge:"), tr("Merge into…")),
                           link(QStringLiteral("tellapart:"), tr("Not the same as…")),
                           link(QStringLiteral("split:"), tr("Split…")),
                           link(QStringLiteral("tag:"), tr("Tags…")),
                           link(QStringLiteral("note:"),
                                remark.note.empty() ? tr("Add a note…") : tr("Change the note…"))}),
                   rtl);
  if (known == nullptr) return out;
  constexpr std::size_t kMost = 3;
  const auto shown = std::min(kMost, known->suggestions.size());
  for (std::size_t i = 0; i < shown; ++i) out += suggestionCard(known->suggestions[i]);
  if (const auto more = static_cast<int>(known->suggestions.size() - shown); more > 0)
    out += paragraph(link(QStringLiteral("merge:"), tr("%n more perhaps", nullptr, more)), rtl);
  return out;
}

QString Inspector::suggestionCard(const store::MergeSuggestion& suggestion) const {
  const bool rtl = language_ == graph::Language::Arabic;
  const auto reasonText = [](store::MergeReason reason) {
    switch (reason) {
      case store::MergeReason::SameIdentifier:
        return tr("the same identifier");
      case store::MergeReason::SameName:
        return tr("the same name");
      case store::MergeReason::NameContained:
        return tr("one name holds the other");
      case store::MergeReason::SharedNeighbours:
        return tr("linked to the same entities");
      case store::MergeReason::OtherType:
        return tr("but of another type");
      case store::MergeReason::BothInOneArticle:
        return tr("but an article names both");
    }
    return QString();
  };
  QStringList reasons;
  for (const auto reason : suggestion.reasons) reasons << html(reasonText(reason));
  const bool goes = selection_.entity() == suggestion.entity;
  const auto other = goes ? suggestion.into : suggestion.entity;
  const auto& name = goes ? suggestion.into_name : suggestion.name;
  const auto pair = QStringLiteral("%1/%2").arg(suggestion.entity.value).arg(suggestion.into.value);
  return paragraph(html(tr("Perhaps the same as")) +
                       QStringLiteral(" <b>%1</b>: ").arg(entityLink(other, name)) +
                       reasons.join(rtl ? QStringLiteral("، ") : QStringLiteral(", ")),
                   rtl, QStringLiteral("margin-top:8px;")) +
         paragraph(joined({link(QStringLiteral("same:") + pair, tr("The same: merge")),
                           link(QStringLiteral("apart:") + pair, tr("Not the same"))}),
                   rtl);
}

QString Inspector::claimDecisions(const model::Claim& claim) const {
  const bool rtl = language_ == graph::Language::Arabic;
  const auto* known = dossier();
  const auto remark = known != nullptr ? known->remarkOn(claim.id) : Dossier::Remark{};
  if (!decidable_) return remarkCard(remark) + sourceLine(claim);
  const auto now = judgementOf(claim, remark.disputed);
  const auto address = [&](const char* scheme) {
    return QStringLiteral("%1:%2").arg(QLatin1String(scheme)).arg(claim.id.value);
  };
  const auto button = [&](const char* scheme, Judgement judgement, const QString& text) {
    return link(address(scheme), text, now == judgement);
  };
  return remarkCard(remark) +
         paragraph(joined({button("correct", Judgement::Correct, tr("Correct")),
                           button("disputed", Judgement::Disputed, tr("Disputed")),
                           button("wrong", Judgement::Wrong, tr("Wrong")),
                           link(address("content"), tr("It says something else…")),
                           link(address("claimnote"),
                                remark.note.empty() ? tr("Add a note…") : tr("Change the note…")),
                           link(address("claimtag"), tr("Tags…")),
                           link(address("grade"), tr("How likely…"))}),
                   rtl) +
         sourceLine(claim);
}

/// What people said of where it is said.
QString Inspector::sourceLine(const model::Claim& claim) const {
  const auto* article = view_->source(claim.evidence.article);
  if (article == nullptr) return {};
  const bool rtl = language_ == graph::Language::Arabic;
  Dossier::Remark source;
  Dossier::Remark on_article;
  if (const auto* known = dossier()) {
    source = known->remarkOn(sourceOf(*article));
    on_article = known->remarkOn({model::TargetKind::Article, article->sha256});
  }
  QStringList parts;
  if (!source.grade.empty()) parts << html(tr("Grade %1").arg(toQt(source.grade)));
  for (const auto& tag : on_article.tags) parts << QStringLiteral("#⁨%1⁩").arg(html(tag));
  if (decidable_) {
    const auto id = claim.id.value;
    parts << link(QStringLiteral("sourcegrade:%1").arg(id), tr("Grade the source…"))
          << link(QStringLiteral("articletag:%1").arg(id), tr("Tag the article…"));
  }
  return parts.isEmpty() ? QString()
                         : paragraph(joined(parts), rtl,
                                     QStringLiteral("color:%1;").arg(palette_.quiet_text.name()));
}

/// Who says it: whoever is quoted, else the publisher, else the article.
QString Inspector::originOf(const model::Claim& claim) const {
  const auto* article = view_->source(claim.evidence.article);
  auto who = toQt(claim.attribution.text);
  if (who.isEmpty() && article != nullptr) who = sourceText(*article, SourceForm::Name, language_);
  return paragraph(html(who), language_ == graph::Language::Arabic,
                   QStringLiteral("color:%1;").arg(palette_.quiet_text.name()));
}

QString Inspector::contradictionCard(const store::Contradiction& pair) const {
  const bool rtl = language_ == graph::Language::Arabic;
  const auto about = [&] {
    switch (pair.about) {
      case store::Disagreement::Amount:
        return tr("Sources disagree about the amount");
      case store::Disagreement::Percent:
        return tr("Sources disagree about the share");
      case store::Disagreement::Direction:
        return tr("Sources disagree about the direction");
      case store::Disagreement::Date:
        return tr("Sources disagree about the date");
      case store::Disagreement::Denial:
        return tr("One source denies what another says");
    }
    return QString();
  }();
  const auto ids = QStringLiteral("%1/%2").arg(pair.first.id.value).arg(pair.second.id.value);
  const auto button = [&](const char* scheme, model::Resolution resolution, const QString& text) {
    return link(QStringLiteral("%1:%2").arg(QLatin1String(scheme), ids), text,
                pair.resolution == resolution);
  };
  const auto both = paragraph(QStringLiteral("<b>≠ %1</b>").arg(html(about)), rtl,
                              QStringLiteral("margin-top:10px;")) +
                    originOf(pair.first) + quoteBox(pair.first) + originOf(pair.second) +
                    quoteBox(pair.second);
  if (!decidable_) return both;
  return both +
         paragraph(joined({button("first", model::Resolution::FirstHolds, tr("The first holds")),
                           button("second", model::Resolution::SecondHolds, tr("The second holds")),
                           button("both", model::Resolution::BothHold, tr("Both hold"))}),
                   rtl);
}

QString Inspector::contradictionsCard() const {
  QString out;
  if (const auto* known = dossier()) {
    for (const auto& pair : known->contradictions) out += contradictionCard(pair);
  }
  return out;
}

}  // namespace isnad::gui
