#include "people/roster_cli.hpp"

#include <algorithm>

#include "people/pupils.hpp"
#include "people/schools.hpp"
#include "people/staff.hpp"

namespace selami::people {
namespace {

Result<ImportReport> run(Call& call, const SchoolId& school, const RosterOrder& order) {
  const Query<ImportWish> wish{order.wish};
  const Upload file{order.bytes};
  if (order.kind == "schools") {
    TRY(const PreparedSchools prepared, prepare_schools(call, wish, file));
    return import_schools(call, prepared);
  }
  if (order.kind == "staff") {
    TRY(const PreparedStaff prepared, prepare_staff(call, school, wish, file));
    return import_staff(call, prepared);
  }
  TRY(const PreparedPupils prepared, prepare_pupils(call, school, wish, file));
  return import_pupils(call, prepared);
}

std::string line(const std::string& word, std::size_t count) { return word + std::to_string(count) + "\n"; }

/// "row 17: nisn SARI: NISN harus 10 angka."
std::string problems_text(const ImportReport& report, const RosterOrder& order, const Messages& messages) {
  std::string out;
  for (const RowProblem& problem : report.problems) {
    const Message& said = messages.find(order.language, problem.code);
    out += "row " + std::to_string(problem.row) + " (" + problem.about + "), " + problem.field + ": " + said.message;
    if (problem.other_row > 0) out += " [row " + std::to_string(problem.other_row) + "]";
    out += "\n";
  }
  for (const Asked& asked : report.asked) {
    out += "row " + std::to_string(asked.row) + " (" + asked.name + "): who is this? --answers " + std::to_string(asked.row) + ":";
    if (asked.elsewhere) {
      out += "new, if it is another child or the other school's record is wrong; else --skip (NISN and name are in another school)\n";
      continue;
    }
    out += asked.may_be_new ? "new, or one of" : "one of";
    for (const auto& candidate : asked.candidates) {
      out += " " + candidate.id + " (" + candidate.name + " " + candidate.number + " " + candidate.place + ")";
    }
    out += "\n";
  }
  for (const MissingRow& missing : report.missing) {
    if (missing.gone != Gone::stays) continue;
    out += missing.name + " (" + missing.group + ") is not in the file and stays; --gone " + missing.id + ":moved or :left says otherwise\n";
  }
  return out;
}

std::string report_text(const ImportReport& report, const RosterOrder& order, const Messages& messages) {
  std::string out = line("added      ", report.added.size()) + line("changed    ", report.changed.size()) +
                    line("unchanged  ", static_cast<std::size_t>(report.unchanged)) + line("gone       ", static_cast<std::size_t>(std::count_if(report.missing.begin(), report.missing.end(), [](const MissingRow& m) {
                      return m.gone != Gone::stays;
                    })));
  if (!report.skipped.empty()) out += line("skipped    ", report.skipped.size());
  if (report.others > 0) out += line("of another authority, left alone  ", static_cast<std::size_t>(report.others));
  out += line("columns not read and not kept  ", report.dropped_columns.size());
  if (!report.padded.empty()) out += line("numbers with their zeros in front again  ", report.padded.size());
  for (const std::string& sheet : report.unread_sheets) out += "sheet not read: " + sheet + "\n";
  for (const GroupPlan& group : report.groups) {
    if (group.joined) out += "class group " + group.name + ": the name was made of two columns, " + std::to_string(group.pupils) + " pupils\n";
  }
  out += problems_text(report, order, messages);
  out += report.applied ? "Imported.\n" : order.wish.dry_run ? "Dry run: nothing was changed.\n" : "Nothing was changed.\n";
  return out;
}

}  // namespace

CliOutcome roster_import(const storage::Database& database, const RosterOrder& order, Instant now, Random& random,
                         const Setting& setting, const Messages& messages) {
  const Result<ImportReport> result = kept_whole<ImportReport>(database, [&](storage::Tx& tx) -> Result<ImportReport> {
    SchoolId school;
    if (order.kind != "schools") {
      TRY(school, school_of_npsn(tx, order.npsn));
    }
    const Actor actor = holder_of(tx, school);
    Call call(tx, actor, now, random, setting);
    return run(call, school, order);
  });
  if (!result) return refusal(result.error(), order.language, order.json, messages);
  const bool good = result->applied || (order.wish.dry_run && result->ready);
  return {good ? 0 : 1, order.json ? to_json(*result) + "\n" : report_text(*result, order, messages)};
}

}  // namespace selami::people
