#include "cli/sheet.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "files/paper.hpp"
#include "teaching/sheet_print.hpp"

namespace selami::cli {
namespace {

std::string printed_sheet() {
  teaching::SheetOrder order;
  order.form.options = {4};
  order.form.levels = 1;
  order.rows = {{1, "Murid Contoh"}, {2, "Murid Contoh Lain"}};
  order.class_name = "V-A";
  const std::string file = (std::filesystem::temp_directory_path() / "selami-sheet-test.png").string();
  std::ofstream(file, std::ios::binary) << files::png_of(teaching::sheet_paper(order).value()).png;
  return file;
}

TEST(SheetCli, RowsAreLinesOrJson) {
  const std::string file = printed_sheet();
  std::ostringstream out;
  std::ostringstream err;
  EXPECT_EQ(sheets_read({{file}, false}, out, err), 0) << err.str();
  EXPECT_EQ(out.str(), file + "\n1: – · – · –\n2: – · – · –\n");
  std::ostringstream json;
  EXPECT_EQ(sheets_read({{file}, true}, json, err), 0);
  EXPECT_NE(json.str().find("\"kind\":\"level\""), std::string::npos) << json.str();
  EXPECT_NE(json.str().find("\"number\":2"), std::string::npos);
  std::filesystem::remove(file);
}

TEST(SheetCli, WhatIsNoSheetIsSaid) {
  files::Paper letter;
  letter.blocks = {files::Words{"Surat", 12}};
  const std::string file = (std::filesystem::temp_directory_path() / "selami-no-sheet-test.png").string();
  std::ofstream(file, std::ios::binary) << files::png_of(letter).png;
  std::ostringstream out;
  std::ostringstream err;
  EXPECT_EQ(sheets_read({{file, "/nowhere.png"}, true}, out, err), 1);
  EXPECT_NE(err.str().find("sheet.no_sheet"), std::string::npos) << err.str();
  EXPECT_NE(err.str().find("/nowhere.png: photo."), std::string::npos) << err.str();
  EXPECT_NE(out.str().find("\"fault\":\"no_sheet\""), std::string::npos) << out.str();
  std::filesystem::remove(file);
}

}  // namespace
}  // namespace selami::cli
