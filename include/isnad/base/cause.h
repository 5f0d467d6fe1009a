#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

enum class ErrorCode : std::uint8_t;

/// What exactly went wrong, of all that people meet: told apart, so that each can be said in the
/// reader's language. Each has an English sentence in src/base/cause.cpp, whose translations stand
/// where the window's do.
enum class Cause : std::uint8_t {
  Other,  ///< Only Error::what tells.
  // Files.
  NoSuchFile,
  FolderNotFile,
  FolderNotBase,
  CannotBeRead,
  CannotBeOpened,
  CannotBeWritten,
  FolderNotWritable,
  CannotBeOpenedForWriting,
  OpenForReadingOnly,
  DiskFull,
  CannotBeFlushed,
  NoTemporaryFile,
  TemporaryFull,
  TemporaryUnreadable,
  MustBeFolder,
  IsKnowledgeBase,
  IsOpenHere,
  Empty,
  EmptyNotBase,
  TooLargeArticle,
  TooLargeText,
  ControlCharacters,
  UnknownEncoding,
  NoText,
  // Knowledge bases.
  TooShortForBase,
  NotABase,
  OtherDatabase,
  NewerBase,
  CutOff,
  Damaged,
  TablesUnfit,
  WrittenElsewhere,
  ReadElsewhere,
  OpenElsewhere,
  OpenInProcess,
  AlwaysBusy,
  // Graph files.
  NoGraph,
  NotIsnadJson,
  BrokenJson,
  BrokenXml,
  NoIdInRow,
  NoEndsInRow,
  // The program itself.
  DataFilesMissing,
  DataFilesUnusable,
  NotInstalled,
  // Edits and questions.
  NoWords,
  NoEntityCalled,
  SeveralCalled,
  NoEntity,
  NoClaim,
  NoArticle,
  WordsDiffer,
  WordsCross,
  NameMissing,
  TagMissing,
  ViewNameMissing,
  ViewThere,
  ViewGone,
  AliasMissing,
  PartAlready,
  MarkedDistinct,
  Merged,
  MergeCircle,
  EntityThere,
  EntityRemoved,
  EntityRead,
  NothingToUndo,
  NothingToRedo,
  NoDay,
  NoMoment,
  // Publishing.
  ClaimOutside,
  RedactNoEntity,
  RedactNoArticle,
  RedactNoVoice,
  RedactNoTag,
  RedactNoGrade,
  LeakInPicture,
  LeakInFile,
};

[[nodiscard]] std::span<const Cause> allCauses();
[[nodiscard]] ErrorCode codeOf(Cause cause);
/// In English, without full stop; `%1` and `%2` stand for names.
[[nodiscard]] const char* sentenceOf(Cause cause);
/// A sentence with its names in it, whatever stands in them.
[[nodiscard]] std::string filled(std::string_view sentence, const std::vector<std::string>& names);

}  // namespace isnad
