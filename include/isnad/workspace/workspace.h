#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

#include "isnad/base/result.h"
#include "isnad/io/publication.h"
#include "isnad/nlp/pipeline.h"
#include "isnad/store/knowledge_base.h"

namespace isnad::workspace {

/// What became of one file of an import.
struct ImportedFile {
  std::filesystem::path file;
  Result<store::Recorded> outcome;
};

struct ImportReport {
  std::vector<ImportedFile> files;  ///< In the order given; fewer when cancelled.
  bool cancelled = false;

  [[nodiscard]] std::size_t failures() const;
};

/// What came in with a graph file.
struct TakenIn {
  std::size_t articles = 0;  ///< New, or read otherwise than before.
  std::size_t claims = 0;
  std::size_t remarks = 0;  ///< Notes, tags and grades.
};

/// Called before each file: how many are done, of how many.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

/// The program's own data files and the user's, for nlp::Pipeline::load().
[[nodiscard]] Result<nlp::Pipeline> loadPipeline();

/// How a knowledge base tells Arabic words apart: for whoever opens one without a Workspace.
[[nodiscard]] Result<store::OpenOptions> arabicOptions();

/// One open knowledge base. One owner at a time; it may live on a Worker's thread.
class Workspace {
 public:
  [[nodiscard]] static Result<Workspace> open(const std::filesystem::path& file,
                                              store::OpenMode mode);

  /// Reads, analyses and records each file; a bad one is an entry of the report, not the end.
  /// Fails only where the pipeline's own data cannot be loaded, or no backup can be made.
  [[nodiscard]] Result<ImportReport> import(const std::vector<std::filesystem::path>& files,
                                            const Progress& progress = {},
                                            std::stop_token stop = {});

  /// Records the claims of a graph file, all or none, and then what people had written beside them
  /// as one edit: of entities that are alone with their name, and of claims found again by their
  /// words.
  [[nodiscard]] Result<TakenIn> takeIn(const io::Publication& publication);

  /// Carries an edit out and returns its inverse; the journal in the file remembers it. See
  /// store::KnowledgeBase for what may fail, and base() for everything that a view may ask.
  [[nodiscard]] Result<model::Edit> apply(const model::Edit& edit);
  [[nodiscard]] Result<store::JournalEntry> undo();
  [[nodiscard]] Result<store::JournalEntry> redo();
  /// store::KnowledgeBase's, and whether each text still has its hash.
  [[nodiscard]] Result<store::CheckReport> check();
  [[nodiscard]] Result<store::CheckReport> repair();
  /// Everything as it was known at a moment: another workspace, read only.
  [[nodiscard]] Result<Workspace> asKnownOn(const std::string& moment);
  [[nodiscard]] store::KnowledgeBase& base() { return base_; }

  [[nodiscard]] Result<store::Counts> counts() { return base_.counts(); }
  [[nodiscard]] Result<std::vector<store::ArticleSummary>> articles() { return base_.articles(); }
  [[nodiscard]] Result<model::Article> article(model::ArticleId id) { return base_.article(id); }
  [[nodiscard]] Result<model::Knowledge> knowledge() { return base_.knowledge(); }
  [[nodiscard]] const std::filesystem::path& file() const { return file_; }

 private:
  Workspace(std::filesystem::path file, store::KnowledgeBase base);
  /// Before the first change of a session, if the last copy is older than a day.
  [[nodiscard]] Status backUpOnce();

  std::filesystem::path file_;
  store::KnowledgeBase base_;
  bool backed_up_ = false;
  std::unique_ptr<nlp::Pipeline> pipeline_;  // loaded by the first import
};

}  // namespace isnad::workspace
