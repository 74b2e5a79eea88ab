// The reader of cards behind the camera page: the same answer to the same pictures here and in Node (tests/wasm/cards.test.mjs).
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "kit_scenes/scene.hpp"
#include "wasm/cards/look.hpp"

namespace selami {
namespace {

const std::string folder = std::string(SELAMI_SOURCE_DIR) + "/tests/golden/cards/";

std::string bytes_of(const std::string& name) {
  std::ifstream in(folder + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A small class in a portable graymap (PGM, P5): no library reads it.
kit::Scene made() {
  kit::Look look = kit::easy_class();
  look.width = 480;
  look.height = 270;
  look.cards = 4;
  look.far_m = 2;
  look.near_m = 1;
  look.noise = 0;
  return kit::make_scene(look, 4);
}

TEST(CardsGolden, ThreePicturesLockTheClassIn) {
  const std::string head = "P5\n480 270\n255\n";
  if (std::getenv("SELAMI_UPDATE")) {
    const kit::Scene scene = made();
    std::ofstream(folder + "class.pgm", std::ios::binary) << head << std::string(scene.pixels.begin(), scene.pixels.end());
  }
  const std::string picture = bytes_of("class.pgm");
  ASSERT_EQ(picture.size(), head.size() + 480 * 270);
  const auto* const pixels = reinterpret_cast<const std::uint8_t*>(picture.data()) + head.size();
  wasm::CardsDoor door;
  EXPECT_EQ(door.look({480, 270, 480, pixels}), R"({"seen":[],"cards":[],"foreign":[]})");
  door.begin({1, 2, 3, 4, 5}, 3);
  std::string said;
  for (int i = 0; i < 3; ++i) said += door.look({480, 270, 480, pixels}) + "\n";
  if (std::getenv("SELAMI_UPDATE")) std::ofstream(folder + "answers.txt") << said;
  EXPECT_EQ(said, bytes_of("answers.txt"));
  // What the picture was made of: the golden file itself is no truth.
  const std::string last = said.substr(said.rfind("\"cards\""));
  for (const kit::CardTruth& card : made().truth) {
    EXPECT_NE(last.find("{\"number\":" + std::to_string(card.number) + ",\"state\":\"locked\",\"side\":" + std::to_string(card.side) + "}"), std::string::npos)
        << card.number;
  }
  EXPECT_EQ(made().truth.size(), 4u);
  EXPECT_NE(last.find("{\"number\":5,\"state\":\"unseen\",\"side\":-1}"), std::string::npos);
}

TEST(CardsDoor, NamesCardsOfNobodyInTheClassOnceTheyAreSure) {
  const kit::Scene scene = made();
  wasm::CardsDoor door;
  door.begin({1, 3, 9}, 2);
  EXPECT_NE(door.look(scene.grey()).find("\"foreign\":[]"), std::string::npos);
  const std::string said = door.look(scene.grey());
  EXPECT_NE(said.find("\"foreign\":[2,4]"), std::string::npos) << said;
  EXPECT_EQ(said.find("{\"number\":2"), std::string::npos) << "it is not shown as the class's";
  door.begin({1, 2, 3, 4}, 1);
  EXPECT_NE(door.look(scene.grey()).find("\"foreign\":[]"), std::string::npos) << "a new sweep has forgotten them";
}

}  // namespace
}  // namespace selami
