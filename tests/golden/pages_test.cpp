// The page of a rule is its test: each ```plan block is laid over the clean plan; what is marked "# PM204" is found there, and
// that rule finds nothing else. What other rules say of so short a fragment is theirs: tests/planning/plans measures them.
#include <filesystem>
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
  return "# " + id.code + " `" + id.name + "`\n\n" + label + "\n\n" + id.message + "\n\n*" + en.message + "*\n\n**Mengapa.** " + id.why +
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
