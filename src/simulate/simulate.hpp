#pragma once
/// @file Fills an empty database with a made-up city, through the slices' own use cases.

#include <string>
#include <vector>

#include "http/call.hpp"
#include "simulate_core/city.hpp"
#include "storage/database.hpp"

namespace selami::simulate {

struct Login {
  std::string role;
  std::string login;
  std::string password;
  std::string about;
};

struct Done {
  int schools = 0;
  int teachers = 0;
  int pupils = 0;
  int lessons = 0;
  int judgements = 0;
  std::vector<Login> logins;  ///< of a demonstration only
};

struct Wish {
  Params params;
  std::string city = "Kota Contoh";
  std::string packs;   ///< folder of the packs
  std::string truth;   ///< folder for schools.csv, teachers.csv, classes.csv and pupils.csv; empty: none
  bool demo = false;   ///< also one login a role and a lesson that runs now
  Instant now;         ///< of "today", for the demonstration's lesson
};

/// Where lessons lie in several school years, classes go on each July. Deterministic in wish.params but for passwords' salts. Throws std::runtime_error when the database has schools already
/// or a use case refuses what was made up (a bug here).
Done simulate(const storage::Database& database, const Setting& setting, const Wish& wish);

}  // namespace selami::simulate
