#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "kit_files/school.hpp"
#include "kit_files/sheets.hpp"
#include "people/access.hpp"
#include "people/desk.hpp"
#include "people/pupils.hpp"

namespace selami::people {
namespace {

/// Kelompok belajar in SD Contoh Satu: Bu Sari has 4A, Pak Anto 4B, Oki is the operator.
class LearningGroups : public kit::Database {
 protected:
  LearningGroups() {
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
    setting.secret = std::string(32, 's');
  }
  Result<GroupPage> form(const Actor& actor, const std::vector<PupilId>& pupils, const std::string& name = "Agama IV") {
    return as(actor, [&](Call& call) { return put_learning_group(call, group, {city.school, name, "agama", pupils}); });
  }
  Result<ImportReport> import(const std::vector<kit::KitPupil>& all) {
    return as(city.oki.actor, [&](Call& call) -> Result<ImportReport> {
      TRY(const PreparedPupils prepared, prepare_pupils(call, city.school, {ImportWish{}}, {kit::workbook(kit::daftar_pd(all))}));
      return import_pupils(call, prepared);
    });
  }
  std::vector<std::string> names(const Actor& actor) {
    std::vector<std::string> out;
    const auto page = as(actor, [&](Call& call) { return read_group(call, group); });
    if (!page) return {page.error().code};
    for (const MemberView& member : page->members) out.push_back(std::to_string(member.number) + " " + member.home);
    return out;
  }
  std::vector<int> without_card() {
    return as(city.oki.actor, [&](Call& call) -> Result<std::vector<int>> {
      TRY(const GroupNow own, visible_group(call, group));
      return numbers_without_card(call, own);
    }).value();
  }
  template <class T>
  static std::string code(const Result<T>& result) {
    return result ? std::string() : result.error().code;
  }

  kit::City city;
  const GroupId group = kit::named<GroupId>("agama");
};
KIT_ON_BOTH(LearningGroups);

TEST_P(LearningGroups, AreDrawnFromOwnRombelByATeacherWhoHasThemAtOnce) {
  const auto made = form(city.sari.actor, {city.pupils[2].id, city.dina.id});
  ASSERT_TRUE(made) << code(made);
  EXPECT_EQ(made->kind, "belajar");
  EXPECT_EQ(made->subject, "agama");
  EXPECT_EQ(names(city.sari.actor), (std::vector<std::string>{"1 4A 1", "3 4A 3"})) << "numbers and cards are those of the rombel";
  const auto own = as(city.sari.actor, [&](Call& call) { return own_group(call, group); });
  ASSERT_TRUE(own);
  EXPECT_EQ(rows("SELECT until FROM assignment WHERE group_id = '" + group.text + "'").at(0), "2027-06-30");
  EXPECT_EQ(names(city.anto.actor), (std::vector<std::string>{"group.unknown"}));
  EXPECT_EQ(names(city.ratna.actor), (std::vector<std::string>{"group.unknown"}));
  EXPECT_EQ(code(form(city.anto.actor, {city.pupils_of_anto[0].id})), "group.unknown") << "a colleague's group";
}

TEST_P(LearningGroups, OfATeacherHoldNobodyElsesPupils) {
  const auto refused = form(city.sari.actor, {city.dina.id, city.pupils_of_anto[0].id});
  EXPECT_EQ(code(refused), "pupil.unknown");
  EXPECT_EQ(refused.error().field, "pupils[1]");
  EXPECT_EQ(rows("SELECT id FROM class_group WHERE id = '" + group.text + "'").size(), 0u);
  EXPECT_EQ(code(form(city.oki.actor, {city.indra.id})), "pupil.unknown") << "of another school";
  EXPECT_EQ(code(form(city.ratna.actor, {city.dina.id})), "school.unknown");
  EXPECT_EQ(code(form(city.wati.actor, {city.dina.id})), "school.unknown");
}

TEST_P(LearningGroups, OfSeveralRombelGiveASecondNumberWhereTwoPupilsWouldShareOne) {
  ASSERT_TRUE(form(city.oki.actor, {city.pupils_of_anto[0].id, city.dina.id, city.rafi.id}));
  EXPECT_EQ(names(city.oki.actor), (std::vector<std::string>{"1 4A 1", "2 4A 2", "3 4B 1"})) << "4A 1 and 4B 1 have two numbers here";
  EXPECT_EQ(without_card(), (std::vector<int>{3})) << "all others bring the card of their rombel";
  ASSERT_TRUE(form(city.oki.actor, {city.pupils_of_anto[0].id, city.dina.id}));
  ASSERT_TRUE(form(city.oki.actor, {city.pupils_of_anto[0].id, city.dina.id, city.pupils_of_anto[1].id}));
  EXPECT_EQ(names(city.oki.actor), (std::vector<std::string>{"1 4A 1", "3 4B 1", "4 4B 2"})) << "Rafi's 2 is nobody's again";
  EXPECT_EQ(rows("SELECT last_number FROM class_group WHERE id = '" + group.text + "'").at(0), "4");
  ASSERT_TRUE(form(city.oki.actor, {city.pupils_of_anto[0].id, city.dina.id, city.rafi.id}));
  EXPECT_EQ(names(city.oki.actor), (std::vector<std::string>{"1 4A 1", "2 4A 2", "3 4B 1"})) << "Rafi is back";
}

TEST_P(LearningGroups, TheSameWishAgainIsOneGroup) {
  ASSERT_TRUE(form(city.sari.actor, {city.dina.id}));
  ASSERT_TRUE(form(city.sari.actor, {city.dina.id, city.dina.id}));
  EXPECT_EQ(rows("SELECT id FROM membership WHERE group_id = '" + group.text + "'").size(), 1u);
  EXPECT_EQ(rows("SELECT id FROM assignment WHERE group_id = '" + group.text + "'").size(), 1u);
  EXPECT_EQ(code(form(city.sari.actor, {city.dina.id}, "4B")), "group.name_taken");
}

TEST_P(LearningGroups, AreNoRombelThatCouldBeChangedByThem) {
  const auto rombel = as(city.sari.actor, [&](Call& call) { return put_learning_group(call, city.group, {city.school, "4A", "", {}}); });
  EXPECT_EQ(code(rombel), "group.unknown");
}

TEST_P(LearningGroups, APupilInTwoOfThemIsInBothAndInItsRombel) {
  ASSERT_TRUE(form(city.sari.actor, {city.dina.id}));
  const auto second = kit::named<GroupId>("remedial");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return put_learning_group(call, second, {city.school, "Remedial", "", {city.dina.id}}); }));
  for (const GroupId& one : {city.group, group, second}) {
    const auto page = as(city.sari.actor, [&](Call& call) { return read_group(call, one); });
    ASSERT_TRUE(page);
    EXPECT_EQ(page->members.at(0).pupil, city.dina.id) << page->name;
  }
  EXPECT_EQ(as(city.sari.actor, [](Call& call) -> Result<int> { return static_cast<int>(own_groups(call).size()); }).value(), 3);
}

TEST_P(LearningGroups, AreNotTouchedByAnImportAndLeftByWhoLeavesTheRombel) {
  auto all = kit::pupils_of_sd();
  ASSERT_TRUE(import(all)->applied);
  const auto id_of = [&](const kit::KitPupil& row) { return PupilId{rows("SELECT id FROM pupil WHERE name = '" + row.name + "'").at(0)}; };
  const std::vector<PupilId> drawn{id_of(all.front()), id_of(all[1]), id_of(all.back())};
  ASSERT_NE(all.front().group, all.back().group);
  ASSERT_TRUE(form(city.oki.actor, drawn));
  const auto before = rows("SELECT id || COALESCE(until, '') FROM membership ORDER BY id");
  const auto again = import(all);
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->changed.empty()) << "nobody is taken to have moved into the learning group";
  EXPECT_EQ(rows("SELECT id || COALESCE(until, '') FROM membership ORDER BY id"), before);
  now = now + 7 * day_ms;
  all.front().group = all.back().group;
  ASSERT_TRUE(import(all)->applied);
  EXPECT_EQ(names(city.oki.actor).size(), 2u) << "who moved to another rombel left the group on that day";
}

TEST_P(LearningGroups, StepAsideForARombelOfTheSameName) {
  auto all = kit::pupils_of_sd();
  ASSERT_TRUE(form(city.oki.actor, {city.dina.id}, all.front().group));
  ASSERT_TRUE(import(all)->applied);
  const auto page = as(city.oki.actor, [&](Call& call) { return read_group(call, group); });
  EXPECT_EQ(page->name, all.front().group + " (kelompok belajar)");
  EXPECT_EQ(page->members.size(), 1u);
}

}  // namespace
}  // namespace selami::people
