// What holds for any answers, however hostile (RapidCheck: native only).
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

#include "alike/alike.hpp"
#include "alike/reading.hpp"

namespace selami::alike {
namespace {

/// Answers of a few words that meet often, and of any bytes.
rc::Gen<std::vector<Answer>> answers() {
  const auto word = rc::gen::element<std::string>("air", "panas", "tidak", "naik", "turun", "2", "3/4", "karena", "menguap", "menguaap", "gatau", "buku2", "yg", "dimakan", "");
  const auto sentence = rc::gen::map(rc::gen::container<std::vector<std::string>>(word), [](const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& w : words) out += w + " ";
    return out;
  });
  const auto bytes = rc::gen::container<std::string>(rc::gen::arbitrary<char>());
  const auto texts = rc::gen::container<std::vector<std::string>>(rc::gen::weightedOneOf<std::string>({{4, sentence}, {1, bytes}}));
  return rc::gen::map(texts, [](const std::vector<std::string>& all) {
    std::vector<Answer> out;
    for (const std::string& text : all) out.push_back({std::to_string(out.size()), text});
    return out;
  });
}

/// How often anything is denied; a word that is denied twice over is so once ("tidak panas, tidak panas").
int denials(const std::string& text) {
  std::set<std::pair<int, std::string>> denied;
  for (const Word& w : words_of(text)) denied.emplace(w.denials, w.stem);
  int out = 0;
  for (const auto& [times, stem] : denied) out += times;
  return out;
}

RC_GTEST_PROP(AlikeProperty, EachAnswerStandsOnceAndGroupsAreStretches, ()) {
  const auto all = *answers();
  const auto result = alike("Mengapa air menguap?", all, {});
  RC_ASSERT(result.order.size() == all.size());
  std::map<std::string, std::size_t> place;
  for (std::size_t i = 0; i < result.order.size(); ++i) place[result.order[i]] = i;
  RC_ASSERT(place.size() == all.size());
  std::set<std::string> grouped;
  for (const Group& g : result.groups) {
    RC_ASSERT(g.ids.size() >= 2);
    std::size_t first = all.size(), last = 0;
    bool medoid = false;
    for (const std::string& id : g.ids) {
      RC_ASSERT(grouped.insert(id).second);
      first = std::min(first, place[id]);
      last = std::max(last, place[id]);
      medoid = medoid || id == g.medoid;
      RC_ASSERT(denials(all[std::stoul(id)].text) == denials(all[std::stoul(g.medoid)].text));
    }
    RC_ASSERT(medoid);
    RC_ASSERT(last - first + 1 == g.ids.size());
  }
}

RC_GTEST_PROP(AlikeProperty, JudgedApartStandApartAndOnlyTheUnjudgedAreTold, (const std::vector<unsigned>& levels)) {
  const auto all = *answers();
  std::vector<Judged> judged;
  std::map<std::string, int> level;
  for (std::size_t i = 0; i < std::min(all.size(), levels.size()); ++i) {
    judged.push_back({all[i].id, static_cast<int>(levels[i] % 5)});
    level[all[i].id] = judged.back().level;
  }
  const auto result = alike("", all, judged);
  for (const Group& g : result.groups) {
    std::set<int> seen;
    for (const std::string& id : g.ids) {
      if (level.count(id) > 0) seen.insert(level[id]);
    }
    RC_ASSERT(seen.size() <= 1);
  }
  for (const Suggestion& s : result.suggestions) {
    RC_ASSERT(level.count(s.id) == 0);
    RC_ASSERT(level.at(s.like) == s.level);
  }
}

TEST(AlikeHostile, LongWordsAndLongAnswersTakeNoTime) {
  std::string word, answer;
  for (int i = 0; i < 50000; ++i) word += "ab";
  for (int i = 0; i < 20000; ++i) answer += "kata" + std::to_string(i % 977) + " karena ";
  const auto result = alike(word, {{"a", word}, {"b", word + "c"}, {"c", answer}, {"d", answer + "."}}, {});
  ASSERT_EQ(result.groups.size(), 1u);
  EXPECT_EQ(result.groups[0].ids, (std::vector<std::string>{"c", "d"}));
}

}  // namespace
}  // namespace selami::alike
