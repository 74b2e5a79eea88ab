/// SIGKILL at chosen writes: in the middle of a backup, of an update of the schema, and a copy made while a school works.
#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "faulty.hpp"
#include "served.hpp"

namespace selami {
namespace {

namespace fs = std::filesystem;
using Rows = std::vector<std::string>;

constexpr int killed = -1;  ///< what kit::Said says of a program that a signal ended

std::string all_of(const std::string& file) {
  return kit::everything(*storage::Database("sqlite:" + file).connect_read_only());
}

/// Whatever was there when it died is refused, or it is whole.
TEST(KilledInABackup, LeavesNoneOrAWholeOne) {
  faulty::Shim disk;
  Served served(disk.folder);
  const std::string before = all_of(served.fresh->get().file());
  const auto back_up_dying_at = [&](int write) {
    const std::string folder = disk.folder + "/backup-" + std::to_string(write);
    faulty::Shim::kill_at(write);
    const int exit = kit::run_program({"backup", "--data", served.fresh->folder(), folder}).exit;
    faulty::Shim::kill_at(0);
    const std::string place = disk.folder + "/back-" + std::to_string(write);
    const auto back = kit::run_program({"restore", "--data", place, folder});
    if (back.exit == 0) return std::pair(exit, all_of(place + "/selami.sqlite") == before);
    EXPECT_EQ(back.exit, 3) << back.text;
    EXPECT_FALSE(fs::exists(place + "/selami.sqlite")) << "half a backup came back after " << write << " writes";
    return std::pair(exit, exit == killed);  // one that says it is done can be brought back
  };
  // Great steps to find where it ends, then each of the last writes: there lie the manifest and what goes before it.
  int lived = 1;
  for (; back_up_dying_at(lived).first == killed; lived += 64) ASSERT_LT(lived, 100'000);
  ASSERT_GT(lived, 1);
  int died = 0;
  for (int write = lived - 63; write < lived; write += 9) {
    const auto [exit, good] = back_up_dying_at(write);
    died += exit == killed ? 1 : 0;
    EXPECT_TRUE(good) << write;
  }
  EXPECT_GT(died, 0);
  EXPECT_EQ(all_of(served.fresh->get().file()), before) << "and what it copied is as it was";
}

/// Each kill leaves a database that the doctor knows, and the next start goes on from there.
TEST(KilledInAMigration, GoesOnAtTheNextStart) {
  faulty::Shim disk;
  const std::string data = disk.folder + "/data";
  fs::create_directories(data);
  const std::string file = data + "/selami.sqlite";
  std::ifstream in(fs::path(SELAMI_SOURCE_DIR) / "tests/golden/fixtures/schema-0001.sql");
  std::ostringstream fixture;
  fixture << in.rdbuf();
  storage::Database("sqlite:" + file).connect()->script(fixture.str());
  std::ofstream(data + "/none.list") << "";
  const Rows start = {"erase", "--data", data, "--list", data + "/none.list"};  // begins as serve does, and has nothing to do then
  int died = 0;
  bool between = false;
  for (int write = 1;; write += 90) {
    ASSERT_LT(write, 100'000);
    faulty::Shim::kill_at(write);
    const kit::Said said = kit::run_program(start);
    faulty::Shim::kill_at(0);
    if (said.exit != killed) {
      ASSERT_EQ(said.exit, 0) << said.text;
      break;
    }
    ++died;
    bool updated = false;
    const auto reader = storage::Database("sqlite:" + file).connect_read_only();
    storage::in_snapshot(*reader, [&](storage::Tx& tx) {
      EXPECT_EQ(kit::rows(tx, "PRAGMA integrity_check"), Rows{"ok"});
      EXPECT_EQ(kit::rows(tx, "SELECT value FROM setting WHERE name = 'city'"), Rows{"Kota Lama"});
      const int at = std::stoi(kit::rows(tx, "SELECT MAX(number) FROM schema_migration").at(0));
      updated = at == storage::Database::schema_version();
      between = between || (at > 1 && at < storage::Database::schema_version());
    });
    const kit::Said told = kit::run_program({"doctor", "--data", data, "--packs", std::string(SELAMI_SOURCE_DIR) + "/packs", "--port", "0", "--format", "json"});
    EXPECT_EQ(told.text.find("\"schema.") != std::string::npos, !updated) << told.text;
  }
  EXPECT_GT(died, 2);
  EXPECT_TRUE(between) << "none of the kills fell between two migrations";
  const kit::FreshDatabase straight(storage::Engine::sqlite);
  const auto shape = [](const storage::Database& database) {
    const auto reader = database.connect_read_only();
    Rows out;
    storage::in_snapshot(*reader, [&](storage::Tx& tx) { out = kit::rows(tx, "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name", 3); });
    return out;
  };
  EXPECT_EQ(shape(storage::Database("sqlite:" + file)), shape(straight.get()));
}

/// A school works on while the night's backup is made. What comes back is what had been done at one moment: all of it, and whole.
TEST(BackupWhileWriting, ComesBackAsOneMoment) {
  Served served;
  served.start();
  served.make_plan();
  for (int i = 0; i < 50; ++i) served.send({"before-" + std::to_string(i)});
  ASSERT_EQ(served.acknowledged.size(), 50U);
  std::atomic<bool> stop{false};
  std::atomic<int> sent{0};
  std::thread phone([&] {
    kit::Line line(served.server->port());
    for (int i = 0; !stop; ++i) {
      if (!line.ask("POST", "/api/commands", served.city.sari.token, sending::envelope(served.plan, {"during-" + std::to_string(i)}))) break;
      sent = i + 1;
    }
  });
  while (sent < 20) std::this_thread::yield();
  const std::string folder = served.fresh->folder() + "/backup";
  const kit::Said made = kit::run_program({"backup", "--data", served.fresh->folder(), folder});
  const int by_the_end = sent;
  while (sent < by_the_end + 20) std::this_thread::yield();
  stop = true;
  phone.join();
  ASSERT_EQ(made.exit, 0) << made.text;
  served.server->kill();

  const kit::FreshDatabase restored(storage::Engine::sqlite, true);
  const kit::Said back = kit::run_program({"restore", "--data", restored.folder(), folder});
  ASSERT_EQ(back.exit, 0) << back.text;
  const storage::Database there("sqlite:" + restored.folder() + "/selami.sqlite");
  const auto asked = [&](const std::string& sql) {
    const auto reader = there.connect_read_only();
    Rows out;
    storage::in_snapshot(*reader, [&](storage::Tx& tx) { out = kit::rows(tx, sql, 2); });
    return out;
  };
  EXPECT_EQ(asked("SELECT quick_check, 1 FROM pragma_quick_check"), Rows{"ok 1"});
  // Changes are numbered: the backup is the beginning of what the school did, to one number, and nothing of later.
  const std::string school = "'" + served.city.school.text + "'";
  const std::string upto = asked("SELECT MAX(seq), 1 FROM change WHERE school_id = " + school).at(0);
  const std::string number = upto.substr(0, upto.find(' '));
  EXPECT_EQ(asked("SELECT id, why FROM finding_silence ORDER BY id"),
            served.rows("SELECT id || ' ' || why FROM finding_silence WHERE id IN (SELECT row_id FROM change WHERE school_id = " + school + " AND seq <= " + number +
                        ") ORDER BY id"));
  const std::size_t kept = asked("SELECT id, why FROM finding_silence").size();
  EXPECT_GE(kept, 50U + 20U) << "what was acknowledged before the backup began is in it";
  EXPECT_LE(kept, 50U + static_cast<std::size_t>(by_the_end) + 1);
  // Last night's rows of all other tables are today's: nothing else was written meanwhile.
  for (const char* table : {"school", "person", "pupil", "membership", "plan", "plan_version"}) {
    const std::string count = std::string("SELECT COUNT(*) || ' 1' FROM ") + table;
    EXPECT_EQ(asked(std::string("SELECT COUNT(*), 1 FROM ") + table), served.rows(count)) << table;
  }
  // It serves, and a phone that still had everything brings what came after the backup.
  kit::Server again({"--data", restored.folder()});
  kit::Line line(again.port());
  const auto later = line.ask("POST", "/api/commands", served.city.sari.token, sending::envelope(served.plan, {"before-0", "during-" + std::to_string(by_the_end + 10)}));
  ASSERT_TRUE(later);
  for (const auto& one : sending::outcomes(*later)) EXPECT_EQ(sending::told(one), "200");
  EXPECT_EQ(asked("SELECT COUNT(*), 1 FROM finding_silence WHERE why = 'before-0'"), Rows{"1 1"});
}

}  // namespace
}  // namespace selami
