#include "kit/databases.hpp"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

#include "kit/parts.hpp"

namespace selami::kit {
namespace {

namespace fs = std::filesystem;
using storage::Engine;

std::string new_folder() {
  std::string name = (fs::temp_directory_path() / "selami-test-XXXXXX").string();
  if (!::mkdtemp(name.data())) throw std::runtime_error(name + ": cannot be made");
  return name;
}

std::string new_name(const char* kind) {
  static std::atomic<int> count{0};
  return std::string("selami_") + kind + "_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
}

void admin(const std::string& sql) { storage::Database(std::getenv("SELAMI_TEST_PG")).connect()->script(sql); }

/// The migrated state is made once a process and copied for each test: a test starts in milliseconds.
struct Template {
  std::string folder = new_folder();
  std::string name = new_name("template");
  bool postgres = false;

  ~Template() {
    std::error_code ec;
    fs::remove_all(folder, ec);
    try {
      if (postgres) admin("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    } catch (const storage::Broken&) {  // the server is gone already, and the database with it
    }
  }
  std::string sqlite() {
    const std::string file = folder + "/template.sqlite";
    if (!fs::exists(file)) {
      const std::string made = folder + "/made.sqlite";
      const storage::Database database("sqlite:" + made);
      database.migrate(monday, "");
      // The last connection to close folds the log into the file: then one file is all of it.
      fs::rename(made, file);
    }
    return file;
  }
  const std::string& migrated_postgres() {
    if (!postgres) {
      admin("CREATE DATABASE " + name + " TEMPLATE template0");
      postgres = true;
      const storage::Database database(postgres_url(name));
      database.migrate(monday, "");
      if (const char* parts = std::getenv("SELAMI_TEST_PARTS")) partition(*database.connect(), std::atoi(parts));
    }
    return name;
  }
};

Template& migrated() {
  static Template one;
  return one;
}

/// Connections know statements by the address of their text: texts written in tests stay where they are.
storage::Text kept_text(const std::string& sql) {
  static std::mutex mutex;
  static std::set<std::string> texts;
  const std::lock_guard lock(mutex);
  return {"test", texts.insert(sql).first->c_str(), ""};
}

std::vector<const storage::Param*> pointers(const std::initializer_list<storage::Param>& params) {
  std::vector<const storage::Param*> out;
  for (const storage::Param& param : params) out.push_back(&param);
  return out;
}

}  // namespace

void partition(storage::Connection& connection, int parts) {
  std::ifstream in(SELAMI_SOURCE_DIR "/deploy/partition/partition.sql");
  std::ostringstream text;
  text << in.rdbuf();
  connection.script("SET selami.parts = '" + std::to_string(parts) + "'; SET client_min_messages = warning");
  connection.script(text.str());
}

std::int64_t run(storage::Tx& tx, const std::string& sql, std::initializer_list<storage::Param> params) {
  const auto list = pointers(params);
  return tx.connection().run(kept_text(sql), list.data(), list.size(), {});
}

std::vector<std::string> rows(storage::Tx& tx, const std::string& sql, int columns, std::initializer_list<storage::Param> params) {
  std::vector<std::string> out;
  const auto list = pointers(params);
  tx.connection().run(kept_text(sql), list.data(), list.size(), [&](const storage::Row& row) {
    std::string text = row.text(0);
    for (int i = 1; i < columns; ++i) text += " " + row.text(i);
    out.push_back(std::move(text));
  });
  return out;
}

void Dice::fill(unsigned char* bytes, std::size_t size) {
  const std::lock_guard lock(mutex_);
  for (std::size_t i = 0; i < size; ++i) {
    // SplitMix64 (Steele, Lea, Flood 2014), one step a byte: plenty for tests.
    state_ += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    bytes[i] = static_cast<unsigned char>((z ^ (z >> 31)) & 0xff);
  }
}

std::string postgres_url(const std::string& database) {
  const char* set = std::getenv("SELAMI_TEST_PG");
  if (!set) throw std::runtime_error("SELAMI_TEST_PG is not set");
  const std::string url = set;
  const std::size_t authority = url.find("://");
  if (authority == std::string::npos) throw std::runtime_error("SELAMI_TEST_PG: expected postgresql://…");
  const std::size_t question = url.find('?', authority + 3);
  const std::size_t slash = url.find('/', authority + 3);
  const std::string head = url.substr(0, std::min(slash, question));
  return head + "/" + database + (question == std::string::npos ? std::string() : url.substr(question));
}

FreshDatabase::FreshDatabase(Engine engine, bool empty) : folder_(new_folder()) {
  if (engine == Engine::sqlite) {
    const std::string file = folder_ + "/selami.sqlite";
    if (!empty) fs::copy_file(migrated().sqlite(), file);
    database_.emplace("sqlite:" + file);
    return;
  }
  name_ = new_name("test");
  admin("CREATE DATABASE " + name_ + " TEMPLATE " + (empty ? "template0" : migrated().migrated_postgres()));
  database_.emplace(postgres_url(name_));
}

FreshDatabase::~FreshDatabase() {
  std::error_code ec;
  fs::remove_all(folder_, ec);
  try {
    if (!name_.empty()) admin("DROP DATABASE IF EXISTS " + name_ + " WITH (FORCE)");
  } catch (const storage::Broken&) {  // the server is gone already, and the database with it
  }
}

std::string everything(storage::Connection& connection) {
  // Connections know a statement by the address of its text, so each text stays where it is.
  static std::set<std::string> statements_seen;
  const auto rows = [&](const std::string& sql, const storage::Sink& sink) {
    const storage::Text text{"everything", statements_seen.insert(sql).first->c_str(), ""};
    connection.run(text, nullptr, 0, sink);
  };
  const bool sqlite = connection.engine() == storage::Engine::sqlite;
  std::map<std::string, std::string> columns;
  rows(sqlite ? "SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' ORDER BY m.name, p.cid"
              : "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' "
                "AND table_name IN (SELECT t.table_name FROM information_schema.tables t WHERE t.table_type = 'BASE TABLE') ORDER BY table_name, ordinal_position",
       [&](const storage::Row& row) {
         columns[row.text(0)] += " || '|' || COALESCE(CAST(" + row.text(1) + " AS TEXT), '')";
       });
  std::string out;
  for (const auto& [table, list] : columns) {
    const std::string place = sqlite ? "rowid" : "ctid";
    rows("SELECT CAST(" + place + " AS TEXT)" + list + " FROM " + table + " ORDER BY " + place,
         [&](const storage::Row& row) { out += table + "|" + row.text(0) + "\n"; });
  }
  return out;
}

std::vector<Engine> engines() {
  if (std::getenv("SELAMI_TEST_PG")) return {Engine::sqlite, Engine::postgres};
  return {Engine::sqlite};
}

std::string engine_name(const testing::TestParamInfo<Engine>& info) {
  return info.param == Engine::sqlite ? "SQLite" : "PostgreSQL";
}

Database::Database() : fresh_(GetParam()), connection_(fresh_.get().connect()) {
  setting.city = "Kota Contoh";
  setting.demo = true;
  setting.secret = std::string(32, 's');
}

}  // namespace selami::kit
