#include "vision/qr_find.hpp"

#include <gtest/gtest.h>

#include "kit_scenes/qr_scene.hpp"
#include "vision/qr_code.hpp"

namespace selami::vision {
namespace {

Bytes some(std::size_t size) {
  Bytes out(size);
  for (std::size_t i = 0; i < size; ++i) out[i] = static_cast<std::uint8_t>(i * 31 + 7);
  return out;
}

/// How many of the looks are read, out of how many.
struct Read {
  int right = 0;
  int wrong = 0;
};
Read read_all(int version, const std::vector<kit::QrLook>& looks) {
  QrReader reader;
  Read out;
  std::uint32_t seed = 1;
  for (const kit::QrLook& look : looks) {
    const Bytes data = some(qr_room(version, QrLevel::m));
    const auto said = reader.read(kit::make_qr_scene(*write_qr(data, version, QrLevel::m), look, seed++).grey());
    if (said == data) ++out.right;
    else if (said) ++out.wrong;
  }
  return out;
}

std::vector<kit::QrLook> turned(double tilt) {
  std::vector<kit::QrLook> out;
  for (const double roll : {0.0, 8.0, 45.0, 170.0, 275.0}) {
    kit::QrLook look;
    look.roll_deg = roll;
    look.tilt_deg = tilt;
    look.nod_deg = -tilt / 2;
    out.push_back(look);
  }
  return out;
}

TEST(QrFind, ReadsWhatAPhoneIsHeldBefore) {
  for (const int version : {2, 7, 16}) EXPECT_EQ(read_all(version, turned(15)).right, 5) << version;
  EXPECT_EQ(read_all(1, turned(0)).right, 5) << "without an alignment pattern it must be held straight";
}

TEST(QrFind, ReadsBlurredNoisyAndSlantedOnes) {
  std::vector<kit::QrLook> looks;
  for (const double blur : {1.2, 1.8}) {
    for (const double noise : {4.0, 8.0}) {
      for (const double tilt : {-25.0, 25.0}) {
        kit::QrLook look;
        look.blur = blur;
        look.noise = noise;
        look.tilt_deg = tilt;
        look.nod_deg = 12;
        look.roll_deg = tilt / 2;
        look.darkest = 0.4;
        looks.push_back(look);
      }
    }
  }
  const Read read = read_all(12, looks);
  EXPECT_EQ(read.right, static_cast<int>(looks.size()));
}

TEST(QrFind, ReadsSmallOnesAndThoseThatFillThePicture) {
  std::vector<kit::QrLook> looks;
  for (const double side : {260.0, 320.0, 600.0, 640.0}) {
    kit::QrLook look;
    look.side = side;
    look.roll_deg = 3;
    looks.push_back(look);
  }
  EXPECT_EQ(read_all(16, looks).right, 4);
}

/// The negative control: what cannot be read says nothing, and never anything else than what stands there.
TEST(QrFind, SaysNothingWhereNothingIsToBeRead) {
  std::vector<kit::QrLook> looks(3);
  looks[0].side = 90;  // one pixel a module
  looks[1].blur = 6;
  looks[2].tilt_deg = 80;
  const Read read = read_all(16, looks);
  EXPECT_EQ(read.right, 0);
  EXPECT_EQ(read.wrong, 0);
  QrReader reader;
  EXPECT_FALSE(reader.read({4, 4, 4, some(16).data()}));
  QrModules noise{qr_side(16), Bytes(static_cast<std::size_t>(qr_side(16) * qr_side(16)))};
  std::uint32_t state = 3;
  for (auto& module : noise.dark) module = static_cast<std::uint8_t>((state = state * 1664525U + 1013904223U) >> 31);
  for (std::uint32_t seed = 1; seed < 4; ++seed) EXPECT_FALSE(reader.read(kit::make_qr_scene(noise, {}, seed).grey()));
}

}  // namespace
}  // namespace selami::vision
