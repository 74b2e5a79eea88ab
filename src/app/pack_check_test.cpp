#include "app/pack_check.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace selami::app {
namespace {

namespace fs = std::filesystem;

TEST(Packs, OfThisProductAreWhole) {
  const PackReport report = check_packs(std::string(SELAMI_SOURCE_DIR) + "/packs");
  for (const PackProblem& p : report.problems) ADD_FAILURE() << p.file << ":" << p.line << ": " << p.what;
  EXPECT_GE(report.packs, 12);
}

/// A copy of the packs with one text replaced in one file.
class Mended : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / ("packs-" + std::to_string(::getpid()));
    fs::remove_all(folder_);
    fs::copy(fs::path(SELAMI_SOURCE_DIR) / "packs", folder_, fs::copy_options::recursive);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::vector<PackProblem> with(const std::string& file, const std::string& from, const std::string& to) {
    std::ifstream in(folder_ / file);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    std::ofstream(folder_ / file) << text;
    return check_packs(folder_.string()).problems;
  }
  fs::path folder_;
};

TEST_F(Mended, ABrokenReferenceIsNamedWithItsLine) {
  const auto problems = with("contexts/pekalongan.yaml", "subjects: [ipas,", "subjects: [ipaz,");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].file, "contexts/pekalongan.yaml");
  EXPECT_EQ(problems[0].what, "subjects has no ipaz");
  EXPECT_GT(problems[0].line, 10);
}
TEST_F(Mended, AMissingLanguageIsNamed) {
  EXPECT_FALSE(with("framework/pembelajaran-mendalam.yaml", "en: \"Not yet right\"", "en: \"\"").empty());
}
TEST_F(Mended, AMessageInOneLanguageOnlyIsNamed) {
  const auto problems = with("messages/en.yaml", "auth.failed:", "auth.faild:");
  EXPECT_EQ(problems.size(), 2U);
}
TEST_F(Mended, AReviewFormThatTheServerWouldNotStartWithIsNamed) {
  const auto problems = with("instruments/telaah-15.yaml", "marks: [feedback, self_peer]", "marks: [feedbak, self_peer]");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_NE(problems[0].what.find("no mark feedbak"), std::string::npos) << problems[0].what;
}
TEST_F(Mended, BoundsOfAVoteThatLeaveNoRoomToTalkAreNamed) {
  const auto problems = with("asking/asking.yaml", "teach_below: 30", "teach_below: 80");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].file, "asking/asking.yaml");
}
TEST_F(Mended, AStrategyThatGivesMoreTimeThanThereIsIsNamed) {
  const auto problems = with("strategies/strategies.yaml", "share: {awal: 0.12", "share: {awal: 0.22");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].what, "the shares are not 1 together");
}
TEST_F(Mended, AStrategyWithAMoveThatIsNotThereIsNamed) {
  const auto problems = with("strategies/strategies.yaml", "moves: [benda-misteri,", "moves: [benda-hilang,");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].what, "moves has no benda-hilang");
}
TEST_F(Mended, ASlotThatNothingFillsIsNamed) {
  const auto problems = with("strategies/questions.yaml", "{topik}", "{pokok}");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].what, "there is no slot {pokok}");
  EXPECT_GT(problems[0].line, 20);
}
TEST_F(Mended, AStemOfAFamilyThatIsNotThereIsNamed) {
  const auto problems = with("strategies/questions.yaml", "family: umum", "family: semua");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].what, "families has no semua");
}
TEST_F(Mended, ASentenceTooManyIsNamedWithItsLine) {
  const auto problems = with("depth/descriptors.yaml", "levels:\n      - {", "levels:\n      - {id: \"Satu lagi.\", en: \"One more.\"}\n      - {");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_NE(problems[0].what.find(": levels needs five sentences"), std::string::npos) << problems[0].what;
  EXPECT_EQ(problems[0].what.find(":1: "), std::string::npos) << problems[0].what;
}
TEST_F(Mended, ALevelThatLeadsNowhereIsNamed) {
  const auto problems = with("depth/next.yaml", "from: 3", "from: 2");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_NE(problems[0].what.find("no task for all subjects from level 3"), std::string::npos) << problems[0].what;
}
TEST_F(Mended, AnElementOfTheNarrativeThatIsNoneIsNamed) {
  const auto problems = with("reports/narrative.yaml", "element: jati-diri", "element: jatidiri");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_NE(problems[0].what.find("there is no element jatidiri"), std::string::npos) << problems[0].what;
}
TEST_F(Mended, BrokenYamlIsNamed) { EXPECT_FALSE(with("levels/levels.yaml", "levels:", "levels: [").empty()); }

}  // namespace
}  // namespace selami::app
