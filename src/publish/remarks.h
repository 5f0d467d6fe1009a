#pragma once

#include "isnad/base/result.h"
#include "isnad/io/publication.h"
#include "isnad/store/knowledge_base.h"

namespace isnad::publish {

/// What people have written beside the publication's entities, claims and articles: to each what
/// hangs on it, to a claim also what hangs on its relation, to an article on its publisher.
[[nodiscard]] Status readRemarks(store::KnowledgeBase& base, io::Publication& publication);

}  // namespace isnad::publish
