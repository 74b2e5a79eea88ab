#include "files/sound.hpp"

#include <gtest/gtest.h>

namespace selami::files {
namespace {

constexpr std::int64_t minute = 60'000;

std::string bytes_of(std::uint64_t value, std::size_t size) {
  std::string out;
  for (std::size_t i = size; i > 0; --i) out += static_cast<char>(i > sizeof value ? 0 : value >> (8 * (i - 1)) & 0xffU);  // wider than it is: zeros before it
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

/// mvhd, or the track's own mdhd.
std::string timed(const std::string& name, std::uint64_t ticks_a_second, std::uint64_t ticks) {
  return box(name, bytes_of(0, 12) + bytes_of(ticks_a_second, 4) + bytes_of(ticks, 4));
}
std::string m4a(std::uint64_t seconds = 0, const std::string& in_media = "") {
  return box("ftyp", "M4A ") + box("moov", timed("mvhd", 600, seconds * 600) + box("trak", box("mdia", box("hdlr", "soun") + in_media))) + box("mdat", "aac");
}

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
  EXPECT_EQ(code(m4a()), "audio/mp4");
  EXPECT_EQ(code(m4a(0, box("hdlr", "vide"))), "voice.kind") << "a film with a voice";
  EXPECT_EQ(code(m4a(0, box("udta", "©xyz"))), "voice.metadata");
  EXPECT_EQ(code(box("ftyp", "M4A ") + box("moov", "soun")), "voice.broken");
}
TEST(Voice, InMp4IsNotLongerThanMayBe) {
  EXPECT_EQ(code(m4a(59)), "audio/mp4");
  EXPECT_EQ(code(m4a(61)), "voice.too_long") << "the movie's own length";
  EXPECT_EQ(code(m4a(0, timed("mdhd", 44'100, 61 * 44'100))), "voice.too_long") << "the track's";
  EXPECT_EQ(code(m4a(0, box("mdhd", bytes_of(1U << 24U, 4) + bytes_of(0, 16) + bytes_of(1'000, 4) + bytes_of(61'000, 8)))), "voice.too_long") << "the wide form";
  EXPECT_EQ(code(m4a(0, timed("mdhd", 1'000, 0xffffffffU))), "audio/mp4") << "not known";
  EXPECT_EQ(code(m4a(0, timed("mdhd", 0, 5))), "voice.broken") << "in no unit";
  EXPECT_EQ(code(m4a(0, box("mdhd", bytes_of(0, 12)))), "voice.broken") << "cut off";
}
TEST(Voice, InPiecesOfMp4EndsInTime) {
  // Pieces of ten samples of 0.1 s; what a sample lasts stands with the track, with the piece or with each.
  const auto recorded = [](const std::string& pieces) {
    return m4a(0, timed("mdhd", 1'000, 0) + box("mvex", box("trex", bytes_of(0, 12) + bytes_of(100, 4) + bytes_of(0, 8)))) + pieces;
  };
  const auto piece = [](std::uint64_t begins_ms, const std::string& run, const std::string& head_ = bytes_of(0, 8)) {
    return box("moof", box("traf", box("tfhd", head_) + box("tfdt", bytes_of(0, 4) + bytes_of(begins_ms, 4)) + box("trun", run)));
  };
  const std::string ten = bytes_of(0, 4) + bytes_of(10, 4);
  EXPECT_EQ(code(recorded(piece(0, ten) + piece(59'000, ten))), "audio/mp4");
  EXPECT_EQ(code(recorded(piece(0, ten) + piece(59'001, ten))), "voice.too_long");
  EXPECT_EQ(code(recorded(piece(0, ten, bytes_of(8, 4) + bytes_of(0, 4) + bytes_of(6'001, 4)))), "voice.too_long") << "6 s a sample";
  std::string each = bytes_of(0x100, 4) + bytes_of(2, 4) + bytes_of(30'000, 4) + bytes_of(30'000, 4);
  EXPECT_EQ(code(recorded(piece(0, each))), "audio/mp4");
  each.back() = static_cast<char>(each.back() + 1);
  EXPECT_EQ(code(recorded(piece(0, each))), "voice.too_long");
  EXPECT_EQ(code(recorded(piece(0, each.substr(0, each.size() - 4)))), "voice.broken");
  EXPECT_EQ(code(recorded(box("moof", box("traf", box("trun", bytes_of(0, 4) + bytes_of(0xffffffffU, 4)))))), "voice.too_long");
}
TEST(Voice, WithTimesBeyondAllNumbersIsRefused) { EXPECT_EQ(code(webm("A_OPUS", 0, endless("\x1f\x43\xb6\x75", element("\xe7", bytes_of(0x7fffffffffffffffU, 8)) + block_at(500)))), "voice.too_long"); }
TEST(Voice, IsNoPictureAndNoText) {
  EXPECT_EQ(code("\x89PNG\r\n\x1a\n"), "voice.kind");
  EXPECT_EQ(code("halo"), "voice.kind");
  EXPECT_EQ(code(""), "voice.kind");
}

}  // namespace
}  // namespace selami::files
