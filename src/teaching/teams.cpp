#include <algorithm>
#include <map>
#include <set>

#include "people/access.hpp"
#include "teaching/parts.hpp"
#include "teaching/teaching.hpp"
#include "teaching/view.hpp"
#include "teaching_core/teams.hpp"
#include "teaching_sql.hpp"

namespace selami::teaching {

using storage::Row;

namespace {

/// Errors: pupil.unknown, with the place. A pupil may have left the class since.
Result<bool> check_pupils(Call& call, const LessonNow& lesson, const std::vector<Team>& teams) {
  const std::vector<people::MemberNow> ever = people::members_ever(call, group_of(call, lesson));
  for (std::size_t i = 0; i < teams.size(); ++i) {
    for (std::size_t k = 0; k < teams[i].pupils.size(); ++k) {
      const auto is_one = [&](const people::MemberNow& member) { return member.pupil == teams[i].pupils[k]; };
      if (std::any_of(ever.begin(), ever.end(), is_one)) continue;
      return fail(Fault::not_found, "pupil.unknown", "teams[" + std::to_string(i) + "].pupils[" + std::to_string(k) + "]");
    }
  }
  return true;
}

std::vector<TeamNow> plain(const std::vector<Team>& teams) {
  std::vector<TeamNow> out;
  for (const Team& team : teams) {
    out.push_back({team.team, {}});
    for (const PupilId& pupil : team.pupils) out.back().pupils.push_back(pupil.text);
  }
  return out;
}

Result<bool> mark_team(Call& call, const LessonNow& lesson, const QuestionKept& question, const TeamMark& mark, Instant at, const std::string& field) {
  if (!mark.choice && !mark.choices && !mark.text) {
    note_changes(call, lesson.school, "response",
                 call.tx.run_returning(sql::drop_team_response{.school = lesson.school, .question = question.id, .team = mark.team}, changed_of));
    return true;
  }
  const auto fits = fitting(question.kind, question.options.size(), {mark.choice, mark.choices.value_or(std::vector<int>{}), mark.text.value_or("")});
  if (!fits) return fail(fits.error().fault, fits.error().code, field + "." + fits.error().field);
  return keep_team_answer(call, lesson, question, {mark.team, *fits, mark.text, Source::tap, at}, field + ".team");
}

}  // namespace

std::vector<Team> teams_of(storage::Tx& tx, const LessonNow& lesson) {
  std::vector<Team> out;
  tx.each(sql::teams_of_lesson{.school = lesson.school, .lesson = lesson.id}, [&](const Row& row) {
    if (out.empty() || out.back().team != row.text(0)) out.push_back({row.text(0), {}});
    out.back().pupils.push_back(row.id<PupilId>(1));
  });
  return out;
}

std::string team_of(storage::Tx& tx, const LessonNow& lesson, const PupilId& pupil) {
  for (const Team& team : teams_of(tx, lesson)) {
    if (std::find(team.pupils.begin(), team.pupils.end(), pupil) != team.pupils.end()) return team.team;
  }
  return {};
}

void add_last_teams(storage::Tx& tx, const Placed& where, const LessonId& but, std::vector<MemberView>& members) {
  std::map<std::string, std::string> last;
  tx.each(sql::last_teams{.school = where.school, .group = where.group, .teacher = where.teacher, .but = but},
          [&](const Row& row) { last[row.text(0)] = row.text(1); });
  for (MemberView& member : members) {
    const auto found = last.find(member.pupil.text);
    if (found != last.end()) member.team = found->second;
  }
}

std::string answering_team(storage::Tx& tx, const LessonNow& lesson, const QuestionId& question, const PupilId& pupil) {
  const auto own = tx.list(sql::teams_answered{.school = lesson.school, .question = question}, [](const Row& row) { return Answered{row.text(0), row.text(1)}; });
  for (const Answered& one : own) {
    if (one.pupil == pupil.text && !one.team.empty()) return one.team;
  }
  return team_of(tx, lesson, pupil);
}

std::set<std::string> pupils_away(Call& call, const LessonNow& lesson) {
  std::set<std::string> out;
  call.tx.each(sql::attendance_of_lesson{.school = lesson.school, .lesson = lesson.id}, [&](const Row& row) {
    if (row.text(1) != enum_text(Presence::hadir)) out.insert(row.text(0));
  });
  return out;
}

Result<bool> keep_team_answer(Call& call, const LessonNow& lesson, const QuestionKept& question, const TeamAnswer& answer, const std::string& field) {
  std::vector<std::string> members;
  for (const TeamNow& team : plain(teams_of(call.tx, lesson))) {
    if (team.team == answer.team) members = team.pupils;
  }
  const std::set<std::string> away = pupils_away(call, lesson);
  members.erase(std::remove_if(members.begin(), members.end(), [&](const std::string& one) { return away.count(one) > 0; }), members.end());
  const auto before = call.tx.list(sql::teams_answered{.school = lesson.school, .question = question.id},
                                   [](const Row& row) { return Answered{row.text(0), row.text(1)}; });
  const std::vector<std::string> theirs = answerers(answer.team, members, before);
  if (theirs.empty()) return fail(Fault::conflict, "team.none", field);
  for (const std::string& pupil : theirs) {
    note_changes(call, lesson.school, "response",
                 call.tx.run_returning(sql::put_response{.school = lesson.school, .id = call.make_id<ResponseKind>(), .question = question.id,
                                                         .lesson = lesson.id, .pupil = pupil, .source = enum_text(answer.source),
                                                         .choice = answer.given.choice, .words = answer.words, .at = answer.at, .arrived = call.now,
                                                         .sure = std::nullopt, .choices = choices_text(answer.given.choices), .team = answer.team,
                                                         .work = std::nullopt},
                                       changed_of));
  }
  return true;
}

Result<Done> put_teams(Call& call, const LessonId& id, const TeamsIn& in) {
  TRY(const LessonNow lesson, given_to_write(call, id));
  TRY_DO(check_teams(plain(in.teams)));
  TRY_DO(check_pupils(call, lesson, in.teams));
  call.tx.run(sql::drop_teams{.school = lesson.school, .lesson = lesson.id});
  for (const Team& team : in.teams) {
    for (const PupilId& pupil : team.pupils) {
      call.tx.run(sql::add_team_member{.school = lesson.school, .lesson = lesson.id, .pupil = pupil, .team = team.team});
    }
  }
  touch(call, lesson);
  announce_change(call, id, "teams");
  return Done{};
}

Result<Done> put_team_answers(Call& call, const LessonId& id, const QuestionId& question, const TeamMarksIn& in) {
  TRY(const LessonNow lesson, given_to_write(call, id));
  TRY(const QuestionKept kept, find_question(call.tx, lesson, question));
  if (!kept.by_team) return fail(Fault::invalid, "question.by_pupil", "question");
  for (std::size_t i = 0; i < in.marks.size(); ++i) TRY_DO(mark_team(call, lesson, kept, in.marks[i], in.at, "marks[" + std::to_string(i) + "]"));
  announce_answers(call, lesson, kept);
  return Done{};
}

}  // namespace selami::teaching
