#pragma once
/// @file Inside simulate: the parts of filling a city.

#include <map>
#include <set>
#include <stdexcept>

#include "people/access.hpp"
#include "people/desk.hpp"
#include "simulate/simulate.hpp"
#include "teaching/voice_pack.hpp"

namespace selami::simulate {

/// A made-up school with the ids that the database gave it.
struct Placed {
  const School* school = nullptr;
  SchoolId id;
  std::vector<PersonId> persons;  ///< of school->teachers, in order
  std::vector<GroupId> groups;    ///< of school->groups, in order
};

/// Where and when something is done.
struct Stage {
  storage::Tx& tx;
  const Setting& setting;
  Dice& dice;

  Call call(const Actor& actor, Instant now) const { return Call(tx, actor, now, dice, setting); }
};

template <class T>
T must(Result<T> result, const char* where) {
  if (!result) throw std::runtime_error(std::string("simulate: ") + where + ": " + result.error().code + " " + result.error().field);
  return *std::move(result);
}

Actor staff_actor(const PersonId& person, Role role, const SchoolId& school);

/// Imports the schools; each new one lands under its own authority.
void place_schools(const Stage& stage, const std::vector<School>& city, const Actor& office, Instant now);
/// Imports staff and pupils, assigns class teachers, confirms grades, notes consents.
Placed place_people(const Stage& stage, const School& school, const Actor& office, Instant now);

/// Naik kelas at the beginning of a school year, by the operator's own button: successors as proposed, whom nobody can say stays where they are, the first grade is
/// imported. `made`: the school as `placed` has it, which goes on, too. `used`: the city's NISN.
void go_on_to_next_year(const Stage& stage, School& made, Placed& placed, const Actor& office, std::set<std::string>& used, Instant now);

/// One lesson from start to end with all that a class gives. Returns the number of judgements.
/// `week`: of the school year, from 0.
int teach(const Stage& stage, const teaching::VoicePack& pack, const Placed& placed, std::size_t group, int week, Instant start);
/// A lesson that has begun and goes on: for the demonstration. Returns its door's code.
std::string begin_demo_lesson(const Stage& stage, const teaching::VoicePack& pack, const Placed& placed, std::size_t group, Instant now);

/// Bells and timetables of all schools, and a plan that a class is in the middle of: for the demonstration.
void demonstrate_time(const Stage& stage, const Wish& wish, const teaching::VoicePack& voices, const std::vector<Placed>& all, const Actor& office);

/// A new key for a pupil of a class whose guardian allows a device; where none does yet, the first one's does. None in an empty class.
std::optional<people::PinMade> pupil_key(const Stage& stage, const Actor& office, const Placed& placed, std::size_t group, Instant now);

/// A teacher who has the example plan of a level and a class to give it to.
struct LevelTeacher {
  std::string role;   ///< of the login
  std::string about;  ///< school and class
  PersonId person;
  std::optional<people::PinMade> key;  ///< of one pupil
};
/// One a kind of school, for the demonstration.
std::vector<LevelTeacher> demonstrate_levels(const Stage& stage, const Wish& wish, const std::vector<Placed>& all, const Actor& office);

/// Plans that teachers published, adapted and improved, for the demonstration.
void demonstrate_library(const Stage& stage, const Wish& wish, const std::vector<Placed>& all);

void write_truth(const std::string& folder, const std::vector<School>& city);

}  // namespace selami::simulate
