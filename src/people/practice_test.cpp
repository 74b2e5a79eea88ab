#include "people/practice.hpp"

#include <gtest/gtest.h>

#include "jobs/jobs.hpp"
#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "people/access.hpp"
#include "people/accounts.hpp"
#include "people/desk.hpp"
#include "people/people.hpp"
#include "people/sign_in.hpp"
#include "people/staff.hpp"
#include "people/transfer.hpp"
#include "people_core/practice.hpp"

namespace selami::people {
namespace {

/// Kelas latihan of Bu Sari and Pak Anto.
class Practice : public kit::Database {
 protected:
  Practice() {
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
    setting.secret = std::string(32, 's');
  }
  /// Somebody as the server sees them now.
  Actor seen(const kit::Adult& adult) {
    Actor out;
    read([&](storage::Tx& tx) { out = identify(tx, adult.token, now, setting.offset_min); });
    return out;
  }
  GroupPage open(const kit::Adult& adult, bool anew = false) {
    auto page = as(seen(adult), [&](Call& call) { return open_practice(call, {anew}); });
    EXPECT_TRUE(page);
    return page ? *std::move(page) : GroupPage{};
  }
  std::vector<GroupView> groups(const kit::Adult& adult) {
    return as(seen(adult), [](Call& call) { return list_groups(call); })->groups;
  }
  kit::City city;
};
KIT_ON_BOTH(Practice);

TEST_P(Practice, IsAnOwnClassOfPupilsWhoAreVisiblyInvented) {
  const GroupPage page = open(city.sari);
  EXPECT_EQ(page.name, "Kelas latihan");
  EXPECT_EQ(page.level, "sd");
  ASSERT_EQ(page.members.size(), practice_pupils().size());
  EXPECT_EQ(page.members[0].name, "Latihan 1 – Bintang");
  for (const MemberView& member : page.members) {
    EXPECT_EQ(member.name.rfind("Latihan " + std::to_string(member.number) + " – ", 0), 0U) << member.name;
    EXPECT_TRUE(member.device && member.pin);
    EXPECT_FALSE(member.sample || member.photo_voice || member.family);
  }
  const Actor sari = seen(city.sari);
  EXPECT_EQ(sari.grants.back().school, page.school);
  EXPECT_TRUE(sari.grants.back().practice);
  ASSERT_TRUE(as(sari, [&](Call& call) { return own_group(call, page.id); }));
  EXPECT_EQ(groups(city.sari).back().name, "Kelas latihan");
  EXPECT_TRUE(*as(sari, [&](Call& call) -> Result<bool> { return pin_fits(call, page.school, page.members[0].pupil, practice_pin); }));
}

TEST_P(Practice, OpenedAgainIsTheSameAndEachTeacherHasOne) {
  const GroupPage first = open(city.sari);
  EXPECT_EQ(open(city.sari).id, first.id);
  EXPECT_NE(open(city.anto).id, first.id);
  EXPECT_EQ(groups(city.sari).size(), 2U);
  for (const kit::Adult* other : {&city.anto, &city.budi, &city.oki, &city.ratna}) {
    const auto page = as(seen(*other), [&](Call& call) { return read_group(call, first.id); });
    EXPECT_EQ(page ? "" : page.error().code, "group.unknown") << other->name;
  }
}

TEST_P(Practice, TakesTheGradeAndSubjectsOfTheRealSchool) {
  write([&](storage::Tx& tx) {
    tx.connection().script("UPDATE membership SET grade = '4', phase = 'B'");
    tx.connection().script("UPDATE assignment SET subject = 'matematika', role = 'mapel'");
  });
  const GroupPage page = open(city.sari);
  EXPECT_EQ(page.members[7].grade, "4");
  EXPECT_EQ(page.members[7].phase, "B");
  EXPECT_EQ(rows("SELECT subject, role FROM assignment WHERE school_id = '" + page.school.text + "'", 2), std::vector<std::string>{"matematika mapel"});
}

TEST_P(Practice, BegunAgainIsAnotherClassAndTheOldOneIsNoLongerSeen) {
  const GroupPage first = open(city.sari);
  const GroupPage second = open(city.sari, true);
  EXPECT_NE(second.id, first.id);
  EXPECT_EQ(groups(city.sari).size(), 2U);
  EXPECT_FALSE(as(seen(city.sari), [&](Call& call) { return read_group(call, first.id); }));
  EXPECT_FALSE(*as(seen(city.sari), [&](Call& call) -> Result<bool> { return taught_then(call, first.id, call.today()).has_value(); }))
      << "what comes late for it waits for nobody's word";
  EXPECT_EQ(open(city.sari).id, second.id);
}

TEST_P(Practice, ClosesWithTheLastRealSchool) {
  open(city.sari);
  write([&](storage::Tx& tx) {
    kit::run(tx, "UPDATE role_grant SET until = '2026-11-22' WHERE person_id = $1 AND school_id = $2", {city.sari.person, city.school});
  });
  EXPECT_TRUE(seen(city.sari).grants.empty());
  EXPECT_EQ(seen(city.sari).person, city.sari.person);
}

TEST_P(Practice, IsNoPlaceForSlipsAndNoTargetOfTransfers) {
  const GroupPage page = open(city.anto);
  // Pak Anto has left SD Contoh Satu and begins next door: its operator hands out his slip.
  write([&](storage::Tx& tx) {
    kit::run(tx, "UPDATE role_grant SET until = '2026-11-22' WHERE person_id = $1 AND school_id = $2", {city.anto.person, city.school});
    kit::run(tx, "INSERT INTO role_grant (id, person_id, role, school_id, authority_id, since, until) VALUES ('grant_z', $1, 'teacher', $2, NULL, '2026-11-01', NULL)",
             {city.anto.person, city.neighbour});
    kit::run(tx, "INSERT INTO role_grant (id, person_id, role, school_id, authority_id, since, until) VALUES ('grant_y', $1, 'operator', $2, NULL, '2026-11-01', NULL)",
             {city.ratna.person, city.neighbour});
    kit::run(tx, "INSERT INTO staff (school_id, id, person_id, name, kind, extra_task, version) VALUES ($1, 'staff_z', $2, 'Anto Contoh', '', '', 1)",
             {city.neighbour, city.anto.person});
  });
  const auto slips = as(seen(city.ratna), [&](Call& call) -> Result<SlipList> {
    TRY(const PreparedSlips prepared, prepare_slips(call, city.neighbour, {{StaffId{"staff_z"}}, ""}));
    return make_slips(call, prepared);
  });
  EXPECT_TRUE(slips) << slips.error().code;
  const auto sent = as(city.oki.actor, [&](Call& call) {
    return put_transfer(call, city.school, kit::named<TransferId>("t"), {city.dina.id, page.school.text});
  });
  ASSERT_FALSE(sent);
  EXPECT_EQ(sent.error().code, "school.unknown");
}

TEST_P(Practice, GoesWhenItWasEmptiedOrIsAYearOld) {
  const GroupPage first = open(city.sari);
  const GroupPage second = open(city.sari, true);
  storage::Writer writer(database().connect());
  jobs::Jobs tasks(writer, [this] { return now; }, setting.offset_min);
  jobs::add_retention(tasks);
  const auto clock = [&] {
    while (tasks.run_due() > 0) writer.pump();
  };
  clock();
  EXPECT_EQ(rows("SELECT school_id FROM practice"), std::vector<std::string>{second.school.text});
  EXPECT_TRUE(rows("SELECT id FROM school WHERE id = '" + first.school.text + "'").empty());
  now = now + 366 * day_ms;
  clock();
  EXPECT_TRUE(rows("SELECT school_id FROM practice").empty());
  EXPECT_EQ(rows("SELECT COUNT(*) FROM school"), std::vector<std::string>{"3"});
  EXPECT_EQ(rows("SELECT COUNT(*) FROM pupil"), std::vector<std::string>{std::to_string(city.pupils.size() + 3)});
}

}  // namespace
}  // namespace selami::people
