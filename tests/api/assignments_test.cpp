/// Who teaches whom, as a table: every route of a class × what somebody is to that class. Each cell is written down, so that a
/// change of any is seen. `rights.cpp` asks by role; here the role is the same, teacher, and the assignment differs.
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <sstream>

#include "house.hpp"
#include "rights.hpp"

namespace selami {
namespace {

/// Asked about Bu Sari's lesson in 4A, of which she is guru kelas. By column: guru kelas (Bu Sari); in the same class guru mapel
/// pjok, pendamping, BK; a colleague of the school without assignment to it and without handover; a guru mapel whose assignment
/// ended the day before; a teacher of another school. An own class opens with any role; another's lesson does not, but who teaches
/// it together with her (pendamping) judges it, too. Who has ended hands in the papers of the time before. 422: the slot that is
/// asked for has no subject, and a guru mapel teaches the own one.
constexpr const char* sari_s = R"(
put_groups_group_key                             200  200  200  200  404  404  404
get_groups_group                                 200  200  200  200  404  404  404
get_groups_group_bundle                          200  200  200  200  404  404  404
put_lessons_lesson                               200  404  404  404  404  404  404
get_lessons_lesson                               200  404  404  404  404  404  404
get_lessons_lesson_events                        200  404  404  404  404  404  404
put_lessons_lesson_now                           200  404  404  404  404  404  404
put_lessons_lesson_steps_step                    200  404  404  404  404  404  404
put_lessons_lesson_note                          200  404  404  404  404  404  404
put_lessons_lesson_goals_pupil                   200  404  404  404  404  404  404
put_lessons_lesson_questions_question_thinking   200  404  404  404  404  404  404
put_lessons_lesson_steps_step_longer             200  404  404  404  404  404  404
put_lessons_lesson_steps_step_inserted           200  404  404  404  404  404  404
delete_lessons_lesson_steps_step                 200  404  404  404  404  404  404
post_lessons_lesson_end                          200  404  404  404  404  404  404
put_lessons_lesson_attendance                    200  404  404  404  404  404  404
put_lessons_lesson_teams                         200  404  404  404  404  404  404
put_lessons_lesson_questions_question_team_answers 200  404  404  404  404  404  404
put_lessons_lesson_questions_question            200  404  404  404  404  404  404
put_lessons_lesson_questions_question_state      200  404  404  404  404  404  404
put_lessons_lesson_questions_question_show       200  404  404  404  404  404  404
put_lessons_lesson_questions_question_tally      200  404  404  404  404  404  404
put_lessons_lesson_questions_question_taps       200  404  404  404  404  404  404
get_lessons_lesson_questions_question_answers    200  404  404  404  404  404  404
get_lessons_lesson_questions_question_news       200  404  404  404  404  404  404
get_lessons_lesson_questions_question_sound      200  404  404  404  404  404  404
put_lessons_lesson_door                          200  404  404  404  404  404  404
post_lessons_lesson_board_link                   200  404  404  404  404  404  404
put_lessons_lesson_seats_pupil_release           200  404  404  404  404  404  404
get_lessons_lesson_board                         200  404  404  404  404  404  404
put_lessons_lesson_voices                        200  404  404  404  404  404  404
get_lessons_lesson_voices                        200  404  404  404  404  404  404
put_lessons_lesson_voices_hands                  200  404  404  404  404  404  404
put_lessons_lesson_choice                        200  404  404  404  404  404  404
put_lessons_lesson_choice_tried                  200  404  404  404  404  404  404
get_groups_group_attendance                      200  200  200  200  404  200  404
get_groups_group_attendance.pdf                  200  200  200  200  404  200  404
get_groups_group_attendance.png                  200  200  200  200  404  200  404
get_groups_group_attendance.xlsx                 200  200  200  200  404  200  404
get_groups_group_cards.pdf                       200  200  200  200  404  404  404
get_groups_group_pages.pdf                       200  200  200  200  404  404  404
get_groups_group_sheet.pdf                       200  200  200  200  404  404  404
get_lessons_lesson_work                          200  404  200  404  404  404  404
get_lessons_lesson_questions_question_work       200  404  200  404  404  404  404
get_lessons_lesson_depth                         200  404  200  404  404  404  404
put_lessons_lesson_pupils_pupil_works_work       200  404  404  404  404  404  404
put_lessons_lesson_pupils_pupil_works_work_carried 200  404  404  404  404  404  404
delete_lessons_lesson_works_work                 200  404  404  404  404  404  404
get_lessons_lesson_works                         200  404  200  404  404  404  404
get_lessons_lesson_works_work_picture            200  404  200  404  404  404  404
get_lessons_lesson_exemplars                     200  404  200  404  404  404  404
get_lessons_lesson_series                        200  404  404  404  404  404  404
put_lessons_lesson_series_series                 200  404  404  404  404  404  404
get_groups_group_pupils_pupil_series             200  200  200  200  404  404  404
get_groups_group_pupils_pupil_pages              200  200  200  200  404  404  404
get_groups_group_depth                           200  200  200  200  404  404  404
get_groups_group_scale                           200  200  200  200  404  404  404
get_groups_group_report                          200  200  200  200  404  404  404
put_groups_group_report                          200  422  422  422  404  404  404
get_groups_group_revisits                        200  200  200  200  404  404  404
put_groups_group_revisits_idea                   200  200  200  200  404  404  404
get_groups_group_report.xlsx                     200  200  200  200  404  404  404
get_groups_group_report.pdf                      200  200  200  200  404  404  404
get_groups_group_kktp.pdf                        200  200  200  200  404  404  404
get_groups_group_kktp.docx                       200  200  200  200  404  404  404
get_groups_group_pupils_pupil_work               200  200  200  200  404  404  404
put_lessons_lesson_journals_journal              200  404  404  404  404  404  404
get_lessons_lesson_journals                      200  404  404  404  404  404  404
put_lessons_lesson_anecdotes_anecdote            200  404  404  404  404  404  404
get_lessons_lesson_anecdotes                     200  404  404  404  404  404  404
get_groups_group_pupils_pupil_anecdotes          200  200  200  200  404  404  404
get_groups_group_pupils_pupil_journals           200  200  200  200  404  404  404
get_lessons_lesson_journal_form                  200  404  404  404  404  404  404
put_lessons_lesson_pupils_pupil_goals_goal       200  404  404  404  404  404  404
put_lessons_lesson_pupils_pupil_goals_goal_look  200  404  404  404  404  404  404
get_groups_group_pupils_pupil_goals              200  200  200  200  404  404  404
get_groups_group_pupils_pupil_profile            200  200  200  200  404  404  404
put_groups_group_pupils_pupil_profile_dimension_evidence_thing 200  404  404  404  404  404  404
put_groups_group_pupils_pupil_profile_dimension_talk 200  409  409  409  404  404  404
get_groups_group_reading_turn                    200  200  200  200  404  404  404
put_lessons_lesson_readings_pupil                200  404  404  404  404  404  404
put_groups_group_follow_ups_followup             200  200  200  200  404  404  404
get_groups_group_pupils_pupil_follow_ups         200  200  200  200  404  404  404
put_judgements_judgement                         200  404  200  404  404  404  404
put_lessons_lesson_questions_question_descriptors_level 200  404  200  404  404  404  404
get_lessons_lesson_questions_question_next      200  404  200  404  404  404  404
put_lessons_lesson_questions_question_own_levels_pupil 200  404  404  404  404  404  404
put_lessons_lesson_questions_question_feedback_pupil 200  404  200  404  404  404  404
put_lessons_lesson_questions_question_next_tries_try  200  404  200  404  404  404  404
get_lessons_lesson_next_tries                         200  404  200  404  404  404  404
put_lessons_lesson_questions_question_looks      200  404  404  404  404  404  404
put_lessons_lesson_questions_question_looks_read 200  404  404  404  404  404  404
post_lessons_lesson_questions_question_partners  200  404  404  404  404  404  404
get_lessons_lesson_questions_question_partners   200  404  404  404  404  404  404
delete_lessons_lesson_partners_partner           200  404  404  404  404  404  404
get_groups_group_family                          200  403  403  403  404  404  404
put_groups_group_family_question                 200  403  403  403  404  404  404
post_groups_group_family_links                   200  403  403  403  404  404  404
delete_groups_group_family_links_family          200  403  403  403  404  404  404
delete_groups_group_family_links                 200  403  403  403  404  404  404
post_groups_group_family_paper                   200  403  403  403  404  404  404
get_groups_group_pupils_pupil_portfolio          200  200  200  200  404  404  404
put_groups_group_pupils_pupil_portfolio_piece    200  404  404  404  404  404  404
delete_groups_group_pupils_pupil_portfolio_piece 200  200  200  200  404  404  404
get_groups_group_pupils_pupil_portfolio.pdf      200  200  200  200  404  404  404
put_handovers_handover                           200  200  200  200  404  404  404
put_learning_groups_group                        200  200  200  200  404  404  404
put_slots_slot                                   200  422  200  200  404  404  404
)";

/// A lesson's routes about one's own in 4A, as mapel, pendamping, BK, and as a former guru mapel about one of the time before:
/// what belongs to that day stays open to its teacher. What a lesson of Bu Sari's chose is not theirs to have tried.
constexpr const char* own = R"(
put_lessons_lesson                               200  200  200  200
get_lessons_lesson                               200  200  200  200
get_lessons_lesson_events                        200  200  200  200
put_lessons_lesson_now                           200  200  200  200
put_lessons_lesson_steps_step                    200  200  200  200
put_lessons_lesson_note                          200  200  200  200
put_lessons_lesson_goals_pupil                   200  200  200  200
put_lessons_lesson_questions_question_thinking   200  200  200  200
put_lessons_lesson_steps_step_longer             200  200  200  200
put_lessons_lesson_steps_step_inserted           200  200  200  200
delete_lessons_lesson_steps_step                 200  200  200  200
post_lessons_lesson_end                          200  200  200  200
put_lessons_lesson_attendance                    200  200  200  200
put_lessons_lesson_teams                         200  200  200  200
put_lessons_lesson_questions_question_team_answers 200  200  200  200
put_lessons_lesson_questions_question            200  200  200  200
put_lessons_lesson_questions_question_state      200  200  200  200
put_lessons_lesson_questions_question_show       200  200  200  200
put_lessons_lesson_questions_question_tally      200  200  200  200
put_lessons_lesson_questions_question_taps       200  200  200  200
get_lessons_lesson_questions_question_answers    200  200  200  200
get_lessons_lesson_questions_question_news       200  200  200  200
get_lessons_lesson_questions_question_sound      200  200  200  200
put_lessons_lesson_door                          200  200  200  200
post_lessons_lesson_board_link                   200  200  200  200
put_lessons_lesson_seats_pupil_release           200  200  200  200
get_lessons_lesson_board                         200  200  200  200
put_lessons_lesson_voices                        200  200  200  200
get_lessons_lesson_voices                        200  200  200  200
put_lessons_lesson_voices_hands                  200  200  200  200
put_lessons_lesson_choice                        200  200  200  200
put_lessons_lesson_choice_tried                  404  404  404  404
get_lessons_lesson_work                          200  200  200  200
get_lessons_lesson_questions_question_work       200  200  200  200
get_lessons_lesson_depth                         200  200  200  200
put_lessons_lesson_pupils_pupil_works_work       200  200  200  200
put_lessons_lesson_pupils_pupil_works_work_carried 200  200  200  200
delete_lessons_lesson_works_work                 200  200  200  200
get_lessons_lesson_works                         200  200  200  200
get_lessons_lesson_works_work_picture            200  200  200  200
get_lessons_lesson_exemplars                     200  200  200  200
get_lessons_lesson_series                        200  200  200  200
put_lessons_lesson_series_series                 200  200  200  200
put_lessons_lesson_journals_journal              200  200  200  200
get_lessons_lesson_journals                      200  200  200  200
put_lessons_lesson_anecdotes_anecdote            200  200  200  200
get_lessons_lesson_anecdotes                     200  200  200  200
get_lessons_lesson_journal_form                  200  200  200  200
put_lessons_lesson_pupils_pupil_goals_goal       200  200  200  200
put_lessons_lesson_pupils_pupil_goals_goal_look  404  404  404  404
put_lessons_lesson_readings_pupil                200  200  200  200
put_judgements_judgement                         200  200  200  200
put_lessons_lesson_questions_question_descriptors_level 422  422  422  422
get_lessons_lesson_questions_question_next      200  200  200  200
put_lessons_lesson_questions_question_own_levels_pupil 200  200  200  200
put_lessons_lesson_questions_question_feedback_pupil 200  200  200  200
put_lessons_lesson_questions_question_next_tries_try  200  200  200  200
get_lessons_lesson_next_tries                         200  200  200  200
put_lessons_lesson_questions_question_looks      200  200  200  200
put_lessons_lesson_questions_question_looks_read 200  200  200  200
post_lessons_lesson_questions_question_partners  200  200  200  200
get_lessons_lesson_questions_question_partners   200  200  200  200
delete_lessons_lesson_partners_partner           200  200  200  200
)";

std::string assigned(const std::string& role, const std::string& subject, const std::string& since = "2026-11-01", const std::string& until = "") {
  return R"(as oki PUT /schools/$SCHOOL/assignments/$assignment:A {"staff": "$STAFF_ANTO", "group": "$GROUP", "subject": ")" + subject +
         R"(", "role": ")" + role + R"(", "since": ")" + since + "\"" + (until.empty() ? "" : R"(, "until": ")" + until + "\"") + "} -> 200\n";
}

std::string begins(const std::string& who, const std::string& subject, const std::string& day, int status) {
  return "as " + who + R"( PUT /lessons/$lesson:M {"group": "$GROUP", "title": "Senam", "subject": ")" + subject + R"(", "day": ")" + day +
         R"(", "started_at": $NOW, "steps": [{"id": "s1", "stage": "awal", "text": "Lari kecil.", "minutes": 10}], "questions": [{"id": "$question:M1", "kind": "choice", "text": "Mana?", "options": [)"
         R"({"text": "A", "right": true, "reason": "", "next": ""}, {"text": "B", "right": false, "reason": "", "next": ""}]}, )"
         R"({"id": "$question:M2", "kind": "text", "text": "Mengapa?", "options": [], "sound": "$sound:M"}, )"
         R"({"id": "$question:M3", "kind": "text", "text": "Apa kata kelompokmu?", "options": [], "by_team": true}]} -> )" +
         std::to_string(status) + "\n";
}

std::string opened(const std::string& who) {
  std::string out;
  for (const char* question : {"M1", "M2"}) {
    out += "as " + who + " PUT /lessons/$lesson:M/questions/$question:" + question + R"(/state {"open": true, "at": $NOW} -> 200)" + "\n";
  }
  out += "as " + who + R"( PUT /lessons/$lesson:M/questions/$question:M2/taps {"marks": [{"response": "$response:M2", "pupil": "$DINA", "text": "Karena"}], "at": $NOW} -> 200)" + "\n";
  out += "given vocational\n";
  out += "as " + who + R"( POST /lessons/$lesson:M/questions/$question:M2/partners {"name": "Bengkel", "origin": ""} -> 200 saves PARTNER=partner)" + "\n";
  out += "as " + who + R"( PUT /sounds/$sound:M file "tests/kit/files/voice.webm" -> 200)" + "\n";
  return out + "as " + who + R"( PUT /lessons/$lesson:M/pupils/$DINA/works/$work:M file "tests/kit/files/page.png" -> 200)" + "\n";
}

const std::vector<kit::Place>& about_sari_s() {
  static const std::vector<kit::Place> all = {{"guru kelas", "", "sari", "L"},
                                              {"mapel", assigned("mapel", "pjok"), "anto", "L"},
                                              {"pendamping", assigned("pendamping", ""), "anto", "L"},
                                              {"bk", assigned("bk", ""), "anto", "L"},
                                              {"colleague", begins("anto", "", "2026-11-23", 404), "anto", "L"},
                                              {"ended", assigned("mapel", "pjok", "2026-11-01", "2026-11-22") + begins("anto", "pjok", "2026-11-23", 404), "anto", "L"},
                                              {"other school", begins("ratna", "", "2026-11-23", 404), "ratna", "L"}};
  return all;
}

const std::vector<kit::Place>& about_own() {
  static const std::vector<kit::Place> all = {
      {"mapel", assigned("mapel", "pjok") + begins("anto", "pjok", "2026-11-23", 200) + opened("anto"), "anto", "M"},
      {"pendamping", assigned("pendamping", "") + begins("anto", "", "2026-11-23", 200) + opened("anto"), "anto", "M"},
      {"bk", assigned("bk", "") + begins("anto", "", "2026-11-23", 200) + opened("anto"), "anto", "M"},
      {"ended", assigned("mapel", "pjok") + begins("anto", "pjok", "2026-11-20", 200) + opened("anto") +
                    assigned("mapel", "pjok", "2026-11-01", "2026-11-22"), "anto", "M"}};
  return all;
}

struct Row {
  std::string operation;
  std::vector<int> statuses;
};

std::vector<Row> rows_of(const char* table) {
  std::vector<Row> out;
  std::istringstream in(table);
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    Row row;
    if (!(words >> row.operation)) continue;
    for (int status = 0; words >> status;) row.statuses.push_back(status);
    out.push_back(row);
  }
  return out;
}

struct Operation {
  std::string path;
  std::string method;
  const json::Value* value;
  bool of_teachers;
};

std::map<std::string, Operation> operations() {
  std::map<std::string, Operation> out;
  for (const auto& [path, methods] : *kit::contract().find("paths")->object()) {
    for (const auto& [method, operation] : *methods.object()) {
      Operation one{path, method, &operation, false};
      for (char& c : one.method) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
      for (const json::Value& role : *operation.find("x-roles")->array()) one.of_teachers = one.of_teachers || *role.string() == "teacher";
      out.emplace(std::string(operation.text_of("operationId")), one);
    }
  }
  return out;
}

/// Reading routes share a house a column, every other cell has its own: what one route writes changes no other cell.
void hold(const char* table, const std::vector<kit::Place>& places) {
  const auto all = operations();
  std::string seen;
  bool same = true;
  std::vector<std::unique_ptr<kit::Standing>> readers;
  for (const kit::Place& place : places) readers.push_back(std::make_unique<kit::Standing>(place));
  for (const Row& row : rows_of(table)) {
    const auto operation = all.find(row.operation);
    ASSERT_NE(operation, all.end()) << row.operation << " is no route";
    ASSERT_EQ(row.statuses.size(), places.size()) << row.operation;
    seen += row.operation;
    for (std::size_t i = 0; i < places.size(); ++i) {
      const Operation& asked = operation->second;
      const int status = asked.method == "GET" ? readers[i]->status(asked.path, asked.method, *asked.value)
                                               : kit::Standing(places[i]).status(asked.path, asked.method, *asked.value);
      EXPECT_EQ(status, row.statuses[i]) << row.operation << " as " << places[i].name;
      same = same && status == row.statuses[i];
      seen += " " + std::to_string(status);
    }
    seen += "\n";
  }
  EXPECT_TRUE(same) << "the table as it is now:\n" << seen;
}

bool listed(const char* table, const std::string& operation) {
  for (const Row& row : rows_of(table)) {
    if (row.operation == operation) return true;
  }
  return false;
}

TEST(Assignments, SayWhatAnotherTeachersLessonAndClassAnswer) { hold(sari_s, about_sari_s()); }
TEST(Assignments, SayWhatAnOwnLessonAnswers) { hold(own, about_own()); }

/// A new route of a class or a lesson has to say here whom it serves.
TEST(Assignments, MissNoRouteOfAClass) {
  for (const auto& [name, operation] : operations()) {
    const bool of_lesson = operation.path.find("{lesson}") != std::string::npos;
    const bool of_class = of_lesson || operation.path.find("/groups/{group}") != std::string::npos;
    if (!operation.of_teachers || !of_class) continue;
    EXPECT_TRUE(listed(sari_s, name)) << name;
    EXPECT_TRUE(!of_lesson || listed(own, name)) << name;
  }
}

}  // namespace
}  // namespace selami
