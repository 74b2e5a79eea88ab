#include "asking/thinking.hpp"

#include <algorithm>
#include <set>

namespace selami::asking {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower(std::string_view word) {
  std::string out(word);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return lower(c); });
  return out;
}

/// Calls `word` and `between` with the runs of letters and of all else, in order.
template <class Word, class Between>
void split(std::string_view text, Word word, Between between) {
  for (std::size_t from = 0; from < text.size();) {
    const bool letters = is_letter(text[from]);
    std::size_t to = from;
    while (to < text.size() && is_letter(text[to]) == letters) ++to;
    const std::string_view run = text.substr(from, to - from);
    if (letters) word(run);
    else between(run);
    from = to;
  }
}

std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> out;
  split(text, [&](std::string_view word) { out.insert(lower(word)); }, [](std::string_view) {});
  return out;
}

bool blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool says_something(const Thought& one) { return !blank(one.text) || !one.picture.empty(); }

const Thought* answer_of(const Thinking& thinking, const std::string& pupil) {
  for (const Thought& one : thinking.thoughts) {
    if (one.pupil == pupil && says_something(one)) return &one;
  }
  return nullptr;
}

}  // namespace

bool may_show(const Thinking& thinking) {
  if (!thinking.opened) return false;
  if (thinking.closed) return true;
  const auto answered = [&](const std::string& pupil) { return answer_of(thinking, pupil) != nullptr; };
  return !thinking.here.empty() && std::all_of(thinking.here.begin(), thinking.here.end(), answered);
}

std::vector<Thought> said(const Thinking& thinking) {
  std::vector<Thought> out;
  for (const Thought& one : thinking.thoughts) {
    if (says_something(one)) out.push_back({one.pupil, without_names(one.text, thinking.names, thinking.question), one.picture});
  }
  return out;
}

std::vector<Shown> shown(const Thinking& thinking) {
  std::vector<Shown> out;
  if (!may_show(thinking)) return out;
  std::set<std::string> seen;
  for (const std::string& pupil : thinking.board) {
    if (out.size() == beside_max) break;
    const auto pick = std::find(thinking.picks.begin(), thinking.picks.end(), pupil);
    const Thought* answer = answer_of(thinking, pupil);
    if (pick == thinking.picks.end() || !answer || !seen.insert(pupil).second) continue;
    out.push_back({static_cast<int>(pick - thinking.picks.begin()), without_names(answer->text, thinking.names, thinking.question), answer->picture});
  }
  return out;
}

std::string without_names(std::string_view text, const std::vector<std::string>& names, std::string_view question) {
  const std::set<std::string> spoken_of = words_of(question);
  std::set<std::string> hidden;
  for (const std::string& name : names) {
    for (const std::string& word : words_of(name)) {
      if (word.size() >= name_letters_min && spoken_of.count(word) == 0) hidden.insert(word);
    }
  }
  std::string out;
  std::string_view gap;
  bool after_name = false;
  const auto add = [&](std::string_view word) {
    const bool name = hidden.count(lower(word)) > 0;
    const bool goes_on = name && after_name && gap == " ";  // of a whole name one mark is left
    if (!goes_on) (out += gap) += name ? std::string_view("…") : word;
    after_name = name;
    gap = {};
  };
  split(text, add, [&](std::string_view between) { gap = between; });
  return out += gap;
}

}  // namespace selami::asking
