#include "checker/ladder.hpp"

#include <gtest/gtest.h>

namespace selami::checker {
namespace {

plan::Plan plan_of(const std::string& text) { return plan::read_plan(json::parse(text).value()).value(); }

Ladder ladder(const std::string& objective, const std::string& level = "smp") {
  const plan::Plan plan = plan_of(R"({"identity": {"level": ")" + level + R"("}, "design": {"objectives": [{"id": "t1", "text": ")" + objective + R"("}]}})");
  return sight_of(plan).ladders.at(0);
}

TEST(Ladder, SaysWhereVerbAndObjectStand) {
  const Ladder naming = ladder("Melalui gambar, murid menyebutkan nama bangun dengan tepat.");
  EXPECT_EQ(naming.depth, 1);
  EXPECT_EQ(naming.verb, "menyebutkan");
  EXPECT_EQ(naming.object, "nama bangun");
  EXPECT_EQ(ladder("Murid menguraikan siklus air.").depth, 2);
  EXPECT_EQ(ladder("Murid menjelaskan mengapa tanah turun.").depth, 3);
  EXPECT_EQ(ladder("Murid menjelaskan pengertian rob.").depth, 1) << "the object decides";
}

TEST(Ladder, ProposesTheSameObjectiveOneRungDeeper) {
  const auto next = [](const std::string& text) {
    const auto rung = ladder(text).next;
    return rung ? std::to_string(rung->depth) + " " + rung->text : "";
  };
  EXPECT_EQ(next("Melalui gambar, murid menyebutkan nama buah dengan tepat."), "2 Melalui gambar, murid menguraikan ciri-ciri buah dengan tepat.");
  EXPECT_EQ(next("Murid menguraikan siklus air."), "3 Murid menguraikan siklus air dan hubungan sebab-akibat di dalamnya.");
  EXPECT_EQ(next("Murid menghitung keliling lingkaran."), "3 Murid menghitung keliling lingkaran, lalu menjelaskan mengapa caranya berlaku.");
  EXPECT_EQ(next("Murid menjelaskan mengapa tanah turun."), "4 Murid menjelaskan mengapa tanah turun, lalu memeriksa apakah itu berlaku pada situasi baru.");
  EXPECT_EQ(next("Murid mengelompokkan hewan menurut makanannya."), "3 Murid mengelompokkan hewan menurut makanannya, lalu menjelaskan alasannya.");
  EXPECT_EQ(next("Murid membandingkan dua cerita, lalu memilih satu."), "4 Murid membandingkan dua cerita, lalu memilih satu, kemudian memeriksa apakah itu berlaku pada situasi baru.");
  EXPECT_EQ(next("Murid memahami siklus air."), "2 Murid menguraikan siklus air.") << "first it has to be seen";
}

TEST(Ladder, LeavesAttitudesSkillsAndWhatIsNotUnderstoodToPeople) {
  for (const char* text : {"", "Murid bersyukur atas hujan.", "Murid zzz.", "..."}) {
    const Ladder one = ladder(text);
    EXPECT_FALSE(one.depth) << text;
    EXPECT_FALSE(one.next) << text;
  }
}

TEST(Ladder, HasNoRungsInKindergarten) {
  const Ladder one = ladder("Anak menyebutkan nama hewan.", "tk");
  EXPECT_FALSE(one.depth);
  EXPECT_FALSE(one.next);
  EXPECT_FALSE(ladder("Murid menyebutkan nama uang.", "slb").next) << "in SLB an objective follows the pupil";
}

TEST(Ladder, NamesWhatCarriesAnObjective) {
  const plan::Plan plan = plan_of(R"({"design": {"objectives": [{"id": "a", "text": "Murid menjelaskan mengapa tanah turun."}, {"id": "b", "text": "x"}]},
    "steps": [{"text": "Murid membaca."}, {"text": "Murid membandingkan dua foto.", "objectives": ["a"],
               "questions": [{"text": "x", "objective": "b"}, {"text": "y", "objective": "a", "aims": 3}]}],
    "assessments": [{"text": "Murid menyebutkan istilah.", "objectives": ["a"]}]})");
  const Sight sight = sight_of(plan);
  const Ladder& a = sight.ladders[0];
  ASSERT_EQ(a.steps.size(), 1U);
  EXPECT_EQ(a.steps[0].index, 1);
  EXPECT_EQ(a.steps[0].depth, 3);
  ASSERT_EQ(a.questions.size(), 1U);
  EXPECT_EQ(a.questions[0].question, 1);
  EXPECT_EQ(a.questions[0].depth, 3);
  ASSERT_EQ(a.assessments.size(), 1U);
  EXPECT_EQ(a.assessments[0].depth, 1);
  EXPECT_TRUE(sight.ladders[1].steps.empty());
  EXPECT_EQ(sight.ladders[1].questions.size(), 1U);
}

TEST(Shares, AddUpToTheStepsMinutes) {
  const plan::Plan plan = plan_of(R"({"steps": [{"minutes": 10, "text": "Guru menjelaskan rob. Murid membandingkan dua foto. Murid menulis dugaan."},
    {"minutes": 7, "text": "Guru menjelaskan rob."}, {"minutes": 5, "text": ""}, {"text": "Murid berdiskusi."}]})");
  const auto shares = sight_of(plan).shares;
  EXPECT_EQ(shares[0].teacher, 3);
  EXPECT_EQ(shares[0].pupils, 7);
  EXPECT_EQ(shares[1].teacher, 7);
  EXPECT_EQ(shares[2].untold, 5);
  EXPECT_EQ(shares[3].teacher + shares[3].pupils + shares[3].untold, 0);
}

}  // namespace
}  // namespace selami::checker
