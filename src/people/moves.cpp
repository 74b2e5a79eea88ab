#include "people/access.hpp"
#include "people/places.hpp"
#include "people/year.hpp"
#include "roster_sql.hpp"

namespace selami::people {

Result<Done> put_place(Call& call, const SchoolId& school, const PupilId& pupil, const PlaceIn& place) {
  TRY_DO(school_with_role(call, school, Role::operator_));
  const auto left = call.tx.one(sql::pupil_here{.school = school, .id = pupil}, [](const storage::Row& row) { return !row.null(0); });
  if (!left) return fail(Fault::not_found, "pupil.unknown", "pupil");
  const Date today = call.today();
  const std::string year = school_year(today);
  Places places(call, school, year);
  if (!place.group) {
    if (!*left) places.leave_school(pupil.text, enum_text(place.gone == Gone::stays ? Gone::left : place.gone));
    return Done{};
  }
  const auto group = visible_group(call, *place.group);
  if (!group || group->school != school || group->school_year != year) return fail(Fault::not_found, "group.unknown", "group");
  const auto now = call.tx.one(sql::group_of_pupil{.school = school, .pupil = pupil, .year = year, .today = today},
                               [](const storage::Row& row) { return row.text(0); });
  if (now == place.group->text && !*left) return Done{};
  for (const auto version : call.tx.run_returning(sql::pupil_back{.school = school, .id = pupil},
                                                  [](const storage::Row& row) { return row.integer(0); })) {
    places.note("pupil", pupil.text, version);
  }
  places.enter(pupil.text, place.group->text);
  return Done{};
}

}  // namespace selami::people
