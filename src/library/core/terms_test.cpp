#include "library_core/terms.hpp"

#include <gtest/gtest.h>

namespace selami::library {
namespace {

using Words = std::vector<std::string>;

TEST(Terms, AWordFindsWhatIsMadeOfTheSameRoot) {
  plan::Plan plan;
  plan.steps.resize(1);
  plan.steps[0].text = "Murid membuat saringan air dari arang.";
  const auto terms = terms_of(plan);
  const Words asked = asked_terms("Menyaring");
  ASSERT_EQ(asked.size(), 1U);
  EXPECT_EQ(terms.count(asked[0]), 1U) << asked[0];
}

TEST(Terms, TheTopicWeighsMoreThanAStep) {
  plan::Plan plan;
  plan.design.topic = "Rob di kampung kita";
  plan.steps.resize(1);
  plan.steps[0].text = "Kelompok mengukur tinggi banjir.";
  const auto terms = terms_of(plan);
  EXPECT_GT(terms.at("rob"), terms.at(asked_terms("banjir").at(0)));
}

TEST(Terms, ContextsAreFoundByTheirParts) {
  plan::Plan plan;
  plan.contexts = {"batik-pekalongan"};
  EXPECT_EQ(terms_of(plan).count("batik"), 1U);
  plan::Plan of_a_pack;
  of_a_pack.contexts = {"batik-pekalongan@pack_0123456789abcdefghjkmnpqrs"};
  EXPECT_EQ(terms_of(of_a_pack), terms_of(plan)) << "the version is no word";
  EXPECT_EQ(context_name("batik@pack_0"), "batik");
  EXPECT_EQ(context_name("batik"), "batik");
}

TEST(Terms, WhatEveryPlanHasIsNoWord) {
  plan::Plan plan;
  plan.steps.resize(1);
  plan.steps[0].text = "Guru dan murid belajar bersama kelompok.";
  EXPECT_EQ(terms_of(plan).count("murid"), 0U);
  EXPECT_TRUE(asked_terms("untuk murid kelas").empty());
}

TEST(Terms, AQuestionKeepsItsFirstWordsEachOnce) {
  EXPECT_EQ(asked_terms("air, air dan AIR"), Words{"air"});
  EXPECT_EQ(asked_terms("satu batik rob pelabuhan ikan garam melati sungai laut").size(), asked_max);
  EXPECT_TRUE(asked_terms("").empty());
}

TEST(Terms, ALongPlanKeepsWhatItIsMostAbout) {
  plan::Plan plan;
  plan.design.topic = "Garam";
  std::string text;
  for (char a = 'b'; a < 's'; ++a) {
    for (const char* end : {"awu", "ilo", "upe", "oka", "emi", "aso", "idu", "eba", "uti", "oni"}) text += std::string(1, a) + end + " ";
  }
  plan.steps.resize(1);
  plan.steps[0].text = text;
  const auto terms = terms_of(plan);
  EXPECT_EQ(terms.size(), terms_max);
  EXPECT_EQ(terms.count("garam"), 1U);
}

}  // namespace
}  // namespace selami::library
