#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/model/analysis.h"
#include "isnad/model/knowledge.h"

namespace isnad::store {

enum class OpenMode : std::uint8_t {
  ReadWrite,  ///< The file must be there.
  Create,     ///< Made where it is not there.
  ReadOnly,
};

struct Counts {
  std::int64_t articles = 0;
  std::int64_t entities = 0;
  std::int64_t mentions = 0;
  std::int64_t claims = 0;
  std::int64_t relations = 0;  ///< Distinct subject, predicate, object; A–B is B–A where symmetric.
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
};

/// One `.isnad` file: SQLite in WAL mode, every change one transaction. Not thread-safe: one owner.
class KnowledgeBase {
 public:
  /// Refuses, leaving the file as it is: what is no SQLite file (InvalidInput), another program's
  /// database or a newer version's (Unsupported), a damaged one (Corrupt), a missing one
  /// (NotFound). Every message names the file. An older version is brought up to date (not when
  /// ReadOnly).
  [[nodiscard]] static Result<KnowledgeBase> open(const std::filesystem::path& file, OpenMode mode);

  KnowledgeBase(KnowledgeBase&&) noexcept;
  KnowledgeBase& operator=(KnowledgeBase&&) noexcept;
  ~KnowledgeBase();

  /// Writes an analysis in one transaction. The same text read by the same pipeline changes
  /// nothing; read by another pipeline it replaces what the machine said before. Entities of the
  /// same type and name as known ones become those.
  [[nodiscard]] Result<Recorded> record(const model::Analysis& analysis);

  [[nodiscard]] Result<Counts> counts();
  [[nodiscard]] Result<std::vector<ArticleSummary>> articles();
  [[nodiscard]] Result<model::Article> article(model::ArticleId id);  ///< With text; NotFound.
  /// Everything: entities, claims, mentions, each in order of id.
  [[nodiscard]] Result<model::Knowledge> knowledge();

 private:
  struct Parts;
  explicit KnowledgeBase(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace isnad::store
