#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "isnad/model/edit.h"

/// What a knowledge base answers with.
namespace isnad::store {

struct Counts {
  std::int64_t articles = 0;
  std::int64_t entities = 0;
  std::int64_t mentions = 0;
  std::int64_t claims = 0;
  std::int64_t relations = 0;  ///< Distinct subject, predicate, object; A–B is B–A where symmetric.
};

/// How large a knowledge base is, known without counting everything.
struct Extent {
  std::int64_t articles = 0;
  std::int64_t entities = 0;
  std::int64_t claims = 0;  ///< Those that are no longer read or were rejected among them.
};

enum class Recorded : std::uint8_t { Added, Unchanged, Replaced };

/// An article without its text.
struct ArticleSummary {
  model::ArticleId id;
  std::string title;
  std::string name;
  std::string publisher;
  std::string published;
  std::int64_t mentions = 0;
  std::int64_t claims = 0;
  model::ArticleId story;  ///< The first article with nearly the same text; itself if none.
};

/// A part of a long list. Rows past the end are no error.
struct Page {
  std::int64_t offset = 0;
  std::int64_t limit = 50;
};

enum class JournalAction : std::uint8_t { Do, Undo, Redo };
enum class JournalState : std::uint8_t {
  Done,
  Undone,   ///< Can be redone.
  Dropped,  ///< Undone, then something else was done.
  Follow,   ///< An undo or redo of an earlier entry.
};

/// One line of the journal. Lines are never changed or removed but for `state`.
struct JournalEntry {
  std::int64_t number = 0;
  std::string at;  ///< UTC.
  JournalAction action = JournalAction::Do;
  std::int64_t of = 0;  ///< Which entry was undone or redone.
  model::Edit edit;     ///< What was done.
  JournalState state = JournalState::Done;
};

/// A decision whose claim the machine reads no longer. Accepted and corrected claims stay shown.
struct Orphan {
  model::ClaimAnchor claim;
  std::optional<model::Verdict> verdict;
  bool corrected = false;
  bool shown = false;
};

struct Remark {
  model::Target target;
  std::string note;  ///< Empty where there is none.
  std::vector<std::string> tags;
  std::string grade;
};

struct Pin {
  model::EntityId entity;
  model::Point at;
};

struct View {
  std::string name;
  std::string settings;
};

}  // namespace isnad::store
