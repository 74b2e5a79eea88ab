#include <algorithm>
#include <map>
#include <set>

#include "papers_sql.hpp"
#include "people/access.hpp"
#include "people/semesters.hpp"
#include "people_core/rights.hpp"
#include "teaching/papers.hpp"
#include "teaching/wire.hpp"
#include "teaching_core/attendance.hpp"
#include "teaching_core/lesson.hpp"

namespace selami::teaching {

using storage::Row;

namespace {

/// A pupil's marks by day, several lessons a day.
struct Marked {
  std::string name;
  std::map<std::string, std::vector<Presence>> days;
  std::set<std::string> late;
};
using Marks = std::map<std::string, Marked>;  // by pupil

/// A row: day, pupil, name, mark, and when the lesson began, when it arrived, when the mark was made.
void add(Marks& marks, const Row& row) {
  Marked& pupil = marks[row.text(1)];
  pupil.name = row.text(2);
  pupil.days[row.text(0)].push_back(enum_value<Presence>(row.text(3)).value_or(Presence::hadir));
  if (is_skewed(row.instant(4), row.instant(5)) || is_late_mark(row.instant(4), row.instant(6))) pupil.late.insert(row.text(0));
}

Marks marks_of(Call& call, const people::GroupNow& group, const Period& period, std::set<std::string>& days) {
  Marks out;
  call.tx.each(sql::attendance_between{.school = group.school, .group = group.id, .since = period.from, .until = period.until},
               [&](const Row& row) {
                 add(out, row);
                 days.insert(row.text(0));
               });
  return out;
}

/// What learning groups (agama, pilihan) say of the same pupils on the same days: lessons like all others. A day on which no lesson of
/// the rombel was recorded is none of its days, whatever a learning group knows of some of its pupils: docs/rules/presensi.md.
void add_elsewhere(Call& call, const people::GroupNow& group, const Period& period, const std::set<std::string>& days, Marks& marks) {
  call.tx.each(sql::attendance_elsewhere{.school = group.school, .since = period.from, .until = period.until, .group = group.id},
               [&](const Row& row) {
                 if (days.count(row.text(0)) > 0) add(marks, row);
               });
}

/// Those in which the semester is taught, and one around it only when something was recorded then.
std::vector<std::string> months_with(const Period& period, const std::set<std::string>& days) {
  const std::vector<std::string> taught = months_of(period);
  std::set<std::string> out(taught.begin(), taught.end());
  for (const std::string& day : days) out.insert(day.substr(0, 7));
  return {out.begin(), out.end()};
}

RecapSums view(const DaySums& sums) { return {sums.here, sums.sick, sums.excused, sums.unexplained}; }

void count(RecapPupil& pupil, const Marked& marked, const RecapView& recap) {
  DaySums all;
  std::map<std::string, DaySums> months;
  for (const Date& day : recap.days) {
    const auto found = marked.days.find(day.text);
    if (found == marked.days.end()) {
      pupil.marks.emplace_back();
      continue;
    }
    const DayState state = day_state(found->second);
    pupil.marks.push_back(day_mark(state));
    all.add(state.state);
    if (marked.late.count(day.text) > 0) pupil.late.push_back(day);
    months[day.text.substr(0, 7)].add(state.state);
  }
  for (const std::string& month : recap.months) pupil.months.push_back(view(months[month]));
  pupil.sums = view(all);
}

struct RecapToPrint {
  files::Paper paper;
  std::string name;
};

Result<RecapToPrint> to_print(Call& call, const GroupId& id, const Query<PaperQuery>& query) {
  TRY(const RecapView recap, read_recap(call, id, query));
  TRY(const people::GroupNow group, people::group_between(call, id, recap.from, recap.until));
  PaperHead head{people::school_card(call, group.school), std::nullopt};
  const auto taught = people::schools_with(call.actor, Role::teacher);
  if (std::find(taught.begin(), taught.end(), group.school) != taught.end()) {
    head.teacher = people::signatory(call, group.school, call.actor.person);
  }
  const Printing printing{query->sheet.value_or(files::Sheet::f4), call.today(), call.now};
  return RecapToPrint{recap_paper(recap, head, printing), "Presensi " + recap.group_name + " " + recap.period};
}

}  // namespace

Result<RecapView> read_recap(Call& call, const GroupId& id, const Query<PaperQuery>& query) {
  TRY(const Period asked, read_period(query->month, query->semester, call.today(), {}));
  TRY(const people::GroupNow group, people::group_between(call, id, asked.from, asked.until));
  TRY(const Period period, read_period(query->month, query->semester, call.today(), people::semesters_of_school(call, group.school)));
  RecapView out;
  out.group = group.id;
  out.group_name = group.name;
  out.school = people::school_card(call, group.school).name;
  out.period = period.stamp;
  out.words = period.words;
  out.from = period.from;
  out.until = period.until;
  std::set<std::string> days;
  Marks marks = marks_of(call, group, period, days);
  add_elsewhere(call, group, period, days, marks);
  for (const std::string& day : days) out.days.push_back({day});
  out.months = months_with(period, days);
  for (const people::MemberNow& member : people::members_between(call, group, period.from, period.until)) {
    RecapPupil pupil;
    pupil.pupil = member.pupil;
    pupil.number = member.number;
    pupil.name = member.name;
    count(pupil, marks[member.pupil.text], out);
    marks.erase(member.pupil.text);
    out.pupils.push_back(std::move(pupil));
  }
  // Marked, but in no list of those days: nothing that was written down is left out.
  for (const auto& [known, marked] : marks) {
    RecapPupil pupil;
    pupil.pupil = PupilId{known};
    pupil.name = marked.name;
    count(pupil, marked, out);
    out.pupils.push_back(std::move(pupil));
  }
  return out;
}

Result<File> recap_pdf(Call& call, const GroupId& group, const Query<PaperQuery>& query) {
  TRY(const RecapToPrint print, to_print(call, group, query));
  return File{files::file_name(print.name, "pdf"), "application/pdf", files::pdf_of(print.paper)};
}

Result<File> recap_png(Call& call, const GroupId& group, const Query<PaperQuery>& query) {
  TRY(const RecapToPrint print, to_print(call, group, query));
  return File{files::file_name(print.name, "png"), "image/png", files::png_of(print.paper).png};
}

Result<File> recap_xlsx(Call& call, const GroupId& group, const Query<PaperQuery>& query) {
  TRY(const RecapToPrint print, to_print(call, group, query));
  return File{files::file_name(print.name, "xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
              files::xlsx_of(print.paper)};
}

}  // namespace selami::teaching
