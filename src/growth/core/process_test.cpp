#include "growth_core/process.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace selami::growth {
namespace {

using Parts = std::vector<Part>;

Said said(const std::string& id, Part part, bool published = false) { return {id, part, "Bu Ratna", Date{"2026-11-25"}, true, published, "Murid menebak dulu.", "Tunggu.", ""}; }

FourParts whole() {
  FourParts out;
  out.own = {"Murid bertanya.", "", "Menunggu tiga detik.", ""};
  out.said = {said("a", Part::colleague), said("b", Part::principal)};
  out.heard = {2, 30, {{20, 8, 2}, {18, 10, 2}, {25, 4, 1}}};
  return out;
}

TEST(FourParts, NothingIsMissingOfAWholeRecordAndAllOfAnEmptyOne) {
  EXPECT_EQ(missing(whole()), Parts{});
  EXPECT_EQ(missing({}), (Parts{Part::own, Part::colleague, Part::principal, Part::pupils}));
}

TEST(FourParts, TheOwnPartWantsAStrengthAndSomethingToChange) {
  FourParts parts = whole();
  parts.own = {"Murid bertanya.", "Waktunya habis.", "", ""};
  EXPECT_EQ(missing(parts), Parts{Part::own});
  parts.own.next_step = "tunggu-tiga-detik";
  EXPECT_EQ(missing(parts), Parts{}) << "a step of the catalogue will do";
  parts.own.went.clear();
  EXPECT_EQ(missing(parts), Parts{Part::own});
}

TEST(FourParts, WhatIsLeftOutIsMissingAndNotShown) {
  FourParts parts = whole();
  parts.left_out = {"a", pupils_line};
  EXPECT_EQ(missing(parts), (Parts{Part::colleague, Part::pupils}));
  const FourParts paper = shown(parts);
  ASSERT_EQ(paper.said.size(), 1U);
  EXPECT_EQ(paper.said.front().id, "b");
  EXPECT_EQ(paper.heard.lessons, 0);
  EXPECT_EQ(missing(paper), missing(parts)) << "the paper lacks what the record lacks";
}

TEST(FourParts, ReadersGetNoWordThatWasNotPublishedAndNoSmallCount) {
  FourParts parts = whole();
  parts.said[0].published = true;
  EXPECT_EQ(for_process_readers(parts).said.size(), 1U);
  EXPECT_EQ(for_process_readers(parts).said.front().id, "a");
  EXPECT_EQ(for_process_readers(parts).heard.voices.size(), 3U);
  parts.heard = {1, 9, {{9, 0, 0}, {9, 0, 0}, {9, 0, 0}}};
  EXPECT_TRUE(for_process_readers(parts).heard.voices.empty()) << "nine answers are a class's few";
  EXPECT_EQ(for_process_readers(parts).heard.answered, 0);
  EXPECT_EQ(for_process_readers(parts).heard.lessons, 1);
}

FourParts any_parts() {
  FourParts out;
  const auto words = [] { return *rc::gen::element<std::string>("", "Murid bertanya."); };
  out.own = {words(), words(), words(), words()};
  const int many = *rc::gen::inRange(0, 6);
  for (int i = 0; i < many; ++i) {
    out.said.push_back(said("v" + std::to_string(i), *rc::gen::element(Part::colleague, Part::principal), *rc::gen::arbitrary<bool>()));
    if (*rc::gen::arbitrary<bool>()) out.left_out.push_back(out.said.back().id);
  }
  out.heard.lessons = *rc::gen::inRange(0, 3);
  if (out.heard.lessons > 0) {
    out.heard.answered = *rc::gen::inRange(5, 30);
    out.heard.voices.assign(3, {out.heard.answered, 0, 0});
  }
  if (*rc::gen::arbitrary<bool>()) out.left_out.push_back(pupils_line);
  return out;
}
bool left(const FourParts& parts, const std::string& id) { return std::count(parts.left_out.begin(), parts.left_out.end(), id) > 0; }

RC_GTEST_PROP(FourParts, NothingUnpublishedOrLeftOutEverLeaves, ()) {
  const FourParts parts = any_parts();
  const FourParts out = for_process_readers(parts);
  RC_ASSERT(out.left_out.empty());
  for (const Said& one : out.said) RC_ASSERT(one.published && !left(parts, one.id));
  const auto goes = std::count_if(parts.said.begin(), parts.said.end(), [&](const Said& one) { return one.published && !left(parts, one.id); });
  RC_ASSERT(static_cast<std::size_t>(goes) == out.said.size());
  RC_ASSERT(out.heard.voices.empty() || out.heard.answered >= answers_published);
  if (left(parts, pupils_line)) RC_ASSERT(out.heard.lessons == 0);
}

RC_GTEST_PROP(FourParts, WhatIsMissingIsExactlyWhatTheFourPartsLack, ()) {
  const FourParts parts = any_parts();
  const FourParts paper = shown(parts);
  const auto lacks = missing(parts);
  const auto has = [&](Part part) { return std::count(lacks.begin(), lacks.end(), part) == 0; };
  const auto written = [&](Part part) { return std::any_of(paper.said.begin(), paper.said.end(), [&](const Said& one) { return one.part == part; }); };
  RC_ASSERT(has(Part::colleague) == written(Part::colleague));
  RC_ASSERT(has(Part::principal) == written(Part::principal));
  RC_ASSERT(has(Part::pupils) == (paper.heard.lessons > 0));
  RC_ASSERT(has(Part::own) == (!parts.own.went.empty() && !(parts.own.to_change.empty() && parts.own.next_step.empty())));
  RC_ASSERT(std::is_sorted(lacks.begin(), lacks.end()));
}

}  // namespace
}  // namespace selami::growth
