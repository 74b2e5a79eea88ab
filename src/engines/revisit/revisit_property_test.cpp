// What holds for any class and any past (RapidCheck: native only).
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

#include "revisit/revisit.hpp"

namespace selami::revisit {
namespace {

rc::Gen<Outcome> outcomes() { return rc::gen::element(Outcome::lost, Outcome::part, Outcome::held); }

rc::Gen<Meeting> meetings(const std::string& idea) {
  const auto answer = rc::gen::construct<Answer>(rc::gen::element<std::string>("adi", "bima", "citra", "dewi", "eka"), outcomes());
  const auto hands = rc::gen::element<std::optional<Outcome>>(std::nullopt, Outcome::lost, Outcome::part, Outcome::held);
  return rc::gen::construct<Meeting>(rc::gen::inRange(0, 60), rc::gen::element<std::string>("", idea + " 0", idea + " 1", idea + " 2"),
                                     rc::gen::uniqueBy<std::vector<Answer>>(answer, [](const Answer& one) { return one.pupil; }), hands);
}

std::vector<Idea> any_ideas() {
  std::vector<Idea> out;
  const int many = *rc::gen::inRange(0, 9);
  for (int i = 0; i < many; ++i) {
    Idea idea{"idea " + std::to_string(i), {}, {}};
    const int situations = *rc::gen::inRange(0, 4);
    for (int k = 0; k < situations; ++k) idea.situations.push_back(idea.id + " " + std::to_string(k));
    const int met = *rc::gen::inRange(0, 5);
    for (int k = 0; k < met; ++k) idea.meetings.push_back(*meetings(idea.id));
    std::sort(idea.meetings.begin(), idea.meetings.end(), [](const Meeting& a, const Meeting& b) { return a.day < b.day; });
    // A class meets an idea once a day.
    idea.meetings.erase(std::unique(idea.meetings.begin(), idea.meetings.end(), [](const Meeting& a, const Meeting& b) { return a.day == b.day; }), idea.meetings.end());
    out.push_back(std::move(idea));
  }
  return out;
}

std::string told(const std::vector<Chosen>& all) {
  std::string out;
  for (const Chosen& one : all) out += one.idea + "/" + one.situation + (one.again ? "!" : "") + ";";
  return out;
}

/// Everything in another order, by a seed.
std::vector<Idea> shuffled(std::vector<Idea> all, unsigned seed) {
  std::uint32_t state = seed + 1;
  const auto mix = [&](auto& list) {
    for (std::size_t i = list.size(); i > 1; --i) {
      state = state * 1664525u + 1013904223u;
      std::swap(list[i - 1], list[state % i]);
    }
  };
  mix(all);
  for (Idea& idea : all) {
    mix(idea.meetings);
    for (Meeting& one : idea.meetings) mix(one.answers);
  }
  return all;
}

RC_GTEST_PROP(RevisitProperty, TheOrderOfIdeasMeetingsAndPupilsDoesNotMatter, ()) {
  const auto all = any_ideas();
  const Today today{*rc::gen::inRange(0, 120), {}, 0};
  const auto other = shuffled(all, *rc::gen::inRange(0u, 1000u));
  RC_ASSERT(told(choose(all, today)) == told(choose(other, today)));
  const auto a = outlook(all, today, 2, 120);
  const auto b = outlook(other, today, 2, 120);
  RC_ASSERT(std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Turn& x, const Turn& y) { return x.idea == y.idea && x.when == y.when; }));
}

RC_GTEST_PROP(RevisitProperty, LoadIsBoundedAndNoIdeaComesTwice, ()) {
  const auto all = any_ideas();
  const Today today{*rc::gen::inRange(0, 120), {}, *rc::gen::inRange(0, 4)};
  const Bounds bounds;
  const auto chosen = choose(all, today, bounds);
  RC_ASSERT(static_cast<int>(chosen.size()) <= std::max(0, bounds.at_most - today.asked));
  std::set<std::string> seen;
  for (const Chosen& one : chosen) RC_ASSERT(seen.insert(one.idea).second);
}

RC_GTEST_PROP(RevisitProperty, NoSituationTwiceWhileAnotherIsLeft, ()) {
  const auto all = any_ideas();
  for (const Chosen& one : choose(all, {*rc::gen::inRange(0, 120), {}, 0})) {
    const Idea& idea = *std::find_if(all.begin(), all.end(), [&](const Idea& i) { return i.id == one.idea; });
    const auto met = [&](const std::string& situation) {
      return std::any_of(idea.meetings.begin(), idea.meetings.end(), [&](const Meeting& m) { return m.situation == situation; });
    };
    RC_ASSERT(std::count(idea.situations.begin(), idea.situations.end(), one.situation) == 1);
    const bool all_met = std::all_of(idea.situations.begin(), idea.situations.end(), met);
    RC_ASSERT(one.again == all_met);
    if (!all_met) RC_ASSERT(!met(one.situation));
  }
}

RC_GTEST_PROP(RevisitProperty, EachIdeaHasOneTurnAndTodaysAreTheChosen, ()) {
  const auto all = any_ideas();
  const Today today{*rc::gen::inRange(0, 100), {}, 0};
  const auto turns = outlook(all, today, *rc::gen::inRange(1, 6), 110);
  std::set<std::string> seen;
  std::vector<std::string> now;
  for (const Turn& one : turns) {
    RC_ASSERT(seen.insert(one.idea).second);
    if (one.when == When::today) now.push_back(one.idea);
  }
  RC_ASSERT(seen.size() == all.size());
  const auto chosen = choose(all, today);
  RC_ASSERT(std::equal(chosen.begin(), chosen.end(), now.begin(), now.end(), [](const Chosen& a, const std::string& b) { return a.idea == b; }));
}

/// A class that meets what it is told to goes through the year: it never meets more a day than there is room for, and no idea is forgotten.
RC_GTEST_PROP(RevisitProperty, NoIdeaIsLeftForEver, ()) {
  std::vector<Idea> all;
  const int many = *rc::gen::inRange(1, 12);
  for (int i = 0; i < many; ++i) all.push_back({"idea " + std::to_string(i), {"a", "b"}, {{i, "", {}, {}}}});
  const Outcome always = *outcomes();
  for (int day = many; day < many + 60; ++day) {
    for (const Chosen& one : choose(all, {day, {}, 0})) {
      Idea& idea = *std::find_if(all.begin(), all.end(), [&](const Idea& i) { return i.id == one.idea; });
      idea.meetings.push_back({day, one.situation, {{"adi", always}, {"bima", Outcome::held}}, {}});
    }
  }
  for (const Idea& idea : all) RC_ASSERT(idea.meetings.size() > 1u);
}

}  // namespace
}  // namespace selami::revisit
