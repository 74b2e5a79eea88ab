#include "checker/checker.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

namespace selami::checker {
namespace {

plan::Plan plan_of(const char* text) { return plan::read_plan(json::parse(text).value()).value(); }

std::string codes_of(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& finding : findings) out += (out.empty() ? "" : " ") + finding.code;
  return out;
}

TEST(Check, GivesAnEmptyDraftAFewHelpfulErrors) {
  const auto findings = check(plan_of("{}"), Language::id);
  EXPECT_EQ(codes_of(findings), "PM101 PM201 PM403 PM403 PM403 PM501");
  for (const Finding& finding : findings) {
    EXPECT_EQ(finding.severity, Severity::error);
    EXPECT_EQ(finding.message.find('{'), std::string::npos) << finding.message;
  }
}

TEST(Check, SpeaksTheLanguageAsked) {
  const auto id = check(plan_of("{}"), Language::id);
  const auto en = check(plan_of("{}"), Language::en);
  ASSERT_EQ(id.size(), en.size());
  EXPECT_EQ(id[0].message, "Belum ada tujuan pembelajaran.");
  EXPECT_EQ(en[0].message, "There is no learning objective yet.");
}

TEST(Check, PutsErrorsFirst) {
  const auto findings = check(plan_of(R"({"identification": {"dimensions": ["gotong-royong"]}})"), Language::id);
  EXPECT_TRUE(std::is_sorted(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.severity < b.severity; }));
  EXPECT_EQ(findings.back().code, "PM401");
}

TEST(Check, KeepsSchoolRulesOutOfTk) {
  const char* plan = R"({"identity": {"level": "%"}, "design": {"objectives": [{"text": "Anak mengetahui nama hewan."}]}})";
  const auto at_level = [&](const std::string& level) {
    std::string text = plan;
    text.replace(text.find('%'), 1, level);
    return codes_of(check(plan_of(text.c_str()), Language::id));
  };
  EXPECT_NE(at_level("sd").find("PM103"), std::string::npos);
  EXPECT_EQ(at_level("tk").find("PM103"), std::string::npos);
  EXPECT_NE(at_level("").find("PM103"), std::string::npos) << "a draft without level is read as a school's";
  EXPECT_NE(at_level("SMP").find("PM103"), std::string::npos);
}

TEST(Check, AsksSlbForNoDeepVerbsButForEvidence) {
  const char* slb = R"({"identity": {"level": "slb"}, "design": {"objectives": [{"text": "Murid menyebutkan nama uang."}]}})";
  EXPECT_EQ(codes_of(check(plan_of(slb), Language::id)).find("PM102"), std::string::npos);
}

TEST(Edits, AreOperationsOnThePlan) {
  const auto plan = plan_of(R"({"steps": [{"stage": "memahami", "text": "Murid mengamati."}, {"stage": "mengaplikasi", "text": "Murid mencoba."},
                                          {"stage": "penutup", "text": "Murid pulang."}]})");
  for (const Finding& finding : check(plan, Language::id)) {
    if (finding.code != "PM201") continue;
    ASSERT_TRUE(finding.edit);
    EXPECT_EQ(finding.edit->op, "add");
    EXPECT_EQ(finding.edit->path, "/steps/2");
    EXPECT_EQ(finding.edit->value.text_of("stage"), "merefleksi");
    return;
  }
  FAIL() << "PM201 was not found";
}

// The editor gives objectives ids of 26 characters: what a teacher reads says "Tujuan 2", as the screen does.
TEST(Messages, CallObjectivesByTheirNumber) {
  const auto plan = plan_of(R"({"identity": {"level": "smp"}, "design": {"objectives": [{"id": "objective_01k0a", "text": "Murid menjelaskan mengapa tanah turun."},
      {"id": "objective_01k0b", "text": "Murid menyebutkan nama daerah."}]},
    "steps": [{"stage": "memahami", "text": "Murid membandingkan foto.", "objectives": ["objective_01k0a"]}],
    "assessments": [{"technique": "tertulis", "text": "Isian nama istilah.", "objectives": ["objective_01k0a"]}]})");
  std::string said;
  for (const Finding& finding : check(plan, Language::id)) said += finding.message + "\n";
  EXPECT_EQ(said.find("objective_"), std::string::npos) << said;
  EXPECT_NE(said.find("Tujuan 2 belum dilatih"), std::string::npos) << said;
  EXPECT_NE(said.find("Tujuan 1 meminta menghubungkan gagasan"), std::string::npos) << said;
}

TEST(Codes, AreSortedUniqueAndExplained) {
  const auto all = codes();
  EXPECT_GE(all.size(), 12U);
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end()));
  std::set<char> families;
  for (const std::string_view code : all) {
    families.insert(code[2]);
    for (const Language language : {Language::id, Language::en}) {
      const auto page = explain(code, language);
      ASSERT_TRUE(page) << code;
      EXPECT_FALSE(page->message.empty() || page->why.empty() || page->fix.empty() || page->source.empty()) << code;
    }
  }
  EXPECT_EQ(std::string(families.begin(), families.end()), "12345678");
  EXPECT_FALSE(explain("PM999", Language::id));
}

}  // namespace
}  // namespace selami::checker
