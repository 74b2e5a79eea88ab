#include "checker/likeness.hpp"

#include <gtest/gtest.h>

#include "checker/checker.hpp"

namespace selami::checker {
namespace {

/// `sentences` sentences of ten words that stand nowhere else, each a step; those from `own` on are of another author.
plan::Plan plan_of(int sentences, int own = 1000) {
  plan::Plan out;
  for (int i = 0; i < sentences; ++i) {
    plan::Step step;
    step.text = "Murid";
    for (int w = 0; w < 10; ++w) {
      step.text += " " + std::string(i < own ? "k" : "z");
      for (int digits = i * 10 + w + 100; digits > 0; digits /= 10) step.text += static_cast<char>('b' + digits % 10);
    }
    out.steps.push_back(step);
  }
  return out;
}
const Commons none;
Print print(const plan::Plan& plan) { return print_of(plan, none); }

TEST(Likeness, IsThePartOfTheOwnTextThatStandsInTheOther) {
  const Print whole = print(plan_of(20));
  EXPECT_EQ(percent_in(whole, whole), 100);
  EXPECT_EQ(percent_in(print(plan_of(20, 14)), whole), 70);
  EXPECT_EQ(percent_in(print(plan_of(20, 0)), whole), 0);
  // A half is the whole of it, not the other way round.
  EXPECT_EQ(percent_in(print(plan_of(10)), whole), 100);
  EXPECT_EQ(percent_in(whole, print(plan_of(10))), 50);
}

TEST(Likeness, ACopyNamesItsWholeParts) {
  const plan::Plan mine = plan_of(20, 14);
  const auto copied = copied_from(print(mine), print(plan_of(20)));
  ASSERT_TRUE(copied);
  EXPECT_EQ(copied->percent, 70);
  ASSERT_EQ(copied->texts.size(), 14U);
  EXPECT_EQ(copied->texts.front(), mine.steps[0].text);
  EXPECT_FALSE(copied_from(print(plan_of(20, 11)), print(plan_of(20)))) << "55 % is adapted";
}

TEST(Likeness, OfLittleTextNothingIsSaid) {
  const Print few = print(plan_of(7));  // 56 shingles
  EXPECT_EQ(percent_in(few, few), 0);
}

TEST(Likeness, WhatStandsInThePacksIsNotCounted) {
  Commons commons;
  const plan::Plan example = plan_of(20);
  for (const plan::Step& step : example.steps) commons.add(step.text);
  const Print mine = print_of(plan_of(28, 20), commons), other = print_of(example, commons);
  EXPECT_EQ(mine.shingles.size(), 64U);
  EXPECT_FALSE(copied_from(mine, other));
}

TEST(Likeness, TheQuotedOutcomeIsNobodys) {
  plan::Plan mine;
  mine.design.outcome = plan_of(1).steps[0].text;
  EXPECT_TRUE(print(mine).shingles.empty());
}

TEST(Likeness, CopiesAreFoundByTheirBands) {
  const auto bands = bands_of(print(plan_of(30)));
  for (const int own : {18, 21, 27}) {  // 60, 70, 90 % of the sentences
    const auto other = bands_of(print(plan_of(30, own)));
    std::size_t shared = 0;
    for (std::size_t i = 0; i < bands.size(); ++i) shared += bands[i] == other[i] ? 1 : 0;
    EXPECT_GT(shared, 0U) << own;
  }
}

TEST(CopiedNotAdapted, SaysNothingOfPartsThatWereChangedSince) {
  plan::Plan mine = plan_of(20, 14);
  auto copied = copied_from(print(mine), print(plan_of(20)));
  ASSERT_TRUE(copied);
  copied->title = "Air bersih";
  copied->author = "Bu Sari";
  const auto said = [&] {
    std::string out;
    for (const Finding& one : check(mine, Language::id, &*copied)) out += one.code == "PM802" ? one.message : "";
    return out;
  };
  EXPECT_EQ(said(), "70 % teks rencana ini sama dengan \"Air bersih\" dari Bu Sari yang sudah terbit; masih kata demi kata: langkah 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14.");
  for (int i = 1; i < 14; ++i) mine.steps[static_cast<std::size_t>(i)].text = "Murid membuatnya sendiri.";
  EXPECT_NE(said().find("kata demi kata: langkah 1."), std::string::npos) << said();
  mine.steps[0].text = "Murid membuatnya sendiri.";
  EXPECT_EQ(said(), "");
}

}  // namespace
}  // namespace selami::checker
