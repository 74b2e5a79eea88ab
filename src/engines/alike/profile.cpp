#include "profile.hpp"

#include <algorithm>
#include <utility>

#include "alike/words.hpp"

namespace selami::alike {
namespace {

constexpr std::size_t any_order_max = 3;

template <class T>
void sort_once(std::vector<T>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// Does the one name what is the contrary of something in the other?
bool opposed(const Profile& a, const Profile& b) {
  return std::any_of(b.sides.begin(), b.sides.end(),
                     [&](const auto& side) { return std::binary_search(a.opposites.begin(), a.opposites.end(), side.second); });
}

/// What the two share, in each one's order, is the same row of words.
bool same_order(const Profile& a, const Profile& b) {
  const auto shared = [](const Profile& of, const Profile& with) {
    std::vector<std::uint32_t> out;
    for (const std::uint32_t word : of.content) {
      if (std::binary_search(with.words.begin(), with.words.end(), word)) out.push_back(word);
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
  bool joined = false;  // "… dan" stands before
  for (const Word& w : words) {
    const bool after_and = std::exchange(joined, w.stem == "dan" || w.stem == "atau");
    if (w.reason && !out.content.empty()) out.reason = true;
    if (w.direction && !out.content.empty()) out.ordered = true;
    if (w.small || w.reason) continue;
    const std::uint32_t code = codes.of(std::string(static_cast<std::size_t>(w.denials), '!') + w.stem);
    out.passive.insert(out.passive.end(), passive.begin(), passive.end());  // something stands after it
    passive.clear();
    if (w.passive && !out.content.empty()) passive.push_back(code);
    for (const Antonyms& pair : slang().antonyms) {
      if (pair.one != w.stem && pair.other != w.stem) continue;
      out.sides.push_back({before, codes.of(w.stem)});
      out.opposites.push_back(codes.of(std::string(pair.one == w.stem ? pair.other : pair.one)));
    }
    before = code;
    const bool given = w.denials == 0 && !w.number && std::binary_search(question.begin(), question.end(), w.stem);
    if (!given && out.said.empty() && after_and) out.said = out.content;  // "ekonomi dan pangan" is no "pangan"
    if (!given || !out.said.empty()) out.said.push_back(code);
    out.content.push_back(code);
    if (w.number) out.numbers.push_back(code);
    if (w.denials > 0) out.denied.push_back(code);
  }
  out.words = out.content;
  out.own = out.said;
  std::sort(out.numbers.begin(), out.numbers.end());
  sort_once(out.sides);
  sort_once(out.opposites);
  sort_once(out.words);
  sort_once(out.own);
  sort_once(out.denied);
  sort_once(out.passive);
  return out;
}

bool may_be_alike(const Profile& a, const Profile& b) {
  if (a.denied != b.denied || a.numbers != b.numbers || a.reason != b.reason || a.passive != b.passive) return false;
  // "papua barat, jawa" is a list and may be turned round; once east and west are both named, each must stand where it stood.
  const bool sides = opposed(a, a) || opposed(a, b) || opposed(b, b);
  if (sides && a.sides != b.sides) return false;
  return !(a.ordered || b.ordered) || same_order(a, b);
}

bool same_words(const Profile& a, const Profile& b) {
  if (a.own.empty() || b.own.empty()) return a.content == b.content;
  return a.own == b.own && (a.own.size() <= any_order_max || a.said == b.said);
}

}  // namespace selami::alike
