#include "circles/store.hpp"

#include <algorithm>

#include "circles_sql.hpp"

namespace selami::circles {
namespace {

using storage::Row;

Circle circle_of(const Row& row) {
  return {row.id<CircleId>(0), row.text(1), row.id<PersonId>(2), row.text(3), row.text(4), row.date(5), row.number(6)};
}

template <class T>
std::optional<T> maybe_id(const Row& row, int column) {
  if (row.null(column)) return std::nullopt;
  return row.id<T>(column);
}

}  // namespace

std::optional<Circle> find_circle(storage::Tx& tx, const CircleId& id) { return tx.one(sql::circle_by_id{.id = id}, circle_of); }

std::optional<Circle> find_by_code(storage::Tx& tx, const std::string& code) { return tx.one(sql::circle_by_code{.code = code}, circle_of); }

std::vector<Circle> circles_of(Call& call) { return call.tx.list(sql::circles_of{.person = call.actor.person}, circle_of); }

std::vector<Member> members_of(storage::Tx& tx, const CircleId& circle) {
  return tx.list(sql::members_of{.circle = circle}, [](const Row& row) { return Member{row.id<PersonId>(0), row.text(1), row.id<SchoolId>(2), row.text(3)}; });
}

std::vector<Note> notes_of(storage::Tx& tx, const CircleId& circle) {
  return tx.list(sql::notes_of{.circle = circle}, [](const Row& row) {
    return Note{row.id<PersonId>(0), enum_value<Part>(row.text(1)).value_or(Part::assess), row.text(2), row.instant(3), maybe_id<PlanId>(row, 4),
                maybe_id<moderation::RoundId>(row, 5)};
  });
}

Result<Joined> joined_circle(Call& call, const CircleId& id) {
  auto circle = find_circle(call.tx, id);
  if (!circle) return fail(Fault::not_found, "circle.unknown", "circle");
  Joined out{*std::move(circle), members_of(call.tx, id), {}};
  std::vector<std::string> persons;
  for (const Member& one : out.members) persons.push_back(one.person.text);
  if (!may_read(persons, call.actor.person.text, call.actor.has(Role::teacher))) return fail(Fault::not_found, "circle.unknown", "circle");
  const auto own = std::find_if(out.members.begin(), out.members.end(), [&](const Member& one) { return one.person == call.actor.person; });
  out.school = own->school;
  return out;
}

}  // namespace selami::circles
