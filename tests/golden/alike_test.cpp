// What the judging page is told of alike answers: the same answer to the same words here and in Node (tests/wasm/alike.test.mjs).
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "wasm/alike/grouped.hpp"

namespace selami {
namespace {

const std::string folder = std::string(SELAMI_SOURCE_DIR) + "/tests/golden/alike/";

std::vector<std::string> lines_of(const std::string& name) {
  std::ifstream in(folder + name);
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

TEST(AlikeGolden, SaysTheSameAsInNode) {
  std::vector<std::string> said;
  for (const std::string& request : lines_of("requests.jsonl")) said.push_back(wasm::grouped_answer(request));
  if (std::getenv("SELAMI_UPDATE")) {
    std::ofstream out(folder + "answers.jsonl");
    for (const std::string& line : said) out << line << "\n";
  }
  EXPECT_EQ(said, lines_of("answers.jsonl"));
  // The golden file itself is no truth: the denial stands apart, the stretched word does not, the blank one is last.
  ASSERT_EQ(said.size(), 4u);
  EXPECT_NE(said[0].find(R"("groups":[{"ids":["1","2"],"medoid":"1"},{"ids":["4","6"],"medoid":"4"}])"), std::string::npos) << said[0];
  EXPECT_NE(said[0].find(R"("suggestions":[{"id":"2","like":"1","level":2}])"), std::string::npos) << said[0];
  EXPECT_NE(said[0].find(R"("5"],"groups")"), std::string::npos) << said[0];
  EXPECT_EQ(said[1], R"({"order":[],"groups":[],"suggestions":[]})");
  EXPECT_NE(said[2].find(R"("groups":[])"), std::string::npos) << "judged apart stays apart: " << said[2];
  EXPECT_EQ(said[3], R"({"error":{"code":"request.out_of_range","field":"judged[0].level"}})");
}

}  // namespace
}  // namespace selami
