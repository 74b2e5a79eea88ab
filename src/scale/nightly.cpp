#include <map>

#include "scale/scale.hpp"
#include "scale/store.hpp"
#include "scale_sql.hpp"

namespace selami::scale {
namespace {

using storage::Row;

struct Read {
  Judgements all;
  Instant through;  ///< when the newest word of all had arrived, also one that took a level back
  std::optional<Known> last;
  std::string last_mark;
};

/// A question that no lesson of the semester has: none.
using QuestionPlaces = std::map<std::pair<std::string, std::string>, std::uint32_t>;

QuestionPlaces read_questions(storage::Tx& tx, const SemesterSpan& span, Judgements& all) {
  QuestionPlaces out;
  tx.each(sql::questions_of_semester{.since = span.first, .until = span.last}, [&](const Row& row) {
    out.emplace(std::pair(row.text(0), row.text(1)), static_cast<std::uint32_t>(all.questions.size()));
    all.questions.push_back({row.text(0), row.text(2), row.text(3), task_of(row.text(6), row.text(4), row.text(5), row.text(1))});
  });
  return out;
}

Read read_all(storage::Tx& tx, const SemesterSpan& span) {
  Read out;
  const QuestionPlaces questions = read_questions(tx, span, out.all);
  Places pupils(out.all.pupils), raters(out.all.raters);
  const auto add = [&](const Row& row, By by, const std::string& team) {
    const auto question = questions.find({row.text(0), row.text(1)});
    if (question == questions.end()) return;
    out.all.rows.push_back({question->second, pupils.of(row.text(2)), raters.of(row.text(3)), static_cast<std::uint8_t>(row.integer(4)), by, team, 0});
  };
  tx.each(sql::judged_of_semester{.since = span.first, .until = span.last}, [&](const Row& row) {
    const By by = by_of(row.text(5));
    add(row, by, by == By::team ? row.text(6) : std::string());
  });
  tx.each(sql::moderated{}, [&](const Row& row) { add(row, By::moderated, ""); });
  out.through = tx.one(sql::newest_arrival{}, [](const Row& row) { return row.instant(0); }).value_or(Instant{});
  if (auto night = find_night(tx, span.stamp())) {
    load_measures(tx, span.stamp(), night->known);
    out.last = std::move(night->known);
    out.last_mark = night->mark;
  }
  return out;
}

}  // namespace

Result<NightDone> fit_night(const storage::Database& database, Instant now, int offset_min) {
  const SemesterSpan span = half_year(local_date(now, offset_min));
  Read read;
  {
    const auto reader = database.connect_read_only();
    storage::in_snapshot(*reader, [&](storage::Tx& tx) { read = read_all(tx, span); });
  }
  const std::string mark = mark_of(read.all);
  NightDone out;
  out.changed = mark != read.last_mark;
  const auto writer = database.connect();
  if (!out.changed) {
    storage::in_transaction(*writer, [&](storage::Tx& tx) { tx.run(sql::seen_through{.through = read.through, .semester = span.stamp(), .mark = mark}); });
    return out;
  }
  TRY(const Night night, reckon(read.all, read.last));
  storage::in_transaction(*writer, [&](storage::Tx& tx) { out.overtaken = !save_night(tx, span.stamp(), read.last_mark, night, read.through, mark, now); });
  if (out.overtaken) return out;
  out.judgements = night.judgements;
  out.parts = night.parts;
  out.classes = static_cast<std::uint32_t>(night.classes.size());
  for (const auto& [key, one] : night.classes) out.shown += one.state == State::shown ? 1 : 0;
  return out;
}

}  // namespace selami::scale
