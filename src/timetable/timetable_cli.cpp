#include "timetable/timetable_cli.hpp"

namespace selami::timetable {
namespace {

std::string line(const std::string& word, std::size_t count) { return word + std::to_string(count) + "\n"; }

/// "+ senin 1-2 4A ipas (SARI)"; without a day it is an assignment.
std::string slot_text(const char* mark, const SlotLine& slot) {
  static const char* const days[] = {"", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu"};
  std::string out = mark;
  if (slot.weekday > 0) {
    out += std::string(days[slot.weekday]) + " " + std::to_string(slot.first);
    if (slot.last > slot.first) out += "-" + std::to_string(slot.last);
    out += " ";
  }
  return out + slot.group + " " + (slot.subject.empty() ? "guru-kelas" : slot.subject) + " (" + slot.teacher + ")\n";
}

std::string report_text(const TimetableReport& report, const TimetableOrder& order, const Messages& messages) {
  std::string out = line("added      ", report.added.size()) + line("removed    ", report.removed.size()) +
                    line("unchanged  ", static_cast<std::size_t>(report.unchanged));
  for (const SlotLine& slot : report.added) out += slot_text("+ ", slot);
  for (const SlotLine& slot : report.removed) out += slot_text("- ", slot);
  for (const std::string& text : report.skipped) out += "no lesson: " + text + "\n";
  for (const SlotProblem& problem : report.problems) {
    const Message& said = messages.find(order.language, problem.code);
    out += "row " + std::to_string(problem.row) + " (" + problem.about + "): " + said.message + " " + said.hint + "\n";
  }
  for (const SlotLine& one : report.missing) out += slot_text("assignment missing: ", one);
  if (!report.missing.empty() && !order.wish.assign) out += "--assign notes these assignments too.\n";
  return out + (report.applied ? "Imported.\n" : order.wish.dry_run ? "Dry run: nothing was changed.\n" : "Nothing was changed.\n");
}

}  // namespace

people::CliOutcome timetable_import(const storage::Database& database, const std::map<std::string, std::string>& subjects,
                                    const TimetableOrder& order, Instant now, Random& random, const Setting& setting,
                                    const Messages& messages) {
  const auto result = people::kept_whole<TimetableReport>(database, [&](storage::Tx& tx) -> Result<TimetableReport> {
    TRY(const SchoolId school, people::school_of_npsn(tx, order.npsn));
    const Actor actor = people::holder_of(tx, school);
    Call call(tx, actor, now, random, setting);
    TRY(const PreparedTimetable prepared, prepare_timetable(call, school, Query<TimetableWish>{order.wish}, Upload{order.bytes}));
    return import_timetable(call, subjects, prepared);
  });
  if (!result) return people::refusal(result.error(), order.language, order.json, messages);
  const bool good = result->applied || (order.wish.dry_run && result->ready);
  return {good ? 0 : 1, order.json ? to_json(*result) + "\n" : report_text(*result, order, messages)};
}

}  // namespace selami::timetable
