/// @file deploy/partition/partition.sql on PostgreSQL: the same rows, keys and references as before, all of it or nothing, and what is asked
/// during a lesson looks at one partition alone. The store and API tests run on such a database in ./test slow (partitions).
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "all_statements_made.hpp"
#include "kit/databases.hpp"
#include "kit/filled.hpp"
#include "kit/parts.hpp"
#include "portable/rows.hpp"

namespace selami {
namespace {

using Rows = std::vector<std::string>;
constexpr int parts = 4;

class Partition : public testing::Test {
 protected:
  Partition() {
    if (kit::engines().size() < 2) return;
    fresh.emplace(storage::Engine::postgres);
    connection = fresh->get().connect();
    kit::partition(*connection, 0);  // also where SELAMI_TEST_PARTS is set, begin plain
  }
  void SetUp() override {
    if (!connection) GTEST_SKIP() << "SELAMI_TEST_PG is not set";
  }
  Rows rows(const std::string& sql, int columns = 1) {
    Rows out;
    storage::in_snapshot(*connection, [&](storage::Tx& tx) { out = kit::rows(tx, sql, columns); });
    return out;
  }
  Rows partitioned() { return rows("SELECT relname FROM pg_class WHERE relkind = 'p' AND relnamespace = current_schema()::regnamespace ORDER BY 1"); }
  /// Columns, defaults, keys, references and indexes of selami's own tables, as PostgreSQL would write them down.
  Rows shape() {
    return rows("SELECT a.attrelid::regclass || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || COALESCE(pg_get_expr(d.adbin, d.adrelid), '') "
                "FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum "
                "WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped "
                "UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint "
                "WHERE connamespace = current_schema()::regnamespace AND conparentid = 0 "
                "UNION ALL SELECT replace(indexdef, ' ON ONLY ', ' ON ') FROM pg_indexes WHERE schemaname = current_schema() ORDER BY 1");
  }
  /// All rows of all tables, by table, whatever order they lie in.
  std::map<std::string, Rows> content() {
    std::map<std::string, Rows> out;
    for (const std::string& table : rows("SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace")) {
      out[table] = rows("SELECT t::text FROM " + table + " t ORDER BY 1");
    }
    return out;
  }
  /// What the script says when it refuses; empty: it did not.
  std::string refusal() {
    try {
      kit::partition(*connection, parts);
      return {};
    } catch (const storage::Broken& broken) {
      connection->script("ROLLBACK");
      return broken.what();
    }
  }

  std::optional<kit::FreshDatabase> fresh;
  std::unique_ptr<storage::Connection> connection;
};

TEST_F(Partition, KeepsRowsKeysAndReferencesThereAndBack) {
  std::vector<portable::TableShape> tables;
  storage::in_transaction(*connection, [&](storage::Tx& tx) {
    tables = portable::tables_of(tx);
    kit::fill_all(tx, tables, 12);
  });
  const Rows shaped = shape();
  const auto filled = content();
  EXPECT_EQ(filled.at("response").size(), 12U);
  kit::partition(*connection, parts);
  EXPECT_EQ(partitioned().size(), 17U);
  EXPECT_EQ(rows("SELECT COUNT(*) FROM pg_inherits i JOIN pg_class t ON t.oid = i.inhparent WHERE t.relname = 'response'").at(0), std::to_string(parts));
  EXPECT_GT(std::stoi(rows("SELECT COUNT(DISTINCT tableoid) FROM response").at(0)), 1) << "all schools lie in one partition";
  EXPECT_EQ(shape(), shaped);
  EXPECT_EQ(content(), filled);
  storage::in_snapshot(*connection, [&](storage::Tx& tx) {  // what selami move and export go by
    const auto seen = portable::tables_of(tx);
    ASSERT_EQ(seen.size(), tables.size());
    for (std::size_t i = 0; i < seen.size(); ++i) EXPECT_EQ(seen[i].name, tables[i].name);
  });
  kit::partition(*connection, parts * 2);  // another number
  EXPECT_EQ(content(), filled);
  kit::partition(*connection, 0);
  EXPECT_TRUE(partitioned().empty());
  EXPECT_EQ(shape(), shaped);
  EXPECT_EQ(content(), filled);
}

TEST_F(Partition, StillRefusesWhatTheKeysRefuse) {
  storage::in_transaction(*connection, [&](storage::Tx& tx) { kit::fill_all(tx, portable::tables_of(tx), 2); });
  kit::partition(*connection, parts);
  const std::string copied = "SELECT school_id, id || 'x', %, lesson_id, pupil_id, source, at, arrived_at, version FROM response LIMIT 1";
  const auto insert = [&](const std::string& question) {
    std::string from = copied;
    connection->script("INSERT INTO response (school_id, id, question_id, lesson_id, pupil_id, source, at, arrived_at, version) " + from.replace(from.find('%'), 1, question));
  };
  EXPECT_THROW(insert("question_id"), storage::Broken) << "a second answer of a pupil to one question";
  EXPECT_THROW(insert("'question_none'"), storage::Broken) << "an answer to no question";
  EXPECT_THROW(connection->script("DELETE FROM question"), storage::Broken) << "a question that has answers";
}

TEST_F(Partition, TakesTheColumnsAndIndexesOfLaterMigrations) {
  kit::partition(*connection, parts);
  connection->script("ALTER TABLE response ADD COLUMN later BIGINT; CREATE INDEX response_later ON response (school_id, later)");
  EXPECT_EQ(rows("SELECT COUNT(*) FROM information_schema.columns WHERE column_name = 'later'").at(0), std::to_string(1 + parts));
}

TEST_F(Partition, RefusesWhileSomebodyIsConnected) {
  const auto other = fresh->get().connect();
  other->script("SELECT 1");
  EXPECT_NE(refusal().find("1 others are connected"), std::string::npos);
  EXPECT_TRUE(partitioned().empty());
}

/// In the middle of it: what was already done is undone.
TEST_F(Partition, RefusesAKeyThatWouldNoLongerHold) {
  connection->script("CREATE UNIQUE INDEX response_alone ON response (id)");
  const Rows before = shape();
  EXPECT_NE(refusal().find("response: response_alone is unique without school_id"), std::string::npos);
  EXPECT_TRUE(partitioned().empty());
  EXPECT_EQ(shape(), before);
}

// ---- which statements look at one partition ----

/// A value of each parameter's type, as an EXECUTE takes them.
std::string values_for(const std::string& types) {
  std::istringstream in(types);
  std::string out;
  for (std::string type; std::getline(in, type, ',');) {
    out += out.empty() ? "(" : ", ";
    out += type == "text" ? "'x'" : type == "bytea" ? "'\\x00'" : "1";
  }
  return out.empty() ? out : out + ")";
}

/// The tables of which a plan looks at more than one partition.
std::set<std::string> swept_in(const Rows& plan) {
  std::map<std::string, std::set<std::string>> seen;
  for (const std::string& line : plan) {
    const std::size_t on = line.find(" on ");
    if (on == std::string::npos || line.find("Scan") == std::string::npos) continue;  // "Update on" names all that it might have been
    std::istringstream rest(line.substr(on + 4));
    std::string name;
    rest >> name;
    const std::size_t bar = name.rfind('_');
    if (bar == std::string::npos || name.size() - bar != 5 || name.find_first_not_of("0123456789", bar + 1) != std::string::npos) continue;
    seen[name.substr(0, bar)].insert(name);
  }
  std::set<std::string> out;
  for (const auto& [table, some] : seen) {
    if (some.size() > 1) out.insert(table);
  }
  return out;
}

std::string text_of(Rows lines) {
  std::sort(lines.begin(), lines.end());
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

/// "statement: table table", of those that look at more than one partition.
std::string sweeps(storage::Connection& connection, const char* mode) {
  Rows out;
  connection.script(std::string("SET plan_cache_mode = ") + mode);
  for (const storage::Text& text : all_statements()) {
    connection.script(std::string("PREPARE looked_at AS ") + (*text.postgres ? text.postgres : text.sql));
    storage::in_snapshot(connection, [&](storage::Tx& tx) {
      const std::string types = kit::rows(tx, "SELECT array_to_string(parameter_types, ',') FROM pg_prepared_statements WHERE name = 'looked_at'").at(0);
      const std::set<std::string> swept = swept_in(kit::rows(tx, std::string("EXPLAIN EXECUTE looked_at") + values_for(types) + " -- " + text.name));
      if (swept.empty()) return;
      std::string line = std::string(text.name) + ":";
      for (const std::string& table : swept) line += " " + table;
      out.push_back(line);
    });
    connection.script("DEALLOCATE looked_at");
  }
  return text_of(out);
}

/// Those that sweep are told in sweeps.txt, each with who runs it: jobs of the night, offices, one person's own across schools. What pupils
/// and teachers ask during a lesson is not among them.
TEST_F(Partition, IsOneForWhatALessonAsks) {
  kit::partition(*connection, parts);
  Rows told;
  std::ifstream in(SELAMI_SOURCE_DIR "/tests/schema/sweeps.txt");
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.front() != '#') told.push_back(line);
  }
  EXPECT_EQ(sweeps(*connection, "force_custom_plan"), text_of(told));
  EXPECT_EQ(sweeps(*connection, "force_generic_plan"), text_of(told));
}

}  // namespace
}  // namespace selami
