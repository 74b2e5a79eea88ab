/// What earlier versions left behind. Commands that their phones still hold are taken as they are: none is asked for more or allowed
/// less than then. Databases are backed up and restored by today's program, brought to today's schema, and
/// read through today's routes. tests/golden/fixtures/README.md says what lies there and how one is added.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "app/backup.hpp"
#include "base/json.hpp"
#include "scenario.hpp"
#include "schema_since.hpp"

namespace selami {
namespace {

namespace fs = std::filesystem;
using storage::Engine;

const fs::path fixtures = fs::path(SELAMI_SOURCE_DIR) / "tests/golden/fixtures";

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// "schema-0005" and its text for an engine.
std::string name_of(int schema) {
  char name[16];
  std::snprintf(name, sizeof name, "schema-%04d", schema);
  return name;
}
fs::path text_of(int schema, Engine engine) {
  return fixtures / (name_of(schema) + (engine == Engine::sqlite ? ".sql" : ".postgres.sql"));
}

app::Options options_of(const kit::FreshDatabase& place) {
  app::Options out;
  out.data = place.folder();
  if (place.get().engine() == Engine::postgres) out.db = place.get().url();
  return out;
}

/// What a command prints.
std::string output_of(const std::string& command) {
  std::string out;
  FILE* pipe = ::popen(command.c_str(), "r");
  if (!pipe) return out;
  char bytes[4096];
  for (std::size_t got = 0; (got = std::fread(bytes, 1, sizeof bytes, pipe)) > 0;) out.append(bytes, got);
  ::pclose(pipe);
  return out;
}

/// The lines that are SQL: psql's own commands and comments go.
std::string sql_lines(const std::string& text) {
  std::istringstream in(text);
  std::string out;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line[0] != '\\' && line.rfind("--", 0) != 0) out += line + "\n";
  }
  return out;
}

class Earlier : public testing::TestWithParam<Engine> {
 protected:
  /// The fixture of the newest schema, when it is not there yet and SELAMI_UPDATE asks for it.
  void make_newest() {
    const int schema = storage::Database::schema_version();
    const fs::path file = text_of(schema, GetParam());
    if (!std::getenv("SELAMI_UPDATE") || fs::exists(file)) return;
    kit::House house(GetParam());
    kit::Scenario scenario(house);
    ASSERT_EQ(scenario.run(read_file(fixtures / "scene.test")), "");
    const std::string& url = house.database().url();
    const std::string dump = GetParam() == Engine::sqlite ? output_of("sqlite3 '" + house.database().file() + "' .dump")
                                                          : output_of("pg_dump --inserts --no-owner --no-privileges '" + url + "'");
    std::ofstream(file) << "-- A database as it was after migration " << schema << "; see README.md.\n" << sql_lines(dump);
  }

  /// Loads a fixture in one place, backs it up there, and restores it into `target`.
  void move(int schema, const kit::FreshDatabase& target) {
    const kit::FreshDatabase old(GetParam(), true);
    old.get().connect()->script(read_file(text_of(schema, GetParam())));
    const std::string folder = old.folder() + "/backup";
    app::backup(options_of(old), folder, kit::monday);
    const auto manifest = json::parse(read_file(fs::path(folder) / "manifest.json"));
    ASSERT_TRUE(manifest);
    EXPECT_EQ(manifest->find("schema")->integer() ? *manifest->find("schema")->integer() : -1, schema) << "a backup says what it holds, not what the program knows";
    app::restore(options_of(target), folder, kit::monday);
  }
};
KIT_ON_BOTH(Earlier);

TEST_P(Earlier, ABackupOfEachVersionIsRestoredAndReadByTodaysRoutes) {
  make_newest();
  int found = 0;
  for (int schema = 1; schema <= storage::Database::schema_version(); ++schema) {
    if (!fs::exists(text_of(schema, GetParam()))) continue;
    ++found;
    SCOPED_TRACE(name_of(schema));
    kit::House house(GetParam(), [&](const kit::FreshDatabase& target) { move(schema, target); });
    kit::Scenario scenario(house);
    EXPECT_EQ(scenario.run(read_file(fixtures / (name_of(schema) + ".test"))), "");
  }
  EXPECT_GE(found, 1);
}

/// A phone that comes back after two years sends what its app wrote then.
TEST(EarlierCommands, AreTakenAsTheyWereWritten) {
  std::map<std::string, json::Value> today;
  for (const auto& file : fs::directory_iterator(fs::path(SELAMI_SOURCE_DIR) / "api/commands")) {
    json::Value command = *json::parse(read_file(file.path()));
    today.emplace(std::string(command.text_of("method")) + " " + std::string(command.text_of("path")), std::move(command));
  }
  int compared = 0;
  for (const auto& file : fs::directory_iterator(fs::path(SELAMI_SOURCE_DIR) / "tests/golden/commands")) {
    const auto frozen = json::parse(read_file(file.path()));
    ASSERT_TRUE(frozen) << file.path();
    for (const auto& [name, was] : *frozen->object()) {
      SCOPED_TRACE(file.path().filename().string() + " " + name);
      const auto is = today.find(std::string(was.text_of("method")) + " " + std::string(was.text_of("path")));
      ASSERT_NE(is, today.end()) << "no route takes it any more";
      ++compared;
      const json::Value* body = was.find("body");
      if (!body || !is->second.find("body")) {
        EXPECT_EQ(body != nullptr, is->second.find("body") != nullptr);
        continue;
      }
      EXPECT_EQ(kit::narrowed({*body, was}, {*is->second.find("body"), is->second}), "");
    }
  }
  EXPECT_GT(compared, 60);
}

}  // namespace
}  // namespace selami
