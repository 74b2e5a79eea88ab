#include "cli/pages.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "teaching/pages_print.hpp"

namespace selami::cli {
namespace {

namespace fs = std::filesystem;

std::string printed_page(const fs::path& folder, int number) {
  teaching::PagesOrder order;
  order.numbers = {number};
  order.class_name = "V-A";
  const std::string file = (folder / ("photo-" + std::to_string(number) + ".png")).string();
  std::ofstream(file, std::ios::binary) << files::png_of(teaching::pages_paper(order)).png;
  return file;
}

TEST(PagesCli, EachPageIsStraightenedSmallAndNamedByItsNumber) {
  const fs::path folder = fs::temp_directory_path() / "selami-pages-test";
  fs::create_directories(folder);
  const std::string seven = printed_page(folder, 7);
  const std::string twelve = printed_page(folder, 12);
  std::ostringstream out;
  std::ostringstream err;
  EXPECT_EQ(pages_read({{seven, twelve, seven}, folder.string(), false}, out, err), 0) << err.str();
  EXPECT_EQ(out.str(), seven + ": 7\n" + twelve + ": 12\n" + seven + ": 7\n");
  for (const char* name : {"07.jpg", "12.jpg", "07-2.jpg"}) {
    ASSERT_TRUE(fs::exists(folder / name)) << name;
    EXPECT_LE(fs::file_size(folder / name), 60'000u);
  }
  std::ostringstream json;
  EXPECT_EQ(pages_read({{seven, "/nowhere.png"}, "", true}, json, err), 1);
  EXPECT_NE(json.str().find("\"number\":7,\"doubt\":\"none\",\"kind\":\"work\""), std::string::npos) << json.str();
  EXPECT_NE(err.str().find("/nowhere.png: photo."), std::string::npos) << err.str();
  fs::remove_all(folder);
}

TEST(PagesCli, WhatIsNoPageIsSaid) {
  files::Paper letter;
  letter.blocks = {files::Words{"Surat", 12}};
  const std::string file = (fs::temp_directory_path() / "selami-no-page-test.png").string();
  std::ofstream(file, std::ios::binary) << files::png_of(letter).png;
  std::ostringstream out;
  std::ostringstream err;
  EXPECT_EQ(pages_read({{file}, "", true}, out, err), 1);
  EXPECT_NE(err.str().find("page.no_page"), std::string::npos) << err.str();
  EXPECT_NE(out.str().find("\"fault\":\"no_page\""), std::string::npos) << out.str();
  fs::remove(file);
}

}  // namespace
}  // namespace selami::cli
