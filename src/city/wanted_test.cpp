/// Where help is wanted, of what lies in the store: on both databases.
#include "city/wanted.hpp"

#include "kit/databases.hpp"
#include "kit/people.hpp"

namespace selami::city {
namespace {

using Lines = std::vector<std::string>;

class Wanted : public kit::Database {
 protected:
  Wanted() {
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
  }
  void lesson(const SchoolId& school, const GroupId& group, const PersonId& teacher, const char* day) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO lesson (school_id, id, group_id, teacher_id, meeting, title, subject, day, started_at, arrived_at, step_id, version) VALUES ($1, $2, $3, $4, 1, 'Judul Rahasia', 'ipas', $5, 0, 0, '', 1)",
               {school, std::string("lesson_") + school.text + day, group, teacher, std::string(day)});
    });
  }
  void visit(const char* id, const char* visitor, const char* day, bool sent, bool off = false) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO visit (school_id, id, teacher_id, visitor_kind, visitor_id, proposed_by, proposed_at, day, about, indicator, show_step, form, body, answer) VALUES ($1, $2, $3, $4, $5, $5, 0, $6, '', '', 0, 'x', 'Isi Rahasia', '')",
               {city.school, std::string(id), city.sari.person, std::string(visitor), city.wati.person, std::string(day)});
      if (sent) kit::run(tx, "UPDATE visit SET sent_at = 1 WHERE id = $1", {std::string(id)});
      if (off) kit::run(tx, "UPDATE visit SET called_off_at = 1 WHERE id = $1", {std::string(id)});
    });
  }
  void scaled(const GroupId& group, const char* subject, const char* state) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO scale_class (school_id, group_id, subject, semester, measure, se, pupils, state, missing, at) VALUES ($1, $2, $3, '2026/2027-1', 0.0, 1.0, 20, $4, 3, 0)",
               {city.school, group, std::string(subject), std::string(state)});
    });
  }
  void group(const char* id) {
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO class_group (school_id, id, name, school_year, version) VALUES ($1, $2, $2, '2026/2027', 1)", {city.school, std::string(id)});
    });
  }
  Lines seen(const Actor& actor) {
    const auto list = as(actor, [&](Call& call) { return actor.has(Role::office) ? help_wanted(call) : own_help_wanted(call); });
    Lines out;
    for (const WantedLine& line : list->lines) out.push_back(std::string(enum_text(line.want)) + " " + line.school + (line.weeks ? " " + std::to_string(*line.weeks) : ""));
    return out;
  }

  kit::City city;
};
KIT_ON_BOTH(Wanted);

TEST_P(Wanted, IsASupervisorsVisitAfterTwelveWeeksOfRecords) {
  lesson(city.school, city.group, city.sari.person, "2026-08-31");  // twelve weeks before
  lesson(city.neighbour, city.group_of_ratna, city.ratna.person, "2026-09-01");
  EXPECT_EQ(seen(city.dinas.actor), Lines{"no_visit SD Contoh Satu"});
  visit("visit_head", "principal", "2026-11-20", true);
  visit("visit_unsent", "supervisor", "2026-11-20", false);
  visit("visit_off", "supervisor", "2026-11-19", true, true);
  EXPECT_EQ(seen(city.dinas.actor), Lines{"no_visit SD Contoh Satu"}) << "what an office owes is its own visit, and one that was written down";
  visit("visit_old", "supervisor", "2026-08-24", true);
  EXPECT_EQ(seen(city.dinas.actor), Lines{"no_visit SD Contoh Satu 13"});
  EXPECT_EQ(seen(city.wati.actor), Lines{"no_visit SD Contoh Satu 13"});
  EXPECT_EQ(seen(city.budi.actor), Lines{"no_visit SD Contoh Satu 13"}) << "a school reads what is read of it";
  visit("visit_new", "supervisor", "2026-11-02", true);
  EXPECT_EQ(seen(city.dinas.actor), Lines{});
}

TEST_P(Wanted, IsARoundWhereNothingJoinsASchoolsClasses) {
  for (const SchoolId& one : {city.school, city.neighbour}) lesson(one, one == city.school ? city.group : city.group_of_ratna, city.sari.person, "2026-11-20");
  group("group_third");
  scaled(city.group, "ipas", "not_linked");
  scaled(city.group, "matematika", "not_linked");
  scaled(city.group_of_anto, "ipas", "not_linked");
  EXPECT_EQ(seen(city.dinas.actor), Lines{}) << "two classes in three rows";
  scaled(GroupId{"group_third"}, "ipas", "not_linked");
  EXPECT_EQ(seen(city.dinas.actor), Lines{"unlinked SD Contoh Satu"});
  scaled(city.group_of_anto, "matematika", "unsure");
  EXPECT_EQ(seen(city.dinas.actor), Lines{});
}

TEST_P(Wanted, LeavesPracticeSchoolsOut) {
  write([&](storage::Tx& tx) { kit::run(tx, "INSERT INTO practice (school_id, person_id, made_at) VALUES ($1, $2, 0)", {city.neighbour, city.ratna.person}); });
  EXPECT_EQ(seen(city.dinas.actor), Lines{"no_records SD Contoh Satu"});
}

/// Nobody's name, nothing of a lesson or a visit; and no number but weeks.
TEST_P(Wanted, SaysNothingOfATeacher) {
  lesson(city.school, city.group, city.sari.person, "2026-08-03");
  visit("visit_old", "supervisor", "2026-08-24", true);
  const auto list = as(city.dinas.actor, [](Call& call) { return help_wanted(call); });
  std::string text;
  shape::write(text, *list);
  EXPECT_NE(text.find("SD Contoh Satu"), std::string::npos);
  for (const char* secret : {"Rahasia", "Sari", "Wati", "person_", "visit_", "lesson_", "group_", "2026-08-24", "ipas"}) EXPECT_EQ(text.find(secret), std::string::npos) << secret;
}

}  // namespace
}  // namespace selami::city
