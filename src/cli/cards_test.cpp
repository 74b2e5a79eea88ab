#include "cli/cards.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "files/paper.hpp"
#include "teaching/cards_print.hpp"

namespace selami::cli {
namespace {

using Ids = std::vector<int>;

TEST(CardsCli, IdsAreNumbersAndSpans) {
  EXPECT_EQ(card_ids("1-3,7"), (Ids{1, 2, 3, 7}));
  EXPECT_EQ(card_ids("7,5-6,5"), (Ids{5, 6, 7}));
  for (const char* wrong : {"", "0", "1-", "3-1", "1,,2", "a", "117", "1-117", "1 2", ","}) EXPECT_FALSE(card_ids(wrong)) << wrong;
}

/// A printed page as a file of this test.
std::string printed(const Ids& numbers) {
  teaching::CardsOrder order;
  order.numbers = numbers;
  const auto file = std::filesystem::temp_directory_path() / (std::string("selami-cards-") + ::testing::UnitTest::GetInstance()->current_test_info()->name() + ".png");
  std::ofstream(file, std::ios::binary) << files::png_of(teaching::cards_paper(order)).png;
  return file.string();
}

TEST(CardsCli, ReadsAPrintedPage) {
  const std::string file = printed({12, 5});
  std::ostringstream out, err;
  EXPECT_EQ(cards_read({{file}, {}, false}, out, err), 0);
  EXPECT_EQ(out.str(), file + ": 5A 12A\n");
  std::ostringstream json;
  EXPECT_EQ(cards_read({{file}, {12}, true}, json, err), 0);
  EXPECT_EQ(json.str().substr(0, json.str().find("\"corners\"")), "[{\"image\":\"" + file + "\",\"cards\":[{\"id\":12,\"answer\":\"A\",");
  EXPECT_NE(json.str().find("\"sure\":true}]}]\n"), std::string::npos);
  EXPECT_EQ(err.str(), "");
  std::filesystem::remove(file);
}

TEST(CardsCli, ANumberThatLiesThereTwiceIsNotSure) {
  const std::string file = printed({9, 9});
  std::ostringstream out, err;
  EXPECT_EQ(cards_read({{file}, {}, false}, out, err), 0);
  EXPECT_EQ(out.str(), file + ": 9? 9?\n");
  std::filesystem::remove(file);
}

TEST(CardsCli, SaysWhichFileIsNoPictureAndReadsTheOthers) {
  const std::string file = printed({3});
  std::ostringstream out, err;
  EXPECT_EQ(cards_read({{"/nowhere.png", file}, {}, false}, out, err), 1);
  EXPECT_EQ(err.str(), "/nowhere.png: photo.kind\n");
  EXPECT_EQ(out.str(), file + ": 3A\n");
  std::filesystem::remove(file);
}

}  // namespace
}  // namespace selami::cli
