#include "depth/depth.hpp"

#include <map>

#include "depth/descriptors.hpp"
#include "depth/read.hpp"
#include "depth_sql.hpp"
#include "people/access.hpp"
#include "storage/changes.hpp"
#include "teaching/access.hpp"
#include "teaching/feedback.hpp"
#include "teaching/other_answer.hpp"
#include "teaching/read.hpp"
#include "teaching_core/question.hpp"

namespace selami::depth {
namespace {

using storage::Row;

std::optional<int> maybe_number(const Row& row, int column) {
  if (row.null(column)) return std::nullopt;
  return row.number(column);
}

/// The words of what a pupil chose. None of a scale's or level's value that has no words of its own.
std::vector<std::string> chosen_of(const Row& row) {
  if (row.text(9) == "tap") return {};
  std::vector<int> choices = teaching::choices_of(row.text(11));
  if (const auto one = maybe_number(row, 7)) choices.push_back(*one);
  const auto read = json::parse(row.text(10));
  const json::Array* options = read ? read->array() : nullptr;
  std::vector<std::string> out;
  for (const int choice : choices) {
    if (options && choice >= 0 && choice < static_cast<int>(options->size())) out.emplace_back((*options)[static_cast<std::size_t>(choice)].text_of("text"));
  }
  return out;
}

DepthView view(const std::vector<Standing>& standings, int members) {
  DepthView out;
  out.members = members;
  for (const Distribution& d : distributions(standings)) {
    out.objectives.push_back({d.objective, d.text, {d.pupils.begin(), d.pupils.end()}, d.judged, {d.teams.begin(), d.teams.end()}, d.teams_judged});
  }
  return out;
}

std::vector<Standing> standings(Call& call, const SchoolId& school, const GroupId& group, const std::string& lesson,
                                const std::string& since) {
  return call.tx.list(sql::standings_of_group{.school = school, .group = group, .rater = call.actor.person, .lesson = lesson, .since = since},
                      [](const Row& row) {
                        return Standing{row.text(0), row.text(1), row.id<PupilId>(2), row.number(3), row.instant(4), row.text(5), row.text(6)};
                      });
}

/// Is the pupil's answer that of a group? Phones that know nothing of groups judge it like any other.
bool of_team(Call& call, const SchoolId& school, const JudgementIn& in) {
  return call.tx.one(sql::team_of_response{.school = school, .question = in.question, .pupil = in.pupil}, [](const Row&) { return true; }).has_value();
}

/// What the teacher said of each answer, the tries that came, and how each version was judged.
void add_versions(Call& call, const SchoolId& school, QuestionWork& out) {
  auto by_pupil = teaching::said_and_tried(call, school, out.question);
  std::map<std::pair<std::string, std::string>, std::optional<int>> levels;
  call.tx.each(sql::levels_of_versions{.school = school, .question = out.question, .rater = call.actor.person},
               [&](const Row& row) { levels[{row.text(0), row.text(1)}] = maybe_number(row, 2); });
  for (WorkView& work : out.works) {
    const auto found = by_pupil.find(work.pupil.text);
    if (found == by_pupil.end()) continue;
    work.feedback = std::move(found->second.feedback);
    work.tries = std::move(found->second.tries);
    if (!work.tries.empty()) work.first_level = levels[{work.pupil.text, ""}];
    for (teaching::TryView& one : work.tries) one.level = levels[{work.pupil.text, one.id.text}];
  }
}

/// A judgement that is to be kept.
void write(Call& call, const teaching::LessonNow& lesson, const QuestionWork& question, const JudgementId& id, const JudgementIn& in) {
  const JudgementSource source = of_team(call, lesson.school, in) ? JudgementSource::team : in.source;
  const std::string version = in.of_try ? in.of_try->text : std::string();
  const bool falls_back = in.of_try && !in.level;  // a try's level that is taken back leaves that of the first answer
  call.tx.run(sql::unstand{.of_try = version, .school = lesson.school, .question = in.question, .rater = call.actor.person, .pupil = in.pupil});
  call.tx.run(sql::add_judgement{.school = lesson.school, .id = id, .lesson = lesson.id, .question = in.question, .response = in.response,
                                 .pupil = in.pupil, .objective = question.objective, .rater = call.actor.person, .level = in.level,
                                 .source = enum_text(source), .at = in.at, .arrived = call.now, .stands = falls_back ? 2 : 1, .try_id = in.of_try});
  if (falls_back) call.tx.run(sql::stand_again{.school = lesson.school, .question = in.question, .rater = call.actor.person, .pupil = in.pupil});
  storage::note_change(call.tx, lesson.school.text, "judgement", id.text, 1);
}

}  // namespace

Result<QuestionWork> find_question(Call& call, const teaching::LessonNow& lesson, const QuestionId& id) {
  auto found = call.tx.one(sql::question_of_lesson{.school = lesson.school, .lesson = lesson.id, .question = id}, [](const Row& row) {
    QuestionWork out;
    out.question = row.id<QuestionId>(0);
    out.kind = row.text(1);
    out.text = row.text(2);
    out.options = row.text(3);
    out.objective = row.text(4);
    out.objective_text = row.text(5);
    out.aims = row.number(6);
    return out;
  });
  if (!found) return fail(Fault::not_found, "question.unknown", "question");
  return *std::move(found);
}

std::map<std::string, WorkView> pieces_of(Call& call, const SchoolId& school, const QuestionId& question) {
  std::map<std::string, WorkView> out;
  call.tx.each(sql::responses_of_question{.school = school, .question = question}, [&](const Row& row) {
    WorkView& work = out[row.text(1)];
    work.response = row.id<ResponseId>(0);
    work.source = row.text(2);
    work.choice = maybe_number(row, 3);
    work.text = row.text(4);
    work.choices = teaching::choices_of(row.text(5));
    if (!row.null(6)) work.work = row.id<teaching::WorkId>(6);
    work.kept = row.integer(7) != 0;
    work.team = row.text(8);
    work.other = teaching::other_of(row, 9);
  });
  for (auto& [pupil, parts] : teaching::parts_of_question(call.tx, school, question)) {
    if (const auto found = out.find(pupil); found != out.end()) found->second.parts = std::move(parts);
  }
  return out;
}

Result<LessonWork> lesson_work(Call& call, const LessonId& id) {
  TRY(const teaching::LessonNow lesson, teaching::shared_lesson(call, id));
  LessonWork out{lesson.id, lesson.title, {}};
  out.questions = call.tx.list(sql::questions_to_judge{.school = lesson.school, .lesson = lesson.id}, [](const Row& row) {
    return QuestionLine{row.id<QuestionId>(0), row.text(1), row.number(2)};
  });
  return out;
}

Result<QuestionWork> question_work(Call& call, const DepthPacks& packs, const LessonId& lesson_id, const QuestionId& question) {
  TRY(const teaching::LessonNow lesson, teaching::shared_lesson(call, lesson_id));
  TRY(const people::GroupNow group, people::own_group_on(call, lesson.group, lesson.day));
  TRY(QuestionWork out, works_of(call, lesson, group, question));
  out.descriptors = descriptors_of(call, packs, lesson, group, out, call.actor.person);
  out.peers = teaching::looks_of(call, lesson, question);
  add_versions(call, lesson.school, out);
  return out;
}

Result<QuestionWork> works_of(Call& call, const teaching::LessonNow& lesson, const people::GroupNow& group, const QuestionId& question) {
  TRY(QuestionWork out, find_question(call, lesson, question));
  std::map<std::string, WorkView> by_pupil = pieces_of(call, lesson.school, question);
  call.tx.each(sql::standing_of_question{.school = lesson.school, .question = question, .rater = call.actor.person},
               [&](const Row& row) { by_pupil[row.text(0)].level = row.number(1); });
  call.tx.each(sql::own_levels_of_question{.school = lesson.school, .question = question}, [&](const Row& row) {
    const auto found = by_pupil.find(row.text(0));
    if (found == by_pupil.end()) return;
    found->second.own_level = row.number(1);
    found->second.own_words = row.text(2);
  });
  call.tx.each(sql::goals_of_class{.school = lesson.school, .group = lesson.group, .teacher = lesson.teacher}, [&](const Row& row) {
    const auto found = by_pupil.find(row.text(0));
    if (found != by_pupil.end()) found->second.goal = row.text(1);
  });
  out.other_raters = call.tx.one(sql::other_raters{.school = lesson.school, .question = question, .rater = call.actor.person},
                                 [](const Row& row) { return row.number(0); }).value_or(0);
  for (const people::MemberNow& member : people::members_ever(call, group)) {
    const auto found = by_pupil.find(member.pupil.text);
    if (found == by_pupil.end()) continue;
    found->second.pupil = member.pupil;
    found->second.number = member.number;
    found->second.name = member.name;
    out.works.push_back(std::move(found->second));
  }
  return out;
}

Result<JudgementView> judge(Call& call, const JudgementId& id, const JudgementIn& in) {
  TRY_DO(check_level(in.level));
  TRY(const teaching::LessonNow lesson, teaching::shared_to_write(call, in.lesson));
  TRY(const QuestionWork question, find_question(call, lesson, in.question));
  const auto before = call.tx.one(sql::judgement_by_id{.school = lesson.school, .id = id}, [](const Row& row) {
    return std::pair(row.text(0), maybe_number(row, 1));
  });
  if (before) {
    if (before->first != call.actor.person.text) return fail(Fault::conflict, "judgement.not_yours", "judgement");
    return JudgementView{id, before->second};
  }
  TRY(const people::GroupNow group, people::own_group_on(call, lesson.group, lesson.day));
  TRY_DO(people::member(call, group, in.pupil));
  if (in.response) {
    const auto fits = call.tx.one(sql::response_of_pupil{.school = lesson.school, .response = *in.response, .question = in.question, .pupil = in.pupil},
                                  [](const Row&) { return true; });
    if (!fits) return fail(Fault::invalid, "response.not_fit", "response");
  }
  if (in.of_try && !teaching::is_try_of(call.tx, lesson.school, in.question, in.pupil, *in.of_try)) return fail(Fault::invalid, "feedback.try_unknown", "of_try");
  write(call, lesson, question, id, in);
  return JudgementView{id, in.level};
}

Result<LessonTries> lesson_tries(Call& call, const LessonId& id) {
  TRY(const teaching::LessonNow lesson, teaching::shared_lesson(call, id));
  TRY(const people::GroupNow group, people::own_group_on(call, lesson.group, lesson.day));
  LessonTries out;
  out.tries = call.tx.list(sql::tries_of_lesson{.school = lesson.school, .rater = call.actor.person, .lesson = lesson.id}, [](const Row& row) {
    return LessonTry{row.id<teaching::TryId>(0), row.id<QuestionId>(1), row.text(2), row.id<PupilId>(3), 0, "", row.instant(4), row.integer(5) != 0};
  });
  for (const people::MemberNow& member : people::members_ever(call, group)) {
    for (LessonTry& one : out.tries) {
      if (one.pupil != member.pupil) continue;
      one.number = member.number;
      one.name = member.name;
    }
  }
  return out;
}

Result<DepthView> lesson_depth(Call& call, const LessonId& lesson_id) {
  TRY(const teaching::LessonNow lesson, teaching::shared_lesson(call, lesson_id));
  TRY(const people::GroupNow group, people::own_group_on(call, lesson.group, lesson.day));
  return view(standings(call, lesson.school, group.id, lesson.id.text, ""), people::size_on(call, group, lesson.day));
}

Result<DepthView> group_depth(Call& call, const GroupId& id) {
  TRY(const people::GroupNow group, people::own_group(call, id));
  const std::string since = group.school_year.substr(0, 4) + "-07-01";
  return view(standings(call, group.school, group.id, "", since), people::size_on(call, group, call.today()));
}

Result<PupilWork> pupil_work(Call& call, const GroupId& id, const PupilId& pupil) {
  TRY(const people::GroupNow group, people::own_group(call, id));
  TRY(const people::MemberNow member, people::member(call, group, pupil));
  people::note_opening(call, group.school, pupil, "work");
  PupilWork out{member.pupil, member.number, member.name, {}};
  teaching::PartsBy parts = teaching::parts_of_pupil(call.tx, group.school, pupil);
  out.pieces = call.tx.list(sql::pieces_of_pupil{.school = group.school, .pupil = pupil, .rater = call.actor.person}, [&](const Row& row) {
    PieceView piece{row.id<LessonId>(0), row.date(1), row.text(2), row.id<QuestionId>(3), row.text(4), row.text(5), row.text(6),
                    maybe_number(row, 7), maybe_number(row, 8), row.text(9), chosen_of(row), {}, row.integer(13) != 0, row.text(14), std::move(parts[row.text(3)]), row.text(15)};
    if (!row.null(12)) piece.work = row.id<teaching::WorkId>(12);
    return piece;
  });
  return out;
}

}  // namespace selami::depth
