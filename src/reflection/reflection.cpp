#include "reflection/reflection.hpp"

#include <algorithm>
#include <map>

#include "people/access.hpp"
#include "reflection_sql.hpp"
#include "storage/changes.hpp"
#include "teaching/access.hpp"

namespace selami::reflection {
namespace {

using storage::Row;

struct Place {
  SchoolId school;
  LessonId lesson;
  PupilId pupil;
};

Face face_of(const std::string& text) { return enum_value<Face>(text).value_or(Face::none); }

bool blank(const std::string& text) { return text.find_first_not_of(" \n\r\t") == std::string::npos; }

/// Those with words, as the row keeps them. None: nothing was said of answers.
std::optional<std::string> answers_text(const std::optional<std::vector<PromptAnswer>>& in) {
  if (!in) return std::nullopt;
  std::vector<PromptAnswer> kept;
  for (const PromptAnswer& one : *in) {
    if (!blank(one.text)) kept.push_back(one);
  }
  std::string out;
  shape::write(out, kept);
  return out;
}

bool empty(const SentenceIn& in) {
  if (in.face != Face::none || !blank(in.text)) return false;
  const auto answers = in.answers.value_or(std::vector<PromptAnswer>{});
  return std::all_of(answers.begin(), answers.end(), [](const PromptAnswer& one) { return blank(one.text); });
}

Result<JournalView> keep(Call& call, const Place& place, const JournalId& id, const SentenceIn& in, const char* source) {
  if (empty(in)) return fail(Fault::invalid, "journal.empty", "text");
  const auto kept = call.tx.run_returning(
      sql::put_journal{.school = place.school, .id = id, .lesson = place.lesson, .pupil = place.pupil, .face = enum_text(in.face),
                       .words = in.text, .answers = answers_text(in.answers), .source = source, .at = in.at, .arrived = call.now},
      [](const Row& row) { return std::pair(row.id<JournalId>(0), row.integer(1)); });
  storage::note_change(call.tx, place.school.text, "journal", kept.at(0).first.text, kept.at(0).second);
  call.announce("lesson:" + place.lesson.text, "journal", "{}");
  JournalView out;
  out.id = kept.at(0).first;
  out.pupil = place.pupil;
  out.face = in.face;
  out.text = in.text;
  out.source = source;
  out.answers = in.answers.value_or(std::vector<PromptAnswer>{});
  return out;
}

}  // namespace

std::vector<PromptAnswer> answers_of(const std::string& text) {
  std::vector<PromptAnswer> out;
  const auto value = json::parse(text);
  Error unread;
  if (!value || !shape::read(out, *value, shape::Place{}, Limits{}, unread)) out.clear();
  return out;
}

std::optional<JournalView> journal_in(Call& call, const teaching::LessonNow& lesson, const PupilId& pupil) {
  return call.tx.one(sql::journal_of_pupil{.school = lesson.school, .lesson = lesson.id, .pupil = pupil}, [&](const Row& row) {
    JournalView out;
    out.id = row.id<JournalId>(0);
    out.pupil = pupil;
    out.face = face_of(row.text(1));
    out.text = row.text(2);
    out.source = row.text(3);
    out.answers = answers_of(row.text(4));
    return out;
  });
}

Result<JournalView> write_own(Call& call, const JournalId& id, const SentenceIn& in) {
  return keep(call, {call.actor.school, call.actor.lesson, call.actor.pupil}, id, in, "phone");
}

Result<JournalView> write_for(Call& call, const LessonId& lesson_id, const JournalId& id, const PupilSentenceIn& in) {
  TRY(const teaching::LessonNow lesson, teaching::lesson_to_write(call, lesson_id));
  TRY(const people::GroupNow group, people::own_group_on(call, lesson.group, lesson.day));
  TRY_DO(people::member(call, group, in.pupil));
  return keep(call, {lesson.school, lesson.id, in.pupil}, id, {in.face, in.text, in.at, in.answers}, "teacher");
}

Result<JournalList> lesson_journals(Call& call, const LessonId& lesson_id) {
  TRY(const teaching::LessonNow lesson, teaching::own_lesson(call, lesson_id));
  TRY(const people::GroupNow group, people::own_group_on(call, lesson.group, lesson.day));
  std::map<std::string, JournalView> by_pupil;
  call.tx.each(sql::journals_of_lesson{.school = lesson.school, .lesson = lesson.id}, [&](const Row& row) {
    JournalView& view = by_pupil[row.text(0)];
    view.id = row.id<JournalId>(1);
    view.face = face_of(row.text(2));
    view.text = row.text(3);
    view.source = row.text(4);
    view.answers = answers_of(row.text(5));
  });
  JournalList out;
  out.members = people::size_on(call, group, lesson.day);
  for (const people::MemberNow& member : people::members_ever(call, group)) {
    const auto found = by_pupil.find(member.pupil.text);
    if (found == by_pupil.end()) continue;
    found->second.pupil = member.pupil;
    found->second.number = member.number;
    found->second.name = member.name;
    out.journals.push_back(std::move(found->second));
  }
  return out;
}

Result<PupilJournals> pupil_journals(Call& call, const GroupId& id, const PupilId& pupil) {
  TRY(const people::GroupNow group, people::own_group(call, id));
  TRY_DO(people::member(call, group, pupil));
  people::note_opening(call, group.school, pupil, "journals");
  PupilJournals out;
  out.at = call.now;
  out.journals = call.tx.list(
      sql::journals_of_pupil{.school = group.school, .pupil = pupil, .teacher = call.actor.person}, [](const Row& row) {
        return PupilJournal{row.id<JournalId>(0), row.id<LessonId>(1), row.date(2), row.text(3), face_of(row.text(4)), row.text(5), answers_of(row.text(6))};
      });
  return out;
}

}  // namespace selami::reflection
