/// What visits, steps and a semester's own words say of a child that is erased: a visitor is asked to write no names, and some will.
#include <array>

#include "growth/growth.hpp"
#include "growth/steps_wire.hpp"
#include "growth/visit_wire.hpp"
#include "process_sql.hpp"
#include "steps_sql.hpp"
#include "teaching_core/note.hpp"
#include "visits_sql.hpp"

namespace selami::growth {
namespace {

using storage::Row;

constexpr const char* gone = "(dihapus)";

/// True when something was taken out.
bool blank(std::string& text, const std::string& name) {
  if (!teaching::says_name(text, name)) return false;
  text = gone;
  return true;
}

bool blank_all(Record& record, const std::string& name) {
  bool any = false;
  for (SeenItem& one : record.items) {
    any = blank(one.evidence, name) || any;
    any = blank(one.note, name) || any;
  }
  for (SeenBehaviour& one : record.behaviours) any = blank(one.evidence, name) || any;
  for (std::string* text : {&record.step_words, &record.step_seen, &record.strength, &record.learnt, &record.not_yet, &record.follow_up}) any = blank(*text, name) || any;
  return any;
}

struct SaidInVisit {
  VisitId visit;
  std::string body;
  std::string answer;
  std::string about;
};

struct SaidOfPeriod {
  PersonId teacher;
  std::string period;
  std::array<std::string, 3> words;
};

void forget_in_process(storage::Tx& tx, const SchoolId& school, const std::string& name) {
  const auto said = [](const Row& row) { return SaidOfPeriod{row.id<PersonId>(0), row.text(1), {row.text(2), row.text(3), row.text(4)}}; };
  for (SaidOfPeriod& one : tx.list(sql::words_of_process{.school = school}, said)) {
    bool any = false;
    for (std::string& words : one.words) any = blank(words, name) || any;
    if (any) tx.run(sql::reword_process{.went = one.words[0], .not_yet = one.words[1], .to_change = one.words[2], .school = school, .teacher = one.teacher, .period = one.period});
  }
}

}  // namespace

void forget_in_growth(storage::Tx& tx, const SchoolId& school, const PupilId& pupil) {
  const auto name = tx.one(sql::name_of_pupil{.school = school, .pupil = pupil}, [](const Row& row) { return row.text(0); });
  if (!name) return;
  forget_in_process(tx, school, *name);
  for (const auto& [step, words] : tx.list(sql::words_of_steps{.school = school}, [](const Row& row) { return std::pair(row.id<TakenId>(0), row.text(1)); })) {
    if (teaching::says_name(words, *name)) tx.run(sql::reword_step{.words = gone, .school = school, .id = step});
  }
  for (SaidInVisit& one : tx.list(sql::words_of_visits{.school = school}, [](const Row& row) { return SaidInVisit{row.id<VisitId>(0), row.text(1), row.text(2), row.text(3)}; })) {
    bool any = blank(one.answer, *name);
    any = blank(one.about, *name) || any;
    auto record = one.body.empty() ? Result<Record>(Record{}) : from_json_text<Record>(one.body);
    if (record && blank_all(*record, *name)) {
      any = true;
      one.body = to_json(*record);
    }
    if (any) tx.run(sql::reword_visit{.body = one.body, .answer = one.answer, .about = one.about, .school = school, .id = one.visit});
  }
}

}  // namespace selami::growth
