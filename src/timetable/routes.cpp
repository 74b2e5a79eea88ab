#include "timetable/routes.hpp"

#include <memory>

#include "timetable/import.hpp"
#include "timetable/timetable.hpp"

namespace selami::timetable {
namespace {

using SharedCalendar = std::shared_ptr<const Calendar>;

/// A use case that needs the calendar. Shared: routes live as long as the server and are copied.
template <class R, class... As>
auto with(const SharedCalendar& calendar, Result<R> (*use)(Call&, const Calendar&, As...)) {
  return [calendar, use](Call& call, As... as) -> Result<R> { return use(call, *calendar, as...); };
}

Route import_route(const std::string& packs) {
  const auto subjects = std::make_shared<const std::map<std::string, std::string>>(load_subjects(packs));
  constexpr std::size_t file_max = std::size_t{20} * 1024 * 1024;
  return work(Action::timetable_change, "POST", "/schools/{school}/timetable/import",
              "Import a timetable; dry_run only says what would change.", &prepare_timetable,
              [subjects](Call& call, const PreparedTimetable& prepared) { return import_timetable(call, *subjects, prepared); })
      .takes(file_max);
}

}  // namespace

Routes routes(const std::string& packs) {
  const SharedCalendar calendar = std::make_shared<const Calendar>(load_calendar(packs));
  Routes all{
      route(Action::hours_read, "GET", "/schools/{school}/hours", "When a school's bells ring.", with(calendar, &read_hours)),
      route(Action::hours_change, "PUT", "/schools/{school}/hours", "Set the first bell, JP and breaks.", with(calendar, &put_hours)),
      route(Action::hours_read, "GET", "/schools/{school}/days", "The school year: semesters, holidays, own days.", with(calendar, &read_year)),
      route(Action::day_change, "PUT", "/schools/{school}/days/{day}", "Say that a day is a holiday, rob, short, or school after all.", &put_day),
      route(Action::day_change, "DELETE", "/schools/{school}/days/{day}", "A day is again what the calendar says.", &drop_day),
      route(Action::timetable_own, "GET", "/timetable", "Own entries, and who else is in the own classes.", with(calendar, &read_own)),
      route(Action::timetable_own, "PUT", "/slots/{slot}", "Enter when an own class is taught.", &put_own_slot),
      route(Action::timetable_own, "DELETE", "/slots/{slot}", "Take an own entry out.", &drop_own_slot),
      report(Action::timetable_read, "GET", "/schools/{school}/timetable", "A school's timetable, with collisions.", with(calendar, &read_school)),
      route(Action::timetable_change, "PUT", "/schools/{school}/slots/{slot}", "Enter when somebody teaches a class.", &put_slot),
      route(Action::timetable_change, "DELETE", "/schools/{school}/slots/{slot}", "Take an entry out.", &drop_slot),
  };
  all.push_back(import_route(packs));
  return all;
}

}  // namespace selami::timetable
