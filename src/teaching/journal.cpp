#include <algorithm>
#include <map>

#include "papers_sql.hpp"
#include "people/access.hpp"
#include "people/semesters.hpp"
#include "people_core/rights.hpp"
#include "planning/access.hpp"
#include "teaching/papers.hpp"
#include "teaching_core/attendance.hpp"
#include "teaching_core/lesson.hpp"
#include "teaching_core/topic.hpp"
#include "teaching/wire.hpp"

namespace selami::teaching {

using storage::Row;

namespace {

/// "3", "3–4", or empty where the timetable has no such lesson: a cell to fill in by hand.
std::string hours_text(const std::optional<timetable::Jams>& jams) {
  if (!jams) return {};
  const std::string first = std::to_string(jams->first);
  return jams->first == jams->last ? first : first + "–" + std::to_string(jams->last);
}

/// What a lesson took from a plan.
struct Source {
  std::optional<PlanId> plan;
  int version = 0;
  int meeting = 1;
  Instant started_at;
};

/// The lessons of one school while they are gathered, each with its place in `out.entries`.
class Gathering {
 public:
  Gathering(Call& call, const JournalPacks& packs, const Period& period, const SchoolId& school)
      : call_(call), packs_(packs), period_(period), school_(school) {}

  JournalOfSchool all() {
    lessons();
    counts();
    others();
    objectives();
    hours();
    return std::move(out_);
  }

 private:
  void lessons() {
    call_.tx.each(sql::journal_lessons{.teacher = call_.actor.person, .since = period_.from, .until = period_.until, .school = school_},
                  [&](const Row& row) {
                    JournalEntry entry;
                    entry.lesson = row.id<LessonId>(0);
                    entry.group = row.id<GroupId>(1);
                    entry.group_name = row.text(2);
                    Source source{{}, row.number(4), row.number(5), row.instant(9)};
                    if (!row.null(3)) source.plan = row.id<PlanId>(3);
                    entry.title = row.text(6);
                    entry.subject = packs_.subjects.of(row.text(7));
                    entry.day = row.date(8);
                    entry.late = is_skewed(row.instant(9), row.instant(10));
                    entry.running = row.null(11);
                    entry.at_home = !row.null(12);
                    entry.note = row.text(13);
                    entry.choice = row.text(14);
                    places_[entry.lesson.text] = out_.entries.size();
                    out_.entries.push_back(std::move(entry));
                    sources_.push_back(std::move(source));
                  });
  }

  /// By the timetable as it is today.
  void hours() {
    for (std::size_t i = 0; i < out_.entries.size(); ++i) {
      JournalEntry& entry = out_.entries[i];
      entry.hours = hours_text(timetable::jams_of_lesson(call_, packs_.calendar, school_, entry.group, call_.actor.person, entry.day,
                                                         sources_[i].started_at));
    }
  }

  Instant started_at(const JournalEntry& entry) const { return sources_[places_.at(entry.lesson.text)].started_at; }
  JournalEntry& at(const Row& row) { return out_.entries[places_.at(row.text(0))]; }

  void counts() {
    call_.tx.each(sql::journal_counts{.teacher = call_.actor.person, .since = period_.from, .until = period_.until, .school = school_},
                  [&](const Row& row) {
                    JournalEntry& entry = at(row);
                    if (is_late_mark(started_at(entry), row.instant(3))) entry.late_marks = true;
                    switch (enum_value<Presence>(row.text(1)).value_or(Presence::hadir)) {
                      case Presence::hadir: entry.here = row.number(2); break;
                      case Presence::sakit: entry.sick = row.number(2); break;
                      case Presence::izin: entry.excused = row.number(2); break;
                      case Presence::alpa: entry.unexplained = row.number(2); break;
                    }
                  });
  }

  void others() {
    call_.tx.each(sql::journal_others{.teacher = call_.actor.person, .since = period_.from, .until = period_.until, .school = school_},
                  [&](const Row& row) {
                    auto& others = at(row).others;  // the same one may have opened it on two phones
                    if (std::find(others.begin(), others.end(), row.text(1)) == others.end()) others.push_back(row.text(1));
                  });
  }

  /// Of the plan's meeting, in the version that was taught; a lesson without a plan has its questions' objectives.
  void objectives() {
    std::map<std::string, std::vector<std::string>> of_questions;
    call_.tx.each(sql::journal_objectives{.teacher = call_.actor.person, .since = period_.from, .until = period_.until, .school = school_},
                  [&](const Row& row) { of_questions[row.text(0)].push_back(row.text(1)); });
    std::map<std::pair<std::string, int>, planning::PlanText> plans;
    for (std::size_t i = 0; i < out_.entries.size(); ++i) {
      JournalEntry& entry = out_.entries[i];
      if (const auto* plan = plan_of(plans, sources_[i])) entry.objectives = objectives_of(plan->body, sources_[i].meeting);
      if (entry.objectives.empty()) entry.objectives = each_once(of_questions[entry.lesson.text]);
    }
  }

  /// One plan serves many lessons: each version is read once.
  const planning::PlanText* plan_of(std::map<std::pair<std::string, int>, planning::PlanText>& plans, const Source& source) {
    if (!source.plan) return nullptr;
    const std::pair key(source.plan->text, source.version);
    if (const auto known = plans.find(key); known != plans.end()) return &known->second;
    auto text = planning::own_plan_at(call_, *source.plan, source.version, true);
    return text ? &plans.emplace(key, *std::move(text)).first->second : nullptr;
  }

  Call& call_;
  const JournalPacks& packs_;
  const Period& period_;
  const SchoolId& school_;
  JournalOfSchool out_;
  std::vector<Source> sources_;
  std::map<std::string, std::size_t> places_;
};

struct JournalToPrint {
  files::Paper paper;
  std::string name;
};

Result<JournalToPrint> to_print(Call& call, const JournalPacks& packs, const Query<PaperQuery>& query) {
  TRY(const JournalView journal, read_journal(call, packs, query));
  std::vector<PaperHead> heads;
  for (const JournalOfSchool& school : journal.schools) {
    heads.push_back({people::school_card(call, school.school), people::signatory(call, school.school, call.actor.person)});
  }
  const Printing printing{query->sheet.value_or(files::Sheet::f4), call.today(), call.now};
  return JournalToPrint{journal_paper(journal, heads, printing), "Jurnal mengajar " + journal.teacher + " " + journal.period};
}

}  // namespace

Result<JournalView> read_journal(Call& call, const JournalPacks& packs, const Query<PaperQuery>& query) {
  TRY(Period period, read_period(query->month, query->semester, call.today(), {}));
  JournalView out;
  out.period = period.stamp;
  out.words = period.words;
  out.from = period.from;
  out.until = period.until;
  const bool practice = query->practice.value_or(false);
  for (const SchoolId& school : people::schools_with(call.actor, Role::teacher)) {
    if (people::practises(call.actor, school) != practice) continue;
    if (period.semester) {  // each school has its own
      TRY(Period own, read_period(query->month, query->semester, call.today(), people::semesters_of_school(call, school)));
      period = std::move(own);
      out.from = std::min(out.from, period.from);
      out.until = std::max(out.until, period.until);
    }
    JournalOfSchool part = Gathering(call, packs, period, school).all();
    part.school = school;
    part.name = people::school_card(call, school).name;
    if (out.teacher.empty()) out.teacher = people::signatory(call, school, call.actor.person).name;
    out.schools.push_back(std::move(part));
  }
  return out;
}

Result<File> journal_pdf(Call& call, const JournalPacks& packs, const Query<PaperQuery>& query) {
  TRY(const JournalToPrint print, to_print(call, packs, query));
  return File{files::file_name(print.name, "pdf"), "application/pdf", files::pdf_of(print.paper)};
}

Result<File> journal_png(Call& call, const JournalPacks& packs, const Query<PaperQuery>& query) {
  TRY(const JournalToPrint print, to_print(call, packs, query));
  return File{files::file_name(print.name, "png"), "image/png", files::png_of(print.paper).png};
}

Result<File> journal_xlsx(Call& call, const JournalPacks& packs, const Query<PaperQuery>& query) {
  TRY(const JournalToPrint print, to_print(call, packs, query));
  return File{files::file_name(print.name, "xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
              files::xlsx_of(print.paper)};
}

}  // namespace selami::teaching
