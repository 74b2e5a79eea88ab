#include "people_core/promotion.hpp"

#include <array>
#include <cctype>
#include <cstddef>

#include "people_core/group_name.hpp"

namespace selami::people {
namespace {

constexpr std::array<std::string_view, 14> romans = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }
char upper(char c) { return static_cast<char>(std::toupper(static_cast<unsigned char>(c))); }

/// How many letters of the word at `at` write the grade, in digits or Roman; 0: it is another word.
std::size_t grade_at(std::string_view name, std::size_t at, int grade) {
  std::size_t end = at;
  while (end < name.size() && is_digit(name[end])) ++end;
  if (end > at) return name.substr(at, end - at) == std::to_string(grade) ? end - at : 0;
  const std::string_view roman = romans[static_cast<std::size_t>(grade)];
  if (name.size() - at < roman.size()) return 0;
  for (std::size_t i = 0; i < roman.size(); ++i) {
    if (upper(name[at + i]) != roman[i]) return 0;
  }
  // "VIA" of grade 6, never of grade 5: the longest Roman number that stands there is meant.
  const std::size_t after = at + roman.size();
  const char more = after < name.size() ? upper(name[after]) : ' ';
  return more == 'I' || more == 'V' || more == 'X' ? 0 : roman.size();
}

std::string written_like(std::string_view before, int grade) {
  if (is_digit(before[0])) return std::to_string(grade);
  std::string out(romans[static_cast<std::size_t>(grade)]);
  if (before[0] != upper(before[0])) {
    for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return out;
}

/// TK has two groups by age: A, and B that goes to school.
Successor of_kindergarten(std::string_view name) {
  for (std::size_t at = 0; at < name.size(); ++at) {
    const bool starts = is_word(name[at]) && (at == 0 || !is_word(name[at - 1]));
    const bool alone = at + 1 == name.size() || !std::isalpha(static_cast<unsigned char>(name[at + 1]));
    if (!starts || !alone) continue;
    if (upper(name[at]) == 'B') return {"", true};
    if (upper(name[at]) != 'A') continue;
    std::string next(name);
    next[at] = name[at] == 'A' ? 'B' : 'b';
    return {next, false};
  }
  return {};
}

bool is_last(int grade, std::string_view level) {
  return (level == "sd" && grade == 6) || (level == "smp" && grade == 9) || grade == 12 || grade == 13;
}

}  // namespace

Successor successor_of(std::string_view name, std::string_view level) {
  if (level == "tk") return of_kindergarten(name);
  const std::string guess = guess_group(name, level).grade;
  if (guess.empty()) return {};
  const int grade = std::stoi(guess);
  if (is_last(grade, level)) return {"", true};
  const bool open_end = level == "slb" || level == "pkbm";
  if (open_end && (grade == 6 || grade == 9)) return {};
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (!is_word(name[at]) || (at > 0 && is_word(name[at - 1]))) continue;
    const std::size_t length = grade_at(name, at, grade);
    if (length == 0) continue;
    const std::string next = std::string(name.substr(0, at)) + written_like(name.substr(at), grade + 1) + std::string(name.substr(at + length));
    return guess_group(next, level).grade == std::to_string(grade + 1) ? Successor{next, false} : Successor{};
  }
  return {};
}

std::string grade_after(const std::string& grade) {
  if (grade.empty() || grade.size() > 2 || grade.find_first_not_of("0123456789") != std::string::npos) return {};
  const int next = std::stoi(grade) + 1;
  return next > 13 ? std::string{} : std::to_string(next);
}

std::string year_before(const std::string& year) {
  const int first = std::stoi(year.substr(0, 4)) - 1;
  return std::to_string(first) + "/" + std::to_string(first + 1);
}

}  // namespace selami::people
