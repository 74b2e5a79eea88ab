#include "reports_core/sentences.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

namespace selami::reports {
namespace {

constexpr int holds_together = 3;  ///< SOLO: saling terhubung

/// Who learns, as objectives call it; the longer before what it begins with.
constexpr std::string_view learners[] = {"peserta didik", "warga belajar", "siswa-siswi", "murid-murid", "anak-anak", "kelompok",
                                         "taruna",        "santri",        "ananda",      "students",    "student",   "murid",
                                         "siswa",         "learners",      "anak",        "pd",          "wb"};
constexpr std::string_view may_do[] = {"dapat", "mampu", "bisa", "akan", "diharapkan", "mulai", "belajar", "untuk", "can", "will", "are able to", "be able to"};
/// What stands before the pupil, often without a comma.
constexpr std::string_view leads[] = {"setelah", "sesudah", "dengan", "melalui", "lewat", "after", "by"};
constexpr std::string_view ands[] = {"dan", "atau", "serta", "and", "or"};
/// Where a sentence may end without losing what it says.
constexpr std::string_view joints[] = {", ", "; ", " lalu ", " kemudian ", " serta ", " sehingga ", " melalui ", " dengan ", " dan "};

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// How long `word` is at `at` of the text, in any case, when it stands there as a whole word; else 0.
std::size_t word_at(std::string_view text, std::size_t at, std::string_view word) {
  if (text.size() - at < word.size()) return 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lower(text[at + i]) != word[i]) return 0;
  }
  const std::size_t end = at + word.size();
  return end == text.size() || (!is_letter(text[end]) && text[end] != '-') ? word.size() : 0;
}

template <std::size_t N>
std::size_t any_at(std::string_view text, std::size_t at, const std::string_view (&words)[N]) {
  for (const std::string_view word : words) {
    if (const std::size_t length = word_at(text, at, word)) return length;
  }
  return 0;
}

/// "1.2 Murid …", "TP 3: Murid …": numbers of a list are no part of the objective.
std::string_view without_number(std::string_view text) {
  std::size_t at = word_at(text, 0, "tp");
  if (at == 0 && (text.empty() || std::isdigit(static_cast<unsigned char>(text[0])) == 0)) return text;
  const std::size_t begin = text.find_first_not_of("0123456789.:)- ", at);
  const bool marked = begin != std::string_view::npos && text.substr(0, begin).find_first_of(".:)") != std::string_view::npos;
  return marked ? text.substr(begin) : text;  // "3 cara menghemat air" counts something
}

std::string_view first_sentence(std::string_view text) {
  for (std::size_t at = text.find(". "); at != std::string_view::npos; at = text.find(". ", at + 1)) {
    // "dll. dengan": what goes on in small letters is the same sentence.
    if (at + 2 < text.size() && std::isupper(static_cast<unsigned char>(text[at + 2])) != 0) return text.substr(0, at);
  }
  return text;
}

/// Where the next word begins; npos: there is none.
std::size_t next_word(std::string_view text, std::size_t at) {
  const std::size_t blank = text.find(' ', at);
  return blank == std::string_view::npos ? blank : blank + 1;
}

/// Behind the pupil, who stands first, behind a comma or, where something leads up to it, anywhere.
std::string_view behind_learner(std::string_view text) {
  const bool led = any_at(text, 0, leads) > 0;
  for (std::size_t at = 0; at != std::string_view::npos; at = next_word(text, at)) {
    const bool may_begin = led || at == 0 || text[at - 2] == ',';
    if (const std::size_t length = may_begin ? any_at(text, at, learners) : 0) {
      const std::string_view rest = trimmed(text.substr(at + length));
      // "… kepada guru, murid, dan orang tua": one of several to whom something is done.
      if (rest.empty() || (is_letter(rest.front()) && any_at(rest, 0, ands) == 0)) return rest;
    }
  }
  return text;
}

std::string_view without_may(std::string_view text) {
  while (const std::size_t length = any_at(text, 0, may_do)) text = trimmed(text.substr(length));
  return text;
}

std::string small_begin(std::string_view text) {
  std::string out(text);
  // Names of two capitals (IPA, PKK) stay.
  const bool name = out.size() > 1 && std::isupper(static_cast<unsigned char>(out[0])) != 0 && std::isupper(static_cast<unsigned char>(out[1])) != 0;
  if (!out.empty() && !name) out[0] = lower(out[0]);
  return out;
}

std::size_t letters_of(std::string_view text) {
  return text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_continuation));
}

/// The bytes of the first `letters` letters.
std::size_t bytes_of(std::string_view text, std::size_t letters) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if (!is_continuation(text[at]) && letters-- == 0) break;
  }
  return at;
}

/// One row an objective, the newest level of each, in the order in which they were judged.
std::vector<Judged> newest(const std::vector<Judged>& judged) {
  std::vector<Judged> out;
  for (const Judged& one : judged) {
    const auto held = std::find_if(out.begin(), out.end(), [&](const Judged& other) { return other.objective == one.objective; });
    if (held == out.end()) out.push_back(one);
    else if (held->at <= one.at) *held = one;
  }
  std::stable_sort(out.begin(), out.end(), [](const Judged& a, const Judged& b) { return a.at < b.at; });
  return out;
}

std::string sentence(const std::string& name, std::string_view words, const std::string& clause) {
  const std::string begin = name + " " + std::string(words) + " ";
  const std::size_t used = letters_of(begin) + 1;
  return begin + shortened(clause, used < draft_letters ? draft_letters - used : 0) + ".";
}

std::string_view mastered(int level) {
  if (level >= holds_together) return "menunjukkan penguasaan yang paling optimal dalam";
  return level == 2 ? "menunjukkan penguasaan yang cukup optimal dalam" : "mulai menunjukkan penguasaan dalam";
}

std::string_view lacking(int level) {
  return level == 2 ? "perlu peningkatan dalam menghubungkan gagasan saat" : "perlu peningkatan dan pendampingan dalam";
}

}  // namespace

std::string clause_of(std::string_view objective) {
  std::string_view text = first_sentence(trimmed(without_number(trimmed(objective))));
  text = without_may(behind_learner(text));
  while (!text.empty() && std::string_view(".,;: ").find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return small_begin(text);
}

std::string shortened(const std::string& text, std::size_t letters) {
  if (letters_of(text) <= letters) return text;
  const std::string_view whole = std::string_view(text).substr(0, bytes_of(text, letters));
  std::size_t end = 0;
  for (const std::string_view joint : joints) {
    const std::size_t at = whole.rfind(joint);
    if (at != std::string_view::npos) end = std::max(end, at);
  }
  // A joint early on would leave too little.
  if (end < whole.size() / 2) end = whole.rfind(' ');
  if (end == std::string_view::npos) end = whole.size();
  std::string out(whole.substr(0, end));
  while (!out.empty() && (out.back() == ',' || out.back() == ';')) out.pop_back();
  return out;
}

Sentences subject_sentences(const std::string& name, const std::vector<Judged>& judged) {
  std::vector<Judged> all = newest(judged);
  all.erase(std::remove_if(all.begin(), all.end(), [](const Judged& one) { return clause_of(one.objective).empty(); }), all.end());
  Sentences out;
  if (all.empty()) return out;
  std::size_t top = 0;
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (all[i].level >= all[top].level) top = i;
  }
  std::optional<std::size_t> low;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i != top && all[i].level < holds_together && (!low || all[i].level < all[*low].level)) low = i;
  }
  if (all[top].level > 0) out.highest = sentence(name, mastered(all[top].level), clause_of(all[top].objective));
  else if (!low) low = top;
  if (low) out.help = sentence(name, lacking(all[*low].level), clause_of(all[*low].objective));
  return out;
}

}  // namespace selami::reports
