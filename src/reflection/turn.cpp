#include "reflection/turn.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "journal_sql.hpp"
#include "people/access.hpp"
#include "reflection_core/turn.hpp"
#include "teaching/access.hpp"
#include "teaching_core/join.hpp"

namespace selami::reflection {

using storage::Row;

namespace {

using Instants = std::map<std::string, Instant>;

struct Place {
  LessonId lesson;
  std::string title;
  Date day;
  Instant started_at;
};

template <class Statement>
Instants instants(Call& call, const Statement& statement) {
  Instants out;
  call.tx.each(statement, [&](const Row& row) { out[row.text(0)] = row.instant(1); });
  return out;
}

/// How many journals of each pupil came after it was last read, in whatever turn.
std::map<std::string, int> unread_of(Call& call, const people::GroupNow& group) {
  const PersonId& teacher = call.actor.person;
  const Instants read = instants(call, sql::read_at_all{.school = group.school, .group = group.id, .teacher = teacher});
  std::map<std::string, int> out;
  call.tx.each(sql::journals_arrived{.school = group.school, .group = group.id, .teacher = teacher, .of_pages = group.school,
                                     .pages_group = group.id, .pages_teacher = teacher},
               [&](const Row& row) {
                 const auto found = read.find(row.text(0));
                 if (found == read.end() || found->second < row.instant(1)) ++out[row.text(0)];
               });
  return out;
}

FollowUpView follow_up_of(const Row& row) {
  FollowUpView out;
  out.id = row.id<FollowUpId>(0);
  out.group = row.id<GroupId>(1);
  out.pupil = row.id<PupilId>(2);
  out.name = row.text(3);
  out.text = row.text(4);
  out.done = !row.null(5);
  out.at = row.instant(6);
  return out;
}

}  // namespace

Result<TurnView> reading_turn(Call& call, const GroupId& id) {
  TRY(const people::GroupNow group, people::own_group(call, id));
  const PersonId& teacher = call.actor.person;
  const auto members = people::members(call, group);
  TurnView out;
  out.members = static_cast<int>(members.size());
  out.each = each_turn;
  const auto place = call.tx.one(sql::last_lesson_of_group{.school = group.school, .group = group.id, .teacher = teacher}, [](const Row& row) {
    return Place{row.id<LessonId>(0), row.text(1), row.date(2), row.instant(3)};
  });
  if (!place) return out;
  out.lesson = place->lesson;
  out.title = place->title;
  out.day = place->day;
  const Instants before = instants(call, sql::read_in_turns_before{.school = group.school, .group = group.id, .teacher = teacher,
                                                                   .at = place->started_at, .same = place->started_at, .lesson = place->lesson});
  std::set<std::string> read;
  call.tx.each(sql::read_in_turn_of{.school = group.school, .lesson = place->lesson}, [&](const Row& row) { read.insert(row.text(0)); });
  auto unread = unread_of(call, group);
  std::vector<Unread> list;
  std::map<std::string, const people::MemberNow*> by_pupil;
  for (const people::MemberNow& one : members) {
    const auto found = before.find(one.pupil.text);
    list.push_back({one.pupil, found == before.end() ? std::nullopt : std::optional(found->second)});
    by_pupil[one.pupil.text] = &one;
  }
  for (const PupilId& pupil : turn_of(list)) {
    const people::MemberNow& one = *by_pupil[pupil.text];
    out.pupils.push_back({pupil, one.number, one.name, read.count(pupil.text) != 0, unread[pupil.text]});
  }
  return out;
}

Result<Done> mark_read(Call& call, const LessonId& id, const PupilId& pupil, const ReadIn& in) {
  TRY(const teaching::LessonNow lesson, teaching::own_lesson(call, id));
  TRY(const people::GroupNow group, people::own_group_on(call, lesson.group, lesson.day));
  TRY_DO(people::member(call, group, pupil));
  call.tx.run(sql::put_reading{.school = lesson.school, .lesson = lesson.id, .pupil = pupil, .by = call.actor.person,
                              .at = std::min(call.now, in.seen)});
  return Done{};
}

Result<Done> put_follow_up(Call& call, const GroupId& id, const FollowUpId& note, const FollowUpIn& in) {
  TRY(const people::GroupNow group, people::own_group(call, id));
  TRY_DO(people::member(call, group, in.pupil));
  const auto fits = call.tx.one(sql::place_of_follow_up{.school = group.school, .id = note}, [&](const Row& row) {
    return row.text(0) == group.id.text && row.text(1) == in.pupil.text && row.text(2) == call.actor.person.text;
  });
  if (!fits.value_or(true)) return fail(Fault::conflict, "follow_up.not_fit", "followup");
  const std::string words = teaching::tidy_name(in.text);
  if (words.empty()) {
    call.tx.run(sql::drop_follow_up{.school = group.school, .id = note, .by = call.actor.person});
    return Done{};
  }
  std::optional<Instant> done;
  if (in.done) done = call.now;
  call.tx.run_returning(sql::put_follow_up{.school = group.school, .id = note, .group = group.id, .pupil = in.pupil, .by = call.actor.person,
                                           .words = words, .at = in.at, .arrived = call.now, .done = done},
                        [](const Row& row) { return row.integer(0); });
  return Done{};
}

Result<FollowUpList> my_follow_ups(Call& call) {
  FollowUpList out;
  for (const people::GroupNow& group : people::own_groups(call)) {
    for (FollowUpView& one : call.tx.list(sql::open_follow_ups{.school = group.school, .group = group.id, .by = call.actor.person}, follow_up_of)) {
      one.group_name = group.name;
      out.follow_ups.push_back(std::move(one));
    }
  }
  return out;
}

Result<FollowUpList> pupil_follow_ups(Call& call, const GroupId& id, const PupilId& pupil) {
  TRY(const people::GroupNow group, people::own_group(call, id));
  TRY_DO(people::member(call, group, pupil));
  FollowUpList out{call.tx.list(sql::follow_ups_of_pupil{.school = group.school, .pupil = pupil, .by = call.actor.person}, follow_up_of)};
  for (FollowUpView& one : out.follow_ups) one.group_name = group.name;
  return out;
}

}  // namespace selami::reflection
