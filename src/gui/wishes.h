#pragma once

#include <cstdint>

namespace isnad::gui {

/// What a person may want to say of the entity that is selected.
enum class EntityWish : std::uint8_t { Rename, Merge, Note, Retype, Split, TellApart, Tag, Alias };

/// What a person may want to say of a claim, or of where it stands.
enum class ClaimWish : std::uint8_t { Correct, Note, Tag, Grade, GradeSource, TagArticle };

}  // namespace isnad::gui
