#include "vision/qr_code.hpp"

#include <gtest/gtest.h>

#include <string>

namespace selami::vision {
namespace {

Bytes bytes_of(const std::string& text) { return Bytes(text.begin(), text.end()); }

constexpr QrLevel levels[] = {QrLevel::l, QrLevel::m, QrLevel::q, QrLevel::h};

TEST(ReedSolomon, WorkedByTheStandard) {
  // ISO/IEC 18004, annex I.2: "01234567" as 1-M, data and check bytes as printed there.
  const Bytes data = {0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11};
  EXPECT_EQ(check_bytes(data, 10), (Bytes{0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55}));
}

TEST(ReedSolomon, MendsAsManyAsItPromisesAndSaysWhenThereAreMore) {
  Bytes word = bytes_of("Air tanah turun");
  const Bytes check = check_bytes(word, 8);
  word.insert(word.end(), check.begin(), check.end());
  for (std::size_t wrong = 0; wrong <= 5; ++wrong) {
    Bytes hurt = word;
    for (std::size_t i = 0; i < wrong; ++i) hurt[i * 4 + 1] = static_cast<std::uint8_t>(hurt[i * 4 + 1] ^ (17 * (i + 1)));
    const Bytes before = hurt;
    EXPECT_EQ(mend(hurt, 8), wrong <= 4) << wrong;
    EXPECT_EQ(hurt, wrong <= 4 ? word : before) << wrong;
  }
}

TEST(QrForm, AFormatIsKnownWithThreeWrongBits) {
  for (int mask = 0; mask < qr_masks; ++mask) {
    const std::uint32_t bits = qr_format_bits({QrLevel::q, mask});
    const auto seen = qr_format_in(bits ^ 0x4021U);
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->format.level, QrLevel::q);
    EXPECT_EQ(seen->format.mask, mask);
    EXPECT_EQ(seen->wrong, 3);
  }
  EXPECT_EQ(qr_format_bits({QrLevel::m, 5}), 0x40CEU);  // annex C: 100000011001110
}

TEST(QrForm, AlignmentPatternsStandWhereTheStandardHasThem) {
  EXPECT_EQ(qr_alignments(7), (std::vector<int>{6, 22, 38}));
  EXPECT_EQ(qr_alignments(16), (std::vector<int>{6, 26, 50, 74}));
  EXPECT_EQ(qr_alignments(32), (std::vector<int>{6, 34, 60, 86, 112, 138}));
  EXPECT_EQ(qr_alignments(40), (std::vector<int>{6, 30, 58, 86, 114, 142, 170}));
}

TEST(QrCode, EveryVersionLevelAndMaskComesBack) {
  for (int version = 1; version <= qr_versions; ++version) {
    for (const QrLevel level : levels) {
      Bytes data(qr_room(version, level));
      for (std::size_t i = 0; i < data.size(); ++i) data[i] = static_cast<std::uint8_t>(i * 7 + static_cast<std::size_t>(version));
      const auto code = write_qr(data, version, level, version % qr_masks);
      ASSERT_TRUE(code);
      EXPECT_EQ(code->side, qr_side(version));
      EXPECT_EQ(read_qr(*code), data) << version;
    }
  }
  for (int mask = 0; mask < qr_masks; ++mask) EXPECT_EQ(read_qr(*write_qr(bytes_of("Selami"), 3, QrLevel::h, mask)), bytes_of("Selami"));
}

TEST(QrCode, HoldsNoMoreThanItHasRoom) {
  EXPECT_EQ(qr_room(40, QrLevel::l), 2953u);
  EXPECT_EQ(qr_room(16, QrLevel::m), 450u);
  EXPECT_FALSE(write_qr(Bytes(15), 1, QrLevel::m));
  EXPECT_TRUE(write_qr(Bytes(14), 1, QrLevel::m));
  EXPECT_EQ(read_qr(*write_qr({}, 1, QrLevel::l)), Bytes{});
}

TEST(QrCode, IsMendedWhereItIsHidden) {
  auto code = *write_qr(bytes_of("Dari mana air di sumur kita?"), 4, QrLevel::h);
  for (int y = 12; y < 20; ++y) {
    for (int x = 12; x < 20; ++x) code.set(x, y, true);
  }
  EXPECT_EQ(read_qr(code), bytes_of("Dari mana air di sumur kita?"));
  for (auto& module : code.dark) module = static_cast<std::uint8_t>(1 - module);
  EXPECT_FALSE(read_qr(code));
}

TEST(QrCode, BearsAnyModules) {
  EXPECT_FALSE(read_qr({}));
  EXPECT_FALSE(read_qr({20, Bytes(400)}));
  EXPECT_FALSE(read_qr({21, Bytes(5)}));
  std::uint32_t state = 1;
  for (int round = 0; round < 400; ++round) {
    const int version = 1 + round % qr_versions;
    QrModules code{qr_side(version), Bytes(static_cast<std::size_t>(qr_side(version) * qr_side(version)))};
    for (auto& module : code.dark) module = static_cast<std::uint8_t>((state = state * 1664525U + 1013904223U) >> 31);
    EXPECT_FALSE(read_qr(code)) << "noise says nothing";
  }
}

}  // namespace
}  // namespace selami::vision
