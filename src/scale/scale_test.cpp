#include "scale/scale.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "base/dice.hpp"
#include "depth/depth.hpp"
#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "moderation/moderation.hpp"
#include "scale/store.hpp"

namespace selami::scale {
namespace {

using Rows = std::vector<std::string>;

constexpr int pupils = 14;
constexpr int questions = 4;

/// A class of a town: its teacher, its true level and how strict the teacher is, and what its pupils have in them.
struct Taught {
  SchoolId school;
  GroupId group;
  Actor teacher;
  double level = 0;
  double strict = 0;
  std::vector<PupilId> pupil;
  std::vector<double> ability;
  LessonId lesson;
  std::vector<QuestionId> asked;
};

/// Four schools with two classes each. The first class is deep, and its teacher strict by a logit and a half.
class Town : public kit::Database {
 protected:
  void SetUp() override {
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
    for (int i = 0; i < 8; ++i) classes.push_back(make_class(i));
  }

  Taught make_class(int i) {
    const std::string name = std::to_string(i);
    const bool deep = i == 0;
    Taught out{kit::named<SchoolId>("town" + std::to_string(i / 2)), kit::named<GroupId>("town" + name), {}, deep ? 0.9 : 0.4 * normal(), deep ? 1.5 : 0.4 * normal(), {}, {},
               kit::named<LessonId>("town" + name), {}};
    out.teacher.person = kit::named<PersonId>("town" + name);
    out.teacher.grants.push_back({Role::teacher, out.school, {}});
    write([&](storage::Tx& tx) {
      if (i % 2 == 0) {
        kit::run(tx, "INSERT INTO school (id, npsn, name, level, form, public, district, village, authority_id, controller, version) VALUES ($1, $2, $3, 'sd', 'SD', 1, 'Utara', 'X', $4, 'Dinas Contoh', 1)",
                 {out.school, "9991000" + name, "SD Kota " + name, city.authority});
      }
      kit::run(tx, "INSERT INTO person (id, name, language) VALUES ($1, $2, 'id')", {out.teacher.person, "Guru Kota " + name});
      const auto staff = kit::named<StaffId>("town" + name);
      kit::run(tx, "INSERT INTO staff (school_id, id, person_id, name, kind, extra_task, version) VALUES ($1, $2, $3, 'Guru', 'Guru Kelas', '', 1)", {out.school, staff, out.teacher.person});
      kit::run(tx, "INSERT INTO class_group (school_id, id, name, school_year, version) VALUES ($1, $2, $3, '2026/2027', 1)", {out.school, out.group, "4" + name});
      kit::run(tx, "INSERT INTO assignment (school_id, id, staff_id, group_id, subject, role, since, until, version) VALUES ($1, $2, $3, $4, '', 'guru-kelas', '2026-07-13', NULL, 1)",
               {out.school, kit::named_id("assignment", "town" + name), staff, out.group});
      lesson_of(tx, out, name);
      for (int p = 0; p < pupils; ++p) pupil_of(tx, out, p);
    });
    return out;
  }
  void lesson_of(storage::Tx& tx, Taught& one, const std::string& name) const {
    kit::run(tx, "INSERT INTO lesson (school_id, id, group_id, teacher_id, meeting, title, subject, day, started_at, arrived_at, step_id, version) VALUES ($1, $2, $3, $4, 1, 'Air', 'ipas', $5, $6, $6, '', 1)",
             {one.school, one.lesson, one.group, one.teacher.person, kit::monday_date, now});
    for (int q = 0; q < questions; ++q) {
      one.asked.push_back(kit::named<QuestionId>("town" + name + "-" + std::to_string(q)));
      kit::run(tx, "INSERT INTO question (school_id, id, lesson_id, origin, position, kind, text, options, objective_id, objective_text, aims, version) VALUES ($1, $2, $3, '', 1, 'text', 'Mengapa?', '[]', 't1', 'Menjelaskan', 3, 1)",
               {one.school, one.asked.back(), one.lesson});
    }
  }
  void pupil_of(storage::Tx& tx, Taught& one, int number) {
    const auto id = kit::named<PupilId>(one.group.text + std::to_string(number));
    one.pupil.push_back(id);
    one.ability.push_back(one.level + normal());
    kit::run(tx, "INSERT INTO pupil (school_id, id, name, version) VALUES ($1, $2, $3, 1)", {one.school, id, "Anak Zz" + std::to_string(number)});
    kit::run(tx, "INSERT INTO membership (school_id, id, pupil_id, group_id, number, grade, phase, since, until) VALUES ($1, $2, $3, $4, $5, 'IV', 'B', '2026-07-13', NULL)",
             {one.school, kit::named_id("membership", id.text), id, one.group, number + 1});
    kit::run(tx, "INSERT INTO consent (school_id, id, pupil_id, kind, given, given_by, recorded_by, at) VALUES ($1, $2, $3, 'sample', 1, 'Wali', $4, $5)",
             {one.school, kit::named_id("consent", id.text), id, city.oki.person, now});
    for (const QuestionId& question : one.asked) {
      kit::run(tx, "INSERT INTO response (school_id, id, lesson_id, question_id, pupil_id, source, choice, text, at, arrived_at, version) VALUES ($1, $2, $3, $4, $5, 'tap', NULL, 'Karena pasir', $6, $6, 1)",
               {one.school, kit::named_id("response", question.text + id.text), one.lesson, question, id, now});
    }
  }

  double normal() { return town_dice.normal(0, 1); }
  /// What somebody says of an answer.
  int say(double ability, double strict) {
    double weight[5] = {1}, sum = 1, logit = 0;
    for (int k = 1; k < 5; ++k) sum += weight[k] = std::exp(logit += ability - strict - (k - 2.5));
    double left = town_dice.unit() * sum;
    int level = 0;
    while (level < 4 && left > weight[level]) left -= weight[level++];
    return level;
  }

  void judge(const Taught& one, const QuestionId& question, std::size_t pupil, std::optional<int> level, Instant at) {
    const auto id = kit::named<depth::JudgementId>(question.text + one.pupil[pupil].text + std::to_string(++said_));
    const auto done = as(one.teacher, [&](Call& call) { return depth::judge(call, id, {one.lesson, question, one.pupil[pupil], std::nullopt, level, depth::JudgementSource::single, at, {}}); });
    ASSERT_TRUE(done) << done.error().code;
  }
  void judge_all() {
    for (const Taught& one : classes) {
      for (std::size_t p = 0; p < one.pupil.size(); ++p) {
        for (const QuestionId& question : one.asked) judge(one, question, p, say(one.ability[p], one.strict), now);
      }
    }
  }
  /// Each teacher gives three answers; each piece is judged by three of other schools.
  void judge_together() {
    const auto round = kit::named<moderation::RoundId>("town");
    std::string code;
    for (const Taught& one : classes) {
      const auto in = as(one.teacher, [&](Call& call) {
        return &one == &classes[0] ? moderation::open_round(call, round, {one.school, "Air", "", "", 3}) : moderation::join_round(call, {code, one.school});
      });
      ASSERT_TRUE(in) << in.error().code;
      if (code.empty()) code = in->code;
    }
    std::map<std::string, double> ability;
    for (const Taught& one : classes) {
      for (std::size_t p = 0; p < 3; ++p) {
        const auto piece = kit::named<moderation::SharedId>(one.pupil[p].text);
        ability[piece.text] = one.ability[p];
        ASSERT_TRUE(as(one.teacher, [&](Call& call) { return moderation::give_piece(call, round, piece, {one.asked[0], one.pupil[p], "Karena pasir"}); }));
      }
    }
    ASSERT_TRUE(as(classes[0].teacher, [&](Call& call) { return moderation::plan_round(call, round); }));
    for (const Taught& one : classes) {
      const auto tasks = as(one.teacher, [&](Call& call) { return moderation::tasks(call, round); });
      ASSERT_TRUE(tasks);
      EXPECT_GE(tasks->tasks.size(), 8U);
      for (const moderation::TaskView& task : tasks->tasks) {
        const auto id = kit::named<depth::JudgementId>(task.piece.text + one.teacher.person.text);
        ASSERT_TRUE(as(one.teacher, [&](Call& call) { return moderation::judge_piece(call, round, id, {task.piece, say(ability.at(task.piece.text), one.strict), now}); }));
      }
    }
  }
  NightDone fit(Instant at) {
    const auto done = fit_night(database(), at, setting.offset_min);
    EXPECT_TRUE(done) << done.error().code;
    return done.value_or(NightDone{});
  }
  SubjectScale page(const Taught& one) {
    const auto view = as(one.teacher, [&](Call& call) { return class_scale(call, one.group); });
    EXPECT_TRUE(view) << view.error().code;
    return view && view->subjects.size() == 1 ? view->subjects[0] : SubjectScale{};
  }
  double mean_judged(const Taught& one) {
    return std::stod(rows("SELECT AVG(level) FROM judgement WHERE stands = 1 AND rater_id = '" + one.teacher.person.text + "'").at(0));
  }

  kit::City city;
  std::vector<Taught> classes;
  selami::Dice town_dice{5};

 private:
  int said_ = 0;
};
KIT_ON_BOTH(Town);

TEST_P(Town, AStrictTeachersClassIsNotLowered) {
  judge_all();
  judge_together();
  const NightDone done = fit(now + 12 * hour_ms);
  EXPECT_EQ(done.parts, 1U);
  EXPECT_EQ(done.classes, 8U);
  EXPECT_GE(done.shown, 7U);
  double judged = 0, placed = 0;
  for (std::size_t i = 1; i < classes.size(); ++i) {
    judged += mean_judged(classes[i]) / 7;
    const SubjectScale one = page(classes[i]);
    placed += one.now ? one.now->middle / static_cast<double>(done.shown - 1) : 0;
  }
  const SubjectScale deep = page(classes[0]);
  ASSERT_TRUE(deep.now);
  EXPECT_LT(mean_judged(classes[0]), judged) << "as judged, the deepest class stands lowest";
  EXPECT_GT(deep.now->middle, placed) << "on the scale it stands above the others";
  EXPECT_FALSE(deep.provisional);
  EXPECT_EQ(deep.pupils, pupils);
  ASSERT_EQ(deep.weeks.size(), 1U);
  EXPECT_LE(deep.weeks[0].since.text, kit::monday_date.text);
  EXPECT_GE(deep.weeks[0].until.text, kit::monday_date.text);
}

TEST_P(Town, WithoutJudgingTogetherThePageSaysSo) {
  judge_all();
  fit(now + 12 * hour_ms);
  const SubjectScale one = page(classes[0]);
  EXPECT_EQ(one.state, State::not_linked);
  EXPECT_FALSE(one.now);
  EXPECT_TRUE(one.weeks.empty());
  EXPECT_GT(one.missing, 0);
}

TEST_P(Town, AJudgementMovesTheClassAtOnceUntilTheNight) {
  judge_all();
  judge_together();
  fit(now + 12 * hour_ms);
  const SubjectScale before = page(classes[1]);
  ASSERT_TRUE(before.now);
  now = now + 24 * hour_ms;
  for (std::size_t p = 0; p < pupils; ++p) judge(classes[1], classes[1].asked[1], p, 4, now);
  const SubjectScale after = page(classes[1]);
  ASSERT_TRUE(after.now);
  EXPECT_TRUE(after.provisional);
  EXPECT_GT(after.now->middle, before.now->middle);
  EXPECT_FALSE(page(classes[2]).provisional) << "another's class stays";
  EXPECT_TRUE(fit(now + 12 * hour_ms).changed);
  const SubjectScale night = page(classes[1]);
  ASSERT_TRUE(night.now);
  EXPECT_FALSE(night.provisional);
  EXPECT_NEAR(night.now->middle, after.now->middle, 0.15);
}

TEST_P(Town, TheSameJudgementsChangeNoRow) {
  judge_all();
  judge_together();
  ASSERT_TRUE(fit(now + 12 * hour_ms).changed);
  const char* const all[] = {"SELECT measure FROM scale_class ORDER BY group_id", "SELECT measure FROM scale_rater ORDER BY person_id", "SELECT measure FROM scale_step ORDER BY category"};
  std::array<Rows, 3> before;
  for (std::size_t i = 0; i < 3; ++i) before.at(i) = rows(all[i]);
  EXPECT_FALSE(fit(now + 36 * hour_ms).changed);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(rows(all[i]), before.at(i));
  EXPECT_EQ(rows("SELECT COUNT(*) FROM scale_night"), Rows{"1"});
}

TEST_P(Town, WhatWasTakenBackBeforeTheNightIsProvisionalNoMore) {
  judge_all();
  judge_together();
  fit(now + 12 * hour_ms);
  now = now + 24 * hour_ms;
  judge(classes[1], classes[1].asked[1], 0, std::nullopt, now);
  EXPECT_TRUE(page(classes[1]).provisional);
  EXPECT_TRUE(fit(now + 12 * hour_ms).changed);
  EXPECT_FALSE(page(classes[1]).provisional) << "the night has seen that it is gone";
}

TEST_P(Town, SaidAgainAsItWasIsSeenByTheNightToo) {
  judge_all();
  judge_together();
  fit(now + 12 * hour_ms);
  const int level = std::stoi(rows("SELECT level FROM judgement WHERE stands = 1 AND question_id = '" + classes[1].asked[1].text + "' AND pupil_id = '" + classes[1].pupil[0].text + "'").at(0));
  now = now + 24 * hour_ms;
  judge(classes[1], classes[1].asked[1], 0, level, now);
  EXPECT_FALSE(fit(now + 12 * hour_ms).changed);
  EXPECT_FALSE(page(classes[1]).provisional);
}

TEST_P(Town, ASlowFitDoesNotOverwriteANewerOne) {
  judge_all();
  judge_together();
  fit(now + 12 * hour_ms);
  const Rows before = rows("SELECT measure FROM scale_class ORDER BY group_id");
  const std::string semester = rows("SELECT semester FROM scale_night").at(0);
  write([&](storage::Tx& tx) {
    EXPECT_FALSE(save_night(tx, semester, "", {}, now, "begun before", now)) << "it began where no night was";
    EXPECT_FALSE(save_night(tx, semester, "another", {}, now, "begun before", now));
  });
  EXPECT_EQ(rows("SELECT measure FROM scale_class ORDER BY group_id"), before);
}

TEST_P(Town, WhatAGuardianTookBackJoinsNobodyAnyMore) {
  judge_all();
  judge_together();
  write([&](storage::Tx& tx) {
    for (const Taught& one : classes) {
      for (std::size_t p = 0; p < 3; ++p) {
        kit::run(tx, "INSERT INTO consent (school_id, id, pupil_id, kind, given, given_by, recorded_by, at) VALUES ($1, $2, $3, 'sample', 0, 'Wali', $4, $5)",
                 {one.school, kit::named_id("consent", "no" + one.pupil[p].text), one.pupil[p], city.oki.person, now + 1});
      }
    }
  });
  EXPECT_EQ(fit(now + 12 * hour_ms).parts, 8U);
  EXPECT_EQ(page(classes[0]).state, State::not_linked);
}

TEST_P(Town, AFailureLeavesTheLastNight) {
  judge_all();
  judge_together();
  fit(now + 12 * hour_ms);
  const Rows before = rows("SELECT measure FROM scale_class ORDER BY group_id");
  judge(classes[1], classes[1].asked[1], 0, 4, now + hour_ms);
  write([](storage::Tx& tx) { kit::run(tx, "ALTER TABLE scale_step RENAME TO scale_gone"); });
  EXPECT_THROW({ const auto lost = fit_night(database(), now + 36 * hour_ms, setting.offset_min); }, storage::Broken);
  EXPECT_EQ(rows("SELECT measure FROM scale_class ORDER BY group_id"), before);
}

TEST_P(Town, ItIsTheOwnClassesTeachersAlone) {
  judge_all();
  judge_together();
  fit(now + 12 * hour_ms);
  for (const Actor* other : {&classes[1].teacher, &city.budi.actor, &city.oki.actor, &city.wati.actor, &city.dinas.actor}) {
    const auto view = as(*other, [&](Call& call) { return class_scale(call, classes[0].group); });
    ASSERT_FALSE(view);
    EXPECT_EQ(view.error().code, "group.unknown");
  }
}

TEST_P(Town, NoRowHoldsAPupilAndNoAnswerASeverity) {
  judge_all();
  judge_together();
  fit(now + 12 * hour_ms);
  for (const char* table : {"scale_night", "scale_step", "scale_task", "scale_rater", "scale_class"}) {
    for (const std::string& row : rows(std::string("SELECT * FROM ") + table, 1)) EXPECT_EQ(row.find("pupil_"), std::string::npos) << table;
  }
  const auto view = as(classes[0].teacher, [&](Call& call) { return class_scale(call, classes[0].group); });
  ASSERT_TRUE(view);
  const std::string said = to_json(*view);
  for (const Taught& one : classes) EXPECT_EQ(said.find(one.teacher.person.text), std::string::npos);
  for (const PupilId& pupil : classes[0].pupil) EXPECT_EQ(said.find(pupil.text), std::string::npos);
  for (const std::string& severity : rows("SELECT measure FROM scale_rater")) EXPECT_EQ(said.find(severity.substr(0, 6)), std::string::npos) << said;
}

}  // namespace
}  // namespace selami::scale
