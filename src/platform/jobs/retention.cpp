/// The retention clock. It is the one place that removes rows of others' tables, and only by age.
#include <array>

#include "jobs/jobs.hpp"
#include "jobs/leavers.hpp"
#include "jobs_sql.hpp"
#include "storage/changes.hpp"

namespace selami::jobs {
namespace {

constexpr int rows_a_pass = 500;
constexpr int keep_days = 400;  // commands and changes: older clients load anew
constexpr int substitute_days = 3;
constexpr int minutes_days = 70;  // until no figure is made of them any more (src/city/core/minutes.hpp)
constexpr int growth_days = 1461;  // four years: what two years of visits can bear, twice
constexpr int figure_days = 800;   // a teacher reads the year that runs and the one before

/// Rows of `table` whose instant `age` (a column, or SQL that finds one) lies more than `days` back go. `keys` is the
/// primary key. db/tables.yaml says the same days: tests/schema holds the two together. With `only` it is of some rows alone, which go
/// sooner than the table's others.
struct Rule {
  const char* table;
  const char* keys;
  const char* age;
  int days;
  const char* only = "";
};
constexpr Rule rules[] = {
    {"command", "actor_id, id", "at", keep_days},
    // Of a substitute: outcomes show pupils by id, and after two days nothing of that day is taken any more (people/identify).
    {"command", "actor_id, id", "at", substitute_days, " AND actor_id LIKE 'substitute!_%' ESCAPE '!'"},
    {"session", "token_hash", "expires_at", 0},
    {"lost_phone", "token_hash", "lost_at", 180},
    {"second_factor_event", "person_id, at, what", "at", keep_days},
    {"slip", "code_hash", "expires_at", 30},
    {"family_link", "school_id, id", "until", 30},
    {"family_question", "school_id, group_id, week", "at", keep_days},
    {"attempt", "name", "free_at", 1},
    {"record_opening", "school_id, pupil_id, person_id, what, day", "at", keep_days},
    {"erasure", "school_id, id", "at", keep_days},
    {"lesson_note", "school_id, lesson_id", "at", keep_days},
    {"class_choice", "school_id, lesson_id", "at", keep_days},
    {"help_request", "school_id, id", "ended_at", keep_days},
    {"visit", "school_id, id", "proposed_at", growth_days},
    {"minutes_week", "school_id, person_id, week_at, device", "week_at", minutes_days},
    {"process_review", "school_id, teacher_id, period", "saved_at", growth_days},
    {"growth_step", "school_id, id", "taken_at", growth_days},
    {"observer_figure", "school_id, teacher_id, indicator, school_year", "reckoned_at", figure_days},
    // A circle is as old as its opening. It goes after what hangs on it, whichever pass comes first.
    {"circle_note", "circle_id, person_id, part", "(SELECT c.opened_at FROM circle c WHERE c.id = circle_note.circle_id)", growth_days},
    {"circle_member", "circle_id, person_id",
     "(SELECT CASE WHEN EXISTS (SELECT 1 FROM circle_note n WHERE n.circle_id = c.id AND n.person_id = circle_member.person_id) THEN NULL ELSE c.opened_at END "
     "FROM circle c WHERE c.id = circle_member.circle_id)",
     growth_days},
    {"circle", "id", "CASE WHEN EXISTS (SELECT 1 FROM circle_member m WHERE m.circle_id = circle.id) THEN NULL ELSE opened_at END", growth_days},
    {"revisit_wish", "school_id, group_id, teacher_id, idea", "at", keep_days},
    {"scale_rater", "semester, person_id", "at", keep_days},
    {"scale_class", "school_id, group_id, subject, semester", "at", keep_days},
    {"seat", "token_hash", "made_at", 30},
    {"lesson_door", "code", "opened_at", 30},
    {"late_command", "school_id, actor_id, id", "arrived_at", 180},
    {"promotion_row", "school_id, promotion_id, kind, row_id",
     "(SELECT p.at FROM promotion p WHERE p.school_id = promotion_row.school_id AND p.id = promotion_row.promotion_id)", 30},
    {"handover", "school_id, id", "made_at", 30},
    {"handover_lesson", "school_id, handover_id, lesson_id", "made_at", 30},
    {"substitute", "school_id, id", "made_at", 30},
    // A try has no instant of its own: it is as old as its lesson.
    {"join_try", "school_id, lesson_id, pupil_id",
     "(SELECT l.arrived_at FROM lesson l WHERE l.school_id = join_try.school_id AND l.id = join_try.lesson_id)", 30},
};

/// The statement of a rule. Connections know statements by the address of their text, so it is made once and stays.
const storage::Text& text_of(std::size_t rule) {
  struct Made {
    std::array<std::string, std::size(rules)> sql;
    std::array<storage::Text, std::size(rules)> texts;
    Made() : texts{} {
      for (std::size_t i = 0; i < std::size(rules); ++i) {
        const Rule& r = rules[i];
        const std::string from = std::string("FROM ") + r.table + " WHERE ";
        sql[i] = std::string("DELETE ") + from + "(" + r.keys + ") IN (SELECT " + r.keys + " " + from + r.age +
                 " < $1" + r.only + " LIMIT CAST($2 AS BIGINT))";
        texts[i] = {r.table, sql[i].c_str(), ""};
      }
    }
  };
  static const Made made;
  return made.texts[rule];
}

bool pass(storage::Tx& tx, std::size_t rule, Instant now, int offset_min) {
  const storage::Param before(now + -rules[rule].days * day_ms);
  const storage::Param most(rows_a_pass);
  const storage::Param* params[] = {&before, &most};
  const std::int64_t removed = tx.connection().run(text_of(rule), params, std::size(params), {});
  note_removed(tx, rules[rule].table, removed, now, offset_min);
  return removed == rows_a_pass;
}

bool pass_changes(storage::Tx& tx, Instant now, int offset_min) {
  const Date today = local_date(now, offset_min);
  const std::int64_t removed = storage::forget_changes(tx, today, date_of_day(day_number(today) - keep_days), rows_a_pass);
  note_removed(tx, "change", removed, now, offset_min);
  return removed == rows_a_pass;
}

}  // namespace

void note_removed(storage::Tx& tx, const char* table, std::int64_t removed, Instant now, int offset_min) {
  const std::string day = local_date(now, offset_min).text;
  tx.run(sql::note_run{.id = std::string(table) + " " + day, .table = table, .removed = removed, .at = now});
}

std::map<std::string, int> retention_days() {
  std::map<std::string, int> out{{"change", keep_days}, {"change_mark", keep_days}, {"practice", practice_days}};
  for (const Rule& rule : rules) {
    if (*rule.only == '\0') out[rule.table] = rule.days;
  }
  return out;
}

void add_retention(Jobs& jobs) {
  const int offset_min = jobs.offset_min();
  for (std::size_t rule = 0; rule < std::size(rules); ++rule) {
    jobs.add(daily(2, std::string("retention ") + rules[rule].table + (*rules[rule].only == '\0' ? "" : " of some"),
                   [rule, offset_min](storage::Tx& tx, Instant now) { return pass(tx, rule, now, offset_min); }));
  }
  jobs.add(daily(2, "retention change",
                 [offset_min](storage::Tx& tx, Instant now) { return pass_changes(tx, now, offset_min); }));
  jobs.add(daily(2, "retention leavers",
                 [offset_min](storage::Tx& tx, Instant now) { return forget_leavers(tx, now, offset_min); }));
  jobs.add(daily(2, "retention practice",
                 [offset_min](storage::Tx& tx, Instant now) { return forget_practice(tx, now, offset_min); }));
}

}  // namespace selami::jobs
