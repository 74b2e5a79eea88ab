#pragma once
/// @file Each store and use-case test on both databases: SQLite in a temporary file, and PostgreSQL when SELAMI_TEST_PG
/// names a server that this process may make databases in.
///
///   class Plans : public kit::Database {};
///   KIT_ON_BOTH(Plans);
///   TEST_P(Plans, AreKept) { write([&](storage::Tx& tx) { … }); }

#include <gtest/gtest.h>

#include <functional>
#include <initializer_list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "http/call.hpp"
#include "storage/database.hpp"

namespace selami::kit {

/// Randomness that repeats: the same bytes in each run of the same test.
class Dice : public Random {
 public:
  explicit Dice(std::uint64_t seed = 1) : state_(seed) {}
  void fill(unsigned char* bytes, std::size_t size) override;

 private:
  std::mutex mutex_;
  std::uint64_t state_;
};

/// Monday 23 November 2026, 07.30 WIB: a school day in semester 1 of 2026/2027.
inline constexpr Instant monday{1795393800000};
inline const Date monday_date{"2026-11-23"};

/// A new database of its own, brought to the newest schema (unless `empty`), gone with this object.
class FreshDatabase {
 public:
  explicit FreshDatabase(storage::Engine engine, bool empty = false);
  ~FreshDatabase();
  FreshDatabase(const FreshDatabase&) = delete;
  FreshDatabase& operator=(const FreshDatabase&) = delete;

  const storage::Database& get() const { return *database_; }
  const std::string& folder() const { return folder_; }  ///< a temporary folder, for files beside the database

 private:
  std::string folder_;
  std::string name_;  ///< of the PostgreSQL database
  std::optional<storage::Database> database_;
};

/// SQL written in a test: a statement that changes rows, and the rows of a query as texts, columns joined by a blank.
/// NULL reads as "". Parameters are $1, $2 … in the order of their first use: so SQLite counts them.
std::int64_t run(storage::Tx& tx, const std::string& sql, std::initializer_list<storage::Param> params = {});
std::vector<std::string> rows(storage::Tx& tx, const std::string& sql, int columns = 1,
                              std::initializer_list<storage::Param> params = {});

/// All rows of all tables as they lie, in the order in which they lie: what somebody with the database in hand sees.
std::string everything(storage::Connection& connection);

/// The engines to test on, for INSTANTIATE_TEST_SUITE_P.
std::vector<storage::Engine> engines();
std::string engine_name(const testing::TestParamInfo<storage::Engine>& info);
/// The admin's URL of SELAMI_TEST_PG with another database name.
std::string postgres_url(const std::string& database);

/// A fixture with a migrated database, a clock that stands on Monday morning, and dice.
class Database : public testing::TestWithParam<storage::Engine> {
 protected:
  Database();

  const storage::Database& database() const { return fresh_.get(); }
  storage::Connection& connection() { return *connection_; }
  /// Runs `work` in a transaction and commits it.
  void write(const std::function<void(storage::Tx&)>& work) { storage::in_transaction(*connection_, work); }
  void read(const std::function<void(storage::Tx&)>& work) { storage::in_snapshot(*connection_, work); }

  /// The rows of a query, as kit::rows.
  std::vector<std::string> rows(const std::string& sql, int columns = 1) {
    std::vector<std::string> out;
    read([&](storage::Tx& tx) { out = kit::rows(tx, sql, columns); });
    return out;
  }

  /// Runs a use case as the engine does: `use(Call&) -> Result<T>`, kept on a value, undone on an error
  /// (but for what the use case leaves to on_refusal).
  template <class F>
  auto as(const Actor& actor, F&& use) {
    connection_->script("BEGIN");
    storage::Tx tx(*connection_);
    Call call(tx, actor, now, dice, setting);
    call.address = "192.0.2.7";
    try {
      auto result = use(call);
      connection_->script(result ? "COMMIT" : "ROLLBACK");
      announced = std::move(call.announcements);
      if (!result && call.on_refusal) write(call.on_refusal);
      return result;
    } catch (...) {
      connection_->script("ROLLBACK");
      throw;
    }
  }

  Instant now = monday;
  Dice dice;
  Setting setting;
  std::vector<Announcement> announced;  ///< by the last as()

 private:
  FreshDatabase fresh_;
  std::unique_ptr<storage::Connection> connection_;
};

}  // namespace selami::kit

#define KIT_ON_BOTH(Fixture) \
  INSTANTIATE_TEST_SUITE_P(On, Fixture, testing::ValuesIn(::selami::kit::engines()), ::selami::kit::engine_name)
