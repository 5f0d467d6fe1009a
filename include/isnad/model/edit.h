#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "isnad/model/anchor.h"

/// What a person does to a knowledge base. Each edit sets one thing to a value, so its inverse is
/// the same edit with the value that was there before. Edits name things by what lasts: entities by
/// their key, claims and mentions by their words' place in an article, never by rows.
namespace isnad::model {

struct RenameEntity {
  EntityKey entity;
  std::optional<std::string> name;  ///< None: the one that was read.
  std::optional<std::string> latin_name;

  bool operator==(const RenameEntity&) const = default;
};

struct RetypeEntity {
  EntityKey entity;
  std::optional<EntityType> type;  ///< None: the one that was read.

  bool operator==(const RetypeEntity&) const = default;
};

/// From now on all that is said of `entity` is said of `into`; none: it stands for itself again.
struct MergeEntity {
  EntityKey entity;
  std::optional<EntityKey> into;

  bool operator==(const MergeEntity&) const = default;
};

/// `a` and `b` are not the same, whatever their names: refuses later merges.
struct DistinguishEntities {
  EntityKey a;
  EntityKey b;
  bool distinct = true;

  bool operator==(const DistinguishEntities&) const = default;
};

/// An entity made by hand, or withdrawn. An empty key is filled in by the store.
struct AddEntity {
  EntityKey key;
  EntityType type = EntityType::Organization;
  std::string name;
  std::string latin_name;
  bool present = true;

  bool operator==(const AddEntity&) const = default;
};

/// Another spelling of an entity, added by hand or withdrawn.
struct AddAlias {
  EntityKey entity;
  std::string alias;
  bool present = true;

  bool operator==(const AddAlias&) const = default;
};

enum class MentionDecision : std::uint8_t {
  None,  ///< What the machine reads there.
  Names,
  NamesNothing
};

/// The words name `entity`, or nothing, whatever the machine reads there.
struct SetMention {
  Place place;
  MentionDecision decision = MentionDecision::Names;
  EntityKey entity;  ///< Empty unless `Names`.

  bool operator==(const SetMention&) const = default;
};

struct JudgeClaim {
  ClaimAnchor claim;
  std::optional<Verdict> verdict;

  bool operator==(const JudgeClaim&) const = default;
};

/// What the words really say; none: what the machine read.
struct CorrectClaim {
  ClaimAnchor claim;
  std::optional<ClaimContent> content;

  bool operator==(const CorrectClaim&) const = default;
};

/// A claim made by hand, or withdrawn.
struct AddClaim {
  Place quote;
  ClaimContent content;
  bool present = true;

  bool operator==(const AddClaim&) const = default;
};

struct SetNote {
  Target target;
  std::string text;  ///< Empty: no note.

  bool operator==(const SetNote&) const = default;
};

struct SetTag {
  Target target;
  std::string tag;
  bool present = true;

  bool operator==(const SetTag&) const = default;
};

/// How far a source is to be trusted, A (reliable) to F (cannot be judged); how likely a claim is,
/// 1 (confirmed) to 6 (cannot be judged): the Admiralty scale. Empty: no grade.
struct SetGrade {
  Target target;
  std::string grade;

  bool operator==(const SetGrade&) const = default;
};

/// Where an entity stays put in a saved view; the view without a name is the window's own.
struct PinEntity {
  std::string view;
  EntityKey entity;
  std::optional<Point> at;

  bool operator==(const PinEntity&) const = default;
};

/// A view's filter and looks, in the words of whoever shows it. None: the view goes, not its pins.
struct SaveView {
  std::string name;
  std::optional<std::string> settings;

  bool operator==(const SaveView&) const = default;
};

/// Two claims that disagree, looked at by a person.
struct ResolveContradiction {
  ClaimAnchor first;
  ClaimAnchor second;
  std::optional<Resolution> resolution;

  bool operator==(const ResolveContradiction&) const = default;
};

struct Edit;

/// Edits that are done and undone as one, in order.
struct EditGroup {
  std::string title;
  std::vector<Edit> edits;

  bool operator==(const EditGroup& other) const;
};

struct Edit {
  std::variant<RenameEntity, RetypeEntity, MergeEntity, DistinguishEntities, AddEntity, AddAlias,
               SetMention, JudgeClaim, CorrectClaim, AddClaim, SetNote, SetTag, SetGrade, PinEntity,
               SaveView, ResolveContradiction, EditGroup>
      what;

  bool operator==(const Edit&) const = default;
};

inline bool EditGroup::operator==(const EditGroup& other) const {
  return title == other.title && edits == other.edits;
}

/// These mentions of one entity are of another, which is made if its key is empty. What is said in
/// their sentences goes with them.
[[nodiscard]] Edit splitEntity(const AddEntity& part, const std::vector<Place>& mentions);

}  // namespace isnad::model
