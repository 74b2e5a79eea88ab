#include "compose/compose.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include <gtest/gtest.h>

#include "checker/checker.hpp"
#include "compose/packs.hpp"

namespace selami::compose {
namespace {

Ask fifth_grade() {
  Ask ask;
  ask.level = "sd";
  ask.phase = "C";
  ask.grade = "5";
  ask.subject = "ipas";
  ask.class_size = 28;
  ask.jp = 2;
  ask.school_year = "2026/2027";
  ask.topic = "Tanah turun dan rob";
  ask.context = "rob-pekalongan";
  ask.question = "Mengapa rob bisa datang pada hari yang cerah";
  ask.grouping = "kelompok berempat";
  ask.product = "peta sebab-akibat satu jalan";
  return ask;
}

struct Where {
  const char *level, *phase, *grade, *subject;
  int jp, class_size;
};
constexpr Where everywhere[] = {{"tk", "fondasi", "", "paud", 0, 16},   {"sd", "A", "1", "matematika", 2, 28},  {"sd", "B", "4", "bahasa-indonesia", 2, 28},
                                {"sd", "C", "5", "ipas", 2, 28},        {"smp", "D", "8", "ipa", 2, 32},         {"smp", "D", "7", "pjok", 3, 32},
                                {"sma", "E", "10", "ekonomi", 2, 36},   {"sma", "F", "11", "sejarah", 2, 36},    {"smk", "F", "11", "kejuruan-tbsm", 4, 36},
                                {"slb", "C", "5", "program-khusus", 2, 5}, {"pkbm", "D", "8", "ips", 2, 20}};

Ask at(const Where& where) {
  Ask ask = fifth_grade();
  ask.level = where.level;
  ask.phase = where.phase;
  ask.grade = where.grade;
  ask.subject = where.subject;
  ask.jp = where.jp;
  ask.class_size = where.class_size;
  if (ask.level == "smk") {
    ask.topic = "servis motor yang terendam";
    ask.context = "bengkel-kendaraan";
    ask.question = "Mengapa motor yang terendam air asin tidak boleh langsung dihidupkan";
    ask.product = "lembar pemeriksaan";
  }
  return ask;
}

/// What the checker says of it, hints included unless only graver things are asked for.
std::string told(const plan::Plan& plan, checker::Severity least = checker::Severity::hint) {
  std::string out;
  for (const checker::Finding& finding : checker::check(plan, checker::Language::id)) {
    if (finding.severity <= least) out += finding.code + " " + finding.path + " " + finding.message + "\n";
  }
  return out;
}

TEST(Compose, MakesAWholePlanFromThreeAnswers) {
  const auto made = compose(fifth_grade());
  ASSERT_TRUE(made.has_value());
  const plan::Plan& plan = made->plan;
  EXPECT_EQ(plan.design.topic, "Tanah turun dan rob");
  EXPECT_EQ(plan.identity.meetings.front().minutes, 70);
  EXPECT_EQ(std::accumulate(plan.steps.begin(), plan.steps.end(), 0, [](int sum, const plan::Step& step) { return sum + step.minutes; }), 70);
  EXPECT_GE(plan.steps.size(), 5U);
  EXPECT_EQ(plan.assessments.size(), 3U);
  EXPECT_EQ(plan.contexts, std::vector<std::string>{"rob-pekalongan"});
  EXPECT_EQ(told(plan), "");
}

TEST(Compose, TheSameAnswersGiveTheSamePlan) {
  EXPECT_EQ(to_json(compose(fifth_grade()).value()), to_json(compose(fifth_grade()).value()));
}

TEST(Compose, LeavesNoSlotEmptyAndSpeaksOfTheLevelsOwnPupils) {
  for (const Where& where : everywhere) {
    const auto made = compose(at(where));
    ASSERT_TRUE(made.has_value()) << where.level << " " << where.subject;
    const std::string text = plan::write_plan(made->plan);
    EXPECT_EQ(text.find('{' + std::string("topik")), std::string::npos);
    for (const char* slot : {"{topik}", "{konteks}", "{kelompok}", "{produk}", "{mitra}", "{pertanyaan}", "{menit}"}) EXPECT_EQ(text.find(slot), std::string::npos) << slot << " " << where.level;
    if (std::string(where.level) == "tk") { EXPECT_EQ(text.find("murid"), std::string::npos); }
    EXPECT_EQ(made->plan.identity.meetings.front().jp, where.jp);
  }
}

/// Every strategy at every level that it fits, with every text of each experience: the checker has nothing to say of what is proposed, and no more than a hint
/// of what is put in its place.
TEST(Compose, IsCheckedCleanWhateverIsChosen) {
  std::size_t plans = 0;
  for (const Where& where : everywhere) {
    const auto first = compose(at(where));
    ASSERT_TRUE(first.has_value());
    for (const Choice& strategy : first->parts.front().choices) {
      Ask ask = at(where);
      ask.picks = {{"strategi", strategy.id}};
      const auto made = compose(ask);
      ASSERT_TRUE(made.has_value());
      EXPECT_EQ(told(made->plan), "") << where.level << " " << where.phase << " " << strategy.id;
      ++plans;
      for (const Part& part : made->parts) {
        if (part.part == "strategi") continue;
        for (const Choice& choice : part.choices) {
          ask.picks = {{"strategi", strategy.id}, {part.part, choice.id}};
          const auto other = compose(ask);
          ASSERT_TRUE(other.has_value());
          EXPECT_EQ(told(other->plan, checker::Severity::warning), "") << where.level << " " << where.phase << " " << strategy.id << " " << part.part << " " << choice.id;
          ++plans;
        }
      }
    }
  }
  EXPECT_GT(plans, 1000U);
}

TEST(Compose, ExchangesOnePartAndLeavesTheRest) {
  const auto before = compose(fifth_grade());
  ASSERT_TRUE(before.has_value());
  const auto part = std::find_if(before->parts.begin(), before->parts.end(), [](const Part& one) { return one.part == "memahami"; });
  ASSERT_NE(part, before->parts.end());
  ASSERT_GE(part->choices.size(), 2U);
  Ask ask = fifth_grade();
  ask.picks = {{"memahami", part->choices[1].id}};
  const auto after = compose(ask);
  ASSERT_TRUE(after.has_value());
  ASSERT_EQ(after->plan.steps.size(), before->plan.steps.size());
  for (std::size_t i = 0; i < after->plan.steps.size(); ++i) {
    const bool exchanged = part->place == "/steps/" + std::to_string(i);
    EXPECT_EQ(after->plan.steps[i].text != before->plan.steps[i].text, exchanged) << i;
  }
}

TEST(Compose, AsksTheMisconceptionByCards) {
  Ask ask = fifth_grade();
  const Offers offered = offers(ask);
  ASSERT_FALSE(offered.misconceptions.empty());
  ask.misconception = offered.misconceptions.front().id;
  const auto made = compose(ask);
  ASSERT_TRUE(made.has_value());
  const auto& questions = made->plan.steps.front().questions;
  ASSERT_EQ(questions.size(), 1U);
  EXPECT_EQ(questions.front().options.size(), 2U);
  EXPECT_NE(made->plan.identification.readiness.find("mengira"), std::string::npos);
  EXPECT_EQ(told(made->plan), "");
}

TEST(Compose, BringsAPartnerInWhereOneIsNamed) {
  Ask ask = at({"smk", "F", "11", "kejuruan-tbsm", 4, 36});
  ask.partner = "Kepala bengkel di dekat sekolah";
  ask.picks = {{"strategi", "praktik-industri"}};
  const auto made = compose(ask);
  ASSERT_TRUE(made.has_value());
  EXPECT_EQ(told(made->plan), "");
}

TEST(Compose, SaysWhichAnswerIsMissing) {
  Ask ask = fifth_grade();
  ask.topic = " ";
  EXPECT_EQ(compose(ask).error().code, "compose.no_topic");
  ask = fifth_grade();
  ask.level = "kampus";
  EXPECT_EQ(compose(ask).error().field, "level");
}

TEST(Compose, SpeaksOfTheSchoolsOwnContext) {
  Ask ask = fifth_grade();
  ask.near = {{"context_a", "sungai di belakang sekolah.", "Ke mana perginya warna air itu", {}}, {"context_b", "bengkel Pak Contoh", "", {"kejuruan-tbsm"}}};
  ask.context = "context_a";
  const auto made = compose(ask);
  ASSERT_TRUE(made.has_value());
  EXPECT_EQ(made->plan.contexts, std::vector<std::string>{"context_a"});
  EXPECT_NE(plan::write_plan(made->plan).find("sungai di belakang sekolah"), std::string::npos);
  EXPECT_EQ(told(made->plan), "");
  ask.context = "context_gone";  // put away since: the plan speaks as with none
  const auto without = compose(ask);
  ASSERT_TRUE(without.has_value());
  EXPECT_EQ(plan::write_plan(without->plan).find("sungai"), std::string::npos);
}

TEST(Offers, PutTheSchoolsOwnFirstAndAskWhatTheyAsk) {
  Ask ask = fifth_grade();
  ask.context.clear();
  ask.near = {{"context_b", "bengkel Pak Contoh", "", {"kejuruan-tbsm"}}, {"context_a", "sungai di belakang sekolah", "Ke mana perginya warna air itu", {"ipas"}}};
  Offers offered = offers(ask);
  EXPECT_EQ(offered.contexts.front().id, "context_a");
  for (const Offer& one : offered.contexts) EXPECT_NE(one.id, "context_b");
  ask.context = "context_a";
  EXPECT_EQ(offers(ask).questions.front().text, "Ke mana perginya warna air itu?");
  ask.context = "rob-pekalongan";
  EXPECT_EQ(offers(ask).questions.front().text, "Mengapa rob bisa datang pada hari yang cerah?");
}

TEST(Offers, FitTheClass) {
  const Offers kindergarten = offers(at(everywhere[0]));
  EXPECT_FALSE(kindergarten.misconceptions.empty());
  EXPECT_FALSE(kindergarten.contexts.empty());
  const Offers science = offers(fifth_grade());
  EXPECT_EQ(science.kind, "peristiwa");
  EXPECT_GE(science.questions.size(), 3U);
  // What speaks of the topic comes first.
  EXPECT_NE(science.misconceptions.front().name_id.find("tanah turun"), std::string::npos) << science.misconceptions.front().name_id;
  EXPECT_EQ(science.contexts.front().id, "tanah-turun");
  for (const Offer& question : science.questions) EXPECT_EQ(question.text.find('{'), std::string::npos) << question.text;
}

}  // namespace
}  // namespace selami::compose
