#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <memory>
#include <span>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/model/analysis.h"
#include "isnad/model/edit.h"
#include "isnad/model/knowledge.h"
#include "isnad/store/check.h"
#include "isnad/store/records.h"
#include "isnad/store/word_reader.h"

namespace isnad::store {

enum class OpenMode : std::uint8_t {
  ReadWrite,  ///< The file must be there.
  Create,     ///< Made where it is not there.
  ReadOnly,
};

struct OpenOptions {
  std::shared_ptr<WordReader> words = plainWords();
  std::function<std::string()> clock =
      {};  ///< UTC, `2026-11-26T09:30:00.000Z`; empty: the system's.
};

/// One `.isnad` file: SQLite in WAL mode, every change one transaction, on the disk when the call
/// returns. One writer at a time, over all processes; any number of readers beside it, who never
/// wait. Not thread-safe: one owner.
class KnowledgeBase {
 public:
  /// Refuses, leaving the file as it is: what is no SQLite file (InvalidInput), another program's
  /// database or a newer version's (Unsupported), a damaged one (Corrupt), a missing one
  /// (NotFound), one that is open for writing elsewhere (Busy, unless ReadOnly). Every message
  /// names the file. An older version is brought up to date, after a copy `NAME.v1` was made beside
  /// it; ReadOnly works on a copy in memory then.
  [[nodiscard]] static Result<KnowledgeBase> open(const std::filesystem::path& file, OpenMode mode,
                                                  OpenOptions options = {});

  KnowledgeBase(KnowledgeBase&&) noexcept;
  KnowledgeBase& operator=(KnowledgeBase&&) noexcept;
  ~KnowledgeBase();

  /// Writes an analysis in one transaction. The same text read by the same pipeline changes
  /// nothing; read by another pipeline it replaces what the machine said before, which stays known
  /// as of its time, and leaves what people decided. Entities are linked to known ones.
  [[nodiscard]] Result<Recorded> record(const model::Analysis& analysis);
  /// The same for many, all or none.
  [[nodiscard]] Result<std::vector<Recorded>> recordAll(std::span<const model::Analysis> analyses);

  /// Carries an edit out, writes it into the journal, and returns the edit that takes it back.
  /// NotFound and InvalidInput leave everything as it was. Redo is over for what was undone before.
  [[nodiscard]] Result<model::Edit> apply(const model::Edit& edit);
  /// Takes back the last edit that is done; carries out the first that is undone. The entry, or
  /// NotFound where there is none.
  [[nodiscard]] Result<JournalEntry> undo();
  [[nodiscard]] Result<JournalEntry> redo();
  /// What undo() and redo() would act on.
  [[nodiscard]] Result<std::optional<JournalEntry>> nextUndo();
  [[nodiscard]] Result<std::optional<JournalEntry>> nextRedo();
  /// Newest first.
  [[nodiscard]] Result<std::vector<JournalEntry>> journal(Page page = {});

  /// How edits call what the views know by id. NotFound.
  [[nodiscard]] Result<model::EntityKey> keyOf(model::EntityId id);
  [[nodiscard]] Result<model::ClaimAnchor> anchorOf(model::ClaimId id);
  [[nodiscard]] Result<model::EntityId> entity(const model::EntityKey& key);  ///< Its root.
  /// The entity whose key or only whose name this is. NotFound; InvalidInput lists the homonyms.
  [[nodiscard]] Result<model::EntityKey> entityNamed(const std::string& name);

  [[nodiscard]] Result<model::ArticleId> articleHashed(const std::string& sha256);

  [[nodiscard]] Result<Counts> counts();
  [[nodiscard]] Result<Extent> extent();
  [[nodiscard]] Result<std::vector<ArticleSummary>> articles();
  [[nodiscard]] Result<std::vector<model::ArticleId>> articleIds();       ///< In order.
  [[nodiscard]] Result<std::vector<ArticleSummary>> articles(Page page);  ///< Newest first.
  [[nodiscard]] Result<model::Article> article(model::ArticleId id);      ///< With text; NotFound.
  /// Where it comes from, without its text and what is ignored of it; NotFound.
  [[nodiscard]] Result<model::Article> source(model::ArticleId id);
  /// What is shown in the article, in order of place.
  [[nodiscard]] Result<std::vector<model::Mention>> mentionsIn(model::ArticleId id);
  /// Everything that is shown: entities, claims that are not rejected, mentions; in order of id.
  [[nodiscard]] Result<model::Knowledge> knowledge();
  [[nodiscard]] Result<std::vector<model::Entity>> entities();  ///< Of the same, in order of id.
  /// Hands over the claims of the same one by one, article by article in order of id, those of one
  /// in order of id, as it all is at one moment; `day`: those that were so then, as
  /// knowledgeAsOf() has it. `use` may ask other questions and fails to end it.
  [[nodiscard]] Status eachClaim(const std::function<Status(const model::Claim&)>& use,
                                 const std::string& day = {});
  [[nodiscard]] Result<std::vector<Orphan>> orphans();
  [[nodiscard]] Result<std::vector<Remark>> remarks();
  [[nodiscard]] Result<std::vector<Pin>> pins(const std::string& view = {});
  [[nodiscard]] Result<std::vector<View>> views();

  /// Everything as it was known at a moment (UTC, or a day: at its end): the readings and decisions
  /// until then, on a temporary copy that is read only. Mentions are those of the present reading.
  [[nodiscard]] Result<KnowledgeBase> asKnownOn(const std::string& moment);

  /// Looks for damage: pages, references, spans against their text, derived tables, search, and
  /// whether the journal leads to what is shown. Reads only. Minutes for millions of claims.
  [[nodiscard]] Result<CheckReport> check();
  /// Derives anew what can be derived, the journal's result if need be; then check().
  [[nodiscard]] Result<CheckReport> repair();

  /// A whole copy in another file, which is at every moment what it was or what it becomes.
  [[nodiscard]] Status saveAs(const std::filesystem::path& target);
  /// Copies the file to `NAME.backup-1`, moving older ones on to `-2` … `-keep`, unless the newest
  /// is younger than `age` or there are no articles yet. True where a copy was made.
  [[nodiscard]] Result<bool> backUp(int keep = 3,
                                    std::chrono::seconds age = std::chrono::hours(24));

  /// All that is known now, as sorted lines without row ids and times: two knowledge bases that say
  /// the same give the same bytes. The journal is not part of it.
  [[nodiscard]] Status dump(std::ostream& out);

 private:
  friend struct Inside;  // the questions of search.h, neighbourhood.h and review.h
  struct Parts;
  explicit KnowledgeBase(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace isnad::store
