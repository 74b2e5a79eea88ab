#pragma once
/// @file An invented school. Nobody in it exists: names are made of things of the sea, NISN carry the birth year 2088,
/// NIP the birthday 2088-01-01, NPSN begin with 999.

#include <string>
#include <vector>

namespace selami::kit {

struct KitPupil {
  std::string name, nipd, sex, nisn, group;
};
struct KitStaff {
  std::string name, nuptk, sex, nip, status, kind, duty;
};
struct KitSchool {
  std::string npsn, name, form, status, district, village, authority;
};

/// A whole roster: twelve class groups 1A to 6B, 300 pupils, 4A has 32 and Dina and Rafi in it.
std::vector<KitPupil> pupils_of_sd();
/// Pak Budi is head, Bu Sari teaches 4A; with her 12 class teachers; one operator.
std::vector<KitStaff> staff_of_sd();
/// A small madrasah: 4A, 4B and 5A with eight children each, one without NISN; their class groups are only "4A" …
std::vector<KitPupil> pupils_of_mi();
std::vector<KitStaff> staff_of_mi();
/// The school of both and five others of every authority.
std::vector<KitSchool> schools_of_city();

/// An invented name: the same number, the same name; 2,025 different ones.
std::string invented_name(int number);
/// "0880000017" for 17.
std::string invented_nisn(int number);

}  // namespace selami::kit
