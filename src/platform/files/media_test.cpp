#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>

#include "files/media_store.hpp"
#include "files/picture.hpp"

namespace selami::files {
namespace {

namespace fs = std::filesystem;

std::string jpeg(const std::string& segments = "") { return "\xff\xd8" + segments + std::string("\xff\xda\0\2xyz\xff\xd9", 9); }
std::string segment(char marker, const std::string& content) {
  return std::string("\xff") + marker + '\0' + static_cast<char>(content.size() + 2) + content;
}
std::string chunk(const std::string& name, const std::string& content) { return std::string(3, '\0') + static_cast<char>(content.size()) + name + content + "crc!"; }
std::string png(const std::string& more = "") {
  return std::string("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", "size") + more + chunk("IDAT", "bytes") + chunk("IEND", "");
}
std::string webp(const std::string& more = "") {
  const std::string chunks = std::string("WEBP") + std::string("VP8 \4\0\0\0data", 12) + more;
  return std::string("RIFF") + static_cast<char>(chunks.size()) + std::string(3, '\0') + chunks;
}

TEST(BarePicture, IsKnownByItsBytes) {
  EXPECT_EQ(bare_picture(jpeg(segment('\xe0', "JFIF"))).value(), "image/jpeg");
  EXPECT_EQ(bare_picture(png()).value(), "image/png");
  EXPECT_EQ(bare_picture(webp()).value(), "image/webp");
  EXPECT_EQ(bare_picture("<svg onload=alert(1)>").error().code, "picture.kind");
  EXPECT_EQ(bare_picture("").error().code, "picture.kind");
}

TEST(BarePicture, CarriesNothingElse) {
  EXPECT_EQ(bare_picture(jpeg(segment('\xe1', "Exif"))).error().code, "picture.metadata");
  EXPECT_EQ(bare_picture(jpeg(segment('\xfe', "taken at home"))).error().code, "picture.metadata");
  EXPECT_EQ(bare_picture(jpeg() + "PK").error().code, "picture.metadata");
  EXPECT_EQ(bare_picture(png(chunk("tEXt", "who"))).error().code, "picture.metadata");
  EXPECT_EQ(bare_picture(png() + "x").error().code, "picture.metadata");
  EXPECT_EQ(bare_picture(webp(std::string("EXIF\2\0\0\0ab", 10))).error().code, "picture.metadata");
  EXPECT_EQ(bare_picture(webp() + "x").error().code, "picture.metadata");
}

TEST(BarePicture, IsWhole) {
  for (const std::string& whole : {jpeg(), png(), webp()}) EXPECT_EQ(bare_picture(whole.substr(0, whole.size() - 2)).error().code, "picture.broken");
}

RC_GTEST_PROP(BarePicture, AnyBytesAreLookedAtWithoutHarm, ()) {
  std::string bytes = *rc::gen::element(jpeg(segment('\xe0', "JFIF")), png(), webp());
  const auto hits = *rc::gen::inRange(1, 8);
  for (int i = 0; i < hits; ++i) bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
  bytes.resize(*rc::gen::inRange<std::size_t>(0, bytes.size() + 1));
  (void)bare_picture(bytes);
}

TEST(MediaStore, KeepsBytesByTheirHashAndSweepsWhatNobodyNames) {
  const fs::path folder = fs::temp_directory_path() / "selami-media-test" / "sha256";
  fs::remove_all(folder);
  const MediaStore store(folder.string());
  EXPECT_FALSE(store.has("aa"));
  store.sweep([](const std::string&) { return false; });
  ASSERT_TRUE(store.put("aa", "page"));
  ASSERT_TRUE(store.put("aa", "page"));
  ASSERT_TRUE(store.put("bb", "other"));
  EXPECT_EQ(store.get("aa"), "page");
  EXPECT_FALSE(store.get("cc"));
  std::ofstream(folder / "dd.1-1") << "half";
  store.sweep([](const std::string&) { return false; });
  EXPECT_TRUE(store.has("aa")) << "its row may still be on the way";
  for (const auto& one : fs::directory_iterator(folder)) fs::last_write_time(one.path(), fs::file_time_type::clock::now() - std::chrono::hours(2));
  store.sweep([](const std::string& name) { return name == "aa"; });
  EXPECT_TRUE(store.has("aa"));
  EXPECT_FALSE(store.has("bb"));
  EXPECT_FALSE(store.has("dd.1-1"));
  store.remove("aa");
  store.remove("aa");
  EXPECT_FALSE(store.has("aa"));
  const fs::path taken = fs::temp_directory_path() / "selami-media-test" / "file";
  std::ofstream(taken) << "no folder";
  EXPECT_FALSE(MediaStore(taken.string()).put("aa", "page")) << "no room is said";
  fs::remove_all(fs::temp_directory_path() / "selami-media-test");
}

}  // namespace
}  // namespace selami::files
