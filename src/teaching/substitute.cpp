/// @file Titip kelas, from the side of the substitute: the code, the day's lessons, the start of one in its teacher's name.
#include "auth/secrets.hpp"
#include "handover_sql.hpp"
#include "people/access.hpp"
#include "people/people.hpp"
#include "teaching/handover.hpp"
#include "teaching/parts.hpp"
#include "teaching/view.hpp"
#include "teaching_core/join.hpp"

namespace selami::teaching {

using storage::Row;

namespace {

/// A code has 49 bits and nobody mistypes it often.
constexpr people::Leniency codes_lenient{5, minute_ms};

struct SubstituteNow {
  HandoverNow handover;
  std::string name;
  std::optional<PersonId> person;
};

Result<SubstituteNow> substitute_now(Call& call) {
  const auto bearer = call.tx.one(
      sql::handover_of_substitute{.school = call.actor.school, .id = call.actor.substitute}, [](const Row& row) {
        return std::tuple(row.id<HandoverId>(0), row.text(1), row.null(2) ? std::nullopt : std::optional(row.id<PersonId>(2)));
      });
  if (!bearer) return fail(Fault::not_found, "handover.unknown");
  auto handover = find_handover(call.tx, call.actor.school, std::get<0>(*bearer));
  if (!handover) return fail(Fault::not_found, "handover.unknown");
  return SubstituteNow{*std::move(handover), std::get<1>(*bearer), std::get<2>(*bearer)};
}

}  // namespace

std::string name_of(Call& call, const PersonId& person) {
  return call.tx.one(sql::name_of_person{.person = person}, [](const Row& row) { return row.text(0); }).value_or("");
}

Result<SubstituteToken> open_handover(Call& call, const OpenHandoverIn& in) {
  const std::string address = people::tries_from(call, "handover");
  TRY_DO(people::may_try(call.tx, address, call.now));
  const auto handover = handover_behind(call, in.code);
  if (!handover) {
    call.on_refusal = [address, now = call.now](storage::Tx& tx) { people::note_failure(tx, address, now, codes_lenient); };
    return fail(Fault::not_found, "handover.code_unknown", "code");
  }
  people::forget_failures(call.tx, address);
  const bool colleague = !call.actor.person.empty();
  SubstituteToken out{new_token(call.random), call.make_id<SubstituteKind>(), colleague ? name_of(call, call.actor.person) : tidy_name(in.name)};
  if (out.name.empty()) return fail(Fault::invalid, "handover.name", "name");
  call.tx.run(sql::add_substitute{.school = handover->school, .id = out.substitute, .handover = handover->id, .token = token_hash(out.token),
                                  .name = out.name, .person = colleague ? std::optional(call.actor.person) : std::nullopt, .at = call.now});
  return out;
}

Result<SubstituteView> read_substitute(Call& call, const VoicePack& pack) {
  TRY(const SubstituteNow now, substitute_now(call));
  LessonNow place;
  place.school = now.handover.school;
  place.group = now.handover.group;
  const people::GroupNow group = group_of(call, place);
  SubstituteView out{call.actor.substitute, now.name, now.handover.teacher_name, view(group), now.handover.day, views(people::members(call, group)),
                     pack.of_level(group.level).id, handed_lessons(call.tx, now.handover), people::is_practice(call, place.school)};
  hide_names(out.members);
  for (HandedLesson& one : out.lessons) {
    one.brief.plan.reset();
    one.brief.plan_version.reset();
  }
  return out;
}

Result<LessonNow> begin_handed(Call& call, const LessonId& id, Instant started_at) {
  TRY(const SubstituteNow now, substitute_now(call));
  if (!find_lesson(call.tx, now.handover.school, id)) {
    std::optional<LessonIn> brief;
    for (HandedLesson& one : handed_lessons(call.tx, now.handover)) {
      if (one.lesson == id) brief = std::move(one.brief);
    }
    if (!brief) return fail(Fault::not_found, "lesson.unknown");
    brief->started_at = started_at;
    TRY_DO(add_lesson(call, {now.handover.school, now.handover.group, now.handover.teacher}, id, *brief));
  }
  call.tx.run(sql::note_substitute{.school = now.handover.school, .lesson = id, .substitute = call.actor.substitute, .name = now.name,
                                   .person = now.person, .at = call.now});
  return given_lesson(call, id);
}

std::vector<std::string> substitutes_of(Call& call, const LessonNow& lesson) {
  return call.tx.list(sql::substitutes_of_lesson{.school = lesson.school, .lesson = lesson.id}, [](const Row& row) { return row.text(0); });
}

}  // namespace selami::teaching
