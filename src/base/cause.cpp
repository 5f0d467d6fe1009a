#include "isnad/base/cause.h"

#include <array>

#include "isnad/base/error.h"

/// A sentence that is translated: scripts/check_translations.py has lupdate collect them.
#define ISNAD_SENTENCE(context, sentence) sentence

namespace isnad {

namespace {

struct Entry {
  Cause cause;
  ErrorCode code;
  const char* sentence;
};

/// In the order of the causes.
constexpr auto kEntries = std::to_array<Entry>({
    {Cause::Other, ErrorCode::InvalidInput, ""},
    {Cause::NoSuchFile, ErrorCode::NotFound,
     ISNAD_SENTENCE("isnad::Cause", "there is no such file")},
    {Cause::FolderNotFile, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "it is a folder, not a file")},
    {Cause::FolderNotBase, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "it is a folder, not a knowledge base")},
    {Cause::CannotBeRead, ErrorCode::Io,
     ISNAD_SENTENCE("isnad::Cause", "it cannot be read; check its permissions")},
    {Cause::CannotBeOpened, ErrorCode::Io,
     ISNAD_SENTENCE("isnad::Cause", "it cannot be opened; check its permissions")},
    {Cause::CannotBeWritten, ErrorCode::Io,
     ISNAD_SENTENCE("isnad::Cause",
                    "it cannot be written; check that the folder exists and has room")},
    {Cause::FolderNotWritable, ErrorCode::Io,
     ISNAD_SENTENCE("isnad::Cause", "its folder cannot be written to (%1); check its permissions")},
    {Cause::CannotBeOpenedForWriting, ErrorCode::Io,
     ISNAD_SENTENCE("isnad::Cause",
                    "it cannot be opened for writing; check its folder and permissions")},
    {Cause::OpenForReadingOnly, ErrorCode::Io,
     ISNAD_SENTENCE("isnad::Cause",
                    "it is open for reading only; check its permissions, and whether another "
                    "program writes to it")},
    {Cause::DiskFull, ErrorCode::Io,
     ISNAD_SENTENCE("isnad::Cause", "the disk is full; nothing was changed")},
    {Cause::CannotBeFlushed, ErrorCode::Io,
     ISNAD_SENTENCE("isnad::Cause", "it cannot be flushed to the disk (%1)")},
    {Cause::NoTemporaryFile, ErrorCode::Io,
     ISNAD_SENTENCE(
         "isnad::Cause",
         "no temporary file can be made in /var/tmp or /tmp; set TMPDIR to a folder that "
         "can be written to")},
    {Cause::TemporaryFull, ErrorCode::Io,
     ISNAD_SENTENCE("isnad::Cause",
                    "there is no room for a temporary file in %1; make some, or set TMPDIR to "
                    "another folder")},
    {Cause::TemporaryUnreadable, ErrorCode::Io,
     ISNAD_SENTENCE(
         "isnad::Cause",
         "a temporary file could not be read again; try it once more, or set TMPDIR to a "
         "folder on another disk")},
    {Cause::MustBeFolder, ErrorCode::Io,
     ISNAD_SENTENCE("isnad::Cause", "it must be a folder for %1; name another place")},
    {Cause::IsKnowledgeBase, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause",
                    "it is a knowledge base, which would be lost; choose another name")},
    {Cause::IsOpenHere, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "that is the file that is open")},
    {Cause::Empty, ErrorCode::InvalidInput, ISNAD_SENTENCE("isnad::Cause", "it is empty")},
    {Cause::EmptyNotBase, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "it is empty, no knowledge base")},
    {Cause::TooLargeArticle, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "it is larger than 64 MiB; split it into articles")},
    {Cause::TooLargeText, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "it is larger than 1 GiB")},
    {Cause::ControlCharacters, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "this is no text: it holds control characters")},
    {Cause::UnknownEncoding, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause",
                    "this is no text in an encoding that Isnad knows; save it as UTF-8")},
    {Cause::NoText, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "there is no text in it")},
    {Cause::TooShortForBase, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "it is no knowledge base of Isnad (too short)")},
    {Cause::NotABase, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause",
                    "it is no knowledge base of Isnad; open a .isnad file, or import articles into "
                    "a new one")},
    {Cause::OtherDatabase, ErrorCode::Unsupported,
     ISNAD_SENTENCE("isnad::Cause",
                    "it is a database of another program, not a knowledge base of Isnad")},
    {Cause::NewerBase, ErrorCode::Unsupported,
     ISNAD_SENTENCE("isnad::Cause",
                    "it was made by a newer version of Isnad; update this program to open it")},
    {Cause::CutOff, ErrorCode::Corrupt,
     ISNAD_SENTENCE(
         "isnad::Cause",
         "its end is missing (a copy that broke off?); restore it from a complete copy")},
    {Cause::Damaged, ErrorCode::Corrupt,
     ISNAD_SENTENCE("isnad::Cause", "its contents are damaged (%1); restore it from a copy")},
    {Cause::TablesUnfit, ErrorCode::Corrupt,
     ISNAD_SENTENCE("isnad::Cause", "its tables do not fit together; run isnad check")},
    {Cause::WrittenElsewhere, ErrorCode::Busy,
     ISNAD_SENTENCE("isnad::Cause", "another program is writing to it; close that one or wait")},
    {Cause::ReadElsewhere, ErrorCode::Busy,
     ISNAD_SENTENCE("isnad::Cause", "another program is reading it; close that one first")},
    {Cause::OpenElsewhere, ErrorCode::Busy,
     ISNAD_SENTENCE(
         "isnad::Cause",
         "it is open for writing in another program; close that one, or open it for reading")},
    {Cause::OpenInProcess, ErrorCode::Busy,
     ISNAD_SENTENCE("isnad::Cause",
                    "it is open for writing in another program (process %1); close that one, or "
                    "open it for reading")},
    {Cause::AlwaysBusy, ErrorCode::Busy,
     ISNAD_SENTENCE("isnad::Cause", "another program opens and closes it all the time; try again")},
    {Cause::NoGraph, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "there is no graph in it; is it this format?")},
    {Cause::NotIsnadJson, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "its format is not isnad-knowledge/1")},
    {Cause::BrokenJson, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "no isnad or FollowTheMoney JSON: %1")},
    {Cause::BrokenXml, ErrorCode::InvalidInput, ISNAD_SENTENCE("isnad::Cause", "line %1: %2")},
    {Cause::NoIdInRow, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "nodes.csv: a row has no id")},
    {Cause::NoEndsInRow, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "edges.csv: a row lacks its source or target")},
    {Cause::DataFilesMissing, ErrorCode::NotFound,
     ISNAD_SENTENCE("isnad::Cause",
                    "the program's data files are missing: looked in %1; set ISNAD_RESOURCES to "
                    "the folder that holds them")},
    {Cause::DataFilesUnusable, ErrorCode::NotFound,
     ISNAD_SENTENCE("isnad::Cause", "the program's data files are missing: %1")},
    {Cause::NotInstalled, ErrorCode::NotFound,
     ISNAD_SENTENCE("isnad::Cause", "it is not there; install Isnad again")},
    {Cause::NoWords, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "there are no words to search for")},
    {Cause::NoEntityCalled, ErrorCode::NotFound,
     ISNAD_SENTENCE("isnad::Cause", "no entity is called '%1'")},
    {Cause::SeveralCalled, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "several entities are called '%1'; say which: %2")},
    {Cause::NoEntity, ErrorCode::NotFound,
     ISNAD_SENTENCE("isnad::Cause", "there is no entity '%1'")},
    {Cause::NoClaim, ErrorCode::NotFound, ISNAD_SENTENCE("isnad::Cause", "there is no claim %1")},
    {Cause::NoArticle, ErrorCode::NotFound,
     ISNAD_SENTENCE("isnad::Cause", "there is no article with the hash %1")},
    {Cause::WordsDiffer, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "the article says «%1» there, not «%2»")},
    {Cause::WordsCross, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause",
                    "«%1» crosses «%2», which was decided before; undo that first")},
    {Cause::NameMissing, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "an entity needs a name")},
    {Cause::TagMissing, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "a tag needs letters")},
    {Cause::ViewNameMissing, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "a view needs a name")},
    {Cause::ViewThere, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "there is a view called %1 already")},
    {Cause::ViewGone, ErrorCode::NotFound,
     ISNAD_SENTENCE("isnad::Cause", "there is no view called %1")},
    {Cause::AliasMissing, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "an alias needs letters")},
    {Cause::PartAlready, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "'%1' is part of '%2' already")},
    {Cause::MarkedDistinct, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause",
                    "'%1' and '%2' were marked as not the same; take that back first")},
    {Cause::Merged, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "'%1' and '%2' are merged; unmerge them first")},
    {Cause::MergeCircle, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "entities cannot be merged in a circle")},
    {Cause::EntityThere, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "'%1' is there already")},
    {Cause::EntityRemoved, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "'%1' was removed already")},
    {Cause::EntityRead, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "'%1' was read out of articles, not added by hand")},
    {Cause::NothingToUndo, ErrorCode::NotFound,
     ISNAD_SENTENCE("isnad::Cause", "there is nothing to undo")},
    {Cause::NothingToRedo, ErrorCode::NotFound,
     ISNAD_SENTENCE("isnad::Cause", "there is nothing to redo")},
    {Cause::NoDay, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "'%1' is no day; write 2026-06-15, 2026-06 or 2026")},
    {Cause::NoMoment, ErrorCode::InvalidInput,
     ISNAD_SENTENCE("isnad::Cause", "'%1' is no moment; write 2026-06-15 or 2026-06-15T09:30:00Z")},
    {Cause::ClaimOutside, ErrorCode::Corrupt,
     ISNAD_SENTENCE("isnad::Cause",
                    "the words of claim %1 lie outside its article; import the article again")},
    {Cause::RedactNoEntity, ErrorCode::NotFound,
     ISNAD_SENTENCE("isnad::Cause", "to redact: no entity is called '%1'")},
    {Cause::RedactNoArticle, ErrorCode::NotFound,
     ISNAD_SENTENCE("isnad::Cause", "to redact: no article is called '%1'")},
    {Cause::RedactNoVoice, ErrorCode::NotFound,
     ISNAD_SENTENCE("isnad::Cause", "to redact: nobody called '%1' says anything")},
    {Cause::RedactNoTag, ErrorCode::NotFound,
     ISNAD_SENTENCE("isnad::Cause", "to redact: nothing is tagged '%1'")},
    {Cause::RedactNoGrade, ErrorCode::NotFound,
     ISNAD_SENTENCE("isnad::Cause", "to redact: nothing is graded '%1'")},
    {Cause::LeakInPicture, ErrorCode::Corrupt,
     ISNAD_SENTENCE("isnad::Cause", "'%1' would still stand on the picture; nothing was written")},
    {Cause::LeakInFile, ErrorCode::Corrupt,
     ISNAD_SENTENCE("isnad::Cause", "'%1' would still stand in it; nothing was left there")},
});

constexpr auto kCauses = [] {
  std::array<Cause, kEntries.size()> causes{};
  for (std::size_t i = 0; i < causes.size(); ++i) causes[i] = static_cast<Cause>(i);
  return causes;
}();

constexpr bool isInOrder() {
  for (std::size_t i = 0; i < kEntries.size(); ++i) {
    if (kEntries[i].cause != kCauses[i]) return false;
  }
  return true;
}
static_assert(isInOrder());

const Entry& entryOf(Cause cause) { return kEntries[static_cast<std::size_t>(cause)]; }

}  // namespace

std::span<const Cause> allCauses() { return kCauses; }

ErrorCode codeOf(Cause cause) { return entryOf(cause).code; }

const char* sentenceOf(Cause cause) { return entryOf(cause).sentence; }

std::string filled(std::string_view sentence, const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const auto nth = static_cast<std::size_t>(i + 1 < sentence.size() ? sentence[i + 1] - '1' : -1);
    if (sentence[i] != '%' || nth >= names.size()) {
      out += sentence[i];
      continue;
    }
    out += names[nth];
    ++i;
  }
  return out;
}

}  // namespace isnad
