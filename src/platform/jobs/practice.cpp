/// Practice classes that were emptied or are a year old: all of the school in which one lies, for nothing of it is meant.
#include <array>

#include "jobs/jobs.hpp"
#include "jobs/leavers.hpp"
#include "jobs_sql.hpp"

namespace selami::jobs {
namespace {

constexpr const char* media = "media";

/// Every table with rows of a school, those that name others first; the school itself last, by its id.
constexpr const char* tables[] = {
    "ballot_stub", "ballot_box", "voice", "voice_round", "class_choice", "revisit_wish", "join_try", "seat", "lesson_door", "scale_class", "exemplar", "moderation_level", "moderation_task", "moderation_piece", "moderation_remark", "circle_note", "circle_member", "circle", "moderation_rater", "moderation_round", "partner_judgement", "partner", "descriptor", "own_level", "feedback", "next_try", "peer_look", "judgement", "portfolio_piece", "family_link", "family_question", "journal", "goal_look", "goal", "profile_evidence", "profile_talk", "journal_reading", "follow_up", "talk_contact", "visit", "help_request", "process_review", "minutes_week", "observer_figure", "school_sum", "growth_step", "anecdote", "report_line", "series_photo", "photo_series", "answer_part", "response",
    "picked_answer", "lesson_team", "own_goal", "tally", "question", "attendance", "lesson_step", "lesson_home", "lesson_note", "lesson_substitute", "substitute", "handover_lesson", "handover", "lesson",
    "school_context", "school_pack", "plan_review", "plan_reply", "plan_comment", "improvement", "published_plan", "finding_silence", "plan_submission", "plan_sound", "plan_version", "plan", "timetable_slot", "past_hours", "school_hours", "calendar_day", "record_opening",
    "consent", media, "transfer", "promotion_row", "promotion", "late_command", "semester_state", "school_semester", "membership", "assignment", "pupil",
    "class_group", "staff", "role_grant", "erasure", "practice", "change", "change_mark", "change_counter", "school",
};

/// The statements, made once: connections know them by the address of their text.
class Statements {
 public:
  Statements() : texts_{} {
    for (std::size_t i = 0; i < std::size(tables); ++i) {
      const std::string table = tables[i];
      sql_[i] = "DELETE FROM " + table + " WHERE " + (table == "school" ? "id" : "school_id") + " = $1";
      texts_[i] = {tables[i], sql_[i].c_str(), ""};
    }
  }
  void run(storage::Tx& tx, const storage::Param& school, Instant now, int offset_min) const {
    const storage::Param* params[] = {&school};
    for (const storage::Text& text : texts_) {
      const std::int64_t removed = tx.connection().run(text, params, std::size(params), {});
      if (removed > 0) note_removed(tx, text.name, removed, now, offset_min);
    }
  }

 private:
  std::array<std::string, std::size(tables)> sql_;
  std::array<storage::Text, std::size(tables)> texts_;
};

/// Files go by people's hand, which removes the row with them (people/media.hpp): here they are only given up.
void erase_media(storage::Tx& tx, Instant before) {
  static const std::string sql = std::string("UPDATE ") + media + " SET state = 'erased', pupil_id = NULL WHERE state <> 'erased' AND school_id IN " +
                                 "(SELECT p.school_id FROM practice p WHERE p.made_at < $1 OR p.ended_at IS NOT NULL)";
  static const storage::Text text{media, sql.c_str(), ""};
  const storage::Param day(before);
  const storage::Param* params[] = {&day};
  tx.connection().run(text, params, std::size(params), {});
}

}  // namespace

bool forget_practice(storage::Tx& tx, Instant now, int offset_min) {
  const Instant before = now + -practice_days * day_ms;
  erase_media(tx, before);
  const auto school = tx.one(sql::practice_to_forget{.before = before}, [](const storage::Row& row) { return row.text(0); });
  if (!school) return false;
  static const Statements statements;
  statements.run(tx, *school, now, offset_min);
  return true;
}

std::vector<std::string> practice_tables() { return {std::begin(tables), std::end(tables)}; }

}  // namespace selami::jobs
