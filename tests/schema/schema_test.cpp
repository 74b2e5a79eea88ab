#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string_view>

#include "all_statements_made.hpp"
#include "files/yaml.hpp"
#include "jobs/jobs.hpp"
#include "kit/databases.hpp"
#include "teaching_core/voices.hpp"

namespace selami {
namespace {

using Rows = std::vector<std::string>;

class Statements : public kit::Database {};
KIT_ON_BOTH(Statements);

TEST_P(Statements, EachFitsTheSchema) {
  EXPECT_GT(all_statements().size(), 100U);
  for (const storage::Text& text : all_statements()) {
    try {
      connection().prepare_only(text);
    } catch (const storage::Broken& broken) {
      ADD_FAILURE() << text.name << ": " << broken.what();
    }
  }
}

/// How SQLite finds the rows of a statement.
std::string plan_of(std::string_view name) {
  kit::FreshDatabase fresh(storage::Engine::sqlite);
  const auto connection = fresh.get().connect();
  const auto all = all_statements();
  const auto found = std::find_if(all.begin(), all.end(), [&](const storage::Text& t) { return t.name == name; });
  if (found == all.end()) return "no such statement";
  const std::string sql = std::string("EXPLAIN QUERY PLAN ") + found->sql;
  const storage::Text explain{"explain", sql.c_str(), ""};
  std::string plan;
  connection->run(explain, nullptr, 0, [&](const storage::Row& row) { plan += row.text(3) + "\n"; });
  return plan;
}

/// The class list stands behind most pages of a lesson: it is found by its indexes, not by walking the school.
TEST(Plans, AClassIsFoundByItsIndexes) {
  const std::string plan = plan_of("people.group_members");
  EXPECT_NE(plan.find("membership_group"), std::string::npos) << plan;
  EXPECT_NE(plan.find("consent_pupil"), std::string::npos) << plan;
  EXPECT_EQ(plan.find("SCAN"), std::string::npos) << plan;
}

/// Hari ini asks for it each time: the own entries, not the school's.
TEST(Plans, ATeachersTimetableIsFoundByItsIndex) {
  const std::string plan = plan_of("timetable.slots_of_staff");
  EXPECT_NE(plan.find("timetable_slot_staff (school_id=? AND staff_id=?)"), std::string::npos) << plan;
  EXPECT_EQ(plan.find("SCAN"), std::string::npos) << plan;
}

TEST(StatementNames, AreTheirOwn) {
  std::set<std::string> seen;
  for (const storage::Text& text : all_statements()) EXPECT_TRUE(seen.insert(text.name).second) << text.name << " is there twice";
}

/// "table column TYPE notnull" a column, and "table key …" for keys: the same words for both engines.
Rows columns_of(storage::Tx& tx, bool lite) {
  const char* sql = lite ? "SELECT t.name, c.name, CASE c.type WHEN 'INTEGER' THEN 'BIGINT' WHEN 'REAL' THEN 'DOUBLE PRECISION' "
                           "WHEN 'BLOB' THEN 'BYTEA' ELSE c.type END, CASE WHEN c.\"notnull\" = 1 THEN 'NO' ELSE 'YES' END "
                           "FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY 1, c.cid"
                         : "SELECT table_name, column_name, UPPER(data_type), is_nullable FROM information_schema.columns "
                           "WHERE table_schema = 'public' AND table_name IN (SELECT t.table_name FROM information_schema.tables t WHERE t.table_type = 'BASE TABLE') "
                           "ORDER BY table_name COLLATE \"C\", ordinal_position";
  return kit::rows(tx, sql, 4);
}

Rows primary_keys_of(storage::Tx& tx, bool lite) {
  const char* sql = lite ? "SELECT t.name, c.pk, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c "
                           "WHERE t.type = 'table' AND c.pk > 0 ORDER BY 1, 2"
                         : "SELECT k.table_name, k.ordinal_position, k.column_name FROM information_schema.key_column_usage k "
                           "JOIN information_schema.table_constraints c ON c.constraint_name = k.constraint_name "
                           "WHERE c.constraint_type = 'PRIMARY KEY' AND k.table_schema = 'public' "
                           "ORDER BY k.table_name COLLATE \"C\", 2";
  return kit::rows(tx, sql, 3);
}

Rows foreign_keys_of(storage::Tx& tx, bool lite) {
  const char* sql =
      lite ? "SELECT t.name, f.\"from\", f.\"table\", f.\"to\" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f "
             "WHERE t.type = 'table'"
           : "SELECT cl.relname, a.attname, fl.relname, b.attname FROM pg_constraint c "
             "JOIN pg_class cl ON cl.oid = c.conrelid JOIN pg_class fl ON fl.oid = c.confrelid "
             "CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS u(k, f) "
             "JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = u.k "
             "JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = u.f WHERE c.contype = 'f'";
  Rows out = kit::rows(tx, sql, 4);
  std::sort(out.begin(), out.end());
  return out;
}

Rows indexes_of(storage::Tx& tx, bool lite) {
  const char* sql = lite ? "SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
                         : "SELECT i.indexname, i.tablename FROM pg_indexes i WHERE i.schemaname = 'public' AND NOT EXISTS "
                           "(SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)";
  Rows out = kit::rows(tx, sql, 2);
  std::sort(out.begin(), out.end());
  return out;
}

TEST(Schema, BothEnginesHaveTheSame) {
  if (kit::engines().size() < 2) GTEST_SKIP() << "SELAMI_TEST_PG is not set";
  const kit::FreshDatabase lite(storage::Engine::sqlite);
  const kit::FreshDatabase big(storage::Engine::postgres);
  const auto one = lite.get().connect();
  const auto other = big.get().connect();
  storage::in_snapshot(*one, [&](storage::Tx& a) {
    storage::in_snapshot(*other, [&](storage::Tx& b) {
      EXPECT_GT(columns_of(a, true).size(), 100U);
      EXPECT_EQ(columns_of(a, true), columns_of(b, false));
      EXPECT_EQ(primary_keys_of(a, true), primary_keys_of(b, false));
      EXPECT_EQ(foreign_keys_of(a, true), foreign_keys_of(b, false));
      EXPECT_EQ(indexes_of(a, true), indexes_of(b, false));
    });
  });
}

class Tables : public kit::Database {
 protected:
  Tables() {
    std::ifstream in(std::string(SELAMI_SOURCE_DIR) + "/db/tables.yaml");
    std::ostringstream text;
    text << in.rdbuf();
    auto yaml = files::read_yaml(text.str());
    if (yaml) told = yaml->value;
    read([&](storage::Tx& tx) {
      const bool lite = tx.connection().engine() == storage::Engine::sqlite;
      for (const std::string& row : columns_of(tx, lite)) {
        std::istringstream words(row);
        std::string table, column;
        words >> table >> column;
        if (table != "schema_migration") columns[table].insert(column);
      }
    });
  }
  json::Value told;
  std::map<std::string, std::set<std::string>> columns;
};
INSTANTIATE_TEST_SUITE_P(On, Tables, testing::Values(storage::Engine::sqlite), kit::engine_name);

TEST_P(Tables, EachIsToldOfAndNoOther) {
  ASSERT_TRUE(told.object());
  for (const auto& [table, unused] : columns) EXPECT_TRUE(told.find(table)) << table << " is not in db/tables.yaml";
  for (const auto& [table, unused] : *told.object()) EXPECT_TRUE(columns.count(table)) << table << " is not in the schema";
}

TEST_P(Tables, SaysWhereSchoolAndPersonsStand) {
  ASSERT_TRUE(told.object());
  for (const auto& [table, about] : *told.object()) {
    const std::string school(about.text_of("school"));
    EXPECT_TRUE(school == "none" || columns[table].count(school)) << table << ": no column " << school;
    EXPECT_FALSE(school == "none" && columns[table].count("school_id")) << table << " has a school_id";
    const json::Value* persons = about.find("person");
    ASSERT_TRUE(persons && persons->array()) << table;
    std::set<std::string> named;
    for (const json::Value& one : *persons->array()) {
      named.insert(*one.string());
      EXPECT_TRUE(columns[table].count(*one.string())) << table << ": no column " << *one.string();
    }
    for (const char* column : {"person_id", "pupil_id", "teacher_id", "author_id", "rater_id", "staff_id"}) {
      EXPECT_FALSE(columns[table].count(column) && !named.count(column)) << table << "." << column << " names a person";
    }
    EXPECT_FALSE(about.text_of("retention").empty()) << table;
    EXPECT_FALSE(about.text_of("export").empty()) << table;
  }
}

/// "30 days after it ends" -> 30; nullopt when it is not counted in `unit`.
std::optional<int> counted(const std::string& retention, const std::string& unit) {
  std::istringstream words(retention);
  int number = 0;
  std::string word;
  if (!(words >> number >> word) || (word != unit && word + "s" != unit)) return std::nullopt;
  return number;
}

TEST_P(Tables, AreKeptAsLongAsTheyAreToldAndTheClockKnows) {
  ASSERT_TRUE(told.object());
  std::map<std::string, int> days = jobs::retention_days();
  for (const auto& [table, about] : *told.object()) {
    const std::string kept(about.text_of("retention"));
    const auto clock = days.find(table);
    const auto in_days = counted(kept, "days");
    EXPECT_EQ(in_days.has_value(), clock != days.end()) << table << ": " << kept;
    if (in_days && clock != days.end()) {
      EXPECT_EQ(*in_days, clock->second) << table;
    }
    if (const auto hours = counted(kept, "hours")) {
      EXPECT_EQ(*hours * hour_ms, teaching::voices_open_max_ms) << table;
    }
    const bool with_another = kept.rfind("with its ", 0) == 0;
    EXPECT_TRUE(in_days || counted(kept, "hours") || with_another || kept == "12 months after leaving" || kept == "until erased" ||
                kept == "installation")
        << table << ": nothing does \"" << kept << "\"";
    days.erase(table);
  }
  for (const auto& [table, unused] : days) ADD_FAILURE() << table << " is swept and not told of";
}

/// A table that names pupils, and that nobody swept when they left, would keep them for ever.
TEST_P(Tables, NoneKeepsALeaver) {
  ASSERT_TRUE(told.object());
  const std::multimap<std::string, std::string> swept = jobs::leaver_tables();
  const auto sweeps = [&](const std::string& table, const std::string& column) {
    const auto [first, last] = swept.equal_range(table);
    return std::any_of(first, last, [&](const auto& one) { return one.second == column; });
  };
  for (const auto& [table, about] : *told.object()) {
    for (const char* column : {"pupil_id", "staff_id"}) {
      if (columns[table].count(column)) {
        EXPECT_TRUE(sweeps(table, column)) << table << "." << column;
      }
    }
    if (about.text_of("retention") == "12 months after leaving") {
      EXPECT_TRUE(swept.count(table)) << table;
    }
  }
  for (const auto& [table, column] : swept) EXPECT_TRUE(columns[table].count(column)) << table << "." << column;
}

/// What was tried in a practice class would else outlive it.
TEST_P(Tables, NoneKeepsWhatWasPractised) {
  ASSERT_TRUE(told.object());
  const std::vector<std::string> all = jobs::practice_tables();
  std::set<std::string> swept(all.begin(), all.end());
  for (const auto& [table, about] : *told.object()) {
    const bool of_school = about.text_of("school") != "none";
    EXPECT_EQ(swept.erase(table) > 0, of_school) << table;
  }
  for (const std::string& table : swept) ADD_FAILURE() << table << " is swept and not told of";
}

}  // namespace
}  // namespace selami
