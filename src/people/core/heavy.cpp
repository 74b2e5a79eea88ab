#include "people_core/heavy.hpp"

#include <algorithm>

#include "people_core/rights.hpp"

namespace selami::people {
namespace {

constexpr HeavyAct acts[] = {
    {"GET", "/schools/{school}/pupils/{pupil}/copy"},
    {"GET", "/schools/{school}/pupils/{pupil}/copy.zip"},
    {"PUT", "/schools/{school}/erasures/{pupil}"},
    {"POST", "/schools/{school}/operator-slip"},
    {"POST", "/schools/{school}/operator/second-factor/off"},
    {"POST", "/schools/{school}/slips"},
    {"POST", "/schools/{school}/staff/import"},
    {"POST", "/schools/{school}/staff/{staff}/second-factor/off"},
    {"POST", "/my/second-factor"},
    {"POST", "/my/second-factor/codes"},
    {"POST", "/my/second-factor/off"},
};

bool is_desk(Role role) { return role == Role::office || role == Role::operator_; }

}  // namespace

std::span<const HeavyAct> heavy_acts() { return acts; }

bool is_heavy(std::string_view method, std::string_view path) {
  return std::any_of(std::begin(acts), std::end(acts), [&](const HeavyAct& one) { return one.path == path && one.method == method; });
}

bool by_desk_alone(const Actor& actor, Action action) {
  bool desk = false;
  for (const Grant& grant : actor.grants) {
    if (!serves(grant.role, action)) continue;
    if (!is_desk(grant.role)) return false;
    desk = true;
  }
  return desk;
}

}  // namespace selami::people
