#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "storage/changes.hpp"
#include "storage/sqlite.hpp"
#include "storage/writer.hpp"

namespace selami {
namespace {

namespace fs = std::filesystem;
using Rows = std::vector<std::string>;

class Storage : public kit::Database {};
KIT_ON_BOTH(Storage);

TEST_P(Storage, ValuesComeBackAsTheyWent) {
  const std::string bytes("\0\xff\x80'; DROP TABLE setting; --", 28);
  write([&](storage::Tx& tx) {
    tx.connection().script("CREATE TABLE try (id BIGINT, t TEXT, r DOUBLE PRECISION)");
    kit::run(tx, "INSERT INTO try VALUES ($1, $2, $3)", {9007199254740993, "ñ 'x\"; <script>", 0.1});
    kit::run(tx, "INSERT INTO try VALUES ($1, $2, $3)", {2, std::nullopt, std::nullopt});
  });
  EXPECT_EQ(rows("SELECT id, t FROM try ORDER BY id", 2), (Rows{"2 ", "9007199254740993 ñ 'x\"; <script>"}));
  read([&](storage::Tx& tx) {
    static constexpr storage::Text text{"t", "SELECT r, t FROM try ORDER BY id DESC", ""};
    std::vector<double> reals;
    std::vector<bool> nulls;
    tx.connection().run(text, nullptr, 0, [&](const storage::Row& row) {
      reals.push_back(row.real(0));
      nulls.push_back(row.null(1));
    });
    EXPECT_EQ(reals, (std::vector<double>{0.1, 0.0}));
    EXPECT_EQ(nulls, (std::vector<bool>{false, true}));
  });
}

TEST_P(Storage, ASnapshotDoesNotSeeLaterWritesAndKeepsNothing) {
  const auto other = database().connect();
  read([&](storage::Tx& tx) {
    EXPECT_EQ(kit::rows(tx, "SELECT COUNT(*) FROM setting"), Rows{"0"});
    storage::in_transaction(*other, [](storage::Tx& w) { kit::run(w, "INSERT INTO setting VALUES ('a', 'b')"); });
    EXPECT_EQ(kit::rows(tx, "SELECT COUNT(*) FROM setting"), Rows{"0"});
  });
  EXPECT_EQ(rows("SELECT COUNT(*) FROM setting"), Rows{"1"});
}

TEST_P(Storage, AReaderCannotWrite) {
  const auto reader = database().connect_read_only();
  EXPECT_THROW(storage::in_snapshot(*reader, [](storage::Tx& tx) { kit::run(tx, "INSERT INTO setting VALUES ('a', 'b')"); }),
               storage::Broken);
}

TEST_P(Storage, AForeignKeyHolds) {
  EXPECT_THROW(write([](storage::Tx& tx) { kit::run(tx, "INSERT INTO account VALUES ('person_x', 'x', NULL, 0)"); }), storage::Broken);
}

TEST_P(Storage, AWrongTypeIsRefused) {
  const auto wrong = [&](const char* sql) {
    EXPECT_THROW(write([&](storage::Tx& tx) { tx.connection().script(sql); }), storage::Broken) << sql;
  };
  wrong("INSERT INTO change_counter VALUES ('a', 'many')");
  wrong("INSERT INTO change_counter VALUES ('a', NULL)");
  wrong("INSERT INTO change_counter VALUES ('a', 'x12')");
}

TEST_P(Storage, ChangesAreNumberedPerSchoolWithoutGaps) {
  storage::Writer writer(database().connect());
  const auto submit = [&](const char* school, bool keep) {
    storage::Job job;
    job.work = [school, keep](storage::Tx& tx) { return storage::note_change(tx, school, "plan", "plan_x", 1), keep; };
    job.done = [](storage::Fate) {};
    writer.submit(std::move(job));
  };
  for (int i = 0; i < 3; ++i) {
    submit("school_a", true);
    submit("school_a", false);
    submit("school_b", true);
    submit("", true);
    writer.pump();
  }
  EXPECT_EQ(rows("SELECT school_id, seq FROM change ORDER BY school_id, seq", 2),
            (Rows{" 1", " 2", " 3", "school_a 1", "school_a 2", "school_a 3", "school_b 1", "school_b 2", "school_b 3"}));
}

TEST_P(Storage, MigratingAgainChangesNothing) {
  EXPECT_EQ(database().migrate(now, ""), 0);
  EXPECT_EQ(rows("SELECT MAX(number) FROM schema_migration"), Rows{std::to_string(storage::Database::schema_version())});
}

TEST_P(Storage, TwoProgramsMayMigrateAtOnce) {
  const kit::FreshDatabase fresh(GetParam(), true);
  int done[2] = {};
  std::thread other([&] { done[0] = fresh.get().migrate(kit::monday, ""); });
  done[1] = fresh.get().migrate(kit::monday, "");
  other.join();
  EXPECT_EQ(done[0] + done[1], storage::Database::schema_version());
}

TEST_P(Storage, ANewerSchemaIsRefused) {
  write([](storage::Tx& tx) { kit::run(tx, "INSERT INTO schema_migration VALUES (9999, 'from the future', 0)"); });
  try {
    database().migrate(now, "");
    FAIL() << "it went on";
  } catch (const storage::Broken& broken) {
    EXPECT_NE(std::string(broken.what()).find("9999"), std::string::npos) << broken.what();
    EXPECT_FALSE(broken.retry());
  }
}

TEST(Sqlite, ACopyMadeWhileOthersWriteIsWhole) {
  const kit::FreshDatabase fresh(storage::Engine::sqlite);
  std::atomic<bool> stop{false};
  std::atomic<int> written{0};
  std::thread writer([&] {
    const auto connection = fresh.get().connect();
    for (int i = 0; !stop; ++i) {  // two rows a transaction: a copy has both or none
      storage::in_transaction(*connection, [&](storage::Tx& tx) {
        kit::run(tx, "INSERT INTO setting VALUES ($1, '')", {"left " + std::to_string(i)});
        kit::run(tx, "INSERT INTO setting VALUES ($1, '')", {"right " + std::to_string(i)});
      });
      written = i + 1;
    }
  });
  while (written < 20) std::this_thread::yield();
  const std::string copy = fresh.folder() + "/it's a copy.sqlite";
  const auto connection = fresh.get().connect();
  storage::sqlite_copy_into(*connection, copy);
  stop = true;
  writer.join();
  const auto reader = storage::open_sqlite(copy, true);
  storage::in_snapshot(*reader, [](storage::Tx& tx) {
    EXPECT_EQ(kit::rows(tx, "PRAGMA integrity_check"), Rows{"ok"});
    const auto sides = kit::rows(tx, "SELECT COUNT(*) FROM setting GROUP BY substr(name, 1, 1) ORDER BY 1");
    ASSERT_EQ(sides.size(), 2U);
    EXPECT_EQ(sides[0], sides[1]);
    EXPECT_GE(std::stoi(sides[0]), 20);
  });
}

/// The schema of an earlier commit with rows in it: made by tests/golden/fixtures/README.md.
TEST(Sqlite, ADatabaseOfAnEarlierCommitIsBroughtToTodayWithACopyBefore) {
  const fs::path fixture = fs::path(SELAMI_SOURCE_DIR) / "tests/golden/fixtures/schema-0001.sql";
  const kit::FreshDatabase fresh(storage::Engine::sqlite, true);
  std::ifstream in(fixture);
  std::ostringstream sql;
  sql << in.rdbuf();
  ASSERT_FALSE(sql.str().empty()) << fixture;
  fresh.get().connect()->script(sql.str());
  const fs::path backups = fs::path(fresh.folder()) / "before";
  fs::create_directories(backups);
  EXPECT_EQ(fresh.get().migrate(kit::monday, backups.string()), storage::Database::schema_version() - 1);
  EXPECT_EQ(std::distance(fs::directory_iterator(backups), {}), 1);
  const auto connection = fresh.get().connect();
  storage::in_transaction(*connection, [](storage::Tx& tx) {
    EXPECT_EQ(kit::rows(tx, "SELECT value FROM setting WHERE name = 'city'"), Rows{"Kota Lama"});
    EXPECT_EQ(kit::rows(tx, "SELECT school_id, seq FROM change", 2), Rows{"school_lama 7"});
    kit::small_city(tx, kit::monday);
    EXPECT_EQ(storage::note_change(tx, "school_lama", "plan", "plan_x", 1), 8);
  });
}

TEST(Sqlite, TheDialectIsRewrittenWordByWord) {
  EXPECT_EQ(storage::sqlite_dialect("CREATE TABLE a (x BIGINT, y BYTEA, z DOUBLE PRECISION, BIGINTER TEXT);"),
            "CREATE TABLE a (x INTEGER, y BLOB, z REAL, BIGINTER TEXT) STRICT;");
}

TEST(Connection, ADatabaseThatIsNotThereIsBroken) {
  EXPECT_THROW(storage::Database("sqlite:/nowhere/at/all.sqlite").connect(), storage::Broken);
  EXPECT_THROW(storage::Database("postgresql://127.0.0.1:1/none").connect(), storage::Broken);
}

}  // namespace
}  // namespace selami
