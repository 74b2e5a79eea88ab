#include "reflection_core/ideas.hpp"

#include <gtest/gtest.h>

namespace selami::reflection {
namespace {

using revisit::Outcome;
using revisit::When;

/// School days, Monday to Friday, from Monday 7 September 2026 on.
std::vector<Date> school_days(int many) {
  std::vector<Date> out;
  for (std::int64_t day = day_number(Date{"2026-09-07"}); static_cast<int>(out.size()) < many; ++day) {
    if ((day + 3) % 7 < 5) out.push_back(date_of_day(day));
  }
  return out;
}
const std::vector<Date> days = school_days(80);

plan::Question choice(const std::string& id, const std::string& text) {
  plan::Question out;
  out.id = id;
  out.kind = plan::Kind::choice;
  out.text = text;
  out.options = {{"Air tanah dipompa", true, "", "", 0, ""}, {"Hujan", false, "", "", 0, ""}};
  out.objective = "t1";
  return out;
}
const std::string sinks = "Menjelaskan mengapa tanah turun.";
Situation situation(const std::string& id, const std::string& text, const std::string& objective = sinks) {
  return {choice(id, text), objective, "plan", "Tanah turun"};
}
/// Asked on a day (an index of `days`), answered by so many pupils of whom the first `right` are right.
Asked asked(const std::string& id, int day, const Situation& what, int answers = 0, int right = 0) {
  Asked out;
  out.id = id;
  out.subject = "ipas";
  out.plan = "plan";
  out.date = days[static_cast<std::size_t>(day)];
  out.at = {day * day_ms};
  out.opened = true;
  out.what = what;
  for (int i = 0; i < answers; ++i) out.answers.push_back({std::to_string(i), Said{i < right ? 0 : 1, {}, {}}});
  return out;
}
Known only(const std::vector<Asked>& all, const std::vector<Situation>& own = {}) {
  const auto known = ideas_of(all, own, days);
  EXPECT_EQ(known.size(), 1U);
  return known.empty() ? Known{} : known[0];
}
Ahead ahead(int today, int asked_today = 0) {
  Ahead out;
  out.days = days;
  out.today = days[static_cast<std::size_t>(today)];
  out.last = days.back();
  out.asked = asked_today;
  for (int day = today; day < today + 11; ++day) out.openings.push_back(days[static_cast<std::size_t>(day)]);
  return out;
}
std::vector<const Known*> each(const std::vector<Known>& known) {
  std::vector<const Known*> out;
  for (const Known& one : known) out.push_back(&one);
  return out;
}

TEST(Outcomes, ALevelSaysItBest) {
  const Measure text{plan::Kind::text, {}, 3};
  EXPECT_EQ(outcome_of(text, {{}, {}, 3}), Outcome::held);
  EXPECT_EQ(outcome_of(text, {{}, {}, 4}), Outcome::held);
  EXPECT_EQ(outcome_of(text, {{}, {}, 1}), Outcome::part);
  EXPECT_EQ(outcome_of(text, {{}, {}, 0}), Outcome::lost);
  EXPECT_EQ(outcome_of(text, {}), std::nullopt) << "own words that nobody judged";
  EXPECT_EQ(outcome_of({plan::Kind::choice, choice("", "").options, 0}, {1, {}, 0}), Outcome::lost);
}

TEST(Outcomes, OfOptionsWhatIsRight) {
  const Measure question{plan::Kind::choice, choice("", "").options, 2};
  EXPECT_EQ(outcome_of(question, {0, {}, {}}), Outcome::held);
  EXPECT_EQ(outcome_of(question, {1, {}, {}}), Outcome::lost);
  EXPECT_EQ(outcome_of({plan::Kind::choice, {{"a", false, "", "", 0, ""}, {"b", false, "", "", 0, ""}}, 2}, {1, {}, {}}), std::nullopt) << "nobody said which is right";
  const Measure ticks{plan::Kind::multi, {{"a", true, "", "", 0, ""}, {"b", true, "", "", 0, ""}, {"c", false, "", "", 0, ""}}, 2};
  EXPECT_EQ(outcome_of(ticks, {{}, {0, 1}, {}}), Outcome::held);
  EXPECT_EQ(outcome_of(ticks, {{}, {0, 1, 2}, {}}), Outcome::part);
  EXPECT_EQ(outcome_of(ticks, {{}, {2}, {}}), Outcome::lost);
  const Measure order{plan::Kind::order, {{"a", false, "", "", 1, ""}, {"b", false, "", "", 2, ""}, {"c", false, "", "", 3, ""}}, 2};
  EXPECT_EQ(outcome_of(order, {{}, {0, 1, 2}, {}}), Outcome::held);
  EXPECT_EQ(outcome_of(order, {{}, {0, 2, 1}, {}}), Outcome::lost) << "one of three";
  EXPECT_EQ(outcome_of({plan::Kind::scale, {}, 2}, {4, {}, {}}), std::nullopt) << "how sure one feels is no memory";
  EXPECT_EQ(outcome_of({plan::Kind::check, {}, 2}, {1, {}, {}}), Outcome::part);
}

TEST(Ideas, AreObjectivesThatWereAskedInTheTeachersWords) {
  const auto known = ideas_of({asked("q1", 0, situation("a", "Mengapa turun?")), asked("q2", 5, situation("b", "Di sawah?", "menjelaskan  mengapa tanah turun"))}, {}, days);
  ASSERT_EQ(known.size(), 1U) << "spaces, capitals and the full stop make no other idea";
  EXPECT_EQ(known[0].text, "menjelaskan  mengapa tanah turun") << "as it was said last";
  EXPECT_EQ(known[0].times, 2);
  Asked prepared = asked("q3", 0, situation("c", "Yang disiapkan", "Tujuan lain"));
  prepared.opened = false;
  EXPECT_TRUE(ideas_of({prepared}, {}, days).empty()) << "prepared is not met";
  EXPECT_TRUE(ideas_of({asked("q4", 0, situation("d", "Lisan", ""))}, {}, days).empty());
}

TEST(Ideas, SituationsAreQuestionsOfOwnPlansAndTwinsCardsFirst) {
  Situation written = situation("w", "Jelaskan dengan kata sendiri.");
  written.question.kind = plan::Kind::text;
  written.question.options.clear();
  Situation scale = situation("s", "Seberapa yakin?");
  scale.question.kind = plan::Kind::scale;
  Situation first = situation("a", "Mengapa turun?");
  first.question.twin = "k";
  const Situation twin = situation("k", "Mengapa turun di Semarang?", "");
  const Known known = only({asked("q1", 0, first)}, {written, scale, first, twin, situation("x", "Lain", "Tujuan lain")});
  EXPECT_EQ(known.idea.situations, (std::vector<std::string>{"mengapa turun?", "mengapa turun di semarang?", "jelaskan dengan kata sendiri"}));
  const auto turn = revisit::in_turn(known.idea);
  EXPECT_EQ(turn.front().situation, "mengapa turun di semarang?");
  EXPECT_FALSE(turn.front().again);
  EXPECT_TRUE(turn.back().again) << "the one it had comes last";
}

TEST(Ideas, OneDayIsOneMeetingAndASecondVoteTakesTheFirstsPlace) {
  Asked again = asked("q2", 0, situation("b", "Kembarannya"), 6, 6);
  again.again_of = "q1";
  const Known known = only({asked("q1", 0, situation("a", "Mengapa turun?"), 6, 1), again});
  ASSERT_EQ(known.idea.meetings.size(), 1U);
  const revisit::Meeting& met = known.idea.meetings[0];
  EXPECT_EQ(met.situation, "kembarannya");
  EXPECT_EQ(met.also, std::vector<std::string>{"mengapa turun?"});
  for (const revisit::Answer& one : met.answers) EXPECT_EQ(one.outcome, Outcome::held) << one.pupil;
  const Known two = only({asked("q1", 0, situation("a", "Mengapa turun?"), 6, 6), asked("q2", 0, situation("b", "Lain lagi"), 6, 0)});
  EXPECT_EQ(two.idea.meetings[0].answers[0].outcome, Outcome::part) << "one held, one lost";
}

TEST(Ideas, HandsStandForTheClass) {
  Asked hands = asked("q1", 0, situation("a", "Mengapa turun?"));
  hands.tally = {24, 8};
  EXPECT_EQ(only({hands}).idea.meetings[0].hands, Outcome::held) << "75 %";
  hands.tally = {8, 24};
  EXPECT_EQ(only({hands}).idea.meetings[0].hands, Outcome::lost);
}

TEST(Openings, AskWhatIsDueAndLeaveOutWhatWasSetAside) {
  const auto known = ideas_of({asked("q1", 0, situation("a", "Satu?", "Gagasan satu"), 6, 6), asked("q2", 1, situation("b", "Dua?", "Gagasan dua"), 6, 2)},
                              {situation("c", "Satu lagi?", "Gagasan satu"), situation("d", "Dua lagi?", "Gagasan dua")}, days);
  const auto names = [](const Openings& all, std::size_t day) {
    std::vector<std::string> out;
    for (const std::size_t at : all.days[day]) out.push_back(all.turns[at].known->text);
    return out;
  };
  using Names = std::vector<std::string>;
  const Openings all = openings_of(each(known), {}, ahead(3));
  EXPECT_EQ(names(all, 0), (Names{"Gagasan satu", "Gagasan dua"}));
  EXPECT_EQ(all.turns[0].stood, Outcome::held);
  EXPECT_EQ(all.turns[1].stood, Outcome::part) << "two of six";
  const Wish stop{"gagasan satu", Wanted::stop, days[2], {2 * day_ms}};
  const Openings stopped = openings_of(each(known), {stop}, ahead(3));
  EXPECT_EQ(names(stopped, 0), Names{"Gagasan dua"});
  EXPECT_EQ(names(stopped, 10), Names{"Gagasan dua"});
  EXPECT_EQ(stopped.turns.back().wanted, Wanted::stop) << "set aside stands last";
  const Wish pause{"gagasan satu", Wanted::pause, days[2], {2 * day_ms}};
  EXPECT_EQ(names(openings_of(each(known), {pause}, ahead(23)), 0), Names{"Gagasan dua"});
  EXPECT_EQ(openings_of(each(known), {pause}, ahead(3)).turns.back().until, days[24]);
  EXPECT_EQ(names(openings_of(each(known), {pause}, ahead(24)), 0), (Names{"Gagasan satu", "Gagasan dua"})) << "22 school days later it comes by itself";
  const Wish first{"gagasan dua", Wanted::first, days[1], {1 * day_ms + 1}};
  const Openings brought = openings_of(each(known), {first}, ahead(2));
  EXPECT_EQ(names(brought, 0), (Names{"Gagasan dua", "Gagasan satu"})) << "also before its turn";
  EXPECT_EQ(brought.turns[0].wanted, Wanted::first);
  const Wish met_since{"gagasan dua", Wanted::first, days[1], {1 * day_ms - 1}};
  EXPECT_EQ(openings_of(each(known), {met_since}, ahead(3)).turns[0].wanted, Wanted::usual) << "it was met since";
}

TEST(Openings, AnIdeaWithoutAQuestionHasItsTurnAllTheSame) {
  Situation seen = situation("a", "Yang tampak");
  seen.question.kind = plan::Kind::tap;
  seen.question.options.clear();
  const auto known = ideas_of({asked("q1", 0, seen, 6, 6)}, {}, days);
  ASSERT_TRUE(known[0].idea.situations.empty());
  const Openings all = openings_of(each(known), {}, ahead(5));
  EXPECT_EQ(all.days[0], std::vector<std::size_t>{0});
  EXPECT_EQ(all.turns[0].when, When::today);
}

TEST(Openings, SayWhenInTheTeachersWords) {
  std::vector<Asked> all;
  for (int i = 0; i < 6; ++i) all.push_back(asked("q" + std::to_string(i), 0, situation("s" + std::to_string(i), "Soal " + std::to_string(i), "Gagasan " + std::to_string(i)), 6, 6));
  const auto known = ideas_of(all, {}, days);
  const Openings openings = openings_of(each(known), {}, ahead(5));
  std::vector<When> when;
  for (const Standing& one : openings.turns) when.push_back(one.when);
  EXPECT_EQ(when, (std::vector<When>{When::today, When::today, When::next_week, When::next_week, When::next_month, When::next_month})) << "a lesson a week, two ideas each";
  EXPECT_EQ(openings_of(each(known), {}, ahead(5, 2)).turns[0].when, When::next_week) << "the class was asked twice today in another subject";
}

}  // namespace
}  // namespace selami::reflection
