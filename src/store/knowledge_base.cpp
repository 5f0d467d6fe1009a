#include "isnad/store/knowledge_base.h"

#include <array>
#include <cstring>
#include <fstream>
#include <unistd.h>
#include <unordered_map>

#include "parts.h"
#include "schema.h"

namespace isnad::store {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kSqliteMagic{"SQLite format 3\0", 16};
constexpr std::size_t kHeaderSize = 100;

std::uint32_t bigEndian(const std::array<char, kHeaderSize>& header, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = value << 8U | static_cast<unsigned char>(header[at + i]);
  return value;
}

/// Looks at the first bytes, so that a foreign file is refused before SQLite touches it.
Status checkHeader(const fs::path& file) {
  std::error_code error;
  if (fs::is_directory(file, error))
    return fail(ErrorCode::InvalidInput, "it is a folder, not a knowledge base");
  const auto size = fs::file_size(file, error);
  if (error) return fail(ErrorCode::Io, "it cannot be read; check its permissions");
  std::ifstream in(file, std::ios::binary);
  std::array<char, kHeaderSize> header{};
  if (!in || !in.read(header.data(), header.size())) {
    return fail(in.is_open() ? ErrorCode::InvalidInput : ErrorCode::Io,
                in.is_open() ? "it is no knowledge base of Isnad (too short)"
                             : "it cannot be read; check its permissions");
  }
  if (std::memcmp(header.data(), kSqliteMagic.data(), kSqliteMagic.size()) != 0) {
    return fail(
        ErrorCode::InvalidInput,
        "it is no knowledge base of Isnad; open a .isnad file, or import articles into a new one");
  }
  constexpr std::size_t kPageSizeAt = 16;
  constexpr std::size_t kPageCountAt = 28;
  constexpr std::size_t kUserVersionAt = 60;
  constexpr std::size_t kApplicationIdAt = 68;
  if (bigEndian(header, kApplicationIdAt) != static_cast<std::uint32_t>(kApplicationId)) {
    return fail(ErrorCode::Unsupported, "it is a database of another program");
  }
  if (bigEndian(header, kUserVersionAt) > static_cast<std::uint32_t>(newestVersion())) {
    return fail(ErrorCode::Unsupported,
                "it was made by a newer version of Isnad; update this program to open it");
  }
  std::uint32_t page = bigEndian(header, kPageSizeAt) >> 16U;
  if (page == 1) page = 65536;
  const auto pages = bigEndian(header, kPageCountAt);
  if (size < std::uintmax_t{page} * pages) {
    return fail(ErrorCode::Corrupt,
                "its end is missing (a copy that broke off?); restore it from a complete copy");
  }
  return {};
}

bool mayWrite(const fs::path& file) {
  const auto folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  return ::access(file.c_str(), W_OK) == 0 && ::access(folder.c_str(), W_OK) == 0;
}

bool isMissingOrEmpty(const fs::path& file) {
  std::error_code error;
  return !fs::exists(file, error) ||
         (fs::is_regular_file(file, error) && fs::file_size(file, error) == 0);
}

}  // namespace

KnowledgeBase::KnowledgeBase(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
KnowledgeBase::KnowledgeBase(KnowledgeBase&&) noexcept = default;
KnowledgeBase& KnowledgeBase::operator=(KnowledgeBase&&) noexcept = default;
KnowledgeBase::~KnowledgeBase() = default;

Result<KnowledgeBase> KnowledgeBase::open(const fs::path& file, OpenMode mode) {
  const auto context = "opening " + file.string();
  const bool fresh = isMissingOrEmpty(file);
  if (fresh && mode != OpenMode::Create) {
    std::error_code error;
    if (fs::exists(file, error))
      return fail(ErrorCode::InvalidInput, context + ": it is empty, no knowledge base");
    return fail(ErrorCode::NotFound, context + ": there is no such file");
  }
  if (!fresh) {
    if (auto sound = checkHeader(file); !sound) return passOn(sound.error(), context);
  } else if (file.has_parent_path()) {
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
  }
  // A reader that may write leaves no -wal and -shm files behind when it closes.
  const bool read_only = mode == OpenMode::ReadOnly && !mayWrite(file);
  const auto access = read_only                  ? Access::ReadOnly
                      : mode == OpenMode::Create ? Access::Create
                                                 : Access::ReadWrite;
  auto database = Database::open(file, access);
  if (!database) return passOn(database.error(), context);
  auto parts = std::make_unique<Parts>(Parts{std::move(*database)});
  auto ready = parts->prepareConnection(mode != OpenMode::ReadOnly);
  if (ready && mode == OpenMode::ReadOnly)
    ready = parts->database.execute("PRAGMA query_only = ON");
  if (!ready) return passOn(ready.error(), context);
  return KnowledgeBase(std::move(parts));
}

Status KnowledgeBase::Parts::prepareConnection(bool writable) {
  ISNAD_CHECK(database.execute("PRAGMA foreign_keys = ON"));
  if (writable) {
    ISNAD_CHECK(database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"));
    ISNAD_CHECK(migrate(database));
  }
  // Touches every table's root page: a damaged file shows here, not in the middle of a view.
  return database.execute(
      "SELECT count(*) FROM sqlite_schema; SELECT 1 FROM article LIMIT 1; SELECT 1 FROM claim "
      "LIMIT 1");
}

Result<Counts> KnowledgeBase::counts() {
  Counts counts;
  auto& database = parts_->database;
  ISNAD_TRY(counts.articles, database.number("SELECT count(*) FROM article"));
  ISNAD_TRY(counts.entities, database.number("SELECT count(*) FROM entity"));
  ISNAD_TRY(counts.mentions, database.number("SELECT count(*) FROM mention"));
  ISNAD_TRY(counts.claims, database.number("SELECT count(*) FROM claim"));
  ISNAD_TRY(counts.relations, database.number(R"sql(
    SELECT count(*) FROM (SELECT DISTINCT predicate,
      CASE WHEN predicate IN ('merges_with','partners_with','competes_with') THEN min(subject, object) ELSE subject END,
      CASE WHEN predicate IN ('merges_with','partners_with','competes_with') THEN max(subject, object) ELSE object END
      FROM claim WHERE object IS NOT NULL))sql"));
  return counts;
}

Result<std::vector<ArticleSummary>> KnowledgeBase::articles() {
  ISNAD_TRY(auto query, parts_->database.prepare(R"sql(
    SELECT id, title, name, publisher, published,
      (SELECT count(*) FROM mention WHERE mention.article = article.id),
      (SELECT count(*) FROM claim WHERE claim.article = article.id) FROM article ORDER BY id)sql"));
  std::vector<ArticleSummary> articles;
  while (true) {
    ISNAD_TRY(const bool row, query.step());
    if (!row) break;
    articles.push_back({{query.integer(0)},
                        query.text(1),
                        query.text(2),
                        query.text(3),
                        query.text(4),
                        query.integer(5),
                        query.integer(6)});
  }
  return articles;
}

Result<model::Article> KnowledgeBase::article(model::ArticleId id) {
  ISNAD_TRY(auto query,
            parts_->database.prepare("SELECT name, title, url, publisher, published, language, "
                                     "text, sha256 FROM article WHERE id = ?"));
  query.bind(1, id.value);
  ISNAD_TRY(const bool found, query.step());
  if (!found) return fail(ErrorCode::NotFound, "there is no article " + std::to_string(id.value));
  model::Article article{id,
                         query.text(0),
                         query.text(1),
                         query.text(2),
                         query.text(3),
                         query.text(4),
                         query.text(5),
                         query.text(6),
                         query.text(7),
                         {}};
  ISNAD_TRY(
      auto ignored,
      parts_->database.prepare(
          R"sql(SELECT "begin", "end", reason FROM ignored_passage WHERE article = ? ORDER BY "begin")sql"));
  ignored.bind(1, id.value);
  while (true) {
    ISNAD_TRY(const bool row, ignored.step());
    if (!row) break;
    article.ignored.push_back({{static_cast<std::uint32_t>(ignored.integer(0)),
                                static_cast<std::uint32_t>(ignored.integer(1))},
                               ignored.text(2)});
  }
  return article;
}

}  // namespace isnad::store
