#include "pages/reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "kit_scenes/page_scene.hpp"
#include "kit_scenes/scene.hpp"
#include "kit_scenes/sheet_scene.hpp"
#include "pages/flat.hpp"

namespace selami::pages {
namespace {

Form page_of(int number, Size size = Size::f4) {
  Form out;
  out.number = number;
  out.size = size;
  out.tag = 4711;
  return out;
}

kit::PageScore read_heap(const kit::PageLook& look, int pages, Size size = Size::f4) {
  kit::PageScore out;
  for (int i = 0; i < pages; ++i) {
    const kit::PageScene scene = kit::make_page(page_of(1 + i, size), look, 300 + static_cast<std::uint32_t>(i));
    kit::judge(scene, read_page(scene.grey()), out);
  }
  return out;
}

TEST(PageReader, AHeapOnATableIsFiledWhole) {
  const kit::PageScore score = read_heap(kit::easy_page(), 3);
  EXPECT_EQ(score.filed, 3);
  EXPECT_EQ(score.misfiled, 0);
  EXPECT_LT(score.off_mm, 1) << "straightened";
}

TEST(PageReader, EverySizeIsReadAlsoCopiedAndColouredIn) {
  kit::PageLook look = kit::easy_page();
  look.copied = true;
  look.drawing = true;
  look.width = 1500;
  look.height = 1500;
  for (const Size size : sizes) {
    const kit::PageScore score = read_heap(look, 1, size);
    EXPECT_EQ(score.filed, 1) << static_cast<int>(size);
    EXPECT_LT(score.off_mm, 1) << static_cast<int>(size);
  }
}

TEST(PageReader, DimBentAndInAShadowItIsFiledAskedOrRefusedButNeverMisfiled) {
  const kit::PageScore score = read_heap(kit::hard_page(), 4);
  EXPECT_GE(score.filed, 2);
  EXPECT_EQ(score.misfiled, 0);
}

TEST(PageReader, ATruthToldWrongIsNotConfirmed) {
  kit::PageScene scene = kit::make_page(page_of(8), kit::easy_page(), 9);
  scene.form.number = 9;
  kit::PageScore score;
  kit::judge(scene, read_page(scene.grey()), score);
  EXPECT_EQ(score.misfiled, 1) << "negative control";
}

TEST(PageReader, TwoPagesAreNotTakenForOne) {
  const kit::PageLook wide = [] {
    kit::PageLook out = kit::easy_page();
    out.fills = 0.5;
    return out;
  }();
  const kit::PageScene beside = kit::make_page(page_of(8), wide, 11, {{page_of(9), {-40, 120}, 5, false}});
  EXPECT_EQ(read_page(beside.grey()).error(), Fault::several);
  // Another's page over the lower part: its strip there says so, or nothing does.
  for (int i = 0; i < 2; ++i) {
    const kit::PageScene over = kit::make_page(page_of(8), kit::easy_page(), 20 + static_cast<std::uint32_t>(i), {{page_of(9), {0.5 * i, 60.0 + 90 * i}, 0, true}});
    const auto seen = read_page(over.grey());
    EXPECT_TRUE(!seen || seen->doubt != Doubt::none) << i;
  }
}

/// A grey square over a place of the frame.
void cover(kit::PageScene& scene, vision::Point middle, int half) {
  for (int y = std::max(0, static_cast<int>(middle.y) - half); y < std::min(scene.height, static_cast<int>(middle.y) + half); ++y) {
    for (int x = std::max(0, static_cast<int>(middle.x) - half); x < std::min(scene.width, static_cast<int>(middle.x) + half); ++x) {
      scene.pixels[static_cast<std::size_t>(y * scene.width + x)] = 120;
    }
  }
}

TEST(PageReader, WhatAThumbHidesIsAskedAbout) {
  const kit::PageScene scene = kit::make_page(page_of(8), kit::easy_page(), 12);
  const auto seen = read_page(scene.grey());
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->doubt, Doubt::none);
  EXPECT_EQ(seen->form, page_of(8)) << "by its tag another class is known";

  kit::PageScene strip = scene;
  cover(strip, seen->plane.at({93, 295}), 60);
  EXPECT_EQ(read_page(strip.grey())->doubt, Doubt::strip);

  kit::PageScene corner = scene;
  cover(corner, seen->plane.at({180, 296}), 60);
  const auto three = read_page(corner.grey());
  ASSERT_TRUE(three);
  EXPECT_EQ(three->number, 8);

  kit::PageScene marker = scene;
  cover(marker, seen->plane.at({6, 6}), 60);
  EXPECT_EQ(read_page(marker.grey()).error(), Fault::corner);
}

TEST(PageReader, ABareMarkerTellsNumberAndDirection) {
  const kit::PageScene scene = kit::make_bare_page(31, kit::easy_page(), 14);
  const auto seen = read_page(scene.grey());
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->number, 31);
  EXPECT_EQ(seen->doubt, Doubt::bare);
  EXPECT_FALSE(seen->form);
  // The dots of the page's far corner lie where they are awaited, as well as that can be known.
  const vision::Point far = seen->plane.back({scene.width / 2.0, scene.height / 2.0});
  EXPECT_NEAR(far.x, sheet::frame_wide / 2, 25);
  EXPECT_NEAR(far.y, sheet::frame_high / 2, 35);
}

TEST(PageReader, APageOnItsSideIsSetUpright) {
  const kit::PageScene scene = kit::make_page(page_of(17), kit::easy_page(), 15);
  std::vector<std::uint8_t> turned(scene.pixels.size());
  for (int y = 0; y < scene.height; ++y) {
    for (int x = 0; x < scene.width; ++x) {
      turned[static_cast<std::size_t>(x * scene.height + scene.height - 1 - y)] = scene.pixels[static_cast<std::size_t>(y * scene.width + x)];
    }
  }
  kit::PageScene side = scene;
  side.pixels = turned;
  std::swap(side.width, side.height);
  kit::PageScore score;
  kit::judge(side, read_page(side.grey()), score);
  EXPECT_EQ(score.filed, 1);
  EXPECT_LT(score.off_mm, 1);
}

TEST(PageReader, WhatIsNoPageIsSaid) {
  EXPECT_EQ(read_page(kit::make_sheet(sheet::Form{}, kit::easy_sheet(), 3).grey()).error(), Fault::class_sheet);
  const kit::Scene classroom = kit::make_scene(kit::easy_class(), 3);
  EXPECT_EQ(read_page(classroom.grey()).error(), Fault::several);
  const std::vector<std::uint8_t> blank(300 * 300, 200);
  EXPECT_EQ(read_page({300, 300, 300, blank.data()}).error(), Fault::no_page);
  EXPECT_EQ(read_page({3, 3, 3, blank.data()}).error(), Fault::no_page);
  kit::PageLook far = kit::easy_page();
  far.width = 600;
  far.height = 800;
  far.fills = 0.66;
  far.stack = false;
  EXPECT_EQ(read_page(kit::make_page(page_of(8), far, 16).grey()).error(), Fault::small);
}

}  // namespace
}  // namespace selami::pages
