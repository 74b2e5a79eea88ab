// What a lesson's page is told about votes: the same answer to the same words here and in Node (tests/wasm/asking.test.mjs).
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "wasm/asking/asked.hpp"

namespace selami {
namespace {

const std::string folder = std::string(SELAMI_SOURCE_DIR) + "/tests/golden/asking/";

std::vector<std::string> lines_of(const std::string& name) {
  std::ifstream in(folder + name);
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

TEST(AskingGolden, SaysTheSameAsInNode) {
  std::vector<std::string> said;
  for (const std::string& request : lines_of("requests.jsonl")) said.push_back(wasm::asked_answer(request));
  if (std::getenv("SELAMI_UPDATE")) {
    std::ofstream out(folder + "answers.jsonl");
    for (const std::string& line : said) out << line << "\n";
  }
  EXPECT_EQ(said, lines_of("answers.jsonl"));
  // The golden file itself is no truth: 9 of 32 is under 30 %, and 20 think alike.
  ASSERT_EQ(said.size(), 5u);
  EXPECT_EQ(said[0], R"({"first":{"advice":"teach_again","right":9,"of":32},"second":null,"movement":null,)"
                     R"("main":{"option":1,"count":20,"of":32,"sure":0,"pupils":[],"more":0},"opens_tomorrow":true})");
  EXPECT_NE(said[1].find(R"("to_right":3,"to_wrong":1,"stayed_right":1,"stayed_wrong":2)"), std::string::npos);
  EXPECT_NE(said[1].find(R"("pupils":["f","b"],"more":1})"), std::string::npos) << "who is sure comes first, two at most";
  EXPECT_EQ(said[3], R"({"error":{"code":"request.out_of_range","field":"bounds.teach_below"}})");
}

}  // namespace
}  // namespace selami
