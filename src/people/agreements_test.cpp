#include "people/agreements.hpp"

#include "kit/databases.hpp"
#include "kit/people.hpp"

namespace selami::people {
namespace {

/// The city's office (Pak Dinas) and the province's (Bu Prita).
class Agreements : public kit::Database {
 protected:
  Agreements() {
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
  }
  AgreementId id(const char* name) const { return kit::named<AgreementId>(name); }
  Result<Done> share(const char* name, std::vector<Shared> what = {Shared::coverage}, std::optional<Date> until = std::nullopt) {
    return as(city.dinas.actor, [&](Call& call) { return put_agreement(call, id(name), {city.province, what, {}, std::nullopt, until}); });
  }
  AgreementList seen(const Actor& actor) {
    return *as(actor, [](Call& call) { return list_agreements(call); });
  }
  template <class F>
  std::string refused(const Actor& actor, F&& use) {
    const auto out = as(actor, use);
    return out ? "" : out.error().code;
  }

  kit::City city;
};
KIT_ON_BOTH(Agreements);

TEST_P(Agreements, AreSeenByBothSidesUntilTheEndOfTheSchoolYear) {
  ASSERT_TRUE(share("a", {Shared::coverage, Shared::voices}));
  ASSERT_TRUE(share("a")) << "the same id again changes nothing";
  const AgreementList given = seen(city.dinas.actor);
  EXPECT_EQ(given.office.name, "Dinas Pendidikan Kota Contoh");
  ASSERT_EQ(given.given.size(), 1u);
  EXPECT_TRUE(given.received.empty());
  EXPECT_EQ(given.given[0].office.name, "Dinas Pendidikan Provinsi Contoh");
  EXPECT_EQ(kinds_text(given.given[0].what), "coverage,voices");
  EXPECT_EQ(given.given[0].since, kit::monday_date);
  EXPECT_EQ(given.given[0].until->text, "2027-06-30");
  EXPECT_EQ(given.given[0].state, AgreementState::running);
  EXPECT_EQ(given.given[0].made_by, city.dinas.name);
  const AgreementList received = seen(city.prita.actor);
  ASSERT_EQ(received.received.size(), 1u);
  EXPECT_TRUE(received.given.empty());
  EXPECT_EQ(received.received[0].office.name, "Dinas Pendidikan Kota Contoh");
  EXPECT_EQ(received.received[0].made_by, "") << "an office deals with an office";
  EXPECT_EQ(as(city.prita.actor, [&](Call& call) { return Result<std::size_t>(given_to(call, city.province).size()); }), 1u);
  EXPECT_EQ(as(city.dinas.actor, [&](Call& call) { return Result<std::size_t>(given_to(call, city.authority).size()); }), 0u);
}

TEST_P(Agreements, LeaveTheirTraceAndAreNeverDeleted) {
  ASSERT_TRUE(share("a"));
  now = now + hour_ms;
  const auto shorter = [&](const char* day) {
    return as(city.dinas.actor, [&](Call& call) { return shorten_agreement(call, id("a"), {Date{day}}); });
  };
  ASSERT_TRUE(shorter("2027-01-31"));
  ASSERT_TRUE(shorter("2027-01-31")) << "the same again";
  ASSERT_TRUE(shorter("2026-12-31"));
  EXPECT_EQ(shorter("2027-01-31").error().code, "agreement.only_shorter");
  EXPECT_EQ(seen(city.prita.actor).received[0].agreed_until->text, "2027-06-30") << "as first agreed";
  const auto back = [&] { return as(city.dinas.actor, [&](Call& call) { return take_back_agreement(call, id("a")); }); };
  now = now + hour_ms;
  ASSERT_TRUE(back());
  ASSERT_TRUE(back()) << "twice is once";
  EXPECT_EQ(shorter("2026-12-01").error().code, "agreement.over");
  const AgreementView past = seen(city.prita.actor).received.at(0);
  EXPECT_EQ(past.state, AgreementState::taken_back);
  EXPECT_EQ(*past.taken_back_at, now);
  EXPECT_EQ(rows("SELECT made_by || shortened_by || taken_back_by FROM sharing_agreement"),
            std::vector<std::string>{city.dinas.person.text + city.dinas.person.text + city.dinas.person.text});
  EXPECT_EQ(rows("SELECT version FROM change WHERE school_id = '' AND table_name = 'sharing_agreement' ORDER BY version"), (std::vector<std::string>{"1", "2", "3", "4"}));
  ASSERT_TRUE(share("b")) << "anew, beside the old one";
  EXPECT_EQ(seen(city.dinas.actor).given.size(), 2u);
}

TEST_P(Agreements, AreTheirOwnersAlone) {
  ASSERT_TRUE(share("a"));
  EXPECT_EQ(refused(city.prita.actor, [&](Call& call) { return take_back_agreement(call, id("a")); }), "agreement.unknown");
  EXPECT_EQ(refused(city.prita.actor, [&](Call& call) { return shorten_agreement(call, id("a"), {Date{"2026-12-31"}}); }), "agreement.unknown");
  EXPECT_EQ(refused(city.prita.actor, [&](Call& call) { return put_agreement(call, id("a"), {city.authority, {Shared::coverage}, {}, {}, {}}); }), "agreement.unknown");
  EXPECT_EQ(refused(city.dinas.actor, [&](Call& call) { return take_back_agreement(call, id("none")); }), "agreement.unknown");
  for (const kit::Adult* other : {&city.sari, &city.budi, &city.oki, &city.wati}) {
    EXPECT_EQ(refused(other->actor, [](Call& call) { return list_agreements(call); }), "right.missing") << other->name;
    EXPECT_EQ(refused(other->actor, [&](Call& call) { return put_agreement(call, id("x"), {city.province, {Shared::coverage}, {}, {}, {}}); }), "right.missing");
    EXPECT_EQ(refused(other->actor, [&](Call& call) { return take_back_agreement(call, id("a")); }), "right.missing");
  }
}

TEST_P(Agreements, AreRefusedWhereTheyWouldBeNone) {
  EXPECT_EQ(share("a", {Shared::voices}).error().code, "agreement.without_coverage");
  EXPECT_EQ(share("a", {Shared::coverage}, Date{"2026-11-22"}).error().code, "agreement.days");
  EXPECT_EQ(refused(city.dinas.actor, [&](Call& call) { return put_agreement(call, id("a"), {city.authority, {Shared::coverage}, {}, {}, {}}); }), "agreement.own_office");
  EXPECT_EQ(refused(city.dinas.actor, [&](Call& call) { return put_agreement(call, id("a"), {kit::named<AuthorityId>("none"), {Shared::coverage}, {}, {}, {}}); }),
            "agreement.no_office");
  ASSERT_TRUE(share("a"));
  EXPECT_EQ(share("b").error().code, "agreement.stands");
  EXPECT_EQ(seen(city.dinas.actor).given.size(), 1u);
}

}  // namespace
}  // namespace selami::people
