#include "http/route.hpp"
#include "kit/databases.hpp"
#include "kit/people.hpp"

namespace selami {
namespace {

struct count_pupils {
  static constexpr storage::Text text{"kit.count_pupils", "SELECT COUNT(*) FROM pupil", ""};
  static constexpr std::size_t count = 0;
  void list(const storage::Param**) const {}
};

class Kit : public kit::Database {
 protected:
  std::int64_t pupils() {
    std::int64_t out = -1;
    read([&](storage::Tx& tx) { out = *tx.one(count_pupils{}, [](const storage::Row& row) { return row.integer(0); }); });
    return out;
  }
};
KIT_ON_BOTH(Kit);

TEST_P(Kit, TheSmallCityFitsTheSchema) {
  EXPECT_EQ(pupils(), 0);
  kit::City city;
  write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
  EXPECT_EQ(pupils(), 9);
  EXPECT_TRUE(selami::is_id(city.dina.id.text, "pupil"));
  EXPECT_NE(city.dina.id, city.rafi.id);
  EXPECT_NE(city.group, city.group_of_ratna);
  EXPECT_TRUE(city.adult("budi").actor.has(Role::principal));
  EXPECT_EQ(local_date(now, setting.offset_min), kit::monday_date);
}

TEST_P(Kit, EachTestHasADatabaseOfItsOwn) { EXPECT_EQ(pupils(), 0); }

TEST_P(Kit, AUseCaseThatRefusesLeavesNothing) {
  const Actor nobody;
  const auto refused = as(nobody, [&](Call& call) -> Result<Done> {
    kit::small_city(call.tx, call.now);
    return fail(Fault::conflict, "kit.refused");
  });
  EXPECT_FALSE(refused);
  EXPECT_EQ(pupils(), 0);
  EXPECT_TRUE(as(nobody, [&](Call& call) -> Result<Done> {
    kit::small_city(call.tx, call.now);
    return Done{};
  }));
  EXPECT_EQ(pupils(), 9);
}

TEST(Dice, Repeat) {
  kit::Dice one(7), two(7), other(8);
  const auto roll = [](kit::Dice& dice) { return new_id<PlanKind>(kit::monday, dice).text; };
  const std::string first = roll(one);
  EXPECT_EQ(first, roll(two));
  EXPECT_NE(first, roll(other));
  EXPECT_NE(first, roll(one));
}

}  // namespace
}  // namespace selami
