#include "scale/store.hpp"

#include "scale_sql.hpp"

namespace selami::scale {
namespace {

using storage::Row;

Measure measure_at(const Row& row, int column) { return {row.real(column), row.real(column + 1), static_cast<std::uint32_t>(row.integer(column + 2))}; }

}  // namespace

By by_of(const std::string& source) { return source == "team" ? By::team : source == "group" ? By::together : By::own; }

SemesterSpan half_year(const Date& today) { return span_at({}, today); }

std::optional<NightKept> find_night(storage::Tx& tx, const std::string& semester) {
  auto night = tx.one(sql::night_of{.semester = semester}, [](const Row& row) {
    NightKept out{row.instant(0), row.text(1), {}};
    out.known.task_mean = row.real(2);
    out.known.sigma = row.real(3);
    out.known.group_sd = row.real(4);
    out.known.rater_sd = row.real(5);
    return out;
  });
  if (!night) return std::nullopt;
  tx.each(sql::steps_of{.semester = semester}, [&](const Row& row) {
    measure::Step step;
    step.category = static_cast<std::uint32_t>(row.integer(0));
    step.measure = row.real(1);
    night->known.steps.push_back(step);
  });
  return night;
}

void load_measures(storage::Tx& tx, const std::string& semester, Known& known) {
  tx.each(sql::tasks_of_night{.semester = semester}, [&](const Row& row) { known.tasks[row.text(0)] = measure_at(row, 1); });
  tx.each(sql::raters_of_night{.semester = semester}, [&](const Row& row) { known.raters[row.text(0)] = measure_at(row, 1); });
}

void load_measures(storage::Tx& tx, const std::string& semester, const Judgements& of_class, Known& known) {
  const auto read = [](const Row& row) { return measure_at(row, 0); };
  if (const auto others = tx.one(sql::task_of_night{.semester = semester, .task = ""}, read)) known.tasks[""] = *others;
  for (const Question& question : of_class.questions) {
    if (const auto found = tx.one(sql::task_of_night{.semester = semester, .task = question.task}, read)) known.tasks[question.task] = *found;
  }
  for (const std::string& person : of_class.raters) {
    if (const auto found = tx.one(sql::rater_of_night{.semester = semester, .person = person}, read)) known.raters[person] = *found;
  }
}

bool save_night(storage::Tx& tx, const std::string& semester, const std::string& before, const Night& night, Instant through, const std::string& mark, Instant now) {
  const auto kept = tx.one(sql::night_of{.semester = semester}, [](const Row& row) { return row.text(1); });
  if (kept.value_or("") != before) return false;
  tx.run(sql::drop_steps{.semester = semester});
  tx.run(sql::drop_tasks{.semester = semester});
  tx.run(sql::drop_raters{.semester = semester});
  tx.run(sql::drop_classes{.semester = semester});
  const Known& known = night.known;
  for (const measure::Step& step : known.steps) tx.run(sql::add_step{.semester = semester, .category = step.category, .measure = step.measure});
  for (const auto& [task, one] : known.tasks) tx.run(sql::add_task{.semester = semester, .task = task, .measure = one.measure, .se = one.se, .n = one.n});
  for (const auto& [person, one] : known.raters) {
    tx.run(sql::add_rater{.semester = semester, .person = person, .measure = one.measure, .se = one.se, .n = one.n, .at = now});
  }
  for (const auto& [key, one] : night.classes) {
    tx.run(sql::add_class{.school = key.school, .group = key.group, .subject = key.subject, .semester = semester, .measure = one.measure, .se = one.se,
                          .pupils = one.pupils, .state = enum_text(one.state), .missing = one.missing, .at = now});
  }
  tx.run(sql::put_night{.semester = semester, .through = through, .mark = mark, .judgements = night.judgements, .parts = night.parts,
                        .task_mean = known.task_mean, .sigma = known.sigma, .group_sd = known.group_sd, .rater_sd = known.rater_sd});
  return true;
}

}  // namespace selami::scale
