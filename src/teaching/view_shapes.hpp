#pragma once
/// @file How the teacher's views look as JSON. Included by wire.hpp, not on its own.

#include "teaching/wire.hpp"

namespace selami {

template <>
struct Shape<teaching::GroupView> {
  using T = teaching::GroupView;
  static constexpr const char* name = "LessonGroup";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "group_…"}, Field{"name", &T::name, "rombel"},
                                            Field{"level", &T::level, "tk sd smp sma smk slb pkbm"},
                                            Field{"school", &T::school, "school_…"}};
};
template <>
struct Shape<teaching::MemberView> {
  using T = teaching::MemberView;
  static constexpr const char* name = "LessonMember";
  static constexpr auto fields = std::tuple{
      Field{"pupil", &T::pupil, "pupil_…"},  Field{"number", &T::number, "in the class"},
      Field{"name", &T::name, "as in the roster"}, Field{"grade", &T::grade, "or empty"},
      Field{"phase", &T::phase, "or empty"}, Field{"device", &T::device, "the guardian allows a phone or tablet"},
      Field{"team", &T::team, "letter of the group in the class's last lesson with groups, or empty"},
      Field{"goal", &T::goal, "the pupil's own goal of this teacher, beside the class's; or empty"}};
};
template <>
struct Shape<teaching::StepView> {
  using T = teaching::StepView;
  static constexpr const char* name = "LessonStep";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "the plan's step id"},
                                            Field{"position", &T::position, "from 0"},
                                            Field{"stage", &T::stage, "awal memahami mengaplikasi merefleksi penutup or empty"},
                                            Field{"text", &T::text, "who does what"},
                                            Field{"minutes", &T::minutes, "planned"},
                                            Field{"started_at", &T::started_at, "ms, or null"},
                                            Field{"ended_at", &T::ended_at, "ms, or null"},
                                            Field{"paused_ms", &T::paused_ms, "how long it stood still so far"},
                                            Field{"skipped", &T::skipped, "left out in class"},
                                            Field{"longer", &T::longer, "minutes added in class"},
                                            Field{"inserted", &T::inserted, "ask talk rest free: put in between in class; null: planned"}};
};
template <>
struct Shape<teaching::QuestionView> {
  using T = teaching::QuestionView;
  static constexpr const char* name = "LessonQuestion";
  static constexpr auto fields = std::tuple_cat(
      Shape<teaching::NewQuestion>::fields,
      std::tuple{Field{"state", &T::state, "waiting open closed"}, Field{"opened_at", &T::opened_at, "ms, or null"},
                 Field{"closed_at", &T::closed_at, "ms, or null"},
                 Field{"counts", &T::counts, "answers per option, step or level: pupils' and hands together"},
                 Field{"tally", &T::tally, "hands alone; empty: none were counted"},
                 Field{"answered", &T::answered, "pupils with an answer of their own, and hands (of a multi: as many as the option with most)"},
                 Field{"by", &T::by, "those pupils"}, Field{"version", &T::version, "counts from 1"},
                 Field{"talk_at", &T::talk_at, "ms: pupils talk about it since then, or null"},
                 Field{"shown_at", &T::shown_at, "ms: the board shows result and right answer since then, or null"},
                 Field{"thinking", &T::thinking, "answers in own words that were picked for the class"},
                 Field{"teams", &T::teams, "letters of the groups that answered; counts and answered count a group once"}});
};
template <>
struct Shape<teaching::SeatState> {
  using T = teaching::SeatState;
  static constexpr const char* name = "SeatState";
  static constexpr auto fields = std::tuple{Field{"pupil", &T::pupil, "pupil_…"}, Field{"joined", &T::joined, "has a seat"},
                                            Field{"failures", &T::failures, "wrong PINs"},
                                            Field{"locked", &T::locked, "until the teacher releases"},
                                            Field{"no_device", &T::no_device, "tried without consent: hands or paper"}};
};
template <>
struct Shape<teaching::DoorView> {
  using T = teaching::DoorView;
  static constexpr const char* name = "Door";
  static constexpr auto fields =
      std::tuple{Field{"open", &T::open, "phones may join"}, Field{"code", &T::code, "six digits, or empty"}};
};
template <>
struct Shape<teaching::TokenView> {
  using T = teaching::TokenView;
  static constexpr const char* name = "BoardLink";
  static constexpr auto fields =
      std::tuple{Field{"token", &T::token, "bearer of the board"}, Field{"lesson", &T::lesson, "lesson_…"}};
};
template <>
struct Shape<teaching::LessonView> {
  using T = teaching::LessonView;
  static constexpr const char* name = "Lesson";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "lesson_…"},
                                            Field{"group", &T::group, "the class"},
                                            Field{"plan", &T::plan, "plan_…, or null"},
                                            Field{"plan_version", &T::plan_version, "or null"},
                                            Field{"meeting", &T::meeting, "of the plan, from 1"},
                                            Field{"title", &T::title, "of the lesson"},
                                            Field{"subject", &T::subject, "id, or empty"},
                                            Field{"day", &T::day, "local day"},
                                            Field{"started_at", &T::started_at, "ms by the phone"},
                                            Field{"ended_at", &T::ended_at, "ms, or null: it runs"},
                                            Field{"late", &T::late, "arrived more than a day off"},
                                            Field{"step", &T::step, "the step that is now, or empty"},
                                            Field{"paused_at", &T::paused_at, "ms, or null"},
                                            Field{"version", &T::version, "counts from 1"},
                                            Field{"steps", &T::steps, "in order"},
                                            Field{"questions", &T::questions, "in order"},
                                            Field{"members", &T::members, "by number"},
                                            Field{"attendance", &T::attendance, "marked pupils"},
                                            Field{"seats", &T::seats, "pupils who joined or tried to"},
                                            Field{"door", &T::door, "for phones"},
                                            Field{"voices", &T::voices, "Suara murid"},
                                            Field{"at_home", &T::at_home, "a day of rob: done at home"},
                                            Field{"substitutes", &T::substitutes, "names of those who gave it in the teacher's place"},
                                            Field{"note", &T::note, "for the journal, in the teacher's own words; or empty"},
                                            Field{"teams", &T::teams, "groups of this lesson, by letter"}};
};
template <>
struct Shape<teaching::OtherAnswer> {
  using T = teaching::OtherAnswer;
  static constexpr const char* name = "OtherAnswer";
  static constexpr auto fields = std::tuple{Field{"source", &T::source, "phone tap card sheet"}, Field{"choice", &T::choice, "option, step or level"},
                                            Field{"choices", &T::choices, "several ticked, or all in an order; or empty"},
                                            Field{"text", &T::text, "as written, or empty"}, Field{"at", &T::at, "ms by that device"}};
};
/// What an answer says beside the pupil, the choice and the words, wherever it is told.
template <class T>
constexpr auto answer_fields = std::tuple{
      Field{"sure", &T::sure, "yakin or ragu, or null"}, Field{"choices", &T::choices, "several ticked, or all in an order; or empty"},
      Field{"team", &T::team, "letter of the group whose answer it is; empty: the pupil's own"},
      Field{"work", &T::work, "work_… of what was made, or null"}, Field{"kept", &T::kept, "the file of what was made is here"},
      Field{"other", &T::other, "what another phone says of the same pupil, where both differ; or null"},
      Field{"parts", &T::parts, "photos of a job's steps, in order; or empty"}};
template <>
struct Shape<teaching::AnswerView> {
  using T = teaching::AnswerView;
  static constexpr const char* name = "Answer";
  static constexpr auto fields = std::tuple_cat(
      std::tuple{Field{"response", &T::response, "response_…"}, Field{"pupil", &T::pupil, "pupil_…"}, Field{"number", &T::number, "in the class"},
                 Field{"name", &T::name, "as in the roster"}, Field{"source", &T::source, "phone or tap"},
                 Field{"choice", &T::choice, "option or step from 0, or level"}, Field{"text", &T::text, "as written, or empty"},
                 Field{"at", &T::at, "ms by the device"}, Field{"late", &T::late, "arrived after the lesson's end"}},
      answer_fields<T>);
};
template <>
struct Shape<teaching::AnswersView> {
  using T = teaching::AnswersView;
  static constexpr const char* name = "Answers";
  static constexpr auto fields = std::tuple{
      Field{"question", &T::question, "question_…"}, Field{"state", &T::state, "waiting open closed"},
      Field{"counts", &T::counts, "pupils' answers and hands together"}, Field{"tally", &T::tally, "hands alone"},
      Field{"members", &T::members, "pupils of the class today"}, Field{"answers", &T::answers, "by number"}};
};
template <>
struct Shape<teaching::LessonLine> {
  using T = teaching::LessonLine;
  static constexpr const char* name = "LessonRow";
  static constexpr auto fields = std::tuple{
      Field{"id", &T::id, "lesson_…"}, Field{"group", &T::group, "group_…"}, Field{"group_name", &T::group_name, "rombel"},
      Field{"title", &T::title, "of the lesson"}, Field{"subject", &T::subject, "id, or empty"}, Field{"day", &T::day, "local day"},
      Field{"started_at", &T::started_at, "ms"}, Field{"ended_at", &T::ended_at, "ms, or null"}, Field{"plan", &T::plan, "plan_…, or null"}};
};
template <>
struct Shape<teaching::LessonList> {
  using T = teaching::LessonList;
  static constexpr const char* name = "LessonRows";
  static constexpr auto fields = std::tuple{Field{"lessons", &T::lessons, "newest first, 200 at most"}};
};
template <>
struct Shape<teaching::PlanLine> {
  using T = teaching::PlanLine;
  static constexpr const char* name = "LessonPlanRow";
  static constexpr auto fields = std::tuple{Field{"id", &T::id, "plan_…"}, Field{"title", &T::title, "of the plan"},
                                            Field{"level", &T::level, "jenjang"}, Field{"subject", &T::subject, "as written"},
                                            Field{"version", &T::version, "newest"}, Field{"saved_at", &T::saved_at, "ms"}};
};
template <>
struct Shape<teaching::ProgressView> {
  using T = teaching::ProgressView;
  static constexpr const char* name = "Progress";
  static constexpr auto fields = std::tuple{
      Field{"plan", &T::plan, "plan_…"}, Field{"title", &T::title, "of the plan"}, Field{"group", &T::group, "group_…"},
      Field{"group_name", &T::group_name, "rombel"}, Field{"meeting", &T::meeting, "that is next"},
      Field{"meetings", &T::meetings, "of the plan"}, Field{"step", &T::step, "where it goes on, or empty: from the beginning"},
      Field{"step_text", &T::step_text, "of that step, or empty"}, Field{"finished", &T::finished, "the last meeting is done"},
      Field{"running", &T::running, "lesson_… that goes on, or null"}, Field{"last_day", &T::last_day, "of the newest lesson"},
      Field{"left_out", &T::left_out, "steps before it that were never begun"}};
};
template <>
struct Shape<teaching::ProgressList> {
  using T = teaching::ProgressList;
  static constexpr const char* name = "ProgressList";
  static constexpr auto fields = std::tuple{Field{"progress", &T::progress, "by plan and class"}};
};
template <>
struct Shape<teaching::ClassView> {
  using T = teaching::ClassView;
  static constexpr const char* name = "LessonClass";
  static constexpr auto fields = std::tuple{Field{"group", &T::group, "the class"},
                                            Field{"subjects", &T::subjects, "ids that the teacher has here; '' is guru kelas"},
                                            Field{"members", &T::members, "by number"},
                                            Field{"statement_set", &T::statement_set, "Suara murid of this level"},
                                            Field{"choices", &T::choices, "by subject: what the class chose to change, not tried yet"}};
};
template <>
struct Shape<teaching::ColleagueLine> {
  using T = teaching::ColleagueLine;
  static constexpr const char* name = "ColleagueLesson";
  static constexpr auto fields = std::tuple{
      Field{"lesson", &T::lesson, "lesson_…, whose answers the two judge"}, Field{"school", &T::school, "school_…"},
      Field{"group_name", &T::group_name, "rombel"},
      Field{"teacher", &T::teacher, "whose lesson it is"}, Field{"title", &T::title, "of the lesson"},
      Field{"started_at", &T::started_at, "ms"}, Field{"ended_at", &T::ended_at, "ms, or null: it runs"}};
};
template <>
struct Shape<teaching::TodayView> {
  using T = teaching::TodayView;
  static constexpr const char* name = "Today";
  static constexpr auto fields = std::tuple{Field{"day", &T::day, "local day"},
                                            Field{"now", &T::now, "ms by the server"},
                                            Field{"classes", &T::classes, "own classes with their pupils"},
                                            Field{"running", &T::running, "the newest lesson of today that nobody ended, or null"},
                                            Field{"lessons", &T::lessons, "of today"},
                                            Field{"colleagues", &T::colleagues, "lessons of today in classes taught together"},
                                            Field{"plans", &T::plans, "own plans, newest first"},
                                            Field{"week", &T::week, "the timetable and the next two weeks' bells"},
                                            Field{"progress", &T::progress, "how far each class has come in each plan"}};
};
template <>
struct Shape<teaching::BundleView> {
  using T = teaching::BundleView;
  static constexpr const char* name = "ClassBundle";
  static constexpr auto fields = std::tuple{Field{"group", &T::group, "class and pupils"},
                                            Field{"voices", &T::voices, "statements of this level"},
                                            Field{"running", &T::running, "the class's lesson that runs, or null"},
                                            Field{"plans", &T::plans, "own plans, newest first"}};
};

}  // namespace selami
