/// Pupils and staff who left twelve months ago, and all that is kept of them. What others did with them stays: lessons,
/// plans, counts.
#include "jobs/leavers.hpp"

#include <array>
#include <optional>

#include "jobs/jobs.hpp"
#include "jobs_sql.hpp"

namespace selami::jobs {
namespace {

/// Rows of `table` that name a leaver of `of` in `column`. In this order: the leaver's own row last.
struct Trace {
  const char* table;
  const char* column;
  const char* of;
  const char* key = "id";  ///< what of the leaver the column holds
};
constexpr Trace traces[] = {
    {"media", "author_id", "staff", "person_id"},
    {"media", "pupil_id", "pupil"},      {"consent", "pupil_id", "pupil"},   {"transfer", "pupil_id", "pupil"},   {"membership", "pupil_id", "pupil"},
    {"attendance", "pupil_id", "pupil"}, {"response", "pupil_id", "pupil"},  {"picked_answer", "pupil_id", "pupil"}, {"seat", "pupil_id", "pupil"},
    {"join_try", "pupil_id", "pupil"},   {"judgement", "pupil_id", "pupil"}, {"journal", "pupil_id", "pupil"},
    {"goal_look", "pupil_id", "pupil"},  {"goal", "pupil_id", "pupil"},      {"profile_evidence", "pupil_id", "pupil"}, {"profile_talk", "pupil_id", "pupil"}, {"journal_reading", "pupil_id", "pupil"}, {"follow_up", "pupil_id", "pupil"}, {"follow_up", "recorded_by", "staff", "person_id"},
    {"partner_judgement", "pupil_id", "pupil"}, {"anecdote", "pupil_id", "pupil"},  {"report_line", "pupil_id", "pupil"}, {"lesson_team", "pupil_id", "pupil"},
    {"own_level", "pupil_id", "pupil"},  {"feedback", "pupil_id", "pupil"}, {"next_try", "pupil_id", "pupil"},  {"peer_look", "pupil_id", "pupil"},  {"peer_look", "by_id", "pupil"},  {"own_goal", "pupil_id", "pupil"},   {"answer_part", "pupil_id", "pupil"}, {"series_photo", "pupil_id", "pupil"}, {"photo_series", "pupil_id", "pupil"},
    {"moderation_level", "pupil_id", "pupil"}, {"moderation_task", "pupil_id", "pupil"}, {"moderation_piece", "pupil_id", "pupil"}, {"exemplar", "pupil_id", "pupil"},
    {"record_opening", "pupil_id", "pupil"},
    {"family_link", "pupil_id", "pupil"}, {"portfolio_piece", "pupil_id", "pupil"},
    {"observer_figure", "teacher_id", "staff", "person_id"},
    {"pupil", "id", "pupil"},            {"assignment", "staff_id", "staff"},
    {"timetable_slot", "staff_id", "staff"}, {"staff", "id", "staff"},
};

/// A file outlives its row unless the row says that it must go: people removes both (people/media.hpp).
bool has_file(const Trace& trace) { return std::string_view(trace.table) == "media"; }

/// The statements over one choice of rows, made once: connections know them by the address of their text.
class Statements {
 public:
  enum Whom { leavers, one };
  explicit Statements(Whom whom) : texts_{} {
    for (std::size_t i = 0; i < std::size(traces); ++i) {
      const Trace& t = traces[i];
      const std::string table = t.table;
      sql_[i] = (has_file(t) ? "UPDATE " + table + " SET state = 'erased', " + t.column + " = NULL" : "DELETE FROM " + table) +
                " WHERE school_id = $1 AND " + t.column +
                (whom == one ? std::string(" = $2") : std::string(" IN (SELECT ") + t.key + " FROM " + t.of + " WHERE school_id = $1 AND left_on < $2)");
      texts_[i] = {t.table, sql_[i].c_str(), ""};
    }
  }
  /// $1: the school; $2: the day or the id. Returns how many rows went.
  std::int64_t run(storage::Tx& tx, std::size_t trace, const storage::Param& school, const storage::Param& second) const {
    const storage::Param* params[] = {&school, &second};
    return tx.connection().run(texts_[trace], params, std::size(params), {});
  }

 private:
  std::array<std::string, std::size(traces)> sql_;
  std::array<storage::Text, std::size(traces)> texts_;
};

/// Twelve months before a day. 29 February becomes the 28th.
Date year_before(const Date& day) {
  const std::string month_day = day.text.substr(4);
  return {std::to_string(std::stoi(day.text.substr(0, 4)) - 1) + (month_day == "-02-29" ? "-02-28" : month_day)};
}

}  // namespace

bool forget_leavers(storage::Tx& tx, Instant now, int offset_min) {
  const Date before = year_before(local_date(now, offset_min));
  const auto school = tx.one(sql::school_with_leavers{.before = before}, [](const storage::Row& row) { return row.text(0); });
  if (!school) return false;
  static const Statements statements(Statements::leavers);
  for (std::size_t trace = 0; trace < std::size(traces); ++trace) {
    const std::int64_t removed = statements.run(tx, trace, *school, before);
    if (removed > 0) note_removed(tx, traces[trace].table, removed, now, offset_min);
  }
  return true;
}

std::int64_t forget_pupil(storage::Tx& tx, const std::string& school, const std::string& pupil) {
  static const Statements statements(Statements::one);
  std::int64_t removed = 0;
  for (std::size_t trace = 0; trace < std::size(traces); ++trace) {
    if (std::string_view(traces[trace].of) == "pupil") removed += statements.run(tx, trace, school, pupil);
  }
  return removed;
}

std::multimap<std::string, std::string> leaver_tables() {
  std::multimap<std::string, std::string> out;
  for (const Trace& trace : traces) out.emplace(trace.table, trace.column);
  return out;
}

}  // namespace selami::jobs
