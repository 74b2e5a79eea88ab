#include <algorithm>

#include "auth/secrets.hpp"
#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "people/access.hpp"
#include "people/me.hpp"
#include "people/people.hpp"
#include "people/phones.hpp"
#include "people/sign_in.hpp"
#include "people_core/login.hpp"

namespace selami::people {
namespace {

TEST(LoginBase, IsMadeFromTheName) {
  EXPECT_EQ(login_base("SARI DEWI, S.Pd."), "sari.dewi");
  EXPECT_EQ(login_base("Drs. H. Budi Camar, M.Pd"), "budi.camar");
  EXPECT_EQ(login_base("Wangi"), "wangi");
  EXPECT_EQ(login_base("M. D'Ombak"), "m.dombak");
  EXPECT_EQ(login_base("  "), "staf");
  EXPECT_LE(login_base("Abcdefghijklmnopqrstuvwxyz Abcdefghijklmnopqrstuvwxyz").size(), 30u);
}

class SignIn : public kit::Database {
 protected:
  SignIn() {
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
    setting.secret = std::string(32, 's');
  }
  /// A slip for Bu Sari, by way of the store.
  void slip(const PersonId& person, const std::string& code) {
    ASSERT_TRUE(as(city.oki.actor, [&](Call& call) -> Result<Done> {
      keep_slip(call, person, code);
      return Done{};
    }));
  }
  Result<SignedIn<MeView>> redeem(const std::string& code, const std::string& password) {
    return as(Actor{}, [&](Call& call) -> Result<SignedIn<MeView>> {
      TRY(const PreparedSlip prepared, prepare_slip(call, {code, password, std::nullopt}));
      return redeem_slip(call, prepared);
    });
  }
  Result<SignedIn<MeView>> come_in(const std::string& login, const std::string& password) {
    return as(Actor{}, [&](Call& call) -> Result<SignedIn<MeView>> {
      TRY(const CheckedLogin checked, check_login(call, {login, password, std::nullopt}));
      return sign_in(call, checked);
    });
  }
  Result<SignedIn<MeView>> change(const std::string& token, const std::string& current, const std::string& password, std::vector<Announcement>* told = nullptr) {
    return as(who(token), [&](Call& call) -> Result<SignedIn<MeView>> {
      TRY(const CheckedChange checked, check_change(call, {current, password}));
      auto out = change_password(call, checked);
      if (told) *told = call.announcements;
      return out;
    });
  }
  Actor who(const std::string& token) {
    Actor out;
    read([&](storage::Tx& tx) { out = identify(tx, token, now, 420); });
    return out;
  }
  std::string login_of(const PersonId& person) { return rows("SELECT login FROM account WHERE person_id = '" + person.text + "'").at(0); }

  kit::City city;
};
KIT_ON_BOTH(SignIn);

TEST_P(SignIn, ATokenIsItsPersonWithTodaysRoles) {
  const Actor sari = who(city.sari.token);
  EXPECT_EQ(sari.person, city.sari.person);
  EXPECT_TRUE(sari.has(Role::teacher));
  EXPECT_TRUE(who("").guest());
  EXPECT_TRUE(who("no such token").guest());
  now = now + 181 * day_ms;
  EXPECT_TRUE(who(city.sari.token).guest());
}

/// The phone locks itself to the minute; the server, which knows days, never does before it.
TEST_P(SignIn, ASessionThatWasSilentForFourteenDaysIsOver) {
  const Instant signed_in = now;
  now = signed_in + 14 * day_ms;
  EXPECT_EQ(who(city.sari.token).person, city.sari.person);
  Actor seen = city.sari.actor;
  seen.session = token_hash(city.sari.token);
  ASSERT_TRUE(as(seen, [](Call& call) { return my_phone(call, {Device::phone}); }));
  now = signed_in + 28 * day_ms;
  EXPECT_EQ(who(city.sari.token).person, city.sari.person);
  EXPECT_TRUE(who(city.anto.token).guest()) << "never heard of since";
  now = signed_in + 29 * day_ms;
  EXPECT_TRUE(who(city.sari.token).guest());
  EXPECT_EQ(who(city.sari.token).session, token_hash(city.sari.token)) << "the phone may ask why";
  read([&](storage::Tx& tx) { EXPECT_FALSE(session_actor(tx, token_hash(city.sari.token), now, 420, session_days).guest()) << "carried work is still its own"; });
}

TEST_P(SignIn, ASlipWorksOnceAndEndsOtherSessions) {
  slip(city.sari.person, "7KQX4-MPR2W");
  const auto looked = as(Actor{}, [](Call& call) { return look_at_slip(call, {" 7kqx4 mpr2w "}); });
  ASSERT_TRUE(looked);
  EXPECT_EQ(looked->state, SlipState::open);
  EXPECT_EQ(looked->name, city.sari.name);
  EXPECT_FALSE(looked->school.empty());
  EXPECT_EQ(redeem("7KQX4-MPR2W", "sebelas hur").error().code, "auth.password_short");  // one letter too few
  EXPECT_EQ(redeem("7KQX4-MPR2W", "Indonesia 2026").error().code, "auth.password_easy");
  const auto in = redeem("7KQX4-MPR2W", "laut yang tenang");
  ASSERT_TRUE(in);
  EXPECT_EQ(who(in->token).person, city.sari.person);
  EXPECT_TRUE(who(city.sari.token).guest());  // the session from before is void
  EXPECT_EQ(redeem("7KQX4-MPR2W", "laut yang tenang").error().code, "auth.slip_used");
  EXPECT_EQ(as(Actor{}, [](Call& call) { return look_at_slip(call, {"7KQX4-MPR2W"}); })->state, SlipState::used);
  EXPECT_TRUE(come_in(" " + login_of(city.sari.person), "laut yang tenang"));
}

TEST_P(SignIn, ANewSlipEndsTheOldOneAndAllEndAfterThirtyDays) {
  slip(city.sari.person, "AAAAA-AAAAA");
  slip(city.sari.person, "BBBBB-BBBBB");
  EXPECT_EQ(redeem("AAAAA-AAAAA", "laut yang tenang").error().code, "auth.slip_expired");
  now = now + 30 * day_ms;
  EXPECT_EQ(redeem("BBBBB-BBBBB", "laut yang tenang").error().code, "auth.slip_expired");
  EXPECT_EQ(redeem("CCCCC-CCCCC", "laut yang tenang").error().code, "auth.slip_unknown");
}

TEST_P(SignIn, NoCodeNoPasswordNoTokenIsKeptInClear) {
  slip(city.sari.person, "7KQX4-MPR2W");
  const auto in = redeem("7KQX4-MPR2W", "laut yang tenang");
  ASSERT_TRUE(in);
  for (const char* sql : {"SELECT code_hash FROM slip", "SELECT token_hash FROM session", "SELECT COALESCE(password_hash, '') FROM account",
                          "SELECT name FROM attempt"}) {
    for (const std::string& cell : rows(sql)) {
      EXPECT_EQ(cell.find("7KQX4"), std::string::npos);
      EXPECT_EQ(cell.find("laut"), std::string::npos);
      EXPECT_NE(cell, in->token);
      EXPECT_EQ(cell.find("192.0.2.7"), std::string::npos);
    }
  }
}

TEST_P(SignIn, GuessingSlowsDownAndASuccessForgets) {
  slip(city.sari.person, "7KQX4-MPR2W");
  ASSERT_TRUE(redeem("7KQX4-MPR2W", "laut yang tenang"));
  const std::string login = login_of(city.sari.person);
  for (int i = 0; i < 6; ++i) EXPECT_EQ(come_in(login, "salah").error().code, "auth.failed") << i;
  EXPECT_EQ(come_in(login, "laut yang tenang").error().code, "auth.slow_down");  // the sixth failure costs five seconds
  now = now + 5 * second_ms;
  EXPECT_TRUE(come_in(login, "laut yang tenang"));
  EXPECT_EQ(come_in(login, "salah").error().code, "auth.failed");  // counting from the start again
  EXPECT_TRUE(come_in(login, "laut yang tenang"));
}

constexpr Leniency of_a_school{60, 10 * second_ms};

TEST_P(SignIn, ASchoolThatMistypesAllMorningIsNotLockedOut) {
  for (int i = 0; i < 5 * 60; ++i) {  // a wrong code each twelve seconds, for an hour, and the next child comes in at once
    now = now + 12 * second_ms;
    write([&](storage::Tx& tx) {
      EXPECT_TRUE(may_try(tx, "door:school", now)) << i;
      note_failure(tx, "door:school", now, of_a_school);
    });
  }
}

TEST_P(SignIn, AMachineGetsItsShareAndTheSchoolIsFreeSoonAfter) {
  int guesses = 0;
  for (int s = 0; s < 1800; ++s) {
    now = now + second_ms;
    write([&](storage::Tx& tx) {
      if (!may_try(tx, "door:school", now)) return;
      note_failure(tx, "door:school", now, of_a_school);
      ++guesses;
    });
  }
  EXPECT_LE(guesses, 60 + 1800 / 10 + 5);
  EXPECT_GT(guesses, 60);
  now = now + 20 * second_ms;
  write([&](storage::Tx& tx) { EXPECT_TRUE(may_try(tx, "door:school", now)); });
}

TEST_P(SignIn, WhoOwnsANetworkOwnsOneAddress) {
  const auto guess = [&](const std::string& from) {
    return as(Actor{}, [&](Call& call) {
             call.address = from;
             return look_at_slip(call, {"AAAAA-AAAAA"});
           }).error().code;
  };
  for (int i = 0; i < 31; ++i) EXPECT_EQ(guess("2001:db8:1:2::" + std::to_string(i + 1)), "auth.slip_unknown") << i;
  EXPECT_EQ(guess("2001:db8:1:2:aaaa::1"), "auth.slow_down") << "a new address of the same network is no new guesser";
  EXPECT_EQ(guess("2001:db8:1:3::1"), "auth.slip_unknown");
  EXPECT_EQ(guess("192.0.2.8"), "auth.slip_unknown");
}

TEST_P(SignIn, AnUnknownLoginLooksLikeAWrongPassword) {
  EXPECT_EQ(come_in("nobody.here", "salah").error().code, "auth.failed");
  EXPECT_EQ(come_in("", "").error().code, "auth.failed");
  // Bu Ratna has not chosen a password yet.
  EXPECT_EQ(come_in(login_of(city.ratna.person), "").error().code, "auth.failed");
}

TEST_P(SignIn, APasswordChangedInBetweenIsNotSignedInWith) {
  slip(city.sari.person, "7KQX4-MPR2W");
  ASSERT_TRUE(redeem("7KQX4-MPR2W", "laut yang tenang"));
  const std::string login = login_of(city.sari.person);
  Result<CheckedLogin> checked = fail(Fault::invalid, "");
  read([&](storage::Tx& tx) {
    const Actor guest;
    Call call(tx, guest, now, dice, setting);
    checked = check_login(call, {login, "laut yang tenang", std::nullopt});
  });
  ASSERT_TRUE(checked);
  now = now + 1;
  slip(city.sari.person, "8KQX4-MPR2W");
  ASSERT_TRUE(redeem("8KQX4-MPR2W", "ombak yang lain"));
  EXPECT_EQ(as(Actor{}, [&](Call& call) { return sign_in(call, *checked); }).error().code, "auth.failed");
}

TEST_P(SignIn, ChangingThePasswordAsksForTheOldOneAndEndsEverythingElse) {
  slip(city.sari.person, "7KQX4-MPR2W");
  const std::string phone = redeem("7KQX4-MPR2W", "laut yang tenang")->token;
  const std::string login = login_of(city.sari.person);
  const std::string tablet = come_in(login, "laut yang tenang")->token;
  slip(city.sari.person, "8KQX4-MPR2W");  // nobody used it yet
  EXPECT_EQ(change(phone, "bukan ini juga", "ombak di tepi pantai").error().code, "auth.password_wrong");
  EXPECT_EQ(change(phone, "bukan ini juga", "ombak di tepi pantai").error().field, "current");
  EXPECT_EQ(change(phone, "laut yang tenang", "sebelas hur").error().code, "auth.password_short");
  EXPECT_EQ(change(phone, "laut yang tenang", "Indonesia 2026").error().code, "auth.password_easy");
  EXPECT_TRUE(come_in(login, "laut yang tenang")) << "nothing has changed yet";
  now = now + second_ms;
  std::vector<Announcement> told;
  const auto changed = change(phone, "laut yang tenang", "ombak di tepi pantai", &told);
  ASSERT_TRUE(changed) << changed.error().code;
  EXPECT_EQ(who(changed->token).person, city.sari.person);
  EXPECT_EQ(changed->value.person.id, city.sari.person);
  for (const std::string& old : {phone, tablet}) {
    EXPECT_TRUE(who(old).guest());
    EXPECT_EQ(std::count_if(told.begin(), told.end(), [&](const Announcement& a) { return a.topic == "session:" + token_hash(old); }), 1) << "who listens hears it";
  }
  EXPECT_EQ(come_in(login, "laut yang tenang").error().code, "auth.failed");
  EXPECT_TRUE(come_in(login, "ombak di tepi pantai"));
  EXPECT_EQ(redeem("8KQX4-MPR2W", "lain lagi sekali").error().code, "auth.slip_expired");
  EXPECT_FALSE(who(city.budi.token).guest());
}

/// A phone that was left open is no way to try passwords faster than at the door.
TEST_P(SignIn, GuessesOfTheOldPasswordCountWithThoseAtTheDoor) {
  slip(city.sari.person, "7KQX4-MPR2W");
  const std::string phone = redeem("7KQX4-MPR2W", "laut yang tenang")->token;
  const std::string login = login_of(city.sari.person);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(come_in(login, "salah").error().code, "auth.failed") << i;
  for (int i = 0; i < 3; ++i) EXPECT_EQ(change(phone, "salah", "ombak di tepi pantai").error().code, "auth.password_wrong") << i;
  EXPECT_EQ(change(phone, "laut yang tenang", "ombak di tepi pantai").error().code, "auth.slow_down");
  EXPECT_EQ(come_in(login, "laut yang tenang").error().code, "auth.slow_down");
  now = now + 5 * second_ms;
  EXPECT_TRUE(change(phone, "laut yang tenang", "ombak di tepi pantai"));
  EXPECT_TRUE(come_in(login, "ombak di tepi pantai")) << "and a success forgets";
}

TEST_P(SignIn, OfTwoChangesAtOnceTheSecondIsTold) {
  slip(city.sari.person, "7KQX4-MPR2W");
  const std::string phone = redeem("7KQX4-MPR2W", "laut yang tenang")->token;
  const Actor sari = who(phone);
  const auto checked = as(sari, [](Call& call) { return check_change(call, {"laut yang tenang", "ombak di tepi pantai"}); });
  ASSERT_TRUE(checked);
  now = now + 1;
  ASSERT_TRUE(change(phone, "laut yang tenang", "angin dari selatan"));
  EXPECT_EQ(as(sari, [&](Call& call) { return change_password(call, *checked); }).error().code, "auth.password_wrong");
}

TEST_P(SignIn, SigningOutEndsThisSession) {
  const Actor sari = who(city.sari.token);
  ASSERT_TRUE(as(sari, [](Call& call) -> Result<SignedIn<Done>> {
    auto out = sign_out(call);
    EXPECT_EQ(call.announcements.size(), 1u);
    EXPECT_EQ(call.announcements.at(0).topic, "session:" + call.actor.session);
    return out;
  }));
  EXPECT_TRUE(who(city.sari.token).guest());
  EXPECT_FALSE(who(city.budi.token).guest());
}

TEST_P(SignIn, TheLanguageIsOnesOwn) {
  const Actor sari = who(city.sari.token);
  EXPECT_EQ(as(sari, [](Call& call) { return change_me(call, {"en"}); })->language, "en");
  EXPECT_EQ(as(sari, [](Call& call) { return change_me(call, {"fr"}); }).error().field, "language");
  EXPECT_EQ(as(who(city.budi.token), [](Call& call) { return me(call); })->language, "id");
}

TEST_P(SignIn, WhoHasNoRoleStaysOutside) {
  slip(city.sari.person, "7KQX4-MPR2W");
  ASSERT_TRUE(redeem("7KQX4-MPR2W", "laut yang tenang"));
  write([&](storage::Tx& tx) { tx.connection().script("UPDATE role_grant SET until = '2026-11-22' WHERE role = 'teacher'"); });
  EXPECT_EQ(come_in(login_of(city.sari.person), "laut yang tenang").error().code, "auth.no_role");
}

class NewCity : public kit::Database {};
KIT_ON_BOTH(NewCity);

TEST_P(NewCity, HasThreeAuthoritiesAndOneAdmin) {
  setting.secret = std::string(32, 's');
  const auto first = as(Actor{}, [](Call& call) { return init_city(call, "Kota Contoh", "Wati Samudra, M.Pd."); });
  ASSERT_TRUE(first);
  EXPECT_EQ(first->login, "wati.samudra");
  EXPECT_EQ(rows("SELECT kind FROM authority ORDER BY kind"), (std::vector<std::string>{"city", "province", "religious_affairs"}));
  const auto in = as(Actor{}, [&](Call& call) -> Result<SignedIn<MeView>> {
    TRY(const PreparedSlip prepared, prepare_slip(call, {first->code, "laut yang tenang", std::nullopt}));
    return redeem_slip(call, prepared);
  });
  ASSERT_TRUE(in);
  ASSERT_EQ(in->value.grants.size(), 1u);
  EXPECT_EQ(in->value.grants[0].authority->kind, "city");
  EXPECT_EQ(as(Actor{}, [](Call& call) { return init_city(call, "Lagi", "Lagi"); }).error().code, "city.exists");
}

TEST_P(NewCity, EachAuthorityHasAnOfficeOfItsOwn) {
  setting.secret = std::string(32, 's');
  const auto init = [&](const char* kind, const char* name, const char* admin) {
    return as(Actor{}, [&](Call& call) { return init_authority(call, kind, name, admin); });
  };
  EXPECT_EQ(init("province", "", "Prita Ombak").error().code, "authority.unknown") << "there is no city yet";
  ASSERT_TRUE(as(Actor{}, [](Call& call) { return init_city(call, "Kota Contoh", "Wati Samudra, M.Pd."); }));
  const auto first = init("province", "Dinas Pendidikan Jawa Contoh", "Prita Ombak, M.M.");
  ASSERT_TRUE(first) << first.error().code;
  EXPECT_EQ(first->login, "prita.ombak");
  const auto again = init("province", "", "PRITA OMBAK");
  ASSERT_TRUE(again) << again.error().code;
  EXPECT_EQ(again->login, first->login) << "the same name is the same person";
  EXPECT_NE(again->code, first->code);
  EXPECT_EQ(init("province", "Lain", "Prita Lain").error().code, "authority.has_office");
  EXPECT_EQ(init("village", "", "Prita Lain").error().code, "authority.unknown");
  EXPECT_EQ(init("province", "", "").error().field, "admin");
  EXPECT_TRUE(init("religious_affairs", "", "Ali Kerang"));
  EXPECT_EQ(rows("SELECT y.kind, p.name, y.name FROM role_grant g JOIN authority y ON y.id = g.authority_id "
                 "JOIN person p ON p.id = g.person_id ORDER BY y.kind", 3),
            (std::vector<std::string>{"city Wati Samudra, M.Pd. Dinas Pendidikan Kota Contoh",
                                      "province Prita Ombak, M.M. Dinas Pendidikan Jawa Contoh",
                                      "religious_affairs Ali Kerang Kantor Kementerian Agama Kota Contoh"}));
}

}  // namespace
}  // namespace selami::people
