#pragma once

#include "dossier.h"
#include "isnad/graph/manner.h"
#include "knowledge_view.h"

namespace isnad::gui {

/// What whoever edits must know of what is shown. Kept by Editing.
struct EditContext {
  KnowledgeViewPtr view;
  DossierPtr dossier;  ///< Of what is selected; null until it is read.
  graph::Manner language;
};

}  // namespace isnad::gui
