#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "cli/depth_data.hpp"
#include "cli/depth_plots.hpp"
#include "cli/depth_result.hpp"
#include "cli/depth_simulate.hpp"
#include "cli/whole_folder.hpp"

namespace selami::cli {
namespace {

namespace fs = std::filesystem;

/// A folder of this test's own, gone afterwards.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("selami-depth-files-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  std::string at(const std::string& name) const { return (path_ / name).string(); }
  std::string put(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
    return at(name);
  }
  static std::string text(const std::string& file) {
    std::ostringstream out;
    out << std::ifstream(file, std::ios::binary).rdbuf();
    return out.str();
  }
  std::size_t size() const { return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator{})); }

 private:
  fs::path path_;
};

const std::string two_raters = "person,class,task,rater,score\nani,1A,T1,R1,2\nani,1A,T2,R2,3\nbudi,1B,T1,R1,0\nbudi,1B,T2,R1,1\n";

TEST(DepthData, GivesColumnsTheirRoles) {
  const Folder folder;
  DepthColumns columns{"person", "class", "task", "", "rater", "", {}, {"class"}, "score"};
  const auto data = read_depth_data(folder.put("ratings.csv", two_raters), columns);
  ASSERT_TRUE(data.has_value()) << data.error().code;
  EXPECT_EQ(data->ratings.group, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(data->groups, (std::vector<std::string>{"1A", "1B"}));
  EXPECT_EQ(data->levels[data->facet("criterion")], (std::vector<std::string>{"all"}));  // one for all
  EXPECT_EQ(data->dif[0].names, data->groups);
  EXPECT_EQ(data->facet("occasion"), data->levels.size());
}

TEST(DepthData, RefusesTwoRolesAndTwoGroups) {
  const Folder folder;
  const std::string file = folder.put("ratings.csv", two_raters);
  DepthColumns columns{"person", "", "rater", "", "rater", "", {}, {}, "score"};
  EXPECT_EQ(read_depth_data(file, columns).error().code, "depth.column_twice");
  columns = {"person", "", "", "", "", "", {"rater"}, {}, "score"};  // a free facet cannot bear a role's name
  EXPECT_EQ(read_depth_data(file, columns).error().code, "depth.column_twice");
  columns = {"person", "rater", "", "", "", "", {}, {}, "score"};
  EXPECT_EQ(read_depth_data(file, columns).error().field, "ani: R1, R2");
}

TEST(DepthAnchors, TakeATableOfAnEarlierFit) {
  const Folder folder;
  const DepthColumns columns{"person", "class", "task", "", "rater", "", {}, {}, "score"};
  const DepthData data = read_depth_data(folder.put("ratings.csv", two_raters), columns).value();
  const auto read = [&](const std::string& text) { return read_anchors(folder.put("anchors.csv", text), data); };
  const auto anchors = read("facet,level,measure,se,infit\ntask,T2,0.25,0.1,1\ntask,T9,1,0.1,1\ngroup,1A,0.5,0.1,\nrater,R1,,,\n");
  ASSERT_TRUE(anchors.has_value()) << anchors.error().field;
  ASSERT_EQ(anchors->anchors.size(), 1U);
  EXPECT_EQ(anchors->anchors[0].level, 1U);
  EXPECT_DOUBLE_EQ(anchors->anchors[0].value, 0.25);
  EXPECT_EQ(anchors->unused, 3U);
  EXPECT_DOUBLE_EQ(read("facet;level;measure;sd\ntask;T1;-1;0.3\n")->anchors[0].sd, 0.3);
  EXPECT_EQ(read("facet,level,measure\ntask,T1,x\n").error().field, "line 2: measure x");
  EXPECT_EQ(read("facet,level,measure\nsoal,T1,1\n").error().field, "line 2: facet soal");
  EXPECT_EQ(read("facet,level,measure,sd\ntask,T1,1,0\n").error().field, "line 2: sd 0");
  EXPECT_EQ(read("facet,level,measure\ntask,T1,1\ntask,T1,2\n").error().field, "line 3: 2x T1");
  EXPECT_EQ(read("facet,measure\ntask,1\n").error().field, "line 1: level");
  EXPECT_EQ(read("facet,level,measure\n").error().code, "depth.anchor");
  EXPECT_EQ(read("").error().code, "depth.anchor");
}

TEST(WholeFolder, IsThereWithAllOrNotAtAll) {
  const Folder folder;
  const std::vector<std::string> names{"a.csv", "b.csv"};
  ASSERT_TRUE(write_whole(folder.at("out/deep/"), names, {{"a.csv", "1"}, {"b.csv", "2"}}).has_value());
  ASSERT_TRUE(write_whole(folder.at("out/deep"), names, {{"a.csv", "3"}}).has_value());  // over an earlier result
  EXPECT_EQ(Folder::text(folder.at("out/deep/a.csv")), "3");
  EXPECT_FALSE(fs::exists(folder.at("out/deep/b.csv")));
  EXPECT_FALSE(write_whole(folder.at("out/new"), names, {{"a.csv", "1"}, {"no/folder.csv", "2"}}).has_value());
  EXPECT_FALSE(fs::exists(folder.at("out/new")));
  folder.put("out/deep/notes.txt", "mine");
  EXPECT_EQ(write_whole(folder.at("out/deep"), names, {{"a.csv", "4"}}).error().field, folder.at("out/deep") + ": notes.txt");
  EXPECT_EQ(Folder::text(folder.at("out/deep/a.csv")), "3");
  EXPECT_FALSE(may_write(folder.put("file", ""), names).has_value());
  EXPECT_FALSE(may_write(".", names).has_value());
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.at("out")), fs::directory_iterator{}), 1);  // nothing half-made stays
}

TEST(DepthSimulate, WritesRatingsAndTruth) {
  const Folder folder;
  DepthSimulate wish;
  wish.params.classes = 3;
  wish.params.pupils = 2;
  wish.params.central = 1;
  wish.out = folder.at("city");
  std::ostringstream out, err;
  const auto told = [](const Error& error) { return error.code + " " + error.field; };
  ASSERT_EQ(depth_simulate(wish, told, out, err), 0) << err.str();
  const DepthColumns columns{"person", "class", "task", "criterion", "rater", "occasion", {}, {"sex"}, "score"};
  const auto data = read_depth_data(folder.at("city/ratings.csv"), columns);
  ASSERT_TRUE(data.has_value()) << data.error().code;
  EXPECT_EQ(data->persons, (std::vector<std::string>{"P1", "P2", "P3", "P4", "P5", "P6"}));
  const std::string truth = Folder::text(folder.at("city/truth.csv"));
  for (const char* line : {"\nperson,P6,", "\ngroup,K3,", "\nrater,R3,", "\ntask,T40,", "\nstep,C4:4,", "\nsd,halo,0.600000\n", "\ncentral,R"}) EXPECT_NE(truth.find(line), std::string::npos) << line;
  wish.params.moderated = 2;
  EXPECT_EQ(depth_simulate(wish, told, out, err), 1);
  EXPECT_NE(err.str().find("depth.simulation moderated"), std::string::npos);
}

/// A fit made by hand: two raters, of whom one is not estimable, one criterion with two steps, in two parts.
struct ByHand {
  DepthData data;
  DepthResult result;
  ByHand() {
    data.ratings = {2, {0, 1}, {0, 2}, 1, {0, 0}, {{"rater", measure::Role::rater, 2, {0, 1}}, {"criterion", measure::Role::criterion, 1, {0, 0}}}};
    data.persons = {"Dina, \"D\"", "Rafi"};
    data.groups = {"1A"};
    data.levels = {{"<R1>", "R2"}, {"all"}};
    data.score_min = 1;
    data.score_max = 3;
    measure::Fit& fit = result.fit;
    fit.facets.resize(2);
    fit.facets[0] = {{-0.5, 0.25, 1.5, 1.25, 1, true, false, {}}, {0, 0, 1, 1, 1, false, false, {}}};
    fit.facets[1] = {{0.125, 0.5, 1, 1, 2, true, false, {}}};
    fit.steps = {{0, 1, -1, 0.5, false}, {0, 2, 1, 0, true}};
    fit.persons = {{-1, 0.5, 0.5, 0.5, 0.75, 1, -1}, {-0.0000001, 0.5, 0.5, 1.5, 1.25, 1, 0}};
    fit.groups = {{0.5, 0.25, 2}};
    result.connections = {2, {1, 2}, {{1, 2}, {0}}};
    result.flags = {{{0, 0, measure::FlagKind::erratic, 1.5, 0.25, 0}, 0}};
  }
};

TEST(DepthTables, AreWhatWasAgreed) {
  const ByHand hand;
  EXPECT_EQ(facets_csv(hand.data, hand.result),
            "facet,level,measure,se,infit,outfit,n,component\nrater,<R1>,-0.500000,0.250000,1.500000,1.250000,1,1\nrater,R2,,,,,1,2\n"
            "criterion,all,0.125000,0.500000,1.000000,1.000000,2,0\ngroup,1A,0.500000,0.250000,1.000000,1.000000,2,0\n");
  EXPECT_EQ(persons_csv(hand.data, hand.result), "person,measure,se,n,component,low,high\n\"Dina, \"\"D\"\"\",-1.000000,0.500000,1,1,-1.980000,-0.020000\nRafi,0.000000,0.500000,1,2,-0.980000,0.980000\n");
  EXPECT_EQ(steps_csv(hand.data, hand.result), "criterion,step,measure,se\nall,2,-1.000000,0.500000\nall,3,1.000000,\n");
  EXPECT_EQ(flags_csv(hand.data, hand.result), "facet,level,kind,size,se\nrater,<R1>,erratic,1.500000,0.250000\n");
  const json::Value summary = summary_json(hand.data, hand.result);
  EXPECT_EQ(*summary.find("components")->integer(), 2);
  EXPECT_EQ(*summary.find("flags")->find("erratic")->integer(), 1);
  EXPECT_EQ(*summary.find("persons_lowest")->integer(), 1);
}

TEST(DepthPlots, HaveTitleAndDescriptionAndNoStrayLetters) {
  const ByHand hand;
  for (const std::string& svg : {wright_map(hand.data, hand.result, true), category_curves(hand.data, hand.result, false)}) {
    EXPECT_NE(svg.find("<title id=\"title\">"), std::string::npos);
    EXPECT_NE(svg.find("<desc id=\"desc\">"), std::string::npos);
    EXPECT_EQ(svg.find("<R1>"), std::string::npos);
    EXPECT_EQ(svg.find("nan"), std::string::npos);
    EXPECT_EQ(svg.substr(svg.size() - 7), "</svg>\n");
  }
  EXPECT_NE(wright_map(hand.data, hand.result, true).find("&lt;R1&gt;"), std::string::npos);
}

}  // namespace
}  // namespace selami::cli
