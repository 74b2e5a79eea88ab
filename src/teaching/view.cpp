#include "teaching/view.hpp"

#include <algorithm>
#include <map>

#include "seat_sql.hpp"
#include "teaching/parts.hpp"
#include "teaching_core/join.hpp"
#include "teaching_sql.hpp"

namespace selami::teaching {

using storage::Row;

namespace {

void add_answers(Call& call, const LessonNow& lesson, std::vector<QuestionView>& questions) {
  std::map<std::string, QuestionView*> by_id;
  for (QuestionView& q : questions) by_id[q.id.text] = &q;
  call.tx.each(sql::answers_of_lesson{.school = lesson.school, .lesson = lesson.id}, [&](const Row& row) {
    const auto found = by_id.find(row.text(0));
    if (found == by_id.end()) return;
    QuestionView& q = *found->second;
    q.by.push_back(row.id<PupilId>(1));
    const std::string team = row.text(4);
    if (!team.empty() && std::find(q.teams.begin(), q.teams.end(), team) != q.teams.end()) return;
    if (!team.empty()) q.teams.push_back(team);
    ++q.answered;
    count_in(q.counts, row.null(2) ? std::nullopt : std::optional(row.number(2)), choices_of(row.text(3)));
  });
  call.tx.each(sql::tallies_of_lesson{.school = lesson.school, .lesson = lesson.id}, [&](const Row& row) {
    const auto found = by_id.find(row.text(0));
    if (found == by_id.end()) return;
    QuestionView& q = *found->second;
    if (q.tally.empty()) q.tally.assign(q.counts.size(), 0);
    count_in(q.counts, row.integer(1), row.number(2));
    count_in(q.tally, row.integer(1), row.number(2));
  });
  for (QuestionView& q : questions) q.answered += hands_of(q.kind, q.tally);
  call.tx.each(sql::picks_of_lesson{.school = lesson.school, .lesson = lesson.id}, [&](const Row& row) {
    const auto found = by_id.find(row.text(0));
    if (found != by_id.end()) add_pick(found->second->thinking, row.id<PupilId>(1), row.integer(2));
  });
}

std::vector<QuestionView> view_questions(Call& call, const LessonNow& lesson) {
  std::vector<QuestionView> out;
  for (const QuestionKept& kept : questions_of(call.tx, lesson)) {
    QuestionView q;
    static_cast<NewQuestion&>(q) = kept;
    q.state = state(kept.opening);
    q.opened_at = kept.opening.opened_at;
    q.closed_at = kept.opening.closed_at;
    q.counts = no_counts(kept);
    q.version = kept.version;
    q.talk_at = kept.showing.talk_at;
    q.shown_at = kept.showing.shown_at;
    q.thinking.prompt = kept.prompt;
    if (kept.part > 0) q.thinking.part = kept.part;
    out.push_back(std::move(q));
  }
  add_answers(call, lesson, out);
  return out;
}

std::vector<SeatState> view_seats(Call& call, const LessonNow& lesson) {
  std::map<std::string, SeatState> by_pupil;
  call.tx.each(sql::pupils_seated{.school = lesson.school, .lesson = lesson.id},
               [&](const Row& row) { by_pupil[row.text(0)].joined = true; });
  call.tx.each(sql::tries_of_lesson{.school = lesson.school, .lesson = lesson.id}, [&](const Row& row) {
    SeatState& seat = by_pupil[row.text(0)];
    seat.failures = row.number(1);
    seat.locked = seat.failures >= tries_max;
    seat.no_device = row.integer(2) != 0;
  });
  std::vector<SeatState> out;
  for (auto& [pupil, seat] : by_pupil) {
    seat.pupil = PupilId{pupil};
    out.push_back(seat);
  }
  return out;
}

/// What a substitute sees of a lesson.
void reduce(LessonView& lesson) {
  hide_names(lesson.members);
  lesson.plan.reset();
  lesson.plan_version.reset();
  lesson.seats.clear();
  lesson.door = {};
  lesson.note.clear();
  lesson.voices.choice.reset();  // free words, as the note: they may name a child
  lesson.voices.before.reset();
  if (lesson.voices.source == VoiceSource::hands) return;
  lesson.voices.answered.reset();
  lesson.voices.counts.clear();
}

}  // namespace

GroupView view(const people::GroupNow& group) { return {group.id, group.name, group.level, group.school}; }

std::vector<MemberView> views(const std::vector<people::MemberNow>& members) {
  std::vector<MemberView> out;
  for (const people::MemberNow& m : members) out.push_back({m.pupil, m.number, m.name, m.grade, m.phase, m.device_consent, "", ""});
  return out;
}

void hide_names(std::vector<MemberView>& members) {
  for (MemberView& member : members) member = {member.pupil, member.number, "", "", "", false, member.team, ""};
}

people::GroupNow group_of(Call& call, const LessonNow& lesson) {
  people::GroupNow out;
  out.school = lesson.school;
  out.id = lesson.group;
  call.tx.each(sql::group_name{.school = lesson.school, .id = lesson.group}, [&](const Row& row) {
    out.name = row.text(0);
    out.level = row.text(1);
  });
  return out;
}

std::vector<int> no_counts(const QuestionKept& question) {
  return std::vector<int>(static_cast<std::size_t>(buckets(question.kind, question.options.size())), 0);
}

AskedView asked(const QuestionKept& question) {
  AskedView out{question.id, question.kind, question.text, {}, buckets(question.kind, question.options.size()), question.asks_sure, {}, question.by_team, question.sound};
  bool drawn = false;
  for (const plan::Option& option : question.options) {
    out.options.push_back(option.text);
    out.pictures.push_back(option.picture);
    drawn = drawn || !option.picture.empty();
  }
  if (!drawn) out.pictures.clear();
  return out;
}

LessonView view_lesson(Call& call, const VoicePack& pack, const LessonNow& lesson) {
  const people::GroupNow group = group_of(call, lesson);
  LessonView out;
  out.id = lesson.id;
  out.group = view(group);
  out.plan = lesson.plan;
  out.plan_version = lesson.plan_version;
  out.meeting = lesson.meeting;
  out.title = lesson.title;
  out.subject = lesson.subject;
  out.day = lesson.day;
  out.started_at = lesson.started_at;
  out.ended_at = lesson.ended_at;
  out.late = is_skewed(lesson.started_at, lesson.arrived_at);
  out.step = lesson.step;
  out.paused_at = lesson.paused_at;
  out.version = lesson.version;
  out.steps = steps_of(call.tx, lesson);
  out.questions = view_questions(call, lesson);
  out.members = views(people::members_on(call, group, lesson.day));
  out.attendance = call.tx.list(sql::attendance_of_lesson{.school = lesson.school, .lesson = lesson.id}, [](const Row& row) {
    return AttendanceMark{row.id<PupilId>(0), enum_value<Presence>(row.text(1)).value_or(Presence::hadir)};
  });
  out.seats = view_seats(call, lesson);
  call.tx.each(sql::open_door{.school = lesson.school, .lesson = lesson.id}, [&](const Row& row) {
    out.door = {true, row.text(0)};
  });
  out.voices = view_voices(call, pack, lesson);
  out.at_home = call.tx.one(sql::is_home{.school = lesson.school, .lesson = lesson.id}, [](const Row&) { return true; }).has_value();
  out.substitutes = substitutes_of(call, lesson);
  out.note = note_of(call.tx, lesson);
  out.teams = teams_of(call.tx, lesson);
  add_last_teams(call.tx, {lesson.school, lesson.group, lesson.teacher}, lesson.id, out.members);
  add_goals(call.tx, {lesson.school, lesson.group, lesson.teacher}, out.members);
  if (!call.actor.substitute.empty()) reduce(out);
  return out;
}

}  // namespace selami::teaching
