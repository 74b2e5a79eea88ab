/// What must hold for all that is shown; natively, for RapidCheck knows no other way.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "asking/thinking.hpp"

namespace selami::asking {
namespace {

/// Words of which some are names of the class, some are neither, some stand in the question.
std::string sentence() {
  static const std::vector<std::string> words = {"Dina", "rafi", "BIMA", "air", "laut", "naik", "  ", "…"};
  std::string out;
  for (const std::string& word : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words))) {
    out += word + " ";
  }
  return out;
}

RC_GTEST_PROP(Shown, IsASubsetOfAnswersGivenAndTellsNobody, ()) {
  const std::vector<std::string> pupils = {"pupil_d", "pupil_r", "pupil_b"};
  const auto some = [&] { return *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pupils)); };
  Thinking now;
  now.opened = *rc::gen::arbitrary<bool>();
  now.closed = *rc::gen::arbitrary<bool>();
  now.question = *rc::gen::elementOf(std::vector<std::string>{"", "Mengapa laut naik?"});
  now.names = {"Dina Contoh", "Rafi", "Bima"};
  now.here = some();
  for (const std::string& pupil : some()) now.thoughts.push_back({pupil, sentence()});
  now.picks = some();
  now.board = some();
  const std::vector<Shown> seen = shown(now);
  RC_ASSERT(seen.size() <= beside_max);
  RC_ASSERT(seen.empty() || may_show(now));
  for (const Shown& one : seen) {
    const std::string& pupil = now.picks.at(static_cast<std::size_t>(one.place));
    const auto is_it = [&](const Thought& thought) {
      return thought.pupil == pupil && without_names(thought.text, now.names, now.question) == one.text;
    };
    RC_ASSERT(std::any_of(now.thoughts.begin(), now.thoughts.end(), is_it));
    for (const char* name : {"Dina", "rafi", "BIMA", "pupil_"}) RC_ASSERT(one.text.find(name) == std::string::npos);
  }
}

}  // namespace
}  // namespace selami::asking
