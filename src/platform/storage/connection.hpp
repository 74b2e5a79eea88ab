#pragma once
/// @file One connection to a database, SQLite or PostgreSQL, and the transaction that use cases see.

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "storage/statement.hpp"

namespace selami::storage {

/// What is the matter with a broken world.
enum class Trouble {
  fault,  ///< nothing that waiting would mend: a statement that does not fit the schema, or what is none of these
  again,  ///< others were in the way: a serialization failure, a deadlock, a busy file
  slow,   ///< the database gave up waiting: a statement or a lock took longer than it may
  away,   ///< no connection: the database went, or is not back yet
  full,   ///< no room on the disk
  read_only,  ///< a disk that takes no writing
  damaged,    ///< bytes that are not what was written
};

/// The world is broken: disk, connection, a statement that does not fit the schema. Caught once at the edge.
class Broken : public std::runtime_error {
 public:
  Broken(const std::string& what, Trouble trouble) : std::runtime_error(what), trouble_(trouble) {}
  Broken(const std::string& what, bool retry) : Broken(what, retry ? Trouble::again : Trouble::fault) {}
  Trouble trouble() const { return trouble_; }
  /// True when the same work may succeed if done again at once.
  bool retry() const { return trouble_ == Trouble::again || trouble_ == Trouble::away; }

 private:
  Trouble trouble_;
};

/// The row under the cursor; columns count from 0. NULL reads as 0, 0.0 and "".
class Row {
 public:
  virtual ~Row() = default;
  virtual bool null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual double real(int column) const = 0;
  virtual std::string text(int column) const = 0;
  virtual std::string bytes(int column) const = 0;

  int number(int column) const { return static_cast<int>(integer(column)); }
  Instant instant(int column) const { return {integer(column)}; }
  Date date(int column) const { return {text(column)}; }
  template <class I>
  I id(int column) const { return I{text(column)}; }
  std::optional<std::string> maybe_text(int column) const { return null(column) ? std::nullopt : std::optional(text(column)); }
  std::optional<std::int64_t> maybe_integer(int column) const {
    return null(column) ? std::nullopt : std::optional(integer(column));
  }
  std::optional<Instant> maybe_instant(int column) const {
    return null(column) ? std::nullopt : std::optional(Instant{integer(column)});
  }
};

enum class Engine { sqlite, postgres };
using Sink = std::function<void(const Row&)>;

class Connection {
 public:
  virtual ~Connection() = default;
  virtual Engine engine() const = 0;
  /// Runs a prepared statement, hands each row to `sink` (may be empty); returns the number of rows changed.
  virtual std::int64_t run(const Text& text, const Param* const* params, std::size_t count, const Sink& sink) = 0;
  /// BEGIN, COMMIT, SAVEPOINT and their like: one of few constant texts, kept prepared where that is faster. BEGIN connects anew where
  /// the connection was lost: nothing is under way then.
  virtual void control(const char* sql) = 0;
  /// Runs statements without parameters or rows.
  virtual void script(const std::string& sql) = 0;
  /// Prepares only; throws Broken when the statement does not fit the schema. For the test of all statements.
  virtual void prepare_only(const Text& text) = 0;
};

/// A transaction as use cases see it.
class Tx {
 public:
  explicit Tx(Connection& connection) : connection_(connection) {}

  /// Runs a statement that changes rows; returns how many.
  template <class S>
  std::int64_t run(const S& statement) {
    ++writes_;
    return go(statement, {});
  }
  /// Calls `use(row)` for each row.
  template <class S, class F>
  void each(const S& statement, F&& use) {
    go(statement, [&](const Row& row) { use(row); });
  }
  /// The first row as `make(row)`, or nullopt.
  template <class S, class F>
  auto one(const S& statement, F&& make) -> std::optional<std::decay_t<decltype(make(std::declval<const Row&>()))>> {
    std::optional<std::decay_t<decltype(make(std::declval<const Row&>()))>> out;
    go(statement, [&](const Row& row) {
      if (!out) out.emplace(make(row));
    });
    return out;
  }
  /// All rows as `make(row)`.
  template <class S, class F>
  auto list(const S& statement, F&& make) -> std::vector<std::decay_t<decltype(make(std::declval<const Row&>()))>> {
    std::vector<std::decay_t<decltype(make(std::declval<const Row&>()))>> out;
    go(statement, [&](const Row& row) { out.push_back(make(row)); });
    return out;
  }
  /// A statement with RETURNING: it changes rows and gives some back.
  template <class S, class F>
  auto run_returning(const S& statement, F&& make) {
    ++writes_;
    return list(statement, std::forward<F>(make));
  }

  /// How many changing statements ran so far; the writer asks, to know whether a refusal left something behind.
  std::int64_t writes() const { return writes_; }
  /// A word for the other nodes of this database: the writer sends all of a batch together, with its commit.
  void tell(std::string word) { told_.push_back(std::move(word)); }
  const std::vector<std::string>& told() const { return told_; }
  Connection& connection() { return connection_; }

 private:
  template <class S>
  std::int64_t go(const S& statement, const Sink& sink) {
    std::array<const Param*, S::count + 1> params{};
    statement.list(params.data());
    return connection_.run(S::text, params.data(), S::count, sink);
  }

  Connection& connection_;
  std::int64_t writes_ = 0;
  std::vector<std::string> told_;
};

}  // namespace selami::storage
