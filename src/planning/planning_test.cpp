#include "planning/planning.hpp"

#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "planning/access.hpp"
#include "planning/examples.hpp"
#include "planning/remarks.hpp"
#include "planning/saving.hpp"
#include "planning_core/name.hpp"

namespace selami::planning {
namespace {

using Texts = std::vector<std::string>;

class Planning : public kit::Database {
 protected:
  void SetUp() override {
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
    water.design.topic = "Air bersih";
    water.identity.level = "sd";
    water.identity.grade = "4";
    water.identity.meetings.resize(2);
    water.steps.resize(2);
    water.steps[0].text = "Murid mengamati air.";
    water.steps[1].text = "Murid membuat saringan.";
  }

  PlanIn in(int base, const plan::Plan& body) {
    PlanIn out;
    out.school = city.school;
    out.base = base;
    out.body = body;
    return out;
  }
  Result<PlanSaved> save(const kit::Adult& who, const PlanIn& plan) {
    return as(who.actor, [&](Call& call) { return save_plan(call, id, plan); });
  }
  Result<PlanView> get(const kit::Adult& who) {
    return as(who.actor, [&](Call& call) { return get_plan(call, id); });
  }
  VersionList versions() {
    return *as(city.sari.actor, [&](Call& call) { return list_versions(call, id); });
  }

  kit::City city;
  const PlanId id = kit::named<PlanId>("air bersih");
  plan::Plan water;
};
KIT_ON_BOTH(Planning);

TEST_P(Planning, AFirstSaveMakesThePlanAndItsParts) {
  PlanIn first = in(0, water);
  first.adapted_from = "sd5-tanah-turun";
  const auto made = save(city.sari, first);
  ASSERT_TRUE(made) << made.error().code;
  EXPECT_EQ(made->version, 1);
  EXPECT_FALSE(made->merged);
  ASSERT_TRUE(made->body);  // ids were given: not what was sent
  EXPECT_EQ(made->body->steps[1].id, "s2");
  const auto plan = get(city.sari);
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->plan.title, "Air bersih");
  EXPECT_EQ(plan->plan.grade, "4");
  EXPECT_EQ(plan->plan.meetings, 2);
  EXPECT_EQ(plan->plan.adapted_from, "sd5-tanah-turun");
  EXPECT_EQ(plan->plan.saved_at, now);
  EXPECT_EQ(plan->body.steps[0].text, "Murid mengamati air.");
}

TEST_P(Planning, ASaveSaysWhichRecordingsItsTextNames) {
  const auto named = [&] { return rows("SELECT sound_id FROM plan_sound ORDER BY sound_id"); };
  water.steps[0].questions.resize(3);
  water.steps[0].questions[0].sound = water.steps[0].questions[1].sound = "sound_a";
  water.steps[0].questions[2].sound = "sound_b";
  ASSERT_TRUE(save(city.sari, in(0, water)));
  EXPECT_EQ(named(), (Texts{"sound_a", "sound_b"}));
  water.steps[0].questions.pop_back();
  ASSERT_TRUE(save(city.sari, in(1, water)));
  EXPECT_EQ(named(), Texts{"sound_a"});
  EXPECT_EQ(get(city.sari)->body.steps[0].questions[1].sound, "sound_a");
}

TEST_P(Planning, NoneAndNotYoursLookAlike) {
  ASSERT_TRUE(save(city.sari, in(0, water)));
  for (const kit::Adult* other : {&city.anto, &city.ratna, &city.budi}) {
    EXPECT_EQ(get(*other).error().code, "plan.unknown");
  }
  PlanIn take_over = in(1, {});
  EXPECT_EQ(save(city.anto, take_over).error().code, "plan.unknown");
  EXPECT_EQ(save(city.ratna, take_over).error().code, "school.unknown");
  EXPECT_EQ(get(city.sari)->body.design.topic, "Air bersih");
  EXPECT_TRUE(as(city.anto.actor, [](Call& call) { return list_plans(call); })->plans.empty());
}

TEST_P(Planning, ASaveOnTopOfWhatWasSeenIsTheNextVersion) {
  plan::Plan body = *save(city.sari, in(0, water))->body;
  body.design.topic = "Air bersih untuk semua";
  const auto second = save(city.sari, in(1, body));
  ASSERT_TRUE(second);
  EXPECT_EQ(second->version, 2);
  EXPECT_FALSE(second->body);
  EXPECT_EQ(get(city.sari)->plan.title, "Air bersih untuk semua");
  EXPECT_EQ(versions().versions.size(), 2U);
}

TEST_P(Planning, TheSameTextOrTheSameSaveAgainChangesNothing) {
  PlanIn first = in(0, water);
  first.save = SaveId{"save_1"};
  ASSERT_TRUE(save(city.sari, first));
  EXPECT_EQ(save(city.sari, in(0, water))->version, 1);
  plan::Plan body = get(city.sari)->body;
  body.design.topic = "Lain";
  ASSERT_EQ(save(city.sari, in(1, body))->version, 2);
  EXPECT_EQ(save(city.sari, first)->version, 2);
  EXPECT_EQ(save(city.sari, first)->body->design.topic, "Lain");
  EXPECT_EQ(versions().versions.size(), 2U);
}

TEST_P(Planning, TwoPhonesMeetAndNoTextIsLost) {
  const plan::Plan seen = *save(city.sari, in(0, water))->body;
  plan::Plan laptop = seen, phone = seen;
  laptop.steps[0].text = "Murid mengamati air sungai.";
  laptop.steps[1].minutes = 20;
  phone.steps[0].text = "Murid mengamati air sumur.";
  phone.design.practice = "Proyek";
  ASSERT_EQ(save(city.sari, in(1, laptop))->version, 2);
  const auto late = save(city.sari, in(1, phone));
  ASSERT_TRUE(late);
  EXPECT_TRUE(late->merged);
  EXPECT_EQ(late->version, 4);
  EXPECT_EQ(late->conflicts, Texts{"/steps/s1/text"});
  ASSERT_TRUE(late->body);
  EXPECT_EQ(late->body->steps[0].text, "Murid mengamati air sungai.");
  EXPECT_EQ(late->body->steps[1].minutes, 20);
  EXPECT_EQ(late->body->design.practice, "Proyek");
  const auto lost = as(city.sari.actor, [&](Call& call) { return get_version(call, id, "3"); });
  ASSERT_TRUE(lost);
  EXPECT_TRUE(lost->version.merged);
  EXPECT_EQ(lost->version.base, 1);
  EXPECT_EQ(lost->body.steps[0].text, "Murid mengamati air sumur.");
}

TEST_P(Planning, SavesThatWereStillOnTheirWayBuildOnEachOther) {
  PlanIn first = in(0, water);
  first.save = SaveId{"save_1"};
  fill_ids(first.body);
  ASSERT_TRUE(save(city.sari, first));
  // Offline: both are made before the phone knows a version, the second out of the first.
  PlanIn second = first, third = first;
  second.base = third.base = 1;
  second.save = SaveId{"save_2"};
  second.body.steps[0].text = "Murid mengamati air dan";
  third.save = SaveId{"save_3"};
  third.on = {SaveId{"save_replaced"}, *second.save};
  third.body.steps[0].text = "Murid mengamati air dan mencium baunya.";
  ASSERT_EQ(save(city.sari, second)->version, 2);
  const auto last = save(city.sari, third);
  ASSERT_TRUE(last);
  EXPECT_FALSE(last->merged);
  EXPECT_EQ(last->version, 3);
  EXPECT_EQ(get(city.sari)->body.steps[0].text, "Murid mengamati air dan mencium baunya.");
}

TEST_P(Planning, ASaveMadeOnAMergedOneMergesFromItsOwnText) {
  PlanIn first = in(0, water);
  fill_ids(first.body);
  ASSERT_TRUE(save(city.sari, first));
  plan::Plan laptop = first.body;
  laptop.steps[1].text = "Murid merancang saringan.";
  ASSERT_TRUE(save(city.sari, in(1, laptop)));
  PlanIn second = in(1, first.body), third = second;
  second.save = SaveId{"save_2"};
  second.body.steps[0].text = "Satu.";
  third.on = {*second.save};
  third.body.steps[0].text = "Satu dua.";
  ASSERT_TRUE(save(city.sari, second)->merged);
  const auto last = save(city.sari, third);
  ASSERT_TRUE(last);
  EXPECT_EQ(last->conflicts, Texts{});
  EXPECT_EQ(get(city.sari)->body.steps[0].text, "Satu dua.");
  EXPECT_EQ(get(city.sari)->body.steps[1].text, "Murid merancang saringan.");
}

TEST_P(Planning, ARestoredServerTakesTheNewerTextOfAPhone) {
  ASSERT_TRUE(save(city.sari, in(0, water)));
  plan::Plan newer = water;
  newer.design.topic = "Ditulis setelah cadangan dibuat";
  const auto taken = save(city.sari, in(9, newer));
  ASSERT_TRUE(taken);
  EXPECT_EQ(taken->version, 2);
  EXPECT_FALSE(taken->merged);
}

TEST_P(Planning, PutAwayThenSavedElsewhereComesBack) {
  ASSERT_TRUE(save(city.sari, in(0, water)));
  const auto remove = [&](Call& call) { return remove_plan(call, id); };
  EXPECT_EQ(as(city.anto.actor, remove).error().code, "plan.unknown");
  ASSERT_TRUE(as(city.sari.actor, remove));
  ASSERT_TRUE(as(city.sari.actor, remove));
  EXPECT_EQ(get(city.sari).error().code, "plan.unknown");
  EXPECT_TRUE(as(city.sari.actor, [](Call& call) { return list_plans(call); })->plans.empty());
  plan::Plan body = water;
  body.design.topic = "Ditulis di HP";
  ASSERT_TRUE(save(city.sari, in(1, body)));
  EXPECT_EQ(get(city.sari)->plan.title, "Ditulis di HP");
}

TEST_P(Planning, HandingInShowsThatVersionToThePrincipalUntilItIsTakenBack) {
  const plan::Plan seen = *save(city.sari, in(0, water))->body;
  const auto hand_in = [&](SubmissionIn what) {
    return as(city.sari.actor, [&](Call& call) { return submit_plan(call, id, what); });
  };
  EXPECT_EQ(hand_in({7, std::nullopt}).error().code, "plan.version_unknown");
  EXPECT_EQ(hand_in({}).error().code, "plan.version_unknown");
  ASSERT_EQ(hand_in({1, std::nullopt})->version, 1);
  EXPECT_EQ(hand_in({1, std::nullopt}).error().code, "plan.already_in");
  plan::Plan later = seen;
  later.design.topic = "Belum untuk kepala sekolah";
  ASSERT_TRUE(save(city.sari, in(1, later)));

  const auto open = [&](Call& call) { return get_submitted(call, id); };
  const auto shown = as(city.budi.actor, open);
  ASSERT_TRUE(shown) << shown.error().code;
  EXPECT_EQ(shown->body.design.topic, "Air bersih");
  EXPECT_EQ(shown->plan.author, "Sari Contoh");
  EXPECT_TRUE(as(city.wati.actor, open));
  EXPECT_EQ(as(city.anto.actor, open).error().code, "plan.unknown");
  EXPECT_EQ(as(city.ratna.actor, open).error().code, "plan.unknown");
  const auto list = [](Call& call) { return list_submitted(call); };
  EXPECT_EQ(as(city.budi.actor, list)->plans.size(), 1U);
  EXPECT_EQ(as(city.wati.actor, list)->plans.size(), 1U);

  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return withdraw_plan(call, id); }));
  EXPECT_EQ(as(city.budi.actor, open).error().code, "plan.unknown");
  EXPECT_TRUE(as(city.budi.actor, list)->plans.empty());
}

TEST_P(Planning, WhatAReaderHasSaidIsOfTheTextThatWasHandedInThen) {
  const plan::Plan seen = *save(city.sari, in(0, water))->body;
  const auto hand_in = [&](int version) { return as(city.sari.actor, [&](Call& call) { return submit_plan(call, id, {version, std::nullopt}); }); };
  const auto list = [&](const kit::Adult& who) { return *as(who.actor, [](Call& call) { return list_submitted(call); }); };
  ASSERT_TRUE(hand_in(1));
  EXPECT_TRUE(list(city.budi).reviewed.empty());
  ASSERT_TRUE(as(city.budi.actor, [&](Call& call) { return put_comment(call, id, kit::named<CommentId>("dekat"), {1, "/design/topic", "", "Dekat dengan murid."}); }));
  EXPECT_EQ(list(city.budi).reviewed, std::vector<PlanId>{id});
  EXPECT_TRUE(list(city.budi).begun.empty());
  EXPECT_TRUE(list(city.wati).reviewed.empty()) << "each reader's own";

  plan::Plan later = seen;
  later.design.topic = "Air bersih di rumah";
  ASSERT_TRUE(save(city.sari, in(1, later)));
  ASSERT_TRUE(hand_in(2));
  EXPECT_EQ(list(city.budi).plans.size(), 1U);
  EXPECT_TRUE(list(city.budi).reviewed.empty()) << "handed in anew, it waits anew";
}

TEST_P(Planning, ASaveCanBeHandedInBeforeItsVersionIsKnown) {
  PlanIn first = in(0, water);
  first.save = SaveId{"save_1"};
  ASSERT_TRUE(save(city.sari, first));
  const auto in = as(city.sari.actor, [&](Call& call) { return submit_plan(call, id, {std::nullopt, SaveId{"save_1"}}); });
  ASSERT_TRUE(in);
  EXPECT_EQ(in->version, 1);
}

/// Two phones take the same mending: the second brings nothing new, and its hand-in must still find its text.
TEST_P(Planning, ASaveThatBringsNothingNewCanBeHandedIn) {
  PlanIn first = in(0, water);
  fill_ids(first.body);
  first.save = SaveId{"save_1"};
  ASSERT_TRUE(save(city.sari, first));
  PlanIn laptop = in(1, first.body);
  laptop.body.design.topic = "Air bersih untuk semua";
  laptop.save = SaveId{"save_2"};
  PlanIn phone = laptop;
  phone.save = SaveId{"save_3"};
  ASSERT_TRUE(save(city.sari, laptop));
  const auto second = save(city.sari, phone);
  ASSERT_TRUE(second);
  EXPECT_FALSE(second->merged);
  EXPECT_EQ(save(city.sari, phone)->version, second->version) << "and again changes nothing";
  const auto handed_in = as(city.sari.actor, [&](Call& call) { return submit_plan(call, id, {1, SaveId{"save_3"}}); });
  ASSERT_TRUE(handed_in) << handed_in.error().code;
  const auto shown = as(city.budi.actor, [&](Call& call) { return get_submitted(call, id); });
  EXPECT_EQ(shown->body.design.topic, "Air bersih untuk semua") << "not the version that the phone fell back to";
}

TEST_P(Planning, ASupervisorOfTwoSchoolsSeesTheNewestHandInFirst) {
  const auto hand_in = [&](const kit::Adult& who, const SchoolId& school, const char* topic) {
    const PlanId own = kit::named<PlanId>(topic);
    PlanIn plan = in(0, water);
    plan.school = school;
    plan.body.design.topic = topic;
    now = now + minute_ms;
    ASSERT_TRUE(as(who.actor, [&](Call& call) { return save_plan(call, own, plan); }));
    ASSERT_TRUE(as(who.actor, [&](Call& call) { return submit_plan(call, own, {1, std::nullopt}); }));
  };
  hand_in(city.sari, city.school, "Satu");
  hand_in(city.ratna, city.neighbour, "Dua");
  hand_in(city.sari, city.school, "Tiga");
  const auto list = as(city.wati.actor, [](Call& call) { return list_submitted(call); });
  Texts topics;
  for (const SubmittedItem& one : list->plans) topics.push_back(one.title);
  EXPECT_EQ(topics, (Texts{"Tiga", "Dua", "Satu"}));
}

TEST_P(Planning, FindingsAreTheAuthorsAndCanBeSilenced) {
  ASSERT_TRUE(save(city.sari, in(0, water)));
  const auto find = [&](Call& call) { return plan_findings(call, id, {}); };
  EXPECT_EQ(as(city.budi.actor, find).error().code, "plan.unknown");
  const auto all = as(city.sari.actor, find);
  ASSERT_TRUE(all);
  ASSERT_FALSE(all->findings.empty());
  const PlanFinding& first = all->findings.front();
  const SilenceId quiet = kit::named<SilenceId>("tidak cocok");
  const auto silence = [&](const SilenceIn& what) {
    return as(city.sari.actor, [&](Call& call) { return silence_finding(call, id, quiet, what); });
  };
  ASSERT_TRUE(silence({first.finding.code, first.place, "Kelas saya sudah biasa."}));
  ASSERT_TRUE(silence({first.finding.code, first.place, "Kelas saya sudah biasa berdiskusi."}));
  EXPECT_EQ(as(city.sari.actor, find)->findings.front().silence, quiet);
  ASSERT_EQ(get(city.sari)->silences.size(), 1U);
  EXPECT_EQ(get(city.sari)->silences[0].why, "Kelas saya sudah biasa berdiskusi.");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return unsilence_finding(call, id, quiet); }));
  EXPECT_FALSE(as(city.sari.actor, find)->findings.front().silence);
}

TEST_P(Planning, LaterSlicesGetTheTextOfAVersion) {
  plan::Plan body = *save(city.sari, in(0, water))->body;
  body.steps[0].text = "Baru.";
  ASSERT_TRUE(save(city.sari, in(1, body)));
  const auto at = [&](int version) {
    return as(city.sari.actor, [&](Call& call) { return own_plan_at(call, id, version); });
  };
  EXPECT_EQ(at(1)->body.steps[0].text, "Murid mengamati air.");
  EXPECT_EQ(at(2)->body.steps[0].text, "Baru.");
  EXPECT_EQ(at(3).error().code, "plan.version_unknown");
  // A phone without network may begin a lesson from a plan that was put away elsewhere: it names the version it has.
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return remove_plan(call, id); }));
  EXPECT_EQ(at(1).error().code, "plan.unknown");
  EXPECT_TRUE(as(city.sari.actor, [&](Call& call) { return own_plan_at(call, id, 1, true); }));
  EXPECT_EQ(as(city.ratna.actor, [&](Call& call) { return own_plan_at(call, id, 1, true); }).error().code, "plan.unknown");
}

TEST_P(Planning, OwnPlansOfSeveralSchoolsComeNewestFirst) {
  kit::Adult sari = city.sari;
  sari.actor.grants.push_back({Role::teacher, city.neighbour, {}});
  const auto save_in = [&](const SchoolId& school, const char* name) {
    now = now + 1;
    PlanIn plan = in(0, water);
    plan.school = school;
    plan.body.design.topic = name;
    return as(sari.actor, [&](Call& call) { return save_plan(call, kit::named<PlanId>(name), plan); }).has_value();
  };
  ASSERT_TRUE(save_in(city.school, "Air"));
  ASSERT_TRUE(save_in(city.neighbour, "Batik"));
  ASSERT_TRUE(save_in(city.school, "Cumi"));
  const auto titles = [&](std::size_t most) {
    Texts out;
    const auto collect = [&](Call& call) -> Result<Done> {
      for (const PlanHead& head : own_plans(call, most)) out.push_back(head.title);
      return Done{};
    };
    EXPECT_TRUE(as(sari.actor, collect));
    return out;
  };
  EXPECT_EQ(titles(500), (Texts{"Cumi", "Batik", "Air"}));
  EXPECT_EQ(titles(2), (Texts{"Cumi", "Batik"}));
}

TEST(Examples, AreReadFromThePacksByLevel) {
  const auto examples = load_examples(SELAMI_SOURCE_DIR "/packs");
  ASSERT_GE(examples.size(), 3U);
  EXPECT_EQ(examples.front().example.level, "tk");
  for (const ExampleView& one : examples) {
    EXPECT_FALSE(one.example.title.id.empty()) << one.example.id;
    EXPECT_FALSE(one.example.title.en.empty()) << one.example.id;
    EXPECT_FALSE(one.example.summary.id.empty()) << one.example.id;
    EXPECT_GT(one.example.minutes, 0) << one.example.id;
    EXPECT_TRUE(one.body.unplaced.empty()) << one.example.id;
    for (const plan::Step& step : one.body.steps) EXPECT_FALSE(step.id.empty()) << one.example.id;
  }
  EXPECT_THROW(load_examples(SELAMI_SOURCE_DIR "/nowhere"), std::runtime_error);
}

}  // namespace
}  // namespace selami::planning
