#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "kit/databases.hpp"
#include "portable/schema.hpp"
#include "portable/tables.hpp"

namespace selami::portable {
namespace {

class KnownTables : public kit::Database {};
KIT_ON_BOTH(KnownTables);

TEST_P(KnownTables, AreAllOfTheSchemaParentsFirst) {
  read([&](storage::Tx& tx) {
    const auto tables = known_tables(tx);
    EXPECT_EQ(tables.size(), table_rules().size());
    std::set<std::string> there;
    for (const TableShape& table : tables) {
      for (const Reference& reference : table.references) {
        EXPECT_TRUE(there.count(reference.table)) << table.name << " comes before " << reference.table;
        EXPECT_FALSE(reference.columns.empty());
      }
      EXPECT_TRUE(there.insert(table.name).second);
    }
  });
}

/// A table that a migration adds and db/tables.yaml forgets stops a move; one that is missing does, too.
TEST_P(KnownTables, RefuseATableThatNobodyTellsOf) {
  write([&](storage::Tx& tx) { tx.connection().script("CREATE TABLE forgotten (id TEXT NOT NULL PRIMARY KEY)"); });
  read([&](storage::Tx& tx) {
    try {
      known_tables(tx);
      ADD_FAILURE() << "it went through";
    } catch (const std::runtime_error& error) {
      EXPECT_NE(std::string(error.what()).find("forgotten"), std::string::npos) << error.what();
    }
  });
  write([&](storage::Tx& tx) { tx.connection().script("DROP TABLE forgotten"); });
  write([&](storage::Tx& tx) { tx.connection().script("DROP TABLE descriptor"); });
  read([&](storage::Tx& tx) { EXPECT_THROW(known_tables(tx), std::runtime_error); });
}

TEST(BothEngines, HaveTheSameShapes) {
  if (kit::engines().size() < 2) GTEST_SKIP() << "SELAMI_TEST_PG is not set";
  const auto shapes = [](storage::Engine engine) {
    const kit::FreshDatabase fresh(engine);
    const auto connection = fresh.get().connect();
    std::vector<std::string> out;
    storage::in_snapshot(*connection, [&](storage::Tx& tx) {
      for (const TableShape& table : tables_of(tx)) {
        std::string text = table.name + ":";
        for (const Column& c : table.columns) text += " " + c.name + std::to_string(static_cast<int>(c.kind)) + (c.required ? "!" : "");
        for (const std::size_t place : table.key) text += " key " + table.columns[place].name;
        std::set<std::string> references;
        for (const Reference& r : table.references) {
          std::string one = r.table;
          for (const auto& [own, other] : r.columns) one += " " + own + "=" + other;
          references.insert(one);
        }
        for (const std::string& one : references) text += " -> " + one;
        out.push_back(text);
      }
    });
    return out;
  };
  EXPECT_EQ(shapes(storage::Engine::sqlite), shapes(storage::Engine::postgres));
}

}  // namespace
}  // namespace selami::portable
