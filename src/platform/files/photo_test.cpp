#include "files/photo.hpp"

#include <gtest/gtest.h>
#include <jpeglib.h>
#include <rapidcheck/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "files/paper.hpp"
#include "files/photo_kinds.hpp"

namespace selami::files {
namespace {

bool is_loaded(const char* library) {
  std::ifstream maps("/proc/self/maps");
  const std::string all{std::istreambuf_iterator<char>(maps), {}};
  return all.find(library) != std::string::npos;
}

/// A page with a black word on it.
std::string png() {
  Paper paper;
  paper.blocks = {Words{"Air bersih untuk semua", 30, true, Align::left, 0}};
  return png_of(paper).png;
}

/// Rows of grey, 16 wide, the upper left quarter black; `exif` goes into an APP1 segment.
std::string jpeg(int width, int height, const std::string& exif = {}) {
  jpeg_compress_struct out{};
  jpeg_error_mgr errors{};
  out.err = jpeg_std_error(&errors);
  jpeg_create_compress(&out);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&out, &bytes, &size);
  out.image_width = static_cast<JDIMENSION>(width);
  out.image_height = static_cast<JDIMENSION>(height);
  out.input_components = 1;
  out.in_color_space = JCS_GRAYSCALE;
  jpeg_set_defaults(&out);
  jpeg_start_compress(&out, TRUE);
  if (!exif.empty()) jpeg_write_marker(&out, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(exif.data()), static_cast<unsigned>(exif.size()));
  for (int y = 0; y < height; ++y) {
    std::vector<unsigned char> row(static_cast<std::size_t>(width), 230);
    for (int x = 0; y < height / 2 && x < width / 2; ++x) row[static_cast<std::size_t>(x)] = 20;
    JSAMPROW at = row.data();
    jpeg_write_scanlines(&out, &at, 1);
  }
  jpeg_finish_compress(&out);
  std::string all(reinterpret_cast<const char*>(bytes), size);
  std::free(bytes);
  jpeg_destroy_compress(&out);
  return all;
}

std::string exif(char held, bool big = false) {
  const std::string little_text("Exif\0\0II*\0\10\0\0\0\1\0\x12\1\3\0\1\0\0\0?\0\0\0\0\0\0\0", 32);
  const std::string big_text("Exif\0\0MM\0*\0\0\0\10\0\1\1\x12\0\3\0\0\0\1\0?\0\0\0\0\0\0", 32);
  std::string out = big ? big_text : little_text;
  out[out.find('?')] = held;
  return out;
}

/// Which quarter is dark: "upper left" and so on.
std::string dark_quarter(const GreyPhoto& photo) {
  std::string out;
  for (const int row : {1, 3}) {
    for (const int column : {1, 3}) {
      const int y = photo.height * row / 4;
      const int x = photo.width * column / 4;
      if (photo.pixels[static_cast<std::size_t>(y * photo.width + x)] < 100) {
        out += std::string(row == 1 ? "upper" : "lower") + (column == 1 ? " left" : " right");
      }
    }
  }
  return out;
}

// Stands first: whatever reads before it has loaded them. (This test itself names libjpeg.)
TEST(Photo, CostsAServerThatReadsNothingNoLibrary) { EXPECT_FALSE(is_loaded("libpng16")); }

TEST(Photo, ReadsAPng) {
  const auto photo = grey_photo(png());
  ASSERT_TRUE(photo) << photo.error().code;
  EXPECT_GT(photo->width, 1000);
  EXPECT_EQ(photo->pixels.size(), static_cast<std::size_t>(photo->width * photo->height));
  EXPECT_EQ(photo->pixels[0], 255);
  EXPECT_EQ(*std::min_element(photo->pixels.begin(), photo->pixels.end()), 0);
}

TEST(Photo, ReadsAJpegAndSetsItUpright) {
  const auto plain = grey_photo(jpeg(64, 32));
  ASSERT_TRUE(plain);
  EXPECT_EQ(plain->width, 64);
  EXPECT_EQ(dark_quarter(*plain), "upper left");
  const char* const expected[] = {"upper left", "upper right", "lower right", "lower left", "upper left", "upper right", "lower right", "lower left"};
  for (char held = 1; held <= 8; ++held) {
    for (const bool big : {false, true}) {
      const auto photo = grey_photo(jpeg(64, 32, exif(held, big)));
      ASSERT_TRUE(photo);
      EXPECT_EQ(photo->width, held >= 5 ? 32 : 64) << int{held};
      EXPECT_EQ(dark_quarter(*photo), expected[held - 1]) << int{held};
    }
  }
}

TEST(Photo, IsWrittenInFewBytesAndReadAgain) {
  const auto photo = grey_photo(png());
  ASSERT_TRUE(photo);
  const auto bytes = grey_jpeg(*photo, 60'000);
  ASSERT_TRUE(bytes);
  EXPECT_LE(bytes->size(), 60'000u);
  const auto again = grey_photo(*bytes);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->width, photo->width);
  EXPECT_LT(*std::min_element(again->pixels.begin(), again->pixels.end()), 40);
  EXPECT_EQ(grey_jpeg(*photo, 500).error().code, "photo.too_large");
  EXPECT_EQ(grey_jpeg({}, 500).error().code, "photo.broken");
}

TEST(Photo, SaysWhatItCannotRead) {
  EXPECT_EQ(grey_photo("GIF89a").error().code, "photo.kind");
  EXPECT_EQ(grey_photo("").error().code, "photo.kind");
  EXPECT_EQ(grey_photo("\xff\xd8\xff").error().code, "photo.broken");
  EXPECT_EQ(grey_photo(png().substr(0, 60)).error().code, "photo.broken");
  // A head that promises 65,000 × 65,000.
  std::string large = jpeg(64, 32);
  const std::size_t frame = large.find("\xff\xc0");
  ASSERT_NE(frame, std::string::npos);
  for (std::size_t i = 5; i < 9; ++i) large[frame + i] = '\xfd';
  EXPECT_EQ(grey_photo(large).error().code, "photo.too_large");
}

RC_GTEST_PROP(Photo, AnyBytesAreReadWithoutHarm, ()) {
  std::string bytes = *rc::gen::element(png(), jpeg(64, 32, exif(6)));
  const auto hits = *rc::gen::inRange(1, 12);
  for (int i = 0; i < hits; ++i) bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
  bytes.resize(*rc::gen::inRange<std::size_t>(bytes.size() / 2, bytes.size() + 1));
  const auto photo = grey_photo(bytes);
  if (photo) RC_ASSERT(photo->pixels.size() == static_cast<std::size_t>(photo->width) * static_cast<std::size_t>(photo->height));
}

RC_GTEST_PROP(Photo, AnyExifHasAnOrientationOrNone, (const std::string& tail)) { (void)orientation_of("Exif" + std::string(2, '\0') + tail); }

}  // namespace
}  // namespace selami::files
