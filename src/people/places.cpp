#include "people/places.hpp"

#include "people/accounts.hpp"
#include "roster_sql.hpp"
#include "storage/changes.hpp"

namespace selami::people {
namespace {

struct MembershipKind { static constexpr const char* prefix = "membership"; };

}  // namespace

Places::Places(Call& call, const SchoolId& school, std::string year)
    : call_(call), school_(school), year_(std::move(year)), today_(call.today()), yesterday_(yesterday(call)) {}

void Places::note(const char* table, const std::string& id, std::int64_t version) {
  storage::note_change(call_.tx, school_.text, table, id, version);
}

std::string Places::make_group(const std::string& name, const Standing& standing) {
  const std::string id = call_.make_id<GroupKind>().text;
  call_.tx.run(sql::make_way{.school = school_, .year = year_, .name = name});
  call_.tx.run(sql::add_group{.school = school_, .id = id, .name = name, .year = year_});
  note("class_group", id, 1);
  rooms_[id].standing = standing;
  return id;
}

Places::Room& Places::room_of(const std::string& group) {
  const auto [found, fresh] = rooms_.try_emplace(group);
  Room& room = found->second;
  if (!fresh) return room;
  call_.tx.each(sql::last_number{.school = school_, .id = group},
                [&](const storage::Row& row) { room.numbers = Numbers(row.number(0)); });
  call_.tx.each(sql::numbers_of_group{.school = school_, .group_id = group},
                [&](const storage::Row& row) { room.numbers.had(row.text(0), row.number(1)); });
  call_.tx.each(sql::group_grades{.school = school_, .group_id = group}, [&](const storage::Row& row) {
    if (row.text(0) == row.text(1)) room.standing.grade = row.text(0);
    if (row.text(2) == row.text(3)) room.standing.phase = row.text(2);
  });
  return room;
}

Places::Moved Places::enter(const std::string& pupil, const std::string& group, const Standing* standing) {
  Room& room = room_of(group);
  const int before = call_.tx.one(sql::newest_number{.school = school_, .pupil = pupil, .year = year_},
                                  [](const storage::Row& row) { return row.number(0); })
                         .value_or(0);
  Moved out;
  out.ended = leave_group(pupil);
  const int number = room.numbers.give(pupil, before);
  call_.tx.run(sql::set_last_number{.number = room.numbers.last(), .school = school_, .id = group});
  const Standing& stands = standing != nullptr ? *standing : room.standing;
  const auto id = call_.make_id<MembershipKind>();
  call_.tx.run(sql::add_membership{.school = school_,
                                   .id = id,
                                   .pupil = pupil,
                                   .group_id = group,
                                   .number = number,
                                   .grade = stands.grade,
                                   .phase = stands.phase,
                                   .since = today_});
  note("membership", id.text, 1);
  out.made = id.text;
  return out;
}

std::vector<std::string> Places::leave_group(const std::string& pupil) {
  return call_.tx.run_returning(
      sql::end_memberships{.yesterday = yesterday_, .school = school_, .pupil = pupil, .today = today_},
      [](const storage::Row& row) { return row.text(0); });
}

std::vector<std::string> Places::leave_school(const std::string& pupil, const char* why) {
  const auto ended = leave_group(pupil);
  const auto versions = call_.tx.run_returning(sql::pupil_left{.today = today_, .why = why, .school = school_, .id = pupil},
                                               [](const storage::Row& row) { return row.integer(0); });
  for (const auto version : versions) note("pupil", pupil, version);
  return ended;
}

}  // namespace selami::people
