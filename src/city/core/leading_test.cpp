#include "city_core/leading.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "city_core/indicators.hpp"

namespace selami::city {
namespace {

std::set<std::string_view> codes() {
  std::set<std::string_view> out;
  for (const Duty& one : duties()) out.insert(one.code);
  return out;
}

TEST(Leading, EachLineStandsOnceInBothLanguages) {
  EXPECT_EQ(codes().size(), duties().size());
  for (const Duty& one : duties()) {
    EXPECT_TRUE(one.list == "rapor" || one.list == "spm") << one.code;
    EXPECT_FALSE(one.name.id.empty()) << one.code;
    EXPECT_FALSE(one.name.en.empty()) << one.code;
    EXPECT_NE(one.name.id, one.name.en) << one.code;
  }
}

TEST(Leading, NamesTheFourOfQualityOfLearning) {
  for (const std::string start : {"D.1", "D.2", "D.3", "D.4"}) {
    EXPECT_TRUE(std::any_of(duties().begin(), duties().end(), [&](const Duty& one) { return one.list == "rapor" && one.name.id.rfind(start + " ", 0) == 0; })) << start;
  }
}

TEST(Leading, EachFigureLeadsToLinesThatAreThere) {
  const auto known = codes();
  int leading = 0;
  for (const Indicator& one : indicators()) {
    const auto& leads = leads_of(one.id);
    leading += leads.empty() ? 0 : 1;
    EXPECT_EQ(std::set<std::string_view>(leads.begin(), leads.end()).size(), leads.size()) << one.id;
    for (const std::string_view code : leads) EXPECT_EQ(known.count(code), 1u) << one.id << " leads to " << code;
  }
  EXPECT_GT(leading, 0);
  EXPECT_TRUE(leads_of(indicator::coverage).empty()) << "how many schools use Selami says nothing of their teaching";
  EXPECT_TRUE(leads_of("lain").empty());
}

/// Where nothing leads, the page says so: some lines must stay that nobody pretends to know.
TEST(Leading, LeavesLinesOfWhichSelamiSaysNothing) {
  std::set<std::string_view> led;
  for (const Indicator& one : indicators()) led.insert(leads_of(one.id).begin(), leads_of(one.id).end());
  for (const char* code : {"D.4", "SPM literasi", "SPM numerasi", "SPM APS 7-15"}) EXPECT_EQ(led.count(code), 0u) << code;
}

/// No figure is called a value of Rapor Pendidikan or SPM: the catalogue does not name them at all, and a line's name says no value.
TEST(Leading, NeverCallsAFigureAValueOfThoseLines) {
  for (const Indicator& one : indicators()) {
    for (const Said* said : {&one.name, &one.formula, &one.denominator, &one.source}) {
      for (const std::string* text : {&said->id, &said->en}) {
        for (const char* name : {"Rapor Pendidikan", "SPM", "Asesmen Nasional", "D.1", "D.2", "D.3", "D.4"}) EXPECT_EQ(text->find(name), std::string::npos) << one.id << ": " << *text;
      }
    }
  }
  for (const Duty& one : duties()) {
    for (const char* word : {"nilai", "skor", "capaian"}) EXPECT_EQ(one.name.id.find(word), std::string::npos) << one.name.id;
    for (const char* word : {"value", "score"}) EXPECT_EQ(one.name.en.find(word), std::string::npos) << one.name.en;
  }
}

}  // namespace
}  // namespace selami::city
