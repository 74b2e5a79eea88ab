#pragma once
/// @file For tests of judging together: Bu Sari has opened a round, two colleagues came in.

#include "kit/in_class.hpp"
#include "moderation/moderation.hpp"
#include "moderation/store.hpp"

namespace selami::moderation {

using Rows = std::vector<std::string>;

/// Bu Sari's 4A answered "Mengapa?" in her lesson; Bu Ratna of the neighbour school and Pak Anto judge.
class Together : public teaching::InClass {
 protected:
  void SetUp() override {
    InClass::SetUp();
    teaching::QuestionIn why;
    why.kind = plan::Kind::text;
    why.text = "Mengapa air menjadi jernih?";
    ASSERT_TRUE(ask(why));
    int i = 0;
    for (const kit::Child& child : city.pupils) {
      write([&](storage::Tx& tx) {
        kit::run(tx, "INSERT INTO response (school_id, id, lesson_id, question_id, pupil_id, source, choice, text, at, arrived_at, version) VALUES ($1, $2, $3, $4, $5, 'tap', NULL, $6, $7, $7, 1)",
                 {city.school, kit::named_id("response", child.name), lesson, question, child.id, child.name + " bilang pasir menahan kotoran " + std::to_string(i++), now});
      });
      consent(child.id, true);
    }
    open(city.sari, city.school);
    join(city.ratna, city.neighbour);
    join(city.anto, city.school);
  }

  void consent(const PupilId& pupil, bool given) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO consent (school_id, id, pupil_id, kind, given, given_by, recorded_by, at) VALUES ($1, $2, $3, 'sample', $4, 'Wali', $5, $6)",
               {city.school, kit::named_id("consent", pupil.text + std::to_string(++words_)), pupil, given ? 1 : 0, city.oki.person, now + words_});
    });
  }
  void open(const kit::Adult& who, const SchoolId& school) {
    const auto opened = as(who.actor, [&](Call& call) { return open_round(call, round, {school, "Pasir dan air", "", "", 6}); });
    ASSERT_TRUE(opened) << opened.error().code;
    code = opened->code;
  }
  void join(const kit::Adult& who, const SchoolId& school) {
    const auto in = as(who.actor, [&](Call& call) { return join_round(call, {code, school}); });
    ASSERT_TRUE(in) << in.error().code;
  }
  Result<Done> give(const kit::Child& child, const std::string& text) {
    return as(city.sari.actor, [&](Call& call) { return give_piece(call, round, kit::named<SharedId>(child.name), {question, child.id, text}); });
  }
  void give_all() {
    for (const kit::Child& child : city.pupils) ASSERT_TRUE(give(child, "Pasir menahan kotoran."));
  }
  RoundView plan() {
    const auto planned = as(city.sari.actor, [&](Call& call) { return plan_round(call, round); });
    EXPECT_TRUE(planned) << planned.error().code;
    return planned.value_or(RoundView{});
  }
  TaskList tasks_for(const kit::Adult& who) {
    return as(who.actor, [&](Call& call) { return tasks(call, round); }).value_or(TaskList{});
  }
  Result<Done> say(const kit::Adult& who, const SharedId& piece, std::optional<int> level, const std::string& name, Instant at) {
    return as(who.actor, [&](Call& call) { return judge_piece(call, round, kit::named<JudgementId>(name), {piece, level, at}); });
  }

  RoundId round = kit::named<RoundId>("pasir");
  std::string code;
  int words_ = 0;
};

}  // namespace selami::moderation
