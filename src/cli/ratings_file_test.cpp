#include "cli/ratings_file.hpp"

#include <algorithm>
#include <cstring>

#include <gtest/gtest.h>

namespace selami::cli {
namespace {

/// Hands a text out in pieces of `step` bytes, so that records lie across them.
ByteSource bytes(std::string text, std::size_t step = 7) {
  return [text = std::move(text), step, at = std::size_t{0}](char* into, std::size_t room) mutable {
    const std::size_t size = std::min({room, step, text.size() - at});
    std::memcpy(into, text.data() + at, size);
    at += size;
    return size;
  };
}

const RatingsWish plain{{{"person", "person"}, {"rater", "rater"}}, "score"};

RatingsFile good(const std::string& text, const RatingsWish& wish = plain) {
  auto read = read_ratings(bytes(text), wish);
  EXPECT_TRUE(read.has_value()) << (read ? "" : read.error().code + " " + read.error().field);
  return read ? *std::move(read) : RatingsFile{};
}

/// "code field" of the refusal.
std::string refused(const std::string& text, const RatingsWish& wish = plain) {
  const auto read = read_ratings(bytes(text), wish);
  return read ? "read" : read.error().code + " " + read.error().field;
}

using Names = std::vector<std::string>;
using Codes = std::vector<std::uint32_t>;
using Scores = std::vector<std::uint8_t>;

TEST(RatingsFile, CodesNamesInTheirOwnOrder) {
  const RatingsFile file = good("person,rater,score\nbudi,R2,1\nani,R2,3\nbudi,R1,2\n");
  EXPECT_EQ(file.columns[0].names, (Names{"ani", "budi"}));
  EXPECT_EQ(file.columns[0].codes, (Codes{1, 0, 1}));
  EXPECT_EQ(file.find("rater")->names, (Names{"R1", "R2"}));
  EXPECT_EQ(file.score, (Scores{0, 2, 1}));
  EXPECT_EQ(file.score_min, 1);
  EXPECT_EQ(file.score_max, 3);
}

TEST(RatingsFile, ReadsWhatSpreadsheetsWrite) {
  const std::string text =
      "\xEF\xBB\xBFrater;\"person\";extra;score\r\n\"Bu; Sari\";\"Dina \"\"D\"\"\";x;2\r\n\r\n \"Pak\nBudi\" ; Élan ;\"\";3,0\r\nBu Wati;Rafi;;+1";
  const RatingsFile file = good(text);
  EXPECT_EQ(file.find("rater")->names, (Names{"Bu Wati", "Bu; Sari", "Pak\nBudi"}));
  EXPECT_EQ(file.find("person")->names, (Names{"Dina \"D\"", "Rafi", "Élan"}));
  EXPECT_EQ(file.score, (Scores{1, 2, 0}));
  EXPECT_EQ(good("person\trater\tscore\ra\tr\t0\rb\tr\t1\r").rows(), 2U);
  for (std::size_t step = 1; step < 20; ++step) {
    const auto again = read_ratings(bytes(text, step), plain);
    ASSERT_TRUE(again.has_value()) << step;
    EXPECT_EQ(again->find("person")->codes, file.find("person")->codes) << step;
  }
}

TEST(RatingsFile, LeavesOutAndCountsWhatIsMissing) {
  const RatingsFile file = good("person,rater,score\na,r,0\nb,,1\nc,r,NA\nd,NA,.\ne,r,1\nperson,rater,score\nf,r,1\n");
  EXPECT_EQ(file.rows(), 3U);
  EXPECT_EQ(file.rows_read, 7U);
  EXPECT_EQ(file.rows_missing, 3U);
  EXPECT_EQ(file.headers_again, 1U);
  EXPECT_EQ(file.missing, (std::vector<std::pair<std::string, std::size_t>>{{"rater", 2}, {"score", 2}}));
  EXPECT_EQ(file.columns[0].names, (Names{"a", "e", "f"}));  // who has no rating left is nobody
}

TEST(RatingsFile, SaysWhereItIsWrong) {
  const std::string head = "person,rater,score\n";
  EXPECT_EQ(refused(""), "depth.no_rows ");
  EXPECT_EQ(refused(head), "depth.no_rows ");
  EXPECT_EQ(refused(head + "a,r,NA\n"), "depth.no_rows 1 NA");
  EXPECT_EQ(refused("name,rater,score\na,r,1\n"), "depth.column_unknown person; name, rater, score");
  EXPECT_EQ(refused("person,rater,score,rater\na,r,1,s\n"), "depth.column_twice rater");
  EXPECT_EQ(refused(head + "a,r,1\nb,r,baik\n"), "depth.score_not_number line 3, score: baik");
  EXPECT_EQ(refused(head + "a,r,1\nb,r,nan\n"), "depth.score_not_number line 3, score: nan");
  EXPECT_EQ(refused(head + "a,r,-1\n"), "depth.score_range line 2, score: -1");
  EXPECT_EQ(refused(head + "a,r,1e9\n"), "depth.score_range line 2, score: 1e9");
  EXPECT_EQ(refused(head + "a,r,2.5\n"), "depth.score_range line 2, score: 2.5");
  EXPECT_EQ(refused(head + "a,r,0\na,r,99\n"), "depth.score_range score: 0–99");
  EXPECT_EQ(refused(head + "a,r,2\nb,r,2\n"), "depth.one_category score: 2");
  EXPECT_EQ(refused(head + "a,r,2\nb,r\n"), "depth.fields line 3: 2 / 3");
  EXPECT_EQ(refused(head + "a,r,2\n\"b,r,1\n"), "depth.quote_open 3");
  EXPECT_EQ(refused(head + "a,\"r\"s,2\n"), "depth.quote_inside 2");
  EXPECT_EQ(refused(head + "a,\xFFr,2\n"), "depth.not_utf8 line 2, rater");
  EXPECT_EQ(refused("\xFF\xFEp\0e\0"), "depth.not_utf8 1");
  EXPECT_EQ(refused(head + std::string(5'000'000, 'x')), "depth.record_long 2");
}

TEST(RatingsFile, ReadsALongFileInOnePass) {
  std::string text = "person,rater,score\n";
  constexpr std::uint32_t rows = 300'000;
  for (std::uint32_t i = 0; i < rows; ++i) text += "P" + std::to_string(i / 3) + ",R" + std::to_string(i % 7) + "," + std::to_string(i % 5) + "\n";
  const auto read = read_ratings(bytes(std::move(text), 1 << 16), plain);
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->rows(), rows);
  EXPECT_EQ(read->columns[0].names.size(), rows / 3);
  EXPECT_EQ(read->columns[0].names[read->columns[0].codes[3 * 4711]], "P4711");
}

TEST(RatingsFile, SaysWhenThereIsNoFile) {
  EXPECT_EQ(read_ratings_file("/nowhere/ratings.csv", plain).error().code, "depth.file");
  EXPECT_EQ(read_ratings_file(SELAMI_SOURCE_DIR, plain).error().code, "depth.file");
}

}  // namespace
}  // namespace selami::cli
