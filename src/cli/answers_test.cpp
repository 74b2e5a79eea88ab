#include "cli/answers.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/json.hpp"

namespace selami::cli {
namespace {

std::string told(const Error& error) { return error.code + " " + error.field; }

class AnswersCli : public testing::Test {
 protected:
  std::string written(const char* name, const std::string& text) {
    const std::string file = (folder_ / name).string();
    std::ofstream(file, std::ios::binary) << text;
    return file;
  }
  int run(const AnswersGroup& wish) {
    out_.str("");
    err_.str("");
    return answers_group(wish, told, out_, err_);
  }
  AnswersGroup wish(const std::string& format) {
    AnswersGroup out;
    out.file = written("answers.csv", table_);
    out.text = "jawaban";
    out.question = "soal";
    out.format = format;
    return out;
  }
  void SetUp() override { std::filesystem::create_directories(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  const std::filesystem::path folder_ = std::filesystem::temp_directory_path() / 
                                        ("selami-answers-" + std::to_string(getpid()));
  const std::string table_ =
      "soal,nama,jawaban,nilai\n1,a,air menguap,2\n1,b,Air menguap.,3\n1,c,batu,0\n2,d,\"besi, kayu\",4\n2,e,kayu besi,4\n2,f,besi kayu,1\n";
  std::ostringstream out_;
  std::ostringstream err_;
};

TEST_F(AnswersCli, ListsTheAnswersWithTheirGroups) {
  ASSERT_EQ(run(wish("text")), 0) << err_.str();
  EXPECT_EQ(out_.str(), "# 1\n1\tair menguap\n1\tAir menguap.\n-\tbatu\n# 2\n1\tkayu besi\n1\tbesi, kayu\n1\tbesi kayu\n");
}

TEST_F(AnswersCli, WritesCsvWithMedoidAndLikeness) {
  AnswersGroup w = wish("csv");
  w.id = "nama";
  ASSERT_EQ(run(w), 0) << err_.str();
  EXPECT_EQ(out_.str().substr(0, out_.str().find("\n2,") + 1), "question,id,order,group,medoid,likeness\n1,a,1,1,a,1\n1,b,2,1,a,1\n1,c,3,,,\n");
}

TEST_F(AnswersCli, CountsAgreementAndTaps) {
  AnswersGroup w = wish("text");
  w.score = "nilai";
  ASSERT_EQ(run(w), 0) << err_.str();
  EXPECT_EQ(out_.str(),
            "| question | answers | taps saved | the medoid's score exactly | within one |\n|---|---|---|---|---|\n"
            "| 1 | 3 | 0.333 | 0.000 | 1.000 |\n| 2 | 3 | 0.667 | 0.500 | 0.500 |\n| all | 6 | 0.500 | 0.333 | 0.667 |\n");
  w.format = "json";
  ASSERT_EQ(run(w), 0);
  EXPECT_NE(out_.str().find("\"within_one\": 2"), std::string::npos) << out_.str();
  w.judged = 50;
  ASSERT_EQ(run(w), 0);
  EXPECT_NE(out_.str().find("\"suggested\""), std::string::npos) << out_.str();
}

TEST_F(AnswersCli, TakesTheQuestionsTextFromAnotherTable) {
  AnswersGroup w = wish("text");
  w.questions = written("questions.csv", "soal,pertanyaan\n1,Apa yang terjadi?\n2,Sebutkan dua!\n");
  ASSERT_EQ(run(w), 0) << err_.str();
  EXPECT_EQ(out_.str().substr(0, 21), "# Apa yang terjadi?\n1");
}

TEST_F(AnswersCli, SaysWhyItRefuses) {
  AnswersGroup w = wish("text");
  w.text = "isi";
  EXPECT_EQ(run(w), 1);
  EXPECT_EQ(err_.str(), "selami: depth.column_unknown isi; soal, nama, jawaban, nilai\n");
  w = wish("text");
  w.score = "nama";
  EXPECT_EQ(run(w), 1);
  EXPECT_EQ(err_.str(), "selami: answers.score row 2: a\n");
  w.file = written("empty.csv", "");
  EXPECT_EQ(run(w), 1);
  EXPECT_NE(err_.str().find("import.empty"), std::string::npos);
  w.file = (folder_ / "none.csv").string();
  EXPECT_EQ(run(w), 1);
  EXPECT_EQ(err_.str(), "selami: depth.file " + w.file + "\n");
  w = wish("text");
  w.questions = (folder_ / "none.csv").string();
  EXPECT_EQ(run(w), 1);
  EXPECT_EQ(err_.str(), "selami: depth.file " + w.questions + "\n");
  std::string many = "jawaban\n";
  for (int i = 0; i < 5001; ++i) many += "x" + std::to_string(i) + "\n";
  w = {};
  w.file = written("many.csv", many);
  w.text = "jawaban";
  EXPECT_EQ(run(w), 1);
  EXPECT_NE(err_.str().find("answers.too_many 5000"), std::string::npos);
}

/// How right the groups and suggestions of a table with scores are.
struct Figures {
  double saved = 0, exact = 0, near = 0, suggested_exact = 0;
};
Figures figures(const std::string& answers, const std::string& questions, const char* text, const char* question, const char* score) {
  AnswersGroup w;
  w.file = answers;
  w.questions = questions;
  w.text = text;
  w.question = question;
  w.score = score;
  w.format = "json";
  w.judged = 30;
  std::ostringstream out, err;
  EXPECT_EQ(answers_group(w, told, out, err), 0) << err.str();
  const auto read = json::parse(out.str());
  const json::Value& all = *read->find("agreement");
  const auto count = [&](const char* name) { return static_cast<double>(*all.find(name)->integer()); };
  return {count("saved") / count("answers"), count("exact") / count("saved"), count("within_one") / count("saved"), count("suggested_exact") / count("suggested")};
}

TEST(AnswersFigures, OnMadeUpAnswers) {
  const std::string folder = std::string(SELAMI_SOURCE_DIR) + "/tests/answers/";
  const Figures f = figures(folder + "answers.csv", folder + "questions.csv", "jawaban", "soal", "tingkat");
  EXPECT_GE(f.saved, 0.40);
  EXPECT_EQ(f.exact, 1);
  EXPECT_GE(f.suggested_exact, 0.95);
}

/// What issue 7 asks, on real pupils' answers where they are at hand (SELAMI_SHARED, or the folder beside the tree).
TEST(AnswersFigures, OnRealAnswers) {
  std::string folder = std::string(SELAMI_SOURCE_DIR) + "/../shared";
  if (const char* named = std::getenv("SELAMI_SHARED")) folder = named;
  folder += "/data/answers/";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no real answers at " << folder << " (SELAMI_SHARED names the folder)";
  for (const std::string set : {"saintek", "soshum"}) {
    const Figures f = figures(folder + "score-" + set + ".csv", folder + "question-" + set + ".csv", "jawaban", "type-problem", "score");
    EXPECT_GE(f.saved, 0.18) << set;
    EXPECT_GE(f.exact, 0.90) << set;
    EXPECT_GE(f.near, 0.98) << set;
    EXPECT_GE(f.suggested_exact, 0.90) << set;
  }
}

}  // namespace
}  // namespace selami::cli
