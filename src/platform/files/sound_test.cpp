#include "files/sound.hpp"

#include <gtest/gtest.h>

namespace selami::files {
namespace {

constexpr std::int64_t minute = 60'000;

std::string bytes_of(std::uint64_t value, std::size_t size) {
  std::string out;
  for (std::size_t i = size; i > 0; --i) out += static_cast<char>(value >> (8 * (i - 1)) & 0xffU);
  return out;
}
/// An element with a size of eight bytes, as recorders write them.
std::string element(const std::string& id, const std::string& content) { return id + bytes_of(std::uint64_t{1} << 56U | content.size(), 8) + content; }
/// One whose end nobody knew while it was written.
std::string endless(const std::string& id, const std::string& content) { return id + "\x01\xff\xff\xff\xff\xff\xff\xff" + content; }
std::string block_at(std::uint64_t ms) { return element("\xa3", "\x81" + bytes_of(ms, 2) + std::string("\x80opus", 5)); }

std::string head(const std::string& type) { return element("\x1a\x45\xdf\xa3", element("\x42\x82", type)); }
std::string of_track(const std::string& codec) { return element("\x16\x54\xae\x6b", element("\xae", element("\x86", codec))); }
std::string webm(const std::string& codec, std::uint64_t cluster_ms, const std::string& beside = "") {
  return head("webm") + endless("\x18\x53\x80\x67", of_track(codec) + beside + endless("\x1f\x43\xb6\x75", element("\xe7", bytes_of(cluster_ms, 4)) + block_at(500)));
}

/// Little-endian, as Ogg has it.
std::string counted(const std::string& text) { return std::string(1, static_cast<char>(text.size())) + std::string(3, '\0') + text; }
std::string opus_tags(const std::string& comment = "ENCODER=x") {
  return "OpusTags" + counted("libopus") + std::string(1, '\x01') + std::string(3, '\0') + counted(comment);
}
std::string page(std::uint64_t samples, const std::string& body) {
  std::string granule = bytes_of(samples, 8);
  return "OggS" + std::string(2, '\0') + std::string(granule.rbegin(), granule.rend()) + std::string(12, '\0') + '\x01' + static_cast<char>(body.size()) + body;
}
std::string box(const std::string& name, const std::string& content) { return bytes_of(content.size() + 8, 4) + name + content; }

std::string code(const std::string& bytes) {
  const auto told = bare_voice(bytes, minute);
  return told ? *told : told.error().code;
}

TEST(Voice, IsOpusInWebm) { EXPECT_EQ(code(webm("A_OPUS", 59'000)), "audio/webm"); }
TEST(Voice, IsNotLongerThanMayBe) {
  EXPECT_EQ(code(webm("A_OPUS", 59'600)), "voice.too_long") << "the cluster's time and the block's";
  EXPECT_EQ(code(page(0, "OpusHead") + page(0, opus_tags()) + page(61 * 48'000, "opus")), "voice.too_long");
}
TEST(Voice, IsNoFilmAndNoOtherCodec) {
  EXPECT_EQ(code(webm("V_VP9", 0)), "voice.kind");
  EXPECT_EQ(code(webm("A_OPUS", 0, of_track("V_VP8"))), "voice.kind") << "a film with a voice";
  EXPECT_EQ(code(head("matroska") + of_track("A_OPUS")), "voice.kind");
  EXPECT_EQ(code(head("webm")), "voice.kind") << "nothing in it";
}
TEST(Voice, SaysNothingBeside) { EXPECT_EQ(code(webm("A_OPUS", 0, element("\x12\x54\xc3\x67", "Pekalongan"))), "voice.metadata"); }
TEST(Voice, IsWholeOrRefused) {
  const std::string whole = webm("A_OPUS", 0);
  EXPECT_EQ(code(whole.substr(0, whole.size() - 2)), "voice.broken");
  EXPECT_EQ(code(page(0, "OpusHead").substr(0, 30)), "voice.broken");
  for (std::size_t size = 0; size < whole.size(); ++size) EXPECT_NE(code(whole.substr(0, size)), "");
}
TEST(Voice, IsOpusInOgg) {
  EXPECT_EQ(code(page(0, "OpusHead") + page(0, opus_tags()) + page(48'000, "opus")), "audio/ogg");
  EXPECT_EQ(code(page(0, "OpusHead") + page(0, opus_tags("LOCATION=-6.88+109.67")) + page(48'000, "opus")), "voice.metadata");
  std::string second = page(0, "\x80theora");
  second[5] = 2;  // begins a stream
  EXPECT_EQ(code(page(0, "OpusHead") + second + page(0, opus_tags()) + page(48'000, "opus")), "voice.kind");
  EXPECT_EQ(code(page(0, "vorbis..") + page(48'000, "more")), "voice.kind");
}
TEST(Voice, IsWhatAnIphoneRecords) {
  EXPECT_EQ(code(box("ftyp", "M4A ") + box("moov", "hdlr soun") + box("mdat", "aac")), "audio/mp4");
  EXPECT_EQ(code(box("ftyp", "isom") + box("moov", "hdlr vide hdlr soun")), "voice.kind");
  EXPECT_EQ(code(box("ftyp", "M4A ") + box("moov", "soun udta ©xyz")), "voice.metadata");
}
TEST(Voice, IsNoPictureAndNoText) {
  EXPECT_EQ(code("\x89PNG\r\n\x1a\n"), "voice.kind");
  EXPECT_EQ(code("halo"), "voice.kind");
  EXPECT_EQ(code(""), "voice.kind");
}

}  // namespace
}  // namespace selami::files
