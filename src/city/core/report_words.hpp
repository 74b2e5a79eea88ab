#pragma once
/// @file Numbers, months and sentences that reports have in common. Pure; printed forms are Indonesian.

#include <cstdint>
#include <string>

#include "city_core/months.hpp"

namespace selami::city {

/// "Oktober 2026".
std::string month_words(const Month& month);

/// "1.234".
std::string grouped(std::int64_t number);
/// "79 %" in whole per cent; below twenty nothing is said in per cent, and then this is empty.
std::string percent(std::int64_t part, std::int64_t whole);
/// "98 dari 124 (79 %)".
std::string part_of(std::int64_t part, std::int64_t whole);
/// For a table's cell: "79 %", or "4/12" where nothing is said in per cent.
std::string share_of(std::int64_t part, std::int64_t whole);

/// Of the question whether understanding goes deeper, until work is judged outside the school.
inline constexpr const char* depth_line =
    "Belum dapat dibandingkan: tingkat dari guru kelas dipakai untuk mengajar, dan baru sah untuk perbandingan setelah hasil kerja yang diambil acak dinilai bersama.";
/// What no report's figures are.
inline constexpr const char* label_line = "Ini angka Selami sendiri; bukan nilai Rapor Pendidikan, bukan SPM, dan bukan penilaian kinerja guru.";

}  // namespace selami::city
