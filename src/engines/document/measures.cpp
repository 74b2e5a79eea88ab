#include "document/measures.hpp"

#include <algorithm>
#include <cstdlib>

#include "document/labels.hpp"
#include "document/pieces.hpp"
#include "text/stem.hpp"

namespace selami::document {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads signs in a row; each step passes blanks first.
struct Scan {
  std::string_view text;
  std::size_t at = 0;

  void blanks() {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  }
  std::optional<int> number() {
    blanks();
    std::size_t end = at;
    int value = 0;
    while (end < text.size() && is_digit(text[end]) && end - at < 5) value = value * 10 + (text[end++] - '0');
    if (end == at || (end < text.size() && is_digit(text[end]))) return std::nullopt;
    at = end;
    return value;
  }
  bool word(std::string_view one) {
    blanks();
    if (text::lower(text.substr(at, one.size())) != one) return false;
    const std::size_t end = at + one.size();
    const bool letters = one.back() >= 'a' && one.back() <= 'z';
    if (letters && end < text.size() && text[end] >= 'a' && text[end] <= 'z') return false;
    at = end;
    return true;
  }
  bool any(std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view one) { return word(one); });
  }
  bool times() { return any({"x", "×", "@", "kali", "*"}); }
  bool minutes() { return any({"menit", "mnt", "min", "\xE2\x80\xB2", "\xE2\x80\x99", "\xE2\x80\x98", "'", "`", "\xC2\xB4"}); }
};

/// A time of the day such as 07.30, in minutes.
std::optional<int> clock_at(Scan& scan) {
  const Scan before = scan;
  const auto hour = scan.number();
  if (hour && *hour < 24 && scan.at + 2 < scan.text.size() && (scan.text[scan.at] == '.' || scan.text[scan.at] == ':')) {
    ++scan.at;
    const std::size_t from = scan.at;
    const auto minute = scan.number();
    if (minute && *minute < 60 && scan.at == from + 2) return *hour * 60 + *minute;
  }
  scan = before;
  return std::nullopt;
}

std::optional<int> length_at(Scan& scan) {
  const Scan before = scan;
  if (const auto from = clock_at(scan)) {
    scan.any({"wib", "wita", "wit"});
    if (scan.any({"-", "\xE2\x80\x93", "\xE2\x80\x94", "s.d.", "s/d", "sampai", "sd"})) {
      if (const auto to = clock_at(scan); to && *to > *from) return *to - *from;
    }
    scan = before;
    return std::nullopt;
  }
  const auto first = scan.number();
  if (!first) return std::nullopt;
  if (scan.minutes()) return *first;
  const Scan after = scan;
  if (scan.word("jam")) {
    if (!scan.any({"pelajaran", "pertama", "ke"})) return *first * 60;
  }
  scan = after;
  scan.any({"jp", "jam pelajaran"});
  if (scan.times()) {
    const auto second = scan.number();
    if (second && scan.minutes()) return *first * *second;
  }
  scan = before;
  return std::nullopt;
}

int number_before(std::string_view text, std::string_view word) {
  Scan scan{text};
  for (; scan.at < text.size(); ++scan.at) {
    if (!is_digit(text[scan.at]) || (scan.at > 0 && is_digit(text[scan.at - 1]))) continue;
    Scan here = scan;
    const auto number = here.number();
    if (!number) continue;
    here.times();
    if (here.word(word)) return *number;
  }
  return 0;
}

/// "2 JP (80 menit)", "2 x 35 menit", "60 menit", "2 JP".
plan::Meeting meeting_in(std::string_view text) {
  plan::Meeting meeting;
  for (const char* word : {"jp", "jam pelajaran", "jpl", "jtm"}) meeting.jp = meeting.jp == 0 ? number_before(text, word) : meeting.jp;
  const auto length = minutes_in(text);
  if (!length) return meeting;
  meeting.minutes = length->minutes;
  Scan scan{text, length->from};
  const auto first = scan.number();
  const bool jp_said = meeting.jp > 0;
  if (first) {
    const Scan after = scan;
    scan.any({"jp", "jam pelajaran"});
    if (scan.times()) meeting.jp = *first;
    else scan = after;
  }
  // "2 JP @ 35 menit" and "3 JP x 45 menit" say the length of one.
  if (jp_said && first && *first == length->minutes && *first <= 60 && length->from > 0) {
    std::string_view before = text.substr(0, length->from);
    before = trimmed(before);
    const bool each = !before.empty() && (before.back() == '@' || before.back() == 'x' || before.back() == 'X' || before.rfind("\xC3\x97") == before.size() - 2);
    if (each) meeting.minutes = meeting.jp * *first;
  }
  return meeting;
}

constexpr std::string_view romans[] = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii"};

bool is_semester(const std::string& words) {
  return words == "ganjil" || words == "genap" || words == "gasal" || words.rfind("semester", 0) == 0 || words.rfind("smt", 0) == 0;
}

/// The letter of "Fase D", "D"; "fondasi"; empty: no phase.
std::string phase_in(std::string words, bool bare) {
  const bool said = words.rfind("fase ", 0) == 0;
  if (said) words.erase(0, 5);
  if (words == "fondasi" || words == "pondasi") return "fondasi";
  if (words.size() == 1 && words[0] >= 'a' && words[0] <= 'f' && (said || bare)) return std::string(1, static_cast<char>(words[0] - 'a' + 'A'));
  return {};
}

/// Without "(Lima)" behind "V": one word that says the same; more words say more.
std::string without_brackets(std::string_view text) {
  const std::size_t open = text.find('(');
  const std::size_t close = text.find(')', open);
  if (open == std::string_view::npos || close == std::string_view::npos || normal(text.substr(open, close - open)).find(' ') != std::string::npos) return std::string(text);
  return std::string(trimmed(std::string(text.substr(0, open)) + std::string(text.substr(close + 1))));
}

std::string without_word(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (text::lower(text.substr(0, word.size())) == word) return std::string(trimmed(text.substr(word.size())));
  }
  return std::string(text);
}

std::vector<std::string> class_parts(std::string_view text) {
  std::vector<std::string> out;
  std::string part;
  int depth = 0;  // of brackets: what they hold belongs together
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] == '(') ++depth;
    if (i < text.size() && text[i] == ')' && depth > 0) --depth;
    const bool end = i == text.size() || depth > 0 ? i == text.size() : text[i] == '/' || text[i] == ',' || text[i] == ';' || text[i] == '|' || text.substr(i, 3) == "\xE2\x80\x93";
    if (!end) {
      part.push_back(text[i]);
      continue;
    }
    if (!trimmed(part).empty()) out.emplace_back(trimmed(part));
    part.clear();
    if (i < text.size() && text[i] == '\xE2') i += 2;
  }
  return out;
}

}  // namespace

std::optional<Minutes> minutes_in(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i]) || (i > 0 && (is_digit(text[i - 1]) || text[i - 1] == '.' || text[i - 1] == ','))) continue;
    Scan scan{text, i};
    if (const auto length = length_at(scan); length && *length > 0 && *length <= 3000) return Minutes{*length, i, scan.at};
  }
  return std::nullopt;
}

int minutes_of_cell(std::string_view text) {
  if (const auto length = minutes_in(text)) return length->minutes;
  const std::string words = normal(text);
  return !words.empty() && words.size() < 4 && std::all_of(words.begin(), words.end(), is_digit) ? std::atoi(words.c_str()) : 0;
}

std::vector<plan::Meeting> meetings_in(std::string_view text) {
  std::vector<plan::Meeting> out;
  int count = number_before(text, "pertemuan");
  if (count == 0) count = number_before(text, "tatap muka");
  count = std::clamp(count, 0, 60);
  std::string_view rest = text;
  if (const std::size_t colon = text.find(':'); colon != std::string_view::npos && text.find(';') != std::string_view::npos) rest = text.substr(colon + 1);
  while (!rest.empty()) {  // each by itself
    const std::size_t end = rest.find(';');
    const plan::Meeting one = meeting_in(rest.substr(0, end));
    if (one.jp > 0 || one.minutes > 0) out.push_back(one);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  if (out.size() != 1 || count < 2) return out;
  plan::Meeting one = out[0];
  const std::string low = text::lower(text);
  const bool each = low.find('@') != std::string::npos || low.find("pertemuan x") != std::string::npos || low.find("pertemuan (") != std::string::npos || low.find("setiap pertemuan") != std::string::npos ||
                    low.find("per pertemuan") != std::string::npos || low.find("x pertemuan x") != std::string::npos || one.jp % count != 0;
  if (!each) {  // "4 JP (2 pertemuan)": all together
    one.jp /= count;
    one.minutes = one.minutes % count == 0 ? one.minutes / count : 0;
  }
  return std::vector<plan::Meeting>(static_cast<std::size_t>(count), one);
}

ClassOf class_in(std::string_view text, const std::vector<std::string>& fields) {
  ClassOf out;
  const std::vector<std::string> parts = class_parts(text);
  const auto has = [&](std::string_view field) { return std::find(fields.begin(), fields.end(), field) != fields.end(); };
  const bool in_step = parts.size() == fields.size();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string bare = without_brackets(parts[i]);
    const std::string words = normal(bare.empty() ? parts[i] : bare);
    const std::string_view field = in_step ? std::string_view(fields[i]) : std::string_view();
    const std::string phase = phase_in(words, field == "identity.phase" || (!in_step && has("identity.phase") && out.phase.empty()));
    if (!phase.empty() && out.phase.empty() && field != "identity.grade") {
      out.phase = phase;
    } else if (field == "identity.semester" || (is_semester(words) && field.empty())) {
      out.rest += (out.rest.empty() ? "" : " / ") + parts[i];
    } else if (out.grade.empty() && (field == "identity.grade" || field.empty() || field == "identity.phase")) {
      out.grade = without_word(bare.empty() ? parts[i] : bare, {"kelas ", "kls ", "kelompok "});
    } else {
      out.rest += (out.rest.empty() ? "" : " / ") + parts[i];
    }
  }
  return out;
}

int grade_number_of(std::string_view grade) {
  const std::string words = normal(grade);
  const std::string first = words.substr(0, words.find(' '));
  for (int i = 0; i < 13; ++i) {
    if (first == romans[i]) return i + 1;
  }
  std::size_t digits = 0;
  while (digits < first.size() && is_digit(first[digits])) ++digits;
  const int number = digits > 0 && digits < 3 ? std::atoi(first.c_str()) : 0;
  return number <= 13 ? number : 0;
}

std::string phase_of_grade(std::string_view grade) {
  const int number = grade_number_of(grade);
  if (number < 1) return {};
  if (number <= 6) return std::string(1, static_cast<char>('A' + (number - 1) / 2));
  return number <= 9 ? "D" : (number == 10 ? "E" : "F");
}

std::string year_in(std::string_view text) {
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    if (text[i] != '2' || text[i + 1] != '0' || (i > 0 && is_digit(text[i - 1]))) continue;
    Scan scan{text, i};
    const auto from = scan.number();
    if (!from || *from < 2000 || *from > 2099) continue;
    if (scan.any({"/", "-", "\xE2\x80\x93"})) {
      if (const auto to = scan.number(); to && *to == *from + 1) return std::to_string(*from) + "/" + std::to_string(*to);
    }
    return std::to_string(*from);
  }
  return {};
}

int number_in(std::string_view text) {
  Scan scan{text};
  while (scan.at < text.size() && !is_digit(text[scan.at])) ++scan.at;
  return scan.number().value_or(0);
}

}  // namespace selami::document
