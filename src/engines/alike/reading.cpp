#include "reading.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <utility>

#include "text/lexicon.hpp"
#include "text/stem.hpp"
#include "alike/words.hpp"

namespace selami::alike {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Marks outside ASCII that part words as a blank does: quotation marks, dashes, dots (U+2000 to U+20FF), no-break space, ·, •, ×.
std::size_t mark_at(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0U; };
  if (byte(i) == 0xE2 && byte(i + 1) >= 0x80 && byte(i + 1) <= 0x83) return 3;
  if (byte(i) == 0xC2 && byte(i + 1) >= 0x80) return 2;
  if (byte(i) == 0xC3 && (byte(i + 1) == 0x97 || byte(i + 1) == 0xB7)) return 2;
  return 0;
}

/// é, è, ê and the like as their ASCII letter; 0 when it is none of them.
char plain_at(std::string_view text, std::size_t i) {
  if (static_cast<unsigned char>(text[i]) != 0xC3 || i + 1 >= text.size()) return 0;
  const unsigned second = static_cast<unsigned char>(text[i + 1]) | 0x20U;
  if (second >= 0xA0 && second <= 0xA5) return 'a';
  if (second >= 0xA8 && second <= 0xAB) return 'e';
  if (second >= 0xAC && second <= 0xAF) return 'i';
  if (second >= 0xB2 && second <= 0xB6) return 'o';
  if (second >= 0xB9 && second <= 0xBC) return 'u';
  return 0;
}

/// Lower case, accents and foreign marks away.
std::string plain(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const std::size_t mark = mark_at(text, i)) {
      const bool dash = text.substr(i, 2) == "\xE2\x80" && static_cast<unsigned char>(text[i + 2]) <= 0x91 && static_cast<unsigned char>(text[i + 2]) >= 0x90;
      out += dash ? '-' : ' ';
      i += mark - 1;
    } else if (const char letter = plain_at(text, i)) {
      out += letter;
      ++i;
    } else {
      out += text[i];
    }
  }
  return text::lower(out);
}

/// Words with inner hyphens and their digits ("buku2", "co2", "anak-anak"), and numbers ("2", "1,5", "10.000"). A number in front of a
/// point or bracket that opens an item ("1. …") is none.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> out;
  std::size_t i = 0;
  int item = 1;
  while (i < text.size()) {
    const std::size_t from = i;
    if (is_letter(text[i])) {
      const auto inside = [&](std::size_t k) {
        return is_letter(text[k]) || is_digit(text[k]) || ((text[k] == '-' || text[k] == '\'') && k + 1 < text.size() && is_letter(text[k + 1]));
      };
      while (i < text.size() && inside(i)) ++i;
      out.emplace_back(text.substr(from, i - from));
    } else if (is_digit(text[i])) {
      const auto inside = [&](std::size_t k) {
        return is_digit(text[k]) || ((text[k] == ',' || text[k] == '.') && k + 1 < text.size() && is_digit(text[k + 1]));
      };
      while (i < text.size() && inside(i)) ++i;
      const std::string figure(text.substr(from, i - from));
      const bool opens = i < text.size() && (text[i] == '.' || text[i] == ')') && figure == std::to_string(item);
      if (opens && i + 1 < text.size()) ++item;
      else out.push_back(figure);
    } else {
      if (text[i] == '%') out.emplace_back("persen");
      ++i;
    }
  }
  return out;
}

/// "bangeeet" -> "banget", "haaai" -> "hai"; doubles stay ("maaf").
std::string shortened(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    std::size_t run = i;
    while (run < word.size() && word[run] == word[i]) ++run;
    const std::size_t kept = run - i >= 3 ? 1 : run - i;
    out.append(kept, word[i]);
    i = run - 1;
  }
  return out;
}

/// The word of the other spelling, however often that leads on.
std::string respelled(std::string word) {
  for (int steps = 0; steps < 3; ++steps) {
    const std::string_view to = read_as(slang().spelling, word);
    if (to.empty()) break;
    word = to;
  }
  return word;
}

/// "buku2" and "buku-buku" -> "buku", "sayur2an" and "sayur-sayuran" -> "sayuran", "gerak-gerik" stays.
std::string folded(const std::string& word) {
  const std::size_t two = word.find('2');
  if (two != std::string::npos && two >= 3) return word.substr(0, two) + word.substr(two + 1);
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string::npos || hyphen < 2) return word;
  const std::string first = word.substr(0, hyphen);
  const std::string second = word.substr(hyphen + 1);
  if (second.rfind(first, 0) == 0) return second;
  if (second.find(first) != std::string::npos || first.find(second) != std::string::npos) return first.size() > second.size() ? first : second;
  return word;
}

/// A figure in one form: "1.000" -> "1000", "1,50" -> "1.5", "007" -> "7".
std::string figure(std::string_view text) {
  std::string out;
  bool decimal = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_digit(text[i])) out += text[i];
    else {
      const std::size_t next = std::min(text.find_first_of(",.", i + 1), text.size());
      const bool thousands = text[i] == '.' && next - i - 1 == 3;
      if (thousands || decimal) continue;
      decimal = true;
      out += '.';
    }
  }
  if (decimal) {
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
  }
  const std::size_t first = out.find_first_not_of('0');
  if (first == std::string::npos) return "0";
  return out[first] == '.' ? "0" + out.substr(first) : out.substr(first);
}

const NumberWord* number_word(std::string_view word) {
  const auto list = slang().numbers;
  const auto* found = std::lower_bound(list.data(), list.data() + list.size(), word,
                                       [](const NumberWord& n, std::string_view w) { return n.word < w; });
  return found != list.data() + list.size() && found->word == word ? found : nullptr;
}

/// "dua puluh lima" from piece `at` on: its value and where it ends. Nothing when no number begins there.
struct Counted {
  long long value = 0;
  std::size_t end = 0;
};
Counted counted(const std::vector<std::string>& pieces, std::size_t at) {
  Counted out{0, at};
  long long part = 0;   // up to 999
  long long last = 0;   // the figure that "puluh" or "belas" multiplies
  bool open = false;    // a word for a figure may follow
  for (std::size_t i = at; i < pieces.size(); ++i) {
    const std::string& w = pieces[i];
    if (const NumberWord* n = number_word(w); n && (i == at || !open)) {
      last = n->value;
      open = n->value < 10;
      part += last;
      if (last >= 1000) out.value += part, part = 0;
    } else if (i > at && open && (w == "belas" || w == "puluh" || w == "ratus")) {
      part += w == "belas" ? 10 : last * (w == "puluh" ? 9 : 99);
      open = false;
    } else if (i > at && (w == "ribu" || w == "juta" || w == "miliar")) {
      out.value += part * (w == "ribu" ? 1000 : w == "juta" ? 1000000 : 1000000000);
      part = 0;
      open = false;
    } else {
      break;
    }
    out.end = i + 1;
  }
  out.value += part;
  return out;
}

Word word_of(const std::string& piece) {
  const auto roots = text::built_in_lexicon().roots;
  Word out;
  const std::string word = respelled(folded(respelled(shortened(piece))));
  out.small = has(slang().small, word);
  out.reason = has(slang().reasons, word);
  out.direction = has(slang().directions, word);
  const bool whole = out.small || out.reason || has(slang().negations, word) || has_antonym(word);
  out.stem = whole ? word : text::stem(word, roots);
  out.passive = word.size() > 5 && word.rfind("di", 0) == 0 && word != out.stem;
  return out;
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  std::vector<std::string> pieces = pieces_of(plain(text));
  std::vector<Word> out;
  int denials = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool figures = is_digit(pieces[i][0]);
    Word word;
    if (const Counted number = counted(pieces, i); figures || number.end > i) {
      word.number = true;
      word.stem = figures ? figure(pieces[i]) : std::to_string(number.value);
      if (!figures) i = number.end - 1;
    } else if (const std::string_view unit = read_as(slang().units, pieces[i]); !unit.empty() && !out.empty() && out.back().number) {
      word.stem = unit;
    } else {
      word = word_of(pieces[i]);
      if (has(slang().negations, word.stem)) {
        ++denials;
        continue;
      }
    }
    if (!word.small && !word.reason) word.denials = std::exchange(denials, 0);  // "bukan karena panas" denies the heat
    out.push_back(std::move(word));
  }
  if (denials > 0) out.push_back({"tidak", false, false, denials});  // "tidak." says no
  return out;
}

bool one_letter_apart(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  if (a.size() - b.size() > 1 || a == b) return false;
  std::size_t i = 0;
  while (i < b.size() && a[i] == b[i]) ++i;
  if (a.size() > b.size()) return a.substr(i + 1) == b.substr(i);
  if (a.substr(i + 1) == b.substr(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

namespace {

/// The hashes of a word and of it with any one letter left out: words one letter apart share one of them.
template <class F>
void each_gap(std::string_view word, F each) {
  each(std::string(word));
  for (std::size_t i = 0; i < word.size(); ++i) each(std::string(word.substr(0, i)).append(word.substr(i + 1)));
}

constexpr std::size_t mend_letters = 5;  ///< shorter words are too near each other
constexpr int mend_answers = 3;          ///< in so many the right word must stand; the slip in one alone

using Counts = std::map<std::string, int>;

/// In how many answers a stem stands; a word of the question counts as enough.
Counts counts_of(const std::vector<Word>& question, const std::vector<std::vector<Word>>& answers) {
  Counts counts;
  for (const auto& words : answers) {
    std::vector<std::string_view> seen;
    for (const Word& w : words) {
      if (w.number || w.small || w.stem.size() < mend_letters) continue;
      if (std::find(seen.begin(), seen.end(), w.stem) != seen.end()) continue;
      seen.push_back(w.stem);
      ++counts[w.stem];
    }
  }
  for (const Word& w : question) {
    if (!w.number && !w.small && w.stem.size() >= mend_letters) counts[w.stem] += mend_answers;
  }
  return counts;
}

}  // namespace

void mend(const std::vector<Word>& question, std::vector<std::vector<Word>>& answers) {
  const Counts counts = counts_of(question, answers);
  const auto roots = text::built_in_lexicon().roots;
  std::unordered_map<std::string, std::vector<Counts::const_iterator>> near;
  for (auto it = counts.begin(); it != counts.end(); ++it) {
    if (it->second >= mend_answers) each_gap(it->first, [&](const std::string& gap) { near[gap].push_back(it); });
  }
  std::map<std::string, std::string> right;
  for (const auto& [stem, count] : counts) {
    if (count > 1 || std::binary_search(roots.begin(), roots.end(), std::string_view(stem))) continue;
    const Counts::value_type* best = nullptr;
    each_gap(stem, [&, &slip = stem](const std::string& gap) {
      const auto found = near.find(gap);
      if (found == near.end()) return;
      for (const auto& other : found->second) {
        if (other->first[0] != slip[0] || antonyms(other->first, slip) || !one_letter_apart(other->first, slip)) continue;
        if (!best || other->second > best->second || (other->second == best->second && other->first < best->first)) best = &*other;
      }
    });
    if (best) right.emplace(stem, best->first);
  }
  for (auto& words : answers) {
    for (Word& w : words) {
      if (w.number || w.small) continue;
      const auto found = right.find(w.stem);
      if (found != right.end()) w.stem = found->second;
    }
  }
}

}  // namespace selami::alike
