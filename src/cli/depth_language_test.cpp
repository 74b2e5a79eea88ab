/// What `selami depth` and `selami answers` say is in Indonesian, and in English where that is asked for: the real program, each command.
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "kit/program.hpp"

namespace selami::cli {
namespace {

namespace fs = std::filesystem;

struct Asked {
  std::vector<std::string> words;  ///< FOLDER stands for the test's own
  std::string id;                  ///< what stands in the refusal, or in what is printed
  std::string en;
  int exit = 1;
};

void PrintTo(const Asked& asked, std::ostream* out) {
  for (const std::string& word : asked.words) *out << word << " ";
}

class DepthLanguage : public ::testing::TestWithParam<Asked> {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("selami-depth-language-" + std::to_string(getpid()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    put("letters.csv", "person,score,rater\nani,x,sari\n");
    put("equal.csv", "person,score,rater\nani,2,sari\nbudi,2,sari\n");
    put("pairs.csv", "judge,chosen,rejected,seconds\nsari,air,rob,lama\n");
    put("teachers.csv", "teacher,school,band,pieces\nsari,melati,A,banyak\n");
    put("answers.csv", "jawaban,nilai\nair,x\n");
  }
  void TearDown() override { fs::remove_all(folder_); }
  void put(const std::string& name, const std::string& text) { std::ofstream(folder_ / name, std::ios::binary) << text; }
  kit::Said run(std::vector<std::string> words) {
    for (std::string& word : words) {
      if (const auto at = word.find("FOLDER"); at != std::string::npos) word.replace(at, 6, folder_.string());
    }
    return kit::run_program(words);
  }

  fs::path folder_;
};

TEST_P(DepthLanguage, IsTheUsers) {
  const Asked& asked = GetParam();
  const kit::Said usual = run(asked.words);
  EXPECT_EQ(usual.exit, asked.exit) << usual.text;
  EXPECT_NE(usual.text.find(asked.id), std::string::npos) << usual.text;
  EXPECT_EQ(usual.text.find(asked.en), std::string::npos) << usual.text;
  for (const auto& [language, wanted, other] : {std::tuple{"id", asked.id, asked.en}, std::tuple{"en", asked.en, asked.id}}) {
    std::vector<std::string> words = asked.words;
    words.insert(words.end(), {"--language", language});
    const kit::Said said = run(words);
    EXPECT_EQ(said.exit, asked.exit) << said.text;
    EXPECT_NE(said.text.find(wanted), std::string::npos) << said.text;
    EXPECT_EQ(said.text.find(other), std::string::npos) << said.text;
  }
}

std::vector<std::string> fit(const std::string& file, const std::vector<std::string>& more = {}) {
  std::vector<std::string> out{"depth", "fit", "FOLDER/" + file, "--person", "person", "--score", "score", "--rater", "rater", "--out", "FOLDER/out"};
  out.insert(out.end(), more.begin(), more.end());
  return out;
}
const std::vector<std::string> compare{"depth", "compare", "FOLDER/pairs.csv", "--judge", "judge", "--chosen", "chosen", "--rejected", "rejected", "--out", "FOLDER/out"};
std::vector<std::string> with(std::vector<std::string> words, const std::vector<std::string>& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

INSTANTIATE_TEST_SUITE_P(
    Refusals, DepthLanguage,
    ::testing::Values(
        Asked{fit("letters.csv"), "Skor ini bukan angka. Skor ditulis sebagai bilangan bulat dari 0. Yang tidak dinilai: kosong atau NA. (depth.score_not_number baris 2, score: x)",
              "This score is no number. A score is a whole number from 0. What was not judged: empty or NA. (depth.score_not_number line 2, score: x)"},
        Asked{fit("none.csv"), "Berkas ini tidak dapat dibuka.", "This file cannot be opened."},
        Asked{fit("equal.csv"), "Semua skor sama", "All scores are equal"},
        Asked{fit("letters.csv", {"--facet", "a", "b", "c", "d", "e"}), "--facet: paling banyak empat", "--facet: at most four", 2},
        Asked{with(compare, {"--time", "seconds"}), "Lamanya bukan angka.", "These seconds are no number."},
        Asked{with(compare, {"--time", "waktu"}), "Kolom ini tidak ada.", "There is no such column."},
        Asked{{"depth", "link", "FOLDER/teachers.csv", "--out", "FOLDER/out"}, "Ini bukan jumlah karya.", "This is no number of pieces."},
        Asked{{"depth", "link", "FOLDER/none.csv", "--out", "FOLDER/out"}, "Berkas ini tidak dapat dibuka.", "This file cannot be opened."},
        Asked{{"depth", "simulate", "--moderated", "2", "--out", "FOLDER/out"}, "Kota buatan seperti ini tidak dapat dibuat.", "Such a made-up city cannot be made."},
        Asked{{"depth", "simulate", "--classes", "2", "--out", "FOLDER/letters.csv"}, "Hasil tidak dapat ditulis ke sana.", "The results cannot be written there."},
        Asked{{"depth", "accuracy", "--moderated", "2"}, "Kota buatan seperti ini tidak dapat dibuat.", "Such a made-up city cannot be made."},
        Asked{{"answers", "group", "FOLDER/answers.csv", "--text", "isi"}, "Kolom ini tidak ada.", "There is no such column."},
        Asked{{"answers", "group", "FOLDER/answers.csv", "--text", "jawaban", "--score", "nilai"}, "Skor ini bukan angka. Setiap jawaban perlu satu angka di kolom yang disebut --score. (answers.score baris 2: x)",
              "This score is no number. Each answer needs a number in the column that --score names. (answers.score row 2: x)"},
        Asked{{"answers", "group", "FOLDER/none.csv", "--text", "isi"}, "Berkas ini tidak dapat dibuka.", "This file cannot be opened."}));

INSTANTIATE_TEST_SUITE_P(WhatIsPrinted, DepthLanguage,
                         ::testing::Values(Asked{{"depth", "simulate", "--classes", "2", "--out", "FOLDER/out"}, "2 penilai\n", "2 raters\n", 0}));

TEST(DepthNightly, SpeaksTheUsersLanguage) {
  const fs::path data = fs::temp_directory_path() / ("selami-night-language-" + std::to_string(getpid()));
  fs::remove_all(data);
  ASSERT_EQ(kit::run_program({"init", "--data", data.string(), "--name", "Kota Contoh", "--admin", "Wati Samudra"}).exit, 0);
  const auto night = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"depth", "nightly", "--data", data.string()});
    return kit::run_program(more);
  };
  const kit::Said first = night({}), again = night({"--language", "en"});
  EXPECT_EQ(first.exit, 0);
  EXPECT_EQ(first.text, "0 penilaian, 0 kelas, 0 di antaranya ditampilkan, 0 bagian\n");
  EXPECT_EQ(again.text, "the same judgements as last night\n");
  EXPECT_EQ(night({"--language", "id"}).text, "penilaiannya sama dengan malam sebelumnya\n");
  fs::remove_all(data);
}

}  // namespace
}  // namespace selami::cli
