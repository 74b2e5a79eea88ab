/// `selami doctor`: each trouble is made in earnest, and the doctor names it.
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "app/doctor.hpp"
#include "app/wiring.hpp"
#include "faulty.hpp"
#include "served.hpp"

namespace selami {
namespace {

namespace fs = std::filesystem;
using Codes = std::vector<std::string>;

const std::string packs = std::string(SELAMI_SOURCE_DIR) + "/packs";

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A well installation: the small city, its key, a backup of just now.
class Doctor : public testing::Test {
 protected:
  void SetUp() override { begin({}); }
  void begin(const std::string& place) {
    served = std::make_unique<Served>(place);
    data = served->fresh->folder();
    // The schema is of the tests' day, which may be to come on this machine.
    write("UPDATE schema_migration SET at = 1");
    std::ofstream(data + "/secret.key") << std::string(32, 'k');
    fs::permissions(data + "/secret.key", fs::perms::owner_read | fs::perms::owner_write);
    backups = data + "-backups";
    fs::create_directories(backups);
    const auto made = kit::run_program({"backup", "--data", data, "--packs", packs, backups + "/2026-11-29"});
    ASSERT_EQ(made.exit, 0) << made.text;
  }
  void TearDown() override { fs::remove_all(backups); }

  void write(const std::string& sql) {
    const auto connection = served->fresh->get().connect();
    storage::in_transaction(*connection, [&](storage::Tx& tx) { kit::run(tx, sql); });
  }
  kit::Said run(const std::vector<std::string>& more = {}, bool json = false) {
    std::vector<std::string> words = {"doctor"};
    for (const auto& [flag, value] : std::vector<std::pair<std::string, std::string>>{{"--data", data}, {"--packs", packs}, {"--backups", backups}, {"--port", "0"}}) {
      if (std::find(more.begin(), more.end(), flag) == more.end()) words.insert(words.end(), {flag, value});
    }
    if (json) words.insert(words.end(), {"--format", "json"});
    words.insert(words.end(), more.begin(), more.end());
    return kit::run_program(words);
  }
  /// The codes of what needs somebody; what hangs on this machine's own disk and limits is left out unless asked for.
  Codes found(const std::vector<std::string>& more = {}, bool machine = false) {
    const auto said = run(more, true);
    const auto parsed = json::parse(said.text);
    if (!parsed) return {"no JSON: " + said.text};
    EXPECT_EQ(*parsed->find("exit")->integer(), said.exit);
    Codes out;
    for (const json::Value& one : *parsed->find("troubles")->array()) {
      const std::string code(one.text_of("code"));
      EXPECT_NE(one.text_of("message"), "") << code;
      EXPECT_EQ(one.text_of("message").find('{'), std::string_view::npos) << one.text_of("message");
      const bool of_machine = code.rfind("disk.", 0) == 0 || code.rfind("limits.", 0) == 0;
      if (one.text_of("weight") == "note" || (of_machine && !machine)) continue;
      EXPECT_NE(one.text_of("todo"), "") << code;
      out.push_back(code);
    }
    return out;
  }
  std::string database() const { return served->fresh->get().file(); }

  std::unique_ptr<Served> served;
  std::string data;
  std::string backups;
};

TEST_F(Doctor, OfAWellInstallationFindsNothingAndChangesNothing) {
  const std::string before = read(database());
  EXPECT_EQ(found(), Codes{});
  EXPECT_EQ(read(database()), before);
  served->start();
  EXPECT_EQ(found({"--thorough"}), Codes{}) << "beside the running server, too";
  EXPECT_EQ(run({"--port", std::to_string(served->server->port())}).text.find("✗"), std::string::npos);
  EXPECT_NE(run({"--port", std::to_string(served->server->port()), "--language", "en"}).text.find("Selami is serving on port"), std::string::npos);
}

TEST_F(Doctor, AFolderThatIsNotThere) {
  EXPECT_EQ(found({"--data", data + "/nowhere"}), Codes{"data.missing"});
  EXPECT_EQ(run({"--data", data + "/nowhere"}).exit, 3);
  EXPECT_FALSE(fs::exists(data + "/nowhere"));
}

/// Root may write anywhere: there the doctor is asked as somebody else.
TEST_F(Doctor, AFolderThatMayNotBeWritten) {
  const bool root = ::geteuid() == 0;
  fs::permissions(data, fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
  app::DoctorWish wish;
  wish.options.data = data;
  wish.options.port = 0;
  wish.backups = backups;
  wish.now = app::system_now();
  ASSERT_EQ(::seteuid(root ? 65534 : ::geteuid()), 0);
  app::Troubles troubles;
  EXPECT_NO_THROW(troubles = app::examine(wish));
  ASSERT_EQ(::seteuid(root ? 0 : ::geteuid()), 0);
  fs::permissions(data, fs::perms::owner_all);
  EXPECT_TRUE(std::any_of(troubles.begin(), troubles.end(), [](const app::Trouble& one) { return one.code == "data.not_writable"; })) << app::told(troubles, "en");
}

TEST_F(Doctor, FilesOfSomebodyElse) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can give a file away";
  ASSERT_EQ(::chown(database().c_str(), 65534, 65534), 0);
  EXPECT_EQ(found(), Codes{"data.wrong_owner"});
}

TEST_F(Doctor, ADiskThatCanOnlyBeRead) {
  const pid_t child = ::fork();  // mounts of its own
  if (child == 0) {
    if (!faulty::mount_read_only(data)) ::_exit(77);
    const kit::Said said = run();
    const kit::Said served_there = kit::run_program({"serve", "--data", data, "--packs", packs, "--port", "0"});
    const bool good = said.exit == 3 && said.text.find("hanya bisa dibaca") != std::string::npos && served_there.exit == 3 &&
                      served_there.text.find("selami doctor --data " + data) != std::string::npos;
    if (!good) std::fprintf(stderr, "%s\n%s\n", said.text.c_str(), served_there.text.c_str());
    ::_exit(good ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  if (WEXITSTATUS(status) == 77) GTEST_SKIP() << "this process may not mount";
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST_F(Doctor, FullAndReadOnlyDisksAsTheProgramSeesThem) {
  faulty::Shim disk;
  begin(disk.folder);
  disk.say("full");
  EXPECT_EQ(found({}, true), (Codes{"disk.full", "database.unlooked"})) << "and not that the database is damaged";
  EXPECT_NE(run().text.find("tanpa dinyalakan ulang"), std::string::npos);
  disk.say("read-only");
  const auto read_only = found();
  EXPECT_EQ(read_only.front(), "data.read_only");
}

TEST_F(Doctor, AFullFileSystem) {
  const auto disk = faulty::mounted_disk();
  if (!disk) GTEST_SKIP() << "this process may not mount a file system";
  begin(disk->folder);
  disk->fill();
  EXPECT_EQ(found({}, true), Codes{"disk.full"});
}

TEST_F(Doctor, ADatabaseThatIsGoneOrWasNeverThere) {
  fs::remove(database());
  EXPECT_EQ(found(), Codes{"database.gone"});
  EXPECT_NE(run().text.find("Jangan nyalakan server"), std::string::npos);
  fs::remove(data + "/secret.key");
  EXPECT_EQ(found(), Codes{"database.none"});
  EXPECT_EQ(run().exit, 1);
}

TEST_F(Doctor, AFileThatIsNoDatabase) {
  std::ofstream(database(), std::ios::binary) << std::string(20'000, 'x');
  EXPECT_EQ(found(), Codes{"database.unreadable"});
}

/// Two schools' rows lie in different pages of a table: one page goes bad.
TEST_F(Doctor, ABadPageNamesItsTableAndWhoseRowsAreLeft) {
  const auto& city = served->city;
  {
    const auto connection = served->fresh->get().connect();
    storage::in_transaction(*connection, [&](storage::Tx& tx) {
      for (const SchoolId& school : {city.school, city.neighbour}) {
        for (int i = 1000; i < 1400; ++i) {
          kit::run(tx, "INSERT INTO change (school_id, seq, table_name, row_id, version) VALUES ($1, $2, 'plan', $3, 1)",
                   {school, std::int64_t{i}, std::string(40, 'x')});
        }
      }
    });
  }
  const auto page = served->rows("SELECT MIN(pageno) FROM dbstat WHERE name = 'change' AND pagetype = 'leaf'").at(0);
  faulty::spoil_page(database(), std::stoll(page));
  EXPECT_EQ(found(), (Codes{"database.damaged", "database.schools"}));
  const kit::Said said = run();
  EXPECT_EQ(said.exit, 3);
  EXPECT_NE(said.text.find("rusak di tabel: change."), std::string::npos) << said.text;
  EXPECT_NE(said.text.find("data 2 sekolah masih terbaca utuh; yang tidak: NPSN 99900001."), std::string::npos) << said.text;
  EXPECT_NE(said.text.find("selami restore"), std::string::npos);
  for (const kit::Adult* adult : {&city.sari, &city.anto, &city.budi, &city.oki}) EXPECT_EQ(said.text.find(adult->name), std::string::npos) << said.text;
  for (const kit::Child& child : city.pupils) EXPECT_EQ(said.text.find(child.name), std::string::npos) << said.text;
  EXPECT_EQ(said.text.find(std::string(32, 'k')), std::string::npos);
}

TEST_F(Doctor, SchemasThatDoNotFit) {
  write("INSERT INTO schema_migration (number, name, at) VALUES (9999, 'later', 1)");
  EXPECT_EQ(found(), Codes{"schema.newer"});
  write("DELETE FROM schema_migration WHERE number IN (9999, 7)");
  EXPECT_EQ(found(), Codes{"schema.gap"});
}

TEST_F(Doctor, AnOlderSchema) {
  fs::remove(database());
  served->fresh->get().connect()->script(read(fs::path(SELAMI_SOURCE_DIR) / "tests/golden/fixtures/schema-0001.sql"));
  EXPECT_EQ(found(), Codes{"schema.older"});
  EXPECT_EQ(run().exit, 1);
  EXPECT_EQ(served->rows("SELECT COUNT(*) FROM schema_migration"), Codes{"1"}) << "it looks, and brings nothing up to date";
}

TEST_F(Doctor, RowsWithoutFilesAndFilesWithoutRows) {
  fs::create_directories(data + "/media/sha256");
  std::ofstream(data + "/media/sha256/bb22") << "a page";
  const auto said = run();
  EXPECT_EQ(found(), Codes{}) << "the server sweeps these: a note";
  EXPECT_NE(said.text.find("1 berkas media tidak tercatat"), std::string::npos) << said.text;
  write("INSERT INTO media (school_id, id, sha256, kind, size, state, at) VALUES ('" + served->city.school.text +
        "', 'media_x', 'aa11', 'image/jpeg', 6, 'stored', 1)");
  EXPECT_EQ(found(), Codes{"media.lost"});
}

TEST_F(Doctor, TheKey) {
  const std::string key = data + "/secret.key";
  fs::permissions(key, fs::perms::group_read, fs::perm_options::add);
  EXPECT_EQ(found(), Codes{"secret.open"});
  fs::resize_file(key, 7);
  EXPECT_EQ(found(), Codes{"secret.wrong"});
  fs::remove(key);
  EXPECT_EQ(found(), Codes{"secret.missing"});
  EXPECT_FALSE(fs::exists(key)) << "it makes no new one";
  const std::string given = data + "/credentials";
  fs::create_directories(given);
  std::ofstream(given + "/secret.key") << std::string(32, 'k');
  fs::permissions(given + "/secret.key", fs::perms::owner_read | fs::perms::group_read);
  ::setenv("CREDENTIALS_DIRECTORY", given.c_str(), 1);
  EXPECT_EQ(found(), Codes{}) << "as systemd lays one down";
  fs::permissions(given + "/secret.key", fs::perms::others_read, fs::perm_options::add);
  EXPECT_EQ(found(), Codes{"secret.open"});
  ::unsetenv("CREDENTIALS_DIRECTORY");
}

/// A backup says it was made so many days earlier than it was.
void make_older(const std::string& backup, int days) {
  const std::string manifest = read(backup + "/manifest.json");
  const auto at = manifest.find("\"at\": ") + 6;
  std::ofstream(backup + "/manifest.json") << manifest.substr(0, at) << std::stoll(manifest.substr(at)) - days * day_ms
                                           << manifest.substr(manifest.find_first_of(",\n", at));
}

TEST_F(Doctor, BackupsThatAreOldDamagedOrNone) {
  const std::string newest = backups + "/2026-11-29";
  make_older(newest, 3);
  EXPECT_EQ(found(), Codes{"backup.old"});
  make_older(newest, -3);
  EXPECT_EQ(found(), Codes{});
  faulty::spoil_page(newest + "/database.sqlite", 9);
  EXPECT_EQ(found(), Codes{"backup.unreadable"});
  fs::remove(newest + "/manifest.json");
  EXPECT_EQ(found(), Codes{"backup.unreadable"});
  fs::remove_all(newest);
  EXPECT_EQ(found(), Codes{"backup.none"});
}

TEST_F(Doctor, TheBackupsTellHowFastItGrows) {
  const std::string newest = backups + "/2026-11-29";
  const std::string older = backups + "/2026-11-19";
  EXPECT_NE(run().text.find("pertumbuhan sehari: ?"), std::string::npos) << "one backup tells nothing";
  fs::copy(newest, older, fs::copy_options::recursive);
  make_older(older, 10);
  fs::resize_file(newest + "/database.sqlite", fs::file_size(newest + "/database.sqlite") + 20 * 1024 * 1024);
  EXPECT_NE(run().text.find("pertumbuhan sehari: 2 MB"), std::string::npos) << run().text;
}

TEST_F(Doctor, AClockThatWentBack) {
  write("INSERT INTO command (actor_id, id, status, body, at) VALUES ('a', 'b', 200, '', " + std::to_string(app::system_now().ms + day_ms) + ")");
  EXPECT_EQ(found(), Codes{"clock.back"});
}

TEST_F(Doctor, AnotherZoneIsSaidAndNoHarm) {
  ::setenv("TZ", "UTC-9", 1);
  const auto said = run();
  ::unsetenv("TZ");
  EXPECT_NE(said.text.find("540 menit dari UTC, sedangkan instalasi ini 420"), std::string::npos) << said.text;
}

TEST_F(Doctor, Packs) {
  EXPECT_EQ(found({"--packs", data + "/nowhere"}), Codes{"packs.missing"});
  const std::string copy = backups + "-packs";
  fs::copy(packs, copy, fs::copy_options::recursive);
  std::ofstream(copy + "/framework/broken.yaml") << "a: [\n";
  EXPECT_EQ(found({"--packs", copy}), Codes{"packs.problems"});
  fs::remove_all(copy);
}

TEST_F(Doctor, APortThatAnotherProgramHas) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ASSERT_EQ(::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  socklen_t size = sizeof address;
  ASSERT_EQ(::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size), 0);
  // Bound, and nobody listens: who connects is refused at once.
  EXPECT_EQ(found({"--port", std::to_string(ntohs(address.sin_port))}), Codes{"port.taken"});
  ::close(socket);
}

/// A program that starts selami under other limits.
class Limited {
 public:
  Limited(const std::string& folder, const std::string& limit) : file_(folder + "/limited") {
    const std::string program = kit::program_path();
    const char* named = std::getenv("SELAMI_BIN");
    named_ = named ? named : "";
    std::ofstream(file_) << "#!/bin/sh\nulimit " << limit << "\nexec '" << program << "' \"$@\"\n";
    fs::permissions(file_, fs::perms::owner_all);
    ::setenv("SELAMI_BIN", file_.c_str(), 1);
  }
  ~Limited() {
    if (named_.empty()) ::unsetenv("SELAMI_BIN");
    else ::setenv("SELAMI_BIN", named_.c_str(), 1);
  }
  Limited(const Limited&) = delete;
  Limited& operator=(const Limited&) = delete;

 private:
  std::string file_;
  std::string named_;
};

TEST_F(Doctor, TooFewDescriptors) {
  const Limited few(backups, "-n 256");
  EXPECT_EQ(found({}, true), Codes{"limits.descriptors"});
}

TEST_F(Doctor, TheServerTakesTheDescriptorsThatItMayHave) {
  const Limited few(backups, "-S -n 256");
  served->start();
  std::istringstream limits(read("/proc/" + std::to_string(served->server->pid()) + "/limits"));
  for (std::string line; std::getline(limits, line);) {
    if (line.rfind("Max open files", 0) != 0) continue;
    EXPECT_GE(std::stol(line.substr(14)), 1024) << line;
  }
}

TEST_F(Doctor, ALogThatGrewHuge) {
  const auto hanging = served->fresh->get().connect();
  hanging->script("BEGIN IMMEDIATE; UPDATE school SET version = version + 1; COMMIT");
  fs::resize_file(database() + "-wal", 200'000'000);
  EXPECT_EQ(found(), Codes{"database.wal"});
}

TEST_F(Doctor, APostgresThatIsSilent) {
  const std::string url = "postgresql://selami:kata-sandi@127.0.0.1:1/none";
  EXPECT_EQ(found({"--db", url}), Codes{"postgres.silent"});
  EXPECT_EQ(run({"--db", url}).text.find("kata-sandi"), std::string::npos);
}

TEST_F(Doctor, APostgresThatIsWellOrEmpty) {
  if (!std::getenv("SELAMI_TEST_PG")) GTEST_SKIP() << "no PostgreSQL";
  const kit::FreshDatabase empty(storage::Engine::postgres, true);
  EXPECT_EQ(found({"--db", empty.get().url()}), Codes{"database.none"});
  const kit::FreshDatabase well(storage::Engine::postgres);
  storage::in_transaction(*well.get().connect(), [](storage::Tx& tx) { kit::run(tx, "UPDATE schema_migration SET at = 1"); });
  EXPECT_EQ(found({"--db", well.get().url()}), Codes{});
}

}  // namespace
}  // namespace selami
