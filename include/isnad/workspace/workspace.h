#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

#include "isnad/base/result.h"
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
  /// Fails only where the pipeline's own data cannot be loaded.
  [[nodiscard]] Result<ImportReport> import(const std::vector<std::filesystem::path>& files,
                                            const Progress& progress = {},
                                            std::stop_token stop = {});

  /// Carries an edit out and returns its inverse; the journal in the file remembers it. See
  /// store::KnowledgeBase for what may fail, and base() for everything that a view may ask.
  [[nodiscard]] Result<model::Edit> apply(const model::Edit& edit) { return base_.apply(edit); }
  [[nodiscard]] Result<store::JournalEntry> undo() { return base_.undo(); }
  [[nodiscard]] Result<store::JournalEntry> redo() { return base_.redo(); }
  [[nodiscard]] store::KnowledgeBase& base() { return base_; }

  [[nodiscard]] Result<store::Counts> counts() { return base_.counts(); }
  [[nodiscard]] Result<std::vector<store::ArticleSummary>> articles() { return base_.articles(); }
  [[nodiscard]] Result<model::Article> article(model::ArticleId id) { return base_.article(id); }
  [[nodiscard]] Result<model::Knowledge> knowledge() { return base_.knowledge(); }
  [[nodiscard]] const std::filesystem::path& file() const { return file_; }

 private:
  Workspace(std::filesystem::path file, store::KnowledgeBase base);

  std::filesystem::path file_;
  store::KnowledgeBase base_;
  std::unique_ptr<nlp::Pipeline> pipeline_;  // loaded by the first import
};

}  // namespace isnad::workspace
