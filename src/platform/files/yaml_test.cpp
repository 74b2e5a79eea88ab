#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "files/pack.hpp"
#include "files/yaml.hpp"

namespace selami::files {
namespace {

std::string json_of(std::string_view text) {
  const auto yaml = read_yaml(text);
  return yaml ? json::text(yaml->value) : yaml.error().code + " " + yaml.error().field;
}

TEST(ReadYaml, KeepsTypesAndText) {
  EXPECT_EQ(json_of("a: 5\nb: '5'\nc: 0051234567\nd: 2026/2027\ne: 2.5\nf: ~\ng:\nh: yes\ni: true\nj: -3\nk: 1e3\nl: .inf\n"),
            R"({"a":5,"b":"5","c":"0051234567","d":"2026/2027","e":2.5,"f":null,"g":null,"h":"yes","i":true,"j":-3,"k":1000,"l":".inf"})");
  EXPECT_EQ(json_of("t: >-\n  satu\n  dua\nu: |\n  ٱلسَّلَامُ\n"), "{\"t\":\"satu dua\",\"u\":\"ٱلسَّلَامُ\\n\"}");
  EXPECT_EQ(json_of("[a, {b: 1}]"), R"(["a",{"b":1}])");
  EXPECT_EQ(json_of(""), "null");
  EXPECT_EQ(json_of("# only a comment\n"), "null");
}

TEST(ReadYaml, KnowsTheLineOfEachPart) {
  const auto yaml = read_yaml("design:\n  topic: Rob\nsteps:\n  - text: >-\n      Murid\n      mengamati\n  - {stage: awal, minutes: 5}\n");
  ASSERT_TRUE(yaml);
  EXPECT_EQ(line_of(*yaml, "/design/topic"), 2);
  EXPECT_EQ(line_of(*yaml, "/steps"), 3);
  EXPECT_EQ(line_of(*yaml, "/steps/0/text"), 4);
  EXPECT_EQ(line_of(*yaml, "/steps/1/minutes"), 7);
  EXPECT_EQ(line_of(*yaml, "/steps/1/questions/2"), 7);
  EXPECT_EQ(line_of(*yaml, "/assessments"), 1);
}

TEST(ReadYaml, NamesTheLineOfAnError) {
  EXPECT_EQ(json_of("a: 1\nb: [1, 2\nc: 3\n").substr(0, 15), "yaml.malformed ");
  EXPECT_EQ(json_of("a: 1\n\tb: 2\n"), "yaml.malformed line 2");
  EXPECT_EQ(json_of("a: 1\nb: 2\na: 3\n"), "yaml.twice line 3");
  EXPECT_EQ(json_of("? [1, 2]\n: x\n"), "yaml.name line 1");
  EXPECT_EQ(json_of("a: 1\n---\nb: 2\n"), "yaml.malformed line 3");
  EXPECT_EQ(json_of("a: \xC3\x28"), "yaml.not_utf8 line 1");
  EXPECT_EQ(json_of("a: *nobody\n").substr(0, 14), "yaml.malformed");
}

TEST(ReadYaml, RefusesBombs) {
  std::string laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 9; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    laughs += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
    for (int j = 0; j < 9; ++j) laughs += ", " + before;
    laughs += "]\n";
  }
  EXPECT_EQ(json_of(laughs).substr(0, 12), "yaml.too_big");
  EXPECT_EQ(json_of(std::string(60, '[') + std::string(60, ']')).substr(0, 12), "yaml.too_big");
  EXPECT_EQ(json_of(std::string(100000, '[')).substr(0, 5), "yaml.");
  EXPECT_EQ(json_of(std::string(5'000'000, 'a')), "yaml.too_big line 1");
}

/// Packs are read by yaml-cpp, which libFuzzer's library cannot be built with (cmake/fuzz.cmake): so their fuzzer is this one, by the
/// same dice each time. Under the sanitizers of `./test slow` it sees what they see.
TEST(ReadYaml, IsClearAboutAnyChangeOfAPack) {
  const std::string pack =
      "# a pack\nid: kota\nversion: 3\nname: {id: Kota, en: City}\nlevels: [sd, smp, 'sma']\nnpsn: 00123456\n"
      "steps:\n  - &first {stage: awal, minutes: 10, text: \"dua \\u00e9\"}\n  - *first\n  - stage: penutup\n    text: |\n      satu\n      dua\n"
      "last: >-\n  kata\n  lain\nnone: ~\nhalf: 0.5\nyes: true\n";
  ASSERT_TRUE(read_yaml(pack));
  const std::string marks = "[]{},:-?&*!|>'\"%@`#\n\t \0\xff~0";
  std::uint32_t state = 8;
  const auto dice = [&state] {
    state = state * 1664525U + 1013904223U;
    return state >> 8U;
  };
  int read = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string text = pack;
    for (unsigned changes = 1 + dice() % 3; changes > 0; --changes) {
      const std::size_t at = dice() % text.size();
      const unsigned how = dice() % 4;
      if (how == 0) text[at] = marks[dice() % marks.size()];
      else if (how == 1) text.insert(at, 1 + dice() % 40, marks[dice() % marks.size()]);
      else if (how == 2) text.erase(at, dice() % 30);
      else text.insert(at, text.substr(dice() % text.size(), dice() % 60));
      if (text.empty()) text = ":";
    }
    const auto yaml = read_yaml(text);
    if (!yaml) {
      ASSERT_EQ(yaml.error().code.substr(0, 5), "yaml.") << text;
      continue;
    }
    ++read;
    const std::string written = json::text(yaml->value);
    const auto again = json::parse(written);
    ASSERT_TRUE(again && json::text(*again) == written) << text;
  }
  EXPECT_GT(read, 300) << "or only the first error of each was met";
  EXPECT_LT(read, 2700);
}

TEST(ReadPack, KeptOrNotSaysWhatTheFileSaysNow) {
  const std::string path = (std::filesystem::temp_directory_path() / "selami-kept-pack.yaml").string();
  const auto says = [&](const char* text) {
    std::ofstream(path) << text;
    const Pack pack = read_pack(path);
    return json::text(pack.yaml.value) + " " + std::to_string(line_of(pack.yaml, "/a"));
  };
  for (int kept = 0; kept < 2; ++kept) {
    EXPECT_EQ(says("a: 1\n"), R"({"a":1} 1)");
    EXPECT_EQ(says("a: 1\n"), R"({"a":1} 1)");
    EXPECT_EQ(says("b: 0\na: 2\n"), R"({"b":0,"a":2} 2)");
    EXPECT_THROW(says("a: ["), std::runtime_error);
    EXPECT_THROW(says("a: ["), std::runtime_error) << "a refusal is not kept as something else";
    keep_parsed_packs();
  }
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace selami::files
