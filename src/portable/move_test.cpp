#include "portable/move.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "kit/databases.hpp"
#include "kit/filled.hpp"
#include "portable/tables.hpp"

namespace selami::portable {
namespace {

using storage::Engine;

constexpr int rows_each = 7;

void change(const storage::Database& database, const std::string& sql) {
  const auto connection = database.connect();
  storage::in_transaction(*connection, [&](storage::Tx& tx) { kit::run(tx, sql); });
}

void fill(const storage::Database& database, int rows = rows_each) {
  const auto connection = database.connect();
  storage::in_transaction(*connection, [&](storage::Tx& tx) { kit::fill_all(tx, known_tables(tx), rows); });
}

std::map<std::string, std::string> checksums(const MoveReport& report) {
  std::map<std::string, std::string> out;
  for (const MovedTable& table : report.tables) out[table.name] = table.checksum;
  return out;
}

std::string refusal(const Result<MoveReport>& result) { return result ? "it moved" : result.error().code; }

/// From one engine to the other; where there is no PostgreSQL, from SQLite to SQLite.
struct Ways {
  Engine from;
  Engine to;
};
std::vector<Ways> ways() {
  if (kit::engines().size() < 2) return {{Engine::sqlite, Engine::sqlite}};
  return {{Engine::sqlite, Engine::postgres}, {Engine::postgres, Engine::sqlite}};
}

class Move : public testing::TestWithParam<Ways> {
 protected:
  Result<MoveReport> go(int batch = 3, MoveWatch watch = {}) { return move_city(from.get(), to.get(), kit::monday, {batch, std::move(watch)}); }
  kit::FreshDatabase from{GetParam().from};
  kit::FreshDatabase to{GetParam().to, true};
};
INSTANTIATE_TEST_SUITE_P(On, Move, testing::ValuesIn(ways()), [](const auto& way) {
  return std::string(way.param.from == Engine::sqlite ? "SQLite" : "PostgreSQL") + "To" + (way.param.to == Engine::sqlite ? "SQLite" : "PostgreSQL");
});

TEST_P(Move, BringsEveryRowOfEveryTable) {
  fill(from.get());
  const auto done = go();
  ASSERT_TRUE(done) << done.error().code << " " << done.error().field;
  EXPECT_TRUE(done->same());
  EXPECT_FALSE(done->resumed);
  ASSERT_EQ(done->tables.size(), table_rules().size());
  for (const MovedTable& table : done->tables) EXPECT_EQ(table.rows, rows_each) << table.name;
  // A program serves it: the schema is whole, nothing is left of the move.
  EXPECT_EQ(to.get().migrate(kit::monday, ""), 0);
  const auto again = compare_cities(from.get(), to.get());
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->same());
}

TEST_P(Move, ThereAndBackGivesTheSameChecksums) {
  fill(from.get());
  const auto there = go();
  const kit::FreshDatabase home(GetParam().from, true);
  const auto back = move_city(to.get(), home.get(), kit::monday, {});
  ASSERT_TRUE(there && back);
  EXPECT_EQ(checksums(*there), checksums(*back));
  EXPECT_TRUE(back->same());
}

/// Each attempt dies behind its second batch; on the other engine the first one dies behind its first. So every place between two batches and two
/// tables is one where a move was killed, here or there.
TEST_P(Move, GoesOnWhereItWasKilled) {
  struct Killed {};
  fill(from.get(), 4);
  const int places = static_cast<int>(table_rules().size()) * 2;  // four rows are two batches
  int deaths = 0;
  int lives = GetParam().from == Engine::sqlite ? 2 : 1;
  std::optional<MoveReport> done;
  while (!done) {
    try {
      const auto result = go(3, [&](const std::string&, std::int64_t) {
        if (--lives == 0) throw Killed{};
      });
      ASSERT_TRUE(result) << result.error().code;
      done = *result;
    } catch (const Killed&) {
      ++deaths;
      lives = 2;
      ASSERT_LE(deaths, places);
      if (deaths % 20 != 1) continue;
      EXPECT_THROW(to.get().migrate(kit::monday, ""), storage::Broken) << "half a city is not served";
    }
  }
  EXPECT_EQ(deaths, GetParam().from == Engine::sqlite ? places / 2 : (places + 1) / 2);
  EXPECT_TRUE(done->resumed);
  EXPECT_TRUE(done->same());
  EXPECT_EQ(to.get().migrate(kit::monday, ""), 0);
}

TEST_P(Move, NamesARowThatWasAlteredByHand) {
  fill(from.get());
  ASSERT_TRUE(go());
  change(to.get(), "UPDATE pupil SET name = 'Siapa' WHERE id = '" + kit::hard_text("pupil", "id", 0) + "'");
  change(to.get(), "DELETE FROM voice WHERE count = 2");
  change(to.get(), "INSERT INTO attempt (name, failures, free_at) VALUES ('baru', 1, 1)");
  const auto found = compare_cities(from.get(), to.get());
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->same());
  std::map<std::string, std::string> named;
  for (const MovedTable& table : found->tables) {
    if (table.same) continue;
    ASSERT_EQ(table.differences.size(), 1U) << table.name;
    named[table.name] = table.differences[0].key + " " + std::to_string(table.differences[0].kind);
  }
  EXPECT_EQ(named.size(), 3U);
  EXPECT_NE(named["pupil"].find("pupil.id 0 0"), std::string::npos) << named["pupil"];
  EXPECT_EQ(named["voice"].back(), '1') << named["voice"];
  EXPECT_EQ(named["attempt"], "baru 2");
}

/// What a half-done move brought and somebody altered before it went on is found, and the target stays closed.
TEST_P(Move, StaysClosedWhenTheSidesDiffer) {
  struct Killed {};
  fill(from.get());
  try {
    (void)go(3, [](const std::string& table, std::int64_t rows) {
      if (table == "pupil" && rows == rows_each) throw Killed{};
    });
  } catch (const Killed&) {
  }
  change(from.get(), "UPDATE pupil SET name = 'Lain' WHERE name LIKE '%name 3%'");
  const auto done = go();
  ASSERT_TRUE(done);
  EXPECT_FALSE(done->same());
  EXPECT_THROW(to.get().migrate(kit::monday, ""), storage::Broken);
}

TEST_P(Move, RefusesATargetThatIsNotEmptyOrIsAnothersHalf) {
  struct Killed {};
  fill(from.get(), 1);
  const kit::FreshDatabase used(GetParam().to);
  change(used.get(), "INSERT INTO setting (name, value) VALUES ('city', 'Kota Lain')");
  const auto refused = move_city(from.get(), used.get(), kit::monday, {});
  EXPECT_EQ(refusal(refused), "move.target_not_empty");
  EXPECT_EQ(refused.error().field, "setting");
  try {
    (void)go(1, [](const std::string&, std::int64_t) { throw Killed{}; });
  } catch (const Killed&) {
  }
  const kit::FreshDatabase other(GetParam().from);
  change(other.get(), "INSERT INTO authority (id, kind, name) VALUES ('authority_x', 'city', 'Lain')");
  EXPECT_EQ(refusal(move_city(other.get(), to.get(), kit::monday, {})), "move.other_move");
  EXPECT_EQ(refusal(move_city(to.get(), other.get(), kit::monday, {})), "move.source_half");
  EXPECT_TRUE(go());
}

TEST_P(Move, RefusesWhileSomebodyIsInOneOfThem) {
  fill(from.get(), 1);
  {
    const auto served = from.get().connect();
    storage::in_snapshot(*served, [](storage::Tx& tx) { kit::rows(tx, "SELECT name FROM setting"); });
    EXPECT_EQ(refusal(go()), "move.source_in_use");
  }
  const kit::FreshDatabase used(GetParam().to);
  {
    const auto served = used.get().connect();
    storage::in_snapshot(*served, [](storage::Tx& tx) { kit::rows(tx, "SELECT name FROM setting"); });
    EXPECT_EQ(refusal(move_city(from.get(), used.get(), kit::monday, {})), "move.target_in_use");
  }
  EXPECT_TRUE(move_city(from.get(), used.get(), kit::monday, {}));
}

/// While it moves nobody begins to write: neither a server of this source, nor of this target.
TEST_P(Move, HoldsBothWhileItMoves) {
  fill(from.get(), 1);
  int tried = 0;
  const auto done = go(3, [&](const std::string&, std::int64_t) {
    if (tried++ > 0) return;
    EXPECT_FALSE(storage::connect_alone(from.get()));
    EXPECT_FALSE(storage::connect_alone(to.get()));
  });
  EXPECT_TRUE(done);
}

TEST_P(Move, RefusesAnotherSchemaOnEitherSide) {
  fill(from.get(), 1);
  const kit::FreshDatabase older(GetParam().to);
  change(older.get(), "DELETE FROM schema_migration WHERE number = (SELECT MAX(number) FROM schema_migration)");
  EXPECT_EQ(refusal(move_city(from.get(), older.get(), kit::monday, {})), "move.target_schema");
  EXPECT_EQ(refusal(compare_cities(from.get(), older.get())), "move.target_schema");
  change(from.get(), "DELETE FROM schema_migration WHERE number = (SELECT MAX(number) FROM schema_migration)");
  const auto refused = go();
  EXPECT_EQ(refusal(refused), "move.source_schema");
  EXPECT_EQ(refused.error().field, std::to_string(storage::Database::schema_version() - 1) + ", " + std::to_string(storage::Database::schema_version()));
}

TEST_P(Move, RefusesNothingAndItself) {
  EXPECT_EQ(refusal(move_city(from.get(), from.get(), kit::monday, {})), "move.same_place");
  const kit::FreshDatabase empty(GetParam().from, true);
  EXPECT_EQ(refusal(move_city(empty.get(), to.get(), kit::monday, {})), "move.source_missing");
}

/// SQLite keeps a zero byte in a text, PostgreSQL does not: cut off in silence it would be lost.
TEST_P(Move, SaysWhichTextPostgresCannotKeep) {
  if (GetParam().to != Engine::postgres) GTEST_SKIP() << "of PostgreSQL as the target";
  change(from.get(), "INSERT INTO setting (name, value) VALUES ('city', 'a' || CHAR(0) || 'b')");
  const auto refused = go();
  EXPECT_EQ(refusal(refused), "move.zero_byte");
  EXPECT_EQ(refused.error().field, "setting.value city");
  change(from.get(), "UPDATE setting SET value = 'ab'");
  EXPECT_TRUE(go());
}

TEST(Places, AreAFileAFolderOrAnAddress) {
  const kit::FreshDatabase fresh(Engine::sqlite);
  EXPECT_EQ(place_of(fresh.folder()).value(), "sqlite:" + fresh.folder() + "/selami.sqlite");
  EXPECT_EQ(place_of("sqlite:" + fresh.folder()).value(), "sqlite:" + fresh.folder() + "/selami.sqlite");
  EXPECT_EQ(place_of("sqlite:/a/b.sqlite").value(), "sqlite:/a/b.sqlite");
  EXPECT_EQ(place_of("baru").value(), "sqlite:baru/selami.sqlite");
  EXPECT_EQ(place_of("postgresql://selami@127.0.0.1/selami").value(), "postgresql://selami@127.0.0.1/selami");
  for (const char* wrong : {"", "sqlite:", "mysql://a"}) EXPECT_EQ(place_of(wrong).error().code, "move.no_place") << wrong;
}

/// Rows are read in small batches, whatever their size: what is in memory at once is bounded.
TEST(Batches, OfLargeRowsAreSmall) {
  const kit::FreshDatabase fresh(Engine::sqlite);
  const auto connection = fresh.get().connect();
  storage::in_transaction(*connection, [&](storage::Tx& tx) {
    const TableShape setting = named(known_tables(tx), "setting");
    const std::string large(200000, 'x');
    for (int i = 0; i < 300; ++i) insert_rows(tx, setting, {{std::to_string(1000 + i), large}});
    Walk walk(tx, setting, usual_batch);
    std::size_t seen = 0;
    std::size_t most = 0;
    for (auto rows = walk.next(); !rows.empty(); rows = walk.next()) {
      most = std::max(most, rows.size());
      seen += rows.size();
    }
    EXPECT_EQ(seen, 300U);
    EXPECT_LE(most, 64U);
  });
}

}  // namespace
}  // namespace selami::portable
