#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "people/access.hpp"
#include "people/desk.hpp"
#include "people/media.hpp"
#include "people/people.hpp"
#include "people/slip_print.hpp"
#include "people/staff.hpp"
#include "people/year.hpp"

namespace selami::people {
namespace {

class Desk : public kit::Database {
 protected:
  Desk() {
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
    setting.secret = std::string(32, 's');
  }
  Result<PinList> pins(const Actor& actor, const SchoolId& school, PinsWish wish) {
    return as(actor, [&](Call& call) -> Result<PinList> {
      TRY(const PreparedPins prepared, prepare_pins(call, school, wish));
      return make_pins(call, prepared);
    });
  }
  Result<SlipList> slips(const Actor& actor, const SchoolId& school, SlipsWish wish) {
    return as(actor, [&](Call& call) -> Result<SlipList> {
      TRY(const PreparedSlips prepared, prepare_slips(call, school, wish));
      return make_slips(call, prepared);
    });
  }
  Result<AssignmentView> assign(const AssignmentIn& wish) {
    return as(city.oki.actor,
              [&](Call& call) { return put_assignment(call, city.school, kit::named<AssignmentId>("new"), wish); });
  }
  /// A file that was kept of a pupil just now.
  void keep_file(const char* id, const PupilId& pupil, const char* sha, const char* page = "work") {
    now = now + 1;
    write([&](storage::Tx& tx) {
      kit::run(tx, "INSERT INTO media (school_id, id, pupil_id, sha256, kind, size, state, at, page) VALUES ($1, $2, $3, $4, 'image/jpeg', 9, 'stored', $5, $6)",
               {city.school, id, pupil, sha, now, page});
    });
  }
  kit::City city;
};
KIT_ON_BOTH(Desk);

TEST_P(Desk, AnAssignmentAloneDecidesOwnClasses) {
  const auto sees = [&](const GroupId& group) {
    return as(city.anto.actor, [&](Call& call) { return read_group(call, group); }).has_value();
  };
  EXPECT_FALSE(sees(city.group));
  AssignmentIn wish{city.anto.staff, city.group, "matematika", TeachingRole::mapel, kit::monday_date, std::nullopt};
  const auto made = assign(wish);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->name, "Anto Contoh");
  EXPECT_EQ(made->until->text, "2027-06-30");  // the school year's end, not for ever
  EXPECT_TRUE(sees(city.group));
  wish.until = Date{"2026-11-22"};
  EXPECT_EQ(assign(wish).error().code, "assignment.days");
  wish.since = Date{"2026-11-01"};
  ASSERT_TRUE(assign(wish));
  EXPECT_FALSE(sees(city.group));
  wish.staff = city.ratna.staff;
  EXPECT_EQ(assign(wish).error().code, "staff.unknown");
  wish.staff = city.anto.staff;
  wish.group = city.group_of_ratna;
  EXPECT_EQ(assign(wish).error().code, "group.unknown");
}

TEST_P(Desk, EachSeesTheGroupsThatAreTheirs) {
  const auto groups = [&](const Actor& actor) { return as(actor, [](Call& call) { return list_groups(call); })->groups; };
  ASSERT_EQ(groups(city.sari.actor).size(), 1u);
  EXPECT_EQ(groups(city.sari.actor)[0].pupils, static_cast<int>(city.pupils.size()));
  EXPECT_EQ(groups(city.budi.actor).size(), 2u);
  EXPECT_EQ(groups(city.oki.actor).size(), 2u);
  EXPECT_EQ(groups(city.ratna.actor).size(), 1u);
  EXPECT_TRUE(groups(city.dinas.actor).empty());
}

TEST_P(Desk, PinsAreShownOnceAndFitOnlyTheirPupil) {
  const auto made = pins(city.oki.actor, city.school, {city.group, {}});
  ASSERT_TRUE(made);
  ASSERT_EQ(made->pins.size(), city.pupils.size());
  const auto fits = [&](const PupilId& pupil, const std::string& pin) {
    return *as(city.sari.actor, [&](Call& call) -> Result<bool> { return pin_fits(call, city.school, pupil, pin); });
  };
  EXPECT_EQ(made->pins[0].pin.size(), 4u);
  EXPECT_TRUE(fits(made->pins[0].pupil, made->pins[0].pin));
  EXPECT_FALSE(fits(made->pins[0].pupil, made->pins[0].pin + "1"));
  EXPECT_FALSE(fits(city.indra.id, ""));
  for (const std::string& hash : rows("SELECT COALESCE(pin_hash, '') FROM pupil")) EXPECT_NE(hash, made->pins[0].pin);
  const auto one = pins(city.oki.actor, city.school, {city.group, {city.rafi.id}});
  ASSERT_TRUE(one);
  EXPECT_EQ(one->pins.size(), 1u);
  EXPECT_TRUE(fits(made->pins[0].pupil, made->pins[0].pin));  // Dina's stays
  EXPECT_EQ(pins(city.oki.actor, city.neighbour, {city.group_of_ratna, {}}).error().code, "school.unknown");
  EXPECT_EQ(pins(city.oki.actor, city.school, {city.group_of_ratna, {}}).error().code, "group.unknown");
}

TEST_P(Desk, OnlyWhoHasNoneGetsAPinWhenThatIsWished) {
  const auto first = pins(city.oki.actor, city.school, {city.group, {city.rafi.id}});
  ASSERT_TRUE(first);
  const auto rest = pins(city.oki.actor, city.school, {city.group, {}, true});
  ASSERT_TRUE(rest);
  EXPECT_EQ(rest->pins.size(), city.pupils.size() - 1);
  for (const PinMade& one : rest->pins) EXPECT_NE(one.pupil, city.rafi.id);
  EXPECT_TRUE(*as(city.sari.actor, [&](Call& call) -> Result<bool> { return pin_fits(call, city.school, city.rafi.id, first->pins[0].pin); }));
  EXPECT_TRUE(pins(city.oki.actor, city.school, {city.group, {}, true})->pins.empty()) << "nobody is left";
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return put_pupil_key(call, city.group, {KeyKind::pictures}); }));
  EXPECT_EQ(pins(city.oki.actor, city.school, {city.group, {}, true})->pins.size(), city.pupils.size()) << "a PIN is no picture";
}

TEST_P(Desk, WhoDoesNotReadYetHasPictures) {
  const auto choose = [&](const kit::Adult& who, const GroupId& group, KeyKind kind) {
    return as(who.actor, [&](Call& call) { return put_pupil_key(call, group, {kind}); });
  };
  const auto key = [&] {
    return *as(city.sari.actor, [&](Call& call) -> Result<std::string> {
      TRY(const GroupNow group, own_group(call, city.group));
      const ClassKey found = class_key(call, group);
      return std::string(enum_text(found.kind)) + (found.both ? " both" : "");
    });
  };
  const auto with_key = [&] { return as(city.oki.actor, [&](Call& call) { return list_school_groups(call, city.school); })->groups.at(0).pins; };
  EXPECT_EQ(key(), "pin");
  ASSERT_TRUE(pins(city.oki.actor, city.school, {city.group, {city.rafi.id}}));
  EXPECT_EQ(with_key(), 1);
  EXPECT_EQ(choose(city.anto, city.group, KeyKind::pictures).error().code, "group.unknown") << "another's class";
  EXPECT_EQ(choose(city.ratna, city.group, KeyKind::pictures).error().code, "group.unknown");
  EXPECT_EQ(choose(city.budi, city.group, KeyKind::pictures).error().code, "group.unknown") << "the head sees the class and does not teach it";
  ASSERT_TRUE(choose(city.sari, city.group, KeyKind::pictures));
  EXPECT_EQ(key(), "pictures both") << "Rafi has his PIN still";
  EXPECT_EQ(with_key(), 0);
  const auto made = pins(city.oki.actor, city.school, {city.group, {}});
  ASSERT_TRUE(made);
  EXPECT_EQ(made->kind, KeyKind::pictures);
  EXPECT_EQ(made->drawings.size(), 12u);
  EXPECT_EQ(key(), "pictures");
  EXPECT_EQ(with_key(), static_cast<int>(city.pupils.size()));
  const auto fits = [&](const std::string& typed) {
    return *as(city.sari.actor, [&](Call& call) -> Result<bool> { return pin_fits(call, city.school, made->pins[0].pupil, typed); });
  };
  const std::string right = made->pins[0].pin;
  ASSERT_TRUE(pictures_of(right)) << right;
  EXPECT_TRUE(fits(right));
  EXPECT_FALSE(fits(right.substr(right.find(' ') + 1) + " " + right.substr(0, right.find(' ')))) << "the order counts";
  ASSERT_TRUE(choose(city.oki, city.group, KeyKind::pin)) << "the operator may, too";
  EXPECT_TRUE(fits(right)) << "nobody loses a key before the new one is there";
}

TEST_P(Desk, LevelAndGradeSayWhatAClassHasUnlessSomebodyChose) {
  const auto kind = [&] { return as(city.sari.actor, [&](Call& call) { return read_group(call, city.group); })->key; };
  const auto grade = [&](GradeIn in) {
    ASSERT_TRUE(as(city.oki.actor, [&](Call& call) { return put_grade(call, city.school, city.group, in); }));
  };
  grade({"1", "A", {}});
  EXPECT_EQ(kind(), KeyKind::pictures);
  grade({"2", "A", {city.rafi.id}});
  EXPECT_EQ(kind(), KeyKind::pin) << "class 1 and 2 together";
  grade({"2", "A", {}});
  EXPECT_EQ(kind(), KeyKind::pin);
  write([](storage::Tx& tx) { tx.connection().script("UPDATE school SET level = 'tk'"); });
  EXPECT_EQ(kind(), KeyKind::pictures);
  const auto refused = as(city.oki.actor, [&](Call& call) { return put_pupil_key(call, city.group, {KeyKind::pin}); });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "pin.not_in_tk");
}

TEST_P(Desk, TheNewestConsentStands) {
  const auto say = [&](const char* id, bool given) {
    now = now + 1;
    return as(city.oki.actor, [&](Call& call) {
      return put_consent(call, city.school, kit::named<ConsentId>(id), {city.rafi.id, ConsentOf::device, given, "Ibu Rafi"});
    });
  };
  const auto may_use = [&] {
    const auto page = as(city.sari.actor, [&](Call& call) { return read_group(call, city.group); });
    return page->members.at(1).device;
  };
  EXPECT_FALSE(may_use());
  ASSERT_TRUE(say("yes", true));
  EXPECT_TRUE(may_use());
  ASSERT_TRUE(say("no", false));
  EXPECT_FALSE(may_use());
  ASSERT_TRUE(say("yes", true));  // the same command again is no new word
  EXPECT_FALSE(may_use());
  const auto other = as(city.oki.actor, [&](Call& call) {
    return put_consent(call, city.school, kit::named<ConsentId>("x"), {city.indra.id, ConsentOf::device, true, "Ayah"});
  });
  EXPECT_EQ(other.error().code, "pupil.unknown");
}

TEST_P(Desk, WithdrawnConsentTakesKeptFilesAway) {
  const auto say = [&](ConsentOf kind, bool given, const char* id) {
    now = now + 1;
    return as(city.oki.actor, [&](Call& call) {
      return put_consent(call, city.school, kit::named<ConsentId>(id), {city.dina.id, kind, given, "Ayah Dina"});
    });
  };
  ASSERT_TRUE(say(ConsentOf::sample, true, "yes"));
  const auto keep = [&](const char* id, const PupilId& pupil, const char* sha) { keep_file(id, pupil, sha); };
  keep("1", city.dina.id, "own");
  keep("2", city.dina.id, "of both");
  keep("3", city.rafi.id, "of both");
  keep("4", city.rafi.id, "rafi's");
  const auto shown = [&] { return rows("SELECT id FROM media WHERE state = 'stored' ORDER BY id"); };
  ASSERT_TRUE(say(ConsentOf::sample, true, "still yes")) << "a yes said twice began with the first";
  ASSERT_TRUE(say(ConsentOf::device, false, "no phone"));
  ASSERT_TRUE(say(ConsentOf::family, false, "not shared"));
  EXPECT_EQ(shown().size(), 4U) << "these say nothing of what is kept";
  ASSERT_TRUE(say(ConsentOf::sample, false, "no"));
  EXPECT_EQ(shown(), (std::vector<std::string>{"3", "4"}));
  ASSERT_TRUE(say(ConsentOf::photo_voice, true, "photo"));
  keep_file("5", city.dina.id, "new", "voice");
  ASSERT_TRUE(say(ConsentOf::photo_voice, false, "no photo"));
  EXPECT_EQ(shown(), (std::vector<std::string>{"3", "4"}));

  std::vector<std::string> files;
  const auto remove_file = [&](const std::string& sha256) { files.push_back(sha256); };
  write([&](storage::Tx& tx) { erase_media(tx, remove_file); });
  EXPECT_EQ(files, (std::vector<std::string>{"own", "new"})) << "the file that Rafi's row names too stays";
  EXPECT_EQ(rows("SELECT id FROM media ORDER BY id"), (std::vector<std::string>{"3", "4"}));
  write([&](storage::Tx& tx) { erase_media(tx, remove_file); });
  EXPECT_EQ(files.size(), 2U);
}

TEST_P(Desk, ASlipThatCameBackIsWrittenDownWhole) {
  const auto put = [&](const char* id, const ConsentSlipIn& slip, const PupilId& pupil) {
    now = now + 1;
    return as(city.oki.actor, [&](Call& call) { return put_consent_slip(call, city.school, pupil, kit::named<ConsentId>(id), slip); });
  };
  const auto rafi = [&] {
    const MemberView m = as(city.sari.actor, [&](Call& call) { return read_group(call, city.group); })->members.at(1);
    return std::string(m.returned ? "back" : "out") + (m.device ? " device" : "") + (m.sample ? " sample" : "") +
           (m.photo_voice ? " photo" : "") + (m.family ? " family" : "");
  };
  const auto written = [&] { return rows("SELECT id FROM consent WHERE pupil_id = '" + city.rafi.id.text + "'").size(); };
  const auto kept = [&] { return rows("SELECT id FROM media WHERE state = 'stored'").size(); };
  EXPECT_EQ(rafi(), "out");
  ASSERT_TRUE(put("no", {}, city.rafi.id));
  EXPECT_EQ(rafi(), "back") << "no to all is a word, too";
  EXPECT_EQ(written(), 4u);
  ASSERT_TRUE(put("no", {true, true, true, true, ""}, city.rafi.id)) << "the same command again is no new word";
  EXPECT_EQ(rafi(), "back");
  ASSERT_TRUE(put("yes", {true, true, false, false, "Ibu Rafi"}, city.rafi.id));
  EXPECT_EQ(rafi(), "back device sample");
  EXPECT_EQ(written(), 6u) << "only what changed";
  keep_file("1", city.rafi.id, "sha");
  ASSERT_TRUE(put("family", {true, true, false, true, "Ibu Rafi"}, city.rafi.id));
  EXPECT_EQ(kept(), 1u) << "photo stays no as it was: nothing is withdrawn";
  ASSERT_TRUE(put("withdrawn", {true, false, false, true, "Ibu Rafi"}, city.rafi.id));
  EXPECT_EQ(kept(), 0u);
  std::vector<std::string> files;
  write([&](storage::Tx& tx) { erase_media(tx, [&](const std::string& sha256) { files.push_back(sha256); }); });
  EXPECT_EQ(files, std::vector<std::string>{"sha"}) << "the file itself goes";
  EXPECT_TRUE(rows("SELECT id FROM media").empty());
  EXPECT_EQ(put("x", {}, city.indra.id).error().code, "pupil.unknown");
  const auto other = as(city.budi.actor, [&](Call& call) { return put_consent_slip(call, city.school, city.rafi.id, kit::named<ConsentId>("y"), {}); });
  EXPECT_EQ(other.error().code, "school.unknown");
}

TEST_P(Desk, AWrongTickMendedAtOnceTakesNothingOlderAway) {
  const auto put = [&](const char* id, const ConsentSlipIn& slip) {
    now = now + 1;
    return as(city.oki.actor, [&](Call& call) { return put_consent_slip(call, city.school, city.rafi.id, kit::named<ConsentId>(id), slip); });
  };
  const auto kept = [&] { return rows("SELECT id FROM media WHERE state = 'stored' ORDER BY id"); };
  ASSERT_TRUE(put("sample", {false, true, false, false, "Ibu Rafi"}));
  keep_file("work", city.rafi.id, "work");
  ASSERT_TRUE(put("photo too, by mistake", {false, true, true, false, "Ibu Rafi"}));
  ASSERT_TRUE(put("mended", {false, true, false, false, "Ibu Rafi"}));
  EXPECT_EQ(kept(), std::vector<std::string>{"work"}) << "kept before that yes";
  ASSERT_TRUE(put("photo", {false, true, true, false, "Ibu Rafi"}));
  keep_file("voice", city.rafi.id, "voice", "voice");
  keep_file("later", city.rafi.id, "later");
  ASSERT_TRUE(put("no photo", {false, true, false, false, "Ibu Rafi"}));
  EXPECT_EQ(kept(), (std::vector<std::string>{"later", "work"})) << "a withdrawal takes what was kept since the yes to it, and only of its kind";
  ASSERT_TRUE(put("photo again", {false, true, true, false, "Ibu Rafi"}));
  ASSERT_TRUE(put("nothing", {false, false, false, false, "Ibu Rafi"}));
  EXPECT_TRUE(kept().empty()) << "what was kept since the yes to work";
}

TEST_P(Desk, ASlipTickedByMistakeIsAgainUnanswered) {
  const auto put = [&](const char* id, const ConsentSlipIn& slip) {
    now = now + 1;
    return as(city.oki.actor, [&](Call& call) { return put_consent_slip(call, city.school, city.rafi.id, kit::named<ConsentId>(id), slip); });
  };
  const auto rafi = [&] { return as(city.sari.actor, [&](Call& call) { return read_group(call, city.group); })->members.at(1); };
  const auto written = [&] { return rows("SELECT id FROM consent WHERE pupil_id = '" + city.rafi.id.text + "'").size(); };
  const ConsentSlipIn mistake{false, false, false, false, "", false};
  ASSERT_TRUE(put("not back", mistake));
  EXPECT_EQ(written(), 0u) << "nobody had said anything";
  ASSERT_TRUE(put("yes", {true, true, false, false, "Ibu Rafi"}));
  keep_file("work", city.rafi.id, "work");
  ASSERT_TRUE(put("mistake", mistake));
  EXPECT_FALSE(rafi().returned);
  EXPECT_FALSE(rafi().device || rafi().sample);
  EXPECT_EQ(written(), 8u) << "all of it stays in the history";
  EXPECT_TRUE(rows("SELECT id FROM media WHERE state = 'stored'").empty()) << "what was kept by the mistake goes";
  ASSERT_TRUE(put("mistake twice", mistake));
  EXPECT_EQ(written(), 8u);
  ASSERT_TRUE(put("really no", {false, false, false, false, "Ibu Rafi"}));
  EXPECT_TRUE(rafi().returned) << "no to all is an answer again";
  EXPECT_EQ(written(), 12u);
}

TEST_P(Desk, GradesAreConfirmedForAllOrForSome) {
  const auto put = [&](GradeIn in) {
    return as(city.oki.actor, [&](Call& call) { return put_grade(call, city.school, city.group, in); });
  };
  ASSERT_TRUE(put({"4", "B", {}}));
  const auto mixed = put({"3", "B", {city.rafi.id}});
  ASSERT_TRUE(mixed);
  EXPECT_EQ(mixed->members.at(0).grade, "4");
  EXPECT_EQ(mixed->members.at(1).grade, "3");
  EXPECT_EQ(put({"14", "B", {}}).error().field, "grade");
  EXPECT_EQ(put({"4", "G", {}}).error().field, "phase");
}

TEST_P(Desk, SlipsOpenOnlyTheirOwnSchool) {
  const auto all = slips(city.oki.actor, city.school, {{}, "https://sekolah.example:8443"});
  ASSERT_TRUE(all);
  EXPECT_FALSE(all->slips.empty());
  for (const SlipMade& slip : all->slips) {
    EXPECT_EQ(slip.address, "https://sekolah.example:8443/masuk");
    EXPECT_TRUE(slip.qr);
  }
  EXPECT_TRUE(slips(city.oki.actor, city.school, {{}, "", true})->slips.empty()) << "all of them wait on paper and go on to be good";
  ASSERT_EQ(slips(city.oki.actor, city.school, {{city.anto.staff}, ""})->slips.size(), 1u);
  write([&](storage::Tx& tx) { tx.connection().script("DELETE FROM slip WHERE person_id = '" + city.anto.person.text + "'"); });
  const auto missing = slips(city.oki.actor, city.school, {{}, "", true});
  ASSERT_EQ(missing->slips.size(), 1u);
  EXPECT_EQ(missing->slips[0].name, "Anto Contoh");
  EXPECT_EQ(slips(city.oki.actor, city.neighbour, {}).error().code, "school.unknown");
  EXPECT_EQ(slips(city.oki.actor, city.school, {{city.ratna.staff}, ""}).error().code, "staff.unknown");
  // Somebody whose first role is elsewhere keeps the login made there.
  write([&](storage::Tx& tx) {
    tx.connection().script("INSERT INTO role_grant (id, person_id, role, school_id, authority_id, since, until) VALUES ('grant_0', '" +
                           city.anto.person.text + "', 'teacher', '" + city.neighbour.text + "', NULL, '2020-01-01', NULL)");
  });
  EXPECT_EQ(slips(city.oki.actor, city.school, {{city.anto.staff}, ""}).error().code, "slip.other_place");
}

TEST_P(Desk, QrCodesAreOfOurAddressesOnly) {
  const auto qr = [&](QrWish wish) { return as(Actor{}, [&](Call& call) { return read_qr(call, {wish}); }); };
  EXPECT_TRUE(qr({"/gabung?kode=123456", "http://192.168.1.2:8080"}));
  EXPECT_EQ(qr({"/gabung", ""}).error().field, "origin");
  EXPECT_EQ(qr({"/gabung", "javascript:alert(1)"}).error().field, "origin");
  EXPECT_EQ(qr({"/gabung", "https://a/b"}).error().field, "origin");
  EXPECT_EQ(qr({"//evil.example", "https://a"}).error().field, "path");
  EXPECT_EQ(qr({"/<script>", "https://a"}).error().field, "path");
}

TEST_P(Desk, AMoveEndsOneMembershipAndBeginsAnother) {
  const auto place = [&](const kit::Adult& who, const PupilId& pupil, const PlaceIn& in) {
    return as(who.actor, [&](Call& call) { return put_place(call, city.school, pupil, in); });
  };
  const auto numbers = [&](const kit::Adult& who, const GroupId& group) {
    const auto page = as(who.actor, [&](Call& call) { return read_group(call, group); });
    std::string out;
    for (const MemberView& member : page->members) out += std::to_string(member.number) + member.name.substr(0, 1) + " ";
    return out;
  };
  EXPECT_EQ(place(city.sari, city.dina.id, {city.group_of_anto, {}}).error().code, "school.unknown") << "the operator's alone";
  EXPECT_EQ(place(city.oki, city.indra.id, {city.group, {}}).error().code, "pupil.unknown");
  EXPECT_EQ(place(city.oki, city.dina.id, {city.group_of_ratna, {}}).error().code, "group.unknown");
  ASSERT_TRUE(place(city.oki, city.dina.id, {city.group_of_anto, {}}));
  ASSERT_TRUE(place(city.oki, city.dina.id, {city.group_of_anto, {}})) << "the same again";
  EXPECT_EQ(numbers(city.sari, city.group), "2R 3A 4B 5C 6E ");
  EXPECT_EQ(numbers(city.anto, city.group_of_anto), "1G 2H 3D ");
  // What was before stays readable for the teacher of that time.
  const auto then = as(city.sari.actor, [&](Call& call) -> Result<std::size_t> {
    TRY(const GroupNow group, own_group(call, city.group));
    EXPECT_EQ(size_on(call, group, Date{"2026-11-20"}), 6);
    EXPECT_EQ(size_on(call, group, call.today()), 5);
    return members_on(call, group, Date{"2026-11-20"}).size() + 100 * members_ever(call, group).size();
  });
  EXPECT_EQ(then.value(), 606u);
  now = now + 30 * day_ms;
  const PupilId citra = city.pupils.at(4).id;
  ASSERT_TRUE(place(city.oki, citra, {city.group_of_anto, {}}));
  EXPECT_EQ(numbers(city.anto, city.group_of_anto), "1G 2H 3D 5C ") << "Citra's number is free there, so she keeps it";
  ASSERT_TRUE(place(city.oki, city.dina.id, {city.group, {}}));
  EXPECT_EQ(numbers(city.sari, city.group), "1D 2R 3A 4B 6E ") << "Dina has her own number back";
  ASSERT_TRUE(place(city.oki, city.rafi.id, {std::nullopt, Gone::moved}));
  ASSERT_TRUE(place(city.oki, city.rafi.id, {std::nullopt, Gone::moved}));
  EXPECT_EQ(numbers(city.sari, city.group), "1D 3A 4B 6E ");
  EXPECT_EQ(rows("SELECT left_why FROM pupil WHERE left_on IS NOT NULL"), std::vector<std::string>{"moved"});
  ASSERT_TRUE(place(city.oki, city.rafi.id, {city.group, {}}));
  EXPECT_EQ(numbers(city.sari, city.group), "1D 2R 3A 4B 6E ");
}

}  // namespace
}  // namespace selami::people
