#include "people_core/forget.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/json.hpp"

namespace selami::people {
namespace {

constexpr const char* dina = "pupil_dina";
std::string left(const std::string& body, const std::string& path = "/api/lessons/lesson_1/attendance") {
  return without_pupil(path, body, dina).value_or("gone");
}

TEST(WithoutPupil, OthersStay) {
  EXPECT_EQ(left(R"({"marks":[{"pupil":"pupil_dina","state":"sakit"},{"pupil":"pupil_rafi","state":"izin"}],"at":5})"),
            R"({"marks":[{"pupil":"pupil_rafi","state":"izin"}],"at":5})");
  EXPECT_EQ(left(R"({"levels":{"pupil_dina":2,"pupil_rafi":3}})"), R"({"levels":{"pupil_rafi":3}})");
  EXPECT_EQ(left(R"({"pupils":["pupil_dina","pupil_rafi"]})"), R"({"pupils":["pupil_rafi"]})");
}
TEST(WithoutPupil, WhatWasAboutNobodyElseGoesWhole) {
  EXPECT_EQ(left(R"({"marks":[{"pupil":"pupil_dina","state":"sakit"}],"at":5})"), "gone");
  EXPECT_EQ(left(R"({"pupil":"pupil_dina","text":"Air"})"), "gone");
  EXPECT_EQ(left(R"({"answer":{"of":{"pupil":"pupil_dina"}},"at":1})"), "gone");
  EXPECT_EQ(left(R"({"text":"Air"})", "/api/pupils/pupil_dina/place"), "gone");
  EXPECT_EQ(left(R"({"marks":[{"pupil":"pupil_dina")"), "gone") << "no JSON";
}
TEST(WithoutPupil, WhatDoesNotNameThePupilStaysToTheByte) {
  const std::string body = R"( {"marks": [], "note": "Dina"} )";
  EXPECT_EQ(left(body), body);
}

RC_GTEST_PROP(WithoutPupil, NeverNamesThePupilAndKeepsAllOthers, (const std::vector<int>& order)) {
  json::Array marks;
  std::size_t others = 0;
  for (const int one : order) {
    const bool hers = one % 3 == 0;
    others += hers ? 0 : 1;
    marks.push_back({json::Object{{"pupil", json::make(hers ? dina : "pupil_" + std::to_string(one))}, {"level", json::make(one)}}});
  }
  const auto out = without_pupil("/api/x", json::text({json::Object{{"marks", {marks}}, {"at", json::make(1)}}}), dina);
  RC_ASSERT(out.has_value() == (others > 0 || marks.empty()));
  if (!out) return;
  RC_ASSERT(out->find(dina) == std::string::npos);
  RC_ASSERT(json::parse(*out)->find("marks")->array()->size() == others);
}

}  // namespace
}  // namespace selami::people
