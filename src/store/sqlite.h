#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <sqlite3.h>

#include "isnad/base/id.h"
#include "isnad/base/result.h"

/// SQLite with owners: what opens closes, what begins rolls back unless it commits.
namespace isnad::store {

/// Immutable: read, and nobody writes meanwhile, so that SQLite needs no files beside it.
enum class Access : std::uint8_t { ReadWrite, Create, ReadOnly, Immutable };

class Database;

/// Prepared statements that nobody is using, by their SQL.
class StatementCache {
 public:
  ~StatementCache();
  StatementCache() = default;
  StatementCache(const StatementCache&) = delete;
  StatementCache& operator=(const StatementCache&) = delete;
  [[nodiscard]] sqlite3_stmt* take(const std::string& sql);  ///< Null where there is none.
  void giveBack(sqlite3_stmt* statement) noexcept;

 private:
  std::unordered_multimap<std::string, sqlite3_stmt*> idle_;
};

/// A prepared statement. Parameters count from 1, columns from 0. It goes back to its database's
/// cache, so it may not outlive it.
class Statement {
 public:
  Statement(Statement&&) noexcept = default;
  Statement& operator=(Statement&&) noexcept = default;

  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, bool value) { return bind(parameter, std::int64_t{value}); }
  Statement& bind(int parameter, double value);
  Statement& bind(int parameter, std::string_view text);
  Statement& bind(int parameter, const std::string& text) {
    return bind(parameter, std::string_view(text));
  }
  Statement& bind(int parameter, const char* text) {
    return bind(parameter, std::string_view(text));
  }
  Statement& bindBlob(int parameter, std::string_view bytes);
  Statement& bindNull(int parameter);
  template <class T>
  Statement& bindOptional(int parameter, const std::optional<T>& value) {
    return value ? bind(parameter, *value) : bindNull(parameter);
  }

  /// Binds all parameters, in order.
  template <class... Values>
  Statement& with(const Values&... values) {
    int parameter = 0;
    (bindAny(++parameter, values), ...);
    return *this;
  }

  /// True while there is a row to read.
  [[nodiscard]] Result<bool> step();
  /// Calls `take` for each row; `take` gives a Status.
  template <class Take>
  [[nodiscard]] Status each(Take take) {
    while (true) {
      ISNAD_TRY(const bool row, step());
      if (!row) break;
      ISNAD_CHECK(take(std::as_const(*this)));
    }
    reset();
    return {};
  }
  /// Runs to the end and makes it ready for the next binding.
  [[nodiscard]] Status run();
  void reset();

  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] bool isNull(int column) const;

 private:
  friend class Database;
  struct GiveBack {
    StatementCache* cache;
    void operator()(sqlite3_stmt* statement) const noexcept { cache->giveBack(statement); }
  };
  Statement(sqlite3_stmt* statement, StatementCache* cache)
      : statement_(statement, GiveBack{cache}) {}

  template <class T>
  void bindAny(int parameter, const std::optional<T>& value) {
    bindOptional(parameter, value);
  }
  template <class Tag>
  void bindAny(int parameter, Id<Tag> id) {
    bind(parameter, id.value);
  }
  template <class T>
  void bindAny(int parameter, const T& value) {
    if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>)
      bind(parameter, static_cast<std::int64_t>(value));
    else
      bind(parameter, value);
  }
  std::unique_ptr<sqlite3_stmt, GiveBack> statement_;
};

class Database {
 public:
  [[nodiscard]] static Result<Database> open(const std::filesystem::path& file, Access access);

  [[nodiscard]] Result<Statement> prepare(std::string_view sql);
  [[nodiscard]] Status execute(const std::string& sql);  ///< Any number of statements.
  [[nodiscard]] Result<std::int64_t> number(
      std::string_view sql);  ///< First column of the first row; 0 without rows.
  /// The same; nothing where there is no row or a NULL.
  template <class... Values>
  [[nodiscard]] Result<std::optional<std::int64_t>> find(std::string_view sql,
                                                         const Values&... values) {
    ISNAD_TRY(auto statement, prepare(sql));
    statement.with(values...);
    ISNAD_TRY(const bool row, statement.step());
    if (!row || statement.isNull(0)) return std::optional<std::int64_t>{};
    return std::optional<std::int64_t>(statement.integer(0));
  }
  template <class... Values>
  [[nodiscard]] Result<std::optional<std::string>> findText(std::string_view sql,
                                                            const Values&... values) {
    ISNAD_TRY(auto statement, prepare(sql));
    statement.with(values...);
    ISNAD_TRY(const bool row, statement.step());
    if (!row || statement.isNull(0)) return std::optional<std::string>{};
    return std::optional<std::string>(statement.text(0));
  }
  /// The first column of every row.
  [[nodiscard]] Result<std::vector<std::int64_t>> integers(std::string_view sql);
  /// One statement, run to its end.
  template <class... Values>
  [[nodiscard]] Status run(std::string_view sql, const Values&... values) {
    ISNAD_TRY(auto statement, prepare(sql));
    return statement.with(values...).run();
  }
  [[nodiscard]] std::int64_t lastId() const;
  [[nodiscard]] std::int64_t changes() const;  ///< Rows that the last statement changed.
  /// Bytes of the file, through SQLite's own handle: closing another one would drop its locks.
  [[nodiscard]] Result<std::string> firstBytes(int size);
  [[nodiscard]] Result<std::int64_t> fileSize();
  /// Copies everything over `target`, page by page.
  [[nodiscard]] Status copyTo(Database& target);
  /// An SQL function of texts; the same texts give the same text unless `constant` is false.
  void addFunction(const char* name, int arguments, bool constant,
                   std::function<std::string(const std::vector<std::string>&)> function);
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }
  };
  explicit Database(sqlite3* handle)
      : handle_(handle), cache_(std::make_unique<StatementCache>()) {}
  std::unique_ptr<sqlite3, Close> handle_;
  std::unique_ptr<StatementCache> cache_;  // after handle_: it ends first
};

/// Begins at once as the only writer; rolls back when it goes out of scope uncommitted.
class Transaction {
 public:
  [[nodiscard]] static Result<Transaction> begin(Database& database);
  Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();
  [[nodiscard]] Status commit();

 private:
  explicit Transaction(Database& database) : database_(&database) {}
  Database* database_;
};

/// While it lives, all questions are answered from one moment, whatever others write. Inside a
/// Transaction it is nothing.
class ReadTransaction {
 public:
  [[nodiscard]] static Result<ReadTransaction> begin(Database& database);
  ReadTransaction(ReadTransaction&& other) noexcept
      : database_(std::exchange(other.database_, nullptr)) {}
  ReadTransaction& operator=(ReadTransaction&&) = delete;
  ~ReadTransaction();

 private:
  explicit ReadTransaction(Database* database) : database_(database) {}
  Database* database_;
};

}  // namespace isnad::store
