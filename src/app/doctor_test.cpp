/// What the doctor makes of what it has seen. Real trouble, made on purpose: tests/crash/doctor_test.cpp.
#include "app/doctor.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <set>

namespace selami::app {
namespace {

constexpr std::int64_t gb = std::int64_t{1024} * 1024 * 1024;

std::vector<std::string> codes(const Troubles& troubles) {
  std::vector<std::string> out;
  for (const Trouble& one : troubles) out.push_back(one.code);
  return out;
}
using Codes = std::vector<std::string>;

TEST(Doctor, HasWordsInBothLanguagesAndSomethingToDoForAllThatIsWrong) {
  std::set<std::string> seen;
  for (const DoctorWords& one : doctor_words()) {
    EXPECT_TRUE(seen.insert(one.code).second) << one.code << " twice";
    EXPECT_STRNE(one.what_id, one.what_en) << one.code;
    for (const char* text : {one.what_id, one.what_en}) EXPECT_STRNE(text, "") << one.code;
    if (one.weight == Weight::note) continue;
    for (const char* text : {one.todo_id, one.todo_en}) EXPECT_GT(std::string(text).size(), 8U) << one.code;
  }
}

TEST(Doctor, ExitSaysTheWorst) {
  EXPECT_EQ(exit_of({}), 0);
  EXPECT_EQ(exit_of({{"port.answers", {"8080"}}}), 0);
  EXPECT_EQ(exit_of({{"port.answers", {"8080"}}, {"secret.open", {"k"}}}), 1);
  EXPECT_EQ(exit_of({{"secret.open", {"k"}}, {"disk.full", {"1", "2"}}}), 3);
}

TEST(Doctor, PutsValuesIntoItsWords) {
  const Troubles found = {{"disk.nearly_full", {"500", "20000"}}};
  EXPECT_EQ(told(found, "id").rfind("! Disk hampir penuh: tersisa 500 MB dari 20000 MB.\n  → ", 0), 0U) << told(found, "id");
  EXPECT_EQ(told(found, "en").rfind("! The disk is nearly full: 500 MB of 20000 MB are left.\n  → ", 0), 0U);
  EXPECT_EQ(told({}, "id"), "Tidak ada yang bermasalah.\n");
}

TEST(Disk, IsWeighedByWhatIsLeftAndHowFastItGoes) {
  EXPECT_EQ(codes(of_disk({50 * gb, 100 * gb, 0})), Codes{"disk.room"});
  EXPECT_EQ(codes(of_disk({gb / 2, 100 * gb, 0})), (Codes{"disk.room", "disk.nearly_full"}));
  EXPECT_EQ(codes(of_disk({gb / 2, 4 * gb, 0})), Codes{"disk.room"}) << "a small disk with an eighth left";
  EXPECT_EQ(codes(of_disk({gb / 32, 100 * gb, 0})), (Codes{"disk.room", "disk.full"}));
  EXPECT_EQ(codes(of_disk({50 * gb, 100 * gb, gb})), (Codes{"disk.room", "disk.days"}));
  EXPECT_EQ(of_disk({50 * gb, 100 * gb, gb}).at(1).values.at(0), "50");
  EXPECT_EQ(codes(of_disk({90 * gb, 100 * gb, gb})), Codes{"disk.room"});
  EXPECT_TRUE(of_disk({}).empty()) << "a disk that tells nothing";
}

TEST(Schema, IsNewerOlderUnfinishedOrHasAHole) {
  std::vector<int> all(5);
  std::iota(all.begin(), all.end(), 1);
  EXPECT_TRUE(of_schema(all, 5, "").empty());
  EXPECT_TRUE(of_schema(all, 5, "copy").empty()) << "the copy of an update that is done";
  EXPECT_EQ(codes(of_schema(all, 4, "")), Codes{"schema.newer"});
  EXPECT_EQ(codes(of_schema(all, 7, "")), Codes{"schema.older"});
  EXPECT_EQ(codes(of_schema(all, 7, "copy")), Codes{"schema.unfinished"});
  EXPECT_EQ(codes(of_schema({1, 2, 4, 5}, 5, "")), Codes{"schema.gap"});
  EXPECT_EQ(of_schema({1, 2, 4, 5}, 5, "").at(0).values.at(0), "3");
}

TEST(Wire, ToAnotherMachineAsksForItsProof) {
  const auto wire = [](const char* url) { return codes(of_wire(url)); };
  for (const char* good : {"sqlite:/srv/selami/selami.sqlite", "postgresql:///selami", "postgresql:///selami?host=/var/run/postgresql", "postgresql:///selami?host=%2Fvar%2Frun%2Fpostgresql",
                           "postgresql://selami@localhost/selami", "postgresql://selami@127.0.0.1:5433/selami", "postgresql://selami@[::1]:5432/selami",
                           "postgresql://selami@10.0.0.10/selami?sslmode=verify-full", "postgresql://selami:p%40ss@10.0.0.10,10.0.0.11/selami?target_session_attrs=read-write&sslmode=verify-full",
                           "host=10.0.0.10 dbname=selami sslmode=verify-full"}) {
    EXPECT_EQ(wire(good), Codes{}) << good;
  }
  for (const char* bad : {"postgresql://selami@10.0.0.10/selami", "postgresql://selami:sslmode=verify-full@10.0.0.10/selami", "postgresql://selami@10.0.0.10/selami?sslmode=require",
                          "postgresql://selami@127.0.0.1,10.0.0.11/selami", "postgresql:///selami?host=db.example", "postgresql://localhost/selami?hostaddr=10.0.0.10", "postgres://db.example/selami?sslmode=verify-ca",
                          "host=db.example dbname=selami"}) {
    EXPECT_EQ(wire(bad), Codes{"postgres.wire"}) << bad;
  }
  EXPECT_EQ(of_wire("postgresql://selami:geheim@10.0.0.10/selami").at(0).values.at(0), "10.0.0.10") << "and no password";
}

TEST(Clock, IsHeldAgainstWhatWasRecorded) {
  const Instant now{1'795'393'800'000};
  EXPECT_TRUE(of_clock(now, now, 420, 420).empty());
  EXPECT_TRUE(of_clock(now, {now.ms + minute_ms}, 420, 0).empty()) << "a moment is nothing; a machine on UTC is usual";
  EXPECT_EQ(codes(of_clock(now, {now.ms + day_ms}, 420, 420)), Codes{"clock.back"});
  EXPECT_EQ(of_clock(now, {now.ms + day_ms}, 420, 420).at(0).values.at(0), "1440");
  EXPECT_EQ(codes(of_clock(now, now, 420, 540)), Codes{"clock.zone"});
  EXPECT_EQ(exit_of(of_clock(now, now, 420, 540)), 0);
}

TEST(Postgres, HasAnOldestVersion) {
  EXPECT_TRUE(of_postgres(150004).empty());
  EXPECT_EQ(codes(of_postgres(130012)), Codes{"postgres.old"});
  EXPECT_EQ(of_postgres(130012).at(0).values.at(0), "13");
}

}  // namespace
}  // namespace selami::app
