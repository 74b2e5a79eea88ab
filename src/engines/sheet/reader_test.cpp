#include "sheet/reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "kit_scenes/scene.hpp"
#include "kit_scenes/sheet_scene.hpp"

namespace selami::sheet {
namespace {

Form busy_form() {
  Form out;
  out.rows = 36;
  out.options = {4, 4};
  out.levels = 1;
  out.tag = 4711;
  return out;
}

kit::SheetScore read_sheets(const Form& form, const kit::SheetLook& look, int sheets) {
  kit::SheetScore out;
  for (int i = 0; i < sheets; ++i) {
    const kit::SheetScene scene = kit::make_sheet(form, look, 900 + static_cast<std::uint32_t>(i));
    kit::judge(scene, read_sheet(scene.grey()), out);
  }
  return out;
}

TEST(SheetReader, ASheetOnATableIsReadWhole) {
  const kit::SheetScore score = read_sheets(busy_form(), kit::easy_sheet(), 2);
  EXPECT_EQ(score.unread, 0);
  EXPECT_EQ(score.misread_forms, 0);
  EXPECT_EQ(score.boxes, 2 * 36 * (3 + 4 + 4 + 5));
  EXPECT_EQ(score.wrong, 0);
  EXPECT_LE(score.doubtful, score.boxes / 100);
}

TEST(SheetReader, DimBentAndInAShadowItIsReadOrRefusedButNeverWrong) {
  const kit::SheetScore score = read_sheets(busy_form(), kit::hard_sheet(), 5);
  EXPECT_LE(score.unread, 3) << "another picture is asked for";
  EXPECT_EQ(score.misread_forms, 0);
  EXPECT_GT(score.boxes, 0);
  EXPECT_EQ(score.wrong, 0);
  EXPECT_LE(score.doubtful, score.boxes / 8);
}

TEST(SheetReader, ATruthToldWrongIsNotConfirmed) {
  kit::SheetScene scene = kit::make_sheet(busy_form(), kit::easy_sheet(), 901);
  std::rotate(scene.marked.begin(), scene.marked.begin() + 1, scene.marked.end());
  kit::SheetScore score;
  kit::judge(scene, read_sheet(scene.grey()), score);
  EXPECT_GT(score.wrong, score.marked) << "negative control";
}

/// Three rows: S; A and B of the first question; nothing.
struct Small {
  Form form;
  std::vector<bool> marked;
};
Small small_form() {
  Small out;
  out.form.first = 5;
  out.form.rows = 3;
  out.form.options = {2};
  out.marked = {true, false, false, false, false, false, false, false, true, true, false, false, false, false, false};
  return out;
}
kit::SheetLook clean_look() {
  kit::SheetLook out = kit::easy_sheet();
  out.smudges = false;
  return out;
}

TEST(SheetReader, TwoMarksInOneGroupAreAskedAbout) {
  const Small small = small_form();
  const kit::SheetScene scene = kit::make_sheet(small.form, clean_look(), 7, small.marked);
  const auto seen = read_sheet(scene.grey());
  ASSERT_TRUE(seen) << static_cast<int>(seen.error());
  EXPECT_EQ(seen->form, small.form);
  ASSERT_EQ(seen->rows.size(), 3u);
  EXPECT_EQ(seen->rows[0][0].state, Answer::State::one);
  EXPECT_EQ(seen->rows[0][0].box, 0);
  EXPECT_EQ(seen->rows[0][1].state, Answer::State::none);
  EXPECT_EQ(seen->rows[1][1].state, Answer::State::ask);
  EXPECT_EQ(seen->rows[2][0].state, Answer::State::none);
}

void cover(kit::SheetScene& scene, vision::Point middle, int half) {
  const int x0 = static_cast<int>(middle.x);
  const int y0 = static_cast<int>(middle.y);
  for (int y = std::max(0, y0 - half); y < std::min(scene.height, y0 + half); ++y) {
    for (int x = std::max(0, x0 - half); x < std::min(scene.width, x0 + half); ++x) scene.pixels[static_cast<std::size_t>(y * scene.width + x)] = 120;
  }
}

TEST(SheetReader, WhatAThumbHidesIsDoubtfulOrSaidToBeMissing) {
  const Small small = small_form();
  const kit::SheetScene scene = kit::make_sheet(small.form, clean_look(), 8, small.marked);
  const auto seen = read_sheet(scene.grey());
  ASSERT_TRUE(seen);

  kit::SheetScene on_a_box = scene;
  cover(on_a_box, seen->boxes[10].middle, 30);
  const auto boxes = read_sheet(on_a_box.grey());
  ASSERT_TRUE(boxes);
  EXPECT_EQ(boxes->rows[2][0].state, Answer::State::ask);

  kit::SheetScene on_a_corner = scene;
  cover(on_a_corner, seen->corners[1], 130);
  const auto three = read_sheet(on_a_corner.grey());
  ASSERT_TRUE(three) << "three corner marks are enough";
  EXPECT_EQ(three->form, small.form);

  kit::SheetScene on_two = on_a_corner;
  cover(on_two, seen->corners[2], 130);
  EXPECT_EQ(read_sheet(on_two.grey()).error(), Fault::no_sheet);

  kit::SheetScene on_the_code = scene;
  cover(on_the_code, {(seen->corners[0].x + seen->corners[1].x) / 2, (seen->corners[0].y + seen->corners[1].y) / 2}, 60);
  EXPECT_EQ(read_sheet(on_the_code.grey()).error(), Fault::code);
}

TEST(SheetReader, APictureOfSomethingElseIsNoSheet) {
  const kit::Scene classroom = kit::make_scene(kit::easy_class(), 3);
  EXPECT_EQ(read_sheet(classroom.grey()).error(), Fault::no_sheet);
  const std::vector<std::uint8_t> dot(9, 200);
  EXPECT_EQ(read_sheet({3, 3, 3, dot.data()}).error(), Fault::no_sheet);
}

}  // namespace
}  // namespace selami::sheet
