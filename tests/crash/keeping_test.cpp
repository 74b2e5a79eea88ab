/// What the real program keeps and forgets: its own commands after a restore, and the retention clock of a served one.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "kit/program.hpp"

namespace selami {
namespace {

using Words = std::vector<std::string>;

constexpr const char* npsn = "99900001";

class Keeping : public testing::TestWithParam<storage::Engine> {
 protected:
  void SetUp() override {
    const auto connection = fresh.get().connect();
    storage::in_transaction(*connection, [&](storage::Tx& tx) { city = kit::small_city(tx, kit::monday); });
  }
  /// A command over one of the databases.
  static kit::Said run(const std::string& command, const kit::FreshDatabase& place, Words more) {
    Words words = {command, "--data", place.folder()};
    if (place.get().engine() == storage::Engine::postgres) words.insert(words.end(), {"--db", place.get().url()});
    words.insert(words.end(), more.begin(), more.end());
    return kit::run_program(words);
  }
  static kit::Said copy_of(const kit::Child& child, const kit::FreshDatabase& place) {
    return run("export", place, {"--school", npsn, "--pupil", child.id.text});
  }
  static std::string text_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
  }
  Words rows(const std::string& sql) {
    const auto reader = fresh.get().connect_read_only();
    Words out;
    storage::in_snapshot(*reader, [&](storage::Tx& tx) { out = kit::rows(tx, sql); });
    return out;
  }

  kit::FreshDatabase fresh{GetParam()};
  kit::City city;
};
KIT_ON_BOTH(Keeping);

TEST_P(Keeping, PicturesOfPagesComeBackWithTheirRows) {
  const std::string file = "/media/sha256/aa11";
  std::filesystem::create_directories(fresh.folder() + "/media/sha256");
  std::ofstream(fresh.folder() + file) << "a page";
  const std::string backup = fresh.folder() + "/backup";
  ASSERT_EQ(run("backup", fresh, {backup}).exit, 0);
  const kit::FreshDatabase restored(GetParam(), true);
  ASSERT_EQ(run("restore", restored, {backup}).exit, 0);
  EXPECT_EQ(text_of(restored.folder() + file), "a page");
}

TEST_P(Keeping, WhoWasErasedIsErasedAnewAfterAnOlderBackupCameBack) {
  const std::string older = fresh.folder() + "/older";
  const std::string newer = fresh.folder() + "/newer";
  ASSERT_EQ(run("backup", fresh, {older}).exit, 0);
  EXPECT_EQ(text_of(older + "/erased.list"), "");
  const kit::Said erased = run("erase", fresh, {"--school", npsn, "--pupil", city.dina.id.text, "--name", city.dina.name});
  ASSERT_EQ(erased.exit, 0) << erased.text;
  ASSERT_EQ(run("backup", fresh, {newer}).exit, 0);
  EXPECT_EQ(text_of(newer + "/erased.list").rfind(city.school.text + " " + city.dina.id.text + " ", 0), 0u);
  EXPECT_EQ(text_of(newer + "/erased.list"), text_of(fresh.folder() + "/erased.list"));

  const kit::FreshDatabase restored(GetParam(), true);
  const kit::Said back = run("restore", restored, {older});
  ASSERT_EQ(back.exit, 0) << back.text;
  EXPECT_NE(back.text.find("erase --list"), std::string::npos) << "it says what is still to do";
  const kit::Said there = copy_of(city.dina, restored);
  ASSERT_EQ(there.exit, 0) << there.text;
  EXPECT_NE(there.text.find(city.dina.name), std::string::npos) << "the older backup still has her";
  const kit::Said anew = run("erase", restored, {"--list", newer + "/erased.list"});
  EXPECT_EQ(anew.exit, 0);
  EXPECT_EQ(anew.text, "1 di daftar, 1 baru dihapus lagi\n");
  EXPECT_EQ(copy_of(city.dina, restored).exit, 1);
  EXPECT_EQ(copy_of(city.rafi, restored).exit, 0);
}

TEST_P(Keeping, AServedProgramForgetsByItself) {
  {
    const auto connection = fresh.get().connect();
    storage::in_transaction(*connection, [&](storage::Tx& tx) {
      const std::string add = "INSERT INTO record_opening (school_id, pupil_id, person_id, what, day, at) VALUES ($1, $2, $3, $4, '2020-01-06', $5)";
      kit::run(tx, add, {city.school, city.dina.id, city.oki.person, std::string("work"), std::int64_t{1578268800000}});
      kit::run(tx, add, {city.school, city.dina.id, city.oki.person, std::string("copy"), std::int64_t{4000000000000}});
      kit::run(tx, "UPDATE pupil SET left_on = '2020-06-30' WHERE id = $1", {city.rafi.id});
    });
  }
  Words arguments = {"--data", fresh.folder()};
  if (GetParam() == storage::Engine::postgres) arguments.insert(arguments.end(), {"--db", fresh.get().url()});
  kit::Server server(arguments);
  kit::Line line(server.port());
  // What did not run since the start is due at once. A question to the server between two looks, so that it comes to its own.
  const auto ran = [&](const char* table) { return !rows(std::string("SELECT removed FROM retention_run WHERE table_name = '") + table + "'").empty(); };
  for (int looks = 0; looks < 1'000'000 && !(ran("record_opening") && ran("pupil")); ++looks) ASSERT_TRUE(line.ask("GET", "/healthz", ""));
  EXPECT_EQ(rows("SELECT removed FROM retention_run WHERE table_name = 'record_opening'"), Words{"1"});
  EXPECT_EQ(rows("SELECT what FROM record_opening"), Words{"copy"}) << "what is younger stays";
  EXPECT_EQ(rows("SELECT COUNT(*) FROM pupil WHERE id = '" + city.rafi.id.text + "'"), Words{"0"}) << "twelve months after leaving";
  EXPECT_EQ(rows("SELECT COUNT(*) FROM pupil WHERE id = '" + city.dina.id.text + "'"), Words{"1"});
  EXPECT_EQ(server.stop(), 0);
}

}  // namespace
}  // namespace selami
