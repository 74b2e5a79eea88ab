#pragma once
/// @file The people of all tests: a small city with two schools. All of them are invented.

#include <string>
#include <vector>

#include "auth/actor.hpp"
#include "storage/connection.hpp"

namespace selami::kit {

/// A grown-up who is signed in.
struct Adult {
  std::string name;
  PersonId person;
  StaffId staff;      ///< empty for the office and the supervisor
  std::string token;  ///< of a session of 180 days
  Actor actor;        ///< as identify() sees them today
};

struct Child {
  std::string name;
  PupilId id;
  int number = 0;
};

/// SD Contoh Satu with class 4A (Bu Sari's: Dina 1, Rafi 2, Ayu 3, Bima 4, Citra 5, Eko 6) and 4B (Pak Anto's: Gita 1,
/// Hadi 2), and the neighbour SD Contoh Dua with class 4A (Bu Ratna's: Indra 1). Dina, Ayu, Bima, Citra and Eko may use
/// a phone or tablet, Rafi may not. The supervisor has both schools. SMA Contoh, still empty, is the province's.
struct City {
  AuthorityId authority;
  SchoolId school;
  SchoolId neighbour;
  GroupId group;            ///< 4A of `school`
  GroupId group_of_anto;    ///< 4B of `school`
  GroupId group_of_ratna;   ///< 4A of `neighbour`
  Adult sari, anto, budi, oki, wati, dinas, ratna;  // teacher, teacher, principal, operator, supervisor, office, teacher
  AuthorityId province;
  SchoolId sma;
  Adult prita;  ///< the province's office
  Child dina, rafi;
  std::vector<Child> pupils;           ///< of 4A, by number, Dina and Rafi first
  std::vector<Child> pupils_of_anto;
  Child indra;

  const Adult& adult(const std::string& name) const;  ///< "sari"; throws std::out_of_range
};

/// Inserts them all, with the same ids in each test. Pupils have no PIN yet.
City small_city(storage::Tx& tx, Instant now);

/// Gives a child a PIN; `hash` is what people::pin_hash says of it.
void give_pin(storage::Tx& tx, const SchoolId& school, const PupilId& pupil, const std::string& hash);

/// A well-formed id that depends on `name` alone: named_id<PlanKind>("air bersih").
std::string named_id(const char* prefix, const std::string& name);
template <class I>
I named(const std::string& name) {
  return I{named_id(I::kind::prefix, name)};
}

}  // namespace selami::kit
