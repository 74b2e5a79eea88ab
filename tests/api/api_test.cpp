/// Scenarios (tests/api/**/*.test) on both databases, the rights of every route, and last the contract: whatever no
/// scenario was answered for is missing.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "http/contract.hpp"
#include "rights.hpp"
#include "scenario.hpp"

namespace selami {
namespace {

namespace fs = std::filesystem;

const fs::path root = SELAMI_SOURCE_DIR;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

class ScenarioTest : public testing::Test {
 public:
  ScenarioTest(fs::path file, storage::Engine engine) : file_(std::move(file)), engine_(engine) {}
  void TestBody() override {
    kit::House house(engine_);
    kit::Scenario scenario(house);
    const std::string wrong = scenario.run(read_file(file_));
    EXPECT_TRUE(wrong.empty()) << fs::relative(file_, root).string() << ", " << wrong;
  }

 private:
  fs::path file_;
  storage::Engine engine_;
};

class RightsTest : public testing::Test {
 public:
  RightsTest(std::string path, std::string method, const json::Value& operation)
      : path_(std::move(path)), method_(std::move(method)), operation_(operation) {}
  void TestBody() override {
    for (const std::string& wrong : kit::rights_wrongs(path_, method_, operation_)) ADD_FAILURE() << wrong;
  }

 private:
  std::string path_;
  std::string method_;
  const json::Value& operation_;
};

class ContractTest : public testing::Test {
 public:
  enum class What { files, exercised, names, measures };
  explicit ContractTest(What what) : what_(what) {}
  void TestBody() override {
    if (what_ == What::files) files();
    else if (what_ == What::names) names();
    else if (what_ == What::measures) measures();
    else exercised();
  }

 private:
  void files() {
    same(root / "api/openapi.json", json::pretty(kit::contract()));
    kit::House house(storage::Engine::sqlite);
    std::set<std::string> names;
    for (const auto& [name, schema] : command_schemas(house.routes())) {
      names.insert(name + ".json");
      same(root / "api/commands" / (name + ".json"), json::pretty(schema));
    }
    if (!fs::is_directory(root / "api/commands")) return;
    for (const auto& entry : fs::directory_iterator(root / "api/commands")) {
      EXPECT_TRUE(names.count(entry.path().filename().string())) << entry.path() << " is of no route";
    }
  }
  static void same(const fs::path& path, const std::string& text) {
    if (std::getenv("SELAMI_UPDATE")) {
      fs::create_directories(path.parent_path());
      std::ofstream(path, std::ios::binary) << text;
    }
    EXPECT_TRUE(read_file(path) == text) << fs::relative(path, root).string()
                                         << " is not what the routes say: selami openapi --out api, and read the diff";
  }

  /// Two shapes of one name would be one schema of the contract, and the second a lie.
  void names() {
    std::map<std::string, fs::path> seen;
    for (const auto& entry : fs::recursive_directory_iterator(root / "src")) {
      if (entry.path().extension() != ".hpp") continue;
      std::istringstream in(read_file(entry.path()));
      for (std::string line; std::getline(in, line);) {
        static const std::string mark = "  static constexpr const char* name = \"";
        if (line.rfind(mark, 0) != 0) continue;
        const std::string name = line.substr(mark.size(), line.find('"', mark.size()) - mark.size());
        const bool fresh = seen.emplace(name, entry.path()).second;
        EXPECT_TRUE(fresh) << entry.path().string() << " and " << seen[name].string() << " both have a Shape \"" << name << "\"";
      }
    }
    EXPECT_GT(seen.size(), 100U);
  }

  /// A pupil's measure and a teacher's severity leave the server in no answer: they are fractions, and the whole contract has fractions in
  /// the places of an order's options, how far a whole round can be trusted and where an own class stands, and nothing called as they are called.
  void measures() {
    std::set<std::string> fractions, scales;
    for (const auto& [name, schema] : *kit::contract().find("components")->find("schemas")->object()) {
      const json::Value* properties = schema.find("properties");
      if (!properties) continue;
      for (const auto& [field, value] : *properties->object()) {
        const std::string text = json::text(value);
        if (text.find("\"number\"") != std::string::npos) fractions.insert(name + "." + field);
        if (text.find("/ScaleSpan\"") != std::string::npos) scales.insert(name);
        if (text.find("\"enum\"") != std::string::npos) continue;  // a finding's severity is a word
        for (const char* banned : {"measure", "severity", "theta", "logit", "logits"}) EXPECT_NE(field, banned) << name;
      }
    }
    EXPECT_EQ(fractions, (std::set<std::string>{"BoardSeveral.mean_place", "PairSum.by_chance", "PairSum.reliability", "PairSum.split_half", "ScaleSpan.high", "ScaleSpan.low",
                                                "ScaleSpan.middle"}));
    EXPECT_EQ(scales, (std::set<std::string>{"ScaleWeeks", "SubjectScale"}));
    const json::Value& classes = *kit::contract().find("components")->find("schemas");
    EXPECT_EQ(json::text(*classes.find("SubjectScale")).find("pupil_"), std::string::npos);
    std::set<std::string> told;
    for (const auto& [path, methods] : *kit::contract().find("paths")->object()) {
      if (json::text(methods).find("/ClassScale\"") != std::string::npos) told.insert(path);
    }
    EXPECT_EQ(told, std::set<std::string>{"/api/groups/{group}/scale"});
  }

  void exercised() {
    if (testing::GTEST_FLAG(filter) != "*") GTEST_SKIP() << "only the whole run can tell";
    for (const auto& [path, methods] : *kit::contract().find("paths")->object()) {
      for (const auto& [method, operation] : *methods.object()) {
        EXPECT_TRUE(kit::exercised().count(std::string(operation.text_of("operationId"))))
            << upper(method) << " " << path << " was never answered with 200 by a scenario";
      }
    }
  }

  What what_;
};

template <class Make>
void add(const char* suite, const std::string& name, Make make) {
  testing::RegisterTest(suite, name.c_str(), nullptr, nullptr, __FILE__, __LINE__, [make]() -> testing::Test* { return make(); });
}

void add_scenarios() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(root / "tests/api")) {
    if (entry.path().extension() == ".test") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    for (const storage::Engine engine : kit::engines()) {
      const char* on = engine == storage::Engine::sqlite ? "/SQLite" : "/PostgreSQL";
      const std::string name = fs::relative(file, root / "tests/api").replace_extension().string();
      add("Scenario", name + on, [file, engine] { return new ScenarioTest(file, engine); });
    }
  }
}

void add_rest() {
  using What = ContractTest::What;
  add("Contract", "EveryOperationIsExercised", [] { return new ContractTest(What::exercised); });
  add("ContractFiles", "EachShapeHasANameOfItsOwn", [] { return new ContractTest(What::names); });
  add("Contract", "HasNoMeasureOfAPupilAndNoSeverity", [] { return new ContractTest(What::measures); });
  add("ContractFiles", "AreWhatTheRoutesSay", [] { return new ContractTest(What::files); });
  for (const auto& [path, methods] : *kit::contract().find("paths")->object()) {
    for (const auto& [method, operation] : *methods.object()) {
      add("Rights", std::string(operation.text_of("operationId")),
          [path = path, method = upper(method), &operation = operation] { return new RightsTest(path, method, operation); });
    }
  }
}

}  // namespace
}  // namespace selami

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  selami::add_scenarios();
  selami::add_rest();
  return RUN_ALL_TESTS();
}
