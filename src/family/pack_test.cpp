#include "family/pack.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace selami::family {
namespace {

const std::string packs = std::string(SELAMI_SOURCE_DIR) + "/packs";

TEST(FamilyPack, HasASetForEachLevel) {
  const FamilyPack pack = load_pack(packs);
  for (const char* level : {"tk", "sd", "smp", "sma", "smk", "slb", "pkbm"}) {
    const WeekWords week = week_words(pack, level, {"2026-11-23"}, {"Rob", "Murid menjelaskan rob."}, "");
    EXPECT_NE(week.question.id.find("Rob"), std::string::npos) << level;
    EXPECT_EQ(week.help.size(), 2u) << level;
    EXPECT_NE(note_words(pack, week).id.find("menjelaskan rob"), std::string::npos) << level;
  }
}

TEST(FamilyPack, IsRefusedWithFileAndLine) {
  std::ifstream in(packs + "/family/home.yaml");
  std::stringstream text;
  text << in.rdbuf();
  const auto folder = std::filesystem::temp_directory_path() / "selami_family_pack_test";
  std::filesystem::create_directories(folder / "family");
  const auto refused = [&](const std::string& was, const std::string& is) {
    std::string changed = text.str();
    const std::size_t at = changed.find(was);
    EXPECT_NE(at, std::string::npos) << was;
    changed.replace(at, was.size(), is);
    std::ofstream(folder / "family/home.yaml") << changed;
    try {
      load_pack(folder.string());
    } catch (const std::runtime_error& e) {
      return std::string(e.what());
    }
    return std::string();
  };
  EXPECT_NE(refused("levels: [tk]", "levels: [paud]").find("no set for tk"), std::string::npos);
  EXPECT_NE(refused("{question}\"", "\"").find("a text needs {question}"), std::string::npos);
  const std::string line = refused("learnt: {objective}.", "learnt.");
  EXPECT_NE(line.find("home.yaml:2"), std::string::npos) << line;
  EXPECT_EQ(refused("note:", "note:"), "") << "as it is, it is taken";
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace selami::family
