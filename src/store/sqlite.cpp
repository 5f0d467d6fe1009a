#include "sqlite.h"

#include <utility>

namespace isnad::store {

namespace {

tl::unexpected<Error> failure(sqlite3* handle) {
  const int code = sqlite3_errcode(handle) & 0xFF;
  const std::string what = sqlite3_errmsg(handle);
  switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return fail(Cause::WrittenElsewhere);
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return fail(Cause::Damaged, {what});
    case SQLITE_READONLY:
      return fail(Cause::OpenForReadingOnly);
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return fail(Cause::CannotBeOpenedForWriting);
    case SQLITE_FULL:
      return fail(Cause::DiskFull);
    default:
      return fail(ErrorCode::Io, what);
  }
}

using TextFunction = std::function<std::string(const std::vector<std::string>&)>;

void callFunction(sqlite3_context* context, int count, sqlite3_value** values) {
  std::vector<std::string> texts;
  for (int i = 0; i < count; ++i) {
    const auto* bytes = static_cast<const char*>(sqlite3_value_blob(values[i]));
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[i]));
    texts.emplace_back(bytes == nullptr ? std::string() : std::string(bytes, size));
  }
  const auto text = (*static_cast<TextFunction*>(sqlite3_user_data(context)))(texts);
  sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

}  // namespace

StatementCache::~StatementCache() {
  for (const auto& [sql, statement] : idle_) sqlite3_finalize(statement);
}

sqlite3_stmt* StatementCache::take(const std::string& sql) {
  const auto found = idle_.find(sql);
  if (found == idle_.end()) return nullptr;
  auto* statement = found->second;
  idle_.erase(found);
  return statement;
}

void StatementCache::giveBack(sqlite3_stmt* statement) noexcept {
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  constexpr std::size_t kLongest = 2000;  // bytes; longer ones hold lists that do not come again
  std::string sql = sqlite3_sql(statement);
  if (sql.size() <= kLongest)
    idle_.emplace(std::move(sql), statement);
  else
    sqlite3_finalize(statement);
}

Statement& Statement::bind(int parameter, std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), parameter, value);
  return *this;
}

Statement& Statement::bind(int parameter, double value) {
  sqlite3_bind_double(statement_.get(), parameter, value);
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
  sqlite3_bind_text64(statement_.get(), parameter, text.data(), text.size(), SQLITE_TRANSIENT,
                      SQLITE_UTF8);
  return *this;
}

Statement& Statement::bindBlob(int parameter, std::string_view bytes) {
  sqlite3_bind_blob64(statement_.get(), parameter, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
  return *this;
}

Statement& Statement::bindNull(int parameter) {
  sqlite3_bind_null(statement_.get(), parameter);
  return *this;
}

Result<bool> Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return failure(sqlite3_db_handle(statement_.get()));
}

Status Statement::run() {
  while (true) {
    ISNAD_TRY(const bool more, step());
    if (!more) break;
  }
  reset();
  return {};
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}
double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }
bool Statement::isNull(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::string Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  return bytes == nullptr ? std::string() : std::string(bytes, size);
}

namespace {

/// The file's name as SQLite reads it among names of other things.
std::string immutableName(const std::filesystem::path& file) {
  std::string name = "file:";
  for (const char letter : file.string()) {
    if (letter == '%' || letter == '?' || letter == '#')
      name += letter == '%' ? "%25" : letter == '?' ? "%3f" : "%23";
    else
      name += letter;
  }
  return name + "?immutable=1";
}

}  // namespace

Result<Database> Database::open(const std::filesystem::path& file, Access access) {
  sqlite3* handle = nullptr;
  const bool immutable = access == Access::Immutable;
  const int flags = immutable                    ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
                    : access == Access::ReadOnly ? SQLITE_OPEN_READONLY
                    : access == Access::Create   ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                                 : SQLITE_OPEN_READWRITE;
  const auto name = immutable ? immutableName(std::filesystem::absolute(file)) : file.string();
  const int code = sqlite3_open_v2(name.c_str(), &handle, flags | SQLITE_OPEN_EXRESCODE, nullptr);
  Database database(handle);
  if (code != SQLITE_OK) return failure(handle);
  constexpr int kPatience = 5000;  // ms to wait for another writer
  sqlite3_busy_timeout(handle, kPatience);
  return database;
}

Result<Statement> Database::prepare(std::string_view sql) {
  auto* statement = cache_->take(std::string(sql));
  if (statement == nullptr &&
      sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()), &statement,
                         nullptr) != SQLITE_OK) {
    return failure(handle_.get());
  }
  return Statement(statement, cache_.get());
}

Status Database::execute(const std::string& sql) {
  if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    return failure(handle_.get());
  return {};
}

Result<std::int64_t> Database::number(std::string_view sql) {
  ISNAD_TRY(auto statement, prepare(sql));
  ISNAD_TRY(const bool row, statement.step());
  return row ? statement.integer(0) : 0;
}

Result<std::vector<std::int64_t>> Database::integers(std::string_view sql) {
  std::vector<std::int64_t> values;
  ISNAD_TRY(auto rows, prepare(sql));
  ISNAD_CHECK(rows.each([&](const Statement& row) -> Status {
    values.push_back(row.integer(0));
    return {};
  }));
  return values;
}

std::int64_t Database::lastId() const { return sqlite3_last_insert_rowid(handle_.get()); }

std::int64_t Database::changes() const { return sqlite3_changes64(handle_.get()); }

Result<std::string> Database::firstBytes(int size) {
  sqlite3_file* file = nullptr;
  sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
  std::string bytes(static_cast<std::size_t>(size), '\0');
  if (file == nullptr || file->pMethods == nullptr ||
      file->pMethods->xRead(file, bytes.data(), size, 0) != SQLITE_OK) {
    return fail(Cause::CannotBeRead);
  }
  return bytes;
}

Result<std::int64_t> Database::fileSize() {
  sqlite3_file* file = nullptr;
  sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
  sqlite3_int64 size = 0;
  if (file == nullptr || file->pMethods == nullptr ||
      file->pMethods->xFileSize(file, &size) != SQLITE_OK) {
    return fail(Cause::CannotBeRead);
  }
  return std::int64_t{size};
}

Status Database::copyTo(Database& target) {
  auto* backup = sqlite3_backup_init(target.handle(), "main", handle_.get(), "main");
  if (backup == nullptr) return failure(target.handle());
  sqlite3_backup_step(backup, -1);
  if (sqlite3_backup_finish(backup) != SQLITE_OK) return failure(target.handle());
  return {};
}

void Database::addFunction(const char* name, int arguments, bool constant, TextFunction function) {
  sqlite3_create_function_v2(handle_.get(), name, arguments,
                             SQLITE_UTF8 | (constant ? SQLITE_DETERMINISTIC : 0),
                             new TextFunction(std::move(function)), callFunction, nullptr, nullptr,
                             [](void* kept) { delete static_cast<TextFunction*>(kept); });
}

Result<Transaction> Transaction::begin(Database& database) {
  ISNAD_CHECK(database.execute("BEGIN IMMEDIATE"));
  return Transaction(database);
}

Transaction::~Transaction() {
  if (database_ != nullptr) (void)database_->execute("ROLLBACK");
}

Status Transaction::commit() {
  ISNAD_CHECK(database_->execute("COMMIT"));
  database_ = nullptr;
  return {};
}

Result<ReadTransaction> ReadTransaction::begin(Database& database) {
  if (sqlite3_get_autocommit(database.handle()) == 0) return ReadTransaction(nullptr);
  ISNAD_CHECK(database.execute("BEGIN"));
  return ReadTransaction(&database);
}

ReadTransaction::~ReadTransaction() {
  if (database_ != nullptr) (void)database_->execute("ROLLBACK");
}

}  // namespace isnad::store
