/// @file tree ROOT   holds the repository against its walls; the last line counts the checks.

#include <cstdio>

#include "tree.hpp"

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: tree ROOT\n", stderr);
    return 2;
  }
  const tree::Tree repository = tree::read_tree(arguments[1]);
  int passed = 0;
  int failed = 0;
  for (const tree::Check& check : tree::checks()) {
    const tree::Findings findings = check.run(repository);
    std::printf("%s %s\n", findings.empty() ? "✓" : "✗", check.name);
    for (const tree::Finding& finding : findings) {
      std::printf("  %s:%d: %s\n", finding.path.c_str(), finding.line, finding.message.c_str());
    }
    ++(findings.empty() ? passed : failed);
  }
  std::printf("%d passed, %d failed\n", passed, failed);
  return failed == 0 ? 0 : 1;
}
