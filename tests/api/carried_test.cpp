/// A phone without network gives its work to a colleague's: the real routes, a real session's seal.
#include <gtest/gtest.h>

#include "base/json.hpp"
#include "house.hpp"
#include "scenario.hpp"

namespace selami {
namespace {

std::string text_in(const Reply& reply, const char* field) {
  const auto body = json::parse(reply.body);
  return body ? std::string(body->text_of(field)) : std::string();
}

class Carried : public testing::TestWithParam<storage::Engine> {
 protected:
  kit::House house{GetParam()};
  std::string sari = house.city().sari.token;
  std::string anto = house.city().anto.token;

  std::string plan_command(const std::string& id, const std::string& language) {
    return R"({"id": "cmd_01k7zq3v9hj8m2n4p6q8r0s2)" + id + R"(", "v": 1, "at": 1, "method": "PUT", "path": "/api/me", "body": {"language": ")" + language + "\"}}";
  }
  std::string sealed(const std::string& commands) { return house.sealed_by(sari, commands); }
  Reply carry(const std::string& carrier, const std::string& text) { return house.ask(carrier, "POST", "/carried", R"({"sealed": ")" + text + "\"}"); }
};

TEST_P(Carried, IsDoneAsItsOwnersAndOnce) {
  const std::string work = sealed(plan_command("0a", "en") + "," + plan_command("0b", "de"));
  const Reply first = carry(anto, work);
  EXPECT_EQ(first.body, R"({"done":1,"refused":1,"waiting":0,"left":0})");
  EXPECT_EQ(house.against_contract(first), "");
  EXPECT_EQ(text_in(house.ask(sari, "GET", "/me"), "language"), "en");
  EXPECT_EQ(text_in(house.ask(anto, "GET", "/me"), "language"), "id");
  house.ask(sari, "PUT", "/me", R"({"language": "id"})");
  EXPECT_EQ(carry(anto, work).body, first.body);  // carried again: heard, not done
  EXPECT_EQ(text_in(house.ask(sari, "GET", "/me"), "language"), "id");
  const Reply own = house.ask(sari, "POST", "/commands", "{\"commands\": [" + plan_command("0a", "en") + "]}");
  EXPECT_NE(own.body.find("\"status\":200"), std::string::npos) << own.body;
  EXPECT_EQ(text_in(house.ask(sari, "GET", "/me"), "language"), "id");
}

TEST_P(Carried, EndsWithItsSession) {
  const std::string work = sealed(plan_command("0a", "en"));
  house.ask(sari, "POST", "/sign-out");
  const Reply late = carry(anto, work);
  EXPECT_EQ(late.status, 403);
  EXPECT_NE(late.body.find("carried.ended"), std::string::npos) << late.body;
}

TEST_P(Carried, IsNobodyElsesToOpenOrChange) {
  std::string work = sealed(plan_command("0a", "en"));
  const std::string antos = house.sealed_by(anto, "");
  EXPECT_EQ(carry(anto, work.substr(0, 40) + antos.substr(40)).status, 422);
  EXPECT_EQ(carry("", work).status, 401);
  work[work.size() / 2] = work[work.size() / 2] == 'A' ? 'B' : 'A';
  EXPECT_EQ(carry(anto, work).status, 422);
  EXPECT_EQ(text_in(house.ask(sari, "GET", "/me"), "language"), "id");
}

/// What waited in a file when a pupil's data were erased is not written back.
TEST_P(Carried, BringsBackNobodyWhoWasErased) {
  kit::Scenario scenario(house);
  ASSERT_EQ(scenario.run("given lesson L by sari\n"), "");
  const std::string dina = scenario.filled("$DINA");
  const std::string work = sealed(R"({"id": "cmd_01k7zq3v9hj8m2n4p6q8r0s20e", "v": 1, "at": 1, "method": "PUT", "path": "/api/lessons/)" +
                                  scenario.filled("$lesson:L") + R"(/attendance", "body": {"marks": [{"pupil": ")" + dina +
                                  R"(", "state": "sakit"}], "at": 1}})");
  ASSERT_EQ(scenario.run("as oki PUT /schools/$SCHOOL/erasures/$DINA {\"name\": \"Dina Contoh\"} -> 200\n"), "");
  EXPECT_EQ(carry(anto, work).body, R"({"done":0,"refused":1,"waiting":0,"left":0})");
  const Reply lesson = house.ask(sari, "GET", "/lessons/" + scenario.filled("$lesson:L"));
  EXPECT_EQ(lesson.status, 200);
  EXPECT_EQ(lesson.body.find(dina), std::string::npos) << lesson.body;
}

/// What weighs much asks for its sender's own fresh proof, also in an envelope; the carrier's is worth nothing there.
TEST_P(Carried, AHeavyActAsksForItsSendersProof) {
  kit::Scenario scenario(house);
  const std::string work = house.sealed_by(house.city().oki.token, R"({"id": "cmd_01k7zq3v9hj8m2n4p6q8r0s20f", "v": 1, "at": 1, "method": "PUT", "path": "/api/schools/)" +
                                           scenario.filled("$SCHOOL/erasures/$DINA") + R"(", "body": {"name": "Dina Contoh"}})");
  ASSERT_EQ(scenario.run("later 16 min\nas anto POST /my/proof {\"password\": \"$PASSWORD\"} -> 200 fresh=true\n"), "");
  EXPECT_EQ(carry(anto, work).body, R"({"done":0,"refused":1,"waiting":0,"left":0})");
  EXPECT_EQ(scenario.run("as oki POST /my/proof {\"password\": \"$PASSWORD\"} -> 200\n"
                         "as oki GET /schools/$SCHOOL/pupils/$DINA/copy -> 200 pupil=$DINA\n"), "") << "she is there";
}

TEST_P(Carried, ASessionIsNotGuessed) {
  const std::string work = sealed(plan_command("0a", "en"));
  EXPECT_EQ(carry(anto, "selami1." + std::string(32, '0') + work.substr(40)).status, 403);
  EXPECT_EQ(carry(anto, "selami1." + std::string(32, 'z') + work.substr(40)).status, 422);
}

KIT_ON_BOTH(Carried);

}  // namespace
}  // namespace selami
