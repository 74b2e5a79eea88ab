/// Ingat lagi out of the store: a class of Bu Sari's over weeks, on both databases.
#include "reflection/revisits.hpp"

#include <gtest/gtest.h>

#include "depth/depth.hpp"
#include "kit/in_class.hpp"
#include "plan/plan.hpp"

namespace selami::reflection {
namespace {

class Revisits : public teaching::InClass {
 protected:
  void SetUp() override {
    InClass::SetUp();
    write([&](storage::Tx& tx) { save(tx); });
  }
  /// A plan with one objective and three questions for it, two of them twins.
  void save(storage::Tx& tx) {
    plan::Plan body;
    body.identity = {"sd", "B", "4", "ipas", 6, "2026/2027", {{2, 0}}};
    body.design.topic = "Air bersih";
    body.design.objectives = {{"t1", "Menjelaskan asal air bersih."}, {"t2", "Membuat saringan."}};
    plan::Step step;
    step.id = "s1";
    step.stage = plan::Stage::memahami;
    step.minutes = 10;
    step.questions = {asks("q1", "Mengapa air sumur jernih?", "t1"), asks("q1k", "Mengapa air sungai keruh?", "t1"), asks("q2", "Pasir untuk apa?", "t2")};
    step.questions[0].twin = "q1k";
    body.steps = {step};
    const std::string text = plan::write_plan(body);
    kit::run(tx,
             "INSERT INTO plan (school_id, id, author_id, title, level, grade, subject, meetings, version, body, made_at, saved_at) "
             "VALUES ($1, $2, $3, 'Air bersih', 'sd', '4', 'ipas', 1, 1, $4, 0, 0)",
             {city.school, plan, city.sari.person, text});
    kit::run(tx, "INSERT INTO plan_version (school_id, plan_id, version, saved_by, saved_at, base, merged, body) VALUES ($1, $2, 1, $3, 0, 0, 0, $4)",
             {city.school, plan, city.sari.person, text});
  }
  static plan::Question asks(const std::string& id, const std::string& text, const std::string& objective) {
    plan::Question out;
    out.id = id;
    out.kind = plan::Kind::choice;
    out.text = text;
    out.options = {{"Tersaring tanah", true, "", "", 0, ""}, {"Berwarna bening", false, "", "", 0, ""}};
    out.objective = objective;
    return out;
  }
  /// A lesson of the plan on a day, in which the first question is asked; `right` of the pupils answer rightly, all answer.
  QuestionId taught(const std::string& day, int right, const std::string& origin = "q1") {
    now = {day_number(Date{day}) * day_ms + 2 * hour_ms};
    const auto id = kit::named<LessonId>("lesson of " + day + origin);
    teaching::LessonIn in = air();
    in.plan = plan;
    in.steps.clear();
    in.day = Date{day};
    in.started_at = now;
    const auto view = as(city.sari.actor, [&](Call& call) { return start_lesson(call, pack, id, in); });
    EXPECT_TRUE(view) << code(view);
    QuestionId asked;
    for (const auto& one : view->questions) {
      if (one.origin == origin) asked = one.id;
    }
    answer(id, asked, right);
    return asked;
  }
  void answer(const LessonId& id, const QuestionId& asked, int right) {
    EXPECT_TRUE(as(city.sari.actor, [&](Call& call) { return teaching::set_state(call, id, asked, {true, now}); }));
    teaching::TapsIn taps;
    taps.at = now;
    for (const kit::Child& child : city.pupils) {
      teaching::TapMark mark{kit::named<ResponseId>(id.text + child.id.text + asked.text), child.id, child.number <= right ? 0 : 1, {}};
      taps.marks.push_back(mark);
    }
    EXPECT_TRUE(as(city.sari.actor, [&](Call& call) { return teaching::put_taps(call, id, asked, taps); }));
    EXPECT_TRUE(as(city.sari.actor, [&](Call& call) { return teaching::end_lesson(call, id, {now}); }));
  }
  /// An opening's question asked in a lesson without a plan.
  void ask_again(const std::string& day, const RevisitQuestion& one, int right) {
    now = {day_number(Date{day}) * day_ms + 2 * hour_ms};
    const auto id = kit::named<LessonId>("opening of " + day);
    teaching::LessonIn in = air();
    in.day = Date{day};
    in.started_at = now;
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return start_lesson(call, pack, id, in); }));
    const auto asked = kit::named<QuestionId>("again " + day);
    ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return put_question(call, id, asked, one.question); }));
    answer(id, asked, right);
  }
  RevisitsView seen(const std::string& day = "", const kit::Adult* who = nullptr) {
    if (!day.empty()) now = {day_number(Date{day}) * day_ms + hour_ms};
    const auto out = as((who ? *who : city.sari).actor, [&](Call& call) { return read_revisits(call, calendar, city.group); });
    EXPECT_TRUE(out) << code(out);
    return out.value_or(RevisitsView{});
  }
  /// The texts of the ideas of today's opening.
  static std::vector<std::string> opening(const RevisitsView& view, std::size_t day = 0) {
    std::vector<std::string> out;
    for (const RevisitSubject& subject : view.subjects) {
      for (const int at : subject.days.at(day).ideas) out.push_back(subject.ideas.at(static_cast<std::size_t>(at)).text);
    }
    return out;
  }
  Result<Done> wish(const std::string& idea, Wanted wanted) {
    return as(city.sari.actor, [&](Call& call) { return set_wish(call, city.group, idea, {wanted, now}); });
  }
  const PlanId plan = kit::named<PlanId>("air bersih");
  const std::vector<std::string> source_of_water{"Menjelaskan asal air bersih."};
};
KIT_ON_BOTH(Revisits);

TEST_P(Revisits, AnIdeaComesBackInANewSituationAndTheNextGapFollowsTheOutcome) {
  EXPECT_TRUE(seen().subjects.empty()) << "nothing asked yet that belongs to an objective";
  taught("2026-11-23", 6);
  EXPECT_TRUE(opening(seen("2026-11-23")).empty()) << "it rests";
  const RevisitsView back = seen("2026-11-25");
  ASSERT_EQ(opening(back), source_of_water) << "two school days later";
  const RevisitIdea& idea = back.subjects[0].ideas[0];
  EXPECT_EQ(idea.stood, Stood::held);
  EXPECT_EQ(idea.ago, 2);
  EXPECT_EQ(idea.times, 1);
  EXPECT_EQ(idea.fresh, 1);
  ASSERT_EQ(idea.questions.size(), 2U);
  EXPECT_EQ(idea.questions[0].question.text, "Mengapa air sungai keruh?") << "the twin";
  EXPECT_EQ(idea.questions[0].from, "Air bersih");
  EXPECT_EQ(idea.questions[0].question.objective_text, "Menjelaskan asal air bersih.");
  EXPECT_FALSE(idea.questions[0].again);
  EXPECT_TRUE(idea.questions[1].again) << "the class had it on Monday";

  ask_again("2026-11-25", idea.questions[0], 6);
  EXPECT_TRUE(opening(seen("2026-11-27")).empty()) << "held: five school days, and half of them is enough";
  EXPECT_EQ(opening(seen("2026-11-28")), source_of_water);
  const RevisitsView worn = seen();
  EXPECT_EQ(worn.subjects[0].ideas[0].fresh, 0) << "no new situation is left";
  EXPECT_TRUE(worn.subjects[0].ideas[0].questions[0].again);
}

TEST_P(Revisits, WhatMostLostComesBackSooner) {
  taught("2026-11-16", 6);
  ask_again("2026-11-18", seen("2026-11-18").subjects[0].ideas[0].questions[0], 1);
  const RevisitsView view = seen("2026-11-20");
  EXPECT_EQ(opening(view), source_of_water) << "halved: due again as soon as it has rested";
  EXPECT_EQ(view.subjects[0].ideas[0].stood, Stood::lost);
}

TEST_P(Revisits, OpeningsOfTheNextDaysComeAlong) {
  taught("2026-11-23", 6);
  const RevisitsView view = seen("2026-11-23");
  ASSERT_EQ(view.subjects[0].days.size(), 11U);
  EXPECT_EQ(view.subjects[0].days[0].day.text, "2026-11-23");
  EXPECT_EQ(view.subjects[0].days[1].day.text, "2026-11-24");
  EXPECT_TRUE(view.subjects[0].days[0].ideas.empty());
  EXPECT_EQ(opening(view, 2), source_of_water);
  EXPECT_FALSE(view.subjects[0].ideas[0].questions.empty()) << "its questions come along, too";
}

TEST_P(Revisits, HolidaysPassNoTime) {
  write([&](storage::Tx& tx) {
    for (const char* day : {"2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28"}) {
      kit::run(tx, "INSERT INTO calendar_day (school_id, day, kind, about, set_at) VALUES ($1, $2, 'holiday', 'Libur', 0)", {city.school, day});
    }
  });
  taught("2026-11-23", 6);
  EXPECT_TRUE(opening(seen("2026-11-30")).empty()) << "one school day later";
  EXPECT_EQ(opening(seen("2026-12-01")), source_of_water);
}

TEST_P(Revisits, ATeacherSeesOwnLessonsOnlyAndNoPupilLeavesTheServer) {
  const QuestionId asked = taught("2026-11-16", 3);
  const auto judged = as(city.sari.actor, [&](Call& call) {
    return depth::judge(call, kit::named<depth::JudgementId>("dina"), {kit::named<LessonId>("lesson of 2026-11-16q1"), asked, city.dina.id, {}, 0, depth::JudgementSource::single, now, {}});
  });
  ASSERT_TRUE(judged) << code(judged);
  std::string json;
  shape::write(json, seen("2026-11-20"));
  for (const kit::Child& child : city.pupils) {
    EXPECT_EQ(json.find(child.id.text), std::string::npos);
    EXPECT_EQ(json.find(child.name), std::string::npos);
  }
  EXPECT_NE(json.find("\"stood\":\"part\""), std::string::npos) << json;
  assign(city.school, city.anto.staff, city.group, "pjok", "mapel");
  EXPECT_TRUE(seen("2026-11-24", &city.anto).subjects.empty());
  EXPECT_EQ(code(as(city.ratna.actor, [&](Call& call) { return read_revisits(call, calendar, city.group); })), "group.unknown");
}

TEST_P(Revisits, WhoLeftTheClassCountsNoMore) {
  taught("2026-11-16", 1);
  EXPECT_EQ(seen("2026-11-20").subjects[0].ideas[0].stood, Stood::lost);
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE membership SET until = '2026-11-17' WHERE pupil_id <> $1", {city.dina.id}); });
  EXPECT_EQ(seen().subjects[0].ideas[0].stood, Stood::unknown) << "one is not a class";
}

TEST_P(Revisits, ATeacherSetsAnIdeaAsideOrBringsItForward) {
  taught("2026-11-16", 6);
  const std::string idea = seen("2026-11-20").subjects[0].ideas[0].id;
  ASSERT_TRUE(wish(idea, Wanted::stop));
  EXPECT_TRUE(opening(seen()).empty());
  EXPECT_EQ(seen().subjects[0].ideas[0].wanted, Wanted::stop);
  now = now + second_ms;
  ASSERT_TRUE(wish(idea, Wanted::usual));
  EXPECT_EQ(opening(seen()), source_of_water);
  ask_again("2026-11-20", seen("2026-11-20").subjects[0].ideas[0].questions[0], 6);
  now = now + second_ms;
  EXPECT_TRUE(opening(seen()).empty());
  ASSERT_TRUE(wish(idea, Wanted::first));
  EXPECT_EQ(opening(seen()), source_of_water) << "also on the day on which it was met";
  const Instant said = now;
  now = now + hour_ms;
  EXPECT_TRUE(as(city.sari.actor, [&](Call& call) { return set_wish(call, city.group, idea, {Wanted::stop, said + -minute_ms}); }));
  EXPECT_EQ(seen().subjects[0].ideas[0].wanted, Wanted::first) << "what was said earlier and came later changes nothing";
  EXPECT_EQ(code(wish("bukan-gagasan", Wanted::stop)), "revisit.idea");
  EXPECT_EQ(code(as(city.ratna.actor, [&](Call& call) { return set_wish(call, city.group, idea, {Wanted::stop, now}); })), "group.unknown");
}

TEST_P(Revisits, AQuestionTypedInAnotherClassIsANewSituation) {
  taught("2026-11-16", 6);
  assign(city.school, city.sari.staff, city.group_of_anto, "", "mapel");
  now = {day_number(Date{"2026-11-23"}) * day_ms + 2 * hour_ms};
  const auto other = kit::named<LessonId>("4B");
  teaching::LessonIn in = air();
  in.group = city.group_of_anto;
  in.day = Date{"2026-11-23"};
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return start_lesson(call, pack, other, in); }));
  teaching::QuestionIn typed = choice();
  typed.text = "Mengapa air hujan tawar?";
  typed.objective_text = "Menjelaskan asal air bersih.";
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return put_question(call, other, kit::named<QuestionId>("typed"), typed); }));
  const RevisitsView view = seen("2026-11-24");
  const RevisitIdea& idea = view.subjects[0].ideas[0];
  EXPECT_EQ(idea.fresh, 2);
  EXPECT_EQ(idea.questions[1].question.text, "Mengapa air hujan tawar?");
}

TEST_P(Revisits, WhatAnotherSubjectAskedTodayTakesItsPlace) {
  taught("2026-11-16", 6);
  taught("2026-11-17", 6, "q2");
  EXPECT_EQ(seen("2026-11-23").asked, 0);
  ask_again("2026-11-23", seen("2026-11-23").subjects[0].ideas[0].questions[0], 6);
  assign(city.school, city.anto.staff, city.group, "pjok", "mapel");
  EXPECT_EQ(seen("", &city.anto).asked, 1) << "the number, and not what it was";
}

TEST_P(Revisits, HandsOfAClassAreEnough) {
  now = {day_number(Date{"2026-11-16"}) * day_ms + 2 * hour_ms};
  const auto id = kit::named<LessonId>("hands");
  teaching::LessonIn in = air();
  in.plan = plan;
  in.steps.clear();
  in.day = Date{"2026-11-16"};
  in.started_at = now;
  const auto view = as(city.sari.actor, [&](Call& call) { return start_lesson(call, pack, id, in); });
  ASSERT_TRUE(view);
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return teaching::put_tally(call, id, view->questions[0].id, {{2, 4}, now}); }));
  const RevisitsView after = seen("2026-11-18");
  EXPECT_EQ(opening(after), source_of_water);
  EXPECT_EQ(after.subjects[0].ideas[0].stood, Stood::part) << "two of six";
}

}  // namespace
}  // namespace selami::reflection
