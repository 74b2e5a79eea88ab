#include <gtest/gtest.h>

#include "files/photo.hpp"
#include "kit_files/pdf_text.hpp"
#include "sheet/reader.hpp"
#include "teaching/sheet_print.hpp"

namespace selami::teaching {
namespace {

SheetOrder order_for(int pupils) {
  SheetOrder out;
  out.form.spoke = true;
  out.form.options = {4, 2};
  out.form.levels = 1;
  out.form.tag = sheet::tag_of("group_x");
  for (int i = 1; i <= pupils; ++i) {
    if (i != 3) out.rows.push_back({i, "Murid Contoh " + std::to_string(i)});
  }
  out.class_name = "V-A";
  out.made = Instant{1};
  return out;
}

tl::expected<sheet::SheetSeen, sheet::Fault> read(const files::Paper& paper) {
  const files::GreyPhoto photo = files::grey_photo(files::png_of(paper).png).value();
  return sheet::read_sheet({photo.width, photo.height, photo.width, photo.pixels.data()});
}

TEST(SheetPrint, APrintedSheetIsReadAsEmpty) {
  for (const files::Sheet paper : {files::Sheet::a4, files::Sheet::f4}) {
    SheetOrder order = order_for(32);
    order.sheet = paper;
    const auto seen = read(sheet_paper(order).value());
    ASSERT_TRUE(seen) << static_cast<int>(seen.error());
    EXPECT_EQ(seen->form.rows, 32);
    EXPECT_EQ(seen->form.options, order.form.options);
    EXPECT_TRUE(seen->form.spoke);
    EXPECT_EQ(seen->form.tag, order.form.tag);
    for (const auto& row : seen->rows) {
      for (const sheet::Answer& answer : row) EXPECT_EQ(answer.state, sheet::Answer::State::none);
    }
  }
}

TEST(SheetPrint, NamesStandBesideNumbersAndANumberWithoutAPupilKeepsItsRow) {
  SheetOrder order = order_for(4);
  order.rows.push_back({5, std::string("Çelebi Ŝanti Raharja Kusumaningrum Wijayakusuma")});
  const std::string text = kit::pdf_pages(files::pdf_of(sheet_paper(order).value())).at(0);
  EXPECT_NE(text.find("Murid Contoh 4"), std::string::npos) << text;
  EXPECT_NE(text.find("Bicara"), std::string::npos);
  EXPECT_NE(text.find("–"), std::string::npos);
  EXPECT_NE(text.find("…"), std::string::npos) << "a long name is cut between letters";
}

/// Whatever a name is: none of its ink lies in the first box, where it would be an answer.
TEST(SheetPrint, ALongNameEndsBeforeTheBoxes) {
  for (const char* name : {"Muhammad Nama Yang Panjang Sekali Sampai Enam Puluh Huruf", "WWWWWWWWWWWWWWWWWWWWWWWWWWWW", "ÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇ"}) {
    SheetOrder order = order_for(36);
    for (SheetRow& row : order.rows) row.name = name;
    const auto seen = read(sheet_paper(order).value());
    ASSERT_TRUE(seen);
    for (const auto& row : seen->rows) {
      for (const sheet::Answer& answer : row) EXPECT_EQ(answer.state, sheet::Answer::State::none) << name;
    }
  }
}

TEST(SheetPrint, ALargeClassTakesTwoPages) {
  const auto paper = sheet_paper(order_for(60)).value();
  EXPECT_EQ(std::get<files::Plates>(paper.blocks[0]).plates.size(), 2u);
}

TEST(SheetPrint, WhatDoesNotFitIsRefused) {
  SheetOrder order = order_for(5);
  order.form.options = {6, 6, 6, 6};
  EXPECT_EQ(sheet_paper(order).error().code, "sheet.too_wide");
  order.rows.clear();
  EXPECT_EQ(sheet_paper(order).error().code, "sheet.none");
}

}  // namespace
}  // namespace selami::teaching
