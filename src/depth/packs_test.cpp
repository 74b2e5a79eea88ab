#include "depth/packs.hpp"

#include <gtest/gtest.h>

#include <set>

namespace selami::depth {
namespace {

const DepthPacks& packs() {
  static const DepthPacks known = load_packs(std::string(SELAMI_SOURCE_DIR) + "/packs");
  return known;
}

/// A subject of each family with the phases it is taught in.
const std::vector<std::pair<const char*, std::vector<const char*>>> taught = {
    {"paud", {"fondasi"}},
    {"bahasa-indonesia", {"A", "B", "C", "D", "E", "F"}},
    {"bahasa-inggris", {"A", "B", "C", "D", "E", "F"}},
    {"bahasa-jawa", {"A", "B", "C", "D", "E", "F"}},
    {"matematika", {"A", "B", "C", "D", "E", "F"}},
    {"ipas", {"B", "C", "E"}},
    {"ipa", {"D"}},
    {"kimia", {"E", "F"}},
    {"ips", {"D"}},
    {"geografi", {"E", "F"}},
    {"sejarah", {"E", "F"}},
    {"pancasila", {"A", "B", "C", "D", "E", "F"}},
    {"bk", {"A", "B", "C", "D", "E", "F"}},
    {"agama-islam", {"A", "B", "C", "D", "E", "F"}},
    {"seni", {"A", "B", "C", "D", "E", "F"}},
    {"mulok-batik", {"fondasi", "A", "B", "C", "D"}},
    {"prakarya", {"D", "E", "F"}},
    {"pjok", {"A", "B", "C", "D", "E", "F"}},
    {"informatika", {"D", "E", "F"}},
    {"kka", {"C", "D", "E", "F"}},
    {"dasar-kejuruan", {"E"}},
    {"kejuruan-busana", {"E", "F"}},
    {"kejuruan-aphpi", {"E", "F"}},
};

TEST(DepthPacks, EverySubjectHasWordsAndNextTasksOfItsOwn) {
  for (const auto& [subject, phases] : taught) {
    for (const char* phase : phases) {
      const Setting setting = packs().setting(subject, phase, "");
      EXPECT_NE(&packs().descriptors_for(setting), &packs().descriptors_for({"", "", phase, ""})) << subject << " in phase " << phase;
      for (int from = 0; from <= level_max; ++from) {
        const auto tasks = packs().tasks_for(setting, from, 1);
        ASSERT_FALSE(tasks.empty());
        EXPECT_GE(*exactness(tasks[0]->fits, setting), 2) << subject << " in phase " << phase << " from level " << from;
      }
    }
  }
}

TEST(DepthPacks, SpeakToSpecialSchoolsInTheirOwnWay) {
  for (const char* level : {"slb", "pkbm"}) {
    const Setting setting = packs().setting("guru-kelas", "B", level);
    EXPECT_NE(&packs().descriptors_for(setting), &packs().descriptors_for(packs().setting("guru-kelas", "B", "sd"))) << level;
    for (int from = 0; from <= level_max; ++from) {
      const auto tasks = packs().tasks_for(setting, from, 1);
      ASSERT_FALSE(tasks.empty());
      EXPECT_EQ(tasks[0]->fits.levels, std::vector<std::string>{level}) << from;
    }
  }
}

TEST(DepthPacks, SayNothingTwice) {
  std::set<std::string> sentences;
  const auto said = [&](const Words& words) {
    EXPECT_TRUE(sentences.insert(words.id).second) << words.id;
    EXPECT_TRUE(sentences.insert(words.en).second) << words.en;
  };
  for (const Descriptor& one : packs().descriptors) {
    for (const Words& words : one.levels) said(words);
  }
  for (const Task& one : packs().tasks) {
    said(one.text);
    EXPECT_NE(one.text.id.find(": "), std::string::npos) << one.text.id;
    EXPECT_EQ(one.text.en.rfind("So that ", 0), 0U) << one.text.en;
  }
  EXPECT_GE(packs().tasks.size(), 200U);
}

}  // namespace
}  // namespace selami::depth
