/// Codes that others make are read, and ours by others: libqrencode, and zbarimg where it is installed.
#include <gtest/gtest.h>
#include <qrencode.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "vision/qr_code.hpp"

namespace selami::vision {
namespace {

constexpr QrLevel levels[] = {QrLevel::l, QrLevel::m, QrLevel::q, QrLevel::h};

/// As libqrencode makes it; nothing where the data do not fit.
std::optional<QrModules> made_elsewhere(const Bytes& data, int version, QrLevel level) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeData(static_cast<int>(data.size()), data.data(), version, static_cast<QRecLevel>(level)), &QRcode_free);
  if (!code) return std::nullopt;
  QrModules out{code->width, Bytes(static_cast<std::size_t>(code->width * code->width))};
  for (std::size_t i = 0; i < out.dark.size(); ++i) out.dark[i] = code->data[i] & 1U;
  return out;
}

TEST(QrOracle, EveryVersionAndLevelOfLibqrencodeIsRead) {
  for (int version = 1; version <= qr_versions; ++version) {
    for (const QrLevel level : levels) {
      const Bytes data(qr_room(version, level), 0xA7);
      const auto code = made_elsewhere(data, version, level);
      ASSERT_TRUE(code) << version;
      ASSERT_EQ(code->side, qr_side(version)) << "it has as much room as we say";
      EXPECT_EQ(read_qr(*code), data) << version;
    }
  }
}

RC_GTEST_PROP(QrProperty, AsManyWrongBytesAsALevelBearsAreMended, ()) {
  const int version = *rc::gen::inRange(1, 12);
  const QrLevel level = levels[*rc::gen::inRange(0, 4)];
  const QrBlocks parts = qr_blocks(version, level);
  const Bytes data = *rc::gen::container<Bytes>(qr_room(version, level), rc::gen::arbitrary<std::uint8_t>());
  QrModules code = *write_qr(data, version, level);
  // Modules of the data alone: a few anywhere are at most as many bytes.
  const QrModules fixed = qr_fixed(version);
  const auto most = static_cast<int>(parts.check / 2);
  for (int i = 0; i < most; ++i) {
    const int x = *rc::gen::inRange(0, code.side);
    const int y = *rc::gen::inRange(0, code.side);
    if (!fixed.at(x, y)) code.set(x, y, !code.at(x, y));
  }
  RC_ASSERT(read_qr(code) == std::optional(data));
}

TEST(QrOracle, ZbarReadsOurs) {
  if (std::system("command -v zbarimg >/dev/null 2>&1") != 0) GTEST_SKIP() << "zbarimg is not installed";
  const auto path = std::filesystem::temp_directory_path() / ("selami-qr-" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) + ".pgm");
  for (const int version : {1, 2, 7, 16, 20}) {
    for (const QrLevel level : levels) {
      const std::string text(qr_room(version, level), 'a');
      const QrModules code = *write_qr(Bytes(text.begin(), text.end()), version, level);
      constexpr int scale = 6;
      constexpr int quiet = 4;
      const int side = (code.side + 2 * quiet) * scale;
      std::ofstream out(path, std::ios::binary);
      out << "P5\n" << side << " " << side << "\n255\n";
      for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
          const int u = x / scale - quiet;
          const int v = y / scale - quiet;
          const bool dark = u >= 0 && v >= 0 && u < code.side && v < code.side && code.at(u, v);
          out.put(static_cast<char>(dark ? 0 : 255));
        }
      }
      out.close();
      const std::unique_ptr<FILE, decltype(&pclose)> zbar(popen(("zbarimg -q --raw " + path.string() + " 2>/dev/null").c_str(), "r"), &pclose);
      std::string said;
      for (int c = std::fgetc(zbar.get()); c != EOF; c = std::fgetc(zbar.get())) said += static_cast<char>(c);
      EXPECT_EQ(said, text + "\n") << version;
    }
  }
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace selami::vision
