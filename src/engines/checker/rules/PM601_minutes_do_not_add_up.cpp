#include "checker/rule.hpp"

namespace selami::checker {
namespace {

int total(const Sheet& sheet, const plan::Meeting& meeting) {
  return meeting.minutes > 0 ? meeting.minutes : meeting.jp * sheet.jp_minutes();
}

/// Several meetings, but no step says which: then only all of them together can be compared.
bool undivided(const Sheet& sheet) {
  for (const plan::Step& step : sheet.plan.steps) {
    if (step.meeting != 1) return false;
  }
  return sheet.plan.identity.meetings.size() > 1;
}

/// The steps of one meeting against its length.
void steps_of(const Sheet& sheet, std::size_t meeting, Out& out) {
  int whole = total(sheet, sheet.plan.identity.meetings[meeting]);
  if (undivided(sheet)) {
    if (meeting > 0) return;
    for (std::size_t m = 1; m < sheet.plan.identity.meetings.size(); ++m) whole += total(sheet, sheet.plan.identity.meetings[m]);
  }
  int sum = 0;
  bool all_timed = true;
  std::size_t steps = 0;
  for (std::size_t i = 0; i < sheet.plan.steps.size(); ++i) {
    if (sheet.plan.steps[i].meeting != static_cast<int>(meeting) + 1) continue;
    ++steps;
    sum += sheet.minutes_of(i);
    all_timed = all_timed && sheet.minutes_of(i) > 0;
  }
  if (whole == 0 || steps == 0 || sum == 0 || sum == whole) return;
  if (sum < whole && !all_timed) return;  // some steps have no minutes yet: they may fill the rest
  if (undivided(sheet)) out.add("/identity/meetings", {std::to_string(sum), std::to_string(whole)}, "all");
  else out.add(at("/identity/meetings", meeting), {std::to_string(meeting + 1), std::to_string(sum), std::to_string(whole)});
}

}  // namespace

extern const Rule rule_pm601{"PM601", [](const Sheet& sheet, Out& out) {
  const auto& meetings = sheet.plan.identity.meetings;
  for (std::size_t m = 0; m < meetings.size(); ++m) {
    const plan::Meeting& meeting = meetings[m];
    const int jp = sheet.jp_minutes();
    if (jp > 0 && meeting.jp > 0 && meeting.minutes > 0 && meeting.minutes != meeting.jp * jp) {
      const std::string path = at("/identity/meetings", m, "minutes");
      out.add(path, {std::to_string(meeting.jp), std::to_string(jp), std::to_string(meeting.jp * jp), std::to_string(meeting.minutes)}, "jp",
              Edit{"replace", path, json::make(meeting.jp * jp)});
    }
    steps_of(sheet, m, out);
  }
  if (meetings.empty()) return;
  for (std::size_t i = 0; i < sheet.plan.steps.size(); ++i) {
    if (sheet.plan.steps[i].meeting <= static_cast<int>(meetings.size())) continue;
    out.add(at("/steps", i, "meeting"), {std::to_string(sheet.plan.steps[i].meeting), std::to_string(meetings.size())}, "beyond");
    return;  // one is enough to see it
  }
}};

}  // namespace selami::checker
