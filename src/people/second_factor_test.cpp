/// The second factor: set up on the own phone, asked for at every way in, used once, taken off with a trace; and the fresh proof.
#include "people/second_factor.hpp"

#include "auth/one_time.hpp"
#include "auth/secrets.hpp"
#include "kit/app_code.hpp"
#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "people/proofs.hpp"
#include "people/sign_in.hpp"
#include "people_core/heavy.hpp"
#include "people_core/rights.hpp"

namespace selami::people {
namespace {

const std::string password = "laut yang tenang";

class Second : public kit::Database {
 protected:
  Second() {
    write([&](storage::Tx& tx) {
      city = kit::small_city(tx, now);
      kit::run(tx, "UPDATE account SET password_hash = $1, changed_at = $2", {one_hash(), now});
    });
    setting.secret = std::string(32, 's');
  }
  static const std::string& one_hash() {
    static const std::string hash = hash_password(password);
    return hash;
  }
  Actor who(const std::string& token) {
    Actor out;
    read([&](storage::Tx& tx) { out = identify(tx, token, now, 420); });
    return out;
  }
  /// Sets it up for whoever uses this session; what the phone then holds.
  std::string set_up(const std::string& token, std::vector<std::string>* codes = nullptr) {
    const Actor actor = who(token);
    const auto shown = as(actor, [](Call& call) -> Result<SecondSetUp> {
      TRY(const SecondDraft draft, draft_second(call));
      return begin_second(call, draft);
    });
    EXPECT_TRUE(shown);
    const std::string key = kit::from_base32(shown->secret);
    const auto made = confirm(actor, code(key));
    EXPECT_TRUE(made) << made.error().code;
    if (made && codes) *codes = made->codes;
    next();
    return key;
  }
  Result<SecondCodes> confirm(const Actor& actor, const std::string& typed) {
    return as(actor, [&](Call& call) -> Result<SecondCodes> {
      TRY(const CodesDraft draft, draft_first_codes(call, {typed}));
      return confirm_second(call, draft);
    });
  }
  std::string code(const std::string& key, int away = 0) { return hotp(key, static_cast<std::uint64_t>(step_at(now) + away)); }
  void next() { now = now + 30 * second_ms; }
  std::string login_of(const PersonId& person) { return rows("SELECT login FROM account WHERE person_id = '" + person.text + "'").at(0); }
  Result<SignedIn<MeView>> come_in(const PersonId& person, const std::optional<std::string>& typed = std::nullopt, const std::string& word = password) {
    const std::string login = login_of(person);
    return as(Actor{}, [&](Call& call) -> Result<SignedIn<MeView>> {
      TRY(const CheckedLogin checked, check_login(call, {login, word, typed}));
      return sign_in(call, checked);
    });
  }
  std::string refused(const PersonId& person, const std::optional<std::string>& typed = std::nullopt) {
    const auto in = come_in(person, typed);
    return in ? "came in" : in.error().code;
  }
  Result<SecondView> prove_by(const std::string& token, const ProofIn& in) {
    return as(who(token), [&](Call& call) -> Result<SecondView> {
      TRY(const CheckedProof checked, check_proof(call, in));
      return prove(call, checked);
    });
  }
  SecondView view(const std::string& token) {
    return as(who(token), [](Call& call) { return read_second(call); }).value();
  }
  std::string held(const std::string& token, Action action, const char* method, const char* path, bool command = false) {
    Route route;
    route.action = action;
    route.method = method;
    route.path = path;
    std::string out;
    const Actor actor = who(token);
    read([&](storage::Tx& tx) {
      const auto error = held_back(tx, actor, route, command, now);
      if (error) out = error->code + (error->fault == Fault::unauthorised ? ", bring it again" : "");
    });
    return out;
  }
  std::string copy_held(const std::string& token) { return held(token, Action::pupil_copy, "GET", "/schools/{school}/pupils/{pupil}/copy"); }
  void ask_of_offices() {
    write([](storage::Tx& tx) { kit::run(tx, "INSERT INTO setting (name, value) VALUES ('second_factor', 'offices')"); });
  }

  kit::City city;
};
KIT_ON_BOTH(Second);

TEST_P(Second, GuardsOnceItsFirstCodeWasTyped) {
  const PersonId& sari = city.sari.person;
  const auto begun = as(who(city.sari.token), [](Call& call) -> Result<SecondSetUp> {
    TRY(const SecondDraft draft, draft_second(call));
    return begin_second(call, draft);
  });
  ASSERT_TRUE(begun);
  EXPECT_EQ(begun->address, "otpauth://totp/Selami:sari?secret=" + begun->secret + "&issuer=Selami");
  EXPECT_GT(begun->qr.size, 20);
  EXPECT_TRUE(come_in(sari)) << "nobody is locked out by a QR code that was never photographed";
  EXPECT_EQ(confirm(who(city.sari.token), "000000").error().code, "second.code_wrong");
  const std::string key = set_up(city.sari.token);
  EXPECT_EQ(refused(sari), "second.code_needed");
  EXPECT_EQ(refused(sari, "123"), "second.code_wrong");
  const auto in = come_in(sari, code(key));
  ASSERT_TRUE(in);
  EXPECT_TRUE(view(in->token).on);
  EXPECT_EQ(as(who(in->token), [](Call& call) -> Result<SecondSetUp> {
              TRY(const SecondDraft draft, draft_second(call));
              return begin_second(call, draft);
            }).error().code, "second.is_on") << "nobody puts another phone in its place";
}

TEST_P(Second, SaysNothingBeforeThePasswordIsRight) {
  set_up(city.sari.token);
  EXPECT_EQ(come_in(city.sari.person, std::nullopt, "salah").error().code, "auth.failed");
  EXPECT_EQ(come_in(city.sari.person, "123456", "salah").error().code, "auth.failed");
}

TEST_P(Second, ACodeIsTakenOnceAndOneStepLate) {
  const std::string key = set_up(city.sari.token);
  const std::string now_shown = code(key);
  EXPECT_EQ(refused(city.sari.person, now_shown), "came in");
  EXPECT_EQ(refused(city.sari.person, now_shown), "second.code_wrong") << "read over a shoulder, it opens nothing";
  next();
  next();
  EXPECT_EQ(refused(city.sari.person, code(key, -1)), "came in") << "typed slowly";
  EXPECT_EQ(refused(city.sari.person, code(key, -2)), "second.code_wrong");
}

TEST_P(Second, APrintedCodeWorksOnceAndNewOnesEndTheOld) {
  std::vector<std::string> codes;
  set_up(city.sari.token, &codes);
  ASSERT_EQ(codes.size(), 10u);
  std::string typed = codes[3];
  for (char& c : typed) c = c == '-' ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const auto in = come_in(city.sari.person, typed);
  ASSERT_TRUE(in) << "as people type";
  EXPECT_EQ(view(in->token).codes_left, 9);
  EXPECT_EQ(view(in->token).events.at(0).what, "recovery");
  EXPECT_EQ(refused(city.sari.person, codes[3]), "second.code_wrong");
  const auto anew = as(who(in->token), [](Call& call) -> Result<SecondCodes> {
    TRY(const CodesDraft draft, draft_new_codes(call));
    return renew_codes(call, draft);
  });
  ASSERT_TRUE(anew);
  EXPECT_EQ(refused(city.sari.person, codes[4]), "second.code_wrong");
  EXPECT_EQ(refused(city.sari.person, anew->codes[4]), "came in");
  EXPECT_EQ(refused(city.anto.person, anew->codes[5]), "came in") << "Pak Anto has none, and is asked for none";
}

TEST_P(Second, IsNotReadFromTheDatabase) {
  std::vector<std::string> codes;
  const std::string key = set_up(city.sari.token, &codes);
  EXPECT_EQ(refused(city.sari.person, "123"), "second.code_wrong");
  for (const std::string& name : rows("SELECT name FROM attempt")) EXPECT_EQ(name.find(city.sari.person.text), std::string::npos) << "nor who is guessed at";
  for (const std::string& cell : rows("SELECT sealed FROM second_factor UNION ALL SELECT code_hash FROM recovery_code UNION ALL SELECT name FROM attempt")) {
    EXPECT_EQ(cell.find(base32(key)), std::string::npos);
    EXPECT_EQ(cell.find(key), std::string::npos);
    EXPECT_EQ(cell.find(tidy_code(codes[0])), std::string::npos);
  }
  setting.secret = std::string(32, 't');
  EXPECT_EQ(refused(city.sari.person, code(key)), "second.code_wrong") << "a copied database with another secret opens nothing";
}

TEST_P(Second, GuessesOfCodesAreSlowedForThePersonFromEverywhere) {
  const std::string key = set_up(city.sari.token);
  const auto guess = [&, login = login_of(city.sari.person)](const std::string& from, const std::string& typed) {
    return as(Actor{}, [&](Call& call) -> Result<SignedIn<MeView>> {
      call.address = from;
      TRY(const CheckedLogin checked, check_login(call, {login, password, typed}));
      return sign_in(call, checked);
    });
  };
  for (int i = 0; i < 6; ++i) EXPECT_EQ(guess("192.0.2." + std::to_string(i), "999" + std::to_string(100 + i)).error().code, "second.code_wrong") << i;
  EXPECT_EQ(guess("192.0.2.99", code(key)).error().code, "auth.slow_down");
  EXPECT_EQ(confirm(who(city.sari.token), code(key)).error().code, "second.is_on");
  next();
  EXPECT_TRUE(guess("192.0.2.99", code(key)));
  // Without the password's hash, which takes its time: a day of guessing.
  int guesses = 0;
  for (int s = 0; s < 24 * 3600; s += 30) {
    next();
    const auto guessed = as(Actor{}, [&](Call& call) { return second_fits(call, city.sari.person, "99" + std::to_string(1000 + s % 8000), Fault::unauthorised); });
    if (!guessed && guessed.error().code == "second.code_wrong") ++guesses;
  }
  EXPECT_LE(guesses, 110) << "three of a million fit";
}

TEST_P(Second, ASlipReplacesThePasswordAlone) {
  const std::string key = set_up(city.sari.token);
  ASSERT_TRUE(as(city.oki.actor, [&](Call& call) -> Result<Done> {
    keep_slip(call, city.sari.person, "7KQX4-MPR2W");
    return Done{};
  }));
  const auto redeem = [&](const std::optional<std::string>& second) {
    return as(Actor{}, [&](Call& call) -> Result<SignedIn<MeView>> {
      TRY(const PreparedSlip prepared, prepare_slip(call, {"7KQX4-MPR2W", "ombak di tepi pantai", second}));
      return redeem_slip(call, prepared);
    });
  };
  EXPECT_EQ(redeem(std::nullopt).error().code, "second.code_needed");
  EXPECT_EQ(redeem("1234567").error().code, "second.code_wrong");
  EXPECT_TRUE(redeem(code(key))) << "the slip was as good as before";
}

TEST_P(Second, SettingItUpEndsEveryOtherSession) {
  const std::string tablet = come_in(city.sari.person)->token;
  set_up(city.sari.token);
  EXPECT_TRUE(who(tablet).guest());
  EXPECT_EQ(who(city.sari.token).person, city.sari.person);
}

TEST_P(Second, ALostPhonesIsTakenOffByTheOperatorAndItsOwnerSeesIt) {
  set_up(city.sari.token);
  const auto off = [&](const Actor& by, const StaffId& staff) {
    const auto done = as(by, [&](Call& call) { return take_off_staff(call, city.school, staff); });
    return done ? "done" : done.error().code;
  };
  EXPECT_EQ(off(city.budi.actor, city.sari.staff), "school.unknown");
  EXPECT_EQ(off(city.oki.actor, city.anto.staff), "second.is_off");
  EXPECT_EQ(off(city.oki.actor, city.sari.staff), "done");
  const auto in = come_in(city.sari.person);
  ASSERT_TRUE(in);
  const SecondView seen = view(in->token);
  EXPECT_FALSE(seen.on);
  EXPECT_EQ(seen.events.at(0).what, "taken_off");
  EXPECT_EQ(seen.events.at(0).by, city.oki.name);
  EXPECT_EQ(rows("SELECT COUNT(*) FROM recovery_code"), std::vector<std::string>{"0"});
}

TEST_P(Second, WhoHoldsTheMachineTakesItOffByLogin) {
  set_up(city.dinas.token);
  const auto off = [&](const std::string& login) {
    const auto done = as(Actor{}, [&](Call& call) { return take_off_login(call, login); });
    return done ? "done" : done.error().code;
  };
  EXPECT_EQ(off("nobody"), "account.unknown");
  EXPECT_EQ(off("sari"), "second.is_off");
  EXPECT_EQ(off("dinas"), "done");
  const auto in = come_in(city.dinas.person);
  ASSERT_TRUE(in);
  EXPECT_EQ(view(in->token).events.at(0).what, "taken_off");
  EXPECT_EQ(view(in->token).events.at(0).by, std::nullopt);
}

TEST_P(Second, AnOfficeTakesOffItsOperatorsAlone) {
  const std::string oki = come_in(city.oki.person)->token;
  set_up(oki);
  const auto off = [&](const Actor& by, const SchoolId& school, const std::string& name) {
    const auto done = as(by, [&](Call& call) { return take_off_operator(call, school, {name}); });
    return done ? "done" : done.error().code;
  };
  EXPECT_EQ(off(city.dinas.actor, city.sma, city.oki.name), "school.unknown") << "the province's";
  EXPECT_EQ(off(city.dinas.actor, city.school, "Orang Lain"), "staff.unknown");
  EXPECT_EQ(off(city.dinas.actor, city.school, city.oki.name), "done");
  EXPECT_TRUE(come_in(city.oki.person));
  set_up(city.dinas.token);
  write([&](storage::Tx& tx) {
    kit::run(tx, "INSERT INTO role_grant (id, person_id, role, school_id, since) VALUES ('grant_x', $1, 'operator', $2, '2026-11-01')", {city.dinas.person, city.school});
  });
  EXPECT_EQ(off(who(city.dinas.token), city.school, city.dinas.name), "slip.other_place") << "nobody the own one this way";
}

TEST_P(Second, WhereTheCityAsksForItADeskOpensWithItAlone) {
  const auto desk = [&](const std::string& token) { return held(token, Action::roster_read, "GET", "/schools/{school}/staff"); };
  EXPECT_EQ(desk(city.oki.token), "");
  ask_of_offices();
  EXPECT_EQ(desk(city.oki.token), "second.first");
  EXPECT_EQ(held(city.dinas.token, Action::city_overview, "GET", "/city/overview"), "second.first");
  EXPECT_EQ(held(city.oki.token, Action::roster_change, "PUT", "/schools/{school}/groups/{group}/grade", true), "second.first, bring it again") << "what a phone holds is not lost";
  EXPECT_EQ(held(city.oki.token, Action::me_read, "GET", "/my/second-factor"), "") << "or nobody could set it up";
  EXPECT_EQ(held(city.sari.token, Action::lesson_teach, "PUT", "/lessons/{lesson}"), "") << "teachers are not asked";
  const auto in = come_in(city.oki.person);
  ASSERT_TRUE(in) << "the password still opens the way to setting it up";
  EXPECT_TRUE(in->value.second_first);
  set_up(in->token);
  EXPECT_EQ(desk(in->token), "");
  EXPECT_EQ(as(who(in->token), [](Call& call) { return end_second(call); }).error().code, "second.wanted");
  EXPECT_FALSE(come_in(city.sari.person)->value.second_first);
}

TEST_P(Second, ATeacherWhoIsAlsoTheOperatorTeachesOn) {
  ask_of_offices();
  write([&](storage::Tx& tx) {
    kit::run(tx, "INSERT INTO role_grant (id, person_id, role, school_id, since) VALUES ('grant_x', $1, 'operator', $2, '2026-07-01')", {city.sari.person, city.school});
  });
  EXPECT_EQ(held(city.sari.token, Action::lesson_teach, "PUT", "/lessons/{lesson}"), "");
  EXPECT_EQ(held(city.sari.token, Action::group_form, "PUT", "/groups/{group}/key"), "") << "a teacher's right, too";
  EXPECT_EQ(held(city.sari.token, Action::roster_change, "POST", "/schools/{school}/pins"), "second.first");
}

TEST_P(Second, HeavyActsAskForAProofOfTheLastQuarterOfAnHour) {
  EXPECT_EQ(copy_held(city.oki.token), "");
  now = now + 16 * minute_ms;
  EXPECT_EQ(copy_held(city.oki.token), "proof.needed");
  EXPECT_EQ(held(city.oki.token, Action::roster_read, "GET", "/schools/{school}/staff"), "");
  EXPECT_EQ(prove_by(city.oki.token, {std::nullopt, "salah"}).error().code, "auth.password_wrong");
  EXPECT_EQ(copy_held(city.oki.token), "proof.needed");
  EXPECT_TRUE(prove_by(city.oki.token, {std::nullopt, password})->fresh);
  EXPECT_EQ(copy_held(city.oki.token), "");
  const std::string other = come_in(city.oki.person)->token;
  now = now + 16 * minute_ms;
  prove_by(other, {std::nullopt, password});
  EXPECT_EQ(copy_held(city.oki.token), "proof.needed") << "another phone's proof is not this one's";
}

TEST_P(Second, WithASecondFactorTheProofIsItsCode) {
  const std::string key = set_up(city.oki.token);
  now = now + 16 * minute_ms;
  EXPECT_EQ(prove_by(city.oki.token, {std::nullopt, password}).error().code, "second.code_needed");
  EXPECT_EQ(prove_by(city.oki.token, {"1234567", std::nullopt}).error().code, "second.code_wrong");
  EXPECT_EQ(prove_by(city.oki.token, {"1234567", std::nullopt}).error().fault, Fault::invalid) << "the session is as good as before";
  EXPECT_TRUE(prove_by(city.oki.token, {code(key), std::nullopt}));
  EXPECT_EQ(copy_held(city.oki.token), "");
}

/// Whoever has the unlocked phone and the password has not the code.
TEST_P(Second, ANewPasswordIsNoProofOfTheSecondStep) {
  const auto change = [&](const std::string& token, const std::string& from, const std::string& to) {
    const auto changed = as(who(token), [&](Call& call) -> Result<SignedIn<MeView>> {
      TRY(const CheckedChange checked, check_change(call, {from, to}));
      return change_password(call, checked);
    });
    return changed ? changed->token : changed.error().code;
  };
  const std::string plain = change(city.budi.token, password, "ombak di tepi pantai");
  EXPECT_EQ(copy_held(plain), "") << "where there is none, the password is the proof";
  set_up(city.oki.token);
  const std::string soon = change(city.oki.token, password, "ombak di tepi pantai");
  EXPECT_EQ(copy_held(soon), "") << "the code was typed a minute ago";
  now = now + 16 * minute_ms;
  const std::string later = change(soon, "ombak di tepi pantai", "angin dari arah timur");
  EXPECT_EQ(who(later).person, city.oki.person);
  EXPECT_EQ(copy_held(later), "proof.needed");
}

TEST_P(Second, AGuessedProofCountsWithTheGuessesAtTheDoor) {
  for (int i = 0; i < 6; ++i) EXPECT_EQ(prove_by(city.oki.token, {std::nullopt, "salah"}).error().code, "auth.password_wrong") << i;
  EXPECT_EQ(prove_by(city.oki.token, {std::nullopt, password}).error().code, "auth.slow_down");
  EXPECT_EQ(refused(city.oki.person), "auth.slow_down");
}

TEST(HeavyActs, AreWhatTheyAreAndNothingElse) {
  EXPECT_TRUE(is_heavy("PUT", "/schools/{school}/erasures/{pupil}"));
  EXPECT_FALSE(is_heavy("GET", "/schools/{school}/erasures/{pupil}"));
  EXPECT_FALSE(is_heavy("PUT", "/lessons/{lesson}"));
  EXPECT_EQ(heavy_acts().size(), 11u);
}

}  // namespace
}  // namespace selami::people
