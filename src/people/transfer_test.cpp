#include "people/transfer.hpp"

#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "people/access.hpp"
#include "people/desk.hpp"

namespace selami::people {
namespace {

/// From SD Contoh Satu (Pak Oki's) to SD Contoh Dua, whose operator is Pak Anto for the day.
class Transfers : public kit::Database {
 protected:
  Transfers() {
    write([&](storage::Tx& tx) {
      city = kit::small_city(tx, now);
      kit::run(tx, "UPDATE pupil SET nisn = '0089990002', nipd = '77', sex = 'P' WHERE id = $1", {city.dina.id});
    });
    other.person = city.anto.person;
    other.grants = {{Role::operator_, city.neighbour, {}}};
    npsn = rows("SELECT npsn FROM school WHERE id = '" + city.neighbour.text + "'").at(0);
  }
  Result<Done> offer(const char* id, const PupilId& pupil) {
    now = now + second_ms;
    return as(city.oki.actor, [&](Call& call) { return put_transfer(call, city.school, kit::named<TransferId>(id), {pupil, npsn}); });
  }
  Result<Done> answer(const char* id, std::optional<GroupId> group) {
    return as(other, [&](Call& call) { return answer_transfer(call, city.neighbour, kit::named<TransferId>(id), {group}); });
  }
  Result<Done> withdraw(const char* id) {
    return as(city.oki.actor, [&](Call& call) { return withdraw_transfer(call, city.school, kit::named<TransferId>(id)); });
  }
  TransferList seen(const Actor& actor, const SchoolId& school) {
    return *as(actor, [&](Call& call) { return list_transfers(call, school); });
  }
  std::string state() { return seen(city.oki.actor, city.school).out.at(0).state; }

  kit::City city;
  Actor other;
  std::string npsn;
};
KIT_ON_BOTH(Transfers);

TEST_P(Transfers, BothSidesSayYesAndOnlyTheLeastTravels) {
  EXPECT_TRUE(seen(other, city.neighbour).in.empty());
  ASSERT_TRUE(offer("a", city.dina.id));
  ASSERT_TRUE(offer("a", city.dina.id)) << "the same again";
  EXPECT_EQ(offer("b", city.dina.id).error().code, "transfer.open");
  const auto in = seen(other, city.neighbour).in;
  ASSERT_EQ(in.size(), 1u);
  EXPECT_EQ(in[0].name, "Dina Contoh");
  EXPECT_EQ(in[0].nisn, "0089990002");
  EXPECT_EQ(answer("a", city.group).error().code, "group.unknown") << "into an own class group only";
  ASSERT_TRUE(answer("a", city.group_of_ratna));
  ASSERT_TRUE(answer("a", city.group_of_ratna)) << "the same again";
  EXPECT_EQ(answer("a", std::nullopt).error().code, "transfer.answered");
  EXPECT_EQ(withdraw("a").error().code, "transfer.answered");
  EXPECT_EQ(rows("SELECT name || nisn || sex || COALESCE(nipd, '-') || COALESCE(pin_hash, '-') FROM pupil WHERE school_id = '" + city.neighbour.text +
                 "' AND name = 'Dina Contoh'"),
            std::vector<std::string>{"Dina Contoh0089990002P--"});
  EXPECT_EQ(rows("SELECT left_why FROM pupil WHERE id = '" + city.dina.id.text + "' AND left_on IS NOT NULL"), std::vector<std::string>{"moved"});
  EXPECT_EQ(rows("SELECT COUNT(*) FROM consent WHERE school_id = '" + city.neighbour.text + "'"), std::vector<std::string>{"0"}) << "asked anew";
  const auto page = as(city.ratna.actor, [&](Call& call) { return read_group(call, city.group_of_ratna); });
  ASSERT_EQ(page->members.size(), 2u);
  EXPECT_FALSE(page->members[1].device);
  EXPECT_EQ(state(), "accepted");
}

TEST_P(Transfers, ANoAWithdrawalAndALapseLeaveEverybodyWhereTheyAre) {
  ASSERT_TRUE(offer("a", city.dina.id));
  ASSERT_TRUE(answer("a", std::nullopt));
  EXPECT_EQ(state(), "declined");
  ASSERT_TRUE(offer("b", city.rafi.id));
  ASSERT_TRUE(withdraw("b"));
  ASSERT_TRUE(withdraw("b"));
  EXPECT_EQ(answer("b", city.group_of_ratna).error().code, "transfer.unknown");
  ASSERT_TRUE(offer("c", city.dina.id));
  now = now + 30 * day_ms;
  EXPECT_EQ(state(), "lapsed");
  EXPECT_TRUE(seen(other, city.neighbour).in.empty()) << "not even the name is seen any more";
  EXPECT_EQ(answer("c", city.group_of_ratna).error().code, "transfer.unknown");
  ASSERT_TRUE(offer("d", city.dina.id)) << "offered anew";
  EXPECT_EQ(rows("SELECT COUNT(*) FROM pupil WHERE left_on IS NOT NULL"), std::vector<std::string>{"0"});
}

TEST_P(Transfers, NobodyReachesIntoAnothersSchool) {
  ASSERT_TRUE(offer("a", city.dina.id));
  EXPECT_EQ(as(other, [&](Call& call) { return put_transfer(call, city.neighbour, kit::named<TransferId>("x"), {city.dina.id, "10000000"}); }).error().code,
            "pupil.unknown");
  EXPECT_EQ(as(city.oki.actor, [&](Call& call) { return answer_transfer(call, city.neighbour, kit::named<TransferId>("a"), {city.group_of_ratna}); }).error().code,
            "school.unknown");
  EXPECT_EQ(as(city.oki.actor, [&](Call& call) { return answer_transfer(call, city.school, kit::named<TransferId>("a"), {city.group}); }).error().code,
            "transfer.unknown");
  EXPECT_EQ(as(other, [&](Call& call) { return withdraw_transfer(call, city.neighbour, kit::named<TransferId>("a")); }).error().code, "transfer.unknown");
  const auto unknown = as(city.oki.actor, [&](Call& call) { return put_transfer(call, city.school, kit::named<TransferId>("y"), {city.rafi.id, "00000000"}); });
  EXPECT_EQ(unknown.error().field, "npsn");
}

/// A pupil whom the new school's file has brought in already is that pupil.
TEST_P(Transfers, WhoIsThereAlreadyIsNotDoubled) {
  write([&](storage::Tx& tx) {
    kit::run(tx, "INSERT INTO pupil (school_id, id, name, nisn, nipd, sex, pin_hash, left_on, version) VALUES ($1, 'pupil_new', 'DINA C.', '0089990002', NULL, "
                 "NULL, NULL, NULL, 1)", {city.neighbour});
  });
  ASSERT_TRUE(offer("a", city.dina.id));
  ASSERT_TRUE(answer("a", city.group_of_ratna));
  EXPECT_EQ(rows("SELECT id FROM pupil WHERE nisn = '0089990002' AND left_on IS NULL"), std::vector<std::string>{"pupil_new"});
}

}  // namespace
}  // namespace selami::people
