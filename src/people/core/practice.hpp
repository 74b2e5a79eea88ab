#pragma once
/// @file The pupils of a practice class: invented, and visibly so. Pure.

#include <string>
#include <vector>

namespace selami::people {

constexpr const char* practice_school = "Latihan (bukan sekolah)";
constexpr const char* practice_group = "Kelas latihan";
/// Of every invented pupil, by what the class opens a lesson with: nothing behind it is anybody's.
constexpr const char* practice_pin = "1234";
constexpr const char* practice_pictures = "ikan perahu bintang";

/// "Latihan 1 – Bintang" and so on: no word of them is a given name that a register would hold alone.
std::vector<std::string> practice_pupils();

}  // namespace selami::people
