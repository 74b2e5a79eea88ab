#include "people_core/day_words.hpp"

#include <array>

#include "base/week.hpp"

namespace selami::people {
namespace {

constexpr std::array<const char*, 12> months = {"Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
                                                "Juli",    "Agustus",  "September", "Oktober", "November", "Desember"};
constexpr std::array<const char*, 7> weekdays = {"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"};

int two_digits(const std::string& text, std::size_t at) { return (text.at(at) - '0') * 10 + (text.at(at + 1) - '0'); }

}  // namespace

std::string month_word(const std::string& month) { return months[static_cast<std::size_t>(two_digits(month, 5) + 11) % 12]; }

std::string plain_day(const Date& day) {
  return std::to_string(two_digits(day.text, 8)) + " " + month_word(day.text) + " " + day.text.substr(0, 4);
}

std::string weekday_word(const Date& day) { return weekdays[static_cast<std::size_t>(days_since_monday(day))]; }

}  // namespace selami::people
