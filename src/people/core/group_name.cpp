#include "people_core/group_name.hpp"

#include <array>
#include <cstddef>
#include <tuple>
#include <utility>
#include <vector>

#include "people_core/fold.hpp"

namespace selami::people {
namespace {

constexpr std::array<std::string_view, 14> romans = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::pair<int, int> grades_of(std::string_view level) {
  if (level == "sd") return {1, 6};
  if (level == "smp") return {7, 9};
  if (level == "sma") return {10, 12};
  if (level == "smk") return {10, 13};
  return {1, 12};  // slb, pkbm
}

/// A number at the start of a word, in digits or Roman, and how many ways there are to read it.
struct Number {
  int value = 0;
  std::size_t length = 0;
  bool alone = false;  // nothing, digits or one letter behind it
};

Number number_at_start(std::string_view word, std::string_view level) {
  Number number;
  while (number.length < word.size() && is_digit(word[number.length])) {
    if (number.length < 3) number.value = number.value * 10 + (word[number.length] - '0');
    ++number.length;
  }
  if (number.length > 0) {
    number.alone = word.size() - number.length <= 1;
    return number;
  }
  // The longest Roman number that starts the word; "xiipa" could be XI IPA or XII PA, so more than one letter is unsure.
  for (std::size_t i = 1; i < romans.size(); ++i) {
    const bool starts = word.substr(0, romans[i].size()) == romans[i];
    if (starts && romans[i].size() > number.length) number = {static_cast<int>(i), romans[i].size(), false};
  }
  const std::string_view rest = word.substr(number.length);
  const bool digits = rest.find_first_not_of("0123456789") == std::string_view::npos;
  number.alone = digits || rest.size() == 1;
  const bool may_have_major = level == "sma" || level == "smk";  // elsewhere "Indah" and "Violet" are flowers, not I and VI
  return number.alone || may_have_major ? number : Number{};
}

/// The letter of "fase a" or "paket b", and what is left of the words.
char letter_after(std::vector<std::string>& words, std::string_view word) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] != word || words[i + 1].size() != 1) continue;
    const char letter = words[i + 1][0];
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i), words.begin() + static_cast<std::ptrdiff_t>(i) + 2);
    return letter;
  }
  return 0;
}

GroupGuess by_phase(char letter) {
  if (letter < 'a' || letter > 'f') return {};
  return {"", std::string(1, static_cast<char>(letter - 32)), false};
}

/// Paket A is SD, B is SMP, C is SMA: the grades that a package can have.
std::pair<int, int> grades_of_package(char letter, std::pair<int, int> otherwise) {
  if (letter == 'a') return {1, 6};
  if (letter == 'b') return {7, 9};
  if (letter == 'c') return {10, 12};
  return otherwise;
}

}  // namespace

std::string phase_of_grade(int grade) {
  if (grade < 1 || grade > 13) return {};
  if (grade <= 6) return std::string(1, static_cast<char>('A' + (grade - 1) / 2));
  return grade <= 9 ? "D" : grade == 10 ? "E" : "F";
}

GroupGuess guess_group(std::string_view name, std::string_view level) {
  if (level == "tk") return {"", "fondasi", true};
  std::vector<std::string> words = words_of(fold(name));
  const char package = letter_after(words, "paket");
  const char phase = letter_after(words, "fase");
  const auto [lowest, highest] = grades_of_package(package, grades_of(level));
  const bool phase_is_enough = level == "slb" || level == "pkbm";  // phases there go by the pupil, not by the grade
  GroupGuess guess = by_phase(phase);
  if (!guess.phase.empty()) guess.sure = phase_is_enough;
  for (const std::string& word : words) {
    if (word == "kelas" || word == "kls" || word == "rombel" || word == "kelompok" || word == "tingkat") continue;
    const Number number = number_at_start(word, level);
    if (number.length == 0) break;  // "Melati 2": the number counts flowers, not grades
    if (number.value < lowest || number.value > highest) break;
    const std::string of_grade = phase_of_grade(number.value);
    const bool agrees = guess.phase.empty() || guess.phase == of_grade;
    guess.grade = std::to_string(number.value);
    guess.sure = number.alone && agrees && level != "slb";
    if (guess.phase.empty() && level != "slb") guess.phase = of_grade;
    return guess;
  }
  if (guess.phase.empty() && package == 'b') guess.phase = phase_of_grade(7);  // the one phase of the package
  return guess;
}

namespace {

/// Numbers with as many digits as any: "x 2" stands before "x 10".
std::string counted(const std::string& name) {
  constexpr std::size_t digits = 4;
  std::string out;
  for (const std::string& word : words_of(name)) {
    if (is_digit(word.front()) && word.size() < digits) out += std::string(digits - word.size(), '0');
    (out += word) += ' ';
  }
  return out;
}

}  // namespace

bool group_before(std::string_view a, std::string_view b) {
  const auto place = [](std::string_view name) {
    constexpr int no_grade = 99;
    std::string grade = guess_group(name, "").grade;
    if (grade.empty()) grade = guess_group(name, "sma").grade;  // "XIPA 1"
    return std::make_tuple(grade.empty() ? no_grade : std::stoi(grade), counted(fold(name)), std::string(name));
  };
  return place(a) < place(b);
}

}  // namespace selami::people
