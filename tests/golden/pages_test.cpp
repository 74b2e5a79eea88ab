// The page of a rule is its test: each ```plan block is laid over the clean plan; what is marked "# PM204" is found there, and
// that rule finds nothing else. What other rules say of so short a fragment is theirs: tests/planning/plans measures them.
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "checker/checker.hpp"
#include "checker/likeness.hpp"
#include "overlay.hpp"

namespace selami::kit {
namespace {

using Marks = std::multiset<std::pair<std::string, int>>;

/// What a page compares its examples with, or nothing.
std::optional<checker::Copied> copied_from_page(const Laid& laid, const std::string& page) {
  const auto published = blocks(page, "Published");
  if (published.empty()) return std::nullopt;
  const checker::Commons none;
  return checker::copied_from(checker::print_of(laid.plan, none), checker::print_of(lay_over_clean_plan(published.front()).plan, none));
}

/// What these rules find, each beside its line; all rules when none is named.
Marks found_in(const Laid& laid, const std::set<std::string>& rules = {}, const std::string& page = {}) {
  Marks out;
  const auto copied = copied_from_page(laid, page);
  for (const checker::Finding& finding : checker::check(laid.plan, checker::Language::id, copied ? &*copied : nullptr)) {
    if (rules.empty() || rules.count(finding.code)) out.emplace(finding.code, laid.line(finding.path));
  }
  return out;
}

std::string told(const Marks& marks) {
  std::string out;
  for (const auto& [code, line] : marks) out += code + " line " + std::to_string(line) + "; ";
  return out;
}

std::string page_file(std::string_view code) {
  for (const auto& entry : std::filesystem::directory_iterator(SELAMI_SOURCE_DIR "/src/engines/checker/rules")) {
    const std::string name = entry.path().filename().string();
    if (name.rfind(code, 0) == 0 && entry.path().extension() == ".md") return "src/engines/checker/rules/" + name;
  }
  return {};
}

TEST(CleanPlan, HasNoFinding) { EXPECT_EQ(told(found_in(lay_over_clean_plan(""))), ""); }

TEST(RulePages, FlagWhatIsMarkedAndNothingElse) {
  for (const std::string_view code : checker::codes()) {
    const std::string page = repository_file(page_file(code));
    const auto flagged = blocks(page, "Flagged");
    ASSERT_FALSE(flagged.empty()) << code;
    std::size_t own = 0;
    for (const std::string& block : flagged) {
      const Marks wanted = marks(block);
      std::set<std::string> rules{std::string(code)};
      for (const auto& [one, line] : wanted) {
        own += one == code ? 1 : 0;
        rules.insert(one);
      }
      EXPECT_EQ(told(found_in(lay_over_clean_plan(block), rules, page)), told(wanted)) << code << "\n" << block;
    }
    EXPECT_GT(own, 0U) << code << " marks no place of its own";
  }
}

TEST(RulePages, LetTheBetterExamplePass) {
  for (const std::string_view code : checker::codes()) {
    const std::string page = repository_file(page_file(code));
    const auto passes = blocks(page, "Passes");
    ASSERT_FALSE(passes.empty()) << code;
    for (const std::string& block : passes) EXPECT_EQ(told(found_in(lay_over_clean_plan(block), {std::string(code)}, page)), "") << code << "\n" << block;
  }
}

/// A number as a page may say it.
std::vector<std::string> said(const std::string& number) {
  static const std::map<std::string, std::vector<std::string>> words = {
      {"2", {"dua", "two"}}, {"3", {"tiga", "three"}}, {"4", {"empat", "four"}}, {"5", {"lima", "five"}}, {"8", {"delapan", "eight"}}};
  std::vector<std::string> out{number};
  if (const auto found = words.find(number); found != words.end()) out.insert(out.end(), found->second.begin(), found->second.end());
  if (number.rfind("0.", 0) == 0) out.push_back(std::to_string(static_cast<int>(100 * std::stod(number) + 0.5)) + " %");
  return out;
}

// A teacher who is told a number must be able to read it: what stays with the reading of words is marked "// inner".
TEST(RulePages, SayTheThresholdsOfTheirCode) {
  const std::regex threshold(R"((?:constexpr (?:int|double|std::\w+)|,) (\w+) = ([0-9.]+))");
  std::size_t told_numbers = 0;
  for (const std::string_view code : checker::codes()) {
    std::string file = page_file(code);
    const std::string page = repository_file(file);
    std::istringstream lines(repository_file(file.replace(file.size() - 2, 2, "cpp")));
    for (std::string line; std::getline(lines, line);) {
      if (line.find("constexpr") == std::string::npos || line.find("// inner") != std::string::npos) continue;
      for (std::sregex_iterator at(line.begin(), line.end(), threshold), end; at != end; ++at) {
        for (const checker::Language language : {checker::Language::id, checker::Language::en}) {
          const std::string why = checker::explain(code, language)->why;
          const auto ways = said((*at)[2]);
          ++told_numbers;
          EXPECT_TRUE(std::any_of(ways.begin(), ways.end(), [&](const std::string& way) { return why.find(way) != std::string::npos; }))
              << code << " does not say " << (*at)[1] << " = " << (*at)[2] << ": " << why;
        }
      }
    }
  }
  EXPECT_GT(told_numbers, 20U);
}

/// Where a rule runs, from its head: "for: school".
std::string runs_in(std::string_view code) {
  const std::string page = repository_file(page_file(code));
  const std::size_t at = page.find(" · for: ") + std::string_view(" · for: ").size();
  std::string fits = page.substr(at, page.find(" · ", at) - at);
  if (fits == "all") return "Semua jenjang, juga TK / all levels, kindergarten too";
  if (fits == "school") return "Semua jenjang selain TK / all levels but kindergarten";
  for (char& c : fits) c = c == ' ' ? c : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return "Hanya / only " + fits;
}

std::string doc_of(std::string_view code) {
  static constexpr std::pair<checker::Severity, const char*> labels[] = {
      {checker::Severity::error, "Perlu dilengkapi / To complete"},
      {checker::Severity::warning, "Masih di permukaan / Still at the surface"},
      {checker::Severity::hint, "Bisa diperdalam / Could be deeper"}};
  const auto id = checker::explain(code, checker::Language::id).value();
  const auto en = checker::explain(code, checker::Language::en).value();
  std::string label;
  for (const auto& [severity, text] : labels) {
    if (severity == id.severity) label = text;
  }
  return "# " + id.code + " `" + id.name + "`\n\n" + label + " · " + runs_in(code) + "\n\n" + id.message + "\n\n*" + en.message + "*\n\n**Mengapa.** " + id.why +
         "\n\n*Why. " + en.why + "*\n\n**Perbaikan.** " + id.fix + "\n\n*Fix. " + en.fix + "*\n\nBelum baik / flagged:\n\n```yaml\n" +
         id.flagged + "```\n\nLebih baik / passes:\n\n```yaml\n" + id.passes + "```\n\nSumber / source: " + id.source + "\n";
}

TEST(Docs, AreThePagesOfTheRules) {
  std::string index = "# Saran / findings\n\nMade from `src/engines/checker/rules`; `SELAMI_UPDATE=1` on the test `checker_pages_test` writes them anew.\n\n";
  for (const std::string_view code : checker::codes()) {
    const std::string file = "docs/rules/" + std::string(code) + ".md";
    const std::string text = doc_of(code);
    const auto id = checker::explain(code, checker::Language::id).value();
    index += "- [" + id.code + "](" + id.code + ".md) `" + id.name + "`: " + id.message + "\n";
    if (!update_file(file, text)) { EXPECT_EQ(repository_file(file), text) << "SELAMI_UPDATE=1 writes it"; }
  }
  if (!update_file("docs/rules/README.md", index)) { EXPECT_EQ(repository_file("docs/rules/README.md"), index); }
}

TEST(PlanSchema, IsTheOneInApi) {
  const std::string text = json::pretty(plan::plan_schema());
  if (!update_file("api/plan.schema.json", text)) { EXPECT_EQ(repository_file("api/plan.schema.json"), text); }
}

}  // namespace
}  // namespace selami::kit
