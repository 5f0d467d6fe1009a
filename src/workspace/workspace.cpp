#include "isnad/workspace/workspace.h"

#include <algorithm>

#include "arabic_words.h"
#include "isnad/base/resource_folder.h"
#include "isnad/io/article_file.h"

namespace isnad::workspace {

std::size_t ImportReport::failures() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(files, [](const ImportedFile& file) { return !file.outcome; }));
}

Result<nlp::Pipeline> loadPipeline() {
  ISNAD_TRY(auto own, resourceFolder());
  auto pipeline = nlp::Pipeline::load({std::move(own), userResourceFolder()});
  if (!pipeline && pipeline.error().code == ErrorCode::NotFound)
    return fail(Cause::DataFilesUnusable, {pipeline.error().what});
  return pipeline;
}

Result<store::OpenOptions> arabicOptions() {
  store::OpenOptions options;
  ISNAD_TRY(options.words, arabicWords());
  return options;
}

Workspace::Workspace(std::filesystem::path file, store::KnowledgeBase base)
    : file_(std::move(file)), base_(std::move(base)) {}

Result<Workspace> Workspace::open(const std::filesystem::path& file, store::OpenMode mode) {
  ISNAD_TRY(auto options, arabicOptions());
  ISNAD_TRY(auto base, store::KnowledgeBase::open(file, mode, std::move(options)));
  return Workspace(file, std::move(base));
}

Result<ImportReport> Workspace::import(const std::vector<std::filesystem::path>& files,
                                       const Progress& progress, std::stop_token stop) {
  if (!pipeline_) {
    ISNAD_TRY(auto pipeline, loadPipeline());
    pipeline_ = std::make_unique<nlp::Pipeline>(std::move(pipeline));
  }
  ISNAD_CHECK(backUpOnce());
  ImportReport report;
  for (const auto& file : files) {
    if (stop.stop_requested()) {
      report.cancelled = true;
      break;
    }
    if (progress) progress(report.files.size(), files.size());
    auto article = io::readArticle(file);
    if (!article) {
      report.files.push_back({file, tl::unexpected<Error>(article.error())});
      continue;
    }
    auto recorded = base_.record(pipeline_->analyse(*article));
    if (!recorded) recorded = passOn(recorded.error(), "recording", file);
    report.files.push_back({file, std::move(recorded)});
  }
  if (progress) progress(report.files.size(), files.size());
  return report;
}

Status Workspace::backUpOnce() {
  if (backed_up_) return {};
  ISNAD_CHECK(base_.backUp());
  backed_up_ = true;
  return {};
}

Result<model::Edit> Workspace::apply(const model::Edit& edit) {
  ISNAD_CHECK(backUpOnce());
  return base_.apply(edit);
}

Result<store::JournalEntry> Workspace::undo() {
  ISNAD_CHECK(backUpOnce());
  return base_.undo();
}

Result<store::JournalEntry> Workspace::redo() {
  ISNAD_CHECK(backUpOnce());
  return base_.redo();
}

namespace {

Status checkHashes(store::KnowledgeBase& base, store::CheckReport& report) {
  constexpr std::int64_t kMany = 1000;
  for (store::Page page{0, kMany};; page.offset += kMany) {
    ISNAD_TRY(const auto articles, base.articles(page));
    for (const auto& summary : articles) {
      ISNAD_TRY(const auto article, base.article(summary.id));
      if (io::sha256(article.text) != article.sha256) {
        report.findings.push_back(
            {"the text of article " + std::to_string(summary.id.value) + " has changed", false});
      }
    }
    if (articles.size() < static_cast<std::size_t>(kMany)) return {};
  }
}

}  // namespace

Result<store::CheckReport> Workspace::check() {
  ISNAD_TRY(auto report, base_.check());
  if (report.clean()) ISNAD_CHECK(checkHashes(base_, report));
  return report;
}

Result<store::CheckReport> Workspace::repair() {
  ISNAD_TRY(auto report, base_.repair());
  if (report.clean()) ISNAD_CHECK(checkHashes(base_, report));
  return report;
}

Result<Workspace> Workspace::asKnownOn(const std::string& moment) {
  ISNAD_TRY(auto base, base_.asKnownOn(moment));
  return Workspace(file_, std::move(base));
}

}  // namespace isnad::workspace
