#include "cli/depth_link.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace selami::cli {
namespace {

namespace fs = std::filesystem;

class LinkRun : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("selami-depth-link-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    wish.language = "en";
    wish.out = (folder_ / "out").string();
  }
  void TearDown() override { fs::remove_all(folder_); }

  int run(const std::string& rows) {
    wish.file = (folder_ / "teachers.csv").string();
    std::ofstream(wish.file, std::ios::binary) << "teacher,school,band,pieces\n" << rows;
    std::ostringstream out_text, err_text;
    const int code = depth_link(wish, [](const Error& error) { return error.code + " " + error.field; }, out_text, err_text);
    out = out_text.str();
    err = err_text.str();
    return code;
  }
  std::string made(const std::string& name) const {
    std::ostringstream text;
    text << std::ifstream(folder_ / "out" / name, std::ios::binary).rdbuf();
    return text.str();
  }

  DepthLink wish;
  std::string out, err;

 private:
  fs::path folder_;
};

std::string eight_teachers() {
  std::string rows;
  for (int i = 0; i < 8; ++i) rows += "G" + std::to_string(i) + ",SD " + std::to_string(i % 4) + ",B,12\n";
  return rows;
}

TEST_F(LinkRun, PrintsWhoJudgesWhat) {
  ASSERT_EQ(run(eight_teachers()), 0) << err;
  const std::string tasks = made("assignments.csv"), teachers = made("teachers.csv");
  EXPECT_EQ(tasks.substr(0, tasks.find('\n')), "judge,author,school,band,piece,kind");
  EXPECT_NE(tasks.find(",benchmark\n"), std::string::npos);
  EXPECT_EQ(teachers.substr(0, teachers.find('\n')), "teacher,school,band,given,received,se,missing,withheld");
  EXPECT_EQ(std::count(teachers.begin(), teachers.end(), '\n'), 9);
  const json::Value summary = json::parse(made("summary.json")).value();
  EXPECT_EQ(*summary.find("judgements")->integer(), std::count(tasks.begin(), tasks.end(), '\n') - 1);
  EXPECT_EQ(json::text(*summary.find("bands")->array()->front().find("parts")), "1");
}

TEST_F(LinkRun, SaysWhoIsLeftAlone) {
  ASSERT_EQ(run("Bu Sari,SD 1,A,9\nPak Budi,SD 1,A,9\n"), 0) << err;
  EXPECT_EQ(made("assignments.csv"), "judge,author,school,band,piece,kind\n");
  EXPECT_NE(out.find("2 teachers do not reach the target"), std::string::npos);
  EXPECT_NE(out.find("A: 2 parts do not hang together"), std::string::npos);
  EXPECT_NE(made("teachers.csv").find("Bu Sari,SD 1,A,0,0,"), std::string::npos);
}

TEST_F(LinkRun, RefusesAndLeavesNothingBehind) {
  EXPECT_EQ(run("Bu Sari,SD 1,A,many\n"), 1);
  EXPECT_EQ(err, "selami: depth.pieces pieces: many\n");
  EXPECT_EQ(run(""), 1);
  EXPECT_EQ(err, "selami: depth.no_rows \n");
  wish.school = "sekolah";
  EXPECT_EQ(run("Bu Sari,SD 1,A,9\n"), 1);
  EXPECT_EQ(err, "selami: depth.column_unknown sekolah; teacher, school, band, pieces\n");
  EXPECT_FALSE(fs::exists(wish.out));
}

}  // namespace
}  // namespace selami::cli
