#include "pages/flat.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "kit_scenes/page_scene.hpp"
#include "pages/report.hpp"

namespace selami::pages {
namespace {

double share_under(const Flat& page, int level) {
  const auto dark = std::count_if(page.pixels.begin(), page.pixels.end(), [&](std::uint8_t one) { return one < level; });
  return static_cast<double>(dark) / static_cast<double>(page.pixels.size());
}

TEST(FlatPage, PaperIsWhiteAndPencilDarkAlsoInAShadow) {
  kit::PageLook look = kit::hard_page();
  look.stack = false;
  const kit::PageScene scene = kit::make_page({}, look, 12);
  const auto seen = read_page(scene.grey());
  ASSERT_TRUE(seen) << static_cast<int>(seen.error());
  Flat page = flatten(scene.photo(), seen->plane, kept_part(*seen), kept_pixels);
  EXPECT_EQ(std::max(page.width, page.height), kept_pixels);
  EXPECT_GT(share_under(page, 170), 0.2) << "this photograph is dim";
  even_light(page);
  EXPECT_LT(share_under(page, 215), 0.12) << "paper is white";
  EXPECT_GT(share_under(page, 190), 0.004) << "what was written is there";
}

TEST(FlatPage, BroadAreasOfColourStay) {
  std::vector<std::uint8_t> pixels;
  for (int y = 0; y < 400; ++y) {
    for (int x = 0; x < 300; ++x) {
      const bool blue = y < 200;
      const std::uint8_t paper[] = {240, 225, 190, 0};  // in the light of a lamp
      const std::uint8_t sea[] = {60, 80, 150, 0};
      pixels.insert(pixels.end(), blue ? sea : paper, (blue ? sea : paper) + 4);
    }
  }
  Flat page{300, 400, 4, pixels};
  even_light(page);
  const auto at = [&](int x, int y) { return &page.pixels[static_cast<std::size_t>((y * 300 + x) * 4)]; };
  EXPECT_LT(at(150, 60)[0], 150) << "the sea is not washed out";
  EXPECT_GT(at(150, 60)[2], at(150, 60)[0] + 30) << "and it is blue";
  for (std::size_t c = 0; c < 3; ++c) EXPECT_GT(at(150, 350)[c], 235) << "paper is white in any light";
}

TEST(FlatPage, WhatLiesBesideThePhotoIsWhite) {
  const std::vector<std::uint8_t> dark(100 * 100, 20);
  const auto plane = sheet::Plane::through({{{0, 0}, {50, 50}}, {{10, 0}, {60, 50}}, {{10, 10}, {60, 60}}, {{0, 10}, {50, 60}}});
  ASSERT_TRUE(plane);
  const Flat page = flatten({100, 100, 1, dark.data()}, *plane, {0, 0, 100, 100}, 100);
  EXPECT_EQ(page.pixels[0], 20);
  EXPECT_EQ(page.pixels.back(), 255);
}

}  // namespace
}  // namespace selami::pages
