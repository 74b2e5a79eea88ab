#pragma once
/// @file A city that lives: schools, teachers, classes and pupils with known true values. Pure, all names made up.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "base/dice.hpp"

namespace selami::simulate {

struct Params {
  std::uint64_t seed = 1;
  int pupils = 2000;  ///< at least; schools are whole
  int weeks = 4;      ///< of lessons, those before the week of today
  Date today;
};

struct Pupil {
  std::string name;
  std::string sex;  ///< L or P
  std::string nisn; ///< empty for some in TK
  double ability = 0;  ///< true depth, logits: normal around the class's mean
};

struct ClassGroup {
  std::string name;
  std::string grade;  ///< "1" to "12", empty in TK
  std::string phase;
  double mean = 0;  ///< true mean depth of the class, logits
  std::size_t teacher = 0;  ///< of the school's teachers
  std::vector<Pupil> pupils;
};

struct Teacher {
  std::string name;
  std::string sex;
  std::string nuptk;
  double severity = 0;    ///< as a rater, logits: + is strict
  double joy = 0;         ///< true joy that lessons give, logits
  double depth = 0;       ///< how far the own lessons lift understanding, logits a month
  double use = 0;         ///< probability that a lesson is taught with Selami
};

struct School {
  std::string npsn;
  std::string name;
  std::string level;      ///< tk sd smp sma smk slb pkbm
  std::string form;       ///< SD, MI, SMP …
  bool is_public = true;
  std::string district;
  std::string village;
  std::string authority;  ///< city province religious_affairs
  double effect = 0;      ///< true school effect on depth, logits
  bool uses = true;       ///< chose to use Selami: likelier where depth is high already (self-selection)
  std::vector<Teacher> teachers;  ///< the first is the head
  std::vector<ClassGroup> groups;
};

/// All levels occur, each at least once, in shares like a mid-sized coastal city's. Deterministic in params.
std::vector<School> make_city(const Params& params);

/// The days of a week with lessons, Monday and Thursday, as day numbers; week 0 is the earliest. The same on whatever
/// weekday the city is made.
std::vector<std::int64_t> lesson_days(const Params& params, int week);

/// A day with lessons; its week counts from the first of its school year.
struct TeachingDay {
  int week = 0;
  std::int64_t day = 0;
};
/// What is taught from one naik kelas to the next.
struct TeachingYear {
  std::string name;         ///< "2026/2027"
  std::int64_t begins = 0;  ///< the day of naik kelas; of the first year the day on which everybody is entered
  std::vector<TeachingDay> days;
};
/// All lesson days by school year, from the day before the first one to today's year, which may have none yet.
std::vector<TeachingYear> teaching_years(const Params& params);

/// The school after naik kelas: who sat in a class sits in its successor (by name; "" has graduated; not named: stays), and a class that nobody comes into is new.
/// Each grade asks more, so abilities stay as they are: what was learnt is where the next grade begins. `used`: all NISN of the city, new ones are added.
void go_on(School& school, const std::map<std::string, std::string>& successors, Dice& dice, std::set<std::string>& used);

/// SOLO level 0–4 of one answer: adjacent-category logits with steps -1.6, -0.5, 0.6, 1.8, judged by a rater.
int draw_level(Dice& dice, double ability, double severity);
/// One pupil's answer to a statement of Suara murid: 0 ya, 1 biasa, 2 tidak.
int draw_voice(Dice& dice, double joy);

}  // namespace selami::simulate
