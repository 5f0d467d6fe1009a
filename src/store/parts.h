#pragma once

#include <optional>

#include "connection.h"
#include "isnad/store/knowledge_base.h"
#include "sqlite.h"
#include "writer_lock.h"

namespace isnad::store {

struct KnowledgeBase::Parts {
  std::filesystem::path file;
  std::shared_ptr<WordReader> words;
  std::shared_ptr<Clock> clock;
  WriterLock lock;  // before the database: it is let go last
  Database database;
  std::optional<std::pair<std::string, std::int64_t>> run;  ///< This session's: pipeline, id.

  [[nodiscard]] Status prepareToWrite();
  [[nodiscard]] Status prepareToRead();
  [[nodiscard]] Result<std::int64_t> runOf(const std::string& pipeline);
  [[nodiscard]] Result<Recorded> recordOne(const model::Analysis& analysis, std::int64_t run);
};

/// For the questions that are functions of their own.
struct Inside {
  static Database& database(KnowledgeBase& base) { return base.parts_->database; }
  static bool isReadOnly(KnowledgeBase& base) { return !base.parts_->lock.isHeld(); }
  static WordReader& words(KnowledgeBase& base) { return *base.parts_->words; }
};

}  // namespace isnad::store
