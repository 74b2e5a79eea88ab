// Which label a line begins with, and what stands in brackets behind it.
#include <algorithm>
#include <cstdlib>

#include "document/measures.hpp"
#include "document/placer.hpp"
#include "document/runs.hpp"

namespace selami::document {
namespace {

constexpr std::size_t label_bytes_max = 110;

bool begins(std::string_view text, std::string_view with) { return text.rfind(with, 0) == 0; }

bool in_list(std::string_view word, std::initializer_list<std::string_view> list) { return std::find(list.begin(), list.end(), word) != list.end(); }

bool all_digits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos; }

/// Numbers of "TP 1", "TP1, 2", "Tujuan 1 dan 2".
std::vector<int> objective_numbers(const std::string& words) {
  std::vector<int> out;
  std::string_view rest = words;
  for (const char* name : {"tp", "tujuan pembelajaran", "tujuan"}) {
    if (!begins(rest, name)) continue;
    rest.remove_prefix(std::string_view(name).size());
    while (!rest.empty()) {
      rest = trimmed(rest);
      const std::string_view word = rest.substr(0, rest.find(' '));
      rest.remove_prefix(word.size());
      const std::string_view number = begins(word, "tp") ? word.substr(2) : word;
      if (all_digits(number) && number.size() < 3) out.push_back(std::atoi(std::string(number).c_str()));
      else if (!word.empty() && word != "dan" && word != "tp") return {};
    }
    return out;
  }
  return {};
}

/// What a bracket holds, if it holds only marks: minutes, principles, numbers of objectives.
bool bracket_marks(std::string_view inside, Brackets& marks) {
  const std::string words = normal(inside);
  if (words.empty()) return false;
  if (auto objectives = objective_numbers(words); !objectives.empty()) {
    marks.objectives.insert(marks.objectives.end(), objectives.begin(), objectives.end());
    return true;
  }
  std::string rest;
  std::vector<std::string> principles = principles_in(inside, rest);
  const auto length = minutes_in(rest);
  if (length) rest.replace(length->from, length->to - length->from, " ");
  std::string left = normal(rest);
  for (const char* word : {"prinsip", "learning", "durasi", "waktu", "alokasi", "sekitar", "kurang lebih", "lebih kurang", "maksimal"}) {
    if (const std::size_t at = find_words(left, word); at != std::string::npos) left.erase(at, std::string_view(word).size());
  }
  if (left.find_first_not_of(' ') != std::string::npos || (!length && principles.empty())) return false;
  if (length) marks.minutes += length->minutes;
  marks.principles.insert(marks.principles.end(), principles.begin(), principles.end());
  return true;
}

/// What is cut leaves no double blank and no blank before a stop.
void close_gap(std::string& text, std::size_t at) {
  while (at > 0 && at < text.size() && text[at - 1] == ' ' && (text[at] == ' ' || text[at] == '.' || text[at] == ',' || text[at] == ';' || text[at] == ':')) text.erase(--at, 1);
}

/// A word before a bracket or dash that only says how long: "– 10 menit" at the end.
void take_tail(std::string& text, Brackets& marks) {
  const auto length = minutes_in(text);
  if (!length || marks.minutes > 0 || normal(std::string_view(text).substr(length->to)).size() > 0) return;
  std::size_t from = length->from;
  if (text.rfind('(', from) != std::string::npos && (text.rfind(')', from) == std::string::npos || text.rfind(')', from) < text.rfind('(', from))) return;
  while (from > 0 && (text[from - 1] == ' ' || text[from - 1] == '~')) --from;
  if (from >= 2 && text.compare(from - 2, 2, "\xC2\xB1") == 0) from -= 2;
  while (from > 0 && text[from - 1] == ' ') --from;
  const bool dash = from > 0 && (text[from - 1] == '-' || text[from - 1] == ':' || text[from - 1] == '|' || text[from - 1] == ',');
  const bool long_dash = from >= 3 && (text.compare(from - 3, 3, "\xE2\x80\x93") == 0 || text.compare(from - 3, 3, "\xE2\x80\x94") == 0);
  if (!dash && !long_dash) return;
  marks.minutes = length->minutes;
  marks.said += (marks.said.empty() ? "" : " ") + std::string(trimmed(std::string_view(text).substr(from)));
  text.erase(from - (dash ? 1 : 3));
  while (!text.empty() && text.back() == ' ') text.pop_back();
}

/// The label's words without what stands beside it: "Memahami (Berkesadaran) – 30 menit" -> "memahami".
std::string label_words_of(std::string_view head, Match& match) {
  std::string bare(head);
  Brackets marks = take_brackets(bare);
  for (std::size_t open = bare.find('('); open != std::string::npos; open = bare.find('(')) {  // an abbreviation, an English name
    const std::size_t close = bare.find(')', open);
    if (close == std::string::npos) break;
    const std::string inside = normal(std::string_view(bare).substr(open + 1, close - open - 1));
    if (std::count(inside.begin(), inside.end(), ' ') > 8) return {};  // a sentence of its own
    const bool about = inside.find(' ') == std::string::npos || find_label(inside, {}) || inside.find("learning") != std::string::npos || !meetings_in(inside).empty();
    if (!about) match.extra += (match.extra.empty() ? "" : "; ") + bare.substr(open + 1, close - open - 1);
    bare.erase(open, close - open + 1);
  }
  if (const auto length = minutes_in(bare)) {
    marks.minutes += marks.minutes == 0 ? length->minutes : 0;
    bare.erase(length->from, length->to - length->from);
  }
  match.minutes = marks.minutes;
  match.principles = marks.principles;
  return normal(bare);
}

const Label* numbered_label(std::string words, const std::string& part, Match& match) {
  if (const Label* label = find_label(words, part)) return label;
  for (const char* word : {"lampiran ", "bagian ", "contoh "}) {  // "Lampiran 3: LKPD"
    if (!begins(words, word)) continue;
    std::string rest = words.substr(std::string_view(word).size());
    const std::string first = rest.substr(0, rest.find(' '));
    if (all_digits(first) && first.size() < rest.size()) rest.erase(0, first.size() + 1);
    if (const Label* label = find_label(rest, part)) return label;
  }
  // "Pertemuan 2", "Tujuan Pembelajaran pertemuan ke 1", "LKPD 2", "Pertemuan ke 1 dan 2"
  const std::size_t blank = words.rfind(' ');
  if (blank == std::string::npos) {
    return begins(words, "tp") && all_digits(words.substr(2)) ? find_label("tp", part) : nullptr;
  }
  static constexpr std::string_view names[] = {"satu", "dua", "tiga", "empat", "lima", "pertama", "kedua", "ketiga", "keempat", "kelima"};
  const std::string last = words.substr(blank + 1);
  int number = all_digits(last) && last.size() < 3 ? std::atoi(last.c_str()) : 0;
  for (int i = 0; i < 10 && number == 0; ++i) number = last == names[i] ? i % 5 + 1 : 0;
  if (number == 0 && begins(last, "ke") && all_digits(last.substr(2))) number = std::atoi(last.c_str() + 2);
  if (number == 0 && in_list(last, {"i", "ii", "iii", "iv", "v"})) number = grade_number_of(last);
  if (number == 0) return nullptr;
  words.erase(blank);
  match.number = number;
  for (const char* tail : {" pertemuan ke", " pertemuan"}) {
    const std::string_view end = tail;
    if (words.size() > end.size() && words.substr(words.size() - end.size()) == end) {
      if (const Label* label = find_label(words.substr(0, words.size() - end.size()), part)) return label;
    }
  }
  return find_label(words, part);
}

/// "Fase/Kelas/Semester": every part is a label of the identity.
bool composite(std::string_view head, const std::string& part, Match& match) {
  static const Label several{"identity.several", {}, {}, true, false, false};
  std::vector<std::string> fields;
  std::string piece;
  for (std::size_t i = 0; i <= head.size(); ++i) {
    if (i < head.size() && head[i] != '/' && head[i] != '&' && head[i] != ',') {
      piece.push_back(head[i]);
      continue;
    }
    const Label* label = find_label(normal(piece), part);
    if (!label || !begins(label->field, "identity.")) return false;
    fields.push_back(label->field);
    piece.clear();
  }
  if (fields.size() < 2) return false;
  match.label = &several;
  match.fields = std::move(fields);
  return true;
}

enum class Mark { whole, colon, bold, tab, dash };

bool may_stand(const Label& label, Mark mark, const Piece& piece, const std::string& part, bool alone) {
  const bool plain = !piece.stands_out() && mark != Mark::bold && !alone;
  if (!label.bare && plain && mark == Mark::whole) return false;
  const std::string& field = label.field;
  if (field == "signature" && !alone) return part != "identity";
  const bool moves = begins(field, "stage.") || begins(field, "part.") || field == "meeting" || field == "principles" || begins(field, "assess.");
  const bool bullet = !piece.marker.empty() && normal(piece.marker).empty();
  if (bullet && plain && mark == Mark::whole && label.one_word) return false;
  if (mark == Mark::dash && !moves) return false;
  if (part == "steps") {
    if (begins(field, "identity.") && field != "identity.time") return false;
    return !plain || moves || !label.one_word || field == "identity.time";
  }
  if (part == "assessments") return !begins(field, "identity.") && (!plain || moves || !label.one_word);
  if (part == "appendix") {
    return begins(field, "assess.") || field == "part.appendix" || field == "part.assessments" || in_list(field, {"questions", "worksheet", "signature", "notes"}) ||
           (field == "aside" && piece.stands_out()) || (piece.heading > 0 && begins(field, "part."));
  }
  if (part == "signature") return (begins(field, "part.") || in_list(field, {"questions", "worksheet"})) || piece.heading > 0 || field == "signature";
  return true;
}

/// Tries the words up to `end` as a label.
bool try_head(Match& match, const Piece& piece, std::size_t end, Mark mark, const std::string& part, bool alone) {
  const std::string_view head = trimmed(std::string_view(piece.text).substr(0, end));
  if (head.empty() || head.size() > label_bytes_max) return false;
  Match found;
  const std::string words = label_words_of(head, found);
  if (words.empty()) return false;
  const Label* label = numbered_label(words, part, found);
  found.label = label;
  if (!label && !composite(head, part, found)) return false;
  if (!may_stand(*found.label, mark, piece, part, alone)) return false;
  found.said = std::string(head);
  match = std::move(found);
  return true;
}

/// "MODUL AJAR MATEMATIKA KELAS 4": a title goes on behind its first words.
bool try_title(Match& match, const Piece& piece) {
  const std::string& text = piece.text;
  for (std::size_t end = text.size(); end != std::string::npos && end > 0; end = text.rfind(' ', end - 1)) {
    const Label* label = find_label(normal(std::string_view(text).substr(0, end)), {});
    if (!label || label->field != "title") continue;
    match.label = label;
    match.said = text.substr(0, end);
    match.rest = std::string(trimmed(std::string_view(text).substr(end)));
    return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> principles_in(std::string_view text, std::string& rest) {
  std::vector<std::pair<std::size_t, std::string>> found;
  rest = std::string(text);
  for (const WordsOf& one : principle_names()) {
    // Compared by letters alone, as these names are plain: the places in the text stay.
    std::string low = rest;
    for (char& c : low) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
      else if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) c = ' ';
    }
    const std::size_t at = find_words(low, one.words);
    if (at == std::string::npos) continue;
    rest.replace(at, one.words.size(), one.words.size(), ' ');
    found.emplace_back(at, one.id);
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> out;
  for (auto& [at, id] : found) {
    if (std::find(out.begin(), out.end(), id) == out.end()) out.push_back(std::move(id));
  }
  return out;
}

namespace {

/// "… diputar (2 menit). Murid menuliskan … (5 menit)": times within what is told, not how long the line takes.
bool tells_times(const std::string& text) {
  for (std::size_t open = text.find('('); open != std::string::npos; open = text.find('(', open + 1)) {
    const std::size_t close = text.find(')', open);
    if (close == std::string::npos) return false;
    Brackets marks;
    const bool says = bracket_marks(std::string_view(text).substr(open + 1, close - open - 1), marks) && marks.minutes > 0;
    std::string after = text.substr(close + 1);  // other marks may follow: "(15 menit) (bermakna)"
    for (std::size_t from = after.find('('); from != std::string::npos; from = after.find('(')) after.erase(from, std::min(after.find(')', from), after.size() - 1) - from + 1);
    if (says && has_words(text.substr(0, open)) && has_words(after)) return true;
  }
  return false;
}

}  // namespace

Brackets take_brackets(std::string& text) {
  Brackets marks;
  const bool told = tells_times(text);
  for (std::size_t open = text.find_first_of("(["); open != std::string::npos; open = text.find_first_of("([", open)) {
    const std::size_t close = text.find(text[open] == '(' ? ')' : ']', open);
    if (close == std::string::npos) break;
    Brackets more = marks;
    const bool says = bracket_marks(std::string_view(text).substr(open + 1, close - open - 1), more);
    if (!says || (told && more.minutes != marks.minutes)) {
      ++open;
      continue;
    }
    marks = std::move(more);
    marks.said += (marks.said.empty() ? "" : " ") + text.substr(open, close - open + 1);
    text.erase(open, close - open + 1);
    close_gap(text, open);
  }
  take_tail(text, marks);
  text = std::string(trimmed(text));
  return marks;
}

std::optional<Match> match_label(const Piece& piece, const std::string& part, bool alone, bool first_lines) {
  const std::string& text = piece.text;
  Match match;
  std::size_t whole = text.size();
  while (whole > 0 && (text[whole - 1] == ':' || text[whole - 1] == ',' || text[whole - 1] == ' ' || text[whole - 1] == '.')) --whole;
  if (try_head(match, piece, whole, whole < text.size() && text[whole] == ':' ? Mark::colon : Mark::whole, part, alone)) return match;
  const auto at = [&](std::size_t end, std::size_t skip, Mark mark) {
    if (end == std::string::npos || !try_head(match, piece, end, mark, part, alone)) return false;
    match.rest = std::string(trimmed(std::string_view(text).substr(end + skip)));
    while (!match.rest.empty() && match.rest.front() == ':') match.rest = std::string(trimmed(std::string_view(match.rest).substr(1)));
    return true;
  };
  if (at(text.find(':'), 1, Mark::colon)) return match;
  if (at(text.find('\t'), 1, Mark::tab)) return match;
  if (piece.bold_head > 0 && piece.bold_head < text.size() && at(piece.bold_head, 0, Mark::bold)) return match;
  for (const char* dash : {" \xE2\x80\x93 ", " \xE2\x80\x94 ", " - "}) {
    if (at(text.find(dash), std::string_view(dash).size(), Mark::dash)) return match;
  }
  if (first_lines && try_title(match, piece)) return match;
  return std::nullopt;
}

}  // namespace selami::document
