#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdint>

#include "sheet/code.hpp"
#include "sheet/form.hpp"

namespace selami::sheet {
namespace {

/// Any form within the code's bounds; it may still be too wide for the paper.
Form any_form() {
  Form out;
  out.first = *rc::gen::inRange(1, 129);
  out.rows = *rc::gen::inRange(1, most_rows + 1);
  out.attendance = *rc::gen::arbitrary<bool>();
  out.spoke = *rc::gen::arbitrary<bool>();
  const int questions = *rc::gen::inRange(0, most_questions + 1);
  for (int i = 0; i < questions; ++i) out.options.push_back(*rc::gen::inRange(2, 7));
  out.levels = *rc::gen::inRange(0, most_levelled + 1);
  out.tag = *rc::gen::inRange(0, tags);
  return out;
}

RC_GTEST_PROP(FormLaws, WhatIsWrittenIsReadAgain, ()) {
  const Form form = any_form();
  RC_PRE(layout_of(form).has_value());
  const auto back = form_in(code_of(form));
  RC_ASSERT(back.has_value());
  RC_ASSERT(*back == form);
}

RC_GTEST_PROP(FormLaws, OneTwoOrThreeWrongBitsAreNoticed, ()) {
  const Form form = any_form();
  RC_PRE(layout_of(form).has_value());
  std::uint64_t code = code_of(form);
  const int wrong = *rc::gen::inRange(1, 4);
  std::uint64_t turned = 0;
  for (int i = 0; i < wrong; ++i) turned |= std::uint64_t{1} << *rc::gen::inRange(0, code_bits);
  code ^= turned;
  RC_ASSERT(!form_in(code).has_value());
}

bool apart(const Rect& a, const Rect& b) {
  return a.x + a.wide <= b.x || b.x + b.wide <= a.x || a.y + a.high <= b.y || b.y + b.high <= a.y;
}

RC_GTEST_PROP(FormLaws, NothingOnThePaperTouchesAnything, ()) {
  const Form form = any_form();
  const auto layout = layout_of(form);
  RC_PRE(layout.has_value());
  std::vector<Rect> all(layout->marks.begin(), layout->marks.end());
  all.push_back(layout->code);
  const auto add = [&](const Ticks& ticks) { all.insert(all.end(), ticks.all.begin(), ticks.all.end()); };
  add(ticks_of_code(layout->code));
  for (const bool far : {false, true}) {
    add(ticks_of_rows(*layout, far));
    add(ticks_of_columns(*layout, far));
  }
  for (std::size_t column = 0; column < layout->columns.size(); ++column) {
    for (std::size_t row = 0; row < layout->rows.size(); row += 7) all.push_back(layout->box(row, column));
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    RC_ASSERT(all[i].x >= 0 && all[i].y >= 0 && all[i].x + all[i].wide <= frame_wide && all[i].y + all[i].high <= frame_high);
    for (std::size_t j = 0; j < i; ++j) RC_ASSERT(apart(all[i], all[j]));
  }
}

TEST(Form, WhatDoesNotFitIsRefused) {
  EXPECT_TRUE(layout_of({}));
  Form wide;
  wide.options = {6, 6, 6, 6};
  EXPECT_FALSE(layout_of(wide)) << "wider than the paper";
  Form bare;
  bare.attendance = false;
  EXPECT_FALSE(layout_of(bare)) << "without a box";
  Form long_one;
  long_one.rows = most_rows + 1;
  EXPECT_FALSE(layout_of(long_one));
  Form one_option;
  one_option.options = {1};
  EXPECT_FALSE(layout_of(one_option));
}

TEST(Form, AnUnwrittenCodeIsNone) {
  EXPECT_FALSE(form_in(0));
  EXPECT_FALSE(form_in(~std::uint64_t{0}));
}

}  // namespace
}  // namespace selami::sheet
