/// Disks that are full, read-only or slow, and bytes that went bad: what people see, and that nothing acknowledged is lost.
#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>
#include <thread>

#include "faulty.hpp"
#include "served.hpp"

namespace selami {
namespace {

using Names = std::vector<std::string>;

class FullDisk : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    if (GetParam() == std::string("library")) disk = std::make_unique<faulty::Shim>();
    else disk = faulty::mounted_disk();
    if (!disk) GTEST_SKIP() << "this process may not mount a file system";
    served = std::make_unique<Served>(disk->folder);
    served->start();
    served->make_plan();
  }
  void TearDown() override { served.reset(); }

  /// Sends until something is refused: a file system has a last corner somewhere. The name of what was refused.
  std::string first_refused() {
    for (int i = 0; i < 20'000; ++i) {
      const std::string name = "full-" + std::to_string(i);
      const auto out = served->send({name, name + "-after"});
      if (!out.empty() && out.front().status == 200 && (out.size() < 2 || out.back().status == 200)) continue;
      EXPECT_LE(out.size(), 2U);
      EXPECT_EQ(out.empty() ? "nothing" : sending::told(out.back()), "503 server.full");
      return out.size() == 2 ? name + "-after" : name;
    }
    return {};
  }

  std::unique_ptr<faulty::Disk> disk;
  std::unique_ptr<Served> served;
};
INSTANTIATE_TEST_SUITE_P(On, FullDisk, testing::Values("library", "filesystem"), [](const auto& one) { return std::string(one.param); });

TEST_P(FullDisk, IsToldReadingGoesOnAndAllIsTakenWhenThereIsRoom) {
  for (int i = 0; i < 20; ++i) served->send({"before-" + std::to_string(i)});
  ASSERT_EQ(served->acknowledged.size(), 20U);
  disk->fill();
  const std::string refused = first_refused();
  ASSERT_NE(refused, "") << "a full disk took everything";

  const std::string path = sending::path(served->plan, "alone");
  const auto in_indonesian = served->ask_in("id", "PUT", path, sending::body("alone"));
  EXPECT_EQ(sending::told(in_indonesian), "503 server.full");
  EXPECT_NE(in_indonesian.head.find("Retry-After: 60\r\n"), std::string::npos) << in_indonesian.head;
  EXPECT_NE(in_indonesian.body.find("tersimpan di perangkat ini"), std::string::npos) << in_indonesian.body;
  const auto in_english = served->ask_in("en", "PUT", path, sending::body("alone"));
  EXPECT_NE(in_english.body.find("stays on this device"), std::string::npos) << in_english.body;
  EXPECT_EQ(served->ask("GET", "/api/groups").status, 200);
  EXPECT_EQ(served->ask("GET", "/api/plans/" + served->plan).status, 200);

  disk->make_room();
  const auto again = served->send({refused, "last"});
  ASSERT_EQ(again.size(), 2U) << "without a restart";
  EXPECT_EQ(sending::told(again[0]), "200");
  EXPECT_EQ(sending::told(again[1]), "200");
  served->server->kill();
  served->start();
  served->expect_kept();
}

TEST(ReadOnlyDisk, IsToldReadingGoesOnAndAllIsTakenLater) {
  faulty::Shim disk;
  Served served(disk.folder);
  served.start();
  served.make_plan();
  served.send({"before"});
  disk.say("read-only");
  const auto out = served.send({"during", "after"});
  ASSERT_EQ(out.size(), 1U);
  EXPECT_EQ(sending::told(out[0]), "503 server.read_only");
  EXPECT_EQ(served.ask("GET", "/api/plans/" + served.plan).status, 200);
  EXPECT_EQ(sending::told(served.ask("GET", "/api/groups/" + served.city.group.text + "/pupils/" + served.city.dina.id.text + "/work")), "503 server.read_only");
  disk.make_room();
  EXPECT_EQ(served.send({"during", "after"}).size(), 2U);
  served.server->kill();
  served.start();
  served.expect_kept();
}

/// Who reads a pupil's record is written down, or the record is not shown: a full disk hides nobody.
TEST_P(FullDisk, ShowsNoPupilsRecordThatNobodyCanWriteDown) {
  const std::string record = "/api/groups/" + served->city.group.text + "/pupils/" + served->city.dina.id.text + "/work";
  const auto openings = [&] { return served->rows("SELECT person_id FROM record_opening").size(); };
  disk->fill();
  ASSERT_NE(first_refused(), "") << "a full disk took everything";
  const auto refused = served->ask("GET", record);
  EXPECT_EQ(sending::told(refused), "503 server.full");
  EXPECT_EQ(refused.body.find("Dina"), std::string::npos) << refused.body;
  EXPECT_EQ(openings(), 0U);
  EXPECT_EQ(served->ask("GET", "/api/groups/" + served->city.group.text).status, 200) << "the class list opens: a lesson goes on";
  disk->make_room();
  EXPECT_EQ(served->ask("GET", record).status, 200) << "without a restart";
  EXPECT_EQ(openings(), 1U);
}

/// A page went bad while the server was away. What meets it says so; everything else goes on.
TEST(BadPage, IsToldWhereItIsMetAndTheRestGoesOn) {
  Served served;
  served.start();
  served.make_plan();
  served.send({"before"});
  ASSERT_EQ(served.server->stop(), 0);
  const auto page = served.rows("SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = 'plan'").at(0);
  faulty::spoil_page(served.fresh->get().file(), std::stoll(page));
  served.start();
  const auto read = served.ask_in("id", "GET", "/api/plans/" + served.plan, "");
  EXPECT_EQ(sending::told(read), "500 server.damaged");
  EXPECT_NE(read.body.find("Sebagian data di server rusak"), std::string::npos) << read.body;
  const auto out = served.send({"during", "after"});
  ASSERT_EQ(out.size(), 1U) << "the phone keeps both";
  EXPECT_EQ(sending::told(out[0]), "500 server.damaged");
  EXPECT_EQ(served.ask("GET", "/api/groups").status, 200);
  EXPECT_EQ(served.ask("PUT", "/api/me", R"({"language": "en"})").status, 200) << "other tables are written, too";
  EXPECT_EQ(served.server->stop(), 0);
}

/// Writers that wait for the disk are bounded: who comes on top is told to come again, and all arrives in the end.
TEST(SlowDisk, ShedsWhatIsTooMuchAndTakesItLater) {
  faulty::Shim disk;
  Served served(disk.folder);
  served.start();
  served.make_plan();
  disk.say("slow");
  constexpr int phones = 110;   // 110 times 200 commands: more than the 20,000 that may wait and the 512 under way
  std::mutex mutex;
  std::condition_variable changed;
  int shed = 0;
  const auto names_of = [](int phone) {
    Names out;
    for (int i = 0; i < 200; ++i) out.push_back(std::to_string(phone) + "-" + std::to_string(i));
    return out;
  };
  std::vector<std::size_t> done(phones);
  std::vector<std::thread> threads;
  for (int phone = 0; phone < phones; ++phone) {
    threads.emplace_back([&, phone] {
      kit::Line line(served.server->port());
      const auto reply = line.ask("POST", "/api/commands", served.city.sari.token, sending::envelope(served.plan, names_of(phone)));
      const auto out = reply ? sending::outcomes(*reply) : std::vector<sending::Outcome>{};
      const std::lock_guard lock(mutex);
      for (const sending::Outcome& one : out) done[static_cast<std::size_t>(phone)] += one.status == 200 ? 1 : 0;
      if (!out.empty() && sending::told(out.back()) == "503 server.busy") ++shed;
      changed.notify_all();
    });
  }
  {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return shed > 0; });
  }
  const auto one_more = served.ask("PUT", sending::path(served.plan, "one more"), sending::body("one more"));
  EXPECT_EQ(sending::told(one_more), "503 server.busy");
  EXPECT_NE(one_more.head.find("Retry-After: 2\r\n"), std::string::npos);
  EXPECT_EQ(served.ask("GET", "/api/plans/" + served.plan).status, 200) << "who reads does not wait for the disk";
  disk.make_room();
  for (std::thread& thread : threads) thread.join();
  for (int phone = 0; phone < phones; ++phone) {
    const auto again = served.send(names_of(phone));  // as the outbox does
    EXPECT_EQ(again.size(), 200U);
    EXPECT_GE(again.size(), done[static_cast<std::size_t>(phone)]);
  }
  EXPECT_EQ(served.acknowledged.size(), 22'000U);
  served.expect_kept();
}

}  // namespace
}  // namespace selami
