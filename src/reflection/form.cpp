#include "reflection/form.hpp"

#include <algorithm>

#include "journal_sql.hpp"
#include "people/access.hpp"
#include "people_core/rights.hpp"
#include "reflection/reflection.hpp"
#include "teaching_core/join.hpp"

namespace selami::reflection {

using storage::Row;

namespace {

int lessons_before(Call& call, const teaching::LessonNow& lesson) {
  return call.tx
      .one(sql::lessons_before{.school = lesson.school, .group = lesson.group, .teacher = lesson.teacher, .at = lesson.started_at,
                               .same = lesson.started_at, .lesson = lesson.id},
           [](const Row& row) { return row.number(0); })
      .value_or(0);
}

std::vector<PromptView> views(const std::vector<Prompt>& prompts) {
  std::vector<PromptView> out;
  for (const Prompt& one : prompts) out.push_back({one.id, {one.text_id, one.text_en}});
  return out;
}

/// The pack names the youngest first.
const Age& youngest(Call& call, const JournalPacks& packs, const people::GroupNow& group, const Date& day) {
  const Age* out = nullptr;
  for (const people::MemberNow& one : people::members_on(call, group, day)) {
    const Age& age = age_of(packs.ages, group.level, one.phase);
    if (!out || &age < out) out = &age;
  }
  return out ? *out : age_of(packs.ages, group.level, "");
}

std::vector<HelpLineView> lines_of(const JournalPacks& packs) {
  std::vector<HelpLineView> out;
  for (const HelpLine& one : packs.lines) out.push_back({one.name, {one.about_id, one.about_en}, one.phone, one.whatsapp, one.checked});
  return out;
}

std::string in_words(const HelpLine& line) {
  return line.name + ", " + line.about_id + ": telepon " + line.phone + (line.whatsapp.empty() ? "" : " atau WhatsApp " + line.whatsapp);
}

std::string contact_of(Call& call, const SchoolId& school) {
  return call.tx.one(sql::talk_contact{.school = school}, [](const Row& row) { return row.text(0); }).value_or("");
}

/// The principal, or the operator.
Result<SchoolId> school_of(Call& call, const SchoolId& school) {
  if (people::may(call.actor, Action::day_change, {school, {}, {}, {}})) return school;
  return fail(Fault::not_found, "school.unknown");
}

}  // namespace

ReadersView readers_of(Call& call, const JournalPacks& packs, const SchoolId& school, const PersonId& teacher) {
  return {people::signatory(call, school, teacher).name, contact_of(call, school), lines_of(packs)};
}

Result<SeatNow> seat_now(Call& call) {
  TRY(teaching::LessonNow lesson, teaching::seat_lesson(call));
  people::GroupNow group;
  group.school = lesson.school;
  group.id = lesson.group;
  TRY(people::MemberNow member, people::member(call, group, call.actor.pupil));
  std::string level = people::school_card(call, lesson.school).level;
  return SeatNow{std::move(lesson), std::move(member), std::move(level)};
}

Result<JournalForm> seat_form(Call& call, const JournalPacks& packs) {
  TRY(const SeatNow seat, seat_now(call));
  const teaching::LessonNow& lesson = seat.lesson;
  const Age& age = age_of(packs.ages, seat.level, seat.member.phase);
  JournalForm out;
  out.way = age.way;
  out.prompts = views(asked_in(age, lessons_before(call, lesson)));
  out.readers = readers_of(call, packs, lesson.school, lesson.teacher);
  out.goal = running_goal(call, lesson, call.actor.pupil);
  out.mine = journal_in(call, lesson, call.actor.pupil);
  return out;
}

Result<ClassForm> lesson_form(Call& call, const JournalPacks& packs, const LessonId& id) {
  TRY(const teaching::LessonNow lesson, teaching::own_lesson(call, id));
  TRY(const people::GroupNow group, people::own_group_on(call, lesson.group, lesson.day));
  const Age& age = youngest(call, packs, group, lesson.day);
  ClassForm out;
  out.way = age.way;
  out.prompts = views(asked_in(age, lessons_before(call, lesson)));
  out.readers = readers_of(call, packs, lesson.school, lesson.teacher);
  out.goals = running_goals(call, lesson);
  return out;
}

NextForm next_form(Call& call, const JournalPacks& packs, const people::GroupNow& group) {
  const int had = call.tx
                      .one(sql::lessons_with{.school = group.school, .group = group.id, .teacher = call.actor.person},
                           [](const Row& row) { return row.number(0); })
                      .value_or(0);
  const Age& age = youngest(call, packs, group, call.today());
  NextForm out{age.way, asked_in(age, had), {"", contact_of(call, group.school), lines_of(packs)}};
  // Whoever else prints pages of the class does not read them.
  if (people::own_group(call, group.id)) out.readers.teacher = people::signatory(call, group.school, call.actor.person).name;
  return out;
}

Result<teaching::PagesOrder> journal_pages(Call& call, const JournalPacks& packs, const GroupId& id, const teaching::PagesQuery& query) {
  TRY(const people::GroupNow group, people::visible_group(call, id));
  TRY(teaching::PagesOrder out, teaching::pages_order(call, id, query));
  const NextForm form = next_form(call, packs, group);
  out.journal.faces = form.way == Way::faces;
  out.journal.starters = form.way == Way::sentence;
  for (const Prompt& one : form.prompts) out.journal.asks.push_back(one.text_id);
  if (!form.readers.teacher.empty()) out.journal.reads = form.readers.teacher + ", " + out.journal.reads;
  out.journal.contact = form.readers.contact;
  for (const HelpLine& one : packs.lines) out.journal.lines.push_back(in_words(one));
  return out;
}

Result<File> class_pages(Call& call, const JournalPacks& packs, const GroupId& group, const Query<teaching::PagesQuery>& query) {
  TRY(const teaching::PagesOrder order, journal_pages(call, packs, group, query.value));
  return teaching::pages_pdf(order);
}

Result<ContactView> talk_contact(Call& call, const JournalPacks& packs, const SchoolId& id) {
  TRY(const SchoolId school, school_of(call, id));
  return ContactView{contact_of(call, school), lines_of(packs)};
}

Result<ContactView> set_talk_contact(Call& call, const JournalPacks& packs, const SchoolId& id, const ContactIn& in) {
  TRY(const SchoolId school, school_of(call, id));
  const std::string words = teaching::tidy_name(in.text);
  if (words.empty()) call.tx.run(sql::drop_talk_contact{.school = school});
  else call.tx.run(sql::put_talk_contact{.school = school, .words = words, .by = call.actor.person, .at = call.now});
  return ContactView{words, lines_of(packs)};
}

}  // namespace selami::reflection
