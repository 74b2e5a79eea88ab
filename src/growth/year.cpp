#include "growth/year.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>

#include "base/parts.hpp"
#include "growth/observed.hpp"
#include "growth/process.hpp"
#include "growth/steps.hpp"
#include "growth/store.hpp"
#include "people/semesters.hpp"
#include "process_sql.hpp"
#include "year_sql.hpp"

namespace selami::growth {
namespace {

using storage::Row;

constexpr const char* sections[] = {"mirror", "indicator", "observed"};

/// Errors: period.unknown.
Result<Done> check_start(const std::string& start) {
  const bool year = start.size() == 4 && std::all_of(start.begin(), start.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
  if (!year) return fail(Fault::invalid, "period.unknown", "start");
  return Done{};
}

/// A phone may send anything: what no line of the page can be is dropped, so that a text of ids stays one.
std::string kept_ids(const std::vector<std::string>& ids) {
  const auto is_line = [](const std::string& one) {
    const bool section = std::find(std::begin(sections), std::end(sections), one) != std::end(sections);
    return section || is_id(one, VisitKind::prefix) || is_id(one, TakenKind::prefix) || is_id(one, "plan");
  };
  std::vector<std::string> out;
  std::copy_if(ids.begin(), ids.end(), std::back_inserter(out), is_line);
  return join(out, " ");
}

bool within(const YearView& year, const Date& day) { return !(day < year.from) && !(year.until < day); }

void add_written(Call& call, YearView& out) {
  call.tx.each(sql::process_of{.school = out.school, .teacher = call.actor.person, .period = out.start}, [&](const Row& row) {
    out.sentence = row.text(0);
    out.chosen_step = row.text(3);
    out.left_out = split(row.text(4), ' ');
    out.saved_at = row.instant(5);
  });
}

void add_visits(Call& call, YearView& out) {
  for (const Visit& one : visits_of_teacher(call)) {
    const VisitView& visit = one.view;
    if (!visit.sent_at || visit.school != out.school || !within(out, visit.day)) continue;
    out.said.push_back({visit.visit.text, visit.kind, visit.visitor, visit.day, visit.form != word_form, visit.record.strength});
    if (out.indicator.empty()) out.indicator = visit.record.indicator;
    if (out.indicator.empty() || visit.record.indicator != out.indicator) continue;
    for (const SeenBehaviour& seen : visit.record.behaviours) {
      if (!seen.evidence.empty()) out.seen.push_back({seen.behaviour, seen.evidence, visit.visitor, visit.day});
    }
  }
}

void add_plans(Call& call, YearView& out) {
  const auto add = [&](const Row& row, bool adapted) {
    YearPlan plan{row.text(0), row.text(1), local_date(row.instant(2), call.setting.offset_min), adapted};
    if (within(out, plan.day)) out.plans.push_back(std::move(plan));
  };
  call.tx.each(sql::plans_shared{.school = out.school, .teacher = call.actor.person}, [&](const Row& row) { add(row, false); });
  call.tx.each(sql::plans_adapted{.school = out.school, .teacher = call.actor.person}, [&](const Row& row) { add(row, true); });
  std::stable_sort(out.plans.begin(), out.plans.end(), [](const YearPlan& a, const YearPlan& b) { return b.day < a.day; });
}

/// Adds what was tried; returns the step of the catalogue that she is at, or nothing.
std::string add_steps(Call& call, YearView& out) {
  std::string running;
  const int offset = call.setting.offset_min;
  for (TakenView& one : taken_steps(call, call.actor.person)) {
    const Date begun = local_date(one.taken_at, offset);
    const bool before = one.ended_at && local_date(*one.ended_at, offset) < out.from;
    if (before || out.until < begun) continue;
    // The newest comes first. One that was taken and not tried yet is no line of the year, but it is what comes next.
    if (running.empty() && !one.ended) running = one.step;
    if (one.tries > 0) out.steps.push_back(std::move(one));
  }
  return running;
}

std::vector<std::string> strengths(const std::vector<YearSaid>& said) {
  std::vector<std::string> out;
  std::transform(said.begin(), said.end(), std::back_inserter(out), [](const YearSaid& one) { return one.strength; });
  return out;
}

}  // namespace

Result<YearView> own_year(Call& call, const SchoolId& school, const std::string& start) {
  TRY_DO(check_start(start));
  TRY(const ProcessView first, own_process(call, school, start + "-1"));
  TRY(const ProcessView second, own_process(call, school, start + "-2"));
  YearView out;
  out.school = school;
  out.school_name = first.school_name;
  out.teacher = first.teacher;
  out.start = start;
  out.words = "Tahun ajaran " + start + "/" + std::to_string(std::stoi(start) + 1);
  out.from = first.from;
  out.until = second.until;
  add_written(call, out);
  add_visits(call, out);
  out.observed = own_observed(call, school, start, out.indicator);
  add_plans(call, out);
  const std::string running = add_steps(call, out);
  out.halves = told({{first.period, first.words, first.lessons, first.with_all_experiences, first.parts.heard},
                     {second.period, second.words, second.lessons, second.with_all_experiences, second.parts.heard}});
  const std::vector<Reflection> own = {second.parts.own, first.parts.own};
  out.strength = first_strength(own, strengths(out.said));
  out.next_step = last_step(out.chosen_step, own, running);
  return out;
}

Result<MyYears> my_years(Call& call) {
  MyYears out;
  const auto add = [&](YearView year, bool always) {
    if (always || year.saved_at || !year.halves.empty() || !year.said.empty()) out.years.push_back(std::move(year));
  };
  for (const SchoolId& school : schools_of_own(call)) {
    const int start = std::stoi(span_at(people::semesters_of_school(call, school), call.today()).school_year.substr(0, 4));
    TRY(YearView now, own_year(call, school, std::to_string(start)));
    add(std::move(now), taught_in_earnest(call, school).has_value());
    TRY(YearView before, own_year(call, school, std::to_string(start - 1)));
    add(std::move(before), false);
  }
  return out;
}

Result<Done> put_year(Call& call, const GrowthPacks& packs, const SchoolId& school, const std::string& start, const YearIn& in) {
  TRY_DO(once_taught(call, school));
  TRY_DO(check_start(start));
  if (!in.next_step.empty() && !packs.step(in.next_step)) return fail(Fault::invalid, "taken.step_unknown", "next_step");
  call.tx.run(sql::put_process{.school = school, .teacher = call.actor.person, .period = start, .went = in.sentence, .not_yet = "", .to_change = "", .next_step = in.next_step,
                               .left_out = kept_ids(in.left_out), .at = call.now});
  return Done{};
}

}  // namespace selami::growth
