#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "http/hub.hpp"
#include "http/static_files.hpp"

namespace selami {
namespace {

namespace fs = std::filesystem;

class Files : public testing::Test {
 protected:
  Files() {
    std::string name = (fs::temp_directory_path() / "selami-web-XXXXXX").string();
    folder = ::mkdtemp(name.data());
  }
  ~Files() override { fs::remove_all(folder); }
  void put(const std::string& path, const std::string& text) {
    fs::create_directories((folder / path).parent_path());
    std::ofstream(folder / path, std::ios::binary) << text;
  }
  fs::path folder;
};

TEST_F(Files, PathsFindTheirFileOrTheShell) {
  put("index.html", "shell");
  put("masuk.html", "sign in");
  put("_app/immutable/a.1f.js", "code");
  const StaticFiles files(folder.string());
  EXPECT_EQ(files.find("/")->plain, "shell");
  EXPECT_EQ(files.find("/masuk")->plain, "sign in");
  EXPECT_EQ(files.find("/rencana/plan_x")->plain, "shell") << "a page of the app";
  EXPECT_EQ(files.find("/_app/immutable/gone.js"), nullptr) << "a missing file is no page";
  EXPECT_EQ(files.find("/../etc/passwd.txt"), nullptr);
  EXPECT_TRUE(files.find("/_app/immutable/a.1f.js")->forever);
  EXPECT_FALSE(files.find("/")->forever);
  EXPECT_EQ(files.find("/_app/immutable/a.1f.js")->type, "text/javascript; charset=utf-8");
}

TEST_F(Files, AnEtagFollowsTheContent) {
  put("a.txt", "one");
  const std::string first = StaticFiles(folder.string()).find("/a.txt")->etag;
  EXPECT_EQ(StaticFiles(folder.string()).find("/a.txt")->etag, first);
  put("a.txt", "two");
  EXPECT_NE(StaticFiles(folder.string()).find("/a.txt")->etag, first);
  EXPECT_EQ(first.front(), '"');
  EXPECT_EQ(first.back(), '"');
}

TEST_F(Files, CompressedTwinsAreSentToWhoTakesThem) {
  put("a.js", "plain");
  put("a.js.gz", "gz");
  put("a.js.br", "br");
  put("b.js", "plain");
  put("b.js.gz", "gz");
  const StaticFiles files(folder.string());
  const StaticFile& both = *files.find("/a.js");
  EXPECT_EQ(pick_encoding(both, "gzip, deflate, br"), "br");
  EXPECT_EQ(pick_encoding(both, "gzip"), "gzip");
  EXPECT_EQ(pick_encoding(both, ""), "");
  EXPECT_EQ(pick_encoding(*files.find("/b.js"), "gzip, br"), "gzip");
  EXPECT_EQ(files.find("/a.js.gz"), nullptr) << "a twin is no file of its own";
}

TEST_F(Files, ThePolicyHasTheHashesOfTheStart) {
  put("csp.txt", "'sha256-abc'\n'sha256-def'\n");
  put("index.html", "shell");
  const StaticFiles files(folder.string());
  EXPECT_NE(files.csp().find("script-src 'self' 'wasm-unsafe-eval' 'sha256-abc' 'sha256-def'"), std::string::npos) << files.csp();
  EXPECT_EQ(files.csp().find('\n'), std::string::npos);
  EXPECT_EQ(files.find("/csp.txt"), nullptr);
  EXPECT_EQ(StaticFiles("").find("/"), nullptr) << "no folder, no files";
}

TEST(Hub, ToldByTopicInOrderAndASlowOneIsClosed) {
  HubShard hub;
  const auto one = std::make_shared<Listener>();
  const auto other = std::make_shared<Listener>();
  int woken = 0;
  one->wake = [&] { ++woken; };
  other->wake = [] {};
  hub.join("lesson:a", one);
  hub.join("lesson:b", other);
  const auto event = std::make_shared<const std::string>(event_text("now", "{}"));
  for (std::size_t i = 0; i < Listener::queue_max; ++i) hub.publish("lesson:a", event);
  EXPECT_EQ(one->queue.size(), Listener::queue_max);
  EXPECT_FALSE(one->closed);
  EXPECT_TRUE(other->queue.empty());
  hub.publish("lesson:a", event);
  EXPECT_TRUE(one->closed) << "it comes back and reads anew";
  EXPECT_EQ(woken, static_cast<int>(Listener::queue_max) + 1);
  hub.leave("lesson:a", one);
  hub.leave("lesson:a", one);
  EXPECT_EQ(hub.listeners(), 1U);
  hub.close_all();
  EXPECT_TRUE(other->closed);
}

TEST(Hub, AllAreToldToLookAgain) {
  HubShard hub;
  const auto one = std::make_shared<Listener>();
  const auto other = std::make_shared<Listener>();
  one->wake = other->wake = [] {};
  hub.join("lesson:a", one);
  hub.join("lesson:b", other);
  hub.publish_all(std::make_shared<const std::string>(event_text("open", "{}")));
  EXPECT_EQ(one->queue.size(), 1U);
  EXPECT_EQ(other->queue.size(), 1U);
}

TEST(Hub, AnAnnouncementTravelsToOtherNodesAsOneLine) {
  const Announcement told{"lesson:a", "changed", "{\"what\":\n\"answers\"}"};
  const std::string word = word_of(told);
  EXPECT_EQ(word.find('\n'), std::string::npos);
  const auto heard = announcement_of(word);
  ASSERT_TRUE(heard);
  EXPECT_EQ(heard->topic, "lesson:a");
  EXPECT_EQ(heard->event, "changed");
  EXPECT_EQ(heard->data, "{\"what\": \"answers\"}");
  EXPECT_FALSE(announcement_of(""));
  EXPECT_FALSE(announcement_of("anybody may NOTIFY"));
}

TEST(Hub, AnEventStaysOneEvent) { EXPECT_EQ(event_text("now", "{\n}\n\nevent: x"), "event: now\ndata: { }  event: x\n\n"); }

}  // namespace
}  // namespace selami
