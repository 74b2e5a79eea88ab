#include "planning_core/merge.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "planning_core/name.hpp"
#include "planning_core/place.hpp"

namespace selami::planning {
namespace {

using plan::Plan;
using plan::Stage;

plan::Step step(const char* id, const char* text) {
  plan::Step out;
  out.id = id;
  out.stage = Stage::memahami;
  out.text = text;
  return out;
}

Plan water() {
  Plan plan;
  plan.design.topic = "Air bersih";
  plan.identification.dimensions = {"kolaborasi", "kesehatan"};
  plan.design.objectives = {{"t1", "Murid menjelaskan saringan."}};
  plan.steps = {step("a", "Amati air."), step("b", "Buat saringan."), step("c", "Tulis yang berubah.")};
  return plan;
}

std::vector<std::string> ids(const Plan& plan) {
  std::vector<std::string> out;
  for (const plan::Step& one : plan.steps) out.push_back(one.id);
  return out;
}

using Texts = std::vector<std::string>;

TEST(Merge, TakesWhatOnlyOneSideChanged) {
  Plan laptop = water(), phone = water();
  laptop.steps[0].text = "Amati air sungai.";
  laptop.steps[1].minutes = 20;
  phone.steps[1].text = "Rancang saringan.";
  phone.design.practice = "Proyek";
  const Merged merged = merge(water(), laptop, phone);
  EXPECT_EQ(merged.conflicts, Texts{});
  EXPECT_EQ(merged.plan.steps[0].text, "Amati air sungai.");
  EXPECT_EQ(merged.plan.steps[1].text, "Rancang saringan.");
  EXPECT_EQ(merged.plan.steps[1].minutes, 20);
  EXPECT_EQ(merged.plan.design.practice, "Proyek");
}

TEST(Merge, WhereBothWroteTheFirstArrivedStandsAndThePlaceIsNamed) {
  Plan laptop = water(), phone = water();
  laptop.steps[2].text = "Tulis dugaan barumu.";
  phone.steps[2].text = "Ceritakan yang berubah.";
  const Merged merged = merge(water(), laptop, phone);
  EXPECT_EQ(merged.plan.steps[2].text, "Tulis dugaan barumu.");
  EXPECT_EQ(merged.conflicts, Texts{"/steps/c/text"});
}

TEST(Merge, BothMayAddSteps) {
  Plan laptop = water(), phone = water();
  laptop.steps.insert(laptop.steps.begin() + 1, step("l", "Dari laptop."));
  phone.steps.push_back(step("p", "Dari HP."));
  const Merged merged = merge(water(), laptop, phone);
  EXPECT_EQ(ids(merged.plan), (Texts{"a", "l", "b", "c", "p"}));
  EXPECT_EQ(merged.conflicts, Texts{});
}

TEST(Merge, MovingHereAndWritingThereGoTogether) {
  Plan laptop = water(), phone = water();
  std::swap(laptop.steps[0], laptop.steps[1]);
  phone.steps[0].text = "Amati dua gelas air.";
  const Merged merged = merge(water(), laptop, phone);
  EXPECT_EQ(ids(merged.plan), (Texts{"b", "a", "c"}));
  EXPECT_EQ(merged.plan.steps[1].text, "Amati dua gelas air.");
  EXPECT_EQ(ids(merge(water(), phone, laptop).plan), (Texts{"b", "a", "c"}));
}

TEST(Merge, AStepRemovedHereAndChangedThereStays) {
  Plan laptop = water(), phone = water();
  laptop.steps.erase(laptop.steps.begin() + 1);
  phone.steps[1].text = "Rancang saringan.";
  for (const Merged& merged : {merge(water(), laptop, phone), merge(water(), phone, laptop)}) {
    EXPECT_EQ(ids(merged.plan), (Texts{"a", "b", "c"}));
    EXPECT_EQ(merged.plan.steps[1].text, "Rancang saringan.");
    EXPECT_EQ(merged.conflicts, Texts{"/steps/b"});
  }
}

TEST(Merge, AStepRemovedHereAndLeftAloneThereGoes) {
  Plan laptop = water(), phone = water();
  laptop.steps.erase(laptop.steps.begin() + 1);
  phone.design.topic = "Air bersih untuk semua";
  EXPECT_EQ(ids(merge(water(), laptop, phone).plan), (Texts{"a", "c"}));
  EXPECT_EQ(ids(merge(water(), phone, laptop).plan), (Texts{"a", "c"}));
}

TEST(Merge, ChosenDimensionsOfBothCount) {
  Plan laptop = water(), phone = water();
  laptop.identification.dimensions = {"kolaborasi", "kesehatan", "kreativitas"};
  phone.identification.dimensions = {"kolaborasi", "komunikasi"};
  const Merged merged = merge(water(), laptop, phone);
  EXPECT_EQ(merged.plan.identification.dimensions, (Texts{"kolaborasi", "kreativitas", "komunikasi"}));
  EXPECT_EQ(merged.conflicts, Texts{});
}

TEST(Merge, AFirstSaveUnderATakenIdLosesNothing) {
  const Merged merged = merge(Plan{}, water(), [] {
    Plan other = water();
    other.design.topic = "Lain";
    other.steps.push_back(step("d", "Tambahan."));
    return other;
  }());
  EXPECT_EQ(merged.plan.design.topic, "Air bersih");
  EXPECT_EQ(merged.conflicts, Texts{"/design/topic"});
  EXPECT_EQ(ids(merged.plan), (Texts{"a", "b", "c", "d"}));
}

// ---- What must hold for all plans.

/// Some of `all`, in one of two orders.
Texts some_of(Texts all) {
  if (*rc::gen::arbitrary<bool>()) std::reverse(all.begin(), all.end());
  all.erase(std::remove_if(all.begin(), all.end(), [](const std::string&) { return *rc::gen::inRange(0, 3) == 0; }), all.end());
  return all;
}

/// A plan with some of few ids and few words, so that sides meet.
rc::Gen<Plan> plans() {
  return rc::gen::exec([] {
    const auto word = [] { return *rc::gen::element<std::string>("", "satu", "dua", "tiga"); };
    Plan plan;
    plan.design.topic = word();
    plan.design.practice = word();
    plan.identity.meetings.resize(*rc::gen::inRange<std::size_t>(0, 3));
    plan.identification.dimensions = some_of({"kolaborasi", "kreativitas", "kesehatan"});
    for (const std::string& id : some_of({"a", "b", "c", "d"})) {
      plan::Step one = step(id.c_str(), word().c_str());
      one.minutes = *rc::gen::inRange(0, 3);
      if (*rc::gen::arbitrary<bool>()) {
        one.questions.resize(1);
        one.questions[0].id = "q" + id;
        one.questions[0].text = word();
      }
      plan.steps.push_back(one);
    }
    return plan;
  });
}

std::string text(const Plan& plan) { return plan::write_plan(plan); }

/// Every written text of a plan with its stable place.
void words(const json::Value& value, const std::string& path, std::set<std::pair<std::string, std::string>>& out) {
  if (const std::string* s = value.string()) {
    if (!s->empty()) out.emplace(path, *s);
  } else if (const json::Array* items = value.array()) {
    for (const json::Value& item : *items) {
      const std::string* plain = item.string();
      words(item, path + "/" + (plain ? *plain : std::string(item.text_of("id"))), out);
    }
  } else if (const json::Object* members = value.object()) {
    for (const auto& [name, member] : *members) words(member, path + "/" + name, out);
  }
}
std::set<std::pair<std::string, std::string>> words(const Plan& plan) {
  std::set<std::pair<std::string, std::string>> out;
  words(*json::parse(text(plan)), "", out);
  return out;
}

bool below(const std::string& place, const std::vector<std::string>& conflicts) {
  return std::any_of(conflicts.begin(), conflicts.end(), [&](const std::string& c) { return place.rfind(c, 0) == 0; });
}

TEST(MergeHolds, NothingChangedOnOneSideGivesTheOther) {
  EXPECT_TRUE(rc::check([] {
    const Plan base = *plans(), changed = *plans();
    RC_ASSERT(text(merge(base, base, changed).plan) == text(changed));
    RC_ASSERT(text(merge(base, changed, base).plan) == text(changed));
    RC_ASSERT(text(merge(base, changed, changed).plan) == text(changed));
    RC_ASSERT(merge(base, base, changed).conflicts.empty());
  }));
}

TEST(MergeHolds, BothSidesWordsSurviveSomewhere) {
  EXPECT_TRUE(rc::check([] {
    const Plan base = *plans(), stored = *plans(), incoming = *plans();
    const Merged merged = merge(base, stored, incoming);
    const auto before = words(base), kept = words(merged.plan);
    for (const auto& word : words(stored)) RC_ASSERT(before.count(word) || kept.count(word) || below(word.first, merged.conflicts));
    for (const auto& word : words(incoming)) RC_ASSERT(before.count(word) || kept.count(word) || below(word.first, merged.conflicts));
  }));
}

TEST(MergeHolds, WhatIsStoredLosesNoChangeOfItsOwn) {
  EXPECT_TRUE(rc::check([] {
    const Plan base = *plans(), stored = *plans(), incoming = *plans();
    const auto before = words(base), kept = words(merge(base, stored, incoming).plan);
    for (const auto& word : words(stored)) RC_ASSERT(before.count(word) || kept.count(word));
  }));
}

TEST(MergeHolds, TheSameThreeGiveTheSameAndAMergeIsAtRest) {
  EXPECT_TRUE(rc::check([] {
    const Plan base = *plans(), stored = *plans(), incoming = *plans();
    const Merged once = merge(base, stored, incoming), again = merge(base, stored, incoming);
    RC_ASSERT(text(once.plan) == text(again.plan));
    RC_ASSERT(once.conflicts == again.conflicts);
    // The same late text once more, on top of the merge: nothing comes twice, nothing goes.
    const Merged repeated = merge(base, once.plan, incoming);
    RC_ASSERT(words(repeated.plan) == words(once.plan));
  }));
}

TEST(MergeHolds, IdsStayDifferent) {
  EXPECT_TRUE(rc::check([] {
    const auto all = ids(merge(*plans(), *plans(), *plans()).plan);
    RC_ASSERT(std::set<std::string>(all.begin(), all.end()).size() == all.size());
  }));
}

}  // namespace
}  // namespace selami::planning
