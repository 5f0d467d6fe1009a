#pragma once

#include <QString>

#include "isnad/graph/manner.h"
#include "knowledge_view.h"

namespace isnad::gui {

/// Who says it, then its day, then where: each form is the beginning of the next. Where no
/// publisher is known, the title stands first, in the same marks.
///
///   أرقام   أرقام، 2026-11-26   أرقام، 2026-11-26، «خبر»   أرقام، 2026-11-26، «خبر»، https://…
///   «خبر»   «خبر»، 2026-11-26   «خبر»، 2026-11-26          «خبر»، 2026-11-26، https://…
enum class SourceForm {
  Name,
  Dated,   ///< A long title is cut at a word.
  Titled,  ///< The same.
  Full,
};

/// Where a claim is said, as far as the article tells.
[[nodiscard]] QString sourceText(const model::Article& article, SourceForm form,
                                 const graph::Manner& language);

/// The claim in one line, then the words that say it, and where:
///
///   أرامكو · استثمار · سابك · 2 مليار دولار · مخطط
///   «استثمرت أرامكو ملياري دولار في سابك.» (أرقام، 2026-11-26، «خبر»)
[[nodiscard]] QString citationOf(const KnowledgeView& view, const model::Claim& claim,
                                 const graph::Manner& language);

/// The entity in one line, then each claim that names it, as above, with an empty line between.
[[nodiscard]] QString citationOf(const KnowledgeView& view, const model::Entity& entity,
                                 const graph::Manner& language);

}  // namespace isnad::gui
