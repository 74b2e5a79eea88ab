#include "library/library.hpp"

#include "library/near.hpp"

#include "kit/databases.hpp"
#include "kit/people.hpp"
#include "planning/planning.hpp"
#include "planning/saving.hpp"

namespace selami::library {
namespace {

using Texts = std::vector<std::string>;

plan::Plan about(const std::string& topic, const std::string& step) {
  plan::Plan out;
  out.design.topic = topic;
  out.identity.level = "sd";
  out.identity.grade = "4";
  out.identity.subject = "ipas";
  out.design.objectives.push_back({"o1", "Murid menjelaskan " + topic + "."});
  out.steps.resize(1);
  out.steps[0].id = "s1";
  out.steps[0].text = step;
  return out;
}

class Library : public kit::Database {
 protected:
  void SetUp() override {
    write([&](storage::Tx& tx) { city = kit::small_city(tx, now); });
  }

  /// A plan, saved; with `from` an adaptation of that one.
  PlanId save(const kit::Adult& who, const std::string& name, const plan::Plan& body, const PlanId& from = {}) {
    planning::PlanIn in;
    in.school = who.person == city.ratna.person ? city.neighbour : city.school;
    in.body = body;
    if (!from.empty()) in.adapted_from = from.text, in.adapted_version = 1;
    const auto id = kit::named<PlanId>(name);
    const auto saved = as(who.actor, [&](Call& call) { return planning::save_plan(call, id, in); });
    EXPECT_TRUE(saved) << saved.error().code;
    return id;
  }
  PublicationView publish_as(const kit::Adult& who, const PlanId& id, Reach reach, bool named = true) {
    const auto out = as(who.actor, [&](Call& call) { return publish(call, id, {reach, named}); });
    EXPECT_TRUE(out) << out.error().code;
    return out.value_or(PublicationView{});
  }
  Texts found(const kit::Adult& who, const LibraryQuery& query) {
    Texts out;
    const auto list = as(who.actor, [&](Call& call) { return find_plans(call, Query<LibraryQuery>{query}); });
    for (const LibraryItem& one : list->plans) out.push_back(one.title);
    return out;
  }
  Texts found(const kit::Adult& who, const std::string& words) {
    LibraryQuery query;
    query.words = words;
    return found(who, query);
  }
  Result<LibraryPlan> open(const kit::Adult& who, const PlanId& id) {
    return as(who.actor, [&](Call& call) { return library_plan(call, id); });
  }

  kit::City city;
};
KIT_ON_BOTH(Library);

TEST_P(Library, ASchoolReadsItsOwnTheCityReadsWhatIsForAll) {
  const PlanId water = save(city.sari, "air", about("Air bersih", "Murid membuat saringan."));
  publish_as(city.sari, water, Reach::school);
  EXPECT_EQ(found(city.anto, "menyaring"), Texts{"Air bersih"});
  EXPECT_EQ(found(city.budi, "menyaring"), Texts{"Air bersih"});
  EXPECT_EQ(found(city.wati, "menyaring"), Texts{"Air bersih"});
  EXPECT_EQ(found(city.ratna, "menyaring"), Texts{});
  EXPECT_EQ(open(city.ratna, water).error().code, "plan.unknown");
  publish_as(city.sari, water, Reach::city);
  EXPECT_EQ(found(city.ratna, "menyaring"), Texts{"Air bersih"});
  EXPECT_EQ(found(city.prita, "menyaring"), Texts{"Air bersih"});
  EXPECT_EQ(open(city.ratna, water)->body.steps[0].text, "Murid membuat saringan.");
}

TEST_P(Library, MoreOfTheWordsThenTheNewest) {
  publish_as(city.sari, save(city.sari, "a", about("Garam", "Murid menguapkan air laut.")), Reach::city);
  now = now + 1000;
  publish_as(city.sari, save(city.sari, "b", about("Pasang laut", "Murid membaca tabel.")), Reach::city);
  now = now + 1000;
  publish_as(city.sari, save(city.sari, "c", about("Pasang di muara", "Murid membaca tabel.")), Reach::city);
  EXPECT_EQ(found(city.ratna, "pasang laut"), (Texts{"Pasang laut", "Pasang di muara", "Garam"}));
  EXPECT_EQ(found(city.ratna, ""), (Texts{"Pasang di muara", "Pasang laut", "Garam"}));
  EXPECT_EQ(found(city.ratna, "sepeda"), Texts{});
}

TEST_P(Library, FiltersLeaveWhatFits) {
  plan::Plan batik = about("Batik", "Murid mengamati motif.");
  batik.contexts = {"batik-pekalongan"};
  batik.identity.grade = "5";
  batik.steps[0].questions.resize(1);
  batik.steps[0].questions[0].aims = 3;
  publish_as(city.sari, save(city.sari, "batik", batik), Reach::city);
  publish_as(city.sari, save(city.sari, "rob", about("Rob", "Murid mengukur air.")), Reach::school);
  const auto with = [&](auto set) {
    LibraryQuery query;
    set(query);
    return found(city.sari, query);
  };
  EXPECT_EQ(with([](LibraryQuery& q) { q.context = "batik-pekalongan"; }), Texts{"Batik"});
  EXPECT_EQ(with([](LibraryQuery& q) { q.depth = 3; }), Texts{"Batik"});
  EXPECT_EQ(with([](LibraryQuery& q) { q.depth = 4; }), Texts{});
  EXPECT_EQ(with([](LibraryQuery& q) { q.grade = "4"; }), Texts{"Rob"});
  EXPECT_EQ(with([](LibraryQuery& q) { q.reach = Reach::school; }), Texts{"Rob"});
  EXPECT_EQ(with([](LibraryQuery& q) { q.subject = "ipas", q.words = "motif"; }), Texts{"Batik"});
  EXPECT_EQ(with([](LibraryQuery& q) { q.skip = 1; }).size(), 1U);
}

TEST_P(Library, ANameIsTheAuthorsToGiveAndALeaversGoes) {
  const PlanId id = save(city.sari, "air", about("Air", "Murid menyaring."));
  publish_as(city.sari, id, Reach::city, false);
  EXPECT_EQ(open(city.ratna, id)->plan.author, "");
  EXPECT_EQ(open(city.ratna, id)->plan.school, "");
  publish_as(city.sari, id, Reach::city, true);
  EXPECT_EQ(open(city.ratna, id)->plan.author, city.sari.name);
  EXPECT_EQ(open(city.ratna, id)->plan.school, "SD Contoh Satu");
  write([&](storage::Tx& tx) { kit::run(tx, "UPDATE role_grant SET until = '2026-11-01' WHERE person_id = $1", {city.sari.person}); });
  const auto left = open(city.ratna, id);
  ASSERT_TRUE(left);  // the plan stays
  EXPECT_EQ(left->plan.author, "");
  EXPECT_EQ(left->plan.school, "");
}

TEST_P(Library, TakenBackNothingOfItIsLeft) {
  const PlanId id = save(city.sari, "air", about("Air", "Murid menyaring."));
  publish_as(city.sari, id, Reach::city);
  EXPECT_EQ(as(city.anto.actor, [&](Call& call) { return take_back(call, id); }).error().code, "plan.unknown");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return take_back(call, id); }));
  for (const char* table : {"published_plan", "published_version", "published_term"}) {
    EXPECT_TRUE(rows(std::string("SELECT 1 FROM ") + table).empty()) << table;
  }
  EXPECT_FALSE(as(city.sari.actor, [&](Call& call) { return publication(call, id); })->reach);
  EXPECT_TRUE(as(city.sari.actor, [&](Call& call) { return take_back(call, id); }));  // twice is once
}

TEST_P(Library, WhatItsAuthorPutsAwayIsFoundNoMore) {
  const PlanId id = save(city.sari, "air", about("Air", "Murid menyaring."));
  publish_as(city.sari, id, Reach::city);
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return planning::remove_plan(call, id); }));
  EXPECT_EQ(open(city.ratna, id).error().code, "plan.unknown");
  EXPECT_EQ(found(city.ratna, "menyaring"), Texts{});
  EXPECT_EQ(found(city.ratna, ""), Texts{});
}

TEST_P(Library, TheOperatorAndTheOfficeOfTheSchoolTakeDownNobodyElse) {
  const PlanId id = save(city.sari, "air", about("Air", "Murid menyaring."));
  const auto down = [&](const kit::Adult& who) { return as(who.actor, [&](Call& call) { return take_down(call, id); }).has_value(); };
  publish_as(city.sari, id, Reach::city);
  EXPECT_FALSE(down(city.budi));
  EXPECT_FALSE(down(city.prita));
  EXPECT_TRUE(down(city.oki));
  publish_as(city.sari, id, Reach::city);
  EXPECT_TRUE(down(city.dinas));
}

TEST_P(Library, AVoiceIsNotPublished) {
  plan::Plan body = about("Air", "Murid menyaring.");
  body.steps[0].questions.resize(1);
  body.steps[0].questions[0].sound = "sound_a";
  const PlanId id = save(city.sari, "air", body);
  publish_as(city.sari, id, Reach::city);
  EXPECT_EQ(open(city.ratna, id)->body.steps[0].questions[0].sound, "");
}

TEST_P(Library, WhereItCameFromIsKeptThroughFurtherAdaptations) {
  const PlanId first = save(city.sari, "a", about("Air", "Murid menyaring."));
  publish_as(city.sari, first, Reach::city);
  const PlanId second = save(city.ratna, "b", about("Air sumur", "Murid menyaring."), first);
  publish_as(city.ratna, second, Reach::city);
  const PlanId third = save(city.anto, "c", about("Air sungai", "Murid menyaring."), second);
  const auto chain = [&] { return as(city.anto.actor, [&](Call& call) { return origins(call, third); })->origins; };
  ASSERT_EQ(chain().size(), 2U);
  EXPECT_EQ(chain()[0].title, "Air sumur");
  EXPECT_EQ(chain()[0].version, 1);
  EXPECT_EQ(chain()[1].title, "Air");
  EXPECT_EQ(chain()[1].author, city.sari.name);
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return take_back(call, first); }));
  EXPECT_TRUE(chain()[1].gone);
  EXPECT_EQ(chain()[1].title, "");
  EXPECT_EQ(as(city.sari.actor, [&](Call& call) { return origins(call, third); }).error().code, "plan.unknown");
}

TEST_P(Library, AnOlderTextThatWasPublishedStaysToCompareWith) {
  plan::Plan body = about("Air", "Murid menyaring.");
  const PlanId id = save(city.sari, "air", body);
  publish_as(city.sari, id, Reach::city);
  body.steps[0].text = "Murid menyaring dua kali.";
  planning::PlanIn in;
  in.school = city.school;
  in.base = 1;
  in.body = body;
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return planning::save_plan(call, id, in); }));
  EXPECT_EQ(publish_as(city.sari, id, Reach::city).version, 2);
  const auto text = [&](const char* version) { return as(city.ratna.actor, [&](Call& call) { return published_text(call, id, version); }); };
  EXPECT_EQ(text("1")->body.steps[0].text, "Murid menyaring.");
  EXPECT_EQ(text("2")->body.steps[0].text, "Murid menyaring dua kali.");
  EXPECT_EQ(text("3").error().code, "plan.version_unknown");
}

TEST_P(Library, AnImprovementIsBetweenTwo) {
  const PlanId id = save(city.sari, "air", about("Air", "Murid menyaring."));
  publish_as(city.sari, id, Reach::city);
  const auto one = kit::named<ImprovementId>("satu");
  ImprovementIn in{id, 1, about("Air", "Murid menyaring dengan arang."), "Arang lebih jernih."};
  const auto send = [&](const kit::Adult& who) { return as(who.actor, [&](Call& call) { return send_improvement(call, one, in); }); };
  EXPECT_EQ(send(city.sari).error().code, "improvement.own_plan");
  ASSERT_TRUE(send(city.ratna));
  ASSERT_TRUE(send(city.ratna));  // twice is once
  EXPECT_EQ(send(city.anto).error().code, "improvement.unknown");
  const auto get = [&](const kit::Adult& who) { return as(who.actor, [&](Call& call) { return get_improvement(call, one); }); };
  EXPECT_EQ(get(city.anto).error().code, "improvement.unknown");
  ASSERT_TRUE(get(city.sari));
  EXPECT_EQ(get(city.sari)->improvement.sender, city.ratna.name);
  EXPECT_FALSE(get(city.sari)->improvement.own);
  EXPECT_EQ(get(city.sari)->base.steps[0].text, "Murid menyaring.");
  EXPECT_EQ(get(city.sari)->body.steps[0].text, "Murid menyaring dengan arang.");
  const auto answer = [&](const kit::Adult& who) { return as(who.actor, [&](Call& call) { return answer_improvement(call, one, {1, "Terima kasih."}); }); };
  EXPECT_EQ(answer(city.ratna).error().code, "improvement.unknown");
  ASSERT_TRUE(answer(city.sari));
  const auto seen = as(city.ratna.actor, [](Call& call) { return list_improvements(call); })->improvements;
  ASSERT_EQ(seen.size(), 1U);
  EXPECT_EQ(seen[0].taken, 1);
  EXPECT_EQ(seen[0].answer, "Terima kasih.");
  EXPECT_TRUE(seen[0].own);
}

TEST_P(Library, NobodyImprovesWhatIsNotShown) {
  const PlanId id = save(city.sari, "air", about("Air", "Murid menyaring."));
  publish_as(city.sari, id, Reach::school);
  const ImprovementIn in{id, 1, about("Air", "Lain."), ""};
  const auto sent = as(city.ratna.actor, [&](Call& call) { return send_improvement(call, kit::named<ImprovementId>("x"), in); });
  EXPECT_EQ(sent.error().code, "plan.unknown");
}

TEST_P(Library, NamesOfTheClassAndTheSchoolArePointedAt) {
  const PlanId id = save(city.sari, "air", about("Air", "Di SD Contoh Satu, kelompok Dina menyaring."));
  const auto left = as(city.sari.actor, [&](Call& call) { return names_left(call, id); });
  ASSERT_TRUE(left);
  Texts words;
  for (const NameLeft& one : left->names) words.push_back(one.word);
  EXPECT_EQ(words, (Texts{"SD Contoh Satu", "Dina"}));
}

/// Lessons straight into the table: `teachers` of `schools` schools, one class each with `pupils` pupils.
void held(storage::Tx& tx, const kit::City& city, const PlanId& id, int teachers, int schools, int pupils) {
  const std::vector<std::string> all = {city.school.text, city.neighbour.text, city.sma.text};
  for (int i = 0; i < teachers; ++i) {
    const std::string n = std::to_string(i), school = all[static_cast<std::size_t>(i % schools)];
    kit::run(tx, "INSERT INTO person (id, name, language) VALUES ('person_t" + n + "', 'Guru', 'id')");
    kit::run(tx, "INSERT INTO class_group (school_id, id, name, school_year, version) VALUES ('" + school + "', 'group_t" + n +
                     "', 'X" + n + "', '2026/2027', 1)");
    for (int p = 0; p < pupils; ++p) {
      const std::string child = "pupil_t" + n + "_" + std::to_string(p);
      kit::run(tx, "INSERT INTO pupil (school_id, id, name, version) VALUES ('" + school + "', '" + child + "', 'Anak', 1)");
      kit::run(tx, "INSERT INTO membership (school_id, id, group_id, pupil_id, number, grade, phase, since) VALUES ('" + school +
                       "', 'm" + child + "', 'group_t" + n + "', '" + child + "', 1, '4', 'B', '2026-07-01')");
    }
    const std::string lesson = "lesson_t" + n;
    kit::run(tx, "INSERT INTO lesson (school_id, id, group_id, teacher_id, plan_id, meeting, title, subject, day, started_at, arrived_at, "
                 "step_id, version) VALUES ('" + school + "', '" + lesson + "', 'group_t" + n + "', 'person_t" + n + "', '" + id.text +
                     "', 1, 'Air', '', '2026-11-16', 1, 1, '', 1)");
    kit::run(tx, "INSERT INTO voice_round (school_id, lesson_id, statement_set, opened_at, version) VALUES ('" + school + "', '" + lesson + "', 'x', 1, 1)");
    for (const char* statement : {"1", "2", "3"}) {
      kit::run(tx, "INSERT INTO voice (school_id, lesson_id, statement, answer, count) VALUES ('" + school + "', '" + lesson + "', " + statement + ", 'ya', 5)");
    }
  }
}

TEST_P(Library, WhatItLedToIsToldOnlyAboveTheBounds) {
  const PlanId id = save(city.sari, "air", about("Air", "Murid menyaring."));
  publish_as(city.sari, id, Reach::city);
  EXPECT_FALSE(open(city.ratna, id)->led_to);
  write([&](storage::Tx& tx) { held(tx, city, id, 4, 3, 6); });
  EXPECT_FALSE(open(city.ratna, id)->led_to);  // four teachers
}

TEST_P(Library, TwoSchoolsAreTooFew) {
  const PlanId id = save(city.sari, "air", about("Air", "Murid menyaring."));
  publish_as(city.sari, id, Reach::city);
  write([&](storage::Tx& tx) { held(tx, city, id, 6, 2, 6); });
  EXPECT_FALSE(open(city.ratna, id)->led_to);
}

TEST_P(Library, AFamilyHasOneSumSoThatNoneIsTakenFromAnother) {
  const PlanId id = save(city.sari, "air", about("Air", "Murid menyaring."));
  publish_as(city.sari, id, Reach::city);
  write([&](storage::Tx& tx) { held(tx, city, id, 5, 3, 6); });
  const auto first = open(city.ratna, id)->led_to;
  ASSERT_TRUE(first);
  EXPECT_EQ(first->lessons, 5);
  EXPECT_EQ(first->teachers, 5);
  EXPECT_EQ(first->schools, 3);
  ASSERT_EQ(first->voices.size(), 3U);
  EXPECT_EQ(first->voices[0][0], 25);
  EXPECT_TRUE(first->levels.empty());  // nobody judged
  const PlanId adapted = save(city.ratna, "b", about("Air sumur", "Murid menyaring."), id);
  publish_as(city.ratna, adapted, Reach::city);
  const auto second = open(city.sari, adapted)->led_to;
  ASSERT_TRUE(second);
  EXPECT_EQ(second->lessons, 5);
}

/// A plan with enough text to be compared: `sentences` steps of made-up words; those of `own` are another author's.
plan::Plan long_plan(int sentences, int own = 0) {
  plan::Plan out = about("Air sumur", "");
  out.steps.clear();
  for (int i = 0; i < sentences; ++i) {
    plan::Step step;
    step.id = "s" + std::to_string(i);
    step.text = "Murid";
    for (int word = 0; word < 9; ++word) {
      step.text += i < own ? " x" : " k";
      for (int rest = i * 9 + word + 50; rest > 0; rest /= 10) step.text += static_cast<char>('b' + rest % 10);
    }
    out.steps.push_back(step);
  }
  return out;
}

class Near : public Library {
 protected:
  CopiedView copied(const kit::Adult& who, const PlanId& id) {
    const auto out = as(who.actor, [&](Call& call) { return copied_from(call, packs_, id); });
    EXPECT_TRUE(out) << out.error().code;
    return out.value_or(CopiedView{});
  }

 private:
  PackTexts packs_{SELAMI_SOURCE_DIR "/packs"};
};
KIT_ON_BOTH(Near);

TEST_P(Near, ACopyOfAPublishedPlanIsTold) {
  const PlanId first = save(city.sari, "air", long_plan(20));
  const PlanId copy = save(city.ratna, "salinan", long_plan(20, 4));
  EXPECT_FALSE(copied(city.ratna, copy).copied) << "nothing is published";
  publish_as(city.sari, first, Reach::school);
  EXPECT_FALSE(copied(city.ratna, copy).copied) << "another school does not read it";
  publish_as(city.sari, first, Reach::city);
  const CopiedView found = copied(city.ratna, copy);
  ASSERT_TRUE(found.copied);
  EXPECT_EQ(found.plan, first);
  EXPECT_EQ(found.copied->percent, 80);
  EXPECT_EQ(found.copied->title, "Air sumur");
  EXPECT_EQ(found.copied->author, city.sari.name);
  EXPECT_EQ(found.copied->texts.size(), 16U);
  publish_as(city.sari, first, Reach::city, false);
  EXPECT_EQ(copied(city.ratna, copy).copied->author, "");
  EXPECT_TRUE(as(city.sari.actor, [&](Call& call) { return take_back(call, first); }));
  EXPECT_FALSE(copied(city.ratna, copy).copied);
}

TEST_P(Near, WhatWasChangedEnoughIsNoCopy) {
  publish_as(city.sari, save(city.sari, "air", long_plan(20)), Reach::city);
  EXPECT_FALSE(copied(city.ratna, save(city.ratna, "lain", long_plan(20, 9))).copied);
}

TEST_P(Near, AFamilyIsExempt) {
  const PlanId first = save(city.sari, "air", long_plan(20));
  publish_as(city.sari, first, Reach::city);
  const PlanId second = save(city.ratna, "b", long_plan(20, 1), first);
  EXPECT_FALSE(copied(city.ratna, second).copied) << "its origin is kept";
  publish_as(city.ratna, second, Reach::city);
  EXPECT_FALSE(copied(city.sari, first).copied) << "what was made of the own one";
}

TEST_P(Near, WhatWasMadeLaterWasNotCopiedFrom) {
  const PlanId mine = save(city.sari, "air", long_plan(20));
  now = now + 1000;
  publish_as(city.ratna, save(city.ratna, "salinan", long_plan(20)), Reach::city);
  EXPECT_FALSE(copied(city.sari, mine).copied);
}

TEST_P(Near, ColleaguesOfTheSubjectAtTheSchoolAreOneGroup) {
  publish_as(city.sari, save(city.sari, "air", long_plan(20)), Reach::city);
  EXPECT_FALSE(copied(city.anto, save(city.anto, "sama", long_plan(20))).copied);
  plan::Plan other = long_plan(20);
  other.identity.subject = "matematika";
  EXPECT_TRUE(copied(city.anto, save(city.anto, "beda", other)).copied);
}

TEST_P(Near, WhatWasPublishedBeforeGetsItsBandsLater) {
  const PlanId first = save(city.sari, "air", long_plan(20));
  publish_as(city.sari, first, Reach::city);
  write([&](storage::Tx& tx) {
    kit::run(tx, "DELETE FROM published_band");
    kit::run(tx, "UPDATE published_plan SET bands = NULL");
  });
  const PlanId copy = save(city.ratna, "salinan", long_plan(20));
  EXPECT_FALSE(copied(city.ratna, copy).copied);
  write([&](storage::Tx& tx) { EXPECT_FALSE(make_bands(tx)) << "one is less than a pass"; });
  EXPECT_TRUE(copied(city.ratna, copy).copied);
}

}  // namespace
}  // namespace selami::library
