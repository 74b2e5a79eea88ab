#include "growth/process.hpp"

#include <algorithm>
#include <iterator>

#include "base/parts.hpp"
#include "growth/steps.hpp"
#include "growth/store.hpp"
#include "people/access.hpp"
#include "people/semesters.hpp"
#include "people_core/rights.hpp"
#include "process_sql.hpp"

namespace selami::growth {
namespace {

using storage::Row;

constexpr const char* answers[] = {"ya", "biasa", "tidak"};

/// Whose semester where.
struct Whose {
  SchoolId school;
  PersonId teacher;
  teaching::Period period;
};

/// A phone may send anything: what no id can be is dropped, so that a line of them stays one.
std::string line_of(const std::vector<std::string>& ids) {
  std::vector<std::string> out;
  std::copy_if(ids.begin(), ids.end(), std::back_inserter(out), [](const std::string& one) { return one == pupils_line || is_id(one, VisitKind::prefix); });
  return join(out, " ");
}

void add_written(Call& call, const Whose& of, ProcessView& out) {
  call.tx.each(sql::process_of{.school = of.school, .teacher = of.teacher, .period = of.period.stamp}, [&](const Row& row) {
    out.parts.own = {row.text(0), row.text(1), row.text(2), row.text(3)};
    out.parts.left_out = split(row.text(4), ' ');
    out.saved_at = row.instant(5);
    out.published_at = row.maybe_instant(6);
  });
}

bool heads_school(Call& call, const Whose& of) {
  return call.tx.one(sql::heads_school{.school = of.school, .person = of.teacher, .today = call.today()}, [](const Row& row) { return row.number(0); }).has_value();
}

/// A head who teaches has no head above in the school: there the supervisor's word stands in that place.
std::optional<Part> part_of(Visitor kind, bool heads) {
  if (kind == Visitor::colleague) return Part::colleague;
  if (kind == (heads ? Visitor::supervisor : Visitor::principal)) return Part::principal;
  return std::nullopt;
}

void add_said(Call& call, const Whose& of, ProcessView& out) {
  for (const Visit& one : visits_of_teacher(call, of.teacher)) {
    const VisitView& visit = one.view;
    const auto part = part_of(visit.kind, out.heads);
    if (!part || !visit.sent_at || visit.school != of.school || !of.period.holds(visit.day)) continue;
    const bool lesson = visit.form != word_form;  // a short word is of the day on which it was written
    out.parts.said.push_back({visit.visit.text, *part, visit.visitor, lesson ? visit.day : local_date(*visit.sent_at, call.setting.offset_min), lesson, visit.published_at.has_value(), visit.record.strength,
                              visit.record.follow_up, visit.record.next_step});
  }
}

void add_heard(Call& call, const Whose& of, ProcessView& out) {
  Heard& heard = out.parts.heard;
  call.tx.each(sql::heard_between{.school = of.school, .teacher = of.teacher, .since = of.period.from, .until = of.period.until}, [&](const Row& row) {
    heard.lessons = row.number(0);
    heard.answered = row.number(1);
  });
  if (heard.lessons > 0) heard.voices.assign(3, std::vector<int>(3, 0));
  call.tx.each(sql::voices_between{.school = of.school, .teacher = of.teacher, .since = of.period.from, .until = of.period.until}, [&](const Row& row) {
    const int statement = row.number(0);
    if (heard.voices.empty() || statement < 1 || statement > 3) return;
    for (std::size_t a = 0; a < std::size(answers); ++a) {
      if (row.text(1) == answers[a]) heard.voices[static_cast<std::size_t>(statement - 1)][a] = row.number(2);
    }
  });
  out.ask_in = call.tx.one(sql::unheard_between{.school = of.school, .teacher = of.teacher, .since = of.period.from, .until = of.period.until},
                           [](const Row& row) { return row.text(0); }).value_or("");
}

int counted(const std::optional<int>& n) { return n.value_or(0); }

/// The teacher's own mirror of the semester, notes to pick from and steps: nobody else's.
void add_mirror(Call& call, const Whose& of, ProcessView& out) {
  const auto first = [](const Row& row) { return row.number(0); };
  out.lessons = counted(call.tx.one(sql::lessons_between{.school = of.school, .teacher = of.teacher, .since = of.period.from, .until = of.period.until}, first));
  out.with_all_experiences = counted(call.tx.one(sql::whole_lessons_between{.school = of.school, .teacher = of.teacher, .since = of.period.from, .until = of.period.until}, first));
  out.notes = call.tx.list(sql::notes_between{.school = of.school, .teacher = of.teacher, .since = of.period.from, .until = of.period.until},
                           [](const Row& row) { return ProcessNote{row.date(0), row.text(1), row.text(2)}; });
  const int offset = call.setting.offset_min;
  for (TakenView& one : taken_steps(call, of.teacher)) {
    const bool begun_later = of.period.until < local_date(one.taken_at, offset);
    const bool ended_before = one.ended_at && local_date(*one.ended_at, offset) < of.period.from;
    if (!begun_later && !ended_before) out.steps.push_back(std::move(one));
  }
}

ProcessView head_of(Call& call, const Whose& of) {
  const people::SchoolCard card = people::school_card(call, of.school);
  ProcessView out;
  out.school = of.school;
  out.school_name = card.name;
  out.level = card.level;
  out.teacher = people::signatory(call, of.school, of.teacher).name;
  out.period = of.period.stamp;
  out.words = of.period.words;
  out.from = of.period.from;
  out.until = of.period.until;
  return out;
}

ProcessView whole(Call& call, const Whose& of) {
  ProcessView out = head_of(call, of);
  out.heads = heads_school(call, of);
  add_written(call, of, out);
  add_said(call, of, out);
  add_heard(call, of, out);
  add_mirror(call, of, out);
  out.missing = missing(out.parts);
  return out;
}

/// Whether the part of the head is the actor's to say, who has sent nothing of the semester yet. It tells of the actor alone: what others wrote stays the teacher's.
bool is_to_say(Call& call, const Whose& of, bool heads) {
  const Visitor kind = heads ? Visitor::supervisor : Visitor::principal;
  const auto schools = people::schools_with(call.actor, heads ? Role::supervisor : Role::principal);
  if (of.teacher == call.actor.person || std::find(schools.begin(), schools.end(), of.school) == schools.end()) return false;
  const auto visits = visits_of_teacher(call, of.teacher);
  return std::none_of(visits.begin(), visits.end(), [&](const Visit& one) {
    return one.view.kind == kind && one.visitor == call.actor.person && one.view.sent_at && one.view.school == of.school && of.period.holds(one.view.day);
  });
}

/// What is of the teacher alone is not even read.
ProcessView for_readers(Call& call, const Whose& of) {
  ProcessView out = head_of(call, of);
  out.heads = heads_school(call, of);
  add_written(call, of, out);
  add_said(call, of, out);
  add_heard(call, of, out);
  out.to_say = is_to_say(call, of, out.heads);
  out.parts = for_process_readers(std::move(out.parts));
  out.ask_in.clear();
  return out;
}

teaching::Period semester_at(const Semesters& known, const Date& day) {
  const SemesterSpan span = span_at(known, day);
  return *teaching::read_period(std::nullopt, span.school_year.substr(0, 4) + "-" + std::to_string(span.semester), day, known);
}

}  // namespace

Result<teaching::Period> semester_named(Call& call, const SchoolId& school, const std::string& period) {
  return teaching::read_period(std::nullopt, period, call.today(), people::semesters_of_school(call, school));
}

Result<ProcessView> own_process(Call& call, const SchoolId& school, const std::string& period) {
  TRY_DO(once_taught(call, school));
  TRY(const teaching::Period semester, semester_named(call, school, period));
  return whole(call, {school, call.actor.person, semester});
}

Result<MyProcess> my_process(Call& call) {
  MyProcess out;
  const auto add = [&](ProcessView view, bool always) {
    if (always || view.saved_at || view.lessons > 0 || !view.parts.said.empty()) out.records.push_back(std::move(view));
  };
  for (const SchoolId& school : schools_of_own(call)) {
    const Semesters known = people::semesters_of_school(call, school);
    const teaching::Period now = semester_at(known, call.today());
    add(whole(call, {school, call.actor.person, now}), taught_in_earnest(call, school).has_value());
    add(whole(call, {school, call.actor.person, semester_at(known, date_of_day(day_number(now.from) - 1))}), false);
  }
  return out;
}

Result<Done> put_process(Call& call, const GrowthPacks& packs, const SchoolId& school, const std::string& period, const ProcessIn& in) {
  TRY_DO(once_taught(call, school));
  TRY(const teaching::Period semester, semester_named(call, school, period));
  if (!in.own.next_step.empty() && !packs.step(in.own.next_step)) return fail(Fault::invalid, "taken.step_unknown", "own.next_step");
  call.tx.run(sql::put_process{.school = school, .teacher = call.actor.person, .period = semester.stamp, .went = in.own.went, .not_yet = in.own.not_yet,
                               .to_change = in.own.to_change, .next_step = in.own.next_step, .left_out = line_of(in.left_out), .at = call.now});
  return Done{};
}

Result<Done> publish_process(Call& call, const SchoolId& school, const std::string& period) {
  TRY(const ProcessView view, own_process(call, school, period));
  if (view.parts.own.went.empty()) return fail(Fault::conflict, "process.empty", "own.went");
  call.tx.run(sql::set_process_published{.at = call.now, .school = school, .teacher = call.actor.person, .period = view.period});
  return Done{};
}

Result<Done> unpublish_process(Call& call, const SchoolId& school, const std::string& period) {
  TRY_DO(once_taught(call, school));
  TRY(const teaching::Period semester, semester_named(call, school, period));
  call.tx.run(sql::set_process_published{.at = std::nullopt, .school = school, .teacher = call.actor.person, .period = semester.stamp});
  return Done{};
}

Result<PublishedProcess> published_process(Call& call) {
  PublishedProcess out;
  for (const SchoolId& school : schools_above(call)) {
    for (const auto& [teacher, period] : call.tx.list(sql::process_published{.school = school}, [](const Row& row) { return std::pair(row.id<PersonId>(0), row.text(1)); })) {
      const auto semester = semester_named(call, school, period);
      if (semester) out.records.push_back(for_readers(call, {school, teacher, *semester}));
    }
  }
  return out;
}

}  // namespace selami::growth
