#include "people/late.hpp"

#include <algorithm>
#include <array>

#include "late_sql.hpp"
#include "people/semesters.hpp"
#include "people_core/closing.hpp"
#include "people_core/forget.hpp"
#include "people_core/rights.hpp"

namespace selami::people {
namespace {

tl::unexpected<Error> held(Call& call, Hold hold, const char* code) {
  call.hold = std::move(hold);
  return fail(Fault::held, code);
}

/// "attendance": the last plain word of a path, as the pages name commands.
std::string kind_of(const std::string& path) {
  std::string out;
  for (std::size_t at = path.find('/', 1); at != std::string::npos;) {
    const std::size_t next = path.find('/', at + 1);
    const std::string part = path.substr(at + 1, next == std::string::npos ? next : next - at - 1);
    if (part.find('_') == std::string::npos) out = part;
    at = out == "steps" ? std::string::npos : next;  // a step's id is any text
  }
  return out;
}

/// One line a thing, in the order of the rows.
class Lines {
 public:
  void add(const storage::Row& row) {
    const bool same = !out_.late.empty() && out_.late.back().about == row.text(0) && out_.late.back().name == row.text(1);
    if (!same) out_.late.push_back({row.text(0), row.text(1), row.text(2), row.date(3), {}, 0, row.instant(5), {}});
    LateView& line = out_.late.back();
    ++line.commands;
    const std::string kind = kind_of(row.text(4));
    if (std::find(line.kinds.begin(), line.kinds.end(), kind) == line.kinds.end()) line.kinds.push_back(kind);
    if (line.refused.empty()) line.refused = row.text(6);
  }
  LateList take() { return std::move(out_); }

 private:
  LateList out_;
};

/// What an actor's thing waits for already.
std::optional<Hold> waiting_about(Call& call, const std::string& about) {
  return call.tx.one(sql::hold_of{.actor = call.actor.person, .about = about}, [&](const storage::Row& row) {
    return Hold{row.id<SchoolId>(0), about, row.text(1), row.date(2)};
  });
}

/// Whose command it was, with the rights of that time: what made it wait is judged by the operator who releases it.
Actor author_of(const HeldCommand& command, const SchoolId& school) {
  Actor out;
  out.person = PersonId{command.actor};
  out.grants.push_back({Role::teacher, school, {}});
  return out;
}

}  // namespace

Result<bool> check_open(Call& call, const SchoolId& school, const GroupId& group, const Date& day, const std::string& about) {
  // In a practice school nothing closes, and there is no operator who could open it.
  if (call.released || practises(call.actor, school)) return true;
  const SemesterSpan span = span_at(semesters_of_school(call, school), day);
  const auto said = call.tx.one(sql::said_of_semester{.school = school, .semester = span.stamp()},
                                [](const storage::Row& row) { return row.integer(0) != 0; });
  if (!is_closed(span, call.today(), said)) return true;
  return held(call, {school, about, group.text, day}, "late.closed");
}

Result<GroupNow> group_to_write(Call& call, const GroupId& group, const Date& day, const std::string& about) {
  auto now = own_group(call, group);
  if (now) {
    TRY_DO(check_open(call, now->school, group, day, about));
    return now;
  }
  if (call.released) return own_group_on(call, group, day);
  const auto then = taught_then(call, group, day);
  if (!then) return now;
  return held(call, {then->school, about, group.text, day}, "late.assignment_ended");
}

tl::unexpected<Error> waits_with(Call& call, const std::string& about, Error error) {
  if (call.released || call.actor.person.empty()) return fail(std::move(error));
  auto hold = waiting_about(call, about);
  if (!hold) return fail(std::move(error));
  return held(call, *std::move(hold), "late.waits");
}

std::optional<Hold> hold_of_former(Call& call, Action action, const std::string& about) {
  if (!serves(Role::teacher, action) || call.actor.person.empty()) return std::nullopt;
  if (auto waiting = waiting_about(call, about)) return waiting;
  const std::vector<SchoolId> schools = schools_taught(call);
  if (schools.empty()) return std::nullopt;
  return Hold{schools.back(), about, "", call.today()};
}

void keep_late(storage::Tx& tx, const HeldCommand& command, const Hold& hold, Instant now) {
  tx.run(sql::keep_late{.school = hold.school, .actor = command.actor, .id = command.id, .about = hold.about, .group_id = hold.group,
                        .day = hold.day, .v = command.v, .at = command.at, .method = command.method, .path = command.path,
                        .body = command.body, .now = now});
}

void forget_late(storage::Tx& tx, const SchoolId& school, const PupilId& pupil) {
  const auto naming = tx.list(sql::late_naming{.school = school, .mention = "%" + pupil.text + "%"}, [](const storage::Row& row) {
    return std::array<std::string, 4>{row.text(0), row.text(1), row.text(2), row.text(3)};
  });
  for (const auto& [actor, id, path, body] : naming) {
    const auto rest = without_pupil(path, body, pupil.text);
    if (rest) tx.run(sql::trim_late{.body = *rest, .school = school, .actor = actor, .id = id});
    else tx.run(sql::drop_late{.school = school, .actor = actor, .id = id});
  }
}

Result<LateList> list_late(Call& call, const SchoolId& school) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  Lines lines;
  call.tx.each(sql::late_of_school{.school = school}, [&](const storage::Row& row) { lines.add(row); });
  return lines.take();
}

Result<LateList> list_own_late(Call& call) {
  Lines lines;
  call.tx.each(sql::late_of_actor{.actor = call.actor.person}, [&](const storage::Row& row) { lines.add(row); });
  return lines.take();
}

Result<LateDone> settle_late(Call& call, const SchoolId& school, const std::string& about, const LateIn& in) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  const auto waiting = call.tx.list(sql::late_about{.school = school, .about = about}, [](const storage::Row& row) {
    return HeldCommand{row.text(0), row.text(1), row.number(2), row.instant(3), row.text(4), row.text(5), row.text(6)};
  });
  LateDone out;
  if (call.holder == nullptr) return out;
  for (const HeldCommand& command : waiting) {
    std::string refused;
    if (in.release) refused = call.holder->release(call, command, author_of(command, school));
    else call.holder->discard(call, command);
    ++(refused.empty() ? out.done : out.refused);
    if (refused.empty()) call.tx.run(sql::drop_late{.school = school, .actor = command.actor, .id = command.id});
    else call.tx.run(sql::refuse_late{.code = refused, .school = school, .actor = command.actor, .id = command.id});
  }
  return out;
}

}  // namespace selami::people
