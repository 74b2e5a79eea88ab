#include "pages/form.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "sheet/code.hpp"

namespace selami::pages {
namespace {

Form any_form() {
  Form out;
  out.number = *rc::gen::inRange(1, vision::last_card + 1);
  out.size = *rc::gen::elementOf(sizes);
  out.kind = *rc::gen::element(Kind::work, Kind::journal);
  out.tag = *rc::gen::inRange(0, sheet::tags);
  return out;
}

RC_GTEST_PROP(PageLaws, WhatIsWrittenIsReadAgain, ()) {
  const Form form = any_form();
  const auto back = form_in(code_of(form));
  RC_ASSERT(back.has_value());
  RC_ASSERT(*back == form);
  RC_ASSERT(!sheet::form_in(code_of(form)).has_value());
}

RC_GTEST_PROP(PageLaws, OneTwoOrThreeWrongBitsAreNoticed, ()) {
  std::uint64_t code = code_of(any_form());
  std::uint64_t turned = 0;
  const int wrong = *rc::gen::inRange(1, 4);
  for (int i = 0; i < wrong; ++i) turned |= std::uint64_t{1} << *rc::gen::inRange(0, sheet::code_bits);
  RC_ASSERT(!form_in(code ^ turned).has_value());
}

TEST(PageForm, AClassSheetsStripIsNone) {
  EXPECT_FALSE(form_in(sheet::code_of(sheet::Form{})));
  EXPECT_FALSE(form_in(0));
  EXPECT_FALSE(form_in(~std::uint64_t{0}));
}

TEST(PageForm, NothingOfOursIsInThePupilsArea) {
  for (const Size size : sizes) {
    const Layout layout = layout_of(size);
    const auto clear = [&](const sheet::Rect& ours) { return ours.y + ours.high <= layout.work.y || ours.y >= layout.work.y + layout.work.high; };
    for (const sheet::Rect& mark : layout.marks) EXPECT_TRUE(clear(mark));
    for (const sheet::Rect& strip : {layout.above, layout.below}) {
      for (const sheet::Rect& tick : sheet::ticks_of_code(strip).all) {
        EXPECT_TRUE(clear(tick));
        EXPECT_LE(tick.y + tick.high, frame_high(size));
      }
    }
    EXPECT_LT(frame_high(size), paper_of(size).high - 20) << "no printer reaches the paper's rim";
    EXPECT_GT(layout.work.high, 80);
  }
}

}  // namespace
}  // namespace selami::pages
