#include "reflection/packs.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <stdexcept>

namespace selami::reflection {
namespace {

namespace fs = std::filesystem;

TEST(JournalPacks, AskEachAgeInItsOwnWay) {
  const JournalPacks packs = load_packs(std::string(SELAMI_SOURCE_DIR) + "/packs");
  EXPECT_EQ(age_of(packs.ages, "tk", "fondasi").way, Way::faces);
  EXPECT_EQ(age_of(packs.ages, "sd", "A").way, Way::sentence);
  EXPECT_EQ(age_of(packs.ages, "sd", "B").way, Way::prompts);
  const Age& older = age_of(packs.ages, "sma", "E");
  EXPECT_EQ(older.each, 3);
  EXPECT_EQ(older.prompts.size(), 4u);
}

/// The number is printed for children: it stands here as it was confirmed, so that a slip in the pack is seen.
TEST(JournalPacks, NameTheLineAsItWasConfirmed) {
  const JournalPacks packs = load_packs(std::string(SELAMI_SOURCE_DIR) + "/packs");
  ASSERT_EQ(packs.lines.size(), 1u);
  EXPECT_EQ(packs.lines[0].name, "SAPA 129");
  EXPECT_EQ(packs.lines[0].phone, "129");
  EXPECT_EQ(packs.lines[0].whatsapp, "08111-129-129");
  EXPECT_EQ(packs.lines[0].checked, "2026-11-30");
}

TEST(ProfilePack, HasASentenceForEachDimensionAndStageAtEachAge) {
  const JournalPacks packs = load_packs(std::string(SELAMI_SOURCE_DIR) + "/packs");
  const std::vector<std::string> dimensions{"keimanan", "kewargaan", "penalaran-kritis", "kreativitas", "kolaborasi", "kemandirian", "kesehatan", "komunikasi"};
  std::set<std::string> said;
  for (const ProfileAge& age : packs.profile) {
    std::vector<std::string> ids;
    for (const DimensionWords& one : age.dimensions) {
      ids.push_back(one.id);
      EXPECT_FALSE(one.name.id.empty());
      for (const InBoth& stage : one.stages) {
        EXPECT_TRUE(said.insert(stage.id).second) << stage.id << ": says nothing of its age when another has the same";
        EXPECT_LE(stage.id.size(), 160u) << stage.id;
      }
    }
    EXPECT_EQ(ids, dimensions) << age.id;
  }
  EXPECT_EQ(profile_age_of(packs.profile, "sd", "A").id, "awal");
  EXPECT_EQ(profile_age_of(packs.profile, "sd", "C").id, "sd");
  EXPECT_EQ(profile_age_of(packs.profile, "smk", "E").id, "remaja");
  EXPECT_EQ(profile_age_of(packs.profile, "slb", "D").id, "remaja") << "an SLB goes by the pupil's phase";
  EXPECT_FALSE(profile_age_of(packs.profile, "tk", "fondasi").own) << "no child of a kindergarten does this alone";
  EXPECT_TRUE(profile_age_of(packs.profile, "sd", "A").own);
}

class BrokenJournalPacks : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / ("journal-packs-" + std::to_string(::getpid()));
    fs::remove_all(folder_);
    for (const char* folder : {"reflection", "framework"}) fs::create_directories(folder_ / folder);
    for (const std::string file : {"reflection/prompts.yaml", "reflection/help.yaml", "reflection/profile.yaml", "framework/pembelajaran-mendalam.yaml"}) {
      fs::copy(fs::path(SELAMI_SOURCE_DIR) / "packs" / file, folder_ / file);
    }
  }
  void TearDown() override { fs::remove_all(folder_); }
  std::string with(const std::string& file, const std::string& from, const std::string& to) {
    std::ifstream in(folder_ / "reflection" / file);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    text.replace(text.find(from), from.size(), to);
    std::ofstream(folder_ / "reflection" / file) << text;
    try {
      load_packs(folder_.string());
    } catch (const std::runtime_error& e) {
      return e.what();
    }
    return "";
  }
  fs::path folder_;
};

TEST_F(BrokenJournalPacks, TellTheLineOfAWayThatIsNone) { EXPECT_NE(with("prompts.yaml", "    way: faces", "    way: facs").find("there is no way facs"), std::string::npos); }
TEST_F(BrokenJournalPacks, WantMorePromptsThanALessonAsks) { EXPECT_NE(with("prompts.yaml", "each: 3", "each: 5").find("each is not 1 to 4"), std::string::npos); }
TEST_F(BrokenJournalPacks, WantAPromptIdOnce) { EXPECT_NE(with("prompts.yaml", "id: paham", "id: baru-tahu").find("named twice"), std::string::npos); }
TEST_F(BrokenJournalPacks, PrintNoNumberWithoutTheDayOnWhichItWasChecked) { EXPECT_NE(with("help.yaml", "    checked: \"2026-11-30\"\n", "").find("checked is missing"), std::string::npos); }
TEST_F(BrokenJournalPacks, PrintNoNumberWithoutItsSource) { EXPECT_NE(with("help.yaml", "    source: \"Menteri", "    sources: \"Menteri").find("source is missing"), std::string::npos); }
TEST_F(BrokenJournalPacks, WantAllDimensionsOfAProfile) { EXPECT_NE(with("profile.yaml", "dimension: kesehatan", "dimension: olahraga").find("in its order"), std::string::npos); }
TEST_F(BrokenJournalPacks, SayWhetherAPupilChoosesItself) { EXPECT_NE(with("profile.yaml", "own: false", "own: barangkali").find("own is neither"), std::string::npos); }
TEST_F(BrokenJournalPacks, WantASentenceForEachStage) { EXPECT_NE(with("profile.yaml", "        mahir: {id", "        hebat: {id").find("mahir is missing"), std::string::npos); }

}  // namespace
}  // namespace selami::reflection
