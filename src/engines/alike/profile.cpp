#include "profile.hpp"

#include <algorithm>

#include "alike/words.hpp"

namespace selami::alike {
namespace {

constexpr std::size_t any_order_max = 3;

template <class T>
void sort_once(std::vector<T>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// What the two share, in each one's order, is the same row of words.
bool same_order(const Profile& a, const Profile& b) {
  const auto shared = [](const Profile& of, const Profile& with) {
    std::vector<std::uint32_t> out;
    for (const std::uint32_t word : of.content) {
      if (std::find(with.content.begin(), with.content.end(), word) != with.content.end()) out.push_back(word);
    }
    return out;
  };
  return shared(a, b) == shared(b, a);
}

}  // namespace

Profile profile_of(const std::vector<Word>& words, const std::vector<std::string>& question, Codes& codes) {
  Profile out;
  std::uint32_t before = 0;
  std::vector<std::uint32_t> passive;
  for (const Word& w : words) {
    if (w.reason && !out.content.empty()) out.reason = true;
    if (w.direction) out.ordered = true;
    if (w.small || w.reason) continue;
    const std::uint32_t code = codes.of(std::string(static_cast<std::size_t>(w.denials), '!') + w.stem);
    out.passive.insert(out.passive.end(), passive.begin(), passive.end());  // something stands after it
    passive.clear();
    if (w.passive && !out.content.empty()) passive.push_back(code);
    if (has_antonym(w.stem)) out.sides.push_back({before, code});
    before = code;
    const bool given = w.denials == 0 && !w.number && std::binary_search(question.begin(), question.end(), w.stem);
    if (!given || !out.said.empty()) out.said.push_back(code);
    out.content.push_back(code);
    if (w.number) out.numbers.push_back(code);
    if (w.denials > 0) out.denied.push_back(code);
  }
  out.own = out.said;
  std::sort(out.numbers.begin(), out.numbers.end());
  sort_once(out.sides);
  sort_once(out.own);
  sort_once(out.denied);
  sort_once(out.passive);
  return out;
}

bool may_be_alike(const Profile& a, const Profile& b) {
  if (a.denied != b.denied || a.numbers != b.numbers || a.reason != b.reason || a.sides != b.sides || a.passive != b.passive) {
    return false;
  }
  return !(a.ordered || b.ordered) || same_order(a, b);
}

bool same_words(const Profile& a, const Profile& b) {
  if (a.own.empty() || b.own.empty()) return a.content == b.content;
  return a.own == b.own && (a.own.size() <= any_order_max || a.said == b.said);
}

}  // namespace selami::alike
