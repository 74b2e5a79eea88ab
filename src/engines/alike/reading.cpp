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

/// Words with inner hyphens and their digits ("buku2", "co2", "anak-anak"), and numbers ("2", "1,5", "10.000", "3/4"). A number in front of a
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
        return is_digit(text[k]) || ((text[k] == ',' || text[k] == '.' || text[k] == '/') && k + 1 < text.size() && is_digit(text[k + 1]));
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

/// The word of the other spelling; also with Javanese "-e" or "-ne" ("banyune": airnya).
std::string respelled(const std::string& word) {
  for (const std::string_view ending : {"", "e", "ne"}) {
    if (word.size() < ending.size() + 3 && !ending.empty()) continue;
    if (word.compare(word.size() - ending.size(), ending.size(), ending) != 0) continue;
    const std::string_view to = read_as(slang().spelling, std::string_view(word).substr(0, word.size() - ending.size()));
    if (!to.empty()) return std::string(to);
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

/// A figure in one form: "1.000" -> "1000", "1,50" -> "1.5", "007" -> "7"; "3/4" as it stands.
std::string figure(std::string_view text) {
  if (text.find('/') != std::string_view::npos) return std::string(text);
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

/// "sepertiga", "setengah" -> the whole fraction; "perempat" -> what it divides by, after a number. 0: none of them.
struct Part {
  int of = 0;
  bool whole = false;
};
Part part_of(std::string_view word) {
  if (word == "setengah" || word == "separuh") return {2, true};
  const bool whole = word.substr(0, 5) == "seper";
  if (!whole && word.substr(0, 3) != "per") return {};
  const NumberWord* by = number_word(word.substr(whole ? 5 : 3));
  return by && by->value >= 2 ? Part{static_cast<int>(by->value), whole} : Part{};
}

/// The number that begins at `i`, moved to its last piece: "25", "dua puluh lima", "3/4", "tiga perempat", "3 per 4", "sepertiga". Empty: none.
std::string number_at(const std::vector<std::string>& pieces, std::size_t& i) {
  if (const Part part = part_of(pieces[i]); part.whole) return "1/" + std::to_string(part.of);
  const auto whole = [&](std::size_t at, std::size_t& end) {
    if (at < pieces.size() && is_digit(pieces[at][0])) return end = at + 1, figure(pieces[at]);
    const Counted number = at < pieces.size() ? counted(pieces, at) : Counted{0, at};
    end = number.end;
    return number.end > at ? std::to_string(number.value) : std::string();
  };
  std::size_t end = i;
  std::string out = whole(i, end);
  if (out.empty()) return out;
  if (end < pieces.size() && pieces[end] == "per") {
    std::size_t after = end + 1;
    if (const std::string by = whole(end + 1, after); !by.empty()) out += "/" + by, end = after;
  } else if (end < pieces.size()) {
    if (const Part part = part_of(pieces[end]); part.of > 0 && !part.whole) out += "/" + std::to_string(part.of), ++end;
  }
  i = end - 1;
  return out;
}

/// Are the halves one word said twice: "anak-anak", "sayur-sayuran", "gerak-gerik", "sayur-mayur"? "ekspor-impor" is two words.
bool twice(std::string_view first, std::string_view second) {
  if (first.find(second) != std::string_view::npos || second.find(first) != std::string_view::npos) return true;
  if (first.size() != second.size() || first.size() < 3) return false;
  return first[0] == second[0] || first.substr(first.size() - 3) == second.substr(second.size() - 3);
}

/// One piece for each word: "gatau" is "tidak tahu", "ekspor-impor" two.
std::vector<std::string> parted(std::vector<std::string> pieces) {
  std::vector<std::string> out;
  for (std::string& piece : pieces) {
    const std::string_view to = read_as(slang().spelling, shortened(piece));
    const std::string_view said = to.empty() ? std::string_view(piece) : to;
    const std::size_t gap = said.find_first_of(" -");
    if (gap == std::string_view::npos || (said[gap] == '-' && (!to.empty() || twice(said.substr(0, gap), said.substr(gap + 1))))) {
      out.push_back(std::move(piece));
      continue;
    }
    for (std::size_t from = 0; from < said.size();) {
      const std::size_t end = std::min(said.find_first_of(" -", from), said.size());
      if (end > from) out.emplace_back(said.substr(from, end - from));
      from = end + 1;
    }
  }
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
  out.initial = word.empty() ? char{0} : word[0];
  out.passive = word.size() > 5 && word.rfind("di", 0) == 0 && word != out.stem;
  return out;
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  const std::vector<std::string> pieces = parted(pieces_of(plain(text)));
  std::vector<Word> out;
  int denials = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Word word;
    if (std::string number = number_at(pieces, i); !number.empty()) {
      word.number = true;
      word.stem = std::move(number);
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
  if (denials > 0) {  // "tidak." says no
    out.emplace_back().stem = "tidak";
    out.back().denials = denials;
  }
  return out;
}

void unfold(const std::vector<Word>& question, std::vector<Word>& answer) {
  constexpr std::size_t shortest = 3, longest = 6;
  const auto roots = text::built_in_lexicon().roots;
  std::string initials;
  for (const Word& w : question) initials += w.small || w.number || w.initial == 0 ? ' ' : w.initial;
  for (std::size_t i = 0; i < answer.size(); ++i) {
    const Word& short_form = answer[i];
    const std::size_t size = short_form.stem.size();
    if (short_form.small || short_form.number || size < shortest || size > longest || has_antonym(short_form.stem)) continue;
    if (std::binary_search(roots.begin(), roots.end(), std::string_view(short_form.stem))) continue;
    const std::size_t at = initials.find(short_form.stem);
    if (at == std::string::npos) continue;
    std::vector<Word> words(question.begin() + static_cast<std::ptrdiff_t>(at), question.begin() + static_cast<std::ptrdiff_t>(at + size));
    words.front().denials = short_form.denials;
    answer.erase(answer.begin() + static_cast<std::ptrdiff_t>(i));
    answer.insert(answer.begin() + static_cast<std::ptrdiff_t>(i), words.begin(), words.end());
    i += size - 1;
  }
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
constexpr std::size_t mend_longest = 30; ///< longer ones are no words; looking for their neighbours costs the square
constexpr int mend_answers = 3;          ///< in so many the right word must stand; the slip in one alone

using Counts = std::map<std::string, int>;

bool may_be_mended(const Word& w) { return !w.number && !w.small && w.stem.size() >= mend_letters && w.stem.size() <= mend_longest; }

/// In how many answers a stem stands; a word of the question counts as enough.
Counts counts_of(const std::vector<Word>& question, const std::vector<std::vector<Word>>& answers) {
  Counts counts;
  for (const auto& words : answers) {
    std::vector<std::string_view> seen;
    for (const Word& w : words) {
      if (!may_be_mended(w)) continue;
      if (std::find(seen.begin(), seen.end(), w.stem) != seen.end()) continue;
      seen.push_back(w.stem);
      ++counts[w.stem];
    }
  }
  for (const Word& w : question) {
    if (may_be_mended(w)) counts[w.stem] += mend_answers;
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
