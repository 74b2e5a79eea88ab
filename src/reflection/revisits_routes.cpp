#include <memory>

#include "reflection/revisits.hpp"
#include "reflection/routes.hpp"

namespace selami::reflection {

Routes revisit_routes(const std::string& packs) {
  const auto calendar = std::make_shared<const timetable::Calendar>(timetable::load_calendar(packs));
  return {
      report(Action::lesson_read, "GET", "/groups/{group}/revisits", "Ingat lagi: ideas that an own class meets again, and in which questions.",
             [calendar](Call& call, const GroupId& group) -> Result<RevisitsView> { return read_revisits(call, *calendar, group); }),
      route(Action::lesson_teach, "PUT", "/groups/{group}/revisits/{idea}", "Set an idea aside, bring it forward, or let it come as usual.", &set_wish),
  };
}

}  // namespace selami::reflection
