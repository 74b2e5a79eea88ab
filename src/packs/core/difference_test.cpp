#include "packs_core/difference.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "kit_packs/made_packs.hpp"

namespace selami::packs {
namespace {

LocalContext pond() { return {"tambak", {"Tambak", ""}, {"sd"}, {"B"}, {"ipas"}, {{"Pasang", "", "2026", "", true}}, {{{"Mengapa?", ""}, 3}}, {}}; }

TEST(Differences, NameWhatCameWentAndChanged) {
  LocalContext boat = pond(), salt = pond(), other = pond();
  boat.id = "perahu", salt.id = "garam";
  other.name.id = "Tambak lama", other.facts[0].about = "2027", other.seeds[0].aims = 4, other.subjects.push_back("ipa");
  const ContextPack before{"pesisir", {"Pesisir", ""}, "", "", {boat, pond()}};
  const ContextPack after{"pesisir", {"Pesisir", ""}, "", "", {other, salt}};
  const Difference found = difference(before, after);
  ASSERT_EQ(found.came.size(), 1U);
  EXPECT_EQ(found.came[0].id, "garam");
  ASSERT_EQ(found.went.size(), 1U);
  EXPECT_EQ(found.went[0].id, "perahu");
  ASSERT_EQ(found.changed.size(), 1U);
  EXPECT_EQ(found.changed[0].name.id, "Tambak lama") << "as it is now";
  EXPECT_EQ(found.changed[0].parts, (std::vector<Part>{Part::name, Part::subjects, Part::facts, Part::seeds}));
  EXPECT_FALSE(found.head);
}

TEST(Differences, AreNoneForAnotherOrderAndOneForAnotherTitle) {
  LocalContext boat = pond();
  boat.id = "perahu";
  const ContextPack one{"pesisir", {"Pesisir", ""}, "", "", {boat, pond()}};
  ContextPack other{"pesisir", {"Pesisir", ""}, "", "", {pond(), boat}};
  EXPECT_TRUE(is_none(difference(one, other)));
  other.title.en = "Shore";
  EXPECT_TRUE(difference(one, other).head);
  EXPECT_FALSE(is_none(difference(one, other)));
}

std::set<std::string> ids(const std::vector<NamedContext>& list) {
  std::set<std::string> out;
  for (const NamedContext& one : list) out.insert(one.id);
  return out;
}

RC_GTEST_PROP(DifferencesProperty, AddUpAndMirror, ()) {
  const ContextPack before = *made::packs(), after = *made::packs();
  const Difference there = difference(before, after), back = difference(after, before);
  RC_ASSERT(before.contexts.size() + there.came.size() == after.contexts.size() + there.went.size());
  RC_ASSERT(ids(there.came) == ids(back.went));
  RC_ASSERT(ids(there.went) == ids(back.came));
  RC_ASSERT(there.changed.size() == back.changed.size());
  RC_ASSERT(there.head == back.head);
  RC_ASSERT(is_none(difference(before, before)));
}

RC_GTEST_PROP(DifferencesProperty, AreNoneOnlyForTheSameWords, ()) {
  const ContextPack before = *made::packs();
  ContextPack after = before;
  const std::size_t at = *rc::gen::inRange<std::size_t>(0, after.contexts.size());
  after.contexts[at] = made::context(before.contexts[at].id);
  const bool same = json::text(made::written(before)) == json::text(made::written(after));
  RC_ASSERT(is_none(difference(before, after)) == same);
}

}  // namespace
}  // namespace selami::packs
