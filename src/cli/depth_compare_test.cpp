#include "cli/depth_compare.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace selami::cli {
namespace {

namespace fs = std::filesystem;

const std::string head = "judge,chosen,rejected,seconds\n";
const std::vector<std::string> four_pieces{"Bu Sari,air,rob,20\n", "Bu Sari,air,batik,12\n", "Bu Sari,batik,rob,NA\n", "Pak Budi,rob,air,30\n",
                                           "Pak Budi,air,teh,\n",  "Pak Budi,batik,teh,8\n", "Pak Budi,rob,teh,10\n", "Pak Budi,teh,batik,14\n"};

std::string text_of(std::vector<std::string> rows) {
  std::string out = head;
  for (const std::string& row : rows) out += row;
  return out;
}

/// What one call says and leaves behind, in a folder that is gone afterwards.
class CompareRun : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("selami-depth-compare-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    wish.judge = "judge";
    wish.chosen = "chosen";
    wish.rejected = "rejected";
    wish.language = "en";
    wish.out = (folder_ / "out").string();
  }
  void TearDown() override { fs::remove_all(folder_); }

  int run(const std::string& text) {
    wish.file = (folder_ / "comparisons.csv").string();
    std::ofstream(wish.file, std::ios::binary) << text;
    std::ostringstream out_text, err_text;
    const int code = depth_compare(wish, [](const Error& error) { return error.code + " " + error.field; }, out_text, err_text);
    out = out_text.str();
    err = err_text.str();
    return code;
  }
  std::string made(const std::string& name) const {
    std::ostringstream text;
    text << std::ifstream(folder_ / "out" / name, std::ios::binary).rdbuf();
    return text.str();
  }
  json::Value summary() const { return json::parse(made("summary.json")).value(); }
  bool none_made() const { return !fs::exists(folder_ / "out"); }

  DepthCompare wish;
  std::string out, err;

 private:
  fs::path folder_;
};

TEST_F(CompareRun, WritesWhatWasAgreed) {
  wish.time = "seconds";
  ASSERT_EQ(run(text_of(four_pieces)), 0) << err;
  const std::string candidates = made("candidates.csv"), judges = made("judges.csv");
  EXPECT_EQ(candidates.substr(0, candidates.find('\n')), "candidate,measure,se,infit,outfit,n");
  EXPECT_EQ(std::count(candidates.begin(), candidates.end(), '\n'), 5);
  EXPECT_LT(candidates.find("\nair,"), candidates.find("\nbatik,"));
  EXPECT_EQ(judges.substr(0, judges.find('\n')), "judge,infit,outfit,n,seconds");
  EXPECT_NE(judges.find(",3,16.000000\n"), std::string::npos) << judges;   // 20 and 12; NA says nothing
  EXPECT_NE(judges.find(",5,12.000000\n"), std::string::npos) << judges;   // 30, 8, 10, 14 and none
  const json::Value all = summary();
  EXPECT_EQ(*all.find("comparisons")->integer(), 8);
  EXPECT_EQ(*all.find("components")->integer(), 1);
  for (const char* name : {"ssr", "reliability_eb", "eps"}) EXPECT_NE(all.find(name)->real(), nullptr) << name;
  EXPECT_NE(all.find("split_half"), nullptr);
  EXPECT_NE(out.find("8 comparisons, 4 pieces, 2 judges"), std::string::npos);
}

TEST_F(CompareRun, ShuffledRowsAreTheSameBytes) {
  ASSERT_EQ(run(text_of(four_pieces)), 0);
  const std::string candidates = made("candidates.csv"), judges = made("judges.csv");
  std::vector<std::string> turned(four_pieces.rbegin(), four_pieces.rend());
  ASSERT_EQ(run(text_of(turned)), 0);  // into the same folder: an earlier result goes
  EXPECT_EQ(made("candidates.csv"), candidates);
  EXPECT_EQ(made("judges.csv"), judges);
}

TEST_F(CompareRun, LeavesOutWhatIsMissingAndAPieceBesideItself) {
  auto rows = four_pieces;
  rows.insert(rows.end(), {"Bu Sari,air,air,9\n", ",air,rob,9\n", "Bu Sari,NA,rob,9\n", head});
  ASSERT_EQ(run(text_of(rows)), 0) << err;
  EXPECT_EQ(*summary().find("comparisons")->integer(), 8);
  EXPECT_EQ(*summary().find("rows_same_piece")->integer(), 1);
  EXPECT_EQ(*summary().find("rows_missing")->integer(), 2);
  EXPECT_EQ(*summary().find("headers_again")->integer(), 1);
  EXPECT_NE(err.find("1 rows were left out: a piece beside itself."), std::string::npos);
}

TEST_F(CompareRun, SaysWhatDoesNotHangTogether) {
  ASSERT_EQ(run(head + "a,p,q,1\nb,q,p,1\nb,r,s,1\na,p,r2,1\n"), 0) << err;
  EXPECT_EQ(*summary().find("components")->integer(), 2);
  EXPECT_EQ(json::text(*summary().find("parts")), "[3,2]");
  EXPECT_EQ(json::text(*summary().find("apart")), R"(["r","s"])");
  EXPECT_EQ(json::text(*summary().find("won_all")), R"(["r"])");
  EXPECT_NE(err.find("2 parts do not hang together"), std::string::npos);
}

TEST_F(CompareRun, OneRowIsMeasuredAndOneJudgeHasNoHalves) {
  ASSERT_EQ(run(head + "a,p,q,1\n"), 0) << err;
  EXPECT_TRUE(summary().find("split_half")->is_null());
  EXPECT_EQ(made("candidates.csv").find("nan"), std::string::npos);
  EXPECT_NE(err.find("at least two judges"), std::string::npos);
  wish.eps = 0;
  ASSERT_EQ(run(head + "a,p,q,1\n"), 0) << err;
  EXPECT_EQ(made("candidates.csv").find("nan"), std::string::npos);
}

TEST_F(CompareRun, RefusesAndLeavesNothingBehind) {
  const auto refused = [this](const std::string& text) {
    EXPECT_EQ(run(text), 1);
    EXPECT_TRUE(none_made());
    return err;
  };
  EXPECT_EQ(refused(""), "selami: depth.no_rows \n");
  EXPECT_EQ(refused(head), "selami: depth.no_rows \n");
  EXPECT_EQ(refused(head + "a,p,p,1\n"), "selami: measure.too_few rows\n");
  EXPECT_EQ(refused(head + "a,p,q\n"), "selami: depth.fields line 2: 3 / 4\n");
  wish.time = "seconds";
  EXPECT_EQ(refused(head + "a,p,q,long\n"), "selami: depth.time line 2, seconds: long\n");
  EXPECT_EQ(refused(head + "a,p,q,-1\n"), "selami: depth.time line 2, seconds: -1\n");
  wish.time = "judge";
  EXPECT_EQ(refused(head + "a,p,q,1\n"), "selami: depth.column_twice judge\n");
  wish.time = "minutes";
  EXPECT_EQ(refused(head + "a,p,q,1\n"), "selami: depth.column_unknown minutes; judge, chosen, rejected, seconds\n");
}

}  // namespace
}  // namespace selami::cli
