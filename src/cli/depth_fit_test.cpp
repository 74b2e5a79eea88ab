#include "cli/depth_fit.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "cli/depth_accuracy.hpp"
#include "cli/depth_simulate.hpp"

namespace selami::cli {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

std::string told(const Error& error) { return error.code + " " + error.field; }

/// A folder with ratings, in which `selami depth fit` is run.
class DepthFitRun : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("selami-depth-fit-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    wish_.columns = {"person", "", "task", "criterion", "rater", "", {}, {}, "score"};
    wish_.threads = 1;
    wish_.language = "en";
    wish_.out = at("out");
  }
  void TearDown() override { fs::remove_all(folder_); }
  std::string at(const std::string& name) const { return (folder_ / name).string(); }
  void ratings(const std::string& text) {
    wish_.file = at("ratings.csv");
    std::ofstream(wish_.file, std::ios::binary) << text;
  }
  /// Ratings of a made-up city; returns their text.
  std::string city(const simulate::JudgedParams& params) {
    const std::string text = simulated_files(params, simulate::judged_city(params).value())[0].second;
    ratings(text);
    wish_.columns.group = "class";
    return text;
  }
  int run() {
    out_.str("");
    err_.str("");
    return depth_fit(wish_, told, out_, err_);
  }
  /// A table of the results: the third column by the first two.
  std::map<std::string, double> measures(const std::string& name) const { return measures_of(fs::path(wish_.out) / name); }
  static std::map<std::string, double> measures_of(const fs::path& file, std::size_t keys = 2) {
    std::map<std::string, double> out;
    for (const std::string& line : lines_of(text_of(file))) {
      std::size_t at = line.find(',');
      if (keys == 2) at = line.find(',', at + 1);
      if (at != std::string::npos) out[line.substr(0, at)] = std::atof(line.c_str() + at + 1);
    }
    return out;
  }
  json::Value summary() const { return json::parse(text_of(fs::path(wish_.out) / "summary.json")).value(); }

  fs::path folder_;
  DepthFit wish_;
  std::ostringstream out_, err_;
};

simulate::JudgedParams small_city() {
  simulate::JudgedParams params;
  params.seed = 11;
  params.classes = 12;
  params.pupils = 8;
  params.tasks = 6;
  params.tasks_each = 3;
  params.moderated = 0.2;
  return params;
}

TEST_F(DepthFitRun, WritesTablesAndDrawings) {
  city(small_city());
  ASSERT_EQ(run(), 0) << err_.str();
  for (const char* name : {"facets.csv", "persons.csv", "steps.csv", "flags.csv", "summary.json", "wright.svg", "categories.svg"}) EXPECT_TRUE(fs::exists(fs::path(wish_.out) / name)) << name;
  EXPECT_FALSE(fs::exists(fs::path(wish_.out) / "interactions.csv"));
  EXPECT_EQ(lines_of(text_of(fs::path(wish_.out) / "persons.csv")).size(), 97U);
  const auto facets = measures("facets.csv");
  EXPECT_EQ(facets.size(), 1U + 6 + 4 + 12 + 12);
  double tasks = 0;
  for (const auto& [level, measure] : facets) tasks += level.rfind("task,", 0) == 0 ? measure : 0;
  EXPECT_NEAR(tasks, 0, 1e-5);
  EXPECT_EQ(*summary().find("components")->integer(), 1);
  EXPECT_NE(out_.str().find("96 persons"), std::string::npos);
}

TEST_F(DepthFitRun, TheOrderOfRowsAndTheThreadsChangeNoBit) {
  const std::string text = city(small_city());
  wish_.columns.occasion = "occasion";
  wish_.columns.dif = {"sex"};
  ASSERT_EQ(run(), 0) << err_.str();
  std::vector<std::string> rows = lines_of(text);
  std::string turned = rows[0] + "\n";
  for (std::size_t i = rows.size() - 1; i > 0; --i) turned += rows[i * 7 % (rows.size() - 1) + 1] + "\n";
  ASSERT_NE((rows.size() - 1) % 7, 0U);
  ratings(turned);
  const std::string first = wish_.out;
  wish_.out = at("turned");
  wish_.threads = 2;
  ASSERT_EQ(run(), 0) << err_.str();
  for (const char* name : {"facets.csv", "persons.csv", "steps.csv", "flags.csv", "wright.svg", "categories.svg"}) EXPECT_EQ(text_of(fs::path(first) / name), text_of(fs::path(wish_.out) / name)) << name;
  std::vector<std::string> one = lines_of(text_of(fs::path(first) / "summary.json")), two = lines_of(text_of(fs::path(wish_.out) / "summary.json"));
  ASSERT_EQ(one.size(), two.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    if (one[i].find("\"seconds\"") == std::string::npos) {
      EXPECT_EQ(one[i], two[i]);
    }
  }
}

TEST_F(DepthFitRun, OtherNamesAreTheSameMeasures) {
  std::string text = city(small_city());
  ASSERT_EQ(run(), 0);
  const auto before = measures("facets.csv");
  // R01 … R12 become Z-names in the opposite order.
  for (int r = 1; r <= 12; ++r) {
    const std::string old = std::string(r < 10 ? "R0" : "R") + std::to_string(r);
    const std::string made = "Z" + std::to_string(99 - r);
    for (std::size_t at = text.find("," + old + ","); at != std::string::npos; at = text.find("," + old + ",", at)) text.replace(at + 1, old.size(), made);
  }
  ratings(text);
  ASSERT_EQ(run(), 0);
  const auto after = measures("facets.csv");
  EXPECT_NEAR(before.at("rater,R03"), after.at("rater,Z96"), 0.002);
  EXPECT_NEAR(before.at("task,T2"), after.at("task,T2"), 0.002);
}

TEST_F(DepthFitRun, DistrictsThatNobodyJoinsAreSaid) {
  simulate::JudgedParams params = small_city();
  params.districts = 2;
  city(params);
  wish_.format = "json";
  ASSERT_EQ(run(), 0) << err_.str();
  EXPECT_NE(err_.str().find("2 parts that do not hang together"), std::string::npos) << err_.str();
  const json::Value said = json::parse(out_.str()).value();
  EXPECT_EQ(*said.find("components")->integer(), 2);
  ASSERT_EQ(said.find("bridging_scripts")->array()->size(), 3U);
  const auto parts = lines_of(text_of(fs::path(wish_.out) / "facets.csv"));
  for (const std::string& line : parts) {
    const std::string start = line.substr(0, line.find(",", 6));
    const char part = start == "rater,R01" || start == "rater,R03" ? '1' : start == "rater,R02" ? '2' : line.rfind("criterion,", 0) == 0 ? '0' : line.back();
    EXPECT_EQ(line.back(), part) << line;
  }
}

TEST_F(DepthFitRun, AnchorsHoldAndAFalseOneIsLetGo) {
  city(small_city());
  ASSERT_EQ(run(), 0);
  const auto free = measures("facets.csv");
  wish_.anchor = at("anchors.csv");
  std::ofstream(wish_.anchor) << "facet,level,measure,sd\ntask,T1," << free.at("task,T1") << ",0.1\ntask,T2," << free.at("task,T2") << ",0.1\ntask,T3," << free.at("task,T3") + 3 << ",0.5\ntask,T9,0,0.1\n";
  ASSERT_EQ(run(), 0) << err_.str();
  const auto held = measures("facets.csv");
  EXPECT_NEAR(held.at("task,T1") - held.at("task,T2"), free.at("task,T1") - free.at("task,T2"), 0.15);
  const json::Value said = summary();
  ASSERT_EQ(said.find("anchors_freed")->array()->size(), 1U);
  EXPECT_EQ((*said.find("anchors_freed")->array())[0].text_of("level"), "T3");
  EXPECT_EQ(*said.find("anchors_unused")->integer(), 1);
}

TEST_F(DepthFitRun, InteractionsHaveATableOfTheirOwn) {
  city(small_city());
  wish_.interactions = {"rater*criterion"};
  ASSERT_EQ(run(), 0) << err_.str();
  EXPECT_EQ(lines_of(text_of(fs::path(wish_.out) / "interactions.csv")).size(), 49U);
  wish_.interactions = {"rater*kelas"};
  EXPECT_EQ(run(), 1);
  EXPECT_EQ(err_.str(), "selami: depth.interaction rater*kelas\n");
}

TEST_F(DepthFitRun, WeightedMeasuresStandBesideThePosterior) {
  city(small_city());
  ASSERT_EQ(run(), 0) << err_.str();
  const std::vector<std::string> posterior = lines_of(text_of(fs::path(wish_.out) / "persons.csv"));
  EXPECT_EQ(posterior[0], "person,measure,se,n,component,low,high");
  EXPECT_TRUE(summary().find("reliability_wle")->is_null());
  wish_.persons = "wle";
  ASSERT_EQ(run(), 0) << err_.str();
  const std::vector<std::string> weighted = lines_of(text_of(fs::path(wish_.out) / "persons.csv"));
  EXPECT_EQ(weighted[0], "person,measure,se,n,component,low,high,eap,eap_se");
  ASSERT_EQ(weighted.size(), posterior.size());
  double wider = 0;
  for (std::size_t i = 1; i < weighted.size(); ++i) {
    std::vector<std::string> was, is;
    for (const auto& [from, to] : {std::pair{&posterior[i], &was}, std::pair{&weighted[i], &is}}) {
      std::istringstream cells(*from);
      for (std::string cell; std::getline(cells, cell, ',');) to->push_back(cell);
    }
    EXPECT_EQ(is[7], was[1]);
    EXPECT_EQ(is[8], was[2]);
    EXPECT_NEAR(std::stod(is[5]), std::stod(is[1]) - 1.96 * std::stod(is[2]), 1e-5);
    EXPECT_NEAR(std::stod(is[6]), std::stod(is[1]) + 1.96 * std::stod(is[2]), 1e-5);
    wider += std::stod(is[1]) * std::stod(is[1]) - std::stod(was[1]) * std::stod(was[1]);
  }
  EXPECT_GT(wider, 0);  // not drawn together
  EXPECT_GT(*summary().find("reliability_wle")->real(), 0.7);
  EXPECT_EQ(summary().find("model")->text_of("persons"), "wle");
}

TEST_F(DepthFitRun, JointLikelihoodIsThereForComparison) {
  city(small_city());
  wish_.columns.dif = {"sex"};
  wish_.estimator = "jml";
  ASSERT_EQ(run(), 0) << err_.str();
  EXPECT_EQ(summary().find("model")->text_of("estimator"), "jml");
}

TEST_F(DepthFitRun, OddInputGetsAResultOrAReason) {
  const std::string head = "person,task,criterion,rater,score\n";
  const auto ends = [&](const std::string& rows, int code) {
    ratings(head + rows);
    wish_.out = at("odd");
    fs::remove_all(wish_.out);
    EXPECT_EQ(run(), code) << rows << err_.str();
    EXPECT_EQ(fs::exists(wish_.out), code == 0);
    if (code == 0) {
      for (const auto& file : fs::directory_iterator(wish_.out)) EXPECT_EQ(text_of(file.path()).find("nan"), std::string::npos) << rows << file.path();
    } else {
      EXPECT_FALSE(err_.str().empty());
    }
  };
  ends("a,t,c,r,1\n", 1);                                          // one row
  ends("a,t,c,r,1\nb,t,c,r,1\n", 1);                               // one score
  ends("a,t,c,r,0\nb,t,c,r,2\n", 0);                               // a score in between that nobody gave, all extreme
  ends("a,t,c,r,0\na,t,c,s,1\nb,u,c,s,1\nb,u,d,s,1\n", 0);         // a criterion with one score only
  ends("a,t,c,r,0\na,t,c,r,0\na,t,c,r,0\na,t,c,r,3\n", 0);         // one person, the same cell over again
  ends("a,t,c,r,0\na,t,c,s,1\nb,t,c,r,1\nb,t,c,s,2\nc,t,c,r,NA\n", 0);
}

/// Where the references of published rating data lie; they are no part of the repository.
fs::path references() {
  const char* named = std::getenv("SELAMI_RATINGS");
  return named ? fs::path(named) : fs::path(SELAMI_SOURCE_DIR "/../shared/data/ratings");
}

TEST_F(DepthFitRun, MeetsTheReferencesOfTheFixedModel) {
  if (!fs::exists(references() / "ratings2.csv")) GTEST_SKIP() << "no reference data; SELAMI_RATINGS names their folder";
  for (const char* set : {"ratings2", "ratings3"}) {
    wish_.file = (references() / (std::string(set) + ".csv")).string();
    wish_.population = "one";
    wish_.raters = "fixed";
    wish_.halo = "off";
    ASSERT_EQ(run(), 0) << err_.str();
    const auto facets = measures("facets.csv"), steps = measures("steps.csv");
    std::size_t held = 0;
    for (const auto& [level, measure] : measures_of(references() / (std::string(set) + "_ref_facets.csv"))) {
      if (facets.count(level) > 0 && level != "facet,level") {
        EXPECT_NEAR(facets.at(level), measure, 0.005) << set << " " << level;
        ++held;
      }
      if (level.rfind("step,", 0) != 0) continue;
      std::string key = level.substr(5);
      std::replace(key.begin(), key.end(), ':', ',');
      EXPECT_NEAR(steps.at(key), measure, 0.01) << set << " " << level;
      ++held;
    }
    EXPECT_GT(held, 20U);
    const auto persons = measures_of(fs::path(wish_.out) / "persons.csv", 1);
    for (const auto& [person, eap] : measures_of(references() / (std::string(set) + "_ref_persons.csv"), 1)) EXPECT_NEAR(persons.at(person), eap, 0.03) << set << " " << person;
  }
}

TEST(DepthAccuracy, PlantedFaultsAreFoundAndHardlyAnythingElseIsFlagged) {
  FlagCount all;
  simulate::JudgedParams params;
  params.classes = 40;
  params.occasions = 2;
  params.erratic = params.central = params.drift = params.dif = 1;
  measure::Options options;
  for (params.seed = 1; params.seed <= 8; ++params.seed) {
    const auto one = accuracy_of(params, options);
    ASSERT_TRUE(one.has_value()) << one.error().code;
    all.planted += one->flags.planted;
    all.found += one->flags.found;
    all.wrong += one->flags.wrong;
    all.sound += one->flags.sound;
    EXPECT_GE(one->persons.cover, 0.88) << params.seed;
  }
  EXPECT_EQ(all.planted, 32U);
  EXPECT_GE(all.found, 30U);
  EXPECT_LE(all.wrong * 20, all.found + all.wrong) << all.wrong;  // at most 5 % of what is flagged
}

TEST(DepthAccuracy, TheTableHasALineASeedAndTheirMean) {
  DepthAccuracy wish;
  wish.params = small_city();
  wish.seeds = 2;
  std::ostringstream out, err;
  ASSERT_EQ(depth_accuracy(wish, told, out, err), 0) << err.str();
  const auto lines = lines_of(out.str());
  ASSERT_EQ(lines.size(), 5U);
  for (const std::string& line : lines) EXPECT_EQ(std::count(line.begin(), line.end(), '|'), 17) << line;
  wish.params.moderated = 3;
  EXPECT_EQ(depth_accuracy(wish, told, out, err), 1);
}

}  // namespace
}  // namespace selami::cli
