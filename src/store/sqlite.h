#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <sqlite3.h>

#include "isnad/base/result.h"

/// SQLite with owners: what opens closes, what begins rolls back unless it commits.
namespace isnad::store {

enum class Access : std::uint8_t { ReadWrite, Create, ReadOnly };

class Database;

/// A prepared statement. Parameters count from 1, columns from 0.
class Statement {
 public:
  Statement(Statement&&) noexcept = default;
  Statement& operator=(Statement&&) noexcept = default;

  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, double value);
  Statement& bind(int parameter, std::string_view text);
  Statement& bindNull(int parameter);
  template <class T>
  Statement& bindOptional(int parameter, const std::optional<T>& value) {
    return value ? bind(parameter, *value) : bindNull(parameter);
  }

  /// True while there is a row to read.
  [[nodiscard]] Result<bool> step();
  /// Runs to the end and makes it ready for the next binding.
  [[nodiscard]] Status run();
  void reset();

  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] bool isNull(int column) const;

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
  };
  explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class Database {
 public:
  [[nodiscard]] static Result<Database> open(const std::filesystem::path& file, Access access);

  [[nodiscard]] Result<Statement> prepare(std::string_view sql);
  [[nodiscard]] Status execute(const std::string& sql);  ///< Any number of statements.
  [[nodiscard]] Result<std::int64_t> number(
      std::string_view sql);  ///< First column of the first row; 0 without rows.
  [[nodiscard]] std::int64_t lastId() const;

 private:
  struct Close {
    void operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }
  };
  explicit Database(sqlite3* handle) : handle_(handle) {}
  std::unique_ptr<sqlite3, Close> handle_;
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

}  // namespace isnad::store
