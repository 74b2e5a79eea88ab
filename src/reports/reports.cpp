#include "reports/reports.hpp"

#include <algorithm>
#include <map>

#include "people/semesters.hpp"
#include "reports_core/narrative.hpp"
#include "reports_core/sentences.hpp"
#include "reports_sql.hpp"
#include "storage/changes.hpp"
#include "teaching_core/question.hpp"

namespace selami::reports {

using storage::Row;

namespace {

constexpr const char* kokurikuler = "kokurikuler";
constexpr const char* paud = "paud";

bool has(const std::vector<std::string>& list, const std::string& one) { return std::find(list.begin(), list.end(), one) != list.end(); }

std::vector<ReportSection> sections_of(Call& call, const teaching::SubjectNames& names, const Asked& asked, bool homeroom) {
  std::vector<ReportSection> own;
  for (const std::string& subject : own_subjects(call, asked)) own.push_back({subject, names.of(subject), call.actor.person, "", 0});
  std::vector<ReportSection> others;
  call.tx.each(sql::said_by_all{.semester = asked.period.stamp, .school = asked.group.school, .group = asked.group.id, .until = asked.period.until,
                                .since = asked.period.from, .teacher = call.actor.person},
               [&](const Row& row) {
    ReportSection one{row.text(0), names.of(row.text(0)), row.id<PersonId>(1), row.text(2), row.number(3)};
    if (one.teacher != call.actor.person) {
      if (homeroom) others.push_back(std::move(one));
      return;
    }
    const auto mine = std::find_if(own.begin(), own.end(), [&](const ReportSection& other) { return other.subject == one.subject; });
    if (mine != own.end()) mine->said = one.said;
  });
  own.insert(own.end(), others.begin(), others.end());
  return own;
}

/// The dimensions that a plan names.
std::vector<std::string> dimensions_of(const std::string& body) {
  std::vector<std::string> out;
  const auto plan = json::parse(body);
  const json::Value* identification = plan ? plan->find("identification") : nullptr;
  const json::Value* dimensions = identification ? identification->find("dimensions") : nullptr;
  if (!dimensions || !dimensions->array()) return out;
  for (const json::Value& one : *dimensions->array()) {
    if (one.string()) out.push_back(*one.string());
  }
  return out;
}

Noted noted(Noted::How how, const Row& row) { return {how, row.date(1), row.text(2), dimensions_of(row.text(3))}; }

/// What a checklist's tap says: none of its steps, some, or the last.
std::optional<Noted::How> shown(const Row& row) {
  const auto options = json::parse(row.text(5));
  const std::size_t named = options && options->array() ? options->array()->size() : 0;
  const int last = (named == 0 ? teaching::check_steps : static_cast<int>(named)) - 1;
  if (row.number(4) <= 0) return std::nullopt;
  return row.number(4) >= last ? Noted::How::shows : Noted::How::begins;
}

using Notes = std::map<std::string, std::vector<Noted>>;  // by pupil

Notes notes_of(Call& call, const Asked& asked) {
  Notes out;
  const auto& [group, period] = asked;
  const PersonId& teacher = call.actor.person;
  call.tx.each(sql::anecdotes_between{.school = group.school, .group = group.id, .teacher = teacher, .since = period.from, .until = period.until},
               [&](const Row& row) { out[row.text(0)].push_back(noted(Noted::How::anecdote, row)); });
  call.tx.each(sql::checks_between{.school = group.school, .group = group.id, .teacher = teacher, .since = period.from, .until = period.until}, [&](const Row& row) {
    if (const auto how = shown(row)) out[row.text(0)].push_back(noted(*how, row));
  });
  call.tx.each(sql::photos_between{.school = group.school, .group = group.id, .teacher = teacher, .since = period.from, .until = period.until},
               [&](const Row& row) { out[row.text(0)].push_back(noted(Noted::How::photo, row)); });
  return out;
}

using Judgements = std::map<std::string, std::vector<Judged>>;  // by pupil

Judgements judgements_of(Call& call, const Asked& asked, const std::string& subject) {
  Judgements out;
  call.tx.each(sql::judged_of_subject{.school = asked.group.school, .group = asked.group.id, .teacher = call.actor.person, .since = asked.period.from,
                                      .until = asked.period.until, .subject = subject, .only = only_subject(call, asked)},
               [&](const Row& row) { out[row.text(0)].push_back({row.text(1), row.number(2), row.instant(3)}); });
  return out;
}

/// Of the own lines alone: a colleague's judgements are the colleague's.
void add_drafts(Call& call, const ReportPacks& packs, const Asked& asked, ReportView& out) {
  if (out.subject == kokurikuler) return;
  if (asked.group.level == "tk") {
    Notes notes = notes_of(call, asked);
    for (ReportLine& line : out.lines) {
      const std::vector<Noted>& seen = notes[line.pupil.text];
      const auto drafts = narrative(line.name, seen, packs.signs);
      line.drafts = {drafts[0], drafts[1], drafts[2]};
      line.judged = static_cast<int>(seen.size());
    }
    return;
  }
  Judgements judged = judgements_of(call, asked, out.subject);
  for (ReportLine& line : out.lines) {
    const std::vector<Judged>& all = judged[line.pupil.text];
    const Sentences drafts = subject_sentences(line.name, all);
    line.drafts = {drafts.highest, drafts.help, ""};
    line.judged = static_cast<int>(all.size());
  }
}

std::optional<std::string> maybe_text(const Row& row, int column) {
  if (row.null(column)) return std::nullopt;
  return row.text(column);
}

void add_said(Call& call, const Asked& asked, ReportView& out) {
  std::map<std::string, ReportLine*> by_pupil;
  for (ReportLine& line : out.lines) by_pupil[line.pupil.text] = &line;
  const auto add = [&](const Row& row) {
    const auto found = by_pupil.find(row.text(0));
    if (found == by_pupil.end()) return;
    ReportLine& line = *found->second;
    line.first = maybe_text(row, 1);
    line.second = maybe_text(row, 2);
    line.third = maybe_text(row, 3);
    if (!row.null(4)) line.mark = row.number(4);
    line.about = row.text(5);
    line.stage = enum_value<Stage>(row.text(6)).value_or(Stage::none);
  };
  const auto& [group, period] = asked;
  if (out.own) {
    call.tx.each(sql::lines_of{.school = group.school, .group = group.id, .semester = period.stamp, .subject = out.subject, .teacher = out.teacher}, add);
  } else {
    call.tx.each(sql::lines_of_colleague{.school = group.school, .group = group.id, .until = period.until, .since = period.from, .semester = period.stamp,
                                         .subject = out.subject, .teacher = out.teacher},
                 add);
  }
}

bool says_nothing(const ReportLineIn& line) {
  return !line.first && !line.second && !line.third && !line.mark && line.about.empty() && line.stage == Stage::none;
}

void keep(Call& call, const Asked& asked, const ReportIn& in, const ReportLineIn& line) {
  const auto version_of = [](const Row& row) { return row.integer(0); };
  const SchoolId& school = asked.group.school;
  const auto versions =
      says_nothing(line)
          ? call.tx.run_returning(sql::drop_line{.school = school, .group = asked.group.id, .semester = asked.period.stamp, .subject = in.subject,
                                                 .teacher = call.actor.person, .pupil = line.pupil},
                                  version_of)
          : call.tx.run_returning(sql::put_line{.school = school, .group = asked.group.id, .semester = asked.period.stamp, .subject = in.subject, .pupil = line.pupil,
                                                .teacher = call.actor.person, .first = line.first, .second = line.second, .third = line.third,
                                                .mark = line.mark, .about = line.about,
                                                .stage = enum_text(line.stage), .at = in.at, .arrived = call.now},
                                  version_of);
  for (const std::int64_t version : versions) storage::note_change(call.tx, school.text, "report_line", line.pupil.text, version);
}

}  // namespace

std::string only_subject(Call& call, const Asked& asked) {
  const auto assigned = call.tx.list(sql::assigned_subjects{.school = asked.group.school, .group = asked.group.id, .teacher = call.actor.person,
                                                            .until = asked.period.until, .since = asked.period.from},
                                     [](const Row& row) { return row.text(0); });
  return assigned.size() == 1 ? assigned.front() : std::string();
}

std::vector<std::string> own_subjects(Call& call, const Asked& asked) {
  if (asked.group.level == "tk") return {paud, kokurikuler};
  auto out = call.tx.list(sql::own_subjects{.school = asked.group.school, .group = asked.group.id, .teacher = call.actor.person, .since = asked.period.from,
                                            .until = asked.period.until, .semester = asked.period.stamp},
                          [](const Row& row) { return row.text(0); });
  out.erase(std::remove(out.begin(), out.end(), kokurikuler), out.end());
  if (!only_subject(call, asked).empty()) out.erase(std::remove(out.begin(), out.end(), ""), out.end());
  out.emplace_back(kokurikuler);
  return out;
}

Result<Asked> asked_for(Call& call, const GroupId& id, const std::optional<std::string>& semester) {
  TRY(people::GroupNow group, people::own_group(call, id));
  const Semesters known = people::semesters_of_school(call, group.school);
  const SemesterSpan now = span_at(known, call.today());
  TRY(teaching::Period period, teaching::read_period({}, semester.value_or(now.school_year.substr(0, 4) + "-" + std::to_string(now.semester)), call.today(), known));
  return Asked{std::move(group), std::move(period)};
}

Result<ReportView> read_report(Call& call, const ReportPacks& packs, const GroupId& id, const Query<ReportQuery>& query) {
  TRY(const Asked asked, asked_for(call, id, query->semester));
  ReportView out;
  out.group = asked.group.id;
  out.group_name = asked.group.name;
  out.level = asked.group.level;
  out.semester = asked.period.stamp;
  out.words = asked.period.words;
  const bool homeroom = people::is_homeroom(call, asked.group);
  out.sections = sections_of(call, packs.subjects, asked, homeroom);
  out.subject = query->subject.value_or(out.sections.front().subject);
  out.teacher = query->teacher.value_or(call.actor.person);
  out.own = out.teacher == call.actor.person;
  if (!out.own && !homeroom) return fail(Fault::not_found, "report.subject", "teacher");
  // A rapor is made for who is in the class when the semester ends, or now while it lasts.
  const Date today = call.today();
  for (const people::MemberNow& member : people::members_on(call, asked.group, asked.period.until < today ? asked.period.until : today)) {
    ReportLine line;
    line.pupil = member.pupil;
    line.number = member.number;
    line.name = member.name;
    out.lines.push_back(std::move(line));
  }
  if (out.own) add_drafts(call, packs, asked, out);
  add_said(call, asked, out);
  return out;
}

Result<Done> write_report(Call& call, const GroupId& id, const ReportIn& in) {
  TRY(const teaching::Period rough, teaching::read_period({}, in.semester, call.today(), {}));
  const Date today = call.today();
  // What is written within the semester is of today, what comes after it of its last day.
  TRY(people::GroupNow group, people::group_to_write(call, id, rough.until < today ? rough.until : today, id.text + rough.stamp));
  TRY(teaching::Period period, teaching::read_period({}, in.semester, today, people::semesters_of_school(call, group.school)));
  const Asked asked{std::move(group), std::move(period)};
  if (!has(own_subjects(call, asked), in.subject) && !people::is_homeroom(call, asked.group)) return fail(Fault::invalid, "report.subject", "subject");
  for (std::size_t i = 0; i < in.lines.size(); ++i) {
    const ReportLineIn& line = in.lines[i];
    TRY_DO(people::member(call, asked.group, line.pupil));
    const std::string field = "lines[" + std::to_string(i) + "].mark";
    if (line.mark && (asked.group.level == "tk" || in.subject == kokurikuler)) return fail(Fault::invalid, "report.no_mark", field);
    keep(call, asked, in, line);
  }
  return Done{};
}

}  // namespace selami::reports
