#include "people_core/login.hpp"

#include <algorithm>
#include <array>

#include "people_core/fold.hpp"

namespace selami::people {
namespace {

constexpr std::size_t longest = 30;
constexpr std::array<std::string_view, 14> titles = {"drs", "dra", "dr",  "ir",   "prof",   "h",       "hj",
                                                     "kh",  "nyai", "ust", "ustaz", "ustadz", "ustadzah", "rr"};

bool is_title(std::string_view word) { return std::find(titles.begin(), titles.end(), word) != titles.end(); }

std::string plain(std::string_view word) {
  std::string out;
  for (const char c : word) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

}  // namespace

std::string login_base(std::string_view name) {
  const std::string folded = fold_person(name);
  std::string out;
  int taken = 0;
  for (const auto& word : words_of(folded)) {
    const std::string letters = plain(word);
    if (letters.empty() || is_title(letters) || taken == 2) continue;
    out += (out.empty() ? "" : ".") + letters;
    ++taken;
  }
  if (out.empty()) return "staf";
  out.resize(std::min(out.size(), longest));
  while (out.back() == '.') out.pop_back();
  return out;
}

}  // namespace selami::people
