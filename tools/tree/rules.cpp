/// @file The checker's rules: two files of one name, and a code that is used once, for ever.

#include <cctype>
#include <map>

#include "text.hpp"
#include "tree.hpp"

namespace tree {
namespace {

constexpr const char* rules_folder = "src/engines/checker/rules";

std::string stem_of(const std::string& path) {
  const std::size_t slash = path.rfind('/') + 1;
  return path.substr(slash, path.rfind('.') - slash);
}

/// "PM204_lesson_without_reflection" -> "PM204"; empty when the name is none of a rule.
std::string code_of(const std::string& stem) {
  const std::string code = stem.substr(0, stem.find('_'));
  if (code.size() != 5 || !starts_with(code, "PM")) return {};
  for (const char c : code.substr(2)) {
    if (std::isdigit(static_cast<unsigned char>(c)) == 0) return {};
  }
  return code;
}

void hold_page(const File& page, const std::string& code, Findings& findings) {
  const std::vector<std::string> lines = lines_of(page.text);
  if (lines.empty() || !starts_with(lines.front(), "# " + code + " ")) {
    findings.push_back({page.path, 1, "the page begins with \"# " + code + " `pattern`\""});
  }
  for (const char* language : {"**id:**", "**en:**"}) {
    if (page.text.find(language) == std::string::npos) findings.push_back({page.path, 0, std::string("no message ") + language});
  }
}

}  // namespace

Findings check_rules(const Tree& tree) {
  Findings findings;
  std::map<std::string, std::string> used;
  for (const File* source : tree.below(rules_folder, ".cpp")) {
    const std::string stem = stem_of(source->path);
    const std::string code = code_of(stem);
    if (code.empty()) {
      findings.push_back({source->path, 0, "a rule's file is PM and three digits, _ and the pattern in words"});
      continue;
    }
    const auto [place, first] = used.emplace(code, source->path);
    if (!first) findings.push_back({source->path, 0, code + " is taken by " + place->second});
    if (source->text.find("\"" + code + "\"") == std::string::npos) findings.push_back({source->path, 0, "does not speak of \"" + code + "\""});
    const File* page = tree.find(std::string(rules_folder) + "/" + stem + ".md");
    if (page == nullptr) findings.push_back({source->path, 0, "its page " + stem + ".md is missing"});
    else hold_page(*page, code, findings);
  }
  for (const File* page : tree.below(rules_folder, ".md")) {
    const bool about_a_rule = !code_of(stem_of(page->path)).empty();
    if (about_a_rule && tree.find(std::string(rules_folder) + "/" + stem_of(page->path) + ".cpp") == nullptr) {
      findings.push_back({page->path, 0, "a page without its rule"});
    }
  }
  return findings;
}

}  // namespace tree
