#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "isnad/store/knowledge_base.h"

/// Where the machine's part of a knowledge base comes from.
namespace isnad::store {

/// The version of the pipeline that read each article last, by article.
[[nodiscard]] Result<std::unordered_map<std::int64_t, std::string>> pipelines(KnowledgeBase& base);

}  // namespace isnad::store
