#include "text/stem.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

namespace selami::text {
namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }
bool starts(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }
bool ends(std::string_view text, std::string_view with) {
  return text.size() >= with.size() && text.substr(text.size() - with.size()) == with;
}

/// Words whose affixes are none, or lead the rules astray. Sorted.
constexpr std::pair<std::string_view, std::string_view> exceptions[] = {
    {"belajar", "ajar"},       {"bekerja", "kerja"},      {"beri", "beri"},         {"berita", "berita"},
    {"bermakna", "makna"},     {"dimensi", "dimensi"},    {"kelompok", "kelompok"}, {"kenapa", "kenapa"},
    {"kepada", "kepada"},      {"masalah", "masalah"},    {"materi", "materi"},     {"media", "media"},
    {"memiliki", "milik"},     {"mengaji", "aji"},        {"mengapa", "mengapa"},   {"menit", "menit"},
    {"mereka", "mereka"},      {"metode", "metode"},      {"pelajar", "ajar"},      {"pelajaran", "ajar"},
    {"pembelajaran", "ajar"},  {"perahu", "perahu"},      {"peserta", "peserta"},   {"sekolah", "sekolah"},
    {"seluruh", "seluruh"},    {"semua", "semua"},        {"tentang", "tentang"},   {"terhadap", "terhadap"},
};

/// Snowball's measure: how many vowels are left.
struct Rules {
  std::string word;
  int measure = 0;
  int prefix = 0;          // 1: di- meng- ter-, 2: per-, 3: ke- peng-, 4: ber-
  std::size_t cursor = 0;  // Snowball goes on after a letter that it gave back

  void cut_end(std::size_t letters) {
    word.erase(word.size() - letters);
    --measure;
  }
  void cut_start(std::size_t letters, int kind, const char* instead = "") {
    word.replace(cursor, letters, instead);
    cursor += std::string_view(instead).size();
    prefix = kind;
    --measure;
  }

  void particle() {
    if (ends(word, "kah") || ends(word, "lah") || ends(word, "pun")) cut_end(3);
  }
  void possessive() {
    if (ends(word, "nya")) cut_end(3);
    else if (ends(word, "ku") || ends(word, "mu")) cut_end(2);
  }
  void suffix() {
    if (ends(word, "kan") && prefix != 3 && prefix != 2) cut_end(3);
    else if (ends(word, "an") && prefix != 1) cut_end(2);
    else if (ends(word, "i") && prefix <= 2 && !ends(word, "si")) cut_end(1);
  }
  bool vowel_at(std::size_t i) const { return i < word.size() && is_vowel(word[i]); }

  bool first_prefix() {
    if (starts(word, "meny") && vowel_at(4)) return cut_start(4, 1, "s"), true;
    if (starts(word, "peny") && vowel_at(4)) return cut_start(4, 3, "s"), true;
    if (starts(word, "meng")) return cut_start(4, 1), true;
    if (starts(word, "peng")) return cut_start(4, 3), true;
    if (starts(word, "men")) return cut_start(3, 1), true;
    if (starts(word, "pen")) return cut_start(3, 3), true;
    if (starts(word, "mem")) return cut_start(3, 1, vowel_at(3) ? "p" : ""), true;
    if (starts(word, "pem")) return cut_start(3, 3, vowel_at(3) ? "p" : ""), true;
    if (starts(word, "me")) return cut_start(2, 1), true;
    if (starts(word, "ter")) return cut_start(3, 1), true;
    if (starts(word, "di")) return cut_start(2, 1), true;
    if (starts(word, "ke")) return cut_start(2, 3), true;
    return false;
  }
  bool second_prefix() {
    const std::string_view rest = std::string_view(word).substr(cursor);
    if (starts(rest, "pelajar")) return word.replace(cursor, 7, "ajar"), --measure, true;
    if (starts(rest, "belajar")) return cut_start(7, 4, "ajar"), true;
    if (starts(rest, "per")) return cut_start(3, 2), true;
    if (starts(rest, "ber")) return cut_start(3, 4), true;
    if (starts(rest, "pe")) return cut_start(2, 2), true;
    if (starts(rest, "be") && rest.size() > 4 && !is_vowel(rest[2]) && rest[3] == 'e' && rest[4] == 'r') {
      return cut_start(2, 4), true;
    }
    return false;
  }
};

bool known(std::string_view word, std::span<const std::string_view> roots) {
  return std::binary_search(roots.begin(), roots.end(), word);
}

/// Remembers the longest root that fits.
void offer(std::string& best, std::string_view word, std::span<const std::string_view> roots) {
  if (word.size() > best.size() && word.size() >= 2 && known(word, roots)) best = word;
}

/// What may stand before the prefix was put on: k, p, s, t are lost after a nasal.
void offer_without_prefix(std::string& best, std::string_view w, std::span<const std::string_view> roots) {
  struct Prefix {
    std::string_view text;
    const char* lost;  // letters that may have been lost
  };
  static constexpr Prefix prefixes[] = {{"menge", ""}, {"penge", ""}, {"meny", "s"}, {"peny", "s"}, {"meng", "k"},
                                        {"peng", "k"}, {"mem", "p"},  {"pem", "p"},  {"men", "t"},  {"pen", "t"},
                                        {"me", ""},    {"pe", ""},    {"ber", ""},   {"bel", ""},   {"be", ""},
                                        {"per", ""},   {"pel", ""},   {"ter", ""},   {"te", ""},    {"di", ""},
                                        {"ke", ""},    {"se", ""}};
  for (const Prefix& p : prefixes) {
    if (!starts(w, p.text) || w.size() < p.text.size() + 2) continue;
    const std::string_view rest = w.substr(p.text.size());
    offer(best, rest, roots);
    if (*p.lost && is_vowel(rest[0])) offer(best, p.lost + std::string(rest), roots);
  }
}

/// All ways to take at most two prefixes and the suffixes off.
void offer_all(std::string& best, std::string_view w, std::span<const std::string_view> roots) {
  offer(best, w, roots);
  offer_without_prefix(best, w, roots);
  static constexpr std::string_view doubles[] = {"memper", "diper", "member", "diber", "keber", "keter", "kese", "mempel",
                                                 "pember", "sepeng", "berke", "penge"};
  for (const std::string_view d : doubles) {
    if (starts(w, d)) offer(best, w.substr(d.size()), roots);
  }
}

std::string dictionary_stem(std::string_view word, std::span<const std::string_view> roots) {
  std::vector<std::string_view> forms{word};
  const auto add_without = [&](std::string_view end) {
    const std::size_t n = forms.size();
    for (std::size_t i = 0; i < n; ++i) {
      if (ends(forms[i], end) && forms[i].size() >= end.size() + 3) {
        forms.push_back(forms[i].substr(0, forms[i].size() - end.size()));
      }
    }
  };
  for (const std::string_view particle : {"kah", "lah", "pun"}) add_without(particle);
  for (const std::string_view owner : {"nya", "ku", "mu"}) add_without(owner);
  for (const std::string_view suffix : {"kan", "an", "i"}) add_without(suffix);
  std::string best;
  for (const std::string_view form : forms) offer_all(best, form, roots);
  return best;
}

}  // namespace

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string rule_stem(std::string_view word) {
  Rules r{std::string(word)};
  r.measure = static_cast<int>(std::count_if(word.begin(), word.end(), is_vowel));
  if (r.measure <= 2) return r.word;
  r.particle();
  if (r.measure <= 2) return r.word;
  r.possessive();
  if (r.measure <= 2) return r.word;
  if (r.first_prefix()) {
    if (r.measure <= 2) return r.word;
    Rules without = r;
    without.suffix();
    const bool cut = without.word.size() != r.word.size();
    if (cut) r = without;
    if (cut && r.measure > 2) r.second_prefix();
  } else {
    r.second_prefix();
    if (r.measure > 2) r.suffix();
  }
  return r.word;
}

std::string stem(std::string_view word, std::span<const std::string_view> roots) {
  const auto* exception = std::lower_bound(std::begin(exceptions), std::end(exceptions), word,
                                           [](const auto& pair, std::string_view w) { return pair.first < w; });
  if (exception != std::end(exceptions) && exception->first == word) return std::string(exception->second);
  if (known(word, roots)) return std::string(word);
  if (const std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos && hyphen > 1) {
    return stem(word.substr(0, hyphen), roots);
  }
  std::string found = dictionary_stem(word, roots);
  return found.empty() ? rule_stem(word) : found;
}

bool any_active_form(std::string_view base, bool (*each)(std::string_view form, const void* with), const void* with) {
  if (base.size() < 2) return false;
  const char first = base[0];
  const std::string whole(base);
  const std::string tail = whole.substr(1);
  std::array<std::string, 4> forms;
  switch (first) {
    case 'k': forms = {"meng" + tail, "meng" + whole}; break;
    case 'p': forms = {"mem" + tail, "mem" + whole}; break;
    case 't': forms = {"men" + tail, "men" + whole}; break;
    case 's': forms = {"meny" + tail, "men" + whole}; break;
    case 'b': case 'f': case 'v': forms = {"mem" + whole}; break;
    case 'c': case 'd': case 'j': case 'z': forms = {"men" + whole}; break;
    case 'l': case 'm': case 'n': case 'r': case 'w': case 'y': forms = {"me" + whole}; break;
    default: forms = {"meng" + whole}; break;
  }
  forms[2] = "ber" + whole;
  if (whole.size() <= 4) forms[3] = "menge" + whole;
  for (const std::string& form : forms) {
    if (!form.empty() && each(form, with)) return true;
  }
  return false;
}

}  // namespace selami::text
